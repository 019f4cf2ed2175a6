"""How the program answers for a file: run in a child of this process, with a limit to its memory."""

from __future__ import annotations

import os
import resource
import signal
import stat
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from crash_points import import_everything

ROOM = 1 << 30
"""Bytes of address space that an answer may take."""


@dataclass(frozen=True)
class Answer:
    """The exit code (minus the signal), what was said, how long it computed, how much memory it used."""

    code: int
    said: str
    seconds: float
    """Its own time, whatever else the machine does."""
    memory: int
    """Bytes that were in use at most, beyond those of the process that asked."""

    def violations(self, *, seconds: float, memory: int = 250 << 20) -> list[str]:
        """Return what is wrong with the answer to a file of any kind."""
        return [
            what
            for what, is_wrong in {
                f"exit {self.code}: {self.said[-300:]}": self.code not in (0, 1),
                "a traceback": "Traceback" in self.said,
                "no word about it": self.code == 1 and not self.said.strip(),
                "an escape": "\x1b" in self.said,
                f"{self.seconds:.1f} s": self.seconds > seconds,
                f"{self.memory >> 20} MiB": self.memory > memory,
            }.items()
            if is_wrong
        ]


def answer_to(*arguments: str, patience: float = 60.0) -> Answer:
    """Run a command of the program, which is killed after so many seconds of its own time."""
    import_everything()
    read, write = os.pipe()
    size, resident = _memory()
    child = os.fork()
    if child == 0:
        code = 99
        with suppress(BaseException):
            os.close(read)
            resource.setrlimit(resource.RLIMIT_AS, (size + ROOM, size + ROOM))
            resource.setrlimit(resource.RLIMIT_CPU, (int(patience), int(patience) + 1))
            signal.signal(signal.SIGXCPU, signal.SIG_DFL)
            nothing = os.open(os.devnull, os.O_RDONLY)
            for source, target in ((nothing, 0), (write, 1), (write, 2)):
                os.dup2(source, target)
            sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115
            from pmtui.__main__ import main

            code = main(list(arguments))
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)
    os.close(write)
    said = b""
    while data := os.read(read, 1 << 16):
        said += data
    os.close(read)
    _, status, used = os.wait4(child, 0)
    return Answer(
        os.waitstatus_to_exitcode(status),
        said.decode(errors="replace"),
        used.ru_utime + used.ru_stime,
        max(0, used.ru_maxrss * 1024 - resident),
    )


def _memory() -> tuple[int, int]:
    """Return the address space of this process and what of it is resident, which a child begins with."""
    size, resident = Path("/proc/self/statm").read_text().split()[:2]
    page = resource.getpagesize()
    return int(size) * page, int(resident) * page


def state_of(path: Path) -> tuple[object, ...]:
    """Return what must not change of a file that is only looked at."""
    info = path.lstat()
    is_small = stat.S_ISREG(info.st_mode) and info.st_size < 1 << 20
    content = path.read_bytes() if is_small and info.st_mode & 0o400 else b""
    return info.st_mode, info.st_size, info.st_mtime_ns, info.st_ino, content


def tree_of(*folders: Path) -> dict[str, tuple[object, ...]]:
    """Return the state of everything below some folders."""
    found: dict[str, tuple[object, ...]] = {}
    for folder in folders:
        for path in folder.rglob("*"):
            info = path.lstat()
            found[os.fsdecode(bytes(path))] = (info.st_mode, info.st_size, info.st_mtime_ns, info.st_ino)
    return found
