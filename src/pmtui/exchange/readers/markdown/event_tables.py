"""Tables of events with any order of columns."""

from __future__ import annotations

import re

from pmtui.exchange.readers.markdown.blocks import (
    Cell,
    Table,
)
from pmtui.exchange.readers.markdown.events import Event, EventReading, is_weekday
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.stamps import Day, Stamp
from pmtui.exchange.readers.markdown.tables import (
    EVENT,
    KIND,
    LINK,
    WHEN,
    WHO,
    column,
    columns,
    key,
    known_heads,
    longest,
    running_number,
    share_of_times,
)
from pmtui.exchange.readers.markdown.zones import zone_named_in, zone_of

_FORM = re.compile(
    r"(?:~|\d{4}-\d\d-\d\d\s)?(?:hh:mm|yyyy|xx:xx|dd[/.-]mm|mm[/.-]dd|time|date|--:--)(?:\W|$)", re.IGNORECASE
)


_FORM_TEXT = re.compile(
    r"(?:short )?(?:event )?description\.?|\.{3}|…|<[^<>]{1,60}>|\[[^\[\]]{1,60}\]|tbd"
    r"|event|what happened|todo",
    re.IGNORECASE,
)


_END = re.compile(
    r"(?:.*\s)?(?:end|ended|until|till|to|finish|finished|stop|終了|结束|ende|fin|fim)(?:\s(?:time|at))?"
)


class TableReading(EventReading):
    """The reading of tables."""

    def _table(self, table: Table) -> None:
        table = _with_colons(table)
        head_is_row = self._stamp(table.head[0].text) is not None if table.head else False
        rows = ([table.head] if head_is_row else []) + list(table.rows)
        uses = self._uses(table, head_is_row)
        if not head_is_row:
            self.events.used.append(known_heads(table))
            self._table_zone(table, uses)
        for place, row in enumerate(rows):
            self._row(table, row, uses, table.line + place + (0 if head_is_row else 2))

    def _table_zone(self, table: Table, uses: dict[str, int]) -> None:
        """Take the zone and the year that stand above a column of times."""
        for use in ("when", "clock"):
            if use not in uses:
                continue
            name = table.head[uses[use]].text
            if zone := zone_named_in(name) or zone_of(name.split("(")[0]) or zone_named_in(f"({name})"):
                self.events.found.append(zone)
            if year := re.search(r"\b(20\d\d)\b", name):
                self.events.found.append(Day(int(year[1]), 0, 0))

    def _uses(self, table: Table, headless: bool) -> dict[str, int]:
        """Return which column is which: `when`, `clock` (the hours, where the day stands apart), `text`, …"""
        shares = [share_of_times(column(table, place)) for place in range(len(table.head))]
        times = [place for place, share in enumerate(shares) if share >= 0.5]
        named = {} if headless else columns(table, {"when": WHEN})
        uses: dict[str, int] = {}
        days = [place for place in times if self._all_days(column(table, place))]
        clocks = [place for place in times if place not in days]
        if days and clocks:
            uses = {"when": days[0], "clock": clocks[0]}
        elif times:
            uses = {"when": times[0]}
        elif "when" in named:
            uses = {"when": named["when"]}
        for place in [place for place in times if place not in uses.values()]:
            uses[f"also{place}"] = place
        if not headless and (number := running_number(table)) is not None and number not in uses.values():
            uses["number"] = number
        if not headless:
            wanted = {"text": EVENT, "role": WHO, "kind": KIND, "link": LINK}
            uses |= {
                use: place for use, place in columns(table, wanted).items() if place not in uses.values()
            }
        if "text" not in uses and (free := longest(table, set(uses.values()))) is not None:
            uses["text"] = free
        for use in ("kind", "role"):
            if "text" not in uses and use in uses:
                uses["text"] = uses.pop(use)
        return uses

    def _all_days(self, cells: list[Cell]) -> bool:
        stamps = [stamp for cell in cells if (stamp := self._stamp(cell.text)) is not None]
        return bool(stamps) and sum(stamp.is_day for stamp in stamps) * 2 > len(stamps)

    def _row(self, table: Table, row: tuple[Cell, ...], uses: dict[str, int], line: int) -> None:
        raw = " | ".join(cell.text.replace("\n", " ") for cell in row)
        cells = [cell.text for cell in row]
        written = " ".join(cells[uses[use]] for use in ("when", "clock") if use in uses).strip()
        text = cells[uses["text"]] if "text" in uses else ""
        filled = [cell for cell in cells if cell.strip(" -–—")]
        if not filled:
            return
        if _FORM.match(written) and (_FORM_TEXT.fullmatch(text.strip()) or not text.strip()):
            self.events.left.append((line, raw))
            return
        stamp = self._stamp(written)
        if len(filled) == 1 and len(table.head) > 1:
            self._lone(filled[0], stamp if written else None, raw, line)
            return
        self._full_row(table, cells, uses, stamp, written, Event(stamp, text, line, "table", raw))

    def _lone(self, text: str, stamp: Stamp | None, raw: str, line: int) -> None:
        """Take a row of which one cell is filled: a day, a time without text, or a further line."""
        stamp = stamp or self._stamp(text)
        above = self._last()
        if self._names_day(stamp, text):
            assert stamp is not None
            self._day(stamp, text)
        elif stamp is None and above is not None:
            above.more.append(text)
            self.events.used.append(raw)
        else:
            self._add(Event(stamp, stamp.rest if stamp else text, line, "table", raw))

    def _full_row(
        self,
        table: Table,
        cells: list[str],
        uses: dict[str, int],
        stamp: Stamp | None,
        written: str,
        event: Event,
    ) -> None:
        used = set(uses.values())
        extra = [
            f"{table.head[place].text}: {cell}" if table.head[place].text else cell
            for place, cell in enumerate(cells)
            if place not in used and cell.strip(" -–—") and not is_weekday(cell)
        ]
        if ends := [
            cells[place]
            for use, place in uses.items()
            if use.startswith("also") and _END.fullmatch(key(table.head[place].text))
        ]:
            event.text = f"(until {ends[0]}) {event.text}" if ends[0].strip() else event.text
        if stamp is not None and stamp.rest.strip(" ()"):
            event.text = f"{stamp.rest.strip()} {event.text}"
        elif stamp is None and written:
            event.text = f"{written}: {event.text}" if event.text else written
            event.sure = 0.4
        event.role = _cell(cells, uses, "role")
        event.link = _cell(cells, uses, "link")
        event.kind = _cell(cells, uses, "kind")
        event.text = " ".join([event.text, *(f"({part})" for part in extra)])
        self._add(event)


def _with_colons(table: Table) -> Table:
    """Return a table with the clocks `1400` of a column of times as `14:00`."""
    for place, head in enumerate(table.head):
        cells = [cell.text for cell in column(table, place) if cell.text]
        named = re.search(r"time|clock|hour|uhrzeit|zeit|heure|hora|tijd|время|時刻|时间", key(head.text))
        if named and cells and all(_MILITARY.fullmatch(text) for text in cells):
            rows = tuple(
                tuple(
                    Cell((Line(f"{cell.text[:2]}:{cell.text[2:]}"),)) if here == place and cell.text else cell
                    for here, cell in enumerate(row)
                )
                for row in table.rows
            )
            return Table(table.head, rows, table.line, table.bare)
    return table


_MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")


def _cell(cells: list[str], uses: dict[str, int], use: str) -> str:
    text = cells[uses[use]].strip() if use in uses else ""
    return "" if text in ("-", "–", "—", "n/a", "N/A") else text
