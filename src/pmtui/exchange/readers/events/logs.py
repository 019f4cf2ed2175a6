"""Logs in lines: syslog, the journal as text, Nagios, Zabbix, web servers, programs that name a level."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from pmtui.document import Kind
from pmtui.editing.guess import guess_kind
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Imported, Options, Reader, Unplaced
from pmtui.exchange.readers.events.collecting import Collector, counted, plain
from pmtui.exchange.readers.events.log_lines import SHAPES, Calendar, Found, Shape
from pmtui.exchange.readers.markdown.days import day_in_name
from pmtui.exchange.stamps import read_stamp
from pmtui.exchange.zones import zone_of

_SAMPLE = 300
_MOST_LINES_OF_ONE = 60
_LONGEST = 20_000
_COMPOSED = re.compile(r"^[\w.-]{1,80}\s+\|\s(?=\S)")
_PAGER = re.compile(r"^-- .* --$|^Hint: |^#[A-Z]\w+: ")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_BOOKS = re.compile(
    r"(?:LOG (?:ROTATION|VERSION)|(?:CURRENT|INITIAL) (?:HOST|SERVICE) STATE|Auto-save of retention data"
    r"|Event broker module|qh:|wproc:|nerd:)\b"
)
_MONITORED = re.compile(
    r"(?:SERVICE|HOST) (?P<what>ALERT|NOTIFICATION|FLAPPING ALERT|DOWNTIME ALERT): (?P<rest>.*)"
)
_SINCE_BOOT = re.compile(r"^\[\s*\d{1,8}\.\d{6}\]\s")
_AGES = re.compile(r"^(?:NAMESPACE\s+)?LAST SEEN\s+")
_MESSAGE = re.compile(r"\b(?:msg|message|event)=(?:\"(?P<quoted>(?:[^\"\\]|\\.)*)\"|(?P<bare>\S+))")
_QUIET_LEVELS = ("debug", "trace", "fine", "verbose", "d", "v")


def sniff(given: Given) -> float:
    """Say whether most lines are of one shape of logs, and the first of them early."""
    text = given.text[:200_000]
    if text.lstrip()[:1] == "{" or given.has_json:
        return 0.0
    lines = [line for line in text.split("\n") if line.strip() and not _PAGER.match(line)][:_SAMPLE]
    if len(lines) > 1 and (
        _AGES.match(lines[0]) or sum(bool(_SINCE_BOOT.match(line)) for line in lines) > 0.6 * len(lines)
    ):
        return 0.7
    shapes = _shapes_of(lines)
    matches = {place: found[1] for place, line in enumerate(lines) if (found := _match(line, shapes))}
    fitting = list(matches)
    if sum(_is_bare(match) for match in matches.values()) > 0.5 * len(fitting):
        return 0.0  # a host that nothing tells from any other word
    if (len(fitting) < 2 and len(lines) > 1) or not fitting or fitting[0] > 3:
        return 0.0
    return 0.86 if len(fitting) >= 0.4 * len(lines) else 0.0


def _shapes_of(lines: Iterable[str]) -> tuple[Shape, ...]:
    """Return the shapes that the lines have, the most frequent first."""
    counts: dict[int, int] = {}
    for line in lines:
        bare = _bare(line)
        for place, shape in enumerate(SHAPES):
            if shape.form.fullmatch(bare):
                counts[place] = counts.get(place, 0) + 1
                break
    return tuple(SHAPES[place] for place in sorted(counts, key=lambda place: (-counts[place], place)))


def _is_bare(match: Found) -> bool:
    groups = match.groupdict()
    return bool(groups.get("host")) and not groups.get("who") and not groups.get("priority")


def _bare(line: str) -> str:
    return _COMPOSED.sub("", line[:_LONGEST].rstrip(), count=1)


def _match(line: str, shapes: tuple[Shape, ...]) -> tuple[Shape, Found] | None:
    bare = _bare(line)
    for shape in shapes:
        if match := shape.form.fullmatch(bare):
            return shape, match
    return None


def read(given: Given, options: Options) -> Imported:
    """Return an event for each line with a time; lines without one belong to that above.

    Raises:
        Unreadable: if there is none, or if the times count from something that the log does not name.
    """
    lines = given.text.split("\n")
    texts = [line for line in lines if line.strip()]
    _refuse(texts)
    shapes = _shapes_of(texts[:_SAMPLE]) or SHAPES
    found = Collector(given, options, "log", shapes[0].name)
    found.total = len(lines)
    day = options.day or _last_day(texts[:3]) or day_in_name(given.name) or date.today()
    calendar = Calendar(day, zone_of(options.zone))
    reading = _Reading(found, calendar)
    for number, line in enumerate(lines, 1):
        if line.strip() and not _PAGER.match(line):
            reading.take(number, line, _match(line, shapes))
    reading.close()
    found._naive |= calendar.naive
    if calendar.guessed_year:
        found.notes.append(
            f"No year is named; {calendar.guessed_year} was taken. Say --day if that is wrong."
        )
    if reading.books:
        found.notes.append(f"{counted(reading.books, 'line')} of the program's own bookkeeping left out.")
    return found.finish()


def _last_day(texts: list[str]) -> date | None:
    """Return the last day of which the pager says that the journal holds it."""
    days = [found for line in texts if _PAGER.match(line) and " end" in line for found in _DAY.findall(line)]
    stamp = read_stamp(days[-1]) if days else None
    return stamp.at.date() if stamp else None


def _refuse(texts: list[str]) -> None:
    if texts and _AGES.match(texts[0]):
        raise Unreadable(
            "this table has ages instead of times; write it with `kubectl get events -o json`", 1
        )
    if texts and all(_SINCE_BOOT.match(line) for line in texts[:20]):
        raise Unreadable(
            "its times count from the start of the machine; write it with `dmesg -T` or the journal", 1
        )


class _Reading:
    """What was read of a log so far."""

    def __init__(self, found: Collector, calendar: Calendar) -> None:
        self._found = found
        self._calendar = calendar
        self._shape = SHAPES[0]
        self._first: Found | None = None
        self._number = 0
        self._lines: list[str] = []
        self._raw: list[str] = []
        self._skips = False
        self.books = 0

    def take(self, number: int, line: str, match: tuple[Shape, Found] | None) -> None:
        """Take a line, which begins an event or goes on with one."""
        if match is None:
            if self._first is None and not self._skips:
                self._found.unplaced.append(Unplaced(number, line.strip()))
            elif not self._skips and len(self._lines) < _MOST_LINES_OF_ONE:
                self._lines.append(line.rstrip())
                self._raw.append(line)
            return
        self.close()
        self._skips = _BOOKS.match(match[1]["text"] or "") is not None
        if self._skips:
            self.books += 1
            return
        self._shape, self._first = match
        self._number = number
        self._lines, self._raw = [(self._first["text"] or "").lstrip("\ufeff")], [line]

    def close(self) -> None:
        """Add the event that was begun."""
        first, self._first = self._first, None
        if first is None:
            return
        groups = first.groupdict()
        text = plain("\n".join(self._lines)) or "(no text)"
        level = (groups.get("level") or "").lower()
        priority = groups.get("priority")
        host = groups.get("host") or ""
        if message := _MESSAGE.search(text) if "at" in groups and "=" in text[:200] and not host else None:
            level = level or (found[1].lower() if (found := re.search(r"\blevel=\"?(\w+)", first[0])) else "")
            text = message["bare"] or message["quoted"].replace('\\"', '"')
        kind, noise = _kind(text)
        at = self._shape.stamp(first, self._calendar)
        if at is None:
            self._found.unplaced.append(Unplaced(self._number, first[0].strip()))
            return
        self._found.add(
            at,
            text,
            kind,
            record="\n".join(self._raw),
            line=self._number,
            actor=(groups.get("who") or "").strip("-"),
            source=f"{self._shape.name} {host}".strip()
            if host and self._shape.name == "syslog"
            else self._shape.name,
            noise=noise or level in _QUIET_LEVELS or (priority is not None and int(priority) % 8 == 7),
        )


def _kind(text: str) -> tuple[Kind, bool]:
    """Return what sort of event a line tells of, and whether it is noise."""
    if match := _MONITORED.match(text):
        if match["what"] == "NOTIFICATION":
            return Kind.OTHER, True
        state = match["rest"].upper().split(";")
        good = any(word in ("OK", "UP", "STOPPED") for word in state)
        return (Kind.RECOVERY if good else Kind.ALERT), "SOFT" in state
    if "ACKNOWLEDGE_" in text[:60]:
        return Kind.ACKNOWLEDGEMENT, False
    return guess_kind(text), False


READER = Reader(
    "log", "log in lines (syslog, journal as text, Nagios, Zabbix, web servers, programs)", sniff, read
)
