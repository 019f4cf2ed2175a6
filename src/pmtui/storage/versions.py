"""Earlier versions of a file: its bytes before they were replaced, readable by their owner only."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pmtui.storage.errors import BrokenFile, SaveFailed
from pmtui.storage.files import SIZE_LIMIT, digest_of, in_words
from pmtui.storage.journal import key_of
from pmtui.storage.private import names_in, private_folder, read_private, sweep, write_private

MOST_VERSIONS = 50
MOST_BYTES = 5 * 1024 * 1024

_FORM = "%Y%m%dT%H%M%S.%fZ"
_NAME = re.compile(r"(\d{8}T\d{6}\.\d{6}Z)-([0-9a-f]{64})\.toml")


@dataclass(frozen=True, slots=True)
class Version:
    """One kept version: when it was the file, the SHA-256 of its bytes, and where it lies."""

    when: datetime
    digest: str
    size: int
    path: Path


def keep_version(path: Path, content: bytes, when: datetime, state_dir: Path) -> Version:
    """Keep the bytes as a version of the file at `path`; return it.

    At most 50 versions and 5 MB are kept of each file: the oldest go, the one that was kept last always
    stays. Keeping what the latest version holds already changes nothing.

    Raises:
        SaveFailed: if it could not be kept.
    """
    folder = _folder(path, state_dir)
    known = versions(path, state_dir)
    digest = digest_of(content)
    if known and known[0].digest == digest:
        return known[0]
    name = f"{when.astimezone(UTC).strftime(_FORM)}-{digest}.toml"
    try:
        with private_folder(folder) as handle:
            sweep(handle)
            write_private(handle, name, content)
            _thin(handle, name)
    except OSError as error:
        raise SaveFailed(
            f"the version of {path} that is about to be replaced could not be kept in {folder}:"
            f" {in_words(error)}."
        ) from error
    return Version(_instant(name), digest, len(content), folder / name)


def versions(path: Path, state_dir: Path) -> list[Version]:
    """Return what is kept of the file at `path`, the latest first."""
    folder = _folder(path, state_dir)
    found = []
    try:
        with private_folder(folder, create=False) as handle:
            for name in names_in(handle):
                if match := _NAME.fullmatch(name):
                    with suppress(OSError, ValueError):
                        size = os.stat(name, dir_fd=handle, follow_symlinks=False).st_size
                        found.append(Version(_instant(name), match.group(2), size, folder / name))
    except OSError:
        return []
    return sorted(found, key=lambda version: (version.when, version.digest), reverse=True)


def read_version(version: Version) -> bytes:
    """Return the bytes of a version.

    Raises:
        BrokenFile: if they are no longer there, or no longer what was kept.
    """
    try:
        with private_folder(version.path.parent, create=False) as handle:
            content = read_private(handle, version.path.name, SIZE_LIMIT + 1)
    except OSError as error:
        raise BrokenFile(version.path, f"this version cannot be read: {in_words(error)}") from None
    if digest_of(content) != version.digest:
        raise BrokenFile(version.path, "this version was changed after it was kept")
    return content


def _folder(path: Path, state_dir: Path) -> Path:
    return state_dir / "versions" / key_of(path)


def _instant(name: str) -> datetime:
    return datetime.strptime(name.partition("-")[0], _FORM).replace(tzinfo=UTC)


def _thin(folder: int, kept: str) -> None:
    left, room = MOST_VERSIONS, MOST_BYTES
    names = sorted((name for name in names_in(folder) if _NAME.fullmatch(name)), reverse=True)
    for name in [kept, *(name for name in names if name != kept)]:
        with suppress(OSError):
            size = os.stat(name, dir_fd=folder, follow_symlinks=False).st_size
            left, room = left - 1, room - size
            if name != kept and (left < 0 or room < 0):
                os.unlink(name, dir_fd=folder)
