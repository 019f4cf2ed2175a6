"""Fixed phrases, found in a sentence word by word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, NamedTuple, TypeVar

from pmtui.checks.language.sentences import Sentence, words

Meaning = TypeVar("Meaning")
Slot = frozenset[str] | None

_COMMON = words("""
    am see may most look good nothing reason lot expected needed
    a all an and are as at be been being but by can could did do for from had has have he her his how i
    if in is it its made make may me might more must my no not of on one or our own should so some
    something than that the their them there they this to up us very was we were what which who will
    with would you your get take due using used use also any when where after before other user human
    known
""")


class Hit(NamedTuple, Generic[Meaning]):
    """A phrase in a sentence: where it begins, where it ends, and what it means."""

    start: int
    end: int
    meaning: Meaning


class Phrasebook(Generic[Meaning]):
    """Phrases with a meaning, separated by commas; `a|b c` is two phrases in one, `_` is any word.

    Each is filed under its rarest word, so that a text without any of these words is read at no cost.
    """

    def __init__(self, meanings: dict[Meaning, str]) -> None:
        self._filed: dict[str, list[tuple[int, tuple[Slot, ...], Meaning]]] = {}
        for meaning, phrases in meanings.items():
            for phrase in phrases.split(","):
                slots = tuple(None if part == "_" else frozenset(part.split("|")) for part in phrase.split())
                anchor = next(
                    (place for place, slot in enumerate(slots) if slot and slot.isdisjoint(_COMMON)), 0
                )
                for word in slots[anchor] or ():
                    self._filed.setdefault(word, []).append((anchor, slots, meaning))
        self._words = frozenset(self._filed)

    @property
    def triggers(self) -> frozenset[str]:
        """Words of which a text holds at least one if it holds a phrase."""
        return self._words

    def may_hold(self, said: frozenset[str]) -> bool:
        """Return whether a text of these words can hold a phrase, whatever the order of its words."""
        return any(
            all(slot is None or not slot.isdisjoint(said) for slot in slots)
            for word in said & self._words
            for _, slots, _ in self._filed[word]
        )

    def find(self, sentence: Sentence) -> Iterator[Hit[Meaning]]:
        """Yield the phrases of a sentence, also those in quotations."""
        text = sentence.words
        filed = self._filed
        for place, word in enumerate(text):
            if word not in filed:
                continue
            for anchor, slots, meaning in filed[word]:
                start = place - anchor
                end = start + len(slots)
                if (
                    start >= 0
                    and end <= len(text)
                    and all(slot is None or text[start + offset] in slot for offset, slot in enumerate(slots))
                ):
                    yield Hit(start, end, meaning)
