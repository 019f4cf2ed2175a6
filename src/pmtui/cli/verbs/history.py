"""`pmtui history`: the versions of a file that saves replaced."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("target", metavar="FILE|ID", help="the post-mortem")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--diff", metavar="N", type=int, help="say how version N differs from the file")
    what.add_argument("--print", metavar="N", type=int, help="print version N as it was")
    what.add_argument("--restore", metavar="N", type=int, help="make version N the file again")
    parser.description = (
        "List the versions that were kept of a post-mortem, the latest first as number 1: at most 50 and "
        "5 MB of them, readable by you alone. A restore keeps what it replaces as a version too."
    )


def run(arguments: Namespace) -> int:
    """List the versions, or show or restore one."""
    from pmtui.cli import versioning
    from pmtui.cli.output import Printer, say
    from pmtui.cli.places import library_of, path_of

    path = path_of(library_of(arguments), arguments.target, to_write=arguments.restore is not None)
    printer = Printer()
    if arguments.diff is not None:
        phrases = versioning.difference_to(path, arguments.diff)
        for phrase in phrases:
            printer.line(phrase)
        if not phrases:
            say(f"Version {arguments.diff} and {path} hold the same.")
    elif arguments.print is not None:
        printer.text(versioning.text_of(path, arguments.print))
    elif arguments.restore is not None:
        say(versioning.restore(path, arguments.restore))
    else:
        for line in versioning.listed(path):
            printer.line(*line)
    return 0
