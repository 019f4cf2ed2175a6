"""The head of the Markdown: key facts, summary and impact."""

from __future__ import annotations

from datetime import datetime, timedelta

from pmtui.document import (
    Metric,
    Milestone,
    PersonalData,
    Postmortem,
    Sla,
    Status,
    durations,
    milestones,
)
from pmtui.document.sla import budget
from pmtui.document.times import show_duration, show_instant
from pmtui.exchange.writers.markdown_text import cell, line, link, prose, table

_PERSONAL_DATA = {
    PersonalData.NO: "not affected",
    PersonalData.POSSIBLE: "possibly affected",
    PersonalData.YES: "affected",
}


def instant(at: datetime) -> str:
    """Return `2024-03-15 14:32 UTC`."""
    return show_instant(at).removesuffix("Z") + " UTC"


def facts_table(document: Postmortem) -> str:
    """Return the key facts as a table of two columns; facts that are missing have no row."""
    rows = [*_record(document), *_times(document), *_roles(document)]
    return table(("Key fact", "Value"), [row for row in rows if row[1]])


def _record(document: Postmortem) -> list[tuple[str, str]]:
    facts = document.facts
    incident = link(facts.incident or facts.incident_url, facts.incident_url)
    also = f"also {line(', '.join(facts.other_incidents))}" if facts.other_incidents else ""
    return [
        ("Status", _status(document)),
        ("Published with open errors", line(document.publication.override)),
        ("Severity", f"{facts.severity} ({facts.severity.meaning})" if facts.severity else ""),
        ("Incident", ", ".join(part for part in (incident, also) if part)),
        ("Recurrence of", line(facts.recurrence_of)),
        ("Services", line(", ".join(facts.services))),
        ("Trigger", facts.trigger or ""),
        ("Tags", line(", ".join(facts.tags))),
    ]


def _status(document: Postmortem) -> str:
    publication = document.publication
    words = [str(document.status)]
    if document.status is Status.PUBLISHED:
        words += [f"on {publication.date}"] if publication.date else []
        words += [f"by {line(publication.by)}"] if publication.by.strip() else []
    return f"{' '.join(words)}, {document.visibility}"


def _times(document: Postmortem) -> list[tuple[str, str]]:
    found = milestones(document)
    took = durations(document)

    def moment(milestone: Milestone, after: timedelta | None = None, since: str = "") -> str:
        if milestone not in found:
            return ""
        shown = instant(found[milestone].at)
        return f"{shown} ({show_duration(after)} after {since})" if after is not None else shown

    facts = document.facts
    return [
        ("Incident date", str(facts.date) if facts.date else ""),
        ("Impact start", moment(Milestone.IMPACT_STARTED)),
        ("Detected", moment(Milestone.DETECTED, took.detect, "impact start")),
        ("Acknowledged", moment(Milestone.ACKNOWLEDGED, took.acknowledge, "detection")),
        ("Mitigated", moment(Milestone.MITIGATED, took.mitigate, "impact start")),
        ("Impact end", moment(Milestone.IMPACT_ENDED, took.impact, "impact start")),
        ("Resolved", moment(Milestone.RESOLVED, took.resolve, "impact start")),
        ("Closed", instant(facts.closed) if facts.closed else ""),
    ]


def _roles(document: Postmortem) -> list[tuple[str, str]]:
    facts = document.facts
    on_call = [name for name in (facts.oncall_primary, facts.oncall_secondary) if name.strip()]
    people = [
        f"{line(person.name)} ({line(person.role)})"
        if person.name and person.role
        else line(person.name or person.role)
        for person in facts.people
    ]
    return [
        ("Owner", line(facts.owner)),
        ("Facilitator", line(facts.facilitator)),
        ("Incident commander", line(facts.commander)),
        ("On call", line(", ".join(on_call))),
        ("People", "<br>".join(person for person in people if person)),
        ("Status page", link("", facts.status_page)),
        ("Document date", str(facts.written) if facts.written else ""),
    ]


def detection(document: Postmortem) -> list[str]:
    """Return how it was detected: what noticed it, how long that took, and the words about it."""
    by, took = document.summary.detected_by, durations(document).detect
    if by is None and not document.summary.detection.strip():
        return []
    head = f"Detected by {by}{_after(took)}." if by else ""
    return [head, prose(document.summary.detection)]


def _after(took: timedelta | None) -> str:
    return f", {show_duration(took)} after impact start" if took is not None else ""


def impact(document: Postmortem) -> list[str]:
    """Return what the incident was like for whom."""
    part = document.impact
    blocks = [prose(part.narrative)]
    if part.audiences:
        blocks.append(f"**Affected:** {line(', '.join(part.audiences))}")
    if part.personal_data:
        blocks.append(f"**Personal data:** {_PERSONAL_DATA[part.personal_data]}")
    return blocks


def metrics(document: Postmortem) -> list[str]:
    """Return the impact in numbers as a table."""
    rows = [(_metric_name(row), _metric_value(row), cell(row.note)) for row in document.impact.metrics]
    return [table(("Metric", "Value", "Note"), rows, right=frozenset({1}))] if rows else []


def _metric_name(metric: Metric) -> str:
    return line(metric.name) or str(metric.measure)


def _metric_value(metric: Metric) -> str:
    if metric.value is None:
        return "unknown"
    about = "about " if metric.approximate else ""
    return f"{about}{number(metric.value)} {line(metric.unit)}".strip()


def number(value: float) -> str:
    """Return `1,326` or `12.5`."""
    return f"{value:,}" if isinstance(value, int) or not value.is_integer() else f"{int(value):,}"


def service_levels(document: Postmortem) -> list[str]:
    """Return each promise with the budget that it allows and what was used of it."""
    heads = ("Promise", "Target", "Allowed", "Used before", "This incident", "Left", "Breached")
    rows = [_service_level(document, row) for row in document.impact.sla]
    return [table(heads, rows, right=frozenset({1, 2, 3, 4, 5}))] if rows else []


def _service_level(document: Postmortem, row: Sla) -> tuple[str, ...]:
    target = f"{row.target} % a {row.window}" if row.target is not None else ""
    before = _minutes(row.spent) if row.spent is not None else ""
    if (counted := budget(document, row)) is None:
        claimed = "" if row.breached is None else _yes(row.breached)
        return (line(row.name), target, "", before, _minutes(row.downtime or 0), "", claimed)
    this = counted.used - timedelta(minutes=row.spent or 0)
    breached = _yes(counted.breached)
    if row.breached is not None and row.breached is not counted.breached:
        breached += f" (by the numbers; the document says {_yes(row.breached)})"
    sizes = (show_duration(counted.allowed), before, show_duration(this), _left(counted.left))
    return (line(row.name), target, *sizes, breached)


def _left(left: timedelta) -> str:
    return f"over by {show_duration(-left)}" if left < timedelta() else show_duration(left)


def _minutes(amount: float) -> str:
    return show_duration(timedelta(minutes=amount))


def _yes(value: bool) -> str:
    return "yes" if value else "no"
