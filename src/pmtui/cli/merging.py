"""Three files become one."""

from __future__ import annotations

from pathlib import Path

from pmtui.cli.failure import Failure
from pmtui.cli.output import say
from pmtui.cli.places import load, load_writable, present
from pmtui.library import state_dir
from pmtui.storage import (
    Loaded,
    Merged,
    NotDurable,
    SaveFailed,
    conflict_sentence,
    keep_original,
    keep_version,
    save,
)
from pmtui.storage.merge import merge


def merge_files(base: Path, ours: Path, theirs: Path, name: Path) -> list[str]:
    """Merge the files into `ours`; return what conflicts as sentences, none if all went well.

    `name` is where the file belongs, which git does not use while it merges.

    Raises:
        Failure: if one of them cannot be read, or the merge not written; then all are as they were.
    """
    before, mine, other = load(base), load_writable(ours), load(theirs)
    merged = merge(before.document, mine.document, other.document)
    head = other.head if mine.head == before.head else mine.head
    if merged.document is not mine.document or head != mine.head:
        _write(merged, ours, mine, head, name)
    if not merged.conflicts:
        return []
    told = [f"{conflict_sentence(item, merged.document)} [{item.path}]." for item in merged.conflicts]
    number = f"{len(told)} thing{'s' if len(told) != 1 else ''}"
    try:
        keep_version(name, other.original, present(), state_dir())
        kept = f"their version is in `pmtui history {name}`"
    except SaveFailed:
        kept = f"their version is {theirs}"
    return [f"{name}: both changed {number}; our values stand, {kept}.", *told]


def _write(merged: Merged, ours: Path, mine: Loaded, head: str, name: Path) -> None:
    try:
        if mine.other_comments:
            kept = keep_original(mine, state_dir())
            say(f"Comments inside of {name} are not kept by a merge; the original is in {kept}.")
        save(merged.document, ours, base_digest=mine.digest, head=head)
    except NotDurable as doubt:
        say(str(doubt))
    except SaveFailed as refused:
        raise Failure(str(refused)) from None
