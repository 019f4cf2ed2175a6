"""What the outcomes of a run of the checklist add up to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pmtui.cli.checking import Outcome
from pmtui.cli.output import say

_LEVELS = ("error", "warning", "hint")


class Tally:
    """Counts the outcomes as they pass."""

    def __init__(self) -> None:
        self.files = 0
        self.fixable = 0
        self.allowed = 0
        self.levels = dict.fromkeys(_LEVELS, 0)
        self.others: list[str] = []

    def watch(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Yield the outcomes."""
        for outcome in outcomes:
            if outcome.is_other:
                self.others.append(outcome.file)
            else:
                self.files += not outcome.is_policy
            self.allowed += len(outcome.allowed)
            for finding in outcome.found:
                self.levels[finding.level] += 1
                self.fixable += finding.fix is not None
            yield outcome

    def sum_up(self) -> None:
        """Tell on stderr which files were left out, and how much was found."""
        if self.others:
            more = f" and {len(self.others) - 3} more" if len(self.others) > 3 else ""
            names = ", ".join(self.others[:3])
            say(f"left out, being TOML of another kind than a post-mortem: {names}{more}")
        found = [counted(self.levels[level], level) for level in _LEVELS if self.levels[level]]
        fixes = f"; --fix mends {self.fixable}" if self.fixable else ""
        allowed = f"; {counted(self.allowed, 'finding')} allowed with a reason" if self.allowed else ""
        say(f"{', '.join(found) or 'nothing found'} in {counted(self.files, 'file')}{allowed}{fixes}")


def counted(number: int, thing: str) -> str:
    """Return a number with its thing, in the plural where there are several."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
