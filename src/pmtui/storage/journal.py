"""The recovery journal: what is being written, kept where a crash cannot reach it until the file has it.

A thread of its own writes it, since the rest of the program may be waiting for a terminal that is gone.
"""

from __future__ import annotations

import errno
import json
import os
import pwd
import stat
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import NamedTuple

from pmtui.document import Postmortem
from pmtui.storage.data import to_data
from pmtui.storage.files import SIZE_LIMIT, digest_of, in_words
from pmtui.storage.layout import write_toml
from pmtui.storage.private import private_folder, write_locked, write_private

FORMAT = 1
MARK = "# journal: "
BASE = ".base"
MEMORY = Path("/dev/shm")
_RETRY = 5.0
_WORDS = "# What was being written and had not been saved; `pmtui recover` brings it back.\n"


def journal_folders(state_dir: Path, runtime_dir: Path | None) -> tuple[Path, ...]:
    """Return the folders in which journals lie, the first choice first."""
    return (state_dir / "journal", *(() if runtime_dir is None else (runtime_dir / "pmtui",)))


def runtime_dir(environ: Mapping[str, str]) -> Path | None:
    """Return the folder of the session, if there is one that only I can enter."""
    place = Path(environ.get("XDG_RUNTIME_DIR", ""))
    if not place.is_absolute():
        return None
    try:
        info = place.stat()
    except (OSError, ValueError):
        return None
    return place if _is_private(info) else None


def spare_dir(environ: Mapping[str, str], memory: Path = MEMORY) -> Path | None:
    """Return where journals go when the disk does not take them: the session's folder, else one in memory.

    The latter may have to be made, which `private_folder` does. Where the environment names `/dev/null` as
    the folder of the session there is none.
    """
    if (session := runtime_dir(environ)) is not None or environ.get("XDG_RUNTIME_DIR") == os.devnull:
        return session
    place = memory / f"pmtui-{os.geteuid()}"
    try:
        return place if _is_private(place.lstat()) else None
    except FileNotFoundError:
        return place if memory.is_dir() else None
    except OSError:
        return None


def _is_private(info: os.stat_result) -> bool:
    return stat.S_ISDIR(info.st_mode) and info.st_uid == os.geteuid() and not info.st_mode & 0o077


def key_of(path: Path) -> str:
    """Return how names of journals of a file begin."""
    return digest_of(os.fsencode(os.path.realpath(path)))[:24]


class _Snapshot(NamedTuple):
    number: int
    document: Postmortem
    pending: tuple[tuple[str, str], ...]


class _Base(NamedTuple):
    content: bytes
    digest: str | None


class _Held(NamedTuple):
    """A journal on disk: the handle that keeps it locked, and the base that lies beside it."""

    handle: int
    base: _Base


