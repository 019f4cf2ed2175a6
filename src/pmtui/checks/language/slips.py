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
    WRONGLY,
)
from pmtui.checks.language.clauses import AUXILIARIES, DENIALS, UNREAL, deed_before, is_past, subject_of
from pmtui.checks.language.degrees import NEAR, Blame, Degree
from pmtui.checks.language.people import Who, is_machine, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import forms, is_participle

_AFTER_PASSIVE = frozenset({"to", "on", "in", "by", "at", "from", "with", ".", ",", ";", "and", "during"})


def accident(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "accidentally deleted": an accident of a person, unless it is only possible."""
    words = sentence.words
    if words[place] in WRONGLY and (found := _wrongly_done(sentence, place, people)) is not None:
        return found
    if not DENIALS.isdisjoint(words[max(0, place - 3) : place]):
        return None
    if words[max(0, place - 1) : place] == ("from",):
        return None
    # "Responding to them resulted in" is no purpose.
    purpose = {"to"} - set(words[max(0, place - 1) : place])
    possible = _possibilities(words, place) - purpose
    if possible and not (possible <= {"when", "until"} and _is_told_as_past(words, place)):
        return None
    verb = _verb_beside(sentence, place)
    subject = subject_of(sentence, verb, people) if verb >= 0 else None
    # "The addresses of customers were accidentally shared": users are not those who did it.
    suffered = subject is not None and subject.who is Who.PASSIVE
    near = range(max(0, place - 4), place)
    if not suffered and any(_are_users(sentence, at, place, people) for at in near):
        return None
    if subject is not None and (subject.modal or subject.to or subject.who is Who.USERS):
        return None
    if (
        subject is not None
        and subject.who is Who.THING
        and words[place][-2:] == "ly"
        and words[verb] in _EFFECTS
    ):
        return None
    if suffered and _by_a_machine(sentence, verb):
        return None
    wrongly = words[place] in WRONGLY
    if wrongly and subject is not None and _is_headline(words, place, verb, subject.helped):
        return Blame(Degree.MILD, place, verb + 1)
    if subject is None:
        return None if wrongly else Blame(Degree.MILD, place, place + 1)
    if subject.who in (Who.SOMEBODY, Who.YOU):
        supposed = not _SUPPOSED.isdisjoint(words[:place])
        return Blame(Degree.MILD if supposed else Degree.STRONG, place, place + 1)
    if wrongly and subject.who not in (Who.I, Who.WE):
        by_hand = words[verb] in HUMAN_DEEDS or (
            words[place] in ("mistakenly", "wrongly", "errantly") and words[verb] not in MACHINE_DEEDS
        )
        if subject.who is not Who.PASSIVE or not by_hand:
            return None
    return Blame(Degree.MILD, place, place + 1)


def _possibilities(words: tuple[str, ...], place: int) -> frozenset[str]:
    """Return the words before a place that leave open whether it happened, as a month or a guess does not."""
    return frozenset(
        word
        for at, word in enumerate(words[max(0, place - NEAR) : place], max(0, place - NEAR))
        if word in UNREAL
        and not (word == "may" and at and (words[at - 1] in _DATING or words[at - 1][0].isdigit()))
        and not (word == "likely" and words[at + 1] == "that")
    )


_DATING = words("in of since until by last next this early late mid from to")
"""Before "may" these speak of the month."""


def _by_a_machine(sentence: Sentence, verb: int) -> bool:
    """Return whether it is told which machine did it: "logged out by the cache"."""
    words = sentence.words
    by = next((at for at in range(verb + 1, min(verb + 4, len(words))) if words[at] == "by"), -1)
    return by > 0 and any(is_machine(sentence, at) for at in range(by + 1, min(by + 4, len(words))))


def _are_users(sentence: Sentence, place: int, accident: int, people: frozenset[str]) -> bool:
    """Return whether users are those who act, and not what a thing is called after: "customer traffic"."""
    words = sentence.words
    if who_is(sentence, place, people) is not Who.USERS or words[place] in _TENANTS:
        return False
    follows = words[place + 1]
    return place + 1 == accident or not follows.isalpha() or follows in AUXILIARIES or follows in forms()


def _is_told_as_past(words: tuple[str, ...], place: int) -> bool:
    """Return whether "when" tells of what happened: "when it was accidentally merged"."""
    around = words[max(0, place - 2) : place + 2]
    told = any(form.past and not form.base for form in map(forms().get, around) if form is not None)
    return told or not {"was", "were", "had"}.isdisjoint(around)


_EFFECTS = words("""
    increased decreased raised reduced affected exceeded slowed doubled tripled lowered amplified limited
    disabled enabled resulted
""")
"""What a change does to a system: what it brings along is no slip of anybody."""
_TENANTS = frozenset({"tenant", "tenants", "client", "clients", "consumer", "consumers"})
"""Of those outside these may as well be things."""


def _wrongly_done(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the operator entered one of the values incorrectly"."""
    if _verb_beside(sentence, place) > place or not DENIALS.isdisjoint(
        sentence.words[max(0, place - 3) : place]
    ):
        return None
    deed = deed_before(sentence, place, people, 14)
    if deed is None:
        return None
    if deed.subject.who is Who.SOMEBODY:
        return Blame(Degree.STRONG, place, place + 1)
    by_hand = deed.subject.who is Who.PASSIVE and deed.verb == place - 1
    typed = by_hand and sentence.words[deed.verb] in _BY_HAND
    return Blame(Degree.MILD, deed.verb, place + 1) if typed else None


_BY_HAND = words("""
    entered typed keyed wired plugged cabled filled filed labelled labeled fitted connected
""")
"""What only hands do, so that it was a person who did it incorrectly."""


_SUPPOSED = words("possibility possible likely perhaps maybe probably wonder suspect")


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
            words[at] in known
            or words[at] in _RUN_TOGETHER
            or (is_participle(words[at]) and words[at].endswith("ed"))
        ):
            return at
    return -1


