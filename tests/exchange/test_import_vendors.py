"""What the systems of a night export becomes events with their times, kinds and people."""

import json

import pytest
from event_samples import ALERTS, LOG_ENTRIES, at, imported, lines

from pmtui.document import Kind, Severity


def test_pager_log_entries_come_in_order_with_notifications_as_noise():
    result = imported(LOG_ENTRIES)

    assert lines(result) == [
        ("02:01:00", "Triggered by the queue monitor: queue above 10,000"),
        ("02:01:10", "Notified Rana Voss by phone"),
        ("02:40:00", "Resolved by Rana Voss"),
    ]
    assert [event.kind for event in result.events] == [Kind.ALERT, Kind.OTHER, Kind.RECOVERY]
    assert [event.noise for event in result.events] == [False, True, False]
    assert result.facts["title"].value == "Mail queue stands still"
    assert result.facts["facts.incident"].value == "#88"
    assert result.facts["facts.services"].value == ("mail-relay",)


def test_log_entries_of_one_moment_keep_their_order_when_the_export_runs_backwards():
    entries = [
        {**entry, "created_at": "2025-05-02T02:01:00Z"} if entry["id"] != "R3" else entry
        for entry in LOG_ENTRIES["log_entries"]
    ]

    assert [event.key for event in imported({"log_entries": entries}).events] == [
        "pagerduty:R1",
        "pagerduty:R2",
        "pagerduty:R3",
    ]


def test_a_sentence_that_ends_before_what_it_is_about_has_one_sign_between():
    entry = {
        "id": "R1",
        "type": "trigger_log_entry",
        "summary": "Triggered through the API.",
        "created_at": "2025-05-02T02:01:00Z",
        "channel": {"type": "api", "summary": "relay: queue above 10,000"},
    }

    assert lines(imported({"log_entries": [entry]})) == [
        ("02:01:00", "Triggered through the API: relay: queue above 10,000")
    ]


def test_a_note_in_the_pager_is_read_with_its_words():
    entry = {
        "id": "R9",
        "type": "annotate_log_entry",
        "summary": "Note added",
        "created_at": "2025-05-02T02:11:00Z",
        "agent": {"type": "user_reference", "summary": "Jo Lindt"},
        "channel": {"type": "note", "notes": "relay-2 has a slow disk"},
    }

    result = imported([entry])

    assert lines(result) == [("02:11:00", "relay-2 has a slow disk")]
    assert result.events[0].actor == "Jo Lindt"


def test_webhooks_of_both_generations_of_the_pager_are_read():
    second = {"messages": [{"event": "incident.trigger", "log_entries": [LOG_ENTRIES["log_entries"][2]]}]}
    third = {
        "event": {
            "id": "01X",
            "event_type": "incident.acknowledged",
            "resource_type": "incident",
            "occurred_at": "2025-05-02T02:04:05.000Z",
            "agent": {"type": "user_reference", "summary": "Rana Voss"},
            "data": {"type": "incident", "number": 88, "title": "Mail queue stands still",
                     "priority": {"summary": "P2"}},
        }
    }  # fmt: skip

    assert [event.kind for event in imported(second).events] == [Kind.ALERT]
    result = imported(third)
    assert lines(result) == [("02:04:05", "Incident acknowledged by Rana Voss")]
    assert result.events[0].kind is Kind.ACKNOWLEDGEMENT
    assert result.facts["facts.severity"].value is Severity.SEV2


INCIDENT = {
    "type": "incident",
    "id": "PX1",
    "incident_number": 88,
    "title": "Mail queue stands still",
    "created_at": "2025-05-02T02:01:00Z",
}


def test_the_only_incident_of_an_export_has_its_recovery_as_a_row():
    changed = {"type": "user_reference", "summary": "Rana Voss"}
    incident = {**INCIDENT, "resolved_at": "2025-05-02T02:40:00Z", "last_status_change_by": changed}

    result = imported({"incidents": [incident]})

    assert lines(result) == [("02:01:00", "Mail queue stands still"), ("02:40:00", "Resolved by Rana Voss")]
    assert result.events[0].until == at(2, 40)
    assert [event.kind for event in result.events] == [Kind.ALERT, Kind.RECOVERY]


def test_several_incidents_of_the_pager_are_an_event_each_with_its_end():
    incident = {**INCIDENT, "status": "resolved", "last_status_change_at": "2025-05-02T02:40:00Z"}

    result = imported({"incidents": [incident, {**incident, "id": "PX2"}]})

    assert [event.until for event in result.events] == [at(2, 40), at(2, 40)]


