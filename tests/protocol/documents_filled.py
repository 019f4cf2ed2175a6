"""A document with one text in every place that takes text."""

from __future__ import annotations

from typing import Any

from pmtui.document import Entry, FieldKind, Postmortem, fields_of
from pmtui.document.base import Part


def filled(part: type[Part], text: str) -> dict[str, Any]:
    """Return values for all fields of a part that take text, and one row for each of its lists."""
    values: dict[str, Any] = {"at": "2026-07-17T14:32:00Z"} if issubclass(part, Entry) else {}
    for field in fields_of(part):
        kind = part.model_fields[field.name].annotation
        if field.name == "id":
            continue
        if field.kind in (FieldKind.LINE, FieldKind.PROSE):
            values[field.name] = text
        elif field.kind is FieldKind.WORDS and kind == tuple[str, ...]:
            values[field.name] = (text,)
        elif field.kind is FieldKind.ROWS and field.row:
            values[field.name] = (filled(field.row, text),)
        elif field.kind is FieldKind.PART and isinstance(kind, type) and issubclass(kind, Part):
            values[field.name] = filled(kind, text)
    return values


def document_of(text: str) -> Postmortem:
    """Return the document."""
    return Postmortem.model_validate(filled(Postmortem, text))
