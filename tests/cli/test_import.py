"""`pmtui import` and `new --from`: a look first, then rows in the timeline, never half of a source."""

import json
import os
import pty
import re
import subprocess
import sys

import pytest
from cli_samples import CHECKOUT

from pmtui.storage import load

NOTES = "2024-03-15\n14:40 paged\n14:52 decision: double the pool\n15:10 all monitors green\n"


@pytest.fixture
def notes(library):
    path = library.parent / "night.txt"
    path.write_text(NOTES)
    return path


@pytest.fixture
def checkout(library):
    return library / "2024-03-15-checkout.toml"


def test_a_dry_run_shows_every_row_and_writes_nothing(pmtui, notes, checkout):
    result = pmtui("import", notes, "--into", "2024-03", "--dry-run")

    assert result.code == 0
    assert "Fri 15 Mar 2024 (UTC)" in result.out
    assert "decision: double the pool" in result.out
    assert "3 rows taken" in result.out
    assert checkout.read_text() == CHECKOUT


def test_yes_writes_the_rows_with_their_source(pmtui, notes, checkout):
    result = pmtui("import", notes, "--into", "2024-03", "--yes", "--drop", "1")

    assert result.code == 0
    assert "2 entries added" in result.out
    added = [entry for entry in load(checkout).document.timeline if entry.unreviewed]
    assert [entry.text for entry in added] == ["double the pool", "all monitors green"]
    assert {entry.source for entry in added} == {"night.txt"}


def test_more_than_a_file_holds_is_refused_with_what_leaves_some_out(pmtui, notes, checkout, monkeypatch):
    monkeypatch.setattr("pmtui.exchange.amount.MANY", 2)
    monkeypatch.setattr("pmtui.exchange.amount._ROOM", 100)

    result = pmtui("import", notes, "--into", "2024-03", "--yes")

    assert result.code == 1
    assert "3 rows make a file of about" in result.err
    assert "--since and --until" in result.err
    assert checkout.read_text() == CHECKOUT


def test_a_second_import_adds_nothing(pmtui, notes, checkout):
    pmtui("import", notes, "--into", "2024-03", "--yes")
    before = checkout.read_text()

    result = pmtui("import", notes, "--into", "2024-03", "--yes")

    assert result.code == 0
    assert "Nothing is left" in result.err
    assert checkout.read_text() == before


def test_what_is_there_in_other_words_is_shown_beside_them_and_taken_when_asked_for(pmtui, notes, checkout):
    pmtui("import", notes, "--into", "2024-03", "--yes")
    chat = notes.parent / "chat.txt"
    chat.write_text("2024-03-15\n14:52 we double the pool\n")

    shown = pmtui("import", chat, "--into", "2024-03", "--dry-run")
    kept = pmtui("import", chat, "--into", "2024-03", "--yes", "--keep", "1")

    assert "= 14:52     double the pool\n" in shown.out
    assert "1 there already (=)" in shown.out
    assert "1 entry added" in kept.out
    assert "we double the pool" in [entry.text for entry in load(checkout).document.timeline]


def test_a_dry_run_of_a_whole_document_shows_its_fields_and_its_timeline(pmtui, notes):
    page = notes.parent / "page.md"
    page.write_text(
        "# Checkout refuses logins\n\n## Summary\n\nThe pool was too small.\n\n"
        "## Timeline\n\nDate: 2024-03-15\n\n- 14:32 alert fires\n- 14:52 pool doubled\n\n"
        "## Action items\n\n- [ ] Watch the pool\n"
    )

    result = pmtui("import", page, "--dry-run")

    lines = [" ".join(line.split()) for line in result.out.splitlines()]
    assert "Title Checkout refuses logins" in lines
    assert "Summary The pool was too small." in lines
    assert "Actions “Watch the pool”" in lines
    assert "14:52 pool doubled" in lines


def test_in_a_pipe_nothing_is_written_without_yes(process, notes, checkout):
    result = process("import", str(notes), "--into", "2024-03")

    assert result.returncode == 2
    assert "--yes" in result.stderr
    assert checkout.read_text() == CHECKOUT


def test_rows_need_a_post_mortem_to_go_into(pmtui, notes):
    result = pmtui("import", notes, "--yes")

    assert result.code == 2
    assert "--into" in result.err


