"""Importing on the screen: what sources hold is looked at, row by row, before any of it is taken."""

from __future__ import annotations

import json

import pytest

NOTES = """2026-07-14 14:32 alert: API latency above 5 s
14:45 decision: restart the pool
15:19 recovered
"""
TABLE = """time,event,who
2026-07-14 14:32:20,API latency above 5 s fired,Pager
2026-07-14 14:40:00,failover [/red] started,Ada
2026-07-14 14:50:00,failover finished,Ada
"""


@pytest.fixture
def sources(tmp_path):
    """Return a folder with two sources that tell of one event both."""
    (tmp_path / "notes.txt").write_text(NOTES)
    (tmp_path / "table.csv").write_text(TABLE)
    return tmp_path


async def bring(editor, *paths) -> None:
    await editor.press("ctrl+g", "i")
    await editor.type(" ".join(map(str, paths)) + "\n")


async def test_rows_of_all_sources_are_shown_joined_with_their_times_in_utc(empty, sources):
    async with empty(section="timeline", size=(100, 30)) as editor:
        await bring(editor, sources / "notes.txt", sources / "table.csv")
        editor.shows("Tue 14 Jul 2026 · UTC", "table.csv + notes.txt", "failover [/red] started")
        assert "14:32:20" in editor.line_with("API latency above 5 s fired")
        editor.shows("5 entries", "1 duplicate joined")
        assert not editor.document.timeline


async def test_enter_takes_what_is_kept_as_one_step(empty, sources):
    async with empty(section="timeline") as editor:
        await bring(editor, sources / "notes.txt", sources / "table.csv")
        await editor.press("down", "space", "down", "x", "enter")
        texts = [entry.text for entry in editor.document.timeline]
        assert texts == ["API latency above 5 s fired", "failover finished", "recovered"]
        assert all(entry.unreviewed for entry in editor.document.timeline)
        assert editor.document.timeline[0].source == "table.csv; notes.txt"
        editor.shows("Took 3 entries")
        await editor.press("ctrl+z")
        assert not editor.document.timeline


async def test_a_joined_row_is_split_into_what_each_source_tells(empty, sources):
    async with empty(section="timeline", size=(100, 30)) as editor:
        await bring(editor, sources / "notes.txt", sources / "table.csv")
        await editor.press("s")
        editor.shows("6 entries")
        await editor.press("s")
        editor.shows("Nothing was joined with this row")
        await editor.press("enter")
        assert [(entry.text, entry.source) for entry in editor.document.timeline[:2]] == [
            ("API latency above 5 s", "notes.txt"),
            ("API latency above 5 s fired", "table.csv"),
        ]


async def test_keys_typed_ahead_wait_for_a_row_to_be_split_beside_the_screen(empty, sources, monkeypatch):
    monkeypatch.setattr("pmtui.tui.screens.intake._MANY_LINES", 1)
    async with empty(section="timeline", size=(100, 30)) as editor:
        await bring(editor, sources / "notes.txt", sources / "table.csv")
        await editor.press("s", "x", "down", "space", "enter")
        texts = [entry.text for entry in editor.document.timeline]
        assert texts == ["API latency above 5 s fired", "restart the pool", "failover finished", "recovered"]


async def test_no_key_but_those_that_change_rows_makes_their_lines_again(empty, sources, monkeypatch):
    from pmtui.tui.screens import intake, intake_reading

    made = []
    lines = intake.row_items
    for place in (intake, intake_reading):
        monkeypatch.setattr(place, "row_items", lambda of: made.append(of) or lines(of))
    async with empty(section="timeline", size=(100, 30)) as editor:
        await bring(editor, sources / "notes.txt", sources / "table.csv")
        assert len(made) == 1
        await editor.press("space")
        assert editor.line_with("API latency").strip().startswith("▌[ ]")
        await editor.press("x", "n", "n", "down", "end", "home")
        await editor.resize(80, 24)
        assert len(made) == 1
        editor.shows("5 entries")
        await editor.press("s")
        assert len(made) == 2


