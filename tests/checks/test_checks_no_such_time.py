"""Days and times that there are not, and days of the week that a day was not."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from check_samples import GOOD, TODAY, both, found, sets

from pmtui.checks import check
from pmtui.checks.told_calendar import _look, _narrow


def told(text: str, path: str = "analysis.narrative") -> list[str]:
    return [f.message for f in found(sets(path, text)(GOOD), "TIM024") if f.path == path]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The lease had been renewed on 30 February.", '"on 30 February" is a day that no calendar has'),
        ("On 31 November the certificate was replaced.", "no calendar has"),
        ("On February 29, 2023 the disk was swapped.", "no calendar has"),
        ("It was changed on 2024-04-31 for the last time.", "no calendar has"),
        ("The rows were kept from 12 to 31 June.", '"from 12 to 31 June" has a day that no calendar has'),
        ("At 14:40 it was slow. At 25:10 the queue was empty.", '"25:10" is a time that no clock shows'),
        ("The pool was empty since 14:72 and nobody saw it.", '"14:72" is a time'),
        ("It stood still (26:05 UTC).", '"26:05" is a time'),
        ("The pool was changed on Monday 15 March.", '"on Monday 15 March" was a Friday'),
        ("The pool was changed on Monday, 4 March 2023.", "was a Saturday"),
        ("On 31 November baskets were kept for a day.", "no calendar has"),
        ("Two more services use it since 31 November.", '"since 31 November" is a day that no calendar has'),
        ("It was a Sunday night.", '"It was a Sunday night" is told, and the incident began on a Friday'),
        ("We were lucky: it happened on a Monday.", "began on a Friday"),
        ("Es war ein Sonntag.", "began on a Friday"),
        ("C'était un mardi après-midi.", "began on a Friday"),
    ],
)
def test_what_cannot_be_is_named(text: str, part: str) -> None:
    assert [part in message for message in told(text)] == [True]


@pytest.mark.parametrize("path", ["timeline[e3].text", "summary.resolution", "impact.narrative"])
def test_it_is_found_in_every_text(path: str) -> None:
    assert told("The pool was empty at 25:10.", path)


@pytest.mark.parametrize(
    "text",
    [
        "On 29 February 2024 the disk was swapped.",
        "On 29 February the disk was swapped.",
        "The pool was changed on Friday 15 March.",
        "The pool is changed on Mondays, 15 March was an exception.",
        "A similar fault was seen on Thursday 7 November.",
        "A similar fault was seen last year, on Wednesday 15 March.",
        "The import computed 30 February as the date of the bill: on 30 February it was due.",
        "On 31 November invoices the total was wrong.",
        "It was a Friday afternoon.",
        "It began on a Friday; on a Sunday nobody would have noticed.",
        "It was a Monday release that introduced the limit.",
        "It was a Sunday when the limit was introduced.",
        "Es war ein Freitag.",
        "The traffic was shared at 25:75 between the zones.",
        "The traffic stood at 10:90 in the end.",
        "The template was refused at 26:14 of the file.",
        "The backup ended at 24:00.",
        "It was on 31.12.2023 and on 12.31.2023 that it was changed.",
        "The call was cut at 28:30 into the recording.",
        "From 14:32 to 15:19 the queue grew to 29:1 of its size.",
    ],
)
def test_what_may_be_is_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("path", ["summary.text", "impact.apology"])
def test_one_day_of_the_week_is_one_finding(path: str) -> None:
    document = sets(path, "On Monday 15 March logins failed for 47 minutes.")(GOOD)

    assert [f.code for f in check(document, TODAY) if f.path == path and "15 March" in f.message] == [
        "SUM028"
    ]


def test_an_entry_may_tell_of_another_day() -> None:
    assert told("It was a Sunday.", "timeline[e3].text") == []


def test_of_an_incident_of_a_week_any_day_of_it_may_be_told() -> None:
    document = both(
        sets("facts.impact_ended", datetime(2024, 3, 22, 12, 0, tzinfo=UTC)),
        sets("timeline[e6].mark", None),
        sets("analysis.narrative", "It was a Sunday."),
    )(GOOD)

    assert found(document, "TIM024", date(2024, 3, 30)) == []


def test_without_any_day_of_the_incident_no_day_of_the_week_is_wrong() -> None:
    document = both(
        sets("facts", GOOD.facts.model_copy(update=dict.fromkeys(_TIMES))),
        sets("timeline", ()),
        sets("analysis.narrative", "It was changed on Monday 15 March."),
    )(GOOD)

    assert found(document, "TIM024") == []


_TIMES = ("date", "impact_started", "detected", "acknowledged", "mitigated", "impact_ended", "resolved")


def test_a_day_of_the_west_may_be_the_one_before() -> None:
    night = datetime(2024, 3, 15, 2, 0, tzinfo=UTC)
    document = both(
        sets("facts.impact_started", night),
        sets("analysis.narrative", "In Denver it was seen on Thursday 14 March."),
    )(GOOD)

    assert found(document, "TIM024", date(2024, 3, 17)) == []


@pytest.mark.parametrize(
    "text",
    [
        "It went from November 25 to 31.",
        "It was mended on february 30.",
        "It was mended on apr 31.",
        "The import stood still ON MONDAY, 12 MARCH 2024.",
        "From 10:00 to 25:30 UTC it stood still.",
    ],
)
def test_the_quick_look_misses_nothing_that_the_whole_one_finds(text: str) -> None:
    assert _look(text) is not None
    assert _narrow(text) is not None
