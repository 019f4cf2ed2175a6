"""A file that tells of several incidents becomes several documents, and nothing of it is lost."""

import re

import pytest

from pmtui.exchange.assemble import read_all, read_divided
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Options
from pmtui.exchange.splitting import incidents

LOG = """# Outages

How to add to this page: copy the last one.

## 2024-03-09 Queue stuck

**Summary:** The queue was stuck for an hour.

### Timeline

- 14:02 alert fires
- 15:00 queue drained

```
# Summary of the log
## not a heading
```

### Action items

- [ ] Alert on the age of the queue (Jo, 2024-04-01)

# Older

Before the move.

## 2024-01-02 Database outage

**Summary:** The database was down for 20 minutes.

### Timeline

- 10:02 alert fires

### Action items

- [ ] Add a replica (Ada, 2024-02-01)
- [x] Page the owner

# Template

Copy from here.
"""
ONE = """# Queue stuck

## Summary

It was stuck.

## Timeline

### 14:02 alert fires

**Impact:** none so far. **Action:** paged.

### 15:00 queue drained

**Impact:** over.

## Actions

- Alert on the age
"""


def given(text: str) -> Given:
    """Return a text as a file."""
    return Given("outages.md", text.encode())


def test_each_incident_becomes_a_document_with_its_own_timeline_and_actions():
    queue, database = read_divided([given(LOG)], Options())

    assert queue.document
    assert database.document
    assert queue.document.title == "Queue stuck"
    assert queue.document.summary.text == "The queue was stuck for an hour."
    assert [len(queue.document.timeline), len(queue.document.actions)] == [2, 1]
    assert database.document.title == "Database outage"
    assert [len(database.document.timeline), len(database.document.actions)] == [1, 2]
    assert [queue.source.name, database.source.name] == ["outages.md:5", "outages.md:27"]


def test_text_that_belongs_to_no_incident_waits_for_a_place():
    queue, database = read_divided([given(LOG)], Options())

    assert queue.document
    assert database.document
    assert "How to add to this page" in queue.document.unplaced[0].text
    assert queue.document.unplaced[0].source == "outages.md, line 1"
    kept = "\n".join(passage.text for passage in database.document.unplaced)
    assert "Before the move." in kept
    assert "Copy from here." in kept


def test_no_word_is_lost_and_no_code_is_changed():
    pieces = incidents(LOG)

    text = "".join(piece.text + "".join(kept.text for kept in piece.above) for piece in pieces)
    assert sorted(re.findall(r"\w+", text)) == sorted(re.findall(r"\w+", LOG))
    assert "```\n# Summary of the log\n## not a heading\n```" in pieces[0].text
    for piece in pieces:
        assert piece.title in piece.text.split("\n")[piece.line - 1]


@pytest.mark.parametrize(
    "text", ["", "plain", ONE, "# A\n\n## Impact\n\nx\n\n## Impact\n\ny\n", "#" * 100_000]
)
def test_a_file_of_one_incident_is_not_split(text):
    assert incidents(text) == ()


def test_a_file_of_nothing_but_headings_is_looked_through_in_one_go():
    text = "\n".join(f"{'#' * (number % 6 + 1)} Impact and timeline {number}" for number in range(9_000))

    assert len(incidents(text)) > 1_000


def test_without_being_asked_it_says_that_there_are_several():
    (whole,) = read_all([given(LOG)], Options())

    assert whole.document is not None
    assert "It tells of 2 incidents; `pmtui import --split` makes a document of each." in whole.notes


def test_what_tells_of_one_is_read_whole_also_when_asked():
    (one,) = read_divided([given(ONE)], Options())

    assert one.document is not None
    assert one.source.name == "outages.md"


def test_notes_beside_a_log_are_put_on_the_day_of_the_others_as_without_it():
    notes = Given("notes.txt", b"14:40 paged\n14:52 doubled the pool\n")
    pager = Given("pager.txt", b"2024-03-15 14:39 alert: pool full\n")

    found = read_divided([given(LOG), notes, pager], Options())

    assert [item.source.name for item in found] == ["notes.txt", "pager.txt", "outages.md:5", "outages.md:27"]
    assert {event.at.date().isoformat() for item in found[:2] for event in item.events} == {"2024-03-15"}


DATED = """# Incident log

## 2026-01-10 Login outage

Nobody could log in.

- 10:02 alert fires
- 10:20 pool restarted

Action: review the pool size (Ada)

## 2026-02-11 Slow exports

09:00 customer reports slow exports
11:15 index rebuilt

## 2026-03-12: E-mail bounce

Mails bounced.
"""


@pytest.mark.parametrize(
    "text",
    [
        DATED,
        DATED.replace("# Incident log\n", "").replace("## ", "# "),
        DATED.replace("2026-01-10", "10 January 2026 –").replace("2026-02-11", "February 11, 2026:"),
    ],
)
def test_headings_with_a_day_and_a_title_are_an_incident_each(text):
    found = read_divided([Given("log.md", text.encode())], Options())

    assert [item.document.title for item in found] == ["Login outage", "Slow exports", "E-mail bounce"]
    assert [str(item.document.facts.date) for item in found] == ["2026-01-10", "2026-02-11", "2026-03-12"]
    assert [len(item.document.timeline) for item in found] == [2, 2, 0]
    assert str(found[1].document.timeline[0].at) == "2026-02-11 09:00:00+00:00"
    assert len(found[0].document.actions) == 1


@pytest.mark.parametrize(
    "text",
    [
        "# Outage\n\n## Timeline\n\n### 2026-01-10 Signs\n\n- 10:00 a\n\n### 2026-01-11 Fix\n\n- 11:00 b\n",
        "# Outage\n\n## Summary\n\nBad.\n\n## 2026-01-10 First signs\n\nx\n\n## 2026-01-11 Fix\n\ny\n",
        "## 2026-01-10 Monday\n\n10:00 a\n\n## 2026-01-11 Tuesday\n\n11:00 b\n",
    ],
)
def test_days_of_one_incident_are_not_split_and_it_is_said(text):
    (item,) = read_divided([Given("log.md", text.encode())], Options())

    assert any("It was not split" in note for note in item.notes)


def test_a_heading_about_the_log_itself_makes_it_no_part_of_one_incident():
    text = (
        "# Incident log\n\n## 2024-03-15 Checkout down\n\nNobody could pay.\n\n"
        "## 2024-04-02 Login slow\n\nLogins took a minute.\n\n## How to use this log\n\nAdd to the end.\n"
    )

    assert [piece.title for piece in incidents(text)] == ["2024-03-15 Checkout down", "2024-04-02 Login slow"]
    assert incidents(text.replace("How to use this log", "Timeline")) == ()


def test_two_parts_that_speak_of_the_same_are_no_incidents() -> None:
    text = (
        "# Search fails\n\n## Timeline\n\n- 10:00 down\n\n**Impact:** 2 h\n\n**Detection:** 1 h\n\n"
        "## Root cause\n\nA wrong row.\n\n## Lessons learned\n\n"
        "### Impact\n\n- x\n\n### Detection delay\n\n- y\n"
    )

    assert incidents(text) == ()
