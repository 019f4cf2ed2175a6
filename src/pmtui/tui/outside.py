"""Others at the open file: who they are; what they write is taken over, or compared if anything were lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pmtui import storage
from pmtui.editing import Store
from pmtui.storage import BrokenFile

if TYPE_CHECKING:
    from pmtui.storage import Conflict, Loaded, Presence
    from pmtui.storage.notices import Notices

_Stamp = tuple[int, int, int, int, int]


_TOGETHER = 0.05
"""Seconds after a word of the system in which more of them are expected."""
MINE, THEIRS = "Mine, typed here", "Theirs, in the file"


class Watch:
    """The file of an open document, who else edits it, and the conflicts with what was typed here."""

    def __init__(self, loaded: Loaded, store: Store) -> None:
        self.path = loaded.path
        self.digest = loaded.digest
        self.content = loaded.original
        """What the file held when it was last read or written here."""
        self.head = loaded.head
        self.conflicts: tuple[Conflict, ...] = ()
        self._sides: dict[str, tuple[str, str]] = {}
        self._from_git: frozenset[str] = frozenset()
        self.others: tuple[Presence, ...] = ()
        """Who else edits the file, as of the last look around."""
        self._seat: storage.Seat | None = None
        self._notices: tuple[Notices, asyncio.AbstractEventLoop] | None = None
        self._store = store
        self._glimpse: _Stamp | None = None
        """The times and size of the file as seen at the last look around."""
        self._stamp = _stamp(loaded.path)
        self._told = ""

    def arrive(self) -> str:
        """Let others see that the file is edited here; return a sentence about those who do so already."""
        self._seat = storage.Seat(self.path)
        if not self._store.read_only:
            self._seat.take()
        self.others = self._seat.others()
        return _who(self.others)

    async def look_around(self) -> tuple[bool, str]:
        """Look who else edits the file; return whether that is news, and a sentence about who has come."""
        self._glimpse = None
        if self._seat is None:
            return False, ""
        others, self._glimpse = await asyncio.to_thread(self._look_around, self._seat)
        known, self.others = self.others, others
        return known != others, _who(tuple(other for other in others if other not in known))

    def _look_around(self, seat: storage.Seat) -> tuple[tuple[Presence, ...], _Stamp | None]:
        if not self._store.read_only and self._seat is seat:
            seat.take()  # which may not have been possible before
        return seat.others(), _stamp(self.path)

    def listen(self, heard: Callable[[], None]) -> None:
        """Call `heard` soon after the file was written, where the system tells; may be called again."""
        if self._notices is not None or self._seat is None:
            return
        from pmtui.storage.notices import Notices  # which a start does not wait for

        try:
            notices = Notices(self.path)
        except OSError:
            return  # a look now and then finds it, too
        loop = asyncio.get_running_loop()
        self._notices = notices, loop
        soon: asyncio.TimerHandle | None = None

        def hear() -> None:
            nonlocal soon
            if notices.heard() and (soon is None or soon.when() <= loop.time()):
                soon = loop.call_later(_TOGETHER, heard)

        loop.add_reader(notices.fd, hear)

    def _listen_no_more(self) -> None:
        if self._notices is not None:
            notices, loop = self._notices
            self._notices = None
            if not loop.is_closed():
                loop.remove_reader(notices.fd)
            notices.close()

    def depart(self) -> None:
        """Let others see that the file is not edited here any more."""
        self._listen_no_more()
        seat, self._seat = self._seat, None
        if seat is not None:
            seat.leave()

    def saved(self, content: bytes, digest: str) -> None:
        """Remember the file as this program has just written it."""
        self.content, self.digest = content, digest
        self._stamp = _stamp(self.path)

    async def look(self, *, closely: bool = False, glimpsed: bool = False) -> str:
        """Take over what has changed in the file; return what to tell, empty if there is nothing.

        What one side alone changed is taken; where both did, the document keeps what was typed here and the
        conflict is remembered. `closely` reads the file even if its times and size are those of before;
        `glimpsed` says that they were seen just now, with who else edits it: a thread less to wake.
        """
        if glimpsed and self._glimpse is not None and self._glimpse == self._stamp:
            return ""
        stamp = await asyncio.to_thread(_stamp, self.path)
        if stamp == self._stamp and not closely:
            return ""
        try:
            read = await asyncio.to_thread(storage.reconcile, self.path)
        except BrokenFile as error:
            return self._once(f"The file was changed outside and cannot be read: {error}")
        self._stamp = stamp
        if read.loaded.digest == self.digest:
            return ""
        said = self._take(read.loaded)
        if read.labels is None:
            return said
        self.take_sides(read.conflicts, read.labels)
        return "Git left a conflict in the file. Choose where that is needed, then save."

    def _once(self, sentence: str) -> str:
        told, self._told = self._told, sentence
        return sentence if told != sentence else ""

    def _take(self, loaded: Loaded) -> str:
        base, theirs = self._store.saved, loaded.document
        from pmtui.storage.merge import merge

        conflicts = merge(base, self._store.document, theirs).conflicts
        self._store.rebase(lambda ours: merge(base, ours, theirs).document, theirs)
        self.digest, self.content, self.head = loaded.digest, loaded.original, loaded.head
        # Of what git had left in the file somebody else has made one document meanwhile.
        gone = {conflict.path for conflict in conflicts} | self._from_git
        self.conflicts = (*(c for c in self.conflicts if c.path not in gone), *conflicts)
        self._sides = {path: names for path, names in self._sides.items() if path not in gone}
        self._from_git = frozenset()
        if conflicts:
            count = len(conflicts)
            return (
                f"Somebody else changed {count} {'place' if count == 1 else 'places'} that you changed too."
            )
        return "Changed by somebody else; what they wrote is here."

    def take_sides(self, conflicts: Sequence[Conflict], labels: storage.Labels) -> None:
        """Take the document as merged from both sides of a conflict of git, which a save is to write."""
        self._store.saved = self._store.saved.model_copy()  # the file does not hold it yet
        ours = f"Ours, {labels.ours}" if labels.ours else "Ours"
        theirs = f"Theirs, {labels.theirs}" if labels.theirs else "Theirs"
        self.choose_between(conflicts, ours, theirs, from_git=True)

    def choose_between(
        self, conflicts: Sequence[Conflict], ours: str, theirs: str, *, from_git: bool = False
    ) -> None:
        """Let the person choose in these places, too, between two versions of these names."""
        paths = [conflict.path for conflict in conflicts]
        self.conflicts = (*(c for c in self.conflicts if c.path not in paths), *conflicts)
        self._sides.update(dict.fromkeys(paths, (ours, theirs)))
        if from_git:
            self._from_git = frozenset(paths)

    @property
    def reason(self) -> str:
        """Why there is something to choose, as the title of the question."""
        if any(conflict.path in self._from_git for conflict in self.conflicts):
            return "Git could not merge the same places"
        return "You and somebody else changed the same places"

    def sides_of(self, path: str) -> tuple[str, str]:
        """Return what the two versions of a conflict are called, ours first."""
        return self._sides.get(path, (MINE, THEIRS))

    def settle(self, chosen: dict[str, Any]) -> None:
        """End the conflicts: what was chosen by path is put in place of what was typed here."""
        merged = storage.Merged(self._store.document, self.conflicts)
        for path, value in chosen.items():
            merged = storage.resolve(merged, path, value)
        document = merged.document
        self.conflicts, self._sides, self._from_git = (), {}, frozenset()
        if document is not self._store.document:
            self._store.apply("choose between two versions", lambda _: document)


def _who(present: tuple[Presence, ...]) -> str:
    """Return who edits since when as a sentence; empty for nobody."""
    return "; ".join(other.said for other in present) + ("." if present else "")


def _stamp(path: Path) -> _Stamp | None:
    """Return what tells a file from the same file at another time; None if it is not there."""
    try:
        info = path.stat()
    except OSError:
        return None
    return info.st_dev, info.st_ino, info.st_size, info.st_mtime_ns, info.st_ctime_ns
