"""Names of files as people type them, and how they go on. It knows no Textual."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

MOST_NAMES = 500
"""How many names of a folder are looked at."""


def paths_of(text: str) -> tuple[Path, ...]:
    """Return the files that a text names: one, with spaces in its name, or several as a shell takes them."""
    text = text.strip()
    if not text:
        return ()
    whole = _expanded(text)
    try:
        if whole.exists():
            return (whole,)
        pieces = shlex.split(text)
    except (OSError, ValueError):
        return (whole,)
    return tuple(map(_expanded, pieces)) or (whole,)


def missing(text: str) -> str:
    """Return a sentence about the first file of a text that does not exist; empty if all do."""
    for path in paths_of(text):
        try:
            if not path.exists():
                return f"{path.name[-40:]} cannot be read: there is no such file."
        except (OSError, ValueError):
            return "That cannot be read: it is no name of a file."
    return ""


def _expanded(text: str) -> Path:
    try:
        return Path(text).expanduser()
    except RuntimeError:  # nobody of that name has a home
        return Path(text)


def completed(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a name continued as far as the files leave no choice, and the names that begin with it.

    A folder ends with a stroke. Hidden files are offered once the name begins with a dot.
    """
    folder, stroke, begin = text.rpartition("/")
    names = _names(_expanded(folder + stroke) if stroke else Path(), begin)
    if not names:
        return text, ()
    return f"{folder}{stroke}{_shared(names)}", tuple(names)


def _shared(names: list[str]) -> str:
    """Return how all of the sorted names begin."""
    first, last = names[0], names[-1]
    return first[: next((n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))]


def _names(folder: Path, begin: str) -> list[str]:
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(begin) and (begin.startswith(".") or not entry.name.startswith(".")):
                    found.append(f"{entry.name}/" if entry.is_dir() else entry.name)
                    if len(found) >= MOST_NAMES:
                        break
    except OSError:
        return []
    return sorted(found)
