"""The display as a file that never fails."""

from __future__ import annotations

import os
import select
from collections.abc import Callable

_CHUNK = 16 * 1024


class DisplayFile:
    """Writes text to a descriptor. When the terminal is gone it says so once, and takes on without writing.

    The thread that writes for Textual would end with the first error, and the event loop would then wait for
    ever for it to write.

    Args:
        descriptor: the descriptor of the terminal.
        encoding: the encoding of the terminal.
        on_gone: called, in the thread that writes, when the terminal is gone.
    """

    def __init__(self, descriptor: int, encoding: str, on_gone: Callable[[], None]) -> None:
        self._descriptor = descriptor
        self._encoding = encoding
        self._on_gone = on_gone
        self._waiting: list[str] = []
        self._size = 0
        self._gone = False

    def fileno(self) -> int:
        """Return the descriptor."""
        return self._descriptor

    def write(self, text: str) -> int:
        """Take text; it is written at the next flush at the latest."""
        self._waiting.append(text)
        self._size += len(text)
        if self._size >= _CHUNK:
            self.flush()
        return len(text)

    def flush(self) -> None:
        """Write what was taken."""
        data = "".join(self._waiting).encode(self._encoding, "backslashreplace")
        self._waiting.clear()
        self._size = 0
        while data and not self._gone:
            try:
                data = data[os.write(self._descriptor, data) :]
            except BlockingIOError:  # another program with this terminal made it so
                select.select([], [self._descriptor], [])
            except OSError:
                self._gone = True
                self._on_gone()
