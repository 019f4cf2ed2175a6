"""What an action without an end can begin with instead; "…" is to be filled."""

from __future__ import annotations

import re

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
    if often := _of_repeating(sentence):
        return often
    if said & _ALERTS:
        # "Reduce alert noise" asks for fewer of them.
        less = base(sentence.words[0]) in _LESS
        return (_of_direction(sentence, start, end) if less else "") or _ALERT
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
    if sentence.words[0] == "be":
        faster = not said.isdisjoint(("faster", "quicker", "sooner"))
        return f"Bring the time until … {_MEASURED}" if faster else "A check stops … before …"
    if sort == "more" and (measured := _of_direction(sentence, start, end)):
        return measured
    return _within(whole) or f"{whole}, done when …"


def _within(text: str) -> str:
    """Return a deed that is asked for "soon" or "faster" with a time to be filled; empty for any other."""
    if made := _MADE_FASTER.fullmatch(text):
        return f"Bring the time for {made[1]} {_MEASURED}"
    for end in _SOON:
        if text.lower().endswith(end):
            return f"{text[: -len(end)]} within …"
    return ""


_MADE_FASTER = pattern(r"(?:make|get) (\S.{0,120}?) (?:run |work |go )?(?:faster|quicker)", re.IGNORECASE)
_SOON = (
    " as soon as possible", " asap", " as quickly as possible", " as fast as possible", " soon", " faster",
    " sooner", " more quickly", " quicker",
)  # fmt: skip


def _of_repeating(sentence: Sentence) -> str:
    """Return what is to be done "regularly" with its days: "Verify the copies every …"; empty elsewhere."""
    said = sentence.words
    at = next((at for at, word in enumerate(said) if word in _OFTEN), -1)
    if at < 0 or base(said[1 if at == 0 else 0]) not in _LOOKING:
        return ""
    begin = at - (said[at - 1] in ("more", "very") and at > 0)
    # "Regularly clean" and "often as a drill" go on behind the word.
    rest = sentence.show(at + 1, len(said)).rstrip(".? ")
    whole = rest if at == 0 else sentence.show(0, begin).rstrip(" ,")
    if at > 0 and rest:
        return ""
    return f"{_capital(whole)} every …, and write the result in …"


_OFTEN = words("regularly periodically often frequently routinely")
_LOOKING = words(
    "verify test check review audit inspect rehearse measure validate scan restore practise practice"
)


def _of_direction(sentence: Sentence, start: int, end: int) -> str:
    """Return what is to be more or less with a measure; empty if no verb says so: "a tidier yard"."""
    said = sentence.words
    first = said[0] if base(said[0]) in _DIRECTIONS else said[start]
    if base(first) in _BETTER and _QUANTITIES.isdisjoint(said):
        # A process or a server has no amount from which it could be brought to another.
        return ""
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
    if base(first) in _HASTENING and _QUANTITIES.isdisjoint(rest.lower().split()):
        # What is sped up has a time, and is none.
        rest = f"the time for {rest}" if rest else ""
    return f"Bring {rest} {_MEASURED}" if rest else ""


_HASTENING = words("speed shorten")
_DEGREES = words("further earlier much far lot significantly considerably")
_TIMES = words("time takes took needed required taken")
_CHANGES = _DIRECTIONS | IMPROVING
_LESS = words("reduce decrease lower minimise minimize")
_BETTER = words("""
    improve enhance strengthen optimise optimize harden refine streamline tighten tune fine-tune simplify
    reinforce bolster shore beef sharpen deepen broaden solidify upgrade elevate modernise modernize mature
""")
_QUANTITIES = words("""
    time times latency duration speed throughput load rate rates ratio share number count amount size capacity
    usage use cost costs delay delays memory performance coverage accuracy availability uptime limit limits
    efficiency frequency bandwidth hours minutes seconds loss losses errors timeout timeouts
""")


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
    if head in _REVIEWING and asked in ("all", "every", "each"):
        return f"Write down for {rest_of(sentence, place)} what stays and what is changed"
    if head in _SEARCHED and asked not in _ASKED:
        about = rest_of(sentence, place)
        return f"Write down what is found {_SEARCHED[head]} {about or '…'}, and what is changed for it"
    if asked in _REASONS:
        return f"Write down {rest_of(sentence, place)}, and what is changed for it"
    if asked in _ASKED:
        told = rest_of(sentence, place + 1)
        return f"Write down a decision on {'whether' if asked == 'if' else asked} {told or '…'}"
    return f"Write down a decision on {rest_of(sentence, place) or '…'}"


_ROUND = pattern(
    r"\b(?:(?:every|each|once a|once per) (?:day|week|month|quarter|year)|(?:week|month|quarter|year)ly)\b"
)


_REVIEWING = words("review revisit audit check inspect examine")
_SEARCHED = {
    **dict.fromkeys(("analyse", "analyze", "inspect", "audit", "examine"), "in"),
    **dict.fromkeys(("investigate", "research", "study", "look", "dig"), "on"),
}
"""Heads of a search, which leaves no decision behind but a finding, with the word before its object."""


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
    if rest and (within := _within(_capital(rest))):
        return within
    return f"{_capital(rest)}, done when …" if rest else _capital(_MEASURED)


def _of_talking(sentence: Sentence, place: int) -> str:
    """Return what a talk leaves behind: with whom something is agreed, and on what."""
    said = sentence.words
    topic: list[int] = []
    partner: list[int] = []
    filled = topic
    purpose = ""
    for at in range(place, len(said)):
        word = said[at]
        if word in (",", ";", ".", "(", "so", "because") or len(topic) + len(partner) > 12:
            break
        if filled is partner and partner and word == "to" and at + 1 < len(said):
            if said[at + 1] not in _SPOKEN_OF:
                purpose = rest_of(sentence, at)
                break
            filled = topic
        elif filled is topic and not topic and word in _SPOKEN_OF and partner:
            continue
        elif filled is partner and partner and word in _ASKED:
            filled = topic
            topic.append(at)
        elif word in _TOPIC:
            filled = topic
        elif (word == "with" or (word == "to" and at == place)) and not partner:
            filled = partner
        elif at > place + 1 or word not in _SHORT_HEAD:
            filled.append(at)
    by = f" with {_shown(sentence, partner)}" if partner else ""
    if purpose and not topic:
        return f"Write down what is agreed{by} {purpose}"
    return f"Write down what is agreed{by} on {_shown(sentence, topic) or '…'}"


_SPOKEN_OF = words("discuss review debate clarify talk speak about through over")


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
