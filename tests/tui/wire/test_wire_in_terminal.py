"""A real app in a real pseudo-terminal: with the mixin the screen is the one of the stock app."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pyte
import pytest
from wire_pty import Terminal
from wire_screens import cells as all_cells

F2, F3, F4, F5, F6, F7, F8 = "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~", "\x1b[17~", "\x1b[18~", "\x1b[19~"
F9, F10 = "\x1b[20~", "\x1b[21~"
UP, DOWN, RIGHT, END = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[F"
SAMPLE_END = "End."


@contextmanager
def both(*args: str, **env: str) -> Iterator[tuple[Terminal, Terminal]]:
    with Terminal(*args, env=env) as wired, Terminal("stock", *args, env=env) as stock:
        for terminal in (wired, stock):
            drawn(terminal)
        yield wired, stock


def drawn(terminal: Terminal) -> None:
    """Wait until all is there; the footer comes last."""
    terminal.until_text("event 1")
    terminal.until_text(SAMPLE_END)
    terminal.until(lambda: drawn_to_the_corner(terminal))


def cells(screen: pyte.Screen) -> list[list[tuple[object, ...]]]:
    """Everything that can be seen of each cell: a blank shows no colour of its own."""
    return [
        [(" ", cell[2]) if cell[0] == " " and not any(cell[5:8]) else cell for cell in row]
        for row in all_cells(screen)
    ]


def same(wired: Terminal, stock: Terminal) -> None:
    """Wait until both screens are equal, cell for cell."""

    def equal() -> bool:
        stock.read(0.02)
        return cells(wired.screen) == cells(stock.screen)

    try:
        wired.until(equal, seconds=60)
    except AssertionError:
        assert wired.screen.display == stock.screen.display
        assert cells(wired.screen) == cells(stock.screen)


def drawn_to_the_corner(terminal: Terminal) -> bool:
    """Whether the footer ends at the end of the last line, where a screen of the size before has none."""
    return "palette" in terminal.screen.display[-1][-9:]


def press_and_see(terminal: Terminal, keys: str) -> None:
    """Type keys and wait until the screen is another; equal screens may both not have answered."""
    before = seen(terminal)
    terminal.type(keys)
    terminal.until(lambda: seen(terminal) != before)


def seen(terminal: Terminal) -> tuple[object, ...]:
    """Everything that can be seen, and where the terminal has its cursor."""
    cursor = terminal.screen.cursor
    return cells(terminal.screen), cursor.x, cursor.y, cursor.hidden


def type_at_the_end(terminal: Terminal, keys: str) -> None:
    """Type after the last word; text overtakes cursor keys that Textual has not handled yet."""
    drawn(terminal)
    for key in (DOWN, DOWN, DOWN, END):
        press_and_see(terminal, key)
    terminal.type(keys)
    terminal.until_text(SAMPLE_END + keys)


def test_typing_moving_and_dialogs_look_as_in_the_stock_app() -> None:
    with both() as (wired, stock):
        same(wired, stock)
        keys_in_turn = ("hello ", "é", "漢字 ", "\x7f", "\x7f", DOWN, END, "\rnew line", UP, RIGHT, "\t")
        for keys in (*keys_in_turn, *[DOWN] * 9):
            for terminal in (wired, stock):
                press_and_see(terminal, keys)  # the next keys would overtake one that is not handled yet
            same(wired, stock)
        for terminal in (wired, stock):
            terminal.type(F2)
            terminal.until_text("Is 事故 over?")
        same(wired, stock)
        for terminal in (wired, stock):
            terminal.type("\x1b")
            terminal.until(
                lambda terminal=terminal: not any("over?" in line for line in terminal.screen.display)
            )
        same(wired, stock)


@pytest.mark.parametrize(
    "env",
    [
        {"NO_COLOR": "1"},
        {"COLORTERM": "truecolor"},
        {"TERM": "screen"},
        {"TERM": "linux"},
        {"TERM": "no-such-one"},
    ],
    ids=lambda env: "=".join(*env.items()),
)
def test_colours_are_those_of_the_stock_app(env: dict[str, str]) -> None:
    with both(**env) as (wired, stock):
        for terminal in (wired, stock):
            terminal.type("typed")
            terminal.until_text("typed")
        same(wired, stock)
        for terminal in (wired, stock):
            press_and_see(terminal, F3)
        same(wired, stock)


def test_a_resize_is_followed_and_a_resize_taken_back_repairs_the_screen() -> None:
    with both() as (wired, stock):
        same(wired, stock)
        for size in ((100, 30), (60, 20), (80, 24)):
            for terminal in (wired, stock):
                terminal.resize(*size)
                terminal.until(lambda terminal=terminal: drawn_to_the_corner(terminal))
            same(wired, stock)
        # The terminal garbles its content, and the size may be the same as before when the app looks.
        wired.settle()
        wired.screen.erase_in_display(2)
        wired.resize(81, 24)
        wired.resize(80, 24)
        wired.type("x")
        stock.type("x")
        same(wired, stock)


def test_redraw_repairs_a_screen_that_somebody_else_wrote_on() -> None:
    with both() as (wired, stock):
        same(wired, stock)
        whole = cells(stock.screen)
        for terminal in (wired, stock):
            terminal.screen.erase_in_display(2)
            terminal.screen.cursor_position(7, 7)
            terminal.screen.select_graphic_rendition(31, 1)
            terminal.type(F5)
            terminal.until(lambda terminal=terminal: cells(terminal.screen) == whole)


def test_the_screen_is_complete_after_the_app_was_suspended() -> None:
    with both() as (wired, stock):
        for terminal in (wired, stock):
            terminal.type(F6)
            terminal.until_text("back again")
        same(wired, stock)
        assert "\x1b[m\x1b[?1049l" in wired.raw, "the shell would write in our colours"


def test_the_screen_is_complete_after_job_control_stopped_the_app() -> None:
    with both() as (wired, stock):
        same(wired, stock)
        wired.stop()
        while wired.read(0):
            pass
        wired.screen.reset()
        wired.resume()
        same(wired, stock)


def test_the_bell_rings_and_costs_no_repaint() -> None:
    with Terminal() as wired:
        drawn(wired)
        wired.settle()
        start = len(wired.raw)
        wired.type(F4)
        wired.until_text("rang")
        wired.settle()
        assert "\x07" in wired.raw[start:]
        assert len(wired.raw) - start < 1000


def test_a_write_behind_our_back_and_a_broken_frame_end_in_a_full_repaint() -> None:
    with both() as (wired, stock):
        for terminal in (wired, stock):
            terminal.type(F7)
            terminal.until_text("ZThe")
        for terminal in (wired, stock):
            terminal.type(F8)
            terminal.until_text("ZYThe")
        stock.type(F5)
        same(wired, stock)


def test_textual_draws_when_no_difference_can_be_told() -> None:
    with both() as (wired, stock):
        same(wired, stock)
        for terminal in (wired, stock):
            terminal.type(F9)
            terminal.until_text("XThe")
            terminal.type("W")
            terminal.until_text("XWThe")
        same(wired, stock)


def test_one_typed_character_costs_a_few_dozen_bytes() -> None:
    with Terminal() as wired:
        type_at_the_end(wired, "x")
        wired.settle()
        start = len(wired.raw)
        wired.type("y")
        wired.until_text("End.xy")
        wired.settle()
        assert len(wired.raw) - start < 80


def test_the_terminal_cursor_stands_where_the_text_area_has_its_own() -> None:
    with Terminal("cursor") as wired:
        type_at_the_end(wired, "x")
        wired.until(lambda: not wired.screen.cursor.hidden)
        line = wired.screen.display[wired.screen.cursor.y]
        assert line[: wired.screen.cursor.x].endswith("End.x")


def test_the_terminal_cursor_is_shown_and_hidden_at_once() -> None:
    with Terminal() as wired:
        type_at_the_end(wired, "x")
        wired.settle()
        assert wired.screen.cursor.hidden
        start = len(wired.raw)
        wired.type(F10)
        wired.until(lambda: not wired.screen.cursor.hidden)
        wired.type(F10)
        wired.until(lambda: wired.screen.cursor.hidden)
        assert len(wired.raw) - start < 24


def test_hostile_text_does_not_command_the_terminal() -> None:
    with Terminal("hostile") as wired:
        wired.until_text("evil")
        wired.settle()
        assert "PWNED" in wired.raw
        assert "\x1b]0" not in wired.raw
        assert "\x1b]8" not in wired.raw
        assert "\x1b[31m" not in wired.raw
        assert "\x1b[2J" not in wired.raw
        assert not set(wired.raw) & set("\x00\x7f\x9b\u202e\u2066\u2028")
