"""Files that are made from a document: whole or not at all, and never over another one unasked."""

from __future__ import annotations

import os
from pathlib import Path

from pmtui.storage.errors import SaveFailed
from pmtui.storage.files import digest_of, in_words
from pmtui.storage.locking import locked
from pmtui.storage.replacing import is_planted, look_at, open_old, put_in_place, settle, sweep_beside


def write_text(path: Path, text: str, *, replace: bool = False) -> None:
    """Write a file whole or not at all, with the permissions that files get here.

    Raises:
        FileExistsError: if there is one already and it is not to be replaced.
        NotDurable: if the file was written, but the disk did not confirm it.
        SaveFailed: if it cannot be written.
    """
    if path.is_dir():
        raise SaveFailed(f"{path} is a folder; name a file in it")
    data = (text if text.endswith("\n") else text + "\n").encode()
    try:
        if is_planted(path):
            raise SaveFailed(f"{path} was not written: it is a link that another user made")
        target = path.resolve()  # through a link the file changes, not the link
        is_device = target.exists() and not target.is_file()
        if not replace and not is_device and os.path.lexists(path):
            raise FileExistsError(path)
        if is_device:
            target.write_bytes(data)  # /dev/null, a named pipe: there is nothing to replace
        else:
            _write_whole(path, target, data, replace=replace)
    except FileExistsError:
        raise
    except TimeoutError as error:
        raise SaveFailed(f"{path} was not written: {error}; try again in a moment") from None
    except OSError as error:
        raise SaveFailed(f"{path} could not be written: {in_words(error)}") from None


def _write_whole(path: Path, target: Path, data: bytes, *, replace: bool) -> None:
    with locked(target.parent) as directory:
        sweep_beside(directory, target.name)
        old = None
        if replace and target.exists():
            handle = open_old(target)
            try:
                old = look_at(handle)
            finally:
                os.close(handle)
        put_in_place(directory, target.name, data, old, only_where_free=not replace)
        settle(directory, path, digest_of(data))
