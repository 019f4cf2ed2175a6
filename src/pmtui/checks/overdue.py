"""Rules of the deadlines: they fire when the time has passed, and the breach clock while it runs."""

from __future__ import annotations

from datetime import datetime, timedelta

from pmtui.checks.breach_note import (
    denial,
    gives_reasons,
    is_decided,
    other_day,
    other_day_elsewhere,
    other_delay,
    other_weekday,
    told_too_early,
)
from pmtui.checks.context import MILESTONES, Context
from pmtui.checks.deadlines import CONCERNED, DeadlineKind, due_of
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.words import count, is_blank, quote
from pmtui.document import Milestone, PersonalData, Status
from pmtui.document.times import show_day, show_duration, show_instant


@rule(
    "DUE001",
    "late-draft",
    Level.HINT,
    reads=("status", "facts.severity", "facts.drafted", "today", *MILESTONES),
    summary="A first draft goes round after 2 days (sev1), 3 days (sev2) or a week (sev3).",
    why="Reviewers correct a rough draft from fresh memory; a perfect one arrives when nobody remembers. "
    "The worse the incident, the sooner people ask for it.",
    bad="A sev1 incident whose draft nobody has seen after a week.",
    good="A rough draft is in review two days after the resolution.",
    source="Blameless post-mortem practice",
)
def _late_draft(context: Context) -> Found:
    document = context.document
    if document.facts.severity is None or context.reviewed or document.facts.drafted is not None:
        return
    due, latest = due_of(context, DeadlineKind.DRAFT), due_of(context, DeadlineKind.PUBLISH, "latest")
    # Once the document itself is late, the draft is the smaller worry.
    if due and latest and _passed(context, due) and not _passed(context, latest):
        message = f"The draft of a {document.facts.severity} incident was due {show_day(due.date())}"
        yield "status", f"{message}: send round what you have for review."


@rule(
    "DUE002",
    "no-review-held",
    Level.HINT,
    reads=("meetings", "facts.severity", "today", *MILESTONES),
    summary="A review meeting is held within two days of the resolution.",
    why="Written alone, a post-mortem holds what one person saw. "
    "Soon after the incident the others still remember their part. "
    "It asks until a review is held; how late that was stands among the deadlines.",
    bad="Resolved on 15 March, no review by April.",
    good="Resolved on 15 March, reviewed on 17 March with everybody who took part.",
    source="Blameless post-mortem practice",
)
def _no_review(context: Context) -> Found:
    due = due_of(context, DeadlineKind.MEETING)
    if due is None or not _passed(context, due):
        return
    held = [meeting.held for meeting in context.document.meetings]
    if not any(at is None or at.date() <= context.today for at in held):
        message = "No review is recorded: hold one with those who took part, and record who was there."
        if planned := min((at for at in held if at is not None), default=None):
            message = (
                f"The review is set for {show_day(planned.date())}, and it was due {show_day(due.date())}"
            )
            message += ": bring it forward, or correct the day if it was held."
        yield "meetings", message


@rule(
    "DUE003",
    "slow-publication",
    Level.HINT,
    reads=("status", "facts.severity", "today", *MILESTONES),
    summary="The document is published within a week of the resolution.",
    why="People plan their next weeks on what they learnt from the last one. "
    "What is not published by then is read as history.",
    bad="Resolved on 15 March, in review on 24 March.",
    good="Resolved on 15 March, published on 21 March.",
    source="Blameless post-mortem practice",
)
def _slow_publication(context: Context) -> Found:
    due, latest = due_of(context, DeadlineKind.PUBLISH), due_of(context, DeadlineKind.PUBLISH, "latest")
    if due is None or latest is None or context.document.status is Status.PUBLISHED:
        return
    if _passed(context, due) and not _passed(context, latest):
        message = f"It was to be published by {show_day(due.date())}: list what is open under unknowns"
        yield "status", f"{message}, and publish by {show_day(latest.date())}."


@rule(
    "DUE004",
    "late-publication",
    Level.WARNING,
    reads=("status", "facts.severity", "today", *MILESTONES),
    summary="The document is published ten days after the resolution at the latest.",
    why="Memory fades within days, and so does the will to change anything. "
    "A short document now is worth more than a complete one next month.",
    bad="Resolved on 15 March, still a draft in May.",
    good="Resolved on 15 March, published on 21 March.",
    source="Blameless post-mortem practice",
)
def _late_publication(context: Context) -> Found:
    latest = due_of(context, DeadlineKind.PUBLISH, "latest")
    if latest is None or context.document.status is Status.PUBLISHED or not _passed(context, latest):
        return
    resolved = context.moments[Milestone.RESOLVED].at
    late = f"Resolved {count((context.today - resolved.date()).days, 'day')} ago and not published"
    yield "status", f"{late}: publish what is known and list the rest under unknowns."