async def test_the_timeline_makes_its_lines_once_for_what_was_taken(empty, sources, monkeypatch):
    from pmtui.tui.screens.timeline import TimelineOutline

    made = []
    lines = TimelineOutline._lines
    monkeypatch.setattr(TimelineOutline, "_lines", lambda self: made.append(1) or lines(self))
    async with empty(section="summary") as editor:
        await bring(editor, sources / "notes.txt")
        assert not made
        await editor.press("enter")
        editor.shows("Took 3 entries", "restart the pool")
        assert len(made) <= 2  # with what the checklist says of them, at most


async def test_escape_and_nothing_marked_take_nothing(empty, sources):
    async with empty(section="timeline") as editor:
        before = editor.document
        await bring(editor, sources / "notes.txt")
        await editor.press("n", "enter")
        editor.shows("Nothing is marked")
        await editor.press("escape")
        assert editor.document is before
        editor.shows("Nothing was imported.")


async def test_what_stands_in_the_timeline_already_is_not_taken_twice(empty, sources):
    async with empty(section="timeline") as editor:
        await bring(editor, sources / "notes.txt")
        await editor.press("enter")
        await bring(editor, sources / "notes.txt")
        editor.shows("there already", "3 there already")
        await editor.press("n", "escape")
        assert len(editor.document.timeline) == 3


async def test_what_the_timeline_says_in_other_words_is_shown_and_can_be_taken(empty, sources):
    async with empty(section="timeline") as editor:
        await bring(editor, sources / "notes.txt")
        await editor.press("enter")
        await bring(editor, sources / "table.csv")
        editor.shows("there already", "14:32 API latency above 5 s", "the timeline", "2 entries")
        await editor.press("space", "enter")
        assert len(editor.document.timeline) == 6


async def test_seconds_of_a_clock_keep_their_distance_from_the_words_beside_them(empty, tmp_path):
    (tmp_path / "a.txt").write_text("2026-07-14 14:32:20 alert: latency\n2026-07-14 14:40 alert: disk full\n")
    async with empty(section="timeline") as editor:
        await bring(editor, tmp_path / "a.txt")
        assert "14:32:20 alert " in editor.line_with("latency")
        assert editor.line_with("latency").index("alert") == editor.line_with("disk full").index("alert")


async def test_times_without_a_zone_are_read_in_the_zone_that_one_names(empty, sources):
    async with empty(section="timeline") as editor:
        await bring(editor, sources / "notes.txt")
        await editor.press("z")
        await editor.type("+02:00\n")
        editor.shows("times of +02:00 shown in UTC", "12:32")
        await editor.press("enter")
        assert f"{editor.document.timeline[0].at:%H:%M}" == "12:32"


async def test_a_window_leaves_out_what_was_before_and_after(empty, sources):
    async with empty(section="timeline") as editor:
        await bring(editor, sources / "notes.txt")
        await editor.press("w")
        await editor.type("14:40 to 15:00\n")
        editor.shows("1 entry", "2 of its 3 events lie outside of", "restart the pool")
        await editor.press("w")
        await editor.type("soon\n")
        editor.shows("expected a time", "soon")
        await editor.press("escape")
        editor.shows("restart the pool")
        await editor.press("enter")
        assert [entry.text for entry in editor.document.timeline] == ["restart the pool"]


async def test_another_source_is_added_to_the_first(empty, sources):
    async with empty(section="timeline") as editor:
        await bring(editor, sources / "notes.txt")
        await editor.press("a")
        await editor.type(f"{sources}/tab")
        await editor.press("tab", "enter")
        editor.shows("table.csv", "1 duplicate joined")


async def test_broken_input_says_where_it_stopped_and_what_it_was(empty, tmp_path):
    (tmp_path / "broken.json").write_text('[{"at":"2026-07-14T14:32:00Z","text":"x"},\n{"at":\n')
    async with empty(section="timeline") as editor:
        before = editor.document
        await bring(editor, tmp_path / "broken.json")
        editor.shows("broken.json, line", "breaks off here", "Nothing was imported")
        await editor.press("enter", "escape")
        assert editor.document is before


