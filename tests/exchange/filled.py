"""Documents in which every field holds something, each made by a function of the field's path."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from pmtui.document import Field, FieldKind, Part, Postmortem, complete_ids, fields_of
from pmtui.document.impact import Sla

START = datetime(2024, 3, 15, 14, 0, tzinfo=UTC)
_SKIPPED = {"id", "schema_version", "declared", "allowed", "approvals", "unreviewed"}


def filled(word: Callable[[str], str], rows: int = 2, choices: Mapping[str, Any] | None = None) -> Postmortem:
    """Return a document with `rows` rows in each list; `choices` are values, as in `Action.status`."""
    counter = [0]
    given = choices or {}

    def part(kind: type[Part], path: str) -> Part:
        values = {
            field.name: value(kind, field, f"{path}.{field.name}".lstrip("."))
            for field in fields_of(kind)
            if field.name not in _SKIPPED
        }
        return kind.model_validate(values)

    def value(kind: type[Part], field: Field, path: str) -> Any:
        if (name := f"{kind.__name__}.{field.name}") in given:
            return given[name]
        counter[0] += 1
        match field.kind:
            case FieldKind.PART:
                return part(type(kind.model_fields[field.name].default), path)
            case FieldKind.ROWS:
                assert field.row is not None
                return tuple(part(field.row, f"{path}[{number}]") for number in range(rows))
            case FieldKind.CHOICE:
                return field.choices[-1]
            case FieldKind.FLAG:
                return True
            case FieldKind.WORDS:
                return (word(f"{path}/1"), word(f"{path}/2"))
            case FieldKind.INSTANT:
                return START + timedelta(minutes=counter[0])
            case FieldKind.DAY:
                return date(2024, 4, 1) + timedelta(days=counter[0] % 20)
            case FieldKind.NUMBER:
                return 99 if (kind, field.name) == (Sla, "target") else counter[0]
        if (kind.__name__, field.name) in (("AgendaItem", "planned"), ("AgendaItem", "spent")):
            return 5
        return word(path)

    document = part(Postmortem, "")
    assert isinstance(document, Postmortem)
    return complete_ids(document)
