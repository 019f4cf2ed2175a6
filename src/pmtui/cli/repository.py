"""A git repository told to merge post-mortems by their fields."""

from __future__ import annotations

import shlex
import shutil
import sys
from pathlib import Path

from pmtui.cli.failure import Failure
from pmtui.cli.writing import write_file
from pmtui.storage.git import GitFailed, ask_git

# The settings of the library beside the post-mortems are no post-mortem.
ATTRIBUTES = ("/*.toml merge=pmtui", "/.pmtui.toml !merge")


def set_up(folder: Path) -> list[str]:
    """Tell git to merge the post-mortems of a folder by their fields; return what was done, in sentences.

    Raises:
        Failure: if the folder is in no repository, or something could not be written.
    """
    if not folder.is_dir():
        raise Failure(f"{folder} is no folder")
    _git(folder, "rev-parse", "--show-toplevel")
    told = [_write_attributes(folder / ".gitattributes")]
    values = {
        "merge.pmtui.name": "post-mortems, field by field",
        "merge.pmtui.driver": f"{_program()} merge --marker-size=%L --path=%P %O %A %B",
    }
    for key, value in values.items():
        _git(folder, "config", "--local", key, value)
    told.append(f"Set merge.pmtui.driver in the configuration of this clone: {values['merge.pmtui.driver']}")
    return told


def _write_attributes(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8", errors="surrogateescape") if path.exists() else ""
    except OSError as error:
        raise Failure(f"{path} cannot be read: {error.strerror}") from None
    known = {line.strip() for line in text.splitlines()}
    missing = [line for line in ATTRIBUTES if line not in known]
    if not missing:
        return f"{path} says already: {ATTRIBUTES[0]}"
    if "\udc80" <= max(text, default="") <= "\udcff":
        raise Failure(f"{path} is no UTF-8 text; add this line to it yourself: {'; '.join(missing)}")
    before = text if not text or text.endswith("\n") else f"{text}\n"
    write_file(path, before + "".join(f"{line}\n" for line in missing), replace=True)
    return f"Wrote to {path}: {'; '.join(missing)}"


def _program() -> str:
    """Return how git's shell calls this program."""
    if shutil.which("pmtui"):
        return "pmtui"
    return f"{shlex.quote(sys.executable)} -m pmtui"


def _git(folder: Path, *arguments: str) -> None:
    try:
        ask_git(folder, *arguments)
    except GitFailed as failed:
        advice = _LOCKED if "could not lock config file" in str(failed) else ""
        raise Failure(f"{failed}{advice}") from None


_LOCKED = (
    ". Another git writes there just now, or one was interrupted: repeat this in a moment, and if that does"
    " not help, remove the file config.lock in the .git folder"
)
