"""Days and times as they stand in running text, at the head of a line or in a cell of a table."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pmtui.exchange.readers.markdown.months import MONTH, MONTH_FIRST, month_of
from pmtui.exchange.readers.markdown.zones import NAMED, Zone, zone_of
from pmtui.patterns import folded

_DAYNAME = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?|mo(?:ntag)?|di(?:enstag)?|mi(?:ttwoch)?|do(?:nnerstag)?|fr(?:eitag)?"
    r"|sa(?:mstag)?|sonnabend|so(?:nntag)?|lun(?:di|es)?|mar(?:di|tes)?|mer(?:credi)?|jeu(?:di)?"
    r"|ven(?:dredi)?"
    r"|sam(?:edi)?|dim(?:anche)?|mié(?:rcoles)?|mie(?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|sáb(?:ado)?"
    r"|dom(?:ingo)?"
    r"|seg(?:unda)?(?:-feira)?|ter(?:ça)?(?:-feira)?|qua(?:rta)?(?:-feira)?|qui(?:nta)?(?:-feira)?"
    r"|sex(?:ta)?(?:-feira)?|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|luned[iì]|marted[iì]"
    r"|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|måndag|tisdag|onsdag|torsdag|fredag|lördag"
    r"|söndag)\.?"
)
_EAST_DAYNAME = r"[月火水木金土日](?:曜日?)?|[월화수목금토일](?:요일)?|(?:周|星期|週)[一二三四五六日天]"
_DAYNAMES = rf"(?:{_DAYNAME}(?:\s?/\s?{_DAYNAME})?,?\s(?:the |den |le |el )?)?"
_ORDINAL = r"(?:st|nd|rd|th|º|er|\.)?"
_TO_DAY = rf"(?:\s?[–-]\s?\d{{1,2}}{_ORDINAL})?"
_DE = r"(?:of |de |d['’])?"
DAY = (
    r"(?P<y1>\d{4})(?:[-/.]|\.\s)(?P<m1>\d{1,2})(?:[-/.]|\.\s)(?P<d1>\d{1,2})(?!\d)"
    r"(?:(?<=-\d\d)/[0-3]\d(?![/\d:.h]))?"
    r"(?:(?:(?<=\.\s\d)|(?<=\.\s\d\d))\.)?"
    r"|(?P<y5>20\d{2})(?P<m5>[01]\d)(?P<d5>[0-3]\d)(?!\d)"
    r"|(?P<a2>\d{1,2})[-/.](?P<b2>\d{1,2})[-/.](?P<y2>\d{4}|\d{2})(?!\d)"
    rf"|(?P<y9>\d{{4}})-(?P<m9>{MONTH})-(?P<d9>\d{{1,2}})(?!\d)"
    rf"|(?P<d3>\d{{1,2}}){_ORDINAL}{_TO_DAY}[ /-]{_DE}(?P<m3>{MONTH})"
    rf"(?:,?[ /-]{_DE}(?P<y3>\d{{4}}|(?<=[/-])\d\d(?![:\d])))?"
    rf"|(?:the )?(?P<m4>{MONTH_FIRST})[ -](?P<d4>\d{{1,2}}){_ORDINAL}(?:{_TO_DAY}(?=,? \d{{4}}))?"
    r"(?![:\d])(?:,? {1,2}(?P<y4>\d{4})(?:(?!:)|(?<=, \d{4})|(?=:\s{0,3}(?:$|\())))?"
    r"|(?:(?P<y6>\d{4})\s?[年년]\s?)?(?P<m6>\d{1,2})\s?[月월]\s?(?P<d6>\d{1,2})\s?[日号일]"
    r"|(?P<a7>\d{1,2})/(?P<b7>\d{1,2})(?![/\d])"
    r"|(?=\d\d\.|\d\.\s?\d\d\.)(?P<a8>[0-3]?\d)\.\s?(?P<b8>[01]?\d)\.(?!\d)"
)
# The half of the day goes in front of the hour in the East.
_HALVES = {
    "a": ("午前", "오전", "上午", "凌晨", "清晨", "早上", "早晨", "未明", "早朝", "새벽", "아침"),
    "p": ("午後", "오후", "下午", "傍晚", "晚上", "夕方", "저녁"),
}
_HALF = "|".join(word for words in _HALVES.values() for word in words)
CLOCK = (
    rf"(?:(?P<p0>{_HALF})\s?)?(?:"
    r"(?P<h1>\d{1,2})(?P<sep>[:：.]"
    r"|\s?h\s?)(?P<n1>[0-5]\d)(?:[:.](?P<s1>[0-5]\d)(?:[.,]\d{1,9})?)?(?!\d)(?:\s?(?P<p1>[ap])\.?m\b\.?"
    r"|(?P<p5>[ap])(?!\w))?"
    r"|(?P<h2>\d{1,2})\s?(?P<p2>[ap])\.?m\b\.?"
    r"|(?P<h3>\d{1,2})\s?[時时시点點](?!間|间|간)"
    r"(?:\s?(?P<n3>\d{1,2})\s?[分분](?:\s?\d{1,2}\s?[秒초])?|\s?(?P<half>半|반))?(?:경|쯤|께|에(?![가-힣]))?"
    r"|(?P<h5>\d{1,2})(?=\s?uhr\b|\s?h\s?[:：–—])"
    r"|(?P<h4>[01]\d|2[0-4])(?P<n4>[0-5]\d)(?=\s?(?:UTC|GMT|Z|hrs?|h)\b))"
)
_VAGUE = r"(?P<vh>\d{1,2}|hh|--|\?\?|xx|__)[:：.](?P<vn>\d?(?:\?{1,2}|x{1,2}|-{1,2}|…|_{2})…?\??|mm|--)"
_ROUGH = (
    r"(?:[~≈约約]|(?:ca|c|approx(?:imately)?|circa|around|about|roughly|shortly after"
    r"|just (?:after|before)|before|after|by|at|on|from|since|gegen|etwa|rund|vers"
    r"|hacia las|sobre las|verso le|kl(?=\.?\s?\d))\b\.?\s?)"
)
_ZONE = rf"\s?[(\[]?(?P<zone>(?-i:{NAMED})|(?<=\d)Z\b|\+\d{{2}}:?\d{{2}}(?!\d))[)\]]?"
# Behind a clock alone, -10:30 is the end of a span and no offset.
_ZONE_OF_DAY = _ZONE.replace(r"|\+\d{2}", r"|(?(day)[+−-]|\+)\d{2}")
_OPEN = r"[\s\[(（*_`【「]{0,4}"
# A sign in front of a time, such as a coloured dot.
_SIGN = r"(?:[\u2190-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?\s?){0,2}"
_CLOSE = r"[\])）*_`】」]{0,3}"
_HEAD = re.compile(
    rf"{_SIGN}{_OPEN}(?P<rough>{_ROUGH}{{0,2}}){_OPEN}"
    rf"(?:(?P<day>{_DAYNAMES}(?:{DAY})){_CLOSE}(?:\s?[(（](?:{_DAYNAME}|{_EAST_DAYNAME})[)）])?)?"
    rf"(?:(?P<join>(?<=\d)T(?=\d)|(?<=-\d\d)/(?=\d\d:\d\d)|[\s,;@|–—:-]{{0,4}}(?:at\s|um\s|à\s|às\s"
    rf"|a las\s)?){_OPEN}(?P<rough2>{_ROUGH}?){_OPEN}"
    rf"(?:(?P<clock>{CLOCK})(?P<uhr>\s?(?:uhr|hrs?|hours|h)\b)?"
    rf"|(?P<vague>{_VAGUE}))(?P<question>[~?]?)(?:{_ZONE_OF_DAY})?)?{_CLOSE}",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"\s?(?:%|‰|[kmµ]?s\b|[kmgt]i?b\b|per ?cent|million|billion|eur|usd|€|\$|x\b)", re.IGNORECASE
)
UNTIL = re.compile(
    rf"\s{{0,2}}(?:-|–|—|~|〜|→|to|until|till|bis|and|/|,"
    rf"|-?>)\s{{0,2}}{_OPEN}(?:(?P<day>{DAY})[\sT]{{1,2}})?(?:{CLOCK})(?:\s?(?:uhr"
    rf"|hrs?)\b)?(?:{_ZONE})?{_CLOSE}"
    r"(?=$|[\s:,;|–—-])",
    re.IGNORECASE,
)
_ALSO = re.compile(
    rf"\s{{0,2}}(?:/\s?|[(（[]\s?)(?:{CLOCK})(?:{_ZONE})?(?:,?\s{_DAYNAME})?\s?[)）\]]?(?=$|[\s:,;|–—-])",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"[\[(*_`\s]{0,4}(?P<sign>T\s?[+-]|[+-]"
    r"|T(?=0\b))\s?(?:(?P<h>\d{1,3})(?::|h\s?(?=\d\d(?!\d|\s?m(?:in)?\b)))(?P<m>\d{2})(?::(?P<s>\d{2}))?"
    r"|(?P<parts>(?:\d{1,5}\s?(?:d|h|hrs?|hours?|m|mins?|minutes?"
    r"|s|secs?|seconds?|日|時間|分|秒)(?:\b|(?=\d|[ぁ-ん]))\s?){1,3})"
    r"|(?P<bare>\d{1,5})(?=\s|$|:))[\])*_`]{0,3}",
    re.IGNORECASE,
)
_PIECE = re.compile(r"(\d{1,5})\s?(d|h|m|s|日|時間|分|秒)", re.IGNORECASE)
_SECONDS = {"d": 86400, "日": 86400, "h": 3600, "時間": 3600, "m": 60, "分": 60, "s": 1, "秒": 1}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_BEHIND = re.compile(
    r",?\s(?:on\s)?((?:mon|tues?|wednes|wed|thu|thurs?|fri|satur|sat|sun)(?:day)?)\b", re.IGNORECASE
)
_WEEKDAY_FIRST = re.compile(
    r"[\s\[(*_`]{0,4}((?:mon|tues?|wednes|wed|thu|thurs?|fri|satur|sat"
    r"|sun)(?:day)?)\.?[)\]]?,?\s(?:at\s)?(?=[\[(*`~]{0,3}\d{1,2}[:.h\s]?\d{0,2})",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?:on|at|by|around|from|since|between|about|before|after|shortly|just|roughly)\s", re.IGNORECASE
)
_LONGEST = 160
_CENTURY = 100


class Day(NamedTuple):
    """A day as it was written; `swapped` is its other reading where day and month could be either."""

    year: int | None
    month: int
    day: int
    swapped: bool = False
    weekday: int | None = None
    """The weekday that it is, Monday being 0, where no date says more; its month is 0 then."""
    ahead: int | None = None
    """How many days after the one before it is, where the text says that: “the next day”."""
    nth: int | None = None
    """How many days after the first one it is: 1 on “Day 2”."""

    def date(self, year: int) -> date | None:
        """Return the day, in that year if it names none; None if there is no such day."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


