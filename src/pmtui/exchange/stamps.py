"""Times as machines write them: ISO 8601, seconds since 1970, RFC 2822, those of git and of spreadsheets."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any, NamedTuple

from pmtui.exchange.changed_clocks import to_utc
from pmtui.exchange.zones import ABBREVIATIONS, UnknownZone, zone_of
from pmtui.patterns import folded

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]{0,2}\s+)?"
_CLOCK = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,](?P<fraction>\d{1,12}))?)?"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?"
)
_ZONE = (
    rf"(?:\s*\(?(?P<zone>z|(?:utc|gmt)?[+\-−]\d{{2}}:?\d{{2}}|(?:{ABBREVIATIONS}))\)?"
    r"(?:\s\([a-z ]{2,40}\)|\s[a-z]{3,5}$)?)?"
)
_BETWEEN = r"(?:t|[,\s]{1,3}(?:at\s|[-–|@]\s)?)"
_YEAR_FIRST = r"(?P<year>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_WEEKDAY}{_YEAR_FIRST}(?:{_BETWEEN}{_CLOCK}{_ZONE})?",
        r"(?P<year>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:t(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?"
        r"(?P<zone>z|[+-]\d{4})?)?",
        rf"{_WEEKDAY}(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?[\s/-]{_MONTH}[\s,/-]{{1,2}}(?P<year>\d{{4}}|\d{{2}}(?!\d|:))"
        rf"(?:{_BETWEEN}{_CLOCK}{_ZONE})?",
        rf"{_WEEKDAY}{_MONTH}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"
        rf"(?:{_BETWEEN}{_CLOCK}{_ZONE})?",
        rf"{_WEEKDAY}{_MONTH}\s+(?P<d>\d{{1,2}})\s+{_CLOCK}{_ZONE}\s+(?P<year>\d{{4}})"
        r"(?:\s(?P<zone2>[+-]\d{4}))?",
        rf"(?P<d1>\d{{1,2}})(?P<sign>[/.-])(?P<d2>\d{{1,2}})[/.-](?P<year>\d{{4}}|\d{{2}})(?:{_BETWEEN}{_CLOCK}{_ZONE})?",
    )
)
_NUMBER = re.compile(r"-?\d{1,20}(?:\.\d{1,9})?")
EARLIEST, LATEST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST = round((LATEST - _EPOCH).total_seconds()) * 10**6


class Stamp(NamedTuple):
    """A time that was read: the instant in UTC, whether a clock and whether a zone stood with it."""

    at: datetime
    has_clock: bool
    has_zone: bool


def read_stamp(value: Any, zone: tzinfo = UTC, *, day_first: bool | None = None) -> Stamp | None:
    """Return the time that a value of an export means; None if it is none.

    `zone` is that of times that name none. `day_first` decides about 03/04/2024, not about 03.04.2024;
    without it such a day is not read.
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _of_number(value)
    text = str(value).strip().strip("\"'[]`*").strip()
    if not 6 <= len(text) <= 64:
        return None
    if _NUMBER.fullmatch(text) and not (len(text) == 8 and text[:2] in ("19", "20")):
        return _of_number(int(text) if text.lstrip("-").isdigit() else float(text), text)
    for form in _FORMS:
        if match := form.fullmatch(text):
            try:
                return _of_match(match, zone, day_first)
            except (ValueError, OverflowError):
                return None
    return None


def _of_number(value: int | float, text: str = "") -> Stamp | None:
    if not 10**8 <= value < 10**20:
        return None
    divisor = 1 if value < 10**11 else 10**3 if value < 10**14 else 10**6 if value < 10**17 else 10**9
    if "." in text and divisor == 1:
        whole, _, part = text.partition(".")
        microseconds = int(whole) * 10**6 + int(part[:6].ljust(6, "0"))
    else:
        microseconds = round(value * 10**6) if isinstance(value, float) else value * 10**6
        microseconds = microseconds // divisor
    if microseconds >= _LAST:
        return None
    at = _EPOCH + timedelta(microseconds=microseconds)
    return Stamp(at, True, True) if EARLIEST <= at < LATEST else None


def _of_match(match: re.Match[str], zone: tzinfo, day_first: bool | None) -> Stamp | None:
    parts = match.groupdict()
    day = _day(parts, day_first)
    if day is None:
        return None
    named = parts.get("zone2") or parts.get("zone")
    try:
        place = zone_of(named) if named else zone
    except UnknownZone:
        return None
    has_clock = parts.get("hour") is not None
    hour = int(parts.get("hour") or 0)
    if half := parts.get("half"):
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    microsecond = int((parts.get("fraction") or "0")[:6].ljust(6, "0"))
    moment = datetime(
        day.year,
        day.month,
        day.day,
        hour % 24 if hour == 24 else hour,
        int(parts.get("minute") or 0),
        min(59, int(parts.get("second") or 0)),
        microsecond,
        place,
    )
    if hour == 24:
        moment += timedelta(days=1)
    at = to_utc(moment)
    return Stamp(at, has_clock, named is not None) if EARLIEST <= at < LATEST else None


def _day(parts: dict[str, str | None], day_first: bool | None) -> date | None:
    year = int(parts.get("year") or 0)
    year += 2000 if year < 100 else 0
    if (first := parts.get("d1")) is not None:
        one, two = int(first), int(parts.get("d2") or 0)
        if one == two or two > 12 >= one:
            return date(year, one, two)
        if one > 12 >= two:
            return date(year, two, one)
        if day_first is None:
            return None
        return date(year, two, one) if day_first or parts.get("sign") == "." else date(year, one, two)
    name = parts.get("month")
    month = _MONTHS[folded(name)] if name else int(parts.get("m") or 0)
    return date(year, month, int(parts.get("d") or 0))
