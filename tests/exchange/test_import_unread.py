"""Records that cannot be read are kept as text, with their line, and counted; those beside them are taken."""

import json

import pytest
from event_samples import ALERTS, LOG_ENTRIES, imported, lines


def _alert(**changes: object) -> str:
    alert = {**ALERTS["alerts"][0], **changes}
    return json.dumps({**ALERTS, "alerts": [ALERTS["alerts"][1], alert]}, indent=1)


_SAID = '{"type": "message", "user": "U07", "text": "%s"%s}'
_SLACK = "\n".join(
    (
        "[",
        _SAID % ("queue grows", ', "ts": "1746151500.000100"') + ",",
        _SAID % ("I take it", ', "ts": 1746151560.0002') + ",",
        _SAID % ("who pays for this?", "") + ",",
        _SAID % ("calm again", ', "ts": "soon"'),
        "]",
    )
)
_ANY = "\n".join(
    (
        '{"rows": [{"at": "2025-05-02T02:05:00Z", "what": "queue grows"},',
        '{"at": "half past", "what": "relay 2 restarted"},',
        '{"what": "nobody wrote when"}]}',
    )
)
_BY_LINE = "\n".join(
    (
        '{"at": "2025-05-02T02:05:00Z", "what": "again"}',
        "",
        '{"at": "?", "what": "again"}',
        '{"at": "2025-05-02T02:06:00Z", "load": 7}',
    )
)
_CLUSTER = [
    {"kind": "Event", "reason": "Killing", "message": "relay-1", "firstTimestamp": "2025-05-02T02:05:00Z"},
    {"kind": "Event", "reason": "Killing", "message": "relay-2", "firstTimestamp": "yesterday"},
]
_MARKS = [
    {"id": 1, "time": 1746151500000, "text": "queue grows", "dashboardId": 3},
    {"id": 2, "text": "no time here", "dashboardId": 3},
]


@pytest.mark.parametrize(
    ("content", "kept", "missed", "where"),
    [
        (_SLACK, ["queue grows", "I take it"], ["who pays for this?", "calm again"], "lines 4 and 5"),
        (_ANY, ["queue grows"], ["half past relay 2 restarted", "nobody wrote when"], "lines 2 and 3"),
        (_BY_LINE, ["again"], ["? again", '{"at": "2025-05-02T02:06:00Z", "load": 7}'], "lines 3 and 4"),
        (_alert(startsAt="?", endsAt="?"), ["DiskSlow: relay-2"], ["queue above 10,000 mails"], ""),
        (_CLUSTER, ["Killing: relay-1"], ["relay-2"], "line 1"),
        (_MARKS, ["queue grows"], ["no time here"], "line 1"),
        ({"log_entries": [LOG_ENTRIES["log_entries"][0], {"note": "by phone"}]}, ["Resolved by Rana Voss"],
         ["by phone"], "line 1"),
    ],
)  # fmt: skip
def test_records_that_cannot_be_read_are_told(content, kept, missed, where):
    result = imported(content)

    assert [text for _, text in lines(result)] == kept
    assert [piece.text for piece in result.unplaced] == missed
    assert any(note.startswith(f"{len(missed)} ") and where in note for note in result.notes)


@pytest.mark.parametrize("labels", [None, {}, []])
def test_an_alert_without_labels_is_taken(labels):
    result = imported(_alert(labels=labels))

    assert [text for _, text in lines(result)] == [
        "queue above 10,000 mails",
        "DiskSlow: relay-2",
        "Resolved: queue above 10,000 mails",
    ]
    assert result.unplaced == ()


def test_parts_and_answers_around_the_records_are_nothing_that_was_missed():
    holder = {
        "meta": {"name": "night shift", "pages": [{"title": "first"}]},
        "rows": [
            {"at": "2025-05-02T02:05:00Z", "what": "queue grows", "fields": [{"title": "size", "value": 3}]},
            {"group": [{"at": "2025-05-02T02:06:00Z", "what": "relay 2 restarted"}]},
        ],
    }

    result = imported(holder)

    assert [text for _, text in lines(result)] == ["queue grows", "relay 2 restarted"]
    assert (result.unplaced, result.notes) == ((), ())
