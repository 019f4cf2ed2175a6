"""A file in which git left a conflict becomes one document again, by its fields instead of its lines.

Nothing is written here: the file keeps its markers until the document is saved.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, NamedTuple

from pmtui.document import Postmortem
from pmtui.storage.errors import BrokenFile, ConflictedFile
from pmtui.storage.files import digest_of, read_file
from pmtui.storage.markers import Conflicted, Labels, all_conflicts, find_conflicts
from pmtui.storage.parsing import LARGE, decode
from pmtui.storage.reading import Loaded, load, loads, read_only_words
from pmtui.storage.scan import scan

if TYPE_CHECKING:
    from pmtui.storage.git import Stages
    from pmtui.storage.merge import Conflict


class Reconciled(NamedTuple):
    """The merged document, as if it had been loaded, and what is left to choose."""

    loaded: Loaded
    """Its document holds our value wherever there is a conflict; its digest is that of the marked file."""
    conflicts: tuple[Conflict, ...]
    labels: Labels | None
    """What git calls the two sides; None where the file has no conflict in it."""


class _Sides(NamedTuple):
    base: Postmortem | None
    ours: Postmortem
    theirs: Postmortem
    text: str
    """The text of our side, for the comments in it."""


def read_quickly(path: Path) -> Reconciled | None:
    """Return what `reconcile` does, or None where that may take longer than a person would notice.

    Raises:
        BrokenFile: if the file is no post-mortem.
    """
    try:
        if path.stat().st_size > LARGE:
            return None
        loaded = load(path)
    except ConflictedFile:
        return None
    except (OSError, ValueError):
        return reconcile(path)
    return None if _has_markers(loaded) else Reconciled(loaded, (), None)


def reconcile(path: Path) -> Reconciled:
    """Return the document of a file; where git left a conflict in it, both versions as one document.

    What git has of both is taken as long as the file is as git left it. Where git has nothing, or somebody
    has begun to mend the file by hand, the versions are put together from what stands between the markers.

    Raises:
        ConflictedFile: if neither can be read, with what to do.
        BrokenFile: if there is no conflict in it, and it is no post-mortem either.
    """
    try:
        loaded = load(path)
    except ConflictedFile:
        data = read_file(path)
    else:
        # A text may quote markers, and then they are text. Only git knows better.
        if not _has_markers(loaded):
            return Reconciled(loaded, (), None)
        data = loaded.original
    from pmtui.storage.git import unmerged
    from pmtui.storage.merge import merge

    text = decode(data, path)
    stages = unmerged(path)
    as_left = stages is not None and stages.left == data
    conflicted = find_conflicts(text) or (all_conflicts(text) if as_left else None)
    if conflicted is None:
        return Reconciled(load(path), (), None)
    sides = _sides(path, conflicted, stages, as_left=as_left)
    merged = merge(sides.base, sides.ours, sides.theirs)
    seen = scan(sides.text)
    loaded = Loaded(
        document=merged.document,
        path=path,
        digest=digest_of(data),
        head=seen.head,
        other_comments=seen.other_comments,
        read_only=read_only_words(merged.document, path),
        original=data,
    )
    return Reconciled(loaded, merged.conflicts, conflicted.labels)


def _has_markers(loaded: Loaded) -> bool:
    return b"<<<<<<<" in loaded.original and all_conflicts(decode(loaded.original, loaded.path)) is not None


def _sides(path: Path, conflicted: Conflicted, stages: Stages | None, *, as_left: bool) -> _Sides:
    ways: list[Callable[[], _Sides]] = [partial(_from_markers, path, conflicted, stages)]
    if stages is not None:
        ways.insert(0 if as_left else 1, partial(_from_git, path, stages))
    problems: list[BrokenFile] = []
    for way in ways:
        try:
            return way()
        except BrokenFile as problem:
            problems.append(problem)
    advice = "mend it by hand"
    if stages is not None:
        advice += f", or take a whole version with `git checkout --ours -- {quote(path.name)}` or `--theirs`"
    raise ConflictedFile(
        path,
        f"git left a conflict here, and pmtui cannot read both versions; {advice}. {problems[0]}",
        line=conflicted.line,
        column=1,
    )


def _from_git(path: Path, stages: Stages) -> _Sides:
    base = None
    if stages.base is not None:
        base = _perhaps(stages.base)
    ours = loads(stages.ours, f"our version of {path.name}")
    theirs = loads(stages.theirs, f"their version of {path.name}")
    return _Sides(base, ours, theirs, decode(stages.ours, path))


def _from_markers(path: Path, conflicted: Conflicted, stages: Stages | None) -> _Sides:
    base = _perhaps(stages.base) if stages is not None and stages.base is not None else None
    if base is None and (text := conflicted.base()) is not None:
        base = _perhaps(text.encode())
    mine = conflicted.ours()
    ours = loads(mine.encode(), f"our version of {path.name}")
    theirs = loads(conflicted.theirs().encode(), f"their version of {path.name}")
    return _Sides(base, ours, theirs, mine)


def _perhaps(data: bytes) -> Postmortem | None:
    try:
        return loads(data)
    except BrokenFile:
        return None
