"""Tables (CSV, TSV): which column holds the time, which the text; PagerDuty's own are known."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any, NamedTuple

from pmtui.document import Kind
from pmtui.document.times import show_day, show_instant
from pmtui.editing.guess import guess_kind
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Imported, Options, Reader, Unplaced
from pmtui.exchange.readers.events.clocks import NO_DAY
from pmtui.exchange.readers.events.collecting import Collector
from pmtui.exchange.readers.events.columns import (
    CLOCK,
    ENDS,
    NAMES,
    SAMPLE,
    Table,
    find_columns,
    is_link,
    is_time,
    named,
    names_text,
    span_end,
    unit_of,
)
from pmtui.exchange.readers.events.kind_words import kind_named, told_of_unknown
from pmtui.exchange.readers.events.missed import places
from pmtui.exchange.readers.events.own_tables import (
    TAKEN,
    WHOLE,
    cleaned,
    held,
    is_own_actions,
    is_own_timeline,
    refuse_actions,
)
from pmtui.exchange.readers.events.pagerduty import sort_of
from pmtui.exchange.readers.events.people import add_person, severity_of
from pmtui.exchange.readers.markdown.day_order import day_order
from pmtui.exchange.readers.markdown.days import day_in_name
from pmtui.exchange.stamps import Stamp, read_stamp
from pmtui.exchange.zones import UnknownZone, is_zone, zone_of

_DELIMITERS = ",;\t|"
_REMARK = re.compile(r"#(?![,;\t|])|sep=.$|\"sep=.\"$")
_MIDNIGHT = timedelta(hours=6)
_ROUGH = re.compile(r"\s*(?:~|≈|(?:ca|c|approx|circa|about|around|etwa|gegen)\b\.?)\s*(?=\d)", re.IGNORECASE)
_SHORT_DAY = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_SUM = re.compile(
    r"(?:grand |sub)?(?:total|sum|count|average|mean)s?|summe|gesamt|anzahl|somme|suma|totaal|summa",
    re.IGNORECASE,
)


class _Parsed(NamedTuple):
    """A table as it was written: its head, its rows with their lines, and where and why it breaks off."""

    head: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    break_line: int = 0
    why: str = ""


@lru_cache(maxsize=4)
def _parse(text: str) -> _Parsed:
    text = _uncommented(text)
    best: tuple[float, str] = (0.0, "")
    for delimiter in _DELIMITERS:
        widths = [len(row) for _, row in _rows(text[:50_000], delimiter)[0][:SAMPLE]]
        if widths and max(widths) > 1:
            usual = max(set(widths), key=widths.count)
            share = sum(width == usual for width in widths) / len(widths)
            best = max(best, (share if usual > 1 else 0.0, delimiter), key=lambda pair: pair[0])
    if best[0] < 0.6:
        raise Unreadable("its lines have no columns in common")
    rows, line, why = _rows(text, best[1])
    if not rows:
        raise Unreadable("the table is empty")
    usual = _usual_width(rows)
    if rows[0][1] and len(rows) > 2 and _filled(rows[0][1]) < min(2, usual) <= _filled(rows[1][1]):
        rows = rows[1:]  # a title above the head
    if _is_head(rows[0][1]):
        head = tuple(cell.strip() for cell in rows[0][1])
        return _Parsed(head, tuple(row for row in rows[1:] if row[1] != rows[0][1]), line, why)
    return _Parsed(tuple("" for _ in rows[0][1]), tuple(rows), line, why)


def _uncommented(text: str) -> str:
    """Return a table with empty lines where remarks of the program that wrote it stand above its head."""
    lines = text.split("\n")
    for place, line in enumerate(lines):
        if line.strip() and not _REMARK.match(line):
            break
        lines[place] = ""
    return "\n".join(lines)


def _filled(row: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _usual_width(rows: Sequence[tuple[int, tuple[str, ...]]]) -> int:
    widths = [_filled(row) for _, row in rows[:SAMPLE]]
    return max(set(widths), key=widths.count)


def _rows(text: str, delimiter: str) -> tuple[list[tuple[int, tuple[str, ...]]], int, str]:
    """Return the rows with their lines, and the line at which the table breaks off (0: nowhere), and why."""
    lines = text.splitlines(keepends=True)
    reader = csv.reader(lines, delimiter=delimiter, strict=False)
    found: list[tuple[int, tuple[str, ...]]] = []
    line = last = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                found.append((line, tuple(row)))
            last, line = line, reader.line_num + 1
    except csv.Error as error:
        return found, line, f"the table breaks off here: {error}"
    if _is_open(lines[last - 1 :], delimiter):
        return found, last, "a cell in quotes begins in this row and never ends; is the table cut off?"
    return found, 0, ""


def _is_open(lines: Sequence[str], delimiter: str) -> bool:
    """Return whether the last row ends within a cell in quotes."""
    try:
        for _ in csv.reader(lines, delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        return "end of data" in str(error)
    return False


def _is_head(row: Sequence[str]) -> bool:
    return not any(read_stamp(cell, day_first=True) or CLOCK.fullmatch(cell.strip()) for cell in row)


_MOST_NAMES = 8


def sniff(given: Given) -> float:
    """Say whether the text is a table with a column of times."""
    if given.text.lstrip()[:1] == "{" or given.has_json or "\n" not in given.text.strip():
        return 0.0
    is_named = given.name.lower().endswith((".csv", ".tsv"))
    try:
        if is_own_actions(_parse(given.text).head):
            return 0.95
        table = _table(given, Options())[0]
    except (Unreadable, ValueError):
        return 0.0
    timed = sum(is_time(table.cell(row, "at")) for _, row in table.rows)
    share = timed / max(1, len(table.rows))
    headed = named(table.head[table.columns["at"]]) in NAMES["at"]
    if share < 0.3:
        return 0.0
    telling = (
        headed
        and not given.text.lstrip().startswith("|")
        and "text" in table.columns
        and names_text(table.head[table.columns["text"]])
    )
    if is_named or headed:
        return 0.5 + max(0.35 * is_named, 0.25 * telling) + 0.1 * headed
    return 0.42


def _table(given: Given, options: Options) -> tuple[Table, _Parsed]:
    parsed = _parse(given.text)
    head, rows = parsed.head, parsed.rows
    width = max((len(row) for _, row in rows), default=0)
    table = Table([*head, *[""] * (width - len(head))], [(line, list(row)) for line, row in rows])
    find_columns(table, options)
    return cleaned(table) if is_own_timeline(head) else table, parsed


def read(given: Given, options: Options) -> Imported:
    """Return an event for each row; a row without a time stands at that of the row above.

    Raises:
        Unreadable: if no column holds times, or the table breaks off.
    """
    if not options.columns:
        refuse_actions(_parse(given.text).head)
    table, parsed = _table(given, options)
    own = is_own_timeline(table.head)
    if parsed.break_line:
        raise Unreadable(parsed.why, parsed.break_line)
    found = Collector(given, options, "csv", "table")
    names = {named(name): place for place, name in reversed(list(enumerate(table.head)))}
    if {"incident number", "service name"} & names.keys() and {"resolved at", "resolved on"} & names.keys():
        found.format, found.label = "pagerduty-incidents", "PagerDuty"
    if "type" in names and any("_log_entry" in cell for _, row in table.rows for cell in row):
        found.format, found.label = "pagerduty", "PagerDuty"
    found.total = len(table.rows)
    end = next((names[name] for name in ENDS if name in names and names[name] != table.columns["at"]), None)
    times = _Times(table, options, end, given.name)
    known = [stamp for stamp in times.stamps if stamp is not None]
    if not known:
        raise Unreadable("no row of it has a time with its day; say the day with --day", table.rows[0][0])
    last, missing = known[0], 0
    for (line, row), stamp, rough in zip(table.rows, times.stamps, times.rough, strict=True):
        if stamp is None and (_says_when(table, row) or _says_nothing(table, row)):
            found.missed |= _says_when(table, row)
            found.unplaced.append(Unplaced(line, " | ".join(filter(None, map(str.strip, row)))))
            continue
        missing += stamp is None
        last = stamp or last
        more = held(table, row) if own else {}
        _row(found, table, line, row, last, stamp is None, rough, times, more)
        if end is not None:
            _about(found, {name: row[place] for name, place in names.items() if place < len(row)})
    if found.format == "pagerduty-incidents":
        _as_incidents(found, table, names)
    if any(parsed.head) and "text" in table.columns:
        _keep_beyond(found, table, len(parsed.head))
    if missing:
        found.notes.append(f"{missing} of the rows have no time; they stand at the time of the row above.")
    if times.assumed:
        found.notes.append(times.assumed)
    if times.dayless:
        found.notes.append(NO_DAY.format(day=show_day(options.day or date.today())))
    if found.format == "csv" and (left := _left(table, end, times.took, TAKEN if own else frozenset())):
        whole = f" {WHOLE}" if own else ""
        found.notes.append(f"Columns that are not taken: {', '.join(left)}.{whole}")
    if found.format == "csv" and (unknown := _unknown_kinds(table)):
        found.notes.append(told_of_unknown(table.head[table.columns["kind"]].strip(), unknown))
    return replace(found.finish(), dayless=times.dayless)


def _unknown_kinds(table: Table) -> set[str]:
    """Return the words in the column of the kinds that name none."""
    words = {table.cell(row, "kind") for _, row in table.rows} if "kind" in table.columns else set()
    return {word for word in words if kind_named(word) is None}


def _left(table: Table, end: int | None, took: int | None, told: frozenset[str]) -> list[str]:
    """Return the names of the columns of which nothing is taken, though something stands in them."""
    if "text" not in table.columns or end is not None:
        return []  # then a row is told from all of its columns, or is an incident with facts of its own
    taken = {*table.columns.values(), *table.numbering, took}
    return [
        f"“{name.strip()}”"
        for place, name in enumerate(table.head)
        if name.strip() and place not in taken and named(name) not in told
        if any(place < len(row) and row[place].strip() for _, row in table.rows)
    ][:_MOST_NAMES]


class _Times:
    """The times of a table's rows."""

    def __init__(self, table: Table, options: Options, end: int | None, name: str) -> None:
        self._table, self._options, self._end = table, options, end
        self.took = span_end(table) if end is None else None
        whens = _whens(table)
        self.dayless = False
        if "day" not in table.columns and sum(bool(CLOCK.fullmatch(when)) for when in whens) * 2 > len(whens):
            day = options.day or day_in_name(name)
            self.dayless = day is None or (options.day_is_guess and day == options.day)
            whens = list(_dated(whens, day or date.today()))
        self.rough = [_ROUGH.match(when) is not None for when in whens]
        whens = [_ROUGH.sub("", when) for when in whens]
        self._order = day_order(
            whens,
            said=options.dates,
            near=(options.day, day_in_name(name)),
            numbers=[number for number, _ in table.rows],
            text="\n".join(" ".join(row) for _, row in table.rows[:SAMPLE]),
        )
        self.assumed = self._order.note
        self.stamps: list[Stamp | None] = []
        last: Stamp | None = None
        for when, (_, row) in zip(whens, table.rows, strict=True):
            stamp = self._stamp(when, row)
            if stamp is None and last is not None and CLOCK.fullmatch(when.strip()):
                stamp = self._on_day_of(last, when.strip(), row)
            self.stamps.append(stamp)
            last = stamp or last

    def _on_day_of(self, last: Stamp, clock: str, row: Sequence[str]) -> Stamp | None:
        """Return the moment of a clock without a day: on that of the row above, or past its midnight."""
        place = _zone(self._table, row, self._options)
        day = last.at.astimezone(place).date()
        stamp = self._stamp(f"{day} {clock}", row)
        if stamp is not None and stamp.at < last.at - _MIDNIGHT:
            stamp = self._stamp(f"{day + timedelta(days=1)} {clock}", row)
        return stamp

    def _stamp(self, when: str, row: Sequence[str]) -> Stamp | None:
        return read_stamp(when, _zone(self._table, row, self._options), day_first=self._order.day_first)

    def end_of(self, row: Sequence[str]) -> Stamp | None:
        """Return when the incident of a row ended, where the table says that."""
        return self._stamp(row[self._end], row) if self._end is not None and self._end < len(row) else None

    def span_of(self, row: Sequence[str], began: Stamp) -> str:
        """Return `(until 14:50) ` in UTC where the table says until when a row took; else nothing."""
        written = row[self.took].strip() if self.took is not None and self.took < len(row) else ""
        if not written:
            return ""
        bare = CLOCK.fullmatch(written) is not None
        stamp = self._on_day_of(began, written, row) if bare else self._stamp(written, row)
        if stamp is None or not stamp.has_clock or stamp.at < began.at:
            return f"(until {written}) "
        ended = stamp.at.astimezone(UTC)
        if ended.date() != began.at.astimezone(UTC).date() and ended - began.at > _ONE_NIGHT:
            return f"(until {show_instant(ended)}) "
        return f"(until {ended:%H:%M:%S}) " if ended.second else f"(until {ended:%H:%M}) "


