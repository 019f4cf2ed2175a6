"""The outline of a document: passages under their headings, and labels with their values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pmtui.exchange.readers.markdown.blocks import Block, Listing, Paragraph, Table
from pmtui.exchange.readers.markdown.labels import field_of
from pmtui.exchange.readers.markdown.part_names import Name
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.stamps import stamp_of
from pmtui.exchange.readers.markdown.text import prose
from pmtui.exchange.readers.markdown.vocabulary import exact

COLON = re.compile(r"([^:：`]{2,48})(?::(?!//|\d)|：)\s*(.*)", re.DOTALL)


@dataclass
class Passage:
    """Blocks that stand under one heading; `name` is None where the heading names no part."""

    name: Name | None
    heading: str
    line: int = 0
    sure: float = 1.0
    blocks: list[Block] = field(default_factory=list)
    parents: tuple[Name, ...] = ()
    has_facts: bool = False
    """Whether key facts stand under the heading, so that it is more than a word by itself."""


@dataclass
class Fact:
    """A label with its value; `name` is the field as `labels.field_of` names it."""

    name: str
    label: str
    text: str
    line: int = 0
    sure: float = 0.95
    blocks: list[Block] = field(default_factory=list)


@dataclass
class Outline:
    """A document in passages and facts, in its order; `used` are headings and labels that were understood."""

    title: str = ""
    title_line: int = 0
    passages: list[Passage] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    used: list[str] = field(default_factory=list)


def several_facts(line: Line) -> list[tuple[str, str, str]]:
    """Return the facts of a line that holds several: `Date: … | Severity: … | Author: …`."""
    parts = re.split(r"\s+[|•·]\s+|\s{2,}|\t|,\s(?=[^\W\d_][^\W\d_ ]{1,15}:\s)", line.text)
    if len(parts) < 2:
        return []
    found = [match for part in parts if (match := COLON.fullmatch(part.strip()))]
    facts = [(field_of(match[1]) or "", match[1].strip(), match[2]) for match in found]
    known = sum(name != "" for name, _, _ in facts)
    return facts if len(facts) == len(parts) and known * 3 >= len(parts) * 2 else []


def known_items(blocks: Sequence[Block]) -> int:
    """Return how many items of lists begin with a bold label that names a part or a fact."""
    items = [item for block in blocks if isinstance(block, Listing) for item in block.items if item.head]
    leads = [item.head[0].lead for item in items if item.head[0].lead]
    return sum(knows(lead.rstrip(" :：")) for lead in leads)


def knows(label: str) -> bool:
    """Return whether a label names a part or a fact."""
    return field_of(label) is not None or exact(label) is not None


def flat_lines(block: Block) -> str:
    """Return a block with a line for every item of its list."""
    if isinstance(block, Listing):
        return "\n".join(
            item.text if not item.more else prose([Listing((item,))]).removeprefix("- ")
            for item in block.items
        )
    return prose([block])


def have_times(blocks: Sequence[Block]) -> bool:
    """Return whether the next blocks begin with a time, as those of a timeline do."""
    for block in blocks:
        if isinstance(block, Listing) and block.items:
            return stamp_of(block.items[0].text) is not None
        if isinstance(block, Paragraph):
            if stamp_of(block.lines[0].text) is not None:
                return True
        elif isinstance(block, Table):
            return bool(block.rows) and stamp_of(block.rows[0][0].text) is not None
        else:
            return False
    return False
