"""Values as text: what a field shows, and what the typed text means."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from enum import Enum
from functools import lru_cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from pmtui.document import FieldKind, NoSuchField, Part, Postmortem, field_at
from pmtui.document.paths import parse
from pmtui.editing.choices import listed, next_choice, read_choice, read_flag
from pmtui.editing.context import Context
from pmtui.editing.due import read_due
from pmtui.editing.numbers import read_number, show_number
from pmtui.editing.times import read_time
from pmtui.editing.words import read_words, show_words

_PLANNED = ("actions.due", "actions.soak_until", "follow_up.date")
"""The days that are to come; all others have been."""


def parse_value(path: str, raw: str, context: Context) -> Any:
    """Return the value that a typed text means in the field at `path`; empty text clears an optional field.

    Text comes back as it was typed, since every character of it is the user's.

    Raises:
        ValueError: with a sentence that says what was expected.
        NoSuchField: if no post-mortem has such a field.
    """
    field = field_at(path)
    if field.kind in (FieldKind.LINE, FieldKind.PROSE):
        return raw
    if field.kind is FieldKind.WORDS:
        return read_words(raw)
    if not raw.strip():
        return _cleared(path)
    match field.kind:
        case FieldKind.INSTANT:
            return read_time(raw, context)
        case FieldKind.DAY:
            has_been = re.sub(r"\[[^]]*\]", "", path) not in _PLANNED
            return read_due(raw, context.now.astimezone(UTC).date(), has_been=has_been)
        case FieldKind.NUMBER:
            return read_number(raw)
        case FieldKind.FLAG:
            return read_flag(raw)
        case FieldKind.CHOICE:
            return _member(path, read_choice(raw, field.choices))
    raise ValueError(f"{field.title.lower()} has several parts; change them one by one")


def show_value(value: Any) -> str:
    """Return the text that a field shows for a value; `parse_value` gives the same value back."""
    if value is None:
        return ""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return _show_instant(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return show_number(value)
    if isinstance(value, tuple) and all(isinstance(word, str) for word in value):
        return show_words(value)
    raise TypeError(f"{type(value).__name__} is not shown in one field")


def is_optional(path: str) -> bool:
    """Return whether the field at `path` can be empty.

    Raises:
        NoSuchField: if no post-mortem has such a field.
    """
    info = _info(path)
    return not info.is_required() and not isinstance(info.default, Enum | bool)


def cycled(path: str, value: Any, step: int = 1) -> Any:
    """Return the choice or flag after the given one (before it with -1); optional fields pass by empty.

    Raises:
        ValueError: if the field is neither a choice nor a flag.
        NoSuchField: if no post-mortem has such a field.
    """
    field = field_at(path)
    if field.kind is FieldKind.FLAG:
        shown = None if value is None else show_value(value)
        chosen = next_choice(shown, ("yes", "no"), step, optional=is_optional(path))
        return None if chosen is None else chosen == "yes"
    if field.kind is not FieldKind.CHOICE:
        raise ValueError(f"{field.title.lower()} is no choice; type its value")
    shown = None if value is None else show_value(value)
    chosen = next_choice(shown, field.choices, step, optional=is_optional(path))
    return None if chosen is None else _member(path, chosen)


def _show_instant(at: datetime) -> str:
    moment = at.astimezone(UTC)
    precision = "microseconds" if moment.microsecond else "seconds" if moment.second else "minutes"
    return moment.replace(tzinfo=None).isoformat(" ", precision) + "Z"


def _cleared(path: str) -> Any:
    """Return what stands in a field that was emptied."""
    info, field = _info(path), field_at(path)
    if field.kind is FieldKind.INSTANT and info.is_required():
        raise ValueError("an entry needs its time, such as 14:32")
    if info.default is None or info.default is False:
        return info.default
    if field.kind is FieldKind.CHOICE:
        raise ValueError(f"this cannot be empty; expected {listed(field.choices)}")
    raise ValueError("this cannot be empty")


def _member(path: str, choice: str) -> Any:
    kind = _type_in(_info(path).annotation, Enum)
    return kind(choice) if kind is not None else choice


@lru_cache(maxsize=1024)
def _info(path: str) -> FieldInfo:
    """Return how the model declares the field, which knows its default and its enum."""
    owner: Any = Postmortem
    info: FieldInfo | None = None
    for step in parse(path):
        if step.is_key:
            continue
        if owner is None or step.name not in owner.model_fields:
            raise NoSuchField(path)
        info = owner.model_fields[step.name]
        owner = _type_in(info.annotation, Part)
    if info is None:
        raise NoSuchField(path)
    return info


def _type_in(annotation: Any, base: type) -> Any:
    """Return the class derived from `base` inside of an annotation; None if there is none."""
    if isinstance(annotation, type) and issubclass(annotation, base):
        return annotation
    # A dict's values come after its keys, and it is the values that hold the fields.
    for argument in reversed(get_args(annotation)):
        if (found := _type_in(argument, base)) is not None:
            return found
    return None
