"""Clock times of other zones: which are told alone, which wrongly converted, and what the fix writes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from check_samples import GOOD, TODAY, sets

from pmtui.checks import check
from pmtui.checks.fixes import fix_of
from pmtui.document import get

TEXT = "timeline[e3].text"


def finding(text: str):
    return next((f for f in check(sets(TEXT, text)(GOOD), TODAY) if f.code == "TIM016"), None)


def told(text: str) -> str:
    found = finding(text)
    return found.message if found else ""


@pytest.mark.parametrize(
    "text",
    [
        "opened at 15:37 CET",
        "opened at 10:37 ET",
        "opened at 7:37 PT",
        "opened at 15:37 UTC+1",
        "opened at 15:37 GMT +1",
        "opened at 15:37+01:00",
        "opened at 3 pm CET",
        "opened at 3:37 PM CET",
        "opened at 15:37 (CET)",
        "opened at 15h37 CET",
        "opened at 17:37 MSK",
        "opened at 15:37 Berlin time",
        "opened from 15:30 to 15:37 CET",
        "opened at 10:37 EST. At 14:50 UTC it was closed",
    ],
)
def test_a_clock_time_of_another_zone_is_found(text: str) -> None:
    assert "is local time" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "opened at 15:37 CET = 14:37 UTC",
        "opening due 14:37 (15:37 CET)",
        "opened at 15:37 CET (14:37)",
        "opened at 14:37 UTC/15:37 CET",
        "opened at 15:37 CET, which is 14:37 UTC",
        "opened at 15:37 CET [14:37 UTC]",
        "opened at 15:37 CET (14.37 UTC)",
        "opened at 15:37 CET (2:37 pm UTC)",
        "open 22:30 to 23:37 SGT, 14:30 to 15:37 UTC",
        "at 01:00 UTC (03:00 CEST became 02:00 CET) it was opened",
        "opened at 10:37 local time (14:37 UTC)",
        "opened at 10:37 EST, 14:37 UTC",
        "opened at 14:37 UTC-14:40 UTC",
        "opened at 14:37 GMT, at 14:38Z again",
        "response time at 14:37 Response time of 3 s",
        "the dashboard of 14:00-15:30 was opened",
        "the window 09:00-05:00 is over",
        "the log says 2024-03-15T15:37:00+01:00",
    ],
)
def test_utc_beside_a_local_time_is_enough(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("opened at 15:37 CET (13:37 UTC)", "is 14:37 UTC, and another time"),
        ("opened at 13:37 UTC = 15:37 CET", "is 14:37 UTC, and another time"),
        ("opened from 15:30 to 15:37 CET (13:30 to 13:37 UTC)", "is 14:30 to 14:37 UTC"),
        ("opened at 16:37 CEST", "is summer time, which did not hold on Fri 15 Mar 2024"),
    ],
)
def test_a_wrong_conversion_is_told(text: str, part: str) -> None:
    assert part in told(text)


def test_letters_of_winter_with_the_hours_of_summer_are_left() -> None:
    summer = sets("timeline[e3].at", datetime(2024, 7, 15, 14, 37, tzinfo=UTC))(GOOD)
    document = sets(TEXT, "opened at 16:37 CET (14:37 UTC)")(summer)

    assert "TIM016" not in {found.code for found in check(document, TODAY)}


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("open 15:25-15:37 CET, then shut", "open 15:25-15:37 CET (14:25 to 14:37 UTC), then shut"),
        ("opened (15:37 CET) by hand", "opened (15:37 CET = 14:37 UTC) by hand"),
        ("opened at 15:37 (CET) by hand", "opened at 15:37 (CET, 14:37 UTC) by hand"),
        ("open 15:30 CET, shut 15:37 CET", "open 15:30 CET (14:30 UTC), shut 15:37 CET (14:37 UTC)"),
        ("opened at 20:07+05:30", "opened at 20:07+05:30 (14:37 UTC)"),
        ("opened at 9 am UTC-5", "opened at 9 am UTC-5 (14:00 UTC)"),
    ],
)
def test_the_fix_writes_utc_so_that_it_can_be_read(text: str, after: str) -> None:
    document = sets(TEXT, text)(GOOD)
    found = finding(text)
    assert found is not None
    fix = fix_of(found, document, TODAY)
    assert fix is not None

    mended = fix.change(document)

    assert get(mended, TEXT) == after
    assert told(after) == ""


@pytest.mark.parametrize("text", ["opened at 16:37 CEST", "opened at 15:37 CET (13:37 UTC)", "at 10:37 ET"])
def test_nothing_is_converted_where_the_zone_or_the_time_is_in_doubt(text: str) -> None:
    found = finding(text)
    assert found is not None
    assert fix_of(found, sets(TEXT, text)(GOOD), TODAY) is None


@pytest.mark.parametrize(
    "text",
    [
        "the freeze begins on 1 December at 18:00 CET",
        "the window of July 1st begins at 18:00 CEST",
        "support works from 9:00 to 17:00 CET",
        "the rota of the team in Lisbon ends at 22:00 CET",
        "every night at 22:00 CET the backup runs",
        "the office hours are 9:00 to 17:00 CET",
        "the desk is staffed until 22:00 PT",
        "the change was set to midnight UTC (02:00 EET)",
        "the change was set to noon UTC (13:00 CET)",
    ],
)
def test_times_of_other_days_and_of_every_day_are_left_alone(text: str) -> None:
    assert told(text) == ""


def test_a_wrong_conversion_is_found_whatever_it_is_about() -> None:
    assert "is 21:00 UTC, and another" in told("every night at 22:00 CET (20:00 UTC) the backup runs")
    assert "is 00:00 UTC, and another" in told("set to noon UTC (02:00 EET)")
    assert "is local time" in told("on 15 March at 15:37 CET it was opened")


@pytest.mark.parametrize(
    "text",
    [
        "The hour from 02:00 to 03:00 local time occurs twice on that night",
        "The clocks go back at 03:00 local time",
        "The clocks went forward on Sunday at 02:00 CET",
        "Summer time ends at 03:00 CEST",
        "02:30 CET on that night exists twice",
        "There is no 02:30 CET on that night",
        "02:30 local time is ambiguous",
    ],
)
def test_what_the_clocks_do_is_told_in_local_time(text: str) -> None:
    assert finding(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The alert fired at 02:15 CET, after the clocks had gone back",
        "The clocks went back, and the import stopped at 02:15 CET",
        "At 02:15 CET the fault occurs",
    ],
)
def test_an_event_of_that_night_is_told_in_utc(text: str) -> None:
    assert "local time" in told(text) or "winter time" in told(text) or "summer time" in told(text)


@pytest.mark.parametrize(
    ("day", "text", "part"),
    [
        (datetime(2026, 11, 18, 18, 12, tzinfo=UTC), "opened at 10:12 am PST (17:12 UTC)", "is 18:12 UTC"),
        (datetime(2026, 1, 18, 18, 12, tzinfo=UTC), "opened at 13:12 EST (17:12 UTC)", "is 18:12 UTC"),
        (datetime(2026, 10, 24, 23, 50, tzinfo=UTC), "opened at 02:15 UTC (04:15 CET)", "is 03:15 UTC"),
    ],
)
def test_the_hours_of_summer_are_wrong_in_winter(day: datetime, text: str, part: str) -> None:
    document = sets(TEXT, text)(sets("timeline[e3].at", day)(GOOD))

    assert [part in f.message for f in check(document, TODAY) if f.code == "TIM016"] == [True]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (datetime(2026, 7, 18, 17, 12, tzinfo=UTC), "opened at 10:12 am PST (17:12 UTC)"),
        (datetime(2026, 11, 18, 18, 12, tzinfo=UTC), "opened at 10:12 am PST (18:12 UTC)"),
        (datetime(2026, 11, 18, 2, 12, tzinfo=UTC), "opened at 10:12 am PST (02:12 UTC)"),
        (datetime(2026, 11, 4, 17, 12, tzinfo=UTC), "opened at 10:12 am PST (17:12 UTC)"),
        (datetime(2026, 11, 18, 17, 12, tzinfo=UTC), "set on 3 July at 10:12 am PST (17:12 UTC)"),
        (datetime(2026, 10, 24, 23, 50, tzinfo=UTC), "opened at 02:15 UTC (03:15 CET)"),
        (datetime(2026, 10, 24, 23, 50, tzinfo=UTC), "opened at 00:15 UTC (02:15 CEST)"),
    ],
)
def test_letters_of_winter_that_may_be_right_are_left(day: datetime, text: str) -> None:
    document = sets(TEXT, text)(sets("timeline[e3].at", day)(GOOD))

    assert "TIM016" not in {f.code for f in check(document, TODAY)}


@pytest.mark.parametrize("zone", ["WEST", "TRT", "MYT", "AWST", "ACDT", "AKDT"])
def test_every_zone_whose_hours_are_known_is_local_time(zone: str) -> None:
    assert "is local time" in told(f"opened at 15:37 {zone}")
