"""Imported text that belongs to no field: each passage is placed somewhere or dropped."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from pmtui.document import Passage, Section
from pmtui.document.safe import safe
from pmtui.editing.placing import Place, drop_passage, place_passage, places
from pmtui.tui.actions import UNDO_KEYS
from pmtui.tui.drawing import Drawn, Span, column, line
from pmtui.tui.screens.dialogs import Dialog
from pmtui.tui.screens.sheet import Sheet
from pmtui.tui.widgets.row_list import Item, RowList

_KEYS = (
    ("enter", "place"),
    ("x", "drop"),
    ("u", "undo"),
    ("pagedown", "more of the text"),
    ("escape", "done"),
)
_HELP = """# What this is

An import keeps every sentence, also those that fit no field. They wait
here, and readers do not see them, until somebody has placed or dropped
each.

# Keys

Enter      choose the field or list that gets the passage
x          drop the passage
u          take the last step back
PgDn PgUp  scroll its text
Esc        go back; what is left keeps waiting
"""


class PassageRows(RowList):
    """The passages; the keys for a page turn the pages of the text below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.place", "Place", show=False),
        Binding("x,delete", "screen.drop", "Drop", show=False),
        Binding("u", "screen.take_back", "Undo", show=False),
        Binding(",".join(UNDO_KEYS), "screen.take_back", "Undo", show=False, id="undo"),
    ]

    def action_page_down(self) -> None:
        """Show what comes below in the text."""
        self.screen.query_one("#passage-text").scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """Show what stands above in the text."""
        self.screen.query_one("#passage-text").scroll_page_up(animate=False)


class UnplacedScreen(Sheet["str | None"]):
    """The passages above, the text of the one under the cursor below; the answer is where the last went."""

    TITLE = "Unplaced"
    ABOUT = _HELP

    def __init__(self) -> None:
        super().__init__()
        self._went = ""
        self._place = ""

    def body(self) -> ComposeResult:
        """The list and the text."""
        yield PassageRows(self._draw, id="passage-rows", glyphs=self.pm.glyphs)
        with VerticalScroll(id="passage-text", can_focus=False):
            yield Static("", id="passage", markup=False)

    def on_mount(self) -> None:
        """List the passages."""
        self.show_keys(_KEYS)
        self.set_focus(self._rows)
        self._show()

    @property
    def _rows(self) -> PassageRows:
        return self.query_one(PassageRows)

    def _show(self) -> None:
        rows = self.pm.session.document.unplaced
        self._rows.show([Item("passage", row.id, row) for row in rows])
        count = "1 passage waits" if len(rows) == 1 else f"{len(rows)} passages wait"
        self.show_title("Unplaced", f"{count} for a place" if rows else "everything has its place")
        self._show_text()

    @on(RowList.Moved)
    def _show_text(self) -> None:
        item = self._rows.cursor
        text = item.value.text if item else "Nothing is left; Esc goes back."
        self.query_one("#passage", Static).update(Content(safe(text)))

    def _draw(self, item: Item, width: int) -> Drawn:
        row: Passage = item.value
        source = column(row.source, width // 3).rstrip() if width >= 60 else ""
        return line(Span(" ".join(row.text.split())), right=[Span(f" {source} ", "muted")] if source else [])

    def action_place(self) -> None:
        """Ask where the passage goes, and put it there."""
        passage = self._rows.cursor_path
        if not passage:
            return

        def put(target: str | None) -> None:
            if target:
                session = self.pm.session
                self._place = target
                self._went = place_passage(session.store, passage, target, session.clock())
                title = next(place.title for place in places() if place.path == target)
                self._show()
                self.tell(f"Placed under {title}.")

        self.app.push_screen(PlaceMenu(self._place), put)

    def action_drop(self) -> None:
        """Drop the passage."""
        if passage := self._rows.cursor_path:
            drop_passage(self.pm.session.store, passage)
            self._show()
            self.tell("Dropped; u brings it back.")

    def action_take_back(self) -> None:
        """Take back what was done last."""
        step = self.pm.session.store.undo()
        self._show()
        self.tell(f"Undid: {step.label}." if step else "Nothing to undo.")

    def key_escape(self) -> None:
        """Go where the last passage went."""
        self.dismiss(self._went or None)


class PlaceRows(RowList):
    """The places."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.take", "Take", show=False)]


class PlaceMenu(Dialog):
    """The fields and lists that can take a passage, by sections."""

    def __init__(self, last: str) -> None:
        super().__init__()
        self._last = last

    def compose(self) -> ComposeResult:
        """The places."""
        with Vertical(classes="dialog reading"):
            yield Static("Where does it belong?", classes="dialog-title", markup=False)
            yield PlaceRows(self._draw, id="place-rows")
            yield Static("Enter puts it there, Esc goes back", classes="dialog-hint", markup=False)

    def on_mount(self) -> None:
        """List the places, with the cursor on the one that was taken last."""
        rows = self.query_one(PlaceRows)
        items, section = [], None
        for place in places():
            if place.section is not section:
                section = place.section
                items.append(Item("section", "", section))
            items.append(Item("place", place.path, place))
        rows.show(items)
        if self._last:
            rows.select(self._last)
        self.set_focus(rows)

    def _draw(self, item: Item, _: int) -> Drawn:
        if isinstance(item.value, Section):
            return line(Span(item.value.title, "heading"))
        place: Place = item.value
        kind = "a row" if place.is_list else "a paragraph"
        return line(Span(f"  {place.title}"), right=[Span(f"{kind} ", "muted")])

    def action_take(self) -> None:
        """Take the place under the cursor."""
        self.dismiss(self.query_one(PlaceRows).cursor_path or None)

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        self.action_take()
