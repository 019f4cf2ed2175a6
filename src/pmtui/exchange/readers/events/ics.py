"""iCalendar (RFC 5545): maintenances, on-call shifts and meetings."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple

from pmtui.document import Kind
from pmtui.document.times import show_instant
from pmtui.exchange.changed_clocks import to_utc
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, counted
from pmtui.exchange.readers.events.seasons import Observance, Seasons
from pmtui.exchange.zones import UnknownZone, is_zone, zone_name, zone_of

_NAME = re.compile(
    r"([A-Za-z0-9-]{1,40})((?:;[A-Za-z0-9-]{1,40}=(?:\"[^\"]*\"|[^;:\",]*)(?:,[^;:]*)?)*):(.*)", re.DOTALL
)
_WHEN = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?")
_LENGTH = re.compile(r"([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_ESCAPED = re.compile(r"\\([\\;,nN])")
_CHANGES = re.compile(
    r"\b(?:maintenance|deploy\w*|release|upgrade|migration|change|rollout)\b", re.IGNORECASE
)


class Property(NamedTuple):
    """One line of a calendar."""

    name: str
    parameters: dict[str, str]
    value: str
    line: int


def sniff(given: Given) -> float:
    """Say whether the text is a calendar."""
    return 0.97 if given.head.lstrip(b"\xef\xbb\xbf\r\n\t ")[:15].upper() == b"BEGIN:VCALENDAR" else 0.0


def read(given: Given, options: Options) -> Imported:
    """Return the beginning of every event; events of whole days are folded, repetitions are not unrolled.

    Raises:
        Unreadable: at the line where it is no calendar.
    """
    found = Collector(given, options, "ics", "calendar")
    zones: dict[str, Seasons] = {}
    event: list[Property] | None = None
    usual = ""
    repeated = depth = 0
    for item in _properties(given.text):
        value = item.value.strip().upper()
        if item.name == "BEGIN" and value == "VEVENT":
            event, depth = [], 0
        elif item.name == "END" and value == "VEVENT":
            repeated += _take(found, event or [], zones)
            event = None
        elif event is not None:
            depth += (item.name == "BEGIN") - (item.name == "END")
            if depth == 0 and item.name != "END":
                event.append(item)
        elif item.name == "X-WR-TIMEZONE" and not options.zone and is_zone(item.value):
            usual = item.value.strip()
            found.options = replace(options, zone=usual)
        else:
            _zone_line(zones, item)
    if event is not None:
        raise Unreadable(f"the calendar ends within an event, after {counted(len(found.events), 'event')}")
    if repeated:
        found.notes.append(f"{counted(repeated, 'event')} repeat; only the first time is taken.")
    if usual:
        found._naive = False  # the calendar itself says where its clocks are
    return found.finish()


def _properties(text: str) -> list[Property]:
    found, number = [], 1
    lines = text.split("\n")
    place = 0
    while place < len(lines):
        number, line = place + 1, lines[place]
        place += 1
        while place < len(lines) and lines[place][:1] in (" ", "\t"):
            line += lines[place][1:]
            place += 1
        if not line.strip():
            continue
        match = _NAME.fullmatch(line)
        if match is None:
            raise Unreadable(f"this is no line of a calendar: “{line.strip()[:60]}”", number)
        pairs = re.findall(r";([A-Za-z0-9-]+)=(\"[^\"]*\"|[^;]*)", match[2])
        found.append(
            Property(match[1].upper(), {k.upper(): v.strip('"') for k, v in pairs}, match[3], number)
        )
    return found


def _zone_line(zones: dict[str, Seasons], item: Property) -> None:
    """Take a line of the definition of a time zone."""
    value = item.value.strip()
    if item.name == "TZID":
        zones[value] = Seasons()
    if not zones:
        return
    latest = list(zones.values())[-1]
    if item.name == "BEGIN" and value.upper() in ("STANDARD", "DAYLIGHT"):
        latest.observances.append(Observance())
    elif latest.observances:
        latest.observances[-1].take(item.name, value)


def _take(found: Collector, event: list[Property], zones: dict[str, Seasons]) -> bool:
    """Take an event; return whether it repeats."""
    by_name = {item.name: item for item in reversed(event)}
    start = by_name.get("DTSTART")
    text = unescaped(by_name["SUMMARY"].value) if "SUMMARY" in by_name else "Event"
    if start is None:
        raise Unreadable("this event has no beginning (DTSTART)", event[0].line if event else 0)
    at, whole_day, local = _moment(start, found, zones)
    end = _end(by_name, at, found, zones)
    if by_name.get("STATUS", start).value.strip().upper() == "CANCELLED":
        text = f"(cancelled) {text}"
    if end is not None and not whole_day and end > at:
        text += f" (until {show_instant(end)[11:] if end.date() == at.date() else show_instant(end)})"
    found._naive |= local and not whole_day
    found.add(
        at,
        text,
        Kind.CHANGE if _CHANGES.search(text) else Kind.OTHER,
        record="\n".join(f"{item.name}:{item.value}" for item in event),
        line=start.line,
        actor=by_name["ORGANIZER"].parameters.get("CN", "") if "ORGANIZER" in by_name else "",
        noise=whole_day or text.startswith("(cancelled)"),
        timeless=whole_day,
        link=by_name["URL"].value.strip() if "URL" in by_name else "",
        key=f"ics:{by_name['UID'].value.strip()}:{start.value}" if "UID" in by_name else "",
    )
    return "RRULE" in by_name or "RDATE" in by_name


def _moment(item: Property, found: Collector, zones: dict[str, Seasons]) -> tuple[datetime, bool, bool]:
    """Return the instant, whether it is a whole day, and whether its zone had to be assumed."""
    match = _WHEN.fullmatch(item.value.strip())
    if match is None:
        raise Unreadable(f"“{item.value[:40]}” is no time of a calendar", item.line)
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    name = item.parameters.get("TZID", "")
    assumed = False
    try:
        local = datetime(year, month, day, hour, minute, min(second, 59))
        if match[7] or match[4] is None:
            zone: tzinfo = UTC
        else:
            zone, assumed = _zone(name, local, found, zones)
        return to_utc(local.replace(tzinfo=zone)), match[4] is None, assumed
    except (ValueError, OverflowError):
        raise Unreadable(f"there is no such time: {item.value[:40]}", item.line) from None


def _zone(name: str, local: datetime, found: Collector, zones: dict[str, Seasons]) -> tuple[tzinfo, bool]:
    if name:
        try:
            return zone_of(name.rsplit("/freeassociation.sourceforge.net/", 1)[-1].lstrip("/")), False
        except UnknownZone:
            if name in zones and (offset := zones[name].offset(local)) is not None:
                return offset, False
            taken = zone_name(zone_of(found.options.zone))
            unknown = f"The zone “{name[:40]}” is not known; its times were read as {taken}. --zone tells it."
            if unknown not in found.notes:
                found.notes.append(unknown)
            return zone_of(found.options.zone), False
    return zone_of(found.options.zone), True


def _end(
    by_name: dict[str, Property], at: datetime, found: Collector, zones: dict[str, Seasons]
) -> datetime | None:
    if "DTEND" in by_name:
        return _moment(by_name["DTEND"], found, zones)[0]
    if "DURATION" in by_name and (match := _LENGTH.fullmatch(by_name["DURATION"].value.strip())):
        weeks, days, hours, minutes, seconds = (min(int(part or 0), 10**6) for part in match.groups()[1:])
        length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
        try:
            return at - length if match[1] == "-" else at + length
        except OverflowError:
            return None
    return None


def unescaped(text: str) -> str:
    """Return the text of a property without its escapes."""
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], text).strip()


READER = Reader("ics", "calendar (iCalendar)", sniff, read)
