"""Blame: a sentence that puts the fault into a person or a group instead of into what allowed it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pmtui.checks.language.beliefs import believed, defied, did_nothing, lacked, mixed_up, supposed
from pmtui.checks.language.blame_words import (
    ACCIDENT,
    BRINGING_IN,
    BROKE,
    BUGS,
    DOWN,
    FAILED_PEOPLE,
    FAULTS,
    LEFT,
    MILD_REPROACH,
    NOUNS,
    REPROACH,
    REPROACH_OF_A_PERSON,
    TAKING,
    WATCHING,
    WRONG,
    WRONGLY,
)
from pmtui.checks.language.clauses import DENIALS, is_adverb, subject_of
from pmtui.checks.language.degrees import FAR, Blame, Degree, harder, is_denied
from pmtui.checks.language.faults import verb_fault
from pmtui.checks.language.lapses import (
    failure_to,
    fault_of,
    never,
    nobody_did,
    not_done,
    not_enough,
    unaware,
)
from pmtui.checks.language.people import Who, is_name, who_is
from pmtui.checks.language.sentences import Sentence
from pmtui.checks.language.slips import (
    accident,
    brought_in,
    left_so,
    made_worse,
    too_much,
    took_down,
    wrong_thing,
)
from pmtui.checks.language.verbs import FAILING, HUMAN, forms, is_participle


def find_blame(sentence: Sentence, people: frozenset[str]) -> Blame | None:
    """Return the words that blame the hardest, the first of these; None where nobody is blamed."""
    best: Blame | None = None
    for blame in _all(sentence, people):
        if blame.start in sentence.quoted:
            continue
        if blame.degree is Degree.STRONG:
            return blame
        best = best or blame
    return best


def _all(sentence: Sentence, people: frozenset[str]) -> Iterator[Blame]:
    for hit in NOUNS.find(sentence):
        if not is_denied(sentence, hit.start, hit.end):
            yield Blame(harder(sentence, hit.start, hit.meaning, people), hit.start, hit.end)
    known = forms()
    for place, word in enumerate(sentence.words):
        form = known.get(word)
        if form is not None and (blame := verb_fault(sentence, place, form, people)):
            yield blame
        reader = _READERS.get(word)
        if reader is not None and (blame := reader(sentence, place, people)):
            yield blame


def _reproach(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    if is_denied(sentence, place, place + 1):
        return None
    word = sentence.words[place]
    if word in MILD_REPROACH:
        return Blame(Degree.MILD, place, place + 1)
    if word in REPROACH_OF_A_PERSON:
        subject = subject_of(sentence, place, people)
        follows = min(place + 1, len(sentence.words) - 1)
        persons = (Who.I, Who.WE, Who.SOMEBODY, Who.YOU)
        meant = subject.who in persons or who_is(sentence, follows, people) in persons
        if not meant and subject.place >= 0:
            meant = who_is(sentence, subject.place, people) in persons
        if not meant:
            return None
    return Blame(Degree.STRONG, place, place + 1)


def _oversight(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "an oversight": something overlooked, where it is not the watching over something."""
    words = sentence.words
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    if (
        before in WATCHING
        or after in ("of", "over", "committee", "board", "body")
        or is_denied(sentence, place, place + 1)
    ):
        return None
    return Blame(harder(sentence, place, Degree.MILD, people), place, place + 1)


