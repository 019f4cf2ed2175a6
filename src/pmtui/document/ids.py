"""Row ids: short, stable, unique within a document."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from pmtui.document.base import Part, Row
from pmtui.document.fields import FieldKind, fields_of
from pmtui.document.postmortem import Postmortem

# Without vowels no id spells a word; without l, o, 0 and 1 it can be read aloud.
ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
LENGTH = 4


def new_id(taken: Iterable[str], choose: Callable[[str], str]) -> str:
    """Return an id that is not taken; `choose` picks one character of a text, as `random.choice` does."""
    used = taken if isinstance(taken, set) else set(taken)
    length = LENGTH
    while True:
        for _ in range(64):
            candidate = "".join(choose(ALPHABET) for _ in range(length))
            if candidate not in used:
                return candidate
        length += 1


def ids_of(document: Postmortem) -> set[str]:
    """Return the ids of all rows of a document."""
    return set(_written(document))


def complete_ids(document: Postmortem) -> Postmortem:
    """Return the document with an id in every row; the same document if none is missing or doubled.

    An id is derived from the row's content and place, so two programs that read the same file agree on it.
    A row that was copied by hand together with its id gets one of its own.
    """
    written = list(_written(document))
    if all(written) and len(set(written)) == len(written):
        return document
    changed = _complete(document, set(), set(written))
    assert isinstance(changed, Postmortem)
    return changed


def _written(part: Part) -> Iterator[str]:
    """Yield the ids of all rows below a part as they stand there, empty ones too."""
    for name in _holders(type(part)):
        value = getattr(part, name)
        if isinstance(value, Part):
            yield from _written(value)
        elif isinstance(value, tuple):
            for row in value:
                yield row.id
                yield from _written(row)


def _complete(part: Part, used: set[str], written: set[str]) -> Part:
    updates = {}
    for name in _holders(type(part)):
        value = getattr(part, name)
        if isinstance(value, Part):
            changed: object = _complete(value, used, written)
        elif isinstance(value, tuple) and value and isinstance(value[0], Row):
            changed = _complete_rows(value, used, written)
        else:
            continue
        if changed is not value:
            updates[name] = changed
    return part.model_copy(update=updates) if updates else part


@cache
def _holders(part: type[Part]) -> tuple[str, ...]:
    """Return the fields below which rows may stand; looking at all the others takes a third of a load."""
    return tuple(field.name for field in fields_of(part) if field.kind in (FieldKind.PART, FieldKind.ROWS))


def _complete_rows(rows: tuple[Row, ...], used: set[str], written: set[str]) -> tuple[Part, ...]:
    result: list[Part] = []
    for place, row in enumerate(rows):
        if not row.id or row.id in used:
            row = row.model_copy(update={"id": _derived(row, place, used, written)})
        used.add(row.id)
        result.append(_complete(row, used, written))
    return rows if all(a is b for a, b in zip(rows, result, strict=True)) else tuple(result)


def _derived(row: Row, place: int, used: set[str], written: set[str]) -> str:
    content = row.model_dump_json(exclude={"id"})
    for attempt in range(1_000_000):
        digest = hashlib.sha256(f"{attempt}:{place}:{content}".encode()).digest()
        candidate = "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[: LENGTH + attempt // 64])
        # Ids that stand in the file come first: others may refer to them.
        if candidate not in used and candidate not in written:
            return candidate
    raise AssertionError("no free id among a million")
