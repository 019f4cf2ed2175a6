"""The course of an incident as a picture: phases, the span of the impact, moments, gaps."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings

from pmtui.document import Entry, Facts, Postmortem
from pmtui.document.base import utc
from pmtui.exchange.content.chart import chart_of, ticks
from pmtui.exchange.writers.html_chart import figure
from strategies import documents

START = utc(2024, 3, 15, 14, 0)


def incident(*entries: tuple[int, str], **facts: int) -> Postmortem:
    moments = {name: START + timedelta(minutes=at) for name, at in facts.items()}
    rows = tuple(
        Entry(at=START + timedelta(minutes=at), text=words, starred=words.startswith("*"))
        for at, words in entries
    )
    return Postmortem(facts=Facts(**moments), timeline=rows)


WHOLE = {"impact_started": 0, "detected": 5, "mitigated": 90, "impact_ended": 100, "resolved": 120}


def test_it_tells_how_long_each_phase_and_the_impact_took():
    chart = chart_of(incident((0, "x"), (50, "y"), (100, "z"), **WHOLE))

    assert [(phase.name, phase.length) for phase in chart.phases] == [
        ("Detection", timedelta(minutes=5)),
        ("Mitigation", timedelta(minutes=85)),
        ("Resolution", timedelta(minutes=30)),
    ]
    assert chart.impact.length == timedelta(minutes=100)
    assert chart.describe().startswith("The impact lasted 1 h 40 min. Detection took 5 min.")


def test_a_stretch_of_impact_without_entries_is_a_gap():
    chart = chart_of(incident((10, "a"), (20, "b"), (75, "c"), **WHOLE))
    assert [gap.length for gap in chart.gaps] == [timedelta(minutes=55)]
    assert 'class="gap"' in figure(chart, "c")


def test_what_happened_long_before_is_counted_and_does_not_squeeze_the_rest():
    chart = chart_of(incident((-60 * 24 * 30, "a release"), (0, "x"), (60 * 24, "a mail"), **WHOLE))

    assert (chart.before, chart.after) == (1, 1)
    assert chart.end - chart.begin < timedelta(hours=3)
    assert "Not drawn: 1 entry before, 1 entry after" in figure(chart, "c")


def test_missing_and_contradictory_times_still_make_a_picture_or_none():
    assert chart_of(Postmortem()) is None
    assert chart_of(incident(impact_started=0)) is None
    backwards = chart_of(incident(impact_started=10, detected=0, resolved=30))
    assert [phase.name for phase in backwards.phases] == ["Resolution"]
    only_entries = chart_of(incident((0, "a"), (30, "b")))
    assert (only_entries.phases, only_entries.impact, len(only_entries.happenings)) == ((), None, 2)


def test_numbers_stand_in_lanes_so_that_none_covers_another():
    entries = [(minute, f"* event {minute}") for minute in range(8)]
    drawn = figure(chart_of(incident(*entries, **WHOLE)), "c")
    places = re.findall(r'class="badge" cx="([\d.]+)%" cy="(\d+)"', drawn)

    assert len(places) == 8
    lanes: dict[str, list[float]] = {}
    for x, y in places:
        lanes.setdefault(y, []).append(float(x))
    assert all(b - a >= 6 for row in lanes.values() for a, b in pairwise(row))


def test_moments_that_carry_a_number_are_told_below_it():
    drawn = figure(chart_of(incident((0, "* it <b>begins</b>"), (40, "plain"), **WHOLE)), "c")
    assert "<b>14:00 UTC</b> * it &lt;b&gt;begins&lt;/b&gt;" in drawn
    assert "plain" not in drawn.split("<figcaption>")[1]


@pytest.mark.parametrize("minutes", [3, 40, 200, 2_000, 20_000, 600_000, 50_000_000])
def test_the_axis_has_a_few_round_marks_at_any_length(minutes):
    chart = chart_of(incident(impact_started=0, resolved=minutes))
    marks = ticks(chart)

    assert 1 <= len(marks) <= 8
    assert all(chart.begin <= at <= chart.end for at in marks)
    assert all(at.second == 0 for at in marks)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(extras=False))
def test_any_document_gives_a_drawing_within_its_frame(document: Postmortem):
    if (chart := chart_of(document)) is None:
        return
    drawn = ElementTree.fromstring(figure(chart, "c").replace(' xmlns="http://www.w3.org/2000/svg"', ""))
    for element in drawn.iter():
        for name in ("x", "x1", "cx", "width"):
            if (value := element.get(name, "")).endswith("%"):
                assert 0 <= float(value[:-1]) <= 100.5
