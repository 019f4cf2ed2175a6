"""What an import could put into the fields and lists of a document that is there, one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from pmtui.document import (
    Entry,
    FieldKind,
    Kind,
    Passage,
    Postmortem,
    complete_ids,
    field_at,
    get,
    ids_of,
    join,
    put,
    sort_timeline,
)
from pmtui.document.sections import has_content
from pmtui.document.times import show_instant
from pmtui.editing import show_value
from pmtui.exchange.assemble import Row
from pmtui.exchange.beside import added, beside, fresh_rows, fresh_words, paths_of, says, shown
from pmtui.exchange.facts import LEAST_SURE, facts_of
from pmtui.exchange.imported import Event, Imported
from pmtui.exchange.other_days import is_of_another_day
from pmtui.exchange.suggested import SEVERAL, value_of

UNPLACED = "unplaced"
EMPTY = "Fields that are empty so far"
LISTS = "Rows for lists that hold some already"
WAITING = "Text without a free field"
"""What stands above each sort of values where they are shown."""


@dataclass(frozen=True, slots=True)
class Filling:
    """A value for a field that is empty so far, or rows or words for a list.

    The passages that have no place are one of them.
    """

    path: str
    value: Any
    sure: float = 1.0
    more: bool = False
    """Whether the list holds something already: the rows or words come behind that."""
    held: tuple[str, ...] = ()
    """Of passages: the names of fields that hold something else than the source says."""


def fillings(document: Postmortem, imported: Sequence[Imported], rows: Sequence[Row]) -> tuple[Filling, ...]:
    """Return what the sources have for the fields of a document, in the order of these.

    A whole post-mortem gives its fields, and those rows of its lists that are not there already; exports give
    the facts that they suggest for empty fields. What belongs to no field, or to one that says something
    else, comes last.
    """
    found, seen, held = _written(document, imported)
    for path, guess in facts_of(imported, rows, seen).items():
        if guess.sure >= LEAST_SURE:
            value = value_of(path, guess.value)
            if not has_content(get(seen, path)):
                if _fits(seen, path, value) and not is_of_another_day(seen, path, value):
                    found[path] = Filling(path, value, guess.sure)
            elif path in found and path in SEVERAL and guess.sure >= found[path].sure:
                words = (*found[path].value, *fresh_words(get(seen, path), value))
                found[path] = replace(found[path], value=words)
    order = {path: place for place, path in enumerate(paths_of(Postmortem))}
    title = document.title or (found["title"].value if "title" in found else "")
    waiting = (*_passages(imported), *held.passages, *_of_known(document, imported, rows))
    passages = _waiting(document, waiting, title)
    names = tuple(dict.fromkeys(held.names)) if any(row in passages for row in held.passages) else ()
    return (
        *sorted(found.values(), key=lambda each: order.get(each.path, len(order))),
        *([Filling(UNPLACED, passages, held=names)] if passages else []),
    )


class _Held(NamedTuple):
    passages: tuple[Passage, ...] = ()
    names: tuple[str, ...] = ()


def _written(
    document: Postmortem, imported: Iterable[Imported]
) -> tuple[dict[str, Filling], Postmortem, _Held]:
    """Return what whole post-mortems have for a document, the document with that, and what has no room."""
    found: dict[str, Filling] = {}
    seen, held = document, _Held()
    for item in imported:
        if item.document is None:
            continue
        part = beside(seen, item.document, item.source.name)
        for path, value in part.values.items():
            seen = added(seen, path, value)
            if path in found:
                found[path] = replace(found[path], value=(*found[path].value, *value))
            else:
                found[path] = Filling(path, value, more=has_content(get(document, path)))
        held = _Held((*held.passages, *part.held), (*held.names, *part.fields))
    return found, seen, held


def there_already(document: Postmortem, imported: Iterable[Imported]) -> int:
    """Return how many rows of whole post-mortems a document has, beside those of its timeline."""
    there = 0
    for item in imported:
        if item.document is not None and item.document is not document:
            there += beside(document, item.document, item.source.name).there
    return there


def _fits(document: Postmortem, path: str, value: Any) -> bool:
    try:
        return put(document, path, value) is not document
    except ValueError:
        return False


def _waiting(document: Postmortem, passages: Iterable[Passage], title: str) -> tuple[Passage, ...]:
    """Return the passages that belong to no field, without those that wait already and the title."""
    there = {(row.text, row.source) for row in document.unplaced}
    fresh = {
        (row.text, row.source): row
        for row in passages
        if (row.text, row.source) not in there and row.text.strip("#*_ ") != title
    }
    return tuple(fresh.values())


def _passages(imported: Iterable[Imported]) -> Iterator[Passage]:
    for item in imported:
        if item.document is not None:
            yield from item.document.unplaced
        else:
            for piece in item.unplaced:
                place = f"{item.source.name}, line {piece.line}" if piece.line else item.source.name
                yield Passage(text=piece.text, source=place)


def _of_known(document: Postmortem, imported: Sequence[Imported], rows: Iterable[Row]) -> Iterator[Passage]:
    """Yield what entries say at length of which the timeline has the moment and the words already."""
    known = _whole_entries(imported)
    for row in rows if known else ():
        if row.there is None or row.kept:
            continue
        for event in (row.event, *row.also):
            if (whole := known.get(event.key)) is None:
                continue
            item, entry = whole
            there = [each for each in document.timeline if each.text == row.there.text]
            told = [entry.why, *(shown(each) for each in entry.questions)]
            said = " ".join(shown(each) for each in there)
            if more := [text for text in told if text.strip() and not says(said, text)]:
                head = f"{show_instant(entry.at)} {entry.text}"
                yield Passage(text="\n\n".join([head, *more]), source=f"{item.source.name}, Timeline")


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
    """Return the document with these values in their fields, marked as unreviewed; each row has an id.

    Rows and words come behind those that are there. A value for a field that holds something else waits
    with the passages.
    """
    chosen = tuple(chosen)
    if not chosen:
        return document
    filled: list[str] = []
    for filling in chosen:
        current = get(document, filling.path)
        if filling.path == UNPLACED:
            rows = _with_own_ids(filling.value, ids_of(document))
            document = document.model_copy(update={"unplaced": (*document.unplaced, *rows)})
        elif isinstance(current, tuple):
            document, paths = _appended(document, filling)
            filled += paths
        elif not has_content(current):
            document = put(document, filling.path, filling.value)
            filled.append(filling.path)
        elif not says(current, filling.value):
            text = f"{field_at(filling.path).title}: {shown(filling.value)}"
            document = document.model_copy(update={"unplaced": (*document.unplaced, Passage(text=text))})
    marked = dict.fromkeys((*document.unreviewed, *filled))
    return complete_ids(document.model_copy(update={"unreviewed": tuple(marked)}))


def _appended(document: Postmortem, filling: Filling) -> tuple[Postmortem, list[str]]:
    """Return the document with what is fresh of a filling behind what a list holds, and the paths of that."""
    current = get(document, filling.path)
    if field_at(filling.path).kind is not FieldKind.ROWS:
        fresh = fresh_words(current, filling.value)
        return (added(document, filling.path, fresh), [filling.path]) if fresh else (document, [])
    rows = _with_own_ids(fresh_rows(current, filling.value), ids_of(document))
    if not rows:
        return document, []
    document = complete_ids(added(document, filling.path, rows))
    if not current:
        return document, [filling.path]
    return document, [join(filling.path, key=row.id) for row in get(document, filling.path)[len(current) :]]


def _with_own_ids(value: Any, taken: set[str]) -> Any:
    """Return rows without the ids that rows of the document have already, since those keep theirs."""
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
            key=_key(imported, entry),
        )
        for entry in imported.document.timeline
    )
    return replace(imported, events=events)


def _key(imported: Imported, entry: Entry) -> str:
    """Return what tells an entry from those of other documents, where ids can be the same ones."""
    return f"entry of the document {id(imported.document)} {entry.id}"


def _whole_entries(imported: Iterable[Imported]) -> dict[str, tuple[Imported, Entry]]:
    return {
        _key(item, entry): (item, entry)
        for item in imported
        if item.document is not None
        for entry in item.document.timeline
    }


def entries_of(imported: Sequence[Imported], rows: Iterable[Row]) -> tuple[tuple[Entry, ...], list[Row]]:
    """Return the whole entries of post-mortems that rows stand for, and the other rows."""
    known = _whole_entries(imported)
    whole, others = [], []
    for row in rows:
        if found := known.get(row.event.key):
            entry = found[1]
            more: dict[str, Any] = {}
            if row.also:
                more = {"text": row.event.text, "role": entry.role or row.event.actor}
                if entry.kind is Kind.OTHER:
                    more["kind"] = row.event.kind
                more |= _told_beside(entry, [known[each.key][1] for each in row.also if each.key in known])
            sources = "; ".join(row.sources)
            whole.append(entry.model_copy(update={"source": sources, "unreviewed": True, **more}))
        else:
            others.append(row)
    return tuple(whole), others


def _told_beside(entry: Entry, others: Iterable[Entry]) -> dict[str, Any]:
    """Return why an entry happened and what was asked about it, with what others say of that."""
    why, questions = entry.why, entry.questions
    for other in others:
        if not says(why, other.why):
            why = f"{why}\n\n{other.why}" if why else other.why
        questions = (*questions, *fresh_rows(questions, other.questions))  # type: ignore[arg-type]
    return {"why": why, "questions": questions}


def add_entries(document: Postmortem, entries: Sequence[Entry]) -> Postmortem:
    """Return the document with the entries in its timeline; an id that it has already is replaced."""
    if not entries:
        return document
    fresh = _with_own_ids(tuple(entries), ids_of(document))
    return sort_timeline(complete_ids(document.model_copy(update={"timeline": (*document.timeline, *fresh)})))
