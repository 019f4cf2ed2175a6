"""Files that a command writes."""

from __future__ import annotations

from pathlib import Path

from pmtui.cli.failure import Failure
from pmtui.storage import SaveFailed, write_text


def write_file(path: Path, text: str, *, replace: bool = False) -> None:
    """Write a file whole or not at all.

    Raises:
        Failure: if there is one already and it is not to be replaced, or if it cannot be written.
    """
    try:
        write_text(path, text, replace=replace)
    except FileExistsError:
        raise Failure(f"{path} exists and was left alone; --force replaces it") from None
    except SaveFailed as error:
        raise Failure(str(error)) from None
