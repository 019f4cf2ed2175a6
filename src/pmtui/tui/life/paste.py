"""Keys and pastes told apart in what a terminal sends, also where it is not well-formed.

A terminal brackets a paste in two marks. The end mark may be lost, and then every later key would belong to
the paste. The pasted text may contain an end mark itself, which most terminals take out but not all, and then
the rest of it would be obeyed as keys: an end mark that comes without a start mark shows that the paste was
longer. What a paste with both marks inside contains between them cannot be told from keys.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

START = "\x1b[200~"
END = "\x1b[201~"
LIMIT = 4 * 1024 * 1024
"""Characters after which a paste counts as ended."""
SILENCE = 1.0
"""Seconds of silence after which a paste counts as ended."""
SETTLE = 0.03
"""Seconds of silence after which nothing more belongs to what came before; nobody types within them."""
DOUBT = 5.0
"""Seconds after a paste without an end mark in which its rest may still come, over a line that stalls."""
_TYPED_AT_ONCE = 16
"""Characters that may come at once from keys."""


class Typed(NamedTuple):
    """Text and sequences from keys. If it is `whole`, the last sequence is not continued."""

    text: str
    whole: bool = False


class Pasted(NamedTuple):
    """The text of one paste."""

    text: str


class _State(Enum):
    KEYS = auto()
    PASTE = auto()
    ENDED = auto()  # an end mark came; another one may show that it was part of the text
    DOUBT = auto()  # the end was assumed; the rest may still come


class PasteGate:
    """Takes what was read, piece by piece, and gives out what was typed and what was pasted.

    Args:
        escape_delay: seconds that the beginning of a sequence waits for its rest.
        clock: returns the time in seconds.
    """

    def __init__(self, escape_delay: float = 0.1, clock: Callable[[], float] = time.monotonic) -> None:
        self._escape_delay = escape_delay
        self._clock = clock
        self._state = _State.KEYS
        self._held = ""  # the beginning of a mark
        self._parts: list[str] = []
        self._size = 0
        self._after = ""
        self._last = 0.0
        self._doubt_until = 0.0
        self._out: list[Typed | Pasted] = []

    def feed(self, text: str) -> list[Typed | Pasted]:
        """Take what was read; return what can be told already."""
        self._last = self._clock()
        text, self._held = self._held + text, ""
        self._take(text)
        return self._given()

    def tick(self) -> list[Typed | Pasted]:
        """Return what can be told because nothing more came; call it after `patience` seconds."""
        patience = self.patience()
        if patience is not None and patience <= 0:
            self._settle()
        return self._given()

    def patience(self) -> float | None:
        """Return the seconds after which silence tells something; None if it never does."""
        waits = {
            _State.KEYS: self._escape_delay if self._held else None,
            _State.PASTE: SILENCE,
            _State.ENDED: SETTLE,
            _State.DOUBT: SETTLE if self._after else None,
        }
        wait = waits[self._state]
        return None if wait is None else max(0.0, self._last + wait - self._clock())

    def _given(self) -> list[Typed | Pasted]:
        out, self._out = self._out, []
        return out

    def _take(self, text: str) -> None:
        take = {
            _State.KEYS: self._take_keys,
            _State.PASTE: self._take_paste,
            _State.ENDED: self._take_after_end,
            _State.DOUBT: self._take_in_doubt,
        }
        while text:
            text = take[self._state](text)

    def _take_keys(self, text: str) -> str:
        before, mark, rest = text.partition(START)
        if mark:
            self._state = _State.PASTE
        else:
            before, self._held = _split_beginning(text, START)
        self._type(before)
        return rest

    def _take_paste(self, text: str) -> str:
        before, mark, rest = text.partition(END)
        if mark:
            self._state = _State.ENDED
        else:
            before, self._held = _split_beginning(text, END)
        self._parts.append(before)
        self._size += len(before)
        if self._size > LIMIT and not mark:
            self._doubt()
        return rest

    def _take_after_end(self, text: str) -> str:
        text, self._after = self._after + text, ""
        end, start = text.find(END), text.find(START)
        if end >= 0 and not 0 <= start < end:
            self._parts.append(text[:end])
            return text[end + len(END) :]
        if start >= 0:
            self._paste()
            self._state = _State.KEYS
            return text
        self._after = text
        if len(text) > LIMIT:
            self._parts.append(text)
            self._after = ""
            self._doubt()
        return ""

    def _take_in_doubt(self, text: str) -> str:
        text, self._after = self._after + text, ""
        end, start = text.find(END), text.find(START)
        if end >= 0 and not 0 <= start < end:
            self._parts.append(text[:end])
            self._state = _State.ENDED
            return text[end + len(END) :]
        if start >= 0:
            self._state = _State.KEYS
            return text
        self._after = text
        return ""

    def _settle(self) -> None:
        if self._state is _State.KEYS:
            self._type(self._held, whole=True)
            self._held = ""
        elif self._state is _State.PASTE:
            self._parts.append(self._held)
            self._held = ""
            self._doubt()
        elif self._state is _State.ENDED:
            self._paste()
            after, self._after = self._after, ""
            self._state = _State.KEYS
            self._type(after, whole=True)
        else:
            self._settle_doubt()

    def _settle_doubt(self) -> None:
        after, self._after = self._after, ""
        if len(after) > _TYPED_AT_ONCE and not after.startswith("\x1b"):
            self._parts.append(after)
            self._doubt()
            return
        self._type(after, whole=True)
        if self._clock() >= self._doubt_until:
            self._state = _State.KEYS

    def _doubt(self) -> None:
        """Take the paste as ended, although nothing said so."""
        self._paste()
        self._state = _State.DOUBT
        self._doubt_until = self._clock() + DOUBT

    def _paste(self) -> None:
        text = "".join(self._parts)
        self._parts, self._size = [], 0
        if text:
            self._out.append(Pasted(text))

    def _type(self, text: str, *, whole: bool = False) -> None:
        if text:
            self._out.append(Typed(text, whole))


def _split_beginning(text: str, mark: str) -> tuple[str, str]:
    """Split off the end of a text if a mark may begin there."""
    for length in range(min(len(mark) - 1, len(text)), 0, -1):
        if text.endswith(mark[:length]):
            return text[:-length], text[-length:]
    return text, ""
