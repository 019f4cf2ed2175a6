"""A document as Markdown, in the flavour of GitHub or of GitLab.

All text of the document is shown literally; the headings are those of the report and of no text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pmtui.document import Postmortem
from pmtui.exchange import record
from pmtui.exchange.content.blocks import (
    Block,
    Break,
    Code,
    Facts,
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
    Span,
    Spans,
    Strong,
    Table,
    Text,
)
from pmtui.exchange.formats import FULL, SRE, Options, Source
from pmtui.exchange.profiles import full
from pmtui.exchange.reporting import report
from pmtui.exchange.writers.markdown_text import (
    GITHUB,
    GITLAB,
    Flavour,
    code,
    indented,
    line,
    link,
    listing,
    prose,
    starting,
    table_of,
)


def write(document: Postmortem) -> str:
    """Return the whole document as Markdown that ends with a newline; empty parts are left out."""
    return _whole(document, full(document), GITHUB)


def _whole(document: Postmortem, page_of_it: Report, flavour: Flavour) -> str:
    """Return a page that says everything, and below it what the words do not show.

    So it is read back as the very same document.
    """
    from pmtui.exchange.readers.markdown.own import own_page, read_own

    shown = render(page_of_it, flavour)
    page = own_page(shown)
    held = record.record_of(document, read_own(page).document()[0])
    below = Section(record.TITLE, (Paragraph((Text(record.WORDS),)), Code(held)))
    return "\n\n".join([shown.rstrip("\n"), *Renderer(flavour).blocks([below])]) + "\n"


def export(sources: Sequence[Source], options: Options) -> str:
    """Return the reports of the documents, one below the other."""
    flavour = GITLAB if options.flavour == "gitlab" else GITHUB
    return "\n".join(_page(source.document, options, flavour) for source in sources)


def _page(document: Postmortem, options: Options, flavour: Flavour) -> str:
    shown = report(document, options)
    return _whole(document, shown, flavour) if options.profile in _WHOLE else render(shown, flavour)


_WHOLE = (FULL, SRE)
"""The profiles that say everything; the others leave out on purpose, and no record may tell it."""


def render(page: Report, flavour: Flavour = GITHUB) -> str:
    """Return a report as Markdown that ends with a newline."""
    title = f"# {line(page.title, flavour=flavour)}"
    return "\n\n".join([title, *Renderer(flavour).blocks(page.blocks)]) + "\n"


class Renderer:
    """Writes blocks in one flavour."""

    def __init__(self, flavour: Flavour = GITHUB) -> None:
        self.flavour = flavour

    def blocks(self, blocks: Sequence[Block], level: int = 2) -> Iterable[str]:
        """Yield each block as Markdown; headings begin at this level."""
        for block in blocks:
            if isinstance(block, Section):
                if block.blocks and all(isinstance(below, Picture) for below in block.blocks):
                    continue  # nothing would stand below the heading
                yield f"{'#' * level} {line(block.title, links=False, flavour=self.flavour)}"
                yield from self.blocks(block.blocks, level + 1)
            elif written := self._block(block):
                yield written

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(spans):
                return self._starting(spans)
            case Prose(words):
                return prose(words, self.flavour)
            case Label(words):
                return f"**{line(words, links=False, flavour=self.flavour)}**"
            case Notice(words):
                return f"*{line(words, links=False, flavour=self.flavour)}*"
            case Listing():
                return listing(block, self.flavour)
            case Items(items):
                return self._items(items)
            case Facts(rows, title):
                return table_of((title, "Value"), [(name, self._cell(value)) for name, value in rows])
            case Table(heads, rows, right):
                return table_of(heads, [tuple(map(self._cell, row)) for row in rows], right)
            case Code(words):
                return code(words)
        return ""  # a picture, which Markdown has no place for

    def _items(self, items: Sequence[Item]) -> str:
        """Return the items as one list; it is spaced out if one of them has several paragraphs."""
        written = [self._item(item) for item in items]
        return ("\n\n" if any("\n\n" in row for row in written) else "\n").join(written)

    def _item(self, item: Item) -> str:
        head = self._starting(item.spans)
        more = "\n\n".join(self.blocks(item.blocks))
        if head and more:
            return f"- {head}\n\n{indented(more)}"
        return f"- {head or indented(more).lstrip() or '–'}"

    def _starting(self, spans: Spans) -> str:
        written = self._spans(spans, "\\\n")
        return "\\\n".join(starting(row, self.flavour) for row in written.split("\\\n"))

    def _cell(self, spans: Spans) -> str:
        return self._spans(spans, "<br>")

    def _spans(self, spans: Spans, end: str) -> str:
        return "".join(end if isinstance(span, Break) else self._span(span) for span in spans)

    def _span(self, span: Span) -> str:
        match span:
            case Strong(words):
                return f"**{line(words, links=False, flavour=self.flavour)}**"
            case Link(title, url):
                return link(title, url, self.flavour)
            case Break():
                return ""
        kept = span.text
        # The spaces at the ends stand between this and the spans beside it.
        before = " " if kept.startswith(" ") else ""
        after = " " if kept.endswith(" ") and kept.strip() else ""
        return f"{before}{line(kept, flavour=self.flavour)}{after}"
