"""The least that an application of six screens costs with Textual; pmtui is measured against it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import DataTable, Footer, Header, Label, ListItem, ListView, TextArea


class BareScreen(Screen[None]):
    """A list beside a text area above a table."""

    def compose(self) -> ComposeResult:
        """Yield everything that a section of an editor cannot do without."""
        yield Header()
        with Horizontal():
            yield ListView(*(ListItem(Label(f"item {number}")) for number in range(1, 7)))
            with Vertical():
                yield TextArea("Write here")
                yield DataTable()
        yield Footer()

    def on_mount(self) -> None:
        """Fill the table and begin in the text."""
        table = self.query_one(DataTable)
        table.add_columns("when", "what", "who")
        for number in range(1, 21):
            table.add_row(f"12:{number:02}", f"row {number}", "somebody")
        text = self.query_one(TextArea)
        text.cursor_blink = False
        text.focus()


class BareApp(App[None]):
    """Six screens that are made when they are first shown."""

    CSS = "ListView { width: 20 } TextArea { height: 1fr } DataTable { height: 1fr }"
    SCREENS: ClassVar = {f"screen{number}": BareScreen for number in range(1, 7)}
    BINDINGS: ClassVar = [
        (f"f{number}", f"switch_screen('screen{number}')", f"Part {number}") for number in range(1, 7)
    ]

    def on_mount(self) -> None:
        """Show the first screen."""
        self.push_screen("screen1")


if __name__ == "__main__":
    BareApp().run()
