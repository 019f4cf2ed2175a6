"""A folder of post-mortems, one TOML file each."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pmtui.document import Postmortem, Publication, Status, put
from pmtui.library import slugs
from pmtui.library.entries import Broken, Entry, instant
from pmtui.library.errors import LibraryError, NotFound
from pmtui.library.rulings import Ruling, ruling_of
from pmtui.storage import BrokenFile, SaveFailed, in_words, load

if TYPE_CHECKING:
    from pmtui.checks.policy import Policy
    from pmtui.library.tables import Problem
    from pmtui.library.trash import Trash, Trashed

SUFFIX = ".toml"
_Stamp = tuple[int, int, int, int, int]


class Library:
    """A folder of post-mortems. It need not exist: it is created with the first document."""

    def __init__(
        self,
        path: Path,
        ruling: Ruling | None = None,
        *,
        problems: tuple[Problem, ...] | None = None,
    ) -> None:
        self.path = path
        self.ruling = ruling or Ruling()
        """What counts in this library."""
        self.problems = self.ruling.problems if problems is None else problems
        """What is wrong with the `.pmtui.toml` that was read for it, as sentences."""
        self._known: dict[Path, tuple[_Stamp, Entry | Broken]] = {}

    @property
    def policy(self) -> Policy:
        """What counts in this library."""
        return self.ruling.policy

    @property
    def config(self) -> Path | None:
        """The `.pmtui.toml` that counts here."""
        return self.ruling.config

    def ruling_of(self, file: Path) -> Ruling:
        """Return what counts for a file, which may lie outside of the library."""
        return ruling_of(file, (self.path, self.ruling))

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all post-mortems in the order of the alphabet, without reading them."""
        try:
            names = [entry.name for entry in os.scandir(self.path)]
        except (FileNotFoundError, NotADirectoryError, PermissionError):
            return ()
        return tuple(
            sorted(
                name[: -len(SUFFIX)] for name in names if name.endswith(SUFFIX) and not name.startswith(".")
            )
        )

    def entries(self) -> Iterator[Entry | Broken]:
        """Yield what the library holds in the order of the ids; only files that changed are read again."""
        for id_ in self.ids():
            yield self.entry(id_)

    def entry(self, id_: str) -> Entry | Broken:
        """Return one post-mortem; Broken where its file cannot be read."""
        path = self.path_of(id_)
        try:
            info = path.stat()
        except OSError:
            return self._read(id_, path, None)
        stamp = (info.st_dev, info.st_ino, info.st_size, info.st_mtime_ns, info.st_ctime_ns)
        known = self._known.get(path)
        if known is None or known[0] != stamp:
            known = stamp, self._read(id_, path, instant(info.st_mtime))
            self._known[path] = known
        return known[1]

    def _read(self, id_: str, path: Path, modified: datetime | None) -> Entry | Broken:
        try:
            document = load(path).document
        except BrokenFile as error:
            return Broken(id_, path, str(error), error.line, modified)
        return Entry(id_, path, document, modified or datetime.now(UTC))

    def path_of(self, id_: str) -> Path:
        """Return the file of an id, whether it exists or not.

        Raises:
            NotFound: if the text can be no id, since it would lead out of the library.
        """
        if not id_ or id_.startswith(".") or "/" in id_ or "\0" in id_:
            raise NotFound(f"{id_!r} is no id of a post-mortem")
        return self.path / f"{id_}{SUFFIX}"

    def id_of(self, path: Path) -> str:
        """Return the id of a file of the library; of any other file its name without `.toml`."""
        return path.name.removesuffix(SUFFIX)

    def resolve(self, text: str) -> Path:
        """Return the file that a person means by an id, the unique beginning of one, or the name of a file.

        Raises:
            NotFound: if there is none, with the nearest ids, or more than one.
        """
        ids = self.ids()
        if text in ids:
            return self.path_of(text)
        with suppress(OSError, ValueError):
            if text and os.path.lexists(text) and not Path(text).is_dir():
                return Path(text)
        beginnings = [id_ for id_ in ids if text and id_.startswith(text)]
        if len(beginnings) == 1:
            return self.path_of(beginnings[0])
        raise NotFound(self._missing(text, ids, beginnings))

    def _missing(self, text: str, ids: tuple[str, ...], beginnings: list[str]) -> str:
        if beginnings:
            return f"{text!r} may mean {_some(beginnings)}; write more of it"
        if "/" in text or text.endswith(SUFFIX):
            return f"there is no file {text}"
        from difflib import get_close_matches

        inside = [id_ for id_ in ids if text and text.casefold() in id_]
        near = inside or get_close_matches(text, ids, n=3, cutoff=0.5)
        hint = f"; did you mean {_some(near)}?" if near else ""
        return f"there is no post-mortem {text!r} in {self.path}{hint}"

    def new_id(self, title: str, day: date) -> str:
        """Return an id that is not taken, such as `2024-03-15-checkout-refuses-logins`."""
        return slugs.new_id(title, day, self._is_taken)

    def _is_taken(self, id_: str) -> bool:
        return os.path.lexists(self.path_of(id_))

    def prepare(self) -> None:
        """Create the folder if it is missing, readable by its owner only.

        Raises:
            LibraryError: if that fails.
        """
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(f"the library {self.path} could not be created: {in_words(error)}") from error

    def add(self, document: Postmortem, day: date, head: str = "") -> Path:
        """Write a document to a file of its own, named by the day and its title; return the file.

        Raises:
            LibraryError: if it could not be written.
        """
        from pmtui.storage import create

        self.prepare()
        path = self.path_of(self.new_id(document.title, day))
        try:
            create(document, path, head)
        except SaveFailed as error:
            raise LibraryError(str(error)) from error
        return path

    def duplicate(self, id_: str, title: str = "", *, today: date | None = None) -> str:
        """Copy a post-mortem as a draft under a title of its own; return the id of the copy.

        Raises:
            LibraryError: if it cannot be read or the copy cannot be written.
        """
        try:
            loaded = load(self.path_of(id_))
        except BrokenFile as error:
            raise LibraryError(f"it was not copied: {error}") from None
        original = loaded.document
        copy = put(original, "title", title.strip() or f"{original.title} (copy)".strip())
        copy = put(put(copy, "status", Status.DRAFT), "publication", Publication())
        copy = copy.model_copy(update={"steps": ()})
        day = original.facts.date or today or datetime.now(UTC).date()
        return self.id_of(self.add(copy, day, loaded.head))

    @cached_property
    def _trash(self) -> Trash:
        from pmtui.library.trash import Trash  # few commands need it

        return Trash(self.path)

    def trash(self, id_: str, *, now: datetime | None = None) -> Trashed:
        """Move a post-mortem to the library's trash; return what `restore` needs.

        Raises:
            NotFound: if there is none of this id.
            LibraryError: if it could not be moved.
        """
        path = self.path_of(id_)
        if not os.path.lexists(path):
            raise NotFound(self._missing(id_, self.ids(), []))
        return self._trash.put(path, now or datetime.now(UTC))

    def trashed(self) -> tuple[Trashed, ...]:
        """Return what lies in the trash, the latest first."""
        return self._trash.items()

    def restore(self, trashed: Trashed) -> str:
        """Move a post-mortem back from the trash; return its id, a further one if its own is taken.

        Raises:
            LibraryError: if it is not there any more, or could not be moved.
        """
        id_ = slugs.next_free(trashed.id, self._is_taken)
        self._trash.take(trashed, self.path_of(id_))
        return id_


def _some(ids: list[str]) -> str:
    shown = ids[:3]
    return ", ".join(shown) + (f" or {len(ids) - 3} others" if len(ids) > 3 else "")
