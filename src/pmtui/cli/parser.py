"""The parser of one command."""

from __future__ import annotations

import os
from argparse import SUPPRESS, ArgumentParser, HelpFormatter
from pathlib import Path
from typing import NoReturn

from pmtui.cli.commands import OPEN, Command
from pmtui.cli.failure import Misuse


def _width() -> int:
    """Return the width of a help text; `shutil`, which argparse would ask, takes longer to import than it."""
    try:
        columns = int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size(1).columns
    except (ValueError, OSError):
        columns = 0
    return max(20, (columns or 80) - 2)


class Formatter(HelpFormatter):
    """Fills paragraphs to the width of the terminal, and leaves those with indented lines as they are."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_width())

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n\n".join(
            part
            if part.startswith("  ") or "\n  " in part
            else super(Formatter, self)._fill_text(part, width, indent)
            for part in text.split("\n\n")
        )


class Parser(ArgumentParser):
    """A parser that says in one sentence what it did not understand."""

    def error(self, message: str) -> NoReturn:
        """Raise the complaint instead of printing the whole usage before it."""
        raise Misuse(f"{message} (try `{self.prog} --help`)")


def parser_for(command: Command) -> Parser:
    """Return the parser of a command with everything it takes."""
    opens = command is OPEN
    parser = Parser(
        prog="pmtui" if opens else f"pmtui {command.name}",
        description=f"{command.help[0].upper()}{command.help[1:]}.",
        epilog=f"Example:\n  {command.example}",
        formatter_class=Formatter,
        allow_abbrev=False,
    )
    command.load().configure(parser)
    # Every command takes it, since it may stand before the command; some have no use for it.
    hint = "use this folder of post-mortems (or set PMTUI_LIBRARY)"
    parser.add_argument(
        "--library", metavar="DIR", type=Path, help=hint if command.uses_library else SUPPRESS
    )
    return parser
