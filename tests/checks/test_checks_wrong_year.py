"""A mistyped year is one finding: what would follow from it waits until it is corrected."""

from __future__ import annotations

import pytest
from check_samples import GOOD, TODAY, both, found, sets

from pmtui.checks import check
from pmtui.document import Milestone


@pytest.mark.parametrize("year", [2022, 2023, 2025])
@pytest.mark.parametrize("name", [milestone.value for milestone in Milestone])
def test_a_wrong_year_of_one_key_fact_is_one_finding(name, year) -> None:
    document = sets(f"facts.{name}", getattr(GOOD.facts, name).replace(year=year))(GOOD)

    assert [(f.code, f.path) for f in check(document, TODAY)] == [("SUM036", f"facts.{name}")]


@pytest.mark.parametrize(
    ("name", "hour"), [("resolved", 14), ("mitigated", 10), ("impact_ended", 13), ("impact_started", 16)]
)
@pytest.mark.parametrize("year", [2022, 2025])
def test_a_wrong_year_with_another_time_of_day_has_no_order_yet(name, hour, year) -> None:
    """Beside the year as it is written, an order of the times as they are meant would read as nonsense."""
    document = sets(f"facts.{name}", getattr(GOOD.facts, name).replace(year=year, hour=hour))(GOOD)

    assert [f.path for f in check(document, TODAY) if f.code == "SUM036"] == [f"facts.{name}"]
    assert found(document, "SUM006") == found(document, "SUM007") == []


def test_a_wrong_year_of_several_key_facts_is_one_finding_that_counts_them() -> None:
    times = {name: getattr(GOOD.facts, name) for name in ("impact_started", "detected", "resolved")}
    document = both(*(sets(f"facts.{name}", at.replace(year=2023)) for name, at in times.items()))(GOOD)
    findings = check(document, TODAY)

    assert [(f.code, f.path) for f in findings] == [("SUM036", "facts.impact_started")]
    assert "as 2 more" in findings[0].message


def test_without_anything_to_compare_no_year_is_called_wrong() -> None:
    document = both(
        sets("timeline", ()),
        sets("facts.date", None),
        *(sets(f"facts.{m.value}", None) for m in Milestone if m.value not in ("impact_started", "resolved")),
        sets("facts.impact_started", GOOD.facts.impact_started.replace(year=2023)),
    )(GOOD)

    assert found(document, "SUM036") == []
