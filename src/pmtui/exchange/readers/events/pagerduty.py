"""PagerDuty: log entries, incidents and the webhooks of version 2 and 3."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from pmtui.document import Kind, Severity
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, Record, part, records, words
from pmtui.exchange.readers.events.people import add_person, severity_of
from pmtui.exchange.stamps import Stamp, read_stamp

LABEL = "PagerDuty"
KINDS = {
    "trigger": (Kind.ALERT, False),
    "acknowledge": (Kind.ACKNOWLEDGEMENT, False),
    "unacknowledge": (Kind.OTHER, False),
    "resolve": (Kind.RECOVERY, False),
    "reopen": (Kind.ALERT, False),
    "escalate": (Kind.ESCALATION, False),
    "delegate": (Kind.ESCALATION, False),
    "repeat_escalation_path": (Kind.ESCALATION, False),
    "exhaust_escalation_path": (Kind.ESCALATION, False),
    "annotate": (Kind.OTHER, False),
    "status_update": (Kind.COMMUNICATION, False),
    "priority_change": (Kind.DECISION, False),
    "urgency_change": (Kind.OTHER, False),
    "merge": (Kind.OTHER, False),
    "snooze": (Kind.OTHER, False),
    "responder_request": (Kind.ESCALATION, False),
    "responder_accept": (Kind.ACKNOWLEDGEMENT, False),
    "assign": (Kind.OTHER, True),
    "notify": (Kind.OTHER, True),
}
"""By the beginning of the type of a log entry: what sort of event it is, and whether it is noise."""
_V3 = {
    "triggered": "trigger",
    "acknowledged": "acknowledge",
    "unacknowledged": "unacknowledge",
    "resolved": "resolve",
    "reopened": "reopen",
    "escalated": "escalate",
    "delegated": "delegate",
    "reassigned": "assign",
    "annotated": "annotate",
    "priority_updated": "priority_change",
    "status_update_published": "status_update",
    "responder.added": "responder_request",
    "responder.replied": "responder_accept",
}
_V2 = {
    "trigger": "triggered",
    "acknowledge": "acknowledged",
    "unacknowledge": "unacknowledged",
    "resolve": "resolved",
    "assign": "assigned",
    "escalate": "escalated",
    "delegate": "delegated",
    "annotate": "annotated",
}
_NUMBERED = re.compile(r"\[#(\d+)\]\s*")
_SET = 0.85
"""What somebody set last is surer than what a record says that may be older."""


def sort_of(kind: str) -> tuple[Kind, bool]:
    """Return what sort of event a log entry of that type is, and whether it is noise."""
    name = kind.removesuffix("_reference").removesuffix("_log_entry")
    return KINDS.get(name, (Kind.OTHER, name.startswith(("notify", "assign", "field", "custom_field"))))


def sniff(given: Given) -> float:
    """Say whether the JSON holds log entries, incidents or webhooks of PagerDuty."""
    return 0.95 if given.has_json and next(_found(given.json), None) else 0.0


def _found(value: Any) -> Iterator[tuple[str, Record]]:
    """Yield everything that is known of PagerDuty in a value, with the name of its shape."""
    if isinstance(value, list):
        for item in value:
            yield from _found(item)
    if not isinstance(value, dict):
        return
    kind = value.get("type")
    if isinstance(kind, str) and re.fullmatch(r"\w+_log_entry(?:_reference)?", kind):
        yield "entry", value
    elif isinstance(event := value.get("event"), dict) and "event_type" in event and "occurred_at" in event:
        yield "v3", event
    elif "event_type" in value and "occurred_at" in value and "resource_type" in value:
        yield "v3", value
    elif str(value.get("event", "")).startswith("incident.") and "created_on" in value:
        yield from _found(value["log_entries"]) if value.get("log_entries") else (("v2", value),)
    elif kind == "incident" and "incident_number" in value:
        yield "incident", value
    else:
        yield from _inside(value)


def _inside(value: Record) -> Iterator[tuple[str, Record]]:
    for name in ("log_entries", "log_entry", "incidents", "incident", "notes"):
        if name == "notes" and name in value:
            for note in records(value[name]):
                if "content" in note and "created_at" in note:
                    yield "note", note
        elif name in value and not (name == "incident" and ("messages" in value or "log_entries" in value)):
            yield from _found(value[name])
    for message in records(value.get("messages")):
        before = message.get("log_entries")
        yield from _found(before if before else message)


def read(given: Given, options: Options) -> Imported:
    """Return the events of an export, with what it says about the incident."""
    found = Collector(given, options, "pagerduty", LABEL)
    incidents: list[Record] = []
    shapes: set[str] = set()
    taken: list[tuple[str, Record]] = []
    for shape, record in _found(given.json):
        _TAKE[shape](found, record)
        shapes.add(shape)
        taken.append((shape, record))
        incidents += [record] if shape == "incident" else []
    _changed_priority(found, taken)
    if len(incidents) == 1 and shapes <= {"incident", "note"}:
        _ended(found, incidents[0])
    if len(incidents) > 1:
        found.facts.pop("facts.acknowledged", None)  # nobody can say which of them a document is about
    found.rest(given.json)
    return found.finish()


def _entry(found: Collector, record: Record) -> None:
    kind, noise = sort_of(words(record, "type"))
    channel, agent = part(record, "channel"), part(record, "agent")
    text = words(record, "summary") or words(record, "type").replace("_", " ")
    said = words(channel, "notes", "content", "message") or words(record, "note", "message")
    if not said and words(record, "type").startswith("annotate"):
        said = words(channel, "summary")
    if said and said not in text:
        text = said if text.lower().startswith("note added") else f"{text.removesuffix('.')}: {said}"
    if kind is Kind.ALERT and (what := words(channel, "summary", "subject", "description")) and what != text:
        text = f"{text.removesuffix('.')}: {what}"
    person = words(agent, "summary", "name") if "user" in words(agent, "type") else ""
    found.add(
        record.get("created_at"),
        text,
        kind,
        record=record,
        actor=_acting(agent),
        noise=noise,
        link=words(record, "html_url"),
        key=f"pagerduty:{words(record, 'id')}" if words(record, "id") else "",
    )
    if person and not noise:
        add_person(found, person)
    found.also("facts.services", [words(part(record, "service"), "summary", "name")])
    _about(found, part(record, "incident"), 0.8)


def _acting(agent: Record) -> str:
    """Return who acted; a service acts by rules that somebody made, and has no role in an incident."""
    return "" if "service" in words(agent, "type") else words(agent, "summary", "name")


def _changed_priority(found: Collector, taken: Iterable[tuple[str, Record]]) -> None:
    """Take the severity to which somebody changed the priority last, where all tell of one incident."""
    changes: list[tuple[datetime, Severity]] = []
    numbers: set[str] = set()
    for shape, record in taken:
        holder = part(record, "data") if shape == "v3" else record
        incident = holder if words(holder, "type") == "incident" else part(holder, "incident")
        numbers |= {number} if (number := words(incident, "id", "incident_number")) else set()
        entries = records(record.get("log_entries")) if shape == "incident" else (record,)
        for entry in entries:
            name = words(entry, "type", "event_type")
            if not name.startswith(("priority_change", "incident.priority_updated")):
                continue
            stamp = read_stamp(words(entry, "created_at", "occurred_at"))
            severity = severity_of(_priority(entry, incident if shape == "v3" else {}))
            if stamp is not None and severity is not None:
                changes.append((stamp.at, severity))
    if changes and len(numbers) < 2:
        _, severity = max(changes, key=lambda change: change[0])
        found.fact("facts.severity", severity, _SET)


def _priority(change: Record, incident: Record) -> str:
    """Return the priority that a change gave an incident: as a value, or in the words of its summary."""
    channel = part(change, "channel")
    for holder, name in ((channel, "new_priority"), (channel, "priority"), (change, "priority")):
        if said := words(part(holder, name), "summary", "name"):
            return said
    if said := words(part(incident, "priority"), "summary", "name"):
        return said
    _, _, behind = words(change, "summary").rpartition(" to ")
    return behind.partition(" by ")[0].rstrip(".")


def _about(found: Collector, incident: Record, sure: float) -> None:
    title = words(incident, "title", "summary", "description")
    if match := _NUMBERED.match(title):
        found.fact("facts.incident", f"#{match[1]}", sure)
        title = title[match.end() :]
    found.fact("title", title, sure)
    number = words(incident, "incident_number", "number")
    found.fact("facts.incident", f"#{number}" if number else "", sure)
    found.fact("facts.incident_url", words(incident, "html_url"), sure)
    found.fact("facts.severity", severity_of(words(part(incident, "priority"), "summary", "name")), 0.8)
    found.also("facts.services", [words(part(incident, "service"), "summary", "name")])


def _end_of(record: Record) -> str:
    """Return when an incident was resolved, as its record writes it; nothing where it is not."""
    ended = words(record, "resolved_at")
    return ended or (words(record, "last_status_change_at") if words(record, "status") == "resolved" else "")


def _ended(found: Collector, record: Record) -> None:
    """Take the end of the only incident of an export as a row: a report of one incident has its recovery."""
    ended, agent = _end_of(record), part(record, "last_status_change_by")
    if not ended or record.get("log_entries"):
        return
    who = words(agent, "summary", "name")
    person = who if "service" not in words(agent, "type") else ""
    found.add(
        ended,
        f"Resolved by {person}" if person else "Resolved",
        Kind.RECOVERY,
        record={"ended": ended},
        actor=person,
        link=words(record, "html_url"),
        key=f"pagerduty:incident:{words(record, 'id')}:resolved",
    )
    if person:
        add_person(found, person)


def _incident(found: Collector, record: Record) -> None:
    ended = _end_of(record)
    title = words(record, "title", "summary", "description")
    take_incident(found, record.get("created_at"), ended, _NUMBERED.sub("", title, count=1), record)
    _about(found, record, 0.9)
    for entry in records(record.get("log_entries")):
        _entry(found, entry)
    _acknowledged(found, record)


def _acknowledged(found: Collector, record: Record) -> None:
    """Take who acknowledged an incident, and when: the record of a whole incident is one event."""
    first: Stamp | None = None
    for item in records(record.get("acknowledgements")):
        stamp = read_stamp(item.get("at"))
        if stamp is not None and (first is None or stamp.at < first.at):
            first = stamp
        acknowledger = part(item, "acknowledger")
        if "user" in words(acknowledger, "type"):
            add_person(found, words(acknowledger, "summary"))
    if first is not None:
        found.fact("facts.acknowledged", first.at.replace(microsecond=0), 0.8)


def take_incident(found: Collector, begun: Any, ended: str, title: str, record: Any, line: int = 0) -> None:
    """Take a record of a whole incident: its beginning, and its end where it has one."""
    end = read_stamp(ended) if ended else None
    number = words(record, "incident_number", "number")
    found.add(
        begun,
        title or "Incident opened",
        Kind.ALERT,
        record=record,
        line=line,
        until=end.at if end else None,
        link=words(record, "html_url"),
        key=f"pagerduty:incident:{words(record, 'id') or number}",
    )


def _webhook(found: Collector, event: Record) -> None:
    data, agent = part(event, "data"), part(event, "agent")
    name = words(event, "event_type").removeprefix("incident.")
    kind, noise = KINDS.get(
        _V3.get(name, ""), (Kind.OTHER, name.startswith(("custom_field", "workflow", "pagey")))
    )
    incident = data if words(data, "type") == "incident" else part(data, "incident")
    title = words(incident, "title", "summary")
    who = words(agent, "summary", "name")
    text = words(data, "content", "message") or f"Incident {name.replace('_', ' ').replace('.', ' ')}"
    if text.startswith("Incident ") and who:
        text += f" by {who}"
    if title and kind is Kind.ALERT:
        text += f": {title}"
    found.add(
        event.get("occurred_at"),
        text,
        kind,
        record=event,
        actor=_acting(agent),
        noise=noise,
        link=words(incident, "html_url"),
        key=f"pagerduty:{words(event, 'id')}" if words(event, "id") else "",
    )
    if who and "user" in words(agent, "type"):
        add_person(found, who)
    _about(found, incident, 0.9)


def _message(found: Collector, message: Record) -> None:
    """Take a message of the second version that has no log entry."""
    name, incident = words(message, "event").removeprefix("incident."), part(message, "incident")
    kind, noise = KINDS.get(name, (Kind.OTHER, False))
    title = words(incident, "title", "summary", "description")
    text = f"Incident {_V2.get(name, name)}"
    found.add(
        message.get("created_on"),
        f"{text}: {title}" if title and kind is Kind.ALERT else text,
        kind,
        record=message,
        noise=noise,
        link=words(incident, "html_url"),
        key=f"pagerduty:{words(message, 'id')}" if words(message, "id") else "",
    )
    _about(found, incident, 0.9)


def _note(found: Collector, record: Record) -> None:
    who = words(part(record, "user"), "summary", "name")
    found.add(record.get("created_at"), words(record, "content"), record=record, actor=who)


_TAKE = {"entry": _entry, "incident": _incident, "v2": _message, "v3": _webhook, "note": _note}
READER = Reader("pagerduty", "PagerDuty log entries, incidents or webhooks (JSON)", sniff, read)
