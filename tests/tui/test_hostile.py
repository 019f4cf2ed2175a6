"""Whatever stands in a document is shown as text, obeyed by nobody, and written back unchanged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from driving import SECTIONS, editing

from pmtui.document import Declaration, Entry, FieldKind, Postmortem, Topic, fields_of
from pmtui.document.base import Part
from pmtui.storage import create, load

HOSTILE = {
    "commands": "[/][@click=app.quit]x[/] \x1b]0;PWNED\x07 \x9b31m \u202eevil\u2066 {0} %s \\[ [$error]e[/]"
    " \x1b[2J\x1bc \x00\x01\x08\x0e\x7f \x9d0;x\x9c \x85 \u2028 \u2029 end",
    "wide": "漢字 事故 👩‍👩‍👧‍👦 🇩🇪 ⚠️ e\u0301 العربية",
    "long": "x" * 10_000,
}
MARKERS = {"commands": "[/][@click=app.quit]x[/] ␛]0;PWNED␇ �31m �evil�", "wide": "漢字", "long": "x" * 20}
_BIDI = frozenset(map(chr, (*range(0x2028, 0x202F), *range(0x2066, 0x206A))))


def filled(part: type[Part], text: str) -> dict[str, Any]:
    """Return values for every text field of a part, and one row for each of its lists."""
    values: dict[str, Any] = {}
    for field in fields_of(part):
        if field.name == "id":
            continue
        if field.kind in (FieldKind.LINE, FieldKind.PROSE):
            values[field.name] = text
        elif field.kind is FieldKind.WORDS and part.model_fields[field.name].annotation == tuple[str, ...]:
            values[field.name] = (text,)
        elif field.kind is FieldKind.ROWS and field.row:
            values[field.name] = (filled(field.row, text),)
        elif field.kind is FieldKind.PART:
            kind = part.model_fields[field.name].annotation
            if isinstance(kind, type) and issubclass(kind, Part):
                values[field.name] = filled(kind, text)
    if issubclass(part, Entry):
        values["at"] = "2026-07-17T14:32:00Z"
    return values


def hostile_document(text: str) -> Postmortem:
    declared = {Topic.SLA: Declaration(state="unknown", reason=text)}
    return Postmortem.model_validate({**filled(Postmortem, text), "declared": declared})


def obeyed(text: str) -> set[str]:
    """Return the characters of a screen that a terminal would obey."""
    return {c for c in text if c != "\n" and (ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in _BIDI)}


def in_canonical_form(path: Path) -> Postmortem:
    """Return what a file holds, after it was saved once: rows have got their ids."""
    document = load(path).document
    path.unlink()
    create(document, path)
    return load(path).document


@pytest.mark.parametrize("kind", HOSTILE)
async def test_text_of_every_field_is_shown_literally_everywhere_and_kept(folder: Path, kind):
    path = folder / "hostile.toml"
    create(hostile_document(HOSTILE[kind]), path)
    before = in_canonical_form(path)
    async with editing(folder, path, size=(120, 40)) as editor:
        marker = MARKERS[kind]
        for name, key in SECTIONS.items():
            onward = ("tab", "tab") if name == "summary" else ("escape", "down", "down", "down")
            await editor.press(key, *(() if name == "summary" else ("home", "enter")))
            for _ in range(2):
                assert not obeyed(editor.text), name
                editor.shows(marker)
                await editor.press(*onward, *(() if name == "summary" else ("enter",)))
        assert editor.document == before
        await editor.press("f9", "down", "f1")
        assert not obeyed(editor.text)
        await editor.press("escape", "f9", "f2")
        await editor.go("facts.commander")
        await editor.press("end", *"yz")
        await editor.press("ctrl+s", "ctrl+p")
        assert not obeyed(editor.text)
        await editor.press("escape")
        assert editor.app.return_value is None, "nothing in the text quits the program"
        expected = before.facts.commander + "yz"
        assert editor.saved == before.model_copy(
            update={"facts": before.facts.model_copy(update={"commander": expected})}
        )


async def test_the_library_and_its_dialogs_show_hostile_titles_literally(folder: Path):
    for kind, text in HOSTILE.items():
        create(hostile_document(text), folder / f"{kind}.toml")
    async with editing(folder, None, size=(120, 24)) as editor:
        editor.shows(*MARKERS.values(), "3 of 3")
        assert not obeyed(editor.text)
        for _ in HOSTILE:
            await editor.press("down")
            assert not obeyed(editor.text)
        await editor.press("c")
        editor.shows("4 of 4")
        await editor.press("slash", *"[/]")
        assert not obeyed(editor.text)


async def test_a_prose_field_with_odd_line_breaks_is_shown_and_left_alone(empty):
    text = "one\u2028two\x0bthree"
    async with empty(Postmortem.model_validate({"title": "T", "summary": {"text": text}})) as editor:
        await editor.go("summary.text")
        await editor.type("x")
        assert editor.document.summary.text == text
        await editor.go("title")
        await editor.press("end", *"!", "ctrl+s")
        assert editor.saved.summary.text == text


async def test_pasted_control_characters_do_not_become_text(empty):
    async with empty() as editor:
        await editor.go("facts.owner")
        await editor.paste("Ida\x1b[31m\x07 Brandt")
        assert "\x1b" not in editor.document.facts.owner
        assert editor.document.facts.owner.startswith("Ida")
        await editor.go("summary.text")
        await editor.paste("a\x1b]0;x\x07\x9bb")
        assert not obeyed(editor.document.summary.text)


async def test_five_hundred_entries_are_typed_into_as_three_are(written):
    entry = '[[timeline]]\nid = "r{:03}"\nat = 2026-07-17T{:02}:{:02}:00Z\ntext = "{} {}"\n'
    rows = "".join(entry.format(n, n // 60, n % 60, "x" * 200, n) for n in range(500))
    async with written(f'title = "Long"\n{rows}', section="timeline", size=(120, 40)) as editor:
        await editor.press("end", "enter", "end", *" and more", "escape", "home", "x", "ctrl+z")
        assert len(editor.document.timeline) == 500
        assert editor.document.timeline[-1].text.endswith("499 and more")


SIZES = [(200, 50), (60, 15), (20, 5), (2, 1), (80, 24)]


async def test_a_window_of_any_size_is_survived_on_every_screen(home_screen):
    async with home_screen(size=SIZES[0]) as editor:
        for place in ("library", *SECTIONS):
            if place != "library":
                await editor.press("enter" if place == "summary" else SECTIONS[place])
            for width, height in SIZES:
                await editor.resize(width, height)
                assert len(editor.lines) == height
                if (width, height) < (60, 15) and width >= 20:
                    assert "pmtui needs 60×15" in " ".join(editor.text.split()), place
                elif width >= 60:
                    assert "needs 60×15" not in editor.text
            assert editor.lines[0].strip(), place
            assert editor.lines[-1].strip(), place  # keys, or the end of a long message


async def test_typing_goes_on_in_a_window_that_is_too_small(empty):
    async with empty() as editor:
        await editor.go("facts.owner")
        await editor.type("Id")
        await editor.resize(20, 5)
        await editor.type("a")
        await editor.resize(80, 24)
        assert editor.document.facts.owner == "Ida"
        assert editor.path == "facts.owner"
        editor.shows("Ida")


async def test_nothing_else_happens_in_a_window_that_is_too_small(written):
    async with written(
        'title = "Checkout"\n[[actions]]\ntitle = "Bound the pool"\n', section="actions"
    ) as editor:
        await editor.resize(50, 10)
        await editor.press("x", "enter", "f3", "delete", "a")
        assert len(editor.document.actions) == 1
        await editor.resize(80, 24)
        assert editor.current_section == "actions"
        await editor.press("x")
        assert not editor.document.actions
        await editor.resize(50, 10)
        await editor.press("ctrl+s")
        assert not editor.saved.actions
