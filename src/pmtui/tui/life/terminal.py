"""A terminal as it was found, and how to give it back."""

from __future__ import annotations

import contextlib
import os
import termios
import threading
from typing import Any

RESET = (
    b"\x1b[?2004l\x1b[?7h\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l\x1b[?2048l"
    b"\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l\x1b[0m"
)
"""Ends every mode that a full-screen program switches on."""
OWN_SHAPE = b"\x1b[0 q"
"""Gives the cursor the shape that the terminal has chosen."""


class Terminal:
    """The terminal behind two file descriptors, as it is when this is made.

    Args:
        keyboard: the descriptor that keys are read from.
        display: the descriptor that is drawn on.
    """

    def __init__(self, keyboard: int = 0, display: int = 2) -> None:
        self.keyboard = keyboard
        self.display = display
        self._attributes = self._now()

    def _now(self) -> list[Any] | None:
        """Return the line settings; None if there is no terminal (any more)."""
        try:
            return termios.tcgetattr(self.keyboard)
        except (termios.error, OSError, ValueError):
            return None

    @property
    def disturbed(self) -> bool:
        """Whether the line settings are not those that were found."""
        now = self._now()
        return now is not None and self._attributes is not None and now != self._attributes

    def restore(self, patience: float) -> None:
        """Put the line settings back and end all modes; give up after so many seconds.

        Writing to a terminal that nobody reads blocks for ever, so a thread does it that may be left behind.
        """
        thread = threading.Thread(target=self._restore, name="terminal-restore", daemon=True)
        thread.start()
        thread.join(patience)

    def _restore(self) -> None:
        if self._attributes is not None:
            with contextlib.suppress(termios.error, OSError):
                termios.tcsetattr(self.keyboard, termios.TCSANOW, self._attributes)
        with contextlib.suppress(OSError):
            os.write(self.display, RESET + (OWN_SHAPE if _has_shapes() else b""))


def _has_shapes() -> bool:
    """Return whether the terminal knows shapes of its cursor; one that does not may print what sets them."""
    try:
        import curses

        curses.setupterm()
        return curses.tigetstr("Ss") is not None
    except Exception:  # no curses, no terminfo, no such terminal: all the same here
        return False
