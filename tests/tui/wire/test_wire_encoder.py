"""Few bytes: what is unchanged is not sent again, and the shortest way is taken."""

from __future__ import annotations

import time

import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from pmtui.tui.wire.encoder import shortest_move
from pmtui.tui.wire.looks import LookTable, transition
from pmtui.tui.wire.session import WireSession
from pmtui.tui.wire.terminal import Capabilities, cursor_shown, is_harmless

BLUE = Style.parse("white on blue")


def session(*, able: Capabilities | None = None) -> WireSession:
    return WireSession(LookTable(ColorSystem.EIGHT_BIT), able or Capabilities())


def screen(*lines: str, style: Style | None = None, width: int = 20) -> LayoutUpdate:
    strips = [[Strip([Segment(line.ljust(width), style)])] for line in lines]
    return LayoutUpdate(strips, Region(0, 0, width, len(lines)))


def sent(wire: WireSession, before: LayoutUpdate, after: LayoutUpdate) -> str:
    wire.advance(before)
    return wire.advance(after)


def test_an_unchanged_screen_sends_nothing() -> None:
    assert sent(session(), screen("one", "two"), screen("one", "two")) == ""


def test_typing_on_sends_one_character_a_key() -> None:
    wire = session()
    wire.advance(screen("", ""))
    assert wire.advance(screen("a", "")) == "\x1b[Ha"
    assert wire.advance(screen("ab", "")) == "b"


def test_typing_at_the_terminal_cursor_sends_one_character_a_key() -> None:
    wire = session()
    wire.advance(screen("a", ""), (1, 0))
    assert wire.advance(screen("ab", ""), (2, 0)) == "b"


def test_the_cursor_is_shown_and_hidden_once() -> None:
    wire = session()
    assert wire.advance(screen("a")).count("\x1b[?25l") == 1
    assert wire.advance(screen("a"), (3, 0)) == "\x1b[4G\x1b[?25h"
    assert wire.advance(screen("a"), (3, 0)) == ""
    assert wire.advance(screen("a")) == "\x1b[?25l"


def test_the_cursor_gets_its_shape_once_and_gives_it_back_with_the_screen() -> None:
    wire = session(able=Capabilities(shapes=True))
    assert wire.advance(screen("a"), (1, 0)).endswith("\x1b[6 q\x1b[?25h")
    assert wire.place_cursor(None) == "\x1b[?25l"
    assert wire.advance(screen("a"), (1, 0)) == "\x1b[?25h"
    assert wire.foreign("\x1b[?2004l") == ""
    assert wire.foreign("\x1b[?1049l").endswith("\x1b[0 q")
    assert "\x1b[6 q" in wire.advance(screen("a"), (1, 0))


def test_colours_are_kept_over_writes() -> None:
    wire = session()
    wire.advance(screen("", style=BLUE))
    assert "m" not in wire.advance(screen("a", style=BLUE))


def test_a_short_gap_is_rewritten_and_a_long_one_jumped() -> None:
    assert sent(session(), screen("a..b", ""), screen("x..y", "")) == "\x1b[Hx..y"
    assert sent(session(), screen("a.......b", ""), screen("x.......y", "")) == "\x1b[Hx\x1b[9Gy"


@pytest.mark.parametrize(
    ("able", "style", "erases"),
    [
        (Capabilities(), None, True),
        (Capabilities(), BLUE, False),
        (Capabilities(bce=True), BLUE, True),
        (Capabilities(bce=True), BLUE + Style(underline=True), False),
        (Capabilities(bce=True), BLUE + Style(reverse=True), False),
    ],
)
def test_the_end_of_a_line_is_erased_only_where_that_gives_the_same_blanks(
    able: Capabilities, style: Style | None, erases: bool
) -> None:
    text = sent(session(able=able), screen("some words", style=style), screen("some", style=style))
    assert text.endswith("\x1b[K") is erases
    assert text.endswith("\x1b[6G     ") is not erases


def test_a_change_right_of_an_emoji_is_placed_by_column_and_a_changed_emoji_renews_its_row() -> None:
    wire = session()
    wire.advance(screen("👩\u200d🚒 one |", width=20))
    assert wire.advance(screen("👩\u200d🚒 two |", width=20)) == "\x1b[4Gtwo"
    text = wire.advance(screen("👩 two |", width=20))
    assert "👩\x1b[3G two |" in text


def test_after_a_disturbance_every_cell_is_sent() -> None:
    wire = session()
    first = wire.advance(screen("one", "two"))
    wire.forget()
    assert wire.advance(screen("one", "two")) == first


