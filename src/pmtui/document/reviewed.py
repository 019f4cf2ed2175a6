"""What was imported and that no person has touched yet: which parts of a document it is, and how it ends.

Entries of the timeline say it of themselves; everything else is named in `unreviewed`, a field, a row, or a
whole list by its path.
"""

from __future__ import annotations

from typing import Any

from pmtui.document.base import Row
from pmtui.document.paths import NoSuchField, get, join, parse, row_index
from pmtui.document.postmortem import Postmortem
from pmtui.document.timeline import Entry


def is_unreviewed(document: Postmortem, path: str) -> bool:
    """Return whether no person has touched what stands at a path: an entry, or what an import has filled."""
    if entry := _entry_at(document, path):
        return entry.unreviewed
    return any(_is_within(path, name) for name in document.unreviewed)


def unreviewed_entries(document: Postmortem) -> int:
    """Return how many entries of the timeline nobody has touched."""
    return sum(entry.unreviewed for entry in document.timeline)


def mark_reviewed(document: Postmortem, path: str) -> Postmortem:
    """Return the document in which what stands at a path counts as touched; the same one if it does already.

    Of a list that was imported as a whole the other rows stay as they are.
    """
    updates: dict[str, Any] = {}
    if document.unreviewed:
        left = tuple(_left(document, path))
        if left != document.unreviewed:
            updates["unreviewed"] = left
    if (entry := _entry_at(document, path)) and entry.unreviewed:
        place = row_index(document.timeline, entry.id)
        seen = entry.model_copy(update={"unreviewed": False})
        updates["timeline"] = (*document.timeline[:place], seen, *document.timeline[place + 1 :])
    return document.model_copy(update=updates) if updates else document


def mark_all_reviewed(document: Postmortem) -> Postmortem:
    """Return the document in which everything counts as touched."""
    rows = tuple(
        entry.model_copy(update={"unreviewed": False}) if entry.unreviewed else entry
        for entry in document.timeline
    )
    if not document.unreviewed and all(a is b for a, b in zip(rows, document.timeline, strict=True)):
        return document
    return document.model_copy(update={"unreviewed": (), "timeline": rows})


def _entry_at(document: Postmortem, path: str) -> Entry | None:
    """Return the entry of the timeline that a path is, or leads into; None if it is elsewhere."""
    if not path.startswith("timeline["):
        return None
    try:
        return document.timeline[row_index(document.timeline, parse(path)[1].name)]
    except KeyError:
        return None


def _is_within(path: str, name: str) -> bool:
    return path == name or path.startswith((f"{name}[", f"{name}."))


def _left(document: Postmortem, path: str) -> list[str]:
    """Return what stays unreviewed when the place of a path is touched."""
    left: list[str] = []
    for name in document.unreviewed:
        if not _is_within(path, name):
            left.append(name)
        elif path != name and (rows := _rows(document, name)) is not None:
            others = (join(name, key=row.id) for row in rows)
            left += [other for other in others if not _is_within(path, other)]
    return left


def _rows(document: Postmortem, name: str) -> tuple[Row, ...] | None:
    """Return the rows of a list that is named; None if the name is no list of rows."""
    try:
        value = get(document, name)
    except (NoSuchField, KeyError):
        return None
    return value if isinstance(value, tuple) and value and isinstance(value[0], Row) else None
