"""Updates as status pages write them: a word such as “Investigating”, what is said, and the time below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from pmtui.exchange.readers.markdown.blocks import Block, Heading, Item, Listing, Paragraph
from pmtui.exchange.readers.markdown.part_names import Name
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.stamps import stamp_of
from pmtui.exchange.readers.markdown.text import prose
from pmtui.exchange.readers.markdown.vocabulary import exact

_WORD = re.compile(
    r"(investigating|identified|monitoring|resolved|update|updated|in progress|scheduled|verifying|completed"
    r"|acknowledged|degraded performance|partial outage|major outage|operational|recovering"
    r"|mitigated)\s?[:–—-]?",
    re.IGNORECASE,
)
_POSTED = re.compile(r"(?:posted|updated)(?:\s(?:on|at))?:?\s|\d+\s\w+\sago\.\s", re.IGNORECASE)
_LONGEST, _MOST = 4, 20
"""Blocks that one update takes at most: before its time, or below a heading with its time."""
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
        found = _headed(blocks[place : place + _MOST]) or _update(blocks[place : place + _LONGEST])
        if found is not None:
            run.append(found)
            place += found.length
            continue
        if run:
            result += _ended(run, blocks, place, result)
            run = []
        result.append(blocks[place])
        place += 1
    return (*result, *_ended(run, blocks, place, result)) if run else tuple(result)


def _ended(
    run: Sequence[_Update], blocks: Sequence[Block], end: int, before: Sequence[Block]
) -> Sequence[Block]:
    """Return a run as a list, in the order of time; it gets a heading where it follows another part."""
    if len(run) < _ENOUGH:
        return blocks[end - sum(update.length for update in run) : end]
    ordered = run[::-1] if _falls(run) else run
    items = tuple(
        Item((Paragraph(update.lines, update.line),), None, None, update.line) for update in ordered
    )
    listing = Listing(items, run[0].line)
    above = next((block for block in reversed(before) if _is_head(block)), None)
    named = exact(prose([above])) if above is not None and above is not before[-1] else None
    if named is None or named.name not in _OTHER_PARTS:
        return [listing]
    level = above.level if isinstance(above, Heading) else _LABEL_LEVEL
    return [Heading(level, "Timeline", run[0].line), listing]


_LABEL_LEVEL = 7


def _is_head(block: Block) -> bool:
    """Return whether a block is a heading, or a bold line by itself, which often stands as one."""
    bold = isinstance(block, Paragraph) and len(block.lines) == 1 and block.lines[0].is_bold
    return bold or isinstance(block, Heading)


# Parts that end where the updates begin which some pages put below the post-mortem.
_OTHER_PARTS = frozenset(
    {
        Name.ACTIONS,
        Name.FOLLOW_UP,
        Name.IMPACT,
        Name.LEARNINGS,
        Name.LESSONS,
        Name.RESOLUTION,
        Name.ROOT_CAUSE,
        Name.WENT_WELL,
        Name.WENT_WRONG,
    }
)


def _falls(run: Sequence[_Update]) -> bool:
    """Return whether the newest of some updates stands first, as on most status pages."""
    times: list[tuple[int, ...]] = []
    for update in run:
        stamp = stamp_of(update.lines[0].text)
        if stamp is None or stamp.day is None or stamp.hour is None:
            return False
        times.append((stamp.day.year or 0, stamp.day.month, stamp.day.day, stamp.hour, stamp.minute))
    return times[0] > times[-1] and times == sorted(times, reverse=True)


def _headed(blocks: Sequence[Block]) -> _Update | None:
    """Return an update whose heading holds its time as well: “Investigating 2025-01-04 09:27”."""
    head = prose(blocks[:1]).strip(" *") if _is_head(blocks[0]) else ""
    word = _WORD.match(head)
    stamp = stamp_of(time := head[word.end() :].strip(" :–—-,()")) if word else None
    if word is None or stamp is None or stamp.hour is None or stamp.rest.strip(" ()."):
        return None
    below = list(takewhile(lambda block: isinstance(block, Paragraph) and not _is_head(block), blocks[1:]))
    said = " ".join(prose(below).split())
    line = Line(f"{time} {word[1]}: {said}" if said else f"{time} {word[1]}", hard=True)
    return _Update((line,), blocks[0].line, 1 + len(below))


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
