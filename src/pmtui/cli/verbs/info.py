"""`pmtui info`: where things are and what the terminal says of itself."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.description = "Print paths, versions and what is known of the terminal: good in a report."


def run(arguments: Namespace) -> int:
    """Print what is known about this installation and this place."""
    from pmtui.cli.output import Printer
    from pmtui.cli.surroundings import surroundings

    printer = Printer()
    known = surroundings(arguments)
    if arguments.json:
        printer.json(known)
        return 0
    width = max(len(name) for group in known.values() for name in group)
    for title, group in known.items():
        printer.line((title, "strong"))
        for name, value in group.items():
            printer.line(f"  {name:<{width}}  {'-' if value is None else value}")
    return 0
