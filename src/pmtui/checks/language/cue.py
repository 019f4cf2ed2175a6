"""How it is said from which words somebody reads on, and which words stand beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pmtui.checks.language.degrees import Blame
from pmtui.checks.language.sentences import Sentence

Reader = Callable[[Sentence, int, frozenset[str]], Blame | None]
"""What reads on from a word of a sentence; the last argument are the names that the document gives."""


class Cue(NamedTuple):
    """Words from which a reader reads on."""

    words: frozenset[str]
    reader: Reader
    beside: frozenset[str] = frozenset()
    """Words of which one stands in the same text wherever the reader finds something; empty if any may."""


def plain(reader: Callable[[Sentence, int], Blame | None]) -> Reader:
    """Return a reader of a function that needs no names."""
    return lambda sentence, place, _people: reader(sentence, place)
