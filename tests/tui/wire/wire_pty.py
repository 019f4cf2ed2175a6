"""A program in a real pseudo-terminal, its screen kept by pyte."""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pyte

APP = Path(__file__).with_name("wire_app.py")
# Sequences that draw nothing and that pyte would print.
_UNKNOWN_TO_PYTE = re.compile(r"\x1b\[[<=>][\d;]*u|\x1b\[\?[\d;]*\$p|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
_UNFINISHED = re.compile(r"\x1b(?:\[[\d;<=>?$]*|\][^\x07\x1b]*\x1b?)?\Z")


class Terminal:
    """Runs `wire_app.py` with arguments; use it in a `with` block."""

    def __init__(
        self, *args: str, size: tuple[int, int] = (80, 24), env: dict[str, str] | None = None
    ) -> None:
        self.raw = ""
        self._held = ""
        self._decode = codecs.getincrementaldecoder("utf-8")().decode
        self.screen = pyte.Screen(*size)
        self._stream = pyte.Stream(self.screen)
        keep = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        variables = (
            keep | {"TERM": "xterm-256color", "PYTHONUTF8": "1", "TEXTUAL_ANIMATIONS": "none"} | (env or {})
        )
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            os.execve(sys.executable, [sys.executable, str(APP), *args], variables)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.close(self.fd)
        os.waitpid(self.pid, 0)

    def type(self, keys: str) -> None:
        os.write(self.fd, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        self.screen.resize(rows, columns)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def stop(self) -> None:
        """Suspend the program as a job control signal does, and wait until it has stopped."""
        os.kill(self.pid, signal.SIGTSTP)
        os.waitpid(self.pid, os.WUNTRACED)

    def resume(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def read(self, seconds: float) -> bool:
        """Take in what arrives within so many seconds; False if nothing does."""
        if not select.select([self.fd], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.fd, 1 << 16)
        except OSError:  # the program is gone
            return False
        text = self._held + self._decode(data)
        self.raw += text[len(self._held) :]
        unfinished = _UNFINISHED.search(text)
        self._held = unfinished[0] if unfinished else ""
        self._stream.feed(_UNKNOWN_TO_PYTE.sub("", text.removesuffix(self._held)))
        return True

    def until(self, condition: Callable[[], bool], seconds: float = 20.0) -> None:
        """Read until the condition holds.

        Raises:
            AssertionError: it did not in time; the message is the screen.
        """
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, "\n".join(self.screen.display)
            self.read(0.05)

    def until_text(self, text: str) -> None:
        self.until(lambda: any(text in line for line in self.screen.display))

    def settle(self, quiet: float = 0.15) -> None:
        """Read until nothing has come for a while."""
        while self.read(quiet):
            pass
