"""Which library, which file, which post-mortem a command is about."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pmtui.cli.failure import Failure

if TYPE_CHECKING:
    from pmtui.library import Library
    from pmtui.storage import Loaded


def present() -> datetime:
    """Return the present instant in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def today() -> date:
    """Return the present day in UTC."""
    return present().date()


def library_of(arguments: Namespace) -> Library:
    """Return the library that the options, the environment and the place name.

    Raises:
        Failure: if the named folder is none.
    """
    from pmtui.library import find_library

    given: Path | None = arguments.library
    if given is not None and given.exists() and not given.is_dir():
        raise Failure(f"{given} is a file; a library is a folder of post-mortems")
    return find_library(Path.cwd(), given, os.environ)


def path_of(arguments: Namespace, target: str) -> Path:
    """Return the file of a post-mortem that was named by its file or id.

    Raises:
        Failure: if there is none, with the nearest ids.
    """
    from pmtui.library import NotFound

    try:
        return library_of(arguments).resolve(target)
    except NotFound as missing:
        raise Failure(str(missing)) from None


def load(path: Path) -> Loaded:
    """Return what a file holds.

    Raises:
        Failure: if it cannot be read, with the place that is broken.
    """
    from pmtui.storage import BrokenFile
    from pmtui.storage import load as load_file

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
