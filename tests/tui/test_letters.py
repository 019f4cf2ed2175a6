"""Letters are taken and shown at once, in their order, and what is shown is what the whole screen shows."""

from __future__ import annotations

import asyncio
import random

import pytest
from rich.color import ColorSystem
from textual import events
from textual._compositor import ChopsUpdate
from textual.keys import _character_to_key
from textual.screen import Screen

from pmtui.tui.app import PmtuiApp
from pmtui.tui.at_rest import AtRest
from pmtui.tui.wire.compositor import draw_by_lines
from pmtui.tui.wire.frame import Frame
from pmtui.tui.wire.looks import LookTable

TABLE = LookTable(ColorSystem.TRUECOLOR)
LETTERS = "abc  de fgh ijklmnop 漢é—e\u0301🚒"
KEYS = (
    "backspace",
    "delete",
    "left",
    "right",
    "up",
    "down",
    "home",
    "end",
    "shift+left",
    "shift+up",
    "enter",
)


def letter(character: str) -> events.Key:
    return events.Key(_character_to_key(character), character)


def whole(screen: Screen[object]) -> Frame:
    update = screen._compositor.render_full_update()
    return Frame.blank(*screen._compositor.size, TABLE).updated(update)


@pytest.fixture(params=[True, False], ids=["the terminal's cursor", "a painted cursor"])
def cursor(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PmtuiApp, "has_terminal_cursor", request.param)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("path", ["summary.text", "title"])
async def test_every_key_shows_what_the_whole_screen_shows(
    rough, monkeypatch: pytest.MonkeyPatch, cursor: None, path: str, seed: int
) -> None:
    rng = random.Random(seed)
    async with rough(size=rng.choice([(80, 24), (120, 40)])) as editor:
        await editor.go(path)
        draw_by_lines(editor.app.screen)
        shown = whole(editor.app.screen)
        updates: list[object] = []
        monkeypatch.setattr(editor.app, "_display", lambda screen, update: updates.append(update))
        for turn in range(60):
            if rng.random() < 0.2:
                keys = [rng.choice(KEYS)]
            elif rng.random() < 0.05:
                keys = []
                await editor.paste("one\ttwo\nthree " * rng.randrange(1, 5))
            else:
                keys = [rng.choice(LETTERS) for _ in range(rng.randrange(1, 6))]
            await editor.press(*keys)
            for update in updates:
                if isinstance(update, ChopsUpdate):
                    shown = shown.updated(update)
                elif update is not None:
                    shown = whole(editor.app.screen)
            updates.clear()
            now = whole(editor.app.screen)
            for y, (a, b) in enumerate(zip(shown.rows, now.rows, strict=True)):
                assert a.chars == b.chars, f"turn {turn}, line {y}: {keys}"
                assert a.looks == b.looks, f"turn {turn}, line {y}: {keys}"


@pytest.mark.parametrize("path", ["summary.text", "title"])
async def test_a_letter_that_goes_on_is_in_the_document_at_once(rough, path: str) -> None:
    async with rough() as editor:
        await editor.go(path)
        await editor.press("end", "x")
        before = editor.at(path)
        for character in "yz":
            editor.app.post_message(letter(character))
        assert editor.at(path).count("xyz") == 1
        assert editor.at(path).replace("xyz", "x") == before
        await editor.settle()
        assert "xyz" in editor.text


async def test_a_letter_waits_while_the_app_is_at_work(rough) -> None:
    async with rough() as editor:
        await editor.go("title")
        await editor.press("end", "x")
        before, free = editor.at("title"), asyncio.Event()
        editor.app.call_later(free.wait)
        await asyncio.sleep(0)
        for character in "abc":
            editor.app.post_message(letter(character))
        editor.app.post_message(events.Key("backspace", None))
        editor.app.post_message(letter("d"))
        assert editor.at("title") == before
        free.set()
        await editor.settle()
        assert editor.at("title") == f"{before}abd"


async def test_a_letter_waits_for_the_key_before_it(rough) -> None:
    async with rough() as editor:
        await editor.go("title")
        await editor.press("end", *"ab")
        before = editor.at("title")
        for key in (letter("c"), events.Key("left", None), letter("d"), events.Key("end", None), letter("e")):
            editor.app.post_message(key)
        await editor.settle()
        assert editor.at("title") == f"{before}dce"


async def test_many_letters_at_once_are_drawn_once(rough, monkeypatch: pytest.MonkeyPatch) -> None:
    async with rough() as editor:
        await editor.go("title")
        await editor.press("end", "x")
        drawn: list[object] = []
        monkeypatch.setattr(editor.app, "_display", lambda screen, update: drawn.append(update))
        for character in "abcdefgh":
            editor.app.post_message(letter(character))
        assert not drawn
        await asyncio.sleep(0)
        assert len(drawn) == 1


async def test_a_text_that_cannot_be_changed_takes_no_letter(rough) -> None:
    async with rough() as editor:
        await editor.go("summary.text")
        await editor.press("x")
        before = editor.at("summary.text")
        editor.app.session.store.read_only = "nobody may"
        editor.app.focused.pull()
        await editor.type("yz")
        assert editor.at("summary.text") == before == editor.value


async def test_space_after_a_choice_takes_the_next_one(rough) -> None:
    async with rough() as editor:
        await editor.go("facts.severity")
        await editor.type("sev2")
        assert editor.at("facts.severity").value == "sev2"
        await editor.press("home", "shift+end", " ")
        assert editor.value == "sev3"


async def test_a_mistake_while_a_letter_is_taken_ends_the_app_in_order(
    rough, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with rough() as editor:
        await editor.go("title")
        await editor.press("end", "x")
        told: list[Exception] = []
        monkeypatch.setattr(editor.app, "_handle_exception", told.append)
        monkeypatch.setattr(editor.app.focused, "type_letter", lambda _: 1 / 0)
        editor.app.post_message(letter("y"))
        assert [type(error) for error in told] == [ZeroDivisionError]


async def test_a_field_that_grows_with_its_text_is_laid_out_once_a_line(
    rough, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with rough(size=(120, 40)) as editor:
        await editor.go("summary.text")
        await editor.press("end", "x")
        monkeypatch.setattr(AtRest, "pace", 1e6)
        screen, laid_out = editor.app.screen, []
        lay_out = type(screen)._refresh_layout
        monkeypatch.setattr(
            type(screen),
            "_refresh_layout",
            lambda self, *size, **options: (
                laid_out.append(self.focused.outer_size.height) or lay_out(self, *size, **options)
            ),
        )
        height = editor.app.focused.outer_size.height
        await editor.type("the pool was full " * 12)
        assert not editor.app.focused.show_vertical_scrollbar
        assert 1 <= len(laid_out) <= editor.app.focused.outer_size.height - height
        await editor.type("the pool was full " * 60)
        assert editor.app.focused.show_vertical_scrollbar


async def test_a_letter_with_alt_is_the_key_that_it_is_bound_to(rough) -> None:
    async with rough() as editor:
        await editor.go("title")
        before = editor.at("title")
        await editor.press("end", "x", "y")
        editor.app.post_message(events.Key("alt+u", "u"))
        await editor.settle()
        assert editor.at("title") == before
