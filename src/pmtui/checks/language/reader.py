"""Reading a text as a reviewer would: what in it blames, judges from the end, guesses or stays open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pmtui.checks.language import blame, east_asian, hindsight, opinion, vague
from pmtui.checks.language.degrees import Degree
from pmtui.checks.language.nobodys import is_nobodys
from pmtui.checks.language.perfects import Hindsight
from pmtui.checks.language.rewrites import (
    in_short,
    instead_of_blame,
    instead_of_hindsight,
    instead_of_opinion,
)
from pmtui.checks.language.rewrites_asked import asked_of
from pmtui.checks.language.rewrites_vague import instead_of_vague
from pmtui.checks.language.sentences import RUN_TOGETHER, Sentence, parse, split
from pmtui.checks.language.smells import Place, Remark, Smell
from pmtui.patterns import pattern

_WORD = pattern(r"[a-z]+(?:-[a-z]+)*")
_ANY_WORD = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_REMEMBERED = 600
"""Characters up to which a text is remembered; a longer one is remembered by its sentences."""
_SHORT = 30
"""Characters of an exclamation that are quoted."""
_SENTENCE = 10_000
"""Characters of one sentence that are read; what goes on longer is no prose."""
_CLOSELY = 3_000
"""Words of one text that are read closely: enough for a book's chapter, and no text can take long."""
_HUGE = 20_000
"""Characters from which a text is looked over as a whole first."""
# Those of blame are thousands, and are not held twice.
_TRIGGERS = (hindsight.TRIGGERS | RUN_TOGETHER.keys()) - blame.TRIGGERS
_TIMELINE_TRIGGERS = _TRIGGERS | (opinion.TRIGGERS - blame.TRIGGERS)
_CLIPPED = ("t", "ve", "m", "d", "s", "re", "ll")
_NOBODY: frozenset[str] = frozenset()
_GUESSING = frozenset({"assumes", "assume", "guesses", "presumes", "reckons", "figures"})


def read(text: str, place: Place = Place.PROSE, people: frozenset[str] = _NOBODY) -> tuple[Remark, ...]:
    """Return what a reviewer asks about in a text, in the order of its sentences.

    `people` are the names that the document gives, word by word and in small letters. Takes a time that is
    proportional to the length of the text; what was read before is remembered.
    """
    if len(text) <= _REMEMBERED:
        close = _whole(text, place)
        found = _with_names(close, place, people) if close.sentences else ()
    elif len(text) > _HUGE and _is_harmless(text, place):
        found = ()
    else:
        found = tuple(_by_sentences(text, place, people))
    return (*found, *_open_end(text)) if place is Place.ACTION else found


def _by_sentences(text: str, place: Place, people: frozenset[str]) -> Iterator[Remark]:
    left = _CLOSELY
    for part in split(text):
        read_part = _part if len(part) <= _REMEMBERED else _part.__wrapped__
        close = read_part(part[:_SENTENCE], place)
        if close.sentences:
            yield from _with_names(close, place, people)
            left -= sum(len(sentence.words) for _, sentence in close.sentences)
            if left < 0:
                return


class _Close(NamedTuple):
    """What of a text has to be read closely, and what was found in it as long as no name is known."""

    sentences: tuple[tuple[str, Sentence], ...]
    words: frozenset[str]
    found: tuple[Remark, ...]


@lru_cache(maxsize=4096)
def _whole(text: str, place: Place) -> _Close:
    parts = [_part.__wrapped__(part, place) for part in split(text)]
    found = tuple(remark for part in parts for remark in part.found)
    if place is Place.TIMELINE and found and _TESTED.match(text):
        # A hypothesis with its test is what was done next.
        found = tuple(remark for remark in found if remark.words not in _LABELS)
    return _Close(
        tuple(pair for part in parts for pair in part.sentences),
        frozenset().union(*(part.words for part in parts)),
        found,
    )


