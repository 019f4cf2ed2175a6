"""Three versions of a document become one: what each side changed is kept, what both changed is listed.

Rows are matched by their id, so that sorting and inserting disturb nobody. Nothing here knows a file, and no
version is ever written into another as marked-up text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from pydantic import ValidationError

from pmtui.document import FieldKind, InvalidValue, Part, Postmortem, Row, complete_ids, join, sort_timeline
from pmtui.document.edits import explain
from pmtui.document.paths import Step
from pmtui.storage.sides import kinds_of, merge_lines, same, twins_of, weave

_MISSING: Any = None
_UNKNOWN: Any = object()
"""What stood in a field before, where nobody knows what both sides began with."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place that both sides changed in different ways; a row or key that is not there is None."""

    path: str
    base: Any
    ours: Any
    theirs: Any
    steps: tuple[Step, ...] = field(default=(), repr=False, compare=False)
    """The path taken apart: the keys that a file has beyond ours may hold any character."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged document, which holds our value wherever there is a conflict.

    A row that one side removed and the other changed is there, as it was changed.
    """

    document: Postmortem
    conflicts: tuple[Conflict, ...] = ()


def merge(base: Postmortem | None, ours: Postmortem, theirs: Postmortem) -> Merged:
    """Return the document with the changes of both sides since `base`, and the conflicts among them.

    What one side alone changed is taken. Prose that both changed is merged by lines where they changed
    different ones; words such as tags are merged one by one. Rows that both sides added all stay, but a row
    that is the same on both sides except for its id stays once. The timeline is in the order of time.

    Without a base nothing can be known to be changed by one side alone: every value that differs is a
    conflict, and rows and words of either side stay.
    """
    if same(ours, theirs) or (base is not None and same(base, theirs)):
        return Merged(ours)
    if base is not None and same(base, ours):
        return Merged(theirs)
    merging = _Merging(knows_base=base is not None)
    before = None if base is None else complete_ids(base)
    document = merging.part(before, complete_ids(ours), complete_ids(theirs), _Place())
    assert isinstance(document, Postmortem)
    document = complete_ids(_follow(document, merging.twins))
    return Merged(document, tuple(merging.conflicts))


def resolve(merged: Merged, path: str, value: Any) -> Merged:
    """Return the merge with `value` at the path of a conflict, which counts as settled then.

    The value is what that conflict holds of either side, or another one; None removes a row.

    Raises:
        KeyError: if there is no conflict at this path.
        InvalidValue: if the field does not take the value.
    """
    for conflict in merged.conflicts:
        if conflict.path == path:
            break
    else:
        raise KeyError(path)
    try:
        document = _put(merged.document, conflict.steps, value)
    except ValidationError as error:
        raise InvalidValue(explain(error)) from None
    document = (
        complete_ids(sort_timeline(document)) if path.startswith("timeline") else complete_ids(document)
    )
    return replace(
        merged, document=document, conflicts=tuple(item for item in merged.conflicts if item is not conflict)
    )


class _Place(NamedTuple):
    path: str = ""
    steps: tuple[Step, ...] = ()

    def field(self, name: str) -> _Place:
        return _Place(join(self.path, name), (*self.steps, Step(name, False)))

    def row(self, key: str) -> _Place:
        return _Place(join(self.path, key=key), (*self.steps, Step(key, True)))


