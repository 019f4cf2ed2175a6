"""`pmtui show`: a post-mortem to read in the terminal."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("target", metavar="FILE|ID", help="what to read")
    parser.description = "Print a post-mortem as text, wrapped for the terminal."


def run(arguments: Namespace) -> int:
    """Print the document."""
    from pmtui.cli.output import Printer
    from pmtui.cli.places import library_of, load, path_of
    from pmtui.cli.reading import lines_of

    document = load(path_of(library_of(arguments), arguments.target)).document
    printer = Printer()
    for pieces in lines_of(document, printer.width):
        printer.line(*pieces)
    return 0