class Journal:
    """The journal of one open document. Nothing is written before something is published."""

    def __init__(
        self,
        path: Path,
        base: bytes,
        digest: str | None,
        *,
        state_dir: Path,
        runtime_dir: Path | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        pause: float = 0.5,
        patience: float = 1.0,
    ) -> None:
        """Be ready for changes to the file at `path`, which held the bytes `base` when it was opened.

        What is published is written after a `pause` without another change, and after `patience` seconds in
        any case.
        """
        self._path = Path(os.path.realpath(path))
        self._folders = journal_folders(state_dir, runtime_dir)
        self._name = f"{key_of(path)}.{os.getpid()}-{time.time_ns()}"
        self._clock, self._pause, self._patience = clock, pause, patience
        self._begun = clock()
        self._base = _Base(base, digest)
        self._held: dict[Path, _Held] = {}
        self._over: tuple[str, ...] = ()
        self._latest: _Snapshot | None = None
        self._dropped = self._written = 0
        # Nothing here is guarded by a lock that a signal handler could find held by the thread it interrupts:
        # a simple queue may be entered again, and everything else is one assignment.
        self._calls: SimpleQueue[threading.Lock | None] = SimpleQueue()
        self._closing = False
        self._problem = ""
        self._count = 0
        self._touched = 0.0
        self._idle = False
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    @property
    def problem(self) -> str:
        """Why what is typed is not protected, as a sentence; empty where it is."""
        return self._problem

    @property
    def name(self) -> str:
        """How `pmtui recover` calls what this journal holds."""
        return self._name

    def publish(self, document: Postmortem, pending: Mapping[str, str]) -> None:
        """Take what stands on the screen: the document, and by path the input that cannot be read yet."""
        items = tuple(pending.items())
        latest = self._latest
        if latest is not None and latest.document is document and latest.pending == items:
            return
        number = self._count + 1
        self._touched = time.monotonic()
        self._latest = _Snapshot(number, document, items)
        self._count = number
        if self._idle:  # else it looks by itself, and waking it for each key costs more than the key
            self._calls.put(None)

    def flush(self, timeout: float) -> bool:
        """Write what was published at once; return whether all of it is on disk within so many seconds."""
        wanted = self._latest
        if wanted is None or max(self._written, self._dropped) >= wanted.number:
            return True
        done = threading.Lock()
        done.acquire()
        self._calls.put(done)
        done.acquire(timeout=max(0.0, timeout))
        return max(self._written, self._dropped) >= wanted.number

    def cover(self, names: Iterable[str]) -> None:
        """Remember that what is published from here on holds what these journals of earlier runs do."""
        self._over = (*self._over, *names)

    def drop(self, base: bytes | None = None, digest: str | None = None, *, timeout: float = 0.0) -> None:
        """Forget what was published, since the file has it or nobody wants it; remove what was written.

        After a save, `base` and `digest` are what the file holds: later changes are based on that.
        The removal is waited for up to `timeout` seconds; it happens all the same if that is not enough.
        """
        if base is not None:
            self._base, self._over = _Base(base, digest), ()
        latest, self._latest = self._latest, None
        if latest is None and not self._held:
            return
        self._dropped = self._count
        done = threading.Lock()
        done.acquire()
        self._calls.put(done)
        done.acquire(timeout=max(0.0, timeout))

    def close(self, timeout: float = 1.0) -> bool:
        """Write what was published and let go; what was not dropped can be recovered from then on."""
        written = self.flush(timeout)
        self._closing = True
        self._calls.put(None)
        self._thread.join(timeout)
        return written

    def _run(self) -> None:
        first: float | None = None
        due: float | None = None
        seen = 0
        while not self._closing:
            done: threading.Lock | None = None
            self._idle = first is None
            # Whoever publishes looks at `_idle` after counting, and here it is the other way round, so that
            # one of the two sees the other.
            if first is not None or self._count == seen:
                with suppress(Empty):
                    done = self._calls.get(timeout=None if due is None else max(0.0, due - time.monotonic()))
            self._idle = False
            now = time.monotonic()
            if self._count != seen:
                seen = self._count
                first = now if first is None else first
                due = min(self._touched + self._pause, first + self._patience)
            if done is not None or (due is not None and due <= now):
                self._work()
                first, due = None, time.monotonic() + _RETRY if self._problem else None
            if done is not None:
                done.release()
        while self._held:
            os.close(self._held.popitem()[1].handle)

    def _work(self) -> None:
        """Bring the disk to the state that was asked for; whatever goes wrong becomes the problem."""
        latest = self._latest
        try:
            if latest is None:
                self._remove()
                self._problem = ""
            elif latest.number > max(self._written, self._dropped):
                self._store(latest)
                self._written = latest.number
                self._problem = ""
            if self._latest is None and self._held:  # dropped while it was being written
                self._remove()
        except OSError as error:
            self._problem = f"What you type is not protected against a crash: {in_words(error)}. Save often."
        except Exception as error:
            self._problem = f"What you type is not protected against a crash: {error}. Save often."

    def _store(self, snapshot: _Snapshot) -> None:
        """Write to the first folder that takes it.

        Raises:
            OSError: if none does, with what the first one complained about.
        """
        base = self._base
        content = self._content(snapshot, base)
        if len(content) > SIZE_LIMIT:
            raise OSError(errno.EFBIG, "the document is larger than 5 MiB")
        complaint: OSError | None = None
        for folder in self._folders:
            try:
                with private_folder(folder) as handle:
                    held = self._held.get(folder)
                    if held is None or held.base is not base:
                        write_private(handle, f"{self._name}{BASE}", base.content)
                    lock = write_locked(handle, f"{self._name}.toml", content)
                    self._held[folder] = _Held(lock, base)
                    if held is not None:
                        os.close(held.handle)
                break
            except OSError as error:
                complaint = complaint or error
        else:
            assert complaint is not None
            raise complaint
        self._remove(besides=folder)

    def _content(self, snapshot: _Snapshot, base: _Base) -> bytes:
        body = write_toml(to_data(snapshot.document)).encode()
        header = {
            "format": FORMAT,
            "digest": digest_of(body),
            "path": str(self._path),
            "base": base.digest,
            "pid": os.getpid(),
            "begun": self._begun.isoformat(),
            "host": os.uname().nodename,
            "boot": boot_id(),
            "user": _user(),
            "saved": self._clock().isoformat(),
            "pending": dict(snapshot.pending),
            "over": list(self._over),
        }
        return f"{_WORDS}{MARK}{json.dumps(header)}\n\n".encode() + body

    def _remove(self, besides: Path | None = None) -> None:
        for folder in [folder for folder in self._held if folder != besides]:
            # What cannot be removed is offered for recovery once; nothing is lost by that.
            with suppress(OSError), private_folder(folder, create=False) as handle:
                for name in (f"{self._name}.toml", f"{self._name}{BASE}"):
                    with suppress(FileNotFoundError):
                        os.unlink(name, dir_fd=handle)
            os.close(self._held.pop(folder).handle)


def boot_id() -> str:
    """Return what tells this run of the host from others; empty where the system does not say."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


def _user() -> str:
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return str(os.geteuid())