class _Merging:
    """One merge: collects the conflicts, and which row of theirs is the same as one of ours."""

    def __init__(self, *, knows_base: bool = True) -> None:
        self.knows_base = knows_base
        self.conflicts: list[Conflict] = []
        self.twins: dict[str, str] = {}

    def value(self, base: Any, ours: Any, theirs: Any, place: _Place, kind: FieldKind | None = None) -> Any:
        if same(ours, theirs) or same(base, theirs):
            return ours
        if same(base, ours):
            return theirs
        if isinstance(ours, Part) and type(ours) is type(theirs):
            return self.part(base if isinstance(base, Part) else None, ours, theirs, place)
        if isinstance(ours, dict) and isinstance(theirs, dict):
            return self.keys(base if isinstance(base, dict) else {}, ours, theirs, place)
        if kind is FieldKind.ROWS:
            return self.rows(() if base is _UNKNOWN else base, ours, theirs, place)
        if kind is FieldKind.WORDS:
            return _words(() if base is _UNKNOWN else base, ours, theirs)
        if kind is FieldKind.PROSE and (text := merge_lines(base, ours, theirs)) is not None:
            return text
        return self.clash(base, ours, theirs, place)

    def clash(self, base: Any, ours: Any, theirs: Any, place: _Place) -> Any:
        before = None if base is _UNKNOWN else base
        self.conflicts.append(Conflict(place.path, before, ours, theirs, place.steps))
        return ours

    def item(self, base: Any, ours: Any, theirs: Any, place: _Place) -> Any:
        """Merge a row or a key; what one side removed and the other changed stays as it was changed."""
        merged = self.value(base, ours, theirs, place)
        removed = merged is _MISSING and not same(base, theirs)
        return theirs if removed else merged

    def part(self, base: Part | None, ours: Part, theirs: Part, place: _Place) -> Part:
        """Merge field by field; a row that both sides added under one id is compared with an empty one."""
        changes: dict[str, Any] = {}
        for name, kind in kinds_of(type(ours)):
            info = type(ours).model_fields[name]
            if base is not None:
                before = getattr(base, name)
            elif not self.knows_base:
                before = _UNKNOWN
            else:
                before = _MISSING if info.is_required() else info.get_default(call_default_factory=True)
            mine = getattr(ours, name)
            merged = self.value(before, mine, getattr(theirs, name), place.field(name), kind)
            if merged is not mine:
                changes[name] = merged
        unknown = self.keys(_unknown(base), _unknown(ours), _unknown(theirs), place)
        return _changed(ours, changes, unknown)

    def keys(
        self, base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any], place: _Place
    ) -> dict[str, Any]:
        """Merge tables by key: declarations by their topic, and what this version does not know."""
        kept = {}
        for key in weave(base, ours, theirs):
            declared = isinstance(ours.get(key, theirs.get(key)), Part)
            inner = place.row(str(key)) if declared else place.field(key)
            merged = self.item(base.get(key), ours.get(key), theirs.get(key), inner)
            if merged is not _MISSING:
                kept[key] = merged
        return kept

    def rows(
        self, base: tuple[Row, ...], ours: tuple[Row, ...], theirs: tuple[Row, ...], place: _Place
    ) -> tuple[Row, ...]:
        before, mine, others = ({row.id: row for row in rows} for rows in (base, ours, theirs))
        twins = twins_of(
            [row for row in ours if row.id not in before and row.id not in others],
            [row for row in theirs if row.id not in before and row.id not in mine],
        )
        self.twins |= twins
        kept: list[Row] = []
        for id_ in weave(before, mine, others):
            if id_ in twins:
                continue
            merged = self.item(before.get(id_), mine.get(id_), others.get(id_), place.row(id_))
            if merged is not _MISSING:
                kept.append(merged)
        if place.path == "timeline":
            kept.sort(key=lambda entry: entry.at)  # type: ignore[attr-defined]
        return tuple(kept)


def _unknown(part: Part | None) -> Mapping[str, Any]:
    return {} if part is None else part.model_extra or {}


def _words(base: Any, ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """Return our words without those that they removed, with those that they added in their place."""
    before, mine, others = set(base or ()), set(ours), set(theirs)
    gone = (before - others) | (before - mine)
    return tuple(word for word in weave(base or (), ours, theirs) if word not in gone)


def _changed(part: Part, changes: Mapping[str, Any], unknown: Mapping[str, Any]) -> Part:
    """Return the part with the changes, checked, sharing everything else."""
    extras = _unknown(part)
    if not changes and same(extras, unknown):
        return part
    checked = type(part).model_validate({**part.__dict__, **changes, **unknown})
    if not same(extras, unknown):
        return checked
    return part.model_copy(update={name: getattr(checked, name) for name in changes})


def _follow(document: Postmortem, twins: Mapping[str, str]) -> Postmortem:
    """Return the document in which what referred to a row of theirs refers to its twin of ours."""
    if not twins:
        return document
    whys = tuple(
        why.model_copy(update={"parent": twins[why.parent]}) if why.parent in twins else why
        for why in document.analysis.whys
    )
    actions = tuple(
        action.model_copy(
            update={"addresses": tuple(dict.fromkeys(twins.get(id_, id_) for id_ in action.addresses))}
        )
        if any(id_ in twins for id_ in action.addresses)
        else action
        for action in document.actions
    )
    allowed = tuple(
        row.model_copy(update={"path": path}) if (path := _path_of_twin(row.path, twins)) != row.path else row
        for row in document.allowed
    )
    analysis = document.analysis.model_copy(update={"whys": whys})
    return document.model_copy(update={"analysis": analysis, "actions": actions, "allowed": allowed})


def _path_of_twin(path: str, twins: Mapping[str, str]) -> str:
    for id_, twin in twins.items():
        path = path.replace(f"[{id_}]", f"[{twin}]")
    return path


def _put(node: Any, steps: tuple[Step, ...], value: Any) -> Any:
    step, rest = steps[0], steps[1:]
    if isinstance(node, tuple):
        return _put_row(node, step.name, rest, value)
    if isinstance(node, dict):
        inner = _put(node.get(step.name, {}), rest, value) if rest else value
        others = {key: item for key, item in node.items() if key != step.name}
        return others if inner is _MISSING else {**node, step.name: inner}
    if step.name in type(node).model_fields:
        inner = _put(getattr(node, step.name), rest, value) if rest else value
        return _changed(node, {step.name: inner}, node.model_extra or {})
    return _changed(node, {}, _put(dict(node.model_extra or {}), steps, value))


def _put_row(rows: tuple[Row, ...], key: str, rest: tuple[Step, ...], value: Any) -> tuple[Row, ...]:
    if rest:
        return tuple(_put(row, rest, value) if row.id == key else row for row in rows)
    if value is _MISSING:
        return tuple(row for row in rows if row.id != key)
    if all(row.id != key for row in rows):
        return (*rows, value)
    return tuple(value if row.id == key else row for row in rows)
