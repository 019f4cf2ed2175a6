"""A document as plain data in the order of the file: without empty keys, with unknown ones kept."""

from __future__ import annotations

import math
from enum import Enum
from typing import Any

from pmtui.document import Action, Declaration, Part, Postmortem, Sla

# Written even where they hold their default: readers look for them, and changing one changes a line only.
_ALWAYS: dict[type[Part], frozenset[str]] = {
    Postmortem: frozenset({"schema_version", "title", "status", "visibility", "profile"}),
    Action: frozenset({"status"}),
    Declaration: frozenset({"state"}),
    Sla: frozenset({"window"}),
}


def to_data(part: Part) -> dict[str, Any]:
    """Return the part as the file holds it: keys as in the file, choices as text, defaults left out."""
    always = _ALWAYS.get(type(part), frozenset())
    data: dict[str, Any] = {}
    for name, info in type(part).model_fields.items():
        value = getattr(part, name)
        if name not in always and (value is info.default or value == info.get_default()):
            continue
        data[info.alias or name] = _plain(value)
    data.update(part.model_extra or {})
    return data


def _plain(value: Any) -> Any:
    if isinstance(value, Part):
        return to_data(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {_plain(key): _plain(item) for key, item in value.items()}
    return value


def same(one: Any, other: Any) -> bool:
    """Return whether two pieces of data are alike in value and kind: NaN is like NaN, 1 is not like true."""
    if isinstance(one, dict):
        return (
            isinstance(other, dict)
            and one.keys() == other.keys()
            and all(same(value, other[key]) for key, value in one.items())
        )
    if isinstance(one, list | tuple):
        return isinstance(other, list | tuple) and len(one) == len(other) and all(map(same, one, other))
    if type(one) is not type(other):
        return False
    return bool(one == other) or (isinstance(one, float) and math.isnan(one) and math.isnan(other))
