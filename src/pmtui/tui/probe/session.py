"""The talk with the terminal and with the person: questions, keys as they arrive, and the outcome."""

from __future__ import annotations

import os
import select
import sys
import termios
import time
import tty
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from textual import constants
from textual._xterm_parser import XTermParser
from textual.events import Key

from pmtui.tui.probe.answers import Answers, questions, read_answers, report
from pmtui.tui.probe.keys import Wanted, advice, wanted_keys

PATIENCE = 3.0
"""Seconds that a terminal at the end of a slow line has for its answers."""
_END = "ctrl+c"

Say = Callable[[str], None]


def probe(own: Mapping[str, str], say: Say) -> None:
    """Ask the terminal what it can do, then show each key as it arrives, until the person ends it.

    `own` gives a person's own keys by the id of their action; `say` writes one line.
    """
    environ = dict(os.environ)
    with _raw(sys.stdin.fileno()) as keyboard:
        answers, early = _ask(keyboard, environ.get("TERM", ""))
        for name, value in report(answers, environ):
            say(f"  {name:<14} {value}")
        wanted = wanted_keys(own)
        say("")
        say("Press each of these keys once; what arrives is shown. Ctrl+C ends it.")
        for start in range(0, len(wanted), 6):
            say("  " + "  ".join(f"{each.shown:<9}" for each in wanted[start : start + 6]).rstrip())
        say("")
        missing = _listen(keyboard, early, wanted, say)
    _conclude(missing, len(wanted), say)


@contextmanager
def _raw(keyboard: int) -> Iterator[int]:
    """Let every key through, but keep the ends of printed lines."""
    before = termios.tcgetattr(keyboard)
    try:
        tty.setraw(keyboard)
        now = termios.tcgetattr(keyboard)
        now[1] = before[1]
        termios.tcsetattr(keyboard, termios.TCSANOW, now)
        yield keyboard
    finally:
        termios.tcsetattr(keyboard, termios.TCSAFLUSH, before)


def _ask(keyboard: int, term: str) -> tuple[Answers, str]:
    """Return the terminal's answers."""
    os.write(sys.stdout.fileno(), questions(term).encode() + b"\r\x1b[K")
    received, end = "", time.monotonic() + PATIENCE
    answers = Answers()
    while not answers.complete and (left := end - time.monotonic()) > 0:
        if select.select([keyboard], [], [], left)[0]:
            received += os.read(keyboard, 4096).decode(errors="replace")
            answers = read_answers(received)
    return answers, received


def _listen(keyboard: int, early: str, wanted: tuple[Wanted, ...], say: Say) -> list[Wanted]:
    """Show keys until the person ends it; return those that have not arrived."""
    open_keys = {each.key: each for each in wanted}
    for keys, raw in _keys(keyboard):
        for key in keys:
            if key == _END:
                return list(open_keys.values())
            each = open_keys.pop(key, None)
            does = next((w.action.label for w in wanted if w.key == key), "")
            left = f"{len(open_keys)} left" if each else ""
            say(f"  {key:<18} {_shown(raw):<18} {does:<18} {left}".rstrip())
        if not open_keys:
            return []
    return list(open_keys.values())


def _keys(keyboard: int) -> Iterator[tuple[list[str], str]]:
    """Yield the names of the keys in each piece that arrives, and the piece; end with the terminal."""
    parser = XTermParser()
    while True:
        select.select([keyboard], [], [])
        try:
            data = os.read(keyboard, 1024)
        except OSError:
            return
        if not data:
            return
        text = data.decode(errors="replace")
        events = [*parser.feed(text)]
        if not select.select([keyboard], [], [], constants.ESCAPE_DELAY + 0.02)[0]:
            events += parser.tick()
        yield [event.key for event in events if isinstance(event, Key)], text


def _shown(raw: str) -> str:
    return "".join(f"^{chr(ord(char) + 64)}" if char < " " else char for char in raw)[:18]


def _conclude(missing: list[Wanted], count: int, say: Say) -> None:
    if not missing:
        say(f"All {count} keys arrive.")
        return
    say("")
    say(f"{len(missing)} of {count} keys did not arrive or were not tried. Instead of them:")
    for each in advice(missing):
        say(f"  {each}")
