"""A shell script that opens an issue on GitHub for each action, with GitHub's own command `gh`."""

from __future__ import annotations

from collections.abc import Sequence

from pmtui.exchange.formats import Options, Source
from pmtui.exchange.writers.markdown import Renderer
from pmtui.exchange.writers.markdown_text import GITHUB_ISSUE
from pmtui.exchange.writers.tickets import Ticket, tickets_of

_HEAD = """\
#!/bin/sh
# Opens {issues} on GitHub with gh, in the repository of this folder or in $GH_REPO.
# Running it twice opens them twice: put the numbers into the post-mortem first.
set -eu
command -v gh >/dev/null || { echo "gh is missing: https://cli.github.com" >&2; exit 1; }
"""


def export(sources: Sequence[Source], options: Options) -> str:
    """Return the script; the text of an action is one quoted word in it and never a command.

    Raises:
        NothingToWrite: if no action wants a ticket.
    """
    tickets = tickets_of(sources)
    issues = "one issue" if len(tickets) == 1 else f"{len(tickets)} issues"
    return "\n".join([_HEAD.replace("{issues}", issues), *map(_command, tickets)])


def _command(ticket: Ticket) -> str:
    return f"gh issue create --title={quoted(ticket.title)} --body={quoted(body(ticket))}\n"


def body(ticket: Ticket) -> str:
    """Return the text of an issue as Markdown that names and links nobody by accident."""
    return "\n\n".join(Renderer(GITHUB_ISSUE).blocks(ticket.blocks))


def quoted(words: str) -> str:
    """Return a text as one word of a shell, whatever stands in it."""
    return "'" + words.replace("'", "'\\''") + "'"
