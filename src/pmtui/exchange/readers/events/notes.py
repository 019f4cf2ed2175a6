"""Plain notes: lines that begin with a time, copied chats, and tables in Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from types import MappingProxyType

from pmtui.document import Kind
from pmtui.editing.context import Context
from pmtui.editing.heads import Head, find_head
from pmtui.editing.lines import Draft, read_line, read_words
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Event, Guess, Imported, Options, Reader, Source, Unplaced
from pmtui.exchange.readers.events.beginnings import settle
from pmtui.exchange.readers.events.chatter import is_chatter
from pmtui.exchange.readers.events.clocks import Clock, Days
from pmtui.exchange.readers.events.collecting import plain
from pmtui.exchange.readers.events.day_lines import day_of, zone_said
from pmtui.exchange.readers.events.dials import not_before, with_colon
from pmtui.exchange.readers.events.elapsed import Elapsed, Zero
from pmtui.exchange.readers.events.grids import Grid, is_rule, row_of
from pmtui.exchange.readers.events.head_lines import is_labelled, told_in
from pmtui.exchange.readers.events.impossible import no_time_in, told_of_impossible
from pmtui.exchange.readers.events.loose import is_loose
from pmtui.exchange.readers.events.missed import places
from pmtui.exchange.readers.events.openings import PLAIN, Opening, Style, opening, style_of, zero_of
from pmtui.exchange.readers.events.scanning import Scan, head_unmarked, scan
from pmtui.exchange.readers.events.speakers import (
    Layout,
    Speaker,
    half_like,
    joined,
    later,
    speaker,
)
from pmtui.exchange.readers.markdown.sniffing import sniff as document_sniff

_HEADING = re.compile(r"#{1,6}\s+\S")
_LABELLED = re.compile(r"[-*\s]{0,4}\*\*[^*\d]{2,40}\*\*:?(?:\s|$)")
_PLAIN, _MOST = 0.8, 0.96
_LABEL = "notes"
_KEPT = "reading of notes"
_TITLE, _EVERY, _PARTS = 50, 2000, 3
_FENCES = ("```", "~~~")
_FENCE = re.compile(r"(?:```|~~~)[\w+-]*")
_DEFINITION = re.compile(r"^[:;,–—|-]\s+")
_NICK = re.compile(r"<\s?[@+%~&]?([^<>\s][^<>]{0,30})>\s+(?=\S)")
_STARS = re.compile(r"^\*{3}\s+")
_PARAGRAPH = re.compile(r"(?:[*_]{2})?[A-Z][\w /-]{2,30}:(?:\s|[*_]{2})")
_SAID = re.compile(r"[^\W\d_][\w .'-]{1,30}:\s")
_INITIALS = re.compile(r"([A-Z]{2,3})\b:?\s")


def sniff(given: Given) -> float:
    """Say how much of the text is lines with times; a document with sections is something else."""
    text = given.text[:200_000]
    stripped = map(head_unmarked, map(str.strip, joined(text.split("\n")[:2000])))
    lines = [line for line in stripped if line][:400]
    if not lines or text.lstrip()[:1] in "{" or given.has_json:
        return 0.0
    style = style_of(lines)
    timed = sum(_is_timed(line, style) for line in lines)
    chat = sum(speaker(*pair) is not None for pair in zip(lines, [*lines[1:], ""], strict=True))
    if timed >= 0.1 * len(lines) and is_loose(text.split("\n")[:2000], lambda line: _is_timed(line, style)):
        # Words such as "Impact:" between the times make a document of it only for who looks at them alone.
        usual = _PLAIN if timed >= 0.3 * len(lines) else 0.5
        return max(usual, min(_MOST, document_sniff(given) + 0.01))
    sections = sum(_is_section(line) for line in lines) + 2 * (lines[0] == "---")
    if not timed and not chat:
        return 0.35 if sum(map(_is_dated, lines)) > max(1, 0.5 * len(lines)) else 0.0
    if sections > 1 and timed < 0.6 * len(lines):
        return 0.35
    if chat >= 2 or timed >= 0.3 * len(lines):
        return _PLAIN
    return 0.5 if timed > 1 else 0.4


def _is_section(line: str) -> bool:
    """Return whether a line is a heading or a label of a document rather than a day or an entry."""
    if _LABELLED.match(line):
        return not _is_timed(line)
    return bool(_HEADING.match(line)) and not _is_timed(line) and day_of(line) is None


def read(given: Given, options: Options) -> Imported:
    """Return an event for each line that begins with a time; the lines below it belong to it.

    Raises:
        Unreadable: if there is no such line.
    """
    far = _Far(options, given.text.count("\n") + 1)
    reading = given.kept.get(_KEPT)
    if not isinstance(reading, _Reading) or not reading.move(options):
        found, tell = scan(given.text, far.at(0)), far.at(1)
        tell(0)
        reading = _Reading(options, found, given.name)
        lines = found.lines
        place = 0
        while place < len(lines):
            place = reading.take(lines, place)
            if place % _EVERY == 0:
                tell(place)
        if reading.may_move():
            given.kept[_KEPT] = reading
    return reading.finish(given, far.at(2))


class _Far:
    """How far a reading is, in lines: they are looked at, divided into entries, and put on their days."""

    def __init__(self, options: Options, total: int) -> None:
        self._options, self._total = options, total

    def at(self, part: int) -> Callable[[int], None]:
        """Return what is told the place within a part of the reading."""

        def tell(place: int) -> None:
            self._options.progress((part * self._total + place) // _PARTS, self._total)

        return tell


def _last_end(lines: Sequence[str], sign: str) -> int:
    """Return the place of the last line that can end a block of code."""
    return next((place for place in reversed(range(len(lines))) if lines[place].strip().endswith(sign)), -1)


def _next_text(lines: Sequence[str], place: int) -> str:
    return next(
        (found for line in lines[place + 1 : place + 6] if (found := head_unmarked(line.strip()))), ""
    )


def _speaker(lines: Sequence[str], place: int, chat: Layout) -> Speaker | None:
    """Return who speaks below a line of a chat; None if it is something that was said."""
    said = speaker(head_unmarked(plain(lines[place])), _next_text(lines, place))
    above = head_unmarked(lines[place - 1].strip()) if place else ""
    return said if said is not None and chat.begins(said, above) else None


def _is_timed(line: str, style: Style = PLAIN) -> bool:
    found = opening(line, style)
    return found is not None and found.head is not None


def _is_dated(line: str) -> bool:
    found = opening(line)
    return found is not None and found.head is None


_OF_24 = re.compile(
    r"\W*(?:0\d|1[3-9]|2[0-4])[:.]\d{2}(?!\d|\s?[ap]\.?m|[:.]\d{2}\s?[ap]\.?m)", re.IGNORECASE
)
"""A clock that counts to 24; beside such, one that names no half of the day leaves none out."""


class _Reading:
    """What was read of the notes so far."""

    def __init__(self, options: Options, found: Scan, name: str) -> None:
        lines = found.lines
        self._options = options
        self._drafts: dict[str, Draft | None] = {}
        self._scan = found
        self._by_day = found.dated > 1
        self._days = Days(options, lines, name)
        self._style = style_of(lines, day_first=self._days.day_first)
        self._zero = zero_of(lines) if self._style.counting else None
        self._halves = not any(_OF_24.match(line) for line in lines)
        self._begun: Clock | None = None
        self._texts: list[list[str]] = []
        self._rows: list[tuple[Clock, int, str, bool]] = []
        self._unplaced: list[Unplaced] = []
        self._title = ""
        self._who = self._when = ""
        self._open = False
        self._code = False
        self._glued: list[int] = []
        self._heads: list[tuple[int, str]] = []
        self._impossible: list[tuple[int, str]] = []
        self._flush = False
        self._ends = {sign: _last_end(lines, sign) for sign in _FENCES}

    def move(self, options: Options) -> bool:
        """Take another day for clocks that name none; return whether nothing else has changed or would."""
        if options.zone != self._options.zone or options.dates != self._options.dates:
            return False
        self._days.move(options)
        return True

    def may_move(self) -> bool:
        """Return whether the entries are the same on whatever day; the lines are let go then."""
        if not self._days.may_move(row[0] for row in self._rows):
            return False
        self._scan = Scan((), (), (), self._scan.chat)
        return True

    def _opening(self, place: int) -> Opening | None:
        if self._style == PLAIN:
            return self._scan.openings[place]
        return opening(self._scan.bare[place], self._style)

    def take(self, lines: Sequence[str], place: int) -> int:
        """Read the line at a place, or the table that begins there; return the place behind it."""
        line, chat = self._scan.bare[place], self._scan.chat
        number = place + 1
        self._flush = not lines[place][:1].isspace()
        if not line:
            return place + 1
        if self._is_fence(lines, place) or self._code:
            self._other(number, line)
        elif "|" in line and place + 1 < len(lines) and is_rule(lines[place + 1]):
            return self._table(lines, place)
        elif self._zero is not None and number == self._zero.line:
            self._beginning(self._zero, line)
        elif chat and (said := _speaker(lines, place, chat)):
            self._who, self._when = said.who, said.when
            self._entry(number, find_head(said.when), said.who, line)
        elif chat and self._who and (when := later(line)):
            self._when = half_like(self._when, when)
            self._entry(number, find_head(self._when), self._who, line)
        elif not chat and (found := self._opening(place)) is not None and found.head is not None:
            self._opened(number, found, line)
        elif (day := day_of(line, day_first=self._days.day_first)) is not None:
            self._days.heading(day)
            self._open = False
        elif not chat and found is not None:
            self._opened(number, found, line)
        else:
            if not chat and self._is_apart(lines, place):
                self._open = False
            self._other(number, line)
        return place + 1

    def _is_apart(self, lines: Sequence[str], place: int) -> bool:
        """Return whether a line begins a paragraph of its own, which tells nothing of the entry above it."""
        if not self._open or not self._texts[-1] or not place or lines[place - 1].strip():
            return False
        if _PARAGRAPH.match(lines[place]):
            return True
        # Who writes to a chat goes on below an empty line.
        return not lines[place][:1].isspace() and not _SAID.match(self._texts[-1][0])

    def _is_fence(self, lines: Sequence[str], place: int) -> bool:
        """Return whether a line begins or ends a block of code; one that never ends is none."""
        line = lines[place].strip()
        if self._code:
            self._code = not line.startswith(_FENCES) and not line.endswith("```")
            return not self._code
        if _FENCE.fullmatch(line):
            self._code = place < self._ends[line[:3]]
        return self._code

    def _opened(self, number: int, found: Opening, line: str) -> None:
        if found.head is not None:
            head = with_colon(found.head, self._rows[-1][0].clock if self._rows else None)
            if self._halves and self._rows and found.elapsed is None:
                head = head._replace(time=half_like(self._rows[-1][0].written, head.time))
            self._entry(number, head, "", line, found.elapsed, hidden=found.hidden)
        elif (found.marked or self._rows or self._by_day) and (
            clock := self._days.whole_day(found.day, found.rest, number)
        ):
            self._rows.append((clock, number, "", False))
            self._texts.append([clock.rest])
            self._open = True
        else:
            self._other(number, line)

    def _beginning(self, zero: Zero, line: str) -> None:
        """Take the line that names the beginning: an entry if it tells what happened and no other does."""
        if zero.head.is_bare:
            self._days.title(line)
        if zone := zone_said(line):
            self._days.zone_heading(zone)
        self._begun = self._days.clock(zero.head, zero.line)
        if self._begun is None or not zero.text:
            self._unplaced.append(Unplaced(zero.line, line))
            self._open = False
            return
        self._rows.append((self._begun, zero.line, "", zero.head.approximate))
        self._texts.append([zero.text])
        self._open = True

    def _entry(
        self,
        number: int,
        head: Head | None,
        who: str,
        line: str,
        elapsed: Elapsed | None = None,
        *,
        hidden: bool = False,
    ) -> None:
        if head is not None and elapsed is not None:
            clock: Clock | None = self._days.counted(head, elapsed, number)
        else:
            clock = self._days.clock(head, number) if head is not None else None
        if clock is None or head is None:
            self._other(number, line)
            return
        if hidden and self._rows:
            clock = not_before(self._rows[-1][0], clock)
        self._rows.append((clock, number, who, head.approximate))
        self._texts.append([clock.rest] if clock.rest else [])
        self._open = True

    def _more(self, number: int, line: str) -> None:
        if self._open:
            if not self._code and not self._scan.chat and self._flush:
                self._glued.append(number)
            self._texts[-1].append(_DEFINITION.sub("", line) if not self._texts[-1] else line)
        else:
            self._unplaced.append(Unplaced(number, line))

    def _other(self, number: int, line: str) -> None:
        if _HEADING.match(line):
            self._open = False
        if zone := zone_said(line):
            self._days.zone_heading(zone)
            self._open &= len(line) > _TITLE or line[-1:].isalnum()
        heading = _HEADING.match(line)
        if not self._rows or heading:
            self._days.title(line, alone=not self._rows and bool(heading or not self._title))
        if not self._rows and is_labelled(line):
            self._heads.append((number, line))
            return
        if not self._open and not self._title and not self._rows and len(line) < 120:
            self._title = line.strip("#*_ ")
        if not self._code and not self._scan.chat and (written := no_time_in(line)):
            self._impossible.append((number, written))
            self._open = False
        self._more(number, line)

    def _table(self, lines: Sequence[str], place: int) -> int:
        grid = Grid(row_of(lines[place]))
        number = place + 2
        while number < len(lines) and "|" in lines[number] and lines[number].strip():
            grid.rows.append((number + 1, row_of(lines[number])))
            number += 1
        for line, found, actor in grid.entries(self._days, self._style):
            if found is None:
                self._more(line, " ".join(filter(None, row_of(lines[line - 1]))))
            elif found.head is not None:
                self._entry(line, found.head, actor, lines[line - 1], found.elapsed)
            else:
                self._opened(line, found, lines[line - 1])
        self._open = False
        return number

    def finish(self, given: Given, tell: Callable[[int], None]) -> Imported:
        """Return the events with their days; without a day in the text it is that of the options."""
        if not self._rows:
            raise Unreadable("no line of it begins with a time")
        moments, dayless, told = settle(self._days, [row[0] for row in self._rows], self._begun)
        repeated = self._repeated()
        events = []
        for (clock, number, who, rough), at, texts in zip(self._rows, moments, self._texts, strict=True):
            text = self._days.text("\n".join(texts).strip(), clock, at)
            events.append(self._event(at, text, number, who, rough, repeated, clock))
            if len(events) % _EVERY == 0:
                tell(number)
        assumed = self._days.notes(dayless)
        notes = (*assumed, *filter(None, (told, self._of_glued(), told_of_impossible(self._impossible))))
        facts, unplaced = self._facts()
        return Imported(
            Source(given.name, "notes", self._days.zone_name()),
            events=tuple(sorted(events, key=lambda event: event.at)),
            facts=MappingProxyType(facts),
            unplaced=tuple(sorted(unplaced, key=lambda piece: piece.line)),
            notes=notes,
            dayless=dayless,
        )

    def _facts(self) -> tuple[dict[str, Guess], list[Unplaced]]:
        """Return what the lines at the head say, the first of each, and the lines that belong to no field."""
        told: dict[str, Guess] = {}
        unplaced = list(self._unplaced)
        for number, line in self._heads:
            said = told_in(line, self._days.zone(), number)
            if said is not None and said[0] not in told:
                told[said[0]] = said[1]
            else:
                unplaced.append(Unplaced(number, line))
        titled = {"title": Guess(self._title, 0.3, 1)} if self._title else {}
        return titled | told, unplaced

    def _of_glued(self) -> str:
        """Return how many lines without a time were put to the row above them; empty if none were."""
        if not self._glued:
            return ""
        were = "lines without a time were" if len(self._glued) > 1 else "line without a time was"
        return f"{len(self._glued)} {were} put to the row above{places(self._glued)}."

    def _event(
        self, at: datetime, text: str, line: int, who: str, rough: bool, initials: set[str], clock: Clock
    ) -> Event:
        if not who and (nick := _NICK.match(text)):
            who, text = nick[1], text[nick.end() :]
        said = who
        text = _STARS.sub("", text)
        if text not in self._drafts:
            self._drafts[text] = _draft(text)
        draft = self._drafts[text]
        if not who and (match := _INITIALS.match(text)) and match[1] in initials:
            who = match[1]
        return Event(
            at=at,
            text=draft.text if draft else text or "(no text)",
            kind=draft.kind if draft else Kind.OTHER,
            actor=who or (draft.role if draft else ""),
            source=_LABEL,
            approximate=rough,
            line=line,
            raw=f"{clock.written} {text}".strip(),
            noise=bool(said and is_chatter(text)),
            timeless=clock.timeless,
        )

    def _repeated(self) -> set[str]:
        """Return the initials that begin more than one entry: they are people, not words."""
        seen: dict[str, int] = {}
        for texts in self._texts:
            if texts and (match := _INITIALS.match(texts[0])):
                seen[match[1]] = seen.get(match[1], 0) + 1
        return {name for name, count in seen.items() if count > 1}


def _draft(text: str) -> Draft | None:
    """Return the kind and the role that a text names as quick entry does."""
    first, _, rest = text.partition("\n")
    try:
        draft = (
            read_words(first, _NEUTRAL.now)
            if first[:1].isalpha()
            else read_line(f"00:00 — {first}", _NEUTRAL)
        )
    except ValueError:
        return None
    if draft.guessed or draft.text == first:
        whole = f"{first}\n{rest}".strip() if rest else first
        return Draft(at=draft.at, text=whole, kind=draft.kind, role=draft.role)
    return Draft(at=draft.at, text=f"{draft.text}\n{rest}".strip(), kind=draft.kind, role=draft.role)


_NEUTRAL = Context(now=datetime.fromtimestamp(0).astimezone() + timedelta(days=2), day=date(1970, 1, 3))
READER = Reader("notes", "plain notes with times", sniff, read)
