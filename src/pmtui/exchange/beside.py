"""What a whole post-mortem says beside a document: values for free fields, rows, and what has no room."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from pmtui.document import (
    FieldKind,
    Part,
    Passage,
    Postmortem,
    Row,
    field_at,
    fields_of,
    get,
    ids_of,
    join,
    new_id,
    put,
)
from pmtui.document.sections import has_content
from pmtui.editing import show_value

_NEVER = frozenset(
    (
        *("schema_version", "status", "visibility", "profile", "timeline", "declared", "allowed"),
        *("unreviewed", "publication", "approvals", "steps", "unplaced"),
    )
)
"""What an import does not decide for a document that somebody has begun."""
OF_ITS_DAY = frozenset(
    f"facts.{name}"
    for name in (
        *("severity", "date", "impact_started", "detected", "acknowledged", "mitigated", "impact_ended"),
        *("resolved", "closed", "incident", "incident_url"),
    )
)
"""What two incidents on different days cannot share."""


class Beside(NamedTuple):
    """What a post-mortem says that a document does not."""

    values: dict[str, Any]
    """Values for free fields, and for lists the rows or words to append."""
    held: tuple[Passage, ...]
    """What has no room: its fields hold something else."""
    fields: tuple[str, ...]
    """What those of these fields are called that hold something else."""
    there: int
    """How many of its rows and words the document has already."""


def beside(document: Postmortem, other: Postmortem, name: str) -> Beside:
    """Return what `other`, read from the source of this name, says that the document does not.

    A row is left out where one of the document says all that it does. Rows have ids of their own, and what
    links to them follows.
    """
    values: dict[str, Any] = {}
    held: dict[str, Any] = {}
    rows = _Rows(document, other)
    another = _is_another_day(document, other)
    for path in paths_of(Postmortem):
        value, current = get(other, path), get(document, path)
        if not has_content(value):
            continue
        if isinstance(value, tuple):
            fresh = rows.fresh.get(path, ()) if _holds_rows(path) else fresh_words(current, value)
            if fresh:
                values[path] = fresh
        elif has_content(current):
            if not says(current, value):
                held[path] = value
        elif (another and path in OF_ITS_DAY) or not _takes(document, path, value):
            held[path] = value
        else:
            values[path] = value
    words = sum(len(get(other, path)) for path in paths_of(Postmortem) if isinstance(get(other, path), tuple))
    fresh_ones = sum(len(value) for value in values.values() if isinstance(value, tuple))
    passages = tuple(_passages(held, _undecided(document, other), name))
    return Beside(values, passages, _taken(document, held), words - fresh_ones)


def _taken(document: Postmortem, held: Iterable[str]) -> tuple[str, ...]:
    return tuple(field_at(path).title for path in held if has_content(get(document, path)))


def paths_of(part: type[Part], parent: str = "") -> Iterator[str]:
    """Yield the paths of the fields and lists that a document has once and that an import can fill."""
    for field in fields_of(part):
        if not parent and field.name in _NEVER:
            continue
        path = join(parent, field.name)
        inner = part.model_fields[field.name].annotation
        if field.kind is FieldKind.PART and isinstance(inner, type) and issubclass(inner, Part):
            yield from paths_of(inner, path)
        else:
            yield path


def added(document: Postmortem, path: str, value: Any) -> Postmortem:
    """Return the document with a value in a free field, or with rows or words behind those of a list.

    Raises:
        ValueError: if the field does not take it.
    """
    current = get(document, path)
    return put(document, path, (*current, *value) if isinstance(current, tuple) else value)


def says(current: Any, value: Any) -> bool:
    """Return whether a value says all that another one does; white space and case say nothing."""
    if isinstance(current, str) and isinstance(value, str):
        return _plain(value) in _plain(current)
    return bool(current == value)


def fresh_words(current: Iterable[str], words: Iterable[str]) -> tuple[str, ...]:
    """Return the words that are not among the current ones."""
    there = {_plain(word) for word in current}
    return tuple(word for word in dict.fromkeys(words) if _plain(word) not in there)


def fresh_rows(current: Sequence[Row], rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return the rows of which no current one says everything."""
    there = _by_words(current)
    return tuple(row for row in rows if not any(_covers(each, row) for each in _alike(there, current, row)))


def shown(value: Any) -> str:
    """Return a value, or the rows of a list, as text."""
    if isinstance(value, Part):
        parts = (shown(each) for name, each in value if name != "id" and has_content(each))
        return "; ".join(part for part in parts if part)
    if isinstance(value, tuple) and value and isinstance(value[0], Part):
        return "\n".join(map(shown, value))
    try:
        return show_value(value)
    except TypeError:
        return str(value)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _holds_rows(path: str) -> bool:
    return field_at(path).kind is FieldKind.ROWS


def _takes(document: Postmortem, path: str, value: Any) -> bool:
    try:
        return put(document, path, value) is not document
    except ValueError:
        return False


def _is_another_day(document: Postmortem, other: Postmortem) -> bool:
    one, two = day_of(document), day_of(other)
    return one is not None and two is not None and one != two


def day_of(document: Postmortem) -> date | None:
    """Return the day of the incident; None where a document does not say it."""
    started = document.facts.impact_started
    return document.facts.date or (started.date() if started else None)


