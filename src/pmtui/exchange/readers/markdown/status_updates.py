"""Updates as status pages write them: a word such as “Investigating”, what is said, and the time below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pmtui.exchange.readers.markdown.blocks import Block, Heading, Item, Listing, Paragraph
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.stamps import stamp_of

_WORD = re.compile(
    r"(investigating|identified|monitoring|resolved|update|updated|in progress|scheduled|verifying|completed"
    r"|acknowledged|degraded performance|partial outage|major outage|operational|recovering"
    r"|mitigated)\s?[:–—-]?",
    re.IGNORECASE,
)
_POSTED = re.compile(r"(?:posted|updated)(?:\s(?:on|at))?:?\s|\d+\s\w+\sago\.\s", re.IGNORECASE)
_LONGEST = 4
_ENOUGH = 2


class _Update(NamedTuple):
    lines: tuple[Line, ...]
    line: int
    length: int
    """How many blocks it takes."""


def with_updates(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks with runs of such updates as one list of entries that begin with their times."""
    result: list[Block] = []
    run: list[_Update] = []
    place = 0
    while place < len(blocks):
        found = _update(blocks[place : place + _LONGEST])
        if found is not None:
            run.append(found)
            place += found.length
            continue
        if run:
            result += _ended(run, blocks, place)
            run = []
        result.append(blocks[place])
        place += 1
    return (*result, *_ended(run, blocks, place)) if run else tuple(result)


def _ended(run: Sequence[_Update], blocks: Sequence[Block], end: int) -> Sequence[Block]:
    if len(run) < _ENOUGH:
        return blocks[end - sum(update.length for update in run) : end]
    items = tuple(Item((Paragraph(update.lines, update.line),), None, None, update.line) for update in run)
    return [Listing(items, run[0].line)]


def _update(blocks: Sequence[Block]) -> _Update | None:
    first = blocks[0]
    if isinstance(first, Heading):
        word, lines, rest = first.text, [], blocks[1:]
    elif isinstance(first, Paragraph):
        head = first.lines[0]
        word = head.lead or (head.text if _WORD.fullmatch(head.text) else "")
        lines, rest = [Line(head.text[len(word) :].strip(" :–—-")), *first.lines[1:]], blocks[1:]
    else:
        return None
    if not _WORD.fullmatch(word.strip()):
        return None
    length = 1
    while not (stamped := _stamped(lines)) and rest and isinstance(rest[0], Paragraph):
        lines, rest, length = [*lines, *rest[0].lines], rest[1:], length + 1
    if not stamped:
        return None
    said = " ".join(line.text for line in lines[:-1] if line.text)
    return _Update((Line(f"{stamped} {word.strip(' :–—-')}: {said}", hard=True),), first.line, length)


def _stamped(lines: Sequence[Line]) -> str:
    """Return the time that the last of some lines is; empty if it is none."""
    if len(lines) < 2:
        return ""
    text = lines[-1].text.strip()
    while posted := _POSTED.match(text):
        text = text[posted.end() :]
    stamp = stamp_of(text)
    whole = stamp is not None and stamp.hour is not None and len(stamp.rest) < 12
    return text if whole else ""
