"""The actions of documents as CSV, a row for each."""

from __future__ import annotations

from collections.abc import Sequence

from pmtui.document import Action
from pmtui.exchange.content.rows import factor_names
from pmtui.exchange.formats import Options, Source
from pmtui.exchange.writers.csv_rows import csv_text

_HEADS = (
    *("Post-mortem", "Id", "Action", "Owner", "Due", "Status", "Decision", "Type", "Priority", "Ticket"),
    *("Reason", "Listed", "Finished", "Deferred until", "Answers to", "Tags", "Note"),
)


def export(sources: Sequence[Source], options: Options) -> str:
    """Return the actions in the order of their documents; days are written 2024-03-29."""
    rows = []
    for source in sources:
        names = factor_names(source.document)
        rows += [_row(source.key, action, names) for action in source.document.actions]
    return csv_text(_HEADS, rows)


def _row(key: str, action: Action, names: dict[str, str]) -> tuple[str, ...]:
    return (
        key,
        action.id,
        action.title,
        action.owner,
        str(action.due or ""),
        str(action.status),
        str(action.decision),
        str(action.type or ""),
        str(action.priority or ""),
        action.ticket,
        action.reason,
        str(action.created or ""),
        str(action.finished or ""),
        str(action.soak_until or ""),
        "; ".join(names.get(row, row) for row in action.addresses),
        ", ".join(action.tags),
        action.note,
    )
