"""`pmtui new`: a post-mortem is begun, after the question whether one is needed."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date

from pmtui.cli.sources import add_source_arguments

SEVERITIES = ("sev1", "sev2", "sev3", "sev4")


def _day(text: str) -> date:
    """Return the day that a text means."""
    from pmtui.cli.places import today
    from pmtui.editing.due import read_due

    try:
        return read_due(text, today(), has_been=True)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from None


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("title", metavar="TITLE", nargs="*", help="the symptom in a few words")
    parser.add_argument(
        "--profile", choices=("full", "light"), help="how much it covers; asked for otherwise"
    )
    parser.add_argument(
        "--date", type=_day, metavar="DAY", help="the day of the incident: 2024-03-15, yesterday, fri"
    )
    parser.add_argument("--severity", choices=SEVERITIES, help="how bad it was: sev1 critical to sev4 blip")
    parser.add_argument(
        "--no-questions",
        "--yes",
        dest="questions",
        action="store_false",
        help="do not ask whether, how deep, and which rows",
    )
    parser.add_argument("--no-edit", dest="edit", action="store_false", help="print the path, open no editor")
    parser.add_argument(
        "--from", dest="files", metavar="FILE", nargs="+", default=[], help="draft it from these exports"
    )
    add_source_arguments(parser)
    parser.description = (
        "Begin a post-mortem in the library and open it. On a terminal a few questions tell whether one is "
        "due and how deep it should go; Enter skips a question.\n\n"
        "With --from the facts and the timeline come from exports of on-call, alert, chat and deployment "
        "systems; `pmtui import --help` names them. On a terminal the rows are shown first, "
        "and some can be left out. The options below it say how they are read."
    )


def run(arguments: Namespace) -> int:
    """Ask, create the file, and open it or print where it is."""
    from pmtui.cli.beginning import begin, depth_of, title_of
    from pmtui.cli.editor import edit, require_terminal
    from pmtui.cli.output import Printer, say
    from pmtui.cli.places import library_of

    opens = arguments.edit and not (arguments.files and (arguments.dry_run or arguments.json))
    if opens:
        require_terminal()
    library = library_of(arguments)
    if arguments.files:
        from pmtui.cli.drafting import begin_from

        drafted = begin_from(arguments, library)
        if isinstance(drafted, int):
            return drafted
        if opens:
            return edit(drafted, library)
        Printer().line(str(drafted))
        return 0
    title = title_of(arguments)
    profile, verdict = depth_of(arguments)
    path = begin(library, title, profile, arguments.severity, arguments.date)
    if opens:
        return edit(path, library, greeting=verdict)
    if verdict:
        say(verdict)
    Printer().line(str(path))
    return 0
