"""The tables that this program exports itself, known by their heads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pmtui.exchange.given import Unreadable
from pmtui.exchange.readers.events.collecting import plain
from pmtui.exchange.readers.events.columns import Table, named
from pmtui.exchange.writers.csv_rows import undefused

_TIMELINE = {
    "post mortem",
    "time",
    "kind",
    "text",
    "why",
    "role",
    "link",
    "approximate",
    "starred",
    "recorded",
}
_ACTIONS = {"post mortem", "id", "action", "owner", "due", "decision", "ticket", "listed", "answers to"}
TAKEN = frozenset({"link", "approximate", "public", "source"})
"""Columns of a timeline that events hold, beside those of every table."""
WHOLE = "`pmtui export --format json` and Markdown bring back all of a timeline."


def is_own_timeline(head: Sequence[str]) -> bool:
    """Return whether a head is that of `pmtui export --format timeline-csv`."""
    return {named(name) for name in head} >= _TIMELINE


def is_own_actions(head: Sequence[str]) -> bool:
    """Return whether a head is that of `pmtui export --format actions-csv`."""
    return {named(name) for name in head} >= _ACTIONS


def refuse_actions(head: Sequence[str]) -> None:
    """Refuse a table of actions: the days on which they are due are no events.

    Raises:
        Unreadable: if it is one.
    """
    if is_own_actions(head):
        raise Unreadable(
            "these are actions that pmtui exported as a table, not events; "
            "the file of the post-mortem, its JSON and its Markdown bring actions back"
        )


def cleaned(table: Table) -> Table:
    """Return a table whose cells have no apostrophe that kept a spreadsheet from computing them."""
    rows = [(line, [undefused(cell) for cell in row]) for line, row in table.rows]
    return Table(table.head, rows, table.columns, table.numbering)


def held(table: Table, row: Sequence[str]) -> Mapping[str, Any]:
    """Return what a row of an exported timeline says beside its time, kind and text."""
    cells = {named(name): plain(cell) for name, cell in zip(table.head, row, strict=False)}
    found: dict[str, Any] = {"link": cells.get("link", ""), "public": cells.get("public") == "yes"}
    if cells.get("approximate") == "yes":
        found["approximate"] = True
    if source := cells.get("source"):
        found["source"] = source
    return found
