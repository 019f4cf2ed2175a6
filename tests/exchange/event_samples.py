"""Exports of one invented night, in the shapes that other systems use."""

import json
from datetime import UTC, datetime

from pmtui.exchange.detecting import read
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options


def at(hour: int, minute: int, second: int = 0, microsecond: int = 0) -> datetime:
    """Return a moment of the night of 2 May 2025."""
    return datetime(2025, 5, 2, hour, minute, second, microsecond, tzinfo=UTC)


def imported(content: object, name: str = "export", format_: str = "", **options) -> Imported:
    """Return what a text, or a value as JSON, is read as."""
    text = content if isinstance(content, str | bytes) else json.dumps(content)
    data = text.encode() if isinstance(text, str) else text
    return read(Given(name, data), Options(**options), format_)


def lines(result: Imported) -> list[tuple[str, str]]:
    """Return clock and text of every event."""
    assert result.stopped is None, result.stopped
    return [(event.at.strftime("%H:%M:%S"), event.text) for event in result.events]


LOG_ENTRIES = {
    "log_entries": [
        {
            "id": "R3",
            "type": "resolve_log_entry",
            "summary": "Resolved by Rana Voss",
            "created_at": "2025-05-02T02:40:00Z",
            "agent": {"type": "user_reference", "summary": "Rana Voss"},
            "channel": {"type": "website"},
        },
        {
            "id": "R2",
            "type": "notify_log_entry",
            "summary": "Notified Rana Voss by phone",
            "created_at": "2025-05-02T02:01:10Z",
            "agent": {"type": "service_reference", "summary": "mail-relay"},
            "channel": {"type": "auto"},
        },
        {
            "id": "R1",
            "type": "trigger_log_entry",
            "summary": "Triggered by the queue monitor",
            "created_at": "2025-05-02T02:01:00Z",
            "agent": {"type": "service_reference", "summary": "mail-relay"},
            "channel": {"type": "api", "summary": "queue above 10,000"},
            "service": {"summary": "mail-relay"},
            "incident": {"summary": "[#88] Mail queue stands still", "html_url": "https://pager.example/88"},
        },
    ]
}

ALERTS = {
    "version": "4",
    "status": "resolved",
    "receiver": "night",
    "alerts": [
        {
            "status": "resolved",
            "labels": {"alertname": "QueueGrows", "severity": "warning", "service": "mail-relay"},
            "annotations": {"summary": "queue above 10,000 mails"},
            "startsAt": "2025-05-02T02:00:55.123456789Z",
            "endsAt": "2025-05-02T02:35:00Z",
            "fingerprint": "aa11",
        },
        {
            "status": "firing",
            "labels": {"alertname": "DiskSlow", "instance": "relay-2"},
            "annotations": {},
            "startsAt": "2025-05-02T04:10:00+02:00",
            "endsAt": "0001-01-01T00:00:00Z",
            "fingerprint": "bb22",
        },
    ],
}
