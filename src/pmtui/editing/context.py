"""What typed text is read against: the time of typing, the incident's day, the entry before."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import NamedTuple

from pmtui.document import NoSuchField, Postmortem, get
from pmtui.document.paths import parse

_MOMENTS = ("impact_started", "detected", "acknowledged", "mitigated", "impact_ended", "resolved", "closed")


class Context(NamedTuple):
    """What relative and short times refer to.

    `now` is an aware instant, `day` the day (UTC) that a bare clock belongs to, and `previous` the moment
    that `+5m` counts from and after which a bare clock is expected.
    """

    now: datetime
    day: date
    previous: datetime | None = None


def incident_day(document: Postmortem, now: datetime) -> date:
    """Return the day (UTC) on which the incident began, as far as the document knows it; else today.

    The impact start goes before the date: that may be a local one, or the day on which the writing began.
    """
    facts = document.facts
    if facts.impact_started is not None:
        return facts.impact_started.date()
    if facts.date is not None:
        return facts.date
    if document.timeline:
        return min(entry.at for entry in document.timeline).date()
    return now.astimezone(UTC).date()


def context_for(document: Postmortem, path: str, now: datetime) -> Context:
    """Return what a text typed into the field at `path` is read against.

    A field that has a time already keeps its day when only a clock is typed. A meeting is held on another day
    than the incident, so an empty meeting time means today.
    """
    current = _instant(document, path)
    if current is not None:
        day = current.date()
    elif path.startswith("meetings["):
        day = now.astimezone(UTC).date()
    else:
        day = incident_day(document, now)
    return Context(now=now, day=day, previous=_previous(document, path))


def entry_context(document: Postmortem, now: datetime) -> Context:
    """Return what a line of quick entry is read against: it continues the end of the timeline."""
    last = max((entry.at for entry in document.timeline), default=None)
    return Context(now=now, day=incident_day(document, now), previous=last)


def _instant(document: Postmortem, path: str) -> datetime | None:
    try:
        value = get(document, path)
    except NoSuchField:
        return None
    return value if isinstance(value, datetime) else None


def _previous(document: Postmortem, path: str) -> datetime | None:
    """Return the moment before the one at `path`: of the entry above, or of the milestone before."""
    steps = parse(path)
    names = tuple(step.name for step in steps)
    if names[0] == "facts" and names[-1] in _MOMENTS:
        earlier = _MOMENTS[: _MOMENTS.index(names[-1])]
        known = [at for name in earlier if (at := getattr(document.facts, name)) is not None]
        return known[-1] if known else None
    if names[0] == "timeline" and len(steps) == 3:
        if names[2] == "recorded":
            return _instant(document, f"timeline[{names[1]}].at")
        above: datetime | None = None
        for entry in document.timeline:
            if entry.id == names[1]:
                return above
            above = entry.at
    return None