_ONE_NIGHT = timedelta(hours=12)


def _zone(table: Table, row: Sequence[str], options: Options) -> tzinfo:
    """Return the zone of a row's times: that of its own column, as told, or as the head says."""
    said = (table.cell(row, "zone"), options.zone, unit_of(table.head[table.columns["at"]]))
    for name in filter(None, said):
        try:
            return zone_of(name)
        except UnknownZone:
            if name == options.zone:
                raise
    return zone_of(options.zone)


def _whens(table: Table) -> list[str]:
    """Return the time of each row as it is written; a day that is written once holds for the rows below."""
    found, day, year = [], "", ""
    for _, row in table.rows:
        at = table.cell(row, "at")
        day = table.cell(row, "day") or day
        if named_year := _YEAR.search(day):
            year = named_year[0]
        elif year and (short := _SHORT_DAY.fullmatch(day)):
            day = f"{short[1]}{short[2]}{short[3]}{short[2]}{year}"
        clock = re.sub(r"(?i)\s?uhr$", "", at).replace("h", ":") if CLOCK.fullmatch(at) else at
        found.append(f"{day} {clock}" if clock and "day" in table.columns else at)
    return found


def _dated(clocks: Sequence[str], day: date) -> Iterator[str]:
    """Yield clocks with their day: it goes on where a clock falls back by hours, as it does at midnight."""
    previous: datetime | None = None
    for clock in clocks:
        stamp = read_stamp(f"{day} {clock}") if clock else None
        if stamp is not None:
            if previous is not None and stamp.at < previous - _MIDNIGHT:
                day += timedelta(days=1)
                stamp = read_stamp(f"{day} {clock}") or stamp
            previous = stamp.at
        yield f"{day} {clock}" if clock else ""