def test_an_incident_that_goes_on_has_no_recovery():
    incident = {**INCIDENT, "status": "acknowledged", "last_status_change_at": "2025-05-02T02:40:00Z"}

    assert len(imported({"incidents": [incident]}).events) == 1


def test_a_table_of_incidents_says_that_they_are_alerts_and_who_was_there():
    head = "Id,Incident Number,Service Name,Created On,Resolved On,Acknowledged By User Names"
    rows = [
        f"{head},Resolved By User Name,Description,Urgency",
        "Q1,88,mail,2025-05-02T02:01:00Z,2025-05-02T02:40:00Z,Rana Voss,Bo Lind,Queue stands still,high",
        "Q2,89,mail,2025-05-02T02:05:00Z,2025-05-02T02:41:00Z,Rana Voss,,Queue above 10k,low",
    ]

    one = imported("\n".join(rows[:2]), "incidents.csv")
    two = imported("\n".join(rows), "incidents.csv")

    assert [event.kind for event in two.events] == [Kind.ALERT, Kind.ALERT]
    assert [(event.kind, event.text) for event in one.events][1:] == [(Kind.RECOVERY, "Resolved by Bo Lind")]
    assert one.facts["facts.people"].value == ("Rana Voss", "Bo Lind")


def test_what_a_status_update_said_is_kept_and_a_changed_urgency_is_no_decision():
    entries = [
        {
            "type": "status_update_log_entry",
            "created_at": "2025-05-02T02:20:00Z",
            "summary": "Status update sent.",
            "message": "Mails are late",
        },
        {
            "type": "urgency_change_log_entry",
            "created_at": "2025-05-02T02:21:00Z",
            "summary": "Urgency changed to high",
        },
    ]

    result = imported({"log_entries": entries})

    assert [(event.text, event.kind) for event in result.events] == [
        ("Status update sent: Mails are late", Kind.COMMUNICATION),
        ("Urgency changed to high", Kind.OTHER),
    ]


@pytest.mark.parametrize("conclusion", ["success", "failure", "timed_out"])
def test_a_run_of_a_workflow_says_which_and_how_it_ended(conclusion):
    api = {
        "id": 1,
        "name": "Deploy",
        "event": "push",
        "run_number": 7,
        "status": "completed",
        "conclusion": conclusion,
        "display_title": "Raise pool",
        "created_at": "2025-05-02T02:20:00Z",
        "actor": {"login": "rana"},
    }
    tool = {
        "databaseId": 1,
        "workflowName": "Deploy",
        "event": "push",
        "status": "completed",
        "conclusion": conclusion,
        "displayTitle": "Raise pool",
        "createdAt": "2025-05-02T02:20:00Z",
    }

    for export in ({"total_count": 1, "workflow_runs": [api]}, [tool]):
        (event,) = imported(export).events
        assert event.text == f"workflow Deploy (Raise pool) {conclusion.replace('_', ' ')}"
        assert event.kind is (Kind.CHANGE if conclusion == "success" else Kind.OTHER)


def test_an_event_of_a_cluster_says_of_what():
    record = {
        "kind": "Event",
        "involvedObject": {"kind": "Pod", "namespace": "shop", "name": "cart-1"},
        "reason": "BackOff",
        "message": "Back-off restarting failed container",
        "firstTimestamp": "2025-05-02T02:20:00Z",
    }

    (event,) = imported({"kind": "List", "items": [record]}).events
    (named,) = imported({"kind": "List", "items": [{**record, "message": "Killed pod cart-1"}]}).events

    assert event.text == "BackOff: Back-off restarting failed container (Pod shop/cart-1)"
    assert named.text == "BackOff: Killed pod cart-1"


def test_an_alert_begins_and_ends_and_an_end_in_the_year_one_is_none():
    result = imported(ALERTS)

    assert [(event.at, event.text, event.kind) for event in result.events] == [
        (at(2, 0, 55, 123456), "queue above 10,000 mails", Kind.ALERT),
        (at(2, 10), "DiskSlow: relay-2", Kind.ALERT),
        (at(2, 35), "Resolved: queue above 10,000 mails", Kind.RECOVERY),
    ]
    assert result.facts["facts.severity"].value is Severity.SEV3


