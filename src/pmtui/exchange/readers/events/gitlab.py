"""GitLab: timeline events of an incident, notes of an issue, deployments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pmtui.document import Kind
from pmtui.editing.guess import guess_kind
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, Record, part, records, words
from pmtui.exchange.readers.events.people import severity_of
from pmtui.exchange.stamps import read_stamp

_TAGS = {
    "start time": (Kind.OTHER, "facts.impact_started"),
    "end time": (Kind.RECOVERY, "facts.impact_ended"),
    "impact detected": (Kind.DETECTION, "facts.detected"),
    "response initiated": (Kind.ACKNOWLEDGEMENT, "facts.acknowledged"),
    "impact mitigated": (Kind.MITIGATION, "facts.mitigated"),
    "cause identified": (Kind.DETECTION, ""),
}


def sniff(given: Given) -> float:
    """Say whether the JSON holds timeline events, notes or deployments of GitLab."""
    return 0.87 if given.has_json and next(_found(given.json), None) else 0.0


def _found(value: Any) -> Iterator[tuple[str, Record]]:
    if isinstance(value, list):
        for item in value:
            yield from _found(item)
        return
    if not isinstance(value, dict):
        return
    if shape := _shape(value):
        yield shape, value
        return
    for inner in value.values():
        if isinstance(inner, dict | list):
            yield from _found(inner)


def _shape(record: Record) -> str:
    if ("occurredAt" in record or "occurred_at" in record) and "note" in record:
        return "event"
    if "noteable_type" in record and "body" in record and "created_at" in record:
        return "note"
    if "iid" in record and "environment" in record and "sha" in record and "created_at" in record:
        return "deployment"
    if "state" in record and "resource_type" in record and "created_at" in record:
        return "state"
    return ""


def read(given: Given, options: Options) -> Imported:
    """Return the events; the tags of a timeline event name milestones of the incident."""
    found = Collector(given, options, "gitlab", "GitLab")
    for shape, record in _found(given.json):
        _TAKE[shape](found, record)
    found.rest(given.json)
    _about(found, given.json)
    return found.finish()


def _about(found: Collector, value: Any, depth: int = 0) -> None:
    if isinstance(value, dict) and depth < 6:
        if "title" in value and ("iid" in value or "webUrl" in value):
            found.fact("title", words(value, "title"), 0.8)
            found.fact("facts.incident", f"#{words(value, 'iid')}" if value.get("iid") else "", 0.7)
            found.fact("facts.incident_url", words(value, "webUrl", "web_url"), 0.7)
            found.fact("facts.severity", severity_of(words(value, "severity")), 0.7)
        for inner in value.values():
            _about(found, inner, depth + 1)


def _key(sort: str, record: Record) -> str:
    name = words(record, "id")
    return f"gitlab:{sort}{name}" if name else ""


def _who(record: Record) -> str:
    for name in ("author", "user", "updatedByUser"):
        if who := words(part(record, name), "name", "username"):
            return who
    return ""


def _event(found: Collector, record: Record) -> None:
    text, when = words(record, "note"), record.get("occurredAt") or record.get("occurred_at")
    kind, tags = guess_kind(text), []
    holder = record.get("timelineEventTags") or record.get("timeline_event_tags")
    for tag in records(part(holder).get("nodes") if isinstance(holder, dict) else holder):
        name = words(tag, "name")
        tags.append(name)
        sort, path = _TAGS.get(name.lower(), (Kind.OTHER, ""))
        kind = sort if sort is not Kind.OTHER else kind
        if path and (stamp := read_stamp(when)):
            found.fact(path, stamp.at, 0.95)
    found.add(
        when,
        f"{text} ({', '.join(tags)})" if tags else text,
        kind,
        record=record,
        actor=_who(record),
        source="GitLab timeline",
        key=_key("", record),
    )


def _note(found: Collector, record: Record) -> None:
    text = words(record, "body")
    found.add(
        record.get("created_at"), text, guess_kind(text), record=record, actor=_who(record),
        noise=record.get("system") is True, key=_key("note:", record),
    )  # fmt: skip


def _deployment(found: Collector, record: Record) -> None:
    environment = words(part(record, "environment"), "name") or words(record, "environment")
    text = " ".join(
        filter(None, ("deploy", words(record, "ref"), f"to {environment}" if environment else ""))
    )
    status = words(record, "status")
    found.add(
        record.get("created_at"), f"{text} ({status})" if status else text, Kind.CHANGE, record=record,
        actor=_who(record), source="GitLab deployments", key=_key("deployment:", record),
    )  # fmt: skip


def _state(found: Collector, record: Record) -> None:
    found.add(record.get("created_at"), f"issue {words(record, 'state')}", record=record, actor=_who(record))


_TAKE = {"event": _event, "note": _note, "deployment": _deployment, "state": _state}
READER = Reader("gitlab", "GitLab timeline events, notes or deployments", sniff, read)
