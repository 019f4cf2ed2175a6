"""The sentences of findings read as sentences: units, numbers of nouns, and whole examples."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from pmtui.checks import check
from pmtui.document import (
    Absence,
    Action,
    Declaration,
    DetectedBy,
    Measure,
    Metric,
    Postmortem,
    Sla,
    Topic,
    put,
)
from pmtui.document.sla import Budget

TODAY = date(2024, 4, 1)


def message_of(document: Postmortem, code: str) -> str:
    (found,) = (each.message for each in check(document, TODAY) if each.code == code)
    return found


@pytest.mark.parametrize(
    ("allowed", "used", "figures"),
    [
        (43.2, 60, ("43.2 min", "60 min")),
        (43.2, 100, ("43.2 min", "100 min")),
        (44.64, 44.6, ("44.64 min", "44.6 min")),
        (223.2, 95, ("3 h 43 min", "1 h 35 min")),
        (43.2, 43.2, ("43.2 min", "43.2 min")),
    ],
)
def test_what_is_allowed_and_what_was_used_are_told_in_one_unit(allowed, used, figures):
    assert Budget(timedelta(minutes=allowed), timedelta(minutes=used)).figures == figures


@pytest.mark.parametrize(("used", "margin"), [(60, "16.8 min"), (43, "0.2 min"), (200, "2 h 36 min")])
def test_the_margin_of_a_budget_keeps_its_decimal(used, margin):
    assert Budget(timedelta(minutes=43.2), timedelta(minutes=used)).margin == margin


@pytest.mark.parametrize(
    ("topic", "begins"),
    [
        (Topic.RISKS, "Risks are declared unknown"),
        (Topic.CONTRIBUTORS, "Contributors are declared unknown"),
        (Topic.DETECTION, "Detection is declared unknown"),
    ],
)
def test_a_topic_of_several_things_takes_the_plural(topic, begins):
    document = Postmortem(declared={topic: Declaration(state=Absence.UNKNOWN, reason="")})

    assert message_of(document, "STR001").startswith(begins)


def test_a_measure_is_quoted_so_that_the_verb_fits():
    metrics = (
        Metric(id="m1", measure=Measure.FAILED_REQUESTS, value=1, unit="calls"),
        Metric(id="m2", measure=Measure.FAILED_REQUESTS, value=2, unit="calls"),
        Metric(id="m3", measure=Measure.TICKETS),
    )
    document = put(Postmortem(), "impact.metrics", metrics)

    assert message_of(document, "IMP020").startswith('"failed requests" stands twice')
    assert message_of(document, "IMP003").startswith('"tickets" has no value')


def test_a_day_in_the_future_is_told_as_one():
    document = Postmortem(
        actions=(Action(id="a1", title="Renew the certificate", finished=date(2024, 11, 30)),)
    )

    assert "was finished on Sat 30 Nov 2024, a day that is still to come" in message_of(document, "ACT027")


def test_chance_has_no_article():
    document = Postmortem(actions=(Action(id="a1", title="Renew the certificate", owner="Mika Laine"),))

    message = message_of(put(document, "summary.detected_by", DetectedBy.CHANCE), "ACT026")

    assert message.startswith("Chance brought it to light")


def test_an_example_is_told_whole():
    text = (
        "The routers and proxies of both sites in the second region should have been restarted together "
        "before the evening peak began at 17:20."
    )
    (found,) = (
        each for each in check(put(Postmortem(), "summary.response", text), TODAY) if each.code == "LAN002"
    )

    assert len(found.rewrite) > 100
    assert found.rewrite.endswith("because at that time …")
    assert found.rewrite in found.message


def test_a_claim_is_told_with_figures_of_one_unit():
    document = Postmortem()
    document = put(document, "facts.impact_started", datetime(2024, 4, 1, 9, tzinfo=UTC))
    sla = Sla(id="s1", name="login", target=99.9, downtime=60, breached=False)

    message = message_of(put(document, "impact.sla", (sla,)), "IMP006")

    assert "allows 43.2 min, and 60 min was used" in message
