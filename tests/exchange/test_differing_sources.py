"""Two sources that contradict each other on the beginning, the end or the severity of one incident say so."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pmtui.document import Facts, Kind, Postmortem, Severity
from pmtui.exchange.differing import told_of_differences
from pmtui.exchange.imported import Event, Guess, Imported, Source


def at(hour: int, minute: int, day: int = 14) -> datetime:
    return datetime(2026, 7, day, hour, minute, tzinfo=UTC)


def source(name: str, *clear: datetime, **facts: object) -> Imported:
    events = tuple(Event(when, "All clear", Kind.ALL_CLEAR) for when in clear)
    guesses = {f"facts.{path}": Guess(value, 0.8) for path, value in facts.items()}
    return Imported(Source(name, "notes"), events=events, facts=guesses)


def notes(*items: Imported, document: Postmortem | None = None) -> list[tuple[str, ...]]:
    return [item.notes for item in told_of_differences(items, document)]


def test_each_of_two_sources_says_when_the_other_lets_it_end() -> None:
    assert notes(source("notes.txt", at(15, 10)), source("status.json", resolved=at(15, 42))) == [
        (
            "It says that it was resolved at 2026-07-14 15:10Z; status.json says 2026-07-14 15:42Z.",
        ),
        (
            "It says that it was resolved at 2026-07-14 15:42Z; notes.txt says 2026-07-14 15:10Z.",
        ),
    ]  # fmt: skip


def test_a_source_says_what_the_post_mortem_has_instead() -> None:
    document = Postmortem(facts=Facts(resolved=at(15, 0), severity=Severity.SEV1))

    assert notes(source("notes.txt", at(15, 40), severity=Severity.SEV2), document=document) == [
        (
            "It says that it was resolved at 2026-07-14 15:40Z; the post-mortem says 2026-07-14 15:00Z.",
            "It says that its severity is sev2; the post-mortem says sev1.",
        )
    ]


@pytest.mark.parametrize(
    "other",
    [
        source("status.json", at(15, 18)),
        source("status.json", at(15, 10, day=20)),
        source("status.json"),
    ],
)
def test_what_is_rounded_or_of_another_night_or_not_said_is_no_contradiction(other: Imported) -> None:
    assert notes(source("notes.txt", at(15, 10)), other) == [(), ()]


def test_the_severity_of_an_alert_contradicts_nobody() -> None:
    alert = source("alerts.json", severity=Severity.SEV1)
    alert = replace(alert, facts={"facts.severity": Guess(Severity.SEV1, 0.7)})

    assert notes(alert, source("incident.json", severity=Severity.SEV2)) == [(), ()]


def alerting(name: str, when: datetime) -> Imported:
    return Imported(Source(name, "pagerduty"), events=(Event(when, "Queue grows", Kind.ALERT),))


def test_a_source_that_lets_the_impact_begin_behind_an_alert_of_another_says_so() -> None:
    page = source("page.json", impact_started=at(9, 40))

    assert notes(page, alerting("pager.json", at(9, 12))) == [
        (
            "It says that the impact began at 2026-07-14 09:40Z; "
            "pager.json has an alert of 2026-07-14 09:12Z.",
        ),
        (),
    ]  # fmt: skip


@pytest.mark.parametrize("when", [at(9, 35), at(9, 50), at(9, 12, day=13)])
def test_an_alert_just_before_the_beginning_or_behind_it_or_of_another_night_contradicts_nothing(
    when: datetime,
) -> None:
    page = source("page.json", impact_started=at(9, 40))

    assert notes(page, alerting("pager.json", when)) == [(), ()]
