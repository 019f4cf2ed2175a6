"""What would be imported, as JSON: the sources, the rows, the facts and the documents."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from pmtui.document import Part
from pmtui.exchange.assemble import Row
from pmtui.exchange.detecting import title_of
from pmtui.exchange.imported import Event, Guess, Imported
from pmtui.exchange.writers import json as document_json


def as_json(imported: Sequence[Imported], rows: Sequence[Row], facts: Mapping[str, Guess]) -> dict[str, Any]:
    """Return what a dry run tells: `sources`, `rows` and `facts`, with times in ISO 8601 and UTC."""
    return {
        "sources": [_source(item) for item in imported],
        "rows": [_row(row) for row in rows],
        "facts": _facts(facts),
    }


def span(events: Sequence[Event]) -> tuple[datetime | None, datetime | None]:
    """Return the first and the last moment; events without a clock count only where none has one."""
    timed = [event for event in events if not event.timeless] or events
    ends = [max(event.at, event.until or event.at) for event in timed]
    return min((event.at for event in timed), default=None), max(ends, default=None)


def stamp(at: datetime | None) -> str | None:
    """Return `2024-03-15T14:32:05.123456Z`, with no more digits than needed."""
    if at is None:
        return None
    text = at.astimezone(UTC).replace(tzinfo=None).isoformat()
    return (text.rstrip("0") if "." in text else text) + "Z"


def _source(item: Imported) -> dict[str, Any]:
    first, last = span(item.events)
    told: dict[str, Any] = {
        "name": item.source.name,
        "format": item.source.format,
        "title": title_of(item.source.format),
        "zone": item.source.zone,
        "events": len(item.events),
        "first": stamp(first),
        "last": stamp(last),
        "facts": _facts(item.facts),
        "sections": [
            {
                "name": part.name,
                "heading": part.heading,
                "line": part.line or None,
                "sure": round(part.sure, 2),
            }
            for part in item.sections
        ],
        "unplaced": [{"line": piece.line, "text": piece.text} for piece in item.unplaced],
        "understood": list(item.understood),
        "notes": list(item.notes),
        "stopped": None,
    }
    if item.stopped is not None:
        told["stopped"] = {
            "line": item.stopped.line or None,
            "why": item.stopped.why,
            "recognised": item.stopped.recognised or None,
        }
    if item.document is not None:
        told["document"] = json.loads(document_json.write(item.document))
    return told


def _facts(facts: Mapping[str, Guess]) -> dict[str, Any]:
    return {
        path: {
            "value": _plain(guess.value),
            "sure": round(guess.sure, 2),
            "line": guess.line or None,
            **({"raw": guess.raw} if guess.raw else {}),
        }
        for path, guess in facts.items()
    }


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return stamp(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Part):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)


def _row(row: Row) -> dict[str, Any]:
    event = row.event
    return {
        "number": row.number,
        "state": str(row.state),
        "at": stamp(event.at),
        "until": stamp(event.until),
        "timeless": event.timeless,
        "approximate": event.approximate,
        "kind": str(event.kind),
        "text": event.text,
        "actor": event.actor,
        "link": event.link,
        "thread": event.thread or None,
        "noise": event.noise,
        "sources": list(row.sources),
        "line": event.line or None,
        "there": None if row.there is None else {"at": stamp(row.there.at), "text": row.there.text},
        "also": [
            {"at": stamp(other.at), "text": other.text, "source": other.source, "line": other.line or None}
            for other in row.also
        ],
    }