# The same cell is asked for its time once to know what a table is, and again to read it.
_REMEMBERED = 50_000


def forget_stamps() -> None:
    """Forget the texts of which the times are known, so that nothing of a source stays behind its reading."""
    stamp_of.cache_clear()


class Stamp(NamedTuple):
    """A time at the head of a text, and what stands behind it."""

    day: Day | None
    hour: int | None
    """None where only a day is written, or where the clock is left open."""
    minute: int
    second: int
    zone: Zone | None
    half: str
    """`a` or `p` on a clock of twelve hours."""
    rough: bool
    written: str
    rest: str
    relative: float | None = None
    """Seconds since the beginning, where it counts from there."""
    weekday: int | None = None
    """The weekday that stands beside a clock without a day, Monday being 0."""
    told: bool = False
    """Whether its words are a part of the sentence that follows."""

    @property
    def in_sentence(self) -> bool:
        """Whether the time is a part of the sentence: “On 30 March at 11:00, it was …”."""
        return self.told or _SENTENCE.match(self.written) is not None

    @property
    def is_timed(self) -> bool:
        """Whether it says more than a day: a clock, or how long after the beginning."""
        return self.hour is not None or self.relative is not None

    @property
    def is_day(self) -> bool:
        """Whether it is a day without a clock."""
        return self.day is not None and self.hour is None and self.relative is None and not self.told


