"""An update of single lines shows what drawing the whole screen would show, and draws nothing else."""

from __future__ import annotations

import random

import pytest
from rich.color import ColorSystem
from textual._compositor import ChopsUpdate, Compositor
from textual.app import App, ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.geometry import Region
from textual.screen import ModalScreen, Screen
from textual.strip import Strip
from textual.widgets import DataTable, Input, Label, OptionList, Static, TextArea

from pmtui.tui.wire.compositor import LineCompositor, draw_by_lines
from pmtui.tui.wire.frame import Frame
from pmtui.tui.wire.looks import LookTable
from rest import rest

TABLE = LookTable(ColorSystem.TRUECOLOR)


class Question(ModalScreen[None]):
    CSS = "Question { align: center middle; } Question Label { padding: 1 4; background: $primary; }"

    def compose(self) -> ComposeResult:
        yield Label("Is 事故 over?")
        yield Input("yes")


class Sample(App[None]):
    CSS = """
    #side { width: 20; }
    #over { layer: above; offset: 15 4; width: 12; height: 3; background: red; border: round white; }
    Screen { layers: default above; }
    DataTable { height: 8; }
    Input { width: 1fr; }
    """

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield OptionList(*(f"Section {number}" for number in range(1, 30)), id="side")
            with VerticalScroll():
                for number in range(6):
                    yield Input(f"field {number} 漢字")
                yield TextArea("The checkout service was slow.\nCafé 漢字 naïve\n\nEnd.", soft_wrap=True)
        yield Static("事故事故事故\nabove\n漢", id="over")
        table: DataTable[str] = DataTable()
        table.add_columns("Time", "What", "Who")
        table.add_rows([(f"09:{minute:02}", f"event {minute}", "mara") for minute in range(30)])
        yield table


def whole(screen: Screen[None]) -> Frame:
    update = screen._compositor.render_full_update()
    return Frame.blank(*screen._compositor.size, TABLE).updated(update)


def same(ours: Frame, theirs: Frame) -> bool:
    return all(a.same(b) for a, b in zip(ours.rows, theirs.rows, strict=True))


@pytest.mark.parametrize("seed", range(6))
async def test_any_part_is_drawn_whole_and_shows_what_the_whole_screen_shows(seed: int) -> None:
    rng = random.Random(seed)
    app = Sample()
    async with app.run_test(size=(90, 30)):
        if seed % 3 == 2:
            await app.push_screen(Question())
            await rest(app)
        draw_by_lines(app.screen)
        compositor = app.screen._compositor
        everything = whole(app.screen)
        for _ in range(20):
            x, y = rng.randrange(90), rng.randrange(30)
            region = Region(x, y, 1 + rng.randrange(40), 1 + rng.randrange(12))
            compositor._dirty_regions = {region, Region(0, 3, 90, 2)}
            update = compositor.render_partial_update()
            assert update is not None
            assert not compositor._dirty_regions
            drawn = Frame.blank(90, 30, TABLE).updated(update)
            for line, start, end in update.spans:
                strips = update.chops[line].items()
                assert (
                    sum(strip.cell_length for x, strip in strips if strip and start <= x < end) == end - start
                )
                # The halves of a wide character that the part cuts through are blanks.
                inner = slice(start + 1, end - 1)
                assert drawn.rows[line].chars[inner] == everything.rows[line].chars[inner]
                assert drawn.rows[line].looks[inner] == everything.rows[line].looks[inner]


async def test_every_key_shows_what_the_whole_screen_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Sample()
    async with app.run_test(size=(90, 30)) as pilot:
        app.query_one(TextArea).focus()
        await rest(app)
        draw_by_lines(app.screen)
        shown = whole(app.screen)
        updates: list[object] = []
        monkeypatch.setattr(app, "_display", lambda screen, update: updates.append(update))
        for key in ("x", "é", "enter", "down", "left", "tab", "down", "down", "pagedown", "shift+tab", "y"):
            await pilot.press(key)
            await rest(app)
            for update in updates:
                shown = shown.updated(update) if isinstance(update, ChopsUpdate) else whole(app.screen)
            updates.clear()
            assert same(shown, whole(app.screen)), key


async def test_nothing_is_drawn_but_the_line_that_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Sample()
    async with app.run_test(size=(90, 30)):
        draw_by_lines(app.screen)
        field = app.query(Input).first()
        await rest(app)
        drawn: list[tuple[str, int]] = []
        plain = Strip.blank(10)
        for widget in app.screen.query("*"):
            name = type(widget).__name__
            monkeypatch.setattr(
                widget,
                "render_lines",
                lambda crop, name=name: [drawn.append((name, crop.height)) or plain] * crop.height,
            )
        app.screen._compositor._dirty_regions = {Region(field.region.x, field.region.y + 1, 4, 1)}
        app.screen._compositor.render_partial_update()
        assert drawn == [("Input", 1)]


async def test_a_screen_with_a_compositor_of_its_own_keeps_it() -> None:
    class Own(Compositor):
        pass

    app = Sample()
    async with app.run_test():
        app.screen._compositor.__class__ = Own
        draw_by_lines(app.screen)
        assert type(app.screen._compositor) is Own
        assert app.screen._compositor.render_partial_update() is None
        app.screen._compositor.__class__ = LineCompositor
        app.screen._compositor._dirty_regions = {Region(500, 500, 3, 3)}
        assert app.screen._compositor.render_partial_update() is None
