"""Tables (CSV, TSV): which column holds the time, which the text; PagerDuty's own are known."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from pmtui.document import Kind
from pmtui.editing.guess import guess_kind
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, plain
from pmtui.exchange.readers.events.pagerduty import sort_of, take_incident
from pmtui.exchange.readers.events.people import add_person, severity_of
from pmtui.exchange.stamps import Stamp, day_first_of, read_stamp
from pmtui.exchange.zones import zone_of

_DELIMITERS = ",;\t|"
_SAMPLE = 200
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?", re.IGNORECASE)
_NAMES = {
    "at": (
        *("created_at", "occurred_at", "timestamp", "datetime", "date_time", "date/time", "event_time"),
        *("time", "when", "at", "start", "started_at", "created", "created_on", "date", "created at"),
    ),
    "text": (
        *("summary", "event", "text", "message", "description", "what", "title", "note", "log", "details"),
        *("detail", "body", "action", "comment", "subject", "entry", "name"),
    ),
    "actor": (
        *("actor", "who", "author", "user", "user_or_agent_summary", "owner", "by", "person", "username"),
        *("agent", "user name"),
    ),
    "kind": ("kind", "type", "category", "event type", "event_type"),
}


@dataclass
class Table:
    """A table that was read: its head, and its rows with the line each begins on."""

    head: list[str]
    rows: list[tuple[int, list[str]]]
    columns: dict[str, int] = field(default_factory=dict)

    def cell(self, row: Sequence[str], what: str) -> str:
        """Return the cell of a row in the column for that; empty if there is none."""
        place = self.columns.get(what, -1)
        return plain(row[place]) if 0 <= place < len(row) else ""


@lru_cache(maxsize=4)
def _parse(text: str) -> tuple[tuple[str, ...], tuple[tuple[int, tuple[str, ...]], ...]]:
    best: tuple[float, str] = (0.0, "")
    for delimiter in _DELIMITERS:
        widths = [len(row) for _, row in _rows(text[:50_000], delimiter, lenient=True)[:_SAMPLE]]
        if widths and max(widths) > 1:
            usual = max(set(widths), key=widths.count)
            share = sum(width == usual for width in widths) / len(widths)
            best = max(best, (share if usual > 1 else 0.0, delimiter), key=lambda pair: pair[0])
    if best[0] < 0.6:
        raise Unreadable("its lines have no columns in common")
    rows = _rows(text, best[1])
    if not rows:
        raise Unreadable("the table is empty")
    if _is_head(rows[0][1]):
        return tuple(cell.strip() for cell in rows[0][1]), tuple(rows[1:])
    return tuple("" for _ in rows[0][1]), tuple(rows)


def _rows(text: str, delimiter: str, *, lenient: bool = False) -> list[tuple[int, tuple[str, ...]]]:
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=False)
    found, line = [], 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                found.append((line, tuple(row)))
            line = reader.line_num + 1
    except csv.Error as error:
        if not lenient:
            raise Unreadable(f"the table breaks off here: {error}", line) from None
    return found


def _is_head(row: Sequence[str]) -> bool:
    return not any(read_stamp(cell) or _CLOCK.fullmatch(cell.strip()) for cell in row)


def sniff(given: Given) -> float:
    """Say whether the text is a table with a column of times."""
    if given.text.lstrip()[:1] in "{[" or "\n" not in given.text.strip():
        return 0.0
    named = given.name.lower().endswith((".csv", ".tsv"))
    try:
        table = _table(given, Options())
    except (Unreadable, ValueError):
        return 0.0
    timed = sum(_is_time(table.cell(row, "at")) for _, row in table.rows)
    share = timed / max(1, len(table.rows))
    headed = table.head[table.columns["at"]].lower() in _NAMES["at"]
    if share < 0.3:
        return 0.0
    return 0.5 + 0.35 * named + 0.1 * headed if named or headed else 0.42


def _is_time(cell: str) -> bool:
    return read_stamp(cell, day_first=True) is not None or bool(_CLOCK.fullmatch(cell.strip()))


def _table(given: Given, options: Options) -> Table:
    head, rows = _parse(given.text)
    width = max((len(row) for _, row in rows), default=0)
    head = (*head, *[""] * (width - len(head)))
    table = Table(list(head), [(line, list(row)) for line, row in rows])
    for what, wanted in options.columns.items():
        table.columns[what] = _column(head, wanted)
    lower = [name.lower().strip() for name in head]
    for what, names in _NAMES.items():
        for name in names:
            if what not in table.columns and name in lower:
                place = lower.index(name)
                if place not in table.columns.values() and (what != "at" or _holds_times(table, place)):
                    table.columns[what] = place
    free = [place for place in range(width) if place not in table.columns.values()]
    if "at" not in table.columns:
        found = next((place for place in free if _holds_times(table, place)), None)
        if found is None:
            raise Unreadable("no column of it holds times; say which with --columns at=0,text=1")
        table.columns["at"] = found
        free.remove(found)
    if "text" not in table.columns and free:
        table.columns["text"] = max(free, key=lambda place: _length(table, place))
    _find_day(table, lower)
    return table


def _find_day(table: Table, lower: list[str]) -> None:
    """Find the column of the day, where the times are clocks only."""
    clocks = [table.cell(row, "at") for _, row in table.rows[:_SAMPLE]]
    if sum(bool(_CLOCK.fullmatch(cell)) for cell in clocks) * 2 > len(clocks):
        for place, name in enumerate(lower):
            if name in ("date", "day") and place != table.columns["at"]:
                table.columns["day"] = place


def _column(head: Sequence[str], wanted: str) -> int:
    lower = [name.lower() for name in head]
    if wanted.strip().isdigit() and int(wanted) < max(1, len(head)):
        return int(wanted)
    if wanted.strip().lower() in lower:
        return lower.index(wanted.strip().lower())
    known = ", ".join(f"{place}={name}" for place, name in enumerate(head) if name)
    raise Unreadable(
        f"there is no column “{wanted}”; there are {len(head)}" + (f": {known}" if known else "")
    )


def _holds_times(table: Table, place: int) -> bool:
    cells = [row[place] for _, row in table.rows[:_SAMPLE] if place < len(row) and row[place].strip()]
    return sum(_is_time(cell) for cell in cells) * 2 > len(cells) > 0


def _length(table: Table, place: int) -> int:
    return sum(len(row[place]) for _, row in table.rows[:_SAMPLE] if place < len(row))


def read(given: Given, options: Options) -> Imported:
    """Return an event for each row; a row without a time stands at that of the row above.

    Raises:
        Unreadable: if no column holds times, or the table breaks off.
    """
    table = _table(given, options)
    found = Collector(given, options, "csv", "table")
    lower = {name.lower(): place for place, name in enumerate(table.head)}
    if "resolved_at" in lower or "resolved_on" in lower:
        found.format, found.label = "pagerduty-incidents", "PagerDuty"
        return _incidents(found, table, lower)
    if "type" in lower and any("_log_entry" in cell for _, row in table.rows for cell in row):
        found.format, found.label = "pagerduty", "PagerDuty"
    found.total = len(table.rows)
    order, assumed = day_first_of(_when(table, row) for _, row in table.rows)
    zone = zone_of(options.zone)
    stamps = [read_stamp(_when(table, row), zone, day_first=order) for _, row in table.rows]
    known = [stamp for stamp in stamps if stamp is not None]
    if not known:
        raise Unreadable("no row of it has a time with its day; say the day with --day", table.rows[0][0])
    last, missing = known[0], 0
    for (line, row), stamp in zip(table.rows, stamps, strict=True):
        missing += stamp is None
        last = stamp or last
        _row(found, table, line, row, last, stamp is None)
    if missing:
        found.notes.append(f"{missing} of the rows have no time; they stand at the time of the row above.")
    if assumed:
        found.notes.append(assumed)
    return found.finish()


def _when(table: Table, row: Sequence[str]) -> str:
    at, day = table.cell(row, "at"), table.cell(row, "day")
    return f"{day} {at}" if day else at


def _row(found: Collector, table: Table, line: int, row: list[str], stamp: Stamp, missing: bool) -> None:
    sort = table.cell(row, "kind")
    text, actor = table.cell(row, "text"), table.cell(row, "actor")
    kind, noise = sort_of(sort) if sort.endswith("_log_entry") else (_kind(sort, text), False)
    found._naive |= not stamp.has_zone
    found.add(
        stamp.at,
        text or ", ".join(filter(None, (cell.strip() for cell in row))),
        kind,
        record=" | ".join(row),
        line=line,
        actor=actor,
        noise=noise,
        timeless=missing or not stamp.has_clock,
        approximate=missing,
    )
    if sort.endswith("_log_entry") and kind is Kind.ACKNOWLEDGEMENT:
        add_person(found, actor)


def _kind(sort: str, text: str) -> Kind:
    try:
        return Kind(sort.strip().lower())
    except ValueError:
        return guess_kind(text)


def _incidents(found: Collector, table: Table, lower: dict[str, int]) -> Imported:
    """Take a table of whole incidents, a row each."""
    for line, row in table.rows:
        record = {name: row[place] for name, place in lower.items() if place < len(row) and row[place]}
        title = record.get("description") or record.get("title") or record.get("summary") or ""
        begun = record.get("created_at") or record.get("created_on") or ""
        ended = record.get("resolved_at") or record.get("resolved_on") or ""
        take_incident(found, begun, ended, title, record, line)
        found.fact("title", title, 0.6)
        number = record.get("incident_number", "")
        found.fact("facts.incident", f"#{number}" if number else "", 0.6)
        found.fact(
            "facts.severity", severity_of(record.get("priority_name", record.get("priority", ""))), 0.7
        )
        found.also("facts.services", [record.get("service_name", "")], 0.8)
    return found.finish()


READER = Reader("csv", "table (CSV, TSV)", sniff, read)
