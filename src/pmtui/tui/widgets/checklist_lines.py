"""The lines of the checklist: how far the document is, its findings, its deadlines, and what it allows."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from pmtui.checks import Finding
from pmtui.document.safe import safe_line
from pmtui.tui.chrome import LEVEL_STYLES, readiness
from pmtui.tui.drawing import Drawn, Span, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.review import Review, countdown
from pmtui.tui.session import Session
from pmtui.tui.widgets.row_list import Item

FINDING, ALLOWED = "finding", "allowed"
"""The kinds of lines that take the cursor; their value begins with the finding."""


def checklist_lines(session: Session, review: Review, width: int) -> list[Item]:
    """Return the lines for a list of this width."""
    from pmtui.checks.progress import progress

    done = progress(session.document, session.findings, session.policy)
    return [
        Item("title", "", f"{done.done} of {done.total} needed"),
        *_state(session, review, width),
        *_findings(review, width),
        *_allowed(review, width),
    ]


def _state(session: Session, review: Review, width: int) -> Iterator[Item]:
    for text in wrap(readiness(session.findings, session.document.status), width - 2):
        yield Item("ready", "", text)
    if parts := [f"{number} {what}" for what, number in review.changes._asdict().items() if number]:
        yield Item("note", "", f"{', '.join(parts)} since the last look")
    for deadline in review.deadlines:
        yield Item("late" if deadline.late else "due", "", countdown(deadline))
    if review.filter:
        yield Item("note", "", f"shown: {review.filter}")


def _findings(review: Review, width: int) -> Iterator[Item]:
    section = None
    for finding in review.listed:
        if finding.section is not section:
            section = finding.section
            yield Item("blank", "")
            yield Item("section", "", section.title)
        fresh = review.is_fresh(finding)
        tag = f"+ {finding.code}" if fresh else finding.code
        yield from _wrapped(FINDING, finding, finding.message, tag, width)
    if section is None and review.filter:
        yield Item("blank", "")
        yield Item("note", "", "No finding matches this filter.")


def _allowed(review: Review, width: int) -> Iterator[Item]:
    if review.allowed:
        yield Item("blank", "")
        yield Item("section", "", "Allowed")
    for finding, row in review.allowed:
        text = f"{finding.name.replace('-', ' ')}: {row.reason}"
        yield from _wrapped(ALLOWED, finding, text, finding.code, width, row)


def _wrapped(
    kind: str, finding: Finding, text: str, tag: str, width: int, more: object = None
) -> Iterator[Item]:
    """Yield a finding as lines, with its code at the end of the last one."""
    lines = wrap(safe_line(text), max(8, width - 4)) or [""]
    if len(lines[-1]) + len(tag) + 5 > width:
        lines.append("")
    last = len(lines) - 1
    path = f"{kind} {finding.code} {finding.path}"
    yield Item(kind, path, (finding, lines[0], tag if not last else "", more))
    for number, text_line in enumerate(lines[1:], start=1):
        yield Item("more", "", (finding, text_line, tag if number == last else "", more))


def draw(item: Item, glyphs: Glyphs) -> Drawn:
    """Return a line as it is drawn."""
    match item.kind:
        case "title":
            return line(Span("Checklist", "strong"), right=[Span(f"{item.value} ", "muted")])
        case "section":
            return line(Span(item.value, "heading"))
        case "ready":
            return line(Span(item.value, "strong"))
        case "note" | "due":
            return line(Span(item.value, "muted"))
        case "late":
            return line(Span(f"{glyphs['warning']} {item.value}", "warning"))
        case "blank":
            return line("")
    finding, text, tag, allowance = item.value
    fresh = tag.startswith("+")
    code = [Span(f"{tag} ", "accent" if fresh else "muted")] if tag else []
    style = "muted" if allowance else ""
    if item.kind == "more":
        return line("  ", Span(text, style), right=code)
    sign = glyphs["rule"] if allowance else glyphs.level(finding.level)
    return line(
        Span(f"{sign} ", "muted" if allowance else LEVEL_STYLES[finding.level]), Span(text, style), right=code
    )
