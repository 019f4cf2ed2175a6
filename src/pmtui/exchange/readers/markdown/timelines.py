"""The timeline in all its shapes: tables, bullets, paragraphs, headings, chat lines and code, below days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pmtui.exchange.readers.markdown.blocks import (
    Block,
    Code,
    Heading,
    Item,
    Listing,
    Paragraph,
    Quote,
    Table,
)
from pmtui.exchange.readers.markdown.event_tables import TableReading
from pmtui.exchange.readers.markdown.events import Default, Event, Events, Start
from pmtui.exchange.readers.markdown.four_digits import with_clocks
from pmtui.exchange.readers.markdown.numbered import without_numbers
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.stamps import Day, Stamp, days_in, stamps_in
from pmtui.exchange.readers.markdown.text import flat, prose
from pmtui.exchange.readers.markdown.zones import Zone, zone_named_in

TITLE_LEVEL = 9
"""The level of a heading that is that of the timeline itself."""


def read_events(blocks: Iterable[Block], *, month_first: bool = False, loose: bool = True) -> Events:
    """Return the events of a timeline section.

    With `loose`, an item of a list without a time is an entry, too; without, it is left over.
    """
    reading = _Reading(month_first, loose)
    blocks = reading.with_told_days(without_numbers(with_clocks(list(blocks)), reading.events.used))
    reading.is_told = not any(reading.is_timed(block) for block in blocks)
    for block in blocks:
        reading.take(block)
    reading.events.found = [_day_instead(item) for item in reading.events.found]
    return reading.events


def _day_instead(item: Day | Default | Start | Zone | Event) -> Day | Default | Start | Zone | Event:
    """Return what was found; of a heading such as “Night of 31 December” without any text, its day alone."""
    if not isinstance(item, Event) or item.shape != "heading" or item.whole.strip(" :-–—"):
        return item
    stamp = item.stamp
    dated = stamp is not None and stamp.day is not None and stamp.day.month > 0
    if stamp is None or stamp.day is None or not dated or _CLOCK.search(stamp.written):
        return item
    return stamp.day


def _without_marks(rows: list[str]) -> list[str]:
    """Return the rows of a block of code without the marks of a list that was only indented too far."""
    if all(_MARK.match(row) for row in rows):
        return [_MARK.sub("", row) for row in rows]
    return rows


_MARK = re.compile(r"\s*[-*•]\s+(?=\S)")


class _Reading(TableReading):
    is_told = True
    """Whether sentences are entries: not where a list or a table holds the times."""

    def is_timed(self, block: Block) -> bool:
        """Return whether a block is a list or a table of times."""
        return isinstance(block, Listing | Table) and self._has_times([block])

    def with_told_days(self, blocks: Sequence[Block]) -> list[Block]:
        """Return the blocks with the first paragraph below a day in its heading, where no clock stands there.

        What is told of a whole day is one entry of that day.
        """
        found: list[Block] = []
        for place, block in enumerate(blocks):
            above = found[-1] if found else None
            if (
                isinstance(block, Paragraph)
                and isinstance(above, Heading)
                and above.level != TITLE_LEVEL
                and self._names_day(self._stamp(above.text), above.text)
                and not self._has_clocks(blocks[place:])
                and not zone_named_in(block.text)
            ):
                found[-1] = Heading(above.level, f"{above.text.rstrip(' :')}: {block.text}", above.line)
            else:
                found.append(block)
        return found

    def _has_clocks(self, blocks: Sequence[Block]) -> bool:
        """Return whether a clock, a table or code stands above the next heading."""
        for block in blocks:
            if isinstance(block, Heading):
                return False
            if isinstance(block, Table | Code) or _CLOCK.search(flat([block])):
                return True
        return False

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

    def _own_heading(self, heading: Heading) -> None:
        """Take the day and the zone that the heading of the whole timeline names."""
        self.events.used.append(heading.text)
        days = days_in(heading.text, month_first=self._month_first, limit=1)
        if days:
            self.events.found.append(days[0][0])
        if zone := zone_named_in(heading.text):
            self.events.found.append(zone)
        self._start(heading.text)

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

    def _told(self, paragraph: Paragraph) -> bool:
        """Take a paragraph that tells what happened in sentences, of which most name a time."""
        if sum(len(_CLOCK.findall(line.text)) for line in paragraph.lines) < _SENTENCES:
            return False
        own = sum(self._stamp(line.text) is not None for line in paragraph.lines)
        sentences = re.split(r"(?<=[.!?])\s+(?=[^\W_])", " ".join(line.text for line in paragraph.lines))
        stamps = [stamps_in(part, month_first=self._month_first) for part in sentences]
        timed = [stamp for stamp in stamps if stamp is not None and stamp.hour is not None]
        if len(timed) < _SENTENCES or len(timed) * 2 <= len(sentences) or own * 2 > len(timed):
            return False
        for part, stamp in zip(sentences, stamps, strict=True):
            above = self._last()
            if stamp is not None and stamp.hour is not None:
                self._add(Event(stamp, part, paragraph.line, "paragraph", part, sure=0.6))
            elif above is not None:
                above.more.append(part)
                self.events.used.append(part)
            else:
                self.events.left.append((paragraph.line, part))
        self._continues = True
        return True

    def _paragraph(self, paragraph: Paragraph) -> None:
        if self.is_told and self._told(paragraph):
            return
        chunk: list[Line] = []
        line_number = paragraph.line
        for place, line in enumerate(paragraph.lines):
            stamp = self._stamp(line.text)
            if self._start(line.text, paragraph.line + place):
                self._continue(chunk, line_number)
                self.events.used.append(line.text)
            elif self._names_day(stamp, line.text):
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
        if not item.more and self._start(text, item.line):
            self.events.used.append(text)
            return
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
        rows = _without_marks([row for row in code.text.split("\n") if row.strip()])
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


_SENTENCES = 3
_WRAPPED = 48
_CLOCK = re.compile(r"\d[:.h]\d\d|\d\s?[ap]\.?m", re.IGNORECASE)


def _starts(stamp: Stamp, line: Line, above: Line) -> bool:
    """Return whether a further line of a paragraph begins an entry, and is no wrapped sentence."""
    if line.lead or above.hard or (stamp.day is not None and stamp.hour is not None):
        return True
    if stamp.told:
        return not above.text[-1:].isalnum() or len(above.text) < _WRAPPED
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
