"""Which events around a time may tell of the same, found by their words without looking at each of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import datetime, timedelta

from pmtui.document import Kind
from pmtui.exchange.imported import Event

NEAR = timedelta(seconds=90)
"""Two systems that saw the same thing write it down within this time."""
TELLING = {Kind.ACKNOWLEDGEMENT, Kind.ESCALATION, Kind.RECOVERY, Kind.MITIGATION, Kind.ALL_CLEAR, Kind.ALERT}
"""Kinds of which two at about one time are the same with fewer words in common."""
_SECONDS = NEAR.total_seconds()


class Nearby:
    """Events by the stretch of time in which they stand and by their words, numbered as they are added."""

    def __init__(self) -> None:
        self._stretches: dict[int, dict[str, list[int]]] = {}
        self._lengths: list[int] = []

    def add(self, event: Event, words: frozenset[str]) -> None:
        """Take an event with the words of its text."""
        stretch = self._stretches.setdefault(_stretch(event.at), defaultdict(list))
        for word in words:
            stretch[word].append(len(self._lengths))
        self._lengths.append(len(words))

    def candidates(self, event: Event, words: frozenset[str]) -> list[int]:
        """Return the numbers, in order, of the events that have all the words of this one, or it all theirs.

        A few of them lie a little further away than two systems write.
        """
        shared: Counter[int] = Counter()
        middle = _stretch(event.at)
        for number in (middle - 1, middle, middle + 1):
            if (stretch := self._stretches.get(number)) is not None:
                for word in words:
                    if word in stretch:
                        shared.update(stretch[word])
        count, lengths = len(words), self._lengths
        return sorted(
            place
            for place, both in shared.items()
            if both == (lengths[place] if lengths[place] < count else count)
        )


def _stretch(at: datetime) -> int:
    return int(at.timestamp() // _SECONDS)
