"""A small app for the tests of its life. Arguments: the folder of its files, then options.

It writes the file `flushed` when it is told to flush, with the text of its field. Options: `stock` runs it
without the room that is tested; `wire` with the display that writes only changes; `flood` draws all the time;
`unguarded` keeps the driver but has no sentinel.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

from textual.app import App, ComposeResult
from textual.widgets import Input, Static

from pmtui.tui.life import Life, OrderlyLife, run_app
from pmtui.tui.wire import WireDisplay

# A test that only wants the constant imports this file without arguments.
FOLDER = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
OPTIONS = sys.argv[2:]
SECRET = "canary-of-the-document"


class Common(App[int]):
    CSS = "Static { height: 1; } #flood { height: 10; }"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        (key, action, "")
        for key, action in (
            ("ctrl+q", "quit_fine"),
            ("f2", "block"),
            ("f3", "mistake"),
            ("f4", "suspend_process"),
            ("f5", "outside"),
            ("f6", "task"),
            ("f7", "worker"),
            ("f8", "panic"),
            ("f9", "missing"),
        )
    ]

    def compose(self) -> ComposeResult:
        field = Input(id="field")
        field.cursor_blink = False
        yield field
        yield Static("ready", id="state")
        yield Static("", id="flood")

    def on_mount(self) -> None:
        if "flood" in OPTIONS:
            self.set_interval(0.02, self.flood)

    def flood(self) -> None:
        text = "".join(chr(33 + (time.monotonic_ns() + i * 7) % 90) for i in range(700))
        self.query_one("#flood", Static).update(text.replace("[", "("))

    def on_input_changed(self, event: Input.Changed) -> None:
        typed[0] = event.value

    def state(self, text: str) -> None:
        self.query_one("#state", Static).update(text)

    def action_quit_fine(self) -> None:
        self.exit(0)

    def action_block(self) -> None:
        (FOLDER / "blocked").touch()
        time.sleep(60)

    def action_mistake(self) -> None:
        local = SECRET
        raise ValueError(f"{local} is wrong")

    def action_panic(self) -> None:
        self.panic(SECRET)

    def action_outside(self) -> None:
        code = self.run_outside(["/bin/sh", "-c", "echo outside; exec sleep 60"])
        self.state(f"inside {code}")

    def action_missing(self) -> None:
        try:
            self.run_outside(["/no/such/program"])
        except FileNotFoundError:
            self.state("no such program")

    async def action_task(self) -> None:
        import asyncio

        async def fail() -> None:
            raise ValueError(SECRET)

        asyncio.create_task(fail())  # noqa: RUF006
        self.set_timer(0.05, lambda: self.state("survived"))

    def action_worker(self) -> None:
        async def fail() -> None:
            raise ValueError(SECRET)

        self.run_worker(fail())


def flush() -> None:
    (FOLDER / "flushed").write_text(typed[0])


class Orderly(OrderlyLife, Common):
    life = Life("Sample 1.0", FOLDER / "reports", flush, lambda: "Your text is kept.")


class Wired(WireDisplay, OrderlyLife, Common):
    life = Orderly.life


typed = [""]
app: Any
if __name__ == "__main__":
    if "stock" in OPTIONS:
        app = Common()
        app.run()
        sys.exit(app.return_code or 0)
    app = Wired() if "wire" in OPTIONS else Orderly()
    if "unguarded" in OPTIONS:
        sys.exit(app.run())
    sys.exit(run_app(app))
