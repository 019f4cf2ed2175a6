"""Time zones that a calendar defines itself: standard time and summer time, each with the day it begins."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone, tzinfo

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_OFFSET = re.compile(r"([+-])(\d{2})(\d{2})(?:\d{2})?")


@dataclass
class Observance:
    """A season: what the clocks are ahead of UTC, and when it begins each year."""

    offset: timedelta = timedelta()
    begins: datetime | None = None
    month: int = 0
    nth: int = 0
    weekday: int = 0

    def take(self, name: str, value: str) -> None:
        """Take a line of the definition."""
        if name == "TZOFFSETTO" and (match := _OFFSET.fullmatch(value)):
            ahead = timedelta(hours=int(match[2]), minutes=int(match[3]))
            self.offset = ahead if match[1] == "+" else -ahead
        elif name == "DTSTART":
            try:
                self.begins = datetime.strptime(value[:15], "%Y%m%dT%H%M%S")
            except ValueError:
                self.begins = None
        elif name == "RRULE":
            month = re.search(r"BYMONTH=(\d{1,2})", value)
            day = re.search(r"BYDAY=([+-]?\d)([A-Z]{2})", value)
            if month and day and day[2] in _DAYS and 1 <= int(month[1]) <= 12:
                self.month, self.nth, self.weekday = int(month[1]), int(day[1]), _DAYS.index(day[2])

    def before(self, local: datetime) -> datetime | None:
        """Return the latest beginning of the season at or before a local time."""
        if self.begins is None or self.begins > local:
            return None
        if not self.month:
            return self.begins
        for year in (local.year, local.year - 1):
            begins = self.begins.replace(year=year, month=self.month, day=self._day(year))
            if begins <= local:
                return begins
        return self.begins

    def _day(self, year: int) -> int:
        first, days = calendar.monthrange(year, self.month)
        fitting = [day for day in range(1, days + 1) if (first + day - 1) % 7 == self.weekday]
        return fitting[self.nth - 1 if self.nth > 0 else self.nth] if abs(self.nth) <= len(fitting) else 1


@dataclass
class Seasons:
    """The seasons of a zone."""

    observances: list[Observance] = field(default_factory=list)

    def offset(self, local: datetime) -> tzinfo | None:
        """Return the offset that holds at a local time; None if the zone is not defined."""
        if not self.observances:
            return None
        begun = [(at, season) for season in self.observances if (at := season.before(local)) is not None]
        season = max(begun, key=lambda pair: pair[0])[1] if begun else self.observances[0]
        return timezone(season.offset)