def _possessed(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the engineer's mistake" and "NAME's change broke it"."""
    words = sentence.words
    if not place or place + 1 >= len(words):
        return None
    if who_is(sentence, place - 1, people) is not Who.SOMEBODY or is_denied(sentence, place - 1, place + 2):
        return None
    if words[place + 1] in FAULTS:
        return Blame(Degree.STRONG, place - 1, place + 2)
    broken = next((at for at in range(place + 2, min(place + 5, len(words))) if words[at] in BROKE), -1)
    if broken < 0 and not DOWN.isdisjoint(words[place + 2 : place + 8]):
        broken = next((at for at in range(place + 2, min(place + 4, len(words))) if words[at] in TAKING), -1)
    named = broken > 0 and is_name(sentence, place - 1, people)
    return Blame(Degree.STRONG, place - 1, broken + 1) if named else None


def _unminded(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "nobody on the team bothered to look"."""
    before = sentence.words[max(0, place - FAR) : place]
    return None if DENIALS.isdisjoint(before) else Blame(Degree.STRONG, place, place + 1)


def _accused(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "why do you keep it there?!": a question that is none."""
    words = sentence.words
    if "!" not in words or words[place + 1 : place + 2] not in (("do",), ("did",), ("would",)):
        return None
    subject = place + 2 + (words[place + 2 : place + 3] == ("not",))
    asked = who_is(sentence, min(subject, len(words) - 1), people)
    return Blame(Degree.STRONG, place, place + 3) if asked in (Who.YOU, Who.SOMEBODY, Who.NOBODY) else None


def _should(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME should have checked", hindsight that points at somebody, and "I should not be doing it"."""
    words = sentence.words
    at = place + 1
    while at < len(words) and (words[at] == "not" or is_adverb(words[at])):
        at += 1
    said = words[at : at + 3]
    if len(said) < 2 or said[0] not in ("have", "be"):
        return None
    who = subject_of(sentence, place, people).who
    if said[0] == "be":
        ongoing = words[at - 1] == "not" and said[1].endswith("ing")
        return Blame(Degree.MILD, place, at + 2) if ongoing and who in (Who.I, Who.SOMEBODY) else None
    # "They should have been told" speaks of what was done to them.
    passive = said[1] == "been" and len(said) > 2 and is_participle(said[2])
    if passive or not is_participle(said[1]) or who not in (Who.I, Who.SOMEBODY, Who.YOU, Who.NOBODY):
        return None
    return Blame(Degree.STRONG, place, at + 2)


def _brought(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    return brought_in(sentence, place, people) or fault_of(sentence, place, people)


_Reader = Callable[[Sentence, int, frozenset[str]], Blame | None]
_READERS: dict[str, _Reader] = {
    **dict.fromkeys(REPROACH | MILD_REPROACH, _reproach),
    **dict.fromkeys(ACCIDENT | WRONGLY, accident),
    **dict.fromkeys(WRONG | {"without"}, wrong_thing),
    **dict.fromkeys(("too", "slow"), too_much),
    **dict.fromkeys(BUGS | {"responsible"}, _brought),
    **dict.fromkeys(("oversight", "oversights"), _oversight),
    "not": not_done,
    "never": never,
    **dict.fromkeys(("nobody", "noone", "no-one", "no"), nobody_did),
    **dict.fromkeys(("aware", "unaware", "familiar", "unfamiliar"), unaware),
    "'s": _possessed,
    **dict.fromkeys(("bothered", "cared"), _unminded),
    **dict.fromkeys(DOWN, took_down),
    "left": left_so,
    "worse": made_worse,
    "why": _accused,
    "failure": failure_to,
    **dict.fromkeys(("fault", "negligence"), fault_of),
    "enough": not_enough,
    "should": _should,
    **dict.fromkeys(("thought", "believed", "thinking", "believing"), believed),
    "instead": mixed_up,
    "supposed": supposed,
    "lacked": lacked,
    "nothing": did_nothing,
    **dict.fromkeys(("anyway", "despite"), defied),
}
_POSSIBLE = FAULTS | BROKE
_BROUGHT = frozenset(form for form, verb in forms().items() if verb.lemma in BRINGING_IN and verb.past)
_FAULT_OF = frozenset({"by", "of"})
_AVOIDED = frozenset({"ignore", "skip", "dismiss", "bypass", "violate"})
_CHOSEN = frozenset({"chose", "chosen", "decided"})
_DENIED = frozenset({"not", "didn", "hadn", "hasn", "haven"})
_CERTAIN = (
    _READERS.keys() - BUGS - {"not", "no", "'s", "should", "left", "down", "offline", "fault", "nothing"}
    | {form for form, verb in forms().items() if verb.lemma in HUMAN}
    | {
        form
        for form, verb in forms().items()
        if verb.lemma in FAILING and verb.lemma != "fail" and not verb.base
    }
    | {"neither"}
)
TRIGGERS = frozenset(
    NOUNS.triggers
    | _CERTAIN
    | _POSSIBLE
    | BUGS
    | DOWN
    | _AVOIDED
    | {"left", "fault", "nothing"}
    | _DENIED
    | {"no", "should", "failed", "fails"}
)
"""Words of which a sentence that blames holds at least one."""


def may_blame(said: frozenset[str]) -> bool:
    """Return whether a text of these words can blame, so that it has to be read closely."""
    if not _CERTAIN.isdisjoint(said) or NOUNS.may_hold(said):
        return True
    if not BUGS.isdisjoint(said) and not (_BROUGHT.isdisjoint(said) and _FAULT_OF.isdisjoint(said)):
        return True
    if "fault" in said and not _FAULT_OF.isdisjoint(said):
        return True
    if not DOWN.isdisjoint(said) and not TAKING.isdisjoint(said):
        return True
    if not _AVOIDED.isdisjoint(said) and not _CHOSEN.isdisjoint(said):
        return True
    if "nothing" in said and "did" in said:
        return True
    if "left" in said and not LEFT.isdisjoint(said):
        return True
    if not said.isdisjoint(("didn", "hadn", "hasn", "haven")):
        return True
    if "not" in said and not said.isdisjoint(("did", "had", "has", "have", "be", "was", "were")):
        return True
    if not said.isdisjoint(("failed", "fails")) and ("to" in said or not said.isdisjoint(FAILED_PEOPLE)):
        return True
    return ("no" in said and "one" in said) or (
        "s" in said and not (_POSSIBLE.isdisjoint(said) and TAKING.isdisjoint(said))
    )
