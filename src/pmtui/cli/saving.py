"""Saving from the command line, with what is replaced kept."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from pmtui.cli.output import say
from pmtui.cli.places import present
from pmtui.document import Postmortem
from pmtui.library import state_dir
from pmtui.storage import Loaded, NotDurable, SaveFailed, keep_original, keep_version, save


def save_over(document: Postmortem, path: Path, loaded: Loaded, *, insist: bool = False) -> None:
    """Save a document over the file that was loaded, and keep that as a version; doubts go to stderr.

    With `insist` nothing is saved unless what is replaced could be kept.

    Raises:
        SaveFailed: if nothing was saved.
    """
    if loaded.other_comments:
        kept = keep_original(loaded, state_dir())
        say(f"Comments inside of {path} are not kept by a save; the original is in {kept}.")
    try:
        keep_version(path, loaded.original, _modified(path), state_dir())
    except SaveFailed as doubt:
        if insist:
            raise
        say(str(doubt))
    try:
        save(document, path, base_digest=loaded.digest, head=loaded.head)
    except NotDurable as doubt:
        say(str(doubt))


def _modified(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        return present()
