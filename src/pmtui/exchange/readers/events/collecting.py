"""What the readers of events share: records become events with the line they stand on, facts gather."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from pmtui.document import Kind
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Event, Guess, Imported, Options, Source, Unplaced
from pmtui.exchange.readers.events.missed import beside, incomplete, line_numbers, places, signs_of, words_of
from pmtui.exchange.stamps import read_stamp
from pmtui.exchange.zones import zone_name, zone_of

_RAW = 1000
_EVERY = 500
_NOTHING = timedelta()
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")
Record = Mapping[str, Any]


def records(value: Any) -> Iterator[Record]:
    """Yield the objects of a list; what is none is passed over."""
    if isinstance(value, list):
        yield from (item for item in value if isinstance(item, dict))


def part(record: Any, *path: str) -> Record:
    """Return the object at a path of keys; an empty one if there is none."""
    for key in path:
        record = record.get(key) if isinstance(record, dict) else None
    return record if isinstance(record, dict) else {}


def words(record: Any, *names: str) -> str:
    """Return the first of these keys that holds text or a number, tidied; empty if none does."""
    for name in names:
        value = record.get(name) if isinstance(record, dict) else None
        if isinstance(value, str) and value.strip():
            return plain(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return ""


def plain(text: str) -> str:
    """Return the text without terminal sequences and outer blanks."""
    return _ESCAPES.sub("", text).strip() if "\x1b" in text else text.strip()


class Lines:
    """Finds on which line a word of a source stands, asked in the order of the source."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0
        self._line = 1

    def of(self, word: str) -> int:
        """Return the line of the next place where the word stands; 0 if it is not there."""
        if not word:
            return 0
        found = self._text.find(word, self._place)
        if found < 0 and (found := self._text.find(word)) >= 0:
            self._place, self._line = 0, 1
        if found < 0:
            return 0
        self._line += self._text.count("\n", self._place, found)
        # Whatever is asked for next stands behind it, even if it is the same word.
        self._place = found + len(word)
        return self._line


@dataclass
class Collector:
    """Gathers what one source holds."""

    given: Given
    options: Options
    format: str
    label: str
    """What the rows of the timeline name as their source."""
    events: list[Event] = field(default_factory=list)
    facts: dict[str, Guess] = field(default_factory=dict)
    unplaced: list[Unplaced] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    aside: list[Unplaced] = field(default_factory=list)
    """Further texts without a place, of which a note of their own tells."""
    total: int = 0
    missed: bool = False
    """Whether some of what could not be placed is a record with a time that cannot be read."""
    _lines: Lines | None = None
    _naive: bool = False
    _seen: set[int] = field(default_factory=set)

    def add(
        self,
        time: Any,
        text: str,
        kind: Kind = Kind.OTHER,
        *,
        record: Any = None,
        line: int = 0,
        **more: Any,
    ) -> bool:
        """Take an event; return whether its time could be read. Without one its text is kept as unplaced."""
        self.saw(record)
        zone = zone_of(self.options.zone)
        at = time if isinstance(time, datetime) else None
        if at is None and (stamp := read_stamp(time, zone, day_first=self.options.day_first)) is not None:
            at, clock = stamp.at, stamp.has_clock
            self._naive |= not stamp.has_zone
            more.setdefault("timeless", not clock)
        line = line or self.line_of(time)
        if at is None:
            if text:
                self.unplaced.append(Unplaced(line, text))
            return False
        raw = _raw(record) if record is not None else ""
        more.setdefault("source", self.label)
        self.events.append(Event(at=at, text=text, kind=kind, line=line, raw=raw, **more))
        if len(self.events) % _EVERY == 0:
            self.options.progress(len(self.events), max(self.total, len(self.events)))
        return True

    def saw(self, record: Any) -> None:
        """Take note that a record is not to be told as one that could not be read."""
        if isinstance(record, dict):
            self._seen.add(id(record))

    def rest(self, value: Any, said: Callable[[Record], str] = words_of) -> None:
        """Keep what of the records of a value was not taken, though those beside them were."""
        if told := incomplete(value):
            self.notes.append(told)
        numbers = line_numbers(self.given.text, value) if self.given.data else {}
        for item in beside(value, self._seen):
            self.missed = True
            line = numbers.get(id(item)) or next(filter(None, map(self.line_of, signs_of(item))), 0)
            self.unplaced.append(
                Unplaced(line, (said(item) if isinstance(item, dict) else "") or words_of(item))
            )

    def line_of(self, time: Any) -> int:
        """Return the line of a time as the source writes it; 0 if it is not found."""
        if isinstance(time, datetime) or not self.given.data:
            return 0
        if self._lines is None:
            try:
                self._lines = Lines(self.given.text)
            except Unreadable:
                self._lines = Lines("")
        return self._lines.of(str(time))

    def fact(self, path: str, value: Any, sure: float = 1.0, line: int = 0) -> None:
        """Suggest a value for a field; the surest suggestion stays, the first of equals."""
        if value in (None, "", ()):
            return
        known = self.facts.get(path)
        if known is None or known.sure < sure:
            self.facts[path] = Guess(value, sure, line)

    def also(self, path: str, values: Iterable[str], sure: float = 1.0) -> None:
        """Suggest further words for a field that holds several."""
        known = self.facts[path].value if path in self.facts else ()
        more = tuple(dict.fromkeys((*known, *filter(None, (value.strip() for value in values)))))
        if more:
            self.facts[path] = Guess(more, sure)

    def finish(self) -> Imported:
        """Return what was gathered, in the order of time.

        Raises:
            Unreadable: if nothing was.
        """
        if not self.events:
            seen = f"; {len(self.unplaced)} have no time that can be read" if self.unplaced else ""
            raise Unreadable(f"this looks like {self.label}, but there are no events in it{seen}")
        zone = zone_name(zone_of(self.options.zone))
        if self._naive:
            how = "as you said" if self.options.zone else "say --zone if that is wrong"
            self.notes.append(f"Times without a zone were read as {zone}; {how}.")
        if self.unplaced:
            what = "record" if self.missed else "text"
            why = "a time that can be read, or without a text," if self.missed else "a time"
            where = places([piece.line for piece in self.unplaced])
            self.notes.append(
                f"{counted(len(self.unplaced), what)} without {why} could not be placed{where}."
            )
        return Imported(
            Source(self.given.name, self.format, zone),
            events=in_order(_once(self.events)),
            facts=MappingProxyType(self.facts),
            unplaced=tuple(sorted((*self.unplaced, *self.aside), key=lambda piece: piece.line)),
            notes=tuple(self.notes),
        )


def _once(events: list[Event]) -> list[Event]:
    """Return events without those that the system itself tells again, as each delivery of an alert does."""
    seen: set[tuple[str, datetime]] = set()
    found = []
    for event in events:
        if not event.key or (event.key, event.at) not in seen:
            found.append(event)
        seen.add((event.key, event.at))
    return found


def in_order(events: list[Event]) -> tuple[Event, ...]:
    """Return events by their time, those of one moment as they happened, even where the export runs back."""
    steps = [second.at - first.at for first, second in pairwise(events) if first.at != second.at]
    backwards = sum(step < _NOTHING for step in steps) * 2 > len(steps)
    return tuple(sorted(reversed(events) if backwards else events, key=lambda event: event.at))


def counted(number: int, noun: str) -> str:
    """Return `1 row`, `3 rows`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _raw(record: Any) -> str:
    text = record if isinstance(record, str) else json.dumps(record, ensure_ascii=False, default=str)
    return text if len(text) <= _RAW else text[: _RAW - 1] + "…"
