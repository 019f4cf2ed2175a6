"""How long each key of the import screen holds the program, with tens of thousands of rows on it.

The program runs on a real terminal. In it, every turn of its loop is timed, since neither a key nor drawing
can interrupt one. The longest after each key is printed, in milliseconds of the clock and of the CPU, beside
the seconds until the screen shows what the key led to. It fails where one takes over 100 ms of the CPU.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from terminal import SMALL, Terminal, needs_linux

MOST = 100
"""Milliseconds of the CPU that one turn of the loop may take."""
_PATIENCE = 120
_QUIET = 1.0
_TIMED = """
import asyncio.events, runpy, sys, time
out, run = open(sys.argv.pop(1), "a", buffering=1), asyncio.events.Handle._run
def timed(handle):
    wall, cpu = time.perf_counter(), time.thread_time()
    run(handle)
    wall, cpu = time.perf_counter() - wall, time.thread_time() - cpu
    if wall > 0.005:
        print(time.monotonic(), 1000 * wall, 1000 * cpu, file=out)
asyncio.events.Handle._run = timed
runpy.run_module("pmtui", run_name="__main__")
"""
_WORDS = ("pool", "checkout", "search", "login", "mail", "index", "cache", "queue", "replica", "shard")
_CLEAR = "\x01\x0b"


class Step(NamedTuple):
    """Keys, and how the screen looks when they have been answered."""

    name: str
    keys: str
    shown: Callable[[str], bool] = lambda _: True


def steps() -> Iterator[Step]:
    """Yield what is pressed, one after the other, from the question for a file on."""
    rows = _shows("to take", "[x]")
    yield Step("the name of a file", "~/big.csv", _shows("~/big.csv"))
    yield Step("read a table", "\r", rows)
    yield Step("a: ask for another source", "a", _shows("Add a source"))
    yield Step("add one, and join", "~/more.csv\r", _shows("duplicates joined"))
    for name, key in (("Down", "\x1b[B"), ("Page Down", "\x1b[6~"), ("End", "\x1b[F"), ("Home", "\x1b[H")):
        yield Step(name, key)
    yield Step("Space: drop", " ", _shows("[ ]"))
    yield Step("Space: keep", " ")
    yield Step("x", "x", _shows("[ ]"))
    yield Step("n: drop all", "n", _shows("0 entries to take"))
    yield Step("n: keep all", "n", rows)
    yield Step("s: split, down to a joined row", "\x1b[Bs" * 20, rows)
    yield Step("w", "w", _shows("From when to when"))
    yield Step("a window", f"{_CLEAR}08:10 to 20:00\r", _shows("lie outside of", "[x]"))
    yield Step("w", "w", _shows("From when to when"))
    yield Step("no window", f"{_CLEAR}\r", lambda text: rows(text) and "lie outside" not in text)
    yield Step("z", "z", _shows("In which zone"))
    yield Step("a zone", f"{_CLEAR}+02:00\r", lambda text: rows(text) and "+02:00" in text)
    yield Step("F1", "\x1bOP", _shows("What this is"))
    yield Step("Escape", "\x1b", rows)
    yield Step("Enter: ask", "\r", _shows("Take all"))
    yield Step("t: take them all", "t", _shows("Took "))
    yield Step("Down on the timeline", "\x1b[B")


def _shows(*words: str) -> Callable[[str], bool]:
    return lambda text: all(word in text for word in words)


def prepare(home: Path, count: int) -> Path:
    """Write two tables that tell of some events both, and a document; return its file."""
    chance = random.Random(3)
    start = datetime(2024, 3, 15, 8)
    lines = [
        f"{start + timedelta(seconds=2 * number)},{chance.choice(_WORDS)} request {number} failed,svc\n"
        for number in range(count)
    ]
    (home / "big.csv").write_text("time,event,who\n" + "".join(lines))
    (home / "more.csv").write_text("time,event,who\n" + "".join(chance.sample(lines, count // 5)))
    document = home / "document.toml"
    document.write_text(
        'schema = 1\ntitle = "Requests fail"\n[facts]\nimpact_started = 2024-03-15T08:00:00Z\n'
    )
    return document


def measure(count: int, size: tuple[int, int]) -> float:
    """Print how long each step holds the program; return the longest, in milliseconds of the CPU."""
    worst = 0.0
    with tempfile.TemporaryDirectory(prefix="pmtui-intake-") as folder:
        home = Path(folder)
        log, document = home / "turns", prepare(home, count)
        log.touch()
        command = [sys.executable, "-c", _TIMED, str(log), str(document)]
        with Terminal(["env", f"HOME={home}", *command], size) as terminal:
            terminal.wait_for(_shows("F2 Sum", "save"), _PATIENCE)
            terminal.press("\x07", "i")
            terminal.wait_for(_shows("A file, or several"), _PATIENCE)
            print(f"| {count:,} rows | clock ms | CPU ms | shown after |\n| --- | --- | --- | --- |")
            for step in steps():
                began = terminal.send(step.keys)
                shown = terminal.wait_for(step.shown, _PATIENCE) if step.shown("") is False else began
                terminal.settle(_QUIET, first=_QUIET)
                turns = [tuple(map(float, line.split())) for line in log.read_text().splitlines()]
                since = [turn for turn in turns if turn[0] >= began]
                wall, cpu = (max((turn[place] for turn in since), default=0) for place in (1, 2))
                took = f"{max(0.0, shown - began):.1f} s" if shown != began else ""
                print(f"| {step.name} | {wall:.0f} | {cpu:.0f} | {took} |", flush=True)
                worst = max(worst, cpu)
    return worst


def main() -> int:
    """Measure, and return whether a key held the program for too long."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=30_000)
    rows = parser.parse_args().rows
    needs_linux()
    began = time.monotonic()
    worst = measure(rows, SMALL)
    print(f"\nThe longest turn took {worst:.0f} ms of the CPU; {time.monotonic() - began:.0f} s in all.")
    return int(worst > MOST)


if __name__ == "__main__":
    sys.exit(main())
