"""How far a slow line is behind what was written to it, by the speed at which the terminal is set."""

from __future__ import annotations

import termios
import time
from collections.abc import Callable

_SPEEDS = {
    getattr(termios, f"B{bits}"): bits
    for bits in (110, 134, 150, 200, 300, 600, 1200, 1800, 2400, 4800, 9600, 19200)
    if hasattr(termios, f"B{bits}")
}
_BITS = 10
"""Bits of the line that a byte takes, with those at its beginning and end."""
AHEAD = 0.25
"""Seconds by which what is written may be ahead of the line."""
AT_ONCE = 1024
"""Bytes to write at once where the line is as fast as the program."""


class Pace:
    """Keeps account of a line that says that it is slow.

    The system takes many seconds' worth of output for a slow line before it says that there is no room; all
    that would be shown before anything newer. Terminals without a line say 38,400 bits/s, or nothing: there
    no account is kept.

    Args:
        clock: returns the time in seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._rate = 0.0
        self._through = 0.0

    def measure(self, descriptor: int) -> None:
        """Take the speed at which a terminal is set."""
        try:
            speed = termios.tcgetattr(descriptor)[5]
        except (termios.error, OSError):  # it is no terminal
            speed = -1
        self._rate = _SPEEDS.get(speed, 0) / _BITS

    @property
    def at_once(self) -> int:
        """How many bytes to write before it is looked whether the line keeps up."""
        return max(64, int(self._rate * AHEAD)) if self._rate else AT_ONCE

    @property
    def wait(self) -> float:
        """The seconds until the line can do with more; 0 if it can now."""
        return max(0.0, self._through - self._clock() - AHEAD) if self._rate else 0.0

    def wrote(self, size: int) -> None:
        """Take note that so many bytes were written."""
        if self._rate:
            self._through = max(self._through, self._clock()) + size / self._rate
