"""The clocks of notes become instants: days that stand above them or nowhere, zones, midnights in between."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from pmtui.document.times import show_day
from pmtui.editing.days import NamedDay, dates_of, named_day, tidy, weekday
from pmtui.editing.heads import Head
from pmtui.editing.times import BACKWARDS
from pmtui.exchange.changed_clocks import to_utc
from pmtui.exchange.imported import Options
from pmtui.exchange.readers.events.day_lines import (
    ZONE_NAME,
    DayHeading,
    day_at_edge,
    day_within,
    place_named,
)
from pmtui.exchange.readers.events.dials import dial_time, falls_back, newest_first
from pmtui.exchange.readers.events.elapsed import Elapsed
from pmtui.exchange.readers.markdown.day_order import day_order
from pmtui.exchange.readers.markdown.days import day_in_name
from pmtui.exchange.readers.markdown.zones import PLACES
from pmtui.exchange.spans import span_in_utc
from pmtui.exchange.stamps import EARLIEST, LATEST
from pmtui.exchange.zone_doubts import zone_doubts
from pmtui.exchange.zones import UnknownZone, is_zone, zone_name, zone_of

_PARTS = re.compile(
    r"(?P<day>.*?)(?:[tT ]|\b)(?P<hour>\d{1,2})"
    r"(?:[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,](?P<part>\d+))?)?)?"
    rf"\s?(?P<half>[ap]\.?m\.?)?\s?(?P<zone>{ZONE_NAME})?",
    re.IGNORECASE,
)
_SECOND = re.compile(
    rf"^[/(|,=]*\s*(?:=\s*)?(?P<clock>\d{{1,2}}[:.]\d{{2}}(?:\s?[ap]m)?)\s?(?P<zone>{ZONE_NAME})\b\)?\s*[|:,–—-]*\s*",
    re.IGNORECASE,
)
_LATE_ZONE = re.compile(
    rf"^\(?({ZONE_NAME})\)?(?=[\s:,–—-]|$)(?!\s\(?\d{{2,4}}\)?[\s-]\d)\s*[:,|–—-]*\s*", re.IGNORECASE
)
_LATE_PLACE = re.compile(rf"^\(?({PLACES})\)?(?=[\s:,–—-]|$)\s*[:,|–—-]*\s*")
_DAY_BEHIND = re.compile(
    r"(?:on\s)?(\d{4}-\d{2}-\d{2}|\d{1,2}\.? [A-Z][a-z]{2,8},? \d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})[\s,:–—-]+"
)
_YEARLESS = re.compile(r"[^\w/]{0,8}(?:[A-Za-z]{3,9}[.,]{0,2}\s)?\d{1,2}/\d{1,2},?\s+\d{1,2}[:.]\d{2}")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SPAN = re.compile(r"\(until [\d:.]+\s?(z|utc)?\)(?:\s?[ap]\.?m\b\.?)?\s?", re.IGNORECASE)
_SOME_DAY, _HALF_DAY = date(2000, 1, 2), timedelta(hours=12)
_NOTHING, _ONE_DAY = timedelta(), timedelta(days=1)
NO_DAY = "No day is named; the clocks were put on {day}. Say --day if that is wrong."
"""What a person is told where today, or a day that was told, had to be taken."""
_SPOKEN = {"today": 0, "heute": 0, "hoy": 0, "yesterday": -1, "gestern": -1, "hier": -1, "ayer": -1}


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock as it was written: its day, or how many days after the first line; its zone if it names one."""

    clock: time
    day: date | None
    zone: str
    heading: int
    """Which day heading it stands below, 0 for none."""
    rest: str
    written: str
    line: int
    timeless: bool = False
    shift: int | None = None
    """How many days it is away from the day on which `today` was said, where it names none but so."""
    elapsed: Elapsed | None = None
    """How long after a beginning it was, where it counts from one; the clock itself says nothing then."""


