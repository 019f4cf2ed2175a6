"""Lines of notes that begin with a day or a clock that there is not: `2025-02-30 10:00`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from pmtui.exchange.readers.events.missed import places
from pmtui.patterns import pattern

_WRITTEN = pattern(r"[\s\[(*>-]{0,8}(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?![\d])")
_MIDNIGHT = 24


def no_time_in(line: str) -> str:
    """Return the time with which a line begins, as it is written, if it does not exist; else nothing."""
    match = _WRITTEN.match(line)
    if match is None:
        return ""
    year, month, day, hour, minute = map(int, match.groups())
    written = match[0].strip(" [(*>-\t")
    if (hour, minute) == (_MIDNIGHT, 0):
        hour = 0
    try:
        datetime.combine(date(year, month, day), datetime.min.time()).replace(hour=hour, minute=minute)
    except ValueError:
        return written
    return ""


def told_of_impossible(found: Sequence[tuple[int, str]]) -> str:
    """Return the sentence on lines whose times do not exist; empty if there is none."""
    if not found:
        return ""
    where = places([number for number, _ in found])
    if len(found) == 1:
        return f"There is no {found[0][1]}: the line that begins with it was not taken{where}."
    return (
        f"{len(found)} lines begin with times that do not exist ({found[0][1]}); they were not taken{where}."
    )
