"""Durations and spans of the clock that a text tells, in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from pmtui.checks.numerals import NAMES, named
from pmtui.patterns import pattern

_ROUGHLY = (
    r"(?:(?:about|around|approximately|approx\.|roughly|nearly|almost|some|over|just over|just under) )?"
)
_NUMBER = rf"\d{{1,4}}(?:\.\d{{1,2}})?|an|one|{NAMES}"
_UNIT = r"days?|hours?|hrs?|h|minutes?|mins?|min"
_LENGTH = (
    r"(?P<part>half an hour|(?:a )?quarter of an hour|three quarters of an hour)\b"
    rf"|(?P<number>{_NUMBER})(?P<half> and a half)?[ -]?(?P<unit>{_UNIT})\b(?P<more> and a half\b)?"
    rf"(?:,? (?:and )?(?P<rest>\d{{1,2}}) ?(?:minutes?|mins?|min)\b)?"
)
_PARTS = {"half": 30, "quarter": 15, "three": 45}

# "for 47 minutes", "lasted about 1 hour 20 minutes", "a 47-minute outage"
_CLAIM = pattern(
    r"\b(?P<cue>for|lasted|lasting|down|down for|unavailable for|offline for|during|took"
    r"|(?:total )?(?:duration|downtime|outage time)(?: was| is| of| came to)?:?) "
    rf"{_ROUGHLY}(?:{_LENGTH})"
    rf"|\b(?P<number_>\d{{1,4}}(?:\.\d)?)[ -](?P<unit_>hour|minute|min|h)[ -]"
    r"(?:outage|incident|disruption|downtime|interruption)\b",
    re.IGNORECASE,
)
_WHOLE = frozenset({"lasted", "lasting", "down", "down for", "unavailable for", "offline for", ""})
_TOTAL = ("duration", "downtime", "outage time", "total")


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
        whole = cue in _WHOLE or cue.startswith(_TOTAL)
        # "Kept for 30 days" and "pages when full for 5 minutes" are about something else.
        days = (match["unit"] or "").lower().startswith("d")
        if whole or (_is_outage(text, match) if days else not _is_watched(text, match.start())):
            yield Claim(match.group(), timedelta(minutes=minutes), whole)


_HURT = pattern(
    r"\b(?:fail\w*|could not|couldn['’]t|cannot|unable|down|outage|unavailable|unreachable|offline|slow\w*"
    r"|refus\w*|reject\w*|errors?|broken|affected|degraded|delay\w*|missing|lost|locked|blocked|timed out"
    r"|stopped|hidden|disrupt\w*|interrupt\w*|incorrect|wrong|stale|no \w+ (?:was|were|could))\b",
    re.IGNORECASE,
)
_KEPT = pattern(
    r"\b(?:kept|keeps?|keeping|retain\w*|retention|stor(?:ed?|es|age)|valid\w*|expir\w*|histor\w*|backups?|trial"
    r"|old|cached?|guarantee\w*|soak\w*|until)\b",
    re.IGNORECASE,
)
_STOP = pattern(r"[.!?](?=\s|\Z)|[;\n]")


def _is_outage(text: str, match: re.Match[str]) -> bool:
    """Return whether the sentence of a number of days tells of something that did not work."""
    before = _STOP.split(text[max(0, match.start() - _SENTENCE) : match.start()])[-1]
    sentence = before + match.group() + _STOP.split(text[match.end() : match.end() + _SENTENCE])[0]
    return _HURT.search(sentence) is not None and _KEPT.search(sentence) is None


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


_FIRST_SIGN = (
    r"(?:the )?(?:(?:very )?first )?(?:alert|alarm|page|call|report|sign|anybody|anyone|somebody|someone"
    r"|we\b|us\b|monitoring|on-call|support|it was (?:noticed|detected|seen|found)|detection)"
)
_LENGTH_AFTER = _LENGTH.replace("(?P<", "(?P<after_")
_UNTIL_SIGN = pattern(
    rf"\btook {_ROUGHLY}(?:{_LENGTH}) (?:until|till|before|for) {_FIRST_SIGN}"
    rf"|\b(?:paged|alerted|noticed|detected|called|alarmed) {_ROUGHLY}(?:{_LENGTH_AFTER})"
    r" (?:later|afterwards?|after)(?= (?:the )?(?:first (?!alert|alarm|page)|impact|start|beginning|onset"
    r"|outage|incident|failure)|[.,;]|\s*\Z)",
    re.IGNORECASE,
)


def until_noticed(text: str) -> Iterator[Claim]:
    """Yield the durations from the beginning to the first sign: "paged 5 minutes after", and so on."""
    yield from since_start(text)
    for match in _UNTIL_SIGN.finditer(text):
        minutes = _length(match) if match["part"] or match["number"] else _length(match, "after_")
        yield Claim(match.group(), timedelta(minutes=minutes), False)


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


_LENGTH_BESIDE = pattern(rf" ?(?:UTC|Z)? ?\(?,? ?{_ROUGHLY}(?:{_LENGTH}) ?\)", re.IGNORECASE)


def lengths_of_ranges(text: str) -> Iterator[Claim]:
    """Yield the durations in brackets after a range of the clock: "14:32 to 15:19 UTC (47 min)"."""
    for match in _RANGE.finditer(text):
        if beside := _LENGTH_BESIDE.match(text, match.end()):
            words = text[match.start() : beside.end()]
            yield Claim(words, timedelta(minutes=_length(beside)), True)


_END_CLOCK = pattern(
    r"\b(?:last(?:ed|ing)|down|unavailable|unreachable|offline|continued|persisted|went on|failed)"
    r" (?:from [^.;\n]{1,30} )?(?:until|till|up to) (?:about |around |roughly )?"
    r"([01]?\d|2[0-3]):([0-5]\d)\b(?! ?(?!UTC)[A-Z]{2,4}\b)(?! ?[ap]\.?m\b)",
    re.IGNORECASE,
)
_DEED_CLOCK = pattern(
    r"\b(?:roll(?:ed|ing)? ?back|rollback|revert\w*|restor\w+|recover\w*|resolv\w+|mitigat\w+|fix(?:ed|ing)"
    r"|ended|back to normal|restart\w*|failed over|failover)\b[^.;:\n]{0,80}? at (?:about |around |roughly )?"
    r"([01]?\d|2[0-3]):([0-5]\d)\b(?! ?(?!UTC)[A-Z]{2,4}\b)(?! ?[ap]\.?m\b)",
    re.IGNORECASE,
)


def ends(text: str) -> Iterator[tuple[str, int]]:
    """Yield what is told to have lasted until a clock time, which is given as a minute of the day."""
    for match in _END_CLOCK.finditer(text):
        yield match.group(), int(match[1]) * 60 + int(match[2])


def deeds(text: str) -> Iterator[tuple[str, int]]:
    """Yield what is told to have ended the incident at a clock time, given as a minute of the day."""
    for match in _DEED_CLOCK.finditer(text):
        yield match.group(), int(match[1]) * 60 + int(match[2])


_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"), 1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DAYS = pattern(
    rf"\b(?:from |between )?(?:(?P<m1>{_MONTH}) )?(?P<d1>{_DAY})(?:st|nd|rd|th)?(?: (?P<m2>{_MONTH}))?"
    rf"(?: to | until | till | and | through | ?[–-] ?)(?:(?P<m3>{_MONTH}) )?(?P<d2>{_DAY})(?:st|nd|rd|th)?\b"
    rf"(?: (?P<m4>{_MONTH}))?",
    re.IGNORECASE,
)


def day_ranges(text: str) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """Yield what is told from one day to another, with month and day of both: "from 2 to 6 November"."""
    for match in _DAYS.finditer(text):
        first, last = match["m1"] or match["m2"], match["m3"] or match["m4"]
        month = _month(last or first)
        if month:
            yield match.group(), (_month(first) or month, int(match["d1"])), (month, int(match["d2"]))


def _month(name: str | None) -> int:
    return _MONTHS[name.lower().rstrip(".")] if name else 0


def _length(match: re.Match[str], of: str = "") -> float:
    if part := match[f"{of}part"]:
        words = part.lower().split()
        return _PARTS[words[1] if words[0] == "a" else words[0]]
    number = match[f"{of}number"].lower()
    half = match[f"{of}half"] or match[f"{of}more"]
    value = float(number) if number[0].isdigit() else 1 if number == "an" else named(number)
    value += 0.5 if half else 0
    return value * _minutes(match[f"{of}unit"]) + int(match[f"{of}rest"] or 0)


def _minutes(unit: str) -> int:
    return {"d": 1440, "h": 60}.get(unit[0].lower(), 1)
