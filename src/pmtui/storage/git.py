"""Asking git, without letting a repository run anything or a name be taken for an option."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from pmtui.storage.files import SIZE_LIMIT

PATIENCE = 5.0
# Nothing that a repository brings along may run, nothing is fetched, and no file name counts as an option or
# a pattern.
_GIT = (
    "git",
    "--no-optional-locks",
    "--literal-pathspecs",
    "-c",
    "core.fsmonitor=false",
    "-c",
    f"core.hooksPath={os.devnull}",
    "-c",
    "protocol.allow=never",
)


class GitFailed(Exception):
    """Git did not do what it was asked; the text is a sentence without a full stop."""


def ask_git(folder: Path, *arguments: str) -> bytes:
    """Return what git prints about a folder.

    Raises:
        GitFailed: if there is no git, or it refuses or does not answer within five seconds.
    """
    try:
        done = subprocess.run(
            [*_GIT, "-C", os.path.abspath(folder), *arguments],  # noqa: PTH100 - links are git's business
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
            env={**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"},
        )
    except FileNotFoundError:
        raise GitFailed("git is not installed here") from None
    except subprocess.TimeoutExpired:
        raise GitFailed(f"git did not answer within {PATIENCE:.0f} seconds") from None
    except (OSError, ValueError) as error:
        raise GitFailed(f"git could not be asked: {error}") from None
    if done.returncode:
        words = done.stderr.decode(errors="replace").strip().splitlines()
        raise GitFailed(f"git refused in {folder}: {words[0] if words else f'exit code {done.returncode}'}")
    return done.stdout


@dataclass(frozen=True, slots=True)
class Stages:
    """The versions that git could not merge: what both began with, ours and theirs."""

    base: bytes | None
    """None where both sides added the file."""
    ours: bytes
    theirs: bytes
    left: bytes | None
    """The file as git left it, with its markers; None where git does not say."""


def unmerged(path: Path) -> Stages | None:
    """Return the versions of a file that waits to be merged; None if it does not, or git cannot be asked."""
    real = Path(os.path.realpath(path))
    try:
        blobs = _stages(ask_git(real.parent, "ls-files", "-u", "-z", "--", real.name))
        if not {"2", "3"} <= blobs.keys():
            return None
        base, ours, theirs = (_blob(real.parent, blobs[n]) if n in blobs else None for n in "123")
    except GitFailed:
        return None
    if ours is None or theirs is None:
        return None
    try:
        left = _blob(real.parent, f"AUTO_MERGE:./{real.name}")
    except GitFailed:
        left = None
    return Stages(base, ours, theirs, left)


def _stages(listed: bytes) -> dict[str, str]:
    """Return the names of the blobs by their stage, of lines such as `100644 <name> 2<TAB>path`."""
    blobs = {}
    for line in listed.split(b"\0"):
        words = line.partition(b"\t")[0].decode("ascii", "replace").split()
        if len(words) == 3:
            blobs[words[2]] = words[1]
    return blobs


def _blob(folder: Path, name: str) -> bytes:
    size = ask_git(folder, "cat-file", "-s", name)
    if int(size) > SIZE_LIMIT:
        raise GitFailed("it is larger than 5 MiB")
    return ask_git(folder, "cat-file", "blob", name)
