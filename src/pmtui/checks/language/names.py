"""Which words are the name of a person: given names, initials, titles, and who is taken up by "he"."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, normalize

from pmtui.checks.language.given_names import GIVEN_NAMES
from pmtui.checks.language.person_words import HONORIFICS, ROLES
from pmtui.checks.language.sentences import Sentence, words

_ALSO_WORDS = words("""
    will mark bill don frank max pat rob ray robin sue grant amber jo kai dana chandra quinn aurora
""")
_OF_A_PERSON = frozenset({"he", "she", "his", "him", "himself", "herself"})
_LATER = 25
"""Words within which a pronoun tells that a word before it was a name."""
_NO_NAMES = frozenset({"this", "that", "it", "when", "if", "after", "since", "while", "because", "then"})


def titled_person(sentence: Sentence, place: int) -> bool:
    """Return whether a word is written like a name and taken up by "he" or "her": nothing else is."""
    written, said = sentence.written[place], sentence.words
    if not (len(written) > 2 and written[0].isupper() and written[1:].islower()) or said[place] in _NO_NAMES:
        return False
    before = said[place - 1] if place else ""
    if before in ("the", "a", "an", "our", "this", "my"):
        return False
    return any(word in _OF_A_PERSON for word in said[place + 1 : place + _LATER])


_OFFICES = words("chief head manager lead boss chair principal secretary master editor governor")
_APPOSED = 9


def _has_an_office(sentence: Sentence, place: int) -> bool:
    """Return whether an office is told after two words written like a name: "NAME NAME, head of data,"."""
    said, written = sentence.words, sentence.written
    if not place or said[place + 1 : place + 2] != (",",):
        return False
    if not all(word[:1].isupper() and word[1:].islower() for word in written[place - 1 : place + 1]):
        return False
    end = next((at for at in range(place + 3, min(place + _APPOSED, len(said))) if said[at] == ","), -1)
    return any(word in ROLES or word in _OFFICES for word in said[place + 2 : end]) if end > 0 else False


@lru_cache(maxsize=256)
def _plain(word: str) -> str:
    """Return a name without its accents."""
    return "".join(sign for sign in normalize("NFD", word) if not combining(sign))


def is_name(sentence: Sentence, place: int, people: frozenset[str]) -> bool:
    """Return whether a person's name ends at a place."""
    word, written = sentence.words[place], sentence.written[place]
    if written[:1] == "@":
        return len(written) > 1
    if not written[:1].isupper() or word.isdigit():
        return False
    if word in people:
        return True
    before = sentence.words[place - 1] if place else ""
    if (word if word.isascii() else _plain(word)) in GIVEN_NAMES:
        return word not in _ALSO_WORDS or written[1:].islower()
    if titled_person(sentence, place) or _has_an_office(sentence, place):
        return True
    if before in HONORIFICS or (before == "." and place > 1 and sentence.words[place - 2] in HONORIFICS):
        return True
    if before == "." and place > 1 and len(sentence.words[place - 2]) == 1:
        initial = sentence.written[place - 2]
        return initial.isupper() and written[1:].islower() and len(written) > 2
    # A family name after a given name or an initial.
    shown = sentence.written[place - 1] if place else ""
    return (
        shown[:1].isupper()
        and written[1:].islower()
        and (before in GIVEN_NAMES or (len(before) == 1 and before not in "ai"))
    )
