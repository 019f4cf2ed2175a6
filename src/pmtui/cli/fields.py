"""The fields that a command line can name."""

from __future__ import annotations

from collections.abc import Iterator

from pmtui.cli.failure import Failure
from pmtui.document import (
    Field,
    FieldKind,
    NoSuchField,
    Part,
    Postmortem,
    field_at,
    fields_of,
    get,
    join,
    walk,
)


def single_paths(part: type[Part] = Postmortem, parent: str = "") -> Iterator[str]:
    """Yield the paths of the fields that every document has once, such as `facts.severity`."""
    for field in fields_of(part):
        path = join(parent, field.name)
        if field.kind is FieldKind.PART:
            if isinstance(inner := part.model_fields[field.name].annotation, type) and issubclass(
                inner, Part
            ):
                yield from single_paths(inner, path)
        elif field.kind is not FieldKind.ROWS and path != "schema_version":
            yield path


def settable(document: Postmortem, path: str) -> Field:
    """Return what is known about a field of the document whose value can be typed.

    Raises:
        Failure: if it has no such field, with the nearest names; or if it is no single value.
    """
    try:
        field = field_at(path)
        get(document, path)
    except NoSuchField:
        raise Failure(f"there is no field {path!r} in this post-mortem{_nearest(document, path)}") from None
    if path == "schema_version":
        raise Failure("the version of the file format is set by the program alone")
    if field.kind in (FieldKind.ROWS, FieldKind.PART):
        raise Failure(f"{path} holds several fields{_below(document, path)}")
    return field


def _nearest(document: Postmortem, path: str) -> str:
    from difflib import get_close_matches

    known = [*single_paths(), *(found for found, _ in walk(document) if "[" in found)]
    last = path.rpartition(".")[2]
    near = [name for name in known if name.rpartition(".")[2] == last]
    near += [name for name in get_close_matches(path, known, n=3, cutoff=0.6) if name not in near]
    return f"; did you mean {' or '.join(near[:3])}?" if near else "; `pmtui set --help` says what a path is"


def _below(document: Postmortem, path: str) -> str:
    names = [
        found for found, _ in walk(get(document, path), path) if found != path and not found.endswith("id")
    ]
    return f", such as {', '.join(names[:3])}; name one of them" if names else " and is empty"
