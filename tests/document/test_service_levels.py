"""A promise allows so much downtime; what the incident used of it is reckoned, not believed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmtui.document import Entry, Facts, Mark, Postmortem, Sla, Window
from pmtui.document.base import utc
from pmtui.document.sla import budget

START = utc(2024, 3, 15, 14, 32)


def _incident(minutes):
    return Postmortem(
        facts=Facts(impact_started=START, impact_ended=START + timedelta(minutes=minutes)),
    )


@pytest.mark.parametrize(
    ("target", "window", "allowed"),
    [
        (99.9, Window.MONTH, timedelta(minutes=44, seconds=38.4)),
        (99.99, Window.MONTH, timedelta(minutes=4, seconds=27.84)),
        (99.5, Window.WEEK, timedelta(minutes=50, seconds=24)),
        (99.9, Window.QUARTER, timedelta(hours=2, minutes=11, seconds=2.4)),
        (99.9, Window.YEAR, timedelta(hours=8, minutes=47, seconds=2.4)),
        (100, Window.YEAR, timedelta()),
        (50, Window.WEEK, timedelta(days=3.5)),
    ],
)
def test_a_promise_allows_its_share_of_the_window(target, window, allowed):
    reckoned = budget(_incident(32), Sla(target=target, window=window))

    assert reckoned is not None
    assert reckoned.allowed == allowed
    assert reckoned.used == timedelta(minutes=32)


@pytest.mark.parametrize(
    ("minutes", "spent", "breached"),
    [(32, None, False), (44, None, False), (44.64, None, False), (44.65, None, True), (45, None, True),
     (32, 12, False), (32, 12.64, False), (32, 13, True), (0, 50, True), (0, None, False)],
)  # fmt: skip
def test_a_promise_is_broken_when_more_is_used_than_allowed(minutes, spent, breached):
    reckoned = budget(_incident(minutes), Sla(target=99.9, spent=spent))

    assert reckoned is not None
    assert reckoned.breached is breached
    assert (reckoned.left < timedelta()) is breached


def test_what_the_document_claims_changes_nothing():
    reckoned = budget(_incident(32), Sla(target=99.9, breached=True))

    assert reckoned is not None
    assert not reckoned.breached
    assert reckoned.left == timedelta(minutes=12, seconds=38.4)


def test_a_downtime_of_its_own_counts_instead_of_the_impact():
    reckoned = budget(_incident(500), Sla(target=99.9, downtime=12.5))

    assert reckoned is not None
    assert reckoned.used == timedelta(minutes=12.5)
    no_downtime = budget(_incident(500), Sla(target=99.9, downtime=0))
    assert no_downtime is not None
    assert no_downtime.used == timedelta()


@pytest.mark.parametrize(
    ("document", "sla"),
    [
        (_incident(32), Sla()),
        (Postmortem(), Sla(target=99.9)),
        (_incident(-5), Sla(target=99.9)),
        (Postmortem(), Sla(target=99.9, downtime=10**15)),
        (_incident(32), Sla(target=99.9, spent=10**15)),
        (Postmortem(), Sla(target=99.9, downtime=10**12, spent=10**12)),
    ],
    ids=[
        "no target",
        "no downtime",
        "ends before it starts",
        "endless downtime",
        "endless past",
        "endless sum",
    ],
)
def test_without_believable_numbers_there_is_no_budget(document, sla):
    assert budget(document, sla) is None


@pytest.mark.parametrize(
    ("began", "window", "days"),
    [
        (utc(2026, 2, 3, 9, 0), Window.MONTH, 28),
        (utc(2024, 2, 29, 23, 59), Window.MONTH, 29),
        (utc(2026, 10, 31, 23, 50), Window.MONTH, 31),
        (utc(2026, 11, 1, 0, 0), Window.MONTH, 30),
        (utc(2026, 12, 31, 23, 50), Window.QUARTER, 92),
        (utc(2026, 2, 3, 9, 0), Window.QUARTER, 90),
        (utc(2026, 5, 3, 9, 0), Window.QUARTER, 91),
        (utc(2026, 5, 3, 9, 0), Window.YEAR, 365),
        (utc(2024, 5, 3, 9, 0), Window.YEAR, 366),
        (utc(2024, 5, 3, 9, 0), Window.WEEK, 7),
    ],
)
def test_a_window_is_the_one_of_the_calendar_in_which_the_impact_began(began, window, days):
    ends = began + timedelta(minutes=30)
    typed = Postmortem(facts=Facts(impact_started=began, impact_ended=ends))
    told = Postmortem(timeline=(Entry(id="e1", at=began, mark=Mark.IMPACT_START),))
    dated = Postmortem(facts=Facts(date=began.date()))

    for document in (typed, told, dated):
        reckoned = budget(document, Sla(target=99, window=window, downtime=3))
        assert reckoned is not None
        assert reckoned.allowed == timedelta(days=days) / 100


@pytest.mark.parametrize(("window", "days"), [("month", 30), ("quarter", 90), ("year", 365)])
def test_without_a_day_a_window_has_its_usual_length(window, days):
    reckoned = budget(Postmortem(), Sla(target=99, window=Window(window), downtime=3))

    assert reckoned is not None
    assert reckoned.allowed == timedelta(days=days) / 100


@given(
    st.floats(0, 100, exclude_min=True),
    st.sampled_from(Window),
    st.floats(0, 1e15),
    st.none() | st.floats(0, 1e15),
)
def test_no_numbers_break_the_reckoning(target, window, downtime, spent):
    reckoned = budget(Postmortem(), Sla(target=target, window=window, downtime=downtime, spent=spent))

    assert reckoned is None or timedelta() <= reckoned.allowed <= window.length(None)
