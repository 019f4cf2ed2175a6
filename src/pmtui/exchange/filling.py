"""What an import could put into the empty fields of a document that is there already, one field at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pmtui.document import (
    Entry,
    FieldKind,
    Kind,
    Part,
    Passage,
    Postmortem,
    complete_ids,
    fields_of,
    get,
    ids_of,
    join,
    put,
    sort_timeline,
)
from pmtui.document import Row as DocumentRow
from pmtui.document.sections import has_content
from pmtui.editing import show_value
from pmtui.exchange.assemble import Row
from pmtui.exchange.facts import LEAST_SURE, facts_of
from pmtui.exchange.imported import Event, Imported
from pmtui.exchange.suggested import value_of

UNPLACED = "unplaced"
_NEVER = frozenset(
    (
        *("schema_version", "status", "visibility", "profile", "timeline", "declared", "allowed"),
        *("unreviewed", "publication", "approvals", "steps"),
    )
)
"""What an import does not decide for a document that somebody has begun."""


@dataclass(frozen=True, slots=True)
class Filling:
    """A value for a field that is empty so far; the passages that belong to no field are one of them."""

    path: str
    value: Any
    sure: float = 1.0


def fillings(document: Postmortem, imported: Sequence[Imported], rows: Sequence[Row]) -> tuple[Filling, ...]:
    """Return what the sources have for the empty fields of a document, in the order of its fields.

    A whole post-mortem gives its fields and lists, exports give the facts that they suggest. Text that
    belongs to no field comes last, and whether or not there is some already.
    """
    found: dict[str, Filling] = {}
    for item in imported:
        if item.document is not None:
            for path, value in _written(item.document):
                found.setdefault(path, Filling(path, value))
    for path, guess in facts_of(imported, rows, document).items():
        if guess.sure >= LEAST_SURE:
            found.setdefault(path, Filling(path, value_of(path, guess.value), guess.sure))
    order = {path: place for place, path in enumerate(_paths(Postmortem))}
    empty = (f for f in found.values() if not has_content(get(document, f.path)) and _fits(document, f))
    title = document.title or (found["title"].value if "title" in found else "")
    passages = _waiting(document, imported, title)
    return (
        *sorted(empty, key=lambda f: order.get(f.path, len(order))),
        *([Filling(UNPLACED, passages)] if passages else []),
    )


def _paths(part: type[Part], parent: str = "") -> Iterator[str]:
    """Yield the paths of the fields and lists that a document has once."""
    for field in fields_of(part):
        if not parent and field.name in (*_NEVER, UNPLACED):
            continue
        path = join(parent, field.name)
        inner = part.model_fields[field.name].annotation
        if field.kind is FieldKind.PART and isinstance(inner, type) and issubclass(inner, Part):
            yield from _paths(inner, path)
        else:
            yield path


def _written(document: Postmortem) -> Iterator[tuple[str, Any]]:
    for path in _paths(Postmortem):
        if has_content(value := get(document, path)):
            yield path, value


def _fits(document: Postmortem, filling: Filling) -> bool:
    try:
        return put(document, filling.path, filling.value) is not document
    except ValueError:
        return False


def _waiting(document: Postmortem, imported: Iterable[Imported], title: str) -> tuple[Passage, ...]:
    """Return the passages that belong to no field, without those that wait already and the title."""
    there = {(row.text, row.source) for row in document.unplaced}
    return tuple(
        row
        for row in _passages(imported)
        if (row.text, row.source) not in there and row.text.strip("#*_ ") != title
    )


def _passages(imported: Iterable[Imported]) -> Iterator[Passage]:
    for item in imported:
        if item.document is not None:
            yield from item.document.unplaced
        else:
            for piece in item.unplaced:
                place = f"{item.source.name}, line {piece.line}" if piece.line else item.source.name
                yield Passage(text=piece.text, source=place)


def value_shown(value: Any) -> str:
    """Return a value that would be filled in as one line: a text as it is, rows by the first of them."""
    if isinstance(value, tuple) and value and not isinstance(value[0], str):
        first = next((text for name in _NAMES if (text := getattr(value[0], name, ""))), "")
        rest = f" and {len(value) - 1} more" if len(value) > 1 else ""
        if isinstance(first, str) and first:
            return f"“{' '.join(first.split())}”{rest}"
        return "1 row" if len(value) == 1 else f"{len(value):,} rows"
    try:
        return " ".join(show_value(value).split())
    except TypeError:
        return str(value)


_NAMES = ("title", "text", "name", "heading", "caption", "measure")


def fill(document: Postmortem, chosen: Iterable[Filling]) -> Postmortem:
    """Return the document with these values in their fields, marked as unreviewed; each row has an id."""
    chosen = tuple(chosen)
    if not chosen:
        return document
    filled: list[str] = []
    taken = ids_of(document)
    for filling in chosen:
        value = _with_own_ids(filling.value, taken)
        if filling.path == UNPLACED:
            document = document.model_copy(update={"unplaced": (*document.unplaced, *value)})
        elif not has_content(get(document, filling.path)):
            document = put(document, filling.path, value)
            filled.append(filling.path)
    marked = dict.fromkeys((*document.unreviewed, *filled))
    return complete_ids(document.model_copy(update={"unreviewed": tuple(marked)}))


def _with_own_ids(value: Any, taken: set[str]) -> Any:
    """Return rows without the ids that rows of the document have already, since those keep theirs."""
    if not (isinstance(value, tuple) and value and isinstance(value[0], DocumentRow)):
        return value
    return tuple(row.model_copy(update={"id": ""}) if row.id in taken else row for row in value)


def events_of(imported: Imported) -> Imported:
    """Return a whole post-mortem with the entries of its timeline as events, for a preview with others."""
    if imported.document is None:
        return imported
    events = tuple(
        Event(
            entry.at,
            entry.text,
            entry.kind,
            entry.role,
            entry.source or imported.source.name,
            entry.approximate,
            link=entry.link,
            public=entry.public,
            key=f"{_KEY}{entry.id}",
        )
        for entry in imported.document.timeline
    )
    return replace(imported, events=events)


_KEY = "entry of the document "


def entries_of(imported: Sequence[Imported], rows: Iterable[Row]) -> tuple[tuple[Entry, ...], list[Row]]:
    """Return the whole entries of post-mortems that rows stand for, and the other rows."""
    known = {
        f"{_KEY}{entry.id}": entry
        for item in imported
        if item.document is not None
        for entry in item.document.timeline
    }
    whole, others = [], []
    for row in rows:
        if entry := known.get(row.event.key):
            more = {"text": row.event.text, "role": entry.role or row.event.actor} if row.also else {}
            if row.also and entry.kind is Kind.OTHER:
                more["kind"] = row.event.kind
            sources = "; ".join(row.sources)
            whole.append(entry.model_copy(update={"source": sources, "unreviewed": True, **more}))
        else:
            others.append(row)
    return tuple(whole), others


def add_entries(document: Postmortem, entries: Sequence[Entry]) -> Postmortem:
    """Return the document with the entries in its timeline; an id that it has already is replaced."""
    if not entries:
        return document
    fresh = _with_own_ids(tuple(entries), ids_of(document))
    return sort_timeline(complete_ids(document.model_copy(update={"timeline": (*document.timeline, *fresh)})))
