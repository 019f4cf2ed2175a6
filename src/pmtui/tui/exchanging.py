"""What comes into the document from elsewhere, and what its readers get: import, review of it, preview."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from pmtui.document import is_unreviewed, join, mark_all_reviewed, mark_reviewed, unreviewed_entries
from pmtui.editing.context import incident_day
from pmtui.tui.collecting import beside
from pmtui.tui.opening import Opening
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.session import Session

if TYPE_CHECKING:
    from pmtui.tui.intake import Intake


_INTAKE = "pmtui.tui.screens.intake"


def _load() -> None:
    with beside():
        import_module(_INTAKE)


class Exchanging(Opening):
    """The actions between the document and the world; their screens are loaded when they are asked for."""

    def action_import(self) -> None:
        """Ask for a file, and show what of it could stand in the document."""
        if not self._can_write():
            return
        from pmtui.tui.paths import missing
        from pmtui.tui.screens.ask_path import AskPath

        self.push_screen(
            AskPath(
                "Import",
                "A file, or several: alerts, a chat, notes, a table, a whole post-mortem. Or paste a text.",
                placeholder="~/Downloads/alerts.json",
                check=missing,
            ),
            lambda answer: self.import_text(answer) if answer else None,
        )
        # While the question is answered: there is much to load.
        asyncio.get_running_loop().run_in_executor(None, _load)

    def import_text(self, answer: str, lines: Callable[[], None] | None = None) -> None:
        """Show what files by their names, or a pasted text, hold, and take what is kept of it.

        A text that is nothing but lines is left to `lines`.
        """
        from pmtui.exchange.imported import Options
        from pmtui.tui.screens.intake import IntakeScreen
        from pmtui.tui.screens.intake_questions import sources_of

        session = self.session
        options = Options(day=_day_of(session), day_is_guess=True)
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
        if isinstance(self.screen, SectionScreen):
            self.screen.step_back()  # from the form to the list, where one looks through the rows
        self.say(f"Took {intake.taken}, unreviewed until touched; {self._undo_key()} takes all of it back.")

    def action_reviewed(self) -> None:
        """Count what is in focus as looked at."""
        screen = self.screen
        if isinstance(screen, SectionScreen):
            self.look_at(screen.focused_path)

    def look_at(self, path: str) -> bool:
        """Count an imported row or field as looked at, and say what is left; return whether it was one."""
        session = self.session
        if not self._can_write():
            return False
        if not path or not is_unreviewed(session.document, path):
            self.say("This was not imported, or somebody has looked at it already.")
            return False
        session.store.apply("look at", lambda document: mark_reviewed(document, path), path)
        left = unreviewed_entries(session.document) + len(session.document.unreviewed)
        self.say(f"Looked at; {left} more to look at." if left else "Looked at; that was the last one.")
        return True

    def action_reviewed_all(self) -> None:
        """Mark everything imported as looked at."""
        if self._can_write():
            self.session.store.apply(
                "look at everything", mark_all_reviewed, getattr(self.screen, "focused_path", "")
            )
            self.say(f"Everything imported counts as looked at; {self._undo_key()} takes that back.")

    def action_preview(self, profile: str = "full") -> None:
        """Show the document as its readers will see it."""
        from pmtui.tui.screens.preview import PreviewScreen

        self.push_screen(PreviewScreen(profile), self._after_reading)

    def _after_reading(self, wanted: str | None) -> None:
        if wanted == "public":
            self.action_public()

    def action_public(self) -> None:
        """Show the public version beside the internal one."""
        from pmtui.tui.screens.public import PublicScreen

        self.push_screen(PublicScreen(), self._after_public)

    async def _after_public(self, wanted: str | None) -> None:
        if wanted == "preview":
            self.action_preview("public")
        elif wanted:
            await self.show_path(wanted)

    @property
    def state_dir(self) -> Path | None:
        """The folder for what survives beside the documents."""
        return self._state_dir

    def send_to_terminal(self, sequence: str) -> None:
        """Write a control sequence of our own, such as one for the clipboard, to the terminal."""
        if self._driver is not None:
            self._driver.write(sequence)

    def action_unplaced(self) -> None:
        """Show the passages that belong to no field."""
        if not self.session.document.unplaced:
            self.say("No imported text is waiting for a place.")
        elif self._can_write():
            from pmtui.tui.screens.unplaced import UnplacedScreen

            self.push_screen(UnplacedScreen(), self._after_placing)

    async def _after_placing(self, path: str | None) -> None:
        if path:
            await self.show_path(path)


def _day_of(session: Session) -> date | None:
    """Return the day of clocks without one, if the document knows when its incident was."""
    from pmtui.exchange.window import has_day

    document = session.document
    return incident_day(document, session.clock()) if has_day(document) else None
