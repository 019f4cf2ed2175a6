"""Who else edits a file: an empty file beside it, locked by the editor as long as that runs.

Its owner is who, its time is since when; there is nothing else in it to read. The kernel lets go of the lock
with the process, however that ends, so a file that can be locked speaks of nobody.
"""

from __future__ import annotations

import fcntl
import os
import pwd
import re
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pmtui.storage.beside import NAME, existing_place, make_as_open, own_place, twice
from pmtui.storage.files import digest_of
from pmtui.storage.locking import NO_LOCKS
from pmtui.storage.private import names_in

_EDIT = "edit"
_FILE = re.compile(r"(\.?)([0-9a-f]{24})\.[0-9a-f]{16}")
_MOST = 1000
_RETRY = 30.0
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_LOOK = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC


class Presence(NamedTuple):
    """Somebody who edits a file: the name on this host, and since when, in UTC."""

    user: str
    since: datetime

    @property
    def said(self) -> str:
        """What to tell others about it, without a full stop; the day is named unless it is today."""
        day = "" if self.since.date() == datetime.now(UTC).date() else f"{self.since:%Y-%m-%d }"
        return f"{self.user} is editing since {day}{self.since:%H:%M} UTC"


class Seat:
    """One's own place among those who edit a file. What goes wrong with it disturbs nobody's editing."""

    def __init__(self, path: Path) -> None:
        """Be ready to take a place beside the file at `path`."""
        real = Path(os.path.realpath(path))
        self._folder, self._key = real.parent, _key(real.name)
        self._name, self._handle = "", -1
        self._again = 0.0

    def take(self) -> bool:
        """Let others see that this program edits the file; return whether they can."""
        if self._handle >= 0 or time.monotonic() < self._again:
            return self._handle >= 0
        self._name = f"{self._key}.{os.urandom(8).hex()}"
        try:
            with own_place(self._folder) as own:
                make_as_open(own, _EDIT)
                folder = os.open(_EDIT, _FOLDER, dir_fd=own)
                try:
                    self._handle = _locked_file(folder, self._name)
                finally:
                    os.close(folder)
        except OSError:
            self._again = time.monotonic() + _RETRY
            self._tidy()
        return self._handle >= 0

    def others(self) -> tuple[Presence, ...]:
        """Return who else edits the file, the first to come first; places of dead programs are removed."""
        return tuple(present for _, present in _present(self._folder, self._key, besides=self._name))

    def leave(self) -> None:
        """Give the place up; what is not used by anybody any more is removed."""
        handle, self._handle = self._handle, -1
        if handle >= 0:
            self._tidy()
            with suppress(OSError):
                os.close(handle)

    def _tidy(self) -> None:
        """Remove one's own file, and the folders if they are empty."""
        with suppress(OSError), existing_place(self._folder) as own:
            with suppress(OSError):
                folder = os.open(_EDIT, _FOLDER, dir_fd=own)
                twice(partial(os.unlink, self._name, dir_fd=folder))
                os.close(folder)
            twice(partial(os.rmdir, _EDIT, dir_fd=own))


def editing(folder: Path, names: Iterator[str] | tuple[str, ...]) -> dict[str, tuple[Presence, ...]]:
    """Return who edits which of these files of a folder; files that nobody edits are left out."""
    found: dict[str, list[Presence]] = {}
    for key, present in _present(folder):
        found.setdefault(key, []).append(present)
    return {name: tuple(found[key]) for name in names if (key := _key(name)) in found} if found else {}


def _key(name: str) -> str:
    """Return what stands for a file in the names beside it, which no name makes too long."""
    return digest_of(os.fsencode(name))[:24]


def _locked_file(folder: int, name: str) -> int:
    """Make an empty file that is locked before it can be seen; return what holds the lock.

    Raises:
        OSError: if that fails, or there are no locks here.
    """
    part = f".{name}"
    handle = os.open(part, _NEW, 0o600, dir_fd=folder)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # Who can read the folder has to open the file to ask for the lock.
        os.fchmod(handle, 0o600 | stat.S_IMODE(os.fstat(folder).st_mode) & 0o044)
        os.rename(part, name, src_dir_fd=folder, dst_dir_fd=folder)
    except BaseException:
        os.close(handle)
        with suppress(OSError):
            os.unlink(part, dir_fd=folder)
        raise
    return handle


def _present(library: Path, key: str = "", *, besides: str = "") -> list[tuple[str, Presence]]:
    """Return who is there with the key of the file, in the order in which they came."""
    found = []
    with suppress(OSError), _edit_folder(library) as folder:
        for name in names_in(folder)[:_MOST]:
            match = _FILE.fullmatch(name)
            if match and name != besides and (not key or match.group(2) == key):
                present = _examined(folder, name)
                if present is not None and not match.group(1):  # else somebody is just coming
                    found.append((match.group(2), present))
    return sorted(found, key=lambda item: (item[1].since, item[1].user))


@contextmanager
def _edit_folder(library: Path) -> Iterator[int]:
    above = os.open(library / NAME, _FOLDER)
    try:
        folder = os.open(_EDIT, _FOLDER, dir_fd=above)
    finally:
        os.close(above)
    try:
        yield folder
    finally:
        os.close(folder)


def _examined(folder: int, name: str) -> Presence | None:
    """Return whose file this is if its program runs; else try to remove it."""
    try:
        handle = os.open(name, _LOOK, dir_fd=folder)
    except OSError:
        return None
    try:
        info = os.fstat(handle)
        if not stat.S_ISREG(info.st_mode):
            return None
        try:
            # Shared, so that two who ask at the same time do not take each other for the editor.
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in NO_LOCKS:
                return None
            return Presence(_user(info.st_uid), datetime.fromtimestamp(int(info.st_mtime), UTC))
        with suppress(OSError):
            os.unlink(name, dir_fd=folder)
        return None
    finally:
        os.close(handle)


def _user(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"user {uid}"
