"""What keeps the text of an open document: the save, the journal, the versions that saves replace."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pmtui import storage
from pmtui.document import Postmortem
from pmtui.editing import Store
from pmtui.storage import Loaded, Orphan
from pmtui.tui.outside import Watch

_ATTEMPTS = 3
"""How often a save begins again because somebody else was quicker."""
_FLUSH_WITHIN = 1.0


class Unsettled(Exception):
    """Two people changed the same place in different ways, and nobody has chosen yet."""


@dataclass(frozen=True)
class Recovered:
    """What a program that ended without saving had on its screen."""

    orphan: Orphan
    document: Postmortem
    pending: Mapping[str, str] = field(default_factory=dict)


class Keeper:
    """Keeps one open document; without a `state_dir` only its file is kept."""

    def __init__(
        self,
        loaded: Loaded,
        store: Store,
        watch: Watch,
        *,
        clock: Callable[[], datetime],
        state_dir: Path | None,
    ) -> None:
        self.path = loaded.path
        self._store, self._watch, self._clock, self._state_dir = store, watch, clock, state_dir
        self._comments = loaded if loaded.other_comments else None
        self._content = loaded.original
        self._restored: Orphan | None = None
        self.journal = (
            storage.Journal(
                loaded.path,
                loaded.original,
                loaded.digest,
                state_dir=state_dir,
                runtime_dir=storage.runtime_dir(os.environ),
                clock=clock,
            )
            if state_dir is not None and not loaded.read_only
            else None
        )
        store.subscribe(lambda _: self._protect())

    @property
    def unsaved(self) -> bool:
        """Whether closing would lose something: an edit, or a value that its field does not take."""
        return self._store.dirty or bool(self._store.pending)

    @property
    def problem(self) -> str:
        """Why what is typed would not survive a crash; empty where it would."""
        return self.journal.problem if self.journal else ""

    def _protect(self) -> None:
        if self.journal is None:
            return
        if self.unsaved:
            pending = {path: item.raw for path, item in self._store.pending.items()}
            self.journal.publish(self._store.document, pending)
        else:
            self.journal.drop()

    def flush(self) -> None:
        """Bring to disk at once what is not saved; may be called from any thread."""
        if self.journal is not None:
            self.journal.flush(_FLUSH_WITHIN)

    def close(self, *, forget: bool) -> None:
        """Let go of the journal; `forget` also of what it holds, because nobody wants it."""
        if self.journal is not None:
            if forget:
                self.journal.drop()
            self.journal.close()

    async def save(self) -> str:
        """Write the document to its file, off the event loop, and return what to tell the person.

        What somebody else wrote meanwhile is taken over first.

        Raises:
            Unsettled: if somebody else changed the same place; nothing is written until one chooses.
            storage.SaveFailed: if it could not be written; the file is as it was.
        """
        if self._store.read_only:
            raise storage.SaveFailed(self._store.read_only)
        notes: list[str] = []
        for _ in range(_ATTEMPTS):
            if self._watch.conflicts:
                raise Unsettled
            document = self._store.document
            try:
                await asyncio.to_thread(self._write, document, notes)
                break
            except storage.ChangedOutside:
                notes.append(await self._watch.look(closely=True))
        else:
            raise storage.SaveFailed(f"{self.path.name} keeps changing; nothing was written, try again.")
        self._store.mark_saved(document)
        if self._store.pending:
            notes.insert(0, "What is marked ✗ was not written.")
        return " ".join([f"Saved {self.path.name}.", *filter(None, notes)])

    def _write(self, document: Postmortem, notes: list[str]) -> None:
        if self._comments is not None and self._state_dir is not None:
            kept = storage.keep_original(self._comments, self._state_dir)
            self._comments = None
            notes.append(f"Comments within the file are not written back; the original is kept as {kept}.")
        there = self.path.exists()
        if there and self._state_dir is not None:
            try:
                storage.keep_version(self.path, self._content, self._modified(), self._state_dir)
            except storage.SaveFailed as doubt:
                notes.append(str(doubt))
        base = self._watch.digest if there else None
        try:
            digest = storage.save(document, self.path, base_digest=base, head=self._watch.head)
        except storage.NotDurable as doubt:
            digest = doubt.digest
            notes.append(str(doubt))
        self._watch.saved(digest)
        self._content = storage.dumps(document, self._watch.head).encode()
        if self.journal is not None:
            self.journal.drop(self._content, digest)
        if self._restored is not None and self._state_dir is not None:
            storage.discard(self._restored, self._state_dir)
            self._restored = None

    def _modified(self) -> datetime:
        try:
            return datetime.fromtimestamp(self.path.stat().st_mtime, UTC)
        except (OSError, OverflowError, ValueError):
            return self._clock()

    def recoverable(self) -> Recovered | None:
        """Return what an earlier run had not saved of this file, if it differs from the file."""
        if self._state_dir is None:
            return None
        for orphan in storage.orphans(self._state_dir, storage.runtime_dir(os.environ), self.path):
            with suppress(storage.BrokenFile):
                document, pending = orphan.read()
                if document != self._store.document or pending:
                    return Recovered(orphan, document, pending)
        return None

    def restore(self, recovered: Recovered) -> None:
        """Put what was recovered on the screen; its journal goes when it has been saved."""
        self._restored = recovered.orphan
        self._store.apply("restore what was not saved", lambda _: recovered.document)
        for path, raw in recovered.pending.items():
            self._store.type(path, raw)

    def keep_both(self, recovered: Recovered) -> Path:
        """Write what was recovered to a file beside this one and return its path.

        Raises:
            storage.SaveFailed: if it could not be written; the journal stays.
        """
        stamp = recovered.orphan.saved.strftime("%Y%m%d-%H%M%S")
        path = self.path.with_name(f"{self.path.stem}-recovered-{stamp}.toml")
        storage.create(recovered.document, path)
        self.discard(recovered)
        return path

    def discard(self, recovered: Recovered) -> None:
        """Put what was recovered into the trash of journals."""
        if self._state_dir is not None:
            storage.discard(recovered.orphan, self._state_dir)
