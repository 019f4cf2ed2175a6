"""Messages pasted from a chat: a line with the name and the clock, and below it what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pmtui.exchange.readers.markdown.blocks import Block, Item, Listing, Paragraph
from pmtui.exchange.readers.markdown.plain import Line

_HEAD = re.compile(
    r"@?(?P<name>[^\W\d_][\w.'’-]{0,24}(?:\s[\w.'’()-]{1,24}){0,3}?)[,:]?\s{1,3}(?:APP\s{1,3})?[\[(—–-]?\s?"
    r"(?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?[AaPp]\.?[Mm]\.?)?)\s?[\])]?:?",
)
_FEWEST = 3


class _Message(NamedTuple):
    clock: str
    name: str
    said: tuple[Line, ...]
    line: int


def with_messages(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks with the messages of a chat as a list of entries that begin with their clocks."""
    result: list[Block] = []
    run: list[_Message] = []
    pieces: list[Block] = []
    for block in blocks:
        messages = _messages(block) if isinstance(block, Paragraph) else []
        if messages:
            run += messages
            pieces.append(block)
            continue
        if run and isinstance(block, Paragraph) and not run[-1].said and len(block.lines) < _FEWEST:
            run[-1] = run[-1]._replace(said=block.lines)
            pieces.append(block)
            continue
        result += _ended(run, pieces)
        run, pieces = [], []
        result.append(block)
    return result + _ended(run, pieces)


def _ended(run: Sequence[_Message], pieces: list[Block]) -> list[Block]:
    if len(run) < _FEWEST or sum(bool(message.said) for message in run) * 2 <= len(run):
        return pieces
    items = (
        Item((Paragraph((Line(_shown(message), "", True),), message.line),), None, None, message.line)
        for message in run
    )
    return [Listing(tuple(items), run[0].line)]


def _shown(message: _Message) -> str:
    said = " ".join(line.text for line in message.said)
    return f"{message.clock} {message.name}: {said}".rstrip(": ")


def _messages(paragraph: Paragraph) -> list[_Message]:
    """Return the messages of a paragraph; none where it does not begin with the head of one."""
    heads = {
        n: match for n, line in enumerate(paragraph.lines) if (match := _HEAD.fullmatch(line.text.strip()))
    }
    if 0 not in heads:
        return []
    places = [*heads, len(paragraph.lines)]
    return [
        _Message(match["clock"], match["name"], paragraph.lines[place + 1 : end], paragraph.line + place)
        for (place, match), end in zip(heads.items(), places[1:], strict=True)
    ]
