"""What the checklist costs for a large document, whole and after an edit, and what its file costs."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from collections.abc import Callable
from datetime import timedelta
from statistics import median
from typing import NamedTuple

from pmtui.checks import Checker, check
from pmtui.document import Action, Entry, Kind, Postmortem, complete_ids, put
from pmtui.document.base import utc
from pmtui.storage import dumps, loads
from terminal import SAMPLE

START = utc(2026, 7, 14, 7, 5)
TODAY = START.date() + timedelta(days=30)
ENTRIES, ACTIONS = 200, 50


class Cost(NamedTuple):
    """What something takes, in milliseconds."""

    name: str
    milliseconds: float


def large_document() -> Postmortem:
    """Return a sample with 200 entries in its timeline and 50 actions, some of them faulty."""
    kinds = list(Kind)
    timeline = tuple(
        Entry(
            at=START + timedelta(minutes=2 * number),
            kind=kinds[number % len(kinds)],
            text=f"Step {number}: the resolver of zone {number % 7} was asked again and answered late.",
        )
        for number in range(ENTRIES)
    )
    actions = tuple(
        Action(
            title=f"Lower the time to live of record {number} to 300 s before a move",
            owner="" if number % 5 == 0 else f"Person {number % 9}",
            due=None if number % 7 == 0 else TODAY + timedelta(days=number - 10),
        )
        for number in range(ACTIONS)
    )
    document = loads(SAMPLE.read_bytes())
    return complete_ids(put(put(document, "timeline", timeline), "actions", actions))


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """Return the median time of a piece of work."""
    times = []
    for _ in range(rounds):
        before = time.perf_counter()
        work()
        times.append(time.perf_counter() - before)
    return median(times) * 1000


def after_edit(document: Postmortem, path: str, rounds: int) -> float:
    """Return the median time of checking again after each of many edits of one field."""
    checker, times = Checker(), []
    checker.check(document, TODAY)
    for number in range(rounds):
        edited = put(document, path, f"Something else happened, number {number}.")
        before = time.perf_counter()
        checker.check(edited, TODAY)
        times.append(time.perf_counter() - before)
    return median(times) * 1000


def measure(rounds: int) -> list[Cost]:
    """Return the medians."""
    document = large_document()
    data = dumps(document).encode()
    entry, action = document.timeline[ENTRIES // 2].id, document.actions[ACTIONS // 2].id
    few = max(3, rounds // 10)
    return [
        Cost("whole checklist, first time", milliseconds(lambda: check(document, TODAY), 1)),
        Cost("whole checklist", milliseconds(lambda: check(document, TODAY), rounds)),
        Cost("after an edit of the summary", after_edit(document, "summary.text", rounds)),
        Cost("after an edit of an entry", after_edit(document, f"timeline[{entry}].text", rounds)),
        Cost("after an edit of an action", after_edit(document, f"actions[{action}].title", rounds)),
        Cost("nothing changed", after_nothing(document, rounds)),
        Cost(f"load {len(data) // 1024} KB", milliseconds(lambda: loads(data), few)),
        Cost(f"dump {len(data) // 1024} KB", milliseconds(lambda: dumps(document), few)),
    ]


def after_nothing(document: Postmortem, rounds: int) -> float:
    """Return the median time of asking again for the findings of the same document."""
    checker = Checker()
    checker.check(document, TODAY)
    return milliseconds(lambda: checker.check(document, TODAY), rounds)


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200, help="how often each is done (default 200)")
    arguments = parser.parse_args()
    costs = measure(arguments.rounds)
    print(f"{ENTRIES} entries, {ACTIONS} actions, {len(check(large_document(), TODAY))} findings")
    for cost in costs:
        print(f"{cost.name:<30}{cost.milliseconds:9.3f} ms")


if __name__ == "__main__":
    main()
