"""What somebody took on trust, or took no pains over: face value, for granted, unchecked, for show."""

from __future__ import annotations

from pmtui.checks.language.clauses import BE, deed_before, is_adverb, subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree, is_denied
from pmtui.checks.language.manners import acted, is_mending, judged
from pmtui.checks.language.people import OURS, PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import forms

TAKING = words("took take takes taken taking accepted accepts accepting accept")


def took_on_trust(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "took it for granted", "took the receipts at face value" and "took their word for it"."""
    said = sentence.words
    before = said[max(0, place - 2) : place]
    if said[place] == "granted":
        start = place - 1 if before[-1:] == ("for",) else -1
    elif said[place] == "value":
        start = place - 2 if before == ("at", "face") else -1
    elif said[place] in ("trust", "faith"):
        start = place - 1 if before[-1:] in (("on",), ("in",)) else -1
    else:
        start = (
            place if said[place + 1 : place + 2] in (("for",), ("that",), ("on",), ("as",), ("of",)) else -1
        )
    if start < 0:
        return None
    verb = next((at for at in range(start - 1, max(-1, start - 9), -1) if said[at] in TAKING), -1)
    if verb < 0:
        return None
    subject = subject_of(sentence, verb, people)
    if subject.modal or subject.denied:
        return None
    who = subject.who
    if who is Who.THING and {"whoever", "he", "she", "somebody", "someone"} & set(said[:verb]):
        who = Who.SOMEBODY
    if who in PERSONS:
        return Blame(Degree.STRONG, verb, place + 1)
    return Blame(Degree.MILD, verb, place + 1) if who in (*OURS, Who.PASSIVE, Who.UNSAID) else None


UNDONE = words("""
    unchecked unreviewed untested unread unverified unseen unproofed unannounced unvetted unapproved
    unvalidated unedited unrehearsed unexamined unquestioned sight-unseen
""")
_GOING = words("""
    went go goes gone out live through up signed deployed merged released shipped published pushed
    sent passed accepted approved copied pasted launched applied imported installed used printed it
    them this that
""")


_SIGNING = words("""
    signed approved merged deployed released shipped published pushed sent accepted printed filed installed
    imported posted mailed countersigned closed archived deleted binned forwarded dismissed
""")


def went_unchecked(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the new prices went out unchecked" and "the clerk signed it unread"."""
    said = sentence.words
    signed = not _SIGNING.isdisjoint(said[max(0, place - 5) : place])
    if not place or is_denied(sentence, place, place + 1) or not (signed or said[place - 1] in _GOING):
        return None
    after = said[place + 1 : place + 2]
    if (
        after
        and after[0].isalpha()
        and after[0] not in ("to", "into", "by", "on", "and", "for", "in", "because")
    ):
        return None
    deed = deed_before(sentence, place, people, 8)
    if deed is not None and is_mending(sentence, deed):
        return None
    if deed is not None and (found := judged(deed, deed.verb, place + 1)) is not None:
        return found
    if said[place - 1] not in _GOING - {"it", "them", "this", "that", "used", "copied", "applied"}:
        return None
    if said[place] == "unseen":  # as a fault does that nobody could notice
        return None
    return Blame(Degree.MILD, place - 1, place + 1)


PROCEDURES = words("""
    procedure process checklist runbook playbook policy guideline guidelines instruction instructions
    step steps rule rules protocol standard review drill rehearsal sign-off approval handover handoff
    training inspection recommendation recommendations precaution precautions agreement freeze
    four-eyes escalation manual plan documentation advice briefing reminder reminders warning warnings
    page ticket risk risks dependency note
""")
_KEPT_TO = words("""
    followed observed respected adhered performed done carried executed completed read consulted
    communicated heeded obeyed conducted given passed documented considered assessed escalated
    requested sought obtained acted understood handed coordinated rehearsed skipped ignored bypassed
    forgotten omitted missed circumvented neglected overlooked
""")
_LEFT_OUT = words("skipped ignored bypassed forgotten omitted missed circumvented neglected overlooked")


def headline(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "cause: procedure not followed" and "checklist skipped": a note without its auxiliary."""
    said = sentence.words
    done = said[place]
    at = place - 1
    while at > 0 and is_adverb(said[at]) and said[at] not in ("not", "never"):
        at -= 1
    denied = at > 0 and said[at] in ("not", "never")
    if (done in _LEFT_OUT) == denied:
        return None
    what = at - 1 if denied else at
    if what < 0 or what > 6 or said[what] not in PROCEDURES:
        return None
    begins = what == 0 or not {":", "-", "–", "—", "|"}.isdisjoint(said[:what]) or what < 3
    told = any(word in BE or (word in forms() and forms()[word].past) for word in said[:what])
    ends = said[place + 1 : place + 2] in ((), (".",), (",",), ("by",), ("in",), ("on",), ("during",), (";",))
    return Blame(Degree.MILD, max(0, what), place + 1) if begins and ends and not told else None


LITTLE = words("little scant minimal zero hardly less scarcely barely precious limited")
_SHOWING = words("""
    showed shows show had has have displayed demonstrated made put took paid gave expressed
""")
_CARES = words("""
    interest urgency inclination understanding regard respect remorse effort willingness appetite
    enthusiasm curiosity sympathy concern initiative hurry haste attention thought care consideration
    patience warning notice sign signs grasp inkling contrition gratitude
""")


def showed_little(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the supplier showed little interest" and "paid scant attention to it"."""
    said = sentence.words
    verb = place - 1
    while verb > 0 and (said[verb] in ("precious", "very", "so", "too", "rather") or is_adverb(said[verb])):
        verb -= 1
    if said[verb] not in _SHOWING or _CARES.isdisjoint(said[place + 1 : place + 4]) or not place:
        return None
    subject = subject_of(sentence, verb, people)
    if not subject.did:
        return None
    if subject.who in PERSONS:
        return Blame(Degree.STRONG, place - 1, place + 2)
    return Blame(Degree.MILD, place - 1, place + 2) if subject.who in OURS else None


ATTITUDES = words("attitude approach mindset mentality manner culture stance relationship")
_LOOSE = words("""
    casual lax relaxed cavalier careless sloppy dismissive indifferent complacent lazy laissez-faire
    blasé blase nonchalant flippant defensive arrogant negligent reckless bad poor negative gung-ho
    slapdash hands-off couldn't-care-less wait-and-see carefree happy-go-lucky loose easy-going
    lackadaisical sluggish unhelpful
""")
_OF_WHOM = words("in of among by from on at within towards toward to with")


def loose_attitude(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "a casual attitude in the application team towards change control"."""
    said = sentence.words
    if not place or is_denied(sentence, place - 1, place + 1):
        return None
    near = said[max(0, place - 3) : place]
    if _LOOSE.isdisjoint(near):
        return None
    human = said[place] in ("attitude", "mindset", "mentality")
    if not human:
        after = range(place + 1, min(place + 7, len(said)))
        before = range(max(0, place - 5), place)
        named = said[place + 1 : place + 2] and said[place + 1] in _OF_WHOM
        human = any(
            who_is(sentence, at, people) is Who.SOMEBODY for at in (*before, *(after if named else ()))
        )
    return Blame(Degree.STRONG, place - 1, place + 1) if human else None


EXCUSES = words("""
    explanation explanations excuse excuses story version account claim claims justification reasoning
    defence defense apology assurance assurances answer
""")
_THIN = words("""
    thin lame weak flimsy hollow unconvincing implausible laughable rich nonsense feeble ridiculous
    absurd shaky unsatisfactory contradictory evasive untrue false
""")
_NOT_HELD = words("hold convince wash stand add explain fly satisfy impress excuse")


def no_excuse(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "his explanation does not hold water" and "the vendor's story sounds thin"."""
    said = sentence.words
    owner = said[place - 1] if place else ""
    owned = owner in ("his", "her", "their", "your") or (
        owner == "'s" and place > 1 and who_is(sentence, place - 2, people) is Who.SOMEBODY
    )
    if not owned:
        return None
    rest = said[place + 1 : place + 18]
    for at, word in enumerate(rest):
        denied = word in ("not", "hardly", "never", "scarcely") and not _NOT_HELD.isdisjoint(
            rest[at + 1 : at + 3]
        )
        thin = word in BE | {"sounds", "sounded", "rings", "rang", "seems", "looks"} and not _THIN.isdisjoint(
            rest[at + 1 : at + 4]
        )
        if denied or thin:
            return Blame(Degree.STRONG, place - 1, place + 1)
    return None


FOOLISH = words("""
    dumb stupid silly foolish idiotic daft reckless careless irresponsible boneheaded moronic unwise
""")
_THAT = words("it this that which")


def was_dumb(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "shipping on a Friday evening was dumb" and "that was pretty stupid"."""
    said = sentence.words
    if place < 3 and len(said) < 5 and said[place + 1 : place + 2] in ((), (".",), ("!",)):
        return Blame(Degree.STRONG, 0, place + 1)
    be = place - 1
    while be > 0 and (
        is_adverb(said[be]) or said[be] in ("pretty", "a", "bit", "so", "quite", "kind", "of", "plain")
    ):
        be -= 1
    if be < 1 or said[be] not in ("was", "is", "were") or is_denied(sentence, place, place + 1):
        return None
    if (
        said[place + 1 : place + 2]
        and said[place + 1].isalpha()
        and said[place + 1] not in ("of", "to", "and", "but")
    ):
        return None
    deed = said[be - 1] in _THAT or said[0].endswith("ing") or said[0] == "to" or said[be - 1] == "itself"
    return Blame(Degree.STRONG, be, place + 1) if deed and "feed" not in said else None


def habit(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "out of habit the old file name was used" and "for the convenience of the fitter"."""
    said = sentence.words
    if said[place - 2 : place] != ("out", "of") and said[place - 1 : place] not in (
        ("from",),
        ("by",),
        ("of",),
    ):
        if said[place + 1 : place + 2] != ("of",) or place > 2:
            return None
        whom = any(
            who_is(sentence, at, people) is Who.SOMEBODY for at in range(place + 2, min(place + 6, len(said)))
        )
        return Blame(Degree.STRONG, place, place + 2) if whom else None
    if said[place - 2 : place] != ("out", "of"):
        return None
    deed = deed_before(sentence, place - 2, people)
    if deed is None or is_mending(sentence, deed):
        return None
    if deed.subject.who is Who.PASSIVE:
        return Blame(Degree.MILD, place - 2, place + 1) if acted(said, deed.verb) else None
    return judged(deed, place - 2, place + 1)


MOODS = words("""
    habit haste impatience routine convenience laziness curiosity ignorance spite frustration boredom
    vanity pride stubbornness complacency comfort carelessness forgetfulness greed ambition malice
    anger
""")

CUES = (
    Cue(words("granted value word trust faith"), took_on_trust, TAKING),
    Cue(UNDONE, went_unchecked),
    Cue(_KEPT_TO, headline, PROCEDURES),
    Cue(LITTLE, showed_little, _CARES),
    Cue(ATTITUDES, loose_attitude, _LOOSE),
    Cue(EXCUSES, no_excuse, words("his her their your s")),
    Cue(FOOLISH, was_dumb),
    Cue(MOODS, habit, words("of")),
)
