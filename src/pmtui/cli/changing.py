"""Changing a file from the command line while others may be writing to it too."""

from __future__ import annotations

import fcntl
import os
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from pmtui.cli.failure import Failure
from pmtui.cli.output import say
from pmtui.cli.places import load_writable
from pmtui.cli.saving import save_over
from pmtui.document import Postmortem
from pmtui.library import state_dir
from pmtui.storage import ChangedOutside, SaveFailed, conflict_sentence
from pmtui.storage.merge import merge
from pmtui.storage.private import private_folder, try_lock

PATIENCE = 30.0
"""For how many seconds a change waits for its turn, or is tried again as somebody else wrote in between."""
_SAID_AFTER = 5.0
"""Seconds of waiting after which it is told what for."""

Told = TypeVar("Told")


def change(path: Path, edit: Callable[[Postmortem], tuple[Postmortem, Told]]) -> Told:
    """Load a file, edit it and save it; return what `edit` tells beside the document.

    If the file changes between loading and saving, the edit is made again on what it holds then, so that
    nobody's words are lost.

    Raises:
        Failure: if it cannot be read or saved, or if somebody else has just changed the very same thing;
            then it is as it was.
    """
    with _turn():
        return _change(path, edit)


def _change(path: Path, edit: Callable[[Postmortem], tuple[Postmortem, Told]]) -> Told:
    end = time.monotonic() + PATIENCE
    began: tuple[Postmortem, Postmortem] | None = None
    while True:
        loaded = load_writable(path)
        if began is not None:
            _refuse_conflicts(path, *began, loaded.document)
        changed, told = edit(loaded.document)
        if changed is loaded.document:
            return told
        began = began or (loaded.document, changed)
        try:
            save_over(changed, path, loaded)
        except ChangedOutside as refused:
            if time.monotonic() > end:
                raise Failure(str(refused)) from None
            time.sleep(random.uniform(0.005, 0.05))  # several writers must not keep step
        except SaveFailed as refused:
            raise Failure(str(refused)) from None
        else:
            return told


@contextmanager
def _turn() -> Iterator[None]:
    """Let the commands of one person change files one after the other, so that each needs one attempt only.

    Whoever has waited for long, or has no place for a lock, goes on all the same: the save itself is safe.
    """
    handle = None
    try:
        try:
            with private_folder(state_dir()) as folder:
                handle = os.open(
                    _TURN, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600, dir_fd=folder
                )
            if try_lock(handle) is False:
                _wait_for(handle)
        except OSError:
            pass
        yield
    finally:
        if handle is not None:
            os.close(handle)


_TURN = "turn.lock"


def _wait_for(handle: int) -> None:
    """Wait for a lock as long as the patience lasts; the system wakes who waits, so nobody is passed over."""
    locked = threading.Event()

    def wait() -> None:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        locked.set()

    threading.Thread(target=wait, daemon=True).start()
    if not locked.wait(_SAID_AFTER):
        say("Another command of yours is writing; this one waits for its turn.")
        locked.wait(PATIENCE - _SAID_AFTER)


def _refuse_conflicts(path: Path, base: Postmortem, ours: Postmortem, theirs: Postmortem) -> None:
    """Refuse to write over what somebody else wrote at the same time.

    What is alike or lies elsewhere is no matter: the edit is made again on what they wrote, rather than
    merged into it, since a note that two people add in the same words is meant twice.
    """
    merged = merge(base, ours, theirs)
    if merged.conflicts:
        what = "; ".join(conflict_sentence(item, merged.document) for item in merged.conflicts)
        raise Failure(f"{path} was not changed: somebody else has just changed the same. {what}")
