"""What changed between two states of a document, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import cache
from typing import Any

from pmtui.document.base import Part, Row
from pmtui.document.fields import Field, FieldKind, fields_of
from pmtui.document.paths import NoSuchField, child, parse
from pmtui.document.postmortem import Declaration, Postmortem
from pmtui.document.timeline import Entry
from pmtui.document.times import show_clock, show_day, show_duration

CLIP = 60

_NOUNS = {
    "timeline": "entry",
    "questions": "question",
    "people": "participant",
    "contributors": "contributor",
    "mitigators": "mitigator",
    "risks": "risk",
    "root_causes": "root cause",
    "whys": "answer",
    "metrics": "metric",
    "sla": "service level",
    "evidence": "evidence",
    "unknowns": "unknown",
    "appendix": "appendix",
    "actions": "action",
    "went_well": "what went well",
    "went_poorly": "what went poorly",
    "lucky": "luck",
    "learnings": "learning",
    "meetings": "meeting",
    "agenda": "agenda point",
    "decisions": "decision",
    "allowed": "allowance",
    "unplaced": "unplaced passage",
    "steps": "status step",
}
# Titles that say enough above a column, but not in a sentence.
_TITLES = {"When": "Time", "What": "Text"}


def difference(before: Postmortem, after: Postmortem) -> list[str]:
    """Return what changed as phrases, in the order of the document; none if nothing did.

    Text of the document stands in them as it is, clipped: make it safe before it is shown.
    """
    return list(_part(before, after, ""))


def named(document: Postmortem, path: str) -> str:
    """Return what a path leads to, in words: `owner of action “Add an alert”`; the path itself if unknown."""
    label, title, value = "", "", document
    try:
        steps = parse(path)
        for number, step in enumerate(steps):
            inner: Any = child(value, step)
            if step.is_key:
                label = label_of(inner, steps[number - 1].name, step.name)
                title = ""
            elif isinstance(value, Part):
                title = _title(_field(type(value), step.name))
            value = inner
    except (NoSuchField, KeyError, StopIteration):
        return path
    return " of ".join(filter(None, (title, label))) or path


def label_of(row: Any, holder: str, key: str = "") -> str:
    """Return how a row of the list `holder` is called: `entry 14:45 “alert”`, `action “Add an alert”`."""
    if isinstance(row, Declaration):
        return f"the declaration about {key}"
    noun = _NOUNS.get(holder, holder)
    if isinstance(row, Entry):
        noun = f"{noun} {show_clock(row.at)}"
    for name in ("title", "text", "name", "measure", "rule"):
        if text := shown(getattr(row, name, None)):
            return f"{noun} {text}"
    return noun


def shown(value: Any) -> str:
    """Return a value as it reads in a phrase: text in quotation marks and clipped; empty for nothing."""
    if value is None or value in ("", ()):
        return ""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str):
        line = " ".join(value.split())
        return f"“{line if len(line) <= CLIP else line[: CLIP - 1].rstrip() + '…'}”"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        at = value.astimezone(UTC)
        return f"{at.date().isoformat()} {show_clock(at)} UTC"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple) and all(isinstance(word, str) for word in value):
        return ", ".join(map(shown, value))
    return str(value)


def _part(before: Part, after: Part, owner: str) -> Iterator[str]:
    for field in _fields(type(after)):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old is new or field.name == "id":
            continue
        if isinstance(new, Part):
            yield from _part(old, new, owner)
        elif field.kind is FieldKind.ROWS:
            yield from _rows(old, new, field.name)
        elif isinstance(new, dict):
            yield from _declared(old, new)
        elif type(old) is not type(new) or old != new:
            yield _value(" of ".join(filter(None, (_title(field), owner))), field.kind, old, new)
    yield from _unknown(before.model_extra or {}, after.model_extra or {}, owner)


def _value(name: str, kind: FieldKind, old: Any, new: Any) -> str:
    if kind is FieldKind.PROSE:
        return _prose(name, old, new)
    if kind is FieldKind.WORDS:
        return f"{name}: {_words(old, new)}"
    if not shown(old):
        return f"{name} set to {shown(new)}"
    if not shown(new):
        return f"{name} cleared, it was {shown(old)}"
    if isinstance(old, str) and isinstance(new, str) and type(new) is str:
        return f"{name} changed from {' to '.join(around(old, new))}"
    if isinstance(old, date) and isinstance(new, date) and (by := _distance(old, new)):
        return f"{name} moved by {by}, from {shown(old)} to {shown(new)}"
    return f"{name} changed from {shown(old)} to {shown(new)}"


def around(old: str, new: str) -> tuple[str, str]:
    """Return both texts as they read in a phrase, clipped to where they begin to differ."""
    one, other = (" ".join(text.split()) for text in (old, new))
    if max(len(one), len(other)) <= CLIP:
        return shown(one), shown(other)
    pairs = enumerate(zip(one, other, strict=False))
    same = next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
    start = max(0, same - CLIP // 3)
    start = one.rfind(" ", 0, start + 1) + 1 if start else 0
    if same - start > CLIP // 2:  # one word without an end
        start = same - CLIP // 3
    before = "…" if start else ""
    first, second = (shown(text[start:]) or "“”" for text in (one, other))
    return f"“{before}{first[1:]}", f"“{before}{second[1:]}"


def _distance(old: date, new: date) -> str:
    length = abs(new - old)
    back = " back" if new < old else ""
    if not isinstance(new, datetime):
        return f"{length.days} day{'s' if length.days != 1 else ''}{back}"
    return show_duration(length) + back if length >= timedelta(minutes=1) else ""


def _prose(name: str, old: str, new: str) -> str:
    if not old.strip():
        return f"{name} written, {_lines(new.count(chr(10)) + 1)}: {shown(new)}"
    if not new.strip():
        return f"{name} emptied, it had {_lines(old.count(chr(10)) + 1)}: {shown(old)}"
    was, stands = old.split("\n"), new.split("\n")
    before, after = Counter(was), Counter(stands)
    gone, come = before - after, after - before
    removed = " ".join(line for line in was if line in gone)
    added = " ".join(line for line in stands if line in come)
    if not gone and not come:
        return f"{name}: lines in another order"
    if not gone or not come:
        phrase = f"{name}: {_lines((gone or come).total())} {'added' if come else 'removed'}"
        return f"{phrase}: {text}" if (text := shown((added or removed).strip())) else phrase
    lines = _lines(max(gone.total(), come.total()))
    return f"{name}: {lines} changed from {' to '.join(around(removed, added))}"


def _lines(number: int) -> str:
    return f"{number} line{'s' if number != 1 else ''}"


def _words(old: tuple[str, ...], new: tuple[str, ...]) -> str:
    parts = (
        (", ".join(shown(word) for word in new if word not in old), "added"),
        (", ".join(shown(word) for word in old if word not in new), "removed"),
    )
    return "; ".join(f"{words} {what}" for words, what in parts if words) or "in another order"


def _rows(old: tuple[Row, ...], new: tuple[Row, ...], holder: str) -> Iterator[str]:
    before, after = {row.id: row for row in old}, {row.id: row for row in new}
    for row in old:
        if row.id not in after:
            yield _placed(row, holder, "removed")
    for row in new:
        if row.id not in before:
            yield _placed(row, holder, "added")
        elif row is not before[row.id]:
            yield from _part(before[row.id], row, label_of(before[row.id], holder))
    if holder != "timeline" and [i for i in before if i in after] != [i for i in after if i in before]:
        yield f"{_NOUNS.get(holder, holder)}: rows in another order"


def _placed(row: Row, holder: str, what: str) -> str:
    if isinstance(row, Entry):
        text = shown(row.text)
        return f"entry {show_clock(row.at)} of {show_day(row.at.date())} {what}{': ' if text else ''}{text}"
    return f"{label_of(row, holder)} {what}"


def _declared(old: dict[Any, Declaration], new: dict[Any, Declaration]) -> Iterator[str]:
    for topic in dict.fromkeys([*old, *new]):
        before, after = old.get(topic), new.get(topic)
        if after is None:
            yield f"{topic} no longer declared {shown(before.state) if before else ''}".rstrip()
        elif before is None:
            reason = f": {shown(after.reason)}" if after.reason else ""
            yield f"{topic} declared {after.state}{reason}"
        else:
            yield from _part(before, after, label_of(after, "declared", str(topic)))


def _unknown(old: dict[str, Any], new: dict[str, Any], owner: str) -> Iterator[str]:
    for key in dict.fromkeys([*old, *new]):
        name = " of ".join(filter(None, (f"the unknown key {key}", owner)))
        if key not in new:
            yield f"{name} removed"
        elif key not in old:
            yield f"{name} added"
        elif old[key] is not new[key] and repr(old[key]) != repr(new[key]):
            yield f"{name} changed"


@cache
def _fields(part: type[Part]) -> tuple[Field, ...]:
    return fields_of(part)


def _field(part: type[Part], name: str) -> Field:
    return next(field for field in _fields(part) if field.name == name)


def _title(field: Field) -> str:
    title = _TITLES.get(field.title, field.title)
    # The questions of the lessons stay questions; an abbreviation stays one.
    return title if title.endswith("?") or title[:2].isupper() else title[:1].lower() + title[1:]
