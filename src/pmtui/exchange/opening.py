"""Sources from files, folders and archives; nothing is unpacked to the disk, and everything has a limit."""

from __future__ import annotations

import os
import re
import stat
import zipfile
import zlib
from io import BytesIO
from pathlib import Path, PurePosixPath

from pmtui.exchange.given import Given, Unreadable
from pmtui.storage import in_words, read_now

FILE_LIMIT = 64 * 1024 * 1024
"""Bytes of one file."""
TOTAL_LIMIT = 256 * 1024 * 1024
"""Bytes of all the files of a folder or an archive, unpacked."""
COUNT_LIMIT = 20_000
"""Files of a folder or an archive."""
_RATIO = 200
_USERS = ("users.json", "channels.json")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\.json")
_MIB = 1024 * 1024


def open_source(path: Path) -> Given:
    """Return a source from a file, a folder or an archive.

    The day of a Slack export brings the lists of users and channels that lie beside its folder.

    Raises:
        Unreadable: if it cannot be read, or is larger than the limits; the sentence says which.
    """
    try:
        info = path.stat()
        if stat.S_ISDIR(info.st_mode):
            left: list[str] = []
            inside = _folder(path, left)
            return Given(_name(path), path=path, inside=inside, left=tuple(left))
        data = read_bounded(path)
    except ValueError as error:
        raise error if isinstance(error, Unreadable) else Unreadable("this is no name of a file") from None
    except OSError as error:
        raise Unreadable(f"it cannot be read: {in_words(error)}") from None
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return Given(_name(path), path=path, inside=_archive(data))
    return Given(_name(path), data, path=path, inside=_beside(path))


def _name(path: Path) -> str:
    return path.name or path.resolve().name or str(path)


def read_bounded(path: Path) -> bytes:
    """Return the bytes of a regular file of at most 64 MiB, without ever waiting for a pipe.

    Raises:
        Unreadable: if it is none, or larger.
        OSError: if it cannot be read.
    """
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        info = os.fstat(handle)
        if not stat.S_ISREG(info.st_mode):
            raise Unreadable("this is no file, but a pipe or a device; save it to a file first")
        data = read_now(file, FILE_LIMIT + 1)
    if len(data) > FILE_LIMIT:
        raise Unreadable(f"it is larger than {FILE_LIMIT // _MIB} MiB; cut it down to the incident first")
    return data


def from_stream(stream: object, name: str) -> Given:
    """Return a source from a stream of bytes, such as standard input.

    Raises:
        Unreadable: if it is larger than the limit.
    """
    data = stream.read(FILE_LIMIT + 1)  # type: ignore[attr-defined]
    if len(data) > FILE_LIMIT:
        raise Unreadable(f"it is larger than {FILE_LIMIT // _MIB} MiB; cut it down to the incident first")
    if data[:4] == b"PK\x03\x04":
        return Given(name, inside=_archive(data))
    return Given(name, data)


def _beside(path: Path) -> dict[str, bytes]:
    """Return the lists that belong to one day of a Slack export: they lie in the folder above its own."""
    if not _DAY.fullmatch(path.name):
        return {}
    found = {}
    for folder in (path.resolve().parent.parent, path.resolve().parent):
        for name in _USERS:
            if name not in found and (folder / name).is_file():
                try:
                    found[name] = read_bounded(folder / name)
                except (OSError, Unreadable):
                    continue
    return found


def _folder(root: Path, left: list[str]) -> dict[str, bytes]:
    """Return the JSON files of a folder; `left` takes the names of the others that stand at its head."""
    found: dict[str, bytes] = {}
    total = 0
    for folder, folders, files in os.walk(root, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if len(Path(folder).relative_to(root).parts) >= 3:
            folders.clear()
        for name in sorted(files):
            place = Path(folder) / name
            if not name.endswith(".json") or place.is_symlink() or not place.is_file():
                left += [name] if Path(folder) == root and not name.startswith(".") else []
                continue
            data = read_bounded(place)
            total += len(data)
            _check(len(found) + 1, total)
            found[str(PurePosixPath(place.relative_to(root)))] = data
    if not found:
        raise Unreadable(
            "there is no export in this folder: expected the .json files of a Slack export; "
            "files of other systems are named one by one"
        )
    return found


def _check(count: int, total: int) -> None:
    if count > COUNT_LIMIT:
        raise Unreadable(f"it holds more than {COUNT_LIMIT:,} files; take the channels of the incident only")
    if total > TOTAL_LIMIT:
        raise Unreadable(
            f"it holds more than {TOTAL_LIMIT // _MIB} MiB; take the channels of the incident only"
        )


def _archive(data: bytes) -> dict[str, bytes]:
    """Return the JSON files of an archive; each is unpacked in memory, and never further than announced."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            found = _members(archive, len(data))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
        raise Unreadable("the archive is damaged, or packed in a way that is not known here") from None
    except RuntimeError:
        raise Unreadable("the archive is locked with a password; unpack it first") from None
    if not found:
        raise Unreadable("there are no .json files in this archive: expected a Slack export")
    return found


def _members(archive: zipfile.ZipFile, packed: int) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    total = 0
    infos = [info for info in archive.infolist() if info.filename.endswith(".json") and not info.is_dir()]
    _check(len(infos), sum(info.file_size for info in infos))
    for info in infos:
        name = PurePosixPath(info.filename.replace("\\", "/"))
        if name.is_absolute() or ".." in name.parts or "__MACOSX" in name.parts:
            continue
        if info.file_size > FILE_LIMIT or info.file_size > _RATIO * max(info.compress_size, 4096):
            raise Unreadable(f"{name} in the archive unpacks to far more than its size; it was not read")
        with archive.open(info) as member:
            content = member.read(info.file_size + 1)
        total += len(content)
        if len(content) > info.file_size or total > max(_RATIO * packed, _MIB):
            raise Unreadable("the archive unpacks to far more than its size; it was not read")
        _check(len(found) + 1, total)
        found[_short(name)] = content
    return found


def _short(name: PurePosixPath) -> str:
    """Return the last two parts of a name: the channel and the day, whatever folder is around them."""
    return str(PurePosixPath(*name.parts[-2:]))
