"""What keeps the text of an open document: the save, the journal, the versions that saves replace."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pmtui import storage
from pmtui.document import NoSuchField, Postmortem
from pmtui.editing import Change, Origin, Store
from pmtui.storage.orphans import orphans
from pmtui.tui.outside import THEIRS, Watch

if TYPE_CHECKING:
    from pmtui.storage import Loaded, Orphan, Recovered, Version

_ATTEMPTS = 3
"""How often a save begins again because somebody else was quicker."""
_FLUSH_WITHIN = 1.0


class Unsettled(Exception):
    """Two people changed the same place in different ways, and nobody has chosen yet."""


@dataclass
class _Restored:
    """A journal whose text is on the screen, kept from others until that is saved."""

    recovered: Recovered
    claim: storage.Claim
    before: Postmortem
    after: Postmortem
    undone: bool = False


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
        library: Path | None = None,
    ) -> None:
        """Keep what is typed into the store; links that lead out of the `library` are not written through."""
        self.path = loaded.path
        self.in_place = False
        """Whether the person has agreed that the file itself is written, where its folder takes no other."""
        self.advice = ""
        """What to tell once beside the next save."""
        self._store, self._watch, self._clock, self._state_dir = store, watch, clock, state_dir
        self._library = library
        self._comments = loaded if loaded.other_comments else None
        self._restored: list[_Restored] = []
        self._left: list[Orphan] = []
        self.journal = (
            storage.Journal(
                loaded.path,
                loaded.original,
                loaded.digest,
                state_dir=state_dir,
                runtime_dir=storage.spare_dir(os.environ),
                clock=clock,
            )
            if state_dir is not None and not loaded.read_only
            else None
        )
        store.subscribe(self._changed)

    @property
    def unsaved(self) -> bool:
        """Whether closing would lose something: an edit, or a value that its field does not take."""
        return self._store.dirty or bool(self._store.pending)

    @property
    def problem(self) -> str:
        """Why what is typed would not survive a crash; empty where it would."""
        return self.journal.problem if self.journal else ""

    def _changed(self, change: Change) -> None:
        for each in self._restored:
            if change.origin is Origin.UNDO and change.after is each.before:
                each.undone = True
            elif change.origin is Origin.REDO and change.after is each.after:
                each.undone = False
        self._protect()

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
                self.journal.drop(timeout=_FLUSH_WITHIN)
            self.journal.close()
        for each in self._restored:
            each.claim.release()
        self._restored.clear()

    async def save(self) -> str:
        """Write the document to its file, off the event loop, and return what to tell the person.

        What somebody else wrote meanwhile is taken over first.

        Raises:
            Unsettled: if somebody else changed the same place; nothing is written until one chooses.
            storage.FolderRefuses: if only the file itself could be written, and nobody has agreed to that.
            storage.SaveFailed: if it could not be written; the file is as it was.
        """
        if self._store.read_only:
            raise storage.SaveFailed(self._store.read_only)
        # What is typed after the key is for the next save.
        document = self._store.document
        notes = [await self._watch.look()]
        for attempt in range(_ATTEMPTS):
            if self._watch.conflicts:
                raise Unsettled
            if attempt or notes[0]:
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
        notes.append(self.advice)
        self.advice = ""
        return " ".join([f"Saved {self.path.name}.", *filter(None, notes)])

    def _write(self, document: Postmortem, notes: list[str]) -> None:
        if self._comments is not None and self._state_dir is not None:
            kept = storage.keep_original(self._comments, self._state_dir)
            self._comments = None
            notes.append(f"Comments within the file are not written back; the original is kept as {kept}.")
        there = self.path.exists()
        in_place = there and self.in_place
        if there and self._state_dir is not None:
            try:
                storage.keep_version(self.path, self._watch.content, self._modified(), self._state_dir)
            except storage.SaveFailed as doubt:
                if in_place:
                    raise
                notes.append(str(doubt))
        if in_place:
            self._require_copy()
        base = self._watch.digest if there else None
        try:
            digest = storage.save(
                document,
                self.path,
                base_digest=base,
                head=self._watch.head,
                library=self._library,
                in_place=in_place,
            )
        except storage.NotDurable as doubt:
            digest = doubt.digest
            notes.append(str(doubt))
        content = storage.dumps(document, self._watch.head).encode()
        self._watch.saved(content, digest)
        if self.journal is not None:
            self.journal.drop(content, digest, timeout=_FLUSH_WITHIN)
        self._forget_recovered(document, digest)

    def _require_copy(self) -> None:
        """Make sure that what is about to be written exists elsewhere, since writing in place is not safe."""
        if self.journal is None or not self.journal.flush(_FLUSH_WITHIN) or self.journal.problem:
            raise storage.SaveFailed(
                f"{self.path} was not saved: it can only be written in its place, and your text could not be"
                " put into the journal first. Save a copy elsewhere. Nothing was changed on disk."
            )

    def _forget_recovered(self, saved: Postmortem, digest: str) -> None:
        """Put the journals into the trash that the file has taken over, or that add nothing to it."""
        if self._state_dir is None:
            return
        for each in self._restored:
            if not each.undone:
                # What cannot be put away is offered once more, which loses nothing.
                with suppress(storage.SaveFailed):
                    storage.discard(each.recovered.orphan, self._state_dir)
            each.claim.release()
        gone = {each.recovered.orphan.name for each in self._restored}
        self._restored.clear()
        left = [orphan for orphan in self._left if orphan.name not in gone]
        self._left = storage.throw_obsolete(left, saved, digest, self._state_dir)

    def _modified(self) -> datetime:
        try:
            return datetime.fromtimestamp(self.path.stat().st_mtime, UTC)
        except (OSError, OverflowError, ValueError):
            return self._clock()

    def recoverable(self) -> tuple[Recovered | None, int]:
        """Return what an earlier run had not saved of this file, and how many older ones there are.

        What adds nothing to the file is left out.
        """
        if self._state_dir is None or self._store.read_only:
            return None, 0
        found = []
        self._left = orphans(self._state_dir, storage.spare_dir(os.environ), self.path)
        for orphan in self._left:
            with suppress(storage.BrokenFile):
                recovered = storage.read_recovered(orphan, self._store.document, self._watch.digest)
                if recovered.news:
                    found.append(recovered)
        return (found[0], len(found) - 1) if found else (None, 0)

    def restore(self, recovered: Recovered) -> None:
        """Put what was recovered on the screen; its journal goes when it has been saved.

        Where somebody else wrote into the same place of the file since, one has to choose.

        Raises:
            storage.SaveFailed: if another editor has done so just now.
        """
        claim = storage.Claim(recovered.orphan)
        if self.journal is not None:
            self.journal.cover((recovered.orphan.name, *recovered.orphan.over))
        before, merged = self._store.document, recovered.merged
        self._store.apply("restore what was not saved", lambda _: merged.document)
        self._restored.append(_Restored(recovered, claim, before, self._store.document))
        self._watch.choose_between(merged.conflicts, "Recovered", THEIRS)
        for path, raw in recovered.pending.items():
            with suppress(NoSuchField):  # of a row that somebody has removed since
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

    def versions(self) -> list[Version]:
        """Return what the file held before the saves that are remembered, the latest first."""
        if self._state_dir is None:
            return []
        from pmtui.storage.versions import versions

        kept = versions(self.path, self._state_dir)
        return [version for version in kept if version.digest != self._watch.digest]
