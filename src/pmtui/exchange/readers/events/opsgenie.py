"""Opsgenie: alert logs, notes, alerts, incidents, incident timelines; also in the shape of its successor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from pmtui.document import Kind
from pmtui.editing.guess import guess_kind
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, Record, part, words
from pmtui.exchange.readers.events.people import add_person, severity_of
from pmtui.exchange.stamps import read_stamp

_NOISE = re.compile(
    r"\bnotif(?:ication|ied|y)|^sent \[|^viewed\b|webhook|^tried to|^executed|count (?:is )?increased|"
    r"^posted to|^\[?(?:slack|jira|msteams)|^started .*on-call|^tag|^details|is added as|^responder",
    re.IGNORECASE,
)
_KINDS = (
    (Kind.ALERT, r"^(?:incident |alert )?(?:is |was )?(?:re)?(?:created|opened)|^\w+ created|re-?opened"),
    (Kind.ACKNOWLEDGEMENT, r"(?<!un)acknowledged"),
    (Kind.ESCALATION, r"escalat"),
    (Kind.RECOVERY, r"\bclosed\b|\bresolved\b"),
    (Kind.COMMUNICATION, r"status ?page|stakeholder"),
)
_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)
_NOTE = re.compile(r"^note \[(.*)\] added\b.*$", re.IGNORECASE | re.DOTALL)


def sniff(given: Given) -> float:
    """Say whether the JSON holds logs, notes, alerts, incidents or timeline entries of Opsgenie."""
    return 0.85 if given.has_json and next(_found(given.json), None) else 0.0


def _found(value: Any) -> Iterator[tuple[str, Record]]:
    if isinstance(value, list):
        for item in value:
            yield from _found(item)
    if not isinstance(value, dict) or "postmortemId" in value:
        return
    if "log" in value and ("createdAt" in value or "logTime" in value):
        yield "log", value
    elif "note" in value and "owner" in value and "createdAt" in value:
        yield "note", value
    elif "eventTime" in value and ("description" in value or "title" in value):
        yield "entry", value
    elif "tinyId" in value and "createdAt" in value and "message" in value:
        yield "incident" if "impactStartDate" in value else "alert", value
    else:
        for name in ("data", "logs", "notes", "entries", "values", "alert", "alerts", "incident", "timeline"):
            if name in value:
                yield from _found(value[name])


def read(given: Given, options: Options) -> Imported:
    """Return the events of an export, with what it says about the incident."""
    found = Collector(given, options, "opsgenie", "Opsgenie")
    for shape, record in _found(given.json):
        _TAKE[shape](found, record)
    found.rest(given.json)
    return found.finish()


def _log(found: Collector, record: Record) -> None:
    text = words(record, "log")
    note = _NOTE.match(text)
    owner = words(record, "owner")
    system = words(record, "type", "logType").lower() == "system" or owner.lower() in ("", "system")
    found.add(
        record.get("createdAt", record.get("logTime")),
        note[1] if note else text,
        guess_kind(note[1]) if note else _kind(text),
        record=record,
        actor="" if owner.lower() == "system" else owner,
        noise=not note and bool(_NOISE.search(text)),
        key=f"opsgenie:{record['offset']}" if record.get("offset") else "",
    )
    if created := re.match(r"alert created \[(.{1,300})\]$", text, re.IGNORECASE):
        found.fact("title", created[1], 0.6)
    if not system:
        add_person(found, owner)


def _kind(text: str) -> Kind:
    return next((kind for kind, pattern in _PATTERNS if pattern.search(text)), Kind.OTHER)


def _note(found: Collector, record: Record) -> None:
    text, owner = words(record, "note"), words(record, "owner")
    found.add(record.get("createdAt"), text, guess_kind(text), record=record, actor=owner)
    add_person(found, owner)


def _entry(found: Collector, record: Record) -> None:
    said = words(part(record, "description"), "content", "text") or words(record, "description")
    title = words(part(record, "title"), "content") or words(record, "title")
    text = ": ".join(dict.fromkeys(filter(None, (title, said))))
    name = words(record, "type")
    found.add(
        record.get("eventTime"),
        text or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name),
        _kind(text or name),
        record=record,
        actor=words(part(record, "actor"), "name"),
        noise=record.get("hidden") is True or bool(_NOISE.search(f"{text} {name}")),
        key=f"opsgenie:{words(record, 'id')}" if words(record, "id") else "",
    )


def _about(found: Collector, record: Record) -> str:
    title = words(record, "message")
    found.fact("title", title, 0.8)
    found.fact("facts.incident", f"#{words(record, 'tinyId')}", 0.7)
    found.fact("facts.severity", severity_of(words(record, "priority")), 0.8)
    found.also("facts.tags", [tag for tag in record.get("tags") or () if isinstance(tag, str)], 0.6)
    return title


def _alert(found: Collector, record: Record) -> None:
    title, report = _about(found, record), part(record, "report")
    key = f"opsgenie:alert:{words(record, 'id', 'tinyId')}"
    start = read_stamp(record.get("createdAt"))
    found.add(
        record.get("createdAt"), title, Kind.ALERT, record=record, key=key, actor=words(record, "source")
    )
    for name, who, kind, text in (
        ("ackTime", "acknowledgedBy", Kind.ACKNOWLEDGEMENT, "Acknowledged"),
        ("closeTime", "closedBy", Kind.RECOVERY, "Closed"),
    ):
        after = report.get(name)
        if start is None or not isinstance(after, int | float) or isinstance(after, bool):
            continue
        person = words(report, who)
        found.add(
            start.at + timedelta(milliseconds=after),
            f"{text} by {person}" if person else f"{text}: {title}",
            kind,
            record=report,
            actor=person,
            key=f"{key}:{name}",
        )
        add_person(found, person)


def _incident(found: Collector, record: Record) -> None:
    title = _about(found, record)
    begun, ended = record.get("impactStartDate"), read_stamp(record.get("impactEndDate"))
    found.add(
        begun or record.get("createdAt"),
        title,
        Kind.ALERT,
        record=record,
        until=ended.at if ended else None,
        key=f"opsgenie:incident:{words(record, 'id', 'tinyId')}",
    )
    for path, name in (("facts.impact_started", "impactStartDate"), ("facts.detected", "impactDetectDate")):
        if (stamp := read_stamp(record.get(name))) is not None:
            found.fact(path, stamp.at, 0.9)
    if ended:
        found.fact("facts.impact_ended", ended.at, 0.9)


_TAKE = {"log": _log, "note": _note, "entry": _entry, "alert": _alert, "incident": _incident}
READER = Reader("opsgenie", "Opsgenie alert logs, notes, alerts, incidents or timelines", sniff, read)
