"""What a document says to which readers: all, one page for leadership, or in the order of the SRE book."""

from __future__ import annotations

from dataclasses import replace

from pmtui.checks.outside.leaving import metric_name, metric_value
from pmtui.document import (
    ActionStatus,
    Decision,
    Measure,
    Milestone,
    Postmortem,
    Topic,
    durations,
    milestones,
)
from pmtui.document.times import show_day, show_duration
from pmtui.exchange.content import events, head, rows
from pmtui.exchange.content.blocks import (
    Block,
    Facts,
    Figures,
    Item,
    Items,
    Picture,
    Report,
    Section,
    Spans,
    paragraph,
    prose,
    section,
    table,
    text,
)
from pmtui.exchange.content.chart import chart_of

_MOST = 5
"""Rows of a list on the page for leadership; the rest is counted."""


def full(document: Postmortem) -> Report:
    """Return everything that the document says, in the order of the template."""
    blocks = [
        *head.notice(document),
        *_figures(document),
        *head.key_facts(document),
        *section("Summary", _summary(document)),
        *section("Impact", _impact(document)),
        *section(
            "Timeline", _topic(document, Topic.TIMELINE, [*picture(document), *events.timeline(document)])
        ),
        *section("Analysis", _analysis(document)),
        *section("Evidence", _evidence(document)),
        *section("Lessons", _topic(document, Topic.LESSONS, rows.lessons(document.lessons))),
        *section("Actions", _topic(document, Topic.ACTIONS, rows.actions(document))),
        *section("Follow-up review", _follow_up(document)),
        *section("Meetings", rows.meetings(document)),
        *section("Appendix", rows.appendix(document)),
        *head.not_reviewed(document),
    ]
    return Report(head.title(document), tuple(blocks))


def picture(document: Postmortem, *, numbered: bool = True) -> list[Block]:
    """Return the course of the incident as a picture, if there is anything to draw."""
    chart = chart_of(document)
    return [Picture(chart, numbered)] if chart else []


def _figures(document: Postmortem) -> list[Block]:
    took = durations(document)
    values = [
        ("impact", took.impact),
        ("to detect", took.detect),
        ("to acknowledge", took.acknowledge),
        ("to mitigate", took.mitigate),
        ("to resolve", took.resolve),
    ]
    rows = [(name, show_duration(value)) for name, value in values if value is not None]
    return [Figures(tuple(rows))] if rows else []


def _topic(document: Postmortem, topic: Topic, blocks: list[Block]) -> list[Block]:
    """Return the blocks of a topic; if it is declared absent, after the statement that says so and why."""
    declaration = document.declared.get(topic)
    if declaration is None:
        return blocks
    reason = declaration.reason.strip() or "no reason given"
    return [*paragraph(f"{declaration.state.capitalize()}: {reason}"), *blocks]


def _sub(document: Postmortem, topic: Topic, title: str, blocks: list[Block]) -> list[Block]:
    return section(title, _topic(document, topic, blocks))


def _summary(document: Postmortem) -> list[Block]:
    part = document.summary
    return [
        *_topic(document, Topic.SUMMARY, prose(part.text)),
        *_sub(document, Topic.DETECTION, "Detection", head.detection(document)),
        *_sub(document, Topic.RESOLUTION, "Resolution", prose(part.resolution)),
        *_sub(document, Topic.RESPONSE, "Response", prose(part.response)),
    ]


def _impact(document: Postmortem) -> list[Block]:
    return [
        *_topic(document, Topic.IMPACT, head.impact(document)),
        *_sub(document, Topic.METRICS, "In numbers", head.metrics(document.impact.metrics)),
        *_sub(document, Topic.SLA, "Service levels", head.service_levels(document)),
        *_sub(document, Topic.DAMAGE_CONTROL, "Damage control", prose(document.impact.damage_control)),
        *section("Apology", prose(document.impact.apology)),
    ]


def _analysis(document: Postmortem) -> list[Block]:
    part = document.analysis
    return [
        *prose(part.narrative),
        *_sub(document, Topic.CONTRIBUTORS, "Contributors", events.factors(part.contributors)),
        *_lessened_and_threatening(document),
        *_roots(document),
    ]


def _lessened_and_threatening(document: Postmortem) -> list[Block]:
    part = document.analysis
    return [
        *_sub(document, Topic.MITIGATORS, "Mitigators", events.factors(part.mitigators)),
        *_sub(document, Topic.RISKS, "Risks", events.factors(part.risks)),
    ]


def _roots(document: Postmortem) -> list[Block]:
    return [
        *_sub(document, Topic.ROOT_CAUSES, "Root-cause notes", events.root_causes(document)),
        *section("Five whys", events.five_whys(document)),
    ]


def _evidence(document: Postmortem) -> list[Block]:
    return [*_topic(document, Topic.EVIDENCE, events.evidence(document)), *_unknowns(document)]


def _unknowns(document: Postmortem) -> list[Block]:
    return _sub(document, Topic.UNKNOWNS, "What we do not know", events.unknowns(document))


def _follow_up(document: Postmortem) -> list[Block]:
    return _topic(document, Topic.FOLLOW_UP, rows.follow_up(document.follow_up))


def executive(document: Postmortem) -> Report:
    """Return one page: what happened, how bad it was, why, and what comes next."""
    blocks = [
        *head.notice(document),
        *_glance(document),
        *section("What happened", [*prose(document.summary.text), *picture(document, numbered=False)]),
        *section("How bad it was", [*prose(_first(document.impact.narrative)), *_numbers(document)]),
        *section("Why", _why(document)),
        *section("What next", _next(document)),
        *head.not_reviewed(document),
    ]
    return Report(head.title(document), tuple(blocks), "Summary for leadership")


