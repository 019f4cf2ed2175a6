"""What somebody did although something stood against it, simply did, or neither did nor did."""

from __future__ import annotations

from pmtui.checks.language.clauses import BE, deed_before, is_adverb, is_past, subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree
from pmtui.checks.language.manners import acted, is_mending, judged
from pmtui.checks.language.people import OURS, PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import DUTY, forms, is_participle

_STOOD = words("""
    still already clearly plainly visibly not never nobody red marked labelled written says said
""")
"""What stood against it, and was there to be seen."""


def although_it_was(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "waved the lorry on although the barrier was still down"."""
    said = sentence.words
    rest = said[place + 1 : place + 16]
    if _STOOD.isdisjoint(rest) or (BE | {"says", "said", "showed", "had"}).isdisjoint(rest):
        return None
    if place + 1 < len(said) and who_is(sentence, place + 1, people) is not Who.THING:
        return None
    found = _in_spite(sentence, place, people)
    # "Migrated, although it is not affected" tells of care, unless somebody is named.
    denied = _STOOD.intersection(rest) <= {"not", "never", "nobody"}
    return None if denied and found is not None and found.degree is Degree.MILD else found


_RELEASING = words("""
    signed approved merged released deployed shipped pushed accepted started passed certified cleared
""")


def released_although(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the tester signed off although two cases had failed"."""
    said = sentence.words
    if _RELEASING.isdisjoint(said[max(0, place - 10) : place]) or "," in said[place + 1 : place + 3]:
        return None
    deed = deed_before(sentence, place, people, 12)
    if deed is None or said[deed.verb] not in _RELEASING or deed.subject.who not in PERSONS:
        return None
    return Blame(Degree.STRONG, deed.verb, place + 1)


def _in_spite(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    said = sentence.words
    deed = deed_before(sentence, place, people, 16)
    if deed is None or deed.verb > place or is_mending(sentence, deed) or said[deed.verb] in BE:
        return None
    if deed.subject.who is Who.PASSIVE:
        return Blame(Degree.MILD, deed.verb, place + 1) if acted(said, deed.verb) else None
    return judged(deed, deed.verb, place + 1)


_ABANDONING = words("""
    closed left ended hung walked stopped quit gave moved deleted overwrote removed changed dropped switched
    disabled accepted copied took turned forwarded clicked approved guessed went wrote typed pressed added put
    declared decided refused pulled renamed cancelled canceled pushed merged shipped deployed
""")


def simply(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the DBA simply closed his laptop and left"."""
    said = sentence.words
    verb = place + 1
    while verb < len(said) - 1 and is_adverb(said[verb]):
        verb += 1
    if verb >= len(said) or said[verb] not in _ABANDONING:
        return None
    subject = subject_of(sentence, verb, people)
    if not subject.did or subject.who not in PERSONS or subject.helped in BE:
        return None
    if {"because", "as", "since"} & set(said[verb:]):
        return None
    return Blame(Degree.STRONG, place, verb + 1)


def neither_nor(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the technician neither locked the panel nor told the control room"."""
    said = sentence.words
    verb = place + 1
    if not place or verb >= len(said) or "nor" not in said[verb:]:
        return None
    back = place - 1 - (said[place - 1] in ("had", "has", "did"))
    who = who_is(sentence, back, people) if back >= 0 else Who.THING
    form = forms().get(said[verb])
    told = form.past or form.participle or form.base if form is not None else is_past(said[verb])
    if not told or who not in (*PERSONS, *OURS):
        return None
    return Blame(Degree.STRONG if who in PERSONS else Degree.MILD, place, verb + 1)


def not_one(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "five engineers, and not one of them opened the diff": nobody, with stress."""
    said = sentence.words
    at = place + 1 + (said[place + 1 : place + 2] == ("a",))
    if said[at : at + 1] not in (("one",), ("single",)):
        return None
    while at < min(place + 9, len(said) - 1):
        at += 1
        form = forms().get(said[at])
        known = form is not None and (form.past or form.present) and form.lemma in DUTY | _TRYING
        if known or (form is None and is_past(said[at])):
            break
    else:
        return None
    ours = {"us", "we"} & set(said[max(0, place - 8) : at])
    person = not ours and any(
        who_is(sentence, near, people) in PERSONS or said[near] in ("people", "them", "approvals", "eyes")
        for near in range(max(0, place - 14), at)
    )
    if not person and not ours:
        return None
    return Blame(Degree.MILD if ours else Degree.STRONG, place, at + 1)


_TRYING = words("open try pick attempt object touch visit call watch take own wonder")


def not_doing(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "not following the checklist": a note of what was left out, that names nobody or somebody."""
    said = sentence.words
    begins = place == 0 or said[place - 1] in (":", "-", "–", "—", "|")
    if not begins or place + 2 >= len(said) or not said[place + 1].endswith("ing"):
        return None
    stem = said[place + 1][:-3]
    if not {stem, stem + "e", stem[:-1]} & _OWED or {"is", "was", "would", "will"} & set(said):
        return None
    named = any(who_is(sentence, at, people) is Who.SOMEBODY for at in range(place + 2, len(said)))
    return Blame(Degree.STRONG if named else Degree.MILD, place, place + 2)


_OWED = words("""
    follow read test check verify ask listen think review document communicate inform tell warn escalate
    monitor look understand pay consult confirm validate plan care prepare double-check notify respect
    observe
""")


def left_out(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the translator left out a line"."""
    said = sentence.words
    if said[place + 1 : place + 2] != ("out",) or said[place + 2 : place + 3] in (("of",), ("in",), ("on",)):
        return None
    subject = subject_of(sentence, place, people)
    if not subject.did or subject.helped in BE:
        return None
    if subject.who in PERSONS:
        return Blame(Degree.STRONG, place, place + 2)
    return Blame(Degree.MILD, place, place + 2) if subject.who in OURS else None


def it_knew(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the manufacturer shipped firmware it knew to be broken"."""
    said = sentence.words
    if place < 2 or said[place - 1] not in ("it", "they", "he", "she"):
        return None
    if said[place + 1 : place + 2] not in (("to",), ("was",), ("were",), ("would",), ("had",), ("could",)):
        return None
    deed = deed_before(sentence, place - 1, people, 10)
    if deed is None or is_mending(sentence, deed) or deed.subject.who not in PERSONS:
        return None
    return Blame(Degree.STRONG, deed.verb, place + 1) if is_past(said[deed.verb]) else None


_VAIN = words("""
    not never moon impossible cannot without before exist nothing world undeliverable unrealistic
""")


def promised(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "sales promised a feature that does not exist"."""
    said = sentence.words
    if _VAIN.isdisjoint(said[place + 1 : place + 12]):
        return None
    subject = subject_of(sentence, place, people)
    real = subject.did and subject.who in PERSONS and subject.helped not in BE
    return Blame(Degree.STRONG, place, place + 2) if real else None


DENYING = words("""
    deny blame hide deflect downplay conceal stonewall dodge shift minimise minimize cover point accuse
""")


def was_to_deny(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the vendor's first reaction was to deny everything"."""
    said = sentence.words
    if said[place - 2 : place] not in (("was", "to"), ("is", "to")):
        return None
    if said[place] in ("cover", "point", "shift") and not {
        "up",
        "tracks",
        "finger",
        "fingers",
        "blame",
    } & set(said[place + 1 : place + 4]):
        return None
    before = range(max(0, place - 9), place - 2)
    owned = any(
        who_is(sentence, at, people) in PERSONS or said[at] in ("their", "his", "her") for at in before
    )
    return Blame(Degree.STRONG, place - 2, place + 1) if owned else None


def was_harmless(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "our network guy thought rebooting it at lunch was harmless"."""
    said = sentence.words
    if not place or not (said[place - 1] in BE or is_adverb(said[place - 1])):
        return None
    verb = next((at for at in range(place - 2, max(-1, place - 12), -1) if said[at] in _THOUGHT), -1)
    if verb < 0:
        return None
    subject = subject_of(sentence, verb, people)
    if not subject.did or subject.helped in BE or subject.who not in (Who.SOMEBODY, Who.YOU):
        return None
    after = said[place + 1 : place + 2]
    return Blame(Degree.STRONG, verb, place + 1) if not after or not is_participle(after[0]) else None


_THOUGHT = words("thought figured assumed believed decided reckoned thinks believes considered")
HARMLESS = words("""
    harmless safe unnecessary overkill optional superfluous enough trivial unimportant irrelevant
    redundant fine pointless boring overrated beneath acceptable sufficient quicker easier
""")


def would_rather(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "management would rather buy tables than disks"."""
    said = sentence.words
    if said[place - 1 : place] != ("would",) or "than" not in said[place + 2 :]:
        return None
    who = who_is(sentence, place - 2, people) if place > 1 else Who.THING
    return Blame(Degree.STRONG, place - 1, place + 2) if who in PERSONS else None


_HOLDINGS = words("""
    file files key keys letter letters sample samples parcel parcels form forms paper papers document
    laptop badge luggage receipt receipts cheque passport notebook list way patience temper interest
    count nerve
""")


def lost_it(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the council officer lost the file"."""
    said = sentence.words
    if _HOLDINGS.isdisjoint(said[place + 1 : place + 4]):
        return None
    subject = subject_of(sentence, place, people)
    real = subject.did and subject.who is Who.SOMEBODY and subject.helped not in BE
    return Blame(Degree.STRONG, place, place + 3) if real else None


_EVADING = words("bypass circumvent evade sidestep dodge cheat avoid outwit")
_GUARDS = words("""
    approval approvals review reviews check checks process control controls rule rules policy freeze
    gate test tests lock audit audits procedure interlock paperwork sign-off
""")


def to_evade(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "used his own account to bypass the approval"."""
    said = sentence.words
    if said[place - 1 : place] != ("to",) or _GUARDS.isdisjoint(said[place + 1 : place + 5]):
        return None
    deed = deed_before(sentence, place - 1, people, 12)
    return judged(deed, deed.verb, place + 1) if deed is not None and not is_mending(sentence, deed) else None


CUES = (
    Cue(words("although though"), although_it_was, _STOOD),
    Cue(words("although though"), released_although, _RELEASING),
    Cue(words("rather"), would_rather, words("than")),
    Cue(words("lost"), lost_it, _HOLDINGS),
    Cue(_EVADING, to_evade, _GUARDS),
    Cue(words("simply"), simply, _ABANDONING),
    Cue(words("neither"), neither_nor, words("nor")),
    Cue(words("not"), not_one, words("one single")),
    Cue(words("not"), not_doing, frozenset(f"{stem}ing" for stem in _OWED)),
    Cue(words("left"), left_out, words("out")),
    Cue(words("knew"), it_knew, words("it they he she")),
    Cue(words("promised"), promised, _VAIN),
    Cue(DENYING, was_to_deny, words("was is")),
    Cue(HARMLESS, was_harmless, _THOUGHT),
)