def test_foreign_writes_start_from_plain_colours_and_leave_the_screen_in_doubt() -> None:
    wire = session()
    assert wire.foreign("\x1b[?1049h") == ""
    first = wire.advance(screen("one", style=BLUE))
    assert wire.foreign("\x07\x1b]52;c;YQ==\x07\x1b[?2026h") == ""
    assert wire.advance(screen("one", style=BLUE)) == ""
    assert wire.foreign("\x1b[?1049l") == "\x1b[m"
    assert wire.advance(screen("one", style=BLUE)) == first


@pytest.mark.parametrize("data", ["\x07", "\x1b]0;title\x1b\\", "\x1b[?25h", "\x1b[>25u", "\x1b[?2026$p"])
def test_modes_and_bells_do_not_touch_the_screen(data: str) -> None:
    assert is_harmless(data)
    assert not is_harmless(data + "x")


def test_the_last_word_on_the_cursor_counts() -> None:
    assert cursor_shown("\x1b[?25l\x1b[?25h") is True
    assert cursor_shown("\x1b[?25l") is False
    assert cursor_shown("\x07") is None


@pytest.mark.parametrize(
    ("start", "end", "way"),
    [
        ((None, None), (0, 0), "\x1b[H"),
        ((None, None), (4, 0), "\x1b[5H"),
        ((3, None), (3, 5), "\x1b[6G"),
        ((3, 7), (3, 6), "\b"),
        ((3, 7), (3, 9), "\x1b[2C"),
        ((3, 7), (3, 0), "\r"),
        ((3, 7), (4, 0), "\x1b[E"),
        ((3, 7), (4, 7), "\x1b[B"),
        ((3, 7), (2, 6), "\x1b[A\b"),
        ((3, 70), (20, 40), "\x1b[21;41H"),
    ],
)
def test_the_cursor_takes_the_shortest_way(
    start: tuple[int | None, int | None], end: tuple[int, int], way: str
) -> None:
    assert shortest_move(*start, *end) == way


@pytest.mark.parametrize(
    ("current", "wanted", "codes"),
    [
        ("red", "bold red", "\x1b[1m"),
        ("bold red", "red", "\x1b[22m"),
        ("bold dim red on blue", "bold red on blue", "\x1b[22;1m"),
        ("bold italic red on color(200)", "none", "\x1b[m"),
        ("color(100) on color(200)", "color(101) on color(200)", "\x1b[38;5;101m"),
        ("color(100) on color(200)", "on color(200)", "\x1b[39m"),
        ("overline red", "red", "\x1b[0;31m"),
    ],
)
def test_only_what_differs_of_a_style_is_sent(current: str, wanted: str, codes: str) -> None:
    table = LookTable(ColorSystem.EIGHT_BIT)
    assert transition(table.of(Style.parse(current)), table.of(Style.parse(wanted))) == codes


@pytest.mark.parametrize("system", [ColorSystem.STANDARD, ColorSystem.EIGHT_BIT, ColorSystem.TRUECOLOR])
@pytest.mark.parametrize(
    "style", ["#ff8800 on #102030 bold", "underline2 overline #123456", "bright_red on default"]
)
def test_a_look_has_the_codes_that_textual_sends(style: str, system: ColorSystem) -> None:
    look = LookTable(system).of(Style.parse(style))
    theirs = Strip.render_ansi(Style.parse(style), system)
    assert ";".join(look.codes) == theirs.removesuffix(";49")


def test_one_row_of_a_large_screen_costs_a_fraction_of_the_whole() -> None:
    wire = session()
    styles = [Style.parse(f"color({n}) on color(17)") for n in range(20, 30)]

    def line(text: str) -> Strip:
        return Strip([Segment(text.ljust(20), style) for style in styles])

    whole, costs = [], []
    for n in range(5):
        screen = LayoutUpdate([[line(f"row {y} {n}")] for y in range(50)], Region(0, 0, 200, 50))
        start = time.perf_counter()
        wire.advance(screen)
        whole.append(time.perf_counter() - start)
    for n in range(50):
        chops = [dict.fromkeys([0])] * 50
        chops[25] = {0: line(f"key {n}")}
        update = ChopsUpdate(chops, [(25, 0, 200)], [[200]] * 50)
        start = time.perf_counter()
        wire.advance(update)
        costs.append(time.perf_counter() - start)
    assert min(costs) < min(whole) / 10
