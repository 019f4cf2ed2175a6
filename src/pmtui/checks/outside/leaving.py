"""The texts that may leave in the public version of a document; what is not listed here stays inside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from pmtui.document import (
    Action,
    ActionStatus,
    Approval,
    Decision,
    Measure,
    Metric,
    Postmortem,
    Priority,
    durations,
)
from pmtui.document.numbers import show_number

_NUMBERS_OF_OUR_OWN = (Measure.REVENUE, Measure.TICKETS)


class Need(StrEnum):
    """How much a text belongs to the public version."""

    REQUIRED = "required"
    """Without it there is no public version."""
    USUAL = "usual"
    """It is shown, unless somebody decides to withhold it."""
    RARE = "rare"
    """It is shown only if somebody has approved it."""

    def is_wanted(self, decision: Approval | None) -> bool:
        """Return whether a text belongs to the public version after what somebody has decided of it."""
        if decision is None:
            return self is not Need.RARE
        return not decision.withheld or self is Need.REQUIRED


class Leaving(NamedTuple):
    """A text that may leave."""

    path: str
    title: str
    words: str
    need: Need


def leaving(document: Postmortem) -> Iterator[Leaving]:
    """Yield every text that may leave: its path, its name, its words, and how much it belongs there."""
    facts, summary, impact = document.facts, document.summary, document.impact
    fields = (
        Leaving("title", "Title", document.title, Need.REQUIRED),
        Leaving("impact.apology", "Apology", impact.apology, Need.REQUIRED),
        Leaving("summary.text", "Summary", summary.text, Need.REQUIRED),
        Leaving("facts.services", "Services", ", ".join(facts.services), Need.USUAL),
        Leaving("impact.audiences", "Affected", ", ".join(impact.audiences), Need.USUAL),
        Leaving("impact.narrative", "Impact", impact.narrative, Need.USUAL),
        Leaving("summary.detection", "Detection", summary.detection, Need.RARE),
        Leaving("summary.resolution", "Resolution", summary.resolution, Need.USUAL),
        Leaving("impact.damage_control", "Damage control", impact.damage_control, Need.USUAL),
        Leaving("facts.status_page", "Status page", facts.status_page, Need.USUAL),
    )
    yield from (row for row in fields if row.words.strip())
    lasted = impact_of(document) is not None if impact.metrics else False
    for metric in impact.metrics:
        if metric.value is not None and not (lasted and metric.measure is Measure.DURATION):
            need = Need.RARE if metric.measure in _NUMBERS_OF_OUR_OWN else Need.USUAL
            words = f"{metric_name(metric)}: {metric_value(metric)}"
            yield Leaving(f"impact.metrics[{metric.id}]", "Impact in numbers", words, need)
    for entry in document.timeline:
        if entry.public and entry.text.strip():
            yield Leaving(f"timeline[{entry.id}].text", "Timeline", entry.text, Need.USUAL)
    for factor in document.analysis.contributors:
        if factor.text.strip():
            path = f"analysis.contributors[{factor.id}].text"
            yield Leaving(path, "Contributor", factor.text, Need.RARE)
    ranked = any(action.priority for action in document.actions)
    for action in document.actions:
        if _is_commitment(action) and action.title.strip():
            need = Need.USUAL if action.priority is Priority.HIGH or not ranked else Need.RARE
            yield Leaving(f"actions[{action.id}].title", "Action", action.title, need)


def _is_commitment(action: Action) -> bool:
    return action.decision is Decision.ACCEPTED and action.status is not ActionStatus.WONT_DO


def impact_of(document: Postmortem) -> timedelta | None:
    """Return how long the impact lasted, where that is a length."""
    length = durations(document).impact
    return length if length is not None and length > timedelta() else None


def metric_name(metric: Metric) -> str:
    """Return what a metric counts, in its own words where it has any."""
    return metric.name.strip() or str(metric.measure)


def metric_value(metric: Metric) -> str:
    """Return `about 1,900 customers`."""
    if metric.value is None:
        return "unknown"
    about = "about " if metric.approximate else ""
    return f"{about}{show_number(metric.value)} {metric.unit.strip()}".strip()
