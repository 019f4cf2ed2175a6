"""Rules of the document as a whole: its profile, what it declares absent, what it allows and why."""

from __future__ import annotations

from collections.abc import Iterable

from pmtui.checks.allowances import by_id, is_reason
from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import UnknownRule, find_rule, rule
from pmtui.checks.words import is_blank, named, quote
from pmtui.document import Allowed, Mark, Measure, PersonalData, Postmortem, Status, Topic, is_written

UNUSED = "STR005"
"""The rule whose findings the checker itself makes, since they depend on all the others."""


@rule(
    "STR001",
    "declaration-without-reason",
    Level.WARNING,
    reads=("declared",),
    light=True,
    summary="A topic that is declared not applicable or unknown says why.",
    why='"Not applicable" closes a question for good, so a reader wants to know on what ground. '
    "A declaration without a reason does not count.",
    bad="Damage control: not applicable.",
    good="Damage control: not applicable; no customer noticed it, and no order was lost.",
    source="Blameless post-mortem practice",
)
def _without_reason(context: Context) -> Found:
    for topic, declaration in context.document.declared.items():
        if is_blank(declaration.reason):
            message = f"{_is_declared(topic)} {declaration.state} without a reason"
            yield f"declared[{topic.value}].reason", f"{message}: add why in a few words."


@rule(
    "STR002",
    "declared-but-written",
    Level.WARNING,
    reads=(
        *("declared", "summary", "timeline", "analysis", "impact", "actions", "follow_up", "lessons"),
        *("facts.impact_started", "facts.impact_ended"),
    ),
    light=True,
    summary="A topic is either written or declared absent, not both.",
    why="A reader cannot tell which of the two is meant. "
    "Mostly the text came later, and the declaration was forgotten.",
    bad="Risks: unknown. Below it, two risks are listed.",
    good="Two risks are listed, and nothing is declared.",
    source="Consistency of the record, SOC 2 CC7",
)
def _declared_but_written(context: Context) -> Found:
    for topic, declaration in context.document.declared.items():
        if is_written(context.document, topic):
            message = f"{_is_declared(topic)} {declaration.state}, and yet something is written there"
            yield f"declared[{topic.value}].state", f"{message}: take one of the two away."
    if context.near_miss and (sign := _sign_of_impact(context.document)):
        message = f"Impact is declared not applicable, and yet there is {sign}"
        yield f"declared[{Topic.IMPACT.value}].state", f"{message}: take one of the two away."


def _is_declared(topic: Topic) -> str:
    return f"{topic.title} {'are' if topic.title.endswith('s') else 'is'} declared"


def _sign_of_impact(document: Postmortem) -> str:
    """Return what says outside of the narrative that somebody was hit; empty if nothing does."""
    if document.facts.impact_started is not None or document.facts.impact_ended is not None:
        return "an impact start or end among the key facts"
    if any(entry.mark in (Mark.IMPACT_START, Mark.IMPACT_END) for entry in document.timeline):
        return "an entry that marks the impact"
    if any(metric.measure is Measure.USERS and metric.value for metric in document.impact.metrics):
        return "a number of users affected"
    if any(sla.breached for sla in document.impact.sla):
        return "a service level that was breached"
    return "personal data that was lost" if document.impact.personal_data is PersonalData.YES else ""


@rule(
    "STR003",
    "unknown-allowed-rule",
    Level.WARNING,
    reads=("allowed",),
    light=True,
    summary="An allowance names a rule that exists.",
    why="An allowance of a rule that nobody knows allows nothing, and its author believes otherwise. "
    "Mostly a letter is wrong.",
    bad='rule = "to-many-actions"',
    good='rule = "too-many-actions"',
    source="Consistency of the record, SOC 2 CC7",
)
def _unknown_rule(context: Context) -> Found:
    for row in context.document.allowed:
        if is_blank(row.rule):
            yield f"allowed[{row.id}].rule", "An allowance names no rule: give the code or name of one."
            continue
        try:
            find_rule(row.rule)
        except UnknownRule as error:
            yield f"allowed[{row.id}].rule", f"{str(error).rstrip('.')}"


@rule(
    "STR004",
    "allowance-without-reason",
    Level.WARNING,
    reads=("allowed",),
    light=True,
    summary="An allowance says why the finding is right as it is, in more than a letter or two.",
    why="A silenced finding without a reason looks like one that somebody was tired of. "
    "It does not count until the reason is there, so the finding itself stays, too.",
    bad="allowed: too-many-actions",
    good="allowed: too-many-actions, because the vendor's contract names eleven measures",
    source="Blameless post-mortem practice",
)
def _allowed_without_reason(context: Context) -> Found:
    for row in context.document.allowed:
        if not is_reason(row.reason):
            message = f"{quote(row.rule)} is allowed without a reason: add why it is right here"
            yield f"allowed[{row.id}].reason", f"{message}; until then it does not count."


