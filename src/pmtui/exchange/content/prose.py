"""Text of several lines taken apart: paragraphs with their lines, and the lists that stand in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from pmtui.document.safe import safe
from pmtui.exchange.content.blocks import Listed, Listing

_ITEM = re.compile(r"(?P<indent>\s*)(?:[-*+•]|(?P<number>[1-9][0-9]{0,8})[.)])\s+(?P<text>\S.*)")
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Lines:
    """A paragraph with the line ends that its author gave it; spaces at the beginning are kept."""

    lines: tuple[str, ...]


def parse(text: str) -> list[Lines | Listing]:
    """Return the paragraphs and lists of a text, with nothing in it that a terminal could obey."""
    rows = safe(text).expandtabs(4).split("\n")
    paragraphs = [list(group) for filled, group in groupby(rows, lambda row: bool(row.strip())) if filled]
    return [block for paragraph in paragraphs for block in _paragraph(paragraph)]


def _paragraph(rows: list[str]) -> list[Lines | Listing]:
    blocks: list[Lines | Listing] = []
    plain: list[str] = []
    listed = _List()
    for row in rows:
        if listed.take(row):
            if plain:
                blocks.append(Lines(tuple(plain)))
                plain = []
            continue
        if listed.rows:
            blocks.append(listed.done())
            listed = _List()
        plain.append(row)
    if listed.rows:
        blocks.append(listed.done())
    if plain:
        blocks.append(Lines(tuple(plain)))
    return blocks


@dataclass
class _Level:
    """A list that is being read: how far its items stand to the right, and the number of the last one."""

    indent: int
    number: int


class _List:
    """A list that prose contains, read line by line."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, int, list[str]]] = []
        self._levels: list[_Level] = []

    def done(self) -> Listing:
        """Return what was read."""
        return Listing(
            tuple(Listed(depth, number if number > 0 else None, tuple(ls)) for depth, number, ls in self.rows)
        )

    def take(self, row: str) -> bool:
        """Take the row as an item, or as a further line of one; return whether it belongs to the list."""
        match = _ITEM.fullmatch(row)
        indent = len(row) - len(row.lstrip())
        if match is None or not self._take_item(match, indent):
            if not self._levels or indent <= self._levels[-1].indent:
                return False
            self.rows[-1][2].append(row)
        return True

    def _take_item(self, match: re.Match[str], indent: int) -> bool:
        levels = list(self._levels)
        while levels and (indent < levels[-1].indent or len(levels) > _DEEPEST):
            levels.pop()
        same = levels.pop() if levels and indent == levels[-1].indent else None
        number = int(match["number"] or -1)
        if not _continues(number, same):
            return False
        self._levels = [*levels, _Level(indent, number)]
        self.rows.append((len(levels), number, [match["text"]]))
        return True


def _continues(number: int, same: _Level | None) -> bool:
    """Return whether every format would show this number: a list counts on from its first item."""
    return number < 0 or number == (same.number + 1 if same and same.number > 0 else 1)
