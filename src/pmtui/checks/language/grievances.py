"""What somebody is reproached with in plain words: hiding, false information, sleep, delay."""

from __future__ import annotations

from pmtui.checks.language.clauses import BE, is_adverb, subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree, blame_on, is_denied
from pmtui.checks.language.people import OURS, PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words

_KEPT_FROM = words("""
    report reports fact facts truth evidence problem problems findings result results mistake mistakes
    error errors extent scale scope breach incident defect defects fault faults damage delay
""")
_HIDING = words("""
    hid hidden concealed suppressed buried masked covered obscured downplayed minimised minimized
""")


def hid(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the company hid the report" and "tried to cover it up"."""
    said = sentence.words
    rest = said[place + 1 : place + 6]
    if said[place] in ("cover", "covered"):
        if "up" not in rest[:4]:
            return None
    elif _KEPT_FROM.isdisjoint(rest[:4]) and rest[:2] != ("it", "from"):
        return None
    subject = subject_of(sentence, place, people)
    if said[place] == "cover":
        tried = place > 1 and said[place - 2] in ("tried", "tries", "attempted", "trying")
        subject = subject_of(sentence, place - 2, people) if tried else subject
        if not tried:
            return None
    if not subject.did or subject.helped in BE:
        return None
    return blame_on(subject.who, place, place + 2)


_FALSE = words("""
    false wrong misleading incorrect inaccurate incomplete contradictory bogus outdated faulty fake
""")
_TOLD = words("""
    information advice instructions instruction figures order orders answer answers data estimates
    promises statements account accounts details
""")
_GIVING = words("gave given provided supplied issued made sent passed fed offered")


def gave_false(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the provider gave us false information"."""
    said = sentence.words
    if said[place + 1 : place + 2] == () or said[place + 1] not in _TOLD:
        return None
    verb = next((at for at in range(place - 1, max(-1, place - 5), -1) if said[at] in _GIVING), -1)
    if verb < 1:
        return None
    subject = subject_of(sentence, verb, people)
    if subject.who is Who.PASSIVE or not subject.did:
        return None
    return blame_on(subject.who, verb, place + 2)


_ASLEEP = words("""
    asleep drunk hungover unreachable absent awol intoxicated inebriated napping snoring stoned
""")


def was_asleep(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the guard was asleep": of oneself it is a fact."""
    said = sentence.words
    was = next((at for at in range(place - 1, max(0, place - 3), -1) if said[at] in ("was", "were")), -1)
    if was < 1 or "not" in said[was:place]:
        return None
    subject = subject_of(sentence, place, people)
    who = who_is(sentence, subject.place, people) if subject.place >= 0 else Who.THING
    if said[subject.place] in ("everyone", "everybody", "they", "nobody") and said[place] == "asleep":
        return None
    return Blame(Degree.STRONG, was, place + 1) if who in PERSONS else None


_READY = words("""
    prepared equipped qualified trained competent vigilant diligent thorough attentive careful cautious
    experienced honest transparent forthcoming cooperative co-operative helpful responsive proactive
    organised organized prompt alert rigorous disciplined professional open candid
""")
_BADLY = words("badly poorly insufficiently inadequately ill under-")
_WAS = words("was were had")


def not_ready(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the utility was not prepared for this" and "the crew was badly trained"."""
    said = sentence.words
    was = next((at for at in range(place - 1, max(0, place - 5), -1) if said[at] in _WAS), -1)
    if was < 1 or not all(word in ("not", "been") or is_adverb(word) for word in said[was + 1 : place]):
        return None
    if "not" not in said[was:place] and _BADLY.isdisjoint(said[was:place]):
        return None
    if said[place] in ("open", "alert") and said[place + 1 : place + 2] == ():
        return None
    subject = subject_of(sentence, place, people)
    if subject.modal or subject.place < 0:
        return None
    return blame_on(who_is(sentence, subject.place, people), was, place + 1)


_STARTED = words("""
    start begin look investigate respond react act reply answer take notify inform tell escalate address
    fix acknowledge admit move pick attend come call declare announce publish
""")
_DELAYED = words("until till before")


def not_before(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the team did not start looking into it until the next day"."""
    said = sentence.words
    verb = place + 1
    while verb < len(said) - 1 and is_adverb(said[verb]):
        verb += 1
    if verb >= len(said) or said[verb] not in _STARTED or said[place - 1] != "did":
        return None
    until = next((at for at in range(verb + 1, min(verb + 9, len(said))) if said[at] in _DELAYED), -1)
    if until < 0 or "because" in said or "since" in said[until:]:
        return None
    subject = subject_of(sentence, verb, people)
    if subject.who not in (*PERSONS, *OURS) or subject.modal:
        return None
    return blame_on(subject.who, place - 1, until + 1)


_ALONE = words("isolation silo silos denial secrecy vacuum bubble")


def in_isolation(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the leadership operated in isolation"."""
    said = sentence.words
    verb = next((at for at in range(place - 1, max(-1, place - 5), -1) if said[at] in _WORKED), -1)
    if verb < 1 or "in" not in said[verb:place]:
        return None
    subject = subject_of(sentence, verb, people)
    if not subject.did and subject.helped not in BE:
        return None
    who = subject.who if subject.who is not Who.PASSIVE else who_is(sentence, subject.place, people)
    return blame_on(who, verb, place + 1)


_WORKED = words("""
    operated worked acted works operates working operating was were lived remained decided
""")
_ACCIDENTS = words("""
    accident accidents collision leak spill loss losses explosion fire damage deaths death crash breach
    disaster blackout derailment injury injuries catastrophe fiasco tragedy shutdown mishap
""")


def answers_for(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the utility is responsible for the accident"."""
    said = sentence.words
    if said[place + 1 : place + 2] != ("for",) or _ACCIDENTS.isdisjoint(said[place + 2 : place + 6]):
        return None
    if is_denied(sentence, place, place + 1):
        return None
    subject = subject_of(sentence, place, people)
    who = who_is(sentence, subject.place, people) if subject.place >= 0 else Who.THING
    return Blame(Degree.STRONG, place, place + 3) if who in PERSONS else None


_TO_ALL = words("world internet public anyone everyone everybody outside all whole")


def left_open(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the engineer left the debug port open to the world" and "left the default password in place"."""
    said = sentence.words
    rest = said[place + 1 : place + 9]
    opened = next(
        (
            at
            for at in range(place + 2, min(place + 8, len(said) - 1))
            if said[at] in ("open", "exposed", "accessible", "readable", "reachable")
            and said[at + 1] in ("to", "for", "from")
            and not _TO_ALL.isdisjoint(said[at + 2 : at + 5])
        ),
        -1,
    )
    default = "default" in rest[:3] and {"password", "passwords", "credentials", "login", "key", "pin"} & set(
        rest[:5]
    )
    if opened < 0 and not default:
        return None
    subject = subject_of(sentence, place, people)
    if subject.who is Who.PASSIVE:
        return Blame(Degree.MILD, place - 1, place + 1) if subject.did else None
    return blame_on(subject.who, place, place + 2) if subject.did else None


_MOTIVES = (
    ("get", "rid"),
    ("silence", "the"),
    ("stop", "the"),
    ("avoid", "the"),
    ("avoid", "having"),
    ("save", "time"),
    ("save", "himself"),
)
_NUISANCES = words("""
    complaints complaint alerts alert alarms alarm warnings noise nagging hassle trouble paperwork
    questions effort review reviews process procedure rid time
""")
_SWITCHED = words("""
    disabled removed bypassed skipped deleted muted silenced switched turned overrode commented suppressed
""")


def to_be_rid(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the admin had disabled the check to get rid of the complaints"."""
    said = sentence.words
    if said[place : place + 2] not in _MOTIVES or said[place - 1] != "to" or place < 3:
        return None
    if _NUISANCES.isdisjoint(said[place + 1 : place + 7]):
        return None
    verb = next((at for at in range(place - 2, max(-1, place - 10), -1) if said[at] in _SWITCHED), -1)
    if verb < 0:
        return None
    subject = subject_of(sentence, verb, people)
    return Blame(Degree.STRONG, verb, place + 2) if subject.did and subject.who is Who.SOMEBODY else None


def was_warned(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the developers had been warned about this in March"."""
    said = sentence.words
    if said[max(0, place - 2) : place] != ("had", "been") or said[place + 1 : place + 2] not in _ABOUT:
        return None
    subject = subject_of(sentence, place, people)
    who = who_is(sentence, subject.place, people) if subject.place >= 0 else Who.THING
    return blame_on(who, place - 2, place + 1) if "not" not in said[:place] else None


_ABOUT = (
    ("about",),
    ("of",),
    ("that",),
    ("not",),
    ("repeatedly",),
    ("several",),
    ("twice",),
    ("more",),
    ("in",),
)


def cause_was_that(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the root cause was that an engineer changed a row by hand"."""
    said = sentence.words
    that = next((at for at in range(place + 1, min(place + 7, len(said) - 2)) if said[at] == "that"), -1)
    if that < 0 or said[that - 1] not in ("was", "is", "be") or is_denied(sentence, place, place + 1):
        return None
    for at in range(that + 1, min(that + 5, len(said) - 1)):
        who = who_is(sentence, at, people)
        if who is Who.SOMEBODY and said[at + 1] != "'s" and _WITHHELD.isdisjoint(said[at + 1 : at + 5]):
            return Blame(Degree.STRONG, place, at + 1)
        if who is not Who.THING or not said[at].isalpha() or said[at] in _NO_PERSON:
            return None
    return None


_WITHHELD = words("could cannot can was were is are has have")
_NO_PERSON = words("if when no not there it this")


def because_one_does_not(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "this happened because the maintainer does not review the code of others"."""
    said = sentence.words
    for at in range(place + 1, min(place + 6, len(said) - 3)):
        if said[at + 1 : at + 3] in (("does", "not"), ("do", "not"), ("never", "tests"), ("never", "checks")):
            owed = said[at + 3] in _OWED or said[at + 1] == "never"
            somebody = who_is(sentence, at, people) is Who.SOMEBODY
            return Blame(Degree.STRONG, at, at + 4) if owed and somebody else None
        if not said[at].isalpha():
            return None
    return None


_OWED = words("""
    review test check read follow listen care ask tell inform document communicate verify think bother
    answer respond know understand look pay learn
""")
CUES = (
    Cue(words("because since"), because_one_does_not, words("not never")),
    Cue(words("warned"), was_warned, words("had")),
    Cue(words("cause reason problem"), cause_was_that, words("that")),
    Cue(_HIDING | {"cover"}, hid),
    Cue(_FALSE, gave_false, _GIVING),
    Cue(_ASLEEP, was_asleep, words("was were")),
    Cue(_READY, not_ready, words("was were")),
    Cue(words("not"), not_before, _DELAYED),
    Cue(_ALONE, in_isolation, _WORKED),
    Cue(words("responsible"), answers_for, _ACCIDENTS),
    Cue(words("left"), left_open, words("open exposed accessible readable reachable default")),
    Cue(words("get silence stop avoid save"), to_be_rid, _SWITCHED),
)
