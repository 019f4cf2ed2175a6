"""How far a terminal is behind what was written to it, by when it answers."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from pmtui.tui.life.pace import AHEAD, AT_ONCE

QUESTION = b"\x1b[5n"
"""Asks a terminal for its state, which changes nothing (ECMA-48, DSR)."""
ANSWER = "\x1b[0n"
EVERY = 1024
"""Bytes after which it is asked again."""
PATIENCE = 5.0
"""Seconds without an answer after which something is written all the same."""
_MISSED = 3
"""How often in a row until a terminal is taken for one that answers no more."""
LONGEST = 1.0
"""Seconds that a line may delay an answer; what takes longer waits behind other things."""
_UNANSWERED = 8
"""How often to ask a terminal that has not answered yet: as often as it takes for a first screen."""
_LEAST, _FIRST, _MOST = 1024, 4 * 1024, 64 * 1024
_REMEMBERED = 16
"""Answers by which the delay of a line is known: it may become longer while the program runs."""


class _Asked(NamedTuple):
    written: int
    shown: int
    at: float


class Answers:
    """Keeps account of a terminal by asking it now and then.

    What is between the program and a terminal far away, as ssh is, takes everything at once and passes it on
    as slowly as the line goes: whatever is written is shown before anything newer. A terminal answers a
    question when it has shown what came before it. By how long that takes it is known how much may be on its
    way: as much as the line carries while an answer comes, and `AHEAD`. Where no answer comes no account is
    kept.

    Args:
        clock: returns the time in seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._asked: deque[_Asked] = deque()
        self._written = self._shown = 0
        self._last = -EVERY
        self._comes = False
        self._answered = 0.0
        self._took: deque[float] = deque(maxlen=_REMEMBERED)
        self._most = _FIRST
        self._missed = 0

    @property
    def open(self) -> int:
        """How many questions to a terminal that answers have no answer yet."""
        return len(self._asked) if self._comes else 0

    @property
    def at_once(self) -> int:
        """How many bytes to write before it is looked whether the terminal keeps up."""
        return min(AT_ONCE, self._most // 4)

    @property
    def wait(self) -> float:
        """The seconds for which an answer may be waited for before more is written; 0 if more may be now."""
        if not self._comes or not self._asked or self._written - self._shown <= self._most:
            return 0.0
        left = max(self._asked[0].at, self._answered) + PATIENCE - self._clock()
        if left <= 0:
            self._miss()
        return max(0.0, left)

    def _miss(self) -> None:
        self._missed += 1
        self._asked.clear()
        self._shown = self._written
        if self._missed == _MISSED:
            self.forget()

    def wrote(self, size: int) -> bool:
        """Take note that so many bytes are written; return whether to ask after them."""
        self._written += size
        full = not self._asked and self._written - self._shown > self._most
        if not full and self._written - self._last < EVERY:
            return False
        if not self._comes and len(self._asked) >= _UNANSWERED:
            return False
        self._last = self._written
        self._asked.append(_Asked(self._written, self._shown, self._clock()))
        return True

    def answered(self) -> None:
        """Take note of an answer."""
        if not self._asked:
            return
        asked = self._asked.popleft()
        self._answered = self._clock()
        self._comes, self._missed = True, 0
        self._shown = asked.written
        took = max(self._answered - asked.at, 1e-6)
        self._took.append(took)
        may_take = min(LONGEST, *self._took, took) + AHEAD
        under_way = asked.written - asked.shown
        if took > may_take:
            self._most = min(_MOST, max(_LEAST, int(under_way / took * may_take)))
        elif under_way > self._most // 2:
            self._most = min(_MOST, 2 * self._most)

    def withdraw(self, questions: int) -> None:
        """Take note that the last questions are not asked after all."""
        for _ in range(min(questions, len(self._asked))):
            self._asked.pop()

    def forget(self) -> None:
        """Begin anew, as with another terminal."""
        self._asked.clear()
        self._comes, self._missed = False, 0
        self._shown = self._written
        self._last = self._written - EVERY
        self._took.clear()
        self._most = _FIRST
