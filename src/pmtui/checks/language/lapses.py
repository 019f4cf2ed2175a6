"""What was left undone: by somebody, by nobody, never, or not enough."""

from __future__ import annotations

from pmtui.checks.language.blame_words import ALARMS, ATTENTION, OMISSIONS, PRECAUTIONS
from pmtui.checks.language.clauses import is_adverb, subject_of
from pmtui.checks.language.degrees import NEAR, Blame, Degree, is_denied
from pmtui.checks.language.people import Who, who_is
from pmtui.checks.language.sentences import Sentence
from pmtui.checks.language.verbs import forms, is_participle


def not_done(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the team did not build a fallback": what a named person left out, whatever it is."""
    words = sentence.words
    subject = subject_of(sentence, place, people)
    if subject.who is not Who.SOMEBODY or subject.modal or words[0] == "what":
        return None
    if words[place - 1] not in ("did", "had") and not (
        words[place] == "never" and subject.helped in ("", "had")
    ):
        return None
    verb = place + 1
    while verb < len(words) and is_adverb(words[verb]):
        verb += 1
    if verb >= len(words) or not words[verb].isalpha():
        return None
    form = forms().get(words[verb])
    if form is None or form.lemma not in PRECAUTIONS:
        return None
    if words[place - 1] == "had" and not is_participle(words[verb]):
        return None
    return Blame(Degree.STRONG, max(0, place - 1), verb + 1)


def never(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "it was never tested"; else what somebody never did."""
    words = sentence.words
    form = forms().get(words[place + 1]) if place + 1 < len(words) else None
    was = place and words[place - 1] in ("was", "were", "been")
    if form and was and form.participle and form.lemma in OMISSIONS:
        return Blame(Degree.MILD, place, place + 2)
    return not_done(sentence, place, people)


def nobody_did(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "nobody was watching it" and "nobody tried it before"."""
    words = sentence.words
    verb = place + 1 + (words[place] == "no")
    if words[place] == "no" and words[place + 1 : place + 2] not in (("one",), ("-one",)):
        return None
    while verb < len(words) and is_adverb(words[verb]):
        verb += 1
    if verb + 1 >= len(words) or has_reason(words, place):
        return None
    if words[verb] in ("was", "were"):
        return Blame(Degree.MILD, place, verb + 2) if words[verb + 1].endswith("ing") else None
    verb += words[verb] == "had"
    form = forms().get(words[verb])
    attentive = form is not None and (form.past or form.participle) and form.lemma in ATTENTION
    return Blame(Degree.MILD, place, verb + 1) if attentive else None


def unaware(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the admins were not aware of it"."""
    words = sentence.words
    subject = subject_of(sentence, place, people)
    denied = words[place] == "unaware" or subject.denied
    if not denied or subject.place < 0 or subject.helped not in ("was", "were", "am") or words[0] == "what":
        return None
    who = who_is(sentence, subject.place, people)
    return Blame(Degree.MILD, place, place + 1) if who is Who.SOMEBODY else None


def not_enough(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we were not open enough"."""
    words = sentence.words
    for at in range(place - 1, max(-1, place - 4), -1):
        if words[at] == "not":
            who = subject_of(sentence, at, people)
            persons = (Who.WE, Who.I, Who.SOMEBODY)
            if who.place >= 0 and who_is(sentence, who.place, people) in persons and not who.modal:
                return Blame(Degree.MILD, at, place + 1)
    return None


def failure_to(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "failure to communicate": an omission in the form of a noun."""
    words = sentence.words
    if (
        words[place + 1 : place + 2] != ("to",)
        or place + 2 >= len(words)
        or is_denied(sentence, place, place + 1)
    ):
        return None
    form = forms().get(words[place + 2])
    return Blame(Degree.MILD, place, place + 3) if form and form.lemma in OMISSIONS else None


def has_reason(words: tuple[str, ...], place: int) -> bool:
    """Return whether nobody noticed because no alarm was there."""
    before = words[:place]
    return "so" in before[-NEAR:] and not ALARMS.isdisjoint(before)
