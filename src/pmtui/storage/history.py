"""Keeping a file as a person wrote it, before the program writes it in its own layout."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from pmtui.storage.errors import SaveFailed
from pmtui.storage.files import digest_of, in_words
from pmtui.storage.reading import Loaded


def keep_original(loaded: Loaded, state_dir: Path) -> Path:
    """Store the bytes that were loaded below `state_dir`, readable by their owner only; return where.

    Keeping the same bytes of the same file again changes nothing.

    Raises:
        SaveFailed: if they could not be stored.
    """
    real = os.path.realpath(loaded.path)
    folder = state_dir / "history" / digest_of(os.fsencode(real))[:24]
    kept = folder / f"{loaded.path.stem}.{loaded.digest[:16]}.toml"
    try:
        for place in (state_dir, folder.parent, folder):
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
        _store(kept, loaded.original)
    except OSError as error:
        raise SaveFailed(
            f"the original of {loaded.path} could not be kept in {folder}: {in_words(error)}."
            " Nothing was changed on disk."
        ) from error
    return kept


def _store(kept: Path, content: bytes) -> None:
    if kept.is_file() and not kept.is_symlink() and kept.read_bytes() == content:
        return
    with suppress(FileNotFoundError):
        kept.unlink()
    handle = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(handle)
