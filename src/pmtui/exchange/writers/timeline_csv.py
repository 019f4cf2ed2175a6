"""The timelines of documents as CSV, a row for each entry."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from pmtui.document import Entry
from pmtui.exchange.content.events import ordered
from pmtui.exchange.formats import Options, Source
from pmtui.exchange.writers.csv_rows import csv_text

_HEADS = (
    *("Post-mortem", "Time", "Kind", "Text", "Why", "Role", "Link", "Mark", "Approximate", "Starred"),
    *("Public", "Recorded", "Source"),
)


def export(sources: Sequence[Source], options: Options) -> str:
    """Return the entries in the order of time; times are ISO 8601 in UTC."""
    return csv_text(_HEADS, [_row(s.key, entry) for s in sources for entry in ordered(s.document)])


def _row(key: str, entry: Entry) -> tuple[str, ...]:
    return (
        key,
        _iso(entry.at),
        str(entry.kind),
        entry.text,
        entry.why,
        entry.role,
        entry.link,
        str(entry.mark or ""),
        _yes(entry.approximate),
        _yes(entry.starred),
        _yes(entry.public),
        _iso(entry.recorded) if entry.recorded else "",
        entry.source,
    )


def _iso(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


def _yes(value: bool) -> str:
    return "yes" if value else ""
