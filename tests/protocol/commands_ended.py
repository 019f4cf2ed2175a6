"""Every command that writes, ended at each of its calls: what must hold of its file then."""

from __future__ import annotations

import os
import re
import shutil
import signal
import struct
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
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
BEHIND = "behind"
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


def with_repository(library: Path) -> None:
    subprocess.run(["git", "init", "-q", str(library)], check=True, capture_output=True)
    (library / ".gitattributes").write_text("* text\n")


def with_faults(library: Path) -> None:
    """A file in which `check --fix` finds something to mend."""
    lines = "\n".join(
        f'[[timeline]]\nid = "b{n}"\nat = 2026-07-14T14:{59 - n}:00Z\ntext = "seen "' for n in range(3)
    )
    (library / "a.toml").write_text(f"{SAMPLE.read_text()}\n{lines}\n")


def with_notes(library: Path) -> None:
    (library / "notes.txt").write_text("2026-07-14 14:52Z all green\n2026-07-14 14:53Z told everybody\n")


COMMANDS: dict[str, tuple[str, Callable[[Path], None], tuple[str, ...]]] = {
    "set": ("a.toml", nothing_more, ("set", "{}/a.toml", "title", "Later")),
    "status": ("a.toml", nothing_more, ("set", "{}/a.toml", "status", "in review", "--reason", "read")),
    "approve": ("a.toml", nothing_more, ("export", "{}/a.toml", "--approve", "title", "--by", "Ada Berg")),
    "report": ("out.md", with_export, ("check", "{}/a.toml", "--exit-zero", "-o", "{}/out.md")),
    "note": ("a.toml", nothing_more, ("note", "{}/a.toml", "2026-07-14 14:52Z all green")),
    "new": ("*pages-fail.toml", nothing_more, ("--library={}", "new", "--no-edit", "--yes", "Pages fail")),
    "export": ("out.md", with_export, ("export", "{}/a.toml", "-o", "{}/out.md", "--force")),
    "export anew": ("new.md", nothing_more, ("export", "{}/a.toml", "-o", "{}/new.md")),
    "recover": ("a.toml", with_journal, ("recover", "{}/a.toml", "--restore")),
    "keep both": ("a-recovered.toml", with_journal, ("recover", "{}/a.toml", "--keep-both")),
    "discard": ("a.toml", with_journal, ("recover", "{}/a.toml", "--discard")),
    "history": ("a.toml", with_version, ("history", "{}/a.toml", "--restore", "1")),
    "merge": ("a.toml", with_versions_of_both, ("merge", "{}/base.toml", "{}/a.toml", "{}/theirs.toml")),
    "git": (".gitattributes", with_repository, ("git", "setup", "{}")),
    "fix": ("a.toml", with_faults, ("check", "{}/a.toml", "--fix", "--exit-zero")),
    "import": (
        "a.toml",
        with_notes,
        ("--library={}", "import", "{}/notes.txt", "--format", "notes", "--into", "a", "--yes"),
    ),
}
RECOVERING = ("recover", "keep both", "discard")
LAYOUTS = ("plain", "link", "shared")


def arrange(library: Path, layout: str) -> None:
    """Make the file one behind a link, or one of a group with rights of its own."""
    path = library / "a.toml"
    if layout == "link":
        (library / BEHIND).mkdir()
        path.replace(library / BEHIND / "a.toml")
        path.symlink_to(f"{BEHIND}/a.toml")
    elif layout == "shared":
        library.chmod(0o2775)
        with suppress(OSError):  # not every file system keeps them
            os.setxattr(path, "user.pmtui", b"kept")
            os.setxattr(path, "system.posix_acl_access", _ACL)


def _entry(tag: int, rights: int, number: int = 0xFFFFFFFF) -> bytes:
    return struct.pack("<HHI", tag, rights, number)


# The owner reads and writes, and so does user 1; the group and all others read.
_ACL = struct.pack("<I", 2) + b"".join(
    (_entry(1, 6), _entry(2, 6, 1), _entry(4, 4), _entry(0x10, 6), _entry(0x20, 0))
)


@dataclass
class Attempts:
    """What came of ending one command at all of its calls."""

    trials: int
    violations: list[str]


@dataclass(frozen=True)
class Content:
    """The bytes of a file, and what it is to its readers."""

    data: bytes
    dress: tuple[object, ...]


def content(library: Path, name: str) -> Content | None:
    """Return a file; None where there is none."""
    for path in (*library.glob(name), *library.glob(f"{BEHIND}/{name}")):
        info = path.stat()
        extra = {key: os.getxattr(path, key) for key in os.listxattr(path)}
        dress = (info.st_mode, info.st_uid, info.st_gid, path.is_symlink(), extra)
        return Content(path.read_bytes(), dress)
    return None


def litter(library: Path) -> list[str]:
    return [path.name for path in library.iterdir() if LITTER.search(path.name)]


def is_kept(library: Path) -> bool:
    """Return whether what was recovered is in a file or in the trash, or still in the journal."""
    held = [*library.rglob("a*.toml"), *(library / ".state").glob("pmtui/trash/*.toml")]
    if any(loads(path.read_bytes()).title == "Recovered" for path in held):
        return True
    printed = trial(library, ["recover", str(library / "a.toml"), "--print"])
    return printed.code == 0 and loads(printed.said.encode()).title == "Recovered"


def attempt(name: str, folder: Path, modes: tuple[str, ...], layout: str = "plain") -> Attempts:
    """End a command in these ways at each of its calls; `folder` is empty and its own."""
    file, prepare, words = COMMANDS[name]
    place, pristine = folder / "library", folder / "pristine"
    os.environ["XDG_STATE_HOME"] = str(place / ".state")
    os.environ["XDG_RUNTIME_DIR"] = os.devnull
    place.mkdir()
    shutil.copy(SAMPLE, place / "a.toml")
    (place / "a.toml").chmod(0o640)
    arrange(place, layout)
    prepare(place)
    place.rename(pristine)
    arguments = [word.format(place) for word in words]
    with copied(pristine, place):
        old = content(place, file)
        done = trial(place, arguments)
        new = content(place, file)
    found = Attempts(0, unsynced(done.calls, place))
    if done.code or new is None or (old and old.dress != new.dress):
        found.violations.append(f"undisturbed: exit {done.code}, {done.said}")
    if (old == new) != (name == "discard"):
        found.violations.append("undisturbed: it changes nothing")
    for mode, number in _points(done, modes):
        with copied(pristine, place):
            ended = trial(place, arguments, mode, number)
            left = content(place, file)
            wrong = list(_wrong_now(mode, ended, left == old, left == new))
            if mode not in KILLS:
                wrong += [f"left {litter(place)}"] if litter(place) else []
            elif ended.code != (0 if number > len(done.calls) else -signal.SIGKILL):
                wrong.append(f"exit {ended.code}")
            if name in RECOVERING and not is_kept(place):
                wrong.append("what was to be recovered is lost")
            if mode == "kill":
                again = trial(place, arguments)
                if again.code < 0 or "Traceback" in again.said or (left == old != new and again.code):
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
