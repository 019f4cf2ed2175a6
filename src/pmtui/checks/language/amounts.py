"""Amounts that can mean anything: "some users", "a while"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pmtui.checks.language.phrases import Phrasebook
from pmtui.checks.language.sentences import Sentence, parse, split, words
from pmtui.patterns import pattern

_COUNTED = words("""
    user users customer customers client clients people visitor visitors merchant merchants partner
    partners tenant tenants request requests order orders payment payments transaction transactions
    login logins seconds minutes hours days emails messages records rows jobs builds calls accounts
    sites services pages errors subscribers team teams percentage devices sessions queries events files
    deliveries tickets shops stores patients drivers passengers
""")
_VAGUE = words("some many several few most various numerous multiple countless certain")
_OF = words("""
    lot lots number handful subset couple portion fraction majority minority part percentage bunch
""")
_ARTICLES = words("a the large small great good big significant vast whole certain")
_BETWEEN = words("""
    of our the its their a an internal external affected other small large significant big these those
""")
_TIMES = Phrasebook(
    {"time": "for|quite|after a while, a while, some time, a long|short time|period, a few moments"}
)
_NUMBERS = words("""
    one two three four five six seven eight nine ten dozen hundred thousand half third quarter all every
""")
_BEFORE_NUMBER = words(
    "( , : about around roughly approximately some nearly almost approx ca ~ ≈ – - . or i.e"
)


_TRIGGERS = _VAGUE | _OF | _TIMES.triggers
_WORD = pattern("[a-z]+")
_REMEMBERED = 600


def find_amounts(text: str) -> Iterator[str]:
    """Yield the vague amounts of a text as written; not those that a number follows at once."""
    for part in split(text):
        yield from _amounts(part) if len(part) <= _REMEMBERED else _amounts.__wrapped__(part)


@lru_cache(maxsize=1024)
def _amounts(text: str) -> tuple[str, ...]:
    if _TRIGGERS.isdisjoint(_WORD.findall(text.lower())):
        return ()
    return tuple(
        sentence.show(start, end)
        for sentence in parse(text)
        for start, end in sorted({*_counted(sentence), *_durations(sentence)})
        if start not in sentence.quoted
        and not _number_follows(sentence, end)
        and not _number_beside(sentence, start, end)
    )


def _counted(sentence: Sentence) -> Iterator[tuple[int, int]]:
    said = sentence.words
    for place, word in enumerate(said):
        if word in _VAGUE:
            if word == "most" and {"at", "not"} & {*said[max(0, place - 2) : place]}:
                continue
            start, at = place, place + 1
            if place and word == "few" and said[place - 1] == "a":
                start -= 1
        elif word in _OF and said[place + 1 : place + 2] == ("of",):
            start, at = place, place + 2
            while start and said[start - 1] in _ARTICLES:
                start -= 1
        else:
            continue
        while at < len(said) and at - place < _REACH and said[at] in _BETWEEN:
            at += 1
        if at + 1 < len(said) and said[at] not in _COUNTED and said[at + 1] in _COUNTED:
            at += 1
        if at < len(said) and said[at] in _COUNTED:
            # "The better part of three hours" is a number that is rounded.
            if word == "part" and said[at] in _LENGTHS and _is_number(said[at - 1]):
                continue
            yield start, at + 1


_REACH = 5
_LENGTHS = words("seconds minutes hours days")


def _durations(sentence: Sentence) -> Iterator[tuple[int, int]]:
    taken = -1
    for hit in _TIMES.find(sentence):
        if hit.start > taken:
            taken = hit.end
            yield hit.start, hit.end


def _number_follows(sentence: Sentence, place: int) -> bool:
    said = sentence.words
    while place < len(said) and said[place] in _BEFORE_NUMBER:
        place += 1
    return place < len(said) and _is_number(said[place])


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word in _NUMBERS


_NAMELY = words(": namely – — ( ; = i.e")
_OF_THEM = (("of", "them"), ("of", "those"), ("in", "all"), ("in", "total"), ("altogether",))


def _number_beside(sentence: Sentence, start: int, end: int) -> bool:
    """Return whether the sentence goes on to say how many: "many users saw it: 8,500 of them"."""
    said = sentence.words
    for place in range(end, len(said)):
        if not _is_number(said[place]):
            continue
        before, after = said[place - 1], said[place + 1 : place + 3]
        if before in _NAMELY and (not after or not after[0].isalnum() or after[0] in said[start:end]):
            return True
        if any(after[: len(words_)] == words_ for words_ in _OF_THEM) and after[0] not in said[start:end]:
            return True
    return False
