"""Times whose year alone is wrong: everything else of the incident happened in another one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from pmtui.document import Milestone

_FAR = timedelta(days=180)
_NEAR = timedelta(days=31)
_AGREEING = 2
"""How many other times have to agree before one is called wrong."""


def wrong_years(typed: Mapping[Milestone, datetime], others: Sequence[datetime]) -> dict[Milestone, datetime]:
    """Return the typed times that lie elsewhere only by their year, each as it was meant.

    `others` are the day of the incident and the entries. A time that any other one stands beside is left.
    """
    times = sorted((*typed.values(), *others))
    if len(times) <= _AGREEING or times[-1] - times[0] < _FAR:
        return {}
    middle = times[len(times) // 2]
    agreeing = sum(abs(at - middle) <= _NEAR for at in times)
    if agreeing < _AGREEING or agreeing * 2 <= len(times):
        return {}
    found = {}
    for milestone, at in typed.items():
        if abs(at - middle) >= _FAR and not any(abs(at - other) <= _NEAR for other in others):
            meant = next(_moved(at, middle), None)
            if meant is not None:
                found[milestone] = meant
    return found


def _moved(at: datetime, middle: datetime) -> Iterator[datetime]:
    for year in (middle.year, middle.year - 1, middle.year + 1):
        try:
            moved = at.replace(year=year)
        except ValueError:  # 29 February, or a year that there is not
            continue
        if abs(moved - middle) <= _NEAR:
            yield moved
