"""What went wrong in the doing: accidents, wrong things, no care taken, bugs that somebody brought in."""

from __future__ import annotations

from pmtui.checks.language.blame_words import (
    BRINGING_IN,
    HARMS,
    HUMAN_DEEDS,
    LEFT,
    MACHINE_DEEDS,
    TAKING,
    TOO,
    WAITING,
    WHOLE,
    WITHOUT,
    WRONGLY,
)
from pmtui.checks.language.clauses import DENIALS, UNREAL, subject_of
from pmtui.checks.language.degrees import FAR, NEAR, Blame, Degree
from pmtui.checks.language.people import Who, who_is
from pmtui.checks.language.sentences import Sentence
from pmtui.checks.language.verbs import DOING, forms, is_participle

_AFTER_PASSIVE = frozenset({"to", "on", "in", "by", "at", "from", "with", ".", ",", ";", "and", "during"})


def accident(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "accidentally deleted": an accident of a person, unless it is only possible."""
    words = sentence.words
    if not UNREAL.isdisjoint(words[max(0, place - NEAR) : place]) or not DENIALS.isdisjoint(
        words[max(0, place - 3) : place]
    ):
        return None
    if any(who_is(sentence, at, people) is Who.USERS for at in range(max(0, place - 4), place)):
        return None
    verb = _verb_beside(sentence, place)
    subject = subject_of(sentence, verb, people) if verb >= 0 else None
    if subject is not None and (subject.modal or subject.to or subject.who is Who.USERS):
        return None
    wrongly = words[place] in WRONGLY
    if wrongly and subject is not None and _is_headline(words, place, verb, subject.helped):
        return Blame(Degree.MILD, place, verb + 1)
    if subject is None:
        return None if wrongly else Blame(Degree.MILD, place, place + 1)
    if subject.who in (Who.SOMEBODY, Who.YOU):
        anybody = subject.place >= 0 and words[subject.place] in ("someone", "somebody")
        return Blame(Degree.MILD if anybody else Degree.STRONG, place, place + 1)
    if wrongly and subject.who not in (Who.I, Who.WE):
        deed = words[verb] in HUMAN_DEEDS or (
            words[place] in ("mistakenly", "wrongly") and words[verb] not in MACHINE_DEEDS
        )
        if subject.who is not Who.PASSIVE or not deed:
            return None
    return Blame(Degree.MILD, place, place + 1)


def _is_headline(words: tuple[str, ...], place: int, verb: int, helped: str) -> bool:
    """Return whether a passive is told without its auxiliary: "change mistakenly deployed to all hosts"."""
    if helped or verb != place + 1 or words[verb] not in HUMAN_DEEDS:
        return False
    follows = words[verb + 1 : verb + 2]
    return not follows or follows[0] in _AFTER_PASSIVE or place == 0


def _verb_beside(sentence: Sentence, place: int) -> int:
    """Return the place of the verb that an adverb belongs to, or -1."""
    words, known = sentence.words, forms()
    for at in (place + 1, place + 2, place - 1, place - 2, place - 3, place - 4):
        if 0 <= at < len(words) and (
            words[at] in known or (is_participle(words[at]) and words[at].endswith("ed"))
        ):
            return at
    return -1


def wrong_thing(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME ran the wrong command" and "NAME deployed without testing"."""
    words, known = sentence.words, forms()
    without = words[place] == "without"
    if without and WITHOUT.isdisjoint(words[place + 1 : place + 4]):
        return None
    reach = FAR if without else 6 if words[place] in ("wrong", "incorrect") else 4
    for at in range(place - 1, max(-1, place - reach), -1):
        form = known.get(words[at])
        if not without and (found := _busy_with(sentence, at, place, people)):
            return found
        if form is None or form.lemma not in DOING:
            continue
        if not without and words[place] not in ("wrong", "incorrect") and form.lemma not in BRINGING_IN:
            continue
        subject = subject_of(sentence, at, people)
        if subject.who is Who.THING:
            continue
        if (
            subject.modal
            or subject.to
            or subject.denied
            or not (form.past or form.participle or form.present or words[at - 1] == "to")
        ):
            return None
        if subject.who in (Who.SOMEBODY, Who.YOU):
            return Blame(Degree.STRONG, at, place + 2)
        if form.lemma != "use" and (
            subject.who in (Who.I, Who.WE) or (subject.who is Who.UNSAID and form.past)
        ):
            return Blame(Degree.MILD, at, place + 2)
        if not without:
            return None
    return None if without else _done_by(sentence, place, people)


def _busy_with(sentence: Sentence, was: int, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the engineer was working on the wrong host"."""
    words = sentence.words
    if words[place] not in ("wrong", "incorrect") or words[was] not in ("was", "were") or not was:
        return None
    if not (words[was + 1].endswith("ing") or words[was + 1] in ("logged", "connected", "on", "in")):
        return None
    who = who_is(sentence, was - 1, people)
    if who is Who.SOMEBODY:
        return Blame(Degree.STRONG, was, place + 2)
    return Blame(Degree.MILD, was, place + 2) if who in (Who.I, Who.WE) else None


def _done_by(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the wrong button was pressed by the technician"."""
    words, known = sentence.words, forms()
    for at in range(place + 2, min(place + 5, len(words))):
        form = known.get(words[at])
        if form is not None and form.participle and form.lemma in DOING and words[at - 1] in ("was", "were"):
            subject = subject_of(sentence, at, people)
            return Blame(Degree.STRONG, place, at + 1) if subject.who is Who.SOMEBODY else None
    return None


def brought_in(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME introduced a bug" and "NAME was responsible for the outage"."""
    words = sentence.words
    if words[place] == "responsible":
        if words[place + 1 : place + 2] != ("for",) or HARMS.isdisjoint(words[place + 2 : place + 5]):
            return None
        who = _acting_before(sentence, place, people)
        return Blame(Degree.STRONG, place, place + 4) if who in (Who.SOMEBODY, Who.YOU) else None
    for at in range(place - 1, max(-1, place - 4), -1):
        form = forms().get(words[at])
        if form and form.lemma in BRINGING_IN and form.past:
            subject = subject_of(sentence, at, people)
            found = _by_person(sentence, at, place + 1, people)
            meant = subject.who is Who.YOU or words[at - 1] == "who"
            return found._replace(degree=Degree.MILD) if found and meant else found
    return None


def _acting_before(sentence: Sentence, place: int, people: frozenset[str], reach: int = 6) -> Who:
    """Return who acts in the nearest verb before a place, or who is described there: "X was too late"."""
    words, known = sentence.words, forms()
    subject = subject_of(sentence, place, people)
    if subject.place >= 0 and not subject.modal and subject.helped:
        who = who_is(sentence, subject.place, people)
        if who is not Who.THING:
            return who
    for at in range(place - 1, max(-1, place - reach), -1):
        if words[at] in known or words[at] in WAITING:
            subject = subject_of(sentence, at, people)
            if subject.modal or subject.to or subject.denied:
                return Who.THING
            if subject.who is not Who.THING:
                return subject.who
    return Who.THING


def too_much(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the on-call waited too long" and "we were slow to escalate"."""
    words = sentence.words
    follows = words[place + 1] if place + 1 < len(words) else ""
    if follows not in (TOO if words[place] == "too" else ("to",)):
        return None
    who = _acting_before(sentence, place, people)
    if who in (Who.SOMEBODY, Who.YOU):
        return Blame(Degree.STRONG, place, place + 2)
    return Blame(Degree.MILD, place, place + 2) if who in (Who.WE, Who.I) else None


def took_down(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME took down production" and "NAME brought the site down"."""
    words = sentence.words
    if WHOLE.isdisjoint(words[max(0, place - 4) : place + 4]) or "maintenance" in words:
        return None
    for at in range(place - 1, max(-1, place - 5), -1):
        if words[at] in TAKING:
            return _by_person(sentence, at, place + 1, people)
    return None


def made_worse(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the engineer followed the runbook, which made it worse"."""
    if {"made", "making", "makes"}.isdisjoint(sentence.words[max(0, place - 5) : place]):
        return None
    who = _acting_before(sentence, place, people, reach=20)
    return Blame(Degree.MILD, place, place + 1) if who is Who.SOMEBODY else None


def left_so(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "somebody left the debug flag on"."""
    words = sentence.words
    for at in range(place + 2, min(place + 8, len(words))):
        if words[at] in LEFT:
            return _by_person(sentence, place, at + 1, people)
    return None


def _by_person(sentence: Sentence, verb: int, end: int, people: frozenset[str]) -> Blame | None:
    subject = subject_of(sentence, verb, people)
    if subject.modal or subject.denied or subject.to:
        return None
    if subject.who in (Who.SOMEBODY, Who.YOU):
        return Blame(Degree.STRONG, verb, end)
    return Blame(Degree.MILD, verb, end) if subject.who in (Who.WE, Who.I) else None
