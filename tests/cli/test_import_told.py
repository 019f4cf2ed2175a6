"""What an import says of what it assumed, of another day, and before anything is written."""

import json

from pmtui.storage import load

PAGE = """# Logins fail

Date: 2025-01-14

Severity: SEV1

## Timeline

- 15:09 Alert: login errors fired
- 16:17 Error rate back to normal

## Actions

| Action | Owner |
|---|---|
| Pool connections | Bob |
"""
EVENTS = [
    {"at": "2024-03-15T14:32:00Z", "text": "paged", "kind": "alert"},
    {"at": "2024-03-15T15:40:00Z", "text": "recovered", "kind": "recovery"},
]


def written(library, *names):
    for name, text in (("page.md", PAGE), ("events.json", json.dumps(EVENTS))):
        (library.parent / name).write_text(text)
    return [library.parent / name for name in names]


def test_a_draft_without_a_terminal_tells_on_stderr_what_was_assumed(pmtui, library):
    notes = library.parent / "clocks.txt"
    notes.write_text("00:01 queue grows\n00:02 calm\n")

    result = pmtui("new", "--from", notes, "--no-questions", "--no-edit")

    assert "clocks.txt: No day is named; the clocks were put on" in result.err
    assert "No day is named" not in result.out


def test_clocks_that_would_lie_ahead_are_said_to_be_on_a_guessed_day(pmtui, library, monkeypatch):
    from datetime import date

    monkeypatch.setattr("pmtui.exchange.assemble._past_day", lambda *_: date(2024, 3, 15))
    notes, table = library.parent / "clocks.txt", library.parent / "clocks.csv"
    notes.write_text("14:01 queue grows\n14:02 calm\n")
    table.write_text("time,text\n14:01,queue grows\n14:02,calm\n")

    for source in (notes, table):
        assert "No day is named; the clocks were put on Fri 15 Mar 2024" in " ".join(
            pmtui("import", source, "--dry-run").out.split()
        )


def test_a_document_has_the_same_moments_by_whichever_way_it_comes_in(pmtui, library):
    (page,) = written(library, "page.md")
    before = set(library.iterdir())

    pmtui("import", page, "--yes")
    pmtui("new", "--from", page, "--no-questions", "--no-edit")

    made = [load(path).document for path in set(library.iterdir()) - before]
    assert len(made) == 2
    for document in made:
        assert f"{document.facts.detected:%H:%M}" == "15:09"
        assert f"{document.facts.resolved:%H:%M}" == "16:17"
        assert "facts.resolved" in document.unreviewed


def test_a_file_of_this_program_is_taken_as_it_is(pmtui, library):
    own = library.parent / "own.toml"
    (page,) = written(library, "page.md")
    before = set(library.iterdir())
    pmtui("import", page, "--yes")
    (made,) = set(library.iterdir()) - before
    text = made.read_text()
    own.write_text("\n".join(line for line in text.splitlines() if not line.startswith("resolved")))
    pmtui("import", own, "--yes")
    (again,) = set(library.iterdir()) - before - {made}
    assert load(again).document.facts.resolved is None


def test_what_is_of_another_day_is_said_and_gives_no_times(pmtui, library):
    page, events = written(library, "page.md", "events.json")
    before = set(library.iterdir())

    result = pmtui("new", "--from", events, page, "--no-questions", "--no-edit")

    (fresh,) = set(library.iterdir()) - before
    facts = load(fresh).document.facts
    assert "events.json: It tells of Fri 15 Mar 2024, and the post-mortem of Tue 14 Jan 2025." in result.err
    assert str(facts.date) == "2025-01-14"
    assert facts.impact_started is None or facts.impact_started.year == 2025


def test_a_document_of_another_day_is_not_said_to_find_fields_taken_that_are_empty(pmtui, library):
    (page,) = written(library, "page.md")
    empty = library / "2023-01-02-empty.toml"
    empty.write_text('schema_version = 1\ntitle = "Logins fail"\n[facts]\ndate = 2023-01-02\n')

    shown = pmtui("import", page, "--into", "2023-01-02", "--dry-run")
    pmtui("import", page, "--into", "2023-01-02", "--yes")

    said = " ".join(shown.out.split())
    assert "It tells of Tue 14 Jan 2025, and the post-mortem of Mon 2 Jan 2023." in said
    assert "stands in Severity" not in said
    document = load(empty).document
    assert document.facts.resolved is None
    assert document.facts.severity is None


def test_a_dry_run_of_documents_and_events_shows_both_and_fails_as_the_writing_does(pmtui, library):
    sources = written(library, "events.json", "page.md")

    shown, refused = pmtui("import", *sources, "--dry-run"), pmtui("import", *sources, "--yes")

    assert "Error rate back to normal" in shown.out
    assert "paged" in shown.out
    assert shown.code == refused.code == 2
    assert shown.err == refused.err


def test_a_dry_run_of_a_split_shows_titles_and_rows_of_each(pmtui, library):
    log = library.parent / "log.md"
    piece = "## 2024-03-{} {}\n\n### Timeline\n\n- 14:05 {} begin\n\n### Impact\n\nSome.\n\n"
    happened = ((15, "Logins fail"), (17, "Payments fail"))
    log.write_text("".join(piece.format(day, what, what) for day, what in happened))

    shown = pmtui("import", log, "--split", "--dry-run")

    for told in ("Title", "Logins fail", "Payments fail begin", "Logins fail begin"):
        assert told in shown.out


def test_a_format_is_for_the_sources_that_it_reads(pmtui, library):
    (events,) = written(library, "events.json")
    history = library.parent / "history"
    history.write_text(": 1710513120:0;kubectl get pods\n: 1710513180:0;kubectl logs\n")

    both = pmtui("import", events, history, "--format", "shell", "--dry-run")
    alone = pmtui("import", events, "--format", "shell", "--dry-run")

    assert both.code == 0
    assert "paged" in both.out
    assert "kubectl logs" in both.out
    assert "does not read it; it was read as" in both.out
    assert alone.code == 1


def test_a_day_that_a_document_contradicts_is_said(pmtui, library):
    (page,) = written(library, "page.md")

    other = pmtui("import", page, "--day", "2024-03-15", "--dry-run")
    same = pmtui("import", page, "--day", "2025-01-14", "--dry-run")

    assert "Its incident is of Tue 14 Jan 2025, and --day 2024-03-15 is for clocks" in other.out
    assert "Its incident is of" not in same.out
