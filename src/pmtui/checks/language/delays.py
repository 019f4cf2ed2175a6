"""What somebody did late: after a time that is told, only when pressed, on the third day."""

from __future__ import annotations

from pmtui.checks.language.clauses import subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree
from pmtui.checks.language.people import OURS, PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words

TIMES = words("""
    second seconds minute minutes hour hours day days week weeks month months year years quarter
    quarters weekend sprint sprints morning afternoon evening night ages eternity while age
""")
_IDLE = words("""
    had has sat sits left leaves waited waits let lets kept keeps stared watched hesitated dithered
    stayed stood held looked argued debated discussed lost wasted needed knew known spent took ignored slept
    rested dawdled
""")
"""How somebody passes the time who does nothing about it."""
_ACTING = words("""
    anything something reacting acting answering replying responding telling calling escalating
    reporting raising reading opening responding admitting asking informing mentioning doing noticing
    warning notifying paging reacted acted answered replied responded told called escalated reported
    raised read opened admitted asked informed mentioned did noticed looked looking bothered bothering
    picked picking got getting thought thinking deigned checked checking woke warned notified paged
    realised realized
""")
"""What came of it in the end."""
_NEAR = 5


def before_acting(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME had the alert open for forty minutes before he did anything with it"."""
    said = sentence.words
    if TIMES.isdisjoint(said[max(0, place - 4) : place]) or _ACTING.isdisjoint(
        said[place + 1 : place + 1 + _NEAR]
    ):
        return None
    if said[place + 1 : place + 3] == ("calling", "it"):
        return None
    for at in range(place - 1, max(-1, place - 20), -1):
        if said[at] in (";", ":"):
            return None
        if said[at] not in _IDLE:
            continue
        subject = subject_of(sentence, at, people)
        if subject.who not in (*PERSONS, *OURS):
            continue
        if not subject.did or said[at + 1 : at + 2] in (("no",), ("been",)):
            return None
        return Blame(Degree.STRONG if subject.who in PERSONS else Degree.MILD, at, place + 1)
    return None


_REACTING = words("""
    answer respond reply react notice realise realize escalate engage look read open tell inform admit
    acknowledge act call report raise check ask warn pick get find understand see believe come work
    turn fix
""")


def took_us(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "it took us nine days to look at the report"."""
    said = sentence.words
    who = who_is(sentence, place + 1, people) if place + 1 < len(said) else Who.THING
    if who not in OURS:
        return None
    to = next((at for at in range(place + 2, min(place + 8, len(said) - 1)) if said[at] == "to"), -1)
    if to < 0 or _LONG_TIMES.isdisjoint(said[place:to]) or said[to + 1] not in _REACTING:
        return None
    if not {"because", "since"}.isdisjoint(said[to:]):
        return None
    return Blame(Degree.MILD, place, to + 2)


_LONG_TIMES = words("until till hours days weeks months years ages forever day week month year long")
_PASSIVES = words("""
    sent told informed notified raised escalated declared contacted published answered read opened
    asked invited involved announced communicated warned called reported alerted issued posted
    forwarded handed acknowledged requested consulted reviewed corrected
""")
"""What people do for others, and might have done before."""
_WHEN = words("on after at when once later two three four five six seven a by in")


def only_later(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the letter was sent only on the third day" and "customers were only told when they called"."""
    said = sentence.words
    near = said[max(0, place - 8) : place]
    if {"was", "were", "been"}.isdisjoint(near):
        return None
    verb = next((at for at in range(place + 1, min(place + 4, len(said))) if said[at] in _PASSIVES), -1)
    if verb > 0:
        late = said[verb + 1 : verb + 5]
        if not late or late[0] not in _WHEN or (late[0] == "a" and TIMES.isdisjoint(late)):
            late = said[verb + 2 : verb + 5]
    else:
        back = next((at for at in range(place - 1, max(-1, place - 7), -1) if said[at] in _PASSIVES), -1)
        if back < 0 or said[back - 1] not in ("was", "were", "been"):
            back = -1
        verb = back
        late = said[place + 1 : place + 5]
    if verb < 1 or not late or late[0] not in _WHEN or _LATER.isdisjoint(late):
        return None
    subject = subject_of(sentence, verb, people)
    if subject.denied or subject.modal:
        return None
    return Blame(Degree.MILD, min(place, verb), max(place, verb) + 1)


_LATER = words("""
    day days week weeks month months hour hours year later asked enquired inquired complained called
    pressed demanded third fourth fifth second next following repeated
""")
_TARDY = words("""
    answered replied responded reacted admitted bothered woke turned showed called rang phoned
    conceded acknowledged deigned condescended stirred told informed notified escalated got opened
    read agreed confessed appeared surfaced declared answers replies responds reacts admits bothers
    wakes turns shows gets
""")


def at_last(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the supplier finally answered" and "eventually the DBA woke up"."""
    said = sentence.words
    verb = next(
        (at for at in range(place + 1, min(place + 6, len(said))) if said[at] in _TARDY or said[at] == "did"),
        -1,
    )
    if verb < 0 or said[verb] == "did":
        return None
    subject = subject_of(sentence, verb, people)
    if not subject.did or subject.who is not Who.SOMEBODY or subject.helped:
        return None
    # "The team finally got it back" is the end of hard work.
    if said[verb] in ("got", "gets") and _GETTING.isdisjoint(said[verb + 1 : verb + 3]):
        return None
    if said[verb] in ("turned", "turns", "showed", "shows") and "up" not in said[verb + 1 : verb + 3]:
        return None
    return Blame(Degree.MILD, min(place, subject.place), verb + 1)


_GETTING = words("round around its their his her out up back")


def got_round(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we did not get round to it until five" and "never got around to asking"."""
    said = sentence.words
    to = said[place + 1 : place + 2] == ("to",)
    verb = place - 1
    if not to or verb < 1 or said[verb] not in ("get", "got", "gotten", "getting", "gets"):
        return None
    subject = subject_of(sentence, verb, people)
    late = not {"until", "till"}.isdisjoint(said[place:]) or "only" in said[max(0, verb - 4) : verb]
    if not (subject.denied or late) or subject.modal:
        return None
    return Blame(Degree.STRONG if subject.who in PERSONS else Degree.MILD, verb, place + 2)


def not_until(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "it took three complaints before anybody looked": what it needed until somebody did it."""
    said = sentence.words
    who = who_is(sentence, place + 1, people) if place + 1 < len(said) else Who.THING
    if said[place + 1 : place + 2] not in (("anyone",), ("anybody",), ("someone",), ("somebody",)):
        return None
    if who is not Who.SOMEBODY or "took" not in said[max(0, place - 12) : place]:
        return None
    acted = not _ACTING.isdisjoint(said[place + 2 : place + 6])
    return Blame(Degree.MILD, place, place + 3) if acted else None


def still_silent(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "still silence from the vendor" and "weeks of silence on their side"."""
    said = sentence.words
    if said[place + 1 : place + 2] not in (("from",), ("on",), ("of",)):
        return None
    for at in range(place + 2, min(place + 7, len(said))):
        if who_is(sentence, at, people) is Who.SOMEBODY or said[at] in ("their", "his", "her"):
            return Blame(Degree.MILD, max(0, place - 1), at + 1)
    return None


CUES = (
    Cue(words("before until till"), before_acting, TIMES),
    Cue(words("took taken takes"), took_us, words("us me")),
    Cue(words("only"), only_later, _PASSIVES),
    Cue(words("finally eventually belatedly grudgingly"), at_last, _TARDY),
    Cue(words("last length"), at_last, _TARDY - words("told called read got")),
    Cue(words("round around"), got_round, words("get got gotten getting gets")),
    Cue(words("before until"), not_until, words("anyone anybody someone somebody")),
    Cue(words("silence"), still_silent),
)
