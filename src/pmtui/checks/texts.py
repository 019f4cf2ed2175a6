"""The texts of a document with their paths, part by part, and what is looked for in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar

from pmtui.checks.context import Context
from pmtui.document import Row

Found = TypeVar("Found")

TEXTS = ("title", "summary", "timeline", "analysis", "impact", "actions", "lessons")
"""What a rule reads that looks through all texts of the report itself."""
EVERYWHERE = (*TEXTS, "meetings", "follow_up", "declared", "allowed", "publication", "unplaced")
"""What a rule reads that looks through everything that somebody can have typed or imported."""


class Search(NamedTuple, Generic[Found]):
    """What is looked for in texts, and how most of them are quickly known to hold none of it."""

    name: str
    look: Callable[[str], Found | None]
    narrow: Callable[[str], Callable[[str], bool] | None]
    """Of joined texts, a quick test of each of them, never wrong in saying no; None if none holds it."""
    parts: tuple[str, ...] = TEXTS
    on: Any = None
    """What else the answer depends on: with another one all texts are looked through again."""


def search(context: Context, wanted: Search[Found]) -> list[tuple[str, Found]]:
    """Return the path of each text in which something was found, and what it was.

    Parts and rows that did not change are not looked at again.
    """
    if context.memory.get(f"{wanted.name} on", (None, None))[1] != wanted.on:
        for name in (wanted.name, *(f"{wanted.name} {part}" for part in wanted.parts)):
            context.memory.pop(name, None)
        context.memory[f"{wanted.name} on"] = None, wanted.on
    # Several rules ask for the same search of the same document.
    return context.once(wanted.name, context.document, lambda: list(_search(context, wanted)))


def _search(context: Context, wanted: Search[Found]) -> Iterator[tuple[str, Found]]:
    for part in wanted.parts:
        value, name = getattr(context.document, part), f"{wanted.name} {part}"
        before = context.memory.get(name)
        seen = _first(context, wanted, part, value) if before is None else before[1]
        if before is not None and before[0] is not value:
            seen = _again(context, wanted, part, before, value)
        context.memory[name] = value, seen
        yield from seen.fields
        for found in seen.rows.values():
            yield from found


class _Seen(NamedTuple, Generic[Found]):
    """What was found in the fields of a part, and in those of its rows that hold something."""

    fields: list[tuple[str, Found]]
    rows: dict[tuple[str, str], list[tuple[str, Found]]]


def _first(context: Context, wanted: Search[Found], part: str, value: Any) -> _Seen[Found]:
    likely = wanted.narrow(joined(context, part))
    if likely is None:
        return _Seen([], {})
    rows = ((there, row) for there in _lists_of(part, value) for row in there.rows)
    return _Seen(_found(_fields_of(part, value), wanted, likely), _found_in_rows(rows, wanted, likely))


def _again(
    context: Context, wanted: Search[Found], part: str, before: tuple[Any, _Seen[Found]], value: Any
) -> _Seen[Found]:
    old, seen = before
    change = context.once(f"change of {part}", value, partial(_Change.of, part, old, value))
    if change.old is not old:
        change = _Change.of(part, old, value)
    likely = partial(_may_hold, wanted)
    rows = seen.rows.copy()
    for place in change.gone:
        rows.pop(place, None)
    fields = _found(_fields_of(part, value), wanted, likely)
    return _Seen(fields, rows | _found_in_rows(change.rows, wanted, likely))


def _may_hold(wanted: Search[Any], text: str) -> bool:
    return wanted.narrow(text) is not None


def joined(context: Context, part: str) -> str:
    """Return all texts of a part of the document, a line or more each."""
    value = getattr(context.document, part)
    return context.once(
        f"texts of {part}", value, lambda: "\n".join(text for _, text in texts_of(part, value))
    )


def _found(
    texts: Iterable[tuple[str, str]], wanted: Search[Found], likely: Callable[[str], bool]
) -> list[tuple[str, Found]]:
    return [(path, what) for path, text in texts if likely(text) and (what := wanted.look(text)) is not None]


def _found_in_rows(
    rows: Iterable[tuple[_List, Row]], wanted: Search[Found], likely: Callable[[str], bool]
) -> dict[tuple[str, str], list[tuple[str, Found]]]:
    found = (((each.holder, row.id), _found(each.texts_of(row), wanted, likely)) for each, row in rows)
    return {place: what for place, what in found if what}


class _List(NamedTuple):
    """A list of rows in a part of the document, and the texts of a row."""

    holder: str
    fields: tuple[str, ...]
    inner: tuple[tuple[str, tuple[str, ...]], ...]
    rows: tuple[Row, ...]

    def texts_of(self, row: Row) -> Iterator[tuple[str, str]]:
        """Yield the texts of a row and of the rows in it, with their paths."""
        for field in self.fields:
            if text := getattr(row, field):
                yield f"{self.holder}[{row.id}].{field}", text
        for name, fields in self.inner:
            for one in getattr(row, name):
                for field in fields:
                    if text := getattr(one, field):
                        yield f"{self.holder}[{row.id}].{name}[{one.id}].{field}", text


class _Change(NamedTuple):
    """The rows of a part that are others than they were, and the places of those that are no more."""

    old: Any
    rows: list[tuple[_List, Row]]
    gone: list[tuple[str, str]]

    @classmethod
    def of(cls, part: str, old: Any, value: Any) -> _Change:
        """Return the rows of a part that its old value does not have; a moved row is no other one."""
        rows: list[tuple[_List, Row]] = []
        gone: list[tuple[str, str]] = []
        for before, after in zip(_lists_of(part, old), _lists_of(part, value), strict=True):
            if before.rows is not after.rows:
                rows += [(after, row) for row in _others(after.rows, before.rows)]
                gone += [(before.holder, row.id) for row in _others(before.rows, after.rows)]
        return cls(old, rows, gone)


def _others(rows: tuple[Row, ...], than: tuple[Row, ...]) -> list[Row]:
    """Return those of some rows that are not among others."""
    found = [row for row, other in zip(rows, than, strict=False) if row is not other]
    found += rows[len(than) :]
    if len(found) > 1 or len(rows) != len(than):
        known = {id(row) for row in than}
        found = [row for row in found if id(row) not in known]
    return found


def texts_of(part: str, value: Any) -> Iterator[tuple[str, str]]:
    """Yield the texts of one part of a document, with their paths; not the excerpts of logs."""
    yield from _fields_of(part, value)
    for there in _lists_of(part, value):
        for row in there.rows:
            yield from there.texts_of(row)


def _fields_of(part: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield part, value
        return
    if part == "declared":
        for topic, declaration in value.items():
            if declaration.reason:
                yield f"declared[{topic.value}].reason", declaration.reason
        return
    for name in _FIELDS.get(part, ()):
        if text := getattr(value, name):
            yield f"{part}.{name}", text


def _lists_of(part: str, value: Any) -> Iterator[_List]:
    for name, fields in _ROWS.get(part, ()):
        if name:
            yield _List(f"{part}.{name}", fields, (), getattr(value, name))
        else:
            yield _List(part, fields, _INSIDE.get(part, ()), value)


_FIELDS = {
    "summary": ("text", "detection", "resolution", "response"),
    "analysis": ("narrative",),
    "impact": ("narrative", "damage_control", "apology", "breach_note"),
    "lessons": ("improvised", "adapted", "informal_channel", "alerts"),
    "follow_up": ("note",),
    "publication": ("override",),
}
_ROWS = {
    "timeline": (("", ("text", "why")),),
    "analysis": (
        ("contributors", ("text", "note")),
        ("mitigators", ("text", "note")),
        ("risks", ("text", "note")),
        ("root_causes", ("text",)),
        ("whys", ("text",)),
    ),
    "impact": (
        ("unknowns", ("text", "note")),
        ("evidence", ("title",)),
        ("metrics", ("name", "note")),
        ("appendix", ("title",)),
    ),
    "actions": (("", ("title", "note", "reason")),),
    "lessons": (
        ("went_well", ("text",)),
        ("went_poorly", ("text",)),
        ("lucky", ("text",)),
        ("learnings", ("text",)),
    ),
    "meetings": (("", ("notes",)),),
    "allowed": (("", ("reason",)),),
    "unplaced": (("", ("text",)),),
}
_INSIDE = {
    "timeline": (("questions", ("text", "answer")),),
    "meetings": (("agenda", ("title",)), ("questions", ("text", "answer")), ("decisions", ("text",))),
}
