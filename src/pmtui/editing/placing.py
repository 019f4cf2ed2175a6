"""Passages that an import could not place: where they can go, and how their text is put there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from pmtui.document import (
    FieldKind,
    Passage,
    Postmortem,
    Section,
    field_at,
    fields_of,
    get,
    has,
    insert,
    join,
    put,
    remove,
    section_of,
    sort_timeline,
)
from pmtui.editing.context import entry_context
from pmtui.editing.lines import Draft, read_block
from pmtui.editing.store import Store

_PATHS = (
    *("timeline", "summary.text", "summary.detection", "summary.resolution", "summary.response"),
    *("analysis.narrative", "analysis.contributors", "analysis.mitigators", "analysis.risks"),
    *("analysis.root_causes", "impact.narrative", "impact.damage_control", "impact.apology"),
    *("impact.evidence", "impact.unknowns", "impact.appendix", "actions", "follow_up.note"),
    *("lessons.went_well", "lessons.went_poorly", "lessons.lucky", "lessons.learnings"),
    *("lessons.improvised", "lessons.adapted", "lessons.informal_channel", "lessons.alerts"),
)
_MARKER = re.compile(r"\s*(?:[-*+•–]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?")
_LONGER = ("note", "body")


@dataclass(frozen=True, slots=True)
class Place:
    """A field or a list that can take a passage."""

    path: str
    title: str
    section: Section
    is_list: bool


@cache
def places() -> tuple[Place, ...]:
    """Return the fields and lists that can take a passage, in the order of the sections."""
    found = []
    for path in _PATHS:
        field = field_at(path)
        found.append(Place(path, field.title, section_of(path), field.kind is FieldKind.ROWS))
    order = list(Section)
    return tuple(sorted(found, key=lambda place: order.index(place.section)))


def named_so(typed: str) -> tuple[Place, ...]:
    """Return the places in whose name, or that of their section, words begin with each typed word.

    Where one is called so itself, those of which only the section is are left out.
    """
    wanted = re.findall(r"\w+", typed.casefold())
    by_title = tuple(place for place in places() if _begins(place.title, wanted))
    return by_title or tuple(
        place for place in places() if _begins(f"{place.section.title} {place.title}", wanted)
    )


def _begins(name: str, wanted: Sequence[str]) -> bool:
    words = re.findall(r"\w+", name.casefold())
    return all(any(word.startswith(each) for word in words) for each in wanted)


def place_passage(store: Store, passage: str, target: str, now: datetime) -> str:
    """Move the passage of this id to a field or list as one step; return the path of where it stands.

    A field of text gets it as a paragraph of its own. A list gets a row, or a row for each item of a list in
    the passage; of several lines the first names the row. In a timeline, lines that begin with a time are
    entries.

    Raises:
        ReadOnly: if the document can only be read.
        NoSuchField: if there is no such passage or field.
    """
    path = join("unplaced", key=passage)
    row: Passage = get(store.document, path)
    change: Callable[[Postmortem], Postmortem]
    if field_at(target).kind is FieldKind.ROWS:
        rows = _rows(store, target, row.text, now)
        focus = join(target, key=rows[0].id)

        def change(document: Postmortem) -> Postmortem:
            for each in rows:
                document = insert(document, target, each)
            return sort_timeline(remove(document, path))

    else:
        focus = target

        def change(document: Postmortem) -> Postmortem:
            before = get(document, target).rstrip()
            text = row.text.strip("\n")
            return remove(put(document, target, f"{before}\n\n{text}" if before else text), path)

    store.apply(f"place it under {field_at(target).title}", change, focus)
    return focus


def drop_passage(store: Store, passage: str) -> None:
    """Drop the passage of this id as one step.

    Raises:
        ReadOnly: if the document can only be read.
        NoSuchField: if there is none.
    """
    path = join("unplaced", key=passage)
    if has(store.document, path):
        store.apply("drop a passage", lambda document: remove(document, path), path)


def _rows(store: Store, target: str, text: str, now: datetime) -> Sequence[Any]:
    if target == "timeline" and (drafts := _drafts(store, text, now)):
        return [store.new_row(target, **draft.values()) for draft in drafts]
    return [store.new_row(target, **_values(target, item)) for item in _items(text)]


def _drafts(store: Store, text: str, now: datetime) -> list[Draft]:
    """Return the entries that a text is, if it is nothing else."""
    read = read_block(text, entry_context(store.document, now))
    drafts = [item for item in read if isinstance(item, Draft) and not item.untimed]
    return drafts if len(drafts) == len(read) else []


def _items(text: str) -> list[str]:
    """Return the items of a list without their marks, if the text is one; else the text."""
    lines = [line for line in text.split("\n") if line.strip()]
    if lines and all(_MARKER.match(line) for line in lines):
        return [_MARKER.sub("", line, count=1).strip() for line in lines]
    return [text.strip()]


def _values(target: str, text: str) -> dict[str, Any]:
    """Return the text as the fields of a row: its first line names the row, the rest is told at length."""
    row = field_at(target).row
    assert row is not None
    fields = {field.name: field.kind for field in fields_of(row)}
    name = "title" if "title" in fields else "text"
    if fields[name] is FieldKind.PROSE:
        return {name: text}
    head, _, rest = text.partition("\n")
    longer = next((field for field in _LONGER if field in fields), "")
    if not rest.strip() or not longer:
        return {name: " ".join(text.split())}
    return {name: head.strip(), longer: rest.strip("\n")}
