"""What a rule looks at: the document, the day and the policy, with values that several rules share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from pmtui.checks.policy import Policy
from pmtui.document import (
    Milestone,
    Moment,
    Postmortem,
    Profile,
    Status,
    Topic,
    is_declared,
    milestones,
)

MILESTONES = (*(f"facts.{milestone.value}" for milestone in Milestone), "timeline")
"""What a rule reads that uses `moments`, `at` or `impact`."""


@dataclass(frozen=True)
class Context:
    """One document on one day under one policy."""

    document: Postmortem
    today: date
    policy: Policy

    @cached_property
    def moments(self) -> Mapping[Milestone, Moment]:
        """The milestones that the facts or else the timeline give."""
        return milestones(self.document)

    def at(self, milestone: Milestone) -> datetime | None:
        """Return the instant of a milestone, or None."""
        moment = self.moments.get(milestone)
        return moment.at if moment else None

    @cached_property
    def impact(self) -> timedelta | None:
        """How long the impact lasted, or None while a side is missing or the sides are swapped."""
        start, end = self.at(Milestone.IMPACT_STARTED), self.end
        return end - start if start and end and end >= start else None

    @property
    def end(self) -> datetime | None:
        """When the impact ended; where that is not said, when the incident was resolved."""
        return self.at(Milestone.IMPACT_ENDED) or self.at(Milestone.RESOLVED)

    @property
    def light(self) -> bool:
        """Whether the document has the light profile."""
        return self.document.profile is Profile.LIGHT

    @property
    def reviewed(self) -> bool:
        """Whether the document has left the state of a draft."""
        return self.document.status is not Status.DRAFT

    def declared(self, topic: Topic) -> bool:
        """Return whether the topic is declared not applicable or unknown, with a reason."""
        return is_declared(self.document, topic)
