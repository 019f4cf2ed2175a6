"""The program's own folder beside post-mortems: what all who use a library need to see, and git must not."""

from __future__ import annotations

import fcntl
import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from pmtui.storage.locking import NO_LOCKS
from pmtui.storage.private import names_in

NAME = ".pmtui"
_PATIENCE = 0.2
_IGNORE = ".gitignore"
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def own_folder(library: Path) -> Path:
    """Return the folder `.pmtui` of a library for the program's own files; git is told to leave it alone.

    It is as open to others as the library is: what is nobody's business has to be closed itself.

    Raises:
        OSError: if it cannot be created, or something else has its name.
    """
    with own_place(library):
        return library / NAME


@contextmanager
def own_place(library: Path) -> Iterator[int]:
    """Give a handle of the folder `.pmtui` of a library; make it where it is missing.

    While it is held, nobody else makes or removes folders in it.

    Raises:
        OSError: if it cannot be created, or something else has its name.
    """
    above = os.open(library, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        for _ in range(10):  # somebody who leaves may just have removed it
            make_as_open(above, NAME)
            with suppress(FileNotFoundError), _locked(above) as folder:
                _tell_git(folder)
                yield folder
                return
        raise FileNotFoundError(NAME)
    finally:
        os.close(above)


@contextmanager
def existing_place(library: Path) -> Iterator[int]:
    """Give a handle of the folder `.pmtui` of a library, locked as `own_place` does.

    What is empty when it is let go of is removed.

    Raises:
        OSError: if there is none.
    """
    above = os.open(library, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        with _locked(above) as folder:
            yield folder
            if names_in(folder) in ([_IGNORE], []):
                twice(partial(os.unlink, _IGNORE, dir_fd=folder))
                twice(partial(os.rmdir, NAME, dir_fd=above))
    finally:
        os.close(above)


@contextmanager
def _locked(above: int) -> Iterator[int]:
    """Give the folder while its lock is held and it still has its name."""
    folder = os.open(NAME, _FOLDER, dir_fd=above)
    try:
        _lock(folder)
        info, named = os.fstat(folder), os.stat(NAME, dir_fd=above, follow_symlinks=False)
        if (info.st_dev, info.st_ino) != (named.st_dev, named.st_ino):
            raise FileNotFoundError(NAME)
        yield folder
    finally:
        os.close(folder)


def twice(remove: Callable[[], None]) -> None:
    """Remove something; a disk that complained once gets another chance, and what stays does no harm."""
    for _ in range(2):
        with suppress(OSError):
            remove()
            return


def _lock(folder: int) -> None:
    """Wait a moment for the lock; whoever can read the folder could hold it for ever."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except OSError as error:
            if error.errno in NO_LOCKS or time.monotonic() > end:
                return
        time.sleep(0.01)


def make_as_open(above: int, name: str) -> None:
    """Make a folder as open to others as the one it is in, unless it is there and somebody else's.

    Raises:
        OSError: if it cannot be made.
    """
    with suppress(FileExistsError):
        os.mkdir(name, 0o700, dir_fd=above)
    handle = os.open(name, _FOLDER, dir_fd=above)
    try:
        info, mode = os.fstat(handle), stat.S_IMODE(os.fstat(above).st_mode)
        if info.st_uid == os.geteuid() and stat.S_IMODE(info.st_mode) != mode:
            os.fchmod(handle, mode)
    finally:
        os.close(handle)


def _tell_git(folder: int) -> None:
    with suppress(FileNotFoundError):
        info = os.stat(_IGNORE, dir_fd=folder, follow_symlinks=False)
        if info.st_size or not stat.S_ISREG(info.st_mode):
            return
    # An empty one was left by a program that was stopped in the middle of this.
    flags = os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    handle = os.open(_IGNORE, flags, 0o666, dir_fd=folder)
    try:
        os.write(handle, b"*\n")
    finally:
        os.close(handle)
