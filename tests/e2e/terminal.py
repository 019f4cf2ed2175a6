"""The real program in a pseudo-terminal, its screen kept by pyte."""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pyte

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "escape": "\x1b",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    **{f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "acdefgklnopqrstuvwxyz"},
}
PATIENCE = 60.0
"""Seconds that a test waits for something; far more than it takes on a slow machine with other work."""
_LOOK = 0.02
_ONE_FORK = threading.Lock()
ALT_SCREEN, MAIN_SCREEN = "\x1b[?1049h", "\x1b[?1049l"
# Sequences that draw nothing and that pyte would print.
_UNKNOWN_TO_PYTE = re.compile(r"\x1b\[[<=>][\d;]*u|\x1b\[\?[\d;]*\$p|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
_UNFINISHED = re.compile(r"\x1b(?:\[[\d;<=>?$]*|\][^\x07\x1b]*\x1b?)?\Z")


def asleep_at(pid: int) -> tuple[int, ...]:
    """Return how long each thread of a program has run so far; nothing unless all of them sleep."""
    times = []
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            if (task / "stat").read_text().rpartition(")")[2].split()[0] not in "STtZ":
                return ()
            times.append(int((task / "schedstat").read_text().split()[0]))
    except (OSError, IndexError, ValueError):  # a thread has just ended
        return (-1,) if not Path(f"/proc/{pid}").exists() else ()
    return tuple(times)


def wait_until(condition: Callable[[], bool]) -> None:
    """Wait until something holds that does not show on a terminal.

    Raises:
        AssertionError: it did not in time.
    """
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "still waiting"
        time.sleep(0.01)


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "pmtui", *arguments]


def environment(home: Path, **variables: str) -> dict[str, str]:
    """Return an environment in which the program finds nothing but `home`."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "TERM": "xterm-256color",
        "PYTHONUTF8": "1",
        "XDG_RUNTIME_DIR": os.devnull,
        **{f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")},
        **variables,
    }


def run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command that needs no terminal."""
    return subprocess.run(
        command(*arguments),
        env=environment(home),
        cwd=home,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )


class Terminal:
    """Runs `pmtui` with arguments; use it in a `with` block. `by` is run in its place, with the same."""

    def __init__(
        self,
        home: Path,
        *arguments: str,
        size: tuple[int, int] = (80, 24),
        by: Sequence[str] = (),
        **variables: str,
    ) -> None:
        (home / "tmp").mkdir(exist_ok=True)
        self.answers = False
        """Whether it answers when it is asked for its state, as most terminals do."""
        self.raw = ""
        self.code: int | None = None
        self._is_gone = False
        self._held = ""
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self.screen = pyte.Screen(*size)
        self._stream = pyte.Stream(self.screen)
        program = [*by, *arguments] if by else command(*arguments)
        variables = environment(home, **variables)
        with _ONE_FORK:
            self.pid, self.fd = pty.fork()
            if self.pid == 0:
                os.chdir(home)
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
                os.execve(program[0], program, variables)
            # Another program that had this too would keep the terminal alive after it was taken away here.
            os.set_inheritable(self.fd, False)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        if not self.has_ended():
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.fd)

    def press(self, *keys: str) -> None:
        """Send keys by their names, and anything else as text, in one write."""
        os.write(self.fd, "".join(KEYS.get(key, key) for key in keys).encode())

    def resize(self, columns: int, rows: int) -> None:
        self.screen.resize(rows, columns)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds: float) -> bool:
        """Take in what arrives within so many seconds; return whether anything did."""
        if self._is_gone:
            time.sleep(seconds)
            return False
        if not select.select([self.fd], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.fd, 1 << 16)
        except OSError:  # the program has closed its side
            return False
        text = self._held + self._decode(data)
        self.raw += text[len(self._held) :]
        if self.answers:
            os.write(self.fd, b"\x1b[0n" * data.count(b"\x1b[5n"))
        unfinished = _UNFINISHED.search(text)
        self._held = unfinished[0] if unfinished else ""
        self._stream.feed(_UNKNOWN_TO_PYTE.sub("", text.removesuffix(self._held)))
        return True

    @property
    def text(self) -> str:
        return "\n".join(self.screen.display)

    def until(self, condition: Callable[[], bool]) -> None:
        """Read until the condition holds.

        Raises:
            AssertionError: it did not in time; the message is the screen.
        """
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, f"still waiting at this screen:\n{self.text}"
            self.read(0.05)

    def wait_for(self, *texts: str) -> None:
        """Read until all of these stand on the screen."""
        self.until(lambda: all(text in self.text for text in texts))

    def settle(self) -> None:
        """Read until the program has nothing more to do: nothing comes, and all of its threads sleep.

        However slow the machine is, what was pressed before has done what it does then. What the program
        put off to a later time has not.
        """
        before: tuple[int, ...] = ()
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self.read(_LOOK):
                before = ()
            elif (now := asleep_at(self.pid)) and now == before:
                return
            else:
                before = now
        raise AssertionError(f"it does not come to rest at this screen:\n{self.text}")

    def opened(self) -> Terminal:
        """Return this, once the document is shown and the program waits for keys."""
        self.wait_for("Severity", "F1")
        self.settle()
        return self

    def has_ended(self) -> bool:
        """Return whether the program has ended; its exit code is `code` then."""
        if self.code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.code = os.waitstatus_to_exitcode(status)
        return self.code is not None

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send the program a signal."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Take the terminal away, as a lost connection does."""
        os.close(self.fd)
        self.fd = os.open(os.devnull, os.O_RDONLY)
        self._is_gone = True

    def wait_for_end(self) -> int:
        """Read until the program has ended, and return its exit code."""
        self.until(self.has_ended)
        while self.read(0):
            pass
        assert self.code is not None
        return self.code

    def modes(self) -> tuple[int, int, int]:
        """Return what the terminal does with input, output and lines, to compare before and after."""
        attributes = termios.tcgetattr(self.fd)
        return attributes[0], attributes[1], attributes[3]
