"""Folders and files that only their owner can read, written whole or not at all."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pmtui.storage.locking import NO_LOCKS

_SUFFIX = ".part"
_STALE = 60.0
_AGAIN = 20


@contextmanager
def private_folder(folder: Path, *, create: bool = True) -> Iterator[int]:
    """Give a handle of a folder that is mine, no link, and closed to everybody else.

    Raises:
        OSError: if there is none and it cannot be made, or if it is somebody else's.
    """
    if create:
        for place in (*reversed(folder.parents), folder):
            with suppress(FileExistsError):
                if not place.is_dir():
                    place.mkdir(mode=0o700)
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        info = os.fstat(handle)
        if info.st_uid != os.geteuid():
            raise OSError(errno.EPERM, os.strerror(errno.EPERM), str(folder))
        if stat.S_IMODE(info.st_mode) & 0o077:
            os.fchmod(handle, 0o700)
        yield handle
    finally:
        os.close(handle)


def write_private(folder: int, name: str, content: bytes) -> None:
    """Put a file into a folder, readable by its owner only, in the place of what has this name.

    Raises:
        OSError: if that fails; then what had the name still has it.
    """
    os.close(write_locked(folder, name, content))


def write_locked(folder: int, name: str, content: bytes) -> int:
    """Write a file as `write_private` does, locked before it has its name; return what holds the lock.

    Raises:
        OSError: if that fails; then what had the name still has it.
    """
    part = f".{name}.{os.urandom(6).hex()}{_SUFFIX}"
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    handle = os.open(part, flags, 0o600, dir_fd=folder)
    try:
        try_lock(handle)
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
        os.rename(part, name, src_dir_fd=folder, dst_dir_fd=folder)
    except BaseException:
        os.close(handle)
        with suppress(OSError):
            os.unlink(part, dir_fd=folder)
        raise
    # It has its name already; without this it may lose it in a power cut, which is no reason to complain.
    with suppress(OSError):
        os.fsync(folder)
    return handle


def read_private(folder: int, name: str, limit: int) -> bytes:
    """Return the first bytes of an ordinary file of mine.

    Raises:
        OSError: if there is none.
    """
    handle = os.open(name, _READ, dir_fd=folder)
    with os.fdopen(handle, "rb") as file:
        _require_own(handle, name)
        return file.read(limit)


_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC


def _require_own(handle: int, name: str) -> None:
    info = os.fstat(handle)
    if not stat.S_ISREG(info.st_mode):
        raise OSError(errno.EINVAL, "it is no ordinary file", name)
    if info.st_uid != os.geteuid():
        raise OSError(errno.EPERM, os.strerror(errno.EPERM), name)


def try_lock(handle: int) -> bool | None:
    """Lock a file without waiting; False if somebody holds it, None where files cannot be locked."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return None if error.errno in NO_LOCKS else False
    return True


def is_held(folder: int, name: str) -> bool | None:
    """Return whether a process holds the lock of a file; None where that cannot be known.

    Raises:
        OSError: if the file cannot be opened.
    """
    handle, locked = take_lock(folder, name)
    os.close(handle)
    return None if locked is None else not locked


def take_lock(folder: int, name: str) -> tuple[int, bool | None]:
    """Open a file and try to lock it; return the handle, and what `try_lock` says.

    A writer may put another file in its place just then: the lock of one that has lost its name says nothing.

    Raises:
        OSError: if the file cannot be opened.
    """
    for _ in range(_AGAIN):
        handle = os.open(name, _READ | os.O_RDWR, dir_fd=folder)
        try:
            locked = try_lock(handle)
            mine, named = os.fstat(handle), os.stat(name, dir_fd=folder, follow_symlinks=False)
        except BaseException:
            os.close(handle)
            raise
        if locked is not True or (mine.st_dev, mine.st_ino) == (named.st_dev, named.st_ino):
            return handle, locked
        os.close(handle)
    return os.open(name, _READ | os.O_RDWR, dir_fd=folder), False  # it changes all the time: somebody writes


def names_in(folder: int) -> list[str]:
    """Return the names in a folder, in no order."""
    return os.listdir(folder)


def sweep(folder: int) -> None:
    """Remove what writers that were killed left half written."""
    with suppress(OSError):
        for name in os.listdir(folder):
            if name.startswith(".") and name.endswith(_SUFFIX):
                with suppress(OSError):
                    age = time.time() - os.stat(name, dir_fd=folder, follow_symlinks=False).st_mtime
                    if age > _STALE:
                        os.unlink(name, dir_fd=folder)
