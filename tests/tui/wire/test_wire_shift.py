"""Where text moves within a line, the terminal moves it, and only what is new is sent."""

from __future__ import annotations

import random
import re
import subprocess
import sys

import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip
from wire_screens import cells, console, feed, new_screen

from pmtui.tui.wire.looks import LookTable
from pmtui.tui.wire.session import WireSession
from pmtui.tui.wire.terminal import Capabilities

TEXT = "the pool was full and logins failed until somebody raised its limit"
FIELD, BESIDE = Style(color="white", bgcolor="color(17)"), Style(color="red", bgcolor="color(18)")
MOVES = re.compile(r"\x1b\[\d*[@P]")
WIDTH = 100


def line(text: str, *, beside: str = "| finding", field: Style = FIELD) -> LayoutUpdate:
    """A field with something beside it."""
    size = WIDTH - len(beside)
    strip = Strip([Segment(text[:size].ljust(size), field), Segment(beside, BESIDE)])
    return LayoutUpdate([[strip], [strip]], Region(0, 0, WIDTH, 2))


def sent(*steps: LayoutUpdate, ich: bool = True) -> list[str]:
    """Return what is sent for each step after the first; each has to show what Textual would show."""
    session = WireSession(LookTable(ColorSystem.EIGHT_BIT), Capabilities(ich=ich))
    screen, texts = new_screen(WIDTH, 2), []
    for step in steps:
        texts.append(session.advance(step, (3, 0)))
        feed(screen, texts[-1])
        wanted = new_screen(WIDTH, 2)
        feed(wanted, step.render_segments(console(ColorSystem.EIGHT_BIT)))
        assert cells(screen) == cells(wanted)
        assert (screen.cursor.x, screen.cursor.y) == (3, 0)
    return texts[1:]


@pytest.mark.parametrize("beside", ["| finding", ""])
@pytest.mark.parametrize("count", [1, 3, 9])
def test_a_word_in_the_middle_costs_the_word_and_not_the_rest_of_the_line(count: int, beside: str) -> None:
    before = line(TEXT, beside=beside)
    after = line(TEXT[:20] + "x" * count + TEXT[20:], beside=beside)
    for steps in ((before, after), (after, before)):
        (with_moves,), (without,) = sent(*steps), sent(*steps, ich=False)
        assert MOVES.search(with_moves)
        assert not MOVES.search(without)
        assert len(with_moves) <= 2 * (30 + count)
        assert len(with_moves) < len(without)


def test_what_stands_beside_the_text_does_not_move() -> None:
    (text,) = sent(line(TEXT), line(TEXT[:5] + "x" + TEXT[5:]))
    assert "finding" not in text


def test_a_letter_near_the_end_is_sent_with_what_follows() -> None:
    (text,) = sent(line(TEXT), line(TEXT[:-8] + "x" + TEXT[-8:]))
    assert not MOVES.search(text)


@pytest.mark.parametrize("wide", ["漢字", "🚒", "a\u0300\u200d"])
def test_where_a_character_is_wide_or_in_doubt_nothing_is_moved(wide: str) -> None:
    def row(text: str) -> LayoutUpdate:
        strip = Strip([Segment(text, FIELD)])
        rest = WIDTH - strip.cell_length
        return LayoutUpdate([[Strip([*strip, Segment(" " * rest, FIELD)])]], Region(0, 0, WIDTH, 1))

    session = WireSession(LookTable(ColorSystem.EIGHT_BIT), Capabilities(ich=True))
    session.advance(row(TEXT + wide))
    assert not MOVES.search(session.advance(row(TEXT[:5] + "x" + TEXT[5:] + wide)))
    if wide == "漢字":  # what stands to the left of the text that moves is not touched
        session.advance(row(wide + TEXT))
        assert MOVES.search(session.advance(row(wide + TEXT[:5] + "x" + TEXT[5:])))


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_put_in_and_taken_out_fewer_bytes_are_sent(seed: int) -> None:
    rng = random.Random(seed)
    steps = [line(TEXT)]
    for _ in range(30):
        at, count = rng.randrange(len(TEXT)), rng.randrange(1, 20)
        steps.append(
            line(TEXT[:at] + (TEXT[at + count :] if rng.random() < 0.5 else "y" * count + TEXT[at:]))
        )
        steps.append(line(TEXT))
    moved, plain = sent(*steps), sent(*steps, ich=False)
    assert sum(map(len, moved)) < sum(map(len, plain))


@pytest.mark.parametrize("name", ["xterm-256color", "tmux-256color", "screen", "linux", "no-such-one"])
def test_the_terminals_that_people_have_can_do_it(name: str) -> None:
    program = (
        "import curses, sys\n"
        "from pmtui.tui.wire.terminal import Capabilities\n"
        "found = Capabilities.of_terminal(sys.argv[1])\n"
        "try:\n    curses.setupterm(sys.argv[1], 1)\nexcept curses.error:\n    print('unknown', found.ich)\n"
        "else:\n    print('known', found.ich)"
    )
    said = subprocess.run([sys.executable, "-c", program, name], capture_output=True, text=True, check=True)
    assert said.stdout.split() in (["known", "True"], ["unknown", "False"])
