"""Statuspage: the updates of incidents and maintenances, as customers read them."""

from __future__ import annotations

from typing import Any

from pmtui.document import Kind, Severity
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, Record, records, words
from pmtui.exchange.readers.events.grafana import without_tags
from pmtui.exchange.stamps import read_stamp

_IMPACT = {"critical": Severity.SEV1, "major": Severity.SEV2, "minor": Severity.SEV3, "none": Severity.SEV4}


def sniff(given: Given) -> float:
    """Say whether the JSON holds incidents with their updates."""
    return 0.92 if given.has_json and _incidents(given.json) else 0.0


def _incidents(value: Any) -> list[Record]:
    if isinstance(value, dict):
        if _has_updates(value):
            return [value]
        if isinstance(value.get("incident"), dict):
            return _incidents(value["incident"])
        return [
            item
            for name in ("incidents", "scheduled_maintenances", "data")
            for item in _incidents(value.get(name))
        ]
    return [item for item in records(value) if _has_updates(item)]


def _has_updates(record: Record) -> bool:
    updates = list(records(record.get("incident_updates")))
    return "incident_updates" in record and ("name" in record or not updates or "body" in updates[0])


def read(given: Given, options: Options) -> Imported:
    """Return an event for each update; the incident says when it began, how bad it was and what it hit."""
    found = Collector(given, options, "statuspage", "Statuspage")
    incidents = _incidents(given.json)
    for incident in incidents:
        _take(found, incident, many=len(incidents) > 1)
    return found.finish()


def _take(found: Collector, incident: Record, many: bool) -> None:
    title = words(incident, "name")
    link = words(incident, "shortlink")
    services = [words(item, "name") for item in records(incident.get("components"))]
    for update in records(incident.get("incident_updates")):
        state = words(update, "status")
        when = update.get("display_at") or update.get("created_at")
        text = without_tags(words(update, "body")) or f"Status: {state}"
        found.add(
            when,
            f"{title}: {text}" if many and title else text,
            Kind.COMMUNICATION,
            record=update,
            actor="status page",
            link=link,
            public=True,
            key=f"statuspage:{words(update, 'id')}" if words(update, "id") else "",
        )
        services += [words(item, "name") for item in records(update.get("affected_components"))]
    found.fact("title", title, 0.7)
    found.fact("facts.severity", _IMPACT.get(words(incident, "impact_override", "impact")), 0.75)
    found.fact("facts.status_page", link, 0.9)
    found.also("facts.services", services, 0.8)
    for path, name in (
        ("facts.impact_started", "started_at"),
        ("facts.mitigated", "monitoring_at"),
        ("facts.resolved", "resolved_at"),
    ):
        if (stamp := read_stamp(incident.get(name))) is not None:
            found.fact(path, stamp.at, 0.7)


READER = Reader("statuspage", "Statuspage incidents", sniff, read)