def test_alerts_of_grafana_are_told_apart():
    alert = {**ALERTS["alerts"][0], "dashboardURL": "https://graphs.example/d/1", "values": {"A": 1}}

    result = imported({"alerts": [alert], "orgId": 1, "title": "[FIRING:1]"})

    assert result.source.format == "grafana-alerts"
    assert {event.source for event in result.events} == {"Grafana"}


def test_annotations_are_read_without_markup_and_a_span_says_its_end():
    annotations = [
        {"id": 2, "dashboardId": 1, "time": 1746151260000, "timeEnd": 1746151320000,
         "text": "deploy <b>relay</b> 7 &amp; 8", "tags": ["deploy"]},
        {"id": 1, "dashboardId": 1, "time": 1746151200000, "text": "queue (A)", "newState": "Alerting"},
    ]  # fmt: skip

    result = imported(annotations)

    assert lines(result) == [
        ("02:00:00", "queue (A) (Alerting)"),
        ("02:01:00", "deploy relay 7 & 8 (until 02:02Z)"),
    ]
    assert [event.kind for event in result.events] == [Kind.ALERT, Kind.CHANGE]


@pytest.mark.parametrize(
    ("log", "text", "kind", "noise"),
    [
        ("Alert created [queue above 10,000]", "Alert created [queue above 10,000]", Kind.ALERT, False),
        ("Alert acknowledged via web", "Alert acknowledged via web", Kind.ACKNOWLEDGEMENT, False),
        ("Note [relay-2 is slow] added via web", "relay-2 is slow", Kind.OTHER, False),
        ("Sent [New Alert] notification to [rana@mail.example] via [sms]", None, Kind.OTHER, True),
        ("Viewed on [web]", "Viewed on [web]", Kind.OTHER, True),
        ("Alert closed via API", "Alert closed via API", Kind.RECOVERY, False),
    ],
)
def test_alert_logs_of_opsgenie_tell_what_happened(log, text, kind, noise):
    entry = {"log": log, "type": "alertRecipient", "owner": "rana@mail.example",
             "createdAt": "2025-05-02T02:04:05.077Z", "offset": "1_1"}  # fmt: skip

    event = imported({"data": [entry], "took": 0.1}).events[0]

    assert (event.at, event.text, event.kind, event.noise) == (at(2, 4, 5, 77000), text or log, kind, noise)


def test_the_timeline_of_an_opsgenie_incident_is_read():
    entry = {
        "id": "e1", "group": "custom", "type": "CustomUserEntry", "eventTime": "2025-05-02T02:20:00Z",
        "hidden": False, "actor": {"name": "Jo Lindt", "type": "user"},
        "title": {"type": "plain", "content": "Traffic moved"},
        "description": {"type": "plain_text", "content": "relay-2 is out of the pool"},
    }  # fmt: skip

    result = imported({"data": {"entries": [entry]}})

    assert lines(result) == [("02:20:00", "Traffic moved: relay-2 is out of the pool")]
    assert result.events[0].actor == "Jo Lindt"


def test_deployments_and_their_statuses_are_changes_at_the_time_they_began():
    deployment = {
        "id": 7, "ref": "v42", "environment": "production", "description": None, "sha": "abc",
        "created_at": "2025-05-02T01:50:00Z", "updated_at": "2025-05-02T01:58:00Z",
        "statuses_url": "https://code.example/7/statuses", "creator": {"login": "robot"},
    }  # fmt: skip
    status = {"id": 9, "state": "success", "description": "all nodes", "environment": "production",
              "created_at": "2025-05-02T01:57:00Z", "deployment_url": "https://code.example/7",
              "creator": {"login": "robot"}}  # fmt: skip

    assert lines(imported([deployment])) == [("01:50:00", "deploy v42 to production")]
    assert lines(imported([status])) == [("01:57:00", "deployment success in production: all nodes")]


def test_the_history_of_an_issue_keeps_comments_and_folds_labels():
    timeline = [
        {"event": "labeled", "node_id": "n1", "id": 1, "label": {"name": "bug"}, "actor": {"login": "jo"},
         "created_at": "2025-05-02T02:05:00Z"},
        {"event": "commented", "node_id": "n2", "id": 2, "user": {"login": "rana"}, "body": "relay restarted",
         "created_at": "2025-05-02T02:06:00Z"},
        {"event": "committed", "sha": "0123456789abcdef", "message": "Raise the limit\n\nlong",
         "author": {"name": "Jo", "date": "2025-05-02T02:30:00Z"}},
        {"event": "closed", "node_id": "n3", "id": 3, "actor": {"login": "rana"},
         "created_at": "2025-05-02T02:41:00Z"},
    ]  # fmt: skip

    result = imported(timeline)

    assert lines(result) == [
        ("02:05:00", "labeled bug"),
        ("02:06:00", "relay restarted"),
        ("02:30:00", "commit 0123456789: Raise the limit"),
        ("02:41:00", "closed"),
    ]
    assert [event.noise for event in result.events] == [True, False, False, False]


