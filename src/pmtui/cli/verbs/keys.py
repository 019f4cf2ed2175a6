"""`pmtui keys`: what can be done in the editor, and with which key."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmtui.cli.output import Printer


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("--json", action="store_true", help="print a list of objects")
    parser.add_argument(
        "--probe", action="store_true", help="try what this terminal delivers, key by key, and what it can do"
    )
    parser.description = (
        "List everything that the editor can do: its keys, its id and what it does. What has no key is in "
        "the palette (Ctrl+P). Keys of your own go by these ids into the table [keys] of the settings "
        '(`pmtui info` says where they are): save = "ctrl+s".'
    )


def _probe(own: Mapping[str, str], printer: Printer) -> int:
    """Talk with the terminal; it takes a person at the keys."""
    from pmtui.cli.editor import require_terminal
    from pmtui.tui.probe import probe

    require_terminal()
    probe(own, printer.line)
    return 0


def _lines(printer: Printer, text: str, indent: int) -> list[str]:
    """Return the text in lines that fit beside the other columns of a terminal; in a pipe it is one line."""
    from textwrap import wrap

    return wrap(text, max(30, printer.width - indent)) if printer.terminal else [text]


def run(arguments: Namespace) -> int:
    """Print the actions with their keys, group by group."""
    from pmtui.cli.output import Printer, say
    from pmtui.cli.places import settings
    from pmtui.tui.actions import ACTIONS, BY_ID, way_to
    from pmtui.tui.keymap import check_keys

    own, complaints = check_keys(settings().keys)
    keys_of = {
        action.id: own[action.id].split(",") if action.id in own else list(action.keys) for action in ACTIONS
    }
    printer = Printer()
    for complaint in complaints:
        say(complaint)
    if arguments.probe:
        return _probe(own, printer)
    if arguments.json:
        names = ("id", "label", "help", "group", "scope")
        printer.json([{**{name: getattr(a, name) for name in names}, "keys": keys_of[a.id]} for a in ACTIONS])
        return 0
    go = next(iter(keys_of["go"]), "")
    keys = {
        action_id: ", ".join(way_to(BY_ID[action_id], key, go) for key in keys or [""])
        for action_id, keys in keys_of.items()
    }
    width = max(map(len, keys.values()))
    id_width = max(len(action.id) for action in ACTIONS)
    for group in dict.fromkeys(action.group for action in ACTIONS):
        printer.line((group, "strong"))
        for action in ACTIONS:
            if action.group == group:
                key = (f"{keys[action.id]:<{width}}", "hint")
                first, *more = _lines(printer, action.help, width + id_width + 6)
                printer.line("  ", key, f"  {action.id:<{id_width}}  {first}")
                for text in more:
                    printer.line(" " * (width + id_width + 6) + text)
    return 0
