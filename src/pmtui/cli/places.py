"""Which library, which file, which settings a command is about."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pmtui.cli.failure import Failure
from pmtui.cli.output import say
from pmtui.library import Library, NotFound, find_library
from pmtui.storage import BrokenFile, Loaded
from pmtui.storage import load as load_file

if TYPE_CHECKING:
    from argparse import Namespace

    from pmtui.library import Ruling, Settings


def present() -> datetime:
    """Return the present instant in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def today() -> date:
    """Return the present day in UTC."""
    return present().date()


def library_of(arguments: Namespace) -> Library:
    """Return the library that the options, the environment and the place name.

    What is wrong with its `.pmtui.toml` is told on stderr.

    Raises:
        Failure: if the named folder is none.
    """
    library = quiet_library_of(arguments)
    for problem in library.problems:
        say(problem)
    return library


def quiet_library_of(arguments: Namespace) -> Library:
    """Return the library, for a command that itself tells what is wrong with its `.pmtui.toml`.

    Raises:
        Failure: if the named folder is none.
    """
    library = find_library(Path.cwd(), arguments.library, os.environ)
    if library.path.exists() and not library.path.is_dir():
        raise Failure(f"{library.path} is a file; a library is a folder of post-mortems")
    return library


def ruling_of(library: Library, path: Path) -> Ruling:
    """Return what counts for a file; what is wrong with its `.pmtui.toml` is told on stderr, once."""
    ruling = library.ruling_of(path)
    for problem in ruling.problems:
        if problem not in library.problems:
            say(problem)
    return ruling


def settings() -> Settings:
    """Return the settings of the person; what is wrong with their file is told on stderr."""
    from pmtui.library import read_settings

    values, problems = read_settings()
    for problem in problems:
        say(problem)
    return values


def path_of(library: Library, target: str, *, to_write: bool = False) -> Path:
    """Return the file of a post-mortem that was named by its file or id.

    Raises:
        Failure: if there is none, with the nearest ids; or if it is `to_write` and a link that leads astray.
    """
    try:
        path = library.resolve(target)
    except NotFound as missing:
        raise Failure(str(missing)) from None
    if to_write:
        from pmtui.storage import link_words  # with all that saves a file

        if words := link_words(path, library.path):
            raise Failure(f"{path} was not changed. {words}")
    return path


def load(path: Path) -> Loaded:
    """Return what a file holds.

    Raises:
        Failure: if it cannot be read, with the place that is broken.
    """
    try:
        return load_file(path)
    except BrokenFile as broken:
        raise Failure(str(broken)) from None


def load_writable(path: Path) -> Loaded:
    """Return what a file holds, to be changed and saved again.

    Raises:
        Failure: if it cannot be read, or may not be written.
    """
    loaded = load(path)
    if loaded.read_only:
        raise Failure(f"{path} was not changed: {loaded.read_only}")
    return loaded
