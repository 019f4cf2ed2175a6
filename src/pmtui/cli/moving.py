"""The status set from a command line, with the checks that the editor makes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pmtui.checks import check
from pmtui.cli.failure import Failure
from pmtui.document import Postmortem, Status, move_on
from pmtui.editing import context_for, parse_value
from pmtui.library import Ruling


@dataclass(frozen=True, slots=True)
class Mover:
    """Who moves a document on, when, why, and by what counts for its file."""

    ruling: Ruling
    now: datetime
    by: str = ""
    reason: str = ""

    def move(self, document: Postmortem, raw: str) -> tuple[Postmortem, tuple[str, str]]:
        """Return the document with the status that a text names, and its status before and after.

        Raises:
            Failure: if there is no such status, or if the checklist or the policy stands in the way.
        """
        try:
            to = parse_value("status", raw, context_for(document, "status", self.now))
        except ValueError as reason:
            raise Failure(f"the status was left as it was: {reason}") from None
        assert isinstance(to, Status)
        found = self.ruling.gate(document, to, check(document, self.now.date(), self.ruling.policy))
        left = f"the status was left at {document.status}"
        if found.refused:
            raise Failure(f"{left}: {found.refused}")
        if found.needs_reason and not self.reason.strip():
            stands = found.words.partition(",")[0]
            raise Failure(f'{left}: {stands}; to go on all the same, say why with --reason "…"')
        if to is Status.PUBLISHED and to is not document.status and not self.by.strip():
            raise Failure(f"{left}: say who publishes it with --by NAME, or put `author` into your settings")
        moved = move_on(document, to, at=self.now, by=self.by, reason=self.reason.strip())
        return moved, (str(document.status), str(to))
