"""Tables of what went well, what did not and where luck helped, beside or below each other, as parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pmtui.exchange.readers.markdown.blocks import Block, Cell, Heading, Item, Listing, Paragraph, Table
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.outline import Passage
from pmtui.exchange.readers.markdown.part_names import Name
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.vocabulary import match

_SIDES = (Name.WENT_WELL, Name.WENT_WRONG, Name.LUCKY)
_PARTS = (*_SIDES, Name.LEARNINGS, Name.ACTIONS)
_NOT_IN = (Name.TIMELINE, Name.PEOPLE, Name.METRICS)
_ENOUGH = 0.75
_LONGEST = 60
_COUNT = re.compile(r"[#№\d.)\s-]*")
_BULLET = re.compile(r"(?:[-*•‣–]|\d{1,2}[.)])\s+(?=\S)")
_CLOSED = re.compile(r"[.!?:;。]$")


def divide(passages: list[Passage], gathered: Gathered) -> None:
    """Make the columns or rows of such a table parts of their own, wherever it stands."""
    for passage in list(passages):
        for table in [block for block in passage.blocks if isinstance(block, Table)]:
            if passage.name in _NOT_IN or passage not in passages:
                continue
            parts = list(_columns(table) or _rows(table))
            if not parts:
                continue
            _take_out(passage, table, gathered)
            gathered.used += [" | ".join(cell.text for cell in row) for row in (table.head, *table.rows)]
            place = passages.index(passage) + 1
            around = (*passage.parents, *((passage.name,) if passage.name is Name.LESSONS else ()))
            passages[place:place] = [
                Passage(name, head, table.line, 0.9, [Listing(tuple(items), items[0].line)], around)
                for name, head, items in parts
                if items
            ]


def _take_out(passage: Passage, table: Table, gathered: Gathered) -> None:
    """Take a table from its part, with a heading that stands above nothing else."""
    place = passage.blocks.index(table)
    above = passage.blocks[place - 1] if place else None
    last = place + 1 == len(passage.blocks) or isinstance(passage.blocks[place + 1], Heading)
    gone: list[Block] = [table]
    if isinstance(above, Heading) and last:
        gathered.leave(above.line, above.text)
        gone.append(above)
    passage.blocks = [block for block in passage.blocks if not any(block is other for other in gone)]


Part = tuple[Name, str, list[Item]]


def _columns(table: Table) -> list[Part]:
    """Return the parts that stand beside each other; nothing where the columns are something else."""
    heads = [" ".join(cell.text.split()) for cell in table.head]
    names = [_named(head) for head in heads]
    others = [place for place, name in enumerate(names) if name is None]
    if len({name for name in names if name in _SIDES}) < 2 or len(others) > 1:
        return []
    label = others[0] if others else None
    found: list[Part] = []
    for place, name in enumerate(names):
        if name is None:
            continue
        items: list[Item] = []
        for number, row in enumerate(table.rows):
            said = " ".join(row[label].text.split()) if label is not None else ""
            said = "" if _COUNT.fullmatch(said) else f"{said}: "
            items += _items(row[place], table.line + number + 2, said)
        found.append((name, heads[place], items))
    return found


def _rows(table: Table) -> list[Part]:
    """Return the parts that stand below each other, each named by the first cell of its rows."""
    if len(table.head) < 2 or _named(table.head[0].text) or not table.rows:
        return []
    found: list[Part] = []
    for number, row in enumerate(table.rows):
        head = " ".join(row[0].text.split())
        name = _named(head)
        if head and name is None:
            return []
        if name is not None and not any(name is known for known, _, _ in found):
            found.append((name, head, []))
        if not found:
            return []
        items = next(part for part in found if part[0] is (name or found[-1][0]))[2]
        more = [cell for cell in row[2:] if cell.text.strip(" -–—")]
        line = table.line + number + 2
        if more:
            told = " – ".join(" ".join(cell.text.split()) for cell in (row[1], *more))
            items.append(_item(Line(told), line))
        else:
            items += _items(row[1], line, "")
    sides = {name for name, _, items in found if name in _SIDES and items}
    return found if len(sides) > 1 else []


def _items(cell: Cell, line: int, before: str) -> Iterator[Item]:
    """Yield what a cell holds: a point for every line, where the lines are not one sentence."""
    lines = [part for part in cell.lines if part.text.strip(" -–—")]
    bullets = sum(_BULLET.match(part.text) is not None for part in lines)
    if len(lines) > 1 and not bullets and not _are_points(lines):
        lines = [Line(" ".join(part.text for part in lines))]
    for part in lines:
        yield _item(Line(before + _BULLET.sub("", part.text, count=1)), line)


def _are_points(lines: Sequence[Line]) -> bool:
    """Return whether every line begins as a sentence does."""
    return all(not part.text[:1].islower() or _CLOSED.search(part.text) for part in lines)


def _item(text: Line, line: int) -> Item:
    return Item((Paragraph((text,), line),), None, None, line)


def _named(head: str) -> Name | None:
    """Return the part of a look back that a cell names."""
    found = match(head) if 0 < len(head) <= _LONGEST else None
    return found.name if found is not None and found.sure >= _ENOUGH and found.name in _PARTS else None
