"""Which of the events that are imported stand in the timeline already, be it in other words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cached_property

from pmtui.document import Entry
from pmtui.exchange.imported import Event
from pmtui.exchange.joining import alike
from pmtui.exchange.likeness import actor_words, said_by
from pmtui.exchange.nearby import Nearby

JOINT = "; "
"""What stands between the sources of an entry that several tell of; the first has its words."""

_SAID_BY_EACH = frozenset(("fires",))
"""What goes without saying of an alert."""


class Known:
    """The entries of a timeline, asked group by group whether one of them tells of the same."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Take the entries of the document; the order does not matter."""
        self._entries = sorted(entries, key=lambda entry: entry.at)
        self._times = [entry.at for entry in self._entries]
        self._sources = [frozenset(entry.source.split(JOINT)) for entry in self._entries]
        self._first = [entry.source.split(JOINT)[0] for entry in self._entries]
        self._events = [
            Event(entry.at, entry.text, entry.kind, entry.role, entry.source) for entry in self._entries
        ]
        self._exact: dict[tuple[datetime, str], list[int]] = defaultdict(list)
        for place, entry in enumerate(self._entries):
            self._exact[_mark(entry.at, entry.text)].append(place)
        # Which sources an entry has answered for: one that says a thing twice means it twice.
        self._answered: list[set[str]] = [set() for _ in self._entries]

    def find(self, groups: Sequence[Sequence[Event]]) -> list[Event | None]:
        """Return for each group the entry that tells of the same thing, as an event; None where none does.

        What is there word by word is found first, then what somebody put in other words, then what another
        source tells within the time in which two systems write the same thing down.
        """
        found: list[int | None] = [None] * len(groups)
        for same in (self._word_by_word, self._put_in_other_words, self._told_by_another):
            for number, group in enumerate(groups):
                if found[number] is None and (place := same(group)) is not None:
                    found[number] = place
                    self._answered[place].update(event.source for event in group)
        return [None if place is None else self._events[place] for place in found]

    def _word_by_word(self, group: Sequence[Event]) -> int | None:
        return self._free(
            (place, event) for event in group for place in self._exact.get(_mark(event.at, event.text), ())
        )

    def _put_in_other_words(self, group: Sequence[Event]) -> int | None:
        return self._free(
            (place, event)
            for event in group
            for place in self._between(event.at.replace(microsecond=0), event.at)
            if event.source and event.source in self._sources[place] and self._reworded(place, event)
        )

    def _reworded(self, place: int, event: Event) -> bool:
        """Return whether the entry may have words of its own: somebody has touched it, or it was joined."""
        entry = self._entries[place]
        return not entry.unreviewed or bool(event.key) or JOINT in entry.source

    def _told_by_another(self, group: Sequence[Event]) -> int | None:
        near: list[tuple[int, Event]] = []
        for event in group:
            said = said_by(event)
            near += (
                (place, event)
                for place in self._by_words.candidates(event, said)
                if self._alike(place, event, said)
            )
        return self._free(sorted(near, key=lambda pair: abs(self._times[pair[0]] - pair[1].at)))

    def _alike(self, place: int, event: Event, said: frozenset[str]) -> bool:
        if event.source and self._first[place] == event.source:
            return False  # its own words would be there
        unsaid = said - self._words[place] - _SAID_BY_EACH
        if unsaid and not unsaid <= actor_words(event):
            return False  # the entry leaves something open that would be lost
        return alike(self._events[place], event, self._words[place], said)

    @cached_property
    def _words(self) -> list[frozenset[str]]:
        return [said_by(event) for event in self._events]

    @cached_property
    def _by_words(self) -> Nearby:
        nearby = Nearby()
        for event, words in zip(self._events, self._words, strict=True):
            nearby.add(event, words)
        return nearby

    def _between(self, first: datetime, last: datetime) -> range:
        return range(bisect_left(self._times, first), bisect_right(self._times, last))

    def _free(self, places: Iterable[tuple[int, Event]]) -> int | None:
        """Return the first entry that has not answered for another event of the same source."""
        return next((place for place, event in places if event.source not in self._answered[place]), None)


def _mark(at: datetime, text: str) -> tuple[datetime, str]:
    return at.replace(microsecond=0), " ".join(text.lower().split())
