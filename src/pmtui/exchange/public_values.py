"""The values that leave beside the texts: times and whose data it was, each in the words that readers get."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from pmtui.checks.outside.leaving import impact_of
from pmtui.document import (
    Action,
    ActionStatus,
    Entry,
    Milestone,
    PersonalData,
    Postmortem,
    durations,
    milestones,
)
from pmtui.document.times import show_clock, show_day, show_duration
from pmtui.exchange.content.head import instant

WHEN, DAY, DATA = "facts.impact_started", "facts.date", "impact.personal_data"
"""The places under which the span of the impact, the day and the personal data are approved."""
_ENDS = (Milestone.IMPACT_STARTED, Milestone.IMPACT_ENDED)
_DETAILS = {
    Milestone.DETECTED: "Detected",
    Milestone.MITIGATED: "Mitigated",
    Milestone.RESOLVED: "Resolved",
}
_PERSONAL_DATA = {
    PersonalData.NO: "No personal data was affected.",
    PersonalData.POSSIBLE: "Personal data may have been affected.",
    PersonalData.YES: "Personal data was affected.",
}
_DONE = {
    ActionStatus.TO_DO: "planned",
    ActionStatus.IN_PROGRESS: "under way",
    ActionStatus.DONE: "done",
    ActionStatus.WONT_DO: "dropped",
}


class Value(NamedTuple):
    """A value that may leave."""

    path: str
    title: str
    words: str
    detail: bool = False
    """Whether it leaves only if somebody wants it to."""


def values_of(document: Postmortem) -> Iterator[Value]:
    """Yield every value that may leave, with the words in which it does."""
    found = milestones(document)
    when = span_of({name: moment.at for name, moment in found.items()})
    if when:
        lasted = impact_of(document)
        yield Value(WHEN, "When", f"{when}, {show_duration(lasted)}" if lasted else when)
    if own_day(document):
        assert document.facts.date is not None
        yield Value(DAY, "Date", show_day(document.facts.date))
    took = durations(document)
    after = {
        Milestone.DETECTED: took.detect,
        Milestone.MITIGATED: took.mitigate,
        Milestone.RESOLVED: took.resolve,
    }
    for name, title in _DETAILS.items():
        if name in found:
            length = after[name]
            words = instant(found[name].at)
            told = f"{words} ({show_duration(length)} after impact start)" if length is not None else words
            yield Value(path_of(name), title, told, detail=True)
    if document.impact.personal_data is not None:
        yield Value(DATA, "Personal data", _PERSONAL_DATA[document.impact.personal_data])


def path_of(name: Milestone) -> str:
    """Return the place under which the time of a milestone is approved."""
    return WHEN if name in _ENDS else f"facts.{name.value}"


def span_of(times: dict[Milestone, datetime]) -> str:
    """Return `from … to …`; empty where neither end is known."""
    words = (("from", Milestone.IMPACT_STARTED), ("to", Milestone.IMPACT_ENDED))
    return " ".join(f"{word} {instant(times[name])}" for word, name in words if name in times)


def own_day(document: Postmortem) -> bool:
    """Return whether the day says something that the span of the impact does not."""
    day, start = document.facts.date, milestones(document).get(Milestone.IMPACT_STARTED)
    return day is not None and (start is None or start.at.date() != day)


def times_that_leave(document: Postmortem, shown: set[str]) -> dict[Milestone, datetime]:
    """Return the times whose words leave."""
    return {
        name: moment.at
        for name, moment in milestones(document).items()
        if name is not Milestone.ACKNOWLEDGED and path_of(name) in shown
    }


def day_that_leaves(document: Postmortem, shown: set[str]) -> date | None:
    """Return the day that leaves, of its own or with the span of the impact."""
    if own_day(document):
        return document.facts.date if DAY in shown else None
    start = milestones(document).get(Milestone.IMPACT_STARTED)
    return start.at.date() if start and WHEN in shown else None


def made_use_of(document: Postmortem, shown: set[str]) -> Iterator[str]:
    """Yield the places of the values that leave in the words of another one."""
    if WHEN in shown:
        yield "facts.impact_ended"
        if not own_day(document):
            yield DAY


def shown_with(document: Postmortem, path: str) -> str:
    """Return what stands beside the text of a row for its readers: when it was, how far it is."""
    for entry in document.timeline:
        if path == f"timeline[{entry.id}].text":
            return entry_time(
                entry.at, approximate=entry.approximate, with_day=_several_days(document, entry)
            )
    for action in document.actions:
        if path == f"actions[{action.id}].title":
            return action_state(action.due, action.status)
    return ""


def _several_days(document: Postmortem, entry: Entry) -> bool:
    return any(other.at.date() != entry.at.date() for other in document.timeline if other.public)


def entry_time(at: datetime, *, approximate: bool, with_day: bool) -> str:
    """Return `about Fri 15 Mar 2024, 14:32 UTC`."""
    about = "about " if approximate else ""
    day = f"{show_day(at.date())}, " if with_day else ""
    return f"{about}{day}{show_clock(at)} UTC"


def action_state(due: date | None, status: ActionStatus) -> str:
    """Return `planned, by Fri 29 Mar 2024`; what is done has no day that it is due."""
    days = f", by {show_day(due)}" if due and status is not ActionStatus.DONE else ""
    return f"{_DONE[status]}{days}"


def due_that_leaves(action: Action) -> date | None:
    """Return the day that readers are told for an action."""
    return None if action.status is ActionStatus.DONE else action.due
