"""Times as people write them: `now`, `+5m`, `14:32`, `2:32pm`, `14:32+01:00`, `15 Mar 14:32`, `fri 9:00`.

Whatever is written, the result is in UTC; a clock without a zone is UTC.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import NamedTuple

from pmtui.editing.context import Context
from pmtui.editing.days import LONGEST, dates_of, named_day, tidy, weekday

# A bare clock may lie this far before the entry above it; further back it belongs to the day after.
BACKWARDS = timedelta(hours=6)
# Clocks of different machines differ; what lies further ahead of now has not been yet.
AHEAD = timedelta(minutes=15)

_LENGTH = (
    r"(?:(\d{1,5}) ?d(?:ays?)?)? ?(?:(\d{1,5}) ?h(?:ours?|rs?)?)?"
    r" ?(?:(\d{1,5}) ?m(?:in(?:utes?|s)?)?)? ?(?:(\d{1,6}) ?s(?:ec(?:onds?|s)?)?)?"
)
_RELATIVE = re.compile(rf"(now)? ?([+-]) ?{_LENGTH}")
_AGO = re.compile(rf"{_LENGTH} ago")
_NO_UNIT = re.compile(r"(?:now ?)?[+-] ?\d{1,5}")
_CLOCK = re.compile(
    r"(?:(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,6})\d{0,3})?)?|(\d{1,2})(?= ?[ap]))"
    r"(?: ?([ap])\.?m\.?)?"
    r"(?: ?(?:z|utc|gmt)| ?(?:(?:utc|gmt)([+-])(\d{1,2})|([+-])(\d{2}))(?::?(\d{2}))?"
    r"| ?([a-z][a-z_/]{1,30}))?"
)
# A clock without its colon, alone or behind a day that needs no year: the 2024 of "15 Mar 2024" is none.
_COMPACT = re.compile(
    r"(?P<before>(?:\d{4}-\d{2}-\d{2}[t ]|[a-z]{3,9} )?)(?P<hour>\d{2})(?P<minute>\d{2})"
    r"(?P<zone>(?: ?(?:z|utc|gmt)(?:[+-]\d{1,2}(?::?\d{2})?)?| ?(?:\+\d{2}:?|-\d{2}:?(?=\d))(?:\d{2})?)?)"
)
# Where the clock of a text that names a day, too, can begin.
_BEFORE_CLOCK = re.compile(r"(?<=\d)t(?=\d)|,? (?:at )?(?=\d)")
_TIMEWORDS = {"noon": "12:00", "midnight": "00:00"}
_EXPECTED = "expected a time, such as 14:32, now-5m or 2024-03-15 14:32Z"


class _Clock(NamedTuple):
    hour: int
    minute: int
    second: int
    microsecond: int
    zone: tzinfo


def read_time(text: str, context: Context) -> datetime:
    """Return the instant in UTC that a text means.

    `+5m` and `-10m` count from the previous moment of the context, or from now where there is none; `now-5m`
    counts from now. `yesterday` and `today` are seen from now, a weekday is the last one on or before the
    incident's day, and a day without a year is the one nearest to it.

    A bare clock belongs to the incident's day. If that lies more than six hours before the previous moment,
    it belongs to the first day on which it does not: after 23:50, `00:10` is the day after. Nobody writes
    down what is to come: if it had not been yet, it belongs to the incident's day after all.

    Raises:
        ValueError: with a sentence, if it is no time or could be two.
    """
    plain = tidy(text)
    if plain.startswith(("~", "≈")):
        raise ValueError('write the time alone and switch on "approximate"')
    if not plain or len(plain) > LONGEST:
        raise ValueError(_EXPECTED)
    try:
        if (moment := _relative(plain, context)) is not None:
            return moment
        return _absolute(_with_colon(plain), context)
    except OverflowError:
        raise ValueError("the time lies outside of the years 1 to 9999") from None


def _relative(plain: str, context: Context) -> datetime | None:
    now = context.now.astimezone(UTC).replace(microsecond=0)
    if plain == "now":
        return now
    if _NO_UNIT.fullmatch(plain):
        raise ValueError(
            f"write the unit: {plain.replace(' ', '')}m for minutes, {plain.replace(' ', '')}h for hours"
        )
    if (match := _AGO.fullmatch(plain)) and (length := _length(match.groups())):
        return now - length
    if not (match := _RELATIVE.fullmatch(plain)):
        return None
    from_now, sign, *parts = match.groups()
    if (length := _length(parts)) is None:
        return None
    base = now if from_now or context.previous is None else context.previous.astimezone(UTC)
    return base + length if sign == "+" else base - length


def _length(parts: tuple[str | None, ...] | list[str | None]) -> timedelta | None:
    if not any(parts):
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in parts)
    return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)


def _absolute(plain: str, context: Context) -> datetime:
    if (clock := _clock(plain)) is not None:
        return _after_previous(_at(context.day, clock), context)
    for match in _BEFORE_CLOCK.finditer(plain):
        day_text = plain[: match.start()].rstrip(",")
        if (clock := _clock(plain[match.end() :])) is None:
            continue
        if (day := _day(day_text, context)) is not None:
            return _at(day, clock)
    if _day(plain, context) is not None:
        raise ValueError("at which time of that day? write it behind the day, such as 2024-03-15 14:32Z")
    raise ValueError(_EXPECTED)


def _with_colon(plain: str) -> str:
    """Return the text with the colon that was left out of a clock such as `0758`."""
    if not plain.isascii() or not (match := _COMPACT.fullmatch(plain)):
        return plain
    return f"{match['before']}{match['hour']}:{match['minute']}{match['zone']}"


def _after_previous(moment: datetime, context: Context) -> datetime:
    if context.previous is None or moment >= (earliest := context.previous - BACKWARDS):
        return moment
    later = moment - (moment - earliest) // timedelta(days=1) * timedelta(days=1)
    known = context.now + AHEAD
    return moment if context.previous <= known < later else later


def _at(day: date, clock: _Clock) -> datetime:
    moment = datetime(
        day.year, day.month, day.day, clock.hour, clock.minute, clock.second, clock.microsecond, clock.zone
    )
    return moment.astimezone(UTC)


def _day(text: str, context: Context) -> date | None:
    """Return the day that stands before a clock; None if it is none."""
    today = context.now.astimezone(UTC).date()
    if text in ("today", "yesterday", "tomorrow"):
        return today + timedelta(days={"today": 0, "yesterday": -1, "tomorrow": 1}[text])
    if (number := weekday(text)) is not None:
        return context.day - timedelta(days=(context.day.weekday() - number) % 7)
    if (named := named_day(text)) is None:
        return None
    year = context.day.year
    years = sorted(range(max(1, year - 8), min(9999, year + 8) + 1), key=lambda other: abs(other - year))
    return min(dates_of(named, years), key=lambda day: abs(day - context.day))


def _clock(text: str) -> _Clock | None:
    """Return the clock with its zone; None if the text is not written as one."""
    if not (match := _CLOCK.fullmatch(_TIMEWORDS.get(text, text))):
        return None
    hour, minute, second, fraction, hour12, half, *zone, name = match.groups()
    if name is not None:
        raise ValueError(
            f"“{name[:20].upper()}” is not the same all year; write the offset, such as 14:32+01:00, or UTC"
        )
    hours, minutes = int(hour or hour12), int(minute or 0)
    shown = f"{hours}:{minutes:02}"
    if half is not None:
        if not 1 <= hours <= 12:
            raise ValueError(f"{shown} with {half}m is no time; write 1 to 12, or the clock of 24 hours")
        hours = hours % 12 + (12 if half == "p" else 0)
    if hours == 24:
        raise ValueError("midnight is 00:00 of the day that begins with it")
    if hours > 23 or minutes > 59 or int(second or 0) > 59:
        raise ValueError(f"there is no such time: {shown}{f':{second}' if second else ''}")
    return _Clock(hours, minutes, int(second or 0), int((fraction or "0").ljust(6, "0")), _offset(*zone))


def _offset(
    utc_sign: str | None, utc_hours: str | None, sign: str | None, hours: str | None, minutes: str | None
) -> tzinfo:
    """Return the zone of `UTC+1` or `+01:00`; UTC where nothing is written."""
    ahead, past = int(utc_hours or hours or 0), int(minutes or 0)
    if ahead > 14 or past > 59:
        raise ValueError(f"no clock runs {ahead:02}:{past:02} from UTC; write an offset such as +01:00")
    offset = timedelta(hours=ahead, minutes=past)
    return timezone(-offset if "-" in (utc_sign, sign) else offset) if offset else UTC
