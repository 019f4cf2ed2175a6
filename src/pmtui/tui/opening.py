"""How documents come and go: opening, beginning, recovering and leaving."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.screen import ModalScreen, Screen
from textual.worker import Worker

from pmtui import storage
from pmtui.document import Postmortem
from pmtui.editing import Change, Origin
from pmtui.library import LibraryError, author_of
from pmtui.tui import resume_collection, screens
from pmtui.tui.returning import Returning
from pmtui.tui.screens.sections import SECTIONS, section_screen
from pmtui.tui.session import Session

LOOK_EVERY = 2.0
"""Seconds between two looks at the open file."""


class Opening(Returning):
    """The actions by which documents come and go."""

    refused: storage.BrokenFile | None = None
    """Why the document that the app was started with could not be opened."""

    async def on_mount(self) -> None:
        """Open the document, or the library."""
        if self._path is None:
            await self.push_screen(screens.LibraryScreen())
        else:
            await self._open(self._path, self._section, self._refuse)
        self.call_after_refresh(resume_collection)
        self.set_interval(LOOK_EVERY, self._look_outside)
        if first := [*self.complaints, self.greeting][0]:
            # The focus that is still on its way to the first field would take the sentence away.
            self.call_after_refresh(self.say, first)

    def _refuse(self, error: storage.BrokenFile) -> None:
        self.refused = error
        self.exit(1)

    def _complain_of(self, error: storage.BrokenFile) -> None:
        folder = f"{error.path.parent}/"  # which is known here, and would push the reason off the line
        self.say(f"{self.glyphs['error']} {str(error).replace(folder, '')}")

    async def _open(self, path: Path, section: str, refuse: Callable[[storage.BrokenFile], None]) -> None:
        """Open a file; one that takes its time is read beside the screen, which says so."""
        try:
            read = storage.read_quickly(path)
        except storage.BrokenFile as error:
            refuse(error)
            return
        if read is not None:
            said = self._begin(self._new_session(read, later=True), read)
            await self.push_screen(section)
            self.call_after_refresh(self._judge)
            self._ask_about(read, said)
            return
        await self.push_screen(screens.Waiting(f"Reading {path.name} …"))
        self.run_worker(self._open_slowly(path, section, refuse), exclusive=True, group="open")

    async def _open_slowly(
        self, path: Path, section: str, refuse: Callable[[storage.BrokenFile], None]
    ) -> None:
        try:
            read = await asyncio.to_thread(storage.reconcile, path)
        except storage.BrokenFile as error:
            await self.pop_screen()
            refuse(error)
            return
        session = await asyncio.to_thread(self._new_session, read)
        said = self._begin(session, read)
        await self.switch_screen(section)
        self._ask_about(read, said)

    def _ask_about(self, read: storage.Reconciled, said: str) -> None:
        """Say what there is to say about an opened document, and ask what has to be asked."""
        if said:
            self.call_after_refresh(self.say, said)
        if not self._offer_recovery() and read.labels is not None:
            self.call_after_refresh(self._offer_merge)

    def _new_session(self, read: storage.Reconciled, *, later: bool = False) -> Session:
        """Return the session of what was read, with its findings, which take their time in a long text.

        Of a short text they can wait until it is shown, or until the first key needs them.
        """
        loaded = read.loaded
        if not loaded.read_only and (words := storage.link_words(loaded.path, self.library.path)):
            loaded = loaded._replace(read_only=f"{words} It is shown, but not changed.")
        session = Session(
            loaded,
            clock=self.clock,
            ruling=self.library.ruling_of(loaded.path),
            state_dir=self._state_dir,
            library=self.library.path,
            author=author_of(self.settings),
            later=later,
        )
        if read.labels is not None:
            session.begin_merged(read.conflicts, read.labels)
        return session

    def _begin(self, session: Session, read: storage.Reconciled) -> str:
        """Take a session as the open one; return what to say about it."""
        self._session, loaded = session, read.loaded
        self._session.store.subscribe(self._changed)
        for name in SECTIONS:
            self._installed_screens.setdefault(name, section_screen(name))
        present = session.watch.arrive() if self._state_dir is not None else ""
        comments = "Comments within this file are not kept; the first save puts the original aside."
        return (
            present
            or session.store.read_only
            or next(iter(session.ruling.problems), "").replace(f"{loaded.path.absolute().parent}/", "")
            or (comments if loaded.other_comments else "")
        )

    def _changed(self, change: Change) -> None:
        self.said = None
        if screen := self.section_below:
            if change.origin is Origin.TYPE:
                screen.sync_at_rest()
            else:
                screen.sync(pull=True)
                screen.redraw_rows()
        if self.settings.autosave and not self.session.store.read_only:
            self._save_later()

    def open_path(self, path: Path, section: str = "summary") -> None:
        """Open a post-mortem in place of the library."""
        self.run_worker(self._open(path, section, self._complain_of), group="opening")

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
            screens.AskText(
                "A post-mortem",
                "What happened? A few words that are easy to find again.",
                placeholder="Checkout refuses logins",
            ),
            begin,
        )

    async def action_library(self) -> None:
        """Close the document and show the library."""
        await self._leave(self._to_library)

    async def action_quit(self) -> None:
        """Leave the program."""
        if isinstance(self.screen, ModalScreen):
            return
        await self._leave(self._end)

    async def _leave(self, go: Callable[[], None]) -> None:
        """Go on, after a save that is under way, and after asking if anything would be lost."""
        saves = [worker for worker in self.workers if worker.group == "save" and not worker.is_finished]
        if saves:
            self.run_worker(self._leave_after(saves, go), group="leaving", exclusive=True)
        else:
            await self._leave_now(go)

    async def _leave_after(self, saves: list[Worker[Any]], go: Callable[[], None]) -> None:
        screen = self.screen
        for save in saves:
            await save.wait()
        if self.screen is screen:  # and nothing asks
            await self._leave_now(go)

    async def _leave_now(self, go: Callable[[], None]) -> None:
        if not self.has_document or not self.session.unsaved:
            await self._let_go(self._session)
            go()
            return
        what = f"{self.session.path.name} has changes that are not saved."
        if pending := len(self.session.store.pending):
            what += f" {pending} {'value is' if pending == 1 else 'values are'} marked ✗ and cannot be saved."
        choices = [
            screens.Choice("s", "Save, then leave", "save"),
            screens.Choice("d", "Leave without saving", "discard"),
            screens.Choice("c", "Stay", "stay"),
        ]

        async def answered(value: str | None) -> None:
            if value == "discard" or (value == "save" and await self._save()):
                await self._let_go(self._session)
                go()

        self.push_screen(screens.Ask("Leave?", what, choices, self.glyphs), answered)

    @staticmethod
    async def _let_go(session: Session | None) -> None:
        """Forget what is not saved; a slow disk does not hold up the screen."""
        if session is not None:
            await asyncio.to_thread(session.keeper.close, forget=True)
            await asyncio.to_thread(session.watch.depart)

    def on_unmount(self) -> None:
        """Leave the file to others, however the app ends."""
        self.depart()

    def depart(self) -> None:
        """Let others see that this program has ended."""
        if self._session is not None:
            self._session.watch.depart()

    def _end(self) -> None:
        self.exit(0)

    def _to_library(self) -> None:
        self.run_worker(self._close_document(), exclusive=True, group="close")

    async def _close_document(self) -> None:
        await self.switch_screen(screens.LibraryScreen()) if len(
            self.screen_stack
        ) <= 2 else await self.pop_screen()
        for name in SECTIONS:
            screen = self._installed_screens.pop(name, None)
            if isinstance(screen, Screen) and screen.is_attached:
                await screen.remove()
        self._session = None
