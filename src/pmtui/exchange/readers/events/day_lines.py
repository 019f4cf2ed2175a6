"""Lines of notes that stand above clocks: those that name a day, alone or in a title, or a zone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pmtui.editing.days import NamedDay, dates_of, named_day, tidy
from pmtui.exchange.readers.markdown.stamps import days_in
from pmtui.exchange.zones import ABBREVIATIONS, UnknownZone, with_offset, zone_of
from pmtui.patterns import pattern

ZONE_NAME = rf"(?:(?:utc|gmt)?[+-]\d{{1,2}}(?::?\d{{2}})?|{ABBREVIATIONS})"
"""A zone as it stands in notes, as a part of a pattern."""
_DAY_LABEL = re.compile(r"^(?:date|day(?: \d{1,2})?|on|datum|timeline(?: for)?)\s*[:–—-]?\s+", re.IGNORECASE)
_HEADING_ZONE = re.compile(
    rf"[\s(,\[]+(?:all )?(?:times? )?(?:in |are )?({ZONE_NAME})[\s)\]*:]{{0,4}}$", re.IGNORECASE
)
_ALL_TIMES = re.compile(
    r"\b(?:times?|timestamps?|clocks?|timeline|timezone|time zone|zone)\b[^.\n]{0,30}?[\s(:]"
    rf"({ZONE_NAME}|[A-Z][a-z]+/[A-Z][A-Za-z_]+)(?=[\s).,*:\]]|$)",
    re.IGNORECASE,
)
_CITY = r"[A-Z][a-zäöüéã]+(?:[ _][A-Z][a-z]+)?"
_CITY_TIME = re.compile(
    rf"\b({_CITY}) (?:local )?time\b|\b(?i:times?|zeiten|uhrzeiten|heures?|clocks?)"
    rf" (?:(?:are|in|all|sind|local|of|for|de|is) ){{0,3}}\(?({_CITY})\b"
)
_TITLED_ZONE = re.compile(
    rf"^[#=*_\s-].*\(({ZONE_NAME})\)[\s#=*_:-]*$|^[^.]{{1,40}}\(({ZONE_NAME})\):$"
    rf"|^[^\d.,;:]{{1,40}}\(({ZONE_NAME})\)$",
    re.IGNORECASE,
)
# ※時刻はすべてJST, 所有时间均为北京时间
_EAST_ZONE = re.compile(
    rf"(?:時刻|時間|时间|시간|시각)[^\n\d]{{0,12}}?({ABBREVIATIONS}|日本時間|北京时间|한국시간)",
    re.IGNORECASE,
)
_EAST_PLACES = {"日本時間": "Asia/Tokyo", "北京时间": "Asia/Shanghai", "한국시간": "Asia/Seoul"}
_EAST_NAMES = r"[月火水木金土日](?:曜日?)?|[월화수목금토일](?:요일)?|(?:周|星期|週)[一二三四五六日天]"
_EAST_WEEKDAY = re.compile(
    rf"\s?\((?:{_EAST_NAMES})\)\s*$|(?<=[日号일])\s?(?:[月火水木金土日]曜日?|[월화수목금토일]요일"
    r"|(?:周|星期|週)[一二三四五六日天])\s*$"
)
_PLACE = re.compile(
    r"[(\[,:]\s?((?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Z]\w+(?:/\w+)?)\b"
)
_WEEKDAYS = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mo|di|do|fr|sa|so)(?=[.,])"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)"
    r"(?:-feira)?|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:mån|tis|ons|tors|fre|lör|sön)dag"
    r"|(?:man|tirs|ons|tors|fre|lør|søn)dag|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)\b",
    re.IGNORECASE,
)
_OTHER_DAYS = re.compile(
    r"\b(?:updated?|meeting|scheduled|modified|published|printed|created|due|review\w*|retro\w*|follow[- ]?up"
    r"|until|expire[sd]?|version|copied on|exported|stand)\b",
    re.IGNORECASE,
)
# Of two days the first: `3./4. May 2025`, `night of 3 to 4 May`, `May 3-4, 2025`.
_SPAN_BEFORE = re.compile(
    r"(?<!\d[-/.])\b(\d{1,2})(?:st|nd|rd|th|\.)?\s?(?:/|-|–|&|to|and|auf(?: den)?|bis|und|au|et|a|y|op)\s?"
    r"\d{1,2}(?:st|nd|rd|th|\.)?(?=\s(?:of\s)?[^\W\d_]{3})",
    re.IGNORECASE,
)
_SPAN_BEHIND = re.compile(r"(?<=[a-z] )(\d{1,2})\s?(?:/|-|–|&|to|and)\s?\d{1,2}(?=,? \d{4})", re.IGNORECASE)


_NAMED_DAY = pattern(
    r"\d{1,2}(?:st|nd|rd|th|\.)?\s(?:of )?[^\W\d_]{3,10}\.?"
    r"|[^\W\d_]{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?(?!\d|:\d)",
    re.IGNORECASE,
)
_TITLE_MOST = 90
_DIGIT = re.compile(r"\d")
_LOG_DAY = re.compile(r"^(?:day changed(?: to)?|log (?:opened|closed|started))\s+", re.IGNORECASE)
_WIDE = str.maketrans("（）", "()")
_YEAR = re.compile(r"\b20\d{2}\b")
_ONLY_DAY = re.compile(r"[\s,.(–—-]*")
_DAY_TAIL = re.compile(
    r"(?:\d{4}\s?[年년]\s?)?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日号일]\s*|"
    r"[\d./-]+[\s,.)]*|\d{1,2}\S{0,3} (?:de |of |d['’])?[^\W\d_]{3,10}\.?,?(?: (?:de )?\d{4})?[\s,.)]*"
    r"|[^\W\d_]{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,?(?: (?:\d{2}:\d{2}:\d{2} )?\d{4})?[\s,.)]*"
)


@dataclass(frozen=True, slots=True)
class DayHeading:
    """A line that names only a day, and perhaps the zone of the clocks below it."""

    day: NamedDay
    zone: str
    by_order: bool = False
    """Whether it was read by the order that other lines tell, or by none."""


def day_of(line: str, *, day_first: bool | None = None) -> DayHeading | None:
    """Return the day that stands alone on a line, as in `## Mon Jan 15 2024 (PST)`; None if it is none.

    A day such as 03/04/2024 is one only where `day_first` tells which number is the day.
    """
    if len(line) > 90 or not _DIGIT.search(line):
        return None
    bare = line.translate(_WIDE).strip(" #*_=-[]`>|").strip()
    zone = ""
    if match := _HEADING_ZONE.search(bare):
        zone, bare = match[1], bare[: match.start()]
    if not bare.isascii():
        bare = _EAST_WEEKDAY.sub("", bare)
    bare = _DAY_LABEL.sub("", _LOG_DAY.sub("", bare)).strip(" #*_=-[]():`>|,")
    try:
        named = named_day(tidy(bare)) or _abroad(bare)
    except ValueError:
        named = None
    by_order = named is None and day_first is not None
    if by_order:
        named = _abroad(bare, day_first=day_first)
    return DayHeading(named, zone, by_order) if named is not None and _exists(named) else None


def _abroad(bare: str, *, day_first: bool | None = None) -> NamedDay | None:
    """Return the day that is all of a line in another language, or between the words of a chat's log."""
    if len(bare) > 60 or not bare[:1].isalnum():
        return None
    days = days_in(bare, month_first=day_first is False, limit=2)
    if len(days) != 1 or (days[0][0].swapped and (day_first is None or days[0][0].year is None)):
        return None
    words = _WEEKDAYS.sub("", bare)
    rest = days_in(words, month_first=day_first is False, limit=1)
    if not rest or not _ONLY_DAY.fullmatch(words[: rest[0][1]]):
        return None
    day, tail = rest[0][0], words[rest[0][1] :]
    if not _DAY_TAIL.fullmatch(tail):
        return None
    year = _YEAR.search(tail)
    return NamedDay(day.year or (int(year[0]) if year else None), day.month, day.day, None)


