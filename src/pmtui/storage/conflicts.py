"""Conflicts of a merge as sentences."""

from __future__ import annotations

from typing import Any

from pmtui.document import Part, Postmortem, named
from pmtui.document.difference import shown
from pmtui.storage.merge import Conflict


def conflict_sentence(
    conflict: Conflict, document: Postmortem, *, ours: str = "yours", theirs: str = "theirs"
) -> str:
    """Return what both sides did, in words without a full stop; the merged document names the row.

    Text of the document stands in it as it is, clipped: make it safe before it is shown.
    """
    name = named(document, conflict.path)
    if conflict.ours is None and isinstance(conflict.theirs, Part | dict):
        return f"{name}: {ours} removed it, {theirs} changed it; it stays as it was changed"
    if conflict.theirs is None and isinstance(conflict.ours, Part | dict):
        return f"{name}: {theirs} removed it, {ours} changed it; it stays as it was changed"
    if any("\n" in side for side in (conflict.ours, conflict.theirs) if isinstance(side, str)):
        return (
            f"{name}: both changed the same lines; {ours} stand, {theirs} begin with {shown(conflict.theirs)}"
        )
    before = f" (it was {shown(conflict.base)})" if shown(conflict.base) else ""
    return f"{name}: {ours} is {_shown(conflict.ours)}, {theirs} is {_shown(conflict.theirs)}{before}"


def _shown(value: Any) -> str:
    return shown(value) or "empty"
