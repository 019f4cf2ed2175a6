"""Due days: `+2w`, `fri`, `next fri`, `tomorrow`, `end of month`, `15 Apr`, `2024-03-29`."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from pmtui.editing.days import LONGEST, dates_of, named_day, tidy, weekday

_COUNTED = re.compile(
    r"(?:(in|\+|-) ?)?(\d{1,5}|an?|one|two) ?(d|days?|w|wks?|weeks?|m|mo|months?|y|years?)( ago)?"
)
_NO_DAY = re.compile(
    r"ongoing|continuous(?:ly)?|asap|immediately|soon|later|tb[dac]|open|pending|never|someday|eventually"
    r"|none|n/?a|unknown|\?|-|\d{4}|(?:next|this) (?:week|month|quarter|sprint|year)"
    r"|(?:end of |in )?(?:q[1-4]|h[12])(?:[ /-]?\d{2,4})?"
)
_FIXED = {"today": 0, "eod": 0, "end of day": 0, "tomorrow": 1, "tmrw": 1, "yesterday": -1}


def read_due(text: str, today: date, *, has_been: bool = False) -> date:
    """Return the day that a text means, counted from today.

    A weekday is the next one after today; `next fri` is the Friday of the next calendar week, which begins on
    Monday. A month keeps the day of the month, or takes its last one. A day without a year is the next such
    day; written with its year, a day may lie in the past.

    Where the day `has_been`, a weekday and a day without a year are the last such day, which may be today.

    Raises:
        ValueError: with a sentence, if it is no day or could be two.
    """
    plain = tidy(text).removeprefix("by ").removeprefix("due ").removeprefix("on ")
    if _NO_DAY.fullmatch(plain):
        shown = " ".join(text.split())[:20]
        raise ValueError(f"“{shown}” is no day; write a day that one can look up, such as +2w")
    if len(plain) > LONGEST:
        raise ValueError(_EXPECTED)
    try:
        found = _read(plain, today, has_been=has_been)
    except OverflowError:
        raise ValueError("this day lies outside of the years 1 to 9999") from None
    if found is None:
        raise ValueError(_EXPECTED)
    return found


_EXPECTED = "expected a day, such as +2w, fri, 15 Apr or 2024-03-29"


def _read(plain: str, today: date, *, has_been: bool) -> date | None:
    if plain in _FIXED:
        return today + timedelta(days=_FIXED[plain])
    if plain in ("eom", "end of month", "end of the month", "end of this month"):
        return _month_end(today)
    if plain == "end of next month":
        return _month_end(add_months(today.replace(day=1), 1))
    if plain in ("eoy", "end of year", "end of the year"):
        return today.replace(month=12, day=31)
    if match := _COUNTED.fullmatch(plain):
        return _counted(match, today)
    if (found := _weekday(plain, today, has_been=has_been)) is not None:
        return found
    if (named := named_day(plain)) is None:
        return None
    years = (
        range(today.year, max(today.year - 9, 0), -1)
        if has_been
        else range(today.year, min(today.year + 9, 10000))
    )
    days = dates_of(named, years)
    if named.year is not None:
        return days[0]
    return next((day for day in days if (day <= today if has_been else day >= today)), days[0])


def _counted(match: re.Match[str], today: date) -> date | None:
    lead, amount, unit, ago = match.groups()
    if lead is not None and ago is not None:
        return None
    number = int(amount) if amount.isdigit() else {"two": 2}.get(amount, 1)
    if lead == "-" or ago is not None:
        number = -number
    if unit.startswith("d"):
        return today + timedelta(days=number)
    if unit.startswith("w"):
        return today + timedelta(weeks=number)
    return add_months(today, number * 12 if unit.startswith("y") else number)


def _weekday(plain: str, today: date, *, has_been: bool) -> date | None:
    following = plain.startswith("next ")
    number = weekday(plain.removeprefix("next ").removeprefix("this ").removeprefix("last "))
    if number is None or (plain.startswith("last ") and not has_been):
        return None
    if has_been and not following:
        return today - timedelta(days=(today.weekday() - number) % 7)
    if following:
        monday = today + timedelta(days=7 - today.weekday())
        return monday + timedelta(days=number)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def add_months(day: date, months: int) -> date:
    """Return the same day of the month so many months later, or the last day of a shorter month.

    Raises:
        OverflowError: if it lies outside of the years 1 to 9999.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(year)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
