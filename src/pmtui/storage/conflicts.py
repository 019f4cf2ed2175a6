"""Conflicts of a merge as sentences."""

from __future__ import annotations

from typing import Any

from pmtui.document import Part, Postmortem, named
from pmtui.document.difference import around, shown
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
    mine, other = _shown(conflict.ours), _shown(conflict.theirs)
    if type(conflict.ours) is str and type(conflict.theirs) is str and conflict.ours and conflict.theirs:
        mine, other = around(conflict.ours, conflict.theirs)
        if "\n" in conflict.ours + conflict.theirs:
            return f"{name}: both changed the same lines; {ours} stand: {mine}, {theirs}: {other}"
    before = f" (it was {shown(conflict.base)})" if shown(conflict.base) else ""
    return f"{name}: {ours} is {mine}, {theirs} is {other}{before}"


def _shown(value: Any) -> str:
    return shown(value) or "empty"