@pytest.mark.parametrize("name", ["", "none.json", "~nobody-of-that-name/x"])
async def test_a_file_that_is_not_there_is_a_sentence(empty, tmp_path, name):
    async with empty(section="timeline") as editor:
        await bring(editor, f"{tmp_path}/{name}")
        editor.shows("cannot be read")
        await editor.press("escape")
        assert editor.current_section == "timeline"


async def test_noise_is_folded_and_unfolds(empty, tmp_path):
    events = [
        {"at": "2026-07-14T14:32:00Z", "text": "latency above 5 s"},
        {"at": "2026-07-14T14:50:00Z", "text": "done"},
    ]
    (tmp_path / "some.json").write_text(json.dumps(events))
    async with empty(section="timeline") as editor:
        await bring(editor, tmp_path / "some.json")
        from dataclasses import replace

        from pmtui.exchange.assemble import State
        from pmtui.tui.screens.intake_lines import row_items

        screen = editor.app.screen
        intake = screen.intake
        intake.rows = (replace(intake.rows[0], state=State.FOLDED), intake.rows[1])
        screen._lines = row_items(intake)
        screen._show()
        await editor.press("home")
        editor.shows("1 row of noise folded")
        await editor.press("space")
        await editor.press("home", "space", "enter")
        assert len(editor.document.timeline) == 2


async def test_a_pasted_export_is_read_as_one_and_pasted_lines_as_lines(empty):
    async with empty(section="timeline") as editor:
        await editor.paste(
            '[{"at":"2026-07-14T14:32:00Z","text":"fired"},\n{"at":"2026-07-14T15:00Z","text":"b"}]'
        )
        editor.shows("Import", "pasted text", "2 entries to take")
        await editor.press("enter")
        assert [entry.text for entry in editor.document.timeline] == ["fired", "b"]
        await editor.press("ctrl+n")
        await editor.paste("14:40 one more\n14:41 and another\n")
        editor.shows("2 entries to add")


async def test_pasted_lines_of_which_one_is_not_understood_are_shown_line_by_line(empty):
    async with empty(section="timeline") as editor:
        await editor.paste("what happened\n14:40 one more\n14:41 and another\n")
        editor.shows("2 entries to add", "1 not understood")


async def test_a_whole_post_mortem_fills_empty_fields_that_are_chosen(empty, samples):
    source = next(samples.glob("2026-02-10*.toml"))
    async with empty(section="timeline", size=(100, 40)) as editor:
        await bring(editor, source)
        await editor.press("end", "pageup", "pageup")
        await editor.press("enter")
        assert editor.document.title == "Checkout refuses logins"
        assert editor.document.facts.severity == "sev1"
        assert "facts.severity" in editor.document.unreviewed
        await editor.press("ctrl+z")
        assert editor.document.facts.severity is None


async def test_a_pasted_text_is_an_answer_to_the_question_for_a_file(empty):
    async with empty() as editor:
        await editor.press("ctrl+g", "i")
        await editor.paste(
            "time,event\n2026-07-14 14:32,alert\n2026-07-14 14:33,ack\n2026-07-14 14:35,done\n"
        )
        editor.shows("pasted text")
        await editor.press("enter")
        assert len(editor.document.timeline) == 3


async def test_a_document_that_can_only_be_read_takes_nothing(empty, tmp_path):
    async with empty(section="timeline") as editor:
        editor.app.session.store.read_only = "The file cannot be written."
        await editor.press("ctrl+g", "i")
        editor.shows("The file cannot be written.")


async def test_a_name_without_a_file_stays_in_the_question(empty, sources):
    async with empty(section="timeline") as editor:
        await bring(editor, sources / "nites.txt")
        editor.shows("nites.txt cannot be read: there is no such file.", "Tab completes")
        await editor.press("escape")
        assert not editor.document.timeline


