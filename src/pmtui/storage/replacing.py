"""A file takes the place of another one in a single step, and stays what the other one was to its readers."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from pmtui.storage.errors import NotDurable
from pmtui.storage.files import digest_of, in_words

_SUFFIX = ".pmtui-tmp"
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_LOOK = os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC


def is_planted(path: Path) -> bool:
    """Return whether this is a link that a stranger made: whoever follows it writes where the stranger wants.

    Raises:
        OSError: if that cannot be known.
    """
    try:
        info = path.lstat()
    except FileNotFoundError:
        return False
    return stat.S_ISLNK(info.st_mode) and info.st_uid not in {os.geteuid(), 0, path.parent.stat().st_uid}


def leads_out(path: Path, library: Path) -> bool:
    """Return whether a link within a library leads out of it: what is written there is not what one sees."""
    folder, real = Path(os.path.abspath(library)), Path(os.path.realpath(library))  # noqa: PTH100
    named = Path(os.path.abspath(path))  # noqa: PTH100 - as it is named, before links are followed
    inside = named.is_relative_to(folder) or Path(os.path.realpath(named.parent)).is_relative_to(real)
    return inside and not Path(os.path.realpath(named)).is_relative_to(real)


class Old(NamedTuple):
    """The file that is to be replaced: its state and its extended attributes."""

    info: os.stat_result
    attributes: dict[str, bytes]


def open_old(target: Path) -> int:
    """Return a handle of the file that is to be replaced.

    Renaming needs no right to the file itself: opening it for writing proves that right.

    Raises:
        OSError: if there is none, or it may not be written.
    """
    return os.open(target, _LOOK)


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


def sweep_beside(directory: int, name: str) -> None:
    """Remove what interrupted writers of this file left behind; the folder must be locked."""
    with suppress(OSError):
        for entry in os.listdir(directory):
            if entry.startswith(_prefix(name)) and entry.endswith(_SUFFIX):
                with suppress(OSError):
                    os.unlink(entry, dir_fd=directory)


def _prefix(name: str) -> str:
    """Return how temporary files of a file begin; they may not be longer than a name can be."""
    raw = os.fsencode(name)
    return f".{name if len(raw) <= 200 else digest_of(raw)[:32]}."


def put_in_place(
    directory: int, name: str, content: bytes, old: Old | None, *, only_where_free: bool = False
) -> None:
    """Write a file beside `name` and let it take that name, dressed as the old one.

    Raises:
        FileExistsError: if the name must be free and is not.
        OSError: if it could not be written; then nothing was changed.
    """
    temporary = f"{_prefix(name)}{os.urandom(8).hex()}{_SUFFIX}"
    handle = os.open(temporary, _FLAGS, 0o666 if old is None else 0o600, dir_fd=directory)
    try:
        try:
            _write(handle, content)
            if old is not None:
                _dress(handle, old)
            os.fsync(handle)
        finally:
            os.close(handle)
        if only_where_free:
            _take_free_name(directory, temporary, name)
        else:
            os.rename(temporary, name, src_dir_fd=directory, dst_dir_fd=directory)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary, dir_fd=directory)
        raise


def overwrite(handle: int, content: bytes, before: bytes) -> bool:
    """Write into a file itself instead of beside it; return whether it holds the content at the end.

    Where that fails, what it held before is written back.

    Raises:
        OSError: if the content could not be written, and the file is as it was.
    """
    if len(content) > len(before):
        try:
            os.posix_fallocate(handle, 0, len(content))  # a full disk complains before anything is lost
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
                os.ftruncate(handle, len(before))
                raise
    try:
        _fill(handle, content)
    except OSError:
        try:
            _fill(handle, before)
        except OSError:
            return False
        raise
    return True


def _fill(handle: int, content: bytes) -> None:
    rest, at = memoryview(content), 0
    while rest:
        written = os.pwrite(handle, rest, at)
        rest, at = rest[written:], at + written
    os.ftruncate(handle, len(content))
    os.fsync(handle)


def _take_free_name(directory: int, temporary: str, name: str) -> None:
    """Give a file its name: a link fails where one has appeared, as a rename does not."""
    try:
        os.link(temporary, name, src_dir_fd=directory, dst_dir_fd=directory)
    except FileExistsError:
        raise
    except OSError:  # not every file system knows links
        with suppress(FileNotFoundError):
            os.stat(name, dir_fd=directory, follow_symlinks=False)
            raise FileExistsError(name) from None
        os.rename(temporary, name, src_dir_fd=directory, dst_dir_fd=directory)
    else:
        for _ in range(2):  # what cannot be removed the next writer sweeps
            with suppress(OSError):
                os.unlink(temporary, dir_fd=directory)
                break


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


def settle(directory: int, path: Path, digest: str) -> None:
    """Make sure that the name outlives a power cut.

    Raises:
        NotDurable: if the disk does not confirm that.
    """
    try:
        os.fsync(directory)
    except OSError as error:
        raise NotDurable(
            f"{path} was written, but the disk did not confirm it: {in_words(error)}."
            " It may be lost if the host stops now; save again, or save a copy elsewhere.",
            digest,
        ) from error
