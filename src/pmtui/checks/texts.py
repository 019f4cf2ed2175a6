"""The texts of a document with their paths, part by part, and what is looked for in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Any, TypeVar

from pmtui.checks.context import Context

Found = TypeVar("Found")

TEXTS = ("title", "summary", "timeline", "analysis", "impact", "actions", "lessons")
"""What a rule reads that looks through all texts."""

_SHORT = 400


def search(
    context: Context, name: str, look: Callable[[str], Found | None], *, parts: tuple[str, ...] = TEXTS
) -> Iterator[tuple[str, Found]]:
    """Yield the path of each text in which `look` finds something, and what it found.

    `name` is the memory's name of the search; texts of a part that did not change are not looked at again.
    """
    remembered = _remembering(look)
    for part in parts:
        value = getattr(context.document, part)
        yield from context.once(f"{name} {part}", value, partial(_through, part, value, remembered))


@lru_cache(maxsize=16)
def _remembering(look: Callable[[str], Found | None]) -> Callable[[str], Found | None]:
    short = lru_cache(maxsize=4096)(look)
    # A long text changes with every key, so remembering its states would only fill the memory.
    return lambda text: short(text) if len(text) <= _SHORT else look(text)


def _through(part: str, value: Any, look: Callable[[str], Found | None]) -> list[tuple[str, Found]]:
    return [
        (path, found) for path, text in texts_of(part, value) if text and (found := look(text)) is not None
    ]


def texts_of(part: str, value: Any) -> Iterator[tuple[str, str]]:
    """Yield the texts of one part of a document, with their paths; not the excerpts of logs."""
    if isinstance(value, str):
        yield part, value
        return
    for name in _FIELDS.get(part, ()):
        yield f"{part}.{name}", getattr(value, name)
    for name, fields in _ROWS.get(part, ()):
        holder, rows = (f"{part}.{name}", getattr(value, name)) if name else (part, value)
        for row in rows:
            for field in fields:
                if text := getattr(row, field):
                    yield f"{holder}[{row.id}].{field}", text


_FIELDS = {
    "summary": ("text", "detection", "resolution", "response"),
    "analysis": ("narrative",),
    "impact": ("narrative", "damage_control", "apology"),
    "lessons": ("improvised", "adapted", "informal_channel", "alerts"),
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
    "impact": (("unknowns", ("text", "note")), ("evidence", ("title",))),
    "actions": (("", ("title", "note")),),
    "lessons": (
        ("went_well", ("text",)),
        ("went_poorly", ("text",)),
        ("lucky", ("text",)),
        ("learnings", ("text",)),
    ),
}
