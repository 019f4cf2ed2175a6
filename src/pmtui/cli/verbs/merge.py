"""`pmtui merge`: three versions of a post-mortem become one, by hand or as git's merge driver."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("base", metavar="BASE-FILE", type=Path, help="the version that both began with")
    parser.add_argument("ours", metavar="OUR-FILE", type=Path, help="our version; the merge is written here")
    parser.add_argument("theirs", metavar="THEIR-FILE", type=Path, help="their version")
    parser.add_argument("--path", metavar="NAME", help="how the file is called where it belongs")
    parser.add_argument("--marker-size", metavar="N", type=int, help="taken for git's sake; none are written")
    parser.description = (
        "Merge two versions of a post-mortem field by field, rows by their id, prose by lines. Where both "
        "changed one thing, our value stands, their version is kept in the history of the file, the "
        "conflicts are told and the exit code is 1. Conflict markers are never written: the file can "
        "always be opened. `pmtui git setup` makes git use this."
    )


def run(arguments: Namespace) -> int:
    """Write the merge; return 1 if there are conflicts."""
    from pmtui.cli.failure import FAILED, FINE
    from pmtui.cli.merging import merge_files
    from pmtui.cli.output import say

    name = Path(arguments.path) if arguments.path else arguments.ours
    sentences = merge_files(arguments.base, arguments.ours, arguments.theirs, name)
    for sentence in sentences:
        say(sentence)
    return FAILED if sentences else FINE