async def test_nothing_wakes_the_program_while_an_import_is_looked_at(empty, sources):
    async with empty(section="timeline") as editor:
        await bring(editor, sources / "notes.txt")
        screen = editor.app.screen
        assert screen.intake is not None
        assert not screen._looking._active.is_set()


async def test_the_help_is_broken_where_its_window_ends(empty, sources):
    async with empty(section="timeline", size=(80, 40)) as editor:
        await bring(editor, sources / "notes.txt")
        await editor.press("f1")
        begins = [line.strip("│ ") for line in editor.lines]
        assert "document." not in begins
        assert any(line.startswith("Esc ") for line in begins)


@pytest.fixture
def long_log(tmp_path, monkeypatch):
    """Return a log of more rows than are taken unasked."""
    monkeypatch.setattr("pmtui.tui.screens.intake.MANY", 20)
    log = tmp_path / "app.log"
    log.write_text(
        "".join(f"2026-07-14 14:{minute:02} INFO request {minute} is slow\n" for minute in range(30))
    )
    return log


async def test_enter_alone_never_takes_thousands_of_rows(empty, long_log):
    async with empty(section="timeline") as editor:
        await bring(editor, long_log)
        await editor.press("enter")
        editor.shows("30 rows", "Choose a window", "Take all 30")
        await editor.press("enter")
        editor.shows("From when to when")
        await editor.press("escape", "enter", "b")
        editor.shows("30 entries to take")
        assert not editor.document.timeline


async def test_thousands_of_rows_are_taken_when_they_are_meant(empty, long_log):
    async with empty(section="timeline") as editor:
        await bring(editor, long_log)
        await editor.press("enter", "t")
        await editor.settle()
        assert len(editor.document.timeline) == 30
        editor.shows("Took 30 entries")
        await editor.press("ctrl+z")
        assert not editor.document.timeline


async def test_what_no_file_could_hold_is_not_offered(empty, long_log, monkeypatch):
    monkeypatch.setattr("pmtui.tui.screens.intake.too_much", lambda *_: "30 rows make a file of about 9 MiB")
    async with empty(section="timeline") as editor:
        await bring(editor, long_log)
        await editor.press("enter")
        editor.shows("a file of about 9 MiB", "Choose a window")
        assert "Take all" not in editor.text
        await editor.press("t", "escape")
        assert not editor.document.timeline


async def test_a_second_post_mortem_says_how_many_rows_it_adds_and_what_finds_no_free_field(empty, tmp_path):
    for number in (1, 2):
        (tmp_path / f"p{number}.md").write_text(
            f"# Outage {number}\n\n## Summary\n\nStory {number}.\n\n## Actions\n\n"
            f"| Action | Owner |\n|---|---|\n| Do {number} | Bob |\n| Do both | Bob |\n"
        )
    async with empty(section="timeline", size=(100, 30)) as editor:
        await bring(editor, tmp_path / "p1.md")
        await editor.press("enter")
        await bring(editor, tmp_path / "p2.md")
        editor.shows("Rows for lists that hold some already", "“Do 2”", "Text without a free field")
        editor.shows("Something else stands in Title, Summary")
        editor.shows("1 in Actions and 2 passages to take", "1 row of lists there already")
        await editor.press("enter")
        assert [row.title for row in editor.document.actions] == ["Do 1", "Do both", "Do 2"]
        waiting = [row.text for row in editor.document.unplaced]
        assert waiting == ["Title: Outage 1", "Story 2.", "Title: Outage 2"]
        editor.shows("1 in Actions and 2 passages")


async def test_a_window_is_read_in_the_zone_of_the_import_and_says_so(empty, sources):
    async with empty(section="timeline") as editor:
        await bring(editor, sources / "notes.txt")
        await editor.press("w")
        editor.shows("in UTC")
        await editor.press("escape", "z")
        await editor.type("+02:00\n")
        await editor.press("w")
        editor.shows("in +02:00", "14:00Z is UTC")
        await editor.type("14:40 to 15:00\n")
        editor.shows("1 entry", "restart the pool")
        await editor.press("enter")
        assert [f"{entry.at:%H:%M} {entry.text}" for entry in editor.document.timeline] == [
            "12:45 restart the pool"
        ]


