"""A file takes the place of another one in a single step, and keeps what the other one was to its readers."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pmtui.storage.files import digest_of

_SUFFIX = ".pmtui-tmp"
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def is_planted(path: Path) -> bool:
    """Return whether this is a link that a stranger made in a folder of somebody else: do not follow it.

    Raises:
        OSError: if that cannot be known.
    """
    try:
        info = path.lstat()
    except FileNotFoundError:
        return False
    trusted = {os.geteuid(), 0, path.parent.stat().st_uid}
    return stat.S_ISLNK(info.st_mode) and info.st_uid not in trusted


@dataclass(frozen=True)
class Old:
    """The file that is to be replaced: its state and its extended attributes."""

    info: os.stat_result
    attributes: dict[str, bytes]


def look_at(handle: int) -> Old:
    """Return what a new file has to keep of an open one."""
    return Old(os.fstat(handle), _attributes(handle))


def _attributes(handle: int) -> dict[str, bytes]:
    attributes = {}
    with suppress(OSError, AttributeError):
        for name in os.listxattr(handle):
            with suppress(OSError):
                attributes[name] = os.getxattr(handle, name)
    return attributes


def _prefix(name: str) -> str:
    """Return how temporary files of a file begin; they may not be longer than a name can be."""
    raw = os.fsencode(name)
    return f".{name if len(raw) <= 200 else digest_of(raw)[:32]}."


def sweep_beside(directory: int, name: str) -> None:
    """Remove what interrupted saves of this file left behind."""
    with suppress(OSError):
        for entry in os.listdir(directory):
            if entry.startswith(_prefix(name)) and entry.endswith(_SUFFIX):
                with suppress(OSError):
                    os.unlink(entry, dir_fd=directory)


def _replace(directory: int, name: str, content: bytes, old: Old | None) -> None:
    temporary = f"{_prefix(name)}{os.urandom(8).hex()}{_SUFFIX}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    handle = os.open(temporary, flags, 0o666 if old is None else 0o600, dir_fd=directory)
    try:
        try:
            _write(handle, content)
            if old is not None:
                _dress(handle, old)
            os.fsync(handle)
        finally:
            os.close(handle)
        os.rename(temporary, name, src_dir_fd=directory, dst_dir_fd=directory)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary, dir_fd=directory)
        raise


def _write(handle: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _dress(handle: int, old: Old) -> None:
    """Give the file owner, attributes and mode of the old one; the mode last, since the others clear it."""
    mode = stat.S_IMODE(old.info.st_mode)
    try:
        os.fchown(handle, old.info.st_uid, old.info.st_gid)
    except PermissionError:
        try:
            os.fchown(handle, -1, old.info.st_gid)
        except PermissionError:
            mode &= ~(stat.S_IRWXG | stat.S_ISGID)
    for name, value in old.attributes.items():
        with suppress(OSError):
            os.setxattr(handle, name, value)
    os.fchmod(handle, mode)
