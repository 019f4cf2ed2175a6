"""Summary: key facts, the summary itself, and how it was detected, resolved and responded to."""

from __future__ import annotations

from datetime import timedelta

from textual.app import ComposeResult
from textual.content import Content
from textual.css.query import NoMatches
from textual.widgets import Static

from pmtui.document import Person, Postmortem, Section, durations
from pmtui.document.times import show_duration
from pmtui.tui.drawing import Drawn, Span, column, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.session import Session
from pmtui.tui.widgets.forms import Cell, Form, Heading, Scrolling
from pmtui.tui.widgets.outline import Group, Outline

WHEN = "When, UTC"
CELLS = (
    Cell("title", 12),
    Cell("facts.severity", 3),
    Cell("facts.date", 3),
    Cell("facts.services", 6),
    Heading(WHEN, "when"),
    Cell("facts.impact_started", 3),
    Cell("facts.detected", 3),
    Cell("facts.acknowledged", 3),
    Cell("facts.mitigated", 3),
    Cell("facts.impact_ended", 3),
    Cell("facts.resolved", 3),
    Cell("facts.closed", 3),
    Cell("facts.trigger", 3),
    Heading("What happened"),
    Cell("summary.text", 12),
    Cell("summary.detected_by", 12),
    Cell("summary.detection", 12),
    Cell("summary.resolution", 12),
    Cell("summary.response", 12),
    Heading("Who"),
    Cell("facts.owner", 4),
    Cell("facts.commander", 4),
    Cell("facts.facilitator", 4),
    Cell("facts.oncall_primary", 6),
    Cell("facts.oncall_secondary", 6),
    Heading("Record"),
    Cell("facts.incident", 4),
    Cell("facts.incident_url", 8),
    Cell("facts.status_page", 8),
    Cell("facts.tags", 4),
    Cell("facts.other_incidents", 6),
    Cell("facts.recurrence_of", 6),
    Cell("status", 4),
    Cell("visibility", 4),
    Cell("profile", 4),
    Cell("facts.written", 4),
    Cell("facts.drafted", 4),
    Cell("publication.shared_with", 4),
)


FIRST_SCREENFUL = 18
"""How many of the cells a terminal of 80×24 has room for."""


def durations_line(document: Postmortem, width: int = 1000) -> str:
    """Return the durations that follow from the times: `impact 47 min · detected 2 min`.

    Where so many cells do not hold it, words and signs are left out: `impact 47m · detect 2m`; then the
    durations that matter least.
    """
    found = durations(document)
    parts = [
        ("impact", "impact", found.impact),
        ("detected", "detect", found.detect),
        ("acknowledged", "ack", found.acknowledge),
        ("mitigated", "mitigate", found.mitigate),
        ("resolved", "resolve", found.resolve),
    ]
    known = [(long, short, value) for long, short, value in parts if value is not None]
    shown = " · ".join(f"{long} {show_duration(value)}" for long, _, value in known)
    for dropped in ("", "ack", "resolve", "detect", "impact"):
        if len(shown) <= width:
            break
        known = [part for part in known if part[1] != dropped]
        shown = " · ".join(f"{short} {_briefly(value)}" for _, short, value in known)
    return shown


def _briefly(duration: timedelta) -> str:
    """Return `2h43m`."""
    return show_duration(duration).replace(" ", "").replace("min", "m")


def draw_person(_: Session, person: Person, width: int, glyphs: Glyphs) -> Drawn:
    """Return somebody who took part as a line."""
    return line(Span(column(person.name or "(no name)", 28)), Span(person.role, "muted"))


PEOPLE = Group(
    path="facts.people",
    title="People",
    noun="person",
    hint="Who else took part, and in which role? Press a to add",
    cells=(Cell("name", 6), Cell("role", 6)),
    draw=draw_person,
)


class SummaryScreen(SectionScreen):
    """Key facts and the summary."""

    section = Section.SUMMARY

    def work(self) -> ComposeResult:
        """One form, and below it the people."""
        with Scrolling(id="page"):
            yield Form("", CELLS, id="facts", bound=True, at_once=FIRST_SCREENFUL)
            yield Outline((PEOPLE,), self.pm.glyphs, id="people")

    def sync_chrome(self) -> None:
        """Show beside the times the durations that follow from them."""
        super().sync_chrome()
        try:
            heading = self.query_one("#when", Static)
        except NoMatches:  # the form is still being made
            return
        room = (heading.size.width or self.size.width - 4) - len(WHEN) - 3
        shown = durations_line(self.session.document, room)
        content = Content.assemble(WHEN, (f"   {shown}", "not bold $muted"))
        if heading.content != content:
            heading.update(content, layout=False)

    def focus_first(self) -> None:
        """Begin with the title."""
        self.set_focus(self.query(".field").first())
