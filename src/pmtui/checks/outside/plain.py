"""Text as it is shown outside: composed, and without signs that nobody sees."""

from __future__ import annotations

import unicodedata


def plain(text: str) -> str:
    """Return the text composed, and without signs that nobody sees and that could hide a word in two parts.

    Joiners stay, since emoji and some scripts need them.
    """
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii():
        return composed
    return "".join(sign for sign in composed if unicodedata.category(sign) != "Cf" or sign in "\u200c\u200d")


def folded(text: str) -> str:
    """Return the text as words are compared: full-width and small letters alike, without any joiner."""
    wide = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in wide if unicodedata.category(sign) != "Cf").casefold()