async def test_what_is_first_in_dates_that_do_not_tell_can_be_said(empty, tmp_path):
    (tmp_path / "notes.txt").write_text("03/04/2026 14:32 queue grows\n03/04/2026 15:10 calm\n")
    async with empty(section="timeline") as editor:
        await bring(editor, tmp_path / "notes.txt")
        editor.shows("4 Mar 2026", "Press o if that is wrong")
        await editor.press("o")
        await editor.type("first\n")
        editor.shows("write dmy")
        await editor.press("ctrl+u")
        await editor.type("dmy\n")
        editor.shows("3 Apr 2026")
        assert "Press o if" not in editor.text


@pytest.mark.parametrize(
    ("key", "answer"), [("z", "+02:00\n"), ("d", "2026-07-14\n"), ("w", "14:00 to 15:30\n"), ("f", "notes\n")]
)
async def test_a_dropped_row_stays_dropped_when_the_sources_are_read_again(empty, sources, key, answer):
    async with empty(section="timeline") as editor:
        await bring(editor, sources / "notes.txt")
        await editor.press("x", key)
        await editor.press("ctrl+u")
        await editor.type(answer)
        editor.shows("2 entries")
        assert "[ ]" in editor.line_with("API latency")
        await editor.press("enter")
        assert [entry.text for entry in editor.document.timeline] == ["restart the pool", "recovered"]


async def test_a_row_that_a_window_has_left_out_comes_back_as_it_was_chosen(empty, sources):
    async with empty(section="timeline") as editor:
        await bring(editor, sources / "notes.txt")
        await editor.press("x", "w", "ctrl+u")
        await editor.type("14:40 to 15:30\n")
        editor.shows("2 entries")
        await editor.press("w", "ctrl+u", "enter")
        assert "[ ]" in editor.line_with("API latency")
        editor.shows("2 entries")


async def test_what_was_dropped_and_split_stays_so_beside_another_source(empty, sources):
    (sources / "more.txt").write_text("2026-07-14 16:00 all quiet\n")
    async with empty(section="timeline", size=(100, 30)) as editor:
        await bring(editor, sources / "notes.txt", sources / "table.csv")
        await editor.press("s", "x", "a")
        await editor.type(f"{sources}/more.txt\n")
        editor.shows("6 entries", "all quiet")
        await editor.press("enter")
        texts = [entry.text for entry in editor.document.timeline]
        assert "API latency above 5 s" not in texts
        assert "API latency above 5 s fired" in texts


async def test_no_field_is_filled_from_a_row_that_is_dropped(empty, sources):
    async with empty(section="timeline", size=(100, 30)) as editor:
        await bring(editor, sources / "notes.txt")
        assert "14:32" in editor.line_with("Impact start")
        assert "14:32" in editor.line_with("Detected")
        await editor.press("x")
        assert "Impact start" not in editor.text
        await editor.press("up", "space")
        editor.shows("Impact start", "Detected")
        await editor.press("x", "enter")
        assert editor.document.facts.impact_started is None
        assert editor.document.facts.detected is None


async def test_a_field_that_was_dropped_stays_so_when_the_rows_change(empty, sources):
    async with empty(section="timeline", size=(100, 30)) as editor:
        await bring(editor, sources / "notes.txt")
        await editor.press("down", "down", "down")
        await editor.press("space", "home", "x", "up", "space", "enter")
        assert editor.document.facts.date is None
        assert editor.document.facts.detected is not None


async def test_a_source_that_cannot_be_read_is_left_out_and_the_others_stay(empty, sources):
    (sources / "history").write_text(": 1784039640:0;kubectl get pods\n: 1784039700:0;kubectl logs\n")
    async with empty(section="timeline", size=(100, 30)) as editor:
        await bring(editor, sources / "notes.txt")
        await editor.press("x", "a")
        await editor.type(f"{sources}/history\n")
        editor.shows("history", "1 cannot be read", "That is left out", "2 entries")
        assert "[ ]" in editor.line_with("API latency")
        await editor.press("f")
        await editor.type("shell\n")
        editor.shows("kubectl logs", "does not read it", "4 entries")
        assert "cannot be read" not in editor.text
        await editor.press("enter")
        assert len(editor.document.timeline) == 4


