"""Ids of post-mortems: the day and the title in letters that every file system and every terminal takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date

LIMIT = 60

# Letters that Unicode does not take apart into a plain one and a mark.
_LETTERS = str.maketrans({
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h",
})  # fmt: skip


def slug(title: str) -> str:
    """Return the title as up to 60 of `a-z`, `0-9` and `-`; `untitled` if none of its letters remain."""
    plain = unicodedata.normalize("NFKD", title.casefold().translate(_LETTERS))
    words = re.findall(r"[a-z0-9]+", "".join(sign for sign in plain if not unicodedata.combining(sign)))
    text = "-".join(words)
    if len(text) > LIMIT:
        # A cut in the middle of a word is for titles of one very long word only.
        text = text[: LIMIT + 1].rpartition("-")[0] or text[:LIMIT]
    return text or "untitled"


def new_id(title: str, day: date, is_taken: Callable[[str], bool]) -> str:
    """Return an id such as `2024-03-15-checkout-refuses-logins` that is not taken."""
    base = f"{day.isoformat()}-{slug(title)}"
    return next_free(base, is_taken)


def next_free(base: str, is_taken: Callable[[str], bool]) -> str:
    """Return the id itself, or with the first of -2, -3, … that makes it free."""
    candidate, number = base, 1
    while is_taken(candidate):
        number += 1
        candidate = f"{base}-{number}"
    return candidate
