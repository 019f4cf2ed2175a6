"""Rules of the actions as commitments: enough of them, in the right order of days, owned by known people."""

from __future__ import annotations

import re

from pmtui.checks.actions import committed
from pmtui.checks.context import MILESTONES, Context
from pmtui.checks.model import Found, Level, School
from pmtui.checks.owners import is_nobody
from pmtui.checks.registry import rule
from pmtui.checks.texts import texts_of
from pmtui.checks.words import count, is_blank, named, quote
from pmtui.document import Action, ActionStatus, ActionType, DetectedBy, Priority, Status
from pmtui.document.times import show_day
from pmtui.patterns import pattern


def _name(action: Action) -> str:
    return named(action.title, "An action")


@rule(
    "ACT019",
    "few-actions",
    Level.HINT,
    reads=("actions",),
    summary="At least three actions are accepted.",
    why="An incident with several contributors is seldom answered by one change. "
    "Three to five actions are what gets done and makes a difference.",
    bad="One accepted action after a sev1.",
    good="Three actions: the alert, the limit, and the runbook.",
    source="Blameless post-mortem practice",
)
def _few(context: Context) -> Found:
    number, least = sum(1 for _ in committed(context.document)), context.policy.min_actions
    if 0 < number < least:
        message = f"{count(number, 'action')} {'is' if number == 1 else 'are'} accepted"
        root = context.policy.school is School.ROOT_CAUSE
        what = "step of the chain" if root else "contributor"
        yield "actions", f"{message}, and {least} are usual: which {what} has no answer yet?"


@rule(
    "ACT020",
    "due-before-incident",
    Level.WARNING,
    reads=("actions", "facts.date", *MILESTONES),
    light=True,
    summary="No action is due before the incident.",
    why="A date in the past is overdue on the day on which it is written. "
    "Mostly the year is last year's, or the day and the month are swapped.",
    bad="Incident of 2024-03-15, due 2023-03-29.",
    good="Incident of 2024-03-15, due 2024-03-29.",
    source="Consistency of the record, SOC 2 CC7",
)
def _due_early(context: Context) -> Found:
    began = context.began
    if began is None:
        return
    for action in committed(context.document):
        if action.due is not None and action.due < began:
            message = f"{_name(action)} is due {show_day(action.due)}, before the incident"
            yield f"actions[{action.id}].due", f"{message} of {show_day(began)}: correct the day."


@rule(
    "ACT021",
    "only-immediate-fixes",
    Level.HINT,
    reads=("actions",),
    summary="Not all actions are immediate fixes.",
    why="An immediate fix repairs this incident. "
    "What keeps the next one of its kind away is a process, a tool or a design that changes.",
    bad="Three actions, all of the type immediate fix.",
    good="Two immediate fixes, and a check in the build that finds the next leak.",
    source="ISO/IEC 27001:2022 A.5.27",
)
def _only_fixes(context: Context) -> Found:
    types = [action.type for action in committed(context.document)]
    if len(types) > 1 and set(types) == {ActionType.IMMEDIATE_FIX}:
        message = f"All {len(types)} actions are immediate fixes: which process, tool or design"
        yield "actions", f"{message} would have to change for the next one to stay away?"


@rule(
    "ACT022",
    "action-without-ticket",
    Level.HINT,
    reads=("actions", "status"),
    summary="After publication every open action has a ticket.",
    why="Work is planned where the tickets are, and what stands only in a document is not planned. "
    "The link also brings the document back when the ticket is picked up.",
    bad="Alert when the pool passes 80 %, open, in a published document.",
    good="Alert when the pool passes 80 %, OPS-311",
    source="Blameless post-mortem practice",
)
def _without_ticket(context: Context) -> Found:
    if context.document.status is not Status.PUBLISHED:
        return
    for action in committed(context.document):
        if action.status.is_open and is_blank(action.ticket):
            message = f"{_name(action)} has no ticket: open one where the work is planned, and link it."
            yield f"actions[{action.id}].ticket", message