async def test_what_can_be_read_is_taken_though_a_file_beside_it_cannot(empty, sources):
    (sources / "broken.json").write_text('[{"at":"2026-07-14T14:32:00Z","text":"x"},\n{"at":\n')
    async with empty(section="timeline") as editor:
        await bring(editor, sources / "notes.txt", sources / "broken.json")
        editor.shows("broken.json, line", "That is left out", "3 entries")
        await editor.press("enter")
        assert len(editor.document.timeline) == 3


@pytest.fixture
def page(tmp_path):
    """A post-mortem with three actions and a passage that no field takes."""
    path = tmp_path / "page.md"
    path.write_text(
        "# Outage\n\n## Actions\n\n| Action | Owner | Due |\n|---|---|---|\n"
        "| Alarm before the end | Bo | 2024-04-01 |\n| Renew by itself | Cy | 2024-05-02 |\n"
        "| Write a runbook | Di | 2024-05-03 |\n"
    )
    return path


async def test_right_shows_every_row_that_a_list_would_get(empty, page):
    async with empty(section="timeline", size=(80, 24)) as editor:
        await bring(editor, page)
        assert "Renew by itself" not in editor.text
        await editor.press("right")
        for told in ("Alarm before the end", "Bo", "2024-04-01", "Renew by itself", "Cy", "2024-05-02"):
            editor.shows(told)
        await editor.press("down", "right")
        assert "Renew by itself" not in editor.text


async def test_rows_of_a_list_are_dropped_one_by_one(empty, page):
    async with empty(section="timeline", size=(80, 24)) as editor:
        await bring(editor, page)
        await editor.press("right", "down", "x", "x", "up", "space")
        editor.shows("[ ] Alarm before the end", "[x] Renew by itself", "2 of 3")
        await editor.press("enter")
        assert [action.title for action in editor.document.actions] == ["Renew by itself", "Write a runbook"]


async def test_one_row_of_a_list_that_was_dropped_is_kept_alone(empty, page):
    async with empty(section="timeline", size=(80, 24)) as editor:
        await bring(editor, page)
        await editor.press("right", "space", "down", "down", "space")
        editor.shows("[ ] Alarm before the end", "[x] Renew by itself", "1 of 3")
        await editor.press("enter")
        assert [action.title for action in editor.document.actions] == ["Renew by itself"]


async def test_a_list_of_which_every_row_is_dropped_is_not_taken(empty, page):
    async with empty(section="timeline", size=(80, 24)) as editor:
        await bring(editor, page)
        await editor.press("right", "down", "x", "x", "x")
        editor.shows("[ ] Actions")
        await editor.press("enter")
        assert editor.document.actions == ()


async def test_a_dropped_row_of_a_list_stays_dropped_beside_another_source(empty, page, sources):
    async with empty(section="timeline", size=(80, 24)) as editor:
        await bring(editor, page)
        await editor.press("right", "down", "x", "a")
        await editor.type(f"{sources / 'notes.txt'}\n")
        editor.shows("3 entries", "2 of 3")
        await editor.press("enter")
        assert [action.title for action in editor.document.actions] == ["Renew by itself", "Write a runbook"]


async def test_the_zone_of_a_document_is_told_where_its_line_is_too_short(empty, tmp_path):
    page = tmp_path / "a-document-with-quite-a-long-name.md"
    page.write_text("# Outage\n\n## Timeline\n\nAll times EST, 2025-01-14\n\n- 10:04 deploy\n- 10:17 back\n")
    async with empty(section="timeline", size=(80, 24)) as editor:
        await bring(editor, page)
        editor.shows("imes of EST shown in UTC")
