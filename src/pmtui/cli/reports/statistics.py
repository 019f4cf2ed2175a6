"""How often each rule found something, the most frequent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from pmtui.cli.checking import Outcome
from pmtui.cli.output import Printer
from pmtui.cli.reports.json import encode


class Count(NamedTuple):
    """A rule at a level, how often it found something, and how many of these have a fix."""

    code: str
    name: str
    level: str
    number: int
    fixable: int


def counts(outcomes: Iterable[Outcome]) -> list[Count]:
    """Return the counts, the most frequent first."""
    found: Counter[tuple[str, str, str]] = Counter()
    fixable: Counter[tuple[str, str, str]] = Counter()
    for outcome in outcomes:
        for finding in outcome.found:
            key = finding.code, finding.name, finding.level
            found[key] += 1
            fixable[key] += finding.fix is not None
    rows = [Count(*key, number, fixable[key]) for key, number in found.items()]
    return sorted(rows, key=lambda row: (-row.number, row.code, row.level))


def write(outcomes: Iterable[Outcome], printer: Printer) -> None:
    """Write a line for each rule that found something."""
    for row in counts(outcomes):
        note = f"  ({row.fixable} with a fix)" if row.fixable else ""
        printer.line(f"{row.number:>6}  ", (f"{row.level:<8}{row.code:<7}", row.level), f"{row.name}{note}")


def write_json(outcomes: Iterable[Outcome], printer: Printer) -> None:
    """Write a list of objects, one a rule."""
    printer.text(encode([row._asdict() for row in counts(outcomes)]))
