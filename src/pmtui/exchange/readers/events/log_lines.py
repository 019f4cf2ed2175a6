"""The shapes in which programs write lines of a log: where the time stands, who says it and what."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple

from pmtui.exchange.stamps import read_stamp

Found = re.Match[str]
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_ISO = r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?:\s?(?:Z|[+-]\d{2}:?\d{2}|UTC|GMT|CES?T)\b)?"
_TAG = r"(?P<who>[^\s:\[\]]{1,60}(?:\s?\([^()\s]{1,40}\))?)(?:\[[^\[\]\s]{0,40}\])?: ?"
_PRIORITY = r"(?:<(?P<priority>\d{1,3})>)?"
_LEVEL = (
    r"(?P<level>TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERR(?:OR)?|CRIT(?:ICAL)?|FATAL|ALERT|EMERG|PANIC|SEVERE|LOG"
    r"|STATEMENT|DETAIL|HINT|FINE|VERBOSE|Note|System|Warning|Error|ERROR)"
)


class Shape(NamedTuple):
    """A shape of lines."""

    name: str
    """What people call it."""
    form: re.Pattern[str]
    """With groups `at` or `clock` and `day`, `text`, and where there are such `host`, `who` and `level`."""
    stamp: Callable[[Found, Calendar], datetime | None]


@dataclass
class Calendar:
    """What times that lack their year or their zone are reckoned from."""

    today: date
    """The last day that a log can tell of."""
    zone: tzinfo
    guessed_year: int = 0
    """The year that was taken where lines name none."""
    naive: bool = False
    """Whether a time without a zone was read."""

    def moment(self, written: str) -> datetime | None:
        """Return the instant of a time with its day."""
        stamp = read_stamp(written.replace(",", "."), self.zone)
        if stamp is None:
            return None
        self.naive |= not stamp.has_zone
        return stamp.at

    def yearless(self, month_day: str, clock: str) -> datetime | None:
        """Return the latest instant of a month and a day that is not ahead."""
        for year in range(self.today.year + 1, self.today.year - 8, -1):
            found = read_stamp(f"{month_day} {year} {clock}", self.zone)
            if found is not None and found.at.date() <= self.today + timedelta(days=1):
                self.guessed_year = self.guessed_year or year
                self.naive = True
                return found.at
        return None


def _at(match: Found, calendar: Calendar) -> datetime | None:
    return calendar.moment(match["at"])


def _yearless(match: Found, calendar: Calendar) -> datetime | None:
    day = " ".join(match["day"].split())
    if year := match.groupdict().get("year"):
        return calendar.moment(f"{day} {year} {match['clock']}")
    return calendar.yearless(day, match["clock"])


def _weekday(match: Found, calendar: Calendar) -> datetime | None:
    return calendar.moment(f"{' '.join(match['day'].split())} {match['year']} {match['clock']}")


def _dated(match: Found, calendar: Calendar) -> datetime | None:
    day = " ".join(match["day"].split())
    return calendar.moment(f"{day} {match['clock']} {match['year']}")


def _digits(match: Found, calendar: Calendar) -> datetime | None:
    day, clock = match["day"], match["clock"]
    return calendar.moment(f"{day[:4]}-{day[4:6]}-{day[6:]} {clock[:2]}:{clock[2:4]}:{clock[4:]}")


def _month_day(match: Found, calendar: Calendar) -> datetime | None:
    number = int(match["day"][:2])
    if not 1 <= number <= 12:
        return None
    month = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[number - 1]
    return calendar.yearless(f"{month} {match['day'][-2:].lstrip('0')}", match["clock"])


def _access(match: Found, calendar: Calendar) -> datetime | None:
    day, _, clock = match["at"].partition(":")
    return calendar.moment(f"{day.replace('/', ' ')} {clock}")


def _shape(
    name: str, pattern: str, stamp: Callable[[Found, Calendar], datetime | None] = _at, flags: int = 0
) -> Shape:
    return Shape(name, re.compile(pattern, flags), stamp)


SHAPES = (
    _shape(
        "syslog",
        rf"(?:\d{{1,6}} )?<(?P<priority>\d{{1,3}})>1 (?P<at>{_ISO}|-) (?P<host>\S{{1,255}})"
        r" (?P<who>\S{1,48}) \S{1,128} \S{1,32}"
        r" (?:-|(?:\[(?:\"(?:[^\"\\]|\\.)*\"|[^\]\"])*\])+)(?:\s+|$)(?P<text>.*)",
    ),
    _shape(
        "syslog",
        rf"{_PRIORITY}[*.]?(?P<day>{_MONTH}\s{{1,2}}\d{{1,2}})(?:\s(?P<year>\d{{4}}))?"
        r"\s(?P<clock>\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(?:\s[A-Z]{3,4})?(?::|\s(?P<host>[^\s:]\S{0,254}))"
        rf"\s+(?:{_TAG})?(?P<text>.*)",
        _yearless,
    ),
    _shape(
        "syslog",
        rf"{_PRIORITY}(?:{_WEEKDAY}\s)?(?P<at>{_ISO})\s(?P<host>[\w.-]{{1,255}})\s+{_TAG}(?P<text>.*)",
    ),
    _shape("syslog", rf"(?P<at>\d{{9,11}}\.\d{{1,9}})\s(?P<host>[\w.-]{{1,255}})\s+{_TAG}(?P<text>.*)"),
    _shape("monitoring", r"\[(?P<at>\d{9,11})\]\s(?P<text>(?=.*[:;]|Nagios|Icinga|Caught|Successfully).+)"),
    _shape("Zabbix", r"\s*\d{1,8}:(?P<day>\d{8}):(?P<clock>\d{6}\.\d{1,6})\s(?P<text>.*)", _digits),
    _shape(
        "web server",
        rf"\[(?P<day>{_WEEKDAY}\s{_MONTH}\s+\d{{1,2}})\s(?P<clock>\d{{2}}:\d{{2}}:\d{{2}}(?:\.\d{{1,9}})?)"
        r"\s(?P<year>\d{4})\]\s(?P<text>.*)",
        _weekday,
    ),
    _shape(
        "web server",
        r"(?P<host>\S{1,255}) \S+ (?P<who>\S{1,80})"
        rf" \[(?P<at>\d{{1,2}}/{_MONTH}/\d{{4}}:[\d:]{{8}} [+-]\d{{4}})\]\s(?P<text>.*)",
        _access,
    ),
    _shape(
        "web server",
        r"(?P<at>\d{4}/\d{2}/\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)\s(?P<text>\[(?P<level>[a-z]{3,8})\] .*)",
    ),
    _shape(
        "log",
        rf"(?P<day>{_WEEKDAY}\s{_MONTH}\s+\d{{1,2}})\s(?P<clock>[\d:]{{8}}(?:\.\d{{1,9}})?"
        rf"(?:\s(?P<zone>[A-Z]{{3,5}}|[+-]\d{{2,4}}))?)\s(?P<year>\d{{4}}(?:\s[+-]\d{{4}}(?!\d))?)"
        r"(?:[\s:|-]+(?P<text>.*))?",
        _dated,
    ),
    _shape(
        "log",
        r"(?P<level>[IWEF])(?P<day>\d{4})\s(?P<clock>\d{2}:\d{2}:\d{2}\.\d{6})\s+\d+\s(?P<text>\S+:\d+\]\s.*)",
        _month_day,
    ),
    _shape(
        "log",
        r"(?P<day>\d{2}-\d{2})\s(?P<clock>\d{2}:\d{2}:\d{2}\.\d{3})\s+\d+\s+\d+\s(?P<level>[VDIWEF])\s(?P<text>.*)",
        _month_day,
    ),
    _shape(
        "log",
        rf"\d{{1,8}}:[A-Z] (?P<at>\d{{1,2}} {_MONTH} \d{{4}} [\d:]{{8}}(?:\.\d{{1,6}})?) (?P<text>[-*#.] .*)",
    ),
    _shape(
        "log",
        rf"[\[(]?(?P<at>{_ISO})[\])]?(?P<text>[\s:|,-]{{1,6}}(?:\d{{1,8}}\s{{1,4}})?"
        r"(?:[\[(<][^\]\s)>]{1,60}[\])>][\s:|-]{0,4}){0,3}(?:[\w./$@-]{1,60}[\s.]{1,4}){0,2}?"
        rf"[\[(<|]?\s{{0,3}}{_LEVEL}\b.*)",
    ),
    _shape(
        "log",
        r"(?=.*\b(?:msg|message|event)=)(?:[\w.]+=(?:\"[^\"]*\"|\S*)\s+){0,4}?(?:time|ts|timestamp|t|datetime)="
        rf"\"?(?P<at>{_ISO}|\d{{10,19}}(?:\.\d+)?)\"?(?P<text>.*)",
    ),
)
