"""The table of commands: the parser, the help and the completions are made from it."""

from __future__ import annotations

# Not from `typing`: with what it imports, it would double the time that `pmtui --help` takes.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence
    from typing import Protocol

    class CommandModule(Protocol):
        """What the module of a command offers."""

        def configure(self, parser: ArgumentParser) -> None:
            """Add the command's arguments."""

        def run(self, arguments: Namespace) -> int:
            """Do it and return the exit code."""


class Command:
    """A command as the overview shows it; its module carries the same name."""

    __slots__ = ("example", "help", "name", "uses_library")

    def __init__(self, name: str, does: str, example: str, uses_library: bool = True) -> None:
        """Take what it `does` in a line without a full stop, and a line that one would really type."""
        self.name = name
        self.help = does
        self.example = example
        self.uses_library = uses_library

    def load(self) -> CommandModule:
        """Return the command's module, imported when it is needed."""
        from importlib import import_module

        module: CommandModule = import_module(f"pmtui.cli.verbs.{self.name}")
        return module


COMMANDS = (
    Command("new", "begin a post-mortem", 'pmtui new "Checkout refuses logins" --severity sev2'),
    Command("demo", "look around in a throw-away sample library", "pmtui demo", False),
    Command("list", "list the post-mortems of the library", "pmtui list --status draft"),
    Command("show", "read a post-mortem in the terminal", "pmtui show 2024-03-15-checkout | less"),
    Command("check", "run the checklist over files or the whole library", "pmtui check --format json"),
    Command("rule", "list the rules of the checklist, or explain one", "pmtui rule ACT001", False),
    Command("note", "add a line to a timeline", 'pmtui note 2024-03-15-checkout "14:52 all monitors green"'),
    Command("set", "set one field of a post-mortem", "pmtui set 2024-03-15-checkout facts.severity sev2"),
    Command("import", "read events or documents", "pmtui import alerts.json --into 2024-03-15-checkout"),
    Command("export", "hand post-mortems on in other formats", "pmtui export 2024-03-15-checkout -o pm.html"),
    Command("history", "list and restore earlier versions", "pmtui history 2024-03-15-checkout --diff 1"),
    Command("recover", "bring back what a crash left unsaved", "pmtui recover --restore 2024-03-15-checkout"),
    Command("merge", "merge three versions of a file", "pmtui merge base.toml ours.toml theirs.toml", False),
    Command("git", "let git merge post-mortems by their fields", "pmtui git setup"),
    Command("schema", "print the JSON Schema of the file format", "pmtui schema > pmtui.schema.json", False),
    Command("keys", "list the editor's keys", "pmtui keys", False),
    Command("info", "say where things are, for a report or a script", "pmtui info --json"),
    Command("completion", "print completions for a shell", "pmtui completion fish | source", False),
)

OPEN = Command("open", "open the editor", "pmtui 2024-03-15-checkout")

BY_NAME = {command.name: command for command in COMMANDS}


class Call:
    """A command line, taken apart as far as can be without a parser."""

    __slots__ = ("arguments", "command", "wants_help", "wants_version")

    def __init__(
        self,
        command: Command | None,
        arguments: list[str],
        wants_help: bool = False,
        wants_version: bool = False,
    ) -> None:
        self.command = command
        self.arguments = arguments
        self.wants_help = wants_help
        self.wants_version = wants_version


def call_of(arguments: Sequence[str]) -> Call:
    """Return which command is meant, and what is for its parser.

    A word that names a command is that command; after `--` it is a file or an id.
    """
    before: list[str] = []
    rest = list(arguments)
    while rest:
        word = rest[0]
        if word in ("--help", "-h"):
            return Call(None, [], wants_help=True)
        if word in ("--version", "-V"):
            return Call(None, [], wants_version=True)
        if word == "--library":
            before += rest[:2]
            rest = rest[2:]
        elif word.startswith("--library="):
            before.append(rest.pop(0))
        elif word in BY_NAME:
            return Call(BY_NAME[word], before + rest[1:])
        else:
            break
    if any(word in ("--help", "-h") for word in rest[: rest.index("--") if "--" in rest else None]):
        return Call(None, [], wants_help=True)
    return Call(None, before + rest)