def test_one_broken_source_holds_back_all_of_them(pmtui, notes, checkout):
    broken = notes.parent / "alerts.json"
    broken.write_text('{"alerts": [\n{"labels": {}, "startsAt": "2024-03-15T14:40:00Z"},\n{"lab')

    result = pmtui("import", notes, broken, "--into", "2024-03", "--yes")

    assert result.code == 1
    assert "alerts.json:3: " in result.err
    assert "1 event before the break" in result.err
    assert "Nothing was imported" in result.err
    assert checkout.read_text() == CHECKOUT


def test_json_tells_sources_rows_and_facts(pmtui, notes):
    result = pmtui("import", notes, "--dry-run", "--json")

    told = json.loads(result.out)
    source = told["sources"][0]
    assert (source["format"], source["events"], source["first"]) == ("notes", 3, "2024-03-15T14:40:00Z")
    assert [row["kind"] for row in told["rows"]] == ["alert", "decision", "recovery"]
    assert told["rows"][1]["line"] == 3
    assert source["stopped"] is None


def test_standard_input_is_a_source(process, notes):
    result = process("import", "-", "--dry-run", stdin=None, input=NOTES)

    assert result.returncode == 0
    assert "standard input" in result.stdout


@pytest.mark.parametrize(
    ("option", "value", "word"),
    [
        ("--format", "carrier-pigeon", "not a known format"),
        ("--zone", "Atlantis", "no time zone"),
        ("--day", "soon", "not a day"),
        ("--columns", "3", "no column"),
        ("--drop", "x", "no number"),
    ],
)
def test_an_option_that_makes_no_sense_is_answered(pmtui, notes, option, value, word):
    result = pmtui("import", notes, "--dry-run", option, value)

    assert result.code == 2
    assert word in result.err


def test_what_a_source_says_is_no_command_to_the_terminal(pmtui, notes):
    notes.write_text("2024-03-15 14:40 title \x1b]0;owned\x07 and \x9b31m\n")

    result = pmtui("import", notes, "--dry-run")

    assert "\x1b" not in result.out
    assert "\x9b" not in result.out


def answer(words: bytes, *arguments: str) -> tuple[int, str]:
    """Run a command on a terminal, answer its question, and return its exit code and what it wrote."""
    parent, child = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "pmtui", *arguments], stdin=child, stdout=child, stderr=child, close_fds=True
    )
    os.close(child)
    os.write(parent, words)
    written = b""
    while True:
        try:
            piece = os.read(parent, 4096)
        except OSError:
            break
        if not piece:
            break
        written += piece
    os.close(parent)
    return process.wait(timeout=60), written.decode(errors="replace")


def test_a_person_drops_rows_and_then_agrees(notes, checkout):
    code, written = answer(b"-1-2 3 +2-3\ny\n", "import", str(notes), "--into", "2024-03")

    assert code == 0, written
    assert "Take 3 rows" in written
    assert "Take 2 rows" in written
    texts = [entry.text for entry in load(checkout).document.timeline]
    assert "paged" not in texts
    assert "double the pool" in texts


def test_an_answer_shows_what_became_of_its_rows_and_a_row_that_is_not_there_changes_nothing(notes, checkout):
    code, written = answer(b"-1 99\n-1\ny\n", "import", str(notes), "--into", "2024-03")

    assert code == 0, written
    assert "There is no row 99: there are rows 1 to 3. Nothing was changed." in written
    assert written.count("Take 3 rows") == 2
    assert re.search(r"   1 - \S+ +.*paged", written.rpartition("Take 3 rows")[2])


def test_a_person_says_no(notes, checkout):
    code, written = answer(b"n\n", "import", str(notes), "--into", "2024-03")

    assert code == 1
    assert "Nothing was written" in written
    assert checkout.read_text() == CHECKOUT


