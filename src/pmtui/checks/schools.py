"""Rules that belong to one way of explaining incidents, and what both ask of an analysis as a whole."""

from __future__ import annotations

import re

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level, School
from pmtui.checks.registry import always, rule
from pmtui.checks.texts import texts_of
from pmtui.checks.words import is_blank, quote
from pmtui.document import Depth, FactorKind, Topic
from pmtui.patterns import pattern


@rule(
    "ANA011",
    "no-root-cause",
    Level.ERROR,
    reads=("analysis.root_causes", "declared"),
    light=True,
    needed=always,
    school=School.ROOT_CAUSE,
    summary="The root cause is named.",
    why="Where a team works with one root cause, everything after it hangs on that sentence: "
    "the chain that leads there and the action that removes it.",
    bad="No root-cause note.",
    good="Underlying: the driver sets no limit to the time for which a retry keeps its connection.",
    source="Root-cause analysis practice",
)
def _no_root_cause(context: Context) -> Found:
    if not context.document.analysis.root_causes and not context.declared(Topic.ROOT_CAUSES):
        yield (
            "analysis.root_causes",
            "No root cause is named: say which condition made all the rest possible.",
        )


@rule(
    "ANA012",
    "several-root-causes",
    Level.WARNING,
    reads=("analysis.root_causes",),
    light=True,
    school=School.ROOT_CAUSE,
    summary="One note is the root cause; the others are immediate or contributing.",
    why="With several roots nobody knows which one the actions have to remove. "
    "If there really are several, they are contributors, and the other school tells them better.",
    bad="Three underlying causes.",
    good="One underlying cause, one immediate and one contributing.",
    source="Root-cause analysis practice",
)
def _several_root_causes(context: Context) -> Found:
    roots = [cause for cause in context.document.analysis.root_causes if cause.depth is Depth.UNDERLYING]
    if len(roots) > 1:
        message = f"{len(roots)} causes are underlying: keep the one that made the others possible"
        yield f"analysis.root_causes[{roots[1].id}].depth", f"{message}, and call the others contributing."


@rule(
    "ANA013",
    "no-five-whys",
    Level.WARNING,
    reads=("analysis.whys", "declared"),
    needed=always,
    school=School.ROOT_CAUSE,
    summary="A chain of whys leads from what was seen to the root cause.",
    why="Without the chain the root cause is a claim. "
    "With it everybody in the review can say at which step they see it differently.",
    bad="The root cause stands alone.",
    good="Logins failed. Why? The pool was full. Why? Retries kept connections. Why? No limit is set.",
    source="Five whys",
)
def _no_whys(context: Context) -> Found:
    if not context.document.analysis.whys and not context.declared(Topic.ROOT_CAUSES):
        yield (
            "analysis.whys",
            'No chain of whys is there: begin with what was seen, and ask "why?" each time.',
        )


_SEVERAL = 3


@rule(
    "ANA014",
    "root-cause-of-complex-failure",
    Level.HINT,
    reads=("analysis.root_causes", "analysis.contributors"),
    school=School.FACTORS,
    summary="A single root cause is not named beside three or more contributors.",
    why="Several conditions that had to meet have no root among them: without any of them it would not have "
    "happened. A single root cause draws all actions to itself, and the other conditions stay.",
    bad="Four contributors, and a root-cause note: the release leaked connections.",
    good="Four contributors, each with the action that answers it.",
    source="Learning from incidents practice",
)
def _root_of_many(context: Context) -> Found:
    analysis = context.document.analysis
    if len(analysis.root_causes) != 1 or len(analysis.contributors) < _SEVERAL:
        return
    cause = analysis.root_causes[0]
    if cause.depth is not Depth.IMMEDIATE and not is_blank(cause.text):
        message = (
            f"One root cause stands beside {len(analysis.contributors)} contributors: let it be one of them"
        )
        yield f"analysis.root_causes[{cause.id}].text", f"{message}, or say which of them it explains."


@rule(
    "ANA015",
    "doubled-factor",
    Level.HINT,
    reads=("analysis.contributors", "analysis.mitigators", "analysis.risks"),
    light=True,
    summary="No contributor, mitigator or risk stands twice.",
    why="A condition that is listed twice is counted twice, and looks as if it mattered more than others.",
    bad="The same sentence as contributor and as risk.",
    good="The contributor, and as risk what it can still do elsewhere.",
    source="Consistency of the record, SOC 2 CC7",
)
def _doubled(context: Context) -> Found:
    seen: set[str] = set()
    for name in ("contributors", "mitigators", "risks"):
        for factor in getattr(context.document.analysis, name):
            text = " ".join(factor.text.casefold().split()).rstrip(".")
            if text and text in seen:
                message = f"{quote(factor.text)} stands twice: delete one, or say what differs."
                yield f"analysis.{name}[{factor.id}].text", message
            seen.add(text)


_KINDS = 3


@rule(
    "ANA016",
    "contributors-of-one-kind",
    Level.HINT,
    reads=("analysis.contributors",),
    school=School.FACTORS,
    summary="Of three or more contributors not all are technical.",
    why="Machines do what people built under some condition: a deadline, a hand-over, a contract, a missing "
    "sight. Looking for human and external conditions brings up what no code change will mend.",
    bad="Three technical contributors.",
    good="Two technical ones, and: the hand-over at midnight leaves out running changes (human).",
    source="Learning from incidents practice",
)
def _one_kind(context: Context) -> Found:
    kinds = [factor.kind for factor in context.document.analysis.contributors]
    if len(kinds) >= _KINDS and set(kinds) == {FactorKind.TECHNICAL}:
        message = f"All {len(kinds)} contributors are technical: which condition of work or from outside"
        yield "analysis.contributors", f"{message} made it likelier, such as a hand-over or a vendor?"


_AGAIN = pattern(
    r"\b(?:again|earlier|before|previous(?:ly)?|last time|first time|recur\w*|repeat\w*|still"
    r"|since then|once more|prior|back then)\b",
    re.IGNORECASE,
)


@rule(
    "ANA017",
    "recurrence-unexplained",
    Level.HINT,
    reads=("facts.recurrence_of", "analysis", "lessons"),
    summary="Where an incident recurs, it is told why the answer to the earlier one did not hold.",
    why="A second post-mortem of the same incident is about the first one's actions: were they not done, or "
    "did they not help? Otherwise the third one is already under way.",
    bad="Recurrence of 2023-11-02-checkout-slow, and no word about what was done then.",
    good="The limit of last time was set for one of three pools only.",
    source="ISO/IEC 27001:2022 A.5.27",
)
def _recurrence(context: Context) -> Found:
    document = context.document
    if is_blank(document.facts.recurrence_of):
        return
    parts = (("analysis", document.analysis), ("lessons", document.lessons))
    if any(_AGAIN.search(text) for part, value in parts for _, text in texts_of(part, value)):
        return
    message = f"It recurs from {quote(document.facts.recurrence_of)}: say what was done then"
    yield "analysis.narrative", f"{message} and why it did not keep this from happening."
