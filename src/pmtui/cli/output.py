"""What a command prints: safe for a terminal, coloured only there, plain in a pipe."""

from __future__ import annotations

import os
import sys
from typing import TextIO

_SGR = {
    "error": "31",
    "warning": "33",
    "hint": "36",
    "good": "32",
    "strong": "1",
    "faint": "2",
    "heading": "1;4",
}

Piece = str | tuple[str, str]
"""A text, or a text with the name of its style."""


def visible(text: str, *, one_line: bool = False) -> str:
    """Return the text with every character made visible that a terminal could obey."""
    if text.isprintable():
        return text  # nothing to do, and no reason to import what a document is
    from pmtui.document.safe import safe, safe_line

    return safe_line(text) if one_line else safe(text)


class Printer:
    """Writes to one stream; text from a document never reaches a terminal as a command."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self.stream = sys.stdout if stream is None else stream
        self.terminal = self.stream.isatty()
        self.fancy = self.terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        if reconfigure := getattr(self.stream, "reconfigure", None):
            # A file name that is no UTF-8 leaves through a pipe as it came; a terminal of another encoding
            # shows what it has no sign for as a number.
            reconfigure(errors="backslashreplace" if self.terminal else "surrogateescape")

    @property
    def width(self) -> int:
        """The columns that text is wrapped to: those of the terminal up to 100, in a pipe 80."""
        if not self.terminal:
            return 80
        from shutil import get_terminal_size

        return max(40, min(100, get_terminal_size().columns))

    @property
    def columns(self) -> int:
        """The columns of the terminal, or 80 in a pipe: for tables, which need no width that reads well."""
        if not self.terminal:
            return 80
        from shutil import get_terminal_size

        return max(40, get_terminal_size().columns)

    def line(self, *pieces: Piece) -> None:
        """Write one line; what could break or colour it is made visible, in a pipe too."""
        self.stream.write("".join(map(self._painted, pieces)).rstrip(" ") + "\n")

    def text(self, text: str) -> None:
        """Write text of several lines: as it is into a pipe, made safe for a terminal."""
        text = visible(text) if self.terminal else text
        self.stream.write(text if text.endswith("\n") else text + "\n")

    def json(self, value: object) -> None:
        """Write a value as JSON."""
        import json

        self.text(json.dumps(value, ensure_ascii=False, indent=2))

    def _painted(self, piece: Piece) -> str:
        text, style = (piece, "") if isinstance(piece, str) else piece
        shown = visible(text, one_line=True)
        return f"\x1b[{_SGR[style]}m{shown}\x1b[0m" if self.fancy and style and shown else shown


def say(sentence: str) -> None:
    """Tell the person something that is no output: on stderr, so that a pipe stays clean."""
    sys.stdout.flush()  # what was printed before is read before
    Printer(sys.stderr).line(sentence)