def _first(words: str) -> str:
    """Return the first paragraph of a text."""
    return words.strip().split("\n\n")[0]


def _glance(document: Postmortem) -> list[Block]:
    took, found = durations(document), milestones(document)
    started = found.get(Milestone.IMPACT_STARTED)
    values: list[tuple[str, Spans]] = [
        ("Severity", text(head.severity(document))),
        ("Began", text(head.instant(started.at) if started else str(document.facts.date or ""))),
        ("Impact lasted", text(show_duration(took.impact) if took.impact is not None else "")),
        ("Detected after", text(show_duration(took.detect) if took.detect is not None else "")),
        ("Services", text(", ".join(document.facts.services))),
        ("Affected", text(", ".join(document.impact.audiences))),
        ("Answers for it", text(document.facts.owner)),
    ]
    filled = tuple(row for row in values if row[1])
    return [Facts(filled, "At a glance")] if filled else []


def _numbers(document: Postmortem) -> list[Block]:
    lasted = durations(document).impact is not None  # stands at the top already
    told = [row for row in document.impact.metrics if not (lasted and row.measure is Measure.DURATION)]
    rows = tuple((metric_name(row), text(metric_value(row))) for row in told)
    shown: list[Block] = [Facts(rows[: _MOST + 1], "Metric")] if rows else []
    return [*shown, *_more(len(rows) - _MOST - 1, "number", "numbers")]


def _why(document: Postmortem) -> list[Block]:
    causes = [row.text for row in document.analysis.contributors if row.text.strip()]
    if not causes:
        causes = [row.text for row in document.analysis.root_causes if row.text.strip()]
    shown = tuple(Item(text(" ".join(cause.split("\n")))) for cause in causes[:_MOST])
    return [*([Items(shown)] if shown else []), *_more(len(causes) - _MOST, "contributor", "contributors")]


def _next(document: Postmortem) -> list[Block]:
    decided = [row for row in document.actions if row.decision is Decision.ACCEPTED]
    accepted = [row for row in decided if row.status is not ActionStatus.WONT_DO]
    order = [row for row in accepted if row.status.is_open] + [
        row for row in accepted if not row.status.is_open
    ]
    cells = [(text(r.title), text(r.owner), text(str(r.due or "")), text(r.status)) for r in order[:_MOST]]
    follow_up = document.follow_up.date
    words = f"The actions are looked at again on {show_day(follow_up)}." if follow_up else ""
    return [
        *table(("Action", "Owner", "Due", "Status"), cells),
        *_more(len(order) - _MOST, "action", "actions"),
        *paragraph(words),
    ]


def _more(count: int, one: str, several: str) -> list[Block]:
    return paragraph(f"And {count} more {one if count == 1 else several}.") if count > 0 else []


def sre(document: Postmortem) -> Report:
    """Return everything that the document says, in the order of the example of Google's SRE book."""
    facts = document.facts
    about: list[tuple[str, Spans]] = [
        ("Date", text(_date(document))),
        ("Authors", text(facts.owner)),
        *(row for row in head.record(document) if row[0] != "Trigger"),
    ]
    causes: list[Block] = [
        *prose(document.analysis.narrative),
        *_sub(document, Topic.CONTRIBUTORS, "Contributors", events.factors(document.analysis.contributors)),
        *_roots(document),
    ]
    trigger = paragraph(facts.trigger.capitalize() + ".") if facts.trigger else []
    filled = tuple(row for row in about if row[1])
    blocks: list[Block] = [
        *head.notice(document),
        *_figures(document),
        Facts(filled, ABOUT),
        *section("Summary", _topic(document, Topic.SUMMARY, prose(document.summary.text))),
        *section("Impact", _impact(document)),
        *section("Root Causes", causes),
        *section("Trigger", trigger),
        *section("Resolution", _topic(document, Topic.RESOLUTION, prose(document.summary.resolution))),
        *section("Detection", _topic(document, Topic.DETECTION, head.detection(document))),
        *section("Action Items", _topic(document, Topic.ACTIONS, rows.actions(document))),
        *section("Lessons Learned", _topic(document, Topic.LESSONS, _learned(document))),
        *section(
            "Timeline", _topic(document, Topic.TIMELINE, [*picture(document), *events.timeline(document)])
        ),
        *section("Supporting information", _supporting(document)),
        *section("Meetings", rows.meetings(document)),
        *head.not_reviewed(document),
    ]
    return Report(head.title(document), tuple(blocks))


ABOUT = "About"
"""What the facts at the head of that page are called."""
WENT_WRONG = "What went wrong"
"""What the SRE book calls what went poorly."""


def _date(document: Postmortem) -> str:
    started = milestones(document).get(Milestone.IMPACT_STARTED)
    return str(document.facts.date or (started.at.date() if started else ""))


def _learned(document: Postmortem) -> list[Block]:
    return [
        replace(block, title=WENT_WRONG)
        if isinstance(block, Section) and block.title == "What went poorly"
        else block
        for block in rows.lessons(document.lessons)
    ]


def _supporting(document: Postmortem) -> list[Block]:
    shown = ("Incident date", "Owner")
    people = [row for row in (*head.times(document), *head.roles(document)) if row[0] not in shown]
    return [
        *section("Times and people", head.facts_of(people)),
        *_sub(document, Topic.RESPONSE, "Response", prose(document.summary.response)),
        *_lessened_and_threatening(document),
        *_sub(document, Topic.EVIDENCE, "Evidence", events.evidence(document)),
        *_unknowns(document),
        *section("Follow-up review", _follow_up(document)),
        *section("Appendix", rows.appendix(document)),
    ]
