"""Due days as people write them become days, or a kind question for one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmtui.editing import read_due

SUNDAY = date(2024, 3, 17)
EXPECTED = "expected a day, such as +2w, fri, 15 Apr or 2024-03-29"
UNCLEAR = "is the day or the month first? write the day as 2024-03-15 or 15 Mar"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", "2024-03-17"),
        ("tomorrow", "2024-03-18"),
        ("yesterday", "2024-03-16"),
        ("+3d", "2024-03-20"),
        ("+2w", "2024-03-31"),
        ("+1m", "2024-04-17"),
        ("-1d", "2024-03-16"),
        ("in 2 weeks", "2024-03-31"),
        ("in a month", "2024-04-17"),
        ("3 days", "2024-03-20"),
        ("1 year", "2025-03-17"),
        ("fri", "2024-03-22"),
        ("by Friday", "2024-03-22"),
        ("sun", "2024-03-24"),
        ("next fri", "2024-03-22"),
        ("eom", "2024-03-31"),
        ("end of month", "2024-03-31"),
        ("end of next month", "2024-04-30"),
        ("end of year", "2024-12-31"),
        ("15 Apr", "2024-04-15"),
        ("Apr 15", "2024-04-15"),
        ("15 Mar", "2025-03-15"),
        ("15 Mar 2024", "2024-03-15"),
        ("17 March", "2024-03-17"),
        ("29 Feb", "2028-02-29"),
        ("2024-03-29", "2024-03-29"),
        ("2019-01-01", "2019-01-01"),
    ],
)
def test_a_day_is_read(text: str, expected: str) -> None:
    assert read_due(text, SUNDAY).isoformat() == expected


@pytest.mark.parametrize(
    ("today", "text", "expected"),
    [
        ("2024-03-13", "fri", "2024-03-15"),
        ("2024-03-13", "next fri", "2024-03-22"),
        ("2024-03-15", "fri", "2024-03-22"),
        ("2024-03-18", "next mon", "2024-03-25"),
        ("2024-01-31", "+1m", "2024-02-29"),
        ("2023-01-31", "+1m", "2023-02-28"),
        ("2024-02-29", "+1y", "2025-02-28"),
        ("2024-12-15", "+2m", "2025-02-15"),
        ("2024-02-10", "eom", "2024-02-29"),
        ("2024-12-31", "tomorrow", "2025-01-01"),
    ],
)
def test_a_day_is_counted_from_today(today: str, text: str, expected: str) -> None:
    assert read_due(text, date.fromisoformat(today)).isoformat() == expected


@pytest.mark.parametrize(
    "text", ["ongoing", "ASAP", "tbd", "Q2", "Q2 2024", "next sprint", "next week", "n/a", "soon"]
)
def test_what_is_no_day_is_asked_for_one(text: str) -> None:
    with pytest.raises(ValueError, match="is no day; write a day that one can look up") as refused:
        read_due(text, SUNDAY)
    assert str(refused.value).startswith(f"“{text}”")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", EXPECTED),
        ("when it suits", EXPECTED),
        ("2024-03-15 14:32", EXPECTED),
        ("9" * 10_000, EXPECTED),
        ("03/04/2026", UNCLEAR),
        ("3.4.", UNCLEAR),
        ("31 Feb", "there is no 31 February"),
        ("2023-02-29", "there is no 29 February 2023"),
        ("+99999y", "this day lies outside of the years 1 to 9999"),
    ],
)
def test_a_day_that_is_none_gets_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        read_due(text, SUNDAY)
    assert str(refused.value) == sentence


@given(st.text(max_size=70) | st.text("0123456789+-/ dwmyfrinext", max_size=30), st.dates())
def test_whatever_is_typed_is_a_day_or_a_sentence(text: str, today: date) -> None:
    try:
        day = read_due(text, today)
    except ValueError:
        return
    assert isinstance(day, date)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sun", "2024-03-17"),
        ("wed", "2024-03-13"),
        ("last wed", "2024-03-13"),
        ("15 Mar", "2024-03-15"),
        ("18 Mar", "2023-03-18"),
        ("17 Mar", "2024-03-17"),
        ("29 Feb", "2024-02-29"),
        ("15 Apr 2024", "2024-04-15"),
        ("-3d", "2024-03-14"),
    ],
)
def test_a_day_that_has_been_is_the_last_one(text: str, expected: str) -> None:
    assert read_due(text, SUNDAY, has_been=True).isoformat() == expected


def test_a_due_day_is_never_the_last_one() -> None:
    with pytest.raises(ValueError, match="expected a day"):
        read_due("last wed", SUNDAY)
