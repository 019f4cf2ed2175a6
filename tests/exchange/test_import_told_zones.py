"""Clocks of several zones on one day, times of a window in a zone that was told, exports that are cut."""

import pytest
from event_samples import ALERTS, LOG_ENTRIES, imported, lines

from pmtui.exchange.window import read_window
from pmtui.exchange.zones import zone_of


def test_clocks_that_go_on_as_they_are_written_stay_on_the_day_above_them():
    result = imported("2025-05-02\n14:35 EST queue grows\n14:36+0530 restarted\n14:37 (UTC) calm\n")

    assert {event.at.day for event in result.events} == {2}


def test_a_clock_that_falls_back_across_zones_still_passes_midnight():
    result = imported("2025-05-02\n23:50 UTC queue grows\n19:55 EST restarted\n00:10 UTC calm\n")

    assert [event.at.strftime("%d %H:%M") for event in result.events] == ["02 23:50", "03 00:10", "03 00:55"]


@pytest.mark.parametrize(
    ("typed", "since"),
    [
        ("15:00", "2025-05-02T13:00"),
        ("3pm", "2025-05-02T13:00"),
        ("2025-05-02 15:00", "2025-05-02T13:00"),
        ("15:00Z", "2025-05-02T15:00"),
        ("15:00+01:00", "2025-05-02T14:00"),
        ("2025-05-02", "2025-05-01T22:00"),
    ],
)
def test_a_window_is_in_the_zone_that_was_told(typed, since):
    sources = (imported("2025-05-02\n14:30 queue grows\n16:10 calm\n", zone="Europe/Berlin"),)

    window = read_window(typed, "", (), sources, None, zone_of("Europe/Berlin"))

    assert window.since is not None
    assert window.since.strftime("%Y-%m-%dT%H:%M") == since


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ({**LOG_ENTRIES, "more": True}, "more"),
        ({**ALERTS, "truncatedAlerts": 7}, "7 alerts"),
        ({"messages": [{"text": "a", "user": "U1", "ts": "1746151500.000100"}], "has_more": True}, "more"),
    ],
)
def test_an_export_that_says_that_it_is_not_whole_is_told(content, word):
    assert any("not whole" in note and word in note for note in imported(content).notes)


def test_a_last_page_makes_an_export_whole():
    whole = imported({**LOG_ENTRIES, "more": False, "truncatedAlerts": 0})

    assert not any("not whole" in note for note in whole.notes)


@pytest.mark.parametrize("subject", ['Revert "Raise the queue limit"', '"again" said the relay', "plain"])
@pytest.mark.parametrize("sign", ["|", "\t", ";"])
def test_quotes_of_the_subject_of_a_commit_stay(subject, sign):
    fields = ("a1b2c3d", "2025-05-02T02:05:00Z", "Rana Voss", subject)

    assert lines(imported(sign.join(fields) + "\n")) == [("02:05:00", subject)]


@pytest.mark.parametrize(
    ("written", "word"),
    [("2024-03-31 02:30", "does not exist"), ("2024-10-27 02:30", "happens twice"), ("2024-10-27 03:30", "")],
)
def test_a_clock_in_the_hour_in_which_clocks_are_changed_is_told(written, word):
    notes = imported(f"{written} queue grows\n", zone="Europe/Berlin").notes

    assert [word for note in notes if word and word in note and "line 1" in note] == ([word] if word else [])
    assert word or not any("clocks go" in note for note in notes)
