"""`pmtui set`: one field of a post-mortem, as one would type it in the editor."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("target", metavar="FILE|ID", help="the post-mortem")
    parser.add_argument("path", metavar="PATH", help="the field: facts.severity, actions[a7f3].owner")
    parser.add_argument(
        "value", metavar="VALUE", help="as one types it in the editor; an empty text clears it"
    )
    parser.description = (
        "Set one field. A PATH is written as `pmtui check --format json` names it; rows carry their id in "
        "brackets. Put -- before a value that begins with a dash:\n\n"
        "  pmtui set ID facts.detected -- -5m"
    )


def run(arguments: Namespace) -> int:
    """Set the field and print what changed."""
    from pmtui.cli.changing import change
    from pmtui.cli.output import Printer
    from pmtui.cli.places import library_of, path_of, present
    from pmtui.cli.setting import set_field

    now = present()
    path = arguments.path
    before, after = change(
        path_of(library_of(arguments), arguments.target, to_write=True),
        lambda document: set_field(document, path, arguments.value, now),
    )
    printer = Printer()
    if before == after:
        printer.line((path, "strong"), f" is {after or '(empty)'} already")
    else:
        printer.line((path, "strong"), f": {before or '(empty)'} → {after or '(empty)'}")
    return 0
