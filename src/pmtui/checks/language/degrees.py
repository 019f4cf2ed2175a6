"""How hard a sentence blames, and whether it takes the blame back."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from pmtui.checks.language.clauses import AUXILIARIES, DENIALS, MODALS, is_past, subject_of
from pmtui.checks.language.people import OURS, PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import forms

NEAR = 5
FAR = 10
_WHOLE = 30
"""Words before which a person may have been named whom an accident is ascribed to."""


class Degree(IntEnum):
    """How hard a sentence blames."""

    MILD = 1
    """An omission or an accident that nobody in particular is reproached with."""
    STRONG = 2
    """A person or role is singled out, or character is judged."""


class Blame(NamedTuple):
    """The words that blame, from one place to before another."""

    degree: Degree
    start: int
    end: int


def blame_on(who: Who, start: int, end: int) -> Blame | None:
    """Return blame of whoever did something: hard of somebody, mild of us, none of a thing."""
    if who in PERSONS:
        return Blame(Degree.STRONG, start, end)
    return Blame(Degree.MILD, start, end) if who in OURS else None


_PREVENTIVE = words("""
    prevent prevents preventing avoid avoids avoiding reduce reduces reducing risk against minimise
    minimize minimising minimizing prone possible possibility potential potentially room chance chances
    handle handling tolerate tolerant robust resilient survive survives likelihood if eliminate eliminates
    rather instead blameless blaming blame than cannot whether called
""")
"""Before a fault these speak of keeping it away, or of leaving it open."""


_SUBJECTS = frozenset({"i", "we", "he", "she", "they", "you"})
_DID = frozenset({"did", "had", "has", "have", "does", "do", "was", "were", "could", "would"})
_FUTURE = frozenset({"will", "would", "must", "shall", "should"})
_UNFAIR = words("""
    wrong unfair easy tempting pointless useless unhelpful unjust convenient hard difficult impossible
