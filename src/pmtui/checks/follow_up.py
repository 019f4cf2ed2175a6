"""Rules of what comes after: the follow-up review, and contributors that no action answers."""

from __future__ import annotations

from pmtui.checks.actions import committed
from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level, School
from pmtui.checks.owners import is_company, is_nobody
from pmtui.checks.registry import always, rule
from pmtui.checks.words import is_blank, named, quote
from pmtui.document import Topic
from pmtui.document.times import show_day


@rule(
    "ACT011",
    "missing-follow-up-date",
    Level.WARNING,
    reads=("follow_up.date", "declared"),
    needed=always,
    summary="The day of the follow-up review is set.",
    why="Actions are done before the day on which somebody will ask. "
    "Without a day nobody asks until the next incident.",
    bad="The follow-up date is left empty.",
    good="Follow-up on 2024-04-12",
    source="ISO/IEC 27001:2022 A.5.27",
)
def _missing_date(context: Context) -> Found:
    if context.document.follow_up.date is None and not context.declared(Topic.FOLLOW_UP):
        message = "The follow-up review has no date: choose a day after the last action is due, such as +4w."
        yield "follow_up.date", message


@rule(
    "ACT012",
    "missing-follow-up-person",
    Level.WARNING,
    reads=("follow_up.responsible", "declared", "facts", "meetings", "actions"),
    needed=always,
    summary="One person calls the follow-up review.",
    why="A review that everybody expects and nobody calls does not take place.",
    bad="responsible: team",
    good="responsible: Noor Haddad",
    source="ISO/IEC 27001:2022 A.5.27",
)
def _missing_person(context: Context) -> Found:
    person = context.document.follow_up.responsible
    if is_nobody(person):
        if not context.declared(Topic.FOLLOW_UP):
            yield "follow_up.responsible", "Nobody calls the follow-up review: name one person who will."
    elif context.is_several(person) or context.is_team(person) or is_company(person):
        message = f"{quote(person)} is not one person: name the one who calls the follow-up review."
        yield "follow_up.responsible", message


@rule(
    "ACT013",
    "follow-up-before-last-due",
    Level.HINT,
    reads=("follow_up.date", "actions"),
    summary="The follow-up review comes after the last due date.",
    why="A review before the last action is due can only note that it is not done yet.",
    bad="Follow-up on 12 April, last action due on 30 April",
    good="Follow-up on 3 May, last action due on 30 April",
    source="Blameless post-mortem practice",
)
def _too_early(context: Context) -> Found:
    day = context.document.follow_up.date
    dues = [action.due for action in committed(context.document) if action.due and action.status.is_open]
    if day is not None and dues and day < (last := max(dues)):
        message = f"The follow-up on {show_day(day)} comes before the last action is due on {show_day(last)}"
        yield "follow_up.date", f"{message}: move it after that day."


@rule(
    "ACT017",
    "contributor-without-action",
    Level.HINT,
    reads=("actions", "analysis.contributors"),
    school=School.FACTORS,
    summary="Where actions name what they address, every contributor is addressed.",
    why="A contributor without an action stays as it is; that can be right, but should be seen. "
    "The rule speaks up only once the links are used at all.",
    bad="Three contributors, and all actions address the first one.",
    good="Each contributor is addressed, or its note says why it is left.",
    source="Learning from incidents practice",
)
def _unanswered(context: Context) -> Found:
    addressed = {address for action in committed(context.document) for address in action.addresses}
    if not addressed:
        return
    for factor in context.document.analysis.contributors:
        if factor.id not in addressed and not is_blank(factor.text) and is_blank(factor.note):
            message = "is addressed by no accepted action: link one, or note why it stays."
            yield f"analysis.contributors[{factor.id}].note", f"{quote(factor.text)} {message}"


@rule(
    "ACT028",
    "risk-without-action",
    Level.HINT,
    reads=("actions", "analysis.risks"),
    school=School.FACTORS,
    summary="Where actions name what they address, every risk is addressed, or rejected with a reason, or "
    "its note says why it is borne.",
    why="A risk that is written down and left is the first line of the next post-mortem. "
    "Bearing it can be right, but is a decision that somebody takes.",
    bad="Risk: two more services use the same driver; no action, and no word on it.",
    good="An action addresses it, or its note: borne until the driver is replaced in June.",
    source="NIST SP 800-61r3",
)
def _risk_unanswered(context: Context) -> Found:
    addressed = {address for action in committed(context.document) for address in action.addresses}
    if not addressed:
        return
    # To reject the only answer with a reason is a decision, too.
    rejected = [action for action in context.document.actions if not is_blank(action.reason)]
    addressed |= {address for action in rejected for address in action.addresses}
    for risk in context.document.analysis.risks:
        if risk.id not in addressed and not is_blank(risk.text) and is_blank(risk.note):
            message = "is addressed by no accepted action: link one, or note why it is borne."
            yield f"analysis.risks[{risk.id}].note", f"{quote(risk.text)} {message}"


@rule(
    "ACT018",
    "duplicate-action",
    Level.HINT,
    reads=("actions",),
    light=True,
    summary="No action stands twice.",
    why="Two rows for one piece of work are counted twice, and one of them is never closed.",
    bad="The same title twice, with two owners.",
    good="One row with one owner.",
    source="Consistency of the record, SOC 2 CC7",
)
def _duplicate(context: Context) -> Found:
    seen = set()
    for action in committed(context.document):
        title = plain_title(action.title)
        if title and title in seen:
            yield (
                f"actions[{action.id}].title",
                f"{named(action.title, '')} stands twice: keep one of the rows.",
            )
        seen.add(title)


def plain_title(title: str) -> str:
    """Return a title without what two writers of the same one do differently: case, spaces, a full stop."""
    return " ".join(title.casefold().split()).rstrip(" .!;,")
