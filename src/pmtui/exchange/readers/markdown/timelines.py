"""The timeline in all its shapes: tables, bullets, paragraphs, headings, chat lines and code, below days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pmtui.exchange.readers.markdown.blocks import (
    Block,
    Cell,
    Code,
    Heading,
    Item,
    Listing,
    Paragraph,
    Quote,
    Table,
)
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.stamps import Day, Stamp, days_in, stamp_of, stamps_in
from pmtui.exchange.readers.markdown.tables import (
    EVENT,
    KIND,
    LINK,
    WHEN,
    WHO,
    column,
    columns,
    key,
    longest,
    share_of_times,
)
from pmtui.exchange.readers.markdown.text import flat, prose
from pmtui.exchange.readers.markdown.zones import Zone, zone_named_in, zone_of

_FORM = re.compile(
    r"(?:~|\d{4}-\d\d-\d\d\s)?(?:hh:mm|yyyy|xx:xx|dd[/.-]mm|mm[/.-]dd|time|date|--:--)(?:\W|$)", re.IGNORECASE
)
_FORM_TEXT = re.compile(
    r"(?:short )?(?:event )?description\.?|\.{3}|…|<[^<>]{1,60}>|\[[^\[\]]{1,60}\]|tbd"
    r"|event|what happened|todo",
    re.IGNORECASE,
)
TITLE_LEVEL = 9
"""The level of a heading that is that of the timeline itself."""
_SHORT = 160
_END = re.compile(
    r"(?:.*\s)?(?:end|ended|until|till|to|finish|finished|stop|終了|结束|ende|fin|fim)(?:\s(?:time|at))?"
)


@dataclass
class Event:
    """An entry as it stands in the text, before its time is known."""

    stamp: Stamp | None
    text: str
    line: int
    shape: str
    raw: str
    role: str = ""
    link: str = ""
    kind: str = ""
    sure: float = 1.0
    more: list[str] = field(default_factory=list)

    @property
    def whole(self) -> str:
        """The text with the lines that continue it."""
        return " ".join(" ".join([self.text, *self.more]).split())


class Default(NamedTuple):
    """The day of all clocks that name none."""

    day: Day


@dataclass
class Events:
    """What a timeline holds in its order: days, zones and entries; and what belongs to none of them."""

    found: list[Day | Default | Zone | Event] = field(default_factory=list)
    left: list[tuple[int, str]] = field(default_factory=list)
    codes: list[tuple[int, str, str]] = field(default_factory=list)
    """Lines of code with the entry that they stand below."""
    used: list[str] = field(default_factory=list)

    @property
    def entries(self) -> list[Event]:
        """The entries alone."""
        return [item for item in self.found if isinstance(item, Event)]


def read_events(blocks: Iterable[Block], *, month_first: bool = False, loose: bool = True) -> Events:
    """Return the events of a timeline section.

    With `loose`, an item of a list without a time is an entry, too; without, it is left over.
    """
    reading = _Reading(month_first, loose)
    for block in blocks:
        reading.take(block)
    return reading.events


class _Reading:
    def __init__(self, month_first: bool, loose: bool) -> None:
        self.events = Events()
        self._month_first = month_first
        self._loose = loose
        self._continues = False
        self._fresh_day = False

    def take(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._paragraph(block)
            case Listing():
                if self._continues and (above := self._last()) and not self._has_times([block], some=True):
                    above.more.append(flat([block]))
                    self.events.used.append(prose([block]))
                    return
                self._listing(block)
                self._continues = False
            case Table():
                self._table(block)
                self._continues = False
            case Code():
                self._code(block)
            case Quote():
                self._quote(block)

    def _stamp(self, text: str) -> Stamp | None:
        return stamp_of(text, month_first=self._month_first)

    def _add(self, event: Event) -> None:
        self.events.found.append(event)
        self.events.used.append(event.raw)
        self._fresh_day = False

    def _last(self) -> Event | None:
        found = self.events.found
        return found[-1] if found and isinstance(found[-1], Event) else None

    def _day(self, stamp: Stamp, raw: str) -> None:
        """Take a line that names the day of those below it, and perhaps their zone."""
        assert stamp.day is not None
        self.events.found.append(stamp.day)
        self.events.used.append(raw)
        if zone := stamp.zone or zone_named_in(raw):
            self.events.found.append(zone)
        self._fresh_day = True

    def _names_day(self, stamp: Stamp | None, raw: str) -> bool:
        if stamp is None or not stamp.is_day or (stamp.rough and re.search(r"\?|xx|--", stamp.written, re.I)):
            return False
        rest = stamp.rest.strip(" :：.*_-–—()[]")
        return not rest or (len(rest) < 40 and zone_named_in(f"({rest})") is not None) or _weekday(rest)

    def _zone(self, text: str, line: int) -> bool:
        """Take a sentence that only says in which zone the times are."""
        if len(text) > _SHORT or not (zone := zone_named_in(text)):
            return False
        self.events.found.append(zone)
        self.events.used.append(text)
        days = days_in(text, month_first=self._month_first, limit=2)
        if len(days) == 1 and re.search(r"\ball\b", text, re.IGNORECASE):
            self.events.found.append(Default(days[0][0]))
        return True

    def _own_heading(self, heading: Heading) -> None:
        """Take the day and the zone that the heading of the whole timeline names."""
        self.events.used.append(heading.text)
        days = days_in(heading.text, month_first=self._month_first, limit=1)
        if days:
            self.events.found.append(days[0][0])
        if zone := zone_named_in(heading.text):
            self.events.found.append(zone)

    def _heading(self, heading: Heading) -> None:
        stamp = self._stamp(heading.text)
        if heading.level == TITLE_LEVEL and (stamp is None or stamp.is_day):
            self._own_heading(heading)
            return
        if self._names_day(stamp, heading.text):
            assert stamp is not None
            self._day(stamp, heading.text)
            self._continues = False
        elif stamp is not None:
            self._add(Event(stamp, stamp.rest, heading.line, "heading", heading.text))
            self._continues = True
        elif (inner := stamps_in(heading.text, month_first=self._month_first)) and inner.is_day:
            self._day(inner, heading.text)
            self.events.left.append((heading.line, heading.text))
            self._continues = False
        elif not self._zone(heading.text, heading.line):
            self.events.left.append((heading.line, heading.text))
            self._continues = False
            timed = [event for event in self.events.entries if event.stamp is not None]
            if len(timed) >= 3 and len(timed) * 2 > len(self.events.entries):
                self._loose = False

    def _paragraph(self, paragraph: Paragraph) -> None:
        chunk: list[Line] = []
        line_number = paragraph.line
        for place, line in enumerate(paragraph.lines):
            stamp = self._stamp(line.text)
            if self._names_day(stamp, line.text):
                assert stamp is not None
                self._continue(chunk, line_number)
                self._day(stamp, line.text)
                self._continues = False
            elif stamp is not None and (place == 0 or _starts(stamp, line, paragraph.lines[place - 1])):
                self._continue(chunk, line_number)
                said = line.text if stamp.in_sentence else stamp.rest
                self._add(Event(stamp, said, paragraph.line + place, "paragraph", line.text))
                self._continues = True
            elif (at_end := self._at_end(line.text)) is not None:
                self._continue(chunk, line_number)
                self._add(Event(at_end, line.text, paragraph.line + place, "paragraph", line.text, sure=0.6))
                self._continues = True
            else:
                line_number = line_number if chunk else paragraph.line + place
                chunk.append(line)
                continue
            chunk = []
        self._continue(chunk, line_number)

    def _at_end(self, text: str) -> Stamp | None:
        """Return the time at the end of a short line below a day: `released 9:59`."""
        if not self._fresh_day or len(text) > 80:
            return None
        match = re.search(r"(?<![\d:.])\d{1,2}[:.]\d{2}\s?(?:[ap]m)?$", text, re.IGNORECASE)
        return self._stamp(match[0]) if match else None

    def _continue(self, lines: Sequence[Line], number: int) -> None:
        """Put lines without a time into the entry above them, if they can belong to it."""
        if not lines:
            return
        text = Paragraph(tuple(lines)).text
        if not self._continues and self._zone(text, number):
            return
        above = self._last()
        if self._continues and above is not None and not _is_picture(text):
            above.more.append(text)
            self.events.used.append(text)
        else:
            self.events.left.append((number, text))

    def _listing(self, listing: Listing, above: Event | None = None) -> None:
        for item in listing.items:
            self._item(item, above)

    def _item(self, item: Item, above: Event | None) -> None:
        text = item.text
        stamp = self._stamp(text)
        if self._names_day(stamp, text):
            assert stamp is not None
            self._day(stamp, text)
            for block in item.more:
                self.take(block)
            return
        if stamp is None and (item.more and self._has_times(item.more)):
            if not self._zone(text, item.line) and text:
                self.events.left.append((item.line, text))
            for block in item.more:
                self.take(block)
            return
        if stamp is None and not self._loose:
            self.events.left.append((item.line, prose([Listing((item,))])))
            return
        self._add(self._event(item, stamp, text))
        self._below(item.more)

    def _event(self, item: Item, stamp: Stamp | None, text: str) -> Event:
        if stamp is not None:
            return Event(stamp, text if stamp.in_sentence else stamp.rest, item.line, "list", text)
        return Event(stamps_in(text, month_first=self._month_first), text, item.line, "list", text, sure=0.5)

    def _below(self, blocks: Sequence[Block]) -> None:
        """Take what stands below an item: entries of their own if they have times, else its continuation."""
        event = self._last()
        for block in blocks:
            if isinstance(block, Code):
                self._code(block)
            elif event is None or (isinstance(block, Listing | Table) and self._has_times([block])):
                self.take(block)
            else:
                text = flat([block])
                event.more.append(text)
                self.events.used.append(text)

    def _has_times(self, blocks: Sequence[Block], *, some: bool = False) -> bool:
        heads: list[str] = []
        for block in blocks:
            if isinstance(block, Listing):
                heads += [item.text for item in block.items]
            elif isinstance(block, Paragraph):
                heads += [line.text for line in block.lines]
            elif isinstance(block, Table):
                heads += [row[0].text for row in block.rows]
        times = sum((stamp := self._stamp(head)) is not None and stamp.hour is not None for head in heads)
        return times > 0 if some else times * 2 > len(heads)

    def _code(self, code: Code) -> None:
        rows = [row for row in code.text.split("\n") if row.strip()]
        stamps = [self._stamp(row) for row in rows]
        if (
            len(rows) > 1
            and not self._continues
            and sum(stamp is not None for stamp in stamps) * 2 > len(rows)
        ):
            for place, (row, stamp) in enumerate(zip(rows, stamps, strict=True)):
                above = self._last()
                if self._names_day(stamp, row):
                    assert stamp is not None
                    self._day(stamp, row)
                elif stamp is not None:
                    self._add(Event(stamp, stamp.rest, code.line + 1 + place, "code", row.strip()))
                elif above is not None:
                    above.more.append(row.strip())
                    self.events.used.append(row)
                else:
                    self.events.left.append((code.line + 1 + place, row.strip()))
            return
        above = self._last()
        self.events.codes.append((code.line, code.text, above.text if above else ""))

    def _quote(self, quote: Quote) -> None:
        above = self._last()
        if above is not None and (self._continues or above.shape == "list"):
            text = flat(quote.blocks)
            above.more.append(text)
            self.events.used.append(text)
            return
        for block in quote.blocks:
            self.take(block)

    def _table(self, table: Table) -> None:
        head_is_row = self._stamp(table.head[0].text) is not None if table.head else False
        rows = ([table.head] if head_is_row else []) + list(table.rows)
        uses = self._uses(table, head_is_row)
        if not head_is_row:
            self.events.used.append(" ".join(cell.text for cell in table.head))
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
        if not headless:
            wanted = {"text": EVENT, "role": WHO, "kind": KIND, "link": LINK}
            uses |= {
                use: place for use, place in columns(table, wanted).items() if place not in uses.values()
            }
        if "text" not in uses and (free := longest(table, set(uses.values()))) is not None:
            uses["text"] = free
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
        if len(filled) == 1:
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
            if place not in used and cell.strip(" -–—") and not _weekday(cell)
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


def _cell(cells: list[str], uses: dict[str, int], use: str) -> str:
    text = cells[uses[use]].strip() if use in uses else ""
    return "" if text in ("-", "–", "—", "n/a", "N/A") else text


def _weekday(text: str) -> bool:
    """Return whether a text is the name of a weekday."""
    return (
        re.fullmatch(
            r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?|[月火水木金土日]曜?日?", text.strip(), re.I
        )
        is not None
    )


def _starts(stamp: Stamp, line: Line, above: Line) -> bool:
    """Return whether a further line of a paragraph begins an entry, and is no wrapped sentence."""
    if line.lead or above.hard or (stamp.day is not None and stamp.hour is not None):
        return True
    if stamp.hour is None:
        return stamp.rest != line.text and bool(
            re.match(r"[:：–—-]", line.text[len(stamp.written) :].strip())
        )
    return not (
        len(above.text) > 60 and above.text[-1].isalnum() and above.text.split()[-1].lower() in _CARRY
    )


# Words after which a time goes on with the sentence of the line above.
_CARRY = frozenset(
    [
        "at",
        "by",
        "on",
        "from",
        "until",
        "till",
        "to",
        "around",
        "about",
        "between",
        "and",
        "the",
        "after",
        "before",
        "since",
        "approximately",
        "~",
    ]
)


def _is_picture(text: str) -> bool:
    return re.fullmatch(r"(?:!\[[^\]]{0,300}\]\([^()]{0,1000}\)\s*)+", text) is not None


def key_is_time(name: str) -> bool:
    """Return whether the name above a column is that of times."""
    return re.fullmatch(WHEN, key(name)) is not None
