"""Questions that want no answer, and scorn that names whom it means."""

from __future__ import annotations

from pmtui.checks.language.clauses import DETERMINERS, is_adverb, subject_of
from pmtui.checks.language.degrees import Blame, Degree
from pmtui.checks.language.people import Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import forms

_PERSONS = (Who.SOMEBODY, Who.YOU, Who.NOBODY, Who.WE)
_NEAR = 6
WONDERED = words("thinking doing expecting expect think smoking playing")
"""What is asked of somebody whose doing makes no sense: "what were they thinking?"."""
EMPHASIS = words("past beyond even ever actually really seriously honestly awake asleep blind drunk still")
ASKING = words("what where was were is are does do did has have had since can could")
_HARD = words("hard difficult much complicated")


def rhetorical(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "what was he thinking?", "was the reviewer even awake?" and "has nobody heard of it?"."""
    said = sentence.words
    if "?" not in said and "!" not in said:
        return None
    if place and not (said[place - 1] in _OPENING or not said[place - 1].isalpha()):
        return None
    cue = said[place]
    if cue in ("what", "where"):
        return _what(sentence, place, people)
    if cue == "since":
        we = said[place + 1 : place + 2] == ("when",) and said[place + 2 : place + 3] in (("do",), ("does",))
        who = who_is(sentence, place + 3, people) if we and place + 3 < len(said) else Who.THING
        meant = who in _PERSONS or who is Who.USERS
        return Blame(Degree.STRONG, place, place + 4) if meant else None
    if cue in ("is", "was") and said[place + 1 : place + 2] in (("it",), ("that",)):
        asked = not _HARD.isdisjoint(said[place + 2 : place + 5]) and "to" in said[place + 3 : place + 8]
        sneer = not {"really", "too", "so", "that"}.isdisjoint(said[place + 2 : place + 4])
        return Blame(Degree.STRONG, place, place + 3) if asked and sneer else None
    return _polar(sentence, place, people)


_OPENING = words("so and but or then seriously exactly honestly please well")


def how_can_it(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "how can a change like this get merged without a single test?"."""
    said = sentence.words
    if said[place + 1 : place + 2] not in (("can",), ("could",), ("does",), ("did",)) or "?" not in said:
        return None
    rest = said[place + 2 :]
    told = PASSED.isdisjoint(rest)
    shocked = "single" in rest or "even" in rest or "such" in rest or _is_like_this(rest)
    return Blame(Degree.STRONG, place, place + 4) if shocked and not told else None


def _is_like_this(rest: tuple[str, ...]) -> bool:
    return "like" in rest and rest[rest.index("like") + 1 : rest.index("like") + 2] in (("this",), ("that",))


PASSED = words("merged deployed shipped released approved pushed past through production happen live")


def whoever(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "whoever wrote this regex clearly never saw a title"."""
    said = sentence.words
    made = said[place + 1 : place + 2] and said[place + 1] in _MADE
    sneer = next((at for at in range(place + 2, min(place + 12, len(said))) if said[at] in SNEERS), -1)
    return Blame(Degree.STRONG, place, sneer + 1) if made and sneer > 0 else None


_MADE = words("""
    wrote made designed built set configured merged approved deployed renamed chose named did put added
""")
SNEERS = words("clearly obviously apparently evidently never must deserves owes")

RUNNING = words("""
    deploys runs merges pushes ships releases deletes drops restarts reboots writes puts leaves does tests
    schedules starts plans hardcodes commits disables uses builds designs stores gives lets edits
""")


def who_does(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "who deploys at noon on a Friday, honestly?": a deed that nobody is said to do."""
    said = sentence.words
    if place + 2 >= len(said) or said[place + 1] not in RUNNING or "?" not in said:
        return None
    if place and said[place - 1].isalpha() and said[place - 1] not in _OPENING:
        return None
    return Blame(Degree.STRONG, place, place + 2) if not _STRANGE.isdisjoint(said[place + 2 :]) else None


_STRANGE = words("""
    open overnight unattended at on without during before in honestly seriously really anyway like even
    straight directly with friday
""")


def _what(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    said = sentence.words
    at = place + 1
    while at < len(said) and (is_adverb(said[at]) or said[at] in _OATHS):
        at += 1
    if at >= len(said) or said[at] not in ("was", "were", "is", "are", "did", "do", "does"):
        return None
    who, last = _person_after(sentence, at + 1, people)
    if who not in (Who.SOMEBODY, Who.YOU):
        return None
    if said[place] == "where":
        return Blame(Degree.STRONG, place, last + 1) if said[at] in ("was", "were") else None
    rest = said[last + 1 : last + 4]
    if WONDERED.isdisjoint(rest) or (said[at] in ("is", "are", "do", "does") and "doing" in rest):
        return None
    return Blame(Degree.STRONG, place, last + 2)


_OATHS = words("the hell heck on earth fuck exactly in world were possessed")


def _polar(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "does anybody even read the alerts?" and "could nobody check it?"."""
    said = sentence.words
    who, last = _person_after(sentence, place + 1, people)
    if who is Who.USERS and said[last] == "people":
        who = Who.SOMEBODY
    if who is Who.WE and not {"nobody", "noone", "no-one"}.isdisjoint(said[last:]):
        return Blame(Degree.STRONG, place, last + 1)
    if who is Who.NOBODY:
        return Blame(Degree.STRONG, place, last + 1)
    if who not in (Who.SOMEBODY, Who.YOU, Who.WE):
        return None
    stressed = EMPHASIS - {"still", "really"} if who is Who.WE else EMPHASIS
    if who is Who.WE and not {"want", "need", "have", "sell", "use", "support"}.isdisjoint(
        said[last + 1 : last + 4]
    ):
        return None
    if stressed.isdisjoint(said[last + 1 : last + 4]):
        return None
    return Blame(Degree.MILD if who is Who.WE else Degree.STRONG, place, min(last + 3, len(said)))


def _person_after(sentence: Sentence, start: int, people: frozenset[str]) -> tuple[Who, int]:
    """Return the person with whom the subject of a question ends, and where."""
    said = sentence.words
    found = Who.THING, start
    for at in range(start, min(start + _NEAR, len(said))):
        who = who_is(sentence, at, people)
        if who is not Who.THING:
            found = who, at
        elif found[0] is not Who.THING or not (
            said[at] in DETERMINERS or said[at] in ("not", "no", "any", "all") or said[at].isalpha()
        ):
            break
    return found


def so_hard(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "how hard is it to run the tests?"."""
    said = sentence.words
    asked = said[place - 1] == "how" and said[place + 1 : place + 2] in (
        ("is",),
        ("can",),
        ("could",),
        ("was",),
    )
    it = said[place + 2 : place + 3] in (("it",), ("that",), ("this",))
    return Blame(Degree.STRONG, place - 1, place + 3) if place and asked and it else None


def thanks_to(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "thanks to NAME, we lost the index": praise for harm."""
    said = sentence.words
    if said[place + 1 : place + 2] != ("to",) or LOSSES.isdisjoint(said[place + 2 :]):
        return None
    if not MENDED.isdisjoint(said):
        return None
    who, last = _person_after(sentence, place + 2, people)
    if said[last + 1 : last + 2] in (("who",), ("for",)):
        return None
    return Blame(Degree.STRONG, place, last + 1) if who is Who.SOMEBODY else None


LOSSES = words("""
    lost lose down offline outage incident hours night weekend gone broke broken nothing wrong failed
    failing deleted wiped crashed stuck late worse mess incompetence negligence carelessness laziness
""")
MENDED = words("""
    restored recovered back avoided contained limited resolved found saved kept quickly fast spotted
    caught quick prevented short shorter patience help only within
""")


def again(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the billing team strikes again"."""
    said = sentence.words
    if said[place + 1 : place + 2] != ("again",) and said[place + 1 : place + 3] != ("once", "more"):
        return None
    who = subject_of(sentence, place, people).who
    return Blame(Degree.STRONG, place, place + 2) if who is Who.SOMEBODY else None


def praised(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "great job, storage team" and "brilliant move, turning it off": short praise of whom it blames."""
    said = sentence.words
    if place != 1 or said[0] not in PRAISING:
        return None
    rest = said[place + 1 : place + 2]
    if rest not in ((",",), ("by",), ("from",), (":",), ("-",)):
        return None
    doing = said[place + 2 : place + 3] and said[place + 2].endswith("ing")
    who, last = _person_after(sentence, place + 2, people)
    ends = last + 1 >= len(said) or said[last + 1] in (".", "!", "...", "…", ",")
    meant = who is Who.SOMEBODY and ends
    return Blame(Degree.STRONG, 0, place + 1) if doing or meant else None


PRAISING = words("great nice excellent brilliant fantastic stellar superb fine genius clever lovely")
PRAISES = words("job work move one idea call thinking stuff")


def anyone_would(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "you would think that a senior engineer knows it"."""
    said = sentence.words
    if (
        not place
        or said[place - 1] not in ("would", "might", "should", "had")
        or said[place - 2] not in _ANYONE
    ):
        return None
    who, last = _person_after(sentence, place + 1 + (said[place + 1 : place + 2] == ("that",)), people)
    return Blame(Degree.STRONG, max(0, place - 2), last + 1) if who in _PERSONS else None


_ANYONE = words("you one")


SHOUTED = words("""
    read check test think ask learn listen pay look double-check verify communicate remember follow care
""")


def imperative(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "read the manual first!" and "please stop merging it": what is shouted at everybody."""
    said = sentence.words
    start = 1 if said[0] in ("please", "just", "so", "people", "folks", "guys") else 0
    start += said[start : start + 1] == (",",)
    form = forms().get(said[start]) if start < len(said) else None
    if "stop" in said[start : start + 1]:
        told = said[start + 1 : start + 2] and said[start + 1].endswith("ing")
        pressing = start > 0 or "!" in said or not {"people", "you", "folks", "guys"}.isdisjoint(said[start:])
        return Blame(Degree.STRONG, 0, start + 2) if told and pressing else None
    shouted = place == len(said) - 1 and form is not None and form.base and form.lemma in SHOUTED
    return Blame(Degree.STRONG, 0, start + 1) if shouted else None
