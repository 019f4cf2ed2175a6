"""A text put aside in a private file, where it cannot be copied. It knows no Textual."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from pmtui.storage import in_words
from pmtui.storage.private import private_folder, write_private

_FOLDER = "copied"


class Unwritten(OSError):
    """There is no place for the text; the message is a sentence."""


def put_aside(text: str, name: str, state_dir: Path | None) -> str:
    """Write a text to a file that only its owner reads; return its folder, with a tilde for home.

    Raises:
        Unwritten: if there is no place for it.
    """
    if state_dir is None:
        raise Unwritten("there is no folder to write it to")
    folder = state_dir / _FOLDER
    try:
        with private_folder(folder) as handle:
            write_private(handle, name, text.encode())
    except OSError as error:
        raise Unwritten(f"it could not be written to {folder}: {in_words(error)}") from None
    with suppress(ValueError, RuntimeError):
        return str("~" / folder.relative_to(Path.home()))
    return str(folder)
