"""All benchmarks as one table in Markdown, with the goals beside the figures; exit code 1 if one is missed.

Times depend on the machine, so the goals for starts are ratios: to a bare Textual application and to Python.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import NamedTuple

import checklist
import keys
import start
from terminal import Unexpected, needs_linux

FRAME_GOAL, VERSION_GOAL = 1.3, 2.5
"""Times the bare application; times `python -c pass`."""
KEY_GOAL, IDLE_GOAL = 1024, 0
"""Bytes."""
CHECKLIST_GOAL = 2.0
"""Milliseconds."""


class Row(NamedTuple):
    """A line of the table; `met` is None where there is no goal."""

    what: str
    figure: str
    goal: str = ""
    met: bool | None = None


def start_rows(options: Namespace) -> Iterator[Row]:
    """Yield what starts take."""
    for result in start.measure(options.python, options.rounds):
        figure = f"{result.milliseconds:.0f} ms"
        if result.name == result.beside:
            yield Row(result.name, figure)
            continue
        limit = {"pmtui FILE": FRAME_GOAL, "pmtui --version": VERSION_GOAL}.get(result.name)
        goal = f"≤ {limit} ×" if limit else ""
        figure += f", {result.ratio:.2f} × {result.beside}"
        yield Row(result.name, figure, goal, result.ratio <= limit if limit else None)


def key_rows(options: Namespace) -> Iterator[Row]:
    """Yield what keys cost, and what none costs."""
    for cost in keys.costs_of_keys(options.python, options.keys):
        what = f"{cost.name}, {cost.size[0]}×{cost.size[1]}"
        figure = (
            f"{cost.bytes:.0f} B a key, p50 {cost.p50:.0f} ms, p95 {cost.p95:.0f} ms, CPU {cost.cpu:.0f} ms"
        )
        has_goal = cost.is_field and cost.name != keys.BARE
        yield Row(what, figure, "≤ 1 KB" if has_goal else "", cost.bytes <= KEY_GOAL if has_goal else None)
    idle = keys.rest(options.python, options.seconds)
    figure = f"{idle.bytes} B in {options.seconds:.0f} s, CPU {idle.cpu:.1f} ms a second"
    yield Row("idle", figure, "0 B", idle.bytes <= IDLE_GOAL)
    pasted = keys.paste(options.python)
    yield Row("paste of 10,000 characters", f"{pasted.bytes} B, {pasted.milliseconds:.0f} ms")


def checklist_rows(options: Namespace) -> Iterator[Row]:
    """Yield what the checklist and the file of a large document cost."""
    for cost in checklist.measure(options.checks):
        has_goal = cost.name == "whole checklist"
        goal = f"< {CHECKLIST_GOAL:.0f} ms" if has_goal else ""
        met = cost.milliseconds < CHECKLIST_GOAL if has_goal else None
        yield Row(f"{cost.name} (200 entries, 50 actions)", f"{cost.milliseconds:.2f} ms", goal, met)


def main() -> int:
    needs_linux()
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="few rounds: a minute, and rougher figures")
    parser.add_argument("--python", default=sys.executable, help="an interpreter that has pmtui installed")
    options = parser.parse_args()
    options.rounds, options.keys, options.seconds, options.checks = (
        (5, 30, 4.0, 50) if options.quick else (15, 100, 10.0, 200)
    )
    print("| what | figure | goal | |\n| --- | --- | --- | --- |")
    missed = 0
    try:
        for rows in (start_rows, key_rows, checklist_rows):
            for row in rows(options):
                missed += row.met is False
                mark = {None: "", True: "met", False: "**missed**"}[row.met]
                print(f"| {row.what} | {row.figure} | {row.goal} | {mark} |", flush=True)
    except Unexpected as error:
        sys.exit(f"The program could not be measured: {error}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
