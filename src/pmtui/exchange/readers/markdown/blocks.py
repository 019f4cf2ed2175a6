"""The blocks of a Markdown text: headings, paragraphs, lists, tables, code and quotes, each with its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pmtui.exchange.readers.markdown.plain import Line

_WRAPPED = 48
"""A line that is longer than this was probably broken by an editor, a shorter one by its writer."""


@dataclass(frozen=True)
class Heading:
    """A heading; `level` is 1 to 6, and 7 for a bold label that stands as one."""

    level: int
    text: str
    line: int = 0


@dataclass(frozen=True)
class Paragraph:
    """Lines of text."""

    lines: tuple[Line, ...]
    line: int = 0

    @property
    def text(self) -> str:
        """The text, with lines that an editor wrapped put together."""
        return unwrapped(self.lines)


@dataclass(frozen=True)
class Item:
    """An item of a list: its blocks, its number in an ordered list, and whether its box is checked."""

    blocks: tuple[Block, ...]
    number: int | None = None
    checked: bool | None = None
    line: int = 0

    @property
    def head(self) -> tuple[Line, ...]:
        """The lines of the first paragraph."""
        first = self.blocks[0] if self.blocks else None
        return (
            first.lines
            if isinstance(first, Paragraph)
            else (Line(first.text),)
            if isinstance(first, Heading)
            else ()
        )

    @property
    def more(self) -> tuple[Block, ...]:
        """The blocks behind the first paragraph."""
        return self.blocks[1:] if self.head else self.blocks

    @property
    def text(self) -> str:
        """The first paragraph on one line."""
        return unwrapped(self.head).replace("\n", " ")


@dataclass(frozen=True)
class Listing:
    """A list."""

    items: tuple[Item, ...]
    line: int = 0


@dataclass(frozen=True)
class Cell:
    """A cell of a table."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The text; a line for every break that was written."""
        return "\n".join(line.text for line in self.lines).strip()


@dataclass(frozen=True)
class Table:
    """A table; every row has as many cells as the head. Where it is `bare`, its head can be a row as well."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    line: int = 0
    bare: bool = False


@dataclass(frozen=True)
class Code:
    """Lines that are kept as they are."""

    text: str
    line: int = 0
    fenced: bool = True


@dataclass(frozen=True)
class Quote:
    """A quotation."""

    blocks: tuple[Block, ...]
    line: int = 0


Block = Heading | Paragraph | Listing | Table | Code | Quote


@dataclass
class Page:
    """A text in blocks; `comments` are what no reader sees, `references` addresses by their label."""

    blocks: tuple[Block, ...] = ()
    comments: list[tuple[int, str]] = field(default_factory=list)
    references: dict[str, str] = field(default_factory=dict)
    embedded: list[tuple[int, str]] = field(default_factory=list)
    """HTML with what a page shows by a program or from another page, as it is written."""
    anchors: list[str] = field(default_factory=list)
    """The names by which links reach headings: `{#impact}`."""


def unwrapped(lines: Sequence[Line]) -> str:
    """Return lines as text: those that an editor wrapped are put together, all others stay apart."""
    parts: list[str] = []
    for place, line in enumerate(lines):
        parts.append(line.text)
        if place + 1 < len(lines):
            wrapped = not line.hard and len(line.text) > _WRAPPED and not lines[place + 1].lead
            parts.append(" " if wrapped else "\n")
    return "".join(parts).strip()