@lru_cache(maxsize=_REMEMBERED)
def stamp_of(text: str, *, month_first: bool = False) -> Stamp | None:
    """Return the time that a text begins with; None if it begins with none."""
    head = text[:_LONGEST]
    if (found := _relative(head, text)) is not None:
        return found
    named = _WEEKDAY_FIRST.match(head)
    then = stamp_of(text[named.end() :], month_first=month_first) if named else None
    if named and then and then.day is None and then.hour is not None and then.weekday is None:
        written = f"{named[0].strip(' *_`[(')} {then.written}"
        return then._replace(weekday=_WEEKDAYS.index(folded(named[1][:3])), written=written)
    match = _HEAD.match(head)
    if not match or (match["day"] is None and match["clock"] is None and match["vague"] is None):
        return None
    day = day_of_match(match, month_first) if match["day"] is not None else None
    if match["day"] is not None and day is None:
        return None
    clock = clock_of(match) if match["clock"] is not None else _vague_clock(match["vh"] or "")
    end = match.end()
    if clock is None or (day is None and not _is_head(match, head, end)):
        return None
    end, until = _end(match, head, end)
    weekday = _WEEKDAY_BEHIND.match(head, end) if day is None else None
    rough = (match["rough"] + (match["rough2"] or "")).strip().lower()
    return Stamp(
        day=day,
        hour=clock[0],
        minute=clock[1],
        second=clock[2],
        zone=zone_of(match["zone"]) if match["zone"] else None,
        half=clock[3],
        rough=rough.rstrip(".") not in ("", "at", "on", "from", "since", "kl")
        or match["vague"] is not None
        or bool(match["question"]),
        written=text[:end].strip(" *_`|"),
        rest=until + behind(text[end:]),
        weekday=_WEEKDAYS.index(folded(weekday[1][:3])) if weekday else None,
    )


