"""Where the program runs: its version, its folders, its terminal."""

from __future__ import annotations

import os
import platform
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from pmtui import __version__

if TYPE_CHECKING:
    from pmtui.library import Library

Known = dict[str, dict[str, str | int | bool | None]]

_VARIABLES = ("TERM", "COLORTERM", "TERM_PROGRAM", "NO_COLOR", "LANG", "LC_ALL", "EDITOR", "VISUAL")


def surroundings(arguments: Namespace) -> Known:
    """Return what a report needs, group by group; nothing in it comes from a document."""
    from pmtui.cli.places import library_of

    library = library_of(arguments)
    return {
        "program": _program(),
        "folders": _folders(library),
        "policy": _policy(library),
        "terminal": _terminal(),
    }


def _program() -> dict[str, str | int | bool | None]:
    from pmtui.document import SCHEMA_VERSION

    known: dict[str, str | int | bool | None] = {
        "pmtui": __version__,
        "schema": SCHEMA_VERSION,
        "python": platform.python_version(),
        "executable": sys.executable,
        "system": f"{platform.system()} {platform.release()}",
    }
    from importlib.metadata import PackageNotFoundError, version

    for package in ("textual", "pydantic", "tomli", "tomli-w", "platformdirs"):
        try:
            known[package] = version(package)
        except PackageNotFoundError:
            known[package] = None
    return known


def _folders(library: Library) -> dict[str, str | int | bool | None]:
    from pmtui.library import settings_path, state_dir

    return {
        "library": str(library.path),
        "post-mortems": len(library.ids()),
        "policy": str(library.config) if library.config else None,
        "settings": str(settings_path()),
        "state": str(state_dir()),
    }


def _policy(library: Library) -> dict[str, str | int | bool | None]:
    """Return where the policy of the library stands, what it sets, and what is wrong with it."""
    known: dict[str, str | int | bool | None] = {"file": str(library.config) if library.config else None}
    known["sets"] = None if library.policy.own() else "nothing: the defaults apply"
    if not known["sets"]:
        del known["sets"]
    known |= library.policy.own()
    known |= {f"problem {number}": words for number, words in enumerate(library.problems, start=1)}
    return known


def _terminal() -> dict[str, str | int | bool | None]:
    from shutil import get_terminal_size

    size = get_terminal_size(fallback=(0, 0))
    known: dict[str, str | int | bool | None] = {
        "input": "terminal" if sys.stdin.isatty() else "no terminal",
        "output": "terminal" if sys.stdout.isatty() else "no terminal",
        "size": f"{size.columns}×{size.lines}" if size.columns else None,
        "encoding": sys.stdout.encoding,
        "inside tmux": "TMUX" in os.environ,
        "over ssh": "SSH_CONNECTION" in os.environ,
    }
    return known | {name: os.environ.get(name) for name in _VARIABLES}