@rule(
    "ACT023",
    "finished-but-open",
    Level.WARNING,
    reads=("actions",),
    light=True,
    summary="An action with a day on which it was finished is done.",
    why="It counts as open in every list until its status says otherwise.",
    bad="finished 2024-03-28, status: in progress",
    good="finished 2024-03-28, status: done",
    source="Consistency of the record, SOC 2 CC7",
)
def _finished(context: Context) -> Found:
    for action in context.document.actions:
        if action.finished is not None and action.status.is_open:
            message = f"{_name(action)} was finished {show_day(action.finished)} and is still {action.status}"
            yield f"actions[{action.id}].status", f"{message}: set it to done, or take the day away."


@rule(
    "ACT024",
    "done-without-day",
    Level.HINT,
    reads=("actions",),
    summary="An action that is done says when.",
    why="How long actions take, and how many are late, is counted from this day. "
    "An auditor asks for it, too.",
    bad="status: done",
    good="status: done, finished 2024-03-28",
    source="ISO/IEC 27001:2022 A.5.27",
)
def _done_when(context: Context) -> Found:
    for action in committed(context.document):
        if action.status is ActionStatus.DONE and action.finished is None:
            yield f"actions[{action.id}].finished", f"{_name(action)} is done: add the day on which it was."


@rule(
    "ACT025",
    "unknown-owner",
    Level.HINT,
    reads=("actions",),
    light=True,
    summary="The owner of an action is one of the people that the policy names.",
    why="Open actions are listed by owner over all documents. "
    "A short form or a slip of the pen makes a second person of the first, who then has half of the work.",
    bad='owner = "Mika", and the policy knows Mika Laine.',
    good='owner = "Mika Laine"',
    source="Consistency of the record, SOC 2 CC7",
)
def _unknown_owner(context: Context) -> Found:
    people = context.policy.people
    if not people:
        return
    known = {name.casefold() for name in people}
    for action in committed(context.document):
        owner = action.owner.strip()
        if (
            is_nobody(owner)
            or context.is_several(owner)
            or context.is_team(owner)
            or owner.casefold() in known
        ):
            continue
        meant = person_meant(owner, people)
        hint = f"is {meant} meant?" if meant else "choose one of them, or add the name to the policy."
        message = f"{quote(owner)} is none of the people that the policy names: {hint}"
        yield f"actions[{action.id}].owner", message


def person_meant(owner: str, people: tuple[str, ...]) -> str:
    """Return the only one of the people whom a short or misspelt name can mean; empty if there is none."""
    words = set(owner.casefold().split())
    part = [name for name in people if words and words <= set(name.casefold().split())]
    if len(part) == 1:
        return part[0]
    from difflib import get_close_matches  # only an unknown name needs it

    near = get_close_matches(owner, people, n=2, cutoff=0.8) if not part and len(owner) < 80 else []
    return near[0] if len(near) == 1 else ""


@rule(
    "ACT029",
    "urgent-but-late",
    Level.HINT,
    reads=("actions", "facts.date", *MILESTONES),
    summary="An action of high priority is due within 90 days of the incident, or what the policy sets; or "
    "its note says why it takes longer.",
    why="What is urgent and due next year is one or the other. "
    "The incident can happen again on every day until then.",
    bad="Incident of 15 March, priority: high, due: 20 December.",
    good="Priority: high, due: 12 April; the redesign is another action, of medium priority.",
    source="ISO/IEC 27001:2022 A.5.27",
)
def _urgent_late(context: Context) -> Found:
    began, most = context.began, context.policy.high_priority_days
    if began is None:
        return
    for action in committed(context.document):
        urgent = action.priority is Priority.HIGH and action.status.is_open and is_blank(action.note)
        if urgent and action.due is not None and (days := (action.due - began).days) > most:
            message = f"{_name(action)} has a high priority and is due {days} days after the incident"
            yield f"actions[{action.id}].due", f"{message}: bring it forward, or note why it takes so long."


