"""Zones that are told by two names, with their offset, by their place, or in the other season."""

from __future__ import annotations

import pytest
from markdown_read import entries, imported

from pmtui.exchange.given import Given
from pmtui.exchange.imported import Options
from pmtui.exchange.readers.events.notes import read

SUMMER = [
    ("All times CET/CEST", "10:05Z"),
    ("Times in MEZ/MESZ", "10:05Z"),
    ("Times are CET or CEST.", "10:05Z"),
    ("All times in PST/PDT", "19:05Z"),
    ("All times in EDT / EST", "16:05Z"),
    ("All times EST (UTC-4)", "16:05Z"),
    ("All times in CET (UTC+2)", "10:05Z"),
    ("All times in Europe/Helsinki", "09:05Z"),
]


@pytest.mark.parametrize(("said", "clock"), SUMMER)
def test_documents_in_summer(said: str, clock: str) -> None:
    text = f"# Mail down\n\nDate: 2024-07-11\n\n{said}\n\n## Timeline\n\n- 12:05 queue grows\n"
    assert entries(text) == [f"2024-07-11 {clock} queue grows"]


@pytest.mark.parametrize(("said", "clock"), SUMMER)
def test_notes_in_summer(said: str, clock: str) -> None:
    text = f"Mail down, 2024-07-11. {said}\n\n12:05 queue grows\n12:06 queue falls\n"
    found = read(Given("notes.txt", text.encode()), Options())
    assert f"{found.events[0].at:%Y-%m-%d %H:%MZ}" == f"2024-07-11 {clock}"


def test_front_matter_and_labels_tell_the_zone() -> None:
    rows = "## Timeline\n\n- 12:05 queue grows\n"
    told = ["2024-07-11 10:05Z queue grows"]
    assert entries(f"---\ntitle: Mail\ndate: 2024-07-11\ntimezone: Europe/Warsaw\n---\n\n{rows}") == told
    assert entries(f"---\ntitle: Mail\ndate: 2024-07-11\ntime_zone: Europe/Warsaw\n---\n\n{rows}") == told
    assert entries(f"# Mail\n\n- Date: 2024-07-11\n- Zone: Europe/Warsaw\n\n{rows}") == told
    kept = imported(f"# Mail\n\n- Date: 2024-07-11\n- Zone: Europe/Warsaw\n\n{rows}").unplaced
    assert kept == ()


def test_a_place_behind_a_clock_is_its_zone() -> None:
    text = "2024-07-11 12:05 Europe/Berlin queue grows\n2024-07-11 12:09 (Asia/Tokyo) mail flows\n"
    found = read(Given("notes.txt", text.encode()), Options())
    assert [(f"{event.at:%H:%M}", event.text) for event in found.events] == [
        ("03:09", "mail flows"),
        ("10:05", "queue grows"),
    ]
    assert entries("# Mail 2024-07-11\n\n## Timeline\n\n- 12:05 Europe/Berlin queue grows\n") == [
        "2024-07-11 10:05Z queue grows"
    ]


def test_the_name_of_the_other_season_is_told() -> None:
    text = "# Mail\n\nDate: 2024-07-11\n\nAll times in PST\n\n## Timeline\n\n- 12:05 queue grows\n"
    assert any("PST was read as UTC-08:00" in note and "PDT" in note for note in imported(text).notes)
    winter = text.replace("2024-07-11", "2024-01-11")
    assert imported(winter).notes == ()
    notes = "2024-07-11, times in CET\n\n12:05 queue grows\n12:06 queue falls\n"
    told = read(Given("notes.txt", notes.encode()), Options()).notes
    assert any("CET was read as UTC+01:00" in note and "CEST" in note for note in told)


def test_a_name_that_several_countries_use_is_told_of_documents_as_well() -> None:
    text = "# Mail\n\nDate: 2024-07-11\n\nAll times in IST\n\n## Timeline\n\n- 12:05 queue grows\n"
    assert any(note.startswith("IST was read as UTC+05:30") for note in imported(text).notes)
