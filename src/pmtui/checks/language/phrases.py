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


def _anchor(parts: list[str]) -> tuple[int, frozenset[str] | tuple[str, ...]]:
    """Return the place of the first part without common words, under which to file, and its words."""
    for place, part in enumerate(parts):
        if part.isalpha() and not part.isupper():
            if part not in _COMMON:
                return place, (part,)
        elif (slot := _slot(part)) and slot.isdisjoint(_COMMON):
            return place, slot
    return 0, _slot(parts[0]) or ()


class Hit(NamedTuple, Generic[Meaning]):
    """A phrase in a sentence: where it begins, where it ends, and what it means."""

    start: int
    end: int
    meaning: Meaning


def _are_words(slot: frozenset[str]) -> bool:
    """Return whether a slot holds whole words alone, which a text can be looked over for."""
    return all(word.replace("-", "").isalpha() for word in slot)


class _Filed(NamedTuple, Generic[Meaning]):
    """A phrase as it is looked for around the word under which it is filed."""

    before: int
    after: int
    beside: tuple[tuple[int, frozenset[str]], ...]
    """What has to stand how many words away, the rarest first."""
    meaning: Meaning


def _filed(anchor: int, phrase: str, meaning: Meaning) -> _Filed[Meaning]:
    slots = tuple(map(_slot, phrase.split(" ")))
    beside = [(at - anchor, slot) for at, slot in enumerate(slots) if at != anchor and slot is not None]
    beside.sort(key=lambda part: (not part[1].isdisjoint(_COMMON), len(part[1])))
    return _Filed(anchor, len(slots) - anchor, tuple(beside), meaning)


def _needed(filed: list[_Filed[Meaning]]) -> tuple[tuple[frozenset[str], ...], ...]:
    """Return what has to stand in a text beside the word under which phrases are filed, the rarest first."""
    needed = {tuple(slot for _, slot in phrase.beside if _are_words(slot)) for phrase in filed}
    return tuple(sorted(needed, key=len))


class Phrasebook(Generic[Meaning]):
    """Phrases with a meaning, separated by commas.

    `a|b c` is two phrases in one, `_` is any word, `a?` may be left out, `~take` is each form in which the
    verb tells what was done, `OWN` is a word that owns ("his", "the"), and `COMMA` the sign itself.

    Each is filed under its rarest word, so that a text without any of these words is read at no cost.
    """

    def __init__(self, meanings: dict[Meaning, str]) -> None:
        # Phrases are taken apart when a text holds a word of theirs: most are never needed.
        self._written: dict[str, list[tuple[int, str, Meaning]]] = {}
        for meaning, phrases in meanings.items():
            for phrase in phrases.split(","):
                variants = _variants(phrase.split()) if "?" in phrase else (phrase.split(),)
                for parts in variants:
                    self._file(parts, meaning)
        self._words = frozenset(self._written)
        self._filed: dict[str, list[_Filed[Meaning]]] = {}
        self._needed: dict[str, tuple[tuple[frozenset[str], ...], ...]] = {}

    def _file(self, parts: list[str], meaning: Meaning) -> None:
        anchor, words = _anchor(parts)
        written = anchor, " ".join(parts), meaning
        for word in words:
            self._written.setdefault(word, []).append(written)

    def _under(self, word: str) -> list[_Filed[Meaning]]:
        """Return the phrases that are filed under a word."""
        filed = self._filed.get(word)
        if filed is None:
            filed = self._filed[word] = [_filed(*written) for written in self._written[word]]
        return filed

    @property
    def triggers(self) -> frozenset[str]:
        """Words of which a text holds at least one if it holds a phrase."""
        return self._words

    def may_hold(self, said: frozenset[str]) -> bool:
        """Return whether a text of these words can hold a phrase, whatever the order of its words."""
        for word in said & self._words:
            if word not in self._needed:
                self._needed[word] = _needed(self._under(word))
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
        filed = self._words
        for place, word in enumerate(text):
            if word not in filed:
                continue
            for before, after, beside, meaning in self._under(word):
                if before > place or place + after > len(text):
                    continue
                for offset, slot in beside:
                    if text[place + offset] not in slot:
                        break
                else:
                    yield Hit(place - before, place + after, meaning)
