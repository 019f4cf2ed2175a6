"""What whole organisations are reproached with, and lapses that are told as a noun beside their doer."""

from __future__ import annotations

from pmtui.checks.language.bodies import is_doing_noun
from pmtui.checks.language.clauses import is_adverb, subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree, blame_on, is_denied
from pmtui.checks.language.people import OURS, PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words

_ABBREVIATED = 7


def is_doer(sentence: Sentence, place: int, people: frozenset[str]) -> bool:
    """Return whether a noun names a person, or an organisation where only one can be meant."""
    word = sentence.words[place]
    return is_doing_noun(word) or word == "those" or who_is(sentence, place, people) is Who.SOMEBODY


def _doer_in(sentence: Sentence, start: int, end: int, people: frozenset[str]) -> int:
    said = sentence.words
    for at in range(start, min(end, len(said))):
        if said[at] in (",", ".", ";", "and", "which", "'s", "can", "could", "may", "to", "will", "would"):
            return -1
        if is_doer(sentence, at, people):
            return at
    return -1


_DEEDS = words("""
    action actions handling decision decisions response conduct behaviour behavior operation use choice
    choices judgement judgment practices supervision communication communications planning preparation
    management workmanship maintenance oversight attention care training instructions advice work measures
    steps reaction treatment execution leadership follow-up diligence
""")
_OF_ONE = _DEEDS | words("""
    inspection inspections preflight installation monitoring braking flare scan scanning lookout technique
    airmanship seamanship vigilance navigation assessment evaluation recovery input inputs application
    adjustment securing stowage loading rigging repair repairs wiring assembly instruction briefing handover
    watchkeeping coordination co-ordination time-management off-duty reading interpretation selection
    positioning spacing clearance approach landing takeoff take-off descent turn manoeuvre maneuver
    preparations procedures self-diagnosis estimate calculation calculations compensation reply removal
    connection shutdown release testing checking verification documentation record-keeping reporting
""")
"""What one person does well or badly; said of a thing, too, so that it has to be told whose it is."""
_POOR = words("""
    inappropriate improper incorrect poor bad inadequate insufficient careless sloppy reckless unsafe
    wrong hasty unwise erroneous inept lax negligent slow late belated questionable unprofessional
    irresponsible shoddy substandard sub-standard faulty rash clumsy ill-advised misguided deficient
    unauthorised unauthorized premature delayed haphazard confused flawed ineffective
""")