def test_tags_of_a_gitlab_timeline_are_milestones():
    node = {
        "id": "gid://1", "note": "mails leave again", "occurredAt": "2025-05-02T02:35:00Z",
        "author": {"username": "rana"}, "action": "comment",
        "timelineEventTags": {"nodes": [{"name": "Impact mitigated"}]},
    }  # fmt: skip
    answer = {"data": {"project": {"issue": {"iid": "12", "title": "Mail queue stands still"},
              "incidentManagementTimelineEvents": {"nodes": [node]}}}}  # fmt: skip

    result = imported(answer)

    assert lines(result) == [("02:35:00", "mails leave again (Impact mitigated)")]
    assert result.facts["facts.mitigated"].value == at(2, 35)
    assert result.facts["title"].value == "Mail queue stands still"


def test_updates_of_a_status_page_are_what_customers_saw():
    incident = {
        "name": "Delayed mail", "impact": "minor", "started_at": "2025-05-02T01:59:00Z",
        "resolved_at": "2025-05-02T02:50:00Z", "shortlink": "https://status.example/1",
        "incident_updates": [
            {"id": "u2", "status": "resolved", "body": "Mail is delivered again.",
             "display_at": "2025-05-02T02:50:00Z", "created_at": "2025-05-02T02:51:00Z"},
            {"id": "u1", "status": "investigating", "body": "We look into delayed mail.",
             "created_at": "2025-05-02T02:15:00Z", "affected_components": [{"name": "Mail"}]},
        ],
    }  # fmt: skip

    result = imported({"page": {}, "incidents": [incident]})

    assert lines(result) == [
        ("02:15:00", "We look into delayed mail."),
        ("02:50:00", "Mail is delivered again."),
    ]
    assert all(event.public and event.kind is Kind.COMMUNICATION for event in result.events)
    assert result.facts["facts.impact_started"].value == at(1, 59)
    assert result.facts["facts.severity"].value is Severity.SEV3
    assert result.facts["facts.services"].value == ("Mail",)


def test_any_json_with_times_and_texts_is_read_however_deep():
    value = {"report": {"steps": [{"Time": 1746151200, "Message": "queue grows"}, {"no": "time"}]}}

    result = imported(value)

    assert result.source.format == "json"
    assert lines(result) == [("02:00:00", "queue grows")]


def test_a_script_that_assigns_data_is_read_and_not_run():
    script = (
        "var nights = [ // ours\n {what: 'relay', steps: [{date: 1746151200, what: 'it\\'s slow',},]}, ];"
    )

    assert lines(imported(script, "data.js")) == [("02:00:00", "it's slow")]


def test_messages_of_the_pager_without_log_entries_and_several_documents_in_a_row_are_read():
    incident = {"id": "P1", "incident_number": 88, "title": "Mail queue stands still"}
    documents = [
        {"messages": [{"id": name, "event": f"incident.{name}", "created_on": when, "incident": incident}]}
        for name, when in (("trigger", "2025-05-02T02:05:00Z"), ("acknowledge", "2025-05-02T02:06:00Z"))
    ]

    result = imported("\n".join(json.dumps(document, indent=2) for document in documents))

    assert result.source.format == "pagerduty"
    assert lines(result) == [
        ("02:05:00", "Incident triggered: Mail queue stands still"),
        ("02:06:00", "Incident acknowledged"),
    ]


def test_a_service_that_escalates_by_its_rules_has_no_role():
    def entry(id_, minute, agent):
        return {
            "id": id_,
            "type": "escalate_log_entry",
            "summary": "Escalated to Ole Lindt.",
            "created_at": f"2025-05-02T02:{minute}:00Z",
            "agent": {"type": agent, "summary": "mail-relay" if "service" in agent else "Rana Voss"},
        }

    entries = [entry("R1", 11, "service_reference"), entry("R2", 21, "user_reference")]

    assert [event.actor for event in imported({"log_entries": entries}).events] == ["", "Rana Voss"]
