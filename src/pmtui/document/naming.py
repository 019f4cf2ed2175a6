"""Places of a document in words, for people who do not think in field paths."""

from __future__ import annotations

from pmtui.document.base import Row
from pmtui.document.fields import field_at
from pmtui.document.paths import NoSuchField, get, parse
from pmtui.document.postmortem import Postmortem
from pmtui.document.timeline import Entry
from pmtui.document.times import show_clock

_TELLING = ("title", "text", "name", "measure")
_LONGEST = 40


def describe(document: Postmortem, path: str) -> str:
    """Return a place in words: `Actions “Alert when the pool …” · Owner`.

    A row that is not there any more is named by its list alone.
    """
    words: list[str] = []
    reached = ""
    for step in parse(path):
        reached = f"{reached}[{step.name}]" if step.is_key else f"{reached}.{step.name}".lstrip(".")
        if step.is_key:
            if words and (name := _row_name(document, reached)):
                words[-1] += f" {name}"
            continue
        try:
            words.append(field_at(reached).title)
        except NoSuchField:
            words.append(step.name)
    return " · ".join(words)


def _row_name(document: Postmortem, path: str) -> str:
    try:
        row = get(document, path)
    except NoSuchField:
        return ""
    return row_name(row) if isinstance(row, Row) else ""


def row_name(row: Row) -> str:
    """Return what tells a row from others: its clock if it is an entry, and how its text begins."""
    text = next((str(value) for name in _TELLING if (value := getattr(row, name, ""))), "")
    shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
    clock = f"{show_clock(row.at)} " if isinstance(row, Entry) else ""
    return f"{clock}“{shown}”" if shown else clock.rstrip()