def _passages(held: dict[str, Any], undecided: Sequence[str], name: str) -> Iterator[Passage]:
    """Yield what has no room: each longer text by itself, what takes a line together."""
    lines: list[str] = []
    for path, value in held.items():
        field = field_at(path)
        if field.kind is FieldKind.PROSE:
            yield Passage(text=value, source=f"{name}, {field.title}")
        else:
            lines.append(f"{field.title}: {shown(value)}")
    if lines := [*lines, *undecided]:
        yield Passage(text="\n".join(lines), source=f"{name}, facts")


def _undecided(document: Postmortem, other: Postmortem) -> list[str]:
    """Return as lines what a post-mortem says of itself that no import decides, and unknown keys."""
    lines = [
        f"{topic.title}: {said.state}, {said.reason}"
        for topic, said in other.declared.items()
        if has_content(said.reason) and document.declared.get(topic) != said
    ]
    lines += [f"Allowed: {row.rule}, {row.reason}" for row in fresh_rows(document.allowed, other.allowed)]  # type: ignore[attr-defined]
    for part, mine in ((other, document), (other.facts, document.facts), (other.impact, document.impact)):
        there = mine.__pydantic_extra__ or {}
        more = part.__pydantic_extra__ or {}
        lines += [f"{key}: {value}" for key, value in more.items() if there.get(key) != value]
    return lines


def _covers(there: Row, row: Row) -> bool:
    """Return whether a row says all that another one does; what is as it is without being said is nothing."""
    for name, info in type(row).model_fields.items():
        value = getattr(row, name)
        if name in ("id", "unreviewed") or not has_content(value) or value == info.default:
            continue
        if not _holds(getattr(there, name), value):
            return False
    more, extra = there.__pydantic_extra__ or {}, row.__pydantic_extra__ or {}
    return all(more.get(key) == value for key, value in extra.items())


def _by_words(rows: Iterable[Row]) -> dict[str, list[Row]]:
    there: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        there[_words(row)].append(row)
    return there


def _alike(there: dict[str, list[Row]], all_of_them: Sequence[Row], row: Row) -> Sequence[Row]:
    """Return the rows that can say what another one does: those with its words, where it has any."""
    return there.get(words, ()) if (words := _words(row)) else all_of_them


def _words(row: Row) -> str:
    said = (getattr(row, name, "") for name in ("title", "text", "name"))
    return next((_plain(text) for text in said if isinstance(text, str) and text.strip()), "")


def _holds(current: Any, value: Any) -> bool:
    if isinstance(current, str) and isinstance(value, str):
        return _plain(current) == _plain(value)
    if isinstance(value, tuple) and isinstance(value[0], Row):
        return not fresh_rows(current, value)
    if isinstance(value, tuple):
        return not fresh_words(current, value)
    return bool(current == value)


class _Rows:
    """The rows of another document that a document does not have, by their lists."""

    def __init__(self, document: Postmortem, other: Postmortem) -> None:
        self.fresh: dict[str, tuple[Row, ...]] = {}
        self._known: dict[str, str] = {}
        """Ids of rows of the other document, with the ids by which the document knows them."""
        self._taken = ids_of(document)
        self._others = ids_of(other)
        paths = [path for path in paths_of(Postmortem) if _holds_rows(path)]
        # What links to other rows comes behind them.
        paths.sort(key=lambda path: (path == "analysis.whys", path == "actions", path == "meetings"))
        for path in paths:
            current = list(get(document, path))
            rows = get(other, path)
            if fresh := tuple(self._new(current, _parents_first(rows) if path == "analysis.whys" else rows)):
                self.fresh[path] = fresh

    def _new(self, current: list[Row], rows: Iterable[Row]) -> Iterator[Row]:
        there = _by_words(current)
        for row in rows:
            linked = self._linked(row)
            found = next((each for each in _alike(there, current, linked) if _covers(each, linked)), None)
            if found is not None:
                self._known[row.id] = found.id
                continue
            if not row.id or row.id in self._taken:
                pick = random.Random(row.model_dump_json()).choice
                linked = linked.model_copy(update={"id": new_id(self._taken | self._others, pick)})
            self._known[row.id] = linked.id
            self._taken.add(linked.id)
            current.append(linked)
            there[_words(linked)].append(linked)
            yield linked

    def _linked(self, row: Row) -> Row:
        """Return a row that links to rows as the document knows them."""
        updates: dict[str, Any] = {}
        if parent := getattr(row, "parent", ""):
            updates["parent"] = self._known.get(parent, parent)
        if links := getattr(row, "addresses", ()):
            updates["addresses"] = tuple(dict.fromkeys(self._known.get(link, link) for link in links))
        changed = {name: value for name, value in updates.items() if value != getattr(row, name)}
        return row.model_copy(update=changed) if changed else row


def _parents_first(rows: Sequence[Row]) -> list[Row]:
    """Return the answers of a chain behind what they answer; those of a circle come last."""
    left = {row.id: row for row in rows}
    ordered: list[Row] = []
    while left:
        ready = [row for row in left.values() if getattr(row, "parent", "") not in left]
        ready = ready or list(left.values())
        for row in ready:
            del left[row.id]
        ordered += ready
    return ordered
