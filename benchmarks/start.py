"""How long a start takes and how much memory it leaves in use, beside the least it could be.

The editor's first frame that takes keys is compared with that of `bare_app.py`; commands that show no
screen are compared with `python -c pass`. Rounds go through all of them in turn, so that a busy moment of
the machine meets all alike. Ratios of times are medians over the rounds. CPU is what the processor spent on
it, user and system; its ratio is that of the least of all rounds, which others on the machine blur least.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from pathlib import Path
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
ROWS = 500
"""Entries that the timeline has beside those of the sample while memory is measured."""


class Cost(NamedTuple):
    """Seconds that pass, and seconds of CPU."""

    wall: float
    cpu: float


class Start(NamedTuple):
    """Something that is started, and what it is compared with (itself for a reference)."""

    name: str
    beside: str
    run: Callable[[], Cost]


class Result(NamedTuple):
    """Medians over the rounds, and the least CPU of all of them."""

    name: str
    beside: str
    milliseconds: float
    ratio: float
    cpu: float
    """Milliseconds."""
    cpu_ratio: float


def first_frame(command: Sequence[str], is_ready: Callable[[str], bool]) -> Cost:
    """Return what it takes from the start of a program to its first whole screen."""
    with Terminal(command) as terminal:
        shown = terminal.wait_for(is_ready)
        return Cost(shown - terminal.started, terminal.cpu())


def whole_run(command: Sequence[str]) -> Cost:
    """Return what a command takes from its start to its end."""
    before = time.monotonic()
    quiet = subprocess.DEVNULL
    # As where it is installed: what was compiled once is kept.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=quiet, stdout=quiet, stderr=quiet)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(time.monotonic() - before, used.ru_utime + used.ru_stime)


def starts(python: str) -> list[Start]:
    """Return everything to be started."""

    def runs(*arguments: str) -> Callable[[], Cost]:
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
    """Run all of it once to warm the caches, then in rounds; return what came of them."""
    what = starts(python)
    costs: dict[str, list[Cost]] = {start.name: [] for start in what}
    for number in range(rounds + 1):
        for start in what:
            cost = start.run()
            if number:
                costs[start.name].append(cost)
    results = []
    for start in what:
        own, other = costs[start.name], costs[start.beside]
        least, least_other = min(cost.cpu for cost in own), min(cost.cpu for cost in other)
        ratio = median(mine.wall / theirs.wall for mine, theirs in zip(own, other, strict=True))
        results.append(
            Result(
                start.name,
                start.beside,
                median(cost.wall for cost in own) * 1000,
                ratio,
                least * 1000,
                least / least_other,
            )
        )
    return results


def memory(python: str) -> tuple[float, float]:
    """Return the megabytes that the bare application and the editor have in use, at rest.

    What several processes share counts by halves, thirds and so on (the proportional set size).
    """
    with tempfile.TemporaryDirectory(prefix="pmtui-benchmark-") as folder:
        large = Path(folder) / "large.toml"
        large.write_text(SAMPLE.read_text() + "".join(map(_entry, range(ROWS))))
        return (
            _in_use(bare_command(python), bare_is_ready),
            _in_use(python_command(python, str(large)), pmtui_is_ready),
        )


def _entry(number: int) -> str:
    at = f"2026-07-14T{8 + number // 60:02}:{number % 60:02}:00Z"
    return f'\n[[timeline]]\nat = {at}\nkind = "alert"\ntext = "Row {number} says what was seen then"\n'


def _in_use(command: Sequence[str], is_ready: Callable[[str], bool]) -> float:
    with Terminal(command) as terminal:
        terminal.wait_for(is_ready)
        terminal.settle(1.0)
        lines = Path(f"/proc/{terminal.pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def main() -> None:
    needs_linux()
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=11, help="rounds after the first one (default 11)")
    parser.add_argument("--python", default=sys.executable, help="an interpreter that has pmtui installed")
    arguments = parser.parse_args()
    for result in measure(arguments.python, arguments.rounds):
        times = f"{result.milliseconds:6.0f} ms {result.ratio:6.2f} ×"
        print(
            f"{result.name:<18}{times}   CPU {result.cpu:5.0f} ms {result.cpu_ratio:6.2f} × {result.beside}"
        )
    bare, editor = memory(arguments.python)
    print(f"memory, {ROWS} rows   {editor:6.1f} MB {editor / bare:6.2f} × {BARE}")


if __name__ == "__main__":
    main()
