"""The files that a command line names: single ones, ids of the library, and all post-mortems of folders."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from pmtui.cli.failure import Failure
from pmtui.cli.places import path_of
from pmtui.library import Library
from pmtui.library.library import SUFFIX


def files_of(targets: Sequence[str], library: Library) -> list[Path]:
    """Return the files that are named, each once, or those of the library if none is.

    A folder that cannot be read stands for itself, so that whoever reads the files tells of it.

    Raises:
        Failure: if one of them does not exist.
    """
    if not targets:
        if not library.path.is_dir():
            raise Failure(f"there is no library at {library.path} yet; `pmtui new` begins one")
        return list(_files_below(library.path))
    named: dict[str, Path] = {}
    for target in targets:
        path = Path(target)
        if path.is_dir():
            several: Iterator[Path] = _files_below(path)
        elif target.endswith(SUFFIX) and path.is_file():
            several = iter((path,))
        else:
            several = iter((path_of(library, target),))
        for each in several:
            named.setdefault(os.path.abspath(each), each)  # noqa: PTH100
    return list(named.values())


def _files_below(folder: Path) -> Iterator[Path]:
    """Yield the TOML files of a folder, by name, and then those of the folders in it.

    What is hidden is left out, and links to folders are not followed.
    """
    waiting = [folder]
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            yield folder
            continue
        seen = [entry for entry in entries if not entry.name.startswith(".")]
        for entry in seen:
            if entry.name.endswith(SUFFIX) and not entry.is_dir():
                yield folder / entry.name
        inner = [folder / entry.name for entry in seen if entry.is_dir(follow_symlinks=False)]
        waiting += reversed(inner)
