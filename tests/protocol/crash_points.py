"""Faults where a program writes: it is killed, cut off or refused at one of its calls to the system.

Every call below a watched folder that could change a file is counted; at the chosen one something happens:

    kill    the process is killed instead of the call
    torn    half of a write reaches the file, then the process is killed
    short   a write takes half and says so
    power   as kill, and what was never synced is cut off; after the last call, that alone
    EIO …   the call fails; with a plus, as in ENOSPC+, so do all later ones that need room
"""

from __future__ import annotations

import errno
import itertools
import os
import random
import shutil
import signal
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any, NoReturn

PRESENT = datetime(2026, 7, 15, 9, tzinfo=UTC)
KILLS = ("kill", "torn", "power")
_NEED_ROOM = ("write", "create", "mkdir", "link")
_REAL = {
    name: getattr(os, name)
    for name in (
        *("open", "write", "fsync", "rename", "replace", "link", "unlink", "mkdir", "rmdir", "close"),
        *("fchmod", "chmod", "fchown", "ftruncate"),
    )
}


class Faults:
    """What happens at the call of this number below `watched`; number 0 counts only."""

    def __init__(
        self, watched: Path, mode: str, number: int, log: Path, *, begin: Path | None = None
    ) -> None:
        """Be ready; with `begin`, calls count from the moment at which there is such a file."""
        self.watched = os.path.realpath(watched)
        self.begin = begin
        self.mode, self.number, self.log = mode, number, log
        self.count = itertools.count(1)
        self.paths: dict[int, str] = {}
        self.synced: dict[tuple[int, int], int] = {}

    def install(self) -> None:
        """Take the place of the system's calls in this process."""
        for name in ("fsync", "fchmod", "fchown", "ftruncate"):
            setattr(os, name, self._by_handle(name))
        for name in ("unlink", "mkdir", "rmdir", "chmod"):
            setattr(os, name, self._by_path(name))
        for name in ("rename", "replace", "link"):
            setattr(os, name, self._by_two_paths(name))
        os.open, os.write, os.close = self.open, self.write, self.close

    def place(self, path: Any, folder: int | None) -> str:
        base = self.paths.get(folder, "") if folder is not None else str(Path.cwd())
        return str(Path(base, os.fsdecode(path)))

    def hit(self, call: str, *places: str, half: Callable[[], int] | None = None) -> int | None:
        """Let happen what is to happen at this call; return what the call returns instead, or None."""
        if not any(place.startswith(self.watched) for place in places):
            return None
        if self.begin is not None:
            if not self.begin.exists():
                return None
            self.begin = None
        number = next(self.count)
        log = _REAL["open"](self.log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        line = "\t".join((call, *places)).replace("\n", " ") + "\n"
        _REAL["write"](log, line.encode(errors="replace"))
        _REAL["close"](log)
        if not self.number or number < self.number:
            return None
        if number > self.number:
            if self.mode.endswith("+") and call in _NEED_ROOM:
                raise self._error(places[-1])
            return None
        if self.mode in ("torn", "short") and half is not None:
            written = half()
            if self.mode == "torn":
                self.die()
            return written
        if self.mode in KILLS:
            self.die()
        if self.mode != "short":
            raise self._error(places[-1])
        return None

    def _error(self, place: str) -> OSError:
        number = getattr(errno, self.mode.rstrip("+"))
        return OSError(number, os.strerror(number), place)

    def die(self) -> NoReturn:
        if self.mode == "power":
            self.cut_off()
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError

    def cut_off(self) -> None:
        """Leave of every file what was synced, as a power cut does."""
        for folder, _, names in os.walk(self.watched):
            for path in (Path(folder, name) for name in names):
                info = path.lstat()
                length = self.synced.get((info.st_dev, info.st_ino))
                if stat.S_ISREG(info.st_mode) and length is not None and info.st_size > length:
                    os.truncate(path, length)

    # The calls

    def open(self, path: Any, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        place = self.place(path, dir_fd)
        writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        if writes:
            self.hit("create" if flags & os.O_CREAT else "open", place)
        handle: int = _REAL["open"](path, flags, mode, dir_fd=dir_fd)
        self.paths[handle] = place
        if writes and place.startswith(self.watched):
            info = os.fstat(handle)
            self.synced.setdefault((info.st_dev, info.st_ino), info.st_size)
        return handle

    def close(self, handle: int) -> None:
        self.paths.pop(handle, None)
        _REAL["close"](handle)

    def write(self, handle: int, data: Any) -> int:
        taken = self.hit(
            "write",
            self.paths.get(handle, ""),
            half=lambda: _REAL["write"](handle, bytes(data)[: max(1, len(data) // 2)]),
        )
        return int(_REAL["write"](handle, data)) if taken is None else taken

    def _by_handle(self, name: str) -> Callable[..., None]:
        def call(handle: int, *arguments: Any) -> None:
            self.hit(name, self.paths.get(handle, ""))
            _REAL[name](handle, *arguments)
            if name == "fsync":
                info = os.fstat(handle)
                self.synced[info.st_dev, info.st_ino] = info.st_size

        return call

    def _by_path(self, name: str) -> Callable[..., None]:
        def call(path: Any, *arguments: Any, dir_fd: int | None = None, **options: Any) -> None:
            self.hit(name, self.place(path, dir_fd))
            _REAL[name](path, *arguments, dir_fd=dir_fd, **options)

        return call

    def _by_two_paths(self, name: str) -> Callable[..., None]:
        def call(
            old: Any,
            new: Any,
            *,
            src_dir_fd: int | None = None,
            dst_dir_fd: int | None = None,
            **options: Any,
        ) -> None:
            self.hit(name, self.place(old, src_dir_fd), self.place(new, dst_dir_fd))
            _REAL[name](old, new, src_dir_fd=src_dir_fd, dst_dir_fd=dst_dir_fd, **options)

        return call


@cache
def import_everything() -> None:
    """Import what commands import when they run, so that children of this process need not."""
    import pmtui

    for module in walk_packages(pmtui.__path__, "pmtui."):
        if not module.name.startswith(("pmtui.tui", "pmtui.__main__")):
            import_module(module.name)


def quiet(task: Callable[[], int]) -> int:
    """Run a task in a child of this process that says nothing; return the child's id."""
    import_everything()
    child = os.fork()
    if child == 0:
        code = 99
        with suppress(BaseException), Path(os.devnull).open("r+") as nothing:
            sys.stdin = sys.stdout = sys.stderr = nothing
            random.seed()
            code = task()
        os._exit(code)
    return child


@dataclass(frozen=True)
class Outcome:
    """How a command ended: its exit code (minus the signal), what it said, the calls that it made."""

    code: int
    said: str
    calls: tuple[tuple[str, ...], ...]


def trial(watched: Path, arguments: list[str], mode: str = "kill", number: int = 0) -> Outcome:
    """Run a command of the program in a child of this process, with a fault at the call of this number."""
    import_everything()
    log, said = watched.with_name("calls.log"), watched.with_name("said.log")
    log.write_bytes(b"")
    child = os.fork()
    if child == 0:
        code = 99
        with suppress(BaseException):
            code = _run(Faults(watched, mode, number, log), arguments, said)
        os._exit(code)
    _, status = os.waitpid(child, 0)
    calls = tuple(tuple(line.split("\t")) for line in log.read_text().splitlines())
    return Outcome(os.waitstatus_to_exitcode(status), said.read_text(errors="replace"), calls)


def _run(faults: Faults, arguments: list[str], said: Path) -> int:
    from pmtui.__main__ import main

    random.seed(1)  # ids of rows are drawn: two runs give the same
    _stop_the_clock()
    with said.open("w") as stream, Path(os.devnull).open() as nothing:
        sys.stdin, sys.stdout, sys.stderr = nothing, stream, stream
        faults.install()
        try:
            return main(arguments)
        finally:
            if faults.mode == "power" and faults.number:
                faults.cut_off()


def _stop_the_clock() -> None:
    """Let every command take the same instant for the present one: it is written into files."""
    from pmtui.cli import places

    real = places.present
    for module in [module for name, module in sys.modules.items() if name.startswith("pmtui.cli.")]:
        if vars(module).get("present") is real:
            module.present = lambda: PRESENT


@contextmanager
def copied(pristine: Path, to: Path) -> Iterator[Path]:
    """Give a copy of a folder at a place that is always the same: journals know files by their path."""
    shutil.copytree(pristine, to, symlinks=True)
    try:
        yield to
    finally:
        shutil.rmtree(to)


def unsynced(calls: tuple[tuple[str, ...], ...], folder: Path) -> list[str]:
    """Return what a power cut could undo of the files in a folder: names given before or without a sync."""
    dirty: set[str] = set()
    waiting: set[str] = set()
    wrong = []
    for name, *places in calls:
        if name == "write":
            dirty.add(places[0])
        elif name == "fsync":
            dirty.discard(places[0])
            if places[0] == str(folder):
                waiting.clear()
        elif name in ("rename", "replace", "link") and Path(places[1]).parent == folder:
            if places[0] in dirty:
                wrong.append(f"{places[1]} got its name before its content was synced")
            waiting.add(places[1])
    return wrong + [f"the folder of {place} was not synced" for place in sorted(waiting)]


def faulty(watched: Path, mode: str, number: int, log: Path, begin: Path | None = None) -> list[str]:
    """Return the command that runs the program with a fault, to be followed by its arguments."""
    words = (watched, mode, number, log, begin or "")
    return [sys.executable, __file__, *map(str, words)]


if __name__ == "__main__":
    _watched, _mode, _number, _log, _begin, *_arguments = sys.argv[1:]
    _faults = Faults(Path(_watched), _mode, int(_number), Path(_log), begin=Path(_begin) if _begin else None)
    _faults.install()
    from pmtui.__main__ import main

    sys.exit(main(_arguments))
