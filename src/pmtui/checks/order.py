"""Which entries of a timeline stand out of order: as few of them as explain it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from operator import le
from typing import NamedTuple

from pmtui.document import Entry


class Misplaced(NamedTuple):
    """An entry out of order, the entry that it contradicts, and which of the two comes first in the list."""

    entry: Entry
    against: Entry
    stands_after: bool
    days: int
    """By how many days its time would have to be moved to fit where it stands, 1 or -1; else 0."""


def misplaced(timeline: Sequence[Entry]) -> Iterator[Misplaced]:
    """Yield the entries without which the others are in the order of time, in the order of the list.

    One entry with a wrong day is one finding, not one for each entry that comes after it.
    """
    times = [entry.at for entry in timeline]
    if all(map(le, times, times[1:])):
        return
    kept = _longest_run(times)
    places = sorted(kept)
    for place, entry in enumerate(timeline):
        if place in kept:
            continue
        there = bisect_right(places, place)
        before = timeline[places[there - 1]] if there else None
        after = timeline[places[there]] if there < len(places) else None
        days = next((days for days in (-1, 1) if _fits(entry.at, days, before, after)), 0)
        if before is not None and entry.at < before.at:
            yield Misplaced(entry, before, True, days)
        elif after is not None:
            yield Misplaced(entry, after, False, days)


def _longest_run(times: Sequence[datetime]) -> frozenset[int]:
    """Return the places of a longest sequence that never goes back; of two that cross, the upper stays."""
    # Read from the end, where the run never rises; `ends[n]` is where the best run of n + 1 ends.
    ends: list[int] = []
    keys: list[float] = []
    came_from: dict[int, int] = {}
    for place in range(len(times) - 1, -1, -1):
        key = -times[place].timestamp()
        length = bisect_right(keys, key)
        if length:
            came_from[place] = ends[length - 1]
        if length == len(ends):
            ends.append(place)
            keys.append(key)
        else:
            ends[length], keys[length] = place, key
    run = []
    at: int | None = ends[-1] if ends else None
    while at is not None:
        run.append(at)
        at = came_from.get(at)
    return frozenset(run)


def _fits(at: datetime, days: int, before: Entry | None, after: Entry | None) -> bool:
    """Return whether the time, so many days later, lies between two entries."""
    if before is None or after is None:
        return False
    by = timedelta(days=days)
    return before.at - at <= by <= after.at - at
