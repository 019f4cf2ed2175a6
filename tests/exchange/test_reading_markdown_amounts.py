"""Lengths of time and numbers of key facts, as people of several countries write them."""

from __future__ import annotations

import pytest
from markdown_read import document, unplaced

from pmtui.document import Measure

HEAD = "# Search down\n\n- Date: 2024-07-02\n"


def metrics(*lines: str) -> list[tuple[str, float | None, str]]:
    """Return name, value and unit of every number that a list of facts becomes."""
    rows = document(HEAD + "\n".join(f"- {line}" for line in lines)).impact.metrics
    return [(row.name, row.value, row.unit) for row in rows]


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("Duration: 2h15", 135),
        ("Duration: 02:15", 135),
        ("Duration: 2:15:00", 135),
        ("Duration: 2:15 h", 135),
        ("Downtime: 0:42", 42),
        ("Outage duration: ~2h08", 128),
        ("Time to resolve: 1h05", 65),
        ("MTTR: 1:08", 68),
        ("Dauer: 1,5 h", 90),
        ("Dauer: 1:30 Std.", 90),
        ("Durée : 1 h 30", 90),
        ("Duration of the outage: 3:30 min", 3.5),
        ("Recovery time: 1h08", 68),
        ("Resolution time: 25 minutes", 25),
    ],
)
def test_a_clock_behind_a_duration_is_a_length_and_no_instant(line: str, minutes: float) -> None:
    found = document(f"{HEAD}- {line}\n")
    assert [(row.measure, row.value, row.unit) for row in found.impact.metrics] == [
        (Measure.DURATION, minutes, "min")
    ]
    assert found.facts.impact_started is None
    assert found.facts.resolved is None


def test_a_span_behind_a_duration_is_start_and_end() -> None:
    found = document(f"{HEAD}- Duration: 14:05 – 15:10 UTC\n")
    assert (found.facts.impact_started, found.facts.impact_ended) == (
        document(f"{HEAD}- Start: 14:05 UTC\n").facts.impact_started,
        document(f"{HEAD}- End: 15:10 UTC\n").facts.impact_ended,
    )


def test_a_span_in_brackets_behind_a_length_is_read_as_well() -> None:
    found = document(f"{HEAD}- Duration: 1h05 (14:05 - 15:10 UTC)\n")
    assert [row.value for row in found.impact.metrics] == [65]
    assert found.facts.impact_ended is not None
    assert f"{found.facts.impact_ended:%H:%M}" == "15:10"


def test_a_clock_that_could_be_a_beginning_stays_as_it_is() -> None:
    text = f"{HEAD}- Duration: 14:05\n"
    assert document(text).facts.impact_started is None
    assert document(text).impact.metrics == ()
    assert any("14:05" in piece for piece in unplaced(text))


@pytest.mark.parametrize(
    ("line", "value", "unit"),
    [
        ("Revenue loss: 45.000 €", 45000, "€"),
        ("Customers affected: 12.500", 12500, ""),
        ("Customers affected: 1.234.567", 1234567, ""),
        ("Users affected: 12 500", 12500, ""),
        ("Users affected: 12\u202f500 accounts", 12500, "accounts"),
        ("Failed requests: 1'200'000", 1200000, ""),
        ("Failed requests: 3,200", 3200, ""),
        ("Error rate: 3,5 %", 3.5, "%"),
        ("Error rate: 0.125 %", 0.125, "%"),
        ("Availability: 99,982 %", 99.982, "%"),
        ("Cost: 1.234,56 EUR", 1234.56, "EUR"),
        ("Cost: 1,234.56 USD", 1234.56, "USD"),
        ("Tickets: 17 (3 urgent)", 17, "(3 urgent)"),
    ],
)
def test_a_number_is_read_whatever_signs_part_it(line: str, value: float, unit: str) -> None:
    assert metrics(line) == [(line.split(":")[0], value, unit)]
    assert unplaced(f"{HEAD}- {line}\n") == []


@pytest.mark.parametrize(
    "line",
    [
        "Data loss: 1.234 GB",
        "Users affected: 10-20",
        "Failed requests: 3 500 errors",
        "Users affected: 1/3 of all",
    ],
)
def test_a_number_that_could_be_another_keeps_its_words(line: str) -> None:
    assert metrics(line) == []
    assert line in document(HEAD + f"- {line}").impact.narrative


def test_how_many_tickets_there_were_is_no_action() -> None:
    assert document(f"{HEAD}- Tickets: 17 (3 urgent)\n").actions == ()
