"""Post-mortems as web pages, exports of wikis and incident systems, read as the Markdown that they show."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType

from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Imported, Options, Reader, Source
from pmtui.exchange.readers.markdown.html import is_html, looks_like_page, markdown_of_html
from pmtui.exchange.readers.markdown.reader import read as read_markdown
from pmtui.exchange.readers.markdown.sniffing import sniff as sniff_markdown

FORMAT = "html"
_HEADINGS = re.compile(r"<h[1-6]\b", re.IGNORECASE)
_MARKDOWN = re.compile(r"(?m)^#{1,6}\s+\S")
_MOST, _ENOUGH = 300_000, 0.6
_LINE = re.compile(r", line \d+$")
_SKIP = '<a class="skip" href="#content">Skip to the content</a>'
"""How a page that this program exported begins; it leads into the page, and is no word of it."""
_OWN = (
    "This page was exported by pmtui, and is read as any other page, field by field as far as it shows them; "
    "the Markdown and the JSON of the export bring more back."
)


def sniff(given: Given) -> float:
    """Say whether the text is a page with the parts of a post-mortem."""
    try:
        text = given.text[:_MOST]
    except Unreadable:
        return 0.0
    if looks_like_page(text) and _SKIP in text:
        return 0.96
    if not looks_like_page(text) or not _HEADINGS.search(text) or _MARKDOWN.search(text):
        return 0.0
    sure = sniff_markdown(Given("page", markdown_of_html(text).encode()))
    return min(0.96, sure + 0.01) if sure >= _ENOUGH else 0.0


def read(given: Given, options: Options) -> Imported:
    """Return the document of a page.

    Raises:
        Unreadable: if the text is none.
    """
    if not is_html(given.text):
        raise Unreadable("this is no page in HTML")
    shown = given.text.replace(_SKIP, "", 1)
    text = markdown_of_html(shown)
    found = without_lines(read_markdown(Given(given.name, text.encode(), given.path), options), FORMAT)
    if found.stopped is None and shown != given.text:
        return replace(found, notes=(*found.notes, _OWN))
    return found


def without_lines(found: Imported, format_: str) -> Imported:
    """Return a document that was read of another text than its source, whose lines mean nothing there."""
    document = found.document
    if document is not None:
        rows = tuple(
            row.model_copy(update={"source": _LINE.sub("", row.source)}) for row in document.unplaced
        )
        document = document.model_copy(update={"unplaced": rows})
    return replace(
        found,
        source=Source(found.source.name, format_, found.source.zone),
        document=document,
        facts=MappingProxyType({path: replace(guess, line=0) for path, guess in found.facts.items()}),
        unplaced=tuple(replace(piece, line=0) for piece in found.unplaced),
        sections=tuple(replace(part, line=0) for part in found.sections),
        notes=tuple(re.sub(r" \(line \d+\)", "", note) for note in found.notes),
    )


READER = Reader(FORMAT, "a post-mortem as a web page", sniff, read)
