"""A program on a pseudo-terminal, watched from outside: its screen, its bytes, its time.

What the program writes is time-stamped when it is read and put on the screen only when the program pauses,
so that working out the screen does not blur the times.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import pyte

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "sample_data" / "2026-07-14-website-down-after-dns-move.toml"
SMALL, LARGE = (80, 24), (200, 50)

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "backtab": "\x1b[Z",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
}
_PAUSE = 0.004
"""Seconds without output after which what came so far is put on the screen."""
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[(?:[<=>][\d;]*[A-Za-z]|\?[\d;]*(?:\$p|u))")
_ASKS_FOR_SYNC = b"\x1b[?2026$p"
_HAS_SYNC = b"\x1b[?2026;2$y"
ASKS_FOR_STATE, IS_FINE = b"\x1b[5n", b"\x1b[0n"


class Unexpected(Exception):
    """The program did not show what it should; the message holds its screen."""


class Terminal:
    """One process on a terminal of its own. Use it in a `with` statement, which ends the process."""

    def __init__(
        self,
        command: Sequence[str],
        size: tuple[int, int] = SMALL,
        cwd: Path = ROOT,
        speed: int = termios.B38400,
    ) -> None:
        """Start the command on a terminal of `size` columns and rows, set at a speed.

        Its environment is that of a plain login: 256 colours, UTF-8, an empty home.
        """
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self._waiting: list[bytes] = []
        self._home = tempfile.TemporaryDirectory(prefix="pmtui-benchmark-")
        environment = {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "HOME": self._home.name,
        }
        self.answers = True
        """Whether it says that it is fine when it is asked for its state."""
        self.bytes = 0
        """Bytes received so far."""
        self.last = self.started = time.monotonic()
        """When the last byte came."""
        self.ended = False
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            settings = termios.tcgetattr(0)
            settings[4:6] = [speed, speed]
            termios.tcsetattr(0, termios.TCSANOW, settings)
            os.chdir(cwd)
            os.execvpe(command[0], list(command), environment)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._fd)
        with suppress(ProcessLookupError):
            os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        self._home.cleanup()

    @property
    def text(self) -> str:
        """What the screen shows, line by line."""
        if self._waiting:
            self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", b"".join(self._waiting)))
            self._waiting.clear()
        return "\n".join(self.screen.display)

    def wait_for(self, shown: Callable[[str], bool], seconds: float = 30) -> float:
        """Return when the screen first showed it, on the clock of `started`.

        Raises:
            Unexpected: if that did not happen in time.
        """
        end = time.monotonic() + seconds
        while not shown(self.text):
            if self.ended or time.monotonic() > end:
                raise Unexpected(f"the screen never showed what was waited for:\n{self.text}")
            self.settle(_PAUSE, first=1)
        return self.last

    def settle(self, quiet: float, *, first: float | None = None, most: float = 60) -> int:
        """Read until nothing came for `quiet` seconds (`first`: until the first byte), at longest `most`.

        Returns the number of bytes that came.
        """
        before, end, patience = self.bytes, time.monotonic() + most, first or quiet
        while not self.ended and (left := end - time.monotonic()) > 0 and self._read(min(patience, left)):
            patience = quiet
        return self.bytes - before

    def send(self, text: str) -> float:
        """Write as the keyboard does, and return when that was."""
        at, data = time.monotonic(), text.encode()
        while data:
            readable, writable, _ = select.select([self._fd], [self._fd], [], 10)
            if readable:
                self._read(0)
            if writable:
                data = data[os.write(self._fd, data[:1024]) :]
        return at

    def press(self, *names: str) -> None:
        """Press keys one after the other, each when the one before has been answered."""
        for name in names:
            self.send(KEYS.get(name, name))
            self.settle(0.05, first=0.5)

    def cpu(self) -> float:
        """Return the seconds of CPU that the process has used, in all its threads."""
        tasks = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9

    def take(self, most: int) -> bool:
        """Take at most so many bytes of what is there; return whether anything was."""
        return self._read(0, most)

    def _read(self, seconds: float, most: int = 65536) -> bool:
        """Take what comes within so many seconds; return whether anything came."""
        if not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._fd, most)
        except OSError:  # so Linux says that the program is gone
            data = b""
        if not data:
            self.ended = True
            return False
        self.last = time.monotonic()
        self.bytes += len(data)
        self._waiting.append(data)
        if _ASKS_FOR_SYNC in data:
            os.write(self._fd, _HAS_SYNC)
        if self.answers and ASKS_FOR_STATE in data:
            os.write(self._fd, IS_FINE * data.count(ASKS_FOR_STATE))
        return True


def python_command(python: str, *arguments: str) -> list[str]:
    """Return the command for pmtui with an interpreter that has it installed."""
    return [python, "-m", "pmtui", *arguments]


def bare_command(python: str) -> list[str]:
    """Return the command for the bare application that pmtui is compared with."""
    return [python, str(ROOT / "benchmarks" / "bare_app.py")]


def pmtui_is_ready(text: str) -> bool:
    """Return whether a section is shown with its fields and keys, so that one can write."""
    lines = text.rstrip().splitlines()
    return len(lines) > 3 and "Website down" in lines[0] and "F2 Sum" in lines[1] and "save" in lines[-1]


def bare_is_ready(text: str) -> bool:
    """Return whether the bare application is shown whole."""
    return "Write here" in text and "row 1" in text and "Part 1" in text


def needs_linux() -> None:
    """Leave with a sentence where there is no /proc to read CPU times from."""
    if not sys.platform.startswith("linux"):
        sys.exit("The benchmarks read CPU times from /proc, so they run on Linux only.")