def day_within(line: str, *, day_first: bool) -> DayHeading | None:
    """Return the day that a line names among other words, in any language; None without one with its year.

    A line about a meeting or the state of the notes is passed over.
    """
    if len(line) > 160 or _OTHER_DAYS.search(line):
        return None
    plain = _SPAN_BEHIND.sub(r"\1", _SPAN_BEFORE.sub(r"\1", line))
    days = [day for day, _ in days_in(plain, month_first=not day_first) if day.year is not None]
    if not days:
        return None
    named = NamedDay(days[0].year, days[0].month, days[0].day, None)
    zone = _HEADING_ZONE.search(line.strip(" #*_=-`>|"))
    return DayHeading(named, zone[1] if zone else "", days[0].swapped) if _exists(named) else None


def day_at_edge(line: str) -> DayHeading | None:
    """Return the day, without its year, with which a title begins or ends: `Relay log (Sept 3rd)`.

    Its month stands there by name: numbers may be those of a release.
    """
    bare = line.strip(" #*_=-[]`>|():.,")
    if len(bare) > _TITLE_MOST or _OTHER_DAYS.search(bare):
        return None
    days = days_in(bare, limit=2)
    if len(days) != 1 or days[0][0].year is not None:
        return None
    day, place = days[0]
    written = _NAMED_DAY.match(bare, place)
    if written is None or (place and bare[written.end() :].strip(" ),.")):
        return None
    named = NamedDay(None, day.month, day.day, None)
    return DayHeading(named, "", False) if _exists(named) else None


def _exists(named: NamedDay) -> bool:
    try:
        return bool(dates_of(named, range(2000, 2030)))
    except ValueError:
        return False


def zone_said(line: str) -> str:
    """Return the zone of which a line says that the times are in it; empty if it says nothing like that."""
    if len(line) > 200:
        return ""
    found = [_ALL_TIMES.search(line), _CITY_TIME.search(line), _TITLED_ZONE.match(line), _PLACE.search(line)]
    if not line.isascii():
        found.append(_EAST_ZONE.search(line))
    for match in filter(None, found):
        name = next(filter(None, match.groups()), "")
        name = _EAST_PLACES.get(name, name)
        if match is found[2] and not name.isupper():
            continue
        try:
            zone_of(name)
        except UnknownZone:
            continue
        return with_offset(name, line[match.end(match.lastindex or 0) :])
    return ""


_BESIDE_DAY = re.compile(r"[(,]\s?(?:in )?([A-Z][a-zäöüéã]+(?: [A-Z][a-z]+)?)(?=\s?[),]|$)")
_HEAD_LINES = 40


def place_named(lines: Sequence[str]) -> tuple[int, str, str] | None:
    """Return the place that stands beside a day, as in `18 June 2026 (Berlin)`: its line, name and zone."""
    for number, line in enumerate(lines[:_HEAD_LINES], 1):
        if len(line) > 160 or not _YEAR.search(line):
            continue
        for match in _BESIDE_DAY.finditer(line):
            try:
                zone = getattr(zone_of(match[1]), "key", "")
            except UnknownZone:
                continue
            if "/" in zone:
                return number, match[1], zone
    return None
