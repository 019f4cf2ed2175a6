"""Events of several sources that tell of one thing: which of them are the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from pmtui.document import Kind
from pmtui.exchange.imported import Event
from pmtui.exchange.likeness import VERBS, contradict, said_by, words_of
from pmtui.exchange.nearby import NEAR, TELLING, Nearby

_SOON = timedelta(seconds=60)
_AT_ONCE = timedelta(seconds=5)
_AS_WRITTEN = timedelta(minutes=1)
"""How far away what happened may lie from a time without seconds."""
_LONGER = 2
"""How many times the words of the shorter text the longer one may have beyond them."""


def alike(
    first: Event, second: Event, one: frozenset[str] | None = None, two: frozenset[str] | None = None
) -> bool:
    """Return whether two events of different sources tell of the same thing.

    `one` and `two` are what `said_by` says of them, where that is known.
    """
    apart = abs(first.at - second.at)
    if apart > NEAR or first.timeless or second.timeless:
        return False
    one = said_by(first) if one is None else one
    return _alike(first, second, apart, one, said_by(second) if two is None else two)


def _alike(first: Event, second: Event, apart: timedelta, one: frozenset[str], two: frozenset[str]) -> bool:
    shared, fewer = len(one & two), min(len(one), len(two))
    if not shared or shared < fewer or contradict(first, second, one, two):
        return False
    if one == two or (shared >= 2 and max(len(one), len(two)) - shared <= _LONGER * shared):
        return True
    if apart <= _SOON and (one & two) & VERBS:
        return True  # "resolved" of the notes is what the pager says at greater length
    if first.kind is not second.kind or first.kind not in TELLING:
        return False
    # Two alerts in one moment are rather two; two acknowledgements are one.
    needed = 1 if apart <= _AT_ONCE and first.kind is not Kind.ALERT else min(2, fewer)
    return apart <= _SOON and shared >= needed


def groups(sources: Sequence[Iterable[Event]], *, join: bool = True) -> list[list[Event]]:
    """Return the events of all sources by their time, those that are the same together.

    Within one source only events with the same key are one; a source that says a thing twice means it twice.
    Without `join` the same goes for all of them.
    """
    tagged = sorted(
        ((event, place) for place, events in enumerate(sources) for event in events),
        key=lambda pair: pair[0].at,
    )
    found: list[list[Event]] = []
    origins: list[set[int]] = []
    vocabulary: list[list[frozenset[str]]] = []
    keyed: dict[str, int] = {}
    nearby = Nearby()
    several = join and len(sources) > 1
    for event, source in tagged:
        words = said_by(event) if several else frozenset()
        at = keyed.get(event.key, -1) if event.key else -1
        if at < 0 and several and not event.timeless:
            places = nearby.candidates(event, words)
            at = _nearest(event, source, words, found, origins, vocabulary, places)
        if at < 0:
            at = len(found)
            found.append([])
            origins.append(set())
            vocabulary.append([])
            nearby.add(event, words)
        found[at].append(event)
        origins[at].add(source)
        vocabulary[at].append(words)
        if event.key:
            keyed[event.key] = at
    return found


def main_of(group: Sequence[Event]) -> Event:
    """Return the event of a group that says all that the others say, or else the best telling."""
    if len(group) == 1:
        return group[0]
    meant = [event for event in group if not event.noise] or list(group)
    said = [said_by(event) for event in meant]
    whole = [event for event, words in zip(meant, said, strict=True) if all(words >= each for each in said)]
    return min(whole or meant, key=_preference)


def joined(main: Event, others: Sequence[Event]) -> Event:
    """Return one event with the facts of several that are the same, also what only one of them says.

    The main one has the first word; what others say beyond it follows, each with who said it, and they give
    what it leaves open. Nobody becomes the actor of what others have said.
    """
    meant = [other for other in others if not other.noise]
    words = words_of(main.text)
    saying = [other for other in meant if other.kind is not Kind.ALERT and words <= said_by(other)]
    return replace(
        main,
        at=_moment(main, meant),
        text=_together(main, meant),
        kind=next((each.kind for each in (main, *meant) if each.kind is not Kind.OTHER), Kind.OTHER),
        actor=main.actor or next((other.actor for other in saying if other.actor), ""),
        link=main.link or next((other.link for other in others if other.link), ""),
        public=main.public or any(other.public and words <= said_by(other) for other in meant),
        until=main.until or next((other.until for other in meant if other.until), None),
        approximate=main.approximate and all(other.approximate for other in meant),
    )


def _moment(main: Event, others: Sequence[Event]) -> datetime:
    """Return the earliest of the exact times, or one that somebody wrote where it would be moved too far."""
    best = min((main, *others), key=_exactness).at
    written = [
        event.at for event in (main, *others) if _to_the_minute(event) and abs(event.at - best) >= _AS_WRITTEN
    ]
    return min((best, *written))


def _exactness(event: Event) -> tuple[bool, bool, datetime]:
    return event.timeless or event.approximate, _to_the_minute(event), event.at


def _to_the_minute(event: Event) -> bool:
    return not (event.approximate or event.timeless or event.at.second or event.at.microsecond)


def _preference(event: Event) -> tuple[bool, bool, bool, bool, int]:
    """Order the tellings of one event: exact, meant and detailed ones come first."""
    return (
        event.noise,
        event.timeless or event.approximate,
        event.kind is Kind.OTHER,
        event.at.second == 0,
        -len(event.text),
    )


def _together(main: Event, others: Sequence[Event]) -> str:
    """Return the text of the main one, followed by that of each other source that says something else."""
    text, told = main.text, said_by(main)
    for other in others:
        said = words_of(other.text)
        if other.source != main.source and said - told - said_by(main):
            named = other.actor and other.actor != main.actor and other.kind is not Kind.ALERT
            text = f"{text.rstrip().rstrip('.;')}; {f'{other.actor}: ' if named else ''}{other.text}"
            told |= said
    return text


def _nearest(
    event: Event,
    source: int,
    words: frozenset[str],
    found: list[list[Event]],
    origins: list[set[int]],
    vocabulary: list[list[frozenset[str]]],
    places: Sequence[int],
) -> int:
    """Return the latest group, of those at these places, that the event belongs to; -1 if there is none.

    One that says just the same goes before others.
    """
    latest = -1
    for place in reversed(places):
        if source in origins[place]:
            continue
        members = zip(found[place], vocabulary[place], strict=True)
        if all(alike(member, event, said, words) for member, said in members):
            if words in vocabulary[place]:
                return place
            latest = place if latest < 0 else latest
    return latest
