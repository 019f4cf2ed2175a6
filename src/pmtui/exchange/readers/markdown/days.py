"""The day that a document is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from pmtui.exchange.readers.markdown.day_order import SHORT_NAMES
from pmtui.exchange.readers.markdown.spoken_times import SHORT_WEEKDAYS, WEEKDAYS
from pmtui.exchange.readers.markdown.stamps import Day, days_in, stamp_of
from pmtui.patterns import folded

# Lines whose day is that of a meeting or of the document, and not of the incident.
_OTHER_DAYS = re.compile(
    r"^.*\b(?:comments|feedback|reactions|reacties|rückmeldung(?:en)?|réactions|commentaires|comentarios"
    r"|comentários|synpunkter)\s(?:\w+\s)?"
    r"(?:by|before|until|voor|vóór|bis|vor|avant|antes|até|senast|före|innan)\b.*$"
    r"|^.{0,40}\b(?:updated?|meeting|scheduled|modified|published|written|created|review(?:ed)?|retro)\b.*$",
    re.IGNORECASE | re.MULTILINE,
)
_LATEST = 2100
_EARLIEST = 1990


def usable(day: date | None) -> date | None:
    """Return a day on which an incident can have been; a year such as 1970 comes from something else."""
    return day if day is not None and _EARLIEST <= day.year <= _LATEST else None


def first_day(
    texts: Iterable[str], *, month_first: bool, all_lines: bool = True, year: int | None = None
) -> date | None:
    """Return the first whole day that one of the texts names; a day without a year takes that of another.

    `year` is that of days which name none, where the texts have no other.

    Without `all_lines`, those about meetings and about the document itself are left out.
    """
    partial: Day | None = None
    for text in texts:
        text = text if all_lines else _OTHER_DAYS.sub("", text)
        for day, _ in days_in(text, month_first=month_first):
            if day.year is not None and (found := usable(day.date(day.year))):
                return _with_year(partial, found)
            partial = partial or (day if day.year is None else None)
    return usable(partial.date(year)) if partial is not None and year is not None else None


def _with_year(partial: Day | None, known: date) -> date:
    return known if partial is None else (partial.date(known.year) or known)


_FRACTION = re.compile(r"\d{1,2}/\d{1,2}(?!\d)")


def yearless_day(texts: Iterable[str], *, month_first: bool, numbers: bool = True) -> Day | None:
    """Return the first day of the texts that names month and day, but no year.

    With `numbers` it may be 9/18 where that begins a line; elsewhere it is rather a fraction.
    """
    for text in texts:
        plain = _OTHER_DAYS.sub("", text)
        for day, at in days_in(plain, month_first=month_first):
            begins = numbers and not any(map(str.isalnum, plain[plain.rfind("\n", 0, at) + 1 : at]))
            if day.year is None and day.month and (begins or not _FRACTION.match(plain, at)):
                return day
    return None


def latest(day: Day) -> date | None:
    """Return the last date that such a day without a year can be: what is told of has happened."""
    newest = date.today() + _ONE_DAY
    dates = (day.date(year) for year in range(newest.year, newest.year - _MOST_YEARS, -1))
    return next((found for found in dates if found is not None and found <= newest), None)


_ONE_DAY = timedelta(days=1)
_NAMES = WEEKDAYS | {name: SHORT_WEEKDAYS[name] for name in SHORT_NAMES}
_WITH_WEEKDAY = re.compile(
    rf"(?<![^\W_])(?P<name>{'|'.join(map(re.escape, sorted(_NAMES, key=len, reverse=True)))})\s?[.,]?\s"
    r"(?:the |den |le |el |der )?(?P<day>\S.{2,20})",
    re.IGNORECASE,
)
_MOST_YEARS = 12


def year_of_weekdays(text: str, years: Sequence[int], *, month_first: bool) -> int | None:
    """Return the year in which days without one fall on the weekdays beside them: “Sunday 16 March”.

    Of several such years it is the first of `years`, those that the text names, or else the latest one
    in which these days are over.
    """
    wanted: list[tuple[int, Day]] = []
    for match in _WITH_WEEKDAY.finditer(text):
        stamp = stamp_of(match["day"], month_first=month_first)
        if stamp is not None and stamp.day is not None and stamp.day.year is None and stamp.day.month:
            wanted.append((_NAMES[folded(match["name"])], stamp.day))
    if not wanted:
        return None
    newest = date.today() + _ONE_DAY
    recent = range(newest.year, newest.year - _MOST_YEARS, -1)
    for year in (*years, *recent):
        dated = [(weekday, day.date(year)) for weekday, day in wanted[:3]]
        if all(
            on is not None and on.weekday() == weekday and (year in years or on <= newest)
            for weekday, on in dated
        ):
            return int(year)
    return None


def day_in_name(name: str) -> date | None:
    """Return the day in the name of a file: `2024-03-15-checkout.md`."""
    match = re.search(r"(?<!\d)(20\d{2})[-_. ]?([01]\d)[-_. ]?([0-3]\d)(?!\d)", name)
    try:
        return usable(date(int(match[1]), int(match[2]), int(match[3]))) if match else None
    except ValueError:
        return None


def day_of(text: str, *, month_first: bool, year: int | None = None) -> date | None:
    """Return the day that a value names."""
    stamp = stamp_of(text, month_first=month_first)
    if stamp is None or stamp.day is None:
        found = days_in(text, month_first=month_first, limit=1)
        day = found[0][0] if found else None
    else:
        day = stamp.day
    if day is None or (day.year is None and year is None):
        return None
    return usable(day.date(year or 0))
