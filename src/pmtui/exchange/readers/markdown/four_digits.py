"""Clocks of four digits, such as 1432, with a colon, where most lines of a timeline begin with one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pmtui.exchange.readers.markdown.blocks import Block, Item, Listing, Paragraph
from pmtui.exchange.readers.markdown.plain import Line

_FOUR = re.compile(
    r"(?P<before>[\W_]{0,3})(?P<clock>(?:[01]\d|2[0-3])[0-5]\d)(?=(?:\s?h(?:rs?)?\b)?(?:\s|[:：,]|$))"
)
_ANY = re.compile(r"[\W_]{0,3}\d")
_FEWEST = 3


def with_clocks(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks with a colon in the clocks that their lines and items begin with.

    Four digits may be a year, too: they are clocks only where most lines that begin with a number begin so,
    and not all of them can be years.
    """
    heads = [text for block in blocks for text in _heads(block)]
    clocks = [match["clock"] for text in heads if (match := _FOUR.match(text))]
    numbers = sum(_ANY.match(text) is not None for text in heads)
    if (
        len(clocks) < _FEWEST
        or len(clocks) * 2 <= numbers
        or all("1990" < clock < "2050" for clock in clocks)
    ):
        return list(blocks)
    return [_changed(block) for block in blocks]


def _heads(block: Block) -> list[str]:
    if isinstance(block, Listing):
        return [item.text for item in block.items]
    return [line.text for line in block.lines] if isinstance(block, Paragraph) else []


def _changed(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(tuple(map(_line, block.lines)), block.line)
    if isinstance(block, Listing):
        return Listing(tuple(map(_item, block.items)), block.line)
    return block


def _item(item: Item) -> Item:
    if not item.head:
        return item
    head = Paragraph((_line(item.head[0]), *item.head[1:]), item.line)
    return Item((head, *item.more), item.number, item.checked, item.line)


def _line(line: Line) -> Line:
    match = _FOUR.match(line.text)
    if match is None:
        return line
    at = match.start("clock") + 2
    lead = line.lead if not line.lead or len(line.lead) < at else f"{line.lead[:at]}:{line.lead[at:]}"
    return Line(f"{line.text[:at]}:{line.text[at:]}", lead, line.hard)
