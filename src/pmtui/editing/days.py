"""Days as people write them: `2024-03-15`, `15 Mar`, `Mar 15, 2024`, `Fri 15 March 2024`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

LONGEST = 60

_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_WEEKDAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = {name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)} | {
    name: number for number, name in enumerate(_MONTH_NAMES, 1)
}
_MONTHS["sept"] = 9
_WEEKDAYS = {name[:3]: number for number, name in enumerate(_WEEKDAY_NAMES)} | {
    name: number for number, name in enumerate(_WEEKDAY_NAMES)
}
_WEEKDAYS |= {"tues": 1, "thur": 3, "thurs": 3}

_YEAR_FIRST = re.compile(r"(?:([a-z]{3,9})[.,]? )?(\d{4})([-/])(\d{2})\3(\d{2})")
_DAY_FIRST = re.compile(
    r"(?:([a-z]{3,9})[.,]{0,2} )?(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?([a-z]{3,9})[.,]{0,2}(?: (\d{4}))?"
)
_MONTH_FIRST = re.compile(
    r"(?:([a-z]{3,9})[.,]{0,2} )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?"
)
_YEAR_LAST = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4})")
_UNCLEAR = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}[.-]\d{1,2}[.-](?:\d{2,4})?")


class NamedDay(NamedTuple):
    """A day as it was written: the year and the weekday only if they were."""

    year: int | None
    month: int
    day: int
    weekday: int | None


def tidy(text: str) -> str:
    """Return the text in lower case with single blanks; minus signs and dashes are all `-`."""
    plain = text.replace("−", "-").replace("–", "-").replace("\u2011", "-")
    return " ".join(plain.lower().split())


def weekday(text: str) -> int | None:
    """Return the number of the weekday that the text names, Monday being 0; None if it names none."""
    return _WEEKDAYS.get(text.rstrip(".,"))


def named_day(text: str) -> NamedDay | None:
    """Return the day that a tidy text names; None if it is not written as one.

    Raises:
        ValueError: if it is unclear whether the day or the month comes first.
    """
    if len(text) > LONGEST:
        return None
    if match := _YEAR_FIRST.fullmatch(text):
        named, year, _, month, day = match.groups()
        if named is not None and weekday(named) is None:
            return None
        return NamedDay(int(year), int(month), int(day), None if named is None else weekday(named))
    for pattern, places in ((_DAY_FIRST, (1, 2, 3, 4)), (_MONTH_FIRST, (1, 3, 2, 4))):
        if not (match := pattern.fullmatch(text)):
            continue
        named, day, name, year = (match[place] for place in places)
        if name in _MONTHS and (named is None or weekday(named) is not None):
            number = None if named is None else weekday(named)
            return NamedDay(int(year) if year else None, _MONTHS[name], int(day), number)
    if (match := _YEAR_LAST.fullmatch(text)) and (only := _only_reading(int(match[1]), int(match[3]))):
        return NamedDay(int(match[4]), *only, None)
    if _UNCLEAR.fullmatch(text):
        raise ValueError("is the day or the month first? write the day as 2024-03-15 or 15 Mar")
    return None


def _only_reading(first: int, second: int) -> tuple[int, int] | None:
    """Return month and day of two numbers of which only one can be the month; None if both can."""
    if first == second or second > 12 >= first:
        return first, second
    return (second, first) if first > 12 >= second else None


def dates_of(named: NamedDay, years: Iterable[int]) -> list[date]:
    """Return the days that are meant: the one of the written year, else one for each of these years.

    Raises:
        ValueError: if there is no such day, or if it is another weekday than was written.
    """
    found: list[date] = []
    for year in (named.year,) if named.year is not None else years:
        try:
            found.append(date(year, named.month, named.day))
        except ValueError:
            continue
    if not 1 <= named.month <= 12:
        raise ValueError(f"there is no month {named.month}")
    shown = f"{named.day} {_MONTH_NAMES[named.month - 1].capitalize()}"
    if not found:
        raise ValueError(f"there is no {shown}" + (f" {named.year:04}" if named.year is not None else ""))
    if named.weekday is None:
        return found
    fitting = [day for day in found if day.weekday() == named.weekday]
    if not fitting:
        really = _WEEKDAY_NAMES[found[0].weekday()].capitalize()
        raise ValueError(f"{shown} {found[0].year} is a {really}; which of the two is right?")
    return fitting
