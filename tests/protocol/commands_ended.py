"""Every command that writes, ended at each of its calls: what must hold of its file then."""

from __future__ import annotations

import os
import re
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from crash_points import KILLS, Outcome, copied, trial, unsynced

from pmtui.document import put
from pmtui.library import state_dir
from pmtui.storage import Journal, load, loads

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "sample_data" / "2026-07-14-website-down-after-dns-move.toml"
QUICK = ("kill", "torn", "short", "power", "ENOSPC+")
ALL = (*QUICK, "EIO", "EIO+", "ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EMFILE")
LITTER = re.compile(r"\.pmtui-tmp$|\.part$")


def nothing_more(_: Path) -> None:
    """The file alone."""


def with_export(library: Path) -> None:
    (library / "out.md").write_text("old\n")
    (library / "out.md").chmod(0o640)


def with_version(library: Path) -> None:
    assert trial(library, ["set", str(library / "a.toml"), "title", "Later"]).code == 0


def with_versions_of_both(library: Path) -> None:
    for name, field, value in (("theirs", "facts.tags", "dns, x"), ("a", "title", "Ours")):
        shutil.copy(SAMPLE, library / "base.toml")
        if name != "a":
            shutil.copy(SAMPLE, library / f"{name}.toml")
        assert trial(library, ["set", str(library / f"{name}.toml"), field, value]).code == 0


def with_journal(library: Path) -> None:
    loaded = load(library / "a.toml")
    journal = Journal(loaded.path, loaded.original, loaded.digest, state_dir=state_dir())
    journal.publish(put(loaded.document, "title", "Recovered"), {"facts.detected": "half past"})
    assert journal.close(20)


COMMANDS: dict[str, tuple[str, Callable[[Path], None], tuple[str, ...]]] = {
    "set": ("a.toml", nothing_more, ("set", "{}/a.toml", "title", "Later")),
    "note": ("a.toml", nothing_more, ("note", "{}/a.toml", "2026-07-14 14:52Z all green")),
    "new": ("*pages-fail.toml", nothing_more, ("--library={}", "new", "--no-edit", "--yes", "Pages fail")),
    "export": ("out.md", with_export, ("export", "{}/a.toml", "-o", "{}/out.md", "--force")),
    "recover": ("a.toml", with_journal, ("recover", "{}/a.toml", "--restore")),
    "history": ("a.toml", with_version, ("history", "{}/a.toml", "--restore", "1")),
    "merge": ("a.toml", with_versions_of_both, ("merge", "{}/base.toml", "{}/a.toml", "{}/theirs.toml")),
}


@dataclass
class Attempts:
    """What came of ending one command at all of its calls."""

    trials: int
    violations: list[str]


def content(library: Path, name: str) -> tuple[bytes, int] | None:
    """Return the bytes and the mode of a file; None where there is none."""
    for path in library.glob(name):
        return path.read_bytes(), path.stat().st_mode
    return None


def litter(library: Path) -> list[str]:
    return [path.name for path in library.iterdir() if LITTER.search(path.name)]


def is_kept(library: Path) -> bool:
    """Return whether what was recovered is in the file, or still in the journal."""
    if load(library / "a.toml").document.title == "Recovered":
        return True
    printed = trial(library, ["recover", str(library / "a.toml"), "--print"])
    return printed.code == 0 and loads(printed.said.encode()).title == "Recovered"


def attempt(name: str, folder: Path, modes: tuple[str, ...]) -> Attempts:
    """End a command in these ways at each of its calls; `folder` is empty and its own."""
    file, prepare, words = COMMANDS[name]
    place, pristine = folder / "library", folder / "pristine"
    os.environ["XDG_STATE_HOME"] = str(place / ".state")
    os.environ.pop("XDG_RUNTIME_DIR", None)
    place.mkdir()
    shutil.copy(SAMPLE, place / "a.toml")
    (place / "a.toml").chmod(0o640)
    prepare(place)
    place.rename(pristine)
    arguments = [word.format(place) for word in words]
    with copied(pristine, place):
        old = content(place, file)
        done = trial(place, arguments)
        new = content(place, file)
    found = Attempts(0, unsynced(done.calls, place))
    if done.code or new is None or (old and old[1] != new[1]):
        found.violations.append(f"undisturbed: exit {done.code}, {done.said}")
    for mode, number in _points(done, modes):
        with copied(pristine, place):
            ended = trial(place, arguments, mode, number)
            left = content(place, file)
            wrong = list(_wrong_now(mode, ended, left == old, left == new))
            if mode not in KILLS:
                wrong += [f"left {litter(place)}"] if litter(place) else []
            elif ended.code != (0 if number > len(done.calls) else -signal.SIGKILL):
                wrong.append(f"exit {ended.code}")
            if name == "recover" and not is_kept(place):
                wrong.append("what was to be recovered is lost")
            if mode == "kill":
                again = trial(place, arguments)
                if again.code < 0 or "Traceback" in again.said or (left == old) > (again.code == 0):
                    wrong.append(f"run again: exit {again.code}, {again.said}")
                if name != "new" and again.calls and litter(place):
                    wrong.append(f"run again: left {litter(place)}")
        found.trials += 1
        call = done.calls[number - 1] if number <= len(done.calls) else ("the end",)
        found.violations += [f"{name}, {mode} at {number} ({call[0]}): {what}" for what in wrong]
    return found


def _points(done: Outcome, modes: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    for mode in modes:
        for number, call in enumerate((*done.calls, ("end",)), 1):
            if (call[0] == "write" or mode not in ("torn", "short")) and (
                call[0] != "end" or mode == "power"
            ):
                yield mode, number


def _wrong_now(mode: str, ended: Outcome, is_old: bool, is_new: bool) -> Iterator[str]:
    if not is_old and not is_new:
        yield "the file is neither the old nor the new one"
    if "Traceback" in ended.said:
        yield ended.said
    if ended.code == 0 and not is_new:
        yield "it said that all went well, and the file is the old one"
