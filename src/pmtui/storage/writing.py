"""Files that are made from a document: whole or not at all, and never over another one unasked."""

from __future__ import annotations

import os
from pathlib import Path

from pmtui.storage.errors import SaveFailed
from pmtui.storage.files import in_words


def write_text(path: Path, text: str, *, replace: bool = False) -> None:
    """Write a file whole or not at all, with the permissions that files get here.

    Raises:
        FileExistsError: if there is one already and it is not to be replaced.
        SaveFailed: if it cannot be written.
    """
    if path.is_dir():
        raise SaveFailed(f"{path} is a folder; name a file in it")
    target = path.resolve()  # through a link the file changes, not the link
    is_device = target.exists() and not target.is_file()
    if not replace and not is_device and os.path.lexists(path):
        raise FileExistsError(path)
    data = (text if text.endswith("\n") else text + "\n").encode()
    try:
        if is_device:
            target.write_bytes(data)  # /dev/null, a named pipe: there is nothing to replace
        else:
            _write_beside(target, data, replace=replace)
    except FileExistsError:
        raise
    except OSError as error:
        raise SaveFailed(f"{path} could not be written: {in_words(error)}") from None


def _write_beside(target: Path, data: bytes, *, replace: bool) -> None:
    """Write a file beside the target and let it take the target's place."""
    made = target.with_name(f".{target.name}.{os.urandom(4).hex()}")
    handle = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(handle)
        if replace:
            if target.exists():
                made.chmod(target.stat().st_mode & 0o777)
            made.replace(target)
        else:
            _place(made, target)
    except BaseException:
        made.unlink(missing_ok=True)
        raise


def _place(made: Path, target: Path) -> None:
    """Give a file its name, which must be free: a link fails where one has appeared, as a rename does not."""
    try:
        os.link(made, target)
    except FileExistsError:
        raise
    except OSError:  # not every file system knows links
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        made.replace(target)
    else:
        made.unlink()
