"""Whether an apology says what it is for."""

from __future__ import annotations

import re

from pmtui.patterns import pattern

_REAL = pattern(
    r"\d|\b(?:could ?n[o'’]t|could not|cannot|can't|unable|lost|losing|failed|failing|late|missed"
    r"|waited|waiting|twice|wrong|refused|down|unavailable|without|deleted|exposed)\b",
    re.IGNORECASE,
)


def names_impact(apology: str) -> bool:
    """Return whether an apology names what people could not do or lost; other scripts are believed."""
    if not apology.strip():
        return True
    letters = [sign for sign in apology if sign.isalpha()]
    if letters and sum(sign.isascii() for sign in letters) * 2 < len(letters):
        return True
    return _REAL.search(apology) is not None
