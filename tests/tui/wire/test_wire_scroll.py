"""Where a list scrolls, the terminal moves the lines, and only what is new is sent."""

from __future__ import annotations

import random
import re

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

PLAIN, MARKED, BESIDE = Style(color="white"), Style(color="cyan", bgcolor="blue"), Style(color="red")
ROWS = [
    f"{n:02}:15 {['alert', 'detection', 'action'][n % 3]} {['pool', 'gateway', 'queue'][n % 3] * (n % 4)}"
    for n in range(60)
]


def listed(top: int, cursor: int, *, beside: bool = False) -> LayoutUpdate:
    """A list below a title and above a line of keys, perhaps with something beside it."""
    lines = [[Strip([Segment("Title".ljust(60), PLAIN)])]]
    for y in range(14):
        style = MARKED if y == cursor else PLAIN
        right = f"finding {y}" if beside else ""
        text = ROWS[top + y][: 40 if beside else 60].ljust(60 - len(right))
        lines.append([Strip([Segment(text[:4], style), Segment(text[4:], PLAIN), Segment(right, BESIDE)])])
    lines.append([Strip([Segment("F1 help".ljust(60), PLAIN)])])
    return LayoutUpdate(lines, Region(0, 0, 60, 16))


def sent(csr: bool, steps: list[LayoutUpdate], **capabilities: bool) -> int:
    """Return the characters of all steps after the first; each has to show what Textual would show."""
    session = WireSession(LookTable(ColorSystem.EIGHT_BIT), Capabilities(csr=csr, **capabilities))
    screen, size = new_screen(60, 16), 0
    for number, step in enumerate(steps):
        text = session.advance(step, (3, 3))
        feed(screen, text)
        size += len(text) if number else 0
        wanted = new_screen(60, 16)
        feed(wanted, step.render_segments(console(ColorSystem.EIGHT_BIT)))
        assert cells(screen) == cells(wanted), number
        assert screen.margins is None
        assert (screen.cursor.x, screen.cursor.y) == (3, 3)
    return size


@pytest.mark.parametrize("bce", [True, False])
@pytest.mark.parametrize("by", [1, -1, 3, -3])
def test_a_list_that_scrolls_costs_its_new_lines(by: int, bce: bool) -> None:
    steps = [listed(20 + by * n, 13 if by > 0 else 0) for n in range(6)]
    assert sent(csr=True, steps=steps, bce=bce) < sent(csr=False, steps=steps, bce=bce) * 2 / 3


def test_what_stands_beside_the_list_is_as_before() -> None:
    steps = [listed(20 + n, 13, beside=True) for n in range(6)]
    assert sent(csr=True, steps=steps) <= sent(csr=False, steps=steps)


def test_a_cursor_that_moves_scrolls_nothing() -> None:
    session = WireSession(LookTable(ColorSystem.EIGHT_BIT), Capabilities(csr=True))
    session.advance(listed(5, 0))
    for cursor in range(14):
        assert not {"\x1bD", "\x1bM"} & set(re.findall("\x1b[A-Z]", session.advance(listed(5, cursor))))


def test_other_lines_are_not_taken_for_moved_ones() -> None:
    rng = random.Random(7)
    order = list(range(40))
    steps = []
    for _ in range(8):
        rng.shuffle(order)
        steps.append(listed(order[0], order[1] % 14))
    assert sent(csr=True, steps=steps) <= sent(csr=False, steps=steps) * 1.05
