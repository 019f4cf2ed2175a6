"""How pmtui is to use over a slow line: 9,600 bits/s, 300 ms there and 300 ms back, and both of them uneven.

Between the program and a terminal that is far away stands a line that delays keys and output, and keeps their
order. A modem takes from the program only what it can carry, and the terminal is set at its speed. Ssh takes
everything at once, and nothing tells of the speed; the far terminal answers when it is asked for its state.
What is printed is the time by which the far terminal is behind what the line itself delays. It fails if
frames queue up, or if the screen at the far end is not in the end what the program shows.
"""

from __future__ import annotations

import os
import random
import re
import sys
import termios
import time
from argparse import ArgumentParser
from collections import deque
from statistics import median
from typing import NamedTuple

import pyte

import keys
from terminal import _UNKNOWN_TO_PYTE, ASKS_FOR_STATE, IS_FINE, KEYS, SMALL, Terminal, Unexpected, needs_linux

BITS, SPEED, UNTOLD = 9_600, termios.B9600, termios.B38400
BYTES = BITS / 10
"""What such a line carries in a second: a byte has a bit at its beginning and one at its end."""
DELAY, JITTER = 0.3, 0.15
"""Seconds that everything takes one way, and by which some of it takes longer."""
PAUSE = 0.12
"""Seconds between two letters of somebody who types fast."""
SWITCHES = 20
HURRY = 0.1
"""Seconds between two keys of somebody who hurries through the sections."""
_STEP = 0.005
_BEGUN = re.compile(rb"\x1b(?:\[[\d;<=>?]*)?\Z")
_QUIET = 1.5
_TEXT = "quickly jotted words vex nobody who keeps a fine log of it"


class Typed(NamedTuple):
    """How far letters are behind the line, in milliseconds."""

    middle: float
    most: float


class Hurried(NamedTuple):
    """What the line does to somebody who hurries through the sections."""

    seconds: float
    """From the arrival of the last key until its section is shown, without the line's delay."""
    queued: float
    """The same, if every section were sent."""


class Line:
    """A slow line to a program, with a terminal at its other end."""

    def __init__(self, terminal: Terminal, takes_all: bool, seed: int = 1) -> None:
        _ = terminal.text
        self.terminal = terminal
        self._takes_all = takes_all
        self._taken = self._begun = b""
        terminal.answers = False
        self.screen = terminal.screen
        self._stream = pyte.ByteStream(self.screen)
        self._random = random.Random(seed)
        self._up: deque[tuple[float, str]] = deque()
        self._down: deque[tuple[float, float, bytes]] = deque()
        self._room, self._then = 0.0, time.monotonic()
        self.arrived: list[float] = []
        """When keys reached the program."""
        self.undelayed = 0.0
        """When the latest output would have been seen over a line without a delay."""
        self.bytes = 0

    def press(self, key: str) -> None:
        """Press a key at the far end."""
        self._up.append((self._after(self._up[-1][0] if self._up else 0.0), KEYS.get(key, key)))

    def _after(self, last: float) -> float:
        """Return when something arrives that sets out now; nothing overtakes what went before."""
        return max(last, time.monotonic() + DELAY + JITTER * self._random.random())

    def run(self, seconds: float) -> None:
        """Carry what there is, for so long."""
        end = time.monotonic() + seconds
        while (now := time.monotonic()) < end:
            while self._up and self._up[0][0] <= now:
                _, text = self._up.popleft()
                os.write(self.terminal._fd, text.encode())  # and read nothing meanwhile
                if text != IS_FINE.decode():
                    self.arrived.append(time.monotonic())
            # A line that has had nothing to carry does not carry more later.
            self._room = min(self._room + (now - self._then) * BYTES, BYTES * 4 * _STEP)
            self._then = now
            if self._room >= 1 and (data := self._carry(int(self._room))):
                self._room -= len(data)
                self.bytes += len(data)
                self._down.append((self._after(self._down[-1][0] if self._down else 0.0), now, data))
            while self._down and self._down[0][0] <= now:
                _, self.undelayed, data = self._down.popleft()
                self._show(data)
            time.sleep(_STEP)

    def _carry(self, most: int) -> bytes:
        """Return what the line takes up next."""
        while self.terminal.take(1 << 16 if self._takes_all else most):
            self._taken += b"".join(self.terminal._waiting)
            self.terminal._waiting.clear()
            if not self._takes_all:
                break
        data, self._taken = self._taken[:most], self._taken[most:]
        return data

    def _show(self, data: bytes) -> None:
        """Show what has arrived at the far terminal, and send its answers."""
        data = self._begun + data
        begun = _BEGUN.search(data)
        self._begun = begun[0] if begun else b""
        data = data.removesuffix(self._begun)
        for _ in range(data.count(ASKS_FOR_STATE)):
            self._up.append((self._after(self._up[-1][0] if self._up else 0.0), IS_FINE.decode()))
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))

    def settle(self) -> None:
        """Carry everything, until nothing more comes."""
        while True:
            before = self.bytes
            self.run(_QUIET)
            if self.bytes == before and not self._up and not self._down:
                return

    @property
    def text(self) -> str:
        """What the far terminal shows."""
        return "\n".join(self.screen.display)


