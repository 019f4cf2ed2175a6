"""`pmtui keys`: what can be done in the editor, and with which key."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("--json", action="store_true", help="print a list of objects")
    parser.description = (
        "List everything that the editor can do: its keys, its id and what it does. What has no key is in "
        "the palette (Ctrl+P). Keys of your own go by these ids into the table [keys] of the settings "
        '(`pmtui info` says where they are): save = "ctrl+s".'
    )


def run(arguments: Namespace) -> int:
    """Print the actions with their keys, group by group."""
    from pmtui.cli.output import Printer
    from pmtui.tui.actions import ACTIONS, show_key

    printer = Printer()
    if arguments.json:
        names = ("id", "keys", "label", "help", "group", "scope")
        printer.json([{name: getattr(action, name) for name in names} for action in ACTIONS])
        return 0
    keys = {action.id: ", ".join(map(show_key, action.keys)) for action in ACTIONS}
    width = max(map(len, keys.values()))
    id_width = max(len(action.id) for action in ACTIONS)
    for group in dict.fromkeys(action.group for action in ACTIONS):
        printer.line((group, "strong"))
        for action in ACTIONS:
            if action.group == group:
                key = (f"{keys[action.id]:<{width}}", "hint")
                printer.line("  ", key, f"  {action.id:<{id_width}}  {action.help}")
    return 0
