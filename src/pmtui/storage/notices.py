"""Word of the system that a file was written: at once, and without looking at it again and again."""

from __future__ import annotations

import ctypes
import os
import struct
from pathlib import Path

# From <sys/inotify.h>, which Python does not offer: a file closed after writing, put in place, or word lost.
_CLOSED, _PUT, _LOST = 0x8, 0x80, 0x4000
_EVENT = struct.Struct("iIII")


class Notices:
    """Hears of one file whatever replaces or writes it; of the far side of a network file system nothing.

    Raises:
        OSError: if the system has no such notices, or gives none for this folder.
    """

    def __init__(self, path: Path) -> None:
        place = Path(os.path.realpath(path))
        folder, self._name = os.fsencode(place.parent), os.fsencode(place.name)
        try:
            system = ctypes.CDLL(None, use_errno=True)
            begin, add = system.inotify_init1, system.inotify_add_watch
        except (AttributeError, TypeError):
            raise OSError("the system tells nothing of files") from None
        self.fd: int = begin(os.O_NONBLOCK | os.O_CLOEXEC)
        """Readable when there is something to hear; -1 once it is closed."""
        if self.fd < 0:
            raise OSError(ctypes.get_errno(), "no notices are given")
        if add(self.fd, folder, _CLOSED | _PUT) < 0:
            self.close()
            raise OSError(ctypes.get_errno(), "no notices are given for this folder")

    def heard(self) -> bool:
        """Take in what there is to hear; return whether the file may be another one than before."""
        try:
            data = os.read(self.fd, 1 << 16)
        except OSError:
            return False
        place, concerned = 0, False
        while place + _EVENT.size <= len(data):
            _, what, _, length = _EVENT.unpack_from(data, place)
            place += _EVENT.size
            name = data[place : place + length].rstrip(b"\0")
            place += length
            concerned |= name == self._name or bool(what & _LOST)
        return concerned

    def close(self) -> None:
        """Hear nothing more."""
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1
