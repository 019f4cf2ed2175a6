"""What an action without an end can begin with instead; "…" is to be filled."""

from __future__ import annotations

from pmtui.checks.language.rewrites_undone import rest_of
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.vague_deeds import PURPOSES
from pmtui.checks.language.vague_frames import IMPROVING, base
from pmtui.patterns import pattern

_TRYING = words("try attempt aim strive push")
_GOING_ON = words("continue keep")
_WATCHING = words("monitor observe")
_MINDING = words("stay remain bear avoid slow respect dedicate spend")
_TALKING = words("""
    discuss talk speak meet chat sync align liaise coordinate collaborate cooperate engage touch agree
    brainstorm debate follow follow-up work
""")
_TOPIC = words("about on regarding concerning")
_ASKED = words("whether if how what which why where when who")
_REASONS = words("why where when who")
_PARTICLES = words("into at about on of out up to through over and again around for with")
_SHORT_HEAD = words("base up together closely more better out")
_DIRECTIONS = words(
    "reduce improve increase decrease raise shorten extend lower speed strengthen minimise minimize scale"
)
_ALERTS = words("monitoring alerting alert alerts alarms")
_ALERT = "Alert when … is above … for … minutes"
_MEASURED = "from … to …, measured by …"


def instead_of_vague(sentence: Sentence, start: int, end: int, sort: str) -> str:
    """Return an action with an end, made of the words of the vague one that stands at `start` to `end`."""
    said = frozenset(sentence.words)
    whole = sentence.show(0, len(sentence.words)).rstrip(".? ")
    if sort == "question":
        return f"Decide, in writing: {whole}"
    if sentence.words[0] == "should" and len(sentence.words) > 1:
        return _capital(sentence.show(1, len(sentence.words)).rstrip(". "))
    if sort == "open":
        return _of_open(sentence, start)
    if said & _ALERTS:
        return _ALERT
    if said & {"test", "tests", "testing"}:
        return "Add a test that fails when …"
    if said & {"communication", "communicate"}:
        return "Write down who tells whom …, within … minutes"
    if said & {
        "training",
        "train",
        "retrain",
        "retraining",
        "coach",
        "coaching",
        "workshop",
        "teach",
        "educate",
    }:
        return "Rehearse … with the on-call rota, once per …"
    if said & {"document", "documentation", "runbook", "docs"}:
        return "The runbook of … says how to …"
    if sure := _of_making_sure(sentence, start) or _of_making_sure(sentence, 0):
        return sure
    if not said.isdisjoint(("lessons", "learnings")):
        return "Write down who changes what …, by …"
    if sort in ("attitude", "habit"):
        return "A check stops … before …"
    if sort == "more" and (measured := _of_direction(sentence, start, end)):
        return measured
    return f"{whole}, done when …"


def _of_direction(sentence: Sentence, start: int, end: int) -> str:
    """Return what is to be more or less with a measure; empty if no verb says so: "a tidier yard"."""
    said = sentence.words
    if base(said[0]) in _DIRECTIONS:
        place = 1
    elif end - start == 1 and (start == 0 or base(said[start]) in _CHANGES):
        place = end
    else:
        return ""
    while place < len(said) and said[place] in ("up", "out"):
        place += 1
    rest = rest_of(sentence, place)
    for at in range(place + 1, len(said)):
        after = said[at + 1] if at + 1 < len(said) else ""
        if (said[at] == "to" and after in PURPOSES and said[at - 1] not in _TIMES) or said[at] in _DEGREES:
            rest = sentence.show(place, at - (said[at - 1] == "a")).strip()
            break
    return f"Bring {rest} {_MEASURED}" if rest else ""


_DEGREES = words("further earlier much far lot significantly considerably")
_TIMES = words("time takes took needed required taken")
_CHANGES = _DIRECTIONS | IMPROVING


