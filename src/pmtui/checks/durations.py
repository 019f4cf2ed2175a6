"""Durations and spans of the clock that a text tells, in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from pmtui.patterns import pattern

_ROUGHLY = (
    r"(?:(?:about|around|approximately|approx\.|roughly|nearly|almost|some|over|just over|just under) )?"
)
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90, "an": 1,
}  # fmt: skip
_NUMBER = r"\d{1,4}(?:\.\d{1,2})?|" + "|".join(sorted(_WORDS, key=len, reverse=True))
_UNIT = r"days?|hours?|hrs?|h|minutes?|mins?|min"
_LENGTH = (
    r"(?P<part>half an hour|(?:a )?quarter of an hour|three quarters of an hour)\b"
    rf"|(?P<number>{_NUMBER})(?P<half> and a half)?[ -]?(?P<unit>{_UNIT})\b(?P<more> and a half\b)?"
    rf"(?:,? (?:and )?(?P<rest>\d{{1,2}}) ?(?:minutes?|mins?|min)\b)?"
)
_PARTS = {"half": 30, "quarter": 15, "three": 45}

# "for 47 minutes", "lasted about 1 hour 20 minutes", "a 47-minute outage"
_CLAIM = pattern(
    r"\b(?P<cue>for|lasted|lasting|down|down for|unavailable for|offline for|during|took) "
    rf"{_ROUGHLY}(?:{_LENGTH})"
    rf"|\b(?P<number_>\d{{1,4}}(?:\.\d)?)[ -](?P<unit_>hour|minute|min|h)[ -]"
    r"(?:outage|incident|disruption|downtime|interruption)\b",
    re.IGNORECASE,
)
_WHOLE = frozenset({"lasted", "lasting", "down", "down for", "unavailable for", "offline for", ""})


@dataclass(frozen=True, slots=True)
class Claim:
    """A duration that a text tells."""

    words: str
    length: timedelta
    whole: bool
    """Whether it is said of the outage itself: "down for", "lasted", "a 47-minute outage"."""


def claims(text: str) -> Iterator[Claim]:
    """Yield the durations that are told of an incident or of a part of it."""
    for match in _CLAIM.finditer(text):
        cue = " ".join((match["cue"] or "").lower().split())
        minutes = float(match["number_"]) * _minutes(match["unit_"]) if match["number_"] else _length(match)
        # "Kept for 30 days" and "pages when full for 5 minutes" are about something else.
        days = (match["unit"] or "").lower().startswith("d")
        if cue in _WHOLE or not (days or _is_watched(text, match.start())):
            yield Claim(match.group(), timedelta(minutes=minutes), cue in _WHOLE)


_WATCHED = pattern(r"\b(?:alerts?|alarms?|fires|pages|threshold)\b[^.!?\n]*\Z", re.IGNORECASE)
_SENTENCE = 200
"""Characters before a duration in which an alert is looked for that it belongs to."""


def _is_watched(text: str, start: int) -> bool:
    return _WATCHED.search(text[max(0, start - _SENTENCE) : start]) is not None


_SINCE_START = pattern(
    rf"(?:{_LENGTH}) (?:after|from|since) (?:(?:the|its|their) )?"
    r"(?:(?:very )?first (?!alert|alarm|page|call|report)\w+|impact|beginning|start|onset"
    r"|it (?:began|started|broke))\b",
    re.IGNORECASE,
)


def since_start(text: str) -> Iterator[Claim]:
    """Yield the durations that are counted from the beginning: "5 minutes after the first failed order"."""
    for match in _SINCE_START.finditer(text):
        yield Claim(match.group(), timedelta(minutes=_length(match)), False)


_RANGE = pattern(
    r"\b(?:from|between) ([01]?\d|2[0-3]):([0-5]\d)(?: ?(?:UTC|Z))?"
    r" (?:to|until|till|and) ([01]?\d|2[0-3]):([0-5]\d)\b(?! ?(?!UTC)[A-Z]{3})",
    re.IGNORECASE,
)


def ranges(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield what is told from one clock time to another, with both as minutes of the day."""
    for match in _RANGE.finditer(text):
        hours = [int(number) for number in match.groups()]
        yield match.group(), hours[0] * 60 + hours[1], hours[2] * 60 + hours[3]


def _length(match: re.Match[str]) -> float:
    if match["part"]:
        words = match["part"].lower().split()
        return _PARTS[words[1] if words[0] == "a" else words[0]]
    number = match["number"].lower()
    value = float(_WORDS.get(number, 0) or number) + (0.5 if match["half"] or match["more"] else 0)
    return value * _minutes(match["unit"]) + int(match["rest"] or 0)


def _minutes(unit: str) -> int:
    return {"d": 1440, "h": 60}.get(unit[0].lower(), 1)
