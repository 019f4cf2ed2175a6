"""`pmtui recover`: what was being written when the editor was stopped."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "target", metavar="FILE|ID", nargs="?", help="of which post-mortem, or the name of a journal"
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help="list what can be recovered (the default)")
    what.add_argument("--print", action="store_true", help="print the recovered document as TOML")
    what.add_argument(
        "--restore", action="store_true", help="write it to its file, merged with later changes"
    )
    what.add_argument("--keep-both", action="store_true", help="write it beside its file")
    what.add_argument("--discard", action="store_true", help="put it into the trash")
    parser.description = (
        "The editor keeps what is not saved yet in a journal. If it was killed, or the connection or the "
        "host went down, this shows what can be recovered and how it differs from the file. Nothing is "
        "recovered or thrown away unasked."
    )


def run(arguments: Namespace) -> int:
    """List what there is, or do what was asked with one of it."""
    from pmtui.cli import recovering
    from pmtui.cli.failure import Failure
    from pmtui.cli.output import Printer, say
    from pmtui.cli.places import library_of

    found = recovering.find(library_of(arguments), arguments.target)
    printer = Printer()
    action = next((name for name in _ACTIONS if getattr(arguments, name)), None)
    if not found:
        if action == "print":
            raise Failure("there is nothing to recover")
        say("There is nothing to recover.")  # no failure: it may be the second try of what was interrupted
        return 0
    if action is None:
        for orphan in found:
            recovering.tell(printer, orphan, whole=arguments.target is not None or len(found) == 1)
        return 0
    if action == "print":
        return recovering.print_all(printer, found)
    if len(found) > 1:
        names = ", ".join(orphan.name for orphan in found)
        raise Failure(f"there are {len(found)} journals; name one of them: {names}")
    for sentence in getattr(recovering, _ACTIONS[action])(found[0]):
        say(sentence)
    return 0


_ACTIONS = {"print": "text_of", "restore": "restore", "keep_both": "keep_both", "discard": "throw_away"}
