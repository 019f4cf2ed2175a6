"""Rows that say nothing: symptoms for causes, risks of every incident, and days that cannot be."""

from __future__ import annotations

from datetime import date

import pytest

from pmtui.checks import check
from pmtui.document import Action, Factor, Lesson, Postmortem, Severity, Sla, put

TODAY = date(2024, 4, 1)


def complaints(document: Postmortem, path: str) -> set[str]:
    return {found.code for found in check(document, TODAY) if found.path == path}


def of_factor(name: str, text: str) -> set[str]:
    document = put(Postmortem(), f"analysis.{name}", (Factor(id="f1", text=text),))
    return complaints(document, f"analysis.{name}[f1].text")


@pytest.mark.parametrize(
    "text", ["Card payments failed in two regions", "DNS resolution failed", "Payments were refused"]
)
def test_a_symptom_is_no_cause(text):
    assert "ANA005" in of_factor("contributors", text)


@pytest.mark.parametrize(
    "text",
    [
        "The second feed was never exercised",
        "Nobody owns the list of keys since May",
        "The alert rule was never evaluated, because its query names a metric that was renamed",
        "The old folder was never removed, so writes to it succeed",
        "The evacuation plan has not been rehearsed since 2019",
    ],
)
def test_what_was_never_tried_is_a_condition_and_no_person(text):
    assert "ANA005" not in of_factor("contributors", text)


@pytest.mark.parametrize(
    "text",
    ["The crew never exercised the second feed", "The port was not informed", "Nobody tested the feed"],
)
def test_what_people_left_out_is_no_condition(text):
    assert "ANA005" in of_factor("contributors", text)


@pytest.mark.parametrize(
    "text",
    [
        "The DNS change failed validation",
        "The payments were rejected by a rule that named a pool",
        "Requests rejected by the proxy waited in a queue",
    ],
)
def test_a_condition_that_mentions_an_event_is_left_alone(text):
    assert not {"ANA005", "ANA010"} & of_factor("contributors", text)


def test_the_lack_of_a_plan_names_a_remedy():
    assert "ANA010" in of_factor("contributors", "No rollback plan")


@pytest.mark.parametrize("text", ["Everything", "It may happen again.", "The same could happen elsewhere"])
def test_a_risk_of_every_incident_is_asked_about(text):
    assert "ANA010" in of_factor("risks", text)


@pytest.mark.parametrize("text", ["The same could happen in search, which has no alert", "Two more pools"])
def test_a_risk_with_a_place_is_left_alone(text):
    assert "ANA010" not in of_factor("risks", text)


def with_lessons(well: str, poorly: str) -> Postmortem:
    document = put(Postmortem(), "lessons.went_well", (Lesson(id="w1", text=well),))
    return put(document, "lessons.went_poorly", (Lesson(id="p1", text=poorly),))


def test_that_all_went_well_is_no_lesson():
    document = with_lessons("Everything went very well.", "The first page went to a number that was gone")

    assert "LES007" in complaints(document, "lessons.went_well[w1].text")
    assert "LES007" not in complaints(document, "lessons.went_poorly[p1].text")


@pytest.mark.parametrize(
    ("text", "thin"),
    [
        ("The team did a great job", True),
        ("Heroic effort of Mika", True),
        ("Monitoring was bad", True),
        ("The communication was very good.", True),
        ("Everybody reacted quickly and well", False),
        ("We must communicate better", True),
        ("We need to roll back faster", True),
        ("The new rollback button worked well", False),
        ("We could roll back faster", False),
        ("The monitoring was bad at night, when nobody has the screen open", False),
        ("Heroic effort of Mika: 40 tapes carried by hand in an hour", False),
        ("The team did a dry run in April", False),
    ],
)
def test_a_bare_verdict_or_a_wish_is_no_observation(text: str, thin: bool):
    document = with_lessons("The rollback took 90 seconds", text)

    assert ("LES007" in complaints(document, "lessons.went_poorly[p1].text")) is thin


def test_what_went_well_did_not_go_poorly_too():
    same = with_lessons("The rollback took 90 seconds", "the rollback took 90 seconds.")

    assert "LES007" in complaints(same, "lessons.went_poorly[p1].text")


def test_a_broken_promise_is_no_blip():
    document = put(Postmortem(), "facts.severity", Severity.SEV4)
    kept = put(document, "impact.sla", (Sla(id="s1", name="login", target=99.9, breached=False),))
    broken = put(document, "impact.sla", (Sla(id="s1", name="login", target=99.9, breached=True),))

    assert "SUM032" not in complaints(kept, "facts.severity")
    assert "SUM032" in complaints(broken, "facts.severity")


@pytest.mark.parametrize(
    ("created", "due", "field"),
    [(date(2024, 5, 2), date(2024, 6, 1), "created"), (date(2024, 3, 20), date(2024, 3, 2), "due")],
)
def test_an_action_is_not_created_in_the_future_or_after_it_was_due(created, due, field):
    action = Action(id="a1", title="Alert when the pool passes 80 %", created=created, due=due)

    assert "ACT027" in complaints(Postmortem(actions=(action,)), f"actions[a1].{field}")


def test_an_action_is_created_before_it_is_due():
    action = Action(
        id="a1", title="Alert when the pool passes 80 %", created=date(2024, 3, 20), due=date(2024, 4, 20)
    )

    assert not any(found.code == "ACT027" for found in check(Postmortem(actions=(action,)), TODAY))
