"""On a host with others: what the program keeps for itself is its user's alone, and /tmp stays empty."""

from __future__ import annotations

import os
import shutil
import signal
import stat
from pathlib import Path

import pytest
from crash_points import faulty, trial
from what_is_kept import journals, kept

from e2e.terminal import Terminal

TITLE = 'schema = 1\ntitle = "Checkout"\n'


def modes(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): stat.S_IMODE(path.lstat().st_mode) for path in folder.rglob("*")}


def typed(terminal: Terminal, home: Path) -> None:
    terminal.opened().press("end", " MARKER")
    terminal.until(lambda: "MARKER" in journals(home))


@pytest.mark.parametrize("mask", [0, 0o022, 0o077])
def test_documents_follow_the_umask_and_all_else_is_private(home: Path, mask: int) -> None:
    (home / "tmp").mkdir()
    path = home / "a.toml"
    before = os.umask(mask)
    try:
        library = home / "library"
        begun = trial(home, ["--library", str(library), "new", "--no-edit", "--yes", "Pages fail"])
        assert begun.code == 0, begun.said
        (document,) = library.glob("*.toml")
        assert trial(home, ["export", str(document), "-o", str(home / "a.md")]).code == 0
        path.write_text('title = "Checkout" # why\n')
        assert trial(home, ["set", str(path), "title", "Later"]).code == 0
        with Terminal(home, str(path)) as terminal:
            typed(terminal, home)
            terminal.kill()
    finally:
        os.umask(before)
    for made in (document, home / "a.md", path):
        assert stat.S_IMODE(made.stat().st_mode) == 0o666 & ~mask
    assert stat.S_IMODE(library.stat().st_mode) == 0o700
    state = modes(home / "state" / "pmtui")
    assert {"journal", "versions", "history"} <= set(state)
    is_folder = {name: (home / "state" / "pmtui" / name).is_dir() for name in state}
    assert {name: mode for name, mode in state.items() if mode != (0o700 if is_folder[name] else 0o600)} == {}
    assert not list((home / "tmp").iterdir())


PLANTED = ("journal", "trash", "turn.lock")


def test_links_that_somebody_planted_are_not_written_through(home: Path) -> None:
    (trap := home / "trap").mkdir()
    (victim := home / "victim").write_text("mine")
    (state := home / "state" / "pmtui").mkdir(parents=True, mode=0o700)
    for name in PLANTED:
        (state / name).symlink_to(victim if name.endswith(".lock") else trap)
    path = home / "a.toml"
    path.write_text('title = "Checkout" # why\n')
    assert "Traceback" not in trial(home, ["set", str(path), "title", "Later"]).said
    path.write_text(TITLE)
    with Terminal(home, str(path)) as terminal:
        terminal.opened().press("end", " MARKER", "ctrl+s")
        terminal.wait_for("Saved")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    assert "MARKER" in path.read_text()
    assert list(trap.iterdir()) == []
    assert victim.read_text() == "mine"


def test_a_home_that_is_not_there_does_not_stop_anybody(home: Path) -> None:
    path = home / "a.toml"
    path.write_text(TITLE)
    nowhere = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), "/proc/nowhere")
    nowhere |= dict.fromkeys(("XDG_STATE_HOME", "XDG_CACHE_HOME"), "/proc/nowhere")
    with Terminal(home, str(path), size=(120, 40), **nowhere) as terminal:
        terminal.opened().press("end", " MARKER")
        terminal.wait_for("MARKER", "not protected")
        terminal.press("ctrl+s")
        terminal.wait_for("Saved")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    assert "MARKER" in path.read_text()


@pytest.mark.parametrize("mode", ["ENOSPC+", "EROFS+", "EDQUOT+"])
def test_a_home_that_takes_nothing_does_not_stop_a_save_elsewhere(
    home: Path, tmp_path: Path, mode: str
) -> None:
    path = tmp_path / "a.toml"
    path.write_text(TITLE)
    with Terminal(home, str(path), by=faulty(home, mode, 1, tmp_path / "log"), size=(120, 40)) as terminal:
        terminal.opened().press("end", " MARKER")
        terminal.wait_for("MARKER", "not protected")
        terminal.press("ctrl+s")
        terminal.wait_for("Saved")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    assert "MARKER" in path.read_text()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_another_user_reads_nothing_that_is_kept_beside_the_file(home: Path) -> None:
    for folder in (home, *home.parents):
        if stat.S_IMODE(folder.stat().st_mode) & 0o011 != 0o011:
            folder.chmod(folder.stat().st_mode | 0o011)
    path = home / "a.toml"
    path.write_text(TITLE)
    with Terminal(home, str(path)) as terminal:
        typed(terminal, home)
        child = os.fork()
        if child == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
            os._exit(sum(_is_read(kept) for kept in (home / "state").rglob("*")))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert list((home / "state").rglob("*.toml"))
        terminal.kill(signal.SIGTERM)
        terminal.wait_for_end()
    shutil.rmtree(home / "state" / "pmtui" / "trash", ignore_errors=True)
    assert "MARKER" in kept(home, path)


def _is_read(path: Path) -> bool:
    try:
        return path.is_file() and bool(path.read_bytes())
    except OSError:
        return False