def _others(table: Table, row: Sequence[str]) -> list[str]:
    """Return what a row says beside its time, its number and its link."""
    apart = {table.columns["at"], table.columns.get("day"), table.columns.get("link"), *table.numbering}
    cells = (cell.strip() for place, cell in enumerate(row) if place not in apart)
    return [cell for cell in cells if cell] or list(filter(None, [table.cell(row, "link")]))


def _says_when(table: Table, row: Sequence[str]) -> bool:
    """Return whether a row that has no time that can be read has something that was meant as one."""
    return any(sign.isdigit() for sign in table.cell(row, "at"))


def _keep_beyond(found: Collector, table: Table, width: int) -> None:
    """Keep the cells that stand in no column, as they do behind a comma that no quotes protect."""
    lines = []
    for line, row in table.rows:
        if beyond := [cell.strip() for cell in row[width:] if cell.strip()]:
            lines.append(line)
            found.aside.append(Unplaced(line, " | ".join(beyond)))
    if lines:
        have = "row has" if len(lines) == 1 else "rows have"
        found.notes.append(
            f"{len(lines)} {have} more cells than the head{places(lines)}; they were not taken."
        )


def _says_nothing(table: Table, row: Sequence[str]) -> bool:
    """Return whether a row without a time is a sum, or empty where the others tell what happened."""
    text = table.cell(row, "text") or "text" not in table.columns
    return not text or any(_SUM.fullmatch(cell.strip(" :*")) for cell in row)


