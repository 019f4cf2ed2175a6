"""In a real multiplexer: what differences made of the screen is what a full redraw makes of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyte
import pytest

from terminal import PATIENCE, environment

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
TERMS = ("xterm-256color", "tmux-256color", "screen", "linux", "xterm-16color")
WAYS = (
    ("F3", *["Down"] * 30, *["Up"] * 9),
    ("F6", "Down", "Enter", "x"),
    ("F9", *["Down"] * 25),
    ("F2", "Tab"),
)
ROW = """
[[timeline]]
id = "row{0:02}"
at = 2026-03-15T14:{0:02}:00Z
kind = "alert"
text = "Step {0} 漢字é"
"""


class Tmux:
    """A window of a tmux server of its own."""

    def __init__(self, home: Path, term: str, *command: str) -> None:
        self.socket = f"pmtui-{os.getpid()}-{term}"
        variables = [f"{name}={value}" for name, value in environment(home, TERM=term).items()]
        self.call(
            "-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "env", "-i", *variables, *command
        )
        self.call("set", "-sg", "escape-time", "10")
        self.call("set", "-g", "status", "off")

    def call(self, *words: str) -> str:
        done = subprocess.run(["tmux", "-L", self.socket, *words], capture_output=True, text=True, check=True)
        return done.stdout

    def keys(self, *names: str) -> None:
        self.call("send-keys", *names)

    @property
    def screen(self) -> str:
        """The screen with its colours."""
        return self.call("capture-pane", "-e", "-N", "-p")

    def cells(self, screen: str) -> list[list[tuple[object, ...]]]:
        """Return what can be seen of each cell: a blank shows no colour of its own."""
        found = pyte.Screen(80, 24)
        pyte.Stream(found).feed(screen.rstrip("\n").replace("\n", "\r\n"))
        rows = [[tuple(found.buffer[y][x]) for x in range(80)] for y in range(24)]
        for row in rows:
            for x, cell in enumerate(row):
                if cell[0] == " " and not any(cell[5:8]):
                    row[x] = (" ", cell[2])
            while (
                row and len(row[-1]) == 2
            ):  # tmux tells of some blanks at the end of a line, and not of others
                row.pop()
        return rows

    def until(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, self.call("capture-pane", "-p")
            time.sleep(0.02)

    def settle(self) -> str:
        """Return the screen once it has stayed as it is for longer than anything is put off."""
        seen = [self.screen]

        def is_still() -> bool:
            time.sleep(0.05)
            seen.append(self.screen)
            return len(seen) > 16 and len(set(seen[-16:])) == 1

        self.until(is_still)
        return seen[-1]


@pytest.fixture
def long(document: Path) -> Path:
    """Return the file of a post-mortem with a timeline longer than a screen."""
    rows = [ROW.format(n) for n in range(40)]
    document.write_text('schema = 1\ntitle = "Checkout refuses logins"\n\n' + "\n".join(rows))
    return document


@pytest.fixture(params=TERMS)
def tmux(request, home: Path, long: Path) -> Iterator[Tmux]:
    (home / "tmp").mkdir(exist_ok=True)
    tmux = Tmux(home, request.param, sys.executable, "-m", "pmtui", str(long))
    try:
        yield tmux
    finally:
        subprocess.run(["tmux", "-L", tmux.socket, "kill-server"], capture_output=True, check=False)


def test_a_redraw_changes_nothing(tmux: Tmux) -> None:
    tmux.until(lambda: "Severity" in tmux.screen)
    for way in WAYS:
        tmux.keys(*way)
        seen = tmux.settle()
        tmux.keys("C-l")
        for y, (ours, whole) in enumerate(zip(tmux.cells(seen), tmux.cells(tmux.settle()), strict=True)):
            assert ours == whole, f"line {y} after {way}"
