"""How light pmtui is on a line to a terminal far away, beside a bare Textual application, vim and nano.

Everything is measured through a pseudo-terminal, each figure in processes of its own, in rounds in which the
programs take turns; the figures are medians. A key is sent when the program has been quiet for a while, and
answered with the last byte before it is quiet again. Work that is put off until the keys rest shows in the
means and in the CPU time, not in the medians.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import NamedTuple

import keys
import line
from terminal import KEYS, LARGE, SMALL, Terminal, Unexpected, needs_linux

WORDS = keys.WORDS
ROW = keys.Place("cursor of a list", keys._press("f3"), ("down", "up"))
ACTION = keys.Place("title of an action", keys._press("f6", "down", "enter", "\x1b[F"), tuple(WORDS))


def _to_end_of_summary(terminal: Terminal) -> None:
    keys._to_field("Summary")(terminal)
    terminal.press("\x1b[F", "down", "\x1b[F")


def _into_summary(terminal: Terminal) -> None:
    keys._to_field("Summary")(terminal)
    terminal.press("\x1b[H", "\x1b[C", "\x1b[C")


TEXTS = (
    keys.Place("text area: Summary", _to_end_of_summary, tuple(WORDS)),
    keys.Place("in the middle of a line", _into_summary, tuple(WORDS)),
    keys.Place("line: Title", keys._press("\x1b[F"), tuple(WORDS)),
    keys.Place("quick entry", keys._press("f3", "a"), tuple("14:32 alert: " + WORDS)),
    ACTION,
)
SWITCH = keys.Place("section switch", keys._press("f3", "f4"), ("f3", "f4"))
MUCH = 100_000
"""Characters of a paste."""


class Figures(NamedTuple):
    """What a key costs somewhere, in one process."""

    bytes: float
    mean: float
    milliseconds: float
    cpu: float


Program = Callable[[tuple[int, int]], AbstractContextManager[Terminal]]


@contextmanager
def _other(command: list[str], size: tuple[int, int], first: str) -> Iterator[Terminal]:
    with (
        tempfile.TemporaryDirectory(prefix="pmtui-benchmark-") as folder,
        Terminal(command, size, cwd=Path(folder)) as terminal,
    ):
        terminal.settle(0.5, first=5)
        if first:
            terminal.press(first)
        yield terminal


def _here(python: str) -> Program:
    return lambda size: keys.editor(python, size)


def _cases(python: str) -> Iterator[tuple[str, Program, keys.Place]]:
    yield "bare Textual application", lambda size: keys.bare(python, size), keys.BARE_TEXT
    for command, first in ((["vim", "-n", "-i", "NONE", "notes.txt"], "i"), (["nano", "notes.txt"], "")):
        if shutil.which(command[0]):
            place = keys.Place(command[0], keys._nowhere, tuple(WORDS))
            yield command[0], partial(_other, command, first=first), place
    for place in (*TEXTS, ROW, SWITCH):
        yield f"pmtui, {place.name}", _here(python), place


def figures(terminal: Terminal, place: keys.Place, count: int) -> Figures:
    """Press so many keys at a place, one at a time."""
    place.reach(terminal)
    terminal.settle(0.5, most=3)
    cpu, before, times, sizes = terminal.cpu(), terminal.bytes, [], []
    for key in islice(cycle(place.keys), count):
        sent = terminal.send(KEYS.get(key, key))
        sizes.append(terminal.settle(keys.QUIET, first=0.3))
        times.append((terminal.last - sent) * 1000)
    used = (terminal.cpu() - cpu) / count * 1000
    return Figures(median(sizes), (terminal.bytes - before) / count, median(times), used)


class Burst(NamedTuple):
    """What keys cost that arrive all at once."""

    paints: int
    bytes: int


def burst(python: str) -> Burst:
    """Send a hundred letters in one packet; the paints are how often something came to read."""
    with keys.editor(python, SMALL) as terminal:
        TEXTS[0].reach(terminal)
        terminal.settle(0.5, most=3)
        before, paints = terminal.bytes, 0
        terminal.send((WORDS * 2)[:100])
        while terminal.settle(0, first=1, most=1):
            paints += 1
        return Burst(paints, terminal.bytes - before)


def paste(python: str) -> float:
    """Return the milliseconds until the end of a long paste is on the screen."""
    with keys.editor(python, SMALL) as terminal:
        TEXTS[0].reach(terminal)
        text = (WORDS * (MUCH // len(WORDS)))[: MUCH - 10].replace("again ", "again\n") + " THE END.\n"
        sent = terminal.send(f"\x1b[200~{text}\x1b[201~")
        terminal.wait_for(lambda shown: "THE END." in shown)
        return (terminal.last - sent) * 1000


def main() -> None:
    needs_linux()
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--keys", type=int, default=100, help="keys at each place (default 100)")
    parser.add_argument("--rounds", type=int, default=3, help="processes for each figure (default 3)")
    parser.add_argument("--seconds", type=float, default=10, help="how long to watch it idle (default 10)")
    parser.add_argument("--python", default=sys.executable, help="an interpreter that has pmtui installed")
    options = parser.parse_args()
    print("| a key in | size | bytes | mean | ms | CPU ms |\n| --- | --- | --- | --- | --- | --- |")
    try:
        for size in (SMALL, LARGE):
            _print_keys(options.python, size, options.keys, options.rounds)
        _print_rest(options.python, options.seconds)
    except Unexpected as error:
        sys.exit(f"The program could not be measured: {error}")
    for name in ("vim", "nano"):
        if not shutil.which(name):
            print(f"\n{name} is not installed here, so it is not in the table.")


def _print_keys(python: str, size: tuple[int, int], count: int, rounds: int) -> None:
    cases = list(_cases(python))
    found: dict[str, list[Figures]] = {name: [] for name, _, _ in cases}
    for _ in range(rounds):
        for name, program, place in cases:
            with program(size) as terminal:
                found[name].append(figures(terminal, place, count))
    for name, results in found.items():
        one = Figures(*(median(column) for column in zip(*results, strict=True)))
        print(
            f"| {name} | {size[0]}×{size[1]} | {one.bytes:,.0f} | {one.mean:,.0f}"
            f" | {one.milliseconds:.1f} | {one.cpu:.1f} |",
            flush=True,
        )


def _print_rest(python: str, seconds: float) -> None:
    print("\n| besides | |\n| --- | --- |")
    idle = keys.rest(python, seconds)
    print(f"| idle | {idle.bytes} bytes in {seconds:.0f} s, {idle.cpu / 10:.2f} % of a CPU |", flush=True)
    at_once = burst(python)
    print(f"| 100 letters at once | painted {at_once.paints} times, {at_once.bytes} bytes |", flush=True)
    print(f"| {MUCH:,} characters pasted | on the screen after {paste(python):.0f} ms |", flush=True)
    for row in line.rows(python):
        print(row, flush=True)
    load = os.getloadavg()[0]
    print(f"\n{os.cpu_count()} CPUs, load {load:.1f}.")


if __name__ == "__main__":
    main()
