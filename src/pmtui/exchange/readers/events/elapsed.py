"""Times of notes that count from a beginning: `T+12`, `T-6 min`, `T plus 1h05`, `+12 min`; what T0 was."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from enum import IntEnum
from typing import NamedTuple

from pmtui.editing.heads import Head
from pmtui.exchange.zones import is_zone

_MARKS = r"[-*+•‣#>|\s\[(`_]{0,8}?"
_SIGN = r"(?:[+−–-]|plus\b|minus\b)"
_UNIT = r"(?:d(?:ays?)?|h(?:ours?|rs?)?|m(?:in(?:ute)?s?)?|s(?:ecs?|econds)?|std|stunden?|minuten?|['′])"
_WITH_UNITS = (
    rf"\d{{1,5}}(?:[.,]\d{{1,2}})?\s?{_UNIT}\.?(?![a-z])(?:\s?(?:and\s)?\d{{1,4}}\s?{_UNIT}\.?(?![a-z]))*"
)
_HOURS = r"\d{1,3}\s?h\s?\d{1,2}(?!\d)"
_DIAL = r"\d{1,3}:\d{2}(?::\d{2})?(?!\d)"
_LENGTH = rf"(?P<length>{_HOURS}(?:\s?m(?:in)?\b)?|{_DIAL}(?:\s?h\b)?|{_WITH_UNITS}|\d{{1,4}})"
_END = r"[\])*_`]{0,4}(?=$|[\s:,;|)\]=–—-])"
_SPAN = r"(?:\s?(?:-|–|to)\s?\d{1,4}(?:\s?m(?:in)?\b)?)?"
_FROM_T = re.compile(
    rf"^{_MARKS}[tT](?:\s?0|\s?zero)?\s?=?\s?(?P<sign>{_SIGN})\s?(?P<rough>[~≈]|ca\.?\s)?\s?{_LENGTH}{_SPAN}{_END}",
    re.IGNORECASE,
)
_AT_ZERO = re.compile(rf"^{_MARKS}t\s?(?:=\s?)?(?:0|zero|null)\b{_END}", re.IGNORECASE)
_FROM_ABOVE = re.compile(
    rf"^{_MARKS}(?P<sign>[+−]|-(?=[~≈]?\d))(?P<rough>[~≈])?\s?{_LENGTH}{_SPAN}{_END}", re.IGNORECASE
)
_MINUTE = re.compile(
    rf"^{_MARKS}min(?:ute|uto)?\.?\s?(?P<rough>[~≈])?(?P<length>\d{{1,4}}){_END}", re.IGNORECASE
)
_ONLY_T = re.compile(rf"^{_MARKS}T(?=\s{{2,}}\S|\s?[:–—|]\s|\t)")
_UNSIGNED = re.compile(rf"^{_MARKS}(?P<rough>[~≈])?{_LENGTH}{_END}", re.IGNORECASE)
_SEPARATOR = re.compile(r"^\s*(?:(?:in|later)\b(?=\s*[:,–—-]))?\s*[:,;|=–—-]*>?\s*", re.IGNORECASE)
_CLOCK_BEHIND = re.compile(r"^\s*[(\[/=|]\s*(?=\d)")
_PARTS = re.compile(r"(\d+(?:[.,]\d+)?)\s?([a-z'′]*)", re.IGNORECASE)
_ZERO = re.compile(r"\b(?:t\s?(?:[-+=]\s?)?|min(?:ute|uto)?\.?\s)(?:0|zero|null)\b(?![:.]\d)", re.IGNORECASE)
_IS_T = re.compile(r"(?:^\W*|[(,;]\s?)t\s?(?:=|:|is\b|ist\b|was\b)", re.IGNORECASE)
_BEGUN = re.compile(
    r"^\W*(?:(?:incident|outage|clock)\s){0,2}(?:start(?:s|ed|ing)?|begin(?:s|ning)?|begann|beginn|began|zero|anfang"
    r"|d[ée]but|inicio)\b[^\d\n]{0,40}(?=\d)"
    r"|\b(?:relative to|(?:count(?:ed|ing|s)?|measured) from|since|after|gezählt (?:ab|von)|seit|depuis"
    r"|desde)\b",
    re.IGNORECASE,
)
_SAYS_ELAPSED = re.compile(
    r"\b(?:relative|elapsed|count(?:ed|ing|s)? from|(?:minutes?|hh?:mm|mm) (?:since|after|from)|time since"
    r"|seit|gezählt|stopwatch|(?:incident|outage) clock)\b",
    re.IGNORECASE,
)
_PLAIN_WORDS = frozenset(
    (
        *("all", "times", "time", "are", "relative", "to", "this", "minutes", "minute", "min"),
        *("from", "start", "started", "of", "the", "incident", "outage", "counted", "counting", "below"),
        *("in", "on", "is", "at", "zero", "local", "begin", "beginning", "t", "and"),
        *("since", "as", "utc", "uhr", "h", "clock", "so", "relativ", "zum", "beginn"),
        *("alle", "zeiten", "der", "störung", "am", "um", "ab", "measured", "our"),
    )
)
_FEWEST, _HEAD, _FIRST = 2, 20, timedelta(hours=1)
_BULLET = re.compile(r"\s*[-*+•‣]\s+")
_PLACE = re.compile(r"\b[A-Z]\w+/[A-Z]\w+|\b\d{1,2}\S{0,2} [A-Z][a-z]{2,8}\b|\b[A-Z][a-z]{2,8} \d{1,2}\b")
_WORD = re.compile(r"[^\W\d_]+")


class Counting(IntEnum):
    """How much of notes counts from a beginning."""

    NOTHING = 0
    NAMED = 1
    """What has a T, or a unit behind its sign."""
    SIGNED = 2
    """Numbers behind a sign as well, as the beginning is named."""
    ALL = 3
    """Everything, as the notes say: clocks run from 0:00."""
    NUMBERS = 4
    """Even numbers alone, which are minutes."""


class Elapsed(NamedTuple):
    """How a line begins that counts from a beginning: how long after it, and what stands behind that."""

    since: timedelta
    rest: str
    approximate: bool
    runs_on: bool
    """Whether it counts from the time above, as `+5m` does, unless a beginning is named."""


class Zero(NamedTuple):
    """The beginning that the others count from: where it is named, its time, and what else the line says."""

    line: int
    head: Head
    text: str
    counting: Counting


def elapsed(line: str, counting: Counting = Counting.NAMED) -> Elapsed | None:
    """Return how long after the beginning a line was; None if it does not begin so."""
    if counting is Counting.NOTHING or (counting < Counting.ALL and line.lstrip("[( ")[:1].isdigit()):
        return None
    named = (_MINUTE,) if counting >= Counting.SIGNED else ()
    for form in (_FROM_T, _FROM_ABOVE, *named, *((_UNSIGNED,) if counting >= Counting.ALL else ())):
        match = form.match(line)
        if match is None or (length := _length(match["length"])) is None:
            continue
        is_bare = form in (_FROM_ABOVE, _UNSIGNED) and match["length"].isdigit()
        if is_bare and not _is_number(match, line, counting):
            continue
        sign = match["sign"].lower() if form in (_FROM_T, _FROM_ABOVE) else "+"
        since = -length if sign in ("-", "−", "–", "minus") else length
        return Elapsed(since, _behind(line[match.end() :]), bool(match["rough"]), form is _FROM_ABOVE)
    match = _AT_ZERO.match(line) or (_ONLY_T.match(line) if counting >= Counting.SIGNED else None)
    if match is not None:
        return Elapsed(timedelta(), _behind(line[match.end() :]), False, False)
    return None


def _is_number(match: re.Match[str], line: str, counting: Counting) -> bool:
    """Return whether a number without T and unit counts minutes: its sign stands right before it."""
    if counting is Counting.NUMBERS:
        return True
    sign = line[match.start("length") - 1 : match.start("length")]
    return counting >= Counting.SIGNED and sign in ("+", "−", "-") and len(match["length"]) < 4


def _behind(rest: str) -> str:
    return _SEPARATOR.sub("", rest, count=1).strip().removesuffix("|").strip()


def _length(text: str) -> timedelta | None:
    if ":" in text:
        parts = [int(part) for part in re.findall(r"\d+", text)]
        return timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2] if len(parts) > 2 else 0)
    total, unit = timedelta(), ""
    for number, name in _PARTS.findall(text):
        # `1h05` leaves the minutes without their name.
        unit = name[:1].lower() or {"": "m", "d": "h", "h": "m", "s": "h"}.get(unit, "s")
        value = float(number.replace(",", "."))
        if name.lower().startswith("std"):
            unit, value = "s", value * 3600
            total += timedelta(seconds=value)
            continue
        if name.lower().startswith("stunde"):
            unit = "h"
        total += {
            "d": timedelta(days=value),
            "h": timedelta(hours=value),
            "s": timedelta(seconds=value),
        }.get(unit, timedelta(minutes=value))
    return total if total < timedelta(days=400) else None


def clock_behind(rest: str) -> str:
    """Return a text without the bracket in front of its clock, as in `T+12 (14:44) …`; empty without one."""
    match = _CLOCK_BEHIND.match(rest)
    return rest[match.end() :].replace(")", "", 1).replace("]", "", 1) if match else ""


def counting_of(lines: Sequence[str], zero: Zero | None) -> Counting:
    """Return how much of notes counts from a beginning: several lines do, or they name a beginning."""
    if zero is not None:
        return zero.counting
    return Counting.NAMED if sum(elapsed(line) is not None for line in lines) >= _FEWEST else Counting.NOTHING


def find_zero(lines: Sequence[str], head_of: Callable[[str], Head | None]) -> Zero | None:
    """Return where notes name the beginning that their times count from; None if they name none.

    `head_of` returns the head of a text that begins with a time. A line that speaks of T0 goes before one
    that only speaks of a start.
    """
    signed = sum(elapsed(line, Counting.SIGNED) is not None for line in lines)
    if not signed and not any(_SAYS_ELAPSED.search(line) for line in lines[:_HEAD]):
        return None
    for form in (_ZERO, _IS_T, _BEGUN):
        for place, line in enumerate(lines):
            match = form.search(line[:160]) if len(line) < 400 else None
            every = match is not None and place < _HEAD and bool(_SAYS_ELAPSED.search(line))
            if match is None or (form is _BEGUN and not every and (signed < _FEWEST or elapsed(line))):
                continue
            if (found := _moment(line, match, head_of)) is not None:
                head, text = found
                counting = _all_of(lines, line) if every and not signed else Counting.SIGNED
                if counting > Counting.SIGNED and (
                    head_of(line) or not _begins_low(lines[place + 1 :], counting)
                ):
                    continue
                is_said = every or (form is _IS_T and match.start() > 0)
                return Zero(place + 1, head, "" if is_said else _entry(lines, place, text), counting)
    return _moment_above(lines, head_of) if signed >= _FEWEST else None


def _all_of(lines: Sequence[str], line: str) -> Counting:
    """Return how notes count that say of all their times that they do."""
    dials = sum(_UNSIGNED.match(other) is not None and ":" in other[:12] for other in lines)
    return Counting.NUMBERS if "inut" in line and not dials else Counting.ALL


def _begins_low(lines: Sequence[str], counting: Counting) -> bool:
    """Return whether the first time below is so small that it can count from a beginning."""
    found = next((one for line in lines if (one := elapsed(line, counting)) is not None), None)
    return found is not None and found.since <= _FIRST


def _moment_above(lines: Sequence[str], head_of: Callable[[str], Head | None]) -> Zero | None:
    """Return the last moment that is named above the first line that counts, in whatever words."""
    first = next((place for place, line in enumerate(lines) if elapsed(line, Counting.NAMED)), 0)
    for place in range(first - 1, max(-1, first - _HEAD), -1):
        if head_of(lines[place]) is not None:
            return None  # an entry with its own time
        if lines[place].strip() and (found := _moment(lines[place], None, head_of)) is not None:
            return Zero(place + 1, found[0], "", Counting.SIGNED)
    return None


def _entry(lines: Sequence[str], place: int, text: str) -> str:
    """Return what the line of the beginning tells as an entry; empty if another tells it, or it is none."""
    if any(_is_zero(other) for number, other in enumerate(lines) if number != place):
        return ""
    bullet = _BULLET.match(lines[place])
    behind = lines[place + 1] if place + 1 < len(lines) else ""
    is_listed = bullet is not None and behind.startswith(bullet[0]) and elapsed(behind) is not None
    return text if is_listed else _telling(text, 1 if _FROM_T.match(lines[place]) else _FEWEST)


def _is_zero(line: str) -> bool:
    found = elapsed(line, Counting.SIGNED)
    return found is not None and not found.since


def _moment(
    line: str, named: re.Match[str] | None, head_of: Callable[[str], Head | None]
) -> tuple[Head, str] | None:
    for word in re.finditer(r"(?<![\w.:])[\w~]", line[:160]):
        if named is not None and named.start() <= word.start() < named.end() and word[0].lower() == "t":
            continue
        head = head_of(line[word.start() :])
        if head is None or head.is_relative:
            continue
        front = _ZERO.sub("", line[: word.start()])
        return head, " ".join(filter(None, (_bare(front), _bare(head.rest))))
    return None


def _bare(text: str) -> str:
    return text.strip(" \t-*+•#>|[](){}`_=:,;–—").strip()


def _telling(text: str, fewest: int) -> str:
    """Return what a line says of the beginning besides that it is one; empty if that is all."""
    words = _WORD.findall(_PLACE.sub("", text))
    left = [word for word in words if word.lower() not in _PLAIN_WORDS and not is_zone(word)]
    return text if len(left) >= fewest else ""
