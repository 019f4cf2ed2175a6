"""Times in a timeline as people tell them: weekdays, parts of a day, days in order, odd clocks."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document, entries


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Saturday, the pump stops", "~2025-06-14 00:00Z Saturday, the pump stops"),
        ("Saturday night the tank runs over", "~2025-06-14 22:00Z Saturday night the tank runs over"),
        ("Saturday, around two in the morning. Pump stops.", "~2025-06-14 02:00Z Pump stops."),
        ("By noon the pump is back", "~2025-06-14 12:00Z By noon the pump is back"),
        ("09:10ish Mara calls", "~2025-06-14 09:10Z Mara calls"),
        ("22:10 on Sunday 15 June: pump stops", "2025-06-15 22:10Z pump stops"),
        ("the 16th, 09:00 insurer told", "2025-06-16 09:00Z insurer told"),
        ("<2025-06-15 Sun 18:07> pump stops", "2025-06-15 18:07Z pump stops"),
        ("2025-166T18:07Z pump stops", "2025-06-15 18:07Z pump stops"),
        ("Day 3, 10:00 – pump replaced", "2025-06-16 10:00Z pump replaced"),
        ("The next morning, 7.30: drained", "2025-06-15 07:30Z drained"),
        ("Sonntag früh, 6 Uhr: Pumpe steht", "2025-06-15 06:00Z Pumpe steht"),
        ("le lendemain, 8h30 : reprise", "2025-06-15 08:30Z reprise"),
        ("Mardi 17 à 14h05 — reprise", "2025-06-17 14:05Z reprise"),
    ],
)
def test_an_entry_begins_with_a_time_in_words(line: str, expected: str) -> None:
    found = entries(f"# Pump\n\nDate: 2025-06-14\n\n## Timeline\n\n- {line}\n")

    assert found == [expected]


@pytest.mark.parametrize("line", ["Friday's pump was new", "Morning round finds water", "Set 10 valves"])
def test_words_that_only_sound_like_a_time_are_none(line: str) -> None:
    found = entries(f"# Pump\n\nDate: 2025-06-14\n\n## Timeline\n\n- 09:00 call\n- {line}\n")

    assert found[1] == f"~2025-06-14 09:00Z {line}"


def test_clocks_of_four_digits_stand_below_days() -> None:
    text = (
        "# Pump\n\n(June 2025)\n\n## Log\n\nSunday 15 June\n\n1120 pump back\n0930 four of us drain the"
        " cellar\n\n"
        "Saturday 14 June\n\n2200 water in the cellar\n2040 pump stops\n"
    )

    assert entries(text) == [
        "2025-06-15 11:20Z pump back",
        "2025-06-15 09:30Z four of us drain the cellar",
        "2025-06-14 22:00Z water in the cellar",
        "2025-06-14 20:40Z pump stops",
    ]


def test_weekdays_tell_the_year_that_nobody_wrote() -> None:
    text = "# Pump\n\n## Log\n\nSunday 14 January 2024 was the last check.\n\n- 10:00 pump stops\n"
    assert document(text).timeline[0].at.year == 2024

    bare = "# Pump, built in 2019\n\n## Log\n\n**Sunday 29 December**\n\n- 10:00 pump stops\n- 11:00 back\n"
    assert document(bare).timeline[0].at.year == 2019


def test_relative_times_count_from_the_moment_that_the_text_names() -> None:
    text = (
        "# Pump\n\n## Timeline\n\nT0 = 2025-06-14 00:00 UTC\n\n| T | |\n|---|---|\n"
        "| T-6h | valve closed |\n| T0 | pump stops |\n| T+1h40 | cellar wet |\n"
    )

    assert entries(text) == [
        "2025-06-13 18:00Z valve closed",
        "2025-06-14 00:00Z pump stops",
        "2025-06-14 01:40Z cellar wet",
    ]


def test_the_example_of_a_form_is_no_entry() -> None:
    text = "# Pump\n\n2025-06-14\n\n## Timeline\n\n- 00:00 - example event\n- 09:00 - pump stops\n"

    assert entries(text) == ["2025-06-14 09:00Z pump stops"]


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("Date : 14 juin 2025 (toutes les heures : heure de Montréal)", 13),
        ("Date: 14.06.2025 (alle Zeiten MESZ)", 7),
        ("Date: 2025-06-14\nTimes: CET", 8),
        ("Date: 2025-06-14, all times are Central European Summer Time", 7),
    ],
)
def test_the_zone_stands_beside_the_day(said: str, hour: int) -> None:
    found = document(f"# Pump\n\n{said}\n\n## Timeline\n\n- 09:00 pump stops\n- 10:00 back\n")

    assert (found.timeline[0].at.day, found.timeline[0].at.hour) == (14, hour)
