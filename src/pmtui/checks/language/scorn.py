"""Scorn: what is typical of somebody, the third time, a sigh, praise of what nobody would praise."""

from __future__ import annotations

from itertools import pairwise

from pmtui.checks.language.clauses import BE, deed_before, is_adverb, subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree
from pmtui.checks.language.manners import is_mending, judged
from pmtui.checks.language.people import PERSONS, Who, is_machine, who_is
from pmtui.checks.language.person_words import DEPARTMENTS
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import FAILING, HUMAN, forms

_BEGINS = words(", ; : — – - ( and but so oh well yet")


def _somebody_in(sentence: Sentence, start: int, end: int, people: frozenset[str]) -> int:
    """Return where somebody is named in a part of a sentence, or -1."""
    for at in range(start, min(end, len(sentence.words))):
        if who_is(sentence, at, people) in PERSONS:
            return at
    return -1


def _begins(said: tuple[str, ...], place: int) -> bool:
    return place == 0 or said[place - 1] in _BEGINS or not said[place - 1].isalpha()


TYPICAL = words("typical classic trust vintage")


def typical(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "typical platform team" and "trust marketing to send it on a Friday"."""
    said = sentence.words
    if not _begins(said, place):
        return None
    start = place + 1
    whom = _somebody_in(sentence, start, start + 4, people)
    if whom < 0 and said[start : start + 1] and said[start] in DEPARTMENTS:
        whom = start
    if whom < 0 or not all(said[at].isalpha() or "-" in said[at] for at in range(start, whom)):
        return None
    after = said[whom + 1 : whom + 2]
    if said[place] == "trust":
        return Blame(Degree.STRONG, place, whom + 1) if after == ("to",) else None
    ends = not after or not after[0].isalpha() or after[0] in ("to", "again", "at", "and")
    return Blame(Degree.STRONG, place, whom + 1) if ends else None


_COUNTED = words("second third fourth fifth sixth seventh umpteenth nth tenth 2nd 3rd 4th 5th last")
_PERIODS = words("month week year quarter sprint season day in since that")


def nth_time(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "third time this month that Oskar merges over a red build"."""
    said = sentence.words
    if not place or said[place - 1] not in _COUNTED or said[place + 1 : place + 2] == (",",):
        return None
    rest = said[place + 1 : place + 6]
    told = not _PERIODS.isdisjoint(rest) and (
        place == 1 or {"is", "was", "'s", "for"} & set(said[max(0, place - 4) : place])
    )
    whom = _somebody_in(sentence, place + 1, place + 12, people) if told else -1
    if whom < 0 or whom + 1 >= len(said):
        return None
    return Blame(Degree.STRONG, place - 1, whom + 1)


SIGHS = words("sigh smh facepalm eyeroll facedesk headdesk tsk ugh")


def sighed(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the student replies that it did not matter, sigh"."""
    said = sentence.words
    last = place >= len(said) - 2 or place == 0
    whom = _somebody_in(sentence, 0, len(said), people) if last else -1
    return Blame(Degree.STRONG, whom, place + 1) if whom >= 0 else None


CLEARLY = words("clearly obviously apparently evidently presumably plainly seemingly doubtless")
_THINKING = words("""
    gone went asleep home think thinks thought believe believes never forgot learned learnt know knows
    care cares understand understands read reads knew did does do not want wants has have had is are
    too
""")


def clearly_they(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "clearly they have gone home" and "apparently someone thought it was a good time"."""
    said = sentence.words
    if place + 2 >= len(said) or not _begins(said, place):
        return None
    who = who_is(sentence, place + 1, people)
    if who not in PERSONS:
        whom = _somebody_in(sentence, place + 1, place + 5, people)
        never = whom > 0 and not {"never", "no", "not", "nothing", "nobody"}.isdisjoint(
            said[whom + 1 : whom + 4]
        )
        helped = never and said[whom + 1] in ("has", "had", "have", "did", "does", "do", "never")
        return Blame(Degree.STRONG, place, whom + 2) if helped else None
    if said[place + 2] == "'s":
        return None
    vague = said[place + 1] == "they"
    if vague and any(is_machine(sentence, at) or is_machine_s(said[at]) for at in range(place)):
        return None
    minded = not _THINKING.isdisjoint(said[place + 2 : place + 4])
    return Blame(Degree.STRONG, place, place + 3) if minded else None


def is_machine_s(word: str) -> bool:
    """Return whether a word is written like several things: "they" may well be these."""
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss")


DUTIFUL = words("""
    reading testing asking checking thinking listening reviewing communicating documentation
    documenting planning manners courtesy punctuality politeness honesty teamwork
""")
_SEEMING = BE | {"seems", "appears", "remains"}
_DIFFICULT = words("""
    optional beneath beyond overrated hard difficult foreign unheard unknown passé voluntary forbidden
    elsewhere
""")


def is_optional(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "reading is apparently optional in some labs"."""
    said = sentence.words
    at = place + 1
    while at < len(said) and said[at] not in _SEEMING and at < place + 6:
        at += 1
    if at >= len(said) or said[at] not in _SEEMING:
        return None
    rest = said[at + 1 : at + 5]
    sneer = not CLEARLY.isdisjoint(rest) or {"too", "still", "considered", "to"} & set(rest)
    if not sneer or (_DIFFICULT | {"much", "art"}).isdisjoint(rest) or "not" in rest:
        return None
    return Blame(Degree.STRONG, place, min(at + 4, len(said)))


_FINE = words("""
    fine good great nice perfect brilliant excellent clever lovely ideal splendid sensible wonderful
""")
PLACES = words("place idea time moment day way spot thing hour place.")
_JUDGED = words("""
    decided thought figured considered deemed felt believed found reckoned decides thinks figures
    considers feels believes finds concluded
""")


def fine_idea(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "decided that Friday was a fine day to restart it": a judgement that turned out badly."""
    said = sentence.words
    if not place or said[place - 1] not in _FINE:
        return None
    verb = next((at for at in range(place - 2, max(-1, place - 12), -1) if said[at] in _JUDGED), -1)
    if verb < 0 or "not" in said[verb:place]:
        return None
    subject = subject_of(sentence, verb, people)
    if not subject.did or subject.helped in BE or not {"since", "because", "as"}.isdisjoint(said[place:]):
        return None
    if said[place - 1] in ("good", "nice", "sensible") and said[verb] in ("decided", "found", "concluded"):
        return None
    if subject.who in PERSONS:
        return Blame(Degree.STRONG, verb, place + 1)
    return Blame(Degree.MILD, verb, place + 1) if subject.who in (Who.WE, Who.I) else None


_BAD = words("""
    not never without nobody no wrong failed forgot ignored broke broken late unannounced untested
    nothing skipped missed lost blamed anyway
""")


def of_course(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "and, of course, did not think of the web team" and "as usual, sales forgot to tell us"."""
    said = sentence.words
    cue = said[place - 1 : place]
    if cue != (("of",) if said[place] == "course" else ("as",)):
        return None
    rest = said[place + 1 : place + 9]
    before = said[max(0, place - 9) : place - 1]
    if _BAD.isdisjoint(rest) and (said[place] == "course" or _BAD.isdisjoint(before)):
        return None
    whom = _somebody_in(sentence, place + 1, place + 6, people)
    if whom < 0:
        back = range(max(0, place - 12), place - 1)
        ours = any(who_is(sentence, at, people) in (Who.WE, Who.I) for at in back)
        whom = -1 if ours else next((at for at in back if who_is(sentence, at, people) in PERSONS), -1)
    if whom < 0 or (whom + 1 < len(said) and said[whom + 1] == "'s" and said[place] == "course"):
        return None
    return Blame(Degree.STRONG, place - 1, place + 1)


def _leaves_out(rest: tuple[str, ...]) -> bool:
    """Return whether "without trying it" or "without a single test" follows."""
    after = rest[rest.index("without") + 1 :] if "without" in rest else ()
    return after[:1] == ("even",) or "single" in after[:3] or (after[:1] != () and after[0].endswith("ing"))


def how_do_you(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "how do you ship it without trying it?" and "how does one miss that?"."""
    said = sentence.words
    if "?" not in said and "!" not in said and not _begins(said, place):
        return None
    helped = said[place + 1 : place + 2]
    if helped not in (("do",), ("does",), ("did",), ("can",), ("could",)) or place + 4 > len(said):
        return None
    at = place + 2
    while at < min(place + 6, len(said) - 1) and said[at] in ("the", "a", "an", "any", "our", "senior"):
        at += 1
    who = who_is(sentence, at, people)
    if who not in PERSONS and said[at] not in ("one", "people", "we", "anyone"):
        return None
    rest = said[at + 1 :]
    verb = forms().get(rest[0]) if rest else None
    failing = verb is not None and verb.lemma in HUMAN | FAILING | {"miss", "manage"} and "?" in said
    verbs = len(rest) > 3 and "?" in said and said[at] != "we"
    left_out = verbs and ("never" in rest or _leaves_out(rest) or ("and" in rest and "still" in rest))
    denied = rest[:1] == ("not",) and said[at] != "we"
    return Blame(Degree.STRONG, place, at + 2) if failing or left_out or denied else None


_INCREDIBLE = words("see understand believe imagine explain justify fathom grasp accept follow say")


def hard_to_see(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "it is hard to see how one can read it twice and still book the wrong week"."""
    said = sentence.words
    to = place + 1
    if said[to : to + 1] == ("for",):
        to += 2
    if said[to : to + 1] != ("to",) or said[to + 1 : to + 2] == () or said[to + 1] not in _INCREDIBLE:
        return None
    how = next((at for at in range(to + 2, min(to + 4, len(said))) if said[at] in ("how", "why", "that")), -1)
    if how < 0:
        return None
    meant = _somebody_in(sentence, how + 1, how + 6, people) >= 0 or "one" in said[how + 1 : how + 3]
    return Blame(Degree.STRONG, place, how + 1) if meant else None


_LET = words("allowed permitted let given left trusted entrusted asked put hired able in")


def why_allowed(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "why was a trainee allowed to touch the production database?"."""
    said = sentence.words
    if said[max(0, place - 1) : place] == ("(",):
        return None
    if said[place + 1 : place + 2] not in (("was",), ("were",), ("is",), ("are",)) or "?" not in said:
        return None
    if who_is(sentence, place + 2, people) is Who.NOBODY or said[place + 2 : place + 4] == ("no", "one"):
        return Blame(Degree.STRONG, place, place + 3)
    whom = _somebody_in(sentence, place + 2, place + 6, people)
    let = whom > 0 and not _LET.isdisjoint(said[whom + 1 : whom + 9])
    return Blame(Degree.STRONG, place, whom + 1) if let else None


SNEERING = words("""
    brilliantly cleverly wisely kindly generously heroically graciously magnanimously ingeniously
""")


def so_kindly(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "marketing brilliantly decides to send it": praise of a deed that nobody would praise."""
    said = sentence.words
    at = place + 1
    while at < len(said) - 1 and is_adverb(said[at]):
        at += 1
    if at >= len(said):
        return None
    if {"thank", "thanks", "grateful", "helped", "offered", "lent", "shared"} & set(said):
        return None
    if said[at] in _HELPING and said[place] in ("kindly", "generously"):
        return None
    deed = deed_before(sentence, at + 1, people, 1)
    if deed is None or is_mending(sentence, deed):
        return None
    return judged(deed, place, at + 1)


_HELPING = words("""
    escalated provided agreed gave extended allowed granted let sent answered assisted supported donated
    volunteered invited shipped waived stayed permitted reviewed hosted arranged expedited
""")


def again(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the storage team again." and "again the carrier": nothing more is said of somebody."""
    said = sentence.words
    last = len(said)
    while last > 1 and said[last - 1] in (".", "!", "…"):
        last -= 1
    if last > 6 or not (place == last - 1 or place == 0 or said[0] == "not"):
        return None
    rest = range(place) if place else range(1, last)
    if said[:2] == ("not", "again"):
        whom = _somebody_in(sentence, 2, len(said), people)
        return Blame(Degree.STRONG, 0, whom + 1) if whom > 0 else None
    if not rest or any(forms().get(said[at]) is not None and not said[at].istitle() for at in rest):
        return None
    named = who_is(sentence, rest[-1], people) in PERSONS or (
        said[rest[-1]] == "," and who_is(sentence, rest[-1] - 1, people) in PERSONS
    )
    return Blame(Degree.STRONG, 0, last) if named else None


def at_least(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "you guys could have at least warned the depots"."""
    said = sentence.words
    if said[place - 1 : place] not in (("could",), ("might",)):
        return None
    near = said[place + 1 : place + 5]
    pressed = ("at", "least") in pairwise(near) or not {
        "simply", "just", "easily", "bothered", "warned", "asked", "told", "checked", "said", "mentioned",
    }.isdisjoint(near)  # fmt: skip
    subject = subject_of(sentence, place - 1, people)
    known = pressed and subject.who in PERSONS and not subject.denied and "not" not in near
    return Blame(Degree.STRONG, place - 1, place + 2) if known and "if" not in said else None


CUES = (
    Cue(TYPICAL, typical),
    Cue(words("time"), nth_time, _COUNTED - {"last", "second"} | {"second"}),
    Cue(SIGHS, sighed),
    Cue(CLEARLY, clearly_they),
    Cue(DUTIFUL, is_optional, _DIFFICULT | {"much", "art"}),
    Cue(PLACES, fine_idea, _JUDGED),
    Cue(words("course usual ever always"), of_course, _BAD),
    Cue(words("how"), how_do_you, words("without never still") | frozenset("?!")),
    Cue(words("hard difficult impossible"), hard_to_see, _INCREDIBLE),
    Cue(words("why"), why_allowed, frozenset("?")),
    Cue(SNEERING, so_kindly),
    Cue(words("again"), again),
    Cue(words("have"), at_least, words("could might")),
)
