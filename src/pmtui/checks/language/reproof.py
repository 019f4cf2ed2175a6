"""Words that reproach by themselves, and what a person is told to have owed."""

from __future__ import annotations

from pmtui.checks.language.blame_words import (
    BROKE,
    DOWN,
    FAULTS,
    MILD_REPROACH,
    REPROACH_OF_A_PERSON,
    TAKING,
    WATCHING,
)
from pmtui.checks.language.clauses import (
    AUXILIARIES,
    DENIALS,
    MODALS,
    deed_before,
    is_adverb,
    is_past,
    subject_of,
)
from pmtui.checks.language.degrees import FAR, Blame, Degree, harder, is_denied
from pmtui.checks.language.names import is_name
from pmtui.checks.language.people import Who, is_machine, who_is
from pmtui.checks.language.person_words import MACHINES
from pmtui.checks.language.sentences import Sentence
from pmtui.checks.language.undone import ACTIVITIES, QUALITY
from pmtui.checks.language.verbs import forms, is_participle

_SETTINGS = frozenset({"default", "defaults", "setting", "settings", "limit", "limits", "schema"})


def reproach(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "careless", "negligently" and their like, some of them only where they are said of a person."""
    if is_denied(sentence, place, place + 1):
        return None
    words = sentence.words
    word = words[place]
    if word == "proud" and words[place + 1 : place + 2] in (("of",), ("that",)):
        return None
    if (
        words[place + 1 : place + 2]
        and (words[place + 1] in _OF_CODE or words[place + 1] in MACHINES)
        and _is_of_things(sentence, place, people)
    ):
        return None
    if words[place + 1 : place + 2] and words[place + 1] in _SETTINGS:
        return None
    if (
        place
        and word not in MILD_REPROACH
        and words[place - 1] in ("is", "was")
        and is_machine(sentence, subject_of(sentence, place, people).place)
    ):
        # "The parser is careless about commas" is a figure of speech.
        return None
    if word in MILD_REPROACH:
        if word in ("overlooked", "naive") and is_machine(
            sentence, subject_of(sentence, place, people).place
        ):
            return None
        code = words[place + 1 : place + 2] and words[place + 1] in _OF_CODE
        if word in ("naive", "rushed") and code:
            return None
        owned = place and words[place - 1] in ("his", "her", "their")
        owned = owned or (
            place > 1 and words[place - 1] == "'s" and who_is(sentence, place - 2, people) is Who.SOMEBODY
        )
        if owned:
            return Blame(Degree.STRONG, place - 1, place + 1)
        person = place + 1 < len(words) and who_is(sentence, place + 1, people) is Who.SOMEBODY
        return Blame(Degree.STRONG if person else Degree.MILD, place, place + 1)
    if word.endswith("ly") and place > 1 and _is_of_a_program(sentence, place, people):
        return None
    if word in REPROACH_OF_A_PERSON:
        subject = subject_of(sentence, place, people)
        follows = min(place + 1, len(sentence.words) - 1)
        persons = (Who.I, Who.WE, Who.SOMEBODY, Who.YOU)
        meant = subject.who in persons or (
            who_is(sentence, follows, people) in persons and not is_compound(sentence, follows)
        )
        owner = place - 2 if place > 1 and words[place - 1] == "'s" else place - 1
        if place and words[place - 1] in ("'s", "his", "her", "their", "your", "my"):
            pronoun = words[place - 1] != "'s"
            meant = meant or pronoun or who_is(sentence, owner, people) in persons
        told = word.endswith("ly") or word == "sloppy"
        deed = deed_before(sentence, place, people, 6) if told and not meant else None
        near = deed_before(sentence, place, people, 1) if not (told or meant) else None
        meant = meant or (near is not None and near.subject.who in persons)
        meant = meant or (deed is not None and deed.subject.who in persons)
        if not meant:
            meant = _by_somebody(sentence, place, people)
        if not meant and subject.place >= 0:
            meant = who_is(sentence, subject.place, people) in persons
        if not meant:
            return None
        if word in _UNSEEING and subject.place >= 0 and words[subject.place] == "we":
            return Blame(Degree.MILD, place, place + 1)
    return Blame(Degree.STRONG, place, place + 1)


def _is_of_a_program(sentence: Sentence, place: int, people: frozenset[str]) -> bool:
    """Return whether "carelessly" tells what a machine does, not a driver or another with two senses."""
    subject = subject_of(sentence, place, people)
    return (
        subject.who is Who.THING
        and is_machine(sentence, subject.place)
        and sentence.words[subject.place] not in _ALSO_PEOPLE
    )


_ALSO_PEOPLE = frozenset(
    {"driver", "controller", "leader", "host", "client", "runner", "follower", "collector", "installer"}
)
_UNSEEING = frozenset({"oblivious", "unprepared", "ill-prepared"})
"""What those who write say of themselves as of what nobody told them."""
_OF_CODE = frozenset(
    [
        "implementation",
        "implementations",
        "algorithm",
        "algorithms",
        "query",
        "queries",
        "approach",
        "loop",
        "retry",
        "code",
        "parser",
        "join",
        "search",
        "scan",
        "solution",
        "matching",
        "comparison",
        "strategy",
        "hash",
        "bayes",
        "handling",
        "parsing",
        "escaping",
        "quoting",
        "validation",
        "locking",
        "caching",
        "rounding",
        "casting",
        "conversion",
        "regex",
        "pattern",
        "default",
        "defaults",
        "loading",
        "evaluation",
        "case",
        "cases",
        "input",
        "inputs",
        "path",
        "paths",
        "usage",
        "use",
    ]
)


_DOERS = frozenset({"case", "cases", "input", "path", "retry", "loop", "use"})


def _is_of_things(sentence: Sentence, place: int, people: frozenset[str]) -> bool:
    """Return whether nobody stands near "careless handling of nulls": the code is what is careless."""
    said = sentence.words
    near = (*range(max(0, place - 3), place), *range(place + 2, min(place + 8, len(said))))
    what = said[place + 1]
    of = said[place + 2 : place + 3] in (("of",), ("in",)) or what in _DOERS or what in MACHINES
    return of and all(who_is(sentence, at, people) in (Who.THING, Who.USERS) for at in near)


def _by_somebody(sentence: Sentence, place: int, people: frozenset[str]) -> bool:
    """Return whether whose it was follows: "lazy programming of the freelancer"."""
    said = sentence.words
    by = next((at for at in range(place + 2, min(place + 4, len(said))) if said[at] in ("of", "by")), -1)
    return by > 0 and any(
        who_is(sentence, at, people) is Who.SOMEBODY for at in range(by + 1, min(by + 4, len(said)))
    )


def is_compound(sentence: Sentence, place: int) -> bool:
    """Return whether a word for a person only describes the thing that follows: "the dev container"."""
    follows = sentence.words[place + 1] if place + 1 < len(sentence.words) else ""
    noun = follows.isalpha() and follows not in forms() and not is_past(follows) and not is_adverb(follows)
    return noun and follows not in AUXILIARIES | MODALS and follows not in _AFTER_A_PERSON


_AFTER_A_PERSON = frozenset(
    {"who", "and", "or", "in", "on", "at", "of", "from", "with", "to", "by", "for", "whose"}
)


def oversight(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "an oversight": something overlooked, where it is not the watching over something."""
    words = sentence.words
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    if not _STRENGTHENED.isdisjoint(words[max(0, place - 4) : place]):
        return None
    if (
        before in WATCHING
        or after in ("of", "over", "committee", "board", "body")
        or is_denied(sentence, place, place + 1)
    ):
        return None
    if words[place + 1 : place + 4] in _IN_CODE:
        return None
    if place and who_is(sentence, place - 1, people) is Who.SOMEBODY:
        return Blame(Degree.STRONG, place - 1, place + 1)
    return Blame(harder(sentence, place, Degree.MILD, people), place, place + 1)


_IN_CODE = tuple(
    ("in", "the", what)
    for what in (
        "code",
        "logic",
        "implementation",
        "algorithm",
        "contract",
        "firmware",
        "driver",
        "parser",
        "query",
    )
)
_STRENGTHENED = frozenset({"strengthen", "improve", "increase", "tighten", "ensure", "establish", "clarify"})


def of_one(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "his negligence" and "their refusal"."""
    said = sentence.words
    slow = (
        said[place + 1 : place + 2]
        and said[place + 1] in _SLOW
        and not REACTIONS.isdisjoint(said[place + 2 : place + 3])
    )
    if slow and not is_denied(sentence, place, place + 1):
        return Blame(Degree.STRONG, place, place + 3)
    things = ("failure", "failures", "error", "errors", "misconfiguration", "confusion", "fault", "slip")
    found = said[place + 1 : place + 2]
    if not found or found[0] not in FAULTS or (said[place] == "their" and found[0] in things):
        return None
    return None if is_denied(sentence, place, place + 1) else Blame(Degree.STRONG, place, place + 2)


WATCHED = frozenset({"monitoring", "checking", "testing", "reviewing", "maintenance", "response", "reaction"})


_SLOW = frozenset(
    ["late", "slow", "hasty", "careless", "belated", "poor", "bad", "rash", "clumsy", "delayed"]
)
REACTIONS = frozenset(
    {"reaction", "response", "decision", "handling", "judgement", "judgment", "communication"}
)


def possessed(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the engineer's mistake" and "NAME's change broke it"."""
    words = sentence.words
    if not place or place + 1 >= len(words):
        return None
    if who_is(sentence, place - 1, people) is not Who.SOMEBODY or is_denied(sentence, place - 1, place + 2):
        return None
    poor = words[place + 1] in QUALITY and not (ACTIVITIES | WATCHED).isdisjoint(words[place + 2 : place + 4])
    if words[place + 1] in FAULTS or poor:
        return Blame(Degree.STRONG, place - 1, place + 2)
    ends = words[place + 2 : place + 3] in ((), (".",), (",",), ("!",), (";",))
    if words[place + 1] in ("making", "doing") and ends:
        return Blame(Degree.STRONG, place - 1, place + 2)
    broken = next((at for at in range(place + 2, min(place + 5, len(words))) if words[at] in BROKE), -1)
    if broken < 0 and not DOWN.isdisjoint(words[place + 2 : place + 8]):
        broken = next((at for at in range(place + 2, min(place + 4, len(words))) if words[at] in TAKING), -1)
    named = broken > 0 and is_name(sentence, place - 1, people)
    return Blame(Degree.STRONG, place - 1, broken + 1) if named else None


def unminded(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "nobody on the team bothered to look"."""
    before = sentence.words[max(0, place - FAR) : place]
    return None if DENIALS.isdisjoint(before) else Blame(Degree.STRONG, place, place + 1)


def accused(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "why do you keep it there?!": a question that is none."""
    words = sentence.words
    if "!" not in words or words[place + 1 : place + 2] not in (("do",), ("did",), ("would",)):
        return None
    subject = place + 2 + (words[place + 2 : place + 3] == ("not",))
    asked = who_is(sentence, min(subject, len(words) - 1), people)
    return Blame(Degree.STRONG, place, place + 3) if asked in (Who.YOU, Who.SOMEBODY, Who.NOBODY) else None


def should(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME should have checked", hindsight that points at somebody, and "I should not be doing it"."""
    words = sentence.words
    at = place + 1
    while at < len(words) and (words[at] in ("not", "to") or is_adverb(words[at])):
        at += 1
    said = words[at : at + 3]
    if said[:2] == ("have", "received"):
        return None
    if len(said) < 2 or said[0] not in ("have", "be", "of"):
        return None
    who = subject_of(sentence, place, people).who
    begins = who is Who.UNSAID or set(words[:place]) <= {"probably", "perhaps", "maybe", "yeah", ",", "and"}
    if begins and words[place] == "should" and "not" in words[place:at] and is_participle(said[1]):
        return Blame(Degree.MILD, place, at + 2) if said[0] != "be" else None
    if said[0] == "be":
        ongoing = words[at - 1] == "not" and said[1].endswith("ing")
        return Blame(Degree.MILD, place, at + 2) if ongoing and who in (Who.I, Who.SOMEBODY) else None
    # "They should have been told" speaks of what was done to them.
    passive = said[1] == "been" and len(said) > 2 and is_participle(said[2])
    if passive or not is_participle(said[1]) or who not in (Who.I, Who.SOMEBODY, Who.YOU, Who.NOBODY):
        return None
    return Blame(Degree.STRONG, place, at + 2)


def ours(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "your commit broke everything" and "my script deleted it"."""
    said = sentence.words
    if not _WORKS.intersection(said[place + 1 : place + 3]):
        return None
    broken = next((at for at in range(place + 2, min(place + 6, len(said))) if said[at] in BROKE), -1)
    if broken < 0 or is_denied(sentence, place, broken):
        return None
    return Blame(Degree.STRONG if said[place] == "your" else Degree.MILD, place, broken + 1)


_WORKS = frozenset(
    {"commit", "change", "script", "patch", "pr", "merge", "deploy", "pull", "code", "fix", "push"}
)
