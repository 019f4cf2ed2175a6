"""The texts of a document with their paths, part by part, and what is looked for in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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


def search(context: Context, wanted: Search[Found]) -> list[tuple[str, Found]]:
    """Return the path of each text in which something was found, and what it was.

    Parts and rows that did not change are not looked at again.
    """
    # Several rules ask for the same search of the same document.
    return context.once(wanted.name, context.document, lambda: list(_search(context, wanted)))


def _search(context: Context, wanted: Search[Found]) -> Iterator[tuple[str, Found]]:
    for part in wanted.parts:
        value = getattr(context.document, part)
        rows = context.memory.setdefault(f"{wanted.name} rows of {part}", (None, {}))[1]
        likely: Callable[[str], bool] | None = partial(_may_hold, wanted)
        if not rows:
            likely = wanted.narrow(context.once(f"texts of {part}", value, partial(_joined, part, value)))
        if likely is None:
            rows.update((row.id, (row, [])) for _, _, there in _lists_of(part, value) for row in there)
            continue
        through = partial(_through, part, value, wanted.look, likely, rows)
        yield from context.once(f"{wanted.name} {part}", value, through)


def _may_hold(wanted: Search[Any], text: str) -> bool:
    return wanted.narrow(text) is not None


def _joined(part: str, value: Any) -> str:
    return "\n".join(text for _, text in texts_of(part, value))


def _through(
    part: str,
    value: Any,
    look: Callable[[str], Found | None],
    likely: Callable[[str], bool],
    known: dict[str, tuple[Any, list[tuple[str, Found]]]],
) -> list[tuple[str, Found]]:
    found = [
        (path, what)
        for path, text in _fields_of(part, value)
        if likely(text) and (what := look(text)) is not None
    ]
    there = 0
    for holder, fields, rows in _lists_of(part, value):
        there += len(rows)
        for row in rows:
            before = known.get(row.id)
            if before is None or before[0] is not row:
                texts = ((field, getattr(row, field)) for field in fields)
                known[row.id] = before = (
                    row,
                    [
                        (f"{holder}[{row.id}].{field}", what)
                        for field, text in texts
                        if text and likely(text) and (what := look(text)) is not None
                    ],
                )
            if before[1]:
                found += before[1]
    if len(known) > 2 * there + _SPARE:
        known.clear()
    return found


_SPARE = 100
"""Rows that are gone and may be remembered: undo brings them back as they were."""


def texts_of(part: str, value: Any) -> Iterator[tuple[str, str]]:
    """Yield the texts of one part of a document, with their paths; not the excerpts of logs."""
    yield from _fields_of(part, value)
    for holder, fields, rows in _lists_of(part, value):
        for row in rows:
            for field in fields:
                if text := getattr(row, field):
                    yield f"{holder}[{row.id}].{field}", text


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


def _lists_of(part: str, value: Any) -> Iterator[tuple[str, tuple[str, ...], tuple[Row, ...]]]:
    for name, fields in _ROWS.get(part, ()):
        yield (f"{part}.{name}", fields, getattr(value, name)) if name else (part, fields, value)
    for inner, fields in _INSIDE.get(part, ()):
        for row in value:
            if rows := getattr(row, inner):
                yield f"{part}[{row.id}].{inner}", fields, rows


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
