"""Notes whose times count from a beginning: T+12, +12 min, and where the beginning is named."""

from datetime import date, timedelta

import pytest
from event_samples import at, imported, lines

from pmtui.exchange.imported import Imported


def clocks(result: Imported) -> list[str]:
    return [clock[:5] for clock, _ in lines(result)]


@pytest.mark.parametrize(
    "beginning",
    [
        "T0 = 2025-05-02 02:05 UTC",
        "T-0: 2 May 2025, 02:05Z",
        "T=0 is 02:05 UTC on 2 May 2025",
        "02:05 UTC = T0 (02.05.2025)",
        "Incident start (T0): 2025-05-02 04:05 CEST",
        "Start: 2025-05-02 02:05Z",
        "All times relative to 02:05 UTC, 2 May 2025.",
        "T0 = 02:05 local time (Africa/Abidjan), 2025-05-02",
        "Log of the relay hall (T is 04:05 MESZ, 2 May 2025)",
        "The first page went out 02:05 UTC, 2025-05-02",
    ],
)
def test_times_count_from_the_beginning_that_the_notes_name(beginning):
    result = imported(f"{beginning}\n\nT+3: queue grows\nT+12 min - paged\nT-4: config pushed\n")

    assert lines(result) == [
        ("02:01:00", "config pushed"),
        ("02:08:00", "queue grows"),
        ("02:17:00", "paged"),
    ]
    assert any("counted from" in note for note in result.notes)


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("T+65", 65),
        ("T + 65 min", 65),
        ("T+65m", 65),
        ("T+1h05", 65),
        ("T+1h 5m", 65),
        ("T+1:05", 65),
        ("T+01:05:00", 65),
        ("T+3900s", 65),
        ("T plus 65", 65),
        ("T minus 5", -5),
        ("T\u22125", -5),
        ("- T-5 min", -5),
        ("* T0+65", 65),
        ("[T+65]", 65),
        ("**T+65m**", 65),
        ("t+65'", 65),
        ("+65 min", 65),
        ("+1h 05m", 65),
        ("-5m", -5),
        ("+65", 65),
        ("t=+65min", 65),
        ("T0 + 65 min", 65),
        ("min 65", 65),
    ],
)
def test_a_length_is_read_in_every_spelling(written, minutes):
    result = imported(f"T0 = 2025-05-02 02:05Z\n{written}: relay restarted\nT+2: ack\n")

    event = next(event for event in result.events if event.text == "relay restarted")
    assert event.at == at(2, 5) + timedelta(minutes=minutes)


def test_an_estimate_that_counts_is_one():
    result = imported("T0 = 2025-05-02 02:05Z\nT+~20 min: queue empty\nT+3: ack\n")

    assert [event.approximate for event in result.events] == [False, True]


def test_the_line_of_the_beginning_is_an_entry_only_where_no_other_tells_it():
    told = "T0 = 2025-05-02 02:05Z (queue monitor pages)\n"

    assert len(imported(f"{told}T+0 queue monitor pages\nT+3 ack\n").events) == 2
    assert lines(imported(f"{told}T+3 ack\nT+9 restart\n"))[0] == ("02:05:00", "queue monitor pages")


def test_lines_below_belong_to_what_counts_and_days_pass():
    result = imported("T0: 1 May 2025 23:50 UTC\n\nT+5 paged\n  nobody there\nT+20 second page\n00:31Z ack\n")

    assert clocks(result) == ["23:55", "00:10", "00:31"]
    assert result.events[0].text == "paged\nnobody there"
    assert result.events[2].at == at(0, 31)


def test_a_length_counts_from_the_clock_above_where_no_beginning_is_named():
    result = imported("2 May 2025\n02:05 paged\n+3m ack\n+9m restart\n02:40 fine\n+5m closed\n")

    assert clocks(result) == ["02:05", "02:08", "02:14", "02:40", "02:45"]


def test_lengths_that_shrink_count_each_from_the_one_before():
    result = imported("2 May 2025\n02:05 paged\n+9m restart\n+3m queue empty\n")

    assert clocks(result) == ["02:05", "02:14", "02:17"]


def test_all_clocks_count_where_the_notes_say_so():
    result = imported("minutes since 02:05 UTC, 2 May 2025\n\n0:00 deploy\n0:04 paged\n1:10 closed\n")

    assert clocks(result) == ["02:05", "02:09", "03:15"]


def test_a_table_may_count_as_well():
    result = imported(
        "| when | what |\n|---|---|\n| T0 (2025-05-02 02:05Z) | disk full |\n| T+2m | paged |\n"
        "| T+20m | ok |\n"
    )

    assert lines(result) == [("02:05:00", "disk full"), ("02:07:00", "paged"), ("02:25:00", "ok")]


def test_the_clock_beside_a_length_is_the_better_time():
    result = imported("T+0 (02:05Z) paged\nT+4 (02:09Z) ack\n", day=date(2025, 5, 2))

    assert [event.at for event in result.events] == [at(2, 5), at(2, 9)]


def test_what_counts_from_nowhere_is_refused_with_the_way_out():
    result = imported("T+3: queue grows\nT+12: paged\nT+30: closed\n")

    assert result.stopped is not None
    assert "T0 = " in result.stopped.why


def test_loose_notes_with_a_heading_are_no_document():
    result = imported(
        "# relay hall, running notes\n\nT0 = 2025-05-02 02:05Z\n\n- T+1 page\n- T+9 ack\n", "n.md"
    )

    assert result.source.format == "notes"
    assert clocks(result) == ["02:06", "02:14"]


def test_numbers_of_other_things_do_not_count():
    result = imported("2 May 2025\n02:05 paged\n+1 from the desk\n+3 nodes added\n02:09 ack\n")

    assert [event.text for event in result.events] == ["paged\n+1 from the desk\n+3 nodes added", "ack"]


def test_a_t_alone_is_the_beginning():
    result = imported(
        "Log (T is 02:05 UTC, 2 May 2025)\n\nT-20m  config pushed\nT  queue grows\nT+4m  paged\n"
    )

    assert clocks(result) == ["01:45", "02:05", "02:09"]


def test_numbers_alone_are_minutes_where_the_notes_say_so():
    result = imported(
        "Minutes after the first page (02:05 UTC, 2 May 2025)\n\n  0  page\n  4  ack\n 70  fine\n"
    )

    assert lines(result) == [("02:05:00", "page"), ("02:09:00", "ack"), ("03:15:00", "fine")]


def test_a_zone_in_capitals_behind_a_clock_is_obeyed():
    assert clocks(imported("2 May 2025\n04:05 MESZ queue grows\n04:09 MESZ ack\n")) == ["02:05", "02:09"]


def test_the_word_since_in_an_entry_makes_nothing_count():
    result = imported("2. Mai 2025\n02.05 Anzeige leer seit eben\n02.09 bei mir auch\n02.30 behoben\n")

    assert clocks(result) == ["02:05", "02:09", "02:30"]
