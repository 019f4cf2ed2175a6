"""Service levels: how much downtime a target allows, and whether the incident used it up."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from pmtui.document.impact import Sla
from pmtui.document.milestones import Milestone, durations, entry_for
from pmtui.document.postmortem import Postmortem
from pmtui.document.times import show_duration

_HOUR = timedelta(hours=1)


def _minutes(length: timedelta, digits: int) -> str:
    number = f"{length / timedelta(minutes=1):.{digits}f}"
    return f"{number.rstrip('0').rstrip('.')} min"


class Budget(NamedTuple):
    """The downtime that a promise allows in its window, and what was used of it."""

    allowed: timedelta
    used: timedelta

    @property
    def left(self) -> timedelta:
        """What remains; negative when the promise was broken."""
        return self.allowed - self.used

    @property
    def figures(self) -> tuple[str, str]:
        """What is allowed and what was used, in the same unit: minutes where one of them is below an hour."""
        lengths = (self.allowed, self.used)
        shown = show_duration(self.allowed), show_duration(self.used)
        if min(lengths) >= _HOUR and (shown[0] != shown[1] or self.allowed == self.used):
            return shown
        for digits in (1, 2, 3):
            allowed, used = (_minutes(length, digits) for length in lengths)
            if allowed != used:
                return allowed, used
        return _minutes(self.allowed, 1), _minutes(self.used, 1)

    @property
    def margin(self) -> str:
        """How far apart the two are, without a sign; minutes with a decimal below an hour."""
        left = abs(self.left)
        if left >= _HOUR:
            return show_duration(left)
        return next((shown for digits in (1, 2, 3) if (shown := _minutes(left, digits)) != "0 min"), "0 min")

    @property
    def breached(self) -> bool:
        """Whether more was used than is allowed."""
        return self.used > self.allowed


def budget(document: Postmortem, sla: Sla) -> Budget | None:
    """Return the budget of a service level, or None while its target or a believable downtime is missing.

    The window is the calendar month, quarter or year in which the impact began.
    """
    try:
        downtime = timedelta(minutes=sla.downtime) if sla.downtime is not None else durations(document).impact
        if sla.target is None or downtime is None or downtime < timedelta():
            return None
        used = downtime + timedelta(minutes=sla.spent or 0)
    except OverflowError:  # more minutes than a duration can hold: millions of years
        return None
    return Budget(allowed=sla.window.length(_began(document)) * (100 - sla.target) / 100, used=used)


def _began(document: Postmortem) -> date | None:
    start = document.facts.impact_started
    if start is None and (entry := entry_for(document, Milestone.IMPACT_STARTED)):
        start = entry.at
    return start.date() if start else document.facts.date
