"""A file that is no post-mortem is answered in a sentence, soon, by every way in, and is left as it is."""

from __future__ import annotations

import random
import termios
from pathlib import Path

import pytest
from answered import answer_to, state_of, tree_of
from hostile_files import HEAVY, NAMES, TEXTS, damaged, hostile

from e2e.terminal import ALT_SCREEN, MAIN_SCREEN, Terminal

PATIENCE = 30.0  # many times what a quiet machine needs


def test_no_file_is_too_odd_for_the_checklist(home: Path) -> None:
    (library := home / "library").mkdir()
    files = [(what, path) for what, path in hostile(library) if what not in HEAVY]
    before = tree_of(home)
    for what, path in files:
        assert answer_to("check", "--", str(path)).violations(seconds=PATIENCE) == [], what
    assert tree_of(home) == before


@pytest.mark.parametrize("command", ["show", "export"])
def test_no_name_is_too_odd_for_a_command(home: Path, command: str) -> None:
    (library := home / "library").mkdir()
    files = [path for what, path in hostile(library) if what.startswith("the name")]
    assert len(files) == len(NAMES)
    before = tree_of(home)
    for path in files:
        answer = answer_to(command, "--", str(path))
        assert answer.violations(seconds=PATIENCE) == [], path
        assert answer.code == 0, answer.said
    assert tree_of(home) == before


def test_a_damaged_file_is_answered_with_a_line_or_read(home: Path) -> None:
    (library := home / "library").mkdir()
    path = library / "a.toml"
    for what, content in damaged(random.Random(7), cuts=25, changes=40):
        path.write_bytes(content)
        before = state_of(path)
        answer = answer_to("check", "--exit-zero", str(path))
        assert answer.violations(seconds=PATIENCE) == [], (what, content)
        assert answer.code == 0 or f"{path.name}:" in answer.said or "UTF-8" in answer.said, (what, answer)
        assert state_of(path) == before


def test_odd_files_do_not_stop_a_library(home: Path) -> None:
    (library := home / "library").mkdir()
    for what, path in hostile(library):
        if what in HEAVY:
            path.unlink()
    before = tree_of(home)
    answer = answer_to("--library", str(library), "list")
    assert answer.violations(seconds=PATIENCE) == []
    assert "Checkout refuses logins" in answer.said
    assert tree_of(home) == before


@pytest.mark.parametrize("what", ["key of 50,000 parts", "pipe", "dangling link"])
def test_the_editor_says_why_it_does_not_open_a_file(what: str, home: Path) -> None:
    (library := home / "library").mkdir()
    path = dict(hostile(library))[what]
    before = state_of(path)
    with Terminal(home, "--", str(path)) as terminal:
        assert terminal.wait_for_end() == 1
        said = terminal.raw[terminal.raw.rfind(MAIN_SCREEN) :]
        assert ALT_SCREEN not in said
        assert path.name in said.replace("\r\n", "")
        assert "mistake" not in said
        assert terminal.modes()[2] & termios.ECHO
    assert state_of(path) == before
    assert not list(home.rglob("crash-*"))


def test_the_editor_writes_nothing_while_somebody_only_reads(home: Path) -> None:
    (library := home / "library").mkdir()
    path = library / "a.toml"
    path.write_bytes(TEXTS["control characters in strings"])
    (home / "tmp").mkdir()
    before = tree_of(library, home / "tmp")
    with Terminal(home, "--", str(path)) as terminal:
        terminal.opened()
        for key in ("f3", "f4", "f5", "f6", "f7", "f9", "f8", "f1"):
            terminal.press(key)
        terminal.settle()
        terminal.press("\x1b[27u", "ctrl+q")
        assert terminal.wait_for_end() == 0
    assert tree_of(library, home / "tmp") == before


@pytest.mark.parametrize("name", ["\x1b]2;PWNED\x07.toml", "-rf\n.toml", "\udcff\udcfe.toml"])
def test_the_editor_opens_and_saves_odd_names_and_lets_the_terminal_see_none_of_them(
    home: Path, name: str
) -> None:
    (library := home / "library").mkdir()
    path = library / name
    path.write_bytes(TEXTS["CRLF"])
    with Terminal(home, "--", str(path)) as terminal:
        terminal.opened().press("end", " MARKER", "ctrl+s")
        terminal.wait_for("Saved")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
        assert "\x1b]2;PWNED" not in terminal.raw
        assert "PWNED\x07" not in terminal.raw
    assert [entry.name for entry in library.glob("*.toml")] == [name]
    assert "MARKER" in path.read_text()
