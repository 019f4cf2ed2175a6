"""Days that a text tells: dates, days of the week, and spans from one day to another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from pmtui.patterns import folded, pattern

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan januar jänner janvier", "february feb februar février", "march mar märz mars",
         "april apr avril", "may mai", "june jun juni juin", "july jul juli juillet", "august aug août",
         "september sep sept septembre", "october oct oktober octobre", "november nov novembre",
         "december dec dezember décembre"), 1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday montag lundi", "tuesday dienstag mardi", "wednesday mittwoch mercredi",
         "thursday donnerstag jeudi", "friday freitag vendredi", "saturday samstag samedi",
         "sunday sonntag dimanche")
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAY = "(?:" + "|".join(_WEEKDAYS) + r")\b"
_ORDINAL = r"(?:st|nd|rd|th)?"
# A number that goes on, or that stands in a time or an amount, is no day of a month.
_NO_MORE = r"(?![\d:%]|[.,]\d| ?(?:%|UTC\b|h\b|[ap]\.?m\b))"
_DAYS = pattern(
    rf"(?<![\d:.,])\b(?:(?P<cue>from|between) )?(?:{_WEEKDAY},? )?(?:"
    rf"(?P<m1>{_MONTH}) (?P<d1>{_DAY}){_ORDINAL}(?:,? 20\d\d)?|(?P<d2>{_DAY}){_ORDINAL}(?P<m2> {_MONTH})?)"
    rf"(?: to | until | till | and | through | ?[–-] ?)(?:{_WEEKDAY},? )?(?:"
    rf"(?P<m3>{_MONTH}) (?P<d3>{_DAY}){_ORDINAL}{_NO_MORE}|(?P<d4>{_DAY}){_ORDINAL} (?P<m4>{_MONTH})"
    rf"|(?P<d5>{_DAY}){_ORDINAL}{_NO_MORE}(?!\w))",
    re.IGNORECASE,
)
_ON = pattern(
    r"\b(?:on|am|le)(?: the)?(?: (?:morning|evening|night|afternoon) of)?(?: the)? "
    rf"(?:(?P<weekday>{_WEEKDAY})(?:,? (?:the |dem |den )?)?)?"
    r"(?:(?P<iso>20\d\d-\d\d-\d\d)\b"
    r"|(?P<n1>\d{1,2})[./](?P<n2>\d{1,2})[./](?P<n3>20\d\d)\b"
    rf"|(?P<d1>{_DAY})(?:st|nd|rd|th|\.)?(?: of)? (?P<m1>{_MONTH})(?:,? (?P<y1>20\d\d)\b)?"
    rf"|(?P<m2>{_MONTH}) (?P<d2>{_DAY}){_ORDINAL}\b{_NO_MORE}(?:,? (?P<y2>20\d\d)\b)?"
    r"|(?(weekday)(?!\w)|(?!)))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a text tells; what it does not say is None."""

    words: str
    start: int
    end: int
    month: int | None
    day: int | None
    year: int | None
    weekday: int | None
    numbers: bool = False
    """Whether it is told in numbers only, of which nobody knows whether the day or the month comes first."""

    def fits(self, known: date) -> bool:
        """Return whether a known day may be told like this; its day of the week is not looked at."""
        if self.day is None:
            return known.weekday() == self.weekday
        told = {(self.month, self.day), (self.day, self.month) if self.numbers else (self.month, self.day)}
        return (known.month, known.day) in told and self.year in (None, known.year)

    def has_other_weekday(self, known: date) -> bool:
        """Return whether this is the known day, and called by a day of the week that it was not."""
        return None not in (self.day, self.weekday) and self.fits(known) and known.weekday() != self.weekday


def days(text: str) -> Iterator[Day]:
    """Yield the days that a text tells with "on": "on 12 March", "On Friday, March 12th, 2024"."""
    for match in _ON.finditer(text):
        weekday = _WEEKDAYS[folded(match["weekday"])] if match["weekday"] else None
        month = day = year = None
        if match["iso"]:
            year, month, day = (int(part) for part in match["iso"].split("-"))
        elif match["n1"]:
            day, month, year = (int(match[name]) for name in ("n1", "n2", "n3"))
        elif match["d1"] or match["d2"]:
            month, day = _month(match["m1"] or match["m2"]), int(match["d1"] or match["d2"])
            year = int(match["y1"] or match["y2"] or 0) or None
        yield Day(
            match.group().rstrip(", ."),
            match.start(),
            match.end(),
            month,
            day,
            year,
            weekday,
            bool(match["n1"]),
        )


def days_by(text: str) -> list[Day]:
    """Return the days by which a text says that something is done: "by 1 December 2026"."""
    found = []
    for match in _BY.finditer(text):
        year, month, day = int(match["year"] or match["year2"] or 0) or None, 0, 0
        if match["iso"]:
            year, month, day = (int(part) for part in match["iso"].split("-"))
        else:
            month, day = _month(match["m1"] or match["m2"]), int(match["d1"] or match["d2"])
        found.append(Day(match.group().strip(), match.start(), match.end(), month, day, year, None))
    return found


_BY = pattern(
    rf"\bby (?:the )?(?:(?P<iso>20\d\d-\d\d-\d\d)\b|(?P<d1>{_DAY}){_ORDINAL}(?: of)? (?P<m1>{_MONTH})"
    rf"(?:,? (?P<year>20\d\d)\b)?|(?P<m2>{_MONTH}) (?P<d2>{_DAY}){_ORDINAL}\b{_NO_MORE}(?:,?"
    rf" (?P<year2>20\d\d)\b)?)",
    re.IGNORECASE,
)


@lru_cache(maxsize=32)
def day_ranges(text: str) -> tuple[tuple[re.Match[str], tuple[int, int], tuple[int, int]], ...]:
    """Return what is told from one day to another, with month and day of both: "from 2 to 6 November"."""
    return tuple(_day_ranges(text))


def _day_ranges(text: str) -> Iterator[tuple[re.Match[str], tuple[int, int], tuple[int, int]]]:
    for match in _DAYS.finditer(text):
        first, last = match["m1"] or match["m2"], match["m3"] or match["m4"]
        # "12 November to 17:58" is no span of days, and neither is "12 November to 17".
        if match["d5"] and not match["m1"]:
            continue
        if month := _month(last or first):
            begin, end = match["d1"] or match["d2"], match["d3"] or match["d4"] or match["d5"]
            yield match, (_month(first) or month, int(begin)), (month, int(end))


def _month(name: str | None) -> int:
    return _MONTHS[folded(name).strip().rstrip(".")] if name else 0


_ANY = pattern(
    rf"\b(?:(?P<d1>{_DAY})(?:st|nd|rd|th|\.)? (?:of )?(?P<m1>{_MONTH})"
    rf"|(?P<m2>{_MONTH}) (?P<d2>{_DAY})(?:st|nd|rd|th)?\b)",
    re.IGNORECASE,
)


def days_of_year(text: str) -> Iterator[tuple[int, int]]:
    """Yield month and day of every day that a text names by its month, however it does."""
    for match in _ANY.finditer(text):
        yield _month(match["m1"] or match["m2"]), int(match["d1"] or match["d2"])
