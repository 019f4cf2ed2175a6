"""Lists of one kind of row: contributors, lessons, learnings, unknowns, people, links, whys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pmtui.exchange.readers.markdown.blocks import (
    Block,
    Code,
    Heading,
    Item,
    Listing,
    Paragraph,
    Quote,
    Table,
)
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.text import flat, prose

_LINK = re.compile(
    r"(?P<title>[^()]{0,300}?)\s?\(?(?P<url>https?://[^\s()<>]{4,1000}(?:\([^\s()<>]{0,100}\)[^\s()<>]{0,200})?)\)?[.,]?"
)


@dataclass
class Point:
    """One point of a list: its text on one line, what stands below it, and the heading or label above it."""

    text: str
    line: int = 0
    note: str = ""
    group: str = ""
    blocks: Sequence[Block] = field(default=())


def points(blocks: Iterable[Block]) -> Iterator[Point]:
    """Yield every point of a section: an item of a list, a row of a table, or else a paragraph."""
    group = ""
    for block in blocks:
        if isinstance(block, Heading):
            group = block.text
            continue
        if isinstance(block, Paragraph) and len(block.lines) == 1 and block.lines[0].is_bold:
            group = block.lines[0].lead.rstrip(" :：")
            continue
        for point in _points(block):
            point.group, group = group, ""
            yield point
    if group:
        yield Point("", group=group)


def grouped(blocks: Sequence[Block], knows: Callable[[str], bool]) -> Iterator[Point]:
    """Yield points as `points` does; a group that `knows` accepts holds for all points below it.

    A group that is not known stands before the text of its first point, so that it is not lost.
    """
    current = ""
    for point in points(blocks):
        if point.group:
            current = point.group if knows(point.group) else ""
            if not current:
                point.text = f"{point.group}: {point.text}".rstrip(": ") if point.text else point.group
        point.group = current
        if point.text:
            yield point


def _points(block: Block) -> Iterator[Point]:
    match block:
        case Listing():
            for item in block.items:
                yield _of_item(item)
        case Table():
            for place, row in enumerate(block.rows):
                cells = [" ".join(cell.text.split()) for cell in row]
                yield Point(" – ".join(cell for cell in cells if cell), block.line + 2 + place)
        case Paragraph():
            yield from _of_paragraph(block)
        case Code():
            yield Point(" ".join(block.text.split()), block.line)
        case Quote():
            for inner in block.blocks:
                yield from _points(inner)
        case Heading():
            yield Point(block.text, block.line)


def _of_item(item: Item) -> Point:
    return Point(item.text, item.line, prose(item.more), blocks=item.more)


def _of_paragraph(paragraph: Paragraph) -> Iterator[Point]:
    rows = paragraph.lines
    if len(rows) > 1 and all(re.match(r"[•‣–✅❌⚠]\s?", row.text) for row in rows):
        for place, row in enumerate(rows):
            yield Point(re.sub(r"^[•‣–]\s+", "", row.text), paragraph.line + place)
    elif (starts := _lettered(paragraph)) and len(starts) > 1:
        for start, end in pairwise([*starts, len(rows)]):
            text = " ".join(row.text for row in rows[start:end])
            yield Point(" ".join(_LETTER.sub("", text, count=1).split()), paragraph.line + start)
    else:
        yield Point(" ".join(paragraph.text.split()), paragraph.line)


_LETTER = re.compile(r"\(?([a-z])\)\s+(?=\S)")


def _lettered(paragraph: Paragraph) -> list[int]:
    """Return which lines begin with `a)`, `b)`, `c)`, where they follow each other from the first line on."""
    found = {
        place: match[1] for place, row in enumerate(paragraph.lines) if (match := _LETTER.match(row.text))
    }
    follow = "".join(found.values()) == "abcdefghijklmnopqrstuvwxyz"[: len(found)]
    return list(found) if follow and 0 in found else []


def has_list(blocks: Iterable[Block]) -> bool:
    """Return whether a list or a table stands among the blocks."""
    return any(isinstance(block, Listing | Table) for block in blocks)


def split_link(text: str) -> tuple[str, str]:
    """Return title and address of a text that is a link and nothing else; no address if it is more."""
    plain = " ".join(text.split())
    if match := _LINK.fullmatch(plain):
        return match["title"].rstrip(" :：-–—"), match["url"]
    return plain, ""


def whys(blocks: Sequence[Block]) -> list[tuple[str, int]]:
    """Return the statements of a chain of whys with their depth, in their order.

    `1. Why …? → Because …` gives the answer; questions and answers of a nested list become deeper and deeper.
    """
    found: list[tuple[str, int]] = []
    for block in blocks:
        if isinstance(block, Listing):
            _chain(block, 0, found)
        else:
            text = flat([block])
            if text:
                found.append((text, -1))
    return found


def _chain(listing: Listing, depth: int, found: list[tuple[str, int]]) -> None:
    counted = listing.items[0].number is not None
    for place, item in enumerate(listing.items):
        level = depth + (place if counted else 0)
        nested = [block for block in item.more if isinstance(block, Listing)]
        others = [block for block in item.more if not isinstance(block, Listing)]
        text = " ".join([item.text, *(flat([block]) for block in others)]).strip()
        if text:
            found.append((text, level))
        for inner in nested:
            _chain(inner, level + 1, found)


def picture(block: Block) -> list[tuple[str, str]]:
    """Return the pictures of a paragraph that holds nothing else, as title and address."""
    if not isinstance(block, Paragraph):
        return []
    text = " ".join(line.text for line in block.lines).strip()
    found = _PICTURE.findall(text)
    return found if found and not _PICTURE.sub("", text).strip() else []


_PICTURE = re.compile(r"!\[([^\]]{0,300})\]\(([^()\s]{0,1000})\)")


def line_of(text: str) -> Line:
    """Return a plain line."""
    return Line(text)
