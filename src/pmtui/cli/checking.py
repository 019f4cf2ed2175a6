"""The checklist over files: findings with the place in the file where they stand."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from pmtui import checks, storage
from pmtui.cli.failure import Failure
from pmtui.cli.places import library_of, path_of, today

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
    if not arguments.targets:
        library = library_of(arguments)
        if not library.path.is_dir():
            raise Failure(f"there is no library at {library.path} yet; `pmtui new` begins one")
        return sorted(library.path.glob("*.toml"))
    files: dict[Path, None] = {}
    for target in arguments.targets:
        path = Path(target)
        if path.is_dir():
            files.update(dict.fromkeys(sorted(path.rglob("*.toml"))))
        else:
            files[path if path.is_file() else path_of(arguments, target)] = None
    return [path for path in files if not path.name.startswith(".")]


def check_file(path: Path, selected: Callable[[str], bool]) -> list[Found]:
    """Return the findings of one file in the order of its lines; a broken file is one finding."""
    try:
        loaded = storage.load(path)
    except storage.BrokenFile as broken:
        message = f"{broken.field}: {broken.message}" if broken.field else broken.message
        line, column = broken.line or 1, broken.column or 1
        return [Found(str(path), line, column, BROKEN, "broken-file", "error", broken.field, message)]
    places = storage.Places(loaded.original, loaded.document)
    found = []
    for finding in checks.check(loaded.document, today()):
        if selected(finding.code):
            line, column = places.find(finding.path) or (1, 1)
            level, place = str(finding.level), str(path)
            found.append(
                Found(place, line, column, finding.code, finding.name, level, finding.path, finding.message)
            )
    return sorted(found, key=lambda item: (item.line, item.column))
