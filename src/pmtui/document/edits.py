"""Pure edits: each returns a new document that shares everything that did not change."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pmtui.document.base import Part, Row
from pmtui.document.fields import FieldKind, field_at
from pmtui.document.paths import NoSuchField, Step, child, get, parent_of, parse, row_index
from pmtui.document.postmortem import Declaration, Postmortem, Topic
from pmtui.document.reviewed import mark_reviewed


class InvalidValue(ValueError):
    """A value that its field does not take; the message is a sentence for people."""


def explain(error: ValidationError) -> str:
    """Return the first complaint of a validation as a sentence."""
    return explain_one(error.errors(include_url=False)[0])


def explain_one(first: ErrorDetails) -> str:
    """Return one complaint of a validation as a sentence."""
    reason = first.get("ctx", {}).get("error")
    text = str(reason) if reason is not None else _PLAIN.get(first["type"], first["msg"])
    if "expected" in first.get("ctx", {}):
        text = f"expected {first['ctx']['expected']}"
    return text


_TOPICS = frozenset(Topic)
_PLAIN = {
    "string_type": "expected text in quotation marks",
    "string_unicode": "half of a character (a lone surrogate) cannot be saved; type it again",
    "bool_type": "expected true or false",
    "bool_parsing": "expected true or false",
    "int_type": "expected a whole number",
    "float_type": "expected a number",
    "tuple_type": "expected a list",
    "model_type": "expected a table",
    "model_attributes_type": "expected a table",
    "dict_type": "expected a table",
    "missing": "this field is required",
    "extra_forbidden": "there is no setting of this name",
    "invalid_key": "expected text as the name of a field",
    "finite_number": "expected a number",
    "greater_than_equal": "expected a number that is not negative",
}


def put(document: Postmortem, path: str, value: Any) -> Postmortem:
    """Return the document with `value` at `path`; the same document if nothing changes.

    Raises:
        NoSuchField: if the path leads nowhere.
        InvalidValue: if the field does not take the value.
    """
    try:
        changed = _put(document, parse(path), value)
    except KeyError:
        raise NoSuchField(path) from None
    except ValidationError as error:
        raise InvalidValue(explain(error)) from None
    assert isinstance(changed, Postmortem)
    return changed if changed is document else _touched(changed, path)


def _touched(document: Postmortem, path: str) -> Postmortem:
    """Return the document in which what stands at the path counts as reviewed: a person has changed it.

    A list that gets a row or loses one is not looked at by that, and neither is a flag of the program.
    """
    if path.endswith("unreviewed") or field_at(path).kind is FieldKind.ROWS:
        return document
    return mark_reviewed(document, path)


def _put(node: Any, steps: tuple[Step, ...], value: Any) -> Any:
    step, rest = steps[0], steps[1:]
    if isinstance(node, dict):
        return _put_item(node, step, rest, value)
    current = child(node, step)
    if rest:
        changed = _put(current, rest, value)
        if changed is current:
            return node
    elif type(value) is type(current) and value == current:
        return node
    else:
        changed = _replaced(current, value) if step.is_key else value
    if isinstance(node, tuple):
        index = row_index(node, step.name)
        return (*node[:index], changed, *node[index + 1 :])
    if rest:
        return node.model_copy(update={step.name: changed})
    return _validated(node, step.name, changed)


def _put_item(node: dict[Any, Any], step: Step, rest: tuple[Step, ...], value: Any) -> dict[Any, Any]:
    if not step.is_key:
        raise KeyError(step.name)
    if step.name not in _TOPICS:
        raise KeyError(step.name)
    topic = Topic(step.name)
    current = node[topic] if rest else node.get(topic)
    if rest:
        changed = _put(current, rest, value)
    elif value == current:
        changed = current
    else:
        changed = _replaced(current or Declaration(), value)
    return node if changed is current else {**node, topic: changed}


def _replaced(current: Part, value: Any) -> Part:
    """Return what takes the place of a whole row or declaration, which no field of its holder checks."""
    return value if isinstance(value, type(current)) else type(current).model_validate(value)


def _validated(part: Part, name: str, value: Any) -> Part:
    data = {**part.__dict__, **(part.__pydantic_extra__ or {}), name: value}
    checked = type(part).model_validate(data)
    taken, current = getattr(checked, name), getattr(part, name)
    if type(taken) is type(current) and taken == current:
        return part
    # Only the one field is taken over, so that the others stay the very same objects.
    return part.model_copy(update={name: taken})


def insert(document: Postmortem, path: str, row: Row, index: int | None = None) -> Postmortem:
    """Return the document with a row inserted into the list at `path`; at its end without an index.

    Raises:
        NoSuchField: if there is no list at the path.
    """
    rows = _rows(document, path)
    at = len(rows) if index is None else index
    return put(document, path, (*rows[:at], row, *rows[at:]))


def remove(document: Postmortem, path: str) -> Postmortem:
    """Return the document without the row or declaration at `path`.

    Raises:
        NoSuchField: if there is none.
    """
    holder, key = parent_of(path), parse(path)[-1]
    items = get(document, holder) if key.is_key else None
    if isinstance(items, dict) and key.name in items:
        return put(document, holder, {k: v for k, v in items.items() if k != key.name})
    rows, index = _place(document, path)
    return put(document, holder, (*rows[:index], *rows[index + 1 :]))


def move(document: Postmortem, path: str, by: int) -> Postmortem:
    """Return the document with the row at `path` moved by so many places, as far as the list goes.

    Raises:
        NoSuchField: if there is no such row.
    """
    rows, index = _place(document, path)
    others = [*rows[:index], *rows[index + 1 :]]
    target = max(0, min(len(others), index + by))
    return put(document, parent_of(path), (*others[:target], rows[index], *others[target:]))


def sort_timeline(document: Postmortem) -> Postmortem:
    """Return the document with its timeline in the order of time; entries of one time keep their order."""
    ordered = tuple(sorted(document.timeline, key=lambda entry: entry.at))
    same = all(a is b for a, b in zip(ordered, document.timeline, strict=True))
    return document if same else document.model_copy(update={"timeline": ordered})


def _rows(document: Postmortem, path: str) -> tuple[Row, ...]:
    if field_at(path).kind is not FieldKind.ROWS or not isinstance(rows := get(document, path), tuple):
        raise NoSuchField(path)
    return rows


def _place(document: Postmortem, path: str) -> tuple[tuple[Row, ...], int]:
    """Return the rows among which the row at `path` stands, and its position."""
    key = parse(path)[-1]
    rows = get(document, parent_of(path)) if key.is_key else None
    if not isinstance(rows, tuple):
        raise NoSuchField(path)
    try:
        return rows, row_index(rows, key.name)
    except KeyError:
        raise NoSuchField(path) from None
