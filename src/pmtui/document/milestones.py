"""When the incident began, was noticed and ended, and the durations that follow.

A typed fact wins; where it is missing, the timeline's kinds and marks tell.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from pmtui.document.postmortem import Postmortem
from pmtui.document.timeline import Entry, Kind, Mark


class Milestone(StrEnum):
    """A moment by which an incident is measured; the value names its key fact."""

    IMPACT_STARTED = "impact_started"
    DETECTED = "detected"
    ACKNOWLEDGED = "acknowledged"
    MITIGATED = "mitigated"
    IMPACT_ENDED = "impact_ended"
    RESOLVED = "resolved"


class Moment(NamedTuple):
    """An instant and the field that it was read from."""

    at: datetime
    path: str


class Durations(NamedTuple):
    """How long things took; None where a milestone is missing."""

    detect: timedelta | None
    """Impact start to detection."""
    acknowledge: timedelta | None
    """Detection to acknowledgement."""
    mitigate: timedelta | None
    """Impact start to mitigation."""
    resolve: timedelta | None
    """Impact start to resolution."""
    impact: timedelta | None
    """Impact start to impact end."""


def entry_for(document: Postmortem, milestone: Milestone) -> Entry | None:
    """Return the timeline entry that stands for a milestone, if one does."""
    global _known
    timeline, found = _known
    if timeline is not document.timeline:
        found = {}
        _known = (document.timeline, found)
    if milestone not in found:
        found[milestone] = _search(document, milestone)
    return found[milestone]


# What stands for the milestones of the timeline that was asked for last: it may have thousands of entries.
_known: tuple[tuple[Entry, ...], dict[Milestone, Entry | None]] = ((), {})


def _search(document: Postmortem, milestone: Milestone) -> Entry | None:
    for wanted, last in _TELLING[milestone]:
        if isinstance(wanted, Kind):
            matching = [entry for entry in document.timeline if entry.kind is wanted]
        else:
            matching = [entry for entry in document.timeline if entry.mark is wanted]
        if matching:
            # Among entries of one time the first of the list is the first, and the last is the last.
            return max(reversed(matching), key=_at) if last else min(matching, key=_at)
    return None


def milestones(
    document: Postmortem, entry_of: Callable[[Postmortem, Milestone], Entry | None] = entry_for
) -> dict[Milestone, Moment]:
    """Return the milestones that the facts or else the timeline give; `entry_of` may remember entries."""
    found: dict[Milestone, Moment] = {}
    for milestone in Milestone:
        at = getattr(document.facts, milestone.value)
        if at is not None:
            found[milestone] = Moment(at, f"facts.{milestone.value}")
        elif entry := entry_of(document, milestone):
            found[milestone] = Moment(entry.at, f"timeline[{entry.id}].at")
    return found


def durations(document: Postmortem) -> Durations:
    """Return the durations that follow from the milestones."""
    moments = milestones(document)

    def between(start: Milestone, end: Milestone) -> timedelta | None:
        return moments[end].at - moments[start].at if start in moments and end in moments else None

    impact = between(Milestone.IMPACT_STARTED, Milestone.IMPACT_ENDED)
    resolve = between(Milestone.IMPACT_STARTED, Milestone.RESOLVED)
    return Durations(
        detect=between(Milestone.IMPACT_STARTED, Milestone.DETECTED),
        acknowledge=between(Milestone.DETECTED, Milestone.ACKNOWLEDGED),
        mitigate=between(Milestone.IMPACT_STARTED, Milestone.MITIGATED),
        resolve=resolve,
        impact=impact if impact is not None else resolve,
    )


def _at(entry: Entry) -> datetime:
    return entry.at


# What tells of each milestone, in the order of trust, and whether the last such entry counts.
_TELLING: dict[Milestone, tuple[tuple[Kind | Mark, bool], ...]] = {
    Milestone.IMPACT_STARTED: ((Mark.IMPACT_START, False),),
    Milestone.DETECTED: ((Kind.DETECTION, False), (Kind.ALERT, False)),
    Milestone.ACKNOWLEDGED: ((Kind.ACKNOWLEDGEMENT, False),),
    Milestone.MITIGATED: ((Kind.MITIGATION, False),),
    Milestone.IMPACT_ENDED: ((Mark.IMPACT_END, True), (Kind.RECOVERY, True)),
    Milestone.RESOLVED: ((Kind.ALL_CLEAR, True), (Kind.RECOVERY, True)),
}