def test_a_draft_is_made_from_several_exports(pmtui, notes, library):
    incident = {
        "type": "incident",
        "id": "P1",
        "incident_number": 88,
        "title": "Login pool runs dry",
        "created_at": "2024-03-15T14:39:50Z",
        "resolved_at": "2024-03-15T15:10:00Z",
        "service": {"summary": "login"},
    }
    pager = notes.parent / "pager.json"
    pager.write_text(json.dumps({"incidents": [incident]}))

    result = pmtui("new", "--no-edit", "--yes", "--from", notes, pager)

    assert result.code == 0
    document = load(library / "2024-03-15-login-pool-runs-dry.toml").document
    assert document.title == "Login pool runs dry"
    assert document.facts.services == ("login",)
    assert str(document.facts.impact_started) == "2024-03-15 14:39:50+00:00"
    assert "unreviewed" in result.err
    assert all(entry.unreviewed for entry in document.timeline)
    assert "facts.services" in document.unreviewed


def test_on_a_terminal_the_rows_of_a_draft_are_shown_and_asked_about(notes, library):
    before = sorted(library.iterdir())

    code, written = answer(b"n\n", "new", "--no-edit", "--library", str(library), "--from", str(notes))
    assert code == 1, written
    assert "decision: double the pool" in written
    assert sorted(library.iterdir()) == before

    code, written = answer(
        b"-1\ny\nNight\n", "new", "--no-edit", "--library", str(library), "--from", str(notes)
    )
    assert code == 0, written
    (fresh,) = set(library.iterdir()) - set(before)
    assert [entry.text for entry in load(fresh).document.timeline] == [
        "double the pool",
        "all monitors green",
    ]


def test_a_draft_that_is_only_looked_at_is_not_written(pmtui, notes, library):
    before = sorted(library.iterdir())

    result = pmtui("new", "--from", notes, "--dry-run")

    assert result.code == 0
    assert "double the pool" in result.out
    assert sorted(library.iterdir()) == before


def test_a_window_leaves_out_what_was_before_and_after(pmtui, notes, checkout):
    result = pmtui("import", notes, "--into", "2024-03", "--yes", "--since", "14:50", "--until", "15:00")

    assert result.code == 0
    assert "2 of its 3 events lie outside of 2024-03-15 14:50Z to 2024-03-15 15:00Z" in result.out
    added = [entry.text for entry in load(checkout).document.timeline if entry.unreviewed]
    assert added == ["double the pool"]


def test_a_window_that_makes_no_sense_writes_nothing(pmtui, notes, checkout):
    result = pmtui("import", notes, "--into", "2024-03", "--yes", "--since", "noonish")

    assert result.code == 2
    assert "nothing was written: expected a time" in result.err
    assert checkout.read_text() == CHECKOUT


def test_a_log_of_several_incidents_becomes_a_file_for_each(pmtui, library):
    log = library.parent / "log.md"
    parts = "\n\n**Impact:** all logins.\n\n**Timeline:**\n\n- 10:02 alert fires\n- 10:20 fixed\n\n"
    log.write_text(f"# Log\n\n## 2024-01-02 Logins fail{parts}## 2024-03-09 Logins fail again{parts}")

    result = pmtui("import", log, "--split", "--yes")

    assert result.code == 0
    written = sorted(path.name for path in library.glob("*logins-fail*.toml"))
    assert written == ["2024-01-02-logins-fail.toml", "2024-03-09-logins-fail-again.toml"]


def test_a_file_of_one_incident_that_is_to_be_split_becomes_one_document_and_says_so(pmtui, library):
    page = library.parent / "page.md"
    page.write_text(
        "# Logins fail\n\n## Impact\n\nAll logins.\n\n## Timeline\n\n- 2024-01-02 10:02 alert fires\n"
    )

    result = pmtui("import", page, "--split", "--yes")

    assert result.code == 0
    assert [path.name for path in library.glob("*logins-fail*.toml")] == ["2024-01-02-logins-fail.toml"]
    assert "It was not split, as it tells of one incident for all that can be seen." in result.out


def test_events_are_not_split_into_documents_and_nothing_is_written(pmtui, library, notes):
    before = sorted(library.iterdir())
    looked = pmtui("import", notes, "--split", "--dry-run")
    result = pmtui("import", notes, "--split", "--yes")

    assert (looked.code, result.code) == (0, 2)
    assert "that is done to post-mortems in Markdown, and this is plain notes with times" in looked.out
    assert "--split makes no document of events" in result.err
    assert "--into ID" in result.err
    assert "pmtui new --from" in result.err
    assert sorted(library.iterdir()) == before


