"""On a host with others: what the program keeps for itself is its user's alone, and /tmp stays empty."""

from __future__ import annotations

import os
import signal
import stat
from pathlib import Path

from crash_points import trial

from e2e.terminal import Terminal


def modes(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): stat.S_IMODE(path.lstat().st_mode) for path in folder.rglob("*")}


def test_documents_follow_the_umask_and_all_else_is_private(home: Path) -> None:
    mask = 0  # the one that would open most
    (home / "tmp").mkdir()
    path = home / "a.toml"
    before = os.umask(mask)
    try:
        assert (
            trial(home, ["--library", str(home / "library"), "new", "--no-edit", "--yes", "Pages fail"]).code
            == 0
        )
        (document,) = (home / "library").glob("*.toml")
        assert trial(home, ["export", str(document), "-o", str(home / "a.md")]).code == 0
        path.write_text('title = "Checkout" # why\n')
        assert trial(home, ["set", str(path), "title", "Later"]).code == 0
        with Terminal(home, str(path)) as terminal:
            terminal.wait_for("Severity", "F1")
            terminal.settle(0.1)
            terminal.press("typed")
            terminal.settle(1.0)
            os.kill(terminal.pid, signal.SIGKILL)
            os.waitpid(terminal.pid, 0)
            terminal.code = -signal.SIGKILL
    finally:
        os.umask(before)
    for made in (document, home / "a.md", path):
        assert stat.S_IMODE(made.stat().st_mode) == 0o666 & ~mask
    assert stat.S_IMODE((home / "library").stat().st_mode) == 0o700
    kept = {**modes(home / "state" / "pmtui"), **modes(Path(os.environ["XDG_STATE_HOME"]) / "pmtui")}
    assert any(name.startswith("journal/") for name in kept)
    assert any(name.startswith("versions/") for name in kept)
    assert any(name.startswith("history/") for name in kept)
    assert {mode for name, mode in kept.items() if name.endswith((".toml", ".base", ".lock"))} == {0o600}
    assert {mode for name, mode in kept.items() if not name.endswith((".toml", ".base", ".lock"))} == {0o700}
    assert not list((home / "tmp").iterdir())


def test_a_folder_that_somebody_planted_is_not_written_to(home: Path) -> None:
    path = home / "a.toml"
    path.write_text('schema = 1\ntitle = "Checkout"\n')
    (trap := home / "trap").mkdir()
    state = home / "state" / "pmtui"
    state.mkdir(parents=True)
    (state / "journal").symlink_to(trap)
    with Terminal(home, str(path)) as terminal:
        terminal.wait_for("Severity", "F1")
        terminal.settle(0.1)
        terminal.press("typed")
        terminal.settle(0.9)
        terminal.press("ctrl+s")
        terminal.wait_for("Saved")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    assert "typed" in path.read_text()
    assert list(trap.iterdir()) == []
