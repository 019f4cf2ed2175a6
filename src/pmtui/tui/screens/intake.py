"""The preview of an import: what the sources hold, kept or dropped row by row before any of it is taken."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from pmtui.document import Postmortem
from pmtui.exchange.amount import MANY, too_much
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options
from pmtui.tui.drawing import Drawn, Span
from pmtui.tui.intake import FIELD, FOLD, PART, Intake, counted
from pmtui.tui.screens.dialogs import Ask, Choice
from pmtui.tui.screens.intake_lines import (
    LEFT_OUT,
    NOTHING_IMPORTED,
    broken_items,
    draw_intake,
    intake_items,
    row_items,
)
from pmtui.tui.screens.intake_reading import IntakeReading, Made, made_beside
from pmtui.tui.widgets.row_list import Item, RowList

if TYPE_CHECKING:
    from pmtui.checks import Checker

_MANY_LINES = 1_000
"""Rows from which on what looks at all of them is done beside the screen."""

_FEW_TELL = "People read a timeline row by row, and a few dozen rows tell most incidents."

_KEYS = (
    ("enter", "take"),
    ("space", "keep or drop"),
    ("x", "drop"),
    ("n", "none or all"),
    ("a", "add a source"),
    ("w", "window"),
    ("z", "zone"),
    ("escape", "take nothing"),
)

_HELP = """# What this is

Everything that the sources hold, before any of it is in the document.
Enter takes the marked rows, [x], as one step that undo takes back.
What is taken counts as unreviewed until somebody has touched it.

Times are shown in UTC. The line of a source says in which zone its
times were read, if they name none.

[=] stands in the timeline already; Space takes it all the same. Below
a row stands what others say of the same event: they are joined, and
of the timeline it is shown where it has other words. Noise is folded.

# Keys

Space      keep or drop the row, or unfold the noise
x          drop the row and go to the next one
→          show all that a field would get, row by row, and less again
s          split a joined row: one row for each that tells of it
n          drop everything, or keep all again
a          add another file; what tells of the same event is joined
w          the window: from when to when, which channels of a chat
z          the zone of times that name none: Europe/Helsinki, +02:00
d          the day of clocks that name none
o          whether day or month is first in dates such as 03/04/2024
f          the format, if it was not recognised
Enter      take what is marked
Esc        take nothing
"""


class IntakeRows(RowList):
    """The rows; each can be kept or dropped."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "screen.keep_or_drop", "Keep or drop", show=False),
        Binding("x,delete", "screen.drop", "Drop", show=False),
        Binding("right", "screen.open_field", "Show all of a field", show=False),
        Binding("s", "screen.take_apart", "Split a joined row", show=False),
        Binding("n", "screen.none_or_all", "None or all", show=False),
        Binding("a", "screen.add_source", "Add a source", show=False),
        Binding("w", "screen.ask_window", "Window", show=False),
        Binding("z", "screen.ask_zone", "Zone", show=False),
        Binding("d", "screen.ask_day", "Day", show=False),
        Binding("o", "screen.ask_order", "Order of dates", show=False),
        Binding("f", "screen.ask_format", "Format", show=False),
        # As a binding, since a key that closes this screen would go on to the one below.
        Binding("enter", "screen.take", "Take", show=False),
    ]


