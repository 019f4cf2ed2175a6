"""Journals that their programs left behind: what can be recovered, from files that may be damaged."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pmtui.document import Postmortem
from pmtui.storage.errors import BrokenFile, SaveFailed
from pmtui.storage.files import SIZE_LIMIT, digest_of, in_words
from pmtui.storage.journal import BASE, FORMAT, MARK, boot_id, journal_folders, key_of
from pmtui.storage.private import (
    is_held,
    names_in,
    private_folder,
    read_private,
    sweep,
    take_lock,
    write_private,
)
from pmtui.storage.reading import loads

_NAME = re.compile(r"([0-9a-f]{24}\.(\d{1,10})-\d{1,20})\.toml")
_TRASH = 50


@dataclass(frozen=True, slots=True)
class Orphan:
    """A journal that no running program holds."""

    name: str
    folder: Path
    path: Path | None
    """The file that was being edited; None where the journal does not say."""
    saved: datetime
    """When it was written last, in UTC."""
    host: str = ""
    user: str = ""
    pid: int = 0
    base_digest: str | None = None
    pending: tuple[tuple[str, str], ...] = ()
    reason: str = ""
    """Why it cannot be read; empty where it can."""
    older: tuple[Path, ...] = ()
    """Folders that hold an older state of the same journal."""
    over: tuple[str, ...] = ()
    """Names of the journals that had been restored before this one was written: it holds what they do."""
    covered: tuple[Orphan, ...] = ()
    """Those of them that are still there; whatever becomes of this journal becomes of them."""

    @property
    def journal(self) -> Path:
        """The file of the journal."""
        return self.folder / f"{self.name}.toml"

    def read(self) -> tuple[Postmortem, Mapping[str, str]]:
        """Return the document as it was on the screen, and by path the input that could not be read.

        Raises:
            BrokenFile: if the journal is damaged.
        """
        document = loads(self.content(), str(self.journal))
        if self.reason:
            raise BrokenFile(self.journal, self.reason)
        return document, dict(self.pending)

    def content(self) -> bytes:
        """Return the journal as it is: a comment block and the document's TOML.

        Raises:
            BrokenFile: if it cannot be read.
        """
        return self._bytes(f"{self.name}.toml")

    def base(self) -> Postmortem | None:
        """Return the document as it was in the file when it was opened or saved last; None if not known."""
        try:
            return loads(self._bytes(f"{self.name}{BASE}"))
        except BrokenFile:
            return None

    def _bytes(self, name: str) -> bytes:
        try:
            with private_folder(self.folder, create=False) as folder:
                return read_private(folder, name, SIZE_LIMIT + 1)
        except OSError as error:
            raise BrokenFile(self.folder / name, f"the journal cannot be read: {in_words(error)}") from None


def orphans(state_dir: Path, runtime_dir: Path | None, path: Path | None = None) -> list[Orphan]:
    """Return what can be recovered, of one file or of all, the latest first; unreadable journals too."""
    wanted = None if path is None else key_of(path)
    found: dict[str, Orphan] = {}
    for folder in journal_folders(state_dir, runtime_dir):
        for orphan in _in_folder(folder, wanted):
            known = found.get(orphan.name)
            if known is None:
                found[orphan.name] = orphan
                continue
            best, worse = sorted((known, orphan), key=lambda one: (not one.reason, one.saved), reverse=True)
            found[orphan.name] = replace(best, older=(*known.older, worse.folder))
    return _without_covered(sorted(found.values(), key=lambda orphan: orphan.saved, reverse=True))


def _without_covered(found: list[Orphan]) -> list[Orphan]:
    """Return the journals without those of which a readable one holds all that they hold."""
    by_name = {orphan.name: orphan for orphan in found}
    gone: set[str] = set()
    kept = []
    for orphan in found:
        if orphan.name in gone:
            continue
        names = () if orphan.reason else tuple(n for n in orphan.over if n in by_name and n != orphan.name)
        gone |= set(names)
        kept.append(replace(orphan, covered=tuple(by_name[name] for name in names)))
    return [orphan for orphan in kept if orphan.name not in gone]


def _in_folder(folder: Path, wanted: str | None) -> Iterator[Orphan]:
    try:
        with private_folder(folder, create=False) as handle:
            sweep(handle)
            for file in sorted(names_in(handle)):
                match = _NAME.fullmatch(file)
                if match and (wanted is None or file.startswith(wanted)):
                    orphan = _examine(handle, folder, match.group(1), int(match.group(2)))
                    if orphan is not None:
                        yield orphan
    except OSError:
        return


def _examine(handle: int, folder: Path, name: str, pid: int) -> Orphan | None:
    """Return the journal with this name unless a program holds it."""
    file = f"{name}.toml"
    saved = datetime.fromtimestamp(0, UTC)
    try:
        saved = datetime.fromtimestamp(os.stat(file, dir_fd=handle, follow_symlinks=False).st_mtime, UTC)
        held = is_held(handle, file)
        data = read_private(handle, file, SIZE_LIMIT + 1)
    except FileNotFoundError:
        return None  # its program has just saved
    except OSError as error:
        return Orphan(name, folder, None, saved, pid=pid, reason=f"it cannot be read: {in_words(error)}")
    if held:
        return None
    header = _header(data)
    if held is None and _runs(header, pid):
        return None
    return _described(Orphan(name, folder, None, saved, pid=pid), header, data)


def _described(orphan: Orphan, header: Mapping[str, Any], data: bytes) -> Orphan:
    path, pending = header.get("path"), header.get("pending")
    reason = ""
    if header.get("format") != FORMAT:
        reason = "it does not begin as a journal does"
    else:
        try:
            loads(data, str(orphan.journal))
        except BrokenFile as broken:
            reason = str(broken)
        else:
            if header.get("digest") != digest_of(data.partition(b"\n\n")[2]):
                reason = "it was changed or cut short after it was written"
    base = header.get("base")
    return replace(
        orphan,
        path=Path(path) if isinstance(path, str) and path and "\0" not in path else None,
        saved=_instant(header.get("saved")) or orphan.saved,
        host=str(header.get("host", "")),
        user=str(header.get("user", "")),
        base_digest=base if isinstance(base, str) else None,
        pending=tuple((k, v) for k, v in pending.items() if isinstance(v, str))
        if isinstance(pending, dict)
        else (),
        reason=reason,
        over=_names(header.get("over")),
    )


def _names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        return ()
    return tuple(name for name in value if isinstance(name, str) and _NAME.fullmatch(f"{name}.toml"))


def _header(data: bytes) -> Mapping[str, Any]:
    for line in data[:SIZE_LIMIT].split(b"\n", 2)[:2]:
        if line.startswith(MARK.encode()):
            with suppress(ValueError, RecursionError):
                header = json.loads(line[len(MARK) :])
                return header if isinstance(header, dict) else {}
    return {}


def _instant(text: object) -> datetime | None:
    with suppress(ValueError, TypeError, OverflowError):
        at = datetime.fromisoformat(str(text))
        return at.astimezone(UTC) if at.tzinfo is not None else None
    return None


def _runs(header: Mapping[str, Any], pid: int) -> bool:
    """Return whether the program that wrote a journal still runs, where no lock can tell."""
    if header.get("host") != os.uname().nodename:
        return True  # nobody knows; it is not taken away from a program that may be running
    if header.get("boot") != boot_id():
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass
    return True


class Claim:
    """A journal kept from everybody else while its text is on a screen and not saved yet."""

    def __init__(self, orphan: Orphan) -> None:
        """Lock the journal and those that it covers.

        Raises:
            SaveFailed: if another program has it.
        """
        self._handles: list[int] = []
        for each in (orphan, *orphan.covered):
            try:
                with private_folder(each.folder, create=False) as folder:
                    handle, locked = take_lock(folder, f"{each.name}.toml")
            except OSError:
                continue  # what cannot be locked stays as it is and is offered again
            self._handles.append(handle)
            if locked is False:
                self.release()
                raise SaveFailed("Another editor has just restored this; nothing was done here.")

    def release(self) -> None:
        """Let others have it again, as far as it is still there."""
        while self._handles:
            os.close(self._handles.pop())


def discard(orphan: Orphan, state_dir: Path) -> Path:
    """Move a journal into the trash folder of the state, which keeps the latest 50; return where it is.

    Raises:
        SaveFailed: if it could not be moved; then it is where it was.
    """
    trash = state_dir / "trash"
    try:
        for each in (*orphan.covered, orphan):
            _throw(each, trash)
    except OSError as error:
        raise SaveFailed(f"{orphan.journal} was not put into {trash}: {in_words(error)}.") from error
    return trash / f"{orphan.name}.toml"


def _throw(orphan: Orphan, trash: Path) -> None:
    with private_folder(trash) as target:
        _move(orphan, target)
        _thin(target)
    for folder in (orphan.folder, *orphan.older):
        with suppress(OSError), private_folder(folder, create=False) as handle:
            for name in (f"{orphan.name}.toml", f"{orphan.name}{BASE}"):
                with suppress(FileNotFoundError):
                    os.unlink(name, dir_fd=handle)


def _move(orphan: Orphan, target: int) -> None:
    with private_folder(orphan.folder, create=False) as source:
        for name in (f"{orphan.name}{BASE}", f"{orphan.name}.toml"):
            try:
                os.rename(name, name, src_dir_fd=source, dst_dir_fd=target)
            except FileNotFoundError:
                if not name.endswith(BASE):
                    raise
            except OSError:
                # From another file system it has to be copied.
                write_private(target, name, read_private(source, name, 2 * SIZE_LIMIT))


def _thin(folder: int) -> None:
    """Remove the oldest journals of the trash."""
    names = [name for name in names_in(folder) if _NAME.fullmatch(name)]
    for name in sorted(names, key=lambda name: os.stat(name, dir_fd=folder, follow_symlinks=False).st_mtime)[
        :-_TRASH
    ]:
        for file in (name, f"{name.removesuffix('.toml')}{BASE}"):
            with suppress(OSError):
                os.unlink(file, dir_fd=folder)
