"""What can be asked about an import: its sources, and how their times, dates and formats are meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date
from pathlib import Path

from pmtui.document import Postmortem
from pmtui.exchange.detecting import readers
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options
from pmtui.exchange.readers.markdown.day_order import ORDERS
from pmtui.exchange.window import Window, context_of, read_line, show_line, usual_window, zone_for
from pmtui.exchange.zones import zone_name, zone_of
from pmtui.tui.intake import Intake
from pmtui.tui.paths import missing, paths_of
from pmtui.tui.screens.ask_path import AskPath
from pmtui.tui.screens.dialogs import AskText
from pmtui.tui.screens.sheet import Sheet

PASTED = "pasted text"


class IntakeQuestions(Sheet["Intake | None"]):
    """Asks how sources are to be read; whoever shows them says how they are read again."""

    def __init__(self, sources: Sequence[Path | Given], document: Postmortem, options: Options) -> None:
        """Prepare to ask about files, folders or given texts for a document."""
        super().__init__()
        self._sources = list(sources)
        self._document = document
        self._options = options
        self._format = ""
        self._window = Window()
        self._everything: tuple[Imported, ...] = ()
        self.intake: Intake | None = None
        """What was read; None while it is being read, or if it could not be."""

    def _read(self) -> None:
        """Read all sources, and show what they hold."""
        raise NotImplementedError

    def _look_again(self) -> None:
        """Show what of the sources lies in the window."""
        raise NotImplementedError

    def action_add_source(self) -> None:
        """Ask for another file, and read all of them together."""

        def add(answer: str | None) -> None:
            if answer:
                self._sources += sources_of(answer)
                self._read()

        self.app.push_screen(
            AskPath("Add a source", "A file, a folder, or a pasted text.", check=missing), add
        )

    def action_ask_window(self) -> None:
        """Ask from when to when and of which channels rows are wanted, and leave out the others."""
        if self.intake is None:
            return

        def take(line: str) -> None:
            context = context_of(self._document, self._options.day, self.pm.clock())
            self._window = read_line(line, self._everything, context, zone)

        zone = zone_for(self._options.zone, self._everything)
        usual = self._window or usual_window(self._everything, self._document)
        told = "in UTC" if zone is UTC else f"in {zone_name(zone)} (14:00Z is UTC)"
        text = f"From when to when, {told}, and which channels? Empty: everything."
        self._ask("Window", text, show_line(usual), "14:00 to 18:30 #inc-4412", take, again=self._look_again)

    def action_ask_zone(self) -> None:
        """Ask in which zone times without one are, and read again."""

        def take(zone: str) -> None:
            zone_of(zone)
            self._options = replace(self._options, zone=zone)

        text = "In which zone are times that name none? A place or a distance from UTC."
        self._ask("Zone", text, self._options.zone, "Europe/Helsinki, +02:00", take)

    def action_ask_day(self) -> None:
        """Ask on which day clocks without one were read, and read again."""

        def take(text: str) -> None:
            try:
                day = date.fromisoformat(text) if text else None
            except ValueError:
                raise ValueError(f"“{text}” is not a day; write it as 2024-03-15") from None
            self._options = replace(self._options, day=day, day_is_guess=False)

        shown = self._options.day.isoformat() if self._options.day else ""
        text = "On which day were clocks that name none? Those after midnight go on to the next one."
        self._ask("Day", text, shown, "2024-03-15", take)

    def action_ask_order(self) -> None:
        """Ask what stands first in dates that do not tell, and read again."""

        def take(text: str) -> None:
            order = text.strip().lower()
            if order and order not in ORDERS:
                raise ValueError("write dmy if the day is first, mdy if the month is, or nothing")
            self._options = replace(self._options, dates=order)

        text = "What is first in dates such as 03/04/2024? dmy is day, month, year. Empty: as the text tells."
        self._ask("Order of dates", text, self._options.dates, "dmy, mdy", take)

    def action_ask_format(self) -> None:
        """Ask for the format, and read again."""
        known = [reader.format for reader in readers()]

        def take(name: str) -> None:
            if name and name not in known:
                raise ValueError(f"“{name}” is not one of the formats: {', '.join(known)}")
            self._format = name

        self._ask("Format", f"One of {', '.join(known)}; empty: by the content.", self._format, "", take)

    def _ask(
        self,
        title: str,
        text: str,
        value: str,
        placeholder: str,
        take: Callable[[str], None],
        again: Callable[[], object] | None = None,
    ) -> None:
        """Ask for a line and read again with it; `take` raises a sentence if it makes no sense."""

        def answered(line: str | None) -> None:
            if line is not None:
                (again or self._read)()

        dialog = AskText(title, text, value=value, placeholder=placeholder, take=take)
        self.app.push_screen(dialog, answered)


def sources_of(answer: str) -> list[Path | Given]:
    """Return what was answered to the question for a source: files by their names, or a pasted text."""
    if "\n" in answer.strip():
        return [Given(PASTED, answer.encode("utf-8", "replace"))]
    return list(paths_of(answer))
