"""The editor as a process in a terminal: how it ends, and where it does not start."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys

import pytest
from life_pty import Pty

from pmtui.document import Postmortem
from pmtui.storage import create

PMTUI = (sys.executable, "-m", "pmtui")
GONE = 15.0


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "checkout.toml"
    create(Postmortem(title="Checkout refuses logins"), path)
    return path


def shown(terminal):
    terminal.until_text("Checkout refuses logins")
    terminal.until(lambda: terminal.output.rfind(b"\x1b[?2004h") > 0)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_ends_the_editor_and_leaves_the_file(document, number, code):
    before = document.read_bytes()
    with Pty(*PMTUI, str(document)) as terminal:
        shown(terminal)
        terminal.type("typed")
        terminal.until_text("typed"[-1])
        terminal.signal(number)
        assert terminal.gone(GONE) == code
        terminal.assert_left_clean()
    assert document.read_bytes() == before


def test_the_editor_does_not_outlive_its_terminal(document):
    with Pty(*PMTUI, str(document), controlling=False) as terminal:
        shown(terminal)
        terminal.close()
        assert terminal.gone(GONE, reading=False) == 129


def test_the_palette_stops_it_and_the_shell_brings_it_back(document):
    with Pty("/bin/sh", "-i") as terminal:
        terminal.type(shlex.join([*PMTUI, str(document)]) + "\n")
        shown(terminal)
        start = len(terminal.output)
        terminal.type("\x10")
        terminal.until_text("earch", start)
        terminal.type("Suspend")
        terminal.until_text("shell job", start)
        terminal.type("\r")
        terminal.until_text("Stopped", start)
        assert terminal.is_echoing
        start = len(terminal.output)
        terminal.type("fg\n")
        terminal.until_text("Checkout refuses logins", start)
        terminal.type("\x11")
        terminal.until(lambda: not terminal.states_of_children())
        terminal.assert_left_clean(compare=False)


def started_by(terminal, *words):
    """Start the editor from a shell, which reads these words."""
    terminal.type(shlex.join(words) + "\n")
    shown(terminal)
    return len(terminal.output)


@pytest.mark.parametrize("through", [(), ("/bin/sh", "-c", '"$@"; exit $?', "script")])
def test_ctrl_z_stops_it_like_a_job_of_the_shell(document, through):
    before = document.read_bytes()
    with Pty("/bin/sh", "-i") as terminal:
        start = started_by(terminal, *through, *PMTUI, str(document))
        terminal.type("typed")
        terminal.until_text("typed"[-1], start)
        terminal.type("\x1a")
        terminal.until_text("fg brings it back", start)
        terminal.until_text("Stopped", start)
        assert terminal.is_echoing
        terminal.assert_left_clean(compare=False)
        start = len(terminal.output)
        terminal.type("echo a shell of $((40+2))\n")
        terminal.until_text("a shell of 42", start)
        start = len(terminal.output)
        terminal.type("fg\n")
        terminal.until_text("Checkout refuses loginstyped", start)
        assert document.read_bytes() == before
        terminal.type("\x13")
        terminal.until_text("Saved", start)
        assert b"loginstyped" in document.read_bytes()
        terminal.type("\x11")
        terminal.until(lambda: not terminal.states_of_children())
        terminal.assert_left_clean(compare=False)


@pytest.mark.parametrize("through", [(), ("/bin/sh", "-c", '"$@"; exit $?', "script")])
def test_ctrl_z_undoes_where_no_shell_could_bring_it_back(document, through):
    with Pty(*through, *PMTUI, str(document)) as terminal:
        shown(terminal)
        start = len(terminal.output)
        terminal.type("typed")
        terminal.until_text("unsaved", start)
        terminal.type("\x1a")
        terminal.until_text("Undid", start)


def test_ctrl_z_undoes_where_the_person_wants_that(document, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "pmtui").mkdir()
    (tmp_path / "pmtui" / "config.toml").write_text('[keys]\nundo = "ctrl+z"\n')
    with Pty("/bin/sh", "-i") as terminal:
        start = started_by(terminal, *PMTUI, str(document))
        terminal.type("typed")
        terminal.until_text("unsaved", start)
        terminal.type("\x1a")
        terminal.until_text("Undid", start)


def test_it_does_not_draw_into_a_file(document, tmp_path):
    master, slave = os.openpty()
    with (tmp_path / "errors").open("w+") as errors:
        result = subprocess.run(
            [*PMTUI, str(document)], stdin=slave, stdout=slave, stderr=errors, timeout=20, check=False
        )
        errors.seek(0)
        said = errors.read()
    os.close(slave)
    os.close(master)
    assert result.returncode == 2
    assert "needs a terminal" in said
    assert "\x1b" not in said
