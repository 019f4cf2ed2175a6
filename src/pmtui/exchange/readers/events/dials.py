"""The dial of a clock: what hours and minutes are read as, and which way clocks run down a page."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from pmtui.editing.times import BACKWARDS

if TYPE_CHECKING:
    from pmtui.editing.heads import Head
    from pmtui.exchange.readers.events.clocks import Clock

_SOME_DAY, _HALF_DAY = date(2000, 1, 2), timedelta(hours=12)
_NOTHING = timedelta()


def dial_time(
    hour: str, minute: str | None, second: str | None, part: str | None, half: str | None
) -> time | None:
    """Return the time of the parts of a clock, as they are written; None if there is no such time."""
    hours = int(hour)
    if minute is None and (not half or not 1 <= hours <= 12):
        return None
    if half and hours <= 12:  # 14:20 pm and 0:20 am are slips that leave no doubt
        hours = hours % 12 + (12 if half[0].lower() == "p" else 0)
    hours = 0 if hours == 24 else hours
    try:
        return time(hours, int(minute or 0), int(second or 0), int((part or "0")[:6].ljust(6, "0")))
    except ValueError:
        return None


def falls_back(clock: time, previous: time) -> bool:
    """Return whether a clock stands so far before the one above it that it is on the day after."""
    return datetime.combine(_SOME_DAY, clock) < datetime.combine(_SOME_DAY, previous) - BACKWARDS


def with_colon(head: Head, above: time | None) -> Head:
    """Return a head whose clock is written as `0030` among others with a colon, with one of its own.

    It has to follow soon on the clock above it: four digits can be a year, or count something.
    """
    match = _FOUR_DIGITS.fullmatch(head.time)
    if match is None:
        return head
    if above is not None and not match[3]:
        gap = (int(match[1]) * 60 + int(match[2]) - above.hour * 60 - above.minute) % _MINUTES
        is_year = match[1] in ("19", "20")
        if gap > (_SOON if not is_year else _VERY_SOON):
            return head
    elif not match[3]:
        return head
    return head._replace(time=f"{match[1]}:{match[2]}{match[3]}")


_FOUR_DIGITS = re.compile(r"([01]\d|2[0-3])([0-5]\d)(\s?(?:z|utc|gmt)?)", re.IGNORECASE)
_MINUTES, _SOON, _VERY_SOON = 24 * 60, 3 * 60, 60


def not_before(above: Clock, clock: Clock) -> Clock:
    """Return a clock of which minutes are not written, not before the one above it in the same hour."""
    same = (above.clock.hour, above.zone, above.day or clock.day) == (
        clock.clock.hour,
        clock.zone,
        clock.day or above.day,
    )
    if not same or above.elapsed is not None or above.clock < clock.clock:
        return clock
    return replace(clock, clock=above.clock)


def newest_first(clocks: list[Clock]) -> bool:
    """Return whether the notes run backwards: most steps down the page lead to an earlier moment."""
    steps = [
        step
        for first, second in pairwise(clocks)
        if first.heading == second.heading and (first.day is None) == (second.day is None)
        if (step := _step(first, second))
    ]
    return len(steps) > 1 and sum(step < _NOTHING for step in steps) > 0.7 * len(steps)


def _step(first: Clock, second: Clock) -> timedelta:
    """Return the time from one clock to the next; between bare ones the shorter way around the dial."""
    one = datetime.combine(first.day or _SOME_DAY, first.clock)
    two = datetime.combine(second.day or _SOME_DAY, second.clock)
    step = two - one
    if first.day is None and abs(step) > _HALF_DAY:
        step -= 2 * _HALF_DAY if step > _NOTHING else -2 * _HALF_DAY
    return step