PAGE = (
    "# Checkout outage\n\n## Root cause\n\nA full disk.\n\n"
    "## Timeline\n\n- 14:32 alert fires\n- 14:58 disk replaced\n"
)


def test_a_document_fills_the_empty_fields_of_another_one(pmtui, library, checkout):
    page = library.parent / "page.md"
    page.write_text(PAGE)
    before = load(checkout).document

    result = pmtui("import", page, "--into", "2024-03", "--yes")

    assert result.code == 0
    document = load(checkout).document
    assert document.title == before.title
    assert [cause.text for cause in document.analysis.root_causes] == ["A full disk."]
    assert "Root-cause notes (1)." in result.out
    assert "disk replaced" in [entry.text for entry in document.timeline]


def test_a_dry_run_the_command_and_the_document_have_the_same_day(pmtui, library, checkout):
    page = library.parent / "page.md"
    page.write_text(PAGE.replace("## Timeline", "Date: 2023-11-02\n\n## Timeline"))

    shown = pmtui("import", page, "--into", "2024-03", "--dry-run")
    pmtui("import", page, "--into", "2024-03", "--yes")

    assert "Thu 2 Nov 2023 (UTC)" in shown.out
    (entry,) = [entry for entry in load(checkout).document.timeline if entry.text == "disk replaced"]
    assert str(entry.at) == "2023-11-02 14:58:00+00:00"


def test_incidents_that_are_told_apart_do_not_go_into_one_document(pmtui, notes, checkout):
    result = pmtui("import", notes, "--split", "--into", "2024-03", "--yes")

    assert result.code == 2
    assert "--split" in result.err
    assert checkout.read_text() == CHECKOUT


TALK = (
    "2024-03-15\n\nCustomer Fjordbank called twice about logins.\n\n14:40 paged\n14:52 pool doubled\n\n"
    "# Loose ends\n\nSuspicion: the pool size was never reviewed.\n"
)


def test_sentences_that_are_no_rows_wait_for_a_place(pmtui, notes, checkout):
    notes.write_text(TALK)

    result = pmtui("import", notes, "--into", "2024-03", "--yes")

    waiting = [row.text for row in load(checkout).document.unplaced]
    assert "Customer Fjordbank called twice about logins." in waiting
    assert "Suspicion: the pool size was never reviewed." in waiting
    assert f"{len(waiting)} passages belong to no field and wait in Unplaced." in result.out
    again = pmtui("import", notes, "--into", "2024-03", "--yes")
    assert "Nothing is left" in again.err
    assert len(load(checkout).document.unplaced) == len(waiting)


def test_a_draft_keeps_the_sentences_that_are_no_rows(pmtui, notes, library):
    notes.write_text(TALK)
    before = set(library.iterdir())

    result = pmtui("new", "Logins", "--no-edit", "--no-questions", "--from", notes)

    (fresh,) = set(library.iterdir()) - before
    waiting = [row.text for row in load(fresh).document.unplaced]
    assert "Customer Fjordbank called twice about logins." in waiting
    assert f"{len(waiting)} passages" in result.err


def test_sentences_that_are_no_rows_are_left_out_when_asked_and_counted(pmtui, notes, checkout):
    notes.write_text(TALK)

    result = pmtui("import", notes, "--into", "2024-03", "--yes", "--drop-unplaced")

    assert load(checkout).document.unplaced == ()
    assert "passages without a field left out, as asked" in result.out


def test_a_row_that_is_not_there_is_not_dropped_in_silence(pmtui, notes, checkout):
    result = pmtui("import", notes, "--into", "2024-03", "--yes", "--drop", "99")

    assert result.code == 2
    assert "--drop names row 99, but there are rows 1 to 3" in result.err
    assert checkout.read_text() == CHECKOUT


def test_a_guess_is_shown_and_not_written(pmtui, notes, library):
    notes.write_text("2024-03-15\n14:40 alert fires\n14:52 failing over to the standby\n15:02 rolled back\n")
    before = set(library.iterdir())

    shown = pmtui("new", "Logins", "--dry-run", "--from", notes)
    pmtui("new", "Logins", "--no-edit", "--yes", "--from", notes)

    (fresh,) = set(library.iterdir()) - before
    assert "Mitigated" in shown.out
    assert str(load(fresh).document.facts.mitigated) == "2024-03-15 15:02:00+00:00"


