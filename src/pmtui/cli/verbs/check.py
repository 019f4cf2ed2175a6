"""`pmtui check`: the checklist over files, for people, for scripts and for a build."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmtui.cli.checking import Job, Outcome
    from pmtui.cli.output import Printer
    from pmtui.cli.reports import Report
    from pmtui.cli.tally import Tally
    from pmtui.library import Library

# As in `reports`, which costs too much to import for a help text.
FORMATS = ("text", "json", "github", "sarif", "junit")
_LIMIT = 6 * 1024 * 1024  # of stdin; a little more than a file may have, so that it is found too large


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "targets",
        metavar="FILE|ID|DIR",
        nargs="*",
        help="what to check: files, ids, whole folders, or - for stdin; nothing: the whole library",
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to print the findings")
    parser.add_argument("-o", "--output", metavar="FILE", help="write the report to this file, not to stdout")
    parser.add_argument(
        "--select",
        metavar="CODE",
        action="append",
        default=[],
        help="only these rules: codes, beginnings of codes (ACT) or names, by commas",
    )
    parser.add_argument("--ignore", metavar="CODE", action="append", default=[], help="all but these rules")
    parser.add_argument("--exit-zero", action="store_true", help="exit with 0 even if there are errors")
    parser.add_argument("--statistics", action="store_true", help="print how often each rule found something")
    mending = parser.add_mutually_exclusive_group()
    mending.add_argument("--fix", action="store_true", help="fix what the program can, and save it")
    mending.add_argument("--diff", action="store_true", help="print what --fix would change; write nothing")
    parser.description = (
        "Run the checklist. Each finding is one line: file, line, column, level, rule and what to write. "
        "Folders are searched for post-mortems at any depth; what is hidden, or TOML of another kind, is "
        "left out. Leaves with 1 if there is any error (not for warnings and hints), else with 0; with "
        "--diff with 1 if anything would be changed."
    )


def run(arguments: Namespace) -> int:
    """Print the findings; errors make the exit code 1."""
    from pmtui.cli.checking import Job
    from pmtui.cli.places import quiet_library_of, today
    from pmtui.cli.selection import selected_codes
    from pmtui.cli.tally import Tally

    _refuse_contradictions(arguments)
    library = quiet_library_of(arguments)
    codes = selected_codes(",".join(arguments.select), ",".join(arguments.ignore))
    job = Job(today(), codes, library=(library.path, library.ruling))
    tally = Tally()
    outcomes = _outcomes(arguments, job, library)
    with _printer(arguments.output) as printer:
        if arguments.diff:
            failed = _print_differences(tally.watch(outcomes), job, printer)
        elif arguments.fix:
            failed = _fix_and_report(arguments, outcomes, job, tally, printer)
        else:
            _report(arguments)(tally.watch(outcomes), printer)
            failed = False
    if not arguments.diff:
        failed = failed or (tally.levels["error"] > 0 and not arguments.exit_zero)
        tally.sum_up()
    return 1 if failed and not (arguments.diff and arguments.exit_zero) else 0


def _refuse_contradictions(arguments: Namespace) -> None:
    from pmtui.cli.failure import Misuse

    if "-" in arguments.targets and (len(arguments.targets) > 1 or arguments.fix or arguments.diff):
        raise Misuse("- (stdin) is checked alone, and there is no file that --fix or --diff could be about")
    if arguments.diff and (arguments.format != "text" or arguments.statistics):
        raise Misuse("--diff prints differences and nothing else; leave --format and --statistics out")
    if arguments.statistics and arguments.format not in ("text", "json"):
        raise Misuse("--statistics come as text or JSON")


def _outcomes(arguments: Namespace, job: Job, library: Library) -> Iterator[Outcome]:
    """Yield what comes of each file that is named; on a terminal with a line that says how far it is."""
    from pmtui.cli.checking import check_bytes, doubts_about, with_policies
    from pmtui.cli.progress import with_progress
    from pmtui.cli.side_by_side import check_files
    from pmtui.cli.targets import files_of

    if arguments.targets == ["-"]:
        return with_policies((check_bytes(sys.stdin.buffer.read(_LIMIT), job),))
    files = files_of(arguments.targets, library)
    checked = with_progress(
        check_files(files, job), len(files), lambda outcome: bool(outcome.found or outcome.doubts)
    )
    return with_policies(checked, () if arguments.targets else doubts_about(library.problems))


def _report(arguments: Namespace) -> Report:
    from pmtui.cli.reports import report_of

    if arguments.statistics:
        from pmtui.cli.reports import statistics

        return statistics.write if arguments.format == "text" else statistics.write_json
    return report_of(arguments.format)


def _fix_and_report(
    arguments: Namespace, outcomes: Iterator[Outcome], job: Job, tally: Tally, printer: Printer
) -> bool:
    """Mend the files and report what is left; return whether one could not be saved."""
    from pmtui.cli.fixing import Mending

    mending = Mending(job)
    _report(arguments)(tally.watch(mending.fix(outcomes)), printer)
    mending.sum_up(is_trial=False)
    return mending.failures > 0


def _print_differences(outcomes: Iterator[Outcome], job: Job, printer: Printer) -> bool:
    """Print what a fix would change; return whether there is anything, or a file could not be read."""
    from pmtui.cli.fixing import Mending

    mending = Mending(job)
    mending.print_differences(outcomes, printer)
    mending.sum_up(is_trial=True)
    return mending.changes > 0 or mending.failures > 0


@contextmanager
def _printer(output: str | None) -> Iterator[Printer]:
    """Give what the report is printed with: to stdout, or at the end to a file, whole or not at all.

    Raises:
        Failure: if the file cannot be written, or is a post-mortem.
    """
    from pmtui.cli.failure import Misuse
    from pmtui.cli.output import Printer, say

    if output in (None, "-"):
        yield Printer()
        return
    if output.endswith(".toml"):
        raise Misuse(f"{output} is named like a post-mortem; give the report another name")
    text = StringIO()
    yield Printer(text)
    from pmtui.cli.writing import write_file

    write_file(Path(output), text.getvalue(), replace=True)
    say(f"Wrote {output}.")
