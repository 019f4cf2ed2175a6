"""What comes into the document from elsewhere, and what its readers get: import, review of it, preview."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from pmtui.document import join
from pmtui.editing.context import incident_day
from pmtui.tui.opening import Opening
from pmtui.tui.session import Session

if TYPE_CHECKING:
    from pmtui.tui.intake import Intake


class Exchanging(Opening):
    """The actions between the document and the world; their screens are loaded when they are asked for."""

    def action_import(self) -> None:
        """Ask for a file, and show what of it could stand in the document."""
        if not self._can_write():
            return
        from pmtui.tui.screens.ask_path import AskPath

        self.push_screen(
            AskPath(
                "Import",
                "A file, or several: alerts, a chat, notes, a table, a whole post-mortem. Or paste a text.",
                placeholder="~/Downloads/alerts.json",
            ),
            lambda answer: self.import_text(answer) if answer else None,
        )

    def import_text(self, answer: str, lines: Callable[[], None] | None = None) -> None:
        """Show what files by their names, or a pasted text, hold, and take what is kept of it.

        A text that is nothing but lines is left to `lines`.
        """
        from pmtui.exchange.imported import Options
        from pmtui.tui.screens.intake import IntakeScreen, sources_of

        session = self.session
        options = Options(day=_day_of(session))
        screen = IntakeScreen(sources_of(answer), session.document, options=options, or_lines=bool(lines))

        async def answered(intake: Intake | None) -> None:
            if lines is not None and screen.are_lines:
                lines()
            else:
                await self._take_in(intake)

        self.push_screen(screen, answered)

    async def _take_in(self, intake: Intake | None) -> None:
        """Put what was kept into the document as one step."""
        if intake is None:
            self.say("Nothing was imported.")
            return
        session = self.session
        before = {entry.id for entry in session.document.timeline}
        changed = intake.apply(session.document)
        fresh = [entry.id for entry in changed.timeline if entry.id not in before]
        path = join("timeline", key=fresh[0]) if fresh else next(iter(intake.paths), "")
        session.store.apply(f"import {intake.taken}", lambda _: changed, path)
        if path:
            await self.show_path(path)
        self.say(f"Took {intake.taken}, unreviewed until touched; {self._undo_key()} takes all of it back.")


def _day_of(session: Session) -> date | None:
    """Return the day of clocks without one, if the document knows when its incident was."""
    document = session.document
    known = document.timeline or document.facts.date or document.facts.impact_started
    return incident_day(document, session.clock()) if known else None
