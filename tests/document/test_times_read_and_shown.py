"""Times are read strictly, kept in UTC, and shown with their zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmtui.document.base import utc
from pmtui.document.times import (
    read_date,
    read_instant,
    show_clock,
    show_day,
    show_duration,
    show_instant,
    show_offset,
)
from strategies import instants


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2024-03-15T14:32Z", utc(2024, 3, 15, 14, 32)),
        ("2024-03-15 14:32 UTC", utc(2024, 3, 15, 14, 32)),
        ("  2024-03-15t14:32:05z ", utc(2024, 3, 15, 14, 32, 5)),
        ("2024-03-15T14:32+14:00", utc(2024, 3, 15, 0, 32)),
        ("2024-03-15T14:32-00:30", utc(2024, 3, 15, 15, 2)),
        ("2024-03-15T14:32+05:45", utc(2024, 3, 15, 8, 47)),
        ("2024-12-31T23:30:00-01:00", utc(2025, 1, 1, 0, 30)),
        ("2024-02-29T00:00:00.250000Z", utc(2024, 2, 29).replace(microsecond=250_000)),
        ("0001-01-01T00:00Z", utc(1, 1, 1)),
        ("9999-12-31T23:59:59Z", utc(9999, 12, 31, 23, 59, 59)),
        (datetime(2024, 3, 15, 14, 32, tzinfo=timezone(timedelta(hours=2))), utc(2024, 3, 15, 12, 32)),
    ],
)
def test_a_time_is_kept_in_utc_whatever_zone_it_was_written_in(written, meant):
    read = read_instant(written)

    assert read == meant
    assert read.tzinfo is UTC


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("2024-03-15T14:32", "the time has no zone; for UTC write 2024-03-15T14:32:00Z"),
        (datetime(2024, 3, 15, 14, 32), "the time has no zone; for UTC write 2024-03-15T14:32:00Z"),
        ("2024-02-30T10:00Z", "there is no such time: 2024-02-30T10:00Z"),
        ("2024-03-15T25:00Z", "there is no such time: 2024-03-15T25:00Z"),
        ("2024-03-15T23:59:60Z", "there is no such time: 2024-03-15T23:59:60Z"),
        ("2024-03-15T14:32+99:00", "there is no such time: 2024-03-15T14:32+99:00"),
        ("0001-01-01T00:00+05:00", "the time lies outside of the years 1 to 9999"),
        ("9999-12-31T23:59-05:00", "the time lies outside of the years 1 to 9999"),
    ],
)
def test_an_impossible_time_is_refused_with_its_reason(written, sentence):
    with pytest.raises(ValueError) as refused:  # noqa: PT011
        read_instant(written)

    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            "2025",
            "14:32Z",
            "2024-03-15",
            "2024-3-15T14:32Z",
            "2024-03-15T14:32 CET",
            "2024-03-15T14:32 U",
        ),
        *("２０２４-03-15T14:32Z", "2024-03-15T14:32Z\n2024", 2025, 1.5, True, None, [], date(2024, 3, 15)),
    ],
)
def test_what_is_no_time_is_refused_with_an_example(written):
    with pytest.raises(ValueError, match="expected a time with its zone, such as 2024-03-15T14:32:00Z"):
        read_instant(written)


@pytest.mark.parametrize("written", ["2024-02-29", " 2024-02-29 ", date(2024, 2, 29)])
def test_a_day_is_read(written):
    assert read_date(written) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("2023-02-29", "there is no such day: 2023-02-29"),
        ("0000-01-01", "there is no such day: 0000-01-01"),
        *(
            (other, "expected a day, such as 2024-03-29")
            for other in (
                "",
                "29.2.2024",
                "2024-2-9",
                "20240229",
                "٢٠٢٤-02-29",
                20240229,
                None,
                utc(2024, 2, 29),
            )
        ),
    ],
)
def test_what_is_no_day_is_refused(written, sentence):
    with pytest.raises(ValueError) as refused:  # noqa: PT011
        read_date(written)

    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("at", "seconds", "shown"),
    [
        (utc(2024, 3, 15, 14, 32), None, "2024-03-15 14:32Z"),
        (utc(2024, 3, 15, 14, 32, 5), None, "2024-03-15 14:32:05Z"),
        (utc(2024, 3, 15, 14, 32, 5), False, "2024-03-15 14:32Z"),
        (utc(2024, 3, 15, 14, 32), True, "2024-03-15 14:32:00Z"),
        (utc(1, 1, 1), None, "0001-01-01 00:00Z"),
        (utc(9999, 12, 31, 23, 59), None, "9999-12-31 23:59Z"),
        (datetime(2024, 3, 15, 14, 32, tzinfo=timezone(timedelta(hours=5))), None, "2024-03-15 09:32Z"),
    ],
)
def test_an_instant_is_shown_in_utc_with_its_zone(at, seconds, shown):
    assert show_instant(at, seconds=seconds) == shown


@given(instants)
def test_what_is_shown_with_seconds_is_read_back(at):
    assert read_instant(show_instant(at, seconds=True)) == at.replace(microsecond=0)


def test_clocks_and_days_are_short():
    assert show_clock(utc(2024, 3, 15, 4, 5)) == "04:05"
    assert show_clock(utc(2024, 3, 15, 4, 5, 6)) == "04:05:06"
    assert show_day(date(2024, 3, 15)) == "Fri 15 Mar 2024"
    assert show_day(date(1, 1, 1)) == "Mon 1 Jan 1"
    assert show_day(date(9999, 12, 31)) == "Fri 31 Dec 9999"


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0 s"),
        (0.4, "0 s"),
        (-0.4, "0 s"),
        (59, "59 s"),
        (59.6, "1 min"),
        (2820, "47 min"),
        (2859, "47 min"),
        (3600, "1 h"),
        (11_100, "3 h 5 min"),
        (86_399, "23 h 59 min"),
        (86_400, "1 d"),
        (187_200, "2 d 4 h"),
        (-2820, "-47 min"),
        (-187_200, "-2 d 4 h"),
    ],
)
def test_a_duration_is_shown_in_its_two_largest_units(seconds, shown):
    assert show_duration(timedelta(seconds=seconds)) == shown


@given(st.timedeltas())
def test_every_duration_can_be_shown(duration):
    assert 0 < len(show_duration(duration)) < 25
    assert show_offset(duration)[0] in "+-"


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [(0, "+0:00"), (13, "+0:13"), (95, "+1:35"), (-2, "-0:02"), (-75, "-1:15"), (5999, "+99:59"),
     (6000, "+4 d"), (-14_400, "-10 d")],
)  # fmt: skip
def test_an_offset_tells_hours_and_minutes_until_it_takes_days(minutes, shown):
    assert show_offset(timedelta(minutes=minutes)) == shown


def test_seconds_before_the_reference_stay_before_it():
    assert show_offset(timedelta(seconds=-30)) == "-0:00"
