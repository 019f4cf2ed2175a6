"""How long a start takes, beside the least it could take.

The editor's first frame that takes keys is compared with that of `bare_app.py`; commands that show no
screen are compared with `python -c pass`. Rounds go through all of them in turn, so that a busy moment of
the machine meets all alike, and the ratios are medians over the rounds.
"""

from __future__ import annotations

import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple

from terminal import (
    ROOT,
    SAMPLE,
    Terminal,
    bare_command,
    bare_is_ready,
    needs_linux,
    pmtui_is_ready,
    python_command,
)

BARE, PASS = "bare application", "python -c pass"


class Start(NamedTuple):
    """Something that is started, and what it is compared with (itself for a reference)."""

    name: str
    beside: str
    seconds: Callable[[], float]


class Result(NamedTuple):
    """Medians over the rounds."""

    name: str
    beside: str
    milliseconds: float
    ratio: float


def first_frame(command: Sequence[str], is_ready: Callable[[str], bool]) -> float:
    """Return the seconds from the start of a program to its first whole screen."""
    with Terminal(command) as terminal:
        return terminal.wait_for(is_ready) - terminal.started


def whole_run(command: Sequence[str]) -> float:
    """Return the seconds that a command takes from its start to its end."""
    before = time.monotonic()
    subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return time.monotonic() - before


def starts(python: str) -> list[Start]:
    """Return everything to be started."""

    def runs(*arguments: str) -> Callable[[], float]:
        return lambda: whole_run(python_command(python, *arguments))

    return [
        Start(BARE, BARE, lambda: first_frame(bare_command(python), bare_is_ready)),
        Start("pmtui FILE", BARE, lambda: first_frame(python_command(python, str(SAMPLE)), pmtui_is_ready)),
        Start(PASS, PASS, lambda: whole_run([python, "-c", "pass"])),
        Start("pmtui --version", PASS, runs("--version")),
        Start("pmtui --help", PASS, runs("--help")),
        Start("pmtui check FILE", PASS, runs("check", str(SAMPLE))),
    ]


def measure(python: str, rounds: int) -> list[Result]:
    """Run all of it once to warm the caches, then in rounds; return the medians."""
    what = starts(python)
    times: dict[str, list[float]] = {start.name: [] for start in what}
    for number in range(rounds + 1):
        for start in what:
            seconds = start.seconds()
            if number:
                times[start.name].append(seconds)
    return [
        Result(
            start.name,
            start.beside,
            median(times[start.name]) * 1000,
            median(own / other for own, other in zip(times[start.name], times[start.beside], strict=True)),
        )
        for start in what
    ]


def main() -> None:
    needs_linux()
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=11, help="rounds after the first one (default 11)")
    parser.add_argument("--python", default=sys.executable, help="an interpreter that has pmtui installed")
    arguments = parser.parse_args()
    for result in measure(arguments.python, arguments.rounds):
        print(f"{result.name:<18}{result.milliseconds:8.0f} ms {result.ratio:7.2f} × {result.beside}")


if __name__ == "__main__":
    main()
