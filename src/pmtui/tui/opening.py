"""How documents come and go: opening, beginning, recovering and leaving."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from textual.screen import ModalScreen, Screen

from pmtui import storage
from pmtui.document import Postmortem
from pmtui.document.difference import difference
from pmtui.document.safe import safe_line
from pmtui.document.times import show_instant
from pmtui.editing import Change, Origin
from pmtui.library import LibraryError
from pmtui.tui import resume_collection
from pmtui.tui.keeping import Recovered
from pmtui.tui.screens.dialogs import Ask, AskText, Choice
from pmtui.tui.screens.library import LibraryScreen
from pmtui.tui.screens.sections import SECTIONS, section_screen
from pmtui.tui.session import Session
from pmtui.tui.writing import Writing

MOST_CHANGES = 6
"""How many changes a question lists."""
LOOK_EVERY = 2.0
"""Seconds between two looks at the open file."""


class Opening(Writing):
    """The actions by which documents come and go."""

    refused: storage.BrokenFile | None = None
    """Why the document that the app was started with could not be opened."""

    async def on_mount(self) -> None:
        """Open the document, or the library."""
        if self._path is None:
            await self.push_screen(LibraryScreen())
        else:
            try:
                loaded = storage.load(self._path)
            except storage.BrokenFile as error:
                self.refused = error
                self.exit(1)
                return
            self._begin_session(loaded)
            await self.push_screen(self._section)
            self._offer_recovery()
        self.call_after_refresh(resume_collection)
        self.set_interval(LOOK_EVERY, self._look_outside)
        if first := [*self.complaints, self.greeting][0]:
            # The focus that is still on its way to the first field would take the sentence away.
            self.call_after_refresh(self.say, first)

    def _begin_session(self, loaded: storage.Loaded) -> None:
        self._session = Session(
            loaded,
            clock=self.clock,
            policy=self.library.policy,
            state_dir=self._state_dir,
            author=self.settings.author,
        )
        self._session.store.subscribe(self._changed)
        for name in SECTIONS:
            self._installed_screens.setdefault(name, section_screen(name))
        if loaded.read_only:
            self.say(loaded.read_only)
        elif loaded.other_comments:
            self.say("Comments within this file are not kept; the first save puts the original aside.")

    def _changed(self, change: Change) -> None:
        self.said = None
        if screen := self.section_below:
            screen.sync(pull=True)
            if change.origin is not Origin.TYPE:
                screen.redraw_rows()
        if self.settings.autosave and not self.session.store.read_only:
            self._save_later()

    def open_path(self, path: Path, section: str = "summary") -> None:
        """Open a post-mortem in place of the library."""
        try:
            loaded = storage.load(path)
        except storage.BrokenFile as error:
            self.say(f"{self.glyphs['error']} {error}")
            return
        self._begin_session(loaded)
        self.push_screen(section)
        self._offer_recovery()

    def begin_new(self) -> None:
        """Ask for a title and begin a post-mortem."""

        def begin(title: str | None) -> None:
            if title is None:
                return
            try:
                path = self.library.add(Postmortem(title=title), self.clock().date())
            except (LibraryError, storage.SaveFailed, OSError) as error:
                self.say(f"{self.glyphs['error']} {error}")
                return
            self.open_path(path)

        self.push_screen(
            AskText(
                "A post-mortem",
                "What happened? A few words that one finds again.",
                placeholder="Checkout refuses logins",
            ),
            begin,
        )

    def action_library(self) -> None:
        """Close the document and show the library."""
        self._leave(self._to_library)

    async def action_quit(self) -> None:
        """Leave the program."""
        if isinstance(self.screen, ModalScreen):
            return
        self._leave(self._end)

    def _leave(self, go: Callable[[], None]) -> None:
        """Go on, after asking if anything would be lost."""
        if not self.has_document or not self.session.unsaved:
            if self.has_document:
                self.session.keeper.close(forget=True)
            go()
            return
        what = f"{self.session.path.name} has changes that are not saved."
        if pending := len(self.session.store.pending):
            what += f" {pending} {'value is' if pending == 1 else 'values are'} marked ✗ and cannot be saved."
        choices = [
            Choice("s", "Save, then leave", "save"),
            Choice("d", "Leave without saving", "discard"),
            Choice("c", "Stay", "stay"),
        ]

        async def answered(value: str | None) -> None:
            if value == "discard" or (value == "save" and await self._save()):
                self.session.keeper.close(forget=True)
                go()

        self.push_screen(Ask("Leave?", what, choices, self.glyphs), answered)

    def _end(self) -> None:
        self.exit(0)

    def _to_library(self) -> None:
        self.run_worker(self._close_document(), exclusive=True, group="close")

    async def _close_document(self) -> None:
        await self.switch_screen(LibraryScreen()) if len(self.screen_stack) <= 2 else await self.pop_screen()
        for name in SECTIONS:
            screen = self._installed_screens.pop(name, None)
            if isinstance(screen, Screen) and screen.is_attached:
                await screen.remove()
        self._session = None

    def _offer_recovery(self) -> None:
        """Ask what to do with the text of a run that ended without saving."""
        session = self.session
        recovered = session.keeper.recoverable()
        if recovered is None:
            return
        orphan = recovered.orphan
        changes = difference(session.document, recovered.document)
        shown = "\n".join(f"· {safe_line(change)}" for change in changes[:MOST_CHANGES])
        if more := len(changes) - MOST_CHANGES:
            shown += f"\n… and {more} more" if more > 0 else ""
        text = f"{show_instant(orphan.saved)}, not saved. Against the file:\n{shown}"
        choices = [
            Choice("r", "Restore it on the screen", "restore"),
            Choice("k", "Keep both: write it to a file beside this one", "both"),
            Choice("d", "Discard it (it goes to a trash)", "discard"),
            Choice("l", "Later", ""),
        ]
        question = Ask("An earlier run ended without saving", text, choices, self.glyphs)
        self.push_screen(question, lambda value: self._recover(recovered, value))

    def _recover(self, recovered: Recovered, choice: str | None) -> None:
        keeper = self.session.keeper
        try:
            if choice == "restore":
                keeper.restore(recovered)
                self.say("Restored; save to keep it.")
            elif choice == "both":
                self.say(f"Written to {keeper.keep_both(recovered).name}.")
            elif choice == "discard":
                keeper.discard(recovered)
        except (storage.SaveFailed, OSError) as error:
            self.say(f"{self.glyphs['error']} {error}")
