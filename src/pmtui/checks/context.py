"""What a rule looks at: the document, the day and the policy, with values that several rules share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Any, TypeVar

from pmtui.checks.owners import is_company, is_several, is_team
from pmtui.checks.policy import Policy
from pmtui.checks.years import wrong_years
from pmtui.document import (
    Entry,
    Kind,
    Milestone,
    Moment,
    Postmortem,
    Profile,
    Status,
    Topic,
    entry_for,
    is_declared,
    is_without_impact,
    milestones,
)
from pmtui.patterns import pattern

Result = TypeVar("Result")

_MAKER = r"(?:vendor|provider|supplier|carrier|hoster|registrar|third party|manufacturer)"
_VENDOR = pattern(
    rf"\b(?i:{_MAKER}),? ([A-Z]\w+)"
    rf"|\b([A-Z]\w+)(?:, | is | \(|, which is )(?i:our|the|a) (?:\w+ )?(?i:{_MAKER})\b"
)

MILESTONES = (*(f"facts.{milestone.value}" for milestone in Milestone), "facts.date", "timeline")
"""What a rule reads that uses `moments`, `at` or `impact`."""


class Context:
    """One document on one day under one policy."""

    def __init__(
        self,
        document: Postmortem,
        today: date,
        policy: Policy,
        memory: dict[str, tuple[Any, Any]] | None = None,
    ) -> None:
        self.document = document
        self.today = today
        self.policy = policy
        self.memory = {} if memory is None else memory
        """What `once` computed for an earlier state of the document."""

    def once(self, name: str, part: Any, compute: Callable[[], Result]) -> Result:
        """Return what `compute` makes of a part; computed again only if the part is another object."""
        known = self.memory.get(name)
        if known is not None and known[0] is part:
            result: Result = known[1]
            return result
        result = compute()
        self.memory[name] = part, result
        return result

    @cached_property
    def by_kind(self) -> Mapping[Kind, list[Entry]]:
        """The entries of the timeline by kind."""
        groups: defaultdict[Kind, list[Entry]] = defaultdict(list)
        for entry in self.document.timeline:
            groups[entry.kind].append(entry)
        return dict(groups)

    @cached_property
    def ordered(self) -> list[tuple[datetime, str]]:
        """The time and the id of each entry of the timeline, in the order of time."""
        timeline = self.document.timeline
        return self.once("ordered", timeline, lambda: sorted([(entry.at, entry.id) for entry in timeline]))

    @cached_property
    def moments(self) -> Mapping[Milestone, Moment]:
        """The milestones that the facts or else the timeline give; a wrong year is set right.

        One rule tells of the year, and all the others reckon as if it had been corrected.
        """
        found = milestones(self.document, self._entry_for)
        for milestone, at in self.wrong_years.items():
            found[milestone] = found[milestone]._replace(at=at)
        return found

    def _entry_for(self, document: Postmortem, milestone: Milestone) -> Entry | None:
        return self.once(f"entry for {milestone}", document.timeline, lambda: entry_for(document, milestone))

    @cached_property
    def wrong_years(self) -> Mapping[Milestone, datetime]:
        """The key facts that lie a year away from everything else, each with the time that is meant."""
        facts = self.document.facts
        typed = {each: at for each in Milestone if (at := getattr(facts, each.value)) is not None}
        if not typed:
            return {}
        others = [at for at, _ in self.ordered]
        if facts.date is not None:
            others.append(datetime.combine(facts.date, time(12), UTC))
        return wrong_years(typed, others)

    def at(self, milestone: Milestone) -> datetime | None:
        """Return the instant of a milestone, or None."""
        moment = self.moments.get(milestone)
        return moment.at if moment else None

    @property
    def began(self) -> date | None:
        """The day on which the incident began: that of the impact, else the date of the incident."""
        start = self.at(Milestone.IMPACT_STARTED)
        return start.date() if start else self.document.facts.date

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
    def ongoing(self) -> bool:
        """Whether the incident of today or yesterday may go on: nothing says yet when it was over."""
        began = self.began
        return (
            self.end is None and began is not None and self.today - timedelta(days=1) <= began <= self.today
        )

    @property
    def light(self) -> bool:
        """Whether the document has the light profile."""
        return self.document.profile is Profile.LIGHT

    @property
    def reviewed(self) -> bool:
        """Whether the document has left the state of a draft."""
        return self.document.status is not Status.DRAFT

    def is_to_come(self, at: date) -> bool:
        """Return whether an instant or a day is certainly still to come.

        An instant is in UTC like today; a day may be that of the east, where it begins sooner.
        """
        ahead = at.toordinal() - self.today.toordinal()
        return ahead > (0 if isinstance(at, datetime) else 1)

    def is_team(self, owner: str) -> bool:
        """Return whether a team or everybody is named; the policy can name teams of its own."""
        if is_team(owner):
            return True
        name = owner.strip().casefold()
        return any(name == team.strip().casefold() for team in self.policy.teams)

    def is_vendor(self, owner: str) -> bool:
        """Return whether the owner is a company, or named as a service, a vendor or a provider."""
        if is_company(owner):
            return True
        name = owner.strip().strip("@").casefold()
        if not name or " " in name or name in self.people_named:
            return False
        if any(name == service.strip().casefold() for service in self.document.facts.services):
            return True
        return name in self._vendors

    @cached_property
    def people_named(self) -> frozenset[str]:
        """The first and last names, in small letters, of those whom the document names with both."""
        return frozenset(word for name in self.people if " " in name for word in name.split())

    @cached_property
    def _vendors(self) -> frozenset[str]:
        """The words that a text puts beside "vendor" or "provider", in small letters."""
        summary, analysis = self.document.summary, self.document.analysis
        texts = [summary.text, summary.resolution, summary.detection, analysis.narrative]
        texts += [factor.text for factor in analysis.contributors]
        return frozenset(
            (match[1] or match[2]).casefold() for text in texts for match in _VENDOR.finditer(text)
        )

    def is_several(self, owner: str) -> bool:
        """Return whether several are named; `Laine, Mika` is one, where the document knows Mika Laine."""
        return is_several(owner, self.people)

    @cached_property
    def people(self) -> frozenset[str]:
        """The full names, in small letters, of those whom the document or the policy names in a field."""
        facts = self.document.facts
        names = [
            facts.owner,
            facts.facilitator,
            facts.commander,
            facts.oncall_primary,
            facts.oncall_secondary,
        ]
        names += [person.name for person in facts.people]
        names += [name for meeting in self.document.meetings for name in meeting.attendees]
        names += [action.owner for action in self.document.actions]
        names += self.policy.people
        return frozenset(" ".join(name.casefold().split()) for name in names if name.strip())

    @property
    def near_miss(self) -> bool:
        """Whether it is declared that nobody was hit."""
        return is_without_impact(self.document)

    def declared(self, topic: Topic) -> bool:
        """Return whether the topic is declared not applicable or unknown, with a reason."""
        return is_declared(self.document, topic)


def shifted(at: datetime, by: timedelta) -> datetime:
    """Return the instant so much later; the last or first that there is, where the calendar ends."""
    try:
        return at + by
    except OverflowError:
        return datetime.max.replace(tzinfo=UTC) if by > timedelta() else datetime.min.replace(tzinfo=UTC)
