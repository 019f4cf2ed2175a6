"""What all parts share: the count of what was tried, an empty home, and several trials at once."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from e2e.terminal import Terminal

TITLE = 'schema = 1\ntitle = ""\n'
GONE = 10.0
"""Seconds after which a program counts as one that does not end."""
AT_ONCE = max(2, os.cpu_count() or 2)


class Tally:
    """What was tried in one part, and what did not hold."""

    def __init__(self, part: str) -> None:
        self.part = part
        self.tried = 0
        self.wrong: list[str] = []
        self.notes: list[str] = []
        self.figures: dict[str, list[float]] = {}
        self._lock = Lock()

    def count(self, what: str, *violations: str, times: int = 1) -> None:
        """Count one trial, or several; empty violations are none."""
        with self._lock:
            self.tried += times
            self.wrong += [f"{what}: {violation}" for violation in violations if violation]

    def measure(self, name: str, seconds: float) -> None:
        """Note a length in seconds under a name."""
        with self._lock:
            self.figures.setdefault(name, []).append(seconds)

    def note(self, sentence: str) -> None:
        """Say how something was tried."""
        self.notes.append(sentence)


def together(trials: Iterable[Callable[[], None]], at_once: int = AT_ONCE) -> None:
    """Run trials, several at a time.

    Raises:
        Exception: what the first of them raised that failed by itself.
    """
    with ThreadPoolExecutor(at_once) as pool:
        for done in [pool.submit(trial) for trial in trials]:
            done.result()


@contextmanager
def home() -> Iterator[Path]:
    """Give an empty home folder."""
    with tempfile.TemporaryDirectory(prefix="pmtui-protocol-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def titled(folder: Path) -> Path:
    """Return a post-mortem without a title, in which the focus stands at first."""
    path = folder / "a.toml"
    path.write_text(TITLE)
    return path


def is_gone(terminal: Terminal, within: float = GONE, *, reading: bool = True) -> float | None:
    """Wait until a program has ended; return after how many seconds, or None if it goes on."""
    began = time.monotonic()
    while (took := time.monotonic() - began) < within:
        if terminal.has_ended():
            return took
        if reading:
            terminal.read(0.005)
        else:
            time.sleep(0.005)
    return None


def left_running(folder: Path) -> list[int]:
    """Return the processes whose home is this folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"\0HOME={folder}\0".encode() in b"\0" + (process / "environ").read_bytes():
                state = (process / "stat").read_text().rpartition(")")[2].split()[0]
                found += [int(process.name)] if state != "Z" else []
        except OSError:
            continue
    return found
