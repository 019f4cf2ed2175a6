"""Milestones come from the key facts or else from the timeline; durations follow and are never stored."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from pmtui.document import Entry, Facts, Kind, Mark, Milestone, Postmortem, durations, get, milestones
from pmtui.document.base import utc
from pmtui.document.milestones import entry_for
from strategies import documents


def _at(minute):
    return utc(2024, 3, 15, 14) + timedelta(minutes=minute)


def _timeline(*rows):
    """Return a document whose entries are told by minute and kind or mark, with ids t0, t1, …"""
    return Postmortem(
        timeline=tuple(
            Entry(id=f"t{number}", at=_at(minute), mark=what)
            if isinstance(what, Mark)
            else Entry(id=f"t{number}", at=_at(minute), kind=what)
            for number, (minute, what) in enumerate(rows)
        )
    )


WHOLE = _timeline(
    (32, Mark.IMPACT_START),
    (33, Kind.ALERT),
    (34, Kind.DETECTION),
    (37, Kind.ACKNOWLEDGEMENT),
    (62, Kind.MITIGATION),
    (75, Kind.RECOVERY),
    (79, Mark.IMPACT_END),
    (100, Kind.ALL_CLEAR),
)


def test_the_timeline_tells_every_milestone():
    assert {milestone.value: moment.path for milestone, moment in milestones(WHOLE).items()} == {
        "impact_started": "timeline[t0].at",
        "detected": "timeline[t2].at",
        "acknowledged": "timeline[t3].at",
        "mitigated": "timeline[t4].at",
        "impact_ended": "timeline[t6].at",
        "resolved": "timeline[t7].at",
    }


def test_the_durations_follow():
    took = durations(WHOLE)

    assert took.detect == timedelta(minutes=2)
    assert took.acknowledge == timedelta(minutes=3)
    assert took.mitigate == timedelta(minutes=30)
    assert took.impact == timedelta(minutes=47)
    assert took.resolve == timedelta(minutes=68)


@pytest.mark.parametrize("milestone", Milestone)
def test_a_typed_fact_wins(milestone):
    document = WHOLE.model_copy(update={"facts": Facts(**{milestone.value: _at(500)})})
    found = milestones(document)

    assert found[milestone].at == _at(500)
    assert found[milestone].path == f"facts.{milestone.value}"
    assert all(found[other] == milestones(WHOLE)[other] for other in Milestone if other is not milestone)


@pytest.mark.parametrize(
    ("rows", "milestone", "entry"),
    [
        ([(5, Kind.ALERT), (3, Kind.ALERT)], Milestone.DETECTED, "t1"),
        ([(3, Kind.ALERT), (5, Kind.DETECTION)], Milestone.DETECTED, "t1"),
        ([(5, Kind.ACKNOWLEDGEMENT), (9, Kind.ACKNOWLEDGEMENT)], Milestone.ACKNOWLEDGED, "t0"),
        ([(5, Kind.MITIGATION), (9, Kind.MITIGATION)], Milestone.MITIGATED, "t0"),
        ([(5, Kind.RECOVERY), (9, Kind.RECOVERY)], Milestone.IMPACT_ENDED, "t1"),
        ([(5, Mark.IMPACT_END), (9, Kind.RECOVERY)], Milestone.IMPACT_ENDED, "t0"),
        ([(5, Kind.RECOVERY)], Milestone.RESOLVED, "t0"),
        ([(5, Kind.ALL_CLEAR), (9, Kind.RECOVERY)], Milestone.RESOLVED, "t0"),
        ([(5, Kind.ALL_CLEAR), (9, Kind.ALL_CLEAR)], Milestone.RESOLVED, "t1"),
        ([(5, Mark.IMPACT_START), (5, Mark.IMPACT_START)], Milestone.IMPACT_STARTED, "t0"),
        ([(5, Kind.ALL_CLEAR), (5, Kind.ALL_CLEAR)], Milestone.RESOLVED, "t1"),
    ],
)
def test_of_several_entries_the_first_begins_and_the_last_ends(rows, milestone, entry):
    found = entry_for(_timeline(*rows), milestone)

    assert found is not None
    assert found.id == entry


def test_an_alert_alone_starts_no_impact():
    assert set(milestones(_timeline((5, Kind.ALERT), (9, Kind.ACTION)))) == {Milestone.DETECTED}


def test_without_times_there_are_no_durations():
    took = durations(Postmortem())

    assert milestones(Postmortem()) == {}
    assert {took.detect, took.acknowledge, took.mitigate, took.resolve, took.impact} == {None}


def test_without_an_end_of_impact_the_resolution_ends_it():
    facts = Facts(impact_started=_at(0), resolved=_at(20))

    assert durations(Postmortem(facts=facts)).impact == timedelta(minutes=20)


def test_times_in_the_wrong_order_show_as_negative():
    facts = Facts(impact_started=_at(10), detected=_at(5))

    assert durations(Postmortem(facts=facts)).detect == timedelta(minutes=-5)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_every_milestone_names_the_field_that_it_was_read_from(document):
    durations(document)
    for moment in milestones(document).values():
        assert get(document, moment.path) == moment.at