@rule(
    "STR005",
    "unused-allowance",
    Level.HINT,
    reads=("allowed",),
    light=True,
    summary="An allowance allows a finding that is there.",
    why="What was allowed has been mended, or its row is gone; what stays behind would hide the next finding "
    "of that kind, which nobody has looked at.",
    bad="allowed: action-without-owner at an action that has an owner.",
    good="The allowance is deleted with the finding that it was for.",
    source="Consistency of the record, SOC 2 CC7",
)
def _unused(_context: Context) -> Found:
    return ()


_CLIP = 60
"""Characters of a passage by which one knows it again."""


@rule(
    "STR020",
    "unplaced-text",
    Level.WARNING,
    reads=("unplaced",),
    light=True,
    summary="Imported text stands where it belongs, or is dropped on purpose.",
    why="An import keeps every sentence, also those that fit no field. Until somebody has moved or dropped "
    "them, readers miss what they say.",
    bad="Three passages of the imported text belong to no field.",
    good="The log excerpt is among the evidence, the table of contents is deleted.",
    source="Completeness of the record, SOC 2 CC7",
)
def _unplaced(context: Context) -> Found:
    rows = context.document.unplaced
    if rows:
        count = "1 passage" if len(rows) == 1 else f"{len(rows)} passages"
        verb = "is" if len(rows) == 1 else "are"
        line = " ".join(rows[0].text[: _CLIP * 8].split())
        first = f'"{line}"' if len(line) <= _CLIP else f'"{line[: _CLIP - 1].rstrip()}…"'
        yield (
            f"unplaced[{rows[0].id}].text",
            f"{count} of the imported text {verb} not placed: move or delete {first}.",
        )


@rule(
    "STR006",
    "light-profile-for-major",
    Level.ERROR,
    reads=("profile", "facts.severity"),
    light=True,
    summary="The light profile is used for the severities that the policy names: sev3 and sev4.",
    why="The light profile asks for little, which is right for small incidents. "
    "After a major one the parts that it leaves out are those from which others learn.",
    bad="A sev1 incident in the light profile.",
    good="A sev1 incident in the full profile, with what does not apply declared.",
    source="ISO/IEC 27001:2022 A.5.24",
)
def _light_for_major(context: Context) -> Found:
    severity = context.document.facts.severity
    if context.light and severity is not None and severity not in context.policy.light:
        message = f"The light profile is meant for smaller incidents than a {severity}"
        yield "profile", f"{message}: take the full one, and declare what does not apply."


@rule(
    "STR007",
    "published-without-date",
    Level.WARNING,
    reads=("status", "publication.date"),
    light=True,
    summary="A published document says when it was published.",
    why="The time to publish is counted from it, and an auditor asks for it. "
    "Publishing from the program fills it in; files that were edited by hand may lack it.",
    bad='status = "published", and no date.',
    good='status = "published", date = 2024-03-21',
    source="ISO/IEC 27001:2022 A.5.27",
)
def _published_when(context: Context) -> Found:
    if context.document.status is Status.PUBLISHED and context.document.publication.date is None:
        yield "publication.date", "The day of publication is missing: add it, for whoever counts the days."


@rule(
    "STR008",
    "recurrence-of-itself",
    Level.WARNING,
    reads=("facts.recurrence_of", "facts.incident", "facts.other_incidents"),
    light=True,
    summary="A recurrence names an earlier post-mortem, not this incident.",
    why="The link to the earlier incident is how recurrence is counted. "
    "One that leads back here counts an incident as its own repetition.",
    bad="incident INC-2041, recurrence of INC-2041",
    good="incident INC-2041, recurrence of 2023-11-02-checkout-slow",
    source="Incident trend analysis, NIST SP 800-61r3",
)
def _of_itself(context: Context) -> Found:
    facts = context.document.facts
    earlier = facts.recurrence_of.strip().casefold()
    own = {name.strip().casefold() for name in (facts.incident, *facts.other_incidents)}
    if earlier and earlier in own:
        message = f"{named(facts.recurrence_of, '')} is this very incident: name the earlier post-mortem."
        yield "facts.recurrence_of", message


def unused(rows: Iterable[Allowed], document: Postmortem) -> Found:
    """Yield a finding for each allowance that no finding falls under."""
    for row in rows:
        where = f" at {quote(row.path)}" if row.path else ""
        message = f"{quote(row.rule)} is allowed{where}"
        if by_id(document, row.path):
            message = f"{message}, which names a row by its place: name it by its id, as the fix does."
        else:
            message = f"{message}, but there is nothing of that kind there: delete the allowance."
        yield f"allowed[{row.id}].rule", message
