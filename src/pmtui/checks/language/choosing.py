"""What somebody chose, how they answered and in what state they were, and by whom it was not done."""

from __future__ import annotations

from pmtui.checks.language.clauses import BE, is_adverb, subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree, blame_on
from pmtui.checks.language.people import PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import is_participle

_CHOSE = words("chose opted elected decided preferred")
_LEAVING = words("skip bypass omit ignore forgo disregard dodge circumvent")
_BADLY = words("poorly badly wrongly unwisely foolishly")
_WHY = words("because since as so given")
"""With its reason a choice is a decision, and told as one."""


def chose_to_skip(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "chose to skip the drill" and "chose poorly"."""
    said = sentence.words
    badly = said[place + 1 : place + 2] != () and said[place + 1] in _BADLY
    skipped = said[place + 1 : place + 2] == ("to",) and not _LEAVING.isdisjoint(said[place + 2 : place + 3])
    if not (badly or skipped) or (skipped and not _WHY.isdisjoint(said[place + 3 :])):
        return None
    subject = subject_of(sentence, place, people)
    who = subject.who
    if who is Who.THING and subject.place > 0 and said[subject.place] == ",":
        # "Tom, although experienced, chose": the subject stands before what is put between.
        first = next((at for at in range(subject.place - 1, 0, -1) if said[at] == ","), 0)
        who = who_is(sentence, first - 1, people) if first else who
    if subject.denied or subject.modal or subject.to:
        return None
    return blame_on(who, place, place + (2 if badly else 3))


_ANSWERED = words("responded reacted replied answered acted escalated")
_SLOWLY = words("slowly sluggishly belatedly half-heartedly hesitantly lethargically")


def answered_slowly(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the night desk responded slowly": a service that answers slowly is a fact."""
    said = sentence.words
    verb = next((at for at in range(place - 1, max(-1, place - 3), -1) if said[at] in _ANSWERED), -1)
    if verb < 1:
        return None
    subject = subject_of(sentence, verb, people)
    if not subject.did or subject.who not in PERSONS:
        return None
    return Blame(Degree.STRONG, verb, place + 1)


_TIRED = words("tired exhausted sleepy overtired drowsy hungover drunk intoxicated")
_ALSO_PROGRAMS = words("operator driver controller dispatcher pilot")
_AFTER = words("after because since as from following by")


def was_tired(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the operator was tired": after how many hours of work would be the fact."""
    said = sentence.words
    was = place - 1
    while was > 0 and is_adverb(said[was]):
        was -= 1
    if was < 1 or said[was] not in ("was", "were") or not _AFTER.isdisjoint(said[place + 1 :]):
        return None
    subject = subject_of(sentence, place, people)
    at = subject.place
    if at < 0 or subject.denied:
        return None
    # A pool may be exhausted, and an operator may be a program; only people are tired.
    living = said[place] != "exhausted" and said[at] in _ALSO_PROGRAMS
    somebody = living or who_is(sentence, at, people) in PERSONS
    return Blame(Degree.STRONG, was, place + 1) if somebody else None


_KEPT_UP = words("""
    renewed rotated updated patched tested checked reviewed maintained informed replaced restarted inspected
    verified followed performed documented escalated communicated rehearsed monitored
""")


def not_done_by(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the certificate was not renewed by the security team"."""
    said = sentence.words
    done = place - 1
    if said[done] not in _KEPT_UP or not is_participle(said[done]):
        return None
    denied = next((at for at in range(done - 1, max(0, done - 4), -1) if said[at] in ("not", "never")), -1)
    if denied < 1 or said[denied - 1] not in BE or "if" in said[:denied]:
        return None
    for at in range(place + 1, min(place + 6, len(said))):
        if who_is(sentence, at, people) in PERSONS:
            follows = said[at + 1 : at + 2]
            if follows and follows[0].isalpha() and who_is(sentence, at + 1, people) in PERSONS:
                continue
            return Blame(Degree.STRONG if said[place + 1] != "a" else Degree.MILD, denied - 1, at + 1)
        if not said[at].isalpha():
            return None
    return None


_ASTRAY = words("mistakenly erroneously wrongly inadvertently accidentally")
_STATES = words("off on down open closed disabled enabled gone swapped mixed unplugged disconnected deleted")


def is_astray(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "mistakenly both pumps are off": a slip that opens a note, and names nobody."""
    said = sentence.words
    if place:
        return None
    for at in range(1, min(8, len(said) - 1)):
        if said[at] in ("is", "are", "was", "were"):
            return Blame(Degree.MILD, 0, 1) if said[at + 1] in _STATES else None
    return None


CUES = (
    Cue(_ASTRAY, is_astray, _STATES),
    Cue(_CHOSE, chose_to_skip, _LEAVING | _BADLY),
    Cue(_SLOWLY, answered_slowly, _ANSWERED),
    Cue(_TIRED, was_tired, words("was were")),
    Cue(words("by"), not_done_by, words("not never")),
)
