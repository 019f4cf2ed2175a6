"""Blame: a sentence that puts the fault into a person or a group instead of into what allowed it."""

from __future__ import annotations

from collections.abc import Iterator

from pmtui.checks.language.blame_words import NOUNS
from pmtui.checks.language.citations import is_finding
from pmtui.checks.language.clauses import is_past, subject_of
from pmtui.checks.language.cues import READERS, TRIGGERS, may_blame
from pmtui.checks.language.degrees import Blame, Degree, harder, is_denied
from pmtui.checks.language.excused import is_excused
from pmtui.checks.language.faults import verb_fault
from pmtui.checks.language.people import PERSONS, Who, is_machine, who_is
from pmtui.checks.language.phrases import Hit
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import forms, is_participle

__all__ = ["TRIGGERS", "find_blame", "may_blame"]


def find_blame(sentence: Sentence, people: frozenset[str]) -> Blame | None:
    """Return the words that blame the hardest, the first of these; None where nobody is blamed."""
    if (cited := _wholly_cited(sentence)) is not None:
        inside = find_blame(cited, people)
        return Blame(inside.degree, inside.start + 1, inside.end + 1) if inside is not None else None
    best: Blame | None = None
    lucky = sentence.words[0] in _LUCK
    said_why = _is_justified(sentence.words)
    open_question = _is_open_question(sentence.words)
    held = bool(sentence.quoted) and is_finding(sentence)
    for blame in (_in_order(found, len(sentence.words)) for found in _all(sentence, people)):
        if said_why and "not" in sentence.words[max(0, blame.start - 1) : blame.end]:
            # "Did not follow the plan, as it would have made it worse" was a decision.
            continue
        if (open_question and blame.start > 0) or is_excused(sentence, blame):
            continue
        if blame.start in sentence.quoted and not held and not _is_told_of(sentence, blame, people):
            continue
        if lucky and not _LEFT.isdisjoint(sentence.words[max(0, blame.start - 1) : blame.end]):
            # "Luckily they did not take that step."
            continue
        if blame.degree is Degree.STRONG:
            return blame
        best = best or blame
    return best


def _is_told_of(sentence: Sentence, blame: Blame, people: frozenset[str]) -> bool:
    """Return whether only the verb is quoted, and whom it is said of is not: the board “ignored the risk”."""
    before = blame.start - 2
    opened = before >= 0 and sentence.words[blame.start - 1] in _OPENING
    return opened and before not in sentence.quoted and who_is(sentence, before, people) in PERSONS


def _is_justified(said: tuple[str, ...]) -> bool:
    """Return whether it is told what would have come of the other way."""
    if "would" not in said:
        return False
    return any(
        said[at] in ("as", "because", "since") and "would" in said[at + 1 : at + 4] for at in range(len(said))
    )


_LUCK = frozenset({"fortunately", "luckily", "thankfully", "happily", "mercifully"})
_LEFT = frozenset({"not", "never", "nobody", "noone"})


def _wholly_cited(sentence: Sentence) -> Sentence | None:
    """Return what stands between two signs if that is all, but for who said it: it stands for itself."""
    said = sentence.words
    if len(said) < 4 or said[0] not in _OPENING:
        return None
    last = next((at for at in range(1, len(said)) if said[at] in _CLOSING and at not in sentence.quoted), -1)
    told = said[last + 1 :]
    if last < 3 or (told and (len(told) > _ATTRIBUTION or _SAYING.isdisjoint(told))):
        return None
    if not all(place in sentence.quoted for place in range(1, last)):
        return None
    return Sentence(said[1:last], sentence.written[1:last], frozenset(), sentence.text)


_OPENING = frozenset('"“«„')
_CLOSING = frozenset('"”»“')
_SAYING = words("""
    said says wrote writes stated states explained admitted added reads concluded found noted continued ruled
    argued observed — – -
""")
_ATTRIBUTION = 9
"""Words within which it is told who said what stands before."""


def _in_order(blame: Blame, length: int) -> Blame:
    """Return blame whose words begin before they end, also where the deed follows what is said of it."""
    start, end = (blame.start, blame.end) if blame.start < blame.end else (blame.end - 1, blame.start + 1)
    return Blame(blame.degree, start, min(end, length))


def _is_done_to_a_thing(sentence: Sentence, place: int, people: frozenset[str]) -> bool:
    """Return whether a phrase tells in the passive what befell a thing: "it was waved through"."""
    said = sentence.words
    if not place or said[place - 1] not in ("was", "were", "been") or not is_participle(said[place]):
        return False
    subject = subject_of(sentence, place, people)
    return subject.who is Who.PASSIVE and not (
        subject.place >= 0 and who_is(sentence, subject.place, people) in (Who.SOMEBODY, Who.WE, Who.I)
    )


