"""The lines of notes as they are looked at first: tidied, each with how it begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pmtui.exchange.readers.events.collecting import plain
from pmtui.exchange.readers.events.openings import Opening, opening
from pmtui.exchange.readers.events.speakers import Layout, joined, layout_of

_HEAD = 80
_INVISIBLE = dict.fromkeys(
    (0x200B, 0x200E, 0x200F, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), None
)
_EVERY = 2000


class Scan(NamedTuple):
    """The lines of notes as they are, without signs that nobody sees, and how each of these begins."""

    lines: Sequence[str]
    bare: Sequence[str]
    openings: Sequence[Opening | None]
    """Read by what the line says alone; nothing where a line is empty."""
    chat: Layout | None

    @property
    def dated(self) -> int:
        """How many lines begin with a day and no clock."""
        return sum(found is not None and found.head is None for found in self.openings)


def scan(text: str, progress: Callable[[int], None]) -> Scan:
    """Return the lines of a text; `progress` is told the number of the line."""
    lines = joined(text.split("\n"))
    bare = [head_unmarked(plain(line)) for line in lines]
    openings: list[Opening | None] = []
    for number, line in enumerate(bare):
        openings.append(opening(line) if line else None)
        if number % _EVERY == 0:
            progress(number)
    progress(len(lines))
    timed = sum(found is not None and found.head is not None for found in openings)
    return Scan(lines, bare, openings, layout_of(bare, timed))


def head_unmarked(line: str) -> str:
    """Return a line without invisible signs in and before its time, which Teams and phones copy along."""
    head = line[:_HEAD]
    return line if head.isascii() else head.translate(_INVISIBLE) + line[_HEAD:]
