"""Over a slow line: what is shown is the newest, and nothing that is over waits to be shown."""

from __future__ import annotations

import fcntl
import os
import struct
import termios
from pathlib import Path

from terminal import KEYS, MAIN_SCREEN, Terminal, asleep_at, wait_until

ROUNDS = 60
SECTIONS = ("f3", "f4", "f5", "f6", "f7", "f2")
KEPT_BY_A_TERMINAL = 40_000
"""More bytes than the kernel keeps for one that nobody reads; the screens of a test are many times that."""


def unread(terminal: Terminal) -> int:
    """Return the bytes that wait to be read."""
    return struct.unpack("i", fcntl.ioctl(terminal.fd, termios.FIONREAD, bytes(4)))[0]


def time_of(terminal: Terminal) -> int:
    tasks = Path(f"/proc/{terminal.pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks)


def rest(terminal: Terminal) -> None:
    """Wait until the program has been asleep for a while, though nobody reads."""
    seen: list[tuple[int, int] | None] = []

    def is_at_rest() -> bool:
        asleep = asleep_at(terminal.pid)
        seen.append((sum(asleep), unread(terminal)) if asleep else None)
        first, last = seen[-40:][0], seen[-1]
        if len(seen) < 40 or None in seen[-40:] or first is None or last is None:
            return False
        return last[0] - first[0] < 20_000_000 and last[1] == first[1]

    wait_until(is_at_rest)


def press_unread(terminal: Terminal, *keys: str) -> None:
    """Press keys one after the other, and read nothing that is drawn meanwhile."""
    for key in keys:
        before = time_of(terminal)
        os.write(terminal.fd, KEYS.get(key, key).encode())
        wait_until(lambda before=before: time_of(terminal) - before > 1_000_000)


def test_screens_that_are_over_are_not_queued(home: Path, document: Path) -> None:
    with Terminal(home, str(document)).opened() as terminal:
        start = len(terminal.raw)
        for _ in range(3):
            for key in SECTIONS:
                terminal.press(key)
                terminal.settle()
        for_all = (len(terminal.raw) - start) / 3 * ROUNDS
        for _ in range(ROUNDS):
            press_unread(terminal, *SECTIONS)
        press_unread(terminal, "f7")
        rest(terminal)
        start = len(terminal.raw)
        terminal.wait_for("Went well")
        terminal.settle()
        shown = len(terminal.raw) - start
        assert shown < KEPT_BY_A_TERMINAL, f"of {for_all:.0f} bytes"
        assert for_all > 2 * KEPT_BY_A_TERMINAL, "the test could not tell the difference"
        seen = "\n".join(terminal.screen.display)
        terminal.screen.reset()
        terminal.press("ctrl+l")
        terminal.wait_for("Went well")
        terminal.settle()
        assert "\n".join(terminal.screen.display) == seen


def test_what_takes_everything_on_the_way_gets_no_queue_of_screens_either(home: Path, document: Path) -> None:
    with Terminal(home, str(document)) as terminal:
        terminal.answers = True
        terminal.opened()
        start = len(terminal.raw)
        for key in SECTIONS:
            terminal.press(key)
            terminal.settle()
        for_all = (len(terminal.raw) - start) * 8
        terminal.answers = False  # what comes is taken, and has not been shown yet
        start = len(terminal.raw)
        for _ in range(8):
            for key in SECTIONS:
                terminal.press(key)
                terminal.settle()
        terminal.press("f7")
        terminal.settle()
        assert len(terminal.raw) - start < for_all / 2
        terminal.answers = True
        os.write(terminal.fd, b"\x1b[0n" * 100)
        terminal.wait_for("Went well")
        terminal.press("f2", "end", " again")
        terminal.wait_for("Checkout refuses logins again")
        terminal.press("ctrl+s", "ctrl+q")
        assert terminal.wait_for_end() == 0
    assert 'title = "Checkout refuses logins again"' in document.read_text()


def test_what_is_typed_meanwhile_is_taken_and_shown_in_the_end(home: Path, document: Path) -> None:
    with Terminal(home, str(document)).opened() as terminal:
        for _ in range(10):
            press_unread(terminal, *SECTIONS)
        press_unread(terminal, "end", *" in all shops")
        terminal.wait_for("Checkout refuses logins in all shops")
        terminal.press("ctrl+s")
        terminal.wait_for("Saved checkout.toml")
        assert 'title = "Checkout refuses logins in all shops"' in document.read_text()


def test_a_slow_line_ends_the_program_as_any_other_does(home: Path, document: Path) -> None:
    with Terminal(home, str(document)).opened() as terminal:
        for _ in range(10):
            press_unread(terminal, *SECTIONS)
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
        assert MAIN_SCREEN in terminal.raw
