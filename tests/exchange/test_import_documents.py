"""Whole documents of other systems and of this one come in by the same door."""

import json

from event_samples import at, imported

from pmtui.document import Entry, Facts, Postmortem, Severity, complete_ids
from pmtui.document.base import utc
from pmtui.exchange.writers import json as json_writer
from pmtui.storage import dumps


def text(words: str, **more) -> dict:
    return {"type": "text", "text": words, **more}


def paragraph(words: str) -> dict:
    return {"type": "paragraph", "content": [text(words)]}


def heading(words: str) -> dict:
    return {"type": "heading", "attrs": {"level": 2}, "content": [text(words)]}


RECORD = {
    "data": {
        "postmortemId": "p1",
        "title": "Mail queue stands still",
        "severity": "P2",
        "status": "draft",
        "startTime": "2025-05-02T02:01:00.075Z",
        "endTime": "2025-05-02T02:35:00.757Z",
        "respondTime": "2025-05-02T02:04:00.947Z",
        "resolveTime": "2025-05-02T02:40:00.757Z",
        "owner": {"name": "Rana Voss"},
        "responders": [{"name": "Jo Lindt"}],
        "affectedServices": [{"name": "mail-relay"}],
        "rootIncident": {"tinyId": "88", "priority": "P2", "message": "Mail queue"},
        "executiveSummary": {
            "type": "doc",
            "content": [paragraph("Mail was late by half an hour for 12,000 people.")],
        },
        "content": {
            "type": "doc",
            "content": [
                heading("Root cause"),
                paragraph("A disk of relay-2 answered after 400 ms."),
                heading("Timeline"),
                {
                    "type": "bulletList",
                    "content": [
                        {"type": "listItem", "content": [paragraph("2025-05-02 02:01 UTC queue grows")]},
                        {
                            "type": "listItem",
                            "content": [paragraph("2025-05-02 02:20 UTC relay-2 taken out")],
                        },
                    ],
                },
            ],
        },
    },
    "took": 0.2,
}


def test_a_post_mortem_of_opsgenie_becomes_a_document_with_its_facts_and_its_text():
    result = imported(RECORD)

    document = result.document
    assert result.stopped is None
    assert document is not None
    assert document.title == "Mail queue stands still"
    facts = document.facts
    assert (facts.severity, facts.incident, facts.owner) == (Severity.SEV2, "#88", "Rana Voss")
    assert (facts.impact_started, facts.acknowledged, facts.resolved) == (at(2, 1), at(2, 4), at(2, 40))
    assert facts.services == ("mail-relay",)
    assert [person.name for person in facts.people] == ["Jo Lindt"]
    assert "facts.severity" in document.unreviewed


def test_no_sentence_of_it_is_lost():
    result = imported(RECORD)

    assert result.document is not None
    told = dumps(result.document) + " ".join(piece.text for piece in result.unplaced)
    for sentence in ("late by half an hour", "answered after 400 ms", "queue grows", "relay-2 taken out"):
        assert sentence in told


DOCUMENT = complete_ids(
    Postmortem(
        title="Mail queue stands still",
        facts=Facts(severity=Severity.SEV2, impact_started=utc(2025, 5, 2, 2, 1)),
        timeline=(Entry(at=utc(2025, 5, 2, 2, 1), text="queue grows", source="pager"),),
    )
)


def test_what_was_exported_as_json_comes_back_without_loss():
    assert imported(json_writer.write(DOCUMENT)).document == DOCUMENT


def test_a_file_of_the_library_comes_in_as_it_is():
    assert imported(dumps(DOCUMENT), "x.toml").document == DOCUMENT


def test_a_broken_field_is_named_and_nothing_comes_in():
    data = json.loads(json_writer.write(DOCUMENT))
    data["facts"]["severity"] = "awful"

    result = imported(data)

    assert result.document is None
    assert result.stopped is not None
    assert "Severity" in result.stopped.why
