"""What somebody has kept, dropped and split of an import, by what rows tell: it outlives reading again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from pmtui.exchange.assemble import Row, State, taken_apart, usual_state
from pmtui.exchange.imported import Event

_Told = tuple[str, str]
"""The source of an event and its words; its time may be another one in another zone."""
_Choice = tuple[datetime, State | None]


@dataclass(frozen=True)
class Choices:
    """What was chosen; where nobody has chosen the state is None."""

    by_words: dict[_Told, list[_Choice]] = field(default_factory=dict)
    """Of the rows that were seen last, by their time."""
    earlier: dict[tuple[_Told, datetime], State] = field(default_factory=dict)
    """Of all rows that were ever seen."""
    split: frozenset[frozenset[_Told]] = frozenset()
    """The joined rows that were split."""

    def with_split(self, row: Row) -> Choices:
        """Return the choices with a joined row split."""
        return replace(self, split=self.split | {frozenset(map(_told, _tellings(row)))})


NOTHING = Choices()


def made_by(rows: Sequence[Row], before: Choices) -> Choices:
    """Return what was chosen of rows, and what was chosen `before` of others."""
    by_words: dict[_Told, list[_Choice]] = defaultdict(list)
    earlier = dict(before.earlier)
    for row in rows:
        chosen = row.state if row.state is not usual_state(row) else None
        for event in _tellings(row):
            told = _told(event)
            by_words[told].append((event.at, chosen))
            if chosen is not None:
                earlier[told, event.at] = chosen
            else:
                earlier.pop((told, event.at), None)
    return Choices(dict(by_words), earlier, before.split)


def chosen_again(rows: Sequence[Row], choices: Choices) -> tuple[Row, ...]:
    """Return rows that were made anew, kept, dropped and split as was chosen.

    A joined row follows what was chosen of all its tellings that were there before.
    """
    if choices.split:
        for row in reversed(rows):
            if row.also and frozenset(map(_told, _tellings(row))) in choices.split:
                rows = taken_apart(rows, row.number)
    if not choices.earlier:
        return tuple(rows)
    found: dict[_Told, list[tuple[datetime, int]]] = defaultdict(list)
    for place, row in enumerate(rows):
        for event in _tellings(row):
            found[_told(event)].append((event.at, place))
    chosen: dict[int, set[State | None]] = defaultdict(set)
    for told, places in found.items():
        for place, state in _matched(told, places, choices):
            chosen[place].add(state)
    return tuple(_as_chosen(row, chosen.get(place, set())) for place, row in enumerate(rows))


def _matched(
    told: _Told, places: list[tuple[datetime, int]], choices: Choices
) -> Iterator[tuple[int, State | None]]:
    """Yield what was chosen of the rows that say the same, one after the other."""
    before = choices.by_words.get(told, [])
    if len(before) == len(places):
        pairs = zip(sorted(places), sorted(before, key=lambda choice: choice[0]), strict=True)
        yield from ((place, state) for (_, place), (_, state) in pairs)
        return
    there = dict(before)
    for at, place in places:
        if at in there:
            yield place, there[at]
        elif (told, at) in choices.earlier:
            yield place, choices.earlier[told, at]


def _as_chosen(row: Row, states: set[State | None]) -> Row:
    if len(states) != 1:
        return row
    state = next(iter(states))
    if state is None or (state is State.DROPPED and row.state is State.KNOWN):
        return row
    return replace(row, state=state)


def _tellings(row: Row) -> tuple[Event, ...]:
    return (row.alone or row.event, *row.also)


def _told(event: Event) -> _Told:
    return event.source, event.text
