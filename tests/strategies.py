"""Hypothesis strategies for whole documents, made from the models, with text that is hard to keep."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from pmtui.document import (
    Field,
    FieldKind,
    Part,
    Postmortem,
    Topic,
    complete_ids,
    fields_of,
)
from pmtui.document.impact import Metric, Sla
from pmtui.document.meetings import AgendaItem
from pmtui.document.postmortem import Declaration

HOSTILE = (
    "[/]",
    "[@click=app.quit()]x[/]",
    "\x1b[2J\x1b[31mred",
    "\x1b]52;c;aGVsbG8=\x07",
    "\x9b2J\x9d0;title\x9c",
    "\u202eright to left\u202c",
    "\u200b\ufeff\u2066",
    "🔥👩‍🚒 ",
    "障害報告 データベース",
    "\u0085\u2028\u2029\x0b\x0c\x1c",
    '"""',
    "'''",
    '\\"\\',
    "\\u0041 \\n \\",
    "# no comment",
    "x = 1",
    "[table]",
    "<<<<<<< HEAD",
    "\t trailing \t ",
    "\x00\x01\x7f",
    "l" * 10_000,
)

_ANY = st.text(st.characters(codec="utf-8"), max_size=30)
lines = st.one_of(st.sampled_from(HOSTILE), _ANY).map(
    lambda text: " ".join(text.replace("\r", "").split("\n"))
)
"""Text of one line."""

prose = st.lists(lines, max_size=4).map("\n".join)
"""Text of any number of lines, with line feeds at its ends too."""

instants = st.datetimes(
    min_value=datetime(1, 1, 2), max_value=datetime(9999, 12, 30), timezones=st.just(UTC)
) | st.integers(0, 10**6).map(lambda minutes: datetime(2024, 3, 15, tzinfo=UTC) + timedelta(minutes=minutes))
days = st.dates(min_value=date(1, 1, 1))
numbers = st.integers(-(10**15), 10**15) | st.floats(-1e15, 1e15)

_toml_scalars = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=20),
    st.sampled_from(HOSTILE),
    st.just("windows\r\nlines\r\n"),
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    instants,
    days,
    st.times(),
    st.datetimes(),
)
_keys = st.text(st.characters(codec="utf-8"), max_size=8).map(lambda text: f"x_{text}")
unknown = st.dictionaries(
    _keys,
    st.recursive(
        _toml_scalars,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_keys, inner, max_size=3),
        max_leaves=6,
    ),
    max_size=2,
)
"""Keys that no model knows, with any value that TOML has."""

_SPECIAL: dict[tuple[type[Part], str], st.SearchStrategy[Any]] = {
    (Sla, "target"): st.floats(0, 100, exclude_min=True) | st.integers(1, 100),
    (Sla, "downtime"): st.integers(0, 10**6) | st.floats(0, 1e6),
    (Sla, "spent"): st.integers(0, 10**6) | st.floats(0, 1e6),
    (AgendaItem, "planned"): st.integers(0, 10**6),
    (AgendaItem, "spent"): st.integers(0, 10**6),
    (Metric, "value"): numbers.filter(math.isfinite),
}


@st.composite
def parts(draw: st.DrawFn, part: type[Part], extras: bool = True) -> Part:
    """Return a part of this type in which most fields are empty and the others are hard to keep."""
    values: dict[str, Any] = draw(unknown) if extras and draw(st.integers(0, 5)) == 0 else {}
    for field in fields_of(part):
        if field.name in ("id", "schema_version"):
            continue
        if field.name == "declared":
            values["declared"] = draw(
                st.dictionaries(st.sampled_from(Topic), parts(Declaration, extras), max_size=2)
            )
        elif field.required or draw(st.integers(0, 2)) == 0:
            values[field.name] = draw(_values(part, field, extras))
    return part.model_validate(values)


def _values(part: type[Part], field: Field, extras: bool) -> st.SearchStrategy[Any]:
    if (special := _SPECIAL.get((part, field.name))) is not None:
        return special
    match field.kind:
        case FieldKind.PART:
            inner = type(part.model_fields[field.name].default)
            return parts(inner, extras)
        case FieldKind.ROWS:
            assert field.row is not None
            return st.lists(parts(field.row, extras), max_size=2).map(tuple)
        case FieldKind.CHOICE:
            return st.sampled_from(field.choices)
        case FieldKind.FLAG:
            return st.booleans()
    return {
        FieldKind.LINE: lines,
        FieldKind.PROSE: prose,
        FieldKind.WORDS: st.lists(lines, max_size=4).map(tuple),
        FieldKind.INSTANT: instants,
        FieldKind.DAY: days,
        FieldKind.NUMBER: numbers,
    }[field.kind]


def documents(extras: bool = True) -> st.SearchStrategy[Postmortem]:
    """Return a strategy for whole documents whose rows have ids; `extras` adds unknown keys at any level."""
    return parts(Postmortem, extras).map(_completed)


def _completed(part: Part) -> Postmortem:
    assert isinstance(part, Postmortem)
    return complete_ids(part)
