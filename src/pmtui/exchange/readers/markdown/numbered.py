"""Paragraphs that a report numbers, as the items that they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pmtui.exchange.readers.markdown.blocks import Block, Heading, Item, Listing, Paragraph
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.stamps import stamp_of, stamps_in
from pmtui.exchange.readers.markdown.vocabulary import match

_FEWEST = 3
# The number of a paragraph, as reports count them: `3.1 On 5 May at 09:12 …`.
_PARAGRAPH = re.compile(
    r"(?:(?:\d{1,2}\.){1,3}\d{1,3}\.?|\(\d{1,3}\)|§\s?\d{1,3}(?:\.\d{1,3})?|\[\d{1,3}\])\s+"
    r"(?=\S.{3})"
)


def without_numbers(blocks: list[Block], used: list[str]) -> list[Block]:
    """Return blocks of which the numbered paragraphs are items, where most of those name a time.

    The paragraphs go into `used` as they were written: what they say beyond their numbers is in the items.
    """
    found = {place: match[0] for place, block in enumerate(blocks) if (match := _match(block))}
    counts = [int(re.findall(r"\d+", number)[-1]) for number in found.values()]
    if len(found) < _FEWEST or counts[0] > 2 or counts != sorted(set(counts)):
        return blocks
    items = {place: _unnumbered(blocks[place], number) for place, number in found.items()}
    texts = [item.text for item in items.values()]
    timed = sum(stamp_of(text) is not None or stamps_in(text) is not None for text in texts)
    if timed * 2 <= len(texts):
        return blocks
    used += [block.text for block in blocks if isinstance(block, Paragraph) and _match(block)]
    return [
        Listing((items[place],), block.line) if place in items else block
        for place, block in enumerate(blocks)
    ]


def _match(block: Block) -> re.Match[str] | None:
    return _PARAGRAPH.match(block.text) if isinstance(block, Paragraph) else None


def _unnumbered(block: Block, number: str) -> Item:
    assert isinstance(block, Paragraph)
    first = Line(block.lines[0].text[len(number) :], "", block.lines[0].hard)
    return Item((Paragraph((first, *block.lines[1:]), block.line),), None, None, block.line)


_LONGEST_HEAD = 60


def with_numbered_heads(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks of which the items `1. Summary`, `2. Timeline` are headings, where a text has no others.

    To Markdown each of them is a list of one item, since text stands between them.
    """
    written, blocks = blocks, [part for block in blocks for part in _apart(block)]
    heads = {
        place: item.head[0].text
        for place, block in enumerate(blocks)
        if (item := _lone_item(block)) is not None
    }
    counts = [_number(blocks[place]) for place in heads]
    named = sum((found := match(text)) is not None and found.sure >= _SURE for text in heads.values())
    whole = counts == list(range(1, len(counts) + 1))
    if len(heads) < _FEWEST or not whole or named * 2 < len(heads):
        return list(written)
    if any(isinstance(block, Heading) and block.level > 1 for block in blocks):
        return list(written)
    result: list[Block] = []
    for place, block in enumerate(blocks):
        result += _opened(block, heads[place]) if place in heads else [block]
    return result


def _apart(block: Block) -> list[Block]:
    """Return every item of a numbered list as a list of its own."""
    if not isinstance(block, Listing) or any(item.number is None for item in block.items):
        return [block]
    return [Listing((item,), item.line) for item in block.items]


def _opened(block: Block, head: str) -> list[Block]:
    """Return an item as a heading, and what stands in it below its first line."""
    assert isinstance(block, Listing)
    item = block.items[0]
    rest = [Paragraph(item.head[1:], item.line + 1)] if item.head[1:] else []
    return [Heading(2, head, block.line), *rest, *item.more]


_SURE = 0.75


def _lone_item(block: Block) -> Item | None:
    """Return the only item of a numbered list, where its first line can be a heading."""
    if not isinstance(block, Listing) or len(block.items) != 1 or not block.items[0].head:
        return None
    item = block.items[0]
    first = item.head[0].text
    alone = len(item.head) == 1 and not item.more
    named = (found := match(first)) is not None and found.sure >= _SURE
    short = len(first) <= _LONGEST_HEAD and (alone or named)
    return item if short and item.number is not None and stamp_of(first) is None else None


def _number(block: Block) -> int:
    return (block.items[0].number or 0) if isinstance(block, Listing) else 0
