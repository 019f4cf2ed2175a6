"""A pasted block of timeline lines, looked at before it is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from pmtui.document import Kind
from pmtui.document.times import show_clock, show_day
from pmtui.editing.lines import Draft, Unread
from pmtui.editing.preview import preview_on_its_day
from pmtui.tui.drawing import Drawn, Span, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.widgets.row_list import Item, RowList


class PasteRows(RowList):
    """The lines that were read; each can be kept or dropped."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "screen.keep_or_drop", "Keep or drop", show=False),
        Binding("right", "screen.change_kind(1)", "Next kind", show=False),
        Binding("left", "screen.change_kind(-1)", "Kind before", show=False),
        # As a binding, since a key that closes this screen would go on to the one below.
        Binding("a,enter", "screen.take", "Add", show=False),
    ]


class PastePreview(ModalScreen["list[Draft] | None"]):
    """What each pasted line becomes; the answer is the entries to add."""

    def __init__(self, read: Sequence[Draft | Unread], glyphs: Glyphs) -> None:
        super().__init__()
        self._read = list(read)
        self._dropped = {n for n, r in enumerate(read) if isinstance(r, Draft) and r.untimed}
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        """The lines, and the keys below."""
        with Vertical(classes="dialog reading"):
            yield Static("", id="paste-title", classes="dialog-title", markup=False)
            yield PasteRows(self._draw, id="paste-rows", glyphs=self._glyphs)
            yield Static("Enter adds what is marked, Space keeps or drops, ←→ kind, Esc goes back",
                         classes="dialog-hint", markup=False)  # fmt: skip

    def on_mount(self) -> None:
        """List the lines."""
        self._show()
        self.set_focus(self.query_one(PasteRows))

    @property
    def kept(self) -> list[Draft]:
        """The entries that will be added."""
        return [r for n, r in enumerate(self._read) if isinstance(r, Draft) and n not in self._dropped]

    def _show(self) -> None:
        self.query_one(PasteRows).show(list(self._items()))
        unread = sum(isinstance(read, Unread) for read in self._read)
        untimed = sum(isinstance(read, Draft) and read.untimed for read in self._read)
        kept = len(self.kept)
        title = f"{kept} {'entry' if kept == 1 else 'entries'} to add"
        title += f", {untimed} without a time" if untimed else ""
        title += f", {unread} not understood" if unread else ""
        self.query_one("#paste-title", Static).update(title)

    def _items(self) -> list[Item]:
        items: list[Item] = []
        day = None
        for number, read in enumerate(self._read):
            if isinstance(read, Draft) and not read.untimed and read.at.date() != day:
                day = read.at.date()
                items.append(Item("day", "", f"{show_day(day)} · UTC"))
            items.append(Item("line", str(number), (read, number in self._dropped)))
        return items

    def _draw(self, item: Item, _: int) -> Drawn:
        if item.kind == "day":
            return line(Span(item.value, "heading"))
        read, dropped = item.value
        if isinstance(read, Unread):
            return line(
                Span(f"  {self._glyphs['warning']} ", "warning"),
                Span(f"line {read.line_number}: ", "muted"),
                Span(read.text.strip()),
                Span(f"  {read.reason}", "muted"),
            )
        box = Span("[ ] ", "muted") if dropped else Span("[x] ", "success")
        if read.untimed and dropped:
            return line(
                box, Span(read.text), right=[Span(f" no time, about {show_clock(read.at)}? ", "warning")]
            )
        return line(box, Span(preview_on_its_day(read), "muted" if dropped else ""))

    def action_keep_or_drop(self) -> None:
        """Keep or drop the line under the cursor."""
        if path := self.query_one(PasteRows).cursor_path:
            self._dropped ^= {int(path)}
            self._show()

    def action_change_kind(self, by: int) -> None:
        """Give the entry under the cursor the next kind, or the one before."""
        path = self.query_one(PasteRows).cursor_path
        if path and isinstance(draft := self._read[int(path)], Draft):
            kinds = list(Kind)
            kind = kinds[(kinds.index(draft.kind) + by) % len(kinds)]
            self._read[int(path)] = replace(draft, kind=kind, guessed=False)
            self._show()

    def action_take(self) -> None:
        """Add what is marked."""
        self.dismiss(self.kept)

    def on_row_list_chosen(self) -> None:
        """Add what is marked on a double click, too."""
        self.action_take()

    def key_escape(self) -> None:
        """Add nothing."""
        self.dismiss(None)
