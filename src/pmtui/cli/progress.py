"""A line on the terminal that says how far a long command is."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO, TypeVar

Item = TypeVar("Item")

_BEFORE = 1.0  # seconds without a word, so that what is quick stays quiet
_BETWEEN = 0.2


def with_progress(
    items: Iterable[Item], total: int, speaks: Callable[[Item], bool], stream: TextIO | None = None
) -> Iterator[Item]:
    """Yield the items, with a line on stderr of how many they are once that takes more than a second.

    Nothing is drawn where stderr is no terminal. The line is taken away before an item that `speaks`, which
    is one over which something will be printed, and at the end.
    """
    stream = sys.stderr if stream is None else stream
    if not stream.isatty() or os.environ.get("TERM") == "dumb":
        yield from items
        return
    line = _Line(stream, total)
    try:
        for number, item in enumerate(items, 1):
            if speaks(item):
                line.clear()
            yield item
            line.draw(number)
    finally:
        line.clear()


class _Line:
    def __init__(self, stream: TextIO, total: int) -> None:
        self._stream, self._total = stream, total
        self._next = time.monotonic() + _BEFORE
        self._is_drawn = False

    def draw(self, number: int) -> None:
        if (now := time.monotonic()) < self._next:
            return
        sys.stdout.flush()  # what was printed stands above the line
        self._next, self._is_drawn = now + _BETWEEN, True
        self._stream.write(f"\r\x1b[Kchecked {number:,} of {self._total:,} files")
        self._stream.flush()

    def clear(self) -> None:
        if self._is_drawn:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._is_drawn = False
