"""Local times that a zone leaves out or has twice, where its clocks go to or from summer time.

Whatever reads local times turns them into instants here. Which of them were doubtful is kept in mind while a
source is read, so that it can be told of those that came into its rows and fields.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from pmtui.exchange.imported import Imported

_doubtful: ContextVar[dict[datetime, datetime] | None] = ContextVar("doubtful clocks", default=None)


def to_utc(local: datetime) -> datetime:
    """Return the instant of a time with its zone, in UTC.

    Raises:
        OverflowError: if it lies outside of the calendar.
    """
    at = local.astimezone(UTC)
    known = _doubtful.get() if isinstance(local.tzinfo, ZoneInfo) else None
    if known is not None and local.utcoffset() != local.replace(fold=1 - local.fold).utcoffset():
        known[at] = local
    return at


@contextmanager
def keeping_doubtful() -> Iterator[Mapping[datetime, datetime]]:
    """Keep the doubtful times that become instants meanwhile, by these."""
    known: dict[datetime, datetime] = {}
    token = _doubtful.set(known)
    try:
        yield known
    finally:
        _doubtful.reset(token)


def told(doubtful: Mapping[datetime, datetime], imported: Imported) -> tuple[str, ...]:
    """Return a sentence for each sort of doubtful times that are in the rows and fields of a source."""
    if not doubtful:
        return ()
    found = sorted(
        {(line, doubtful[at]) for line, at in _instants(imported) if at in doubtful},
        key=lambda pair: (_is_left_out(pair[1]), str(pair[1].tzinfo), pair[0]),
    )
    groups = groupby(found, key=lambda pair: (_is_left_out(pair[1]), str(pair[1].tzinfo)))
    return tuple(_sentence(left_out, zone, list(pairs)) for (left_out, zone), pairs in groups)


def _instants(imported: Imported) -> Iterator[tuple[int, datetime]]:
    for event in imported.events:
        if not event.timeless:
            yield event.line, event.at
            if event.until is not None:
                yield event.line, event.until
    for guess in imported.facts.values():
        if isinstance(guess.value, datetime):
            yield guess.line, guess.value


def _is_left_out(local: datetime) -> bool:
    there = local.astimezone(UTC).astimezone(local.tzinfo)
    return there.replace(tzinfo=None) != local.replace(tzinfo=None)


def _sentence(left_out: bool, zone: str, pairs: Iterable[tuple[int, datetime]]) -> str:
    (line, local), *others = pairs
    shown = f"{local:%Y-%m-%d %H:%M}" + (f" (line {line})" if line else "")
    read = f"{local.astimezone(UTC):%H:%M}Z"
    if left_out:
        sentence = f"{shown} does not exist in {zone}, where the clocks go forward; it was read as {read}."
    else:
        sentence = f"{shown} happens twice in {zone}, where the clocks go back; the first, {read}, was taken."
    if others:
        lines = ", ".join(dict.fromkeys(str(number) for number, _ in others[:3] if number))
        places = f" (lines {lines}{', …' if len(others) > 3 else ''})" if lines else ""
        sentence += f" The same holds for {len(others):,} more{places}."
    return sentence
