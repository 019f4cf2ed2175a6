"""Cells that only moved within their line: typing in the middle of one moves all that follows."""

from __future__ import annotations

from typing import NamedTuple

from pmtui.tui.wire.frame import Row

FEWEST = 10
"""Cells that differ from which on it is worth a thought."""
_FURTHEST = 16
"""Cells by which text moves at most: a letter, or a word that comes from the line above."""
_ENOUGH = 6
"""Cells after the first one of which as many have to be alike."""


class Shift(NamedTuple):
    """So many cells are taken out at one column, and then as many put in at another; the rest closes up."""

    out: int
    into: int
    by: int

    def applied(self, row: Row, blank: Row) -> Row:
        """Return what the line shows after it; `blank` has a cell for those of which nothing is known."""
        chars, looks, end = row.chars.copy(), row.looks.copy(), self.out + self.by
        del chars[self.out : end], looks[self.out : end]
        chars[self.into : self.into] = blank.chars[:1] * self.by
        looks[self.into : self.into] = blank.looks[:1] * self.by
        return Row(chars, looks)


def find_shift(old: Row, new: Row, first: int) -> Shift | None:
    """Return how the cells from `first` on, the first that differs, moved; None if they did not.

    Where wide characters are about, or such of which the width is in doubt, nothing is moved: terminals
    differ in what they make of half a character.
    """
    if old.uncertain or new.uncertain or "" in old.chars[first:] or "" in new.chars[first:]:
        return None
    best, longest = None, 0
    for by in range(1, min(_FURTHEST, len(new.chars) - first - _ENOUGH) + 1):
        if (run := _run(old, first, new, first + by)) > longest:  # something came in
            best, longest = Shift(first + run, first, by), run
        if (run := _run(old, first + by, new, first)) > longest:  # something was taken out
            best, longest = Shift(first, first + run, by), run
    return best


def _run(old: Row, x: int, new: Row, to: int) -> int:
    """Return how many cells from one column of the old line are those from another of the new one."""
    if old.chars[x : x + _ENOUGH] != new.chars[to : to + _ENOUGH]:
        return 0
    pairs = zip(old.chars[x:], new.chars[to:], old.looks[x:], new.looks[to:], strict=False)
    run = 0
    for was, char, had, look in pairs:
        if was != char or had is not look:
            break
        run += 1
    return run
