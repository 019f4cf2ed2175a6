"""Keeping a file as a person wrote it, before the program writes it in its own layout."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from pmtui.storage.errors import SaveFailed
from pmtui.storage.files import SIZE_LIMIT, digest_of, in_words
from pmtui.storage.private import private_folder, read_private, sweep, write_private
from pmtui.storage.reading import Loaded


def keep_original(loaded: Loaded, state_dir: Path) -> Path:
    """Store the bytes that were loaded below `state_dir`, readable by their owner only; return where.

    Keeping the same bytes of the same file again changes nothing.

    Raises:
        SaveFailed: if they could not be stored.
    """
    real = os.path.realpath(loaded.path)
    folder = state_dir / "history" / digest_of(os.fsencode(real))[:24]
    kept = folder / f"{loaded.path.stem[:60]}.{loaded.digest[:16]}.toml"
    try:
        with private_folder(folder) as handle:
            sweep(handle)
            with suppress(OSError):
                if read_private(handle, kept.name, SIZE_LIMIT + 1) == loaded.original:
                    return kept
            write_private(handle, kept.name, loaded.original)
    except OSError as error:
        raise SaveFailed(
            f"the original of {loaded.path} could not be kept in {folder}: {in_words(error)}."
            " Nothing was changed on disk."
        ) from error
    return kept