@rule(
    "DUE005",
    "breach-clock",
    Level.WARNING,
    reads=("impact", "facts.severity", "today", *MILESTONES),
    light=True,
    summary="Where personal data may be concerned, it is noted when the authority was told, or why nobody "
    "has to be told.",
    why="The authority is notified within 72 hours of becoming aware. "
    "Whoever writes the document is often the first who sees that the clock runs.",
    bad="Personal data: yes, notified: empty, and no note.",
    good="Personal data: yes, detected 2024-03-15 14:34Z, notified 2024-03-17 09:00Z.",
    source="GDPR art. 33",
)
def _breach_clock(context: Context) -> Found:
    if not _undecided(context):
        return
    due = due_of(context, DeadlineKind.BREACH)
    if due is None:
        message = "Personal data may be concerned: add the detection time, at which the 72-hour clock starts."
        yield "facts.detected", message
    elif not _passed(context, due):
        message = f"Personal data may be concerned: notify by {show_instant(due)} and note when"
        yield "impact.breach_notified", f"{message}, or why nobody has to be told."


@rule(
    "DUE006",
    "breach-not-notified",
    Level.ERROR,
    reads=("impact", "facts.severity", "today", *MILESTONES),
    light=True,
    summary="After 72 hours the notification is noted, or why nobody had to be told; that somebody "
    "looked into it, what became of the data, or that it was not needed, is neither.",
    why="A notification that comes late has to say why; one that never comes costs more than the incident. "
    "A decision not to notify is documented, too.",
    bad="Personal data: yes, detected a week ago, nothing noted.",
    good="Breach note: nobody had to be told, the file held order numbers only.",
    source="GDPR art. 33",
)
def _breach_late(context: Context) -> Found:
    due = due_of(context, DeadlineKind.BREACH)
    if due is not None and _undecided(context) and _passed(context, due):
        ended = f"The time to notify ended {show_instant(due)}"
        note = context.document.impact.breach_note
        if not is_blank(note):
            ended += f", and {quote(note)} leaves it open"
        advice = "enter when it was done, or do it now and say why it is late in the breach note"
        yield "impact.breach_notified", f"{ended}: {advice}."


@rule(
    "DUE009",
    "impossible-notification",
    Level.ERROR,
    reads=("impact.personal_data", "impact.breach_notified", "today", *MILESTONES),
    light=True,
    summary="The authority was told after the detection, and not in the future.",
    why="Who reads that the authority was told stops asking. A time to come is a plan, and nobody can tell "
    "what nobody knows yet; mostly the day or the year is wrong.",
    bad="Detected 2024-03-15 14:34Z, notified 2024-03-14 09:00Z.",
    good="Detected 2024-03-15 14:34Z, notified 2024-03-17 09:00Z.",
    source="GDPR art. 33",
)
def _impossible_notification(context: Context) -> Found:
    notified, detected = context.document.impact.breach_notified, context.at(Milestone.DETECTED)
    if notified is None or context.document.impact.personal_data is PersonalData.NO:
        return  # where nothing was to be told, another rule asks
    if context.is_to_come(notified):
        message = f"The notification of {show_instant(notified)} is to come"
        yield "impact.breach_notified", f"{message}: leave it empty until it was made, or correct the day."
    elif detected is not None and detected - notified > _SLACK:
        message = f"The notification of {show_instant(notified)} comes {show_duration(detected - notified)}"
        yield "impact.breach_notified", f"{message} before the detection: correct one of the two times."


_SLACK = timedelta(minutes=5)


