"""A report as lines for a terminal: what its readers will see, drawn like everything else on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from rich.cells import cell_len

from pmtui.exchange.content.blocks import (
    Block,
    Break,
    Code,
    Facts,
    Figures,
    Item,
    Items,
    Label,
    Link,
    Listing,
    Notice,
    Paragraph,
    Picture,
    Prose,
    Report,
    Section,
    Spans,
    Strong,
    Table,
    Text,
)
from pmtui.exchange.content.prose import Lines, parse
from pmtui.tui.drawing import Drawn, Span
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.page_chart import chart_lines
from pmtui.tui.page_table import table_lines
from pmtui.tui.page_words import Words, padded, wrapped

_NAME_WIDTH = 24
_MARGIN = 2


def page_lines(report: Report, width: int, glyphs: Glyphs) -> list[Drawn]:
    """Return a report as lines of this width. A text in it is literal, whatever signs it holds."""
    page = _Page(max(20, width - 2 * _MARGIN), glyphs)
    lines = [
        *page.words((Span(report.kind, "muted"),)),
        *page.words((Span(report.title, "strong"),)),
        *page.blocks(report.blocks),
    ]
    return [Drawn((Span(" " * _MARGIN), *spans)) for spans in lines]


class _Page:
    """Draws blocks in a width, which is less within lists."""

    def __init__(self, width: int, glyphs: Glyphs) -> None:
        self.width, self.glyphs = max(8, width), glyphs

    def words(self, words: Sequence[Span], first: str = "", rest: str = "") -> Iterator[Words]:
        """Yield words as lines; the first begins with one text, the others with another."""
        yield from wrapped(words, self.width, first, rest or " " * len(first))

    def blocks(self, blocks: Iterable[Block], level: int = 2) -> Iterator[Words]:
        """Yield blocks with an empty line before each."""
        for block in blocks:
            yield ()
            if isinstance(block, Section):
                rule = self.glyphs["rule"]
                yield from self.words((Span(block.title, "heading"),))
                if level == 2:
                    yield (Span(rule * self.width, "muted"),)
                inner = self.blocks(block.blocks, level + 1)
                next(inner, None)  # its heading is enough of a space
                yield from inner
            else:
                yield from self._block(block)

    def _block(self, block: Block) -> Iterator[Words]:
        match block:
            case Paragraph(spans):
                yield from self.words(_words(spans))
            case Prose(text):
                yield from self._prose(text)
            case Label(text):
                yield from self.words((Span(text, "strong"),))
            case Notice(text):
                yield from self.words((Span(text, "warning"),))
            case Listing():
                yield from self._listing(block)
            case Items(items):
                for item in items:
                    yield from self._item(item)
            case Figures(rows):
                numbers = [(Span(f"{name} ", "muted"), Span(f"{value}   ", "strong")) for name, value in rows]
                yield from self.words(tuple(chain.from_iterable(numbers)))
            case Facts(rows, _):
                yield from self._facts(rows)
            case Table():
                yield from table_lines(block, self.width, _words)
            case Code(text):
                for line in text.rstrip("\n").expandtabs(4).split("\n"):
                    yield (Span(f"{self.glyphs['divider']} ", "muted"), Span(line))
            case Picture(chart):
                yield from chart_lines(chart, self.width, self.glyphs)
                yield from self.words((Span(chart.describe(), "muted"),))

    def _prose(self, text: str) -> Iterator[Words]:
        for number, part in enumerate(parse(text)):
            if number:
                yield ()
            if isinstance(part, Lines):
                for line in part.lines:
                    indent = line[: len(line) - len(line.lstrip())]
                    yield from self.words((Span(line.strip()),), indent, indent)
            else:
                yield from self._listing(part)

    def _listing(self, listing: Listing) -> Iterator[Words]:
        for row in listing.rows:
            sign = f"{row.number}." if row.number is not None else self.glyphs["dot"]
            first = f"{'  ' * row.depth}{sign} "
            for number, line in enumerate(row.lines):
                lead = " " * len(first) if number else first
                yield from self.words((Span(line.strip()),), lead, " " * len(first))

    def _item(self, item: Item) -> Iterator[Words]:
        yield from self.words(_words(item.spans), f"{self.glyphs['dot']} ", "  ")
        inner = _Page(self.width - 2, self.glyphs)
        for block in item.blocks:
            for line in inner._block(block):
                yield (Span("  "), *line)

    def _facts(self, rows: Iterable[tuple[str, Spans]]) -> Iterator[Words]:
        rows = list(rows)
        widest = max((cell_len(name) for name, _ in rows), default=0)
        width = min(widest, _NAME_WIDTH, self.width // 3)
        for name, value in rows:
            lines = wrapped(_words(value), self.width - width - 2)
            for number, line in enumerate(lines):
                yield (Span(padded("" if number else name, width) + "  ", "muted"), *line)


def _words(spans: Spans) -> tuple[Span, ...]:
    """Return the spans of a block as spans to draw; a line end is a span of its own."""
    found: list[Span] = []
    for span in spans:
        match span:
            case Text(text):
                found.append(Span(text))
            case Strong(text):
                found.append(Span(text, "strong"))
            case Link(title, url):
                found.append(Span(title, "accent"))
                if url not in ("", title):
                    found.append(Span(f" <{url}>", "muted"))
            case Break():
                found.append(Span("\n"))
    return tuple(found)
