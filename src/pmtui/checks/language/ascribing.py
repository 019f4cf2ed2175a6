"""Fault that is put onto somebody: it lies with them, is laid on them, or is called theirs."""

from __future__ import annotations

from pmtui.checks.language.bodies import is_called_like_a_body
from pmtui.checks.language.clauses import DENIALS, DETERMINERS, is_adverb
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree, is_denied
from pmtui.checks.language.institutions import is_doer
from pmtui.checks.language.people import Who, is_machine, who_is
from pmtui.checks.language.sentences import Sentence, words

_GUILT = words("""
    blame fault responsibility guilt culpability liability cause causes accountability error errors mistake
    mistakes failure failures negligence origin root burden
""")
_LYING = words(
    "lies lay lie rests rest rested resides resided sits sat falls fell remains belongs belonged stays"
)
_ON = words("with on upon at to in")
_AT_THEIRS = words("door doors feet shoulders hands court part side")
_FILLERS = words(
    "squarely firmly entirely solely wholly fully mainly largely clearly both directly partly all primarily"
)
_FAR = 9
_MEANT = words("him her them those you office head chief chair heads chiefs upstairs whoever everyone")
"""Who can be meant where fault is put onto somebody, whatever these mean elsewhere."""


def _doer(sentence: Sentence, start: int, people: frozenset[str]) -> int:
    """Return the place of whoever is named next, or -1 where a thing is or nobody."""
    said = sentence.words
    for at in range(start, min(start + _FAR, len(said))):
        if said[at] in (",", ".", ";", ":", "which", "because", "since", "when", "to", "is", "was", "and"):
            return -1
        if said[at] in ("us", "me", "no-one", "nobody"):
            return -1
        if said[at] in _MEANT or is_doer(sentence, at, people):
            return at
        # An article before a name of which nothing is known is that of a thing.
        article = at > start and said[at - 1] in DETERMINERS
        if not article and is_called_like_a_body(sentence, at):
            return at
        if is_machine(sentence, at):
            return -1
    return -1


