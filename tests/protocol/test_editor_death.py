"""The editor is killed, hung up on or refused by the disk: what was typed is in the file or the journal."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from crash_points import __file__ as FAULTS

from e2e.terminal import Terminal, command, run

WORDS = "it refuses every login since the pool was made smaller on Friday"
TITLE = 'schema = 1\ntitle = ""\n'


@pytest.fixture
def document(home: Path) -> Path:
    path = home / "a.toml"
    path.write_text(TITLE)
    return path


def held(home: Path, document: Path) -> str:
    """Return what is in the file and in the journals."""
    here = {"XDG_STATE_HOME": str(home / "state"), "XDG_RUNTIME_DIR": os.environ["XDG_RUNTIME_DIR"]}
    ended = subprocess.run(
        command("recover", str(document), "--print"),
        env={**os.environ, **here},
        capture_output=True,
        text=True,
    )
    return document.read_text() + ended.stdout


def end_of(terminal: Terminal) -> int:
    """Return how a program ended whose terminal may be gone."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        terminal.read(0.02)
        pid, status = os.waitpid(terminal.pid, os.WNOHANG)
        if pid:
            terminal.code = os.waitstatus_to_exitcode(status)
            return terminal.code
    raise AssertionError(f"it has not ended:\n{terminal.text}")


def typed_until_killed(home: Path, document: Path, seconds: float) -> str:
    """Type at ten keys a second, kill the editor after some seconds; return what was typed 1.2 s before."""
    with Terminal(home, str(document)) as terminal:
        terminal.wait_for("Severity", "F1")
        terminal.settle(0.1)
        keys: list[tuple[float, str]] = []
        end = time.monotonic() + seconds
        for key in WORDS:
            if time.monotonic() >= end:
                break
            terminal.press(key)
            keys.append((time.monotonic(), key))
            while terminal.read(0.1):
                pass
        killed = time.monotonic()
        os.kill(terminal.pid, signal.SIGKILL)
        assert end_of(terminal) == -signal.SIGKILL
    return "".join(key for at, key in keys if killed - at > 1.2)


def test_a_killed_editor_loses_at_most_the_last_second(home: Path, document: Path) -> None:
    safe = typed_until_killed(home, document, 1.6 + random.random() * 0.5)
    assert safe
    assert document.read_text() == TITLE
    assert safe in held(home, document)
    with Terminal(home, str(document)) as terminal:
        terminal.wait_for("An earlier run ended without saving")
        terminal.press("r")
        terminal.wait_for("Restored")
        terminal.press("ctrl+s")
        terminal.wait_for("Saved")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    assert safe in document.read_text()
    assert run(home, "recover").stderr == "There is nothing to recover.\n"


def test_a_signal_loses_nothing(home: Path, document: Path) -> None:
    with Terminal(home, str(document)) as terminal:
        terminal.wait_for("Severity", "F1")
        terminal.settle(0.1)
        terminal.press("typed just now")
        terminal.wait_for("typed just now")
        os.kill(terminal.pid, signal.SIGTERM)
        began = time.monotonic()
        assert end_of(terminal) == 128 + signal.SIGTERM
        assert time.monotonic() - began < 3
    assert "typed just now" in held(home, document)
    assert document.read_text() == TITLE


@pytest.mark.parametrize(("mode", "number"), [("kill", 27), ("ENOSPC+", 1)])
def test_what_was_typed_outlives_a_save_that_does_not_end(
    home: Path, document: Path, mode: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "e2e.terminal.command",
        lambda *words: [sys.executable, FAULTS, str(home), mode, str(number), str(home / "log"), *words],
    )
    elsewhere = tmp_path / "session"  # another disk, which is not full
    elsewhere.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(elsewhere))
    with Terminal(home, str(document), XDG_RUNTIME_DIR=str(elsewhere)) as terminal:
        terminal.wait_for("Severity", "F1")
        terminal.settle(0.1)
        terminal.press("MARKER")
        terminal.settle(0.9)
        terminal.press("ctrl+s")
        terminal.settle(0.6)
        if mode == "ENOSPC+":
            terminal.wait_for("was not saved: the disk is full")
            os.kill(terminal.pid, signal.SIGKILL)
        assert end_of(terminal) == -signal.SIGKILL
    monkeypatch.setattr("e2e.terminal.command", command)
    assert "MARKER" in held(home, document)
