"""The checklist over files: findings with the place in the file where they stand."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from pmtui import checks, storage
from pmtui.cli.failure import Failure
from pmtui.cli.places import library_of, path_of, today
from pmtui.library import Library, find_library

BROKEN = "FILE"
"""The code of a file that cannot be read; it is selected always."""


class Found(NamedTuple):
    """A finding and where it stands; lines and columns count from 1."""

    file: str
    line: int
    column: int
    code: str
    name: str
    level: str
    path: str
    message: str


def files_of(arguments: Namespace) -> list[Path]:
    """Return the files that the arguments name, each once; those of the library if they name none.

    Raises:
        Failure: if one of them does not exist.
    """
    library = library_of(arguments)
    if not arguments.targets:
        if not library.path.is_dir():
            raise Failure(f"there is no library at {library.path} yet; `pmtui new` begins one")
        return _files_in(library)
    files: list[Path] = []
    for target in arguments.targets:
        if (folder := Path(target)).is_dir():
            files += _files_in(Library(folder))
        else:
            files.append(path_of(library, target))
    return list(dict.fromkeys(files))


def _files_in(library: Library) -> list[Path]:
    return [library.path_of(id_) for id_ in library.ids()]


@lru_cache(maxsize=256)
def policy_of(folder: Path) -> checks.Policy:
    """Return the policy that counts for the files of a folder."""
    return find_library(folder, folder, {}).policy


def _shown(path: Path) -> str:
    """Return the path as one would type it here."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def check_file(path: Path, selected: Callable[[str], bool]) -> list[Found]:
    """Return the findings of one file in the order of its lines; a broken file is one finding."""
    try:
        loaded = storage.load(path)
    except storage.BrokenFile as broken:
        message = f"{broken.field}: {broken.message}" if broken.field else broken.message
        line, column = broken.line or 1, broken.column or 1
        return [Found(_shown(path), line, column, BROKEN, "broken-file", "error", "", message)]
    places = storage.Places(loaded.original, loaded.document)
    policy = policy_of(path.parent.absolute())
    place = _shown(path)
    found = []
    for finding in checks.check(loaded.document, today(), policy):
        if selected(finding.code):
            line, column = places.find(finding.path) or (1, 1)
            level = str(finding.level)
            found.append(
                Found(place, line, column, finding.code, finding.name, level, finding.path, finding.message)
            )
    return sorted(found, key=lambda item: (item.line, item.column))
