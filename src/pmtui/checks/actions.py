"""Rules of the actions: few, decided, each with one owner, a date and an end that one can see."""

from __future__ import annotations

from pmtui.checks.context import MILESTONES, Context
from pmtui.checks.language.smells import Smell
from pmtui.checks.model import Found, Level
from pmtui.checks.owners import is_nobody, may_be_one, turned
from pmtui.checks.prose import READS, remarks
from pmtui.checks.registry import always, rule
from pmtui.checks.words import is_blank, named, quote, says_nothing
from pmtui.document import Action, ActionStatus, Decision, Milestone, Postmortem, Topic
from pmtui.document.times import show_day


def is_live(action: Action) -> bool:
    """Return whether the action was neither rejected nor given up."""
    return action.decision is not Decision.REJECTED and action.status is not ActionStatus.WONT_DO


def committed(document: Postmortem) -> list[Action]:
    """Return the actions that were accepted and not given up: listing one is no commitment."""
    accepted, given_up = Decision.ACCEPTED, ActionStatus.WONT_DO
    return [
        action for action in document.actions if action.decision is accepted and action.status is not given_up
    ]


def _has_actions(document: Postmortem) -> bool:
    return bool(document.actions)


@rule(
    "ACT001",
    "action-without-owner",
    Level.ERROR,
    reads=("actions",),
    light=True,
    needed=_has_actions,
    summary="Every accepted action has an owner.",
    why="Actions that belong to nobody pile up and are never done; it is the first complaint about "
    "post-mortems. "
    "The owner need not do the work, but answers for it.",
    bad="Alert when the pool passes 80 %, owner: TBD",
    good="Alert when the pool passes 80 %, owner: Mika Laine",
    source="Blameless post-mortem practice",
)
def _without_owner(context: Context) -> Found:
    for action in committed(context.document):
        if is_nobody(action.owner):
            message = f"{_name(action)} has no owner: name one person who answers for it."
            yield f"actions[{action.id}].owner", message


@rule(
    "ACT002",
    "action-with-several-owners",
    Level.WARNING,
    reads=("actions", "facts", "meetings"),
    light=True,
    summary="An action has one owner, not several.",
    why="With two owners each believes that the other is on it. "
    "One answers for it; the others can be named in the note. Who that is only a person knows: --fix decides "
    "it only where the text does (Mika Laine with Sol Marin; Mika Laine, TBD), and the key in the checklist "
    "says whom it keeps.",
    bad="owner: Mika Laine and Sol Marin",
    good="owner: Mika Laine; note: Sol Marin reviews the threshold",
    source="Blameless post-mortem practice",
)
def _several_owners(context: Context) -> Found:
    for action in committed(context.document):
        if context.is_several(action.owner):
            message = (
                f"{quote(action.owner)} is more than one owner: keep one and name the others in the note."
            )
            if may_be_one(action.owner, context.people):
                message = f"{message[:-1]}; one person is written {turned(action.owner)}."
            yield f"actions[{action.id}].owner", message


@rule(
    "ACT003",
    "action-without-due-date",
    Level.ERROR,
    reads=("actions",),
    light=True,
    needed=_has_actions,
    summary="Every accepted action that is not done has a due date.",
    why='"Soon" and "ongoing" never come. '
    "A date can be kept, moved or missed, and each of the three tells something.",
    bad="due: ongoing",
    good="due: 2024-03-29",
    source="Blameless post-mortem practice",
)
def _without_due(context: Context) -> Found:
    for action in committed(context.document):
        if action.due is None and action.status.is_open:
            message = f"{_name(action)} has no due date: give the day by which it is done, such as +2w."
            yield f"actions[{action.id}].due", message


@rule(
    "ACT004",
    "action-owned-by-team",
    Level.WARNING,
    reads=("actions", "facts", "meetings", "summary", "analysis"),
    light=True,
    summary="The owner of an action is a person, not a team, a rota, a tool, a vendor or everybody.",
    why="A team cannot be asked how far it is. "
    "What everybody owns is done by the one who minds most, or not at all.",
    bad="owner: Platform team",
    good="owner: Mika Laine",
    source="Blameless post-mortem practice",
)
def _team(context: Context) -> Found:
    for action in committed(context.document):
        if context.is_several(action.owner) or is_nobody(action.owner):
            continue
        if context.is_team(action.owner):
            message = f"{quote(action.owner)} is not a person: name the one of them who answers for it."
            yield f"actions[{action.id}].owner", message
        elif context.is_vendor(action.owner):
            message = f"{quote(action.owner)} is no person here: name who of you answers for it with them."
            yield f"actions[{action.id}].owner", message