class Days:
    """Collects clocks and settles afterwards on which days they were.

    `name` is that of the source; a day in it counts where the text names none.
    """

    def __init__(self, options: Options, lines: Iterable[str] = (), name: str = "") -> None:
        self._options = options
        self._named = None if options.day else day_in_name(name)
        self._anchor: date | None = None
        self._yearless: date | None = None
        lines = tuple(lines)
        near = (options.day, day_in_name(name))
        self._order = day_order(lines, said=options.dates, near=near)
        self.day_first = self._order.day_first
        self._place_named = place_named(lines)
        self._headings: list[NamedDay] = []
        self._zone = ""
        self._explicit: dict[str, int] = {}
        self._bare = False
        self._on: list[date] = []
        self._written: dict[str, date] = {}
        self._slashes = bool(self._order.note) and any(map(_YEARLESS.match, lines))

    def may_move(self, clocks: Iterable[Clock]) -> bool:
        """Return whether no day was written, so that all that was read holds for clocks of another day."""
        return (
            not self._headings
            and not self._order.note
            and all(clock.day is None and clock.shift is None for clock in clocks)
        )

    def move(self, options: Options) -> None:
        """Take another day for the clocks, which name none."""
        self._options = options

    def heading(self, found: DayHeading) -> None:
        """Take a day that holds for the clocks below it."""
        self._headings.append(found.day)
        self._slashes |= found.by_order
        if self._anchor is None and found.day.year is not None:
            self._anchor = self._date(found.day)
        if found.zone:
            self.zone_heading(found.zone)

    def title(self, line: str, *, alone: bool = False) -> None:
        """Take the day that a title names among other words: `Night shift, 3 May 2025, relay hall`.

        One without its year counts where it is `alone`: the first title, with the day at its edge.
        """
        found = day_within(line, day_first=self.day_first)
        if found is None and alone and not self._headings and self._known() is None:
            found = day_at_edge(line)
        if found is not None:
            self.heading(found)

    def zone(self) -> tzinfo:
        """Return the zone of clocks that name none."""
        return self._place("")

    def zone_heading(self, zone: str) -> None:
        """Take a zone that holds for the clocks that name none."""
        self._zone = zone

    def counted(self, head: Head, elapsed: Elapsed, line: int) -> Clock:
        """Return the clock of a head that counts from a beginning."""
        return Clock(time(), None, "", len(self._headings), elapsed.rest, head.time, line, elapsed=elapsed)

    def clock(self, head: Head, line: int) -> Clock | None:
        """Return the clock of a head; None if it is no time after all."""
        match = _PARTS.fullmatch(head.time.strip())
        if match is None:
            return None
        zone, rest = match["zone"] or "", head.rest
        moment = dial_time(match["hour"], match["minute"], match["second"], match["part"], match["half"])
        if second := _SECOND.match(rest):
            rest = rest[second.end() :]
            if not zone or second["zone"].lower() in ("utc", "z", "gmt"):
                other = _PARTS.fullmatch(second["clock"])
                if other is not None:
                    moment = dial_time(other["hour"], other["minute"], None, None, other["half"])
                    zone = second["zone"]
        elif span := _SPAN.match(rest):
            zone, rest = _zone_of_span(span, rest, zone)
        elif not zone and (late := _LATE_ZONE.match(rest)) and late[1].upper() == late[1]:
            zone, rest = late[1], rest[late.end() :]
        elif not zone and (place := _LATE_PLACE.match(rest)) and is_zone(place[1]):
            zone, rest = place[1], rest[place.end() :]
        if moment is None:
            return None
        named = match["day"].rstrip(" ,T|@-–").lstrip(" ,|@-–")
        behind = None if named or self._headings or self._named else _DAY_BEHIND.match(rest)
        if behind is not None and self._day(behind[1]) is not None:
            named, rest = behind[1], rest[behind.end() :]
        day = self._written.get(named) if named else None
        shift = self._shift(named) if named and day is None else None
        if named and day is None and shift is None:
            if (day := self._day(named)) is None:
                return None
            if _ISO_DAY.fullmatch(named):
                self._written[named] = day
        if day is not None and match["hour"] == "24":
            day += timedelta(days=1)
        if zone:
            self._explicit.setdefault(zone if is_iana(zone) else zone.upper(), line)
        else:
            self._bare = True
        heading = len(self._headings)
        return Clock(moment, day, zone or self._zone, heading, rest.strip(), head.time, line, shift=shift)

    def whole_day(self, written: str, rest: str, line: int) -> Clock | None:
        """Return the beginning of a day that stands before a text without a clock; None if it is no day."""
        day = self._day(written)
        if day is None:
            return None
        return Clock(time(), day, self._zone, len(self._headings), rest, written, line, timeless=True)

    def _shift(self, text: str) -> int | None:
        """Return how many days `yesterday`, or a weekday while no day is known, lies before today."""
        plain = tidy(text).split(" ")[0].rstrip(",")
        if plain in _SPOKEN:
            return _SPOKEN[plain]
        number = weekday(plain) if plain == tidy(text).rstrip(",.") else None
        if number is None or self._known() is not None:
            return None
        return -((date.today().weekday() - number) % 7)

    def _known(self) -> date | None:
        return self._options.day or self._anchor or self._named

    def _day(self, text: str) -> date | None:
        known, number = self._known(), weekday(tidy(text))
        if known is not None and number is not None:
            return known + timedelta(days=(number - known.weekday()) % 7)
        try:
            named = named_day(tidy(text).rstrip(","))
        except ValueError:
            named = None
        return self._date(named) if named is not None else self._by_order(text)

    def _by_order(self, text: str) -> date | None:
        """Return the day of 01/02/2024, by the order of day and month that the other lines tell."""
        if not (match := re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})", text.strip())):
            return None
        one, two, year = int(match[1]), int(match[2]), int(match[3])
        year += 2000 if year < 100 else 0
        if not EARLIEST.year <= year < LATEST.year:
            return None
        self._slashes |= "." not in text
        try:
            return date(year, two, one) if self.day_first or "." in text else date(year, one, two)
        except ValueError:
            return None

    def _date(self, named: NamedDay) -> date | None:
        if named.year is not None and not EARLIEST.year <= named.year < LATEST.year:
            return None
        known = self._known()
        anchor = known or date.today()
        try:
            days = dates_of(named, range(anchor.year - 8, anchor.year + 2))
        except ValueError:
            return None
        # What is told has happened: where nothing says the year, no day lies ahead.
        past = [day for day in days if known or day <= anchor + _ONE_DAY]
        day = min(past or days, key=lambda day: abs(day - anchor))
        if named.year is None and known is None:
            self._yearless = self._yearless or day
        return day

    def settle(self, clocks: list[Clock]) -> tuple[list[datetime], bool]:
        """Return the instants of the clocks, and whether no day was named anywhere."""
        backwards = newest_first(clocks)
        order = list(reversed(clocks)) if backwards else clocks
        days: list[date | None] = []
        offsets: list[int] = []
        day: date | None = None
        offset, heading = 0, -1
        previous: Clock | None = None
        told = False
        earliest = min((clock.shift for clock in order if clock.shift is not None), default=0)
        for clock in order:
            written = clock.day
            if clock.shift is not None:
                base = self._options.day
                written = (
                    base + timedelta(days=clock.shift - earliest)
                    if base
                    else date.today() + timedelta(days=clock.shift)
                )
            if written is not None:
                told |= clock.shift is None
                day, offset, previous = written, 0, None
                heading = clock.heading
            elif clock.heading != heading:
                heading = clock.heading
                if clock.heading:
                    day, offset, previous = self._date(self._headings[clock.heading - 1]), 0, None
                    told |= day is not None
            if previous is not None:
                offset += self._days_on(previous, clock, day or date.today())
            previous = None if clock.timeless else clock
            days.append(day)
            offsets.append(offset)
        if backwards:
            _hold_last(order, offsets)
        dayless = not told and self._named is None
        start = self._start(order, days, offsets)
        moments = []
        for clock, found, after in zip(order, days, offsets, strict=True):
            base = found if found is not None else start
            moments.append(self._instant(base + timedelta(days=after), clock))
        self._on = sorted({moment.date() for moment in moments})
        return (list(reversed(moments)) if backwards else moments), dayless

    def _days_on(self, previous: Clock, clock: Clock, day: date) -> int:
        """Return how many days a clock lies behind the one before, were both on the same day."""
        if previous.zone == clock.zone and not isinstance(self._place(clock.zone), ZoneInfo):
            return int(falls_back(clock.clock, previous.clock))
        before, same = self._instant(day, previous), self._instant(day, clock)
        if self._place(previous.zone).utcoffset(before) == self._place(clock.zone).utcoffset(before):
            return int(falls_back(clock.clock, previous.clock))
        if same - _ONE_DAY >= before - BACKWARDS and same - _ONE_DAY < before + _HALF_DAY:
            return -1
        if clock.zone and previous.zone and not falls_back(clock.clock, previous.clock):
            return 0  # as they are written they go on within the day that stands above them
        return int(same < before - BACKWARDS)

    def _start(self, order: list[Clock], days: list[date | None], offsets: list[int]) -> date:
        """Return the day of the first clock: where none stands with it, it is reckoned from the next."""
        place = next((place for place, day in enumerate(days) if day is not None), None)
        if place is None or place == 0:
            return self._options.day or self._named or date.today()
        known = days[place]
        assert known is not None
        before = timedelta(days=offsets[place - 1])
        if falls_back(order[place].clock, order[place - 1].clock):
            before += timedelta(days=1)
        return known - before

    def _instant(self, day: date, clock: Clock) -> datetime:
        return to_utc(datetime.combine(day, clock.clock, self._place(clock.zone)))

    def _place(self, zone: str) -> tzinfo:
        try:
            return zone_of(zone or self._default())
        except UnknownZone:
            return UTC

    def text(self, text: str, clock: Clock, at: datetime) -> str:
        """Return the text of a clock that was at that instant, with the end of its span in UTC."""
        if not text.startswith("(until ") or clock.elapsed is not None or clock.timeless:
            return text
        place = self._place(clock.zone)
        local = at.astimezone(place).replace(tzinfo=None)
        return span_in_utc(text, local, lambda local: to_utc(local.replace(tzinfo=place)))

    def _default(self) -> str:
        """Return the zone of clocks without one: as told, as a heading says, or the only one named."""
        if self._options.zone or self._zone:
            return self._options.zone or self._zone
        return next(iter(self._explicit)) if len(self._explicit) == 1 else "UTC"

    def zone_name(self) -> str:
        """Return the name of the zone of clocks that name none."""
        name = self._default()
        return name.upper() if not is_iana(name) and len(name) < 6 else zone_name(zone_of(name))

    def notes(self, dayless: bool) -> tuple[str, ...]:
        """Return what was assumed, in sentences."""
        told = []
        if dayless and (self._options.day is None or self._options.day_is_guess):
            day = self._options.day or date.today()
            told.append(NO_DAY.format(day=show_day(day)))
        if self._yearless is not None:
            told.append(f"No year is named; {self._yearless.year} was taken. Say --day if that is wrong.")
        if self._bare and not self._zone and not self._options.zone:
            name = self._default()
            line = self._explicit.get(name) or self._explicit.get(name.upper())
            because = f", as line {line} says" if line else ""
            other = "--zone tells another"
            if self._place_named and not line:
                number, place, zone = self._place_named
                other = f"line {number} names {place}, so perhaps say --zone {zone}"
            told.append(f"Times without a zone were read as {name.upper()}{because}; {other}.")
        if self._order.note and self._slashes:
            told.append(self._order.note)
        told += zone_doubts((*self._explicit, self._zone), self._on)
        return tuple(dict.fromkeys(told))


def _hold_last(order: list[Clock], offsets: list[int]) -> None:
    """Let the day that stands above clocks that run backwards be that of the first written, the last."""
    last = {clock.heading: offset for clock, offset in zip(order, offsets, strict=True) if clock.day is None}
    for place, clock in enumerate(order):
        if clock.heading and clock.day is None:
            offsets[place] -= last[clock.heading]


def _zone_of_span(span: re.Match[str], rest: str, zone: str) -> tuple[str, str]:
    """Return the zone of a span, which may stand behind its end only, and the rest without it."""
    behind = rest[span.end() :]
    late = None if span[1] else _LATE_ZONE.match(behind)
    if late is not None and late[1].upper() == late[1] and zone.upper() in ("", late[1]):
        return late[1], f"{span[0].rstrip()} {behind[late.end() :]}"
    return zone or span[1] or "", rest


def is_iana(name: str) -> bool:
    """Return whether a zone is named by its place."""
    return "/" in name