def _row(
    found: Collector,
    table: Table,
    line: int,
    row: list[str],
    stamp: Stamp,
    missing: bool,
    rough: bool,
    times: _Times,
    more: Mapping[str, Any],
) -> None:
    until = times.end_of(row)
    sort = table.cell(row, "kind")
    text, actor, link = (table.cell(row, what) for what in ("text", "actor", "link"))
    kind, noise = sort_of(sort) if sort.endswith("_log_entry") else (_kind(sort, text), False)
    said = table.cell(row, "zone") or unit_of(table.head[table.columns["at"]])
    found._naive |= not stamp.has_zone and not is_zone(said)
    found.add(
        stamp.at,
        times.span_of(row, stamp) + (text or ", ".join(_others(table, row))),
        kind,
        record=" | ".join(row),
        line=line,
        actor=actor,
        noise=noise,
        timeless=missing or not stamp.has_clock,
        until=until.at if until is not None and until.at >= stamp.at else None,
        **{"approximate": missing or rough, "link": link if is_link(link) else "", **more},
    )
    if sort.endswith("_log_entry") and kind is Kind.ACKNOWLEDGEMENT:
        add_person(found, actor)


def _kind(sort: str, text: str) -> Kind:
    kind = kind_named(sort)
    said = kind if kind is not Kind.OTHER or sort.strip().lower() == kind.value else None
    return said or guess_kind(text)