def _is_modest(sentence: Sentence, hit: Hit[Degree]) -> bool:
    """Return whether "not careful enough" is said of all who write: they own up to it."""
    ours = "we" in sentence.words[max(0, hit.start - 5) : hit.start]
    return ours and sentence.words[hit.end - 1] == "enough"


def _is_said_of_a_machine(sentence: Sentence, hit: Hit[Degree], people: frozenset[str]) -> bool:
    """Return whether a turn of speech has a machine as its subject: "the alarm slept through the night"."""
    verb = hit.start
    form = forms().get(sentence.words[verb])
    if verb == 0 or not (is_past(sentence.words[verb]) if form is None else form.past or form.present):
        return False
    subject = subject_of(sentence, verb, people)
    if subject.who is Who.THING and subject.place >= 0:
        if is_machine(sentence, subject.place) or (
            sentence.words[verb] in _LED_ASTRAY and sentence.written[subject.place].islower()
        ):
            # A graph, a title or a label deceives nobody on purpose; a company, which has a capital, may.
            return True
        # "The alert saw it and told nobody": the subject is that of the verb before.
        before = subject.place if sentence.words[subject.place] == "and" else -1
        return before > 0 and _first_is_a_machine(sentence, before, people)
    return False


_LED_ASTRAY = words("misled misleads mislead")


def _first_is_a_machine(sentence: Sentence, before: int, people: frozenset[str]) -> bool:
    """Return whether a machine, and nobody, is named before a place."""
    places = range(max(0, before - 8), before)
    named = any(who_is(sentence, at, people) is not Who.THING for at in places)
    return not named and any(is_machine(sentence, at) for at in places)


_POLAR = frozenset({"did", "do", "does", "was", "were", "is", "are", "has", "have", "can", "could"})


def _is_open_question(said: tuple[str, ...]) -> bool:
    """Return whether a text asks whether something happened: "did somebody forget the key?"."""
    return said[0] in _POLAR and "?" in said


def _is_left_out_by_a_thing(sentence: Sentence, place: int, people: frozenset[str]) -> bool:
    """Return whether "not take into account" is said of a figure or a program."""
    said = sentence.words
    if said[place : place + 2] not in (("not", "take"), ("not", "do")):
        return False
    return subject_of(sentence, place + 1, people).who is Who.THING


_TOOLS = frozenset(
    {
        "mechanism",
        "mechanisms",
        "system",
        "systems",
        "tests",
        "testing",
        "monitoring",
        "alerting",
        "automated",
        "pipeline",
        "quality",
        "qa",
        "suite",
        "ci",
        "checks",
        "hardware",
        "servers",
        "infrastructure",
    }
)
"""What a fault slipped through, or was not up to it, is nobody's fault."""
_ALLOWING = frozenset({"allows", "allow", "allowed", "permits", "permit", "lets", "accepts", "possible"})
_APOLOGY = frozenset({"sorry", "apologise", "apologize", "apologies", "apology", "regret"})
"""Beside these "let you down" says to readers that it is meant."""


def _all(sentence: Sentence, people: frozenset[str]) -> Iterator[Blame]:
    for hit in NOUNS.find(sentence):
        if is_denied(sentence, hit.start, hit.end) or _is_said_of_a_machine(sentence, hit, people):
            continue
        if sentence.words[hit.end - 1] == "down" and not _APOLOGY.isdisjoint(sentence.words):
            continue
        if sentence.words[hit.end - 1] == "nothing" and "until" in sentence.words[hit.end : hit.end + 2]:
            # To wait for something is a decision.
            continue
        if "up" in sentence.words[hit.start : hit.end] and not _TOOLS.isdisjoint(
            sentence.words[max(0, hit.start - 5) : hit.start]
        ):
            continue
        if sentence.words[hit.start][:4] == "slip" and not _TOOLS.isdisjoint(
            sentence.words[hit.end : hit.end + 6]
        ):
            continue
        before = sentence.words[max(0, hit.start - 8) : hit.start]
        if sentence.words[hit.start] == "without" and not _ALLOWING.isdisjoint(before):
            continue
        if _is_left_out_by_a_thing(sentence, hit.start, people):
            continue
        degree = harder(sentence, hit.start, hit.meaning, people)
        if _is_done_to_a_thing(sentence, hit.start, people) or _is_modest(sentence, hit):
            degree = Degree.MILD
        yield Blame(degree, hit.start, hit.end)
    known = forms()
    for place, word in enumerate(sentence.words):
        form = known.get(word)
        if form is not None and (blame := verb_fault(sentence, place, form, people)):
            yield blame
        for reader in READERS.get(word, ()):
            if (blame := reader(sentence, place, people)) is not None:
                yield blame
