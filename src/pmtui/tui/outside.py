"""What others do to the open file: noticed, taken over where nothing is lost, else compared."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from pmtui import storage
from pmtui.editing import Store
from pmtui.storage import BrokenFile, Conflict, Loaded

_Stamp = tuple[int, int, int, int, int]


class Watch:
    """The file of an open document, and the conflicts between it and what was typed here."""

    def __init__(self, loaded: Loaded, store: Store) -> None:
        self.path = loaded.path
        self.digest = loaded.digest
        self.head = loaded.head
        self.conflicts: tuple[Conflict, ...] = ()
        self._store = store
        self._stamp = _stamp(loaded.path)
        self._told = ""

    def saved(self, digest: str) -> None:
        """Remember the file as this program has just written it."""
        self.digest = digest
        self._stamp = _stamp(self.path)

    async def look(self, *, closely: bool = False) -> str:
        """Take over what has changed in the file; return what to tell, empty if there is nothing.

        What one side alone changed is taken; where both did, the document keeps what was typed here and the
        conflict is remembered. `closely` reads the file even if its times and size are those of before.
        """
        stamp = await asyncio.to_thread(_stamp, self.path)
        if stamp == self._stamp and not closely:
            return ""
        try:
            loaded = await asyncio.to_thread(storage.load, self.path)
        except BrokenFile as error:
            return self._once(f"The file was changed outside and cannot be read: {error}")
        self._stamp = stamp
        if loaded.digest == self.digest:
            return ""
        return self._take(loaded)

    def _once(self, sentence: str) -> str:
        told, self._told = self._told, sentence
        return sentence if told != sentence else ""

    def _take(self, loaded: Loaded) -> str:
        base, theirs = self._store.saved, loaded.document
        conflicts = storage.merge(base, self._store.document, theirs).conflicts
        self._store.rebase(lambda ours: storage.merge(base, ours, theirs).document, theirs)
        self.digest, self.head = loaded.digest, loaded.head
        newer = {conflict.path for conflict in conflicts}
        self.conflicts = (*(c for c in self.conflicts if c.path not in newer), *conflicts)
        if conflicts:
            count = len(conflicts)
            return (
                f"Somebody else changed {count} {'place' if count == 1 else 'places'} that you changed too."
            )
        return "Changed by somebody else; what they wrote is here."

    def settle(self, chosen: dict[str, Any]) -> None:
        """End the conflicts: what was chosen by path is put in place of what was typed here."""
        merged = storage.Merged(self._store.document, self.conflicts)
        for path, value in chosen.items():
            merged = storage.resolve(merged, path, value)
        document = merged.document
        self.conflicts = ()
        if document is not self._store.document:
            self._store.apply("choose between two versions", lambda _: document)


def _stamp(path: Path) -> _Stamp | None:
    """Return what tells a file from the same file at another time; None if it is not there."""
    try:
        info = path.stat()
    except OSError:
        return None
    return info.st_dev, info.st_ino, info.st_size, info.st_mtime_ns, info.st_ctime_ns
