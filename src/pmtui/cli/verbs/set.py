"""`pmtui set`: one field of a post-mortem, as one would type it in the editor."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from pmtui.document import Postmortem
    from pmtui.library import Library

    Edit = Callable[[Postmortem], tuple[Postmortem, tuple[str, str]]]


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("target", metavar="FILE|ID", help="the post-mortem")
    parser.add_argument("path", metavar="PATH", help="the field: facts.severity, actions[a7f3].owner")
    parser.add_argument(
        "value", metavar="VALUE", help="as one types it in the editor; an empty text clears it"
    )
    parser.add_argument(
        "--reason", default="", help="why the status is changed, where errors stand in the checklist"
    )
    parser.add_argument(
        "--by", metavar="NAME", help="who changes the status; by default the author of your settings"
    )
    parser.description = (
        "Set one field. A PATH is written as `pmtui check --format json` names it; rows carry their id in "
        "brackets. Put -- before a value that begins with a dash:\n\n"
        "  pmtui set ID facts.detected -- -5m\n\n"
        "A change of the status is recorded with time and person. Where errors stand in the checklist, "
        "publishing asks for a --reason, or the policy forbids it."
    )


def run(arguments: Namespace) -> int:
    """Set the field and print what changed."""
    from pmtui.cli.changing import change
    from pmtui.cli.output import Printer
    from pmtui.cli.places import library_of, path_of

    path, library = arguments.path, library_of(arguments)
    file = path_of(library, arguments.target, to_write=True)
    before, after = change(file, _edit_of(arguments, library, file))
    printer = Printer()
    if before == after:
        printer.line((path, "strong"), f" is {after or '(empty)'} already")
    else:
        printer.line((path, "strong"), f": {before or '(empty)'} → {after or '(empty)'}")
    return 0


def _edit_of(arguments: Namespace, library: Library, file: Path) -> Edit:
    """Return what is done with the document: a change of the status passes the checks of the policy."""
    from pmtui.cli.failure import Misuse
    from pmtui.cli.places import present, ruling_of, settings
    from pmtui.cli.setting import set_field

    path, value, now = arguments.path, arguments.value, present()
    if path == "status":
        from pmtui.cli.moving import Mover
        from pmtui.library import author_of

        by = author_of(settings()) if arguments.by is None else arguments.by
        mover = Mover(ruling_of(library, file), now, by, arguments.reason)
        return lambda document: mover.move(document, value)
    if arguments.reason or arguments.by is not None:
        raise Misuse("--reason and --by go with the status only; nothing was changed")
    return lambda document: set_field(document, path, value, now)
