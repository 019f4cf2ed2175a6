"""How severe an incident was: what people set last, and what the urgency of an alert says of it."""

from __future__ import annotations

from typing import Any

from event_samples import imported

from pmtui.document import Severity
from pmtui.exchange.facts import facts_of
from pmtui.exchange.imported import Imported

SEVERITY = "facts.severity"


def change(id_: str, minute: int, summary: str, **more: Any) -> dict[str, Any]:
    return {
        "id": id_,
        "type": "priority_change_log_entry",
        "created_at": f"2025-05-02T02:{minute:02}:00Z",
        "summary": summary,
        "incident": {"id": "Q88", "type": "incident_reference", "summary": "[#88] Mail queue stands"},
        **more,
    }


def test_the_last_change_of_the_priority_is_the_severity_of_the_incident() -> None:
    entries = [
        change("R3", 40, "Priority changed from P1 to P3 by Rana Voss."),
        change("R2", 20, "Priority changed to P1 by Rana Voss."),
    ]

    assert imported({"log_entries": entries}).facts[SEVERITY].value is Severity.SEV3


def test_a_change_tells_the_priority_as_a_value_before_its_words() -> None:
    entry = change("R2", 20, "Priority changed by Rana Voss.", channel={"new_priority": {"summary": "P2"}})

    assert imported({"log_entries": [entry]}).facts[SEVERITY].value is Severity.SEV2


def test_changes_in_several_incidents_are_of_none_for_sure() -> None:
    other = {"id": "Q89", "type": "incident_reference", "summary": "[#89] Disk of relay-2"}
    entries = [change("R2", 20, "Priority changed to P1."), change("R3", 40, "Priority raised to P2.")]
    entries[1]["incident"] = other

    assert SEVERITY not in imported({"log_entries": entries}).facts


def test_the_priority_of_the_last_webhook_that_changes_it_goes_before_that_of_the_first() -> None:
    def webhook(name: str, minute: int, priority: str) -> dict[str, Any]:
        data = {
            "id": "Q88",
            "type": "incident",
            "title": "Mail queue stands",
            "priority": {"summary": priority},
        }
        return {
            "event": {
                "id": f"E{minute}",
                "event_type": f"incident.{name}",
                "resource_type": "incident",
                "occurred_at": f"2025-05-02T02:{minute:02}:00Z",
                "data": data,
            }
        }

    messages = [webhook("triggered", 1, "P4"), webhook("priority_updated", 9, "P1")]

    assert imported(messages).facts[SEVERITY].value is Severity.SEV1


def test_the_number_in_a_label_of_an_alert_goes_before_the_urgency_of_others() -> None:
    def alert(name: str, label: str) -> Imported:
        labels = {"alertname": name, "severity": label}
        return imported({"alerts": [{"labels": labels, "startsAt": "2025-05-02T02:01:00Z"}]})

    urgent, numbered = alert("QueueGrows", "critical"), alert("MailLate", "SEV-2")

    assert facts_of([urgent])[SEVERITY].value is Severity.SEV1
    assert facts_of([urgent, numbered])[SEVERITY].value is Severity.SEV2