@rule(
    "ACT027",
    "impossible-action-day",
    Level.WARNING,
    reads=("actions", "follow_up", "facts.date", "today", *MILESTONES),
    light=True,
    summary="No action is created or finished in the future, finished before the incident or due before it "
    "was created, and no follow-up is held then.",
    why="What is done has a day that has passed. Mostly the month or the year is wrong, "
    "and the time that actions take then comes out negative or years long.",
    bad="Incident of 2024-03-15, finished 2023-03-28.",
    good="Incident of 2024-03-15, finished 2024-03-28.",
    source="Consistency of the record, SOC 2 CC7",
)
def _impossible_day(context: Context) -> Found:
    began = context.began
    days = [
        (f"actions[{action.id}].finished", f"{_name(action)} was finished on", action.finished)
        for action in context.document.actions
        if action.finished is not None
    ]
    days += [
        (f"actions[{action.id}].created", f"{_name(action)} was written down on", action.created)
        for action in context.document.actions
        if action.created is not None and action.created > context.today
    ]
    follow_up = context.document.follow_up
    if follow_up.held is not None:
        days.append(("follow_up.held", "The follow-up review was held on", follow_up.held))
    if follow_up.date is not None and began is not None and follow_up.date < began:
        days.append(("follow_up.date", "The follow-up review is set for", follow_up.date))
    for action in committed(context.document):
        if action.created and action.due and context.today >= action.created > action.due:
            message = f"{_name(action)} was due {show_day(action.due)}, before it was written down on"
            yield (
                f"actions[{action.id}].due",
                f"{message} {show_day(action.created)}: correct one of the two.",
            )
    for path, what, day in days:
        if day > context.today and path != "follow_up.date":
            message = f"{what} {show_day(day)}, a day that is still to come"
            yield path, f"{message}: correct the day, the month or the year."
        elif began is not None and day < began:
            before = f"before the incident of {show_day(began)}"
            yield path, f"{what} {show_day(day)}, {before}: correct the day, the month or the year."


_NOTICED = pattern(
    r"\b(?:alert\w*|alarm\w*|monitor\w*|detect\w*|prob(?:e|es|ing)|watch\w*|page[sd]?|paging|dashboard\w*"
    r"|notic\w+|health ?checks?|synthetic)\b",
    re.IGNORECASE,
)
# A control that looks at each of many things, or compares two records of them, shows what went wrong.
_CONTROLLED = pattern(
    r"\b(?:compar(?:e[sd]?|ing|isons?)|reconcil\w+|(?:cross|spot)[- ]?check\w*)\b"
    r"|\b(?:check|count|verif(?:y|ie[sd])|validat(?:e|es|ed|ing)|scan|sampl(?:e|es|ing)|inspect)\w*"
    r" (?:[^\W\d]+ ){0,4}?(?:every|each|all)\b"
    r"|\b(?:hold|report|flag|reject|quarantine)(?:s|ed|ing)?(?: back)?(?:,? (?:and|or) \w+)?"
    r" (?:every|each|any|all|those|whatever)\b(?! (?:day|week|month|quarter|year)\b)"
    r"|\b(?:a|an|the|daily|nightly|hourly|automatic)"
    r" (?:check|count|comparison|audit|inventory|scan|canary|smoke test) (?:of|that|which|by|on|whether)\b",
    re.IGNORECASE,
)
_UNSEEN = {
    DetectedBy.CUSTOMER_REPORT: "A customer report",
    DetectedBy.CHANCE: "Chance",
    DetectedBy.THIRD_PARTY: "A third party",
}


@rule(
    "ACT026",
    "detection-gap-left",
    Level.HINT,
    reads=("actions", "summary.detected_by"),
    summary="Where others noticed it first, an action is about noticing it.",
    why="An incident that a customer reports has run for longer than it had to. "
    "Detection is mostly the cheapest part to win, and it helps with causes that nobody thinks of yet. "
    "An alert notices, and so does a control that counts, compares or checks each of many things and holds "
    "or reports what differs.",
    bad="Detected by a customer report; all actions are about the cause.",
    good="Alert when nobody has logged in for 5 minutes at daytime",
    source="NIST SP 800-61r3",
)
def _detection(context: Context) -> Found:
    document = context.document
    actions = list(committed(document))
    who = _UNSEEN.get(document.summary.detected_by) if document.summary.detected_by else None
    if who is None or not actions:
        return
    if not any(
        _NOTICED.search(text) or _CONTROLLED.search(text) for _, text in texts_of("actions", document.actions)
    ):
        message = f"{who} brought it to light, and no action is about noticing it"
        yield "actions", f"{message}: what would have told you first?"
