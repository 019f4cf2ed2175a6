"""How the export writes links, durations, days, names and numbers; and back."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

_LENGTH = re.compile(r"(-?)(?:(\d+) d)?\s?(?:(\d+) h)?\s?(?:(\d+) min)?\s?(?:(\d+) s)?")
_INSTANT = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?) UTC(?: \(.*\))?")
_DAY = re.compile(r"[A-Z][a-z]{2} (\d{1,2}) ([A-Z][a-z]{2}) (\d{1,4})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def linked(text: str) -> tuple[str, str]:
    """Return the title and the address of `title (https://…)`; a text without an address has none."""
    place = text.rfind(" (http")
    if place > 0 and text.endswith(")"):
        return text[:place], text[place + 2 : -1]
    return ("", text) if re.fullmatch(r"https?://\S+", text) else (text, "")


def minutes(text: str) -> float | None:
    """Return the minutes of `3 h 5 min`; None if it is no duration."""
    match = _LENGTH.fullmatch(text.strip())
    if match is None or not any(match.groups()[1:]):
        return None
    days, hours, mins, seconds = (int(part or 0) for part in match.groups()[1:])
    total = days * 1440 + hours * 60 + mins + seconds / 60
    return -total if match[1] else total


def instant(text: str) -> datetime | None:
    """Return the moment of `2024-03-15 14:32 UTC (4 min after impact start)`."""
    match = _INSTANT.fullmatch(text.strip())
    try:
        return datetime.fromisoformat(f"{match[1]}T{match[2]}+00:00") if match else None
    except ValueError:
        return None


def day(text: str) -> date | None:
    """Return the day of `Fri 15 Mar 2024`, wherever it stands in a text."""
    match = _DAY.search(text)
    if match is None or match[2] not in _MONTHS:
        return None
    try:
        return date(int(match[3]), _MONTHS.index(match[2]) + 1, int(match[1]))
    except ValueError:
        return None


def date_of(text: str) -> date | None:
    """Return the day of `2024-03-15`; None if it is none."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def clock(on: date, text: str) -> datetime | None:
    """Return the moment of `14:32 UTC` on a day."""
    match = re.search(r"(\d\d):(\d\d)(?::(\d\d))?", text)
    if match is None:
        return None
    try:
        return datetime.combine(on, time(int(match[1]), int(match[2]), int(match[3] or 0)), UTC)
    except ValueError:
        return None


def words(text: str) -> tuple[str, ...]:
    """Return the words of `checkout, login`."""
    return tuple(word for part in text.split(", ") if (word := part.strip()))


def number(text: str) -> float | int | None:
    """Return the number of `1,326` or `12.5`."""
    plain = text.replace(",", "")
    try:
        return int(plain) if re.fullmatch(r"-?\d+", plain) else float(plain)
    except (ValueError, OverflowError):
        return None
