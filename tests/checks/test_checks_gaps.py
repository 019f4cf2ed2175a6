"""Silent hours of a timeline: of short and long incidents, before and after the harm was eased."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pmtui.checks import check
from pmtui.document import Analysis, Entry, Factor, Facts, Kind, Postmortem, Summary, complete_ids, put
from pmtui.document.base import utc

START = utc(2026, 7, 14, 2, 0)


def document(*hours: float, lasts: float, eased: float | None = None, detection: str = "") -> Postmortem:
    """Return an incident with entries at these hours after its start."""
    facts = Facts(
        date=START.date(),
        impact_started=START,
        detected=START + timedelta(hours=hours[0]),
        mitigated=START + timedelta(hours=eased) if eased is not None else None,
        impact_ended=START + timedelta(hours=lasts),
    )
    rows = tuple(
        Entry(at=START + timedelta(hours=hour), kind=Kind.OTHER, text=f"Step at {hour} h") for hour in hours
    )
    return complete_ids(Postmortem(facts=facts, timeline=rows, summary=Summary(detection=detection)))


def gaps(one: Postmortem) -> list[str]:
    return [each.message for each in check(one, date(2026, 7, 20)) if each.code == "TIM007"]


def test_in_a_restore_of_days_nobody_writes_every_half_hour() -> None:
    assert gaps(document(0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, lasts=50)) == []


def test_of_a_short_incident_each_half_hour_is_asked_for() -> None:
    assert gaps(document(0, 1, lasts=1.2)) == [
        "1 h without an entry: what was tried between 02:00 and 03:00?"
    ]


def test_once_the_harm_is_eased_more_time_may_pass() -> None:
    assert gaps(document(0, 0.4, 1.5, lasts=2, eased=0.4)) == []
    assert len(gaps(document(0, 0.4, 3, lasts=3.2, eased=0.4))) == 1


def test_many_gaps_are_one_finding_at_the_longest_of_them() -> None:
    (message,) = gaps(document(0, 1, 2, 3.5, 4.2, lasts=4.3))

    assert message.startswith("1 h 30 min without an entry")
    assert message.endswith("and in 3 more such gaps?")


LATE = "The alert fired at 05:00 and paged the engineer."


@pytest.mark.parametrize("text", ["", LATE])
def test_a_late_detection_is_asked_for_where_nothing_says_why(text: str) -> None:
    (message,) = gaps(document(3, lasts=3.2, detection=text))

    assert message.startswith("3 h passed until it was detected: why did nothing show it?")


@pytest.mark.parametrize(
    "text",
    ["The alert fired at 05:00, since it waits for three hours of errors.", "No alert watches the queue."],
)
def test_a_detection_that_says_why_it_was_late_is_an_answer(text: str) -> None:
    assert gaps(document(3, lasts=3.2, detection=text)) == []


def test_a_contributor_that_hid_it_is_an_answer() -> None:
    late = document(3, lasts=3.2, detection=LATE)
    factor = Factor(id="c1", text="The monitoring reads one page of three")

    assert gaps(put(late, "analysis", Analysis(contributors=(factor,)))) == []