_RUN_TOGETHER = words("shutdown setup takedown rollout")
"""Nouns that people write where a verb and its particle are meant."""
_REPORTS = frozenset(
    {"report", "reports", "fix", "fixes", "tracker", "ticket", "tickets", "bounty", "message"}
)


def brought_in(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME introduced a bug" and "NAME was responsible for the outage"."""
    words = sentence.words
    if words[place] == "responsible":
        if words[place + 1 : place + 2] != ("for",) or HARMS.isdisjoint(words[place + 2 : place + 5]):
            return None
        who = _acting_before(sentence, place, people)
        return Blame(Degree.STRONG, place, place + 4) if who in (Who.SOMEBODY, Who.YOU) else None
    if words[place + 1 : place + 2] and words[place + 1] in _REPORTS:
        return None
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
        if words[at] in known or words[at] in WAITING or is_past(words[at]):
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
    if not place and words[place + 2 : place + 3] and words[place + 2] in _ANSWERING:
        # A note: "slow to escalate".
        return Blame(Degree.MILD, 0, 3)
    who = _acting_before(sentence, place, people, 9)
    if who in (Who.SOMEBODY, Who.YOU):
        return Blame(Degree.STRONG, place, place + 2)
    late = follows in ("late", "early") and not _TOLD.isdisjoint(words[max(0, place - 6) : place])
    if late and not _PASSIVE.isdisjoint(words[max(0, place - 7) : place]):
        return Blame(Degree.MILD, place, place + 2)
    return Blame(Degree.MILD, place, place + 2) if who in (Who.WE, Who.I) else None


_ANSWERING = words("""
    escalate respond react declare notice communicate acknowledge realise realize tell recognise recognize
    engage
""")
_TOLD = frozenset(
    {
        "informed",
        "notified",
        "told",
        "escalated",
        "declared",
        "started",
        "called",
        "published",
        "sent",
        "updated",
    }
    | {"announced", "communicated", "involved", "paged", "launched", "released", "deployed"}
)
_PASSIVE = frozenset({"was", "were", "been"})


def took_down(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME took down production" and "NAME brought the site down"."""
    words = sentence.words
    if WHOLE.isdisjoint(words[max(0, place - 4) : place + 4]) or "maintenance" in words:
        return None
    for at in range(place - 1, max(-1, place - 5), -1):
        if words[at] in TAKING:
            found = _by_person(sentence, at, place + 1, people)
            meant = words[place] == "offline" or "to" in words[place : place + 3] or "purpose" in words
            return None if found is not None and found.degree is Degree.MILD and meant else found
    return None


def made_worse(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the engineer followed the runbook, which made it worse"."""
    if {"made", "making", "makes"}.isdisjoint(sentence.words[max(0, place - 5) : place]):
        return None
    for by in range(max(0, place - 9), place):
        if sentence.words[by] in ("by", "of") and who_is(sentence, by + 1, people) is Who.SOMEBODY:
            return Blame(Degree.STRONG, by, place + 1)
    who = _acting_before(sentence, place, people, reach=20)
    return Blame(Degree.MILD, place, place + 1) if who is Who.SOMEBODY else None


_MEANT = frozenset({"to", "for", "until", "while", "so", "as", "because"})


def left_so(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "somebody left the debug flag on"."""
    words = sentence.words
    for at in range(place + 2, min(place + 8, len(words))):
        if words[at] in LEFT:
            if words[at + 1 : at + 2] and words[at + 1] in _MEANT:
                return None
            return _by_person(sentence, place, at + 1, people)
    return None


def _by_person(sentence: Sentence, verb: int, end: int, people: frozenset[str]) -> Blame | None:
    subject = subject_of(sentence, verb, people)
    if not subject.did:
        return None
    if subject.who in (Who.SOMEBODY, Who.YOU):
        return Blame(Degree.STRONG, verb, end)
    return Blame(Degree.MILD, verb, end) if subject.who in (Who.WE, Who.I) else None