def _vague_clock(hour: str) -> tuple[int | None, int, int, str] | None:
    """Return the hour of `14:??`; no clock for `--:--`, and nothing for what cannot be one."""
    if not hour.isdecimal():
        return None, 0, 0, ""
    return (int(hour), 0, 0, "") if int(hour) <= 24 else None


def _is_head(match: re.Match[str], head: str, end: int) -> bool:
    """Return whether a bare clock is one: `12.50 €` and `3:1` are none, nor is `10:` of a longer word."""
    behind = head[end : end + 12]
    if behind and (behind[0].isalnum() and not match["zone"] and not re.match(r"[぀-ヿ一-鿿]", behind)):
        return False
    if match["sep"] == "." and (
        re.match(r"\.\d", behind) or _AMOUNT.match(behind) or match["rough2"] in ("by ", "on ")
    ):
        return False
    word = match["rough"].strip().lower()
    return word not in ("by", "before", "after", "on", "since", "from") or bool(
        match["clock"] or match["vague"]
    )


def _end(match: re.Match[str], head: str, end: int) -> tuple[int, str]:
    """Return where the time ends, and the end of its span as words."""
    if match["clock"] is None:
        return end, ""
    if also := _ALSO.match(head, end):
        end = also.end()
    if (until := UNTIL.match(head, end)) and (shown := shown_until(until)):
        return until.end(), shown
    return end, ""


def shown_until(until: re.Match[str]) -> str:
    """Return the end of a span as words; nothing where it is a further time and no end."""
    if until[0].lstrip().startswith((",", "and", "/")):
        return ""
    shown = until[0].strip(" *_`-–—~〜→>").removeprefix("to ").removeprefix("until ").removeprefix("till ")
    return f"(until {shown.strip(' *_`()[]')}) "


def behind(rest: str) -> str:
    """Return what stands behind a time, without the sign between the two."""
    return re.sub(
        r"^[\s*_]{0,4}(?:[:：,;|–—→・]|\.(?=\s)|[-=]{1,2}>|-{1,2}(?=\s|$|\w))?[\s*_]{0,4}", "", rest, count=1
    ).rstrip()


