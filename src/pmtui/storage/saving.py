"""Saving a document: either the whole of it is in the file, or the file is as it was."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from pmtui.document import SCHEMA_VERSION, Postmortem, complete_ids
from pmtui.storage.errors import BrokenFile, ChangedOutside, NotDurable, SaveFailed
from pmtui.storage.files import SIZE_LIMIT, digest_of, in_words
from pmtui.storage.locking import locked
from pmtui.storage.reading import loads, newer_words
from pmtui.storage.text import dumps

_SUFFIX = ".pmtui-tmp"
_SAFE = "Nothing was changed on disk, and your text is still here."


def save(document: Postmortem, path: Path, *, base_digest: str | None, head: str = "") -> str:
    """Write the document to its file and return the SHA-256 of what was written.

    `base_digest` is the digest of the file on which the document is based; None where there is no file yet.

    Raises:
        ChangedOutside: if the file is another one than that; nothing was touched.
        NotDurable: if the file was written, but the disk did not confirm it.
        SaveFailed: if nothing was written, with what happened and what to do.
    """
    content = encode(document, path, head)
    with _in_sentences(path):
        target = _target(path)
        with locked(target.parent) as directory:
            old = _examine(target, base_digest)
            _sweep(directory, target.name)
            _replace(directory, target.name, content, old)
            _settle(directory, path, digest_of(content))
    return digest_of(content)


def create(document: Postmortem, path: Path, head: str = "") -> str:
    """Write a document to a file that does not exist yet and return its digest.

    Raises:
        SaveFailed: if there is a file already, or nothing could be written.
    """
    if os.path.lexists(path):
        raise SaveFailed(f"{path} exists already and was left as it is; choose another name.")
    return save(document, path, base_digest=None, head=head)


def encode(document: Postmortem, path: Path, head: str = "") -> bytes:
    """Return the bytes of a document after reading them back.

    Raises:
        SaveFailed: if the document is of a newer format, or would not come back as it is.
    """
    if document.schema_version > SCHEMA_VERSION:
        words = newer_words(document.schema_version)
        raise SaveFailed(f"{path} was not saved: {words}. Update pmtui, or save a copy. {_SAFE}")
    try:
        content = dumps(document, head).encode()
        again = loads(content, str(path))
    except (ValueError, BrokenFile) as error:
        raise SaveFailed(f"{path} was not saved: {error}. {_SAFE}") from None
    if again != complete_ids(document):
        raise SaveFailed(f"{path} was not saved: it would not read back as it is. {_SAFE}")
    return content


@contextmanager
def _in_sentences(path: Path) -> Iterator[None]:
    try:
        yield
    except TimeoutError as error:
        raise SaveFailed(f"{path} was not saved: {error}. Save again in a moment. {_SAFE}") from None
    except OSError as error:
        advice = _ADVICE.get(error.errno or 0, "Mend that and save again, or save a copy elsewhere.")
        raise SaveFailed(f"{path} was not saved: {in_words(error)}. {advice} {_SAFE}") from error


_ADVICE = {
    errno.ENOSPC: "Free some space and save again, or save a copy elsewhere.",
    errno.EDQUOT: "Free some space and save again, or save a copy elsewhere.",
    errno.EACCES: "Ask for the right to write there, or save a copy elsewhere.",
    errno.EPERM: "Ask for the right to write there, or save a copy elsewhere.",
    errno.EROFS: "Save a copy elsewhere.",
}


def _target(path: Path) -> Path:
    """Return the file behind links, so that a save keeps the link; refuse links that a stranger planted."""
    with suppress(FileNotFoundError):
        info = path.lstat()
        trusted = {os.geteuid(), 0, path.parent.stat().st_uid}
        if stat.S_ISLNK(info.st_mode) and info.st_uid not in trusted:
            raise SaveFailed(f"{path} was not saved: it is a link that another user made. {_SAFE}")
    return Path(os.path.realpath(path))


@dataclass(frozen=True)
class _Old:
    """The file that is to be replaced: its state and its extended attributes."""

    info: os.stat_result
    attributes: dict[str, bytes]


def _examine(target: Path, base_digest: str | None) -> _Old | None:
    """Return what the new file has to keep of the old one, once that is known to be the expected one."""
    try:
        # Renaming needs no right to the file itself: opening it for writing proves that right.
        handle = os.open(target, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except FileNotFoundError:
        if base_digest is not None:
            raise ChangedOutside(f"{target} is gone: somebody removed or renamed it. {_SAFE}") from None
        return None
    try:
        info = os.fstat(handle)
        if not stat.S_ISREG(info.st_mode):
            raise SaveFailed(f"{target} was not saved: it is no ordinary file. {_SAFE}")
        if base_digest is None or _digest_behind(handle) != base_digest:
            raise ChangedOutside(f"{target} was changed by somebody else since it was opened. {_SAFE}")
        if info.st_nlink > 1:
            raise SaveFailed(
                f"{target} was not saved: the file has {info.st_nlink} names (hard links), and saving would"
                f" part them. Save a copy, or remove the other names. {_SAFE}"
            )
        return _Old(info, _attributes(handle))
    finally:
        os.close(handle)


def _digest_behind(handle: int) -> str:
    # A file that has grown over the limit is not the one that was opened, whatever comes after it.
    with open(handle, "rb", closefd=False) as file:
        return digest_of(file.read(SIZE_LIMIT + 1))


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


def _sweep(directory: int, name: str) -> None:
    """Remove what interrupted saves of this file left behind."""
    with suppress(OSError):
        for entry in os.listdir(directory):
            if entry.startswith(_prefix(name)) and entry.endswith(_SUFFIX):
                with suppress(OSError):
                    os.unlink(entry, dir_fd=directory)


def _replace(directory: int, name: str, content: bytes, old: _Old | None) -> None:
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


def _dress(handle: int, old: _Old) -> None:
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


def _settle(directory: int, path: Path, digest: str) -> None:
    try:
        os.fsync(directory)
    except OSError as error:
        raise NotDurable(
            f"{path} was written, but the disk did not confirm it: {in_words(error)}."
            " It may be lost if the host stops now; save again, or save a copy elsewhere.",
            digest,
        ) from error
