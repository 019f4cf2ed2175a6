"""The head of an export: key facts, summary and impact."""

from __future__ import annotations

from datetime import datetime, timedelta

from pmtui.checks.outside.leaving import metric_name, metric_value
from pmtui.document import (
    Metric,
    Milestone,
    PersonalData,
    Postmortem,
    Sla,
    Status,
    durations,
    has,
    milestones,
    named,
    unreviewed_entries,
)
from pmtui.document.sla import budget
from pmtui.document.times import show_duration, show_instant
from pmtui.exchange.content.blocks import (
    Block,
    Facts,
    Link,
    Notice,
    Paragraph,
    Spans,
    Strong,
    Text,
    joined,
    lines,
    paragraph,
    prose,
    section,
    table,
    text,
)

_PERSONAL_DATA = {
    PersonalData.NO: "not affected",
    PersonalData.POSSIBLE: "possibly affected",
    PersonalData.YES: "affected",
}


def instant(at: datetime) -> str:
    """Return `2024-03-15 14:32 UTC`."""
    return show_instant(at).removesuffix("Z") + " UTC"


def title(document: Postmortem) -> str:
    """Return the title, or the words that stand where there is none."""
    return document.title.strip() or "Untitled post-mortem"


def notice(document: Postmortem) -> list[Block]:
    """Return the sentence that says that a document is not finished."""
    if document.status is Status.DRAFT:
        return [Notice("This is a draft: facts, words and numbers can still change.")]
    if document.status is Status.IN_REVIEW:
        return [Notice("This document is in review: details can still change.")]
    return []


def not_reviewed(document: Postmortem) -> list[Block]:
    """Return the section that says what was imported and that nobody has reviewed yet; nothing if all is."""
    entries = unreviewed_entries(document)
    words = []
    if entries:
        words.append(f"{entries} {'entry' if entries == 1 else 'entries'} of the timeline")
    names = list(dict.fromkeys(named(document, path) for path in document.unreviewed if has(document, path)))
    told = [*words, *names]
    if not told:
        return []
    whole = told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"
    return section(NOT_REVIEWED, paragraph(f"Imported, and nobody has reviewed it yet: {whole}."))


NOT_REVIEWED = "Not reviewed yet"
"""The heading of that section."""


def key_facts(document: Postmortem) -> list[Block]:
    """Return the key facts; those that are missing have no row."""
    rows = [*record(document), *times(document), *roles(document)]
    return facts_of(rows)


def facts_of(rows: list[tuple[str, Spans]]) -> list[Block]:
    """Return the facts that have a value, or nothing."""
    filled = tuple(row for row in rows if row[1])
    return [Facts(filled)] if filled else []


def record(document: Postmortem) -> list[tuple[str, Spans]]:
    """Return what the incident is called and how it is filed."""
    facts = document.facts
    also = f"also {', '.join(facts.other_incidents)}" if facts.other_incidents else ""
    return [
        ("Status", text(_status(document))),
        ("Published with open errors", text(document.publication.override)),
        ("Severity", text(severity(document))),
        ("Incident", joined([link(facts.incident, facts.incident_url), text(also)], (Text(", "),))),
        ("Recurrence of", text(facts.recurrence_of)),
        ("Services", text(", ".join(facts.services))),
        ("Trigger", text(facts.trigger or "")),
        ("Tags", text(", ".join(facts.tags))),
    ]


def severity(document: Postmortem) -> str:
    """Return `sev2 (major)`, or nothing."""
    value = document.facts.severity
    return f"{value} ({value.meaning})" if value else ""


def link(words: str, url: str) -> Spans:
    """Return a link, which without words shows its address; the words where there is no address."""
    if not url.strip() or not (words.strip() or url.strip().startswith(("http://", "https://"))):
        return text(words if words.strip() else url)
    return (Link(words.strip() or url.strip(), url.strip()),)


def _status(document: Postmortem) -> str:
    publication = document.publication
    words = [str(document.status)]
    if document.status is Status.PUBLISHED:
        words += [f"on {publication.date}"] if publication.date else []
        words += [f"by {publication.by}"] if publication.by.strip() else []
    return f"{' '.join(words)}, {document.visibility}"


