"""Which folder is the library, and what its `.pmtui.toml` says."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from pmtui.library.folders import data_dir
from pmtui.library.library import Library
from pmtui.library.tables import read_table, suggestion
from pmtui.storage import place_of

CONFIG = ".pmtui.toml"
VARIABLE = "PMTUI_LIBRARY"


def find_library(start: Path, given: Path | None, environ: Mapping[str, str]) -> Library:
    """Return the library that is meant; its folder need not exist yet.

    The first of: the folder given, the environment's PMTUI_LIBRARY, the nearest `.pmtui.toml` at or above
    `start` (its folder, or the one that its `library` key names), the folder of this user.
    What is wrong with the `.pmtui.toml` stands in the library's `problems`.
    """
    named = given or (Path(environ[VARIABLE]) if environ.get(VARIABLE) else None)
    if named is not None:
        path = _absolute(named, start)
        return _library(path, _nearest_config(path))
    if config := _nearest_config(_absolute(start, Path.cwd())):
        return _library(None, config)
    return _library(data_dir() / "postmortems", None)


def _library(path: Path | None, config: Path | None) -> Library:
    """Return the library at a path, or at the one that its config names."""
    if config is None:
        assert path is not None
        return Library(path)
    values, text, broken = read_table(config)
    problems = [*broken]

    def complain(key: str, words: str) -> None:
        problems.append(f"{config}:{place_of((key,), text)[0] or 1}: {words}")

    for key in values.keys() - {"library", "policy"}:
        hint = suggestion(key, ("library", "policy"))
        complain(key, f"{key!r} is no key that is known here{hint}; it changes nothing")
    folder, table = values.get("library", "."), values.get("policy", {})
    if not isinstance(folder, str) or not folder.strip() or "\0" in folder:
        complain("library", 'library: expected the name of a folder, such as "postmortems"')
        folder = "."
    if not isinstance(table, dict):
        complain("policy", "policy: expected a table")
        table = {}
    from pmtui.library.policies import read_policy  # most libraries have no config

    policy, wrong = read_policy(table, path=config, text=text)
    place = path or _absolute(Path(folder), config.parent)
    return Library(place, policy=policy, problems=(*problems, *wrong), config=config)


def _absolute(path: Path, start: Path) -> Path:
    # Without following links: the name that a person knows is the one that is shown.
    if str(path).startswith("~"):
        path = path.expanduser()
    return Path(os.path.abspath(start / path))  # noqa: PTH100


def _nearest_config(start: Path) -> Path | None:
    for folder in (start, *start.parents):
        config = folder / CONFIG
        try:
            if config.is_file() and not _is_planted(config):
                return config
        except OSError:
            continue
    return None


def _is_planted(config: Path) -> bool:
    """Return whether a stranger may have put the file there: into a folder that everybody can write to."""
    is_shared = config.parent.stat().st_mode & stat.S_IWOTH
    return bool(is_shared) and config.stat().st_uid not in (os.geteuid(), 0)