def _of_open(sentence: Sentence, start: int) -> str:
    said = sentence.words
    head = said[start]
    if head in _WATCHING or (head == "keep" and "eye" in said):
        return _ALERT
    if head in _MINDING:
        return "A check stops … before …"
    if head in _TRYING:
        return _of_trying(sentence, start + 1)
    if head in _GOING_ON:
        return f"{sentence.show(start, len(said)).rstrip('. ')}, done when …"
    if head in _TALKING:
        return _of_talking(sentence, start + 1)
    if _ROUND.search(sentence.show(0, len(said)).lower()):
        return f"{sentence.show(start, len(said)).rstrip('. ')}, and act when … is above …"
    place = start + 1
    while place < len(said) and said[place] in _PARTICLES:
        place += 1
    asked = said[place] if place < len(said) else ""
    if asked in _REASONS:
        return f"Write down {rest_of(sentence, place)}, and what is changed for it"
    if asked in _ASKED:
        told = rest_of(sentence, place + 1)
        return f"Write down a decision on {'whether' if asked == 'if' else asked} {told or '…'}"
    return f"Write down a decision on {rest_of(sentence, place) or '…'}"


_ROUND = pattern(
    r"\b(?:(?:every|each|once a|once per) (?:day|week|month|quarter|year)|(?:week|month|quarter|year)ly)\b"
)


def _of_trying(sentence: Sentence, place: int) -> str:
    """Return the deed itself instead of the attempt: with a measure where it has a direction."""
    said = sentence.words
    while place < len(said) and said[place] in ("to", "and", "for", "out"):
        place += 1
    rest = rest_of(sentence, place)
    if not _ALERTS.isdisjoint(said[place:]):
        return _ALERT
    if place < len(said) and said[place] in _DIRECTIONS:
        return f"Bring {rest_of(sentence, place + 1) or '…'} {_MEASURED}"
    return f"{_capital(rest)}, done when …" if rest else _capital(_MEASURED)


def _of_talking(sentence: Sentence, place: int) -> str:
    """Return what a talk leaves behind: with whom something is agreed, and on what."""
    said = sentence.words
    topic: list[int] = []
    partner: list[int] = []
    filled = topic
    for at in range(place, len(said)):
        word = said[at]
        if word in (",", ";", ".", "(", "so", "because") or len(topic) + len(partner) > 12:
            break
        if word in _TOPIC:
            filled = topic
        elif (word == "with" or (word == "to" and at == place)) and not partner:
            filled = partner
        elif at > place + 1 or word not in _SHORT_HEAD:
            filled.append(at)
    by = f" with {_shown(sentence, partner)}" if partner else ""
    return f"Write down what is agreed{by} on {_shown(sentence, topic) or '…'}"


def _shown(sentence: Sentence, places: list[int]) -> str:
    return sentence.show(places[0], places[-1] + 1).strip() if places else ""


def _of_making_sure(sentence: Sentence, start: int) -> str:
    """Return the check that makes sure of something; empty if nothing is to be made sure of."""
    said = sentence.words
    place = start + (1 if said[start : start + 1] in (("ensure",), ("ensuring",)) else 2)
    if said[start:place] not in (("ensure",), ("ensuring",), ("make", "sure"), ("making", "sure")):
        return ""
    if said[place : place + 1] in (("that",), ("to",)):
        place += 1
    rest = rest_of(sentence, place)
    if {"this", "it", "that"} & set(said[place : place + 1]) and {"never", "again"} & set(said[place:]):
        return "A check stops … before …"
    if said[place - 1] == "to":
        return f"{_capital(rest)}, done when …"
    if not _ENOUGH.isdisjoint(said[place : place + 1]) and _FINITE.isdisjoint(said[place:]):
        rest = f"there is {rest}"
    return f"A check shows every … that {rest}" if rest else ""


_ENOUGH = words("sufficient adequate enough proper appropriate better more")
_FINITE = words("is are has have can")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
