"""The terminal's own cursor: in the field that is typed into, at the next character, and nowhere else."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from terminal import MAIN_SCREEN, Terminal

BAR, OWN = "\x1b[6 q", "\x1b[0 q"


def before_cursor(terminal: Terminal) -> str:
    """Return what stands on the cursor's line before it."""
    cursor = terminal.screen.cursor
    line = terminal.screen.buffer[cursor.y]
    return "".join(line[x].data for x in range(cursor.x))


def shown_after(terminal: Terminal, text: str) -> bool:
    return not terminal.screen.cursor.hidden and before_cursor(terminal).endswith(text)


@pytest.mark.parametrize("term", ["xterm-256color", "screen", "linux"])
def test_it_stands_after_what_is_typed_and_follows_the_arrows(home: Path, document: Path, term: str) -> None:
    with Terminal(home, str(document), TERM=term).opened() as terminal:
        terminal.press("end", " for 漢字é")
        terminal.until(lambda: shown_after(terminal, " for 漢字é"))
        column = terminal.screen.cursor.x
        terminal.press("\x1b[D", "\x1b[D")
        terminal.until(lambda: terminal.screen.cursor.x == column - 3 and shown_after(terminal, " for 漢"))
        terminal.press("home")
        terminal.until(lambda: terminal.screen.cursor.x == 2 and not terminal.screen.cursor.hidden)


def test_no_cell_is_painted_for_it(home: Path, document: Path) -> None:
    with Terminal(home, str(document)).opened() as terminal:
        terminal.press("end", "x")
        terminal.until(lambda: shown_after(terminal, "loginsx"))
        terminal.settle()
        cursor = terminal.screen.cursor
        under, beside = (terminal.screen.buffer[cursor.y][x] for x in (cursor.x, cursor.x + 1))
        assert (under.bg, under.reverse) == (beside.bg, beside.reverse)


def test_it_goes_along_in_text_that_wraps_and_in_a_line_that_is_too_long(home: Path, document: Path) -> None:
    with Terminal(home, str(document)).opened() as terminal:
        terminal.press("tab", "tab", "tab", "website, ", "shop and booking with a name that is long")
        terminal.until(lambda: shown_after(terminal, "that is long"))
        terminal.press("home")
        terminal.until(lambda: "website, shop" in terminal.text)
        terminal.press("f8", "f8", "f8", "f8", "f8")
        terminal.wait_for("SUM020")
        terminal.press("word " * 30, "the end")
        terminal.until(lambda: shown_after(terminal, "the end"))
        assert terminal.screen.cursor.x < 80
        terminal.press("up")
        terminal.until(
            lambda: not terminal.screen.cursor.hidden and not before_cursor(terminal).endswith("the end")
        )


def test_it_is_hidden_where_no_text_is_typed(home: Path, document: Path) -> None:
    with Terminal(home, str(document)).opened() as terminal:
        assert not terminal.screen.cursor.hidden
        terminal.press("f6")
        terminal.wait_for("Follow-up")
        terminal.until(lambda: terminal.screen.cursor.hidden)
        terminal.press("a")
        terminal.until(lambda: not terminal.screen.cursor.hidden)
        terminal.press("f9")
        terminal.until(lambda: terminal.screen.cursor.hidden)
        terminal.press("f9")
        terminal.until(lambda: not terminal.screen.cursor.hidden)
        terminal.press("ctrl+g")
        terminal.until(lambda: terminal.screen.cursor.hidden)


def test_it_is_back_in_its_place_after_a_redraw_and_after_a_stop(home: Path, document: Path) -> None:
    with Terminal(home, str(document)).opened() as terminal:
        terminal.press("end", "!")
        terminal.until(lambda: shown_after(terminal, "logins!"))
        terminal.settle()
        terminal.screen.reset()
        terminal.press("ctrl+l")
        terminal.until(lambda: shown_after(terminal, "logins!"))
        terminal.settle()
        terminal.kill(signal.SIGTSTP)
        os.waitpid(terminal.pid, os.WUNTRACED)
        while terminal.read(0):
            pass
        terminal.screen.reset()
        terminal.kill(signal.SIGCONT)
        terminal.until(lambda: shown_after(terminal, "logins!"))
        assert terminal.raw.rindex(BAR) > terminal.raw.rindex(OWN), "it has its shape again"


@pytest.mark.parametrize(("term", "has_shapes"), [("xterm-256color", True), ("linux", False)])
def test_it_has_a_steady_shape_and_leaves_with_its_own(
    home: Path, document: Path, term: str, *, has_shapes: bool
) -> None:
    with Terminal(home, str(document), TERM=term).opened() as terminal:
        assert (BAR in terminal.raw) is has_shapes
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
        end = terminal.raw[: terminal.raw.rindex(MAIN_SCREEN)]
        assert (OWN in end) is has_shapes
