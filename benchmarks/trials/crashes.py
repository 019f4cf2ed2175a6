"""Crashes, power cuts and failing disks at every call: of commands, and under the editor."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from commands_ended import ALL, COMMANDS, LAYOUTS, QUICK, attempt
from crash_points import KILLS, faulty
from panicking import HANDLERS
from panics import panic
from what_is_kept import journals, kept

from e2e.terminal import Terminal
from pmtui.storage import load
from trials.common import TITLE, Tally, home, is_gone, titled, together

DISK = (
    "kill",
    "torn",
    "power",
    "short",
    "EIO",
    "EIO+",
    "ENOSPC",
    "ENOSPC+",
    "EDQUOT",
    "EROFS",
    "EACCES",
    "EPERM",
)
BEFORE_PROMISED = 1.2
"""Seconds after a key within which it may be lost."""


def commands(tally: Tally, full: bool) -> None:
    """End each command that writes at each of its calls, in each way, with files of each kind."""
    before = dict(os.environ)
    try:
        for layout in LAYOUTS if full else LAYOUTS[:1]:
            for name in COMMANDS:
                with home() as folder:
                    os.environ.update(HOME=str(folder), XDG_CONFIG_HOME=str(folder / "config"))
                    found = attempt(name, folder, ALL if full else QUICK, layout)
                what = [f"{layout}: {violation}" for violation in found.violations]
                tally.count(name, *what, times=found.trials)
    finally:
        os.environ.clear()
        os.environ.update(before)


def disks(tally: Tally, full: bool) -> None:
    """Let the disk fail under the editor at each of its calls, or end the editor there."""
    with home() as folder:
        journal, save = (_calls(folder, while_saving) for while_saving in (False, True))
    tally.note(f"{journal} calls until what is typed is kept, {save} calls of a save")
    for mode in DISK if full else ("kill", "ENOSPC+"):
        together(
            partial(_disk, tally, mode, number, while_saving)
            for while_saving, calls in ((False, journal), (True, save))
            for number in range(1, calls + 1, 1 if full else 5)
        )
    _full_disk(tally)


def _calls(folder: Path, while_saving: bool) -> int:
    """Return how many calls there are before text is kept, or of a save."""
    _session(folder, "kill", 0, while_saving)
    return len((folder / "calls.log").read_text().splitlines())


def _session(folder: Path, mode: str, number: int, while_saving: bool, **variables: str) -> bool:
    """Type and save, with a fault on the way; return whether the text had been promised before the end."""
    path, begin = titled(folder), folder / "begin"
    begin.unlink(missing_ok=True)
    by = faulty(folder, mode, number, folder / "calls.log", begin)
    places = [folder / "state", *(Path(value) for value in variables.values())]
    with Terminal(folder, "--", str(path), by=by, **variables) as terminal:
        terminal.opened()
        if not while_saving:
            begin.touch()
        terminal.press("MARKER")
        end = time.monotonic() + 10
        while not terminal.has_ended() and "MARKER" not in terminal.text and time.monotonic() < end:
            terminal.read(0.02)
        end = time.monotonic() + BEFORE_PROMISED
        while not terminal.has_ended() and time.monotonic() < end and "MARKER" not in journals(*places):
            terminal.read(0.02)
        promised = not terminal.has_ended() and "MARKER" in terminal.text
        if not while_saving and not number:
            terminal.kill()
            return promised
        if while_saving:
            begin.touch()
        with suppress(OSError):
            terminal.press("ctrl+s")
        with suppress(AssertionError):
            terminal.settle()
        promised = promised and "not protected" not in terminal.text
        if not terminal.has_ended():
            terminal.kill()
            is_gone(terminal)
    return promised


def _disk(tally: Tally, mode: str, number: int, while_saving: bool) -> None:
    with home() as folder, home() as session:
        variables = {"XDG_RUNTIME_DIR": str(session)}
        promised = _session(folder, mode, number, while_saving, **variables)
        path = folder / "a.toml"
        title = load(path).document.title
        tally.count(
            f"{mode} at {number} {'of the save' if while_saving else 'while typing'}",
            "the text is lost" if promised and "MARKER" not in kept(folder, path, **variables) else "",
            "" if title in ("", "MARKER") else "a torn file",
            "it was not promised" if mode not in KILLS and not promised else "",
        )


@contextmanager
def small_disk(folder: Path, size: int):  # noqa: ANN201
    """Make a folder a disk of so many bytes; give what it is."""
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True
    )
    if mounted.returncode == 0:
        try:
            yield f"a tmpfs of {size >> 10} KiB"
        finally:
            subprocess.run(["umount", "-l", str(folder)], check=False)
        return
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # the programs that are started inherit this
    try:
        yield "RLIMIT_FSIZE 0, since nothing can be mounted here"
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _full_disk(tally: Tally) -> None:
    """Fill a real disk while somebody types, then free it and save."""
    for session_has_room in (True, False):
        with home() as folder, home() as session, small_disk(folder, 256 << 10) as what:
            tally.note(f"a full disk was {what}")
            path = titled(folder)
            variables = {"XDG_RUNTIME_DIR": str(session)} if session_has_room else {}
            with Terminal(folder, "--", str(path), size=(200, 24), **variables) as terminal:
                terminal.opened()
                ballast = folder / "ballast"
                _fill(ballast)
                terminal.press("MARKER")
                terminal.wait_for("MARKER")
                wrong = []
                try:
                    if session_has_room:
                        terminal.until(lambda place=session: "MARKER" in journals(place))
                    else:
                        terminal.wait_for("not protected")
                    terminal.press("ctrl+s")
                    terminal.wait_for("not saved")
                    wrong.append("" if path.read_text() == TITLE else "the file was changed")
                    ballast.unlink(missing_ok=True)
                    if "tmpfs" in what:
                        terminal.press("ctrl+s")
                        terminal.wait_for("Saved")
                        wrong.append("" if "MARKER" in path.read_text() else "it was not saved")
                except AssertionError as late:
                    wrong.append(str(late))
            tally.count(f"a full disk, {'a session folder' if session_has_room else 'nothing else'}", *wrong)


def _fill(ballast: Path) -> None:
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while file.write(b"x" * 4096):
            pass
    with suppress(OSError), ballast.open("ab", buffering=0) as file:
        while file.write(b"x"):
            pass


def kills(tally: Tally, full: bool) -> None:
    """Kill the editor while somebody types ten keys a second."""
    together((partial(_kill, tally, number) for number in range(200 if full else 10)), at_once=4)


def _kill(tally: Tally, number: int) -> None:
    with home() as folder:
        path = titled(folder)
        with Terminal(folder, "--", str(path)) as terminal:
            keys = typed_for(terminal.opened(), random.uniform(0.2, 5))
            killed = time.monotonic()
            terminal.kill()
            is_gone(terminal)
        length = kept_length(kept(folder, path), keys)
        lost = max((killed - at for at, _ in keys[length:]), default=0.0)
        tally.measure("lost", lost)
        wrong = [f"the last {lost:.1f} s are lost" if lost > BEFORE_PROMISED else ""]
        wrong.append("" if path.read_text() == TITLE else "the file was changed")
        if length:
            with Terminal(folder, "--", str(path)) as again:
                with suppress(AssertionError):
                    again.wait_for("An earlier run")
                wrong.append("" if "An earlier run" in again.text else "no recovery was offered")
        tally.count(f"kill {number}", *wrong)


def typed_for(terminal: Terminal, seconds: float) -> list[tuple[float, str]]:
    """Type ten keys a second; return each with the moment at which it was pressed."""
    keys: list[tuple[float, str]] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        keys.append((time.monotonic(), chr(ord("a") + len(keys) % 26)))
        terminal.press(keys[-1][1])
        wait = time.monotonic() + 0.1
        while time.monotonic() < wait:
            terminal.read(0.02)
    return keys


def kept_length(found: str, keys: list[tuple[float, str]]) -> int:
    """Return how many of the keys have arrived in what was found."""
    text = "".join(key for _, key in keys)
    return max((n for n in range(1, len(text) + 1) if f'title = "{text[:n]}' in found), default=0)


def panics(tally: Tally, full: bool) -> None:
    """Let functions of the program fail while there is text that nobody has saved."""

    def one(name: str) -> None:
        with home() as folder:
            tally.count(name, *panic(folder, name))

    names: list[Callable[[], None]] = [
        partial(one, name) for name in (HANDLERS if full else list(HANDLERS)[:4])
    ]
    together(names)
