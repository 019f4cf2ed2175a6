"""`pmtui` and `pmtui FILE`: the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("target", metavar="FILE|ID", nargs="?", help="what to open; nothing: the library")


def run(arguments: Namespace) -> int:
    """Open the editor."""
    from pmtui.tui import put_off_collection

    put_off_collection()  # before the imports, which make most of what stays
    from pmtui.cli.editor import edit, require_terminal
    from pmtui.cli.failure import Failure
    from pmtui.cli.places import library_of, path_of

    library = library_of(arguments)
    if arguments.target is None:
        return edit(None, library)
    try:
        path = path_of(library, arguments.target)
    except Failure as missing:
        raise Failure(f"{missing}{_meant_command(arguments.target)}") from None
    require_terminal()
    return edit(path, library)


def _meant_command(word: str) -> str:
    from difflib import get_close_matches

    from pmtui.cli.commands import BY_NAME

    near = get_close_matches(word, BY_NAME, n=1, cutoff=0.7)
    return f"; did you mean `pmtui {near[0]}`?" if near else ""
