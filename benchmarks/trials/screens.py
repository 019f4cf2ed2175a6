"""What stands in a document, on every screen and in the output of every command."""

from __future__ import annotations

import os
import re
from pathlib import Path

from hostile_library import LINES, USUAL, hostile_library, in_git
from on_terminal import said_on_terminal
from payloads import CLICK, COMMANDS, EVERY_COMMAND, EVERY_MARKUP, MARKUP, leaks
from screens_seen import click_on, see_all_screens

from e2e.terminal import Terminal, environment
from pmtui.cli.commands import BY_NAME
from trials.common import Tally, home


def screens(tally: Tally, full: bool) -> None:
    """Put each payload into every field and go through all screens, clicking, and through all commands."""
    texts = {"everything": f"{EVERY_MARKUP} {EVERY_COMMAND}"}
    if full:
        texts |= {name: f"PRESS {text}" for name, text in COMMANDS.items()}
        texts |= {text: f"{CLICK} {text}" for text in MARKUP}
    before = dict(os.environ)
    for name, text in texts.items():
        with home() as folder:
            os.environ.update(environment(folder))
            _seen(tally, folder, name, text, clicks=40 if full else 2)
            _said(tally, folder, name, text)
    os.environ.clear()
    os.environ.update(before)


def _seen(tally: Tally, folder: Path, name: str, text: str, clicks: int) -> None:
    (library := folder / "library").mkdir()
    path = hostile_library(library, text)
    clicked = 0
    with Terminal(folder, "--library", str(library), str(path), size=(120, 40)) as terminal:

        def click(screen: str) -> None:
            nonlocal clicked
            if "two" not in screen:
                clicked += click_on(terminal, "PRESS", clicks)

        try:
            seen = see_all_screens(terminal, path, text, click)
        except AssertionError as ended:
            tally.count(f"screens, {name}", str(ended))
            return
        raw = terminal.raw
    rung = "\x07" in re.sub("\x1b]22;[a-z-]*\x07", "", raw)
    tally.count(f"screens, {name}", *leaks(raw), "the bell was rung" if rung else "", times=len(seen))
    tally.count(f"clicks, {name}", "" if clicked else "nothing was clicked", times=clicked)


def _said(tally: Tally, folder: Path, name: str, text: str) -> None:
    for command in BY_NAME:
        library = folder / f"for {command}"
        library.mkdir()
        hostile_library(library, text)
        if command == "git":
            in_git(library)
        for words in LINES.get(command, USUAL):
            filled = [w.replace("{}", str(library)).replace("{text}", text.replace("\0", "")) for w in words]
            code, said = said_on_terminal("--library", str(library), command, *filled)
            tally.count(
                f"{command} {' '.join(words)}, {name}",
                *leaks(said),
                "" if code in (0, 1, 2) else f"exit {code}",
                "a traceback" if "Traceback" in said else "",
            )
