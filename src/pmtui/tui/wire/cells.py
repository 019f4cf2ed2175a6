"""Text as terminal cells: one grapheme a cell, measured as Textual measures it, and safe to send.

A terminal obeys control characters, so none may reach it from text. Every text that becomes a cell goes
through `split_cells`, which leaves nothing but printable graphemes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len, get_character_cell_size

try:
    from rich.cells import split_graphemes
except ImportError:  # Rich before 14.3 has no graphemes and measures every character by itself
    split_graphemes = None  # type: ignore[assignment]

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_SOFT_HYPHEN = "\u00ad"
_JOINERS = "\u200c\u200d"
_FIRST_EMOJI = 0x1F000


class Cells(NamedTuple):
    """A text cut into cells."""

    chars: tuple[str, ...]
    """One grapheme a cell; a wide grapheme is followed by an empty string."""
    lead: str
    """Zero-width text at the very start: it belongs to the cell before."""
    surplus: int
    """How many more cells this takes than Textual counted, since controls became visible."""
    uncertain: bool
    """Whether the width of some of them is in doubt."""


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def safe_text(text: str) -> str:
    """Return the text with every character that a terminal could obey made visible.

    C0 controls and DEL become their control pictures; C1 controls, bidirectional overrides, line and
    paragraph separators and lone surrogates (which no terminal encoding can carry) become U+FFFD.
    """
    return _UNSAFE.sub(_visible, text)


def is_uncertain(grapheme: str) -> bool:
    """Say whether terminals disagree on how many cells this grapheme takes.

    Emoji, joined sequences, variation selectors and spacing marks are drawn in one, two or more cells
    depending on the terminal and its version; a letter with combining marks is not in doubt.
    """
    if len(grapheme) < 2:
        return grapheme >= chr(_FIRST_EMOJI)
    return ord(grapheme[0]) >= _FIRST_EMOJI or any(
        unicodedata.category(mark) not in ("Mn", "Me") or "\ufe00" <= mark <= "\ufe0f"
        for mark in grapheme[1:]
    )


def _spans(text: str) -> list[tuple[int, int, int]]:
    if split_graphemes is not None:
        return split_graphemes(text)[0]
    spans: list[tuple[int, int, int]] = []
    for index, character in enumerate(text):
        width = get_character_cell_size(character)
        if width or not spans:
            spans.append((index, index + 1, width))
        else:
            start, _, size = spans[-1]
            spans[-1] = (start, index + 1, size)
    return spans


def _drawable(grapheme: str) -> str:
    """Return the grapheme without invisible format characters, which terminals treat each in its own way."""
    if grapheme.isprintable():
        return grapheme
    return "".join(
        "-" if character == _SOFT_HYPHEN else character
        for character in grapheme
        if character in _JOINERS
        or unicodedata.category(character) != "Cf"
        or get_character_cell_size(character)
    )


@lru_cache(maxsize=4096)
def split_cells(text: str) -> Cells:
    """Cut a text into cells; what a terminal could obey is made visible on the way."""
    safe = safe_text(text)
    chars: list[str] = []
    lead = ""
    for start, end, size in _spans(safe):
        grapheme = _drawable(safe[start:end])
        if size == 0:
            if chars:
                attach(chars, grapheme)
            else:
                lead += grapheme
        elif size == 1:
            chars.append(grapheme or " ")
        else:
            chars.extend((grapheme or " ", "" if grapheme else " "))
    uncertain = bool(lead) or any(map(is_uncertain, chars))
    return Cells(tuple(chars), lead, len(chars) - cell_len(text), uncertain)


def attach(chars: list[str], marks: str) -> None:
    """Add zero-width text to the last grapheme of a list of cells (which must not be empty)."""
    last = len(chars) - 1
    while last > 0 and not chars[last]:
        last -= 1
    chars[last] += marks
