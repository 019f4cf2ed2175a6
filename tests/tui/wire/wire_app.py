"""A small app to be run in a pseudo-terminal: `wire_app.py [stock] [cursor] [hostile]`."""

from __future__ import annotations

import os
import signal
import sys

from rich.style import Style
from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.drivers.linux_driver import LinuxDriver
from textual.screen import ModalScreen
from textual.widgets import DataTable, Footer, Header, Label, OptionList, Static, TextArea

from pmtui.tui.wire import WireDisplay

HOSTILE = "\x1b]0;PWNED\x07 \x1b[31mred \x1b[2J \x9b31m \x00\x7f \u202eevil\u2066 \u2028 \r\n end"


class Calm(LinuxDriver):
    """Stops and goes on between two writes, as the product's driver does; within one it would never end."""

    def _sigtstp_application(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(super()._sigtstp_application)

    def _sigcont_application(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(super()._sigcont_application)


class Question(ModalScreen[None]):
    BINDINGS = [("escape", "dismiss", "Close")]

    def compose(self) -> ComposeResult:
        yield Label("Is 事故 over?")


class Sample(App[None]):
    TITLE = "Sample"
    CSS = """
    #side { width: 20; }
    DataTable { height: 8; }
    Question { align: center middle; }
    Question Label { padding: 1 4; background: $primary; }
    """
    BINDINGS = [
        ("f2", "ask", "Ask"),
        ("f3", "toggle_dark", "Dark"),
        ("f4", "ring", "Ring"),
        ("f5", "redraw", "Redraw"),
        Binding("f6", "away", "Away", priority=True),
        Binding("f7", "scribble", "Scribble", priority=True),
        ("f8", "break", "Break"),
        ("f9", "ruin", "Ruin"),
        ("f10", "point", "Point"),
    ]

    def compose(self) -> ComposeResult:
        yield Header()
        with Horizontal():
            yield OptionList(*(f"Section {number}" for number in range(1, 30)), id="side")
            area = TextArea("The checkout service was slow.\nCafé 漢字 naïve\n\nEnd.", soft_wrap=True)
            area.cursor_blink = False
            yield area
        table: DataTable[str] = DataTable()
        table.add_columns("Time", "What", "Who")
        table.add_rows([(f"09:{minute:02}", f"event {minute}", "mara") for minute in range(30)])
        yield table
        if "hostile" in sys.argv:
            yield Static(
                Text(HOSTILE, style=Style(link="http://evil.example/\x1b]0;PWNED\x07")), markup=False
            )
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(TextArea).focus()

    def action_ask(self) -> None:
        self.push_screen(Question())

    def action_toggle_dark(self) -> None:
        self.theme = "textual-light" if self.theme == "textual-dark" else "textual-dark"

    def action_ring(self) -> None:
        self.bell()
        self.notify("rang")

    def action_redraw(self) -> None:
        """Send the screen again, also in the stock app."""
        self.refresh()

    def action_away(self) -> None:
        with self.suspend():
            sys.__stdout__.write("AWAY\n")
            sys.__stdout__.flush()
            os.kill(os.getpid(), signal.SIGWINCH)
        self.notify("back again")

    def action_scribble(self) -> None:
        """Write to the terminal behind the display's back, through the driver."""
        self._driver.write("\x1b[5;5Hscribble\x1b[41m")
        self.query_one(TextArea).insert("Z")

    def action_break(self) -> None:
        """Make the next difference fail."""
        wire = getattr(self, "_wire", None)
        if wire is not None:
            wire._frame.rows.clear()
        self.query_one(TextArea).insert("Y")

    def action_ruin(self) -> None:
        """Make all differences fail from here on."""
        wire = getattr(self, "_wire", None)
        if wire is not None:
            wire._table = None
            wire.discard()
        self.query_one(TextArea).insert("X")


class WiredSample(WireDisplay, Sample):
    show_terminal_cursor = "cursor" in sys.argv

    def action_redraw(self) -> None:
        self.redraw()

    def action_point(self) -> None:
        self.show_terminal_cursor = not self.show_terminal_cursor
        self.sync_terminal_cursor()


if __name__ == "__main__":
    (Sample if "stock" in sys.argv else WiredSample)(driver_class=Calm).run()
