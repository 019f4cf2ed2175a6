"""The time that a line of notes begins with, in every spelling, or the day where there is no clock."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pmtui.editing.days import named_day, tidy
from pmtui.editing.heads import Head, find_head
from pmtui.exchange.readers.events.clock_spellings import MARKS, has_bare_hour, names_noon, usual_clock
from pmtui.exchange.readers.events.day_lines import ZONE_NAME
from pmtui.exchange.readers.events.elapsed import (
    Counting,
    Elapsed,
    Zero,
    clock_behind,
    counting_of,
    elapsed,
    find_zero,
)
from pmtui.exchange.readers.markdown.stamps import days_in

_MARKS = MARKS
_MILITARY = re.compile(rf"^({_MARKS})([01]\d|2[0-3])([0-5]\d)\s?(z|utc|hrs?|h)\b", re.IGNORECASE)
_HOURS = re.compile(rf"^({_MARKS})(\d{{1,2}})h([0-5]\d)(?!\w)")
_PADDED = re.compile(r"^([A-Z][a-z]{2})\s{2}(?=\d\s)")
_DOTTED = re.compile(rf"^({_MARKS})(\d)\.([0-5]\d)(?=\s+[^\W\d_])")
_MONTH = r"(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]{0,6}"
_HALVES = re.compile(rf"^({_MARKS})(\d{{1,2}})\.?(\d{{2}})(?=\s?[ap]\.?m\b)", re.IGNORECASE)
_DIGITS = re.compile(
    rf"^({_MARKS})(20\d{{2}})([01]\d)([0-3]\d)[-T_ ]?([0-2]\d):?([0-5]\d)(?::?([0-5]\d))?(?=Z\b|[\s:,\])]|$)"
)
_SPREADSHEET = re.compile(rf"^({_MARKS}\d{{1,2}})-([a-z]{{3}})-(\d{{4}}|\d{{2}})(?=[\s,])", re.IGNORECASE)
_NUMBERED = re.compile(rf"^\d{{1,3}}[.)]\s+(?=[*_`\[(]{{0,4}}[A-Za-z\d])(?!{_MONTH})", re.IGNORECASE)
_HIDDEN = re.compile(r"(?<![\w:.])(\d{1,2})([:.])(?:([0-5])[?x_]|\?\?|xx|--)(?![\w?])", re.IGNORECASE)
_NO_CLOCK = re.compile(r"(?<=[\d ])(?:--|\?\?|xx)[:.](?:--|\?\?|xx)(?!\w)", re.IGNORECASE)
_LATE_ROUGH = re.compile(r"(?<=\d[:.]\d\d)\s?(?:~|≈|-ish|ish\b|\?(?!\?))")
_DATED = re.compile(
    r"^(?P<mark>(?:[-*+•‣]\s+|\d{1,3}[.)]\s+|\|\s*)?[*_`\[(]{0,4})(?P<day>[^:*|–—`\]]{6,34}?)"
    r"(?P<sign>[*_`\])]{0,4}\s*(?::[*_`]{0,4}|[–—|]|-(?=\s))|[*_`\]]{2,4})\s*(?P<text>\S.*)$"
)
_EARLY = 40
_GLUED = re.compile(rf"^({_MARKS}\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\s?[ap]m)?\])(?=\S)", re.IGNORECASE)
_SPAN = re.compile(
    rf"^({_MARKS}\d{{1,2}}[:.]\d{{2}}(?:\s?z)?)\s?(?:[-–—~〜→]|->|\.\.+)\s?(\d{{1,2}}[:.]\d{{2}}(?:\s?z\b)?)(?!\d|:\d)",
    re.IGNORECASE,
)
_SPAN_WORD = re.compile(
    rf"^({_MARKS}(?:\d{{4}}-\d{{2}}-\d{{2}}\s)?)(?:from|between|von|de|zwischen)\s"
    r"(?=\d{1,2}[:.]\d{2}\s?(?:-|–|to|until|till|and|bis|und|à|a)\s?\d{1,2}[:.]\d{2})",
    re.IGNORECASE,
)
_DATED_SPAN = re.compile(
    rf"^({_MARKS}(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}"
    r"|\d{1,2}\.? [^\W\d_]{3,9}\.?(?: \d{4})?"
    r"|[^\W\d_]{3,9}\.? \d{1,2},?(?: \d{4})?)[\s,]{1,3}\d{1,2}[:.]\d{2})"
    r"(?P<sign>-|[–—~〜→]|->|\.\.+)(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?![\d:.])"
    rf"(?P<zone>\s?\(?(?:{ZONE_NAME})\b)?",
    re.IGNORECASE,
)
_CLOCK_WORD = re.compile(
    rf"^({_MARKS}[^:]{{0,24}}?)\b(?:kl\.?|klo|um|à|às|a las|ore|om|at|@|gegen|vers)\s"
    r"(?=\d{1,2}[:.h]\d{2})",
    re.IGNORECASE,
)
_HOUR_WORD = re.compile(r"(?<=\d[:.]\d\d)\s?(?:uhr|hrs?|h)\b(?:\s?:|\.(?=\s))?", re.IGNORECASE)
_AROUND = re.compile(
    rf"^({_MARKS})(?:(?:shortly|just|soon|right|kurz|peu) )?(?:after|before|nach|vor|après|avant)\s"
    r"(?=\d{1,2}[:.h]\d{2})",
    re.IGNORECASE,
)
_WIDE = str.maketrans("０１２３４５６７８９：（）［］", "0123456789:()[]")
_YEARLESS = re.compile(
    rf"^({_MARKS})(?:{_WEEKDAY}\.?,?\s)?(\d{{1,2}})([./])(\d{{1,2}})\.?,?\s+"
    r"(?=\d{1,2}[:.]\d{2}|[0-2]\d[0-5]\d\s|\d{1,2}\s?[ap]\.?m\b)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"^({_MARKS})(\d{{1,2}})\.?\s([^\W\d_]{{3,9}})\.?,?\s(?:(\d{{4}}),?\s)?(?=\d{{1,2}}[:.h]\d{{2}})"
)
_FOUR = re.compile(
    rf"^({_MARKS}(?:\d{{4}}-\d{{2}}-\d{{2}}\s|\d{{1,2}} [A-Z][a-z]{{2,8}}(?: \d{{4}})?,?\s)?)"
    r"([01]\d|2[0-3])([0-5]\d)(?=[:,]?\s|\s?[-–—]\s)"
    r"(?!\s(?:users?|customers?|people|requests?|errors?|orders?|jobs?|messages?|payments?|logins?|rows?)\b)"
)
_YEAR = re.compile(r"(?:19|20[0-3])\d")
# What most programs write: nothing in it needs a second look, and no other digit stands near the clock.
_SIMPLE = re.compile(
    r"(?:[-*] )?\[?(?:(?P<day>\d{4}-\d{2}-\d{2})[ T])?(?P<clock>\d{2}:\d{2}(?::\d{2})?)[\]:,]?"
    r" (?:[-|] )?(?P<rest>(?!(?i:utc|gmt|uhr|hrs|ish|to|until|till)\b)[A-Za-z][a-z]{2,}(?![^\s,.;:'/_-]).*)"
)
_NEAR_DIGIT = re.compile(r"\d")
_FARTHEST = 60
_DASHES = re.compile(r"^-{2,3}>?\s+")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Style(NamedTuple):
    """How notes write their times, where a line alone does not tell."""

    dotted: bool = False
    """Clocks as 9.05, which elsewhere is a number."""
    compact: bool = False
    """Clocks as 0905."""
    day_first: bool = False
    """Days as 17/2 rather than 2/17."""
    counting: Counting = Counting.NOTHING
    """What counts from a beginning, as T+12 does."""
    hours: bool = False
    """Clocks as 14h05, among which 15h is one, too."""
    spans: bool = False
    """Spans as 08:10-09:00 behind a day, where the end could be an offset from UTC as well."""


PLAIN = Style()
_DOTTED_LINE = re.compile(r"\s*\d{2}\.\d{2}\s")


def style_of(lines: Sequence[str], *, day_first: bool = False) -> Style:
    """Return how notes write their times."""
    texts = [line for line in lines if line.strip()]
    four = [match for line in texts if (match := _FOUR.match(line))]
    certain = sum(not _YEAR.fullmatch(match[2] + match[3]) for match in four)
    pairs = [match for line in texts if (match := _YEARLESS.match(line))]
    votes = sum((int(m[2]) > 12) - (int(m[4]) > 12) for m in pairs)
    return Style(
        dotted=any(_DOTTED_LINE.match(line) for line in texts),
        compact=certain >= 2 and len(four) >= 0.4 * len(texts),
        day_first=votes > 0 if votes else day_first,
        counting=counting_of(texts, zero_of(texts)),
        hours=any(map(has_bare_hour, texts)) and any(map(_HOURS.match, texts)),
        spans=_writes_spans(texts),
    )


def zero_of(lines: Sequence[str]) -> Zero | None:
    """Return the beginning that the times of notes count from; None if they name none."""

    def head_of(text: str) -> Head | None:
        found = opening(text)
        return found.head if found is not None else None

    return find_zero(lines, head_of)


class Opening(NamedTuple):
    """How a line begins: with a time, or only with a day (`head` is None, `day` is as it was written)."""

    head: Head | None
    day: str = ""
    rest: str = ""
    marked: bool = False
    """Whether a bullet, a number or bold letters stand before the day: it is an entry, not a title."""
    elapsed: Elapsed | None = None
    """What counts from a beginning; `head` says nothing more of it."""
    hidden: bool = False
    """Whether some minutes are not written, as in 14:?? and 14:3x; they are zero in `head`."""


def opening(line: str, style: Style = PLAIN) -> Opening | None:
    """Return how a line begins; None if it begins with no time and no day."""
    if style.counting is Counting.NOTHING:
        if (simple := _SIMPLE.fullmatch(line)) and _is_plain(line, simple.start("rest")):
            day, clock = simple["day"], simple["clock"]
            return Opening(
                Head(f"{day} {clock}" if day else clock, False, not day, False, simple["rest"].strip())
            )
        if not _NEAR_DIGIT.search(line[:_FARTHEST]) and not names_noon(line):
            return None
    if counted := elapsed(line, style.counting):
        if (clock := clock_behind(counted.rest)) and (found := opening(clock)) and found.head is not None:
            return found
        written = _written(line, counted)
        return Opening(Head(written, True, False, counted.approximate, counted.rest), elapsed=counted)
    line = _usual(_NUMBERED.sub("", _PADDED.sub(r"\1 ", line, count=1), count=1), style)
    rough = False
    if match := _MILITARY.match(line):
        zone = "Z" if match[4].lower() in ("z", "utc") else ""
        line = f"{match[1]}{match[2]}:{match[3]}{zone}{line[match.end() :]}"
    elif match := _HOURS.match(line):
        line = f"{match[1]}{match[2]}:{match[3]}{line[match.end() :]}"
    elif style.dotted and (match := _DOTTED.match(line)):
        line = f"{match[1]}0{match[2]}:{match[3]}{line[match.end() :]}"
    elif style.compact and (match := _FOUR.match(line)):
        line = f"{match[1]}{match[2]}:{match[3]}{line[match.end() :]}"
    hidden = False
    for pattern in (_HIDDEN, _LATE_ROUGH, _AROUND):
        changed = pattern.sub(_plain_time, line[:_EARLY], count=1) + line[_EARLY:]
        if changed != line and _found(changed) is not None:
            line, rough = changed, True
            hidden |= pattern is _HIDDEN
    if (head := _found(line)) is not None:
        head = head._replace(rest=_DASHES.sub("", head.rest))
        return Opening(head._replace(approximate=True) if rough else head, hidden=hidden)
    return _dated(_NO_CLOCK.sub("", line[:_EARLY], count=1) + line[_EARLY:])


def _is_plain(line: str, behind: int) -> bool:
    """Return whether what stands behind a time, where it may belong to it, is letters of our own alphabet."""
    return line[:_EARLY].isascii() and not _NEAR_DIGIT.search(line[behind : behind + _EARLY])


def _plain_time(match: re.Match[str]) -> str:
    """Return a time of which a part is not written, or that is said to be near, as a plain one."""
    if match.re is _HIDDEN:
        return f"{match[1]}{match[2]}{match[3] or 0}0"
    return match[1] if match.re is _AROUND else ""


def _written(line: str, counted: Elapsed) -> str:
    return line.removesuffix(counted.rest).strip(" \t-*•|[](){}`_:=,;–—")


def _usual(line: str, style: Style) -> str:
    """Return a line with its time in the usual spelling: no words around the clock, English months."""
    if not any(sign.isdigit() for sign in line[:_EARLY]):
        return usual_clock(line)
    if not line.isascii():
        line = line[:_EARLY].translate(_WIDE) + line[_EARLY:]
    line = usual_clock(line, bare_hours=style.hours)
    line = _CLOCK_WORD.sub(r"\1", line, count=1)
    line = _HALVES.sub(r"\1\2:\3", line, count=1)
    if match := _DIGITS.match(line):
        seconds = f":{match[7]}" if match[7] else ""
        return (
            f"{match[1]}{match[2]}-{match[3]}-{match[4]} {match[5]}:{match[6]}{seconds}{line[match.end() :]}"
        )
    if match := _SPREADSHEET.match(line):
        year = match[3] if len(match[3]) == 4 else f"20{match[3]}"
        line = f"{match[1]} {match[2]} {year}{line[match.end() :]}"
    if match := _YEARLESS.match(line):
        first, second = int(match[2]), int(match[4])
        if match[3] == "." or style.day_first or first > 12:
            first, second = second, first
        if 1 <= first <= 12 and 1 <= second <= 31:
            line = f"{match[1]}{second} {_MONTHS[first - 1]} {line[match.end() :]}"
    elif (match := _NAMED.match(line)) and (days := days_in(match[0].strip(), limit=1)):
        year = f" {match[4]}" if match[4] else ""
        line = f"{match[1]}{match[2]} {_MONTHS[days[0][0].month - 1]}{year} {line[match.end() :]}"
    line = _HOUR_WORD.sub("", line[:_EARLY], count=1) + line[_EARLY:]
    line = _SPAN_WORD.sub(r"\1", line, count=1)
    if (match := _DATED_SPAN.match(line)) and (style.spans or _is_certain(match)):
        end = line[match.start("hour") :]
        return f"{match[1]} – {end}"
    return _SPAN.sub(r"\1 – \2", _GLUED.sub(r"\1 ", line, count=1), count=1)


_FARTHEST_ZONE = 12


def _is_certain(match: re.Match[str]) -> bool:
    """Return whether `08:10-08:35` behind a day is a span, and its end no offset from UTC."""
    return (
        match["sign"] != "-"
        or match["zone"] is not None
        or match["minute"] not in ("00", "30", "45")
        or not 0 < int(match["hour"]) <= _FARTHEST_ZONE
    )


def _writes_spans(lines: Sequence[str]) -> bool:
    """Return whether notes write spans behind a day: one is certain, or they all end elsewhere."""
    found = [match for line in lines if (match := _DATED_SPAN.match(line))]
    if all(map(_is_certain, found)):
        return False  # each tells it for itself
    return any(map(_is_certain, found)) or len({(m["hour"], m["minute"]) for m in found}) > _TWO_SEASONS


_TWO_SEASONS = 2


def _found(line: str) -> Head | None:
    try:
        head = find_head(line)
    except ValueError:
        return None
    return None if head is None or head.is_relative else head


def _dated(line: str) -> Opening | None:
    if not (match := _DATED.match(line)):
        return None
    day = match["day"].strip()
    try:
        if named_day(tidy(day).rstrip(",")) is None:
            return None
    except ValueError:
        if not re.fullmatch(r"\d{1,2}/\d{1,2}/\d{2,4}", day):
            return None
    marked = bool(match["mark"].strip()) or "*" in match["sign"] or "|" in match["sign"]
    return Opening(None, day, match["text"].strip().removesuffix("|").strip(), marked)
