"""What a library lists: a post-mortem with its summary, or a file that cannot be read."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from pmtui.document import Milestone, Postmortem, Severity, Status, milestones


class Entry(NamedTuple):
    """A post-mortem of the library; its id is the name of its file without `.toml`."""

    id: str
    path: Path
    document: Postmortem
    modified: datetime

    @property
    def title(self) -> str:
        """What happened."""
        return self.document.title

    @property
    def severity(self) -> Severity | None:
        """How bad it was."""
        return self.document.facts.severity

    @property
    def status(self) -> Status:
        """How far the document is."""
        return self.document.status

    @property
    def day(self) -> date | None:
        """The incident date; where it is missing, the day on which the impact began."""
        if self.document.facts.date is not None:
            return self.document.facts.date
        start = milestones(self.document).get(Milestone.IMPACT_STARTED)
        return start.at.date() if start else None


class Broken(NamedTuple):
    """A file of the library that cannot be read; the message is a sentence with its place."""

    id: str
    path: Path
    message: str
    line: int | None = None
    modified: datetime | None = None


def instant(seconds: float) -> datetime:
    """Return the instant of a file's time stamp in UTC."""
    return datetime.fromtimestamp(seconds, UTC)
