"""Plain notes: lines that begin with a time, copied chats, and tables in Markdown."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from types import MappingProxyType

from pmtui.document import Kind
from pmtui.editing.context import Context
from pmtui.editing.heads import Head, find_head
from pmtui.editing.lines import Draft, read_line
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Event, Guess, Imported, Options, Reader, Source, Unplaced
from pmtui.exchange.readers.events.clocks import Clock, Days, day_of, zone_said
from pmtui.exchange.readers.events.collecting import plain
from pmtui.exchange.readers.events.grids import Grid, is_rule, row_of
from pmtui.exchange.readers.events.openings import Opening, opening

_LABEL = "notes"
_WHEN = r"(?:[^\[\]]{0,24}[ ,])?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?"
_CHAT = (
    re.compile(rf"(?:>\s*)?(?P<who>[^\[\]<>|:]{{1,60}}?)\s*\[(?P<when>{_WHEN})\]\s*", re.IGNORECASE),
    re.compile(
        r"(?P<who>[^\[\]<>|:]{1,60}?)\s+—\s+(?:(?:Today|Yesterday) at )?"
        r"(?P<when>(?:\d\S{5,9},? )?\d{1,2}:\d{2}(?:\s?[AP]M)?)\s*"
    ),
    re.compile(
        r"(?P<who>[^\W\d_][^\[\]<>|:]{0,50}?)(?:\s+APP)?\s{1,4}(?P<when>\d{1,2}:\d{2}(?:\s?[AP]M)?)\s*"
    ),
    re.compile(rf"\[(?P<when>{_WHEN})\]\s+(?P<who>[^\[\]<>|:]{{1,50}})", re.IGNORECASE),
)
_HEADING = re.compile(r"#{1,6}\s+\S")
_LABELLED = re.compile(r"[-*\s]{0,4}\*\*[^*\d]{2,40}\*\*:?(?:\s|$)")
_FENCES = ("```", "~~~")
_FENCE = re.compile(r"(?:```|~~~)[\w+-]*")
_DOTTED = re.compile(r"\s*\d{2}\.\d{2}\s")
_DEFINITION = re.compile(r"^[:;,–—|-]\s+")
_INITIALS = re.compile(r"([A-Z]{2,3})\b:?\s")


def sniff(given: Given) -> float:
    """Say how much of the text is lines with times; a document with sections is something else."""
    text = given.text[:200_000]
    lines = [line.strip() for line in text.split("\n") if line.strip()][:400]
    if not lines or text.lstrip()[:1] in "{" or given.has_json:
        return 0.0
    timed = sum(map(_is_timed, lines))
    chat = sum(_speaker(line) is not None for line in lines)
    sections = sum(_is_section(line) for line in lines) + 2 * (lines[0] == "---")
    if not timed and not chat:
        return 0.35 if sum(map(_is_dated, lines)) > max(1, 0.5 * len(lines)) else 0.0
    if sections > 1 and timed < 0.6 * len(lines):
        return 0.35
    if chat >= 2 or timed >= 0.3 * len(lines):
        return 0.8
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
    lines = given.text.split("\n")
    reading = _Reading(options, lines)
    chat = _is_chat(lines)
    place = 0
    while place < len(lines):
        place = reading.take(lines, place, chat)
        if place % 2000 == 0:
            options.progress(place, len(lines))
    return reading.finish(given)


def _is_chat(lines: list[str]) -> bool:
    speakers = sum(_speaker(line.strip()) is not None for line in lines)
    timed = sum(_is_timed(line.strip()) for line in lines)
    return speakers >= 2 and speakers > timed // 2


def _speaker(line: str) -> re.Match[str] | None:
    if len(line) > 100 or (not line[-1:].isalnum() and line[-1:] not in ("]", ".")):
        return None
    return next((match for form in _CHAT if (match := form.fullmatch(line))), None)


def _is_timed(line: str) -> bool:
    found = opening(line)
    return found is not None and found.head is not None


def _is_dated(line: str) -> bool:
    found = opening(line)
    return found is not None and found.head is None


class _Reading:
    """What was read of the notes so far."""

    def __init__(self, options: Options, lines: list[str]) -> None:
        self._dotted = any(_DOTTED.match(line) for line in lines)
        self._by_day = sum(_is_dated(line.strip()) for line in lines) > 1
        self._days = Days(options, lines)
        self._texts: list[list[str]] = []
        self._rows: list[tuple[Clock, int, str, bool]] = []
        self._unplaced: list[Unplaced] = []
        self._title = ""
        self._open = False
        self._code = False

    def take(self, lines: list[str], place: int, chat: bool) -> int:
        """Read the line at a place, or the table that begins there; return the place behind it."""
        line = plain(lines[place])
        number = place + 1
        if not line:
            return place + 1
        if self._is_fence(lines, place) or self._code:
            self._other(number, line)
        elif "|" in line and place + 1 < len(lines) and is_rule(lines[place + 1]):
            return self._table(lines, place)
        elif chat and (match := _speaker(line)):
            self._entry(number, find_head(match["when"]), match["who"].strip(), line)
        elif (day := day_of(line)) is not None and (chat or not _is_timed(line)):
            self._days.heading(day)
            self._open = False
        elif not chat and (found := opening(line, dotted=self._dotted)) is not None:
            self._opened(number, found, line)
        else:
            self._other(number, line)
        return place + 1

    def _is_fence(self, lines: list[str], place: int) -> bool:
        """Return whether a line begins or ends a block of code; one that never ends is none."""
        line = lines[place].strip()
        if self._code:
            self._code = not line.startswith(_FENCES) and not line.endswith("```")
            return not self._code
        if _FENCE.fullmatch(line):
            self._code = any(later.strip().endswith(line[:3]) for later in lines[place + 1 :])
        return self._code

    def _opened(self, number: int, found: Opening, line: str) -> None:
        if found.head is not None:
            self._entry(number, found.head, "", line)
        elif (found.marked or self._rows or self._by_day) and (
            clock := self._days.whole_day(found.day, found.rest, number)
        ):
            self._rows.append((clock, number, "", False))
            self._texts.append([clock.rest])
            self._open = True
        else:
            self._other(number, line)

    def _entry(self, number: int, head: Head | None, who: str, line: str) -> None:
        clock = self._days.clock(head, number) if head is not None else None
        if clock is None or head is None:
            self._other(number, line)
            return
        self._rows.append((clock, number, who, head.approximate))
        self._texts.append([clock.rest] if clock.rest else [])
        self._open = True

    def _more(self, number: int, line: str) -> None:
        if self._open:
            self._texts[-1].append(_DEFINITION.sub("", line) if not self._texts[-1] else line)
        else:
            self._unplaced.append(Unplaced(number, line))

    def _other(self, number: int, line: str) -> None:
        if _HEADING.match(line):
            self._open = False
        if zone := zone_said(line):
            self._days.zone_heading(zone)
        if not self._open and not self._title and not self._rows and len(line) < 120:
            self._title = line.strip("#*_ ")
        self._more(number, line)

    def _table(self, lines: list[str], place: int) -> int:
        grid = Grid(row_of(lines[place]))
        number = place + 2
        while number < len(lines) and "|" in lines[number] and lines[number].strip():
            grid.rows.append((number + 1, row_of(lines[number])))
            number += 1
        for line, found, actor in grid.entries(self._days):
            if found is None:
                self._more(line, " ".join(filter(None, row_of(lines[line - 1]))))
            elif found.head is not None:
                self._entry(line, found.head, actor, lines[line - 1])
            else:
                self._opened(line, found, lines[line - 1])
        self._open = False
        return number

    def finish(self, given: Given) -> Imported:
        """Return the events with their days; without a day in the text it is that of the options."""
        if not self._rows:
            raise Unreadable("no line of it begins with a time")
        moments, dayless = self._days.settle([row[0] for row in self._rows])
        repeated = self._repeated()
        events = []
        for (clock, number, who, rough), at, texts in zip(self._rows, moments, self._texts, strict=True):
            text = "\n".join(texts).strip()
            event = _event(at, text, number, who, rough, repeated, clock.written)
            events.append(replace(event, timeless=clock.timeless))
        notes = self._days.notes(dayless)
        facts = {"title": Guess(self._title, 0.3, 1)} if self._title else {}
        return Imported(
            Source(given.name, "notes", self._days.zone_name()),
            events=tuple(sorted(events, key=lambda event: event.at)),
            facts=MappingProxyType(facts),
            unplaced=tuple(self._unplaced),
            notes=notes,
            dayless=dayless,
        )

    def _repeated(self) -> set[str]:
        """Return the initials that begin more than one entry: they are people, not words."""
        seen: dict[str, int] = {}
        for texts in self._texts:
            if texts and (match := _INITIALS.match(texts[0])):
                seen[match[1]] = seen.get(match[1], 0) + 1
        return {name for name, count in seen.items() if count > 1}


def _event(
    at: datetime, text: str, line: int, who: str, rough: bool, initials: set[str], written: str
) -> Event:
    draft = _draft(text)
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
        raw=f"{written} {text}".strip(),
    )


def _draft(text: str) -> Draft | None:
    """Return the kind and the role that a text names as quick entry does."""
    first, _, rest = text.partition("\n")
    try:
        draft = read_line(f"00:00 — {first}", _NEUTRAL)
    except ValueError:
        return None
    if draft.guessed or draft.text == first:
        whole = f"{first}\n{rest}".strip()
        return Draft(at=draft.at, text=whole, kind=draft.kind, role=draft.role)
    return Draft(at=draft.at, text=f"{draft.text}\n{rest}".strip(), kind=draft.kind, role=draft.role)


_NEUTRAL = Context(now=datetime.fromtimestamp(0).astimezone() + timedelta(days=2), day=date(1970, 1, 3))
READER = Reader("notes", "plain notes with times", sniff, read)