""")
_PLACES = (("the",), ("production",), ("prod",), ("our",), ("its",), ("live",), ("all",))
_DECLINED = (("refused", "to"), ("refuses", "to"), ("declined", "to"), ("refusing", "to"))
_MENTIONED = words("words term terms phrase phrases adjective adjectives")
"""Before a word these speak of the word."""
_NONE = ((":", "none"), (":", "no"), (":", "n"), (":", "nil"), (":", "not"), (":", "0"), (":", "false"))
"""After the name of a field these leave it empty."""
_RULED_OUT = words("ruled excluded discounted")


def is_denied(sentence: Sentence, start: int, end: int) -> bool:
    """Return whether the words from one place to before another are denied, prevented or only possible."""
    words = sentence.words
    before = words[max(0, start - NEAR) : start]
    for at, word in enumerate(before[:-1]):
        if word == "not" and before[at + 1] in _FUTURE:
            # "Those who do not will have to explain themselves": the denial ends before the verb.
            before = before[at + 1 :]
            break
    if ("," in before and words[start] in ("not", "did")) or (before[-1:] and before[-1] in _SUBJECTS):
        later = len(before) - 1 - before[::-1].index(",") if "," in before else -1
        if before[later + 1 : later + 2] and before[later + 1] in _SUBJECTS:
            # "Sooner rather than later, we did not…": another clause begins.
            before = before[later + 1 :]
    for at in range(len(before) - 2):
        if before[at] in _DID and before[at + 1] == "not" and "," in before[at + 2 :]:
            # "Did not test it, plain laziness": the denial is that of the verb.
            before = before[at + 2 + before[at + 2 :].index(",") :]
            break
    if words[start] == "not" and "and" in before:
        # "Not prepared and not careful enough": the denial before is that of another word.
        before = before[len(before) - before[::-1].index("and") :]
    if "without" in before and "," in before[before.index("without") :]:
        # "Published without the folder, that was me": the one ends before the other begins.
        before = before[before.index(",", before.index("without")) :]
    if "robust" in before[:-1] and before[before.index("robust") + 1] not in ("to", "against", "and"):
        before = tuple(word for word in before if word != "robust")
    if "against" in before and before[before.index("against") + 1 :][:1] in _PLACES:
        # "Ran it against the wrong cluster by accident" keeps nothing away.
        at = before.index("against")
        before = before[:at] + before[at + 1 :]
    if not _PREVENTIVE.isdisjoint(before) or not DENIALS.isdisjoint(before):
        return True
    if words[start - 2 : start] in _DECLINED:
        return True
    if words[start] == "to" and start and words[start - 1] in _UNFAIR:
        return True
    if words[start] == "by" and "be" in before and not MODALS.isdisjoint(before[: before.index("be")][-1:]):
        # "It may be deleted by mistake" tells of what has not happened.
        return True
    if words[max(0, start - 1) : start + 1] == ("what", "made"):
        # "Ask what made the mistake possible" looks for the ground.
        return True
    if words[end : end + 1] in (("happen",), ("happens",)):
        # "Mistakes happen" excuses everybody.
        return True
    if _is_no_ground(words, start):
        return True
    if not _MENTIONED.isdisjoint(before) or words[end : end + 2] in _NONE:
        return True
    after = words[end : end + 3]
    if not _RULED_OUT.isdisjoint(words[end : end + 5]) and "not" not in after:
        return True
    return len(after) > 1 and after[0] in AUXILIARIES | MODALS and not DENIALS.isdisjoint(after)


_GROUND = words("result due caused because attributable consequence fault product matter outcome")
_NONE_OF_IT = words("none nothing neither")
_SUBJECT_AWAY = 14


def _is_no_ground(said: tuple[str, ...], start: int) -> bool:
    """Return whether what follows is denied to be the ground: "none of it was the result of negligence"."""
    ground = next((at for at in range(start, max(-1, start - 5), -1) if said[at] in _GROUND), -1)
    for at in range(ground - 1, max(-1, ground - _SUBJECT_AWAY), -1):
        if said[at] in (",", ";", ":", "but"):
            return False
        if said[at] in _NONE_OF_IT:
            return True
    return False


def harder(sentence: Sentence, place: int, degree: Degree, people: frozenset[str]) -> Degree:
    """Return how hard "by mistake" or "made an error" blames: hard where a person is named as the one."""
    if degree is Degree.STRONG or (place and sentence.words[place - 1] == "who"):
        # "The person who made the mistake" only says of whom the sentence speaks.
        return degree
    if sentence.words[place] == "our":
        return degree
    if place and _is_owned(sentence, place - 1, people):
        return Degree.STRONG
    for at in range(place + 1, min(place + 5, len(sentence.words) - 1)):
        if sentence.words[at] == "by" and _named_by(sentence, at, people):
            return Degree.STRONG
    known = forms()
    for back in range(min(place + 1, len(sentence.words) - 1), max(-1, place - _WHOLE), -1):
        word = sentence.words[back]
        if (word in known or is_past(word)) and word not in ("mistake", "mistakes"):
            who = subject_of(sentence, back, people).who
            if who is Who.SOMEBODY:
                return Degree.STRONG
            if who in (Who.I, Who.WE):
                return degree
    return degree


def _named_by(sentence: Sentence, by: int, people: frozenset[str]) -> bool:
    for at in range(by + 1, min(by + 5, len(sentence.words))):
        if who_is(sentence, at, people) is Who.SOMEBODY:
            return sentence.words[at + 1 : at + 2] != ("'s",)
        if not sentence.words[at].isalpha():
            return False
    return False


_OWING = ("needs", "should", "must", "has", "need", "have", "to")


def _is_owned(sentence: Sentence, place: int, people: frozenset[str]) -> bool:
    """Return whether it is said to be of one person: "her lack of care", "NAME needs to be more careful"."""
    said = sentence.words
    if said[place] in ("his", "her") or (
        said[place] == "'s" and place and _is_person(sentence, place - 1, people)
    ):
        return True
    if said[place + 1] != "be" or said[place] not in _OWING:
        return False
    while place > 0 and said[place] in _OWING:
        place -= 1
    return _is_person(sentence, place, people)


def _is_person(sentence: Sentence, place: int, people: frozenset[str]) -> bool:
    return who_is(sentence, place, people) is Who.SOMEBODY
