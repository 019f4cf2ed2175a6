"""Lines that only moved: where a list scrolls, the terminal can move them by itself."""

from __future__ import annotations

from typing import NamedTuple

from pmtui.tui.wire.frame import Frame, Row

_FEWEST = 3
"""Lines from which on it is worth a thought."""
_FURTHEST = 8
"""Lines by which a list scrolls at most, with each step costing two bytes."""
_PRICE = 24
"""Cells for which setting the lines apart and moving them would pay."""


class Scroll(NamedTuple):
    """Lines of which the content moves up by so many lines, or down if `by` is negative."""

    top: int
    bottom: int
    """The last line that belongs to it."""
    by: int

    @property
    def sequence(self) -> str:
        """What moves the lines in the terminal, after which nothing is known of the cursor.

        Index and reverse index at the edge of the lines set apart: every terminal that has a scroll region
        has these, which is not true of the sequences that scroll by a number of lines.
        """
        edge, step = (self.bottom, "\x1bD") if self.by > 0 else (self.top, "\x1bM")
        return f"\x1b[{self.top + 1};{self.bottom + 1}r\x1b[{edge + 1}H{step * abs(self.by)}\x1b[r"

    def applied(self, frame: Frame, blank: Row) -> Frame:
        """Return what the terminal shows after it; `blank` stands for lines of which nothing is known."""
        rows = frame.rows.copy()
        lines = rows[self.top : self.bottom + 1]
        empty = [blank] * abs(self.by)
        lines = [*lines[self.by :], *empty] if self.by > 0 else [*empty, *lines[: self.by]]
        rows[self.top : self.bottom + 1] = lines
        return Frame(rows, frame.width, frame.table)


def find_scroll(old: Frame, new: Frame) -> Scroll | None:
    """Return how lines moved from one frame to the next, if moving them costs less than sending them."""
    changed = [y for y, (a, b) in enumerate(zip(old.rows, new.rows, strict=True)) if not a.same(b)]
    if len(changed) < _FEWEST:
        return None
    before, after = [_start(row) for row in old.rows], [_start(row) for row in new.rows]
    best: Scroll | None = None
    saved = _PRICE
    for by in range(-_FURTHEST, _FURTHEST + 1):
        for first, last in _runs(before, after, by) if by else ():
            scroll = Scroll(min(first, first + by), max(last, last + by), by)
            if (gain := _gain(old, new, scroll)) > saved:
                best, saved = scroll, gain
    return best


def _start(row: Row) -> str:
    """Return what a line is known by: its left half, since something else may stand beside a list."""
    text = "".join(row.chars[: max(1, len(row.chars) // 2)])
    return "" if text.isspace() or "\0" in text else text


def _runs(before: list[str], after: list[str], by: int) -> list[tuple[int, int]]:
    """Return first and last line of each run of new lines that stood so many lines further down."""
    runs: list[tuple[int, int]] = []
    height, start = len(after), None
    for y in range(max(0, -by), min(height, height - by) + 1):
        moved = (
            y < min(height, height - by)
            and after[y] == before[y + by]
            and bool(after[y] or start is not None)
        )
        if moved and start is None:
            start = y
        elif not moved and start is not None:
            if y - start >= _FEWEST:
                runs.append((start, y - 1))
            start = None
    return runs


def _gain(old: Frame, new: Frame, scroll: Scroll) -> int:
    """Return by how many cells less have to be sent."""
    gain = 0
    for y in range(scroll.top, scroll.bottom + 1):
        source = y + scroll.by
        there = scroll.top <= source <= scroll.bottom
        gain += _differing(old.rows[y], new.rows[y])
        gain -= _differing(old.rows[source], new.rows[y]) if there else _content(new.rows[y])
    return gain


def _differing(a: Row, b: Row) -> int:
    if a is b:
        return 0
    pairs = zip(a.chars, b.chars, a.looks, b.looks, strict=True)
    return sum(1 for was, char, had, look in pairs if was != char or had is not look)


def _content(row: Row) -> int:
    """Return the cells of a line that have to be sent where nothing is known; a blank end is erased."""
    return len("".join(row.chars).rstrip()) + 4
