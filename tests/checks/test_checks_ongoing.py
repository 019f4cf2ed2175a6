"""An incident that may go on is spoken of as one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pmtui.checks import check
from pmtui.document import Entry, Facts, Kind, Postmortem, put
from pmtui.document.base import utc

DAY = date(2026, 7, 14)
DOCUMENT = Postmortem(
    title="Checkout refuses cards",
    facts=Facts(date=DAY, impact_started=utc(2026, 7, 14, 2, 2)),
    timeline=(Entry(id="e1", at=utc(2026, 7, 14, 2, 5), kind=Kind.ALERT, text="Refusals above 5 %"),),
)


def messages(document: Postmortem, days: int) -> dict[str, str]:
    found = check(document, DAY + timedelta(days=days))
    return {each.code: each.message for each in found if each.code in ("SUM005", "SUM019", "TIM005")}


@pytest.mark.parametrize("days", [0, 1])
def test_of_today_and_yesterday_what_is_not_over_is_asked_for_when_it_is(days: int) -> None:
    found = messages(DOCUMENT, days)

    assert (
        found["SUM005"] == "The impact has no end yet: give the time as soon as the last user is well again."
    )
    assert "resolved yet" in found["SUM019"]
    assert "when there is one" in found["TIM005"]


def test_later_on_it_is_missing() -> None:
    found = messages(DOCUMENT, 2)

    assert "is missing" in found["SUM005"]
    assert "is missing" in found["SUM019"]
    assert "add one of the kind" in found["TIM005"]


def test_what_ended_is_not_ongoing() -> None:
    assert "resolved yet" not in messages(put(DOCUMENT, "facts.impact_ended", utc(2026, 7, 14, 3)), 0).get(
        "SUM019", ""
    )
