"""Fixed phrases, found in a sentence word by word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import told_forms

Meaning = TypeVar("Meaning")
Slot = frozenset[str] | None

_COMMON = words("""
    's     am see may most look good nothing reason lot expected needed
    a all an and are as at be been being but by can could did do for from had has have he her his how i
    if in is it its made make may me might more must my no not of on one or our own should so some
    something than that the their them there they this to up us very was we were what which who will
    with would you your get take due using used use also any when where after before other user human
    known
""")


_OWNERS = words("his her their our my your its the")


def _variants(parts: list[str]) -> list[list[str]]:
    """Return a phrase with and without each of the words that may be left out."""
    variants: list[list[str]] = [[]]
    for part in parts:
        if part.endswith("?"):
            variants += [[*variant, part[:-1]] for variant in variants]
        else:
            variants = [[*variant, part] for variant in variants]
    return variants


@cache
def _slot(part: str) -> Slot:
    if part == "_":
        return None
    if part == "OWN":
        return _OWNERS
    said = part.replace("COMMA", ",").split("|")
    if "~" not in part:
        return frozenset(said)
    return frozenset().union(*(told_forms(word[1:]) if word[0] == "~" else (word,) for word in said))


class Hit(NamedTuple, Generic[Meaning]):
    """A phrase in a sentence: where it begins, where it ends, and what it means."""

    start: int
    end: int
    meaning: Meaning


def _are_words(slot: frozenset[str]) -> bool:
    """Return whether a slot holds whole words alone, which a text can be looked over for."""
    return all(word.replace("-", "").isalpha() for word in slot)


def _needed(filed: list[tuple[int, tuple[Slot, ...], Meaning]]) -> tuple[tuple[frozenset[str], ...], ...]:
    """Return what has to stand in a text beside the word under which phrases are filed, the rarest first."""
    needed = {
        tuple(
            sorted(
                (slot for at, slot in enumerate(slots) if at != anchor and slot and _are_words(slot)),
                key=lambda slot: (not slot.isdisjoint(_COMMON), len(slot), sorted(slot)),
            )
        )
        for anchor, slots, _ in filed
    }
    return tuple(sorted(needed, key=len))


class Phrasebook(Generic[Meaning]):
    """Phrases with a meaning, separated by commas.

    `a|b c` is two phrases in one, `_` is any word, `a?` may be left out, `~take` is each form in which the
    verb tells what was done, `OWN` is a word that owns ("his", "the"), and `COMMA` the sign itself.

    Each is filed under its rarest word, so that a text without any of these words is read at no cost.
    """

    def __init__(self, meanings: dict[Meaning, str]) -> None:
        self._filed: dict[str, list[tuple[int, tuple[Slot, ...], Meaning]]] = {}
        for meaning, phrases in meanings.items():
            for phrase in phrases.split(","):
                parts = phrase.split()
                for variant in _variants(parts) if "?" in phrase else (parts,):
                    self._file(tuple(map(_slot, variant)), meaning)
        self._words = frozenset(self._filed)
        # Filled word by word: most are never asked for.
        self._needed: dict[str, tuple[tuple[frozenset[str], ...], ...]] = {}

    def _file(self, slots: tuple[Slot, ...], meaning: Meaning) -> None:
        anchor = next((place for place, slot in enumerate(slots) if slot and slot.isdisjoint(_COMMON)), 0)
        filed = anchor, slots, meaning
        for word in slots[anchor] or ():
            self._filed.setdefault(word, []).append(filed)

    @property
    def triggers(self) -> frozenset[str]:
        """Words of which a text holds at least one if it holds a phrase."""
        return self._words

    def may_hold(self, said: frozenset[str]) -> bool:
        """Return whether a text of these words can hold a phrase, whatever the order of its words."""
        for word in said & self._words:
            if word not in self._needed:
                self._needed[word] = _needed(self._filed[word])
            for needed in self._needed[word]:
                for slot in needed:
                    if slot.isdisjoint(said):
                        break
                else:
                    return True
        return False

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
