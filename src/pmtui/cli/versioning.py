"""The kept versions of a file, by their number."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pmtui.cli.failure import Failure
from pmtui.cli.output import Piece, say
from pmtui.cli.places import load_writable
from pmtui.cli.saving import save_over
from pmtui.document import Postmortem, difference
from pmtui.document.times import show_instant
from pmtui.library import state_dir
from pmtui.storage import (
    BrokenFile,
    SaveFailed,
    Version,
    create,
    digest_of,
    load,
    loads,
    read_version,
)
from pmtui.storage.files import read_file
from pmtui.storage.versions import versions


def listed(path: Path) -> Iterator[tuple[Piece, ...]]:
    """Yield a line for each version: its number, its time in UTC, and what came after it."""
    kept = _kept(path)
    if not kept:
        say(f"No version of {path} has been kept yet; each save keeps the one that it replaces.")
    later = _file(path)
    for number, version in enumerate(kept, 1):
        try:
            document = loads(read_version(version))
        except BrokenFile as broken:
            yield (
                f"{number:>3}  {show_instant(version.when)}  ",
                ("cannot be read: ", "error"),
                broken.message,
            )
            continue
        if later is None:
            changes = ""
        else:
            phrases = difference(document, later)
            more = f" (and {len(phrases) - 1} more)" if len(phrases) > 1 else ""
            changes = f"then {phrases[0]}{more}" if phrases else "the same as what came after it"
        yield ((f"{number:>3}  ", "strong"), f"{show_instant(version.when)}  ", (changes, "faint"))
        later = document


def difference_to(path: Path, number: int) -> list[str]:
    """Return what changed from a version to the file.

    Raises:
        Failure: if there is no such version, or one of them cannot be read.
    """
    try:
        return difference(_document(path, number), load(path).document)
    except BrokenFile as broken:
        raise Failure(str(broken)) from None


def text_of(path: Path, number: int) -> str:
    """Return a version as it was.

    Raises:
        Failure: if there is no such version, or it cannot be read.
    """
    try:
        return read_version(_version(path, number)).decode(errors="replace")
    except BrokenFile as broken:
        raise Failure(str(broken)) from None


def restore(path: Path, number: int) -> str:
    """Make a version the file again and return a sentence about it; what it replaces becomes a version.

    Raises:
        Failure: if there is no such version, or it cannot be read or written; then the file is as it was.
    """
    document = _document(path, number)
    try:
        if not path.exists():
            create(document, path)
            return f"Restored version {number} of {path}, which was gone."
        loaded = load_writable(path)
        if document == loaded.document:
            return f"{path} holds what version {number} does already."
        save_over(document, path, loaded, insist=True)
    except SaveFailed as refused:
        raise Failure(str(refused)) from None
    return f"Restored version {number} of {path}; what it held is version 1 now."


def _document(path: Path, number: int) -> Postmortem:
    try:
        return loads(read_version(_version(path, number)))
    except BrokenFile as broken:
        raise Failure(str(broken)) from None


def _version(path: Path, number: int) -> Version:
    kept = _kept(path)
    if not 1 <= number <= len(kept):
        there = f"versions 1 to {len(kept)}" if kept else "no versions"
        raise Failure(f"there is no version {number} of {path}: {there} are kept")
    return kept[number - 1]


def _kept(path: Path) -> list[Version]:
    """Return the versions before what the file holds.

    A save that did not come to its end has kept what the file still holds: no number is wasted on that.
    """
    kept = versions(path, state_dir())
    try:
        is_present = bool(kept) and digest_of(read_file(path)) == kept[0].digest
    except BrokenFile:
        is_present = False
    return kept[1:] if is_present else kept


def _file(path: Path) -> Postmortem | None:
    try:
        return load(path).document
    except BrokenFile:
        return None
