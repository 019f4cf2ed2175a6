"""What need not follow every key, and follows when the keys rest: on a slow line each key counts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ClassVar

TYPING, TYPING_ON = 0.3, 1.5
"""Seconds without a letter after which the screen follows, and after which it does while one types on."""
POINTING = 0.2
"""Seconds without a step through a list after which what stands beside the list follows."""


class AtRest:
    """Something that is done once nobody has asked for it for a while.

    Args:
        do: what is done, in the event loop.
    """

    pace: ClassVar[float] = 1.0
    """What all pauses are multiplied by; with 0 everything is done at once."""

    def __init__(self, do: Callable[[], None]) -> None:
        self._do = do
        self._timer: asyncio.TimerHandle | None = None
        self._due = self._latest = 0.0

    @property
    def waits(self) -> bool:
        """Whether it was asked for and is not done yet."""
        return self._timer is not None

    def ask(self, pause: float, at_most: float | None = None) -> None:
        """Do it when nobody has asked for so many seconds, and `at_most` so many after the first time.

        Without a pause it is done at once.
        """
        pause *= self.pace
        if pause <= 0:
            self.drop()
            self._do()
            return
        now = asyncio.get_running_loop().time()
        if self._timer is None:
            self._latest = float("inf")
        if at_most is not None:
            self._latest = min(self._latest, now + at_most)
        self._due = min(now + pause, self._latest)
        if self._timer is None or self._timer.when() > self._due:
            self._wait()

    def _wait(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_at(self._due, self._look)

    def _look(self) -> None:
        # One timer for many keys: a key only moves the time at which it is due.
        if asyncio.get_running_loop().time() < self._due:
            self._wait()
            return
        self._timer = None
        self._do()

    def catch_up(self) -> None:
        """Do it now, if it was asked for."""
        if self._timer is not None:
            self.drop()
            self._do()

    def drop(self) -> None:
        """Do it no longer, whoever asked for it."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