@rule(
    "ACT005",
    "overdue-action",
    Level.WARNING,
    reads=("actions", "today", *MILESTONES),
    light=True,
    summary="No open action is past its due date.",
    why="A date that passes in silence teaches that dates do not count. "
    "Finish it, move it or give it up, each with a word of reason.",
    bad="due: 2024-03-29, still to do in May",
    good="due: 2024-05-31, moved because the vendor's release came late",
    source="ISO/IEC 27001:2022 A.5.27",
)
def _overdue(context: Context) -> Found:
    start = context.at(Milestone.IMPACT_STARTED)
    for action in committed(context.document):
        if action.due is None or not action.status.is_open or action.due >= context.today:
            continue
        if action.finished is not None:  # only its status is behind, and another rule says so
            continue
        if action.soak_until is not None and action.soak_until > context.today:
            continue
        if start is not None and action.due < start.date():  # a wrong year, and another rule says so
            continue
        message = f"{_name(action)} was due {show_day(action.due)} and is still {action.status}"
        yield f"actions[{action.id}].due", f"{message}: finish it, set a new day or give it up with a reason."


@rule(
    "ACT006",
    "vague-action",
    Level.WARNING,
    reads=READS,
    light=True,
    summary="An action has a verb, an object and an end that one can measure.",
    why='"Improve monitoring" can neither be finished nor checked, so it stays open or is closed unread. '
    "Who reads the title should know when it is done. "
    "It reads a direction without a measure, a thing to think about, talk or a search that is only begun, an "
    "attitude or a habit asked for, and a title that names no verb, in several languages; a promise with may "
    "or could; and an alert on a quantity without its limit. A number with its unit or a condition ends most "
    "of them; what a deed that one can see is good for is left alone.",
    bad="Improve monitoring",
    good="Alert when pool use is above 80 % for 5 minutes",
    source="Blameless post-mortem practice",
)
def _vague(context: Context) -> Found:
    titles = {f"actions[{action.id}].title": action.title for action in committed(context.document)}
    for found in remarks(context):
        if found.smell is Smell.VAGUE and found.path in titles:
            title = titles[found.path]
            rewrite = found.remark.rewrite
            example = f', for instance "{rewrite}"' if rewrite else ""
            message = f"{quote(title)} has no end that one can see: say what will be different{example}."
            yield found.path, message, rewrite


@rule(
    "ACT007",
    "action-without-type",
    Level.WARNING,
    reads=("actions",),
    needed=_has_actions,
    summary="Every accepted action has a type.",
    why="A list of immediate fixes alone repairs this incident and none of the next. "
    "The types show whether process, tools and architecture were thought of.",
    bad="The type is left empty.",
    good='type = "tool improvement"',
    source="NIST SP 800-61r3",
)
def _without_type(context: Context) -> Found:
    for action in committed(context.document):
        if action.type is None:
            choices = "immediate fix, process change, tool improvement or architecture change"
            yield f"actions[{action.id}].type", f"{_name(action)} has no type: choose {choices}."


@rule(
    "ACT008",
    "undecided-candidate",
    Level.WARNING,
    reads=("actions", "status"),
    light=True,
    summary="After the draft, every candidate action is accepted or rejected.",
    why="Listing is no commitment; accepting is. "
    "A candidate that nobody decides on reads like a promise and is none.",
    bad="Split the database per region: candidate, in a published document",
    good="Split the database per region: rejected, costs more than the outage did",
    source="Blameless post-mortem practice",
)
def _undecided(context: Context) -> Found:
    if not context.reviewed:
        return
    for action in context.document.actions:
        if action.decision is Decision.CANDIDATE and action.status is not ActionStatus.WONT_DO:
            message = (
                f"{_name(action)} is still a candidate: accept it with an owner and a date, or reject it."
            )
            yield f"actions[{action.id}].decision", message


