"""Summary: key facts, the summary itself, and how it was detected, resolved and responded to."""

from __future__ import annotations

from textual.app import ComposeResult

from pmtui.document import Section
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.widgets.forms import Cell, Form, Heading

CELLS = (
    Cell("title", 12),
    Cell("facts.severity", 3),
    Cell("facts.date", 3),
    Cell("facts.services", 6),
    Heading("When, in UTC"),
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
    Cell("status", 3),
    Cell("visibility", 3),
    Cell("profile", 3),
    Cell("facts.written", 3),
)


class SummaryScreen(SectionScreen):
    """Key facts and the summary."""

    section = Section.SUMMARY

    def work(self) -> ComposeResult:
        """One form."""
        yield Form("", CELLS, id="facts", bound=True)
