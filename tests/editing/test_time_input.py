"""Times as people write them become instants in UTC, or a sentence that says what to write."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmtui.editing import Context, read_time

NOW = datetime(2024, 3, 17, 10, 0, 30, 999, tzinfo=UTC)
DAY = Context(NOW, date(2024, 3, 15))
AFTER = Context(NOW, date(2024, 3, 15), datetime(2024, 3, 15, 23, 50, tzinfo=UTC))


def shown(text: str, context: Context = DAY) -> str:
    at = read_time(text, context)
    assert at.tzinfo is UTC
    return at.isoformat(" ").removesuffix("+00:00")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("now", "2024-03-17 10:00:30"),
        ("NOW", "2024-03-17 10:00:30"),
        ("now-5m", "2024-03-17 09:55:30"),
        ("now - 5 min", "2024-03-17 09:55:30"),
        ("now −5m", "2024-03-17 09:55:30"),
        ("+5m", "2024-03-17 10:05:30"),
        ("-10m", "2024-03-17 09:50:30"),
        ("+1h30m", "2024-03-17 11:30:30"),
        ("1h 30m ago", "2024-03-17 08:30:30"),
        ("14:32", "2024-03-15 14:32:00"),
        (" 14:32 ", "2024-03-15 14:32:00"),
        ("4:05", "2024-03-15 04:05:00"),
        ("14.32", "2024-03-15 14:32:00"),
        ("0758", "2024-03-15 07:58:00"),
        ("0758Z", "2024-03-15 07:58:00"),
        ("0758 utc", "2024-03-15 07:58:00"),
        ("0758+01:00", "2024-03-15 06:58:00"),
        ("0758 -0100", "2024-03-15 08:58:00"),
        ("2024-03-16 0758", "2024-03-16 07:58:00"),
        ("2024-03-16T0758Z", "2024-03-16 07:58:00"),
        ("yesterday 2350", "2024-03-16 23:50:00"),
        ("fri 1432", "2024-03-15 14:32:00"),
        ("14:32:10", "2024-03-15 14:32:10"),
        ("14:32:10.25", "2024-03-15 14:32:10.250000"),
        ("2:32pm", "2024-03-15 14:32:00"),
        ("2:32 PM", "2024-03-15 14:32:00"),
        ("12:05am", "2024-03-15 00:05:00"),
        ("12:05 p.m.", "2024-03-15 12:05:00"),
        ("2pm", "2024-03-15 14:00:00"),
        ("14:32Z", "2024-03-15 14:32:00"),
        ("14:32 UTC", "2024-03-15 14:32:00"),
        ("14:32 gmt", "2024-03-15 14:32:00"),
        ("14:32+01:00", "2024-03-15 13:32:00"),
        ("14:32 +0530", "2024-03-15 09:02:00"),
        ("14:32 UTC+1", "2024-03-15 13:32:00"),
        ("00:30+01:00", "2024-03-14 23:30:00"),
        ("23:30-01:00", "2024-03-16 00:30:00"),
        ("2024-03-15 14:32Z", "2024-03-15 14:32:00"),
        ("2024-03-15T14:32:10+01:00", "2024-03-15 13:32:10"),
        ("2024-03-15t14:32", "2024-03-15 14:32:00"),
        ("2024/03/15 14:32", "2024-03-15 14:32:00"),
        ("2024-02-29 00:00", "2024-02-29 00:00:00"),
        ("15 Mar 14:32", "2024-03-15 14:32:00"),
        ("Mar 15 14:32", "2024-03-15 14:32:00"),
        ("15th of March, 14:32", "2024-03-15 14:32:00"),
        ("March 15, 2024 2:32 pm", "2024-03-15 14:32:00"),
        ("15/03/2024 14:32", "2024-03-15 14:32:00"),
        ("Fri 15 Mar 2024 14:32", "2024-03-15 14:32:00"),
        ("yesterday 23:50", "2024-03-16 23:50:00"),
        ("today at 9:00", "2024-03-17 09:00:00"),
        ("fri 14:32", "2024-03-15 14:32:00"),
        ("thursday 14:32", "2024-03-14 14:32:00"),
        ("sat 14:32", "2024-03-09 14:32:00"),
        # The night in which clocks change in many countries has all its hours in UTC.
        ("2024-03-31 02:30", "2024-03-31 02:30:00"),
        ("2024-03-31 02:30+02:00", "2024-03-31 00:30:00"),
    ],
)
def test_a_time_is_read(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_a_time_without_a_year_lies_nearest_to_the_incident() -> None:
    new_year = Context(NOW, date(2024, 1, 1))
    assert shown("31 Dec 23:50", new_year) == "2023-12-31 23:50:00"
    assert shown("29 Feb 10:00", Context(NOW, date(2025, 3, 1))) == "2024-02-29 10:00:00"


def test_relative_times_count_from_the_moment_before() -> None:
    assert shown("+20m", AFTER) == "2024-03-16 00:10:00"
    assert shown("-10m", AFTER) == "2024-03-15 23:40:00"
    assert shown("now", AFTER) == "2024-03-17 10:00:30"
    assert shown("now+1m", AFTER) == "2024-03-17 10:01:30"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("00:10", "2024-03-16 00:10:00"),
        ("17:50", "2024-03-15 17:50:00"),
        ("17:49", "2024-03-16 17:49:00"),
        ("23:51", "2024-03-15 23:51:00"),
        ("00:10Z", "2024-03-16 00:10:00"),
        ("2024-03-15 00:10", "2024-03-15 00:10:00"),
    ],
)
def test_a_clock_that_falls_far_back_has_passed_midnight(text: str, expected: str) -> None:
    assert shown(text, AFTER) == expected


def test_a_clock_follows_an_incident_of_several_days() -> None:
    afterwards = datetime(2024, 3, 20, 10, 0, tzinfo=UTC)
    third = Context(afterwards, date(2024, 3, 15), datetime(2024, 3, 17, 9, 0, tzinfo=UTC))
    assert shown("09:30", third) == "2024-03-17 09:30:00"
    assert shown("23:50", third) == "2024-03-17 23:50:00"
    assert shown("02:00", third) == "2024-03-18 02:00:00"


def test_a_clock_that_has_not_been_yet_belongs_to_the_incidents_day() -> None:
    written_up = Context(NOW, date(2024, 3, 15), NOW)
    assert shown("10:14", written_up) == "2024-03-17 10:14:00", "clocks differ"
    assert shown("10:20", written_up) == "2024-03-15 10:20:00"
    assert shown("14:58", written_up) == "2024-03-15 14:58:00"
    assert shown("9:00", written_up) == "2024-03-17 09:00:00", "the entry before is of today"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "expected a time, such as 14:32, now-5m or 2024-03-15 14:32Z"),
        ("soon", "expected a time, such as 14:32, now-5m or 2024-03-15 14:32Z"),
        ("14:3", "expected a time, such as 14:32, now-5m or 2024-03-15 14:32Z"),
        ("x" * 100_000, "expected a time, such as 14:32, now-5m or 2024-03-15 14:32Z"),
        ("03/04/2026 14:32", "is the day or the month first? write the day as 2024-03-15 or 15 Mar"),
        ("03/04/2026", "is the day or the month first? write the day as 2024-03-15 or 15 Mar"),
        ("3.4. 14:32", "is the day or the month first? write the day as 2024-03-15 or 15 Mar"),
        ("14:32 CET", "“CET” is not the same all year; write the offset, such as 14:32+01:00, or UTC"),
        (
            "14:32 Europe/Berlin",
            "“EUROPE/BERLIN” is not the same all year; write the offset, such as 14:32+01:00, or UTC",
        ),
        ("1475", "there is no such time: 14:75"),
        ("143", "expected a time, such as 14:32, now-5m or 2024-03-15 14:32Z"),
        ("14321", "expected a time, such as 14:32, now-5m or 2024-03-15 14:32Z"),
        ("15 Mar 2024", "at which time of that day? write it behind the day, such as 2024-03-15 14:32Z"),
        ("+5", "write the unit: +5m for minutes, +5h for hours"),
        ("25:00", "there is no such time: 25:00"),
        ("14:61", "there is no such time: 14:61"),
        ("24:00", "midnight is 00:00 of the day that begins with it"),
        ("14:32pm", "14:32 with pm is no time; write 1 to 12, or the clock of 24 hours"),
        ("14:32+15:00", "no clock runs 15:00 from UTC; write an offset such as +01:00"),
        ("2024-03-15", "at which time of that day? write it behind the day, such as 2024-03-15 14:32Z"),
        ("2023-02-29 10:00", "there is no 29 February 2023"),
        ("2024-13-01 10:00", "there is no month 13"),
        ("Mon 15 Mar 2024 10:00", "15 March 2024 is a Friday; which of the two is right?"),
        ("~14:20", 'write the time alone and switch on "approximate"'),
        ("0001-01-01 00:00+01:00", "the time lies outside of the years 1 to 9999"),
        ("now+99999d99999d", "expected a time, such as 14:32, now-5m or 2024-03-15 14:32Z"),
    ],
)
def test_a_time_that_is_none_gets_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        read_time(text, DAY)
    assert str(refused.value) == sentence


@given(st.text(max_size=80) | st.text("0123456789:.+-/ tzampmnowfrid", max_size=40), st.booleans())
def test_whatever_is_typed_is_an_instant_or_a_sentence(text: str, after: bool) -> None:
    try:
        at = read_time(text, AFTER if after else DAY)
    except ValueError:
        return
    assert at.tzinfo is UTC
