"""`pmtui check`: the checklist over files, for people, for scripts and for a build."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pmtui.cli.checking import Found
    from pmtui.cli.output import Printer

SIGNS = {"error": "✗", "warning": "▲", "hint": "·"}


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "targets", metavar="FILE|ID|DIR", nargs="*", help="what to check; nothing: the whole library"
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print the findings"
    )
    parser.add_argument("--exit-zero", action="store_true", help="leave with 0 in spite of errors")
    parser.add_argument(
        "--select", metavar="CODE", default="", help="only these rules: codes, or their beginnings, by commas"
    )
    parser.add_argument("--ignore", metavar="CODE", default="", help="all but these rules")
    parser.description = (
        "Run the checklist. Each finding is one line: file, line, column, level, rule and what to write. "
        "Leaves with 1 if there is any error (not for warnings and hints), else with 0."
    )


def run(arguments: Namespace) -> int:
    """Print the findings; errors make the exit code 1."""
    from pmtui.cli.checking import check_file, files_of
    from pmtui.cli.output import Printer
    from pmtui.cli.selection import selector

    selected = selector(arguments.select, arguments.ignore)
    files = files_of(arguments)
    found = [finding for path in files for finding in check_file(path, selected)]
    printer = Printer()
    if arguments.format == "json":
        printer.json([finding._asdict() for finding in found])
    else:
        _print_lines(printer, found)
        _sum_up(found, len(files))
    errors = any(finding.level == "error" for finding in found)
    return 1 if errors and not arguments.exit_zero else 0


def _print_lines(printer: Printer, found: Iterable[Found]) -> None:
    for finding in found:
        place = f"{finding.file}:{finding.line}:{finding.column}: "
        sign = SIGNS[finding.level] if printer.fancy else finding.level
        printer.line((place, "faint"), (f"{sign} {finding.code}", finding.level), f" {finding.message}")


def _sum_up(found: list[Found], files: int) -> None:
    from pmtui.cli.output import say

    levels = [finding.level for finding in found]
    counts = [
        f"{levels.count(level)} {level}{'' if levels.count(level) == 1 else 's'}"
        for level in SIGNS
        if level in levels
    ]
    say(f"{', '.join(counts) or 'nothing found'} in {files} {'file' if files == 1 else 'files'}")
