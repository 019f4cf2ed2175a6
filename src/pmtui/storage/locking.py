"""One writer in a folder at a time."""

from __future__ import annotations

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 2.0
NO_LOCKS = {errno.EBADF, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOLCK, errno.ENOSYS}


@contextmanager
def locked(folder: Path) -> Iterator[int]:
    """Hold the lock of a folder and give its handle, on which `dir_fd` functions work.

    A file cannot be its own lock, since each save puts another file in its place.

    Raises:
        TimeoutError: if another program holds the folder for longer than 2 seconds.
        OSError: if the folder cannot be opened.
    """
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        _lock(handle, folder)
        yield handle
    finally:
        # What was done in the folder is done: a complaint on letting go of it would only mislead.
        with suppress(OSError):
            os.close(handle)


def _lock(handle: int, folder: Path) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except OSError as error:
            # Some network folders know no locks; the digest still tells of a change.
            if error.errno in NO_LOCKS:
                return
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                raise
        if time.monotonic() > end:
            raise TimeoutError(f"another program holds {folder}")
        time.sleep(0.02)
