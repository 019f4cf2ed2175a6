"""Deadlines: what is due when after an incident, and how much time is left."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from pmtui.checks.breach_note import is_decided
from pmtui.checks.context import Context, shifted
from pmtui.checks.policy import Policy, usual_policy
from pmtui.document import Milestone, PersonalData, Postmortem, Profile, Status
from pmtui.document.times import show_duration, show_instant


class DeadlineKind(StrEnum):
    """What is due."""

    DRAFT = "draft"
    MEETING = "meeting"
    PUBLISH = "publish"
    BREACH = "breach notification"


class Deadline(NamedTuple):
    """One thing that is due, as it stands at an instant."""

    kind: DeadlineKind
    due: datetime
    left: timedelta
    """The time until it is due, negative once that has passed; of what is done, how much was left then."""
    done: datetime | None
    """When it was done; where nobody noted the time, the due time or now, whichever comes first."""
    sentence: str

    @property
    def late(self) -> bool:
        """Whether it was not done in time."""
        return self.left < timedelta()


def deadlines(document: Postmortem, now: datetime, policy: Policy | None = None) -> tuple[Deadline, ...]:
    """Return what is due after the incident, in the order in which it is due; nothing before its resolution.

    The notification counts from the detection, and is there only where personal data may be concerned.
    A light document asks for no review meeting.
    """
    context = Context(document, now.astimezone(UTC).date(), policy or usual_policy())
    found = []
    for kind in DeadlineKind:
        due = due_of(context, kind)
        if due is None or (kind is DeadlineKind.MEETING and _needs_no_meeting(document)):
            continue
        done, noted = _done(document, kind, due, now)
        left = due - (done or now)
        found.append(Deadline(kind, due, left, done, _sentence(kind, due, left, done, noted=noted)))
    return tuple(sorted(found, key=lambda deadline: deadline.due))


def _needs_no_meeting(document: Postmortem) -> bool:
    return document.profile is Profile.LIGHT and not document.meetings


_FIELDS = {
    DeadlineKind.DRAFT: "draft",
    DeadlineKind.MEETING: "meeting",
    DeadlineKind.PUBLISH: "publish",
    DeadlineKind.BREACH: "breach",
}


def due_of(context: Context, kind: DeadlineKind, name: str = "") -> datetime | None:
    """Return when something is due; None before its clock runs. `name` is another field of the deadlines."""
    if kind is DeadlineKind.BREACH:
        if context.document.impact.personal_data not in CONCERNED:
            return None
        start = context.at(Milestone.DETECTED)
    else:
        start = context.at(Milestone.RESOLVED)
    if start is None:
        return None
    span = context.policy.deadlines.span(name or _FIELDS[kind], context.document.facts.severity)
    return shifted(start, span)


CONCERNED = (PersonalData.YES, PersonalData.POSSIBLE)


def _done(
    document: Postmortem, kind: DeadlineKind, due: datetime, now: datetime
) -> tuple[datetime | None, bool]:
    """Return when something was done, and whether somebody noted it."""
    unnoted = min(due, now)
    noted: datetime | None = None
    done = False
    match kind:
        case DeadlineKind.DRAFT:
            noted, done = document.facts.drafted, document.status is not Status.DRAFT
        case DeadlineKind.MEETING:
            held = [meeting.held for meeting in document.meetings if meeting.held and meeting.held <= now]
            noted = min(held, default=None)
        case DeadlineKind.PUBLISH:
            done = document.status is Status.PUBLISHED
            day = document.publication.date if done else None
            # A day has no hour; whoever published on the due day was in time.
            noted = min(due, _end(day)) if day == due.date() else _end(day) if day else None
        case DeadlineKind.BREACH:
            told = document.impact.breach_notified
            noted, done = told if told and told <= now else None, is_decided(document.impact.breach_note)
    if noted is not None:
        return noted, True
    return (unnoted if done else None), False


def _end(day: date) -> datetime:
    return datetime.combine(day, time(23, 59), UTC)


_NOUNS = {
    DeadlineKind.DRAFT: ("Draft", "sent"),
    DeadlineKind.MEETING: ("Review meeting", "held"),
    DeadlineKind.PUBLISH: ("Publication", "done"),
    DeadlineKind.BREACH: ("Breach notification", "made"),
}


def _sentence(
    kind: DeadlineKind, due: datetime, left: timedelta, done: datetime | None, *, noted: bool
) -> str:
    noun, verb = _NOUNS[kind]
    length = show_duration(abs(left))
    if done is None:
        if left < timedelta():
            return f"{noun} is {length} overdue; it was due {show_instant(due)}."
        return f"{noun} is due in {length}, by {show_instant(due)}."
    if not noted:
        decided = "decided without one, as the breach note says" if kind is DeadlineKind.BREACH else verb
        return f"{noun} {decided}; the time was not noted."
    when = show_instant(done)
    if left < timedelta():
        return f"{noun} {verb} {when}, {length} after it was due."
    return f"{noun} {verb} {when}, in time."
