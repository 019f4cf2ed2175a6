"""Tables of actions with any order of columns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pmtui.exchange.readers.markdown import tables
from pmtui.exchange.readers.markdown.action_fields import FieldReading
from pmtui.exchange.readers.markdown.action_pieces import is_sometime
from pmtui.exchange.readers.markdown.blocks import Cell, Table
from pmtui.exchange.readers.markdown.plain import Line, is_form
from pmtui.exchange.readers.markdown.values import is_nothing, looks_like_people, read_status

_EITHER = ("by", "by when", "when", "wann", "quand", "cuándo", "quando")
_HANDLE = re.compile(r"@?[a-z][a-z0-9._-]{1,20}")
# What can be told by one word, too, but is nobody who does it.
_NO_OWNERS = re.compile(
    r"\b(?:component|service|area|system|theme|phase|stage|effort|size|cost|benefit|risk|level|impact|env"
    r"|environment|region|sprint|quarter|section|topic|scope|kind|goal|class|label|tag|result|outcome)s?\b",
    re.IGNORECASE,
)
_ENOUGH_NAMED = 2
_COLUMNS = {
    "number": tables.NUMBER,
    "owner": tables.OWNER,
    "due": tables.DUE,
    "status": tables.STATUS,
    "priority": tables.PRIORITY,
    "type": tables.TYPE,
    "ticket": tables.TICKET,
    "done_on": tables.DONE_ON,
    "title": tables.TASK,
    "note": tables.NOTE,
}


class TableReading(FieldReading):
    """The reading of tables."""

    def _table(self, table: Table) -> None:
        uses = tables.columns(table, _COLUMNS)
        if not uses or (table.bare and "title" not in uses and len(uses) < _ENOUGH_NAMED):
            table = Table(tuple(Cell(()) for _ in table.head), (table.head, *table.rows), table.line - 1)
            uses = self._by_content(table, {})
        self._by_column(table, uses)
        self._name_of_task(table, uses)
        if {"owner", "due", "status"} - set(uses):
            uses = self._by_content(table, uses)
        if "title" not in uses:
            free = tables.longest(table, set(uses.values()))
            uses["title"] = free if free is not None else 0
        self.tasks.used.append(tables.known_heads(table))
        for place, row in enumerate(table.rows):
            self._row(table, row, uses, table.line + place + 2)

    def _by_column(self, table: Table, uses: dict[str, int]) -> None:
        """Say what a column named “By” holds: the day until when, or who does it."""
        for place, head in enumerate(table.head):
            if place in uses.values() or tables.key(head.text) not in _EITHER:
                continue
            texts = [cell.text for cell in tables.column(table, place) if not is_nothing(cell.text)]
            days = sum(is_sometime(text, self._is_day) for text in texts)
            use = "due" if days * 2 >= len(texts) else "owner"
            uses.setdefault(use, place)

    def _name_of_task(self, table: Table, uses: dict[str, int]) -> None:
        """Take a column “Name” for what the task is called, where another one says who does it."""
        if "title" in uses or "owner" not in uses or tables.key(table.head[uses["owner"]].text) != "name":
            return
        others = Table(
            tuple(Cell(()) if place == uses["owner"] else cell for place, cell in enumerate(table.head)),
            table.rows,
            table.line,
        )
        if (owner := tables.columns(others, {"owner": tables.OWNER})) and owner["owner"] not in uses.values():
            uses["title"], uses["owner"] = uses["owner"], owner["owner"]

    def _by_content(self, table: Table, known: Mapping[str, int]) -> dict[str, int]:
        """Return what the columns are whose names do not tell, by what most of their cells hold."""
        tests = {
            "due": lambda text: self._day(text) is not None,
            "status": lambda text: read_status(text)[0] is not None and not read_status(text)[1],
            "number": lambda text: re.fullmatch(r"[A-Z]{0,4}-?\d{1,6}\.?", text) is not None,
            "owner": lambda text: (
                (looks_like_people(text) or _HANDLE.fullmatch(text)) and len(text.split()) <= 4
            ),
        }
        if known:
            del tests["number"]  # a column of numbers that has a name tells something
        found = dict(known)
        for use, test in tests.items():
            for place, head in enumerate(table.head):
                taken = use in found or place in found.values()
                if taken or (use == "owner" and _NO_OWNERS.search(head.text)):
                    continue
                texts = [text for cell in tables.column(table, place) if (text := cell.text.strip(" -–—?"))]
                held = sum(map(bool, map(test, texts)))
                if texts and (held * 2 > len(texts) or (use == "due" and held * 2 == len(texts))):
                    found[use] = place
        return found

    def _row(self, table: Table, row: Sequence[Cell], uses: dict[str, int], line: int) -> None:
        cells = [cell.text for cell in row]
        title = " ".join(cells[uses["title"]].split())
        raw = " | ".join(cells)
        if is_nothing(title) or not title or is_form(raw):
            if any(cell.strip(" -–—") for cell in cells):
                self.tasks.left.append((line, raw))
            return
        self._owner_beside = "owner" in uses and not is_nothing(cells[uses["owner"]])
        self._due_beside = "due" in uses and not is_nothing(cells[uses["due"]])
        first = row[uses["title"]].lines[:1]
        task = self._task(Line(title, mention=first[0].mention if first else ""), line, raw)
        self._owner_beside = self._due_beside = False
        places = {place: use for use, place in uses.items()}
        for place, cell in enumerate(cells):
            use = places.get(place, "other")
            if use in ("title", "number"):
                continue
            if use == "other" and cell.strip(" -–—") and table.head[place].text:
                cell = f"{table.head[place].text}: {cell}"
            self._put(task, use, cell)
        self._add(task)
