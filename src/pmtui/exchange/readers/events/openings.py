"""The time that a line of notes begins with, in every spelling, or the day where there is no clock."""

from __future__ import annotations

import re
from typing import NamedTuple

from pmtui.editing.days import named_day, tidy
from pmtui.editing.heads import Head, find_head

_MARKS = r"[-*+•‣#>|\s\[(`_~]{0,8}"
_MILITARY = re.compile(rf"^({_MARKS})([01]\d|2[0-3])([0-5]\d)\s?(z|utc|hrs?|h)\b", re.IGNORECASE)
_HOURS = re.compile(rf"^({_MARKS})(\d{{1,2}})h([0-5]\d)(?!\w)")
_PADDED = re.compile(r"^([A-Z][a-z]{2})\s{2}(?=\d\s)")
_DOTTED = re.compile(rf"^({_MARKS})(\d)\.([0-5]\d)(?=\s+[^\W\d_])")
_NUMBERED = re.compile(r"^\d{1,3}[.)]\s+(?=[*_`\[(]{0,4}[A-Za-z\d])")
_HIDDEN = re.compile(r"(?<![\w:.])(\d{1,2})([:.])(?:\?\?|xx|--)(?![\w])", re.IGNORECASE)
_NO_CLOCK = re.compile(r"(?<=[\d ])(?:--|\?\?|xx)[:.](?:--|\?\?|xx)(?!\w)", re.IGNORECASE)
_LATE_ROUGH = re.compile(r"(?<=\d[:.]\d\d)\s?(?:~|≈|-ish|ish\b|\?(?!\?))")
_DATED = re.compile(
    r"^(?P<mark>(?:[-*+•‣]\s+|\d{1,3}[.)]\s+|\|\s*)?[*_`\[(]{0,4})(?P<day>[^:*|–—`\]]{6,34}?)"
    r"(?P<sign>[*_`\])]{0,4}\s*(?::[*_`]{0,4}|[–—|]|-(?=\s))|[*_`\]]{2,4})\s*(?P<text>\S.*)$"
)
_EARLY = 40


class Opening(NamedTuple):
    """How a line begins: with a time, or only with a day (`head` is None, `day` is as it was written)."""

    head: Head | None
    day: str = ""
    rest: str = ""
    marked: bool = False
    """Whether a bullet, a number or bold letters stand before the day: it is an entry, not a title."""


def opening(line: str, *, dotted: bool = False) -> Opening | None:
    """Return how a line begins; None if it begins with no time and no day.

    With `dotted` the notes write clocks as 9.05, which elsewhere is a number.
    """
    line = _NUMBERED.sub("", _PADDED.sub(r"\1 ", line, count=1), count=1)
    rough = False
    if match := _MILITARY.match(line):
        zone = "Z" if match[4].lower() in ("z", "utc") else ""
        line = f"{match[1]}{match[2]}:{match[3]}{zone}{line[match.end() :]}"
    elif match := _HOURS.match(line):
        line = f"{match[1]}{match[2]}:{match[3]}{line[match.end() :]}"
    elif dotted and (match := _DOTTED.match(line)):
        line = f"{match[1]}0{match[2]}:{match[3]}{line[match.end() :]}"
    for pattern, by in ((_HIDDEN, r"\1\g<2>00"), (_LATE_ROUGH, "")):
        changed = pattern.sub(by, line[:_EARLY], count=1) + line[_EARLY:]
        if changed != line and _found(changed) is not None:
            line, rough = changed, True
    if (head := _found(line)) is not None:
        return Opening(head._replace(approximate=True) if rough else head)
    return _dated(_NO_CLOCK.sub("", line[:_EARLY], count=1) + line[_EARLY:])


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
