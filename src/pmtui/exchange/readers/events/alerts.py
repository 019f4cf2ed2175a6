"""Alertmanager and Grafana alerting: webhooks, and lists of alerts from their interfaces."""

from __future__ import annotations

from typing import Any

from pmtui.document import Kind
from pmtui.exchange.given import Given
from pmtui.exchange.imported import ALERT_ENDS, ALERT_FIRES, Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, Record, part, records, words
from pmtui.exchange.readers.events.people import is_numbered, severity_of
from pmtui.exchange.stamps import read_stamp

_NUMBERED, _URGENCY = 0.72, 0.7
"""How sure a label is: a word such as `critical` says how urgent an alert is, a number how severe all is."""
_SERVICES = ("service", "job", "app", "application", "component")


def sniff(given: Given) -> float:
    """Say whether the JSON holds alerts with labels and `startsAt` or `activeAt`."""
    return 0.9 if given.has_json and _alerts(given.json) else 0.0


def _alerts(value: Any) -> list[tuple[Record, Record]]:
    """Return the alerts of a value, each with the group that it came in."""
    if isinstance(value, list):
        alone = _all({}, value)
        return alone or [pair for item in records(value) for pair in _alerts(item)]
    if not isinstance(value, dict):
        return []
    for holder in (value, part(value, "data"), part(value, "body")):
        if found := _all(holder, holder.get("alerts")):
            return found
    groups = [pair for group in records(value.get("groups")) for pair in _alerts(group)]
    return groups or ([({}, value)] if _is_alert(value) else [])


def _all(holder: Record, value: Any) -> list[tuple[Record, Record]]:
    """Return the records of a list of alerts with their holder; none if no alert is among them."""
    found = list(records(value))
    return [(holder, item) for item in found] if any(map(_is_alert, found)) else []


def _is_alert(item: Record) -> bool:
    return isinstance(item.get("labels"), dict) and _is_timed(item)


def _is_timed(item: Record) -> bool:
    return "startsAt" in item or "activeAt" in item


def read(given: Given, options: Options) -> Imported:
    """Return the beginning of each alert, and its end where it has one: an end in the year 1 is none."""
    alerts = [pair for pair in _alerts(given.json) if _is_timed(pair[1])]
    grafana = any("dashboardURL" in alert or "silenceURL" in alert for _, alert in alerts)
    found = Collector(given, options, "grafana-alerts" if grafana else "alertmanager", "Alertmanager")
    found.label = "Grafana" if grafana else "Alertmanager"
    for group, alert in alerts:
        _take(found, group, alert)
    found.rest(given.json)
    return found.finish()


def _take(found: Collector, group: Record, alert: Record) -> None:
    labels, notes = part(alert, "labels"), part(alert, "annotations")
    text, name = _text(labels, notes), words(labels, "alertname", "rulename")
    link = words(alert, "panelURL", "dashboardURL", "generatorURL")
    key = words(alert, "fingerprint") or "|".join(f"{k}={labels[k]}" for k in sorted(labels)) or text
    started = alert.get("startsAt", alert.get("activeAt"))
    more: dict[str, Any] = {"actor": name, "link": link}
    start = read_stamp(started)
    found.add(started, text, Kind.ALERT, record=alert, key=f"alert:{key}{ALERT_FIRES}{started}", **more)
    ended = alert.get("endsAt")
    end = read_stamp(ended)
    status = words(part(alert, "status"), "state") or words(alert, "status") or words(group, "status")
    resolved = status.lower() in ("resolved", "inactive", "normal", "ok")
    if end is not None and resolved and (start is None or end.at >= start.at):
        found.add(
            ended,
            f"Resolved: {text}",
            Kind.RECOVERY,
            record=alert,
            key=f"alert:{key}{ALERT_ENDS}{ended}",
            **more,
        )
    found.fact("title", text, 0.4)
    urgency = words(labels, "severity", "priority")
    found.fact("facts.severity", severity_of(urgency), _NUMBERED if is_numbered(urgency) else _URGENCY)
    found.also("facts.services", [words(labels, *_SERVICES)], 0.7)


def _text(labels: Record, notes: Record) -> str:
    name = words(labels, "alertname", "rulename")
    if summary := words(notes, "summary", "title"):
        return summary
    said = words(notes, "description", "message") or words(labels, "summary")
    where = words(labels, "instance", "service", "job")
    return ": ".join(filter(None, (name, said or where))) or "Alert"


READER = Reader("alertmanager", "Alertmanager or Grafana alerts (webhook)", sniff, read)
