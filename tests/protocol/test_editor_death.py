"""The editor is killed, hung up on or refused by the disk: what was typed is in the file or the journal."""

from __future__ import annotations

import signal
import termios
from pathlib import Path

import pytest
from crash_points import faulty
from what_is_kept import journals, kept

from e2e.terminal import MAIN_SCREEN, Terminal, run, wait_until

TITLE = 'schema = 1\ntitle = ""\n'


@pytest.fixture
def document(home: Path) -> Path:
    path = home / "a.toml"
    path.write_text(TITLE)
    return path


def typed(terminal: Terminal, home: Path, text: str, *folders: Path) -> None:
    """Type, and wait until it stands on the screen and in the journal."""
    terminal.press(text)
    terminal.wait_for(text)
    terminal.until(lambda: text in journals(home / "state", *folders))


def test_a_journal_is_written_while_the_typing_goes_on(home: Path, document: Path) -> None:
    with Terminal(home, str(document)) as terminal:
        terminal.opened()

        def typed_on() -> bool:
            terminal.press("x")
            terminal.read(0.05)
            return "xx" in journals(home / "state")

        terminal.until(typed_on)
        terminal.kill()
        terminal.wait_for_end()
    assert document.read_text() == TITLE
    assert "xx" in kept(home, document)


def test_a_killed_editor_offers_what_was_typed_at_the_next_start(home: Path, document: Path) -> None:
    with Terminal(home, str(document)) as terminal:
        typed(terminal.opened(), home, "it refuses every login")
        terminal.kill()
        assert terminal.wait_for_end() == -signal.SIGKILL
    assert document.read_text() == TITLE
    with Terminal(home, str(document)) as terminal:
        terminal.wait_for("An earlier run ended without saving")
        terminal.press("r")
        terminal.wait_for("Restored")
        terminal.press("ctrl+s")
        terminal.wait_for("Saved")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    assert "it refuses every login" in document.read_text()
    assert run(home, "recover").stderr == "There is nothing to recover.\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, None])
def test_a_signal_or_a_lost_terminal_loses_nothing(
    home: Path, document: Path, number: signal.Signals | None
) -> None:
    with Terminal(home, str(document)) as terminal:
        terminal.opened()
        before = terminal.raw
        terminal.press("typed just now")
        terminal.wait_for("typed just now")
        if number is None:
            terminal.hang_up()
        else:
            terminal.kill(number)
        assert terminal.wait_for_end() == 128 + (number or signal.SIGHUP)
        if number is not None:
            assert MAIN_SCREEN in terminal.raw[len(before) :]
            assert terminal.modes()[2] & termios.ECHO
    assert document.read_text() == TITLE
    assert "typed just now" in kept(home, document)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, None])
def test_a_signal_while_it_is_stopped_loses_nothing(
    home: Path, document: Path, number: signal.Signals | None
) -> None:
    with Terminal(home, str(document)) as terminal:
        terminal.opened().press("typed before")
        terminal.wait_for("typed before")
        terminal.kill(signal.SIGTSTP)
        terminal.until(lambda: state_of(terminal.pid) == "T" and MAIN_SCREEN in terminal.raw)
        if number is None:
            terminal.hang_up()  # which continues what is stopped
        else:
            terminal.kill(number)
            terminal.kill(signal.SIGCONT)
        assert terminal.wait_for_end() == 128 + (number or signal.SIGHUP)
    assert document.read_text() == TITLE
    assert "typed before" in kept(home, document)


def state_of(pid: int) -> str:
    """Return the letter of the state of a process: `T` is stopped."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


def has_ended(pid: int) -> bool:
    """Return whether a process has ended, though nobody may have asked for its exit code."""
    try:
        return state_of(pid) in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return True


@pytest.mark.parametrize("number", [signal.SIGTERM, None])
def test_a_signal_while_another_editor_has_the_text_loses_nothing(
    home: Path, document: Path, number: signal.Signals | None
) -> None:
    pid = home / "pid"
    script = home / "editor"
    script.write_text(f'#!/bin/sh\necho $$ > "{pid}.part"; mv "{pid}.part" "{pid}"\nexec sleep 1000\n')
    script.chmod(0o755)
    with Terminal(home, str(document), EDITOR=str(script)) as terminal:
        terminal.opened().press("typed before")
        terminal.wait_for("typed before")
        terminal.press("ctrl+o")
        terminal.until(pid.exists)
        if number is None:
            terminal.hang_up()
        else:
            terminal.kill(number)
        assert terminal.wait_for_end() == 128 + (number or signal.SIGHUP)
    assert document.read_text() == TITLE
    assert "typed before" in kept(home, document)
    wait_until(lambda: has_ended(int(pid.read_text())))


@pytest.mark.parametrize(("mode", "number"), [("kill", 1), ("torn", 2), ("power", 13), ("kill", 14)])
def test_what_was_typed_outlives_a_save_that_does_not_end(
    home: Path, document: Path, mode: str, number: int
) -> None:
    begin = home / "begin"
    with Terminal(home, str(document), by=faulty(home, mode, number, home / "log", begin)) as terminal:
        typed(terminal.opened(), home, "MARKER")
        begin.touch()
        terminal.press("ctrl+s")
        assert terminal.wait_for_end() == -signal.SIGKILL
    assert "MARKER" in kept(home, document)


def test_a_full_disk_costs_nothing_while_the_folder_of_the_session_has_room(
    home: Path, document: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "session"
    elsewhere.mkdir(mode=0o700)
    here = {"XDG_RUNTIME_DIR": str(elsewhere)}
    faults = faulty(home, "ENOSPC+", 1, home / "log")
    with Terminal(home, str(document), by=faults, size=(250, 24), **here) as terminal:
        typed(terminal.opened(), home, "MARKER", elsewhere)
        terminal.press("ctrl+s")
        terminal.wait_for("the disk is full")
        assert "MARKER" in terminal.text
        terminal.kill()
        terminal.wait_for_end()
    assert document.read_text() == TITLE
    assert "MARKER" in kept(home, document, **here)


def test_where_nothing_can_be_kept_the_screen_says_so_for_as_long_as_it_is_so(
    home: Path, document: Path
) -> None:
    faults = faulty(home, "ENOSPC+", 1, home / "log")
    with Terminal(home, str(document), by=faults, size=(250, 24)) as terminal:
        terminal.opened().press("MARKER")
        terminal.wait_for("MARKER", "not protected")
        terminal.press("tab", "tab", "x")
        terminal.settle()
        terminal.wait_for("not protected")
