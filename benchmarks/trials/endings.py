"""How the editor ends: by every signal, without a terminal, stopped, with another editor on the screen."""

from __future__ import annotations

import os
import pty
import random
import shlex
import signal
import sys
import termios
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from what_is_kept import journals, kept

from e2e.terminal import ALT_SCREEN, MAIN_SCREEN, Terminal, command
from trials.common import TITLE, Tally, home, is_gone, left_running, titled, together
from trials.crashes import BEFORE_PROMISED, kept_length

IN_TIME, KEPT_WITHIN = 1.5, 0.2
RESET = (MAIN_SCREEN, "\x1b[?25h", "\x1b[?2004l", "\x1b[?1000l", "\x1b[?1003l", "\x1b[?1004l", "\x1b[<u")
# The terminal belongs to the parent, so that the system sends nothing when it goes away.
_NO_HANGUP = """
import os, signal, sys
signal.signal(signal.SIGHUP, signal.SIG_IGN)
child = os.fork()
if not child:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    os.setsid()
    os.execv(sys.argv[1], sys.argv[1:])
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""

Act = Callable[[Terminal, Path], int]
"""Ends the program; returns the signal that the exit code is to tell."""


def _send(*numbers: signal.Signals) -> Act:
    def act(terminal: Terminal, _: Path) -> int:
        for number in numbers:
            terminal.kill(number)
        return numbers[-1]

    return act


def _closed(terminal: Terminal, _: Path) -> int:
    terminal.hang_up()
    return signal.SIGHUP


def _after(prepare: Callable[[Terminal, Path], None], act: Act) -> Act:
    def both(terminal: Terminal, folder: Path) -> int:
        prepare(terminal, folder)
        return act(terminal, folder)

    return both


def _stop(terminal: Terminal, _: Path) -> None:
    terminal.kill(signal.SIGTSTP)
    terminal.until(lambda: "T" in _states(terminal.pid))


def _states(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


def _continue(act: Act) -> Act:
    def both(terminal: Terminal, folder: Path) -> int:
        number = act(terminal, folder)
        terminal.kill(signal.SIGCONT)
        return number

    return both


def _stop_and_go(terminal: Terminal, _: Path) -> None:
    for number in (signal.SIGSTOP, signal.SIGCONT, signal.SIGCONT):
        terminal.kill(number)
        time.sleep(0.1)
    terminal.settle()


def _hand_over(terminal: Terminal, folder: Path) -> None:
    terminal.press("ctrl+o")
    terminal.until((folder / "pid").exists)


def _type(data: bytes) -> Callable[[Terminal, Path], None]:
    def send(terminal: Terminal, _: Path) -> None:
        os.write(terminal.fd, data)
        terminal.settle()

    return send


def _fill_the_line(terminal: Terminal, _: Path) -> None:
    for _ in range(60):  # redraws, which nobody reads
        terminal.press("ctrl+l")
    time.sleep(0.3)


TERM, HUP = _send(signal.SIGTERM), _send(signal.SIGHUP)
CASES: dict[str, Act] = {
    "SIGTERM": TERM,
    "SIGHUP": HUP,
    "SIGINT": _send(signal.SIGINT),
    "SIGQUIT": _send(signal.SIGQUIT),
    "SIGTERM twice": _send(signal.SIGTERM, signal.SIGTERM),
    "the terminal is closed": _closed,
    "the terminal is closed, and nobody says so": _closed,
    "nobody reads the terminal, SIGTERM": _after(_fill_the_line, TERM),
    "stopped, SIGTERM": _after(_stop, _continue(TERM)),
    "stopped, SIGHUP": _after(_stop, _continue(HUP)),
    "stopped, the terminal is closed": _after(_stop, _closed),
    "stopped and continued without notice, SIGTERM": _after(_stop_and_go, TERM),
    "another editor, SIGTERM": _after(_hand_over, TERM),
    "another editor, the terminal is closed": _after(_hand_over, _closed),
    "bytes that are no text, SIGTERM": _after(_type(b"\xe9\xff\xc3("), TERM),
    "a paste without an end, SIGTERM": _after(_type(b"\x1b[200~pasted"), TERM),
    "the keys ^C and ^\\, SIGTERM": _after(_type(b"\x03\x1c"), TERM),
}


def signals(tally: Tally, full: bool) -> None:
    """End the editor in every way, right after the last key has been drawn."""
    for name, act in CASES.items():
        together((partial(_ended, tally, name, act) for _ in range(10 if full else 1)), at_once=2)
    kept_soon: list[bool] = []
    together((partial(_ended_at_once, kept_soon) for _ in range(40 if full else 6)), at_once=2)
    share = sum(kept_soon) / len(kept_soon)
    tally.count("20 to 60 ms after a key", "" if share >= 0.95 else f"kept {share:.0%}", times=len(kept_soon))
    tally.note(f"of {len(kept_soon)} times SIGTERM 20 to 60 ms after a key, that key was kept {share:.0%}")


def _ended(tally: Tally, name: str, act: Act) -> None:
    with home() as folder:
        path, script = titled(folder), folder / "editor"
        script.write_text(f"#!/bin/sh\necho $$ > {shlex.quote(str(folder / 'pid'))}\nexec sleep 1000\n")
        script.chmod(0o755)
        by = [sys.executable, "-c", _NO_HANGUP, *command()] if "nobody says" in name else ()
        with Terminal(folder, "--", str(path), by=by, EDITOR=str(script)) as terminal:
            terminal.wait_for("Severity", "F1")
            terminal.settle()
            terminal.press("MARKER")
            terminal.wait_for("MARKER")
            number = act(terminal, folder)
            began = time.monotonic()
            after = _kept_after(folder, terminal, began, reading="nobody reads" not in name)
            took = is_gone(terminal, reading="nobody reads" not in name)
            took = None if took is None else time.monotonic() - began
            wrong = _not_clean(terminal) if "closed" not in name and "nobody reads" not in name else []
        tally.measure("gone after", 99.0 if took is None else took)
        tally.measure("kept after", 99.0 if after is None else after)
        tally.count(
            name,
            *wrong,
            "" if terminal.code == 128 + number else f"exit {terminal.code}",
            "" if took is not None and took < IN_TIME else f"gone after {took} s",
            "" if after is not None and after < KEPT_WITHIN else f"kept after {after} s",
            "" if "MARKER" in kept(folder, path) else "the text is lost",
            "" if path.read_text() == TITLE else "the file was changed",
            "a process is left" if left_running(folder) else "",
        )


def _kept_after(folder: Path, terminal: Terminal, began: float, *, reading: bool) -> float | None:
    while time.monotonic() - began < 3:
        if "MARKER" in journals(folder / "state"):
            return time.monotonic() - began
        if reading:
            terminal.read(0.002)
        else:
            time.sleep(0.002)
    return None


def _not_clean(terminal: Terminal) -> list[str]:
    """Return what a program that has ended left of its modes on the terminal."""
    while terminal.read(0.05):
        pass
    end = terminal.raw[terminal.raw.rindex(ALT_SCREEN) :]
    wrong = [f"{sequence!r} was not sent" for sequence in RESET if sequence not in end]
    found, fresh = termios.tcgetattr(terminal.fd), _fresh_settings()
    return wrong + (["the line settings are not those that were found"] if found[:4] != fresh[:4] else [])


def _fresh_settings() -> list[object]:
    ends = pty.openpty()
    try:
        return list(termios.tcgetattr(ends[0]))
    finally:
        for end in ends:
            os.close(end)


def _ended_at_once(kept_soon: list[bool]) -> None:
    with home() as folder:
        path = titled(folder)
        with Terminal(folder, "--", str(path)) as terminal:
            terminal.opened().press("MARKE")
            terminal.wait_for("MARKE")
            terminal.press("R")
            time.sleep(random.uniform(0.02, 0.06))
            terminal.kill(signal.SIGTERM)
            is_gone(terminal)
        kept_soon.append("MARKER" in kept(folder, path))


@dataclass(frozen=True)
class _Storm:
    """A way to end, and the seconds before it within which a key may be lost."""

    name: str
    end: Callable[[Terminal], None]
    may_be_lost: float


STORMS = (
    *(
        _Storm(number.name, partial(Terminal.kill, number=number), 0.3)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
    ),
    _Storm("SIGKILL", Terminal.kill, BEFORE_PROMISED),
    _Storm("closed", Terminal.hang_up, 0.3),
)


def storms(tally: Tally, full: bool) -> None:
    """Stop, continue and resize the editor at random while somebody types, and end it at random."""
    together((partial(_storm, tally, n) for n in range(60 if full else 6)), at_once=2)


def _storm(tally: Tally, number: int) -> None:
    storm = STORMS[number % len(STORMS)]
    with home() as folder:
        path = titled(folder)
        with Terminal(folder, "--", str(path), size=(150, 40)) as terminal:
            terminal.opened()
            keys: list[tuple[float, str]] = []
            for _ in range(random.randint(1, 5)):
                keys += _typed(terminal, len(keys))
                _disturb(terminal)
            keys += _typed(terminal, len(keys))
            ended = time.monotonic()
            storm.end(terminal)
            took = is_gone(terminal)
        length = kept_length(kept(folder, path), keys)
        lost = max((ended - at for at, _ in keys[length:]), default=0.0)
        tally.measure(f"lost by {storm.name}", lost)
        tally.count(
            f"storm {number}, {storm.name}",
            "" if lost <= storm.may_be_lost else f"the last {lost:.1f} s are lost",
            "" if took is not None and took < IN_TIME else f"gone after {took} s",
            "" if path.read_text() == TITLE else "the file was changed",
            "a process is left" if left_running(folder) else "",
        )


def _letter(number: int) -> str:
    return chr(ord("a") + number % 26)


def _typed(terminal: Terminal, begun: int) -> list[tuple[float, str]]:
    keys: list[tuple[float, str]] = []
    for number in range(random.randint(1, 10)):
        keys.append((time.monotonic(), _letter(begun + number)))
        terminal.press(keys[-1][1])
        wait = time.monotonic() + 0.1
        while time.monotonic() < wait:
            terminal.read(0.02)
    return keys


def _disturb(terminal: Terminal) -> None:
    how = random.choice(("stop", "job", "continue", "resize", "redraw"))
    if how == "resize":
        terminal.resize(random.randint(100, 200), random.randint(24, 60))
    elif how == "redraw":
        terminal.press("ctrl+l")
    elif how == "continue":
        terminal.kill(signal.SIGCONT)
    else:
        terminal.kill(signal.SIGSTOP if how == "stop" else signal.SIGTSTP)
        time.sleep(random.uniform(0, 0.4))
        terminal.kill(signal.SIGCONT)
        time.sleep(0.2)  # a shell does not give the terminal back before the job runs
