"""A first draft from several exports: the facts that they agree on, and the timeline that they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from pmtui.document import Kind, Postmortem, complete_ids, put
from pmtui.exchange.assemble import Row, merge_into
from pmtui.exchange.imported import Guess, Imported
from pmtui.exchange.suggested import PEOPLE, SEVERAL, value_of

LEAST_SURE = 0.3
"""Below this a suggestion is left out."""


def facts_of(imported: Sequence[Imported], rows: Sequence[Row] = ()) -> dict[str, Guess]:
    """Return the surest value for each field; lists are put together, moments follow from the rows.

    What the sources say goes before what the rows suggest. A whole document says its own.
    """
    found: dict[str, Guess] = {}
    for item in imported:
        if item.document is not None:
            continue
        for path, guess in item.facts.items():
            known = found.get(path)
            if path in SEVERAL or path == PEOPLE:
                values = (*(known.value if known else ()), *guess.value)
                sure = max(guess.sure, known.sure if known else 0.0)
                found[path] = Guess(tuple(dict.fromkeys(values)), sure, guess.line)
            elif known is None or known.sure < guess.sure:
                found[path] = guess
    for path, at in _moments(rows).items():
        found.setdefault(path, Guess(at, 0.4))
    _drop_contradictions(found)
    if "facts.date" not in found and (start := found.get("facts.impact_started")):
        found["facts.date"] = Guess(start.value.date(), start.sure)
    return found


def _moments(rows: Iterable[Row]) -> dict[str, datetime]:
    """Return the moments that the kinds of the rows suggest."""
    kept = [row.event for row in rows if row.kept and not row.event.timeless]
    found: dict[str, datetime] = {}
    for path, kinds in (
        ("facts.impact_started", (Kind.ALERT, Kind.DETECTION)),
        ("facts.detected", (Kind.ALERT, Kind.DETECTION)),
        ("facts.acknowledged", (Kind.ACKNOWLEDGEMENT,)),
        ("facts.mitigated", (Kind.MITIGATION,)),
    ):
        moments = [event.at for event in kept if event.kind in kinds]
        if moments:
            found[path] = min(moments).replace(microsecond=0)
    ends = [event.until or event.at for event in kept if event.until or event.kind is Kind.RECOVERY]
    clear = [event.at for event in kept if event.kind is Kind.ALL_CLEAR]
    if ends:
        found["facts.impact_ended"] = max(ends).replace(microsecond=0)
    if clear or ends:
        found["facts.resolved"] = max(clear or ends).replace(microsecond=0)
    return found


def _drop_contradictions(found: dict[str, Guess]) -> None:
    """Leave out moments that lie before the beginning: the surer value stays."""
    start = found.get("facts.impact_started")
    for path in ("detected", "acknowledged", "mitigated", "impact_ended", "resolved"):
        guess = found.get(f"facts.{path}")
        if start is not None and guess is not None and guess.value < start.value:
            del found[f"facts.{path}"]


def draft_from(
    document: Postmortem, imported: Sequence[Imported], rows: Sequence[Row]
) -> tuple[Postmortem, tuple[str, ...]]:
    """Return a document with what the exports tell filled into its empty fields, and the paths of these.

    What the document says already stays. Everything that was filled in is marked as unreviewed.
    """
    filled: list[str] = []
    for path, guess in facts_of(imported, rows).items():
        value = value_of(path, guess.value)
        if guess.sure < LEAST_SURE or _is_set(document, path):
            continue
        try:
            changed = put(document, path, value)
        except ValueError:
            continue
        if changed is not document:
            document = changed
            filled.append(path)
    document = document.model_copy(update={"unreviewed": (*document.unreviewed, *filled)})
    return complete_ids(merge_into(document, rows)), tuple(filled)


def _is_set(document: Postmortem, path: str) -> bool:
    node: Any = document
    for name in path.split("."):
        node = getattr(node, name)
    return node not in (None, "", ())