@rule(
    "DUE007",
    "late-notification-without-reason",
    Level.WARNING,
    reads=("impact", "facts.severity", "today", *MILESTONES),
    light=True,
    summary="A notification after more than 72 hours is accompanied by the reasons for the delay; that it "
    "was made, or a ticket, is none.",
    why="The law asks for the reasons together with the notification. "
    "Whoever has to explain it next year will look for them here.",
    bad="Detected 15 March, notified 20 March, no note.",
    good="Breach note: the vendor confirmed the access on 19 March only.",
    source="GDPR art. 33",
)
def _late_without_reason(context: Context) -> Found:
    due, impact = due_of(context, DeadlineKind.BREACH), context.document.impact
    notified = impact.breach_notified
    if notified is None or context.is_to_come(notified):
        return  # what is to come, another rule tells
    if due is not None and notified > due and not gives_reasons(impact.breach_note):
        message = f"The notification came {show_duration(notified - due)} after its time: add the reasons."
        yield "impact.breach_note", message


@rule(
    "DUE010",
    "notification-against-note",
    Level.WARNING,
    reads=("impact", "summary", *MILESTONES),
    light=True,
    summary="The breach note does not deny the notification that is noted, and has the same day and delay "
    "for it, as has the summary; and it lets nobody be told before the incident.",
    why="Whether the authority was told, and when, has one answer. Two of them are found by the authority.",
    bad="Notified 2024-03-17 09:00Z. Breach note: no notification was made.",
    good="Notified 2024-03-17 09:00Z. Breach note: the authority was told on 17 March through its portal.",
    source="GDPR art. 33",
)
def _against_note(context: Context) -> Found:
    impact = context.document.impact
    notified, note = impact.breach_notified, impact.breach_note
    if impact.personal_data is PersonalData.NO:
        return
    if notified is not None:
        yield from _against_summary(context, notified)
    if is_blank(note):
        return
    start = context.at(Milestone.IMPACT_STARTED)
    if start is not None and (told := told_too_early(note, start)):
        message = f"The breach note says that somebody was told on {told}, before the incident began on"
        yield "impact.breach_note", f"{message} {show_day(start.date())}: correct one of the two."
        return
    if notified is None:
        return
    if told := denial(note):
        message = (
            f"A notification of {show_instant(notified)} is noted, and the breach note says {quote(told)}"
        )
        yield "impact.breach_note", f"{message}: correct one of the two."
    elif told := other_day(note, notified) or other_weekday(note, notified):
        message = (
            f"The breach note says that the authority was told on {told}, the field {show_instant(notified)}"
        )
        yield "impact.breach_note", f"{message}: correct one of the two."
    elif told := _other_delay(context, note, notified):
        yield "impact.breach_note", told


def _against_summary(context: Context, notified: datetime) -> Found:
    summary = context.document.summary
    for path, text in (
        ("summary.text", summary.text),
        ("summary.resolution", summary.resolution),
        ("summary.response", summary.response),
        ("impact.narrative", context.document.impact.narrative),
    ):
        if text and (told := other_day_elsewhere(text, notified)):
            message = (
                f"The text says that the authority was told on {told}, the field {show_instant(notified)}"
            )
            yield path, f"{message}: correct one of the two."


def _other_delay(context: Context, note: str, notified: datetime) -> str:
    detected = context.at(Milestone.DETECTED)
    if detected is None or notified < detected or not (told := other_delay(note, notified - detected)):
        return ""
    took = round((notified - detected) / timedelta(hours=1))
    return f"The breach note says {quote(told)}, and the times make {took} h: correct one of the two."


@rule(
    "DUE008",
    "follow-up-not-held",
    Level.HINT,
    reads=("follow_up", "today", *MILESTONES),
    summary="The follow-up review took place on its day, and the day is noted.",
    why="The follow-up is the moment at which actions are found done, stuck or forgotten. "
    "A review that slips quietly takes the actions with it.",
    bad="Follow-up on 12 April, nothing noted in June.",
    good="Follow-up on 12 April, held on 15 April.",
    source="ISO/IEC 27001:2022 A.5.27",
)
def _follow_up(context: Context) -> Found:
    follow_up = context.document.follow_up
    start = context.at(Milestone.IMPACT_STARTED)
    if start is not None and follow_up.date is not None and follow_up.date < start.date():
        return  # a wrong year, and another rule says so
    if follow_up.date is not None and follow_up.held is None and follow_up.date < context.today:
        message = f"The follow-up review was due {show_day(follow_up.date)}"
        yield "follow_up.held", f"{message}: note when it was held, or move it."


def _passed(context: Context, due: datetime) -> bool:
    """Return whether the day has passed on which something was due."""
    return context.today > due.date()


def _undecided(context: Context) -> bool:
    impact = context.document.impact
    concerned = impact.personal_data in CONCERNED
    return concerned and impact.breach_notified is None and not is_decided(impact.breach_note)
