"""Issues for GitHub's REST API: a list of what `POST /repos/OWNER/REPO/issues` takes."""

from __future__ import annotations

from collections.abc import Sequence

from pmtui.exchange.formats import Options, Source
from pmtui.exchange.writers.github_shell import body
from pmtui.exchange.writers.json import dump
from pmtui.exchange.writers.tickets import tickets_of


def export(sources: Sequence[Source], options: Options) -> str:
    """Return the issues.

    Raises:
        NothingToWrite: if no action wants a ticket.
    """
    return dump([{"title": ticket.title, "body": body(ticket)} for ticket in tickets_of(sources)])
