"""The formats in which documents leave, by the names that commands use.

This table is light to import; a format's writer is loaded when something is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from pmtui.document import Postmortem

FULL, EXECUTIVE, PUBLIC, SRE = "full", "executive", "public", "sre"
PROFILES = {
    FULL: "everything, in the order of the template",
    EXECUTIVE: "one page: what happened, how bad, why, what next",
    PUBLIC: "for readers outside: only what is approved, without names",
    SRE: "everything, in the order of the SRE book's example",
}
"""What each profile is for."""
FLAVOURS = ("github", "gitlab")


@dataclass(frozen=True, slots=True)
class Source:
    """A document that is exported."""

    key: str
    """Its id in the library, by which readers tell a second export of the same document."""
    document: Postmortem


@dataclass(frozen=True, slots=True)
class Options:
    """How it is exported."""

    profile: str = FULL
    flavour: str = "github"
    draft: bool = False
    """Write a public version that is not approved, marked as a draft."""
    now: datetime | None = None
    """The moment of the export, where a format has to name it."""


class NothingToWrite(ValueError):
    """The documents hold nothing that belongs into the format; the message is a sentence for people."""


class Format(NamedTuple):
    """A format in which documents leave."""

    name: str
    title: str
    extension: str
    profiles: tuple[str, ...]
    """The profiles that it can show; the first is taken where none is named."""
    several: bool = False
    """Whether several documents make one file."""

    def write(self, sources: Sequence[Source], options: Options | None = None) -> str:
        """Return the documents in this format, ending with a newline.

        Raises:
            NotReady: if a public version is asked for that may not leave.
            NothingToWrite: if the format has no way to say that there is nothing.
            ValueError: if the format cannot show the profile, or not so many documents.
        """
        options = options or Options(profile=self.profiles[0])
        if options.profile not in self.profiles:
            raise ValueError(
                f"{self.name} has no profile {options.profile}; it has {', '.join(self.profiles)}"
            )
        if len(sources) != 1 and not self.several:
            raise ValueError(f"{self.name} takes one post-mortem at a time")
        module = import_module(f"pmtui.exchange.writers.{_MODULES.get(self.name, self.name)}")
        text = module.export(tuple(sources), options)
        assert isinstance(text, str)
        if options.profile == PUBLIC and not options.draft:
            from pmtui.checks.outside.nets import refuse_leaks

            for source in sources:
                refuse_leaks(source.document, text)
        return text


_MODULES = {
    "timeline-csv": "timeline_csv",
    "actions-csv": "actions_csv",
    "github": "github_shell",
    "github-json": "github_json",
    "gitlab": "gitlab_csv",
    "jira": "jira_csv",
}

FORMATS: dict[str, Format] = {
    row.name: row
    for row in (
        Format(
            "markdown", "Markdown for a repository, an issue or a wiki", ".md", (FULL, EXECUTIVE, PUBLIC, SRE)
        ),
        Format(
            "html",
            "a page that stands alone, to send, print or host",
            ".html",
            (FULL, EXECUTIVE, PUBLIC, SRE),
        ),
        Format("json", "everything for programs; import reads it back", ".json", (FULL, PUBLIC)),
        Format("confluence", "Confluence storage format", ".xml", (FULL, EXECUTIVE, PUBLIC, SRE)),
        Format("slack", "a message for Slack's API or a webhook", ".slack.json", (EXECUTIVE, PUBLIC)),
        Format("email", "a draft of a mail to customers", ".eml", (PUBLIC,)),
        Format("timeline-csv", "the timeline as a table", ".timeline.csv", (FULL,), True),
        Format("actions-csv", "the actions as a table", ".actions.csv", (FULL,), True),
        Format("ics", "due dates and follow-up review for a calendar", ".ics", (FULL,), True),
        Format("github", "a shell script that opens GitHub issues with gh", ".sh", (FULL,), True),
        Format("github-json", "GitHub issues for its REST API", ".issues.json", (FULL,), True),
        Format("gitlab", "CSV for GitLab's import of issues", ".gitlab.csv", (FULL,), True),
        Format("jira", "CSV for Jira's import of issues", ".jira.csv", (FULL,), True),
    )
}
"""The format of each name."""


def format_of_file(name: str) -> Format | None:
    """Return the format that a file name asks for by its ending; None if it asks for none or several."""
    low = name.lower()
    endings = [row for row in FORMATS.values() if low.endswith(row.extension)]
    if endings:
        return max(endings, key=lambda row: len(row.extension))
    return (
        FORMATS["html"]
        if low.endswith(".htm")
        else FORMATS["markdown"]
        if low.endswith(".markdown")
        else None
    )
