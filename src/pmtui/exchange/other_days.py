"""Sources that tell of another day than the post-mortem that they are for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from pmtui.document import Postmortem
from pmtui.document.times import show_day
from pmtui.exchange.beside import OF_ITS_DAY, day_of
from pmtui.exchange.imported import Imported

_BEFORE, _AFTER = timedelta(days=2), timedelta(days=7)
"""What led to an incident, and how long after its last entry it is still spoken of."""


def told_of_days(imported: Sequence[Imported], document: Postmortem | None) -> tuple[Imported, ...]:
    """Return the sources, with a note on each that tells of another day than the document.

    One without a day gets that of the first whole post-mortem.
    """
    if document is None:
        return tuple(imported)
    known = [document, *(item.document for item in imported if item.document is not None)]
    for each in known:
        if (day := day_of(each)) is not None:
            return tuple(_told(item, each, day) for item in imported)
    return tuple(imported)


def _told(item: Imported, document: Postmortem, day: date) -> Imported:
    if item.document is document:
        return item
    other = _day_in(item, document, day)
    if other is None or other == day:
        return item
    note = f"It tells of {show_day(other)}, and the post-mortem of {show_day(day)}."
    if item.document is not None:
        note += " Its severity and the times of its incident do not become those of the post-mortem."
    return replace(item, notes=(note, *item.notes))


def _day_in(item: Imported, document: Postmortem, day: date) -> date | None:
    if item.document is not None:
        return day_of(item.document)
    days = [event.at.date() for event in item.events]
    if not days or any(not _is_far(each, document, day) for each in (min(days), max(days))):
        return None
    return min(days) if not min(days) < day < max(days) else None


def is_of_another_day(document: Postmortem, path: str, value: Any) -> bool:
    """Return whether a value for a field is a moment that cannot be one of the document's incident."""
    day = day_of(document)
    if day is None or path not in OF_ITS_DAY or not isinstance(value, date):
        return False
    return _is_far(getattr(value, "date", lambda: value)(), document, day)


def _is_far(at: date, document: Postmortem, day: date) -> bool:
    last = max((entry.at.date() for entry in document.timeline), default=day)
    return at < day - _BEFORE or at > max(day, last) + _AFTER
