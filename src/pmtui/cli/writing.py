"""Files that a command writes: whole or not at all, and never over another one unasked."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from pmtui.cli.failure import Failure


def write_file(path: Path, text: str, *, replace: bool = False) -> None:
    """Write a file whole or not at all, with the permissions that files get here.

    Raises:
        Failure: if there is one already and it is not to be replaced, or if it cannot be written.
    """
    if path.is_dir():
        raise Failure(f"{path} is a folder; name a file in it")
    if not replace and os.path.lexists(path):
        raise Failure(f"{path} exists and was left alone; --force replaces it")
    target = path.resolve()  # through a link the file changes, not the link
    data = (text if text.endswith("\n") else text + "\n").encode()
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)  # /dev/stdout, a named pipe: there is nothing to replace
        else:
            _write_beside(target, data, replace)
    except FileExistsError:
        raise Failure(f"{path} exists and was left alone; --force replaces it") from None
    except OSError as error:
        raise Failure(f"{path} could not be written: {error.strerror}") from None


def _write_beside(target: Path, data: bytes, replace: bool) -> None:
    """Write a new file beside the target and let it take the target's place."""
    made = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
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
            os.link(made, target)  # fails where a file has appeared meanwhile, as a rename does not
            made.unlink()
    except BaseException:
        made.unlink(missing_ok=True)
        raise
