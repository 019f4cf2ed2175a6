"""Days that no calendar has, times that no clock shows, and days of the week that a day was not."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from pmtui.checks.context import MILESTONES, Context, shifted
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.texts import TEXTS, Search, search
from pmtui.checks.told_days import Day, day_ranges, days
from pmtui.checks.words import quote
from pmtui.document import Milestone
from pmtui.patterns import folded, pattern

# The days that some months lack, beside a sign of a date or the first letter of such a month, and odd clocks.
# A whole document is looked through for them: each pattern begins with a sign that a search finds at once.
_LACKED = (pattern(r"29(?![\d:])"), pattern(r"3[01](?![\d:])"))
_BEFORE = pattern(r"(?:\b[FAJSNfajsn][A-Za-zé]{2,8}\.? |\d ?[./–-]|\d ?(?:to|until|till|and|through) )\Z")
_BEHIND = pattern(r"(?:st|th|\.)?[ -](?:of |de |d['’])?[fajsnFAJSN]|[./-]\d")
_REACH = 12
_ODD_CLOCK = pattern(r":(?:[6-9]\d|(?<=2[5-9]:)[0-5]\d)")
_WEEKDAY_ENDS = ("day", "tag", "woch", "di ", "di,", "manche")
_WEEKDAY = pattern(r"(?:day|tag|mittwoch|di|dimanche),? [\w ]{0,12}\d", re.IGNORECASE)
_ABOUT_DATES = pattern(
    r"\b(?:dates?|calendars?|leap|invalid|pars\w+|weekdays?|cron\w*|schedul\w+|years? (?:ago|before)"
    r"|(?:last|previous|earlier) year|Kalender\w*|Datum|Schaltjahr\w*)\b",
    re.IGNORECASE,
)
"""Where a text tells of dates themselves, a day that there is not may be what went wrong."""
_COUNTED = pattern(r" [a-z-]+s\b(?! (?:were|was|had|have|could|did|got|failed|stopped|waited|went|came)\b)")
"""Behind a number and a month: "31 November invoices" are counted, and no day is meant."""
_SINCE_NO_DAY = pattern(
    r"\b(?i:since|until|till|before|after|from|by) (?:the )?"
    r"(?:3[01](?:st|th)?(?: of)? Feb(?:ruary)?"
    r"|31(?:st)?(?: of)? (?:Apr(?:il)?|June?|Sept?(?:ember)?|Nov(?:ember)?)"
    r"|Feb(?:ruary)? 3[01](?:st|th)?|(?:Apr(?:il)?|June?|Sept?(?:ember)?|Nov(?:ember)?) 31(?:st)?)\b"
)
_NAMES_OF_DAYS = (
    "Monday Montag lundi", "Tuesday Dienstag mardi", "Wednesday Mittwoch mercredi",
    "Thursday Donnerstag jeudi", "Friday Freitag vendredi", "Saturday Samstag samedi",
    "Sunday Sonntag dimanche",
)  # fmt: skip
_WEEKDAY_OF = {name.lower(): number for number, names in enumerate(_NAMES_OF_DAYS) for name in names.split()}
_SOME_DAY = pattern(rf" (?:an?|was|ein|einem|un) (?:{'|'.join(_WEEKDAY_OF)})\b", re.IGNORECASE)
_IT_WAS = pattern(
    r"\b(?:it|this|the (?:incident|outage)|es|das|c['’]|cela) ?"
    r"(?:was|happened|began|started|occurred|fell|war|geschah|begann|était|est arrivé|s['’]est produit)"
    r"(?: only| just| luckily| fortunately)?(?: on| an)?(?: an?| ein(?:em)?| un)?"
    rf" (?P<day>{'|'.join(_WEEKDAY_OF)})(?:[ -](?:morning|afternoon|evening|night|matin|soir|après-midi))?"
    r"(?=\s*(?:[.,;!?)]|\Z))",
    re.IGNORECASE,
)
_NO_CLOCK = pattern(
    r"\b(?:(?i:at|since|until|till|from|by|about|around) (?P<told>2[5-9]:[0-5]\d|(?:[01]\d|2[0-3]):[6-9]\d)\b"
    r"(?! ?(?:%|min|h\b|into|of |in |ratio|split)|[:.,]?\d)"
    r"|(?<![\d:.,])(?P<zoned>2[5-9]:[0-5]\d|(?:[01]\d|2[0-3]):[6-9]\d) ?(?:UTC|GMT|CES?T)\b)"
)
_OF_A_FILE = pattern(
    r"\b(?:lines?|columns?|col|pars\w+|syntax|ratios?|split|score\w*|videos?|recording|minute mark|talk"
    r"|position|offset|shar(?:e|ed)|balance\w*|weight\w*|files?|config\w*|templates?|manifests?)\b"
    r"|\.(?:py|go|ya?ml|json|js|ts|java|rb|tf|toml|sql)\b",
    re.IGNORECASE,
)
_SHARES = 100


class _Told(NamedTuple):
    """What cannot be in a text, in words that say so, and the days of which it tells the day of the week."""

    impossible: str
    named: tuple[Day, ...]
    called: tuple[tuple[str, int], ...]
    """The days of the week on which a text lets the incident be, with its words."""


def _look(text: str) -> _Told | None:
    if _ABOUT_DATES.search(text):
        return None
    told = list(days(text))
    named = tuple(day for day in told if day.day is not None and day.weekday is not None)
    impossible = _no_day(text, told) or _no_clock(text)
    called = tuple((it.group(), _WEEKDAY_OF[folded(it["day"])]) for it in _IT_WAS.finditer(text))
    return _Told(impossible, named, called) if impossible or named or called else None


def _no_day(text: str, told: list[Day]) -> str:
    for day in told:
        either = ((day.month, day.day), (day.day, day.month)) if day.numbers else ((day.month, day.day),)
        if day.day is None or any(_exists(day.year, month or 0, of or 0) for month, of in either):
            continue
        if not _COUNTED.match(text, day.end):
            return f"{quote(day.words)} is a day that no calendar has: correct it."
    if (since := _SINCE_NO_DAY.search(text)) and not _COUNTED.match(text, since.end()):
        return f"{quote(since.group())} is a day that no calendar has: correct it."
    for match, *ends in day_ranges(text):
        if not all(_exists(None, *end) for end in ends) and not _COUNTED.match(text, match.end()):
            return f"{quote(match.group().rstrip('. '))} has a day that no calendar has: correct it."
    return ""


def _exists(year: int | None, month: int, day: int) -> bool:
    try:
        date(year or _LEAP, month, day)
    except ValueError:
        return False
    return True


_LEAP = 2024


def _no_clock(text: str) -> str:
    for match in _NO_CLOCK.finditer(text):
        told = match["told"] or match["zoned"]
        hour, minute = told.split(":")
        # "At 25:75" is how a load is shared, and "at 26:14" may be a place in a file.
        if match["told"] and (int(hour) + int(minute) == _SHARES or _OF_A_FILE.search(text)):
            continue
        return f"{quote(told)} is a time that no clock shows: correct it."
    return ""


def _narrow(text: str) -> Callable[[str], bool] | None:
    return _may_tell if _may_tell(text) else None


def _may_tell(text: str) -> bool:
    folded = text.lower()
    if any(end in folded for end in _WEEKDAY_ENDS) and (_WEEKDAY.search(text) or _SOME_DAY.search(text)):
        return True
    if any(_is_of_a_date(text, match) for lacked in _LACKED for match in lacked.finditer(text)):
        return True
    return _ODD_CLOCK.search(text) is not None


def _is_of_a_date(text: str, number: re.Match[str]) -> bool:
    start = number.start()
    if text[max(0, start - 1) : start].isdigit():
        return False
    behind = _BEHIND.match(text, number.end()) is not None
    return behind or _BEFORE.search(text, max(0, start - _REACH), start) is not None


_CALENDAR = Search("calendar", _look, _narrow)
_ELSEWHERE = ("summary.text", "impact.apology")
"""Texts of which another rule compares the days of the week."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@rule(
    "TIM024",
    "no-such-time",
    Level.WARNING,
    reads=(*TEXTS, *MILESTONES),
    light=True,
    summary="No text tells a day that no calendar has, a time that no clock shows, or a day of the incident "
    "by a day of the week that it was not, nor lets the incident be on another day of the week; texts that "
    "tell of dates themselves are left alone.",
    why="A slip of the finger in a time is seen by every reader and can be mended by nobody a year later.",
    bad="The import stood still from 25:10 UTC on 31 November.",
    good="The import stood still from 21:10 UTC on 30 November.",
    source="Consistency of the record, SOC 2 CC7",
)
def _no_such_time(context: Context) -> Found:
    known: set[date] | None = None
    for path, told in search(context, _CALENDAR):
        wrong = told.impossible
        if not wrong and told.called and not path.startswith(_OF_AN_ENTRY):
            wrong = _not_then(context, told)
        if not wrong and told.named and path not in _ELSEWHERE:
            known = _days_of(context) if known is None else known
            wrong = next((words for day in told.named if (words := _other_weekday(day, known))), "")
        if wrong:
            yield path, wrong


