"""Imported text that belongs to no field: each passage is placed somewhere or dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from pmtui.document import Passage, Section
from pmtui.document.safe import safe
from pmtui.editing.placing import Place, drop_passage, named_so, place_passage, places
from pmtui.tui.actions import UNDO_KEYS
from pmtui.tui.drawing import Drawn, Span, column, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.screens.dialogs import Dialog
from pmtui.tui.screens.sheet import Sheet
from pmtui.tui.widgets.row_list import Item, RowList

if TYPE_CHECKING:
    from pmtui.tui.app import PmtuiApp

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

Enter      choose the field or list that gets the passage; letters
           find it by its name
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
    """The places; letters are words to find one by."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.take", "Take", show=False),
        Binding("backspace", "screen.untype", "Take back a letter", show=False),
    ]

    def on_key(self, event: events.Key) -> None:
        """Give letters to the search, also those that move the cursor of other lists."""
        if event.character and event.is_printable and isinstance(self.screen, PlaceMenu):
            event.stop()
            event.prevent_default()
            self.screen.type(event.character)


class PlaceMenu(Dialog):
    """The fields and lists that can take a passage, by sections; letters leave those that are called so."""

    def __init__(self, last: str) -> None:
        super().__init__()
        self._last = last
        self._typed = ""

    def compose(self) -> ComposeResult:
        """The places."""
        with Vertical(classes="dialog reading"):
            yield Static("Where does it belong?", classes="dialog-title", markup=False)
            yield PlaceRows(self._draw, id="place-rows", glyphs=self._glyphs)
            yield Static("", classes="dialog-hint", markup=False)

    @property
    def _glyphs(self) -> Glyphs:
        return cast("PmtuiApp", self.app).glyphs

    def on_mount(self) -> None:
        """List the places, with the cursor on the one that was taken last, else on none."""
        self._show()
        if self._last:
            self._rows.select(self._last)
        self.set_focus(self._rows)

    @property
    def _rows(self) -> PlaceRows:
        return self.query_one(PlaceRows)

    def _show(self) -> None:
        """List what is called as it was typed; Enter takes nothing before something was typed or chosen."""
        items, section = [] if self._typed else [Item("nothing", _NOWHERE)], None
        for place in named_so(self._typed):
            if place.section is not section:
                section = place.section
                items.append(Item("section", "", section))
            items.append(Item("place", place.path, place))
        self._rows.show(items)
        self._rows.action_scroll_home()
        self._hint(f"Find: {self._typed}" if self._typed else _HINT)
        if not items:
            self._hint(f"No place is called “{self._typed}”; Backspace takes letters back")

    def _hint(self, text: str) -> None:
        self.query_one(".dialog-hint", Static).update(Content(safe(text)))

    def type(self, letters: str) -> None:
        """Look for a place by so many more letters."""
        self._typed = f"{self._typed}{letters}".lstrip()
        self._show()

    def action_untype(self) -> None:
        """Take the last letter back."""
        self._typed = self._typed[:-1]
        self._show()

    def on_paste(self, event: events.Paste) -> None:
        """Look for a name that was pasted."""
        event.stop()
        self.type(" ".join(event.text.split())[:_LONGEST])

    def _draw(self, item: Item, _: int) -> Drawn:
        if item.path == _NOWHERE:
            return line(Span("Nowhere yet: go down, or type a name", "muted"))
        if isinstance(item.value, Section):
            return line(Span(item.value.title, "heading"))
        place: Place = item.value
        kind = "a row" if place.is_list else "a paragraph"
        return line(Span(f"  {place.title}"), right=[Span(f"{kind} ", "muted")])

    def action_take(self) -> None:
        """Take the place under the cursor."""
        path = self._rows.cursor_path
        if path and path != _NOWHERE:
            self.dismiss(path)
        elif path:
            self._hint("Choose a place first: type its name, or go down to it")

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        self.action_take()


_NOWHERE = "nowhere"
_HINT = "Type a name, Enter puts it there, Esc goes back"
_LONGEST = 40
