"""The overview that `pmtui --help` prints, made without a parser so that it comes at once."""

from __future__ import annotations

from pmtui.cli.commands import COMMANDS

_HEAD = """\
Usage: pmtui [FILE|ID]                 open the editor; without anything: the library
       pmtui COMMAND [OPTION…]

Write incident post-mortems in the terminal, with a live checklist beside the text.

Commands:
"""

_FOOT = """
Options:
  --library DIR  use this folder of post-mortems (or set PMTUI_LIBRARY)
  --version      print the version
  --help         print this, or with a command: what it takes, with an example

A file or id that is called like a command opens with `pmtui -- NAME` or `pmtui ./NAME`.

Examples:
  pmtui demo
  pmtui new "Checkout refuses logins"
  pmtui check postmortems/*.toml
"""


def overview() -> str:
    """Return the help of the program as a whole."""
    width = max(len(command.name) for command in COMMANDS)
    lines = (f"  {command.name:<{width}}  {command.help}\n" for command in COMMANDS)
    return f"{_HEAD}{''.join(lines)}{_FOOT}".rstrip("\n")
