"""One line a finding, as compilers print them: editors and people can jump from it."""

from __future__ import annotations

from collections.abc import Iterable

from pmtui.cli.checking import Outcome
from pmtui.cli.output import Printer

SIGNS = {"error": "✗", "warning": "▲", "hint": "·"}


def write(outcomes: Iterable[Outcome], printer: Printer) -> None:
    """Write file, line, column, level, code and message of each finding."""
    for outcome in outcomes:
        for finding in outcome.found:
            place = f"{finding.file}:{finding.line}:{finding.column}: "
            sign = SIGNS[finding.level] if printer.fancy else finding.level
            printer.line((place, "faint"), (f"{sign} {finding.code}", finding.level), f" {finding.message}")
