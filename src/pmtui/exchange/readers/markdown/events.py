"""The events of a timeline as they stand in the text, and what every shape of them shares."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from pmtui.exchange.readers.markdown.plain import is_form
from pmtui.exchange.readers.markdown.spoken_stamps import told_stamp
from pmtui.exchange.readers.markdown.stamps import Day, Stamp, days_in
from pmtui.exchange.readers.markdown.zones import Zone, zone_named_in

_SHORT = 160
_WORDS = 3
# What names the moment that relative times count from.
_ZERO = re.compile(
    r"(?<![\w+-])T\s?[-+=]?\s?0\b\s?(?:[=:(]|is|was|\bat\b|[–—-])\s?(?=[^\d]{0,4}\d)"
    r"|\b(?:relative to|counted from|counting from|zero is|minutes (?:since|after)|hours (?:since|after))"
    r"\s(?:the\s)?(?:[^\d\n]{0,40}?\s)?[(]?(?=\d)",
    re.IGNORECASE,
)
# What the makers of a form write in an entry that is there to be replaced.
_EXAMPLE = re.compile(
    r"\W{0,4}(?:(?:an?\s)?(?:example|sample|dummy|placeholder)(?:\s(?:event|entry|row|line|text|item))?"
    r"|(?:short\s)?(?:event\s)?description(?: of (?:the )?(?:event|what happened))?|(?:your\s)?(?:event"
    r"|text)(?:\shere)?"
    r"|what happened|something happened|first event|next event|lorem ipsum.*|beispiel|ejemplo|exemple|exemplo"
    r"|xxx+|foo|bar)\W{0,4}(?:\((?:example|delete me|remove me)\))?",
    re.IGNORECASE,
)
_SHORT_REST = 40


_SEPARATORS = re.compile(r"\A[:|]{2,}\s+")
"""More of what parts a time from its words than the one sign that is taken with the time."""


@dataclass
class Event:
    """An entry as it stands in the text, before its time is known."""

    stamp: Stamp | None
    text: str
    line: int
    shape: str
    raw: str
    role: str = ""
    link: str = ""
    kind: str = ""
    sure: float = 1.0
    more: list[str] = field(default_factory=list)

    @property
    def whole(self) -> str:
        """The text with the lines that continue it."""
        return " ".join(" ".join([self.text, *self.more]).split())


class Start(NamedTuple):
    """The moment that relative times count from, where the text names it: `T0 = 14:02 UTC`."""

    stamp: Stamp


class Default(NamedTuple):
    """The day of all clocks that name none."""

    day: Day


@dataclass
class Events:
    """What a timeline holds in its order: days, zones and entries; and what belongs to none of them."""

    found: list[Day | Default | Start | Zone | Event] = field(default_factory=list)
    left: list[tuple[int, str]] = field(default_factory=list)
    codes: list[tuple[int, str, str]] = field(default_factory=list)
    """Lines of code with the entry that they stand below."""
    used: list[str] = field(default_factory=list)

    @property
    def entries(self) -> list[Event]:
        """The entries alone."""
        return [item for item in self.found if isinstance(item, Event)]


class EventReading:
    """What was read so far, and how a line that names a day or a zone is taken."""

    def __init__(self, month_first: bool, loose: bool) -> None:
        self.events = Events()
        self._month_first = month_first
        self._loose = loose
        self._continues = False
        self._fresh_day = False

    def _stamp(self, text: str) -> Stamp | None:
        return told_stamp(text, month_first=self._month_first)

    def _add(self, event: Event) -> None:
        event.text = _SEPARATORS.sub("", event.text)
        if (event.stamp is None and is_form(event.raw)) or _EXAMPLE.fullmatch(event.text):
            self.events.left.append((event.line, event.raw))
            return
        self.events.found.append(event)
        self.events.used.append(event.raw)
        self._fresh_day = False

    def _last(self) -> Event | None:
        found = self.events.found
        return found[-1] if found and isinstance(found[-1], Event) else None

    def _day(self, stamp: Stamp, raw: str) -> None:
        """Take a line that names the day of those below it, and perhaps their zone."""
        assert stamp.day is not None
        self.events.found.append(stamp.day)
        self.events.used.append(raw)
        if zone := stamp.zone or zone_named_in(raw):
            self.events.found.append(zone)
        self._fresh_day = True

    def _names_day(self, stamp: Stamp | None, raw: str) -> bool:
        if stamp is None or not stamp.is_day or (stamp.rough and re.search(r"\?|xx|--", stamp.written, re.I)):
            return False
        rest = stamp.rest.strip(" :：,.*_-–—()[]")
        aside = re.fullmatch(r"\([^()\d]{1,30}\)[\s:.*_]*", stamp.rest.strip()) is not None
        named = len(rest) < _SHORT_REST and zone_named_in(f"({rest})") is not None
        return not rest or named or aside or is_weekday(rest)

    def _start(self, text: str, line: int = 0) -> bool:
        """Take the moment that relative times count from; return whether a text names it."""
        named = _ZERO.search(text)
        stamp = self._stamp(text[named.end() :]) if named and len(text) <= _SHORT else None
        if stamp is None or stamp.hour is None:
            return False
        self.events.found.append(Start(stamp))
        if len(stamp.rest.split()) >= _WORDS:
            self.events.found.append(Event(stamp, stamp.rest, line, "paragraph", text))
        return True

    def _zone(self, text: str, line: int) -> bool:
        """Take a sentence that only says in which zone the times are."""
        if self._start(text, line):
            self.events.used.append(text)
            return True
        if len(text) > _SHORT or not (zone := zone_named_in(text)):
            return False
        self.events.found.append(zone)
        self.events.used.append(text)
        days = days_in(text, month_first=self._month_first, limit=2)
        if len(days) == 1 and re.search(r"\ball\b", text, re.IGNORECASE):
            self.events.found.append(Default(days[0][0]))
        return True


def is_weekday(text: str) -> bool:
    """Return whether a text is the name of a weekday."""
    return (
        re.fullmatch(
            r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?|[月火水木金土日]曜?日?", text.strip(), re.I
        )
        is not None
    )
