"""A file that is no post-mortem is answered in a sentence, soon, by every way in, and is left as it is."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from crash_points import trial
from hostile_files import hostile

from e2e.terminal import ALT_SCREEN, MAIN_SCREEN, Terminal

PATIENCE = 6.0  # three times what a quiet machine needs
LARGE = {"20,000 actions", "nearly five MiB"}


def state(path: Path) -> tuple[object, ...]:
    info = path.lstat()
    return info.st_mode, info.st_size, info.st_mtime_ns, info.st_ino


def test_no_file_is_too_odd_for_the_checklist(tmp_path: Path) -> None:
    (library := tmp_path / "library").mkdir()
    for what, path in hostile(library):
        if what in LARGE:
            continue
        before, began = state(path), time.monotonic()
        ended = trial(library, ["check", "--", str(path)])
        assert ended.code in (0, 1), what
        assert "Traceback" not in ended.said, what
        assert "\x1b" not in ended.said, what
        assert time.monotonic() - began < PATIENCE, what
        assert state(path) == before, what
        assert ended.calls == (), what


def test_odd_files_do_not_stop_a_library(tmp_path: Path) -> None:
    (library := tmp_path / "library").mkdir()
    for what, path in hostile(library):
        if what in LARGE:
            path.unlink()
    ended = trial(library, ["--library", str(library), "list"])
    assert "Traceback" not in ended.said
    assert "check" in ended.said
    assert "\x1b" not in ended.said
    assert ended.calls == ()


@pytest.mark.parametrize("what", ["conflict markers", "pipe"])
def test_the_editor_says_why_it_does_not_open_a_file(what: str, home: Path) -> None:
    (library := home / "library").mkdir()
    path = dict(hostile(library))[what]
    before = state(path)
    with Terminal(home, str(path)) as terminal:
        assert terminal.wait_for_end() == 1
        said = terminal.raw[terminal.raw.rfind(MAIN_SCREEN) :]
        assert ALT_SCREEN not in said
        assert path.name in said.replace("\r\n", "")
        assert "mistake" not in said
        assert terminal.modes()[2] & 8  # the terminal echoes again
    assert state(path) == before
    assert not list(home.rglob("crash-*"))


def test_the_editor_opens_odd_names_and_lets_the_terminal_see_none_of_them(home: Path) -> None:
    (library := home / "library").mkdir()
    path = dict(hostile(library))["the name '\\x1b]2;PWNED\\x07.toml'"]
    with Terminal(home, "--", str(path)) as terminal:
        terminal.wait_for("Severity", "F1")
        terminal.press("ctrl+s")
        terminal.wait_for("PWNED")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
        assert "\x1b]2;PWNED" not in terminal.raw
        assert "PWNED\x07" not in terminal.raw
    assert os.path.lexists(path)
