"""What is above the first time of plain notes: values of fields, a title with its day, and false times."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from event_samples import at, imported, lines

from pmtui.document import Severity
from pmtui.exchange.facts import facts_of

NOTES = "2025-05-02 02:05Z queue grows\n2025-05-02 02:40Z calm\n"


def test_lines_that_give_a_value_to_a_label_are_facts_and_no_title() -> None:
    result = imported(f"Severity: SEV-2\n**Started:** 2025-05-02 01:58Z\nStatus: closed\n\n{NOTES}", "n.txt")

    found = facts_of([result])
    assert found["facts.severity"].value is Severity.SEV2
    assert found["facts.impact_started"].value == at(1, 58)
    assert "title" not in found
    assert [(piece.line, piece.text) for piece in result.unplaced] == [(3, "Status: closed")]


def test_the_time_of_a_head_is_in_the_zone_of_the_notes() -> None:
    result = imported(
        "All times are in CEST.\nResolved: 2025-05-02 04:40\n\n2025-05-02 04:05 queue grows\n", "n.txt"
    )

    assert result.facts["facts.resolved"].value == at(2, 40)


@pytest.mark.parametrize(
    "line", ["Severity: to be found out", "Started: 02:01", "Started: 02/05/2025 02:01", "Started: Friday"]
)
def test_a_value_that_cannot_be_read_for_sure_is_kept_as_text(line: str) -> None:
    result = imported(f"{line}\n\n{NOTES}", "n.txt")

    assert not result.facts
    assert [piece.text for piece in result.unplaced] == [line]


def test_a_line_with_a_colon_may_still_be_the_title() -> None:
    assert imported(f"INC-88: mail stands still\n\n{NOTES}", "n.txt").facts["title"].value == (
        "INC-88: mail stands still"
    )


def test_a_label_below_the_first_time_belongs_to_its_entry() -> None:
    result = imported("2025-05-02 02:05Z queue grows\nSeverity: SEV-2\n", "n.txt")

    assert lines(result) == [("02:05:00", "queue grows\nSeverity: SEV-2")]


@pytest.mark.parametrize(
    "title",
    ["May 2 relay log", "# Relay log, 2 May", "Mail stands still (May 2nd)", "## 2nd of May: the night"],
)
def test_a_title_with_a_day_at_its_edge_dates_the_clocks_below_it(title: str) -> None:
    result = imported(f"{title}\n\n02:05 queue grows\n02:40 calm\n", "n.txt")

    assert {(event.at.month, event.at.day) for event in result.events} == {(5, 2)}
    assert not result.dayless
    assert any(note.startswith("No year is named") for note in result.notes)


@pytest.mark.parametrize(
    "title",
    [
        "Relay 1.2 rolled out",
        "Notes, to be reviewed May 2",
        "Between May 2 and May 4",
        "On May 2 the relay stood still for hours",
        "Queue of the relay",
    ],
)
def test_other_numbers_and_days_within_a_title_date_nothing(title: str) -> None:
    assert imported(f"{title}\n\n02:05 queue grows\n02:40 calm\n", "n.txt").dayless


def test_a_day_that_is_told_goes_before_that_of_a_title() -> None:
    result = imported("May 2 relay log\n\n02:05 queue grows\n", "n.txt", day=date(2025, 6, 3))

    assert [event.at for event in result.events] == [datetime(2025, 6, 3, 2, 5, tzinfo=UTC)]


def test_a_line_with_a_time_that_does_not_exist_is_no_part_of_the_row_above() -> None:
    result = imported(f"{NOTES}2025-05-02 25:61 relay 2 slow\nas Ole says\n", "n.txt")

    assert lines(result) == [("02:05:00", "queue grows"), ("02:40:00", "calm")]
    assert [piece.text for piece in result.unplaced] == ["2025-05-02 25:61 relay 2 slow", "as Ole says"]
    assert (
        "There is no 2025-05-02 25:61: the line that begins with it was not taken (line 3)." in result.notes
    )


def test_several_times_that_do_not_exist_are_told_together() -> None:
    result = imported(f"{NOTES}[2025-02-30 10:00] relay 2 slow\n2025-05-02 25:30 calm again\n", "n.txt")

    assert result.notes[-1] == (
        "2 lines begin with times that do not exist (2025-02-30 10:00); they were not taken (lines 3 and 4)."
    )
