"""What is known of the terminal: its abilities, and the state in which the last write left it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from pmtui.tui.wire.looks import Look

ALTERNATE_SCREEN = "\x1b[?1049"
SHOW_CURSOR = "\x1b[?25h"
HIDE_CURSOR = "\x1b[?25l"
STEADY_BAR = "\x1b[6 q"
OWN_SHAPE = "\x1b[0 q"
PLAIN_COLORS = "\x1b[m"

# Sequences that neither draw nor move the cursor nor change colours: the bell, operating system commands
# (title, clipboard, pointer), private modes and their queries, and the keyboard protocol.
_HARMLESS = re.compile(
    r"(?:\x07|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[\?[\d;]*(?:[hl]|\$p)|\x1b\[[<>=][\d;]*u)*"
)


class Capabilities(NamedTuple):
    """What may be relied on beyond what every terminal does."""

    bce: bool = False
    """Erasing paints the current background colour."""
    ech: bool = False
    """A run of blanks can be erased in the middle of a line."""
    shapes: bool = False
    """The cursor can be given a shape."""
    csr: bool = False
    """Lines can be set apart, and scrolled by themselves."""
    ich: bool = False
    """Cells can be put into a line and taken out of it, which moves all that follow."""

    @classmethod
    def of_terminal(cls, name: str | None) -> Capabilities:
        """Return what the terminfo entry of that name promises; nothing if there is no such entry."""
        try:
            import curses

            curses.setupterm(name, 1)
            return cls(
                bce=curses.tigetflag("bce") == 1,
                ech=curses.tigetstr("ech") == b"\x1b[%p1%dX",
                csr=curses.tigetstr("csr") == b"\x1b[%i%p1%d;%p2%dr" and curses.tigetstr("ri") == b"\x1bM",
                ich=curses.tigetstr("ich") == b"\x1b[%p1%d@" and curses.tigetstr("dch") == b"\x1b[%p1%dP",
                shapes=curses.tigetstr("Ss") == b"\x1b[%p1%d q",
            )
        except Exception:  # no curses, no terminfo, no such terminal: all the same here
            return cls()


@dataclass(slots=True)
class Pen:
    """Where the terminal's cursor is and how it writes; None stands for not known."""

    row: int | None = None
    column: int | None = None
    look: Look | None = None
    shown: bool | None = None
    shaped: bool = False
    """Whether the cursor has the shape that stands between letters."""


def is_harmless(data: str) -> bool:
    """Say whether a write by somebody else leaves cells, cursor position and colours as they are."""
    return ALTERNATE_SCREEN not in data and _HARMLESS.fullmatch(data) is not None


def leaves_screen(data: str) -> bool:
    """Say whether the write gives the screen back that was there before the program."""
    return f"{ALTERNATE_SCREEN}l" in data


def cursor_shown(data: str) -> bool | None:
    """Return whether the write shows (True) or hides (False) the cursor, or None if it does neither."""
    shown, hidden = data.rfind(SHOW_CURSOR), data.rfind(HIDE_CURSOR)
    return None if shown == hidden else shown > hidden
