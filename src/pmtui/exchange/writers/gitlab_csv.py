"""CSV for GitLab's import of issues: title, description and due date."""

from __future__ import annotations

from collections.abc import Sequence

from pmtui.exchange.formats import Options, Source
from pmtui.exchange.writers.csv_rows import csv_text, defused_for_import
from pmtui.exchange.writers.markdown import Renderer
from pmtui.exchange.writers.markdown_text import GITLAB
from pmtui.exchange.writers.tickets import tickets_of


def export(sources: Sequence[Source], options: Options) -> str:
    """Return the issues; no line of a text is a quick action, and nobody is notified by it.

    Raises:
        NothingToWrite: if no action wants a ticket.
    """
    rows = [
        (
            ticket.title,
            "\n\n".join(Renderer(GITLAB).blocks(ticket.blocks)),
            str(ticket.action.due or ""),
        )
        for ticket in tickets_of(sources)
    ]
    return csv_text(("title", "description", "due_date"), rows, defused_for_import)
