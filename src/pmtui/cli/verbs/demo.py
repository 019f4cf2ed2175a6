"""`pmtui demo`: the editor with a sample library that nobody has to clean up."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

_GREETING = "These are copies of the samples: change whatever you like, they go when you leave."


def configure(parser: ArgumentParser) -> None:
    """Add the arguments: there are none."""
    parser.description = (
        "Open the editor with a copy of the sample library. Change whatever you like: the copy is removed "
        "when you leave, and nothing else is touched."
    )


def run(arguments: Namespace) -> int:
    """Open the editor with the copy; remove it afterwards, however the editor ends."""
    from pmtui.cli.editor import edit, require_terminal
    from pmtui.cli.output import say
    from pmtui.cli.sample import throw_away_library

    require_terminal()
    with throw_away_library() as library:
        code = edit(None, library, demo=True, greeting=_GREETING)
    say("The sample library has been removed; `pmtui new` begins a post-mortem of your own.")
    return code