def times(document: Postmortem) -> list[tuple[str, Spans]]:
    """Return the milestones with how long each took."""
    found = milestones(document)
    took = durations(document)

    def moment(milestone: Milestone, after: timedelta | None = None, since: str = "") -> Spans:
        if milestone not in found:
            return ()
        shown = instant(found[milestone].at)
        return text(f"{shown} ({show_duration(after)} after {since})" if after is not None else shown)

    facts = document.facts
    return [
        ("Incident date", text(str(facts.date or ""))),
        ("Impact start", moment(Milestone.IMPACT_STARTED)),
        ("Detected", moment(Milestone.DETECTED, took.detect, "impact start")),
        ("Acknowledged", moment(Milestone.ACKNOWLEDGED, took.acknowledge, "detection")),
        ("Mitigated", moment(Milestone.MITIGATED, took.mitigate, "impact start")),
        ("Impact end", moment(Milestone.IMPACT_ENDED, took.impact, "impact start")),
        ("Resolved", moment(Milestone.RESOLVED, took.resolve, "impact start")),
        ("Closed", text(instant(facts.closed) if facts.closed else "")),
    ]


def roles(document: Postmortem) -> list[tuple[str, Spans]]:
    """Return who took part, and the dates of the document."""
    facts = document.facts
    on_call = [name.strip() for name in (facts.oncall_primary, facts.oncall_secondary) if name.strip()]
    people = [
        f"{person.name} ({person.role})" if person.name and person.role else person.name or person.role
        for person in facts.people
    ]
    return [
        ("Owner", text(facts.owner)),
        ("Facilitator", text(facts.facilitator)),
        ("Incident commander", text(facts.commander)),
        ("On call", text(", ".join(on_call))),
        ("People", joined([text(person) for person in people])),
        ("Status page", text(facts.status_page)),
        ("Document date", text(str(facts.written or ""))),
        ("Shared with", text(", ".join(document.publication.shared_with))),
    ]


def detection(document: Postmortem) -> list[Block]:
    """Return how it was detected: what noticed it, how long that took, and the words about it."""
    by, took = document.summary.detected_by, durations(document).detect
    after = f", {show_duration(took)} after impact start" if took is not None else ""
    head: list[Block] = [Paragraph(text(f"Detected by {by}{after}."))] if by else []
    return [*head, *prose(document.summary.detection)]


def impact(document: Postmortem) -> list[Block]:
    """Return what the incident was like for whom."""
    part = document.impact
    blocks = prose(part.narrative)
    if part.audiences:
        blocks.append(Paragraph((Strong("Affected:"), Text(f" {', '.join(part.audiences)}"))))
    if part.personal_data:
        blocks.append(Paragraph((Strong("Personal data:"), Text(f" {_PERSONAL_DATA[part.personal_data]}"))))
    return blocks


def metrics(rows: tuple[Metric, ...]) -> list[Block]:
    """Return the impact in numbers as a table."""
    cells = [(text(metric_name(row)), text(metric_value(row)), lines(row.note)) for row in rows]
    return table(("Metric", "Value", "Note"), cells, right=frozenset({1}))


def service_levels(document: Postmortem) -> list[Block]:
    """Return each promise with the budget that it allows and what was used of it."""
    heads = ("Promise", "Target", "Allowed", "Used before", "This incident", "Left", "Breached")
    rows = [_service_level(document, row) for row in document.impact.sla]
    return table(heads, rows, right=frozenset({1, 2, 3, 4, 5}))


def _service_level(document: Postmortem, row: Sla) -> tuple[Spans, ...]:
    target = f"{row.target} % a {row.window}" if row.target is not None else ""
    before = _minutes(row.spent) if row.spent is not None else ""
    if (counted := budget(document, row)) is None:
        claimed = "" if row.breached is None else _yes(row.breached)
        cells = (row.name, target, "", before, _minutes(row.downtime or 0), "", claimed)
        return tuple(map(text, cells))
    this = counted.used - timedelta(minutes=row.spent or 0)
    breached = _yes(counted.breached)
    if row.breached is not None and row.breached is not counted.breached:
        breached += f" (by the numbers; the document says {_yes(row.breached)})"
    sizes = (show_duration(counted.allowed), before, show_duration(this), _left(counted.left))
    return tuple(map(text, (row.name, target, *sizes, breached)))


def _left(left: timedelta) -> str:
    return f"over by {show_duration(-left)}" if left < timedelta() else show_duration(left)


def _minutes(amount: float) -> str:
    return show_duration(timedelta(minutes=amount))


def _yes(value: bool) -> str:
    return "yes" if value else "no"
