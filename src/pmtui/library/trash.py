"""The trash of a library: deleted post-mortems with their name and the time of the deletion."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from pmtui.library.errors import LibraryError
from pmtui.storage import in_words, locked, own_folder

_FORM = "%Y%m%dT%H%M%SZ"


class Trashed(NamedTuple):
    """A deleted post-mortem: its id, its file in the trash and when it was deleted, in UTC."""

    id: str
    path: Path
    at: datetime


class Trash:
    """The folder `.pmtui/trash` of a library; each deletion has a folder of its own, named by its time."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._folder = library / ".pmtui" / "trash"

    def put(self, path: Path, now: datetime) -> Trashed:
        """Move a file of the library into the trash.

        Raises:
            LibraryError: if that fails; the file is where it was.
        """
        try:
            own_folder(self._library)
            self._folder.mkdir(mode=0o700, exist_ok=True)
            with locked(self._library):
                place = self._place(now)
                target = place / path.name
                try:
                    path.rename(target)
                except OSError:
                    place.rmdir()
                    raise
        except OSError as error:
            raise LibraryError(f"{path} was not deleted: {_words(error)}; it is where it was") from error
        return Trashed(path.name.removesuffix(".toml"), target, now.astimezone(UTC).replace(microsecond=0))

    def _place(self, now: datetime) -> Path:
        stamp, number = now.astimezone(UTC).strftime(_FORM), 1
        while True:
            place = self._folder / (stamp if number == 1 else f"{stamp}-{number}")
            try:
                place.mkdir(mode=0o700)
            except FileExistsError:
                number += 1
            else:
                return place

    def items(self) -> tuple[Trashed, ...]:
        """Return what lies in the trash, the latest first."""
        found = []
        for path in self._folder.glob("*/*.toml"):
            with suppress(ValueError):
                at = datetime.strptime(path.parent.name.split("-")[0], _FORM).replace(tzinfo=UTC)
                found.append(Trashed(path.name.removesuffix(".toml"), path, at))
        return tuple(sorted(found, key=lambda item: (item.at, item.path), reverse=True))

    def take(self, trashed: Trashed, target: Path) -> None:
        """Move a file out of the trash to a place where nothing stands.

        Raises:
            LibraryError: if it is not in the trash any more, or could not be moved.
        """
        try:
            with locked(self._library):
                if os.path.lexists(target):
                    raise LibraryError(f"{trashed.id} was not restored: {target} exists; try again")
                trashed.path.rename(target)
            with suppress(OSError):
                trashed.path.parent.rmdir()
        except OSError as error:
            raise LibraryError(f"{trashed.id} was not restored: {_words(error)}") from error


def _words(error: OSError) -> str:
    return str(error) if isinstance(error, TimeoutError) else in_words(error)
