"""What is told of somebody between their name and what they did: a name, a trade, a clause of its own."""

from __future__ import annotations

from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import forms

_BEGINNING = words("""
    who which tired in on at with under having still new as alone while when after by from during whose
    unaware despite without
""")
_NAMING = words("""
    a an the our its his her their one all both then now formerly himself herself themselves mostly mainly
    also already usually each most some
""")
"""With what a second name for somebody begins: "a small printing shop", "then the head of the ward"."""
_OFFICES = words("""
    chief head director manager officer lead president chairman secretary engineer administrator supervisor
    spokesman spokeswoman consultant captain
""")
_IN_NAMES = words(". & de van von der den la le di da del of the - ’")
_LONG = 12
_NAMES = 6
_WE = words("we i you they he she")
_FINITE = words("was were is are had has have did does do and or")


def is_aside(sentence: Sentence, start: int, end: int) -> bool:
    """Return whether what stands between two commas only describes: "an engineer, working late, ran it"."""
    said = sentence.words
    first = said[start]
    if "and" in said[end : end + 2]:
        return False
    return first.endswith("ing") or first in _BEGINNING or _is_second_name(sentence, start, end)


def _is_second_name(sentence: Sentence, start: int, end: int) -> bool:
    """Return whether somebody is named once more: "a shunter, NAME, did" and "NAME, the shunter, did"."""
    said = sentence.words[start:end]
    if not said or "," in said or len(said) > _LONG:
        return False
    if said[0] in _NAMING:
        return _FINITE.isdisjoint(said)
    written = sentence.written[start:end]
    if not _OFFICES.isdisjoint(said) and _FINITE.isdisjoint(said) and said[0] not in forms():
        return True
    named = all(shown[:1].isupper() or word in _IN_NAMES for shown, word in zip(written, said, strict=True))
    return named and written[0][:1].isupper() and len(said) <= _NAMES


def aside_after(sentence: Sentence, start: int, end: int) -> bool:
    """Return whether more is told of somebody, in passing and between commas, from a place to a comma.

    "The folks at NAME, a small shop, did": what stands before the first comma tells where they belong.
    """
    said = sentence.words
    comma = next((at for at in range(start, min(start + _LONG, end)) if said[at] == ","), -1)
    if comma < 0 or comma + 1 >= end:
        return False
    if any(word in forms() or word in _FINITE for word in said[start:comma]):
        return False
    return is_aside(sentence, comma + 1, end)


def is_whom_we_meant(said: tuple[str, ...], place: int) -> bool:
    """Return whether a clause without "who" begins at a place: "the plumbers we hired made it worse"."""
    return said[place] in _WE and place + 1 < len(said) and said[place + 1] not in _FINITE
