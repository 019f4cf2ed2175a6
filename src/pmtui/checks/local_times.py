"""Clock times of a zone other than UTC in the texts, and whether UTC stands beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.texts import Search, search
from pmtui.checks.told_days import days_of_year
from pmtui.checks.words import quote
from pmtui.document import get
from pmtui.document.times import show_day
from pmtui.document.zones import CITIES, HOURS
from pmtui.patterns import pattern

# Many write the letters of winter all year round in America, and mean the clocks on the wall.
_OF_WINTER = ("EST", "MST", "PST", "AKST", "HST")
_HOURS = {name: hours for name, hours in HOURS.items() if name not in _OF_WINTER}
_SEVERAL = ("ET", "PT", "CT", "MT", "CST", "BST", "IST")
"""Letters that mean several zones, or the clocks on the wall."""
_CITY = rf"(?:{'|'.join(CITIES)}|Eastern|Pacific|Central|Mountain) [Tt]ime"
_NAME = "|".join(sorted({*HOURS, *_SEVERAL}, key=len, reverse=True)) + rf"|local time|Ortszeit|{_CITY}"
_OFFSET = r"(?:(?:UTC|GMT) ?(?:\+\d{1,2}(?::?(?:00|15|30|45))?|[-−]\d{1,2}(?![\d:]))|\+\d{2}:\d{2})(?!\d)"
_HOUR = r"(?:[01]?\d|2[0-3])"
_HALF = r"\s?[AaPp]\.?[Mm]\b\.?"
CLOCK = rf"{_HOUR}[:h][0-5]\d(?::[0-5]\d)?(?:{_HALF})?|{_HOUR}{_HALF}|(?:[01]\d|2[0-3])[0-5]\d"
_UTC_CLOCK = rf"{_HOUR}[:.h][0-5]\d(?::[0-5]\d)?(?:{_HALF})?|[Mm]idnight|[Nn]oon|[Mm]idday"
_NAMED = {"midnight": 0, "noon": 720, "midday": 720}
RANGE_TO = r"\s?(?:[-–—]|to|and|until|till|bis)\s?"
_LOCAL = pattern(
    rf"(?<![\w:.,-])(?:(?P<first>{CLOCK}){RANGE_TO})?(?P<clock>{CLOCK})(?:\s?Uhr)?"
    rf"(?:\s?(?P<name>{_NAME})\b|\s?(?P<offset>{_OFFSET})|\s?\((?P<inside>{_NAME})\))"
)
_UTC = pattern(
    rf"(?<![\w:.,])(?:(?P<first>{_UTC_CLOCK}){RANGE_TO})?(?P<clock>{_UTC_CLOCK})(?:\s?Uhr)?\s?\(?"
    r"(?:UTC|GMT|Z)\b(?! ?\+\d| ?[-−]\d{1,2}(?![\d:]))"
)
_PARTS = pattern(r"(\d{1,2}?)(?:[:.h]?(\d{2}))?(?::\d{2})?\s?([ap])?\.?m?\.?")
_JOINT = pattern(r"\s?(?:[(\[=/]|,? (?:which|that) (?:is|was)|,? i\.e\.,?|,? or)\s?")
_BRACKET = pattern(r"\s?[(\[][^)\]\n]{0,60}\b(?:UTC|GMT)\b")
_SENTENCE_END = pattern(r"[.!?](?=\s)|[;\n]")
_ZONE_LETTERS = (
    "CE", "ME", "ST", "DT", "ET", "PT", "CT", "MT", "EAT", "RT", "KT", "WIB", "SGT", "MYT", "PHT", "MSK",
    "local time", "Ortszeit", " time", " Time",
    "UTC", "GMT", "+0", "+1",
)  # fmt: skip


class Local(NamedTuple):
    """A clock time, or two of a range, in a zone other than UTC."""

    words: str
    start: int
    end: int
    clocks: tuple[int, ...]
    """As minutes of the day."""
    zone: str
    hours: float | None
    """How far the zone lies before UTC; None where its letters mean several things."""
    beside: tuple[int, ...]
    """The times in UTC right beside it, as minutes of the day; empty if none stands there."""
    noted: bool
    """Whether brackets right behind it say something in UTC."""
    around: frozenset[int]
    """All times in UTC of the text, or of the sentence where the zone is not clear."""
    before: str
    """What stands before it in its sentence."""
    after: str
    """What stands behind it in its sentence."""

    @property
    def habit(self) -> bool:
        """Whether its sentence tells what is always so, as of opening hours, or what the clocks do."""
        return _HABIT.search(self._sentence) is not None or _is_of_the_clock(self.before, self.after)

    @property
    def days(self) -> tuple[tuple[int, int], ...]:
        """Month and day of all the days that its sentence tells."""
        return tuple(days_of_year(self._sentence))

    @property
    def _sentence(self) -> str:
        return self.before + self.words + self.after

    def utc(self, hours: float) -> tuple[int, ...]:
        """Return the times in UTC, if the zone lies so many hours before it."""
        return tuple(round(clock - hours * 60) % 1440 for clock in self.clocks)

    @property
    def bracketed(self) -> bool:
        """Whether the zone stands in brackets behind the time."""
        return self.words.endswith(")")


def local_times(text: str) -> list[Local]:
    """Return the clock times in zones other than UTC, in their order."""
    found = list(_LOCAL.finditer(text))
    told = _Utc.of(text) if found else _NO_UTC
    return [_local(text, match, told) for match in found]


class _Utc(NamedTuple):
    """The clock times in UTC of a text, in their order."""

    matches: list[re.Match[str]]
    starts: list[int]
    clocks: frozenset[int]

    @classmethod
    def of(cls, text: str) -> _Utc:
        """Return those of a text."""
        matches = list(_UTC.finditer(text))
        clocks = frozenset(clock for utc in matches for clock in clock_minutes(utc))
        return cls(matches, [utc.start() for utc in matches], clocks)

    def near(self, match: re.Match[str], most: int) -> list[re.Match[str]]:
        """Return at most so many of them before a local time, and as many behind it."""
        place = bisect_left(self.starts, match.start())
        return self.matches[max(0, place - most) : place + most]


_NO_UTC = _Utc([], [], frozenset())
_MOST = 8
"""Times in UTC on either side among which that of a zone of several meanings is looked for."""


def _local(text: str, match: re.Match[str], told: _Utc) -> Local:
    zone = match["name"] or match["inside"] or match["offset"]
    hours = _offset(match["offset"]) if match["offset"] else _HOURS.get(zone)
    around = told.clocks
    if hours is None:
        same = (utc for utc in told.near(match, _MOST) if _same_sentence(text, match, utc))
        around = frozenset(clock for utc in same for clock in clock_minutes(utc))
    beside = next((clock_minutes(utc) for utc in told.near(match, 2) if _is_beside(text, match, utc)), ())
    noted = _BRACKET.match(text, match.end()) is not None or _is_bare_utc(text, match, hours)
    before = _SENTENCE_END.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
    after = _SENTENCE_END.split(text[match.end() : match.end() + _REACH])[0]
    return Local(
        match.group(),
        match.start(),
        match.end(),
        clock_minutes(match),
        zone,
        hours,
        beside,
        noted,
        around,
        before,
        after,
    )


def _is_bare_utc(text: str, match: re.Match[str], hours: float | None) -> bool:
    """Return whether the same time in UTC stands beside it as the timeline tells it: "09:30 (10:30 CET)"."""
    if hours is None or match["first"]:
        return False
    bare = _BARE_BEFORE.search(text[max(0, match.start() - _NEAR) : match.start()])
    bare = bare or _BARE_AFTER.match(text, match.end())
    (local,) = clock_minutes(match)
    return bare is not None and int(bare[1]) * 60 + int(bare[2]) == round(local - hours * 60) % 1440


_NEAR = 12
_BARE_BEFORE = pattern(r"(?<![\d:.])(\d{1,2}):(\d\d) ?[(/,]\s?\Z")
_BARE_AFTER = pattern(r" ?[(/] ?(\d{1,2}):(\d\d)(?![\d:]| ?[A-Za-z])")


def _is_of_the_clock(before: str, after: str) -> bool:
    """Return whether it is told what the clocks do: they go back at 03:00, or 02:30 occurs twice."""
    return _CLOCKS_GO.search(before) is not None or _OCCURS.match(after) is not None


_CLOCKS_GO = pattern(
    r"\b(?:clocks? (?:\w{1,12} )?(?:go(?:es)?|went|jump(?:s|ed)?|chang(?:es?|ed)|move[sd]?"
    r"|(?:is|are|was|were) (?:put|set|turned|moved|changed))(?: (?:back|forwards?|ahead|on))?[^,;:]{0,40}"
    r"|(?:summer|winter|daylight saving) time (?:begins|began|starts|started|ends|ended)[^,;:]{0,40}|no) ?\Z",
    re.IGNORECASE,
)
_OCCURS = pattern(
    r"\)?(?: (?:on|in) [^.;,]{1,25}?)? (?:(?:occur|exist|happen|repeat|come)s?|occurred|existed|happened"
    r"|do(?:es)? not exist|did not exist|(?:is|was|are|were) (?:skipped|repeated|missing|ambiguous|not unique"
    r"|left out))\b"
)
_REACH = 200
_HABIT = pattern(
    r"\b(?:every|each|daily|nightly|weekly|monthly|always|usually|normally|weekdays?|weekends|(?:working|office"
    r"|business|opening|support|core|service|quiet) hours|shifts?|rotas?|rotation|rosters?|schedules?|staffed"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:works?|open|opens|closes|runs|covers|on duty"
    r"|on call|available) (?:only )?(?:from|until|till|at|between))\b",
    re.IGNORECASE,
)


def clock_minutes(match: re.Match[str]) -> tuple[int, ...]:
    """Return the clock times of a match with the groups `first` and `clock`, as minutes of the day."""
    last = _minutes(match["clock"], "")
    if not match["first"]:
        return (last,)
    # "9:25 to 9:30 pm": what is said of the last is meant of the first.
    half = match["clock"].lower().replace(".", "").rstrip()[-2:]
    return _minutes(match["first"], half if half in ("am", "pm") else ""), last


def _minutes(clock: str, half: str) -> int:
    if (named := _NAMED.get(clock.strip().lower())) is not None:
        return named
    parts = _PARTS.fullmatch(clock.strip().lower())
    assert parts is not None
    hour, minute, own = int(parts[1]), int(parts[2] or 0), parts[3] or half[:1]
    if own and 1 <= hour <= 12:
        hour = hour % 12 + (12 if own == "p" else 0)
    return hour * 60 + minute


def _offset(words: str) -> float:
    sign = -1 if words.lstrip("UTCGM ")[0] in "-−" else 1
    digits = re.sub(r"\D", "", words)
    hours, minutes = (digits, "0") if len(digits) < 3 else (digits[:-2], digits[-2:])
    return sign * (int(hours) + int(minutes) / 60)


def _is_beside(text: str, local: re.Match[str], utc: re.Match[str]) -> bool:
    first, second = (local, utc) if local.start() < utc.start() else (utc, local)
    return _JOINT.fullmatch(text, first.end(), second.start()) is not None


def _same_sentence(text: str, local: re.Match[str], utc: re.Match[str]) -> bool:
    begin, end = min(local.end(), utc.end()), max(local.start(), utc.start())
    return _SENTENCE_END.search(text, begin, end) is None


_SUMMER = frozenset({"CEST", "MESZ", "EDT", "CDT", "MDT", "PDT"})
_OTHER_SEASON = {name: HOURS[name] + (-1 if name in _SUMMER else 1) for name in ("CET", "MEZ", *_SUMMER)}


def out_of_season(local: Local, day: date | None) -> bool:
    """Return whether a zone of summer time is told of a day in winter, or the other way round.

    The weeks in which clocks are changed are never held against a text.
    """
    if day is None or local.zone not in _OTHER_SEASON:
        return False
    of_year = (day.month, day.day)
    american = local.zone.endswith("DT")
    if local.zone in _SUMMER:
        return of_year < ((3, 7) if american else (3, 24)) or of_year > ((11, 8) if american else (11, 1))
    # An incident of the evening before the clocks go back tells times of the night after it.
    return (4, 1) <= of_year <= (10, 23)


def _is_reckoned_as_summer(local: Local, day: date | None) -> bool:
    """Return whether letters of an American winter are told of a day in it, with the hours of summer.

    All year round those letters mean the clocks on the wall, so that they are exact in winter only.
    """
    if day is None or local.zone not in _OF_WINTER or (3, 7) <= (day.month, day.day) <= (11, 8):
        return False
    hours = HOURS[local.zone]
    beside = {*local.beside}
    return beside.isdisjoint(local.utc(hours)) and not beside.isdisjoint(local.utc(hours + 1))


def wrong_with(local: Local, day: date | None) -> str:
    """Return what is wrong with a local time that is told of a day; empty where UTC stands beside it."""
    season = out_of_season(local, day)
    if local.hours is None:
        if _is_reckoned_as_summer(local, day) and not _is_elsewhere(local, day):
            return _OTHER.format(quote(local.words), _clocks(local.utc(HOURS[local.zone])))
        is_told = local.around or local.noted or _is_elsewhere(local, day)
        return "" if is_told else _ALONE.format(quote(local.words))
    right = local.utc(local.hours)
    if local.beside and not {*local.beside} & {*right}:
        # Many write the letters of winter all year round; what they reckoned is right then.
        if season and {*local.beside} & {*local.utc(_OTHER_SEASON[local.zone])}:
            return ""
        return _OTHER.format(quote(local.words), _clocks(right))
    if local.beside or local.noted or local.around.issuperset(right) or _is_elsewhere(local, day):
        return ""
    if season and day is not None:
        which = "summer" if local.zone in _SUMMER else "winter"
        said = f"{quote(local.words)} is {which} time, which did not hold on {show_day(day)}"
        return f"{said}: write UTC, or UTC beside it."
    return _ALONE.format(quote(local.words))


def _is_elsewhere(local: Local, day: date | None) -> bool:
    """Return whether a time is none of the incident: one of every day, or of another day."""
    return local.habit or _is_of_another_day(local, day)


def _is_of_another_day(local: Local, day: date | None) -> bool:
    """Return whether a sentence tells other days only than that of the incident and the nights beside it."""
    if day is None or not local.days:
        return False
    near = {(at.month, at.day) for at in (day, _beside(day, 1), _beside(day, -1))}
    return near.isdisjoint(local.days)


def _beside(day: date, number: int) -> date:
    try:
        return day + timedelta(days=number)
    except OverflowError:
        return day


def _clocks(minutes: tuple[int, ...]) -> str:
    return " to ".join(f"{at // 60:02}:{at % 60:02}" for at in minutes)


_OTHER = "{} is {} UTC, and another time stands beside it: correct one of them."
_ALONE = "{} is local time: write UTC, or UTC beside it, as the timeline does."


def may_be_local(text: str) -> bool:
    """Return whether a text holds what every time of a zone other than UTC has."""
    return any(letters in text for letters in _ZONE_LETTERS)


def _looked_for(text: str) -> list[Local] | None:
    return local_times(text) or None


def _may_be_local(text: str) -> Callable[[str], bool] | None:
    named = [letters for letters in _ZONE_LETTERS if letters in text]
    return (lambda one: any(letters in one for letters in named)) if named else None


_LOCAL_TIMES = Search("local time", _looked_for, _may_be_local, ("timeline", "summary", "impact"))


@rule(
    "TIM016",
    "local-time",
    Level.HINT,
    reads=("timeline", "summary", "impact", "facts.impact_started", "facts.date"),
    summary="Clock times of the incident in the text are in UTC, or the same time in UTC stands beside them; "
    "those of other days, of opening hours and of a rota, and what the clocks do, are left alone.",
    why="The people of an incident sit in several zones, and its readers in more. "
    "An hour of difference turns a cause into a consequence.",
    bad="The alert fired at 15:32 CET.",
    good="The alert fired at 15:32 CET (14:32 UTC).",
    source="Incident timeline practice",
)
def _local_time(context: Context) -> Found:
    for path, found in search(context, _LOCAL_TIMES):
        day = day_of(context, path)
        if wrong := next((words for local in found if (words := wrong_with(local, day))), ""):
            yield path, wrong


def day_of(context: Context, path: str) -> date | None:
    """Return the day of which a text tells: that of its entry, else that on which the incident began."""
    if path.startswith("timeline["):
        day: date = get(context.document, path.partition("]")[0] + "].at").date()
        return day
    return context.began