def _as_incidents(found: Collector, table: Table, names: Mapping[str, int]) -> None:
    """Say that every row tells of an alert; the only incident of a table has its recovery as a row, too."""
    found.events = [
        replace(event, kind=Kind.ALERT) if event.kind is Kind.OTHER else event for event in found.events
    ]
    if len(found.events) != 1 or (end := found.events[0].until) is None:
        return
    line, row = table.rows[0]
    place = names.get("resolved by user name", len(row))
    who = row[place].strip() if place < len(row) else ""
    text = f"Resolved by {who}" if who else "Resolved"
    found.add(end, text, Kind.RECOVERY, line=line, actor=who)


def _about(found: Collector, record: Mapping[str, str]) -> None:
    """Take what a row says of a whole incident."""
    names = ("description", "title", "summary", "short description")
    title = next(filter(None, (record.get(name, "") for name in names)), "")
    found.fact("title", title, 0.6)
    number = record.get("incident number") or record.get("number", "")
    found.fact("facts.incident", f"#{number.lstrip('#')}" if number else "", 0.7)
    priority = record.get("priority name") or record.get("priority") or record.get("severity", "")
    found.fact("facts.severity", severity_of(priority), 0.7)
    found.also("facts.services", [record.get("service name") or record.get("service", "")], 0.8)
    for name in ("acknowledged by user names", "resolved by user name"):
        for person in re.split(r"[,;|]", record.get(name, "")):
            add_person(found, person.strip())


READER = Reader("csv", "table (CSV, TSV)", sniff, read)
