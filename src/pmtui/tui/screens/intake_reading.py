"""The reading of the sources of an import beside the screen, which goes on answering keys."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TypeVar

from textual import work

from pmtui.document import Postmortem
from pmtui.exchange.assemble import read_all
from pmtui.exchange.differing import told_of_differences
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Cancelled, Imported, Options, Source, stopped
from pmtui.exchange.opening import open_source
from pmtui.exchange.other_days import told_of_days
from pmtui.exchange.window import advised, narrow
from pmtui.tui.collecting import beside
from pmtui.tui.intake import Intake
from pmtui.tui.screens.intake_lines import row_items
from pmtui.tui.screens.intake_questions import IntakeQuestions
from pmtui.tui.widgets.row_list import Item, RowList

Made = TypeVar("Made")
_LOOK_EVERY = 0.25
_LINES = ("unknown", "notes")
"""What the reading of single lines knows better."""


class IntakeReading(IntakeQuestions):
    """Reads the sources again and again as somebody says how; whoever shows them says what is shown then."""

    def __init__(
        self, sources: Sequence[Path | Given], document: Postmortem, options: Options, *, or_lines: bool
    ) -> None:
        """Prepare to read; with `or_lines` the screen goes away where a text is nothing but lines."""
        super().__init__(sources, document, options)
        self._or_lines = or_lines
        self.are_lines = False
        """Whether the screen has gone away for that reason."""
        self._stop = Event()
        self._far = (0, 0)
        self._lines: list[Item] = []
        """Those of the rows."""
        self._broken: tuple[Imported, ...] = ()
        """The sources that cannot be read, beside those that can."""
        self._before: Intake | None = None
        """What was looked at, while the sources are read again."""

    @property
    def _rows(self) -> RowList:
        raise NotImplementedError

    def _show(self) -> None:
        """Show what was read."""
        raise NotImplementedError

    def _show_broken(self, imported: Sequence[Imported]) -> None:
        """Say why none of the sources can be read."""
        raise NotImplementedError

    def _read_first(self) -> None:
        self._looking = self.set_interval(_LOOK_EVERY, self._show_progress, pause=True)
        self._read()

    def _read(self) -> None:
        """Read all sources beside the screen, and show what they hold."""
        self._stop.set()
        self._stop = stop = Event()
        self._begin()
        self._show_progress()
        self._reading(stop)

    def _begin(self) -> None:
        """Show nothing while it is made: keys that were meant for what is not there yet do nothing."""
        self._looking.resume()
        self._before = self.intake or self._before
        self.intake, self._lines, self._far = None, [], (0, 0)
        self._rows.show([])
        self.show_keys([("escape", "cancel")])

    @work(exclusive=True, group="intake")
    async def _reading(self, stop: Event) -> None:
        sources, name = tuple(self._sources), self._format
        options = replace(self._options, progress=self._progress_of(stop))
        try:
            imported = await asyncio.to_thread(_read_sources, sources, options, name)
            read = tuple(item for item in imported if item.stopped is None)
            self._broken = tuple(item for item in imported if item.stopped is not None)
            if read:
                self._everything = read
                await self._take_in(read)
        except Cancelled:
            return
        finally:
            if stop is self._stop:
                self._looking.pause()
        if self._or_lines and all(item.source.format in _LINES for item in imported):
            self.are_lines = True
            self.dismiss(None)
        elif self.intake is None:
            self._show_broken(imported)
        else:
            self._show()
            self._rows.action_scroll_home()

    def _look_again(self) -> None:
        """Show what of the sources lies in the window; nothing is read for that."""
        self._begin()
        self.tell(f"Looking at {self._names} …; Esc takes nothing")
        self._looking_again(self._stop)

    @work(exclusive=True, group="intake")
    async def _looking_again(self, stop: Event) -> None:
        try:
            await self._take_in(self._everything)
        finally:
            if stop is self._stop:
                self._looking.pause()
        self._show()
        self._rows.action_scroll_home()

    async def _take_in(self, imported: tuple[Imported, ...]) -> None:
        self.intake, self._lines = await asyncio.to_thread(self._taken_in, imported)
        self._before = None

    def _taken_in(self, imported: tuple[Imported, ...]) -> tuple[Intake, list[Item]]:
        with beside():
            told = told_of_differences(told_of_days(imported, self._document), self._document)
            wanted = narrow(told, self._window) if self._window else advised(told, self._document)
            intake = Intake(wanted, self._document)
            if self._before is not None:
                intake.choose_as(self._before)
            return intake, row_items(intake)

    def _progress_of(self, stop: Event) -> Callable[[int, int], None]:
        def progress(done: int, total: int) -> None:
            if stop.is_set():
                raise Cancelled
            self._far = (done, total)

        return progress

    @property
    def _names(self) -> str:
        return ", ".join(source.name for source in self._sources)

    @property
    def _is_reading(self) -> bool:
        return any(worker.group == "intake" and worker.is_running for worker in self.workers)

    def _show_progress(self) -> None:
        if self.is_mounted and self._is_reading:
            done, total = self._far
            far = f" {done:,} of {total:,}" if total else ""
            self.show_title("Import", self._names)
            self.tell(f"Reading {self._names} …{far}; Esc ends it, nothing is imported then")


def _read_sources(sources: Sequence[Path | Given], options: Options, name: str) -> tuple[Imported, ...]:
    """Return what every source holds; one that cannot be opened has stopped.

    Raises:
        Cancelled: if somebody has ended the reading.
    """
    given, broken = [], []
    for source in sources:
        try:
            given.append(open_source(source) if isinstance(source, Path) else source)
        except Unreadable as error:
            broken.append(stopped(Source(source.name or str(source), "unknown"), str(error)))
    with beside():
        return (*read_all(given, options, name), *broken)


def made_beside(make: Callable[[], Made]) -> Made:
    """Return what is made in a thread of its own, without holding up the screen."""
    with beside():
        return make()
