"""Which folder is the library."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pmtui.library.folders import data_dir
from pmtui.library.library import Library
from pmtui.library.rulings import Ruling, absolute, nearest_config, read_config

VARIABLE = "PMTUI_LIBRARY"


def find_library(start: Path, given: Path | None, environ: Mapping[str, str]) -> Library:
    """Return the library that is meant; its folder need not exist yet.

    The first of: the folder given, the environment's PMTUI_LIBRARY, the nearest `.pmtui.toml` at or above
    `start` (its folder, or the one that its `library` key names), the folder of this user.
    What is wrong with the `.pmtui.toml` stands in the library's `problems`.
    """
    named = given or (Path(environ[VARIABLE]) if environ.get(VARIABLE) else None)
    if named is not None:
        path = absolute(named, start)
        config = nearest_config(path)
        return Library(path, read_config(config).ruling if config else Ruling())
    naming = nearest_config(absolute(start, Path.cwd()))
    if naming is None:
        return Library(data_dir() / "postmortems")
    told = read_config(naming)
    own = nearest_config(told.folder)
    if own is None or own == naming:
        return Library(told.folder, told.ruling)
    ruling = read_config(own).ruling
    return Library(told.folder, ruling, problems=(*told.ruling.problems, *ruling.problems))