_LABELS = ("Hypothesis", "hypothesis", "Theory", "theory", "HYPOTHESIS")
_TESTED = pattern(
    r"(?:working )?(?:hypothesis|theory)\b[^\n]{3,300}?[.;,]\s(?:test(?:ed|ing)?|check(?:ed|ing)?|tried"
    r"|trying|result|outcome|ruled out|confirmed|refuted)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def _part(text: str, place: Place) -> _Close:
    """Read one sentence; most hold none of the words with which every smell comes."""
    if _is_harmless(text, place):
        return _HARMLESS
    east = () if text.isascii() else tuple(Remark(*sign, text) for sign in east_asian.find(text, place))
    sentences = tuple((text, sentence) for sentence in parse(text))
    found = (remark for _, sentence in sentences for remark in _remarks(sentence, text, place, _NOBODY))
    words = frozenset(word for _, sentence in sentences for word in sentence.words)
    return _Close(sentences, words, (*east, *found))


_HARMLESS = _Close((), frozenset(), ())


def _with_names(close: _Close, place: Place, people: frozenset[str]) -> tuple[Remark, ...]:
    """Return what was found; read again only if a name of the document stands in the text."""
    if people.isdisjoint(close.words):
        return close.found
    named = people & close.words
    return tuple(
        remark for text, sentence in close.sentences for remark in _named(sentence, text, place, named)
    )


def _is_harmless(text: str, place: Place) -> bool:
    """Return whether a text holds none of the words with which every smell comes."""
    if not text.isascii() and east_asian.find(text, place):
        return False
    if place is Place.TIMELINE and opinion.find_mark(text):
        return False
    words = (_WORD if text.isascii() else _ANY_WORD).findall(text.lower())
    if "?" in text:
        words.append("?")
    if "!" in text:
        words.append("!")
    if "w/o" in text:
        words.append("without")
    triggers = _TIMELINE_TRIGGERS if place is Place.TIMELINE else _TRIGGERS
    said = frozenset(words)
    if triggers.isdisjoint(said) and blame.TRIGGERS.isdisjoint(said) and "t" not in said:
        return True
    if not said.isdisjoint(_CLIPPED):
        # The parts of "didn't", "should've", "I'm", "we'd" and "it's".
        said |= {"not", "have", "am", "had", "is", "are", "will", *(w[:-1] for w in said if w[-1] == "n")}
    if not RUN_TOGETHER.keys().isdisjoint(said):
        said = said.union(*(RUN_TOGETHER[word] for word in said & RUN_TOGETHER.keys()))
    if place is Place.TIMELINE and opinion.may_be_opinion(said):
        return False
    return not (blame.may_blame(said) or hindsight.may_be_hindsight(said))


@lru_cache(maxsize=1024)
def _named(sentence: Sentence, text: str, place: Place, people: frozenset[str]) -> tuple[Remark, ...]:
    return _remarks(sentence, text, place, people)


def _remarks(sentence: Sentence, text: str, place: Place, people: frozenset[str]) -> tuple[Remark, ...]:
    found: list[Remark] = []
    blamed = blame.find_blame(sentence, people)
    # "Be more careful" as an action is vague, and reproaches nobody.
    careful = place is Place.ACTION and blamed and "careful" in sentence.words[blamed.start : blamed.end + 1]
    # "Look at the staging page first!" says what is to be done.
    ordered = (
        place is Place.ACTION and blamed and (blamed.start, blamed.end) == (0, 1) and "!" in sentence.words
    )
    # What somebody takes for true while it goes on is a guess, and told as one.
    guessed = place is Place.TIMELINE and blamed and sentence.words[blamed.start] in _GUESSING
    if blamed is not None and is_nobodys(sentence, blamed.start, blamed.end):
        blamed = None
    if blamed is not None and not careful and not ordered and not guessed:
        smell = Smell.BLAME if blamed.degree is Degree.STRONG else Smell.MILD_BLAME
        span = blamed.start, blamed.end
        shown = sentence.show(*_with_its_verb(sentence, *span))
        found.append(
            Remark(
                smell, shown, text, in_short(instead_of_blame(sentence, *span) or asked_of(sentence, *span))
            )
        )
    if (seen := hindsight.find_hindsight(sentence)) is not None:
        rewrite = in_short(instead_of_hindsight(sentence, *seen))
        found.append(Remark(Smell.HINDSIGHT, sentence.show(*seen), text, rewrite))
    if place is Place.TIMELINE:
        found += _opinion(sentence, text, seen)
    return tuple(found)


def _with_its_verb(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Return where to begin and end a quotation that can be read: "was not aware" and not "aware"."""
    said = sentence.words
    if end - start == 1:
        while start > 0 and said[start - 1] in _BESIDE:
            start -= 1
    while end - start > 1 and said[end - 1] in _HANGING:
        end -= 1
    return start, end


_BESIDE = frozenset({"not", "never", "was", "were", "is", "are", "did", "had", "been", "to", "have"})
_HANGING = frozenset({"on", "in", "of", "for", "with", "to", "at", "by", "and"})
"""Words with which no quotation ends."""


_SINGLE_QUOTED = pattern(r"(?<!\w)'[^'\n]{2,120}'(?!\w)")


def _opinion(sentence: Sentence, text: str, seen: Hindsight | None) -> list[Remark]:
    guess = opinion.find_opinion(sentence)
    if guess is not None and "'" in text:
        shown = sentence.show(guess.start, guess.end)
        if any(shown in quoted for quoted in _SINGLE_QUOTED.findall(text)):
            return []
    if guess is not None:
        rewrite = in_short(instead_of_opinion(sentence, *guess))
        return [Remark(Smell.OPINION, sentence.show(guess.start, guess.end), text, rewrite)]
    if mark := opinion.find_mark(text):
        told = text if len(text) <= _SHORT else f"…{text[-_SHORT:].lstrip()}"
        return [
            Remark(
                Smell.OPINION, told if mark == "!" else mark, text, "What was done or seen, with a number: …"
            )
        ]
    # Among facts, what should have been is a judgement.
    if seen is not None and sentence.words[seen.start] == "should":
        rewrite = in_short(instead_of_hindsight(sentence, *seen))
        return [Remark(Smell.OPINION, sentence.show(*seen), text, rewrite)]
    return []


@lru_cache(maxsize=1024)
def _open_end(text: str) -> tuple[Remark, ...]:
    """Return what leaves the end of an action open."""
    sentences = [sentence for part in split(text[: 2 * _REMEMBERED]) for sentence in parse(part)]
    found = vague.find_vague(text[: 2 * _REMEMBERED], sentences)
    if found is None:
        return ()
    words = sentences[0].show(found.start, found.end)
    return (Remark(Smell.VAGUE, words, text, in_short(instead_of_vague(sentences[0], *found))),)
