"""`pmtui git`: git merges post-mortems as what they are."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("what", metavar="setup", choices=("setup",), help="what is to be done: setup")
    parser.add_argument("folder", metavar="DIR", nargs="?", type=Path, help="where; by default the library")
    parser.description = (
        "Make git merge the post-mortems of a folder with `pmtui merge`, so that two branches that both add "
        "to a timeline do not conflict. It writes a line into DIR/.gitattributes, which you can commit, and "
        "the driver into the configuration of your clone: git takes no commands from a repository, so "
        "everybody runs this once. Nothing is committed."
    )


def run(arguments: Namespace) -> int:
    """Set it up and say what was done."""
    from pmtui.cli.output import Printer
    from pmtui.cli.places import library_of
    from pmtui.cli.repository import set_up

    folder = arguments.folder or library_of(arguments).path
    printer = Printer()
    for sentence in set_up(folder):
        printer.line(sentence)
    return 0
