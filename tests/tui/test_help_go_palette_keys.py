"""Help, the go menu, the palette, and keys of one's own."""

from __future__ import annotations

import pytest
from textual.screen import ModalScreen

from pmtui.checks import Finding, Level
from pmtui.tui.actions import ACTIONS
from pmtui.tui.help import about_finding


async def test_help_explains_the_field_in_focus(rough):
    async with rough(size=(100, 40)) as editor:
        await editor.go("facts.detected")
        await editor.press("f1")
        editor.shows("Detected", "Takes 14:32, now, +5m")
        await editor.press("f1")
        assert editor.path == "facts.detected"
        await editor.go("summary.text")
        await editor.press("f1")
        finding = next(f for f in editor.findings if f.path == "summary.text")
        editor.shows("Summary", finding.code, "Example: For 47 minutes", "Why it matters", "Better")
        await editor.press("escape")
        assert editor.path == "summary.text"


async def test_help_explains_the_finding_of_the_row_under_the_cursor(rough):
    async with rough(section="actions", size=(100, 40)) as editor:
        row = editor.path
        finding = next(f for f in editor.findings if f.path.startswith(row))
        await editor.press("f1")
        editor.shows(finding.code, "Why it matters", "Better")


def test_help_offers_the_other_wording_of_a_finding():
    wording = "The process had no step to renew the key"
    path, message = "analysis.narrative", '"forgot" blames: write what allowed it.'
    finding = Finding("LAN001", "blame", Level.WARNING, path, message, wording)

    text = about_finding(finding)

    assert text.startswith(message)
    assert wording in text
    assert "Why it matters" in text


@pytest.mark.parametrize("name", ["timeline", "analysis", "impact", "actions", "lessons"])
async def test_help_lists_the_keys_in_every_section(empty, name):
    async with empty(section=name, size=(100, 90)) as editor:
        await editor.press("f1")
        editor.shows("^S", "Save the document", "F8")


async def test_help_begins_with_the_keys_of_the_list_in_focus(rough):
    async with rough(section="analysis", size=(100, 80)) as editor:
        await editor.press("f1")
        shown = editor.text
        assert shown.index("Edit the row.") < shown.index("Go to the section Summary.")
        assert "Star the entry" not in shown, "which no row here has"
    async with rough(section="timeline", size=(100, 80)) as editor:
        await editor.press("f1")
        shown = editor.text
        assert shown.index("Star the entry") < shown.index("Go to the section Summary.")


async def test_help_begins_with_the_keys_of_the_checklist_in_focus(empty):
    async with empty(size=(120, 80)) as editor:
        await editor.press("f9", "f1")
        shown = editor.text
        assert shown.index("List only errors") < shown.index("Go to the section Summary.")


async def test_help_begins_with_the_keys_of_the_library(home_screen):
    async with home_screen(size=(100, 80)) as editor:
        await editor.press("f1")
        shown = editor.text
        assert shown.index("Begin a post-mortem") < shown.index("Draw the whole screen again")


async def test_help_says_how_an_action_without_a_key_is_reached(empty):
    async with empty(size=(100, 160)) as editor:
        await editor.press("f1")
        assert "^G s" in editor.line_with("Move the document on")
        assert "palette" in editor.line_with("Change between dark, light")


async def test_help_in_the_library(home_screen):
    async with home_screen(size=(100, 80)) as editor:
        await editor.press("f1")
        editor.shows("Begin a post-mortem")


async def test_the_go_menu_leads_to_every_section_with_one_key(empty):
    async with empty() as editor:
        for number, name in enumerate(
            ("summary", "timeline", "analysis", "impact", "actions", "lessons"), start=1
        ):
            await editor.press("ctrl+g", str(number))
            assert editor.current_section == name
        await editor.press("ctrl+g")
        editor.shows("Go to")
        await editor.press("escape")
        assert editor.current_section == "lessons"


async def test_sections_follow_each_other_in_a_circle(empty):
    async with empty() as editor:
        await editor.press("ctrl+pageup")
        assert editor.current_section == "lessons"
        await editor.press("ctrl+pagedown", "ctrl+pagedown")
        assert editor.current_section == "timeline"


async def test_the_palette_finds_every_action_by_its_name(empty):
    async with empty(size=(100, 60)) as editor:
        names = [a.label for a in ACTIONS if a.scope == "document"]
        assert names
        await editor.press("ctrl+p")
        assert isinstance(editor.app.screen, ModalScreen)
        for label in names:
            await editor.press("ctrl+a", "ctrl+k", *label)
            await editor.until(lambda label=label: any(label in line for line in editor.lines[4:]))
        await editor.press("escape")


async def test_the_palette_does_what_was_chosen(empty):
    async with empty() as editor:
        await editor.press("ctrl+p", *"lessons")
        await editor.until(lambda: "Go to the section Lessons" in editor.text)
        await editor.press("enter")
        await editor.until(lambda: editor.current_section == "lessons")


async def test_keys_of_ones_own_replace_those_of_the_program(empty):
    async with empty(keys={"save": ("f12",), "status": ("f10",), "section.lessons": ("f11",)}) as editor:
        editor.shows("F12 save")
        await editor.fill("facts.owner", "Ida")
        await editor.press("ctrl+s")
        assert "unsaved" in editor.lines[0]
        await editor.press("f12")
        assert editor.saved.facts.owner == "Ida"
        await editor.press("f11")
        assert editor.current_section == "lessons"
        await editor.press("f10")
        assert isinstance(editor.app.screen, ModalScreen)


async def test_keys_of_lists_can_be_changed_too(empty):
    async with empty(section="actions", keys={"rows.add": ("insert",)}) as editor:
        await editor.press("a")
        assert editor.document.actions == ()
        await editor.press("insert")
        assert len(editor.document.actions) == 1


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"sav": ("f12",)}, "there is no action"),
        ({"save": ("ctrl+m",)}, "cannot tell"),
        ({"save": ("s",)}, "needed for typing"),
        ({"save": ("f12",), "undo": ("f12",)}, "f12 is given to"),
    ],
)
async def test_an_entry_that_cannot_be_a_key_is_told(empty, keys, said):
    async with empty(keys=keys) as editor:
        editor.shows(said)


async def test_plain_signs_where_the_terminal_has_only_ascii(rough):
    async with rough(ascii=True, size=(120, 40)) as editor:
        await editor.press("f9")
        for sign in "✗▲●★▌":
            assert sign not in editor.text, sign
