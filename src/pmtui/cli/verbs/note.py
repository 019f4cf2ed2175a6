"""`pmtui note`: a line for the timeline while the incident goes on."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("target", metavar="FILE|ID", help="the post-mortem")
    parser.add_argument(
        "text", metavar="TEXT", nargs="+", help="what happened, with its time and kind if you like"
    )
    parser.description = (
        "Add a line to the timeline, at the present time unless the text begins with one: 14:52, -5m (ago), "
        "2024-03-15 14:52Z. A kind with a colon may follow: 14:52 decision: double the pool. "
        "Several people may write at once."
    )


def run(arguments: Namespace) -> int:
    """Add the entry and print how it was understood."""
    from pmtui.cli.changing import change
    from pmtui.cli.noting import add_note
    from pmtui.cli.output import Printer
    from pmtui.cli.places import library_of, path_of, present

    now = present()
    text = " ".join(arguments.text)
    path = path_of(library_of(arguments), arguments.target, to_write=True)
    understood = change(path, lambda document: add_note(document, text, now))
    Printer().line(understood)
    return 0
