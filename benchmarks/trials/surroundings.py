"""Odd hosts: umasks, homes that are full, missing or locked, and repositories that bring commands."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from answered import tree_of
from hostile_files import NAMES
from what_is_kept import journals

from e2e.terminal import Terminal, command, environment
from pmtui.document import Postmortem
from pmtui.storage import create
from trials.common import TITLE, Tally, home, titled
from trials.crashes import small_disk


def hosts(tally: Tally, full: bool) -> None:
    """Try umasks, homes without room or rights, and look at every file that is written anywhere."""
    for mask in (0, 0o007, 0o022, 0o027, 0o077) if full else (0, 0o077):
        with home() as folder:
            before = os.umask(mask)
            try:
                _write_everything(folder)
            finally:
                os.umask(before)
            tally.count(f"umask {mask:03o}", *_open_to_others(folder, mask))
    for name, spoil in HOMES.items():
        _spoilt(tally, name, spoil)
    with home() as folder, home() as elsewhere, small_disk(folder, 64 << 10) as what:
        path = titled(elsewhere)
        with (folder / "ballast").open("wb", buffering=0) as ballast, suppress(OSError):
            while ballast.write(b"x" * 1024):
                pass
        tally.note(f"a full home was {what}")
        if "tmpfs" in what:
            tally.count("a full home", *_edited(elsewhere, folder, path))
    _traced(tally)


def _missing(folder: Path) -> None:
    folder.rmdir()


def _read_only(folder: Path) -> None:
    folder.chmod(0o500)  # to which root pays no heed
    subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(folder)], capture_output=True)


def _a_file(folder: Path) -> None:
    folder.rmdir()
    folder.write_text("")


HOMES: dict[str, Callable[[Path], None]] = {
    "missing": _missing,
    "read-only": _read_only,
    "a file": _a_file,
}


def _spoilt(tally: Tally, name: str, spoil: Callable[[Path], None]) -> None:
    with home() as folder:
        (spoilt := folder / "spoilt").mkdir()
        spoil(spoilt)
        path = titled(folder)
        try:
            tally.count(f"a home that is {name}", *_edited(folder, spoilt, path))
        finally:
            if spoilt.is_mount():
                subprocess.run(["umount", "-l", str(spoilt)], check=False)


def _edited(cwd: Path, home_folder: Path, path: Path) -> list[str]:
    """Edit a file with this home; return what did not hold."""
    wrong = []
    variables = {**environment(home_folder), "TMPDIR": str(cwd / "tmp")}
    try:
        with Terminal(cwd, "--", str(path), size=(120, 30), **variables) as terminal:
            terminal.opened().press("MARKER")
            terminal.wait_for("MARKER")
            terminal.press("ctrl+s")
            terminal.wait_for("Saved")
            terminal.press("ctrl+q")
            code = terminal.wait_for_end()
            wrong.append(f"exit {code}" if code else "")
    except AssertionError as late:
        wrong.append(str(late))
    return [*wrong, "" if "MARKER" in path.read_text() else "it was not saved"]


def _write_everything(folder: Path) -> None:
    """Let the program write each kind of file that it keeps."""
    library = folder / "library"

    def run(*words: str) -> None:
        subprocess.run(
            command("--library", str(library), *words),
            env=environment(folder),
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
        )

    (folder / "tmp").mkdir()
    run("new", "--no-edit", "--yes", "Pages fail")
    (path,) = library.glob("*.toml")
    path.write_text(path.read_text() + "# a comment\n")
    run("set", str(path), "facts.owner", "Ida Brandt")
    run("export", str(path), "-o", str(folder / "out.md"))
    with Terminal(folder, "--", str(path)) as terminal:
        terminal.opened().press("end", " MARKER")
        terminal.until(lambda: "MARKER" in journals(folder / "state"))
        terminal.kill()


def _open_to_others(folder: Path, mask: int) -> list[str]:
    wrong = []
    for path in (folder / "state").rglob("*"):
        mode = stat.S_IMODE(path.lstat().st_mode)
        if mode != (0o700 if path.is_dir() else 0o600):
            wrong.append(f"{path.relative_to(folder)} has {mode:o}")
    for path in (*(folder / "library").glob("*.toml"), folder / "out.md"):
        if stat.S_IMODE(path.stat().st_mode) != 0o666 & ~mask:
            wrong.append(f"{path.name} has {stat.S_IMODE(path.stat().st_mode):o}")
    return wrong


_WRITES = re.compile(r"(?:openat?|creat|mkdirat?|renameat2?|rename|linkat?|symlinkat?)\((.*)\) = \d")
_NAMES = re.compile(r'"((?:[^"\\]|\\.)*)"')


def _traced(tally: Tally) -> None:
    """Look at every call of the system that names a file to be written, in commands and in the editor."""
    if shutil.which("strace") is None:
        tally.note("there is no strace here, so only what is left was looked at")
        return
    with home() as folder:
        path, log = titled(folder), folder / "trace"
        calls = (
            "trace=open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat"
        )
        by = ["/usr/bin/env", "strace", "-f", "-qq", "-s", "4096", "-o", str(log), "-e", calls, *command()]
        with Terminal(folder, "--", str(path), by=by) as terminal:
            terminal.opened().press("MARKER", "ctrl+s")
            terminal.wait_for("Saved")
            terminal.press("ctrl+q")
            terminal.wait_for_end()
        elsewhere = set()
        for line in log.read_text(errors="replace").splitlines():
            call = _WRITES.search(line)
            if call is None or (
                "open" in line.split("(")[0] and not re.search("O_WRONLY|O_RDWR|O_CREAT", line)
            ):
                continue
            elsewhere |= {
                name
                for name in _NAMES.findall(call[1])
                if name.startswith("/") and not name.startswith(str(folder))
            }
        allowed = {name for name in elsewhere if name.startswith(("/dev/", "/proc/"))}
        tally.count("the editor, traced", ", ".join(sorted(elsewhere - allowed)))


def repositories(tally: Tally, full: bool) -> None:
    """Look at files of repositories that bring commands along, and at odd names in them."""
    with home() as folder:
        (library := folder / "library").mkdir()
        marker, spy = folder / "marker", folder / "spy"
        spy.write_text(f'#!/bin/sh\necho "$0 $*" >> "{marker}"\n')
        spy.chmod(0o755)
        env = environment(folder)

        def git(*words: str) -> None:
            subprocess.run(["git", "-C", str(library), *words], env=env, capture_output=True, check=True)

        git("init", "-q")
        for key in (
            "core.fsmonitor",
            "diff.external",
            "filter.x.clean",
            "filter.x.smudge",
            "diff.x.textconv",
        ):
            git("config", key, str(spy))
        git("config", "core.hooksPath", str(folder / "hooks"))
        git("config", "core.pager", str(spy))
        (folder / "hooks").mkdir()
        for hook in ("post-index-change", "pre-commit", "post-checkout", "reference-transaction"):
            shutil.copy(spy, folder / "hooks" / hook)
        (library / ".gitattributes").write_text("* filter=x diff=x\n")
        names = [*NAMES, "y" * 251] if full else NAMES[:5]
        for name in names:
            create(Postmortem(title="x"), library / name)
        before = tree_of(library)
        for words in (
            ("list",),
            ("check", "--exit-zero"),
            *(("show", "--", str(library / n)) for n in names),
        ):
            done = subprocess.run(
                command("--library", str(library), *words), env=env, cwd=library, capture_output=True
            )
            tally.count(
                " ".join(words),
                f"exit {done.returncode}" if done.returncode else "",
                marker.read_text() if marker.exists() else "",
                "" if tree_of(library) == before else "something was written",
            )
        for name in names:
            with Terminal(folder, "--", str(library / name)) as terminal:
                terminal.opened().press("ctrl+q")
                terminal.wait_for_end()
            tally.count(f"the editor, {name!r}", marker.read_text() if marker.exists() else "")
        subprocess.run(command("git", "setup", str(library)), env=env, capture_output=True, check=True)
        tally.count("git setup", marker.read_text() if marker.exists() else "")
        with_markers = TITLE.replace('title = ""', '<<<<<<< a\ntitle = "a"\n=======\ntitle = "b"\n>>>>>>> b')
        (library / "conflict.toml").write_text(with_markers)
        subprocess.run(command("check", str(library / "conflict.toml")), env=env, capture_output=True)
        with Terminal(folder, "--", str(library / "conflict.toml"), size=(120, 30)) as terminal:
            terminal.until(lambda: terminal.has_ended() or "F1" in terminal.text)
        tally.count("a file with conflicts", marker.read_text() if marker.exists() else "")
