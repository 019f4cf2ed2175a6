"""What a merge asks about its sides: are they alike, in which order do they go, which lines changed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from pmtui.document import FieldKind, Part, Row, fields_of
from pmtui.storage.data import same as same_data
from pmtui.storage.data import to_data

# Comparing lines takes time with the product of their numbers; beyond this a stretch counts as one change.
_MOST = 1_000_000


@cache
def kinds_of(part: type[Part]) -> tuple[tuple[str, FieldKind], ...]:
    """Return the fields of a part with their kinds, without the id, by which rows are matched."""
    return tuple((item.name, item.kind) for item in fields_of(part) if item.name != "id")


def same(one: Any, other: Any) -> bool:
    """Return whether two values are alike in value and kind, unknown keys and ids of rows included."""
    if one is other:
        return True
    if isinstance(one, Part):
        return (
            type(one) is type(other)
            and all(same(value, other.__dict__[name]) for name, value in one.__dict__.items())
            and same_data(one.model_extra or {}, other.model_extra or {})
        )
    if isinstance(one, dict):
        return (
            isinstance(other, dict)
            and one.keys() == other.keys()
            and all(same(value, other[key]) for key, value in one.items())
        )
    if isinstance(one, tuple):
        return isinstance(other, tuple) and len(one) == len(other) and all(map(same, one, other))
    return same_data(one, other)


def weave(base: Iterable[str], ours: Iterable[str], theirs: Iterable[str]) -> tuple[str, ...]:
    """Return the keys of both sides in our order, those that only they have at the place they have there.

    Where they alone sorted what was there before, it is their order. Both sides may add at one place; then
    ours come first.
    """
    base, ours, theirs = tuple(base), tuple(dict.fromkeys(ours)), tuple(dict.fromkeys(theirs))
    old = set(base) & set(ours) & set(theirs)
    was, mine, other = ([key for key in side if key in old] for side in (base, ours, theirs))
    first, second = (theirs, ours) if mine == was != other else (ours, theirs)
    in_first, in_second = set(first), set(second)
    added: dict[str | None, list[str]] = {}
    anchor: str | None = None
    for key in second:
        if key in in_first:
            anchor = key
        else:
            added.setdefault(anchor, []).append(key)
    woven: list[str] = []
    waiting = added.get(None, [])
    for key in first:
        if key in in_second:
            woven += waiting
            waiting = added.get(key, [])
        woven.append(key)
    return (*woven, *waiting)


def twins_of(ours: Iterable[Row], theirs: Iterable[Row]) -> dict[str, str]:
    """Return the ids of their rows that are the same as one of ours but for the id, with the id of ours."""
    waiting: dict[str, list[str]] = {}
    for row in ours:
        waiting.setdefault(_content(row), []).append(row.id)
    twins = {}
    for row in theirs if waiting else ():
        if ids := waiting.get(_content(row)):
            twins[row.id] = ids.pop(0)
    return twins


def _content(row: Row) -> str:
    return json.dumps(_without_ids(to_data(row), type(row)), default=repr, sort_keys=True)


def _without_ids(data: dict[str, Any], part: type[Part]) -> dict[str, Any]:
    below = {item.name: item.row for item in fields_of(part) if item.row is not None}
    return {
        key: [_without_ids(row, below_type) for row in value] if (below_type := below.get(key)) else value
        for key, value in data.items()
        if key != "id"
    }


class _Hunk(NamedTuple):
    """Lines of the base, from `start` to `end`, and what stands there instead."""

    start: int
    end: int
    lines: tuple[str, ...]


def merge_lines(base: Any, ours: str, theirs: str) -> str | None:
    """Return the text with the lines that both sides changed; None if they changed the same ones differently.

    Lines that were added at one and the same place by both sides count as the same ones.
    """
    if not isinstance(base, str):
        return None
    before = base.split("\n")
    hunks = sorted({*_hunks(before, ours.split("\n")), *_hunks(before, theirs.split("\n"))})
    merged: list[str] = []
    at = 0
    for number, hunk in enumerate(hunks):
        if hunk.start < at or (number and hunk.start == hunk.end == hunks[number - 1].start):
            return None
        merged += before[at : hunk.start]
        merged += hunk.lines
        at = hunk.end
    return "\n".join([*merged, *before[at:]])


def _hunks(before: list[str], after: list[str]) -> list[_Hunk]:
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    tail = 0
    while tail < min(len(before), len(after)) - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    old, new = before[start : len(before) - tail], after[start : len(after) - tail]
    if len(old) * len(new) > _MOST:
        return [_Hunk(start, start + len(old), tuple(new))]
    from difflib import SequenceMatcher  # only a merge needs it, and a start does not wait for it

    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        _Hunk(start + i1, start + i2, tuple(new[j1:j2]))
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    ]