def clock_of(match: re.Match[str]) -> tuple[int, int, int, str] | None:
    """Return hour, minute, second and half of the day of a match of `CLOCK`; None if it is no time."""
    groups = match.groupdict()
    hour = next(int(groups[name]) for name in ("h1", "h2", "h3", "h4", "h5") if groups[name])
    minute = next((int(groups[name]) for name in ("n1", "n3", "n4") if groups[name]), 0)
    minute = 30 if groups["half"] else minute
    early = next((half for half, words in _HALVES.items() if groups["p0"] in words), "")
    half = early or (groups["p1"] or groups["p2"] or groups["p5"] or "").lower()
    if half and 0 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    return hour, minute, int(groups["s1"] or 0), half


def day_of_match(match: re.Match[str], month_first: bool) -> Day | None:
    """Return the day of a match of `DAY`; None if the calendar has none such."""
    groups = match.groupdict()
    for year, month, day in (("y1", "m1", "d1"), ("y5", "m5", "d5"), ("y6", "m6", "d6")):
        if groups[month]:
            return _checked(int(groups[year]) if groups[year] else None, int(groups[month]), int(groups[day]))
    for written_year, name, number in (("y3", "m3", "d3"), ("y4", "m4", "d4"), ("y9", "m9", "d9")):
        if groups[name]:
            year_of = int(groups[written_year]) if groups[written_year] else None
            year_of = year_of + 2000 if year_of is not None and year_of < _CENTURY else year_of
            return _checked(year_of, month_of(groups[name]), int(groups[number]))
    if groups["a8"]:
        return _checked(None, int(groups["b8"]), int(groups["a8"]))
    first, second = (int(groups[name]) for name in (("a2", "b2") if groups["a2"] else ("a7", "b7")))
    year_text = groups["y2"] or ""
    full = int(year_text) + (2000 if len(year_text) == 2 else 0) if year_text else None
    either = first <= 12 and second <= 12 and first != second
    dotted = bool(groups["a2"]) and match.string[match.end("a2")] == "."
    either = either and not dotted
    months_first = second > 12 or (either and month_first)
    found = _checked(full, *((first, second) if months_first else (second, first)))
    return found._replace(swapped=either) if found else None


def _checked(year: int | None, month: int, day: int) -> Day | None:
    try:
        date(2000 if year is None else year, month, day)
    except ValueError:
        return None
    return Day(year, month, day)


def _relative(head: str, text: str) -> Stamp | None:
    match = _RELATIVE.match(head)
    if match is None or (match["bare"] and not match["sign"].upper().startswith("T")):
        return None
    if match["h"]:
        seconds = float(int(match["h"]) * 3600 + int(match["m"]) * 60 + int(match["s"] or 0))
    elif match["parts"]:
        pieces = _PIECE.findall(match["parts"])
        seconds = float(sum(int(count) * _SECONDS[folded(unit)] for count, unit in pieces))
    else:
        seconds = int(match["bare"]) * 60.0
    if "-" in match["sign"]:
        seconds = -seconds
    return Stamp(
        None, None, 0, 0, None, "", False, match[0].strip(" *_`"), behind(text[match.end() :]), seconds
    )


_ANYWHERE = re.compile(rf"(?<![\w/.-])(?:{DAY})(?![\w/-])", re.IGNORECASE)


def days_in(text: str, *, month_first: bool = False, limit: int = 20) -> list[tuple[Day, int]]:
    """Return the days that a text names, each with its place; those without a year too."""
    found: list[tuple[Day, int]] = []
    for match in _ANYWHERE.finditer(text[:20_000]):
        if day := day_of_match(match, month_first):
            found.append((day, match.start()))
            if len(found) >= limit:
                break
    return found


def stamps_in(text: str, *, month_first: bool = False) -> Stamp | None:
    """Return the first time that a sentence names anywhere: “On March 30, 2018 at ~11:00am, it was …”."""
    for match in re.finditer(
        rf"(?<![\w/.:-])(?=(?:{DAY})|\d{{1,2}}:\d{{2}}|\d{{1,2}}\s?[ap]m\b)", text[:600], re.IGNORECASE
    ):
        stamp = stamp_of(text[match.start() :], month_first=month_first)
        if stamp and (stamp.day or stamp.hour is not None):
            return stamp
    return None
