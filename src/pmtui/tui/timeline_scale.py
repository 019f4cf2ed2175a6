"""How wide the columns of a timeline are, so that they stay in line whatever an entry holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from pmtui.document import Entry
from pmtui.document.times import show_offset


class Scale(NamedTuple):
    """What the columns of all entries share: where distances begin, and how wide times and distances are."""

    start: datetime | None
    clock: int = 6
    offset: int = 6


def scale_of(entries: Sequence[Entry], start: datetime | None) -> Scale:
    """Return the columns for entries in the order of time; distances are longest at the ends."""
    seconds = any(entry.at.second for entry in entries)
    ends = [entries[0].at, entries[-1].at] if start and entries else []
    offset = max((len(show_offset(at - start)) for at in ends if start), default=0)
    return Scale(start, clock=9 if seconds else 6, offset=max(6, offset))
