"""Post-mortems as other systems keep them: records of Opsgenie, reviews in Jira, pages of a wiki."""

import copy
import json
from datetime import date

import pytest
from event_samples import imported

from pmtui.document import ActionStatus
from pmtui.exchange.assemble import read_divided
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Options
from pmtui.exchange.readers.markdown.html import markdown_of_html
from pmtui.storage import dumps

BODY = """<h2>Incident summary</h2>
<p>Mail was late for 12,000&nbsp;people &amp; two teams.<br/>Nobody was paged.</p>
<h2>Root cause</h2><div><p>A disk of <strong>relay-2</strong> answered after 400&nbsp;ms
(<a href="https://wiki.example/disk">its page</a>).</p></div>
<h2>Timeline</h2>
<table><tbody><tr><th>Time (UTC)</th><th>What</th></tr>
<tr><td><p>2025-05-02 02:01</p></td><td><p>queue grows</p></td></tr>
<tr><td>2025-05-02 02:20</td><td>relay-2 taken out | drained</td></tr></tbody></table>
<h2>Action items</h2>
<ul><li><input type="checkbox" checked> Alert on disks</li><li><input type="checkbox"> Spare relay
<ul><li>order it</li></ul></li></ul>
<pre><code>df -h
/dev/sda 100%</code></pre>"""
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><title>Mail</title><style>h1 {{ color: red }}</style></head>
<body><script>alert("no word of it")</script><h1>Mail queue stands still</h1>{BODY}</body></html>"""
RECORD = {
    "postmortemId": "p1",
    "title": "Mail queue stands still",
    "severity": "P2",
    "status": "draft",
    "startTime": "2025-05-02T02:01:00.075Z",
    "createdAtTime": "2025-05-05T09:00:00.000Z",
    "owner": {"metadataId": "m", "id": "o", "name": "Rana Voss"},
    "rootIncident": {"tinyId": "88", "priority": "P2", "message": "Mail queue", "tags": ["relay"]},
    "timeline": {"id": "p_1"},
    "jiraIssues": [{"key": "REL-12", "url": "https://jira.example/REL-12"}],
    "relatedIncidents": [{"tinyId": "77", "message": "Mail is slow"}],
    "responderTeams": [{"name": "Mail"}],
    "executiveSummary": {"type": "doc", "content": []},
    "content": BODY,
}
REVIEW = {
    "key": "OPS-31",
    "fields": {
        "issuetype": {"name": "[System] Post-incident review"},
        "summary": "Mail queue stands still",
        "created": "2025-05-05T09:00:00.000+0000",
        "assignee": {"displayName": "Rana Voss"},
        "components": [{"name": "mail-relay"}],
        "labels": ["relay"],
        "issuelinks": [{"inwardIssue": {"key": "OPS-30", "fields": {"summary": "Mail queue"}}}],
        "description": {
            "type": "doc",
            "content": [
                {
                    "type": "heading",
                    "attrs": {"level": 2},
                    "content": [{"type": "text", "text": "Root cause"}],
                },
                {"type": "paragraph", "content": [{"type": "text", "text": "A disk answered after 400 ms."}]},
            ],
        },
    },
}


def everything(found) -> str:
    """Return all that a document holds, also what has no field."""
    assert found.document is not None, found.stopped
    return dumps(found.document)


@pytest.mark.parametrize("content", [PAGE, PAGE[PAGE.index("<h1>") : -14], RECORD])
def test_a_page_becomes_a_document_with_all_its_words(content):
    found = imported(content)
    document = found.document

    assert found.source.format == ("opsgenie-postmortem" if content is RECORD else "html")
    assert document is not None
    assert document.title == "Mail queue stands still"
    assert [str(entry.at)[:16] for entry in document.timeline] == ["2025-05-02 02:01", "2025-05-02 02:20"]
    assert document.timeline[1].text == "relay-2 taken out | drained"
    assert [(action.title, action.status) for action in document.actions] == [
        ("Alert on disks", ActionStatus.DONE),
        ("Spare relay", ActionStatus.TO_DO),
    ]
    told = everything(found)
    for words in (
        "12,000 people & two teams",
        "Nobody was paged",
        "relay-2",
        "wiki.example/disk",
        "order it",
    ):
        assert words in told
    assert "/dev/sda 100%" in told
    assert "no word of it" not in told
    assert "color: red" not in told
    assert not any(", line" in passage.source for passage in document.unplaced)


def test_what_opsgenie_keeps_beside_the_text_has_a_place_or_waits_for_one():
    found = imported({"data": RECORD, "took": 0.2})

    assert found.document is not None
    assert found.document.facts.written == date(2025, 5, 5)
    assert found.document.facts.tags == ("relay",)
    told = everything(found)
    for words in ("REL-12", "jira.example/REL-12", "Mail is slow", "Responder teams"):
        assert words in told


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda pair: pair,
        lambda pair: {"data": pair},
        lambda pair: {"postmortems": pair},
        lambda pair: [{"data": each, "took": 0.1} for each in pair],
    ],
)
def test_several_in_one_file_are_told_and_made_a_document_of_each_when_split(wrapped):
    other = copy.deepcopy(RECORD) | {"postmortemId": "p2", "title": "Logins fail"}
    data = json.dumps(wrapped([RECORD, other])).encode()
    whole = imported(data)
    divided = read_divided([Given("all.json", data)], Options())

    assert whole.stopped is not None
    assert "2 post-mortems" in whole.stopped.why
    assert "--split" in whole.stopped.why
    assert [item.document.title for item in divided if item.document] == [
        "Mail queue stands still",
        "Logins fail",
    ]
    assert not any("not split" in note for item in divided for note in item.notes)


def test_a_review_of_jira_service_management_becomes_a_document():
    found = imported({"issues": [REVIEW]})

    assert found.source.format == "opsgenie-postmortem"
    assert found.document is not None
    assert found.document.title == "Mail queue stands still"
    facts = found.document.facts
    assert (facts.owner, facts.services, facts.tags) == ("Rana Voss", ("mail-relay",), ("relay",))
    assert facts.written == date(2025, 5, 5)
    told = everything(found)
    for words in ("answered after 400 ms", "OPS-31", "OPS-30 Mail queue"):
        assert words in told


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><h1>Welcome</h1><p>To our shop.</p></body></html>",
        "<p>just a paragraph</p>",
        "<!DOCTYPE html><html><head></head></html>",
    ],
)
def test_another_page_is_no_post_mortem(page):
    assert imported(page).document is None


def test_other_issues_of_jira_stay_events():
    issue = copy.deepcopy(REVIEW)
    issue["fields"]["issuetype"] = {"name": "Bug"}

    assert imported({"issues": [issue]}).document is None


@pytest.mark.parametrize(
    "piece", ["<!--", "</", "<?", "<!", "<", "<ul><li>x", "<a href='http://x.example'>y", "&"]
)
def test_a_page_that_never_ends_its_tags_is_read_to_its_end(piece):
    text = markdown_of_html(f"<h1>Queue</h1><p>It grew.</p>{piece * 20_000}the last words")

    assert "It grew." in text
    assert "the last words" in text
    assert len(text) < 2_000_000


def test_a_comment_of_a_page_is_not_shown():
    assert markdown_of_html("<p>It <!-- <b>secret</b> --> grew.</p>") == "It grew.\n"
