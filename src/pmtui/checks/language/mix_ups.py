"""The wrong place, thing or moment: where somebody was unawares, and what proved the wrong one."""

from __future__ import annotations

from pmtui.checks.language.clauses import subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree, blame_on
from pmtui.checks.language.people import OURS, PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words

LIVE = words("live production prod main primary real master actual customer")
_ELSE = (
    ("not",),
    ("instead", "of"),
    ("rather", "than"),
    ("and", "not"),
    ("but", "not"),
    ("thinking",),
    ("believing",),
)
_TRIAL = words("""
    test staging dev development local laptop copy replica standby sandbox own thought believed expected
    secondary clone demo my machine
""")


def was_elsewhere(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "I was connected to the live database, not to my own copy"."""
    said = sentence.words
    was = next(
        (at for at in range(place - 1, max(-1, place - 8), -1) if said[at] in ("was", "were", "am", "had")),
        -1,
    )
    if was < 1 or said[was + 1 : was + 2] == () or said[was + 1] not in _AT:
        return None
    for at in range(place + 1, min(place + 9, len(said) - 2)):
        if any(said[at : at + len(other)] == other for other in _ELSE):
            if _TRIAL.isdisjoint(said[at + 1 : at + 8]):
                return None
            return blame_on(who_is(sentence, was - 1, people), was, place + 1)
    return None


_AT = words("""
    on in connected logged working running still actually pointed pointing typing using at looking inside
""")


def the_wrong_one(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "it turned out to be the wrong disk" and "the cable that was pulled was the wrong one"."""
    said = sentence.words
    if place < 3 or said[place - 1] != "the":
        return None
    turned = said[place - 5 : place - 1] == ("turned", "out", "to", "be")
    thing = said[place + 1] if place + 1 < len(said) else ""
    if turned:
        return Blame(Degree.MILD, place - 1, place + 2) if thing in _HANDLED else None
    if thing != "one" or said[place - 2] not in ("was", "were", "chose", "picked", "took", "had"):
        return None
    told = _HANDS.intersection(said[: place - 2])
    return Blame(Degree.MILD, place - 1, place + 2) if told else None


_HANDLED = words("""
    one ones disk disks drive drives host server cable port branch file tenant account customer cluster
    environment machine device rack node switch button key patient sample box command version direction
    bucket table database instance pipe valve breaker circuit line feed
""")
_HANDS = words("""
    pulled unplugged disconnected switched restarted rebooted deleted dropped wiped erased replaced picked
    selected entered typed clicked run sent pressed removed opened closed mounted flashed chosen chose
    took swapped cut
""")


def had_open(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "I had the wrong terminal open" and "I was in the wrong directory"."""
    said = sentence.words
    had = next(
        (at for at in range(place - 1, max(-1, place - 4), -1) if said[at] in ("had", "have", "got")), -1
    )
    if had < 1 or said[place + 1 : place + 2] == () or said[place + 1] not in _OPEN:
        return None
    if {"open", "selected", "up", "active", "checked", "loaded", "in"}.isdisjoint(
        said[place + 2 : place + 5]
    ):
        return None
    return blame_on(who_is(sentence, had - 1, people), had, place + 2)


_OPEN = words("""
    terminal window tab tabs branch file shell console session environment profile account page project
    database
""")


def cut_short(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "I hit Ctrl-C before the upgrade had finished"."""
    said = sentence.words
    if not {"finished", "done", "completed", "over", "ended", "complete"} & set(said[place + 1 : place + 9]):
        return None
    deed = next((at for at in range(place - 1, max(-1, place - 7), -1) if said[at] in _STOPPED), -1)
    if deed < 0:
        return None
    return blame_on(subject_of(sentence, deed, people).who, deed, place + 1)


_STOPPED = words("""
    hit pressed killed interrupted aborted cancelled canceled unplugged ctrl-c'd rebooted pulled ejected
""")


def tried_even(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "I forged ahead", "he tried to force the deployment even after two warnings"."""
    said = sentence.words
    if said[place] in ("even", "despite"):
        if (
            said[place + 1 : place + 2] not in (("after",), ("though",), ("as",), ("while",), ("when",))
            and said[place] == "even"
        ):
            return None
        for deed in range(place - 1, max(-1, place - 12), -1):
            if said[deed] in _FORCING and said[deed - 1] != "to":
                subject = subject_of(sentence, deed, people)
                return _forced(subject.who, deed, place + 2) if subject.did else None
        return None
    if said[place + 1 : place + 2] not in (("ahead",), ("on",), ("forward",), ("through",)):
        return None
    subject = subject_of(sentence, place, people)
    return _forced(subject.who, place, place + 2) if subject.did else None


def _forced(who: Who, start: int, end: int) -> Blame | None:
    return Blame(Degree.STRONG, start, end) if who in (*PERSONS, *OURS) else None


_FORCING = words("force forced forcing pushed insisted pressed persisted tried plowed ploughed")

CUES = (
    Cue(LIVE, was_elsewhere, words("not instead rather thinking believing")),
    Cue(words("wrong"), the_wrong_one, _HANDLED),
    Cue(words("wrong incorrect"), had_open, _OPEN),
    Cue(words("before"), cut_short, _STOPPED),
    Cue(words("even"), tried_even, _FORCING),
    Cue(words("forged plowed ploughed barged barrelled barreled charged blundered soldiered"), tried_even),
)
