"""The start of the editor, for the commands that open one."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pmtui.cli.failure import Failure, Misuse

if TYPE_CHECKING:
    from pmtui.library import Library


def has_terminal() -> bool:
    """Return whether there are a keyboard and a screen; the screen is drawn on stderr."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def require_terminal() -> None:
    """Make sure that there is a terminal to draw on and to read keys from.

    Raises:
        Misuse: if there is none.
    """
    if not has_terminal():
        raise Misuse("the editor needs a terminal; in a script use `pmtui show`, `check`, `set` or `note`")
    if os.environ.get("TERM", "") in ("", "dumb"):
        raise Misuse("this terminal cannot place text (TERM is dumb or empty); try TERM=xterm-256color")


def edit(path: Path | None, library: Library, *, demo: bool = False, greeting: str = "") -> int:
    """Open the editor with a file, or without one the library; return the exit code.

    `demo` keeps what must survive beside the samples; `greeting` is the first sentence on the screen.

    Raises:
        Misuse: if there is no terminal.
        Failure: if the file or the settings cannot be read.
    """
    require_terminal()
    from pmtui.cli.places import settings
    from pmtui.storage import BrokenFile
    from pmtui.tui import run

    try:
        return run(path, library, settings(), demo=demo, greeting=greeting)
    except BrokenFile as broken:
        raise Failure(str(broken)) from None
