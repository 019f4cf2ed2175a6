"""A program in a real pseudo-terminal, for looking at how it ends."""

from __future__ import annotations

import contextlib
import fcntl
import os
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

APP = Path(__file__).with_name("life_app.py")
MODES = (
    (b"\x1b[?1049h", b"\x1b[?1049l"),
    (b"\x1b[?2004h", b"\x1b[?2004l"),
    (b"\x1b[?1000h", b"\x1b[?1000l"),
    (b"\x1b[?1003h", b"\x1b[?1003l"),
    (b"\x1b[?1006h", b"\x1b[?1006l"),
    (b"\x1b[?1004h", b"\x1b[?1004l"),
    (b"\x1b[?25l", b"\x1b[?25h"),
    (b"\x1b[?7l", b"\x1b[?7h"),
    (b"\x1b[>", b"\x1b[<u"),
)
"""What begins a mode, and what has to be written after it before the terminal is left."""


class Pty:
    """Runs a command in a terminal of 80 × 24; use it in a `with` block.

    Args:
        command: the program and its arguments.
        controlling: whether the terminal controls the program, so that closing it sends SIGHUP.
        keyboard: a file to read keys from in place of the terminal.
    """

    def __init__(self, *command: str, controlling: bool = True, keyboard: Any = None) -> None:
        self.output = b""
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.before = termios.tcgetattr(self.master)

        def prepare() -> None:
            signal.signal(signal.SIGHUP, signal.SIG_DFL)  # a run of the tests by `nohup` ignores it
            if controlling:
                fcntl.ioctl(1, termios.TIOCSCTTY, 0)

        environment = {
            name: os.environ[name]
            for name in os.environ
            if name.startswith(("XDG_", "PYTHON")) or name in ("PATH", "HOME", "LANG")
        } | {"TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none", "PYTHONUTF8": "1"}
        self.process = subprocess.Popen(
            command,
            stdin=slave if keyboard is None else keyboard,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            preexec_fn=prepare,
            env=environment,
        )
        os.close(slave)

    def __enter__(self) -> Pty:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.wait()
        self.close()

    def close(self) -> None:
        """Take the terminal away."""
        if self.master >= 0:
            os.close(self.master)
            self.master = -1

    def type(self, keys: str | bytes) -> None:
        os.write(self.master, keys.encode() if isinstance(keys, str) else keys)

    def read(self, seconds: float) -> bool:
        """Take in what arrives within so many seconds; False if nothing does."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:
            return False
        self.output += data
        return True

    def until(self, condition: Callable[[], bool], seconds: float = 60.0, *, reading: bool = True) -> None:
        """Wait until the condition holds, and read meanwhile.

        Raises:
            AssertionError: it did not in time; the message is the end of what was written.
        """
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, self.output[-2000:].decode(errors="replace")
            if not (reading and self.read(0.01)):
                select.select([], [], [], 0.005)

    def until_text(self, text: str, after: int = 0) -> None:
        self.until(lambda: text.encode() in self.output[after:])

    def gone(self, within: float, *, reading: bool = True) -> int:
        """Return the exit code, as soon as there is one."""
        began = time.monotonic()
        self.until(lambda: self.process.poll() is not None, reading=reading)
        took = time.monotonic() - began
        while reading and self.read(0):
            pass
        assert took <= within, f"it took {took:.2f} s"
        return self.process.returncode

    @property
    def is_echoing(self) -> bool:
        """Whether the terminal is set up for a line of text, as a shell has it while it waits."""
        return bool(termios.tcgetattr(self.master)[3] & termios.ECHO)

    def assert_left_clean(self, *, compare: bool = True) -> None:
        """Check that every mode was ended after it was begun, and that the terminal is set as it was found.

        A shell sets it in its own way, so that there it cannot be compared.
        """
        if compare:
            assert termios.tcgetattr(self.master) == self.before
        while self.master >= 0 and self.read(0):
            pass
        for begin, end in MODES:
            assert self.output.rfind(end) > self.output.rfind(begin) >= 0, begin

    def state(self) -> str:
        """Return the letter of the state of the process: `T` is stopped."""
        return Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()[0]

    def states_of_children(self) -> list[str]:
        """Return the letters of the states of the processes that this one started."""
        found = subprocess.run(
            ["ps", "-o", "stat=", "--ppid", str(self.process.pid)],
            capture_output=True,
            text=True,
            check=False,
        )
        return [state[0] for state in found.stdout.split()]

    def signal(self, number: int) -> None:
        self.process.send_signal(number)


def sample(folder: Path, *options: str, **how: Any) -> Pty:
    """Start the sample app and wait until it can be used."""
    terminal = Pty(sys.executable, str(APP), str(folder), *options, **how)
    try:
        terminal.until_text("ready")
        terminal.until(lambda: terminal.output.rfind(b"\x1b[?2004h") > 0)
    except BaseException:
        terminal.__exit__()
        raise
    return terminal
