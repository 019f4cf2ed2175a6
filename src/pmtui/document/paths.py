"""Field paths: names for every place in a document, such as `facts.severity` or `actions[a7f3].owner`.

Rows are named by their id, so a path keeps its meaning when rows are sorted, inserted or removed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from pmtui.document.base import Part, Row
from pmtui.document.postmortem import Postmortem

_STEP = re.compile(r"(?:(?:^|\.)([a-z_]+))|\[([^\[\]]*)\]")


class NoSuchField(KeyError):
    """There is nothing at this path."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return f"there is no field {self.path!r} in a post-mortem"


class Step(NamedTuple):
    """One step of a path: a field name, or the key of a row or declaration."""

    name: str
    is_key: bool


@lru_cache(maxsize=4096)
def parse(path: str) -> tuple[Step, ...]:
    """Return the steps of a path.

    Raises:
        NoSuchField: if it is not written as a path.
    """
    steps: list[Step] = []
    position = 0
    while match := _STEP.match(path, position):
        name, key = match.groups()
        steps.append(Step(name, False) if name is not None else Step(key, True))
        position = match.end()
    if position != len(path) or not steps or steps[0].is_key or path[0] == ".":
        raise NoSuchField(path)
    return tuple(steps)


def join(parent: str, name: str = "", *, key: str | None = None) -> str:
    """Return the path of a field of `parent`, of one of its rows (`key`), or of a field of that row."""
    base = parent if key is None else f"{parent}[{key}]"
    return f"{base}.{name}" if base and name else base or name


def parent_of(path: str) -> str:
    """Return the path without its last step; empty at the top."""
    last = parse(path)[-1]
    return path[: -(len(last.name) + 2)] if last.is_key else path[: -len(last.name)].rstrip(".")


def child(value: Any, step: Step) -> Any:
    """Return what a step leads to.

    Raises:
        KeyError: if it leads nowhere.
    """
    if not step.is_key:
        if isinstance(value, Part) and step.name in type(value).model_fields:
            return getattr(value, step.name)
    elif isinstance(value, dict):
        return value[step.name]
    elif isinstance(value, tuple):
        return value[row_index(value, step.name)]
    raise KeyError(step.name)


def row_index(rows: tuple[Any, ...], key: str) -> int:
    """Return the position of the row with this id.

    Raises:
        KeyError: if no row has it.
    """
    return _positions(rows)[key]


_last: tuple[tuple[Any, ...], dict[str, int]] = ((), {})


def _positions(rows: tuple[Any, ...]) -> dict[str, int]:
    """Return the position of each row by its id; of the same rows one asks for many in a row."""
    global _last
    known, positions = _last
    if known is not rows:
        positions = {}
        for index, row in enumerate(rows):
            if isinstance(row, Row):
                positions.setdefault(row.id, index)
        _last = rows, positions
    return positions


def get(document: Postmortem, path: str) -> Any:
    """Return the value at a path.

    Raises:
        NoSuchField: if there is none.
    """
    value: Any = document
    try:
        for step in parse(path):
            value = child(value, step)
    except KeyError:
        raise NoSuchField(path) from None
    return value


def has(document: Postmortem, path: str) -> bool:
    """Return whether the path leads to something in this document."""
    try:
        get(document, path)
    except NoSuchField:
        return False
    return True


def walk(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every field below a part with its path, in the order of the file, rows and parts entered."""
    if isinstance(value, Part):
        for name in type(value).model_fields:
            yield from walk(getattr(value, name), join(path, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from walk(item, join(path, key=str(key)))
    elif isinstance(value, tuple) and value and isinstance(value[0], Row):
        for row in value:
            yield from walk(row, join(path, key=row.id))
    else:
        yield path, value