@rule(
    "ACT009",
    "rejection-without-reason",
    Level.WARNING,
    reads=("actions",),
    light=True,
    summary="A rejected action, or one that will not be done, says why.",
    why="After the next incident somebody will ask why it was not done. "
    "A written reason shows that the risk was weighed and not forgotten.",
    bad="Split the database per region: rejected",
    good="Split the database per region: rejected, costs more than the outage did",
    source="NIST SP 800-61r3",
)
def _without_reason(context: Context) -> Found:
    for action in context.document.actions:
        if not is_live(action) and is_blank(action.reason):
            state = "rejected" if action.decision is Decision.REJECTED else "will not be done"
            verb = "was rejected" if state == "rejected" else state
            message = f"{_name(action)} {verb} without a reason: add why; the next incident will ask."
            yield f"actions[{action.id}].reason", message


@rule(
    "ACT010",
    "action-addresses-nothing",
    Level.WARNING,
    reads=("actions", "analysis.contributors", "analysis.risks"),
    light=True,
    summary="What an action addresses exists among the contributors and risks.",
    why="The link says why the action is worth its cost. "
    "It breaks when a contributor is deleted or merged into another.",
    bad='addresses = ["k3m2"], and no contributor has this id',
    good="The id of a contributor or risk of the analysis",
    source="Consistency of the record, SOC 2 CC7",
)
def _addresses(context: Context) -> Found:
    analysis = context.document.analysis
    ids: set[str] | None = None
    for action in context.document.actions:
        if not action.addresses:
            continue
        if ids is None:
            ids = {factor.id for factor in (*analysis.contributors, *analysis.risks)}
        for address in action.addresses:
            if address not in ids:
                message = f"{_name(action)} addresses {quote(address)}, which is no contributor or risk"
                yield f"actions[{action.id}].addresses", f"{message}: choose one that exists, or clear it."
                break


def _name(action: Action) -> str:
    return named(action.title, "An action")


@rule(
    "ACT014",
    "no-action",
    Level.ERROR,
    reads=("actions", "declared"),
    light=True,
    needed=always,
    summary="There is at least one action, or it is declared why there is none.",
    why="A post-mortem that changes nothing tells everybody that writing it was for nothing. "
    "Deciding that nothing is worth doing is possible, with the reason.",
    bad="The list of actions is empty.",
    good="Alert when pool use is above 80 %, Mika Laine, 2024-03-29",
    source="ISO/IEC 27001:2022 A.5.27",
)
def _none(context: Context) -> Found:
    if not any(is_live(action) for action in context.document.actions) and not context.declared(
        Topic.ACTIONS
    ):
        yield (
            "actions",
            "There is no action: add what keeps this from happening again, or declare why none is needed.",
        )


@rule(
    "ACT015",
    "too-many-actions",
    Level.WARNING,
    reads=("actions", "today"),
    summary="At most five actions are accepted.",
    why="Three to five actions get done; fifteen are a wish list in which the important ones drown. "
    "The rest can stay as candidates or be rejected with a reason.",
    bad="Fourteen accepted actions.",
    good="Four accepted actions; ten rejected with a reason.",
    source="Blameless post-mortem practice",
)
def _too_many(context: Context) -> Found:
    most, today = context.policy.max_actions, context.today
    counting = [a for a in committed(context.document) if a.soak_until is None or a.soak_until <= today]
    if len(counting) > most:
        message = f"{len(counting)} actions are accepted, and {most} are what gets done"
        yield "actions", f"{message}: keep those that change most and reject the others with a reason."


@rule(
    "ACT016",
    "action-without-title",
    Level.ERROR,
    reads=("actions",),
    light=True,
    summary="Every action says what will be done.",
    why="An owner and a date for nothing cannot be kept.",
    bad="An action with an owner and an empty title.",
    good="Alert when pool use is above 80 % for 5 minutes",
    source="Blameless post-mortem practice",
)
def _without_title(context: Context) -> Found:
    for action in context.document.actions:
        if is_live(action) and says_nothing(action.title):
            message = "An action has no title: write a verb, an object and an end, or delete the row."
            yield f"actions[{action.id}].title", message
