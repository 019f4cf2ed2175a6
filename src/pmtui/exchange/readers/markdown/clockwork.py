"""What a written time means, one after the other: the day that goes on, midnight, the zone, twelve hours."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import NamedTuple

from pmtui.exchange.readers.markdown.stamps import Day, Stamp
from pmtui.exchange.readers.markdown.zones import UNNAMED, Zone
from pmtui.exchange.spans import span_in_utc

# A clock that falls back further than this has passed a midnight; less is a row in the wrong place.
BACKWARDS = timedelta(hours=6)
_NEAR = 3
_HALF_MONTH = 15
NO_DAY = date(2000, 1, 1)
"""The day of clocks in a text that names no day at all."""


class Moment(NamedTuple):
    """An instant in UTC, whether it is an estimate, and how sure its reading is."""

    at: datetime
    rough: bool
    sure: float


@dataclass
class Clockwork:
    """The reading of times in their order.

    `day` is the day that a bare clock belongs to, `start` the moment in UTC that relative times count from,
    `zones` the names of the zones that were used, an empty one where none was named.
    """

    zone: Zone = UNNAMED
    day: date | None = None
    start: datetime | None = None
    descending: bool = False
    twelve: bool = False
    """Whether other times of the list say am or pm."""
    default: date | None = None
    """The day of all clocks that name none, where the text says so."""
    zones: set[str] = field(default_factory=set)
    _last: datetime | None = None
    _fresh: bool = True
    _first: date | None = None
    _named: date | None = None
    """The day that was named last, from which “the next day” counts however often it is said."""

    def __post_init__(self) -> None:
        self._named = self.day

    def set_day(self, day: Day) -> None:
        """Go on at a day that is named above the next times."""
        if day.month == 0 and day.year is not None:
            known = self.day or NO_DAY
            found: date | None = known.replace(year=day.year, day=min(known.day, 28))
        else:
            found = self._date(day)
        if found is not None:
            self.day, self._fresh = found, True
            self._named = found
            self._first = self._first or found

    def set_back(self, days: int) -> None:
        """Begin so many days before the day that is known."""
        if days and self.day is not None and self.day.toordinal() > days:
            self.day -= timedelta(days=days)
            self._named = self.day

    def read(self, stamp: Stamp | None) -> Moment:
        """Return the instant of a time; without one, that of the entry before, as an estimate."""
        if stamp is None:
            return self._unwritten()
        if stamp.relative is not None:
            return self._relative(stamp.relative)
        sure = 1.0
        if stamp.day is not None:
            found = self._stepped(stamp, stamp.day.ahead) if stamp.day.ahead else self._date(stamp.day)
            self._fresh = self._fresh or found != self.day
            self.day = found or self.day
            if not stamp.day.ahead and stamp.day.nth is None:
                self._named = self.day
            sure = 0.7 if stamp.day.swapped else 1.0 if stamp.day.year else 0.9
        elif self.day is None:
            sure = 0.1
        if stamp.weekday is not None and self.day is not None:
            self.day += timedelta(days=self._to_weekday(stamp.weekday, self.day))
            self._fresh = True
        day = self.day or NO_DAY
        if stamp.hour is None:
            return self._of_day(day, sure)
        local = self._clock(day, stamp)
        if stamp.day is None and not self._fresh and self._last is not None:
            local = self._rolled(local)
            sure = min(sure, 0.9)
        self._last, self.day, self._fresh = local, local.date(), False
        if stamp.day is not None and self.default is not None and self.day < self.default:
            self.day, self._fresh = self.default, True
        zone = stamp.zone or self.zone
        self.zones.add(zone.name)
        self.start = self.start or zone.utc(local)
        return Moment(zone.utc(local), stamp.rough, min(sure, zone.sure))

    def span(self, stamp: Stamp | None, text: str) -> str:
        """Return the text of the time that was read last, with the end of its span in UTC."""
        if stamp is None or stamp.hour is None or stamp.relative is not None or self._last is None:
            return text
        return span_in_utc(text, self._last, (stamp.zone or self.zone).utc)

    def _date(self, day: Day) -> date | None:
        if day.month == 0:
            return self._counted(day)
        if day.year is not None or self.day is None:
            return day.date(NO_DAY.year if self.day is None else self.day.year)
        near = [
            found
            for year in (-1, 0, 1)
            if 0 < self.day.year + year < 10000 and (found := day.date(self.day.year + year))
        ]
        return min(near, key=lambda found: abs(found - (self.day or found)), default=None)

    def _stepped(self, stamp: Stamp, ahead: int) -> date | None:
        """Return the day of an entry that is told to be on the next day, or on the one before.

        It counts from the day that was named, whether a midnight has been passed since or another entry was
        told to be on it, too. Only where its clock lies before the one above it is it a further day.
        """
        if self.day is None:
            return None
        self._first = self._first or self.day
        try:
            found = (self._named or self.day) + timedelta(days=ahead)
            if self.descending or ahead < 0:
                return found
            above = self._last if self._last is not None and self._last.date() == self.day else None
            late = stamp.hour is not None and above is not None and self._clock(found, stamp) < above
            if found < self.day or (found == self.day and late):
                found = self.day + timedelta(days=ahead)
        except OverflowError:
            return None
        return found

    def _counted(self, day: Day) -> date | None:
        """Return a day that is named only beside another: “Saturday”, “the 28th”, “the next day”, “Day 2”."""
        known = self.day
        if known is None:
            return None
        self._first = self._first or known
        try:
            if day.weekday is not None:
                return known + timedelta(days=self._to_weekday(day.weekday, known))
            if day.ahead is not None:
                return known + timedelta(days=-day.ahead if self.descending else day.ahead)
            if day.nth is not None:
                return self._first + timedelta(days=day.nth)
        except OverflowError:
            return None
        near = [known + timedelta(days=step) for step in range(-_HALF_MONTH, _HALF_MONTH + 3)]
        same = [found for found in near if found.day == day.day]
        return min(same, key=lambda found: abs(found - known), default=None)

    def _to_weekday(self, weekday: int, known: date) -> int:
        """Return how many days lie between a day and the weekday that is told after it."""
        ahead = (weekday - known.weekday()) % 7
        if self._last is None:
            # The day of the incident can be any of those that are told: the first may lie before it.
            return ahead - 7 if ahead > _NEAR else ahead
        return (ahead - 7) % -7 if self.descending else ahead

    def _clock(self, day: date, stamp: Stamp) -> datetime:
        hour = stamp.hour or 0
        local = datetime.combine(day, time(hour % 24, stamp.minute, min(stamp.second, 59)))
        if hour == 24:
            local = _later(local, timedelta(days=1))
        if self.twelve and not stamp.half and 0 < hour <= 12 and self._last is not None:
            local = self._half(local)
        return local

    def _half(self, local: datetime) -> datetime:
        """Return the reading of a clock without am or pm that follows soonest on the time before."""
        hour = local.hour % 12
        choices = [local.replace(hour=hour), local.replace(hour=hour + 12)]
        later = [choice for choice in choices if self._last is None or choice >= self._last]
        return later[0] if later else local

    def _rolled(self, local: datetime) -> datetime:
        """Return a bare clock on the day on which it follows the one before."""
        assert self._last is not None
        day = timedelta(days=1)
        if self.descending:
            return _later(local, -day) if local > _later(self._last, BACKWARDS) else local
        return _later(local, day) if local < _later(self._last, -BACKWARDS) else local

    def _of_day(self, day: date, sure: float) -> Moment:
        local = datetime.combine(day, time())
        if self._last is not None and self._last.date() == day and not self.descending:
            local = self._last
        self._last, self._fresh = local, True
        # A day without a clock stays this day in UTC; the zone would move it to the day before.
        return Moment(
            local.replace(tzinfo=UTC) if local.time() == time() else self.zone.utc(local),
            True,
            min(sure, 0.5),
        )

    def _unwritten(self) -> Moment:
        if self._last is not None:
            return Moment(self.zone.utc(self._last), True, 0.2)
        local = datetime.combine(self.day or NO_DAY, time())
        return Moment(local.replace(tzinfo=UTC), True, 0.2 if self.day else 0.1)

    def _relative(self, seconds: float) -> Moment:
        start = self.start or datetime.combine(self.day or NO_DAY, time(), UTC)
        return Moment(
            _later(start, timedelta(seconds=seconds)), self.start is None, 0.7 if self.start else 0.3
        )


def _later(local: datetime, by: timedelta) -> datetime:
    try:
        return local + by
    except OverflowError:
        return local


def passes_noon(stamps: list[Stamp]) -> bool:
    """Return whether clocks without am or pm go on from noon at one: "11:54", "12:16", "1:52".

    Who writes the hours of a night from 0 to 23 writes one of them with two digits or has one above 12.
    """
    known = [stamp for stamp in stamps if stamp.hour is not None]
    if len(known) < _FEWEST or any(not 0 < (stamp.hour or 0) <= _NOON for stamp in known):
        return False
    drops = [after for before, after in pairwise(known) if _seconds(after) < _seconds(before)]
    if len(drops) != 1 or any(stamp.day for stamp in known[1:]):
        return False
    last = next(before for before, after in pairwise(known) if after is drops[0])
    unpadded = re.match(r"\D*[1-9](?!\d)", drops[0].written) is not None
    return (last.hour or 0) >= _LATE_MORNING and (drops[0].hour or 0) <= _AFTERNOON and unpadded


_FEWEST, _NOON, _LATE_MORNING, _AFTERNOON = 3, 12, 10, 6


def runs_backwards(stamps: list[Stamp]) -> bool:
    """Return whether times are written with the newest one first."""
    ups = downs = 0
    known = [stamp for stamp in stamps if stamp.hour is not None]
    for before, after in pairwise(known):
        if (
            before.day
            and after.day
            and before.day[:3] != after.day[:3]
            and before.day.month
            and after.day.month
        ):
            ours, theirs = ((s.day.year or 0, s.day.month, s.day.day) for s in (after, before) if s.day)
            older = ours < theirs
        else:
            # Half a day and more is the way around midnight.
            step = (_seconds(after) - _seconds(before) + 43_200) % 86_400 - 43_200
            if not step:
                continue
            older = step < 0
        downs, ups = downs + older, ups + (not older)
    return downs >= 2 and downs > 3 * ups


def _seconds(stamp: Stamp) -> int:
    return (stamp.hour or 0) * 3600 + stamp.minute * 60 + stamp.second
