"""Bytes of a file: read without ever waiting for a pipe, a device or a file without end."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from pathlib import Path
from typing import BinaryIO

from pmtui.storage.errors import BrokenFile

SIZE_LIMIT = 5 * 1024 * 1024

_WORDS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your disk quota is used up",
    errno.EROFS: "this file system can only be read",
    errno.EACCES: "you are not allowed to",
    errno.EPERM: "you are not allowed to",
    errno.EIO: "the disk reports a fault",
    errno.ENOENT: "there is no such file or folder",
    errno.ENOTDIR: "a part of the path is not a folder",
    errno.EISDIR: "it is a folder",
    errno.ELOOP: "its links lead in a circle",
    errno.EMFILE: "this program has too many files open",
    errno.ENFILE: "the host has too many files open",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EFBIG: "the file would be larger than is allowed here",
    errno.ETXTBSY: "another program holds it",
    errno.EAGAIN: "it gives nothing to read",
    errno.ESTALE: "the network folder is gone",
}


def in_words(error: OSError) -> str:
    """Return what the system complains about, as the end of a sentence."""
    if error.errno is None:
        return str(error)
    return _WORDS.get(error.errno, os.strerror(error.errno).lower())


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of the bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def read_file(path: Path) -> bytes:
    """Return the bytes of a regular file of at most 5 MiB.

    Raises:
        BrokenFile: if there is none, with a sentence about what stands there instead.
    """
    try:
        _refuse_others(path, path.stat())
        # Between the look and the opening the file may have become a pipe: do not wait for a writer.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            _refuse_others(path, os.fstat(handle))
            data = read_now(file, SIZE_LIMIT + 1)
    except ValueError as error:
        raise BrokenFile(path, f"this is no name of a file: {error}") from None
    except OSError as error:
        raise BrokenFile(path, _unreadable(path, error)) from None
    if len(data) > SIZE_LIMIT:
        raise BrokenFile(path, _TOO_LARGE)
    return data


def read_now(file: BinaryIO, limit: int) -> bytes:
    """Return the first bytes of a file that was opened so that nobody waits for it.

    Raises:
        OSError: if it cannot be read, or would be waited for, as some files of the system.
    """
    data: bytes | None = file.read(limit)
    if data is None:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
    return data


_TOO_LARGE = "the file is larger than 5 MiB, more than any post-mortem needs; it was not read"

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def _refuse_others(path: Path, info: os.stat_result) -> None:
    for is_kind, name in _KINDS:
        if is_kind(info.st_mode):
            raise BrokenFile(path, f"this is {name}, not a file; name the post-mortem's .toml file")
    if info.st_size > SIZE_LIMIT:
        raise BrokenFile(path, _TOO_LARGE)


def _unreadable(path: Path, error: OSError) -> str:
    if error.errno == errno.ENOENT and path.is_symlink():
        return f"this is a link to {path.readlink()}, and there is no such file"
    if error.errno == errno.ENOENT:
        return "there is no such file"
    return f"the file cannot be read: {in_words(error)}"
