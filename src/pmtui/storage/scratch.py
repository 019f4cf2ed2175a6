"""Folders for what is needed for a while only, private like all that is kept, and removed afterwards."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from pmtui.storage.private import names_in, private_folder, try_lock

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


@contextmanager
def scratch_folder(places: Sequence[Path], kind: str, *, keep: float) -> Iterator[Path]:
    """Give an empty folder that only its owner can enter, in the first of these places that takes one.

    It is removed at the end, with the folders that had to be made for it. What a program left that was killed
    is removed `keep` seconds after that.

    Raises:
        OSError: if no place takes one, with what the first one complained about.
    """
    complaint: OSError | None = None
    for place in places:
        missing = [each for each in (place / kind, place, *place.parents) if not each.exists()]
        try:
            folder, handle = _make(place / kind, keep)
        except OSError as error:
            complaint = complaint or error
            continue
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(handle)
            for made in missing:
                with suppress(OSError):  # somebody has put something into it meanwhile
                    made.rmdir()
        return
    raise complaint or OSError("there is no private folder")


def _make(parent: Path, keep: float) -> tuple[Path, int]:
    """Return a folder and the handle that tells others that it is in use."""
    with private_folder(parent) as above:
        _sweep(parent, above, keep)
        name = os.urandom(8).hex()
        os.mkdir(name, 0o700, dir_fd=above)
        handle = os.open(name, _FOLDER, dir_fd=above)
        try_lock(handle)
        return parent / name, handle


def _sweep(parent: Path, above: int, keep: float) -> None:
    for name in names_in(above):
        with suppress(OSError):
            handle = os.open(name, _FOLDER, dir_fd=above)
            try:
                if time.time() - os.fstat(handle).st_mtime > keep and try_lock(handle):
                    shutil.rmtree(parent / name, ignore_errors=True)
            finally:
                os.close(handle)
