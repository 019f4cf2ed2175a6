"""Saving a document: either the whole of it is in the file, or the file is as it was."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pmtui.document import SCHEMA_VERSION, Postmortem, complete_ids
from pmtui.storage.errors import BrokenFile, ChangedOutside, FolderRefuses, SaveFailed
from pmtui.storage.files import SIZE_LIMIT, digest_of, in_words
from pmtui.storage.locking import locked
from pmtui.storage.reading import loads, newer_words
from pmtui.storage.replacing import (
    Old,
    is_planted,
    leads_out,
    look_at,
    open_old,
    overwrite,
    put_in_place,
    settle,
    sweep_beside,
)
from pmtui.storage.text import dumps

_SAFE = "Nothing was changed on disk, and your text is still here."


def save(
    document: Postmortem,
    path: Path,
    *,
    base_digest: str | None,
    head: str = "",
    library: Path | None = None,
    in_place: bool = False,
) -> str:
    """Write the document to its file and return the SHA-256 of what was written.

    `base_digest` is the digest of the file on which the document is based; None where there is no file yet.
    Links that lead out of the `library` are refused. With `in_place` the file itself is written, which is not
    safe by itself: keep what it holds, and the document, elsewhere first.

    Raises:
        ChangedOutside: if the file is another one than that; nothing was touched.
        FolderRefuses: if nothing was written since that is possible in place only.
        NotDurable: if the file was written, but the disk did not confirm it.
        SaveFailed: if nothing was written, with what happened and what to do.
    """
    content = encode(document, path, head)
    with _in_sentences(path):
        target = _target(path, library)
        with locked(target.parent) as directory:
            if in_place and base_digest is not None:
                _write_over(target, base_digest, content)
            else:
                old = _examine(target, base_digest)
                sweep_beside(directory, target.name)
                with _refusals(path, old):
                    put_in_place(directory, target.name, content, old)
                settle(directory, path, digest_of(content))
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


@contextmanager
def _refusals(path: Path, old: Old | None) -> Iterator[None]:
    """Tell a folder that takes no file apart from a file that may not be written."""
    try:
        yield
    except PermissionError as error:
        if old is None:
            raise
        raise FolderRefuses(
            f"{path} was not saved: you may write the file, but put no other one into its folder. Ask for the"
            f" right to write there, or save a copy elsewhere. {_SAFE}"
        ) from error


def link_words(path: Path, library: Path | None) -> str:
    """Return why a file must not be saved through the link that it is, as a sentence; empty if it may be."""
    if is_planted(path):
        return "It is a link that another user made."
    if library is not None and leads_out(path, library):
        return (
            f"It is a link that leads out of the library, to {os.path.realpath(path)}; open that file itself."
        )
    return ""


def _target(path: Path, library: Path | None) -> Path:
    """Return the file behind links, so that a save keeps the link; refuse links that lead astray."""
    if words := link_words(path, library):
        raise SaveFailed(f"{path} was not saved. {words} {_SAFE}")
    return Path(os.path.realpath(path))


def _examine(target: Path, base_digest: str | None) -> Old | None:
    """Return what the new file has to keep of the old one, once that is known to be the expected one."""
    if base_digest is None:
        try:
            os.close(open_old(target))
        except FileNotFoundError:
            return None
    with _opened(target, base_digest) as handle:
        return look_at(handle)


def _write_over(target: Path, base_digest: str, content: bytes) -> None:
    with _opened(target, base_digest) as handle:
        with open(handle, "rb", closefd=False) as file:
            file.seek(0)
            before = file.read()
        if not overwrite(handle, content, before):
            raise SaveFailed(
                f"{target} is damaged: the disk stopped while it was written, and what it held could not be"
                " written back. `pmtui history` has what it held, and your text is still here."
            )


@contextmanager
def _opened(target: Path, base_digest: str | None) -> Iterator[int]:
    """Give a handle of the file that is to be changed, once it is known to be the expected one."""
    try:
        handle = open_old(target)
    except FileNotFoundError:
        raise ChangedOutside(f"{target} is gone: somebody removed or renamed it. {_SAFE}") from None
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
        yield handle
    finally:
        os.close(handle)


def _digest_behind(handle: int) -> str:
    # A file that has grown over the limit is not the one that was opened, whatever comes after it.
    with open(handle, "rb", closefd=False) as file:
        return digest_of(file.read(SIZE_LIMIT + 1))
