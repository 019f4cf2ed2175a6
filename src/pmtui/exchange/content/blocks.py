"""The parts of an exported document. A text in them is always literal; each writer escapes it once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmtui.exchange.content.chart import Chart


@dataclass(frozen=True, slots=True)
class Text:
    """Text of one line; addresses in it that begin with http may become links."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Text that stands out."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to an address."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line within a paragraph or a cell."""


Span = Text | Strong | Link | Break
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Prose:
    """Text of several lines: its paragraphs, line ends and lists are kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """A line that names what follows, below the smallest heading."""

    text: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence about the document itself, such as that it is a draft."""

    text: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of a list: how deep it stands, its number (None: a dot), and its lines."""

    depth: int
    number: int | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that may be nested."""

    rows: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: its line, and further blocks below it."""

    spans: Spans
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list whose items may hold several paragraphs."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with their values."""

    rows: tuple[tuple[str, Spans], ...]
    title: str = "Key fact"
    """What a row is called, for writers that give tables a head."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The few numbers that one wants to see first, for writers that can set them large."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the columns whose places are in `right` have their text at the right."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Spans, ...], ...]
    right: frozenset[int] = frozenset()
    key: int = 0
    """The column that names the row."""


@dataclass(frozen=True, slots=True)
class Code:
    """Lines of a log or a query."""

    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The course of the incident, for writers that can draw."""

    chart: Chart
    numbered: bool = True
    """Whether the moments that matter most carry numbers, with their words below the drawing."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it."""

    title: str
    blocks: tuple[Block, ...]


Block = (
    Paragraph | Prose | Label | Notice | Listing | Items | Facts | Figures | Table | Code | Picture | Section
)


@dataclass(frozen=True, slots=True)
class Report:
    """A whole document as its readers get it."""

    title: str
    blocks: tuple[Block, ...]
    kind: str = "Post-mortem"
    """What the document is called above its title, where a writer shows that."""


def text(words: str) -> Spans:
    """Return a text of one line; nothing where there are only spaces."""
    return (Text(words.strip(" \t\n")),) if words.strip() else ()


def lines(words: str) -> Spans:
    """Return a text of several lines with its line ends."""
    return joined([text(line) or (Text(""),) for line in words.strip().split("\n")]) if words.strip() else ()


def joined(parts: Sequence[Spans], between: Spans = (Break(),)) -> Spans:
    """Return the parts that are not empty, with something between them."""
    spans: list[Span] = []
    for part in parts:
        if part:
            spans += [*(between if spans else ()), *part]
    return tuple(spans)


def paragraph(words: str) -> list[Block]:
    """Return a paragraph of our own words, or nothing."""
    return [Paragraph(text(words))] if words.strip() else []


def prose(words: str) -> list[Block]:
    """Return a text of several lines, or nothing."""
    return [Prose(words)] if words.strip() else []


def section(title: str, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks below a heading, or nothing where there is nothing to say."""
    return [Section(title, tuple(blocks))] if blocks else []


def table(
    heads: tuple[str, ...],
    rows: Sequence[tuple[Spans, ...]],
    *,
    right: frozenset[int] = frozenset(),
    like: Sequence[tuple[Spans, ...]] = (),
    key: int = 0,
) -> list[Block]:
    """Return a table without the columns that are empty in every row; nothing without rows.

    `like` are the rows of all tables of one kind: a column stays where one of them has it filled.
    """
    if not rows:
        return []
    used = [place for place in range(len(heads)) if any(row[place] for row in like or rows)] or [key]
    return [
        Table(
            tuple(heads[place] for place in used),
            tuple(tuple(row[place] for place in used) for row in rows),
            frozenset(new for new, place in enumerate(used) if place in right),
            used.index(key) if key in used else 0,
        )
    ]


def walk(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield all blocks, those below others too."""
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from walk(block.blocks)
        elif isinstance(block, Items):
            for item in block.items:
                yield from walk(item.blocks)