BESIDE = (
    "# Login down\n\nSeverity: SEV1\n\n## Summary\n\nNobody could log in.\n\n## Timeline\n\n"
    "Date: 2024-03-15\n\n- 15:10 traffic moved\n\n## Actions\n\n| Action | Owner | Due |\n|---|---|---|\n"
    "| Alert when the pool is over 80 % for 5 min | | |\n| Double the pool | Mika | 2024-03-29 |\n\n"
    "## What went well\n\n- The pager worked\n"
)


def test_what_finds_no_free_field_waits_and_rows_are_appended_and_counted(pmtui, library, checkout):
    page = library.parent / "page.md"
    page.write_text(BESIDE)

    shown = pmtui("import", page, "--into", "2024-03", "--dry-run")
    result = pmtui("import", page, "--into", "2024-03", "--yes")

    document = load(checkout).document
    titles = [row.title for row in document.actions]
    assert titles == ["Alert when the pool is over 80 % for 5 min", "Double the pool"]
    assert [row.text for row in document.lessons.went_well] == ["The pager worked"]
    waiting = {row.source: row.text for row in document.unplaced}
    assert waiting["page.md, Summary"] == "Nobody could log in."
    assert waiting["page.md, facts"] == "Title: Login down\nSeverity: sev1"
    assert "Filled in: Went well (1)." in result.out
    assert "Added behind what was there: Actions (1)." in result.out
    assert "1 row of lists was there already." in result.out
    assert "something else stands in Title, Severity, Summary." in result.out
    assert "Rows for lists that hold some already" in shown.out
    again = pmtui("import", page, "--into", "2024-03", "--yes")
    assert "Nothing is left" in again.err


def test_a_draft_from_two_post_mortems_keeps_both_and_says_what_makes_two_documents(pmtui, library):
    pages = [library.parent / f"p{number}.md" for number in (1, 2)]
    for number, page in enumerate(pages, 1):
        page.write_text(
            f"# Outage {number}\n\n## Summary\n\nStory {number}.\n\n## Actions\n\n"
            f"| Action | Owner |\n|---|---|\n| Do {number} | Bob |\n"
        )
    before = set(library.iterdir())

    result = pmtui("new", "--from", *pages, "--no-edit", "--no-questions")

    (fresh,) = set(library.iterdir()) - before
    document = load(fresh).document
    assert (result.code, document.summary.text) == (0, "Story 1.")
    assert [row.title for row in document.actions] == ["Do 1", "Do 2"]
    assert {row.source: row.text for row in document.unplaced} == {
        "p2.md, Summary": "Story 2.",
        "p2.md, facts": "Title: Outage 2",
    }
    assert "Added behind what was there: Actions (1)." in result.err
    assert "`pmtui import` without --into makes one of each" in result.err


def test_a_document_without_a_row_for_the_timeline_is_asked_about(library, checkout, tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# Down\n\n## Actions\n\n| Action | Owner |\n|---|---|\n| Double the pool | Mika |\n")
    ours, theirs = pty.openpty()
    try:
        os.write(ours, b"y\n")
        result = subprocess.run(
            [sys.executable, "-m", "pmtui", "import", str(page), "--into", "2024-03"],
            stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, text=True, timeout=60, env=os.environ.copy(),
        )  # fmt: skip
    finally:
        os.close(ours)
        os.close(theirs)
    assert result.returncode == 0
    assert [row.title for row in load(checkout).document.actions][1:] == ["Double the pool"]


def test_a_window_and_dates_that_do_not_tell_are_read_as_the_options_say(pmtui, tmp_path):
    source = tmp_path / "helsinki.txt"
    source.write_text("Times are in Europe/Helsinki\n03/04/2026 14:32 queue grows\n03/04/2026 15:10 calm\n")

    looked = pmtui("import", source, "--dry-run", "--since", "2026-03-04 15:00")
    told = pmtui(
        "import", source, "--dry-run", "--dates", "dmy", "--since", "14:00", "--zone", "Europe/Berlin"
    )

    assert looked.code == told.code == 0
    assert "1 of its 2 events lie outside of since 2026-03-04 13:00Z" in looked.out
    assert "Say --dates dmy if that is wrong" in looked.out
    assert "3 Apr 2026" in told.out
    assert "--dates" not in told.out
