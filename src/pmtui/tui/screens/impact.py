"""Impact: who was hurt and how much, service levels, damage control, evidence and unknowns."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from pmtui.document import Appendix, Evidence, Measure, Metric, Section, Sla, Unknown, get
from pmtui.document.numbers import show_number
from pmtui.document.sla import Budget, budget
from pmtui.editing import show_value
from pmtui.tui.drawing import Drawn, Span, column, line, text_width
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.session import Session
from pmtui.tui.widgets.forms import Cell
from pmtui.tui.widgets.outline import Group, Outline


def draw_metric(_: Session, metric: Metric, width: int, glyphs: Glyphs) -> Drawn:
    """Return a metric as a line: its name, then the number with its unit."""
    name = metric.name or (metric.measure.value if metric.measure is not Measure.OTHER else "(no name)")
    about = "about " if metric.approximate else ""
    count = "no number yet" if metric.value is None else f"{about}{show_number(metric.value)}"
    value = f"{count} {metric.unit}".rstrip() if metric.value is not None else count
    style = "strong" if metric.value is not None else "muted"
    name_width = min(28, max(12, width // 3))
    return line(Span(column(name, name_width) + "  "), Span(value, style), Span(f"   {metric.note}", "muted"))


def draw_sla(session: Session, sla: Sla, width: int, glyphs: Glyphs) -> Drawn:
    """Return a service level as a line: the promise, its budget in minutes, and whether it was kept."""
    promise = (
        f"{show_value(sla.target)} % a {sla.window.value}" if sla.target is not None else "no target yet"
    )
    name_width = min(28, max(12, width // 3))
    spans = [
        Span(column(sla.name or "(no name)", name_width) + "  "),
        Span(column(promise, 17) + "  ", "strong"),
    ]
    if found := budget(session.document, sla):
        spans.append(_held(sla, found, glyphs))
        used = f"   {_used(found)}"
        if text_width(line(*spans, used)) < width:
            spans.append(Span(used, "muted"))
    return line(*spans)


def _held(sla: Sla, found: Budget, glyphs: Glyphs) -> Span:
    """Return whether the promise held; where the claim says otherwise, the claim beside the arithmetic."""
    if sla.breached is not None and sla.breached != found.breached:
        claim, rest = ("breached", "left") if sla.breached else ("kept", "over")
        return Span(f"said {claim}, {found.margin} {rest}", "warning")
    if found.breached:
        return Span(f"{glyphs['error']} breached by {found.margin}", "error")
    return Span(f"{glyphs['complete']} kept, {found.margin} left", "success")


def _used(found: Budget) -> str:
    """Return how much of the downtime that a promise allows was used."""
    allowed, used = found.figures
    return f"{used} of {allowed} used"


def draw_evidence(_: Session, evidence: Evidence, width: int, glyphs: Glyphs) -> Drawn:
    """Return a piece of evidence as a line."""
    return line(
        Span(column(evidence.kind.value, 10), "muted"),
        Span(evidence.title or evidence.url or "(nothing written)"),
    )


def draw_unknown(_: Session, unknown: Unknown, width: int, glyphs: Glyphs) -> Drawn:
    """Return an unknown as a line."""
    return line(Span(unknown.text or "(nothing written)"))


def draw_appendix(_: Session, appendix: Appendix, width: int, glyphs: Glyphs) -> Drawn:
    """Return a link of the appendix as a line."""
    return line(Span(appendix.title or "(no title)"), Span(f"  {appendix.url}", "muted"))


GROUPS = (
    Group(
        path="impact.narrative",
        part="impact",
        single=True,
        title="Impact",
        hint="what it was like for the people affected",
        cells=(
            Cell("narrative", 12),
            Cell("audiences", 8),
            Cell("personal_data", 4),
            Cell("breach_notified", 4),
            Cell("breach_note", 8),
            Cell("apology", 12),
        ),
    ),
    Group(
        path="impact.metrics",
        title="Metrics",
        noun="metric",
        hint="In numbers: users affected, failed requests, duration. Press a to add",
        cells=(
            Cell("measure", 3),
            Cell("value", 3),
            Cell("unit", 3),
            Cell("approximate", 3),
            Cell("name", 4),
            Cell("note", 8),
        ),
        draw=draw_metric,
    ),
    Group(
        path="impact.sla",
        title="Service levels",
        noun="service level",
        hint="A promise, such as 99.9 % a month; its budget and whether it held follow",
        cells=(
            Cell("name", 6),
            Cell("target", 3),
            Cell("window", 3),
            Cell("downtime", 4),
            Cell("spent", 4),
            Cell("breached", 4),
        ),
        draw=draw_sla,
    ),
    Group(
        path="impact.damage_control",
        part="impact",
        single=True,
        title="Damage control",
        hint="what was done to repair the harm, apart from the technical fix",
        cells=(Cell("damage_control", 12),),
    ),
    Group(
        path="impact.evidence",
        title="Evidence",
        noun="piece of evidence",
        hint="Dashboards, log lines, queries, traces, links",
        cells=(Cell("title", 8), Cell("kind", 4), Cell("url", 12), Cell("body", 12)),
        draw=draw_evidence,
    ),
    Group(
        path="impact.unknowns",
        title="Unknowns",
        noun="unknown",
        hint="What could not be determined? It is honest to say so",
        cells=(Cell("text", 12), Cell("note", 12)),
        draw=draw_unknown,
    ),
    Group(
        path="impact.appendix",
        title="Appendix",
        noun="link",
        hint="Further links: runbooks, tickets, related reviews",
        cells=(Cell("title", 5), Cell("url", 7)),
        draw=draw_appendix,
    ),
)


class ImpactScreen(SectionScreen):
    """The impact with its evidence."""

    section = Section.IMPACT
    GROUPS: ClassVar = GROUPS

    def message_for_focus(self) -> Drawn:
        """Say of a service level how much of its budget was used, where nothing else is to be said."""
        path = self.focused_path
        if not (path.startswith("impact.sla[") and path.endswith("]")) or self.finding_for(path):
            return super().message_for_focus()
        if found := budget(self.session.document, get(self.session.document, path)):
            return line(Span(" Downtime: ", "muted"), Span(_used(found)))
        return super().message_for_focus()

    def work(self) -> ComposeResult:
        """One outline."""
        yield Outline(self.GROUPS, self.pm.glyphs)
