"""A Markdown text as the reader understands it."""

from __future__ import annotations

from pmtui.document import Postmortem
from pmtui.document.times import show_instant
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options
from pmtui.exchange.readers.markdown.reader import read


def imported(text: str, name: str = "search-down.md", options: Options | None = None) -> Imported:
    """Return everything that is read from a text."""
    return read(Given(name, text.encode("utf-8", "surrogatepass")), options or Options())


def document(text: str, name: str = "search-down.md") -> Postmortem:
    """Return the document that a text becomes."""
    found = imported(text, name).document
    assert found is not None
    return found


def entries(text: str, name: str = "search-down.md") -> list[str]:
    """Return the timeline as `2024-03-15 14:32Z text`, with `~` before an estimate."""
    return [
        f"{'~' if row.approximate else ''}{show_instant(row.at)} {row.text}"
        for row in document(text, name).timeline
    ]


def unplaced(text: str) -> list[str]:
    """Return the passages that belong to no field."""
    return [piece.text for piece in imported(text).unplaced]
