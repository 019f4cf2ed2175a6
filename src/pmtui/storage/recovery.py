"""What a journal would bring back into a document, and whether that is anything at all."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pmtui.document import Postmortem
from pmtui.storage.errors import BrokenFile, SaveFailed
from pmtui.storage.merge import Merged, merge
from pmtui.storage.orphans import Orphan, discard


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a program that ended without saving had on its screen."""

    orphan: Orphan
    document: Postmortem
    pending: Mapping[str, str]
    """Input that could not be read, by field path."""
    merged: Merged
    """The document that a restore gives: with what others wrote since; where both did, ours is recovered."""
    news: bool
    """Whether a restore would change anything."""


def read_recovered(orphan: Orphan, present: Postmortem, digest: str) -> Recovered:
    """Return what the journal holds beyond the present document, of which `digest` is the file.

    Raises:
        BrokenFile: if the journal is damaged.
    """
    document, pending = orphan.read()
    base = None if orphan.base_digest == digest else orphan.base()
    merged = Merged(document) if base is None else merge(base, document, present)
    news = bool(pending or merged.conflicts) or merged.document != present
    return Recovered(orphan, document, pending, merged, news)


def throw_obsolete(orphans: list[Orphan], saved: Postmortem, digest: str, state_dir: Path) -> list[Orphan]:
    """Move into the trash what a save has made obsolete: journals without anything that the file lacks.

    Return the journals that are still worth offering.
    """
    left = []
    for orphan in orphans:
        try:
            news = read_recovered(orphan, saved, digest).news
        except BrokenFile:
            news = True  # somebody may want to look at what is left of it
        if news:
            left.append(orphan)
        else:
            with suppress(SaveFailed):
                discard(orphan, state_dir)
    return left
