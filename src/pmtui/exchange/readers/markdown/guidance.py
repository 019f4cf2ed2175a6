"""Guidance of a form that its writer left in: quotations that all begin with the same word and a colon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pmtui.exchange.readers.markdown.blocks import Block, Quote
from pmtui.exchange.readers.markdown.outline import Passage
from pmtui.exchange.readers.markdown.text import prose

_FEWEST = 3
_WORD = re.compile(r"([^\W\d_]{3,20})\s?[:：]\s")


def take_guidance(passages: list[Passage]) -> list[tuple[int, str]]:
    """Take the guidance out of the parts of a document, and return it with its lines.

    A part of which nothing else is left holds nothing: it goes, too, with its heading.
    """
    quotes = [(block, _word(block)) for passage in passages for block in passage.blocks]
    counts = Counter(word for _, word in quotes if word)
    repeated = {word for word, count in counts.items() if count >= _FEWEST}
    taken: list[tuple[int, str]] = []
    for passage in list(passages) if repeated else ():
        kept = _kept(passage.blocks, repeated)
        if len(kept) == len(passage.blocks):
            continue
        taken += [(block.line, prose([block])) for block in passage.blocks if block not in kept]
        passage.blocks = kept
        if not kept and passage.heading:
            taken.append((passage.line, passage.heading))
            passages.remove(passage)
    return taken


def _kept(blocks: Sequence[Block], words: set[str]) -> list[Block]:
    return [block for block in blocks if _word(block) not in words]


def _word(block: Block) -> str:
    """Return the word with a colon that a quotation begins with; nothing for any other block."""
    match = _WORD.match(prose(block.blocks)) if isinstance(block, Quote) else None
    return match[1].lower() if match else ""