def typed(python: str, ssh: bool) -> Typed:
    """Type over the line, or over ssh, and return how long letters take beyond what the line delays."""
    with keys.editor(python, SMALL, UNTOLD if ssh else SPEED) as terminal:
        terminal.press("f3", "a")
        line, lags, shown, pressed = Line(terminal, ssh), [], 0, 0
        line.settle()
        due = time.monotonic()
        while shown < len(_TEXT):
            if pressed < len(_TEXT) and time.monotonic() >= due:
                line.press(_TEXT[pressed])
                pressed, due = pressed + 1, due + PAUSE
            line.run(_STEP)
            while (
                shown < len(_TEXT) and _TEXT[: shown + 1].rstrip() in line.text and shown < len(line.arrived)
            ):
                lags.append((line.undelayed - line.arrived[shown]) * 1000)
                shown += 1
            if time.monotonic() > due + 30:
                raise Unexpected(f"the line shows {shown} of {len(_TEXT)} letters:\n{line.text}")
        _same_at_both_ends(line)
        return Typed(median(lags), max(lags))


def hurried(python: str, ssh: bool) -> Hurried:
    """Hurry through the sections over the line, or over ssh, and return how far behind the last one is."""
    whole = 0
    with keys.editor(python, SMALL) as terminal:
        terminal.press("f3", "f2")
        for key in ("f3", "f2") * 3:
            terminal.send(KEYS[key])
            whole += terminal.settle(0.1, first=1)
    one = whole / 6 / BYTES
    with keys.editor(python, SMALL, UNTOLD if ssh else SPEED) as terminal:
        line = Line(terminal, ssh)
        for key in ("f3", "f2"):  # by which it is known how quick the line is
            line.press(key)
            line.settle()
        for turn in range(SWITCHES + 1):
            line.press("f2" if turn % 2 else "f3")
            line.run(HURRY)
        line.settle()
        behind = line.undelayed - line.arrived[-1]
        if "14:32 alert" not in line.text or behind > 3 * one + 1:
            raise Unexpected(f"the last section was shown {behind:.1f} s after its key:\n{line.text}")
        _same_at_both_ends(line)
        return Hurried(behind, one * SWITCHES)


def _same_at_both_ends(line: Line) -> None:
    """Make sure that the far terminal shows what the program does."""
    line.settle()
    before = line.text
    line.press("\x0c")  # which draws everything again
    line.settle()
    if line.text != before:
        raise Unexpected(f"the far terminal showed this:\n{before}\n\nand after a redraw this:\n{line.text}")


def rows(python: str) -> list[str]:
    """Return the rows of a table, in Markdown.

    Raises:
        Unexpected: frames queued up, or the far terminal shows something else than the program.
    """
    name = f"over {BITS:,} bits/s and {DELAY * 1000:.0f}–{(DELAY + JITTER) * 1000:.0f} ms each way"
    return [row for ssh in (False, True) for row in _rows(python, ssh, f"{name}, by ssh" if ssh else name)]


def _rows(python: str, ssh: bool, name: str) -> list[str]:
    letters, sections = typed(python, ssh), hurried(python, ssh)
    return [
        f"| typing {name} | a letter is {letters.middle:.0f} ms behind what the line delays,"
        f" at most {letters.most:.0f} ms |",
        f"| {SWITCHES} section switches in {SWITCHES * HURRY:.0f} s, {name} | the last is shown after"
        f" {sections.seconds:.1f} s and the delay (all of them would take {sections.queued:.0f} s) |",
    ]


def main() -> None:
    needs_linux()
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--python", default=sys.executable, help="an interpreter that has pmtui installed")
    options = parser.parse_args()
    try:
        print("\n".join(rows(options.python)))
    except Unexpected as error:
        sys.exit(f"The line does not hold: {error}")


if __name__ == "__main__":
    main()
