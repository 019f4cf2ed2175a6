"""What is known about each field without looking at a document: its name, help, example and kind."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum, auto
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from pmtui.document.base import PROSE, Part, Row
from pmtui.document.paths import NoSuchField, Step, parse
from pmtui.document.postmortem import Postmortem


class FieldKind(Enum):
    """What sort of value a field holds, and so how it is typed."""

    LINE = auto()
    PROSE = auto()
    WORDS = auto()
    INSTANT = auto()
    DAY = auto()
    CHOICE = auto()
    FLAG = auto()
    NUMBER = auto()
    ROWS = auto()
    PART = auto()


class Field(NamedTuple):
    """A field as people see it."""

    name: str
    title: str
    help: str
    example: str
    kind: FieldKind
    choices: tuple[str, ...] = ()
    row: type[Row] | None = None
    required: bool = False


@lru_cache(maxsize=1024)
def field_at(path: str) -> Field:
    """Return what is known about the field that a path names; ids of rows are not looked at.

    Raises:
        NoSuchField: if no post-mortem has such a field.
    """
    steps = parse(path)
    owner: Any = Postmortem
    field: Field | None = None
    for step in steps:
        owner, field = _descend(owner, step, path, field)
    if field is None:
        raise NoSuchField(path)
    return field


def fields_of(part: type[Part]) -> tuple[Field, ...]:
    """Return the fields of a part in the order of the file."""
    return tuple(_field(name, info) for name, info in part.model_fields.items())


def _descend(owner: Any, step: Step, path: str, field: Field | None) -> tuple[Any, Field | None]:
    if step.is_key:
        if isinstance(owner, type) or owner is None:
            raise NoSuchField(path)
        return owner[0], field
    if not (isinstance(owner, type) and issubclass(owner, Part)) or step.name not in owner.model_fields:
        raise NoSuchField(path)
    info = owner.model_fields[step.name]
    return _target(info.annotation), _field(step.name, info)


def _target(annotation: Any) -> Any:
    """Return the part behind a field, a one-element list of the part for rows, else None."""
    inner = _bare(annotation)
    if isinstance(inner, type) and issubclass(inner, Part):
        return inner
    args = get_args(inner)
    if get_origin(inner) is tuple and (row := _row_type(args)):
        return [row]
    if get_origin(inner) is dict and isinstance(args[1], type) and issubclass(args[1], Part):
        return [args[1]]
    return None


def _row_type(args: tuple[Any, ...]) -> type[Row] | None:
    first = args[0] if args else None
    return first if isinstance(first, type) and issubclass(first, Row) else None


def _bare(annotation: Any) -> Any:
    """Return the annotation without `| None` and `Annotated`."""
    if get_origin(annotation) in (Union, UnionType):
        options = [option for option in get_args(annotation) if option is not type(None)]
        return _bare(options[0])
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    return annotation


def _kind(annotation: Any) -> tuple[FieldKind, tuple[str, ...], type[Row] | None]:
    inner = _bare(annotation)
    if get_origin(inner) is tuple:
        row = _row_type(get_args(inner))
        return (FieldKind.ROWS, (), row) if row else (FieldKind.WORDS, (), None)
    if not isinstance(inner, type) or issubclass(inner, Part):
        return FieldKind.PART, (), None
    if issubclass(inner, Enum):
        return FieldKind.CHOICE, tuple(str(member.value) for member in inner), None
    for types, kind in (
        (bool, FieldKind.FLAG),
        (datetime, FieldKind.INSTANT),
        (date, FieldKind.DAY),
        ((int, float), FieldKind.NUMBER),
    ):
        if issubclass(inner, types):
            return kind, (), None
    return FieldKind.LINE, (), None


def _field(name: str, info: FieldInfo) -> Field:
    kind, choices, row = _kind(info.annotation)
    if kind is FieldKind.LINE and _is_prose(info):
        kind = FieldKind.PROSE
    return Field(
        name=name,
        title=info.title or name.replace("_", " ").capitalize(),
        help=info.description or "",
        example=str(info.examples[0]) if info.examples else "",
        kind=kind,
        choices=choices,
        row=row,
        required=info.is_required(),
    )


def _is_prose(info: FieldInfo) -> bool:
    return PROSE in info.metadata
