"""Rules of the analysis: contributors as conditions, and whys that go deep."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmtui.checks.context import Context
from pmtui.checks.language import Smell, read
from pmtui.checks.language.rules import CAUSES, told
from pmtui.checks.language.symptoms import find_symptom
from pmtui.checks.model import Found, Level, School
from pmtui.checks.prose import READS, remarks
from pmtui.checks.registry import always, if_hit, rule
from pmtui.checks.words import is_blank, named, quote, says_nothing, word_count
from pmtui.document import Postmortem, Topic, Why
from pmtui.patterns import pattern


@rule(
    "ANA001",
    "no-contributor",
    Level.ERROR,
    reads=("analysis.contributors", "declared"),
    light=True,
    needed=always,
    school=School.FACTORS,
    summary="At least one contributor is named.",
    why="A contributor is what made the incident likelier or worse, and the only thing that an "
    "action can change. "
    "Without one the document says what happened, not why.",
    bad="No contributor is listed.",
    good="The pool had no alert on its wait queue",
    source="Learning from incidents practice",
)
def _no_contributor(context: Context) -> Found:
    if not context.document.analysis.contributors and not context.declared(Topic.CONTRIBUTORS):
        what = 'name a condition that made it likelier, such as "the pool had no alert"'
        yield "analysis.contributors", f"No contributor is named: {what}."


@rule(
    "ANA002",
    "contributor-without-kind",
    Level.HINT,
    reads=("analysis.contributors",),
    summary="Every contributor is technical, human or external.",
    why="Looking at the three kinds in turn brings up contributors that one would not think of. "
    "Human ones are working conditions: an interface, a hand-over, an alarm at night.",
    bad="The kind is left empty.",
    good='kind = "technical"',
    source="Learning from incidents practice",
)
def _without_kind(context: Context) -> Found:
    for factor in context.document.analysis.contributors:
        if factor.kind is None:
            message = (
                f"{named(factor.text, 'A contributor')} has no kind: choose technical, human or external."
            )
            yield f"analysis.contributors[{factor.id}].kind", message


@rule(
    "ANA003",
    "shallow-whys",
    Level.WARNING,
    reads=("analysis.whys",),
    summary="A chain of whys has at least three answers.",
    why="The first answers name the symptom again. "
    "Only further down stands something that a process or a design can change.",
    bad="Logins failed. Why? The pool was full.",
    good="Logins failed. Why? The pool was full. Why? Retries kept connections. "
    "Why? No limit is set by default.",
    source="Five whys",
)
def _shallow(context: Context) -> Found:
    whys, least = context.document.analysis.whys, context.policy.five_whys_depth
    depths = _depths(whys)
    roots = {why.id: why.id for why in whys if not why.parent.strip()}
    deepest: dict[str, tuple[int, Why]] = {}
    for why, depth in depths:
        roots[why.id] = root = roots[why.parent if depth else why.id]
        if root not in deepest or depth > deepest[root][0]:
            deepest[root] = depth, why
    texts = {why.id: why.text for why in whys}
    for root, (depth, why) in deepest.items():
        if depth < least:
            answers = "no answer" if not depth else f"{depth} answer{'s' if depth > 1 else ''}"
            message = f"The chain from {named(texts[root], 'an empty statement')} has {answers}"
            advice = f'ask "why?" again, at least {least} times, until a process or a design appears'
            yield f"analysis.whys[{why.id}].text", f"{message}: {advice}."


def _depths(whys: tuple[Why, ...], also: frozenset[str] = frozenset()) -> list[tuple[Why, int]]:
    """Return the statements that begin a chain (and those in `also`) and all below, each with its depth."""
    children: dict[str, list[Why]] = {}
    for why in whys:
        children.setdefault(why.parent, []).append(why)
    level = [why for why in whys if not why.parent.strip() or why.id in also]
    reached: list[tuple[Why, int]] = []
    depth = 0
    while level:
        reached += [(why, depth) for why in level]
        level = [child for why in level if why.id for child in children.get(why.id, ())]
        depth += 1
    return reached


@rule(
    "ANA004",
    "why-without-parent",
    Level.ERROR,
    reads=("analysis.whys",),
    light=True,
    summary="Every answer of the five whys belongs to a statement that exists, without going in circles.",
    why="An answer to nothing cannot be read and appears in no export. "
    "Mostly the statement above it was deleted.",
    bad='parent = "k3m2", and no statement has this id.',
    good="The parent is the id of the statement above, or empty where a chain starts.",
    source="Five whys",
)
def _without_parent(context: Context) -> Found:
    whys = context.document.analysis.whys
    ids = {why.id for why in whys}
    lost = frozenset(why.id for why in whys if why.parent.strip() and why.parent not in ids)
    for why in whys:
        if why.id in lost:
            message = f"{named(why.text, 'An answer')} answers a statement that is gone"
            yield f"analysis.whys[{why.id}].parent", f"{message}: choose another, or start a chain with it."
    reached = {why.id for why, _ in _depths(whys, lost)}
    circle = [why for why in whys if why.id not in reached]
    if circle:
        message = f"{named(circle[0].text, 'An answer')} answers itself in a circle"
        yield (
            f"analysis.whys[{circle[0].id}].parent",
            f"{message}: start the chain with one of the statements.",
        )


@rule(
    "ANA005",
    "person-or-symptom-as-cause",
    Level.WARNING,
    reads=READS,
    light=True,
    summary="A cause is a condition of the system, not a person's failing and not the symptom.",
    why='"Human error" ends the search where it should begin: the same trap waits for the next person. '
    "A symptom or bad luck says that it happened, not what allowed it. That something was never exercised, "
    "evaluated or removed is a condition in which the system was, and is left alone.",
    bad="Human error during the migration",
    good="The migration tool accepts a production address without asking",
    source="Blameless post-mortem practice",
)
def _person_or_symptom(context: Context) -> Found:
    blamed: set[str] = set()
    for found in remarks(context):
        if found.smell not in (Smell.BLAME, Smell.MILD_BLAME) or not found.path.startswith(CAUSES):
            continue
        if found.smell is Smell.MILD_BLAME and _UNTRIED.search(found.remark.words):
            continue
        if found.path.endswith(".text") and found.path not in blamed:
            blamed.add(found.path)
            yield told(found, "stops at a person: write what made it easy, or let it through")
    for path, text in _cause_texts(context.document):
        if path not in blamed and ".whys[" not in path and (phrase := find_symptom(text) or _response(text)):
            yield path, f"{quote(phrase)} is what one saw: write the condition beneath that allowed it."


# Said of a part of the system in the passive, these name nobody and tell in which state it was; so does
# what has no owner.
_UNTRIED = pattern(
    r"\Anobody own(?:s|ed)\Z"
    r"|\A(?:(?:was|were|has|have|had|is|are) )?(?:never|not)(?: yet| ever| been| once| fully)*"
    r" (?:exercised|evaluated|removed|closed|rehearsed|tested|load-tested|verified|validated|tried|drilled"
    r"|practised|practiced|restored|renewed|rotated|updated|reset|cleaned|re-enabled|unmuted|reviewed)\Z",
    re.IGNORECASE,
)
_RESPONSE = pattern(
    r"(?:\S+ ){1,4}(?:returned|gave|threw|showed|served|answered|responded|replied)"
    r"(?: with)? (?:an? |only )?(?:http )?"
    r"(?:[45](?:\d\d|xx)s?|errors?|timeouts?|exceptions?)(?: (?:errors?|responses?|codes?))?\W*",
    re.IGNORECASE,
)


def _response(text: str) -> str:
    """Return a text that only says with which error a system answered; else empty text."""
    return text.strip() if len(text) < _SHORT and _RESPONSE.fullmatch(text.strip()) else ""


_SHORT = 80
_ABSENCE = pattern(
    r"(?:(?:the |a )?lack of|no|missing|insufficient|poor|inadequate|bad|not enough|too little|incomplete"
    r"|absence of)(?: \w+)? (?:tests?|testing|monitoring|alerting|alerts|documentation|docs|training"
    r"|communication|reviews?|process(?:es)?|ownership|knowledge|awareness|observability|visibility|automation|planning"
    r"|resources?|time|experience|redundancy|validation|quality|coordination|(?:rollback|roll-back|fallback|recovery"
    r"|test|backup|capacity|emergency) plans?|runbooks?|playbooks?|checklists?|safeguards?|guardrails?"
    r"|staging environments?|load tests?)\W*",
    re.IGNORECASE,
)


def _cause_texts(document: Postmortem) -> Iterator[tuple[str, str]]:
    """Yield the texts that name causes: contributors, root-cause notes and answers of the five whys."""
    analysis = document.analysis
    for factor in analysis.contributors:
        yield f"analysis.contributors[{factor.id}].text", factor.text
    for cause in analysis.root_causes:
        yield f"analysis.root_causes[{cause.id}].text", cause.text
    for why in analysis.whys:
        yield f"analysis.whys[{why.id}].text", why.text


@rule(
    "ANA006",
    "no-mitigator",
    Level.WARNING,
    reads=("analysis.mitigators", "declared"),
    needed=if_hit,
    school=School.FACTORS,
    summary="What limited the damage is named, or is declared absent.",
    why="What kept it from becoming worse is easily removed by the next clean-up, unless somebody "
    "wrote it down. "
    "It also shows what works and is worth more of.",
    bad="No mitigator is listed.",
    good="Open baskets are kept in the browser, so no order was lost",
    source="Learning from incidents practice",
)
def _no_mitigator(context: Context) -> Found:
    if context.near_miss:  # another rule asks what stopped it
        return
    if not context.document.analysis.mitigators and not context.declared(Topic.MITIGATORS):
        what = "name what kept it from becoming worse, or declare that nothing did"
        yield "analysis.mitigators", f"No mitigator is named: {what}."


@rule(
    "ANA007",
    "no-risk",
    Level.WARNING,
    reads=("analysis.risks", "declared"),
    needed=if_hit,
    school=School.FACTORS,
    summary="What could still go wrong is named, or is declared absent.",
    why="The fix ends this incident, not the conditions that made it. "
    "A risk that is written down can be accepted; one that is not will surprise.",
    bad="No risk is listed.",
    good="Two more services use the same driver with the same default",
    source="NIST SP 800-61r3",
)
def _no_risk(context: Context) -> Found:
    if context.near_miss:  # another rule asks what would have happened
        return
    if not context.document.analysis.risks and not context.declared(Topic.RISKS):
        what = "name what could bring it back or make it worse, or declare that nothing is known"
        yield "analysis.risks", f"No risk is named: {what}."


@rule(
    "ANA008",
    "single-contributor",
    Level.HINT,
    reads=("analysis.contributors",),
    school=School.FACTORS,
    summary="More than one contributor is named.",
    why="Complex failures need several conditions at once; taking any of them away would have prevented it. "
    "With one contributor there is one action, and luck decides the rest.",
    bad="The release leaked connections.",
    good="The release leaked connections; the pool was small; its wait queue had no alert.",
    source="Learning from incidents practice",
)
def _single(context: Context) -> Found:
    contributors = context.document.analysis.contributors
    if len(contributors) == 1 and not is_blank(contributors[0].text):
        message = (
            f"{quote(contributors[0].text)} is the only contributor: what else had to be so for it to hurt?"
        )
        yield "analysis.contributors", message


@rule(
    "ANA009",
    "empty-analysis-row",
    Level.WARNING,
    reads=(
        "analysis.contributors",
        "analysis.mitigators",
        "analysis.risks",
        "analysis.root_causes",
        "analysis.whys",
    ),
    light=True,
    summary="Contributors, mitigators, risks, root-cause notes and whys have a text.",
    why="An empty row looks like an answer in every count and export, and is none.",
    bad="A contributor of the kind technical without a text.",
    good="Retries keep their connection until they give up",
    source="Consistency of the record, SOC 2 CC7",
)
def _empty_row(context: Context) -> Found:
    for name, what in (
        ("contributors", "contributor"),
        ("mitigators", "mitigator"),
        ("risks", "risk"),
        ("root_causes", "root-cause note"),
        ("whys", "answer of the five whys"),
    ):
        for row in getattr(context.document.analysis, name):
            if says_nothing(row.text):
                told = f"{quote(row.text)} says nothing" if row.text.strip() else f"This {what} is empty"
                message = f"{told}: write one sentence, or delete it."
                yield f"analysis.{name}[{row.id}].text", message


_ANY_RISK = pattern(
    r"everything|anything|it all|(?:(?:it|this|that|the same|the same (?:thing|incident|problem|outage)"
    r"|this (?:incident|problem|outage)|a similar (?:incident|outage))"
    r" (?:may|might|can|could|will) (?:well )?(?:happen|occur|recur|come back|return|repeat(?: itself)?)"
    r"(?: again| at any time| any ?time| elsewhere)?)\W*",
    re.IGNORECASE,
)


@rule(
    "ANA010",
    "thin-contributor",
    Level.HINT,
    reads=("analysis.contributors", "analysis.root_causes", "analysis.risks"),
    summary="A contributor or root cause is a sentence, not a keyword and not the mere lack of something; a "
    "risk says what could bring it back.",
    why='"Database" names a place; the reader needs the condition that held there. "Lack of testing" names '
    "the remedy that its author has in mind; what was the case, and which test would have shown it?",
    bad="Database",
    good="The pool had no alert on its wait queue",
    source="Learning from incidents practice",
)
def _thin(context: Context) -> Found:
    for risk in context.document.analysis.risks:
        if is_blank(risk.note) and _ANY_RISK.fullmatch(risk.text.strip()):
            message = (
                f"{quote(risk.text)} is true of every incident: name what could bring it back, and where."
            )
            yield f"analysis.risks[{risk.id}].text", message
    for factor in context.document.analysis.contributors:
        thin = not is_blank(factor.text) and word_count(factor.text) < 3 and is_blank(factor.note)
        if thin and not read(factor.text) and not find_symptom(factor.text):
            message = f"{quote(factor.text)} is a keyword: write the condition as a sentence."
            yield f"analysis.contributors[{factor.id}].text", message
    for path, text in _cause_texts(context.document):
        if ".whys[" not in path and word_count(text) >= 3 and _ABSENCE.fullmatch(text.strip()):
            message = f"{quote(text)} names a remedy, not a condition: say what was the case, and what would"
            yield path, f"{message} have shown it."