def poor_deed_of(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "inappropriate actions by those on duty" and "insufficient attention was paid by the utility"."""
    said = sentence.words
    if is_denied(sentence, place, place + 1):
        return None
    if (owned := _poor_deed_of_one(sentence, place, people)) is not None:
        return owned
    what = next((at for at in range(place + 1, min(place + 3, len(said))) if said[at] in _DEEDS), -1)
    if what < 0:
        return None
    for by in range(what + 1, min(what + 8, len(said) - 1)):
        if said[by] in (",", ".", ";", "which", "because"):
            return None
        # "Of" tells whose it is only right after the noun.
        if said[by] == "by" or (said[by] in ("of", "from", "among") and by == what + 1):
            if said[by + 1 : by + 4] == ("the", "part", "of"):
                by += 3
            last = _doer_in(sentence, by + 1, by + 7, people)
            return Blame(Degree.STRONG, place, last + 1) if last > 0 else None
        if said[by] == "on" and said[by + 1 : by + 4] == ("the", "part", "of"):
            last = _doer_in(sentence, by + 4, by + 10, people)
            return Blame(Degree.STRONG, place, last + 1) if last > 0 else None
    return None


def _poor_deed_of_one(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the fitter's improper installation" and "her ineffective use of time"."""
    said = sentence.words
    what = next((at for at in range(place + 1, min(place + 4, len(said))) if said[at] in _OF_ONE), -1)
    owner = place - 1
    while owner > 0 and (is_adverb(said[owner]) or said[owner] in _POOR or said[owner] == "and"):
        owner -= 1
    if what < 0 or owner < 0:
        return None
    if said[owner] in ("his", "her"):
        return Blame(Degree.STRONG, owner, what + 1)
    if owner and said[owner] == "'s" and is_doer(sentence, owner - 1, people):
        return Blame(Degree.STRONG, owner - 1, what + 1)
    return None


_RISKY = words("""
    skip ignore bypass defer postpone disable proceed override not leave forgo dispense continue rush omit
    delay cut press ship outsource rely act upgrade patch test consult inform tell ask listen check follow
    comply cooperate co-operate engage share acknowledge communicate invest maintain understand learn
    recognise recognize read respond heed escalate document verify plan prepare warn disclose train admit
    help accept fix exercise discharge uphold safeguard scrutinise scrutinize vet supervise monitor
    coordinate co-ordinate obtain ensure adhere abide abandon anticipate recover correct detect see avoid
    clear secure lower extend apply release close lock fasten brief observe attain divert
""")
_INTENTS = words("decision choice insistence attempt rush eagerness haste")
_FAILING_TO = words("failure refusal reluctance unwillingness inability hesitation neglect omission")


def decided_to(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the engineer's decision to skip staging" and "the vendor's refusal to cooperate"."""
    said = sentence.words
    verb = place + 2
    if said[place + 1 : place + 2] != ("to",) and said[place + 1 : place + 3] != ("not", "to"):
        return None
    verb += said[place + 1] == "not"
    while verb < len(said) - 1 and is_adverb(said[verb]) and said[verb] != "not":
        verb += 1
    if verb == len(said):
        return None
    if said[place] in _INTENTS:
        against = not _ADVERSE.isdisjoint(said[verb + 1 : verb + 14]) and said[verb] in _GOING_ON
        skipped = said[verb] in _SKIPPING or (said[place + 1] == "not" and said[verb] in _RISKY)
        if not skipped and not against:
            return None
    elif said[verb] not in _RISKY:
        return None
    if is_denied(sentence, place, place + 1):
        return None
    owner = place - 1
    while owner > place - 4 and owner > 0 and said[owner] not in ("'s", *_OWNERS) and said[owner].isalpha():
        owner -= 1
    if said[owner] == "'s" and owner and is_doer(sentence, owner - 1, people):
        return Blame(Degree.STRONG, owner - 1, verb + 1)
    if said[owner] in ("his", "her", "their"):
        return Blame(Degree.STRONG, owner, verb + 1)
    if said[owner] in ("our", "my"):
        return Blame(Degree.MILD, owner, verb + 1)
    if said[place] in _FAILING_TO and place and _may_be_initials(sentence, place - 1):
        return Blame(Degree.STRONG, place - 1, verb + 1)
    return None


_SKIPPING = words("""
    skip ignore bypass defer postpone not leave forgo dispense rush omit cut override
""")
_GOING_ON = words("""
    continue proceed fly drive sail operate attempt take land depart initiate launch enter climb descend
    perform start dive work go press push keep carry perform conduct
""")
_ADVERSE = words("""
    despite without although though knowing adverse deteriorating fog icing storm unsafe overloaded unstable
    unstabilized unstabilised beyond dark darkness fatigue fatigued overweight untested unreviewed unapproved
    contrary against marginal turbulence instrument low unsuitable inoperative expired
""")
"""What stood against going on, and was known."""
_OWNERS = words("his her their our my")


def _may_be_initials(sentence: Sentence, place: int) -> bool:
    written = sentence.written[place]
    return written.isupper() and written.isalpha() and 2 < len(written) < _ABBREVIATED


def on_the_part(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "a brain fade on the part of a technician"."""
    said = sentence.words
    if said[place - 2 : place] != ("on", "the") or said[place + 1 : place + 2] != ("of",):
        return None
    last = _doer_in(sentence, place + 2, place + 9, people)
    if last < 0 or _LAPSES.isdisjoint(said[max(0, place - 8) : place]):
        return None
    return (
        Blame(Degree.STRONG, place - 2, last + 1) if not is_denied(sentence, place - 3, place - 2) else None
    )


_LAPSES = words("""
    failure fault mistake error lapse oversight negligence carelessness misunderstanding slip blunder
    misjudgement misjudgment omission inattention confusion ignorance delay fade fart neglect indecision
    complacency arrogance haste inexperience misreading miscalculation reluctance unwillingness refusal
    incompetence failings failing failures errors mistakes lapses care effort attention judgement judgment
    misstep hesitation laziness sloppiness overconfidence assumption decision
""")


def has_a_culture(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the company has a culture of meeting dates, with safety second": said of an organisation."""
    said = sentence.words
    if not {"has", "had", "have", "fostered", "created", "tolerated", "developed", "allowed"} & set(
        said[max(0, place - 4) : place]
    ):
        return None
    if said[place + 1 : place + 2] not in (("of",), ("in",), ("where",), ("that",)):
        return None
    rest = said[place + 1 : place + 22]
    if _SECOND.isdisjoint(rest):
        return None
    verb = next(at for at in range(place - 1, -1, -1) if said[at] in _HAVING)
    who = subject_of(sentence, verb, people).who
    named = verb > 0 and (is_doer(sentence, verb - 1, people) or sentence.written[verb - 1][:1].isupper())
    if named and who not in OURS:
        return Blame(Degree.STRONG, verb, place + 1)
    return blame_on(who, verb, place + 1)


_SECOND = words("""
    second secondary afterthought secrecy blame fear silence complacency denial shortcuts last least
    overlooked tolerated haste heroics
""")
_HAVING = words("has had have fostered created tolerated developed allowed")


def lacked_people(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "KPX lacked any qualified inspectors" and "the owners had let maintenance slide"."""
    said = sentence.words
    if said[place] in ("lacked", "lacks", "lacking"):
        if _LACKED.isdisjoint(said[place + 1 : place + 5]):
            return None
    elif {"slide", "slip", "deteriorate", "lapse", "rot"}.isdisjoint(said[place + 2 : place + 6]):
        return None
    subject = subject_of(sentence, place, people)
    if subject.denied or subject.modal or subject.to:
        return None
    if subject.who in (*PERSONS, *OURS):
        return blame_on(subject.who, place, place + 2)
    if subject.place >= 0 and is_doer(sentence, subject.place, people):
        return Blame(Degree.STRONG, place, place + 2)
    return None


_LACKED = words("""
    trained qualified experienced competent competence discipline understanding leadership accountability
    foresight awareness urgency commitment transparency grasp governance humility imagination courage will
    expertise rigour rigor professionalism
""")


def first_things(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the airline put schedule before safety"."""
    said = sentence.words
    before = next(
        (
            at
            for at in range(place + 2, min(place + 6, len(said)))
            if said[at] in ("before", "above", "over", "ahead")
        ),
        -1,
    )
    if before < 0 or _VIRTUES.isdisjoint(said[before + 1 : before + 5]):
        return None
    subject = subject_of(sentence, place, people)
    if not subject.did:
        return None
    if subject.who in (*PERSONS, *OURS):
        return blame_on(subject.who, place, before + 2)
    return (
        Blame(Degree.STRONG, place, before + 2)
        if subject.place >= 0 and is_doer(sentence, subject.place, people)
        else None
    )


_VIRTUES = words("""
    safety quality security reliability care testing correctness stability maintenance training
""")

CUES = (
    Cue(_POOR, poor_deed_of, _DEEDS),
    Cue(_INTENTS | _FAILING_TO, decided_to, words("to")),
    Cue(words("part"), on_the_part, words("of")),
    Cue(words("culture"), has_a_culture, _SECOND),
    Cue(words("lacked lacks lacking"), lacked_people, _LACKED),
    Cue(words("let"), lacked_people, words("slide slip deteriorate lapse rot")),
    Cue(words("put puts placed prioritised prioritized valued favoured favored"), first_things, _VIRTUES),
)
