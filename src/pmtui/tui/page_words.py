"""Words put into lines of a width, each with its style."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rich.cells import cell_len, chop_cells, set_cell_size

from pmtui.document.safe import safe_line
from pmtui.tui.drawing import Span, fit

Words = tuple[Span, ...]
"""A line of words."""

_PIECE = re.compile(r"\n|[^\S\n]+|[^\s]+")


def wrapped(words: Iterable[Span], width: int, first: str = "", rest: str = "") -> Iterator[Words]:
    """Yield the words as lines of at most so many cells; a span "\\n" ends a line.

    `first` stands before the first line and `rest` before the others; a word that is longer than a line is
    cut. Control characters become signs, so nothing in a text can end a line or be obeyed.
    """
    words = tuple(words)
    if len(words) == 1 and _fits(words[0].text, width - cell_len(first)):  # most cells of a table do
        yield (*([Span(first, "muted")] if first else []), Span(safe_line(words[0].text), words[0].style))
        return
    line = _Line(width, first)
    for piece, style in _pieces(words):
        if piece == "\n":
            yield line.done()
            line = _Line(width, rest)
        elif not line.takes(piece):
            room = width - cell_len(rest)
            if line.is_empty:  # a line of its own gains nothing where the word is longer than any
                room = min(room, width - cell_len(first))
            else:
                yield line.done()
                line = _Line(width, rest)
            *whole, last = [""] if piece.isspace() else chop_cells(piece, max(1, room))
            for part in whole:
                line.add(part, style)
                yield line.done()
                line = _Line(width, rest)
            line.add(last, style)
        else:
            line.add(piece, style)
    yield line.done()


def _fits(text: str, room: int) -> bool:
    return text != "\n" and not text[:1].isspace() and len(text) <= room and cell_len(safe_line(text)) <= room


def _pieces(words: Iterable[Span]) -> Iterator[tuple[str, str]]:
    for text, style in words:
        if text == "\n":
            yield text, style
            continue
        for match in _PIECE.finditer(safe_line(text)):
            yield match.group(), style


class _Line:
    """A line that is being filled."""

    def __init__(self, width: int, lead: str) -> None:
        self._spans: list[Span] = [Span(lead, "muted")] if lead else []
        self._room = width - cell_len(lead)
        self.is_empty = True
        """Whether nothing but its lead stands in it."""

    def takes(self, piece: str) -> bool:
        """Return whether a piece still fits."""
        return cell_len(piece) <= self._room

    def add(self, piece: str, style: str) -> None:
        """Put a piece at the end; a line does not begin with a space."""
        if not piece or (self.is_empty and piece.isspace()):
            return
        was_empty, self.is_empty = self.is_empty, False
        self._room -= cell_len(piece)
        if not was_empty and self._spans[-1].style == style:
            self._spans[-1] = Span(self._spans[-1].text + piece, style)
        else:
            self._spans.append(Span(piece, style))

    def done(self) -> Words:
        """Return the line."""
        return tuple(self._spans)


def padded(text: str, width: int) -> str:
    """Return a text as exactly so many cells."""
    return set_cell_size(fit(safe_line(text), width), width)


def length(words: Words) -> int:
    """Return the cells that a line takes."""
    return sum(cell_len(safe_line(span.text)) for span in words)
