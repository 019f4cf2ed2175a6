"""Instants, days and durations: how they are read from a file and how they are shown."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

_INSTANT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?) ?([Zz]|UTC|[+-]\d{2}:\d{2})?", re.ASCII
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def read_instant(value: Any) -> datetime:
    """Return the instant in UTC that a file's value means.

    Raises:
        ValueError: if the value has no zone or is no time at all. Text is read by a strict pattern, since a
            lenient reader takes "2025" for a moment in 1970.
    """
    if isinstance(value, str) and (match := _INSTANT.fullmatch(value.strip())):
        day, clock, zone = match.groups()
        offset = "+00:00" if zone in ("Z", "z", "UTC") else zone or ""
        try:
            value = datetime.fromisoformat(f"{day}T{clock}{offset}")
        except ValueError:
            raise ValueError(f"there is no such time: {value.strip()}") from None
    if not isinstance(value, datetime):
        raise ValueError("expected a time with its zone, such as 2024-03-15T14:32:00Z")
    if value.tzinfo is None:
        raise ValueError(f"the time has no zone; for UTC write {value.isoformat()}Z")
    try:
        return value.astimezone(UTC)
    except OverflowError:
        raise ValueError("the time lies outside of the years 1 to 9999") from None


def read_date(value: Any) -> date:
    """Return the day that a file's value means.

    Raises:
        ValueError: if it is no day.
    """
    if isinstance(value, str) and _DAY.fullmatch(value.strip()):
        try:
            value = date.fromisoformat(value.strip())
        except ValueError:
            raise ValueError(f"there is no such day: {value.strip()}") from None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError("expected a day, such as 2024-03-29")
    return value


def show_instant(at: datetime, *, seconds: bool | None = None) -> str:
    """Return `2024-03-15 14:32Z`; seconds are shown where there are any, or as told."""
    with_seconds = at.second != 0 if seconds is None else seconds
    moment = at.astimezone(UTC).replace(tzinfo=None)
    return moment.isoformat(" ", "seconds" if with_seconds else "minutes") + "Z"


def show_clock(at: datetime) -> str:
    """Return `14:32`, or `14:32:05` where there are seconds."""
    return at.strftime("%H:%M:%S" if at.second else "%H:%M")


def show_day(day: date) -> str:
    """Return `Fri 15 Mar 2024`, in English on every host."""
    weekday = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[day.weekday()]
    month = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[
        day.month - 1
    ]
    return f"{weekday} {day.day} {month} {day.year}"


def show_duration(duration: timedelta) -> str:
    """Return `47 min`, `3 h 5 min`, `2 d 4 h` or `30 s`: the two largest units that matter."""
    seconds = round(abs(duration.total_seconds()))
    sign = "-" if seconds and duration < timedelta() else ""
    if seconds < 60:
        return f"{sign}{seconds} s"
    minutes, days = seconds // 60, seconds // 86400
    if days:
        hours = minutes % 1440 // 60
        return f"{sign}{days} d" + (f" {hours} h" if hours else "")
    if minutes >= 60:
        rest = minutes % 60
        return f"{sign}{minutes // 60} h" + (f" {rest} min" if rest else "")
    return f"{sign}{minutes} min"


def show_offset(duration: timedelta) -> str:
    """Return the distance from a reference as `+0:13` (hours and minutes), from 100 hours on as `+4 d`."""
    sign = "-" if duration < timedelta() else "+"
    minutes = int(abs(duration.total_seconds()) // 60)
    if minutes >= 6000:
        return f"{sign}{minutes // 1440} d"
    return f"{sign}{minutes // 60}:{minutes % 60:02}"
