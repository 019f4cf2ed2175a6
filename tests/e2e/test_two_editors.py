"""Two real editors on one file: each shows the other while it runs, however it ends."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from protocol.what_is_kept import journals
from terminal import Terminal, run

TITLE = "An earlier run ended"


def opened(home: Path, document: Path, **options) -> Terminal:
    terminal = Terminal(home, str(document), **options)
    terminal.wait_for("Severity", "F1")
    return terminal


def kill(terminal: Terminal) -> None:
    os.kill(terminal.pid, signal.SIGKILL)
    os.waitpid(terminal.pid, 0)
    terminal.code = -signal.SIGKILL


def test_each_is_shown_to_the_other_while_it_runs(home, document):
    with opened(home, document) as one:
        assert "with " not in one.text
        with opened(home, document) as other:
            for terminal in (one, other):
                terminal.wait_for("is editing since", "with ")
            assert "editing since" in run(home, "list", "--library", str(home)).stdout
            other.press("ctrl+q")
            assert other.wait_for_end() == 0
        one.until(lambda: "with " not in one.text)
        one.press("ctrl+q")
        assert one.wait_for_end() == 0
    assert [path.name for path in home.glob(".pmtui*")] == []
    assert "editing since" not in run(home, "list", "--library", str(home)).stdout


def test_a_killed_one_is_gone_for_the_other_and_recovered_by_the_next(home, document):
    with opened(home, document) as one, opened(home, document) as other:
        one.wait_for("with ")
        other.press("typed")
        other.wait_for("unsaved")
        other.until(lambda: "typed" in journals(home / "state"))
        with opened(home, document) as third:
            third.wait_for("is editing since")
            assert TITLE not in third.text
            third.press("ctrl+q")
            assert third.wait_for_end() == 0
        kill(other)
        one.until(lambda: "with " not in one.text)
        with Terminal(home, str(document)) as third:
            third.wait_for(TITLE)
            kill(third)
        one.press("ctrl+q")
        assert one.wait_for_end() == 0
    with Terminal(home, str(document)) as next_one:
        next_one.wait_for(TITLE)


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP])
def test_an_ended_one_leaves_nothing_beside_the_file(home, document, ending):
    with opened(home, document) as one:
        assert (home / ".pmtui" / "edit").is_dir()
        os.kill(one.pid, ending)
        assert one.wait_for_end() == 128 + ending
    assert not (home / ".pmtui").exists()


def test_a_wide_screen_says_since_when_all_the_time(home, document):
    with opened(home, document, size=(130, 30)) as one, opened(home, document) as other:
        other.wait_for("with ")
        one.wait_for("is editing since")
        one.press("tab")
        one.until(lambda: "is editing since" not in "".join(one.screen.display[-2:]))
        assert "is editing since" in one.screen.display[0]