_OF_AN_ENTRY = ("timeline[", "actions[")


def _not_then(context: Context, told: _Told) -> str:
    """Return the day of the week on which a text lets the incident be, if it was on no such day."""
    start, end = context.at(Milestone.IMPACT_STARTED), context.end
    if start is None or end is None or not start <= end < start + _MOST_OF_A_WEEK:
        return ""
    hours = int((end - start) / timedelta(hours=1)) + 13
    during = {shifted(start, timedelta(hours=hour)).weekday() for hour in range(-8, hours + 1)}
    if told.called[0][1] in during:
        return ""
    message = f"{quote(told.called[0][0])} is told, and the incident began on a {_WEEKDAYS[start.weekday()]}"
    return f"{message}: correct one of the two."


_MOST_OF_A_WEEK = timedelta(days=5)


def _days_of(context: Context) -> set[date]:
    """Return the days on which the incident began and ended, as people of any time zone may call them."""
    ends = [at for at in (context.at(Milestone.IMPACT_STARTED), context.end) if at is not None]
    around = {shifted(at, timedelta(hours=hours)).date() for at in ends for hours in (-8, 0, 13)}
    return around | {day for day in (context.document.facts.date,) if day is not None}


def _other_weekday(day: Day, known: set[date]) -> str:
    """Return what day of the week a day was that is told by another one; or nothing."""
    years = {day.year} if day.year and not day.numbers else {each.year for each in known if day.fits(each)}
    if len(years) != 1 or day.month is None or day.day is None:
        return ""
    (year,) = years
    if not _exists(year, day.month, day.day):
        return ""
    right = date(year, day.month, day.day).weekday()
    if right == day.weekday:
        return ""
    return f"{quote(day.words)} was a {_WEEKDAYS[right]}: correct the day or its name."