def lies_with(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the main cause lay with the senior planners" and "the fault lies at NAME's door"."""
    said = sentence.words
    guilt = next((at for at in range(place - 1, max(-1, place - 14), -1) if said[at] in _GUILT), -1)
    if guilt < 0 or said[guilt + 1 : guilt + 2] == ("message",):
        return None
    on = place + 1
    while on < len(said) and (said[on] in _FILLERS or is_adverb(said[on])):
        on += 1
    if on >= len(said) or said[on] not in _ON or not DENIALS.isdisjoint(said[max(0, guilt - 3) : on]):
        return None
    if said[on] in ("at", "in", "to") and _AT_THEIRS.isdisjoint(said[on + 1 : on + 8]):
        return None
    if said[guilt] == "responsibility" and _HARM.isdisjoint(said[guilt + 1 : place]) and place - guilt > 1:
        # "Responsibility for the register rests with the clerk" tells who does what.
        return None
    last = _doer(sentence, on + 1, people)
    return Blame(Degree.STRONG, guilt, last + 1) if last > 0 else None


_HARM = words("""
    loss losses failure failures lapse lapses mistake mistakes error errors outage incident accident delay
    damage breach mess disaster leak this that these it death deaths fire collapse collision crash
""")
_LAYING = words("""
    lay lays laid laying put puts putting place places placed placing pin pins pinned pinning shift shifts
    shifted cast heap heaped dump dumped point points pointed pointing throw threw thrown apportioned
    assigned attributes attributed
""")


def laid_on(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "laid the blame on its head of security" and "pointed the finger at the crew"."""
    said = sentence.words
    verb = next((at for at in range(place - 1, max(-1, place - 4), -1) if said[at] in _LAYING), -1)
    if verb < 0 or is_denied(sentence, verb, place) or "to" in said[max(0, verb - 1) : verb]:
        return None
    on = next(
        (at for at in range(place + 1, min(place + 12, len(said))) if said[at] in ("on", "at", "upon", "to")),
        -1,
    )
    if on < 0 or (said[place] == "responsibility" and _HARM.isdisjoint(said[place + 1 : on])):
        return None
    last = _doer(sentence, on + 1, people)
    return Blame(Degree.STRONG, verb, last + 1) if last > 0 else None


_IS = words(
    "is was 's be been remains its that's all entirely solely clearly only simply partly purely just so"
)
_NOBODYS = words("nobody noone no-one anyone anybody one else someone somebody it that this who what")


def is_their_fault(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "so it is NAME's fault that the gate was open", whatever the name."""
    said = sentence.words
    if place < 3 or said[place - 1] != "'s" or is_machine(sentence, place - 2):
        return None
    owner = place - 2
    if said[owner] in _NOBODYS or said[owner - 1] not in _IS or is_denied(sentence, owner, place + 1):
        return None
    return Blame(Degree.STRONG, owner, place + 1)


def is_theirs(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "this is entirely the responsibility of NAME": a hint where it may be who writes."""
    said = sentence.words
    if said[place + 1 : place + 2] != ("of",) or not DENIALS.isdisjoint(said[max(0, place - 5) : place]):
        return None
    before = said[max(0, place - 4) : place]
    if (_FILLERS | {"sole", "full", "own"}).isdisjoint(before) or said[0] not in (
        "this",
        "that",
        "it",
        "all",
        "the",
    ):
        return None
    last = _doer(sentence, place + 2, people)
    if last < 0:
        return None
    known = who_is(sentence, last, people) is Who.SOMEBODY
    return Blame(Degree.STRONG if known else Degree.MILD, place - 1, last + 1)


_JUDGED = words("""
    avoidable preventable clear serious grave gross inexcusable unforgivable elementary basic human costly
    obvious glaring unacceptable simple fundamental repeated catastrophic systemic significant regrettable
""")
_UNFORGIVEN = words("""
    avoidable preventable inexcusable unforgivable elementary grave human regrettable glaring unacceptable
    gross
""")
_BY = words("by from at within of in")


def wrong_of_a_body(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "an avoidable error by the County of Velden" and "failings at Kelmar"."""
    said = sentence.words
    by = place + 1
    partly = said[by : by + 3] == ("on", "the", "part")
    by += 3 * partly
    if by + 1 >= len(said) or said[by] not in _BY:
        return None
    judged = not _JUDGED.isdisjoint(said[max(0, place - 4) : place])
    if said[by] in ("of", "at", "in", "within") and not partly and said[place] not in _FAILINGS:
        return None
    if said[place] not in _FAILINGS and not judged:
        return None
    if said[by] == "from" and _UNFORGIVEN.isdisjoint(said[max(0, place - 4) : place]):
        # "A serious error from the gateway" is a message.
        return None
    if is_denied(sentence, place, place + 1):
        return None
    first = by + 1 + (said[by + 1] == "the")
    if first >= len(said):
        return None
    if is_called_like_a_body(sentence, first) and not is_machine(sentence, first):
        named = (
            who_is(sentence, first, people) is not Who.THING
            or first == by + 1
            or said[first + 1 : first + 2] == ("of",)
        )
        return Blame(Degree.STRONG, place, first + 1) if named else None
    last = _doer(sentence, by + 1, people)
    return Blame(Degree.STRONG, place, last + 1) if last > 0 else None


_FAILINGS = words(
    "failings failing shortcomings wrongdoing malpractice incompetence negligence mismanagement lapses"
)
_ERRING = (
    words("error errors mistake mistakes failure failures lapse lapses blunder blunders oversight omission")
    | _FAILINGS
)

CUES = (
    Cue(_LYING, lies_with, _GUILT),
    Cue(words("blame fault responsibility guilt finger fingers"), laid_on, _LAYING),
    Cue(words("fault doing"), is_their_fault, _IS),
    Cue(words("responsibility fault"), is_theirs, words("of")),
    Cue(_ERRING, wrong_of_a_body, _BY),
)
