"""From what was imported to a timeline: rows to look at first, then a document with those that are kept."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from operator import attrgetter

from pmtui.document import Entry, Kind, Postmortem, ids_of, new_id, sort_timeline
from pmtui.exchange.collecting_less import no_cycles
from pmtui.exchange.detecting import read, title_of
from pmtui.exchange.given import Given
from pmtui.exchange.held_secrets import told_of_secrets
from pmtui.exchange.imported import Event, Imported, Options
from pmtui.exchange.joining import groups, joined, main_of
from pmtui.exchange.known import JOINT, Known
from pmtui.exchange.readers.events.postmortems import apart
from pmtui.exchange.slack_lists import with_lists
from pmtui.exchange.splitting import as_one_of, split

MARKDOWN = "markdown"
_CLOCKS_DIFFER, _ZONES_DIFFER = timedelta(minutes=15), timedelta(hours=3)
_FIELDS = tuple(each.name for each in fields(Event))
_VALUES = attrgetter(*_FIELDS)
_NAMELESS = ("notes", "table", "JSON", "calendar", "git log")


class State(StrEnum):
    """What becomes of a row."""

    KEPT = "kept"
    FOLDED = "folded"
    """Noise: it is left out unless somebody wants it."""
    KNOWN = "known"
    """It stands in the timeline already."""
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the preview: one event, as one or more sources tell it."""

    number: int
    """By which a person names it, from 1."""
    event: Event
    also: tuple[Event, ...] = ()
    """The same event in other words, from other sources."""
    state: State = State.KEPT
    there: Event | None = None
    """The entry of the timeline that tells of it already."""
    alone: Event | None = None
    """The event as its main source tells it, where others were joined with it."""

    @property
    def kept(self) -> bool:
        """Whether the row goes into the timeline."""
        return self.state is State.KEPT

    @property
    def reworded(self) -> Event | None:
        """The entry that tells of it already, where it does so in words that no source of the row has."""
        texts = [" ".join(event.text.lower().split()) for event in (self.event, *self.also)]
        there = self.there
        if there is None:
            return None
        said = " ".join(there.text.lower().split())
        return None if said in texts or texts[0].startswith(f"{said.rstrip('.;')}; ") else there

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the event was found."""
        return tuple(dict.fromkeys(event.source for event in (self.event, *self.also) if event.source))


@no_cycles()
def read_all(
    given: Sequence[Given], options: Options, name: str = "", now: datetime | None = None
) -> tuple[Imported, ...]:
    """Return what every source holds. Clocks without a day are put on the first day of the other sources.

    Where there is none they are put on the last day on which they had all been by `now`. `name` is the format
    of those of them that it reads; the others, and without it all, are known by their content.
    """
    given = with_lists(given)
    several = len(given) > 1
    found = [_read_one(source, options, name, several) for source in given]
    if options.day is None and any(item.dayless for item in found):
        told = first_day(item for item in found if not item.dayless)
        day = told or _past_day(found, options, now)
        if day is not None:
            there = replace(options, day=day, day_is_guess=told is None)
            found = [
                _read_one(source, there, name, several) if item.dayless else item
                for source, item in zip(given, found, strict=True)
            ]
    return tuple(
        told_of_secrets(_named(_told(item, source))) for item, source in zip(found, given, strict=True)
    )


def _read_one(source: Given, options: Options, name: str, several: bool) -> Imported:
    """Return what a source holds; beside others a format that does not read it was meant for those."""
    found = read(source, options, name)
    if not name or not several or found.stopped is None:
        return found
    known = read(source, options)
    if known.stopped is not None:
        return found
    note = f"{title_of(name)} does not read it; it was read as {title_of(known.source.format)}."
    return replace(known, notes=(note[0].upper() + note[1:], *known.notes))


def _past_day(found: Sequence[Imported], options: Options, now: datetime | None) -> date | None:
    """Return the day before today on which what would lie ahead has been; None if nothing lies ahead."""
    now = now or datetime.now(UTC)
    here = now.astimezone().utcoffset() or timedelta()
    # A clock that names no zone may be of one to the east, and its hour still have been.
    ahead = _CLOCKS_DIFFER if options.zone else max(_ZONES_DIFFER, here)
    last = max((event.at for item in found for event in item.events if item.dayless), default=now)
    if last <= now + ahead:
        return None
    return date.today() - timedelta(days=-((now - last) // timedelta(days=1)))


def read_divided(given: Sequence[Given], options: Options, name: str = "") -> tuple[Imported, ...]:
    """Return what `read_all` does, with a source that tells of several incidents as one for each of them."""
    records = [(source, apart(source)) for source in given]
    each = [record for _, several in records for record in several]
    alone = tuple(read(record, options, name) for record in each)
    given = [source for source, several in records if not several]
    divided = [(source, split(source)) for source in given]
    whole = read_all([source for source, pieces in divided if not pieces], options, name)
    whole = tuple(replace(item, notes=(*item.notes, _unsplit(item))) for item in whole)
    parts = (pair for _, pieces in divided for pair in pieces)
    return (*whole, *alone, *(as_one_of(read(part, options, MARKDOWN), piece) for part, piece in parts))


def _unsplit(item: Imported) -> str:
    """Return why a source was left whole, and what would let it be divided."""
    if item.document is None:
        kind = title_of(item.source.format)
        return f"It was not split: that is done to post-mortems in Markdown, and this is {kind}."
    return (
        "It was not split, as it tells of one incident for all that can be seen. Several have a heading "
        "each, with its day and what happened (## 2024-03-15 Logins fail), or with an Impact and a Timeline "
        "below it."
    )


def _told(imported: Imported, given: Given) -> Imported:
    """Return a document with a note where its source tells of several incidents."""
    several = len(split(given)) if imported.source.format in (MARKDOWN, "notes") else 0
    if not several:
        return imported
    note = f"It tells of {several} incidents; `pmtui import --split` makes a document of each."
    return replace(imported, notes=(*imported.notes, note))


def _from(event: Event, name: str) -> Event:
    """Return an event with its source; for half a million of them `replace` takes seconds."""
    values = dict(zip(_FIELDS, _VALUES(event), strict=True))
    return Event(**{**values, "source": name})


def _named(imported: Imported) -> Imported:
    """Let the rows of a plain file carry its name, as others carry that of their system."""
    events = tuple(
        _from(event, imported.source.name) if event.source in _NAMELESS else event
        for event in imported.events
    )
    return replace(imported, events=events)


def first_day(imported: Iterable[Imported]) -> date | None:
    """Return the day (UTC) of the first event that has a clock; None if there is none."""
    moments = [event.at for item in imported for event in item.events if not event.timeless]
    return min(moments).date() if moments else None


@no_cycles()
def preview(
    imported: Sequence[Imported], document: Postmortem | None = None, *, join: bool = True
) -> tuple[Row, ...]:
    """Return the rows that the sources make, by time; duplicates are joined, noise is folded.

    Without `join` what several sources tell stays apart, be it in the same words.

    With a document, rows that its timeline has already, be it in other words, are marked as known.
    """
    grouped = groups([item.events for item in imported], join=join)
    entries = document.timeline if document is not None else ()
    there = Known(entries).find(grouped) if entries else [None] * len(grouped)
    found = []
    for group, entry in zip(grouped, there, strict=True):
        main = main_of(group)
        also = tuple(event for event in group if event is not main)
        told = joined(main, also) if also else main
        found.append((told, also, _state(main, also, entry), entry, main if also else None))
    found.sort(key=lambda row: row[0].at)
    return tuple(Row(number, *row) for number, row in enumerate(found, 1))


def _state(best: Event, also: tuple[Event, ...], there: Event | None) -> State:
    if there is not None:
        return State.KNOWN
    return State.FOLDED if best.noise and all(event.noise for event in also) else State.KEPT


def usual_state(row: Row) -> State:
    """Return what becomes of a row unless somebody keeps or drops it."""
    return _state(row.event, row.also, row.there)


def choose(rows: Sequence[Row], *, drop: Iterable[int] = (), keep: Iterable[int] = ()) -> tuple[Row, ...]:
    """Return the rows with some dropped and others kept, named by their numbers."""
    dropped, kept = frozenset(drop), frozenset(keep)
    return tuple(
        replace(row, state=State.DROPPED)
        if row.number in dropped
        else replace(row, state=State.KEPT)
        if row.number in kept
        else row
        for row in rows
    )


def taken_apart(rows: Sequence[Row], number: int) -> tuple[Row, ...]:
    """Return the rows with one for each telling of the row of this number; those behind it are renumbered."""
    found: list[Row] = []
    for row in rows:
        if row.number == number and row.alone is not None:
            each = sorted((row.alone, *row.also), key=lambda event: event.at)
            found += (Row(0, event, state=row.state, there=row.there) for event in each)
        else:
            found.append(row)
    found.sort(key=lambda row: row.event.at)
    return tuple(replace(row, number=place) for place, row in enumerate(found, 1))


def merge_into(
    document: Postmortem,
    rows: Iterable[Row | Event],
    pick: Callable[[str], str] = random.choice,
    *,
    reviewed: bool = False,
) -> Postmortem:
    """Return the document with the rows that are kept, or the events, in its timeline; each knows its source.

    `pick` chooses one character of a text, for the ids of the entries. Entries are unreviewed until a person
    has touched them, unless somebody has looked at every one (`reviewed`).
    """
    taken = ids_of(document)
    fresh: list[Entry] = []
    for row in rows:
        if isinstance(row, Row):
            if not row.kept:
                continue
            event, source = row.event, JOINT.join(row.sources)
        else:
            event, source = row, row.source
        for entry in _entries(event, source, reviewed=reviewed):
            id_ = new_id(taken, pick)
            taken.add(id_)
            fresh.append(entry.model_copy(update={"id": id_}))
    if not fresh:
        return document
    return sort_timeline(document.model_copy(update={"timeline": (*document.timeline, *fresh)}))


def _entries(event: Event, source: str, *, reviewed: bool = False) -> tuple[Entry, ...]:
    """Return the entries that an event becomes: the end of an incident is one of its own."""
    first = Entry(
        at=event.at.astimezone(UTC).replace(microsecond=0),
        kind=event.kind,
        text=event.text,
        role=event.actor if event.kind is not Kind.ALERT else "",
        link=event.link,
        approximate=event.approximate or event.timeless,
        public=event.public,
        source=source,
        unreviewed=not reviewed,
    )
    if event.until is None:
        return (first,)
    ended = event.until.astimezone(UTC).replace(microsecond=0)
    return first, first.model_copy(
        update={"at": ended, "kind": Kind.RECOVERY, "text": f"Resolved: {event.text}", "role": ""}
    )


def numbers(text: str) -> frozenset[int]:
    """Return the numbers that a text such as `3, 5-7` names.

    Raises:
        ValueError: with a sentence, if it names none.
    """
    found: set[int] = set()
    for piece in text.replace(",", " ").split():
        first, _, last = piece.partition("-")
        if not first.isdecimal() or (last and not last.isdecimal()) or len(piece) > 15:
            raise ValueError(f"“{piece[:20]}” is no number of a row; write them such as 3 5-7")
        end = int(last or first)
        if end - int(first) > 100_000:
            raise ValueError(f"“{piece[:20]}” are too many rows")
        found.update(range(int(first), end + 1))
    return frozenset(found)