class IntakeScreen(IntakeReading):
    """What the sources hold; the answer is what of it is taken."""

    TITLE = "Import"
    ABOUT = _HELP

    def __init__(
        self,
        sources: Sequence[Path | Given],
        document: Postmortem,
        *,
        options: Options | None = None,
        or_lines: bool = False,
    ) -> None:
        """Prepare to read files, folders or given texts for a document.

        With `or_lines` the screen goes away where a text is nothing but lines, which others read better.
        """
        super().__init__(sources, document, options or Options(), or_lines=or_lines)

    def body(self) -> ComposeResult:
        """The rows."""
        yield IntakeRows(lambda item, width: self._draw(item, width), id="intake-rows")

    def _draw(self, item: Item, width: int) -> Drawn:
        return draw_intake(item, width, self.pm.glyphs, self.intake)

    def on_mount(self) -> None:
        """Begin to read."""
        self.set_focus(self._rows)
        self._read_first()

    @property
    def _rows(self) -> IntakeRows:
        return self.query_one(IntakeRows)

    def _show_broken(self, imported: Sequence[Imported]) -> None:
        self._rows.show([*broken_items(imported, self.size.width), Item("note", "", NOTHING_IMPORTED)])
        self.show_title("Import", self._names, Span(f"{self.pm.glyphs['error']} cannot be read", "error"))
        self.tell("")
        self.show_keys([("f", "name the format"), ("z", "zone"), ("d", "day"), ("escape", "go back")])

    def _show(self) -> None:
        assert self.intake is not None
        items = intake_items(self.intake, self._lines, self.size.width)
        if self._broken:
            left_out = [*broken_items(self._broken, self.size.width), Item("note", "", LEFT_OUT)]
            items = [*left_out, *items]
        if not self.intake.made and not self.intake.fields:
            items.append(Item("note", "", "Nothing in it could stand in a post-mortem."))
        self._rows.show(items)
        cannot = f"{self.pm.glyphs['error']} {len(self._broken)} cannot be read"
        self.show_title("Import", self._names, *[Span(cannot, "error")] * bool(self._broken))
        self.tell(self.intake.summary)
        self.show_keys(_KEYS)

    def on_resize(self) -> None:
        """Fit the sentences to the width."""
        if self.intake is not None:
            self._show()

    async def _changed(self, path: str, kept: bool | None = None) -> None:
        intake = self.intake
        if intake is None or not path:
            return
        intake.toggle(path, kept)
        if path.startswith(FOLD):
            self._lines = await self._beside(lambda: row_items(intake))
        elif intake.decides(path):
            await self._beside(intake.follow)
        self._show()
        self._rows.redraw_cursor()

    async def _beside(self, make: Callable[[], Made]) -> Made:
        """Return what is made of all rows; beside the screen where they are many.

        The next key waits for it, since it may be meant for what comes of this one.
        """
        if self.intake is None or len(self.intake.made) < _MANY_LINES:
            return make()
        self.tell(f"Looking at {len(self.intake.made):,} rows …")
        return await asyncio.to_thread(made_beside, make)

    async def action_keep_or_drop(self) -> None:
        """Keep or drop what is under the cursor, or unfold it."""
        await self._changed(self._rows.cursor_path)

    async def action_drop(self) -> None:
        """Drop what is under the cursor and go on."""
        path = self._rows.cursor_path
        if not path.startswith(FOLD):
            await self._changed(path, False)
        self._rows.step(1)

    def action_open_field(self) -> None:
        """Show all that the field under the cursor would get, or one line of it again."""
        kind, _, name = self._rows.cursor_path.partition(" ")
        if self.intake is None or kind not in (FIELD, PART):
            return
        name = name.partition(" ")[0]
        self.intake.opened ^= {name}
        self._show()
        self._rows.select(f"{FIELD} {name}")

    async def action_take_apart(self) -> None:
        """Make a row of each telling of the one under the cursor."""
        intake, path = self.intake, self._rows.cursor_path
        if intake is None:
            return
        if not intake.is_joined(path):
            self.tell("Nothing was joined with this row.", "warning")
            return

        def make() -> tuple[Intake, list[Item]]:
            apart = intake.taken_apart(path)
            return apart, row_items(apart)

        made = await self._beside(make)
        if self.intake is intake:
            self.intake, self._lines = made
            self._show()
            self._rows.redraw()

    async def action_none_or_all(self) -> None:
        """Drop all rows and fields, or keep all again."""
        if self.intake is not None:
            await self._beside(self.intake.toggle_all)
            self._show()
            self._rows.redraw()

    async def action_take(self) -> None:
        """Take what is marked."""
        if self.intake is None:
            return
        if self.intake.kept > MANY:
            await self._ask_for_many(self.intake)
        elif self.intake.kept or self.intake.filled:
            self.dismiss(self.intake)
        else:
            self.tell("Nothing is marked; Space marks a row, Esc takes nothing.", "warning")

    async def _ask_for_many(self, intake: Intake) -> None:
        """Ask whether so many rows are meant; Enter narrows them rather than taking them."""

        def answered(answer: str | None) -> None:
            if answer == "window":
                self.action_ask_window()
            elif answer == "take":
                self._take_many(intake)

        refused = await self._beside(lambda: too_much(self._document, intake.imported, intake.rows))
        self.tell(intake.summary)
        choices = [Choice("w", "Choose a window of time", "window")]
        if not refused:
            choices.append(Choice("t", f"Take all {intake.kept:,}; that takes a while", "take"))
        text = f"{refused}. A window leaves out what was before and after." if refused else _FEW_TELL
        choices.append(Choice("b", "Go back to the rows", ""))
        self.app.push_screen(Ask(f"{intake.kept:,} rows", text, choices, self.pm.glyphs), answered)

    @work(exclusive=True, group="taking")
    async def _take_many(self, intake: Intake) -> None:
        """Make and check the document beside the screen, which goes on answering keys."""
        session = self.pm.session
        self._rows.disabled = True
        self.set_focus(None)
        self.show_keys([("escape", "take nothing")])
        self.tell(f"Taking {intake.taken} …; Esc ends it, nothing is imported then")

        def make() -> Checker | None:
            return session.judged_ahead(intake.apply(session.document))

        session.take_checker(await asyncio.to_thread(made_beside, make))
        self.dismiss(intake)

    @on(RowList.Chosen)
    async def _chosen(self) -> None:
        await self.action_keep_or_drop()

    def key_escape(self) -> None:
        """Take nothing; a reading that is under way ends."""
        self._stop.set()
        self.dismiss(None)


def describe(intake: Intake) -> str:
    """Return what an import has brought, as a sentence."""
    files = counted(len(intake.imported), "source", "sources")
    return f"Took {intake.taken} from {files}, all of it unreviewed"
