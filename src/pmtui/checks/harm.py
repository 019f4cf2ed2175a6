"""Rules of what goes with the impact: personal data, repair of the harm, evidence and unknowns."""

from __future__ import annotations

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import always, if_hit, rule
from pmtui.checks.words import is_blank, named
from pmtui.document import Topic


@rule(
    "IMP011",
    "personal-data-undecided",
    Level.HINT,
    reads=("impact.personal_data", "declared"),
    needed=if_hit,
    summary="It is said whether personal data was lost or exposed.",
    why="If it was, a 72-hour clock runs from the moment at which it was noticed. "
    '"No" is a valid answer; an empty field is one that nobody gave.',
    bad="Personal data is left empty.",
    good='personal_data = "no"',
    source="GDPR art. 33",
)
def _undecided(context: Context) -> Found:
    if context.document.impact.personal_data is None and not context.near_miss:
        yield "impact.personal_data", "Say whether personal data was lost or exposed: no, possible or yes."


@rule(
    "IMP013",
    "missing-audience",
    Level.HINT,
    reads=("impact.audiences", "declared"),
    needed=if_hit,
    summary="The affected groups are named.",
    why="Who was hit decides who has to be told, and how. "
    "Support, partners and colleagues are forgotten more often than customers.",
    bad="audiences = []",
    good='audiences = ["customers", "support"]',
    source="NIST SP 800-61r3",
)
def _audience(context: Context) -> Found:
    if context.near_miss:
        return
    if all(is_blank(audience) for audience in context.document.impact.audiences):
        yield "impact.audiences", "Name who was affected, such as customers, partners or support."


@rule(
    "IMP014",
    "missing-damage-control",
    Level.WARNING,
    reads=("impact.damage_control", "declared"),
    needed=if_hit,
    summary="It is told what was done to limit or repair the harm, apart from the fix.",
    why="The technical fix gives nobody back what was lost. "
    "Refunds, callbacks and restored baskets belong to the incident as much as the rollback.",
    bad="Damage control is left empty.",
    good="Support offered a callback; 31 expired baskets were restored by hand.",
    source="NIST SP 800-61r3",
)
def _damage_control(context: Context) -> Found:
    if context.near_miss:
        return
    if is_blank(context.document.impact.damage_control) and not context.declared(Topic.DAMAGE_CONTROL):
        what = "say what was done for those who were hit, or declare that nothing was needed"
        yield "impact.damage_control", f"Damage control is not told: {what}."


@rule(
    "IMP015",
    "missing-evidence",
    Level.WARNING,
    reads=("impact.evidence", "declared"),
    needed=always,
    summary="Evidence is attached: a dashboard, log lines, a query, a trace or a link.",
    why="Logs rotate and dashboards forget. "
    "What shows the incident today is gone in a month, and with it the means to check the document.",
    bad="No evidence is listed.",
    good="dashboard: pool wait count, 14:00–16:00, https://graphs.example/pool",
    source="NIST SP 800-61r3",
)
def _evidence(context: Context) -> Found:
    if not context.document.impact.evidence and not context.declared(Topic.EVIDENCE):
        what = "add a graph, log lines or a link while they exist, or declare that there is none"
        yield "impact.evidence", f"No evidence is attached: {what}."


@rule(
    "IMP016",
    "empty-evidence",
    Level.WARNING,
    reads=("impact.evidence",),
    light=True,
    summary="A piece of evidence has a link or an excerpt.",
    why="A title promises something to look at, and a reader who finds nothing stops trusting the rest.",
    bad="dashboard: pool wait count",
    good="dashboard: pool wait count, https://graphs.example/pool?from=1400",
    source="NIST SP 800-61r3",
)
def _empty_evidence(context: Context) -> Found:
    for evidence in context.document.impact.evidence:
        if is_blank(evidence.url) and is_blank(evidence.body):
            message = (
                f"{named(evidence.title, 'A piece of evidence')} shows nothing: add its link or the lines."
            )
            yield f"impact.evidence[{evidence.id}].url", message


@rule(
    "IMP017",
    "unknowns-not-stated",
    Level.HINT,
    reads=("impact.unknowns", "declared"),
    needed=always,
    summary="What nobody knows is listed, or it is declared that nothing is open.",
    why="A document that explains everything is believed less than one that says where it stops. "
    "The next incident may answer what this one left open.",
    bad="No unknown is listed.",
    good="Unknown: why only one of three zones was hit",
    source="Learning from incidents practice",
)
def _unknowns(context: Context) -> Found:
    if not context.document.impact.unknowns and not context.declared(Topic.UNKNOWNS):
        yield "impact.unknowns", "List what could not be determined, or declare that nothing is open."


@rule(
    "IMP018",
    "service-levels-not-stated",
    Level.HINT,
    reads=("impact.sla", "declared"),
    needed=if_hit,
    summary="The promised service level is listed, or it is declared that none was promised.",
    why="Whether a promise was broken is the first question of customers with a contract. "
    "The budget that is left decides how much risk the next weeks may take.",
    bad="No service level is listed.",
    good="login availability: 99.9 % a month, 32 minutes used, not breached",
    source="Service-level practice",
)
def _service_levels(context: Context) -> Found:
    if not context.document.impact.sla and not context.near_miss and not context.declared(Topic.SLA):
        yield (
            "impact.sla",
            "Add the promised service level and its target, or declare that none was promised.",
        )
