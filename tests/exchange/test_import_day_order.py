"""Which number of 03/04/2026 is the day: every reader decides it alike, from what else the source says."""

from datetime import date

import pytest
from event_samples import imported

from pmtui.exchange.given import Given
from pmtui.exchange.imported import Options
from pmtui.exchange.readers.markdown.reader import read as read_markdown

DAY, MONTH = date(2026, 4, 3), date(2026, 3, 4)


def notes(written: str, other: str, **options: str) -> tuple[date, list[str]]:
    """Return the day of a note with a written date, below another line, and what is told of dates."""
    found = imported(f"{other}\n\n{written} 14:32 queue grows\n", **options)
    assert found.source.format == "notes"
    moment = next(event.at for event in found.events if "queue" in event.text)
    return moment.date(), [note for note in found.notes if "--dates" in note]


def document(written: str, other: str, name: str = "queue.md", folder: str = "", **options: str):
    """Return what is read of a post-mortem with a written date, and another line in its summary."""
    text = f"# Queue stands still\n\nDate: {written}\n\n## Summary\n\n{other}\n\n"
    text += f"## Timeline\n\n- {written} 14:32 queue grows\n- {written} 15:10 calm\n"
    path = folder / name if folder else None
    return read_markdown(Given(name, text.encode(), path=path), Options(**options))


PROOFS = [
    ("The relay was bought on 25/04/2026.", DAY),
    ("The relay was bought on 04/25/2026.", MONTH),
    ("Review on Friday 03/04/2026.", DAY),
    ("Review on Wed 03/04/2026.", MONTH),
    ("Review on 03/04/2026 (Friday).", DAY),
    ("The fix went out on 2026-04-05.", DAY),
    ("The fix went out on 6 March 2026.", MONTH),
    ("The relay was bought 3-28-2026.", MONTH),
]
CLUES = [
    ("Due: 10/04/2026.", DAY, "close together"),
    ("Due: 03/10/2026.", MONTH, "close together"),
    ("Die Warteschlange ist nicht mit der Last gewachsen, und das wurde nicht bemerkt.", DAY, "English"),
    ("All times in PST.", MONTH, "PST"),
    ("All times in CET.", DAY, "CET"),
    ("The relay stopped at 2:32 PM.", MONTH, "AM and PM"),
    ("The relay stopped.", MONTH, ""),
]


@pytest.mark.parametrize(("other", "day"), PROOFS)
def test_what_can_be_read_in_one_way_only_decides_for_all_without_a_word(other, day):
    assert notes("03/04/2026", other) == (day, [])
    found = document("03/04/2026", other)

    assert found.document is not None
    assert {entry.at.date() for entry in found.document.timeline} == {day}
    assert found.document.facts.date == day
    assert not [note for note in found.notes if "--dates" in note]


@pytest.mark.parametrize(("other", "day", "why"), CLUES)
def test_what_only_suggests_an_order_or_nothing_at_all_is_told_with_the_line(other, day, why):
    found_day, (told,) = notes("03/04/2026", other)
    found = document("03/04/2026", other)
    (also,) = [note for note in found.notes if "--dates" in note]

    assert found_day == day
    assert found.document is not None
    assert found.document.facts.date == day
    for note, place in ((told, "line"), (also, "(line 3)")):
        assert place in note
        assert why in note
        assert "/2026 (line" in note
        assert ("--dates mdy" if day == DAY else "--dates dmy") in note


@pytest.mark.parametrize(("said", "day"), [("dmy", DAY), ("mdy", MONTH)])
def test_a_person_can_say_the_order(said, day):
    assert notes("03/04/2026", "The relay stopped.", dates=said) == (day, [])
    found = document("03/04/2026", "The relay stopped.", dates=said)
    table = imported("time,text\n03/04/2026 14:32,queue grows\n", dates=said)
    commits = imported("a1b2c3d 03/04/2026 14:32 Raise the limit\n", dates=said)

    assert found.document is not None
    assert found.document.facts.date == day
    assert not [note for note in (*found.notes, *table.notes, *commits.notes) if "--dates" in note]
    assert [event.at.date() for event in (*table.events, *commits.events)] == [day, day]


def test_tables_and_logs_of_commits_tell_what_was_assumed_with_the_line():
    table = imported("time,text\n03/04/2026 14:32,queue grows\n")
    commits = imported("a1b2c3d 03/04/2026 14:32 Raise the limit\n")

    assert [event.at.date() for event in (*table.events, *commits.events)] == [MONTH, MONTH]
    assert any("03/04/2026 (line 2)" in note for note in table.notes)
    assert any("03/04/2026 (line 1)" in note for note in commits.notes)


def test_dates_with_dots_have_the_day_first_in_a_table_and_nothing_is_said():
    found = imported("Zeit;Text\n03.04.2026 14:32;Stau\n")

    assert [event.at.date() for event in found.events] == [DAY]
    assert not [note for note in found.notes if "--dates" in note]


def test_the_day_in_the_name_of_the_file_or_of_its_folder_decides(tmp_path):
    for name, folder in (("2026-04-03-queue.md", ""), ("notes.md", tmp_path / "2026-04-03 queue")):
        found = document("03/04/2026", "The relay stopped.", name=name, folder=folder)

        assert found.document is not None
        assert found.document.facts.date == DAY
        assert not [note for note in found.notes if "--dates" in note]


def test_a_date_of_which_nothing_proves_the_order_is_a_guess():
    guessed = document("03/04/2026", "The relay stopped.").facts
    proven = document("03/04/2026", "The relay was bought on 25/04/2026.").facts

    assert guessed["facts.date"].sure < 0.7 <= proven["facts.date"].sure
    moments = {path: guess.sure for path, guess in guessed.items() if path.endswith(".at")}
    assert moments
    assert max(moments.values()) < 0.7


def test_a_due_date_of_which_nothing_proves_the_order_is_a_guess_and_not_before_the_incident():
    text = "# Queue\n\nDate: {}\n\n## Action items\n\n| Action | Owner | Due |\n|---|---|---|\n"
    text += "| Alert on the queue | Ada | {} |\n"
    early = read_markdown(Given("queue.md", text.format("2026-03-10", "02/06/2026").encode()), Options())

    assert early.document is not None
    (action,) = early.document.actions
    assert action.due == date(2026, 6, 2)
    assert early.facts[f"actions[{action.id}].due"].sure < 0.7


def test_a_day_alone_on_a_line_of_notes_is_read_by_the_same_order():
    found = imported("03/04/2026\n14:32 queue grows\n\n04/04/2026\n09:10 calm\n", dates="dmy")

    assert [str(event.at)[:16] for event in found.events] == ["2026-04-03 14:32", "2026-04-04 09:10"]


def test_dates_without_a_year_are_told_too():
    found = imported("3/4 14:32 queue grows\n3/4 15:10 calm\n")

    assert {(event.at.month, event.at.day) for event in found.events} == {(3, 4)}
    assert any("3/4 (line 1)" in note and "--dates dmy" in note for note in found.notes)


@pytest.mark.parametrize("line", ["Version 3/4 of the plan", "see 2026-03-04", "ratio 3/4/5", "10.3.4-2"])
def test_what_is_no_date_is_not_told(line):
    found = document("2026-04-03", line)

    assert not [note for note in found.notes if "--dates" in note]
