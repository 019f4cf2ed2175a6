"""What a key costs: bytes to the terminal, time until the screen has changed, CPU.

Every kind of field is typed into at a small and at a large terminal, beside the text area of `bare_app.py`.
A key is sent when the program has been quiet for a while; it is answered with the last byte before the next
quiet, so work that follows the echo counts too.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import termios
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle, islice, pairwise
from statistics import mean, quantiles
from typing import NamedTuple

from terminal import (
    KEYS,
    LARGE,
    SAMPLE,
    SMALL,
    Terminal,
    Unexpected,
    bare_command,
    bare_is_ready,
    needs_linux,
    pmtui_is_ready,
    python_command,
)

QUIET = 0.03
WORDS = "the pool was full and logins failed until somebody raised its limit again "
BARE = "bare text area"


class Place(NamedTuple):
    """Something to type into: how to get there, and which keys to press there again and again."""

    name: str
    reach: Callable[[Terminal], None]
    keys: tuple[str, ...]
    is_field: bool = True


class Cost(NamedTuple):
    """What a key costs at a place."""

    name: str
    size: tuple[int, int]
    bytes: float
    p50: float
    p95: float
    cpu: float
    """Milliseconds, as the two before."""
    is_field: bool


class Rest(NamedTuple):
    """What the program does without input."""

    bytes: int
    cpu: float
    """Milliseconds of CPU a second."""


class Paste(NamedTuple):
    """What a paste costs."""

    bytes: int
    milliseconds: float


def _label_in_focus(terminal: Terminal) -> str:
    """Return the name of the field in focus, which stands above the bar at its left."""
    lines = terminal.text.splitlines()
    for above, line in pairwise(lines):
        if (column := line.find("▌")) >= 0:
            return re.split(r"\s{2,}", above[column:].strip())[0]
    return ""


def _to_field(label: str) -> Callable[[Terminal], None]:
    def reach(terminal: Terminal) -> None:
        for _ in range(40):
            if _label_in_focus(terminal) == label:
                return
            terminal.press("tab")
        raise Unexpected(f"no field {label} was found:\n{terminal.text}")

    return reach


def _press(*keys: str) -> Callable[[Terminal], None]:
    return lambda terminal: terminal.press(*keys)


def _nowhere(_: Terminal) -> None:
    """Stay where the program begins."""


PLACES = (
    Place("one-line field", _to_field("Title"), tuple(WORDS)),
    Place("time field", _to_field("Detected"), (*"07:52", *["backspace"] * 5)),
    Place("choice field", _to_field("Severity"), ("down", "down", "up", "up")),
    Place("prose field", _to_field("Summary"), tuple(WORDS)),
    Place("quick entry", _press("f3", "a"), tuple("14:32 alert: " + WORDS)),
    Place("cursor of a list", _press("f3"), ("down", "up")),
    Place("section switch", _press("f3", "f4"), ("f3", "f4"), is_field=False),
)
FILTER = Place("library filter", _press("/"), (*"dns", *["backspace"] * 3))
BARE_TEXT = Place(BARE, _nowhere, tuple(WORDS))


@contextmanager
def editor(python: str, size: tuple[int, int], speed: int = termios.B38400) -> Iterator[Terminal]:
    """Run the editor on a copy of a sample, so that the sample stays as it is."""
    with tempfile.TemporaryDirectory(prefix="pmtui-benchmark-") as folder:
        copy = shutil.copy(SAMPLE, folder)
        with Terminal(python_command(python, copy), size, speed=speed) as terminal:
            terminal.wait_for(pmtui_is_ready)
            terminal.settle(0.3)
            yield terminal


@contextmanager
def library(python: str, size: tuple[int, int]) -> Iterator[Terminal]:
    """Run the editor on the folder of samples."""
    with Terminal(python_command(python, "--library", str(SAMPLE.parent)), size) as terminal:
        terminal.wait_for(lambda text: "Website down" in text)
        terminal.settle(0.3)
        yield terminal


@contextmanager
def bare(python: str, size: tuple[int, int]) -> Iterator[Terminal]:
    """Run the bare application."""
    with Terminal(bare_command(python), size) as terminal:
        terminal.wait_for(bare_is_ready)
        terminal.settle(0.3)
        yield terminal


def cost_at(terminal: Terminal, place: Place, size: tuple[int, int], count: int) -> Cost:
    """Go to a place, press so many keys there, one at a time, and return what one costs."""
    place.reach(terminal)
    terminal.settle(0.3)
    before, times, sizes = terminal.cpu(), [], []
    for key in islice(cycle(place.keys), count):
        sent = terminal.send(KEYS.get(key, key))
        sizes.append(terminal.settle(QUIET, first=0.3))
        if sizes[-1]:
            times.append((terminal.last - sent) * 1000)
    if len(times) < count / 2:
        raise Unexpected(f"{place.name}: {count} keys had {len(times)} answers:\n{terminal.text}")
    ranks = quantiles(times, n=20)
    cpu = (terminal.cpu() - before) / count * 1000
    return Cost(place.name, size, mean(sizes), ranks[9], ranks[18], cpu, place.is_field)


def costs_of_keys(python: str, count: int, sizes: tuple[tuple[int, int], ...] = (SMALL, LARGE)) -> list[Cost]:
    """Return what keys cost everywhere, each place in a process of its own."""
    costs = []
    for size in sizes:
        with bare(python, size) as terminal:
            costs.append(cost_at(terminal, BARE_TEXT, size, count))
        for place in PLACES:
            with editor(python, size) as terminal:
                costs.append(cost_at(terminal, place, size, count))
        with library(python, size) as terminal:
            costs.append(cost_at(terminal, FILTER, size, count))
    return costs


def rest(python: str, seconds: float) -> Rest:
    """Return what the editor sends and burns while nobody types, with the focus in a field."""
    with editor(python, SMALL) as terminal:
        terminal.settle(3, most=5)  # the first look around, after two seconds, still sets things up
        before, cpu, began = terminal.bytes, terminal.cpu(), time.monotonic()
        while (left := seconds - (time.monotonic() - began)) > 0:
            terminal.settle(left, most=left)
        return Rest(terminal.bytes - before, (terminal.cpu() - cpu) / seconds * 1000)


def paste(python: str) -> Paste:
    """Return what 10,000 characters cost that are pasted into a prose field."""
    text = (WORDS * 140)[:9_990] + " THE END.\n"
    with editor(python, SMALL) as terminal:
        _to_field("Summary")(terminal)
        before = terminal.bytes
        sent = terminal.send(f"\x1b[200~{text}\x1b[201~")
        terminal.wait_for(lambda shown: "THE END." in shown)
        terminal.settle(0.2)
        return Paste(terminal.bytes - before, (terminal.last - sent) * 1000)


def main() -> None:
    needs_linux()
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--keys", type=int, default=80, help="keys at each place (default 80)")
    parser.add_argument("--seconds", type=float, default=10, help="how long to watch it idle (default 10)")
    parser.add_argument("--python", default=sys.executable, help="an interpreter that has pmtui installed")
    arguments = parser.parse_args()
    print(f"{'':<18}{'size':>8}{'bytes':>8}{'p50 ms':>8}{'p95 ms':>8}{'CPU ms':>8}   a key")
    for cost in costs_of_keys(arguments.python, arguments.keys):
        columns, rows = cost.size
        print(
            f"{cost.name:<18}{columns:>5}×{rows}{cost.bytes:8.0f}{cost.p50:8.1f}{cost.p95:8.1f}{cost.cpu:8.1f}"
        )
    idle = rest(arguments.python, arguments.seconds)
    print(f"idle: {idle.bytes} bytes in {arguments.seconds:.0f} s, {idle.cpu:.1f} ms of CPU a second")
    pasted = paste(arguments.python)
    print(f"paste of 10,000 characters: {pasted.bytes} bytes, {pasted.milliseconds:.0f} ms")


if __name__ == "__main__":
    main()
