"""Clocks at the head of a line in other spellings: `14 h 05`, `10:20p`, `18 Uhr`, `午後3時5分`, `noon`."""

from __future__ import annotations

import re

from pmtui.exchange.readers.markdown.stamps import stamp_of

MARKS = r"[-*+•‣#>|\s\[(`_~]{0,8}"
"""What may stand before the time of a line, as a part of a pattern."""
_LEAD = (
    rf"^({MARKS}(?:(?:gegen|vers|um|à|às|a las|kl\.?|klo|ca\.?|env(?:iron|\.)?|about|around|at|@|nach|vor"
    r"|après|avant)\s|≈\s?)?)"
)
_END = r"(?=\s?[:,]|\s[-–—]|\s|$)"
_SIGN = r"(?=\s?:|\s[-–—]|$)"
# 14 h 05; 15h and 15 h only before a sign, for “2 h later” is no clock.
_FRENCH = re.compile(rf"{_LEAD}(\d{{1,2}})(?:\s?h\s|\sh)([0-5]\d)(?![\w:])", re.IGNORECASE)
_BARE_FRENCH = re.compile(rf"{_LEAD}(\d{{1,2}})\s?(?:h|heures?|horas?|ore|uur){_SIGN}", re.IGNORECASE)
_AFTER_LEAD = re.compile(
    rf"^({MARKS}(?:vers|à|environ|às|a las|om)\s)(\d{{1,2}})\s?(?:h|heures?|horas?|uur)(?=\s|$)",
    re.IGNORECASE,
)
_BEFORE_WORD = re.compile(
    rf"{_LEAD}(\d{{1,2}})h(?=\s(?!(?:later|after|of|de|d['’]|plus|après|long|outage|into|in|später|lang|más)\b)[^\W\d_])"
)
# What the spellings with letters have in common; 14h05 is none of them.
_LETTERED = re.compile(
    rf"{_LEAD}\d{{1,2}}(?:[:.]?\d{{2}}[ap]|\sh|h(?!\d)|\s?(?:uhr|heures?|horas?|ore|uur))", re.IGNORECASE
)
_UHR = re.compile(rf"{_LEAD}(\d{{1,2}})\s?(?:uhr|heures|horas e)\s([0-5]?\d)(?:\s?min)?{_END}", re.IGNORECASE)
_BARE_UHR = re.compile(rf"{_LEAD}(\d{{1,2}})\s?uhr{_END}", re.IGNORECASE)
_LETTER = re.compile(rf"{_LEAD}(\d{{1,2}}[:.]?\d{{2}})([ap])(?=[\s:,;)\]–—-]|$)", re.IGNORECASE)
_LIMIT = re.compile(rf"^({MARKS})[<≤≥>]\s?(?=\d{{1,2}}[:.h]\d{{2}}(?![\d:>]))")
_NOON = re.compile(
    rf"^({MARKS})(?:12\s)?(?:at )?(?:(?P<noon>noon|midday|mittags?|midi|mediodía|mezzogiorno|meio-dia)"
    r"|midnight|mitternacht|minuit|medianoche|mezzanotte|meia-noite)(?=\s?:\s|\s[-–—]\s|,\s)",
    re.IGNORECASE,
)
_EAST = re.compile(
    rf"^({MARKS}約?)(?=\d{{4}}年|\d{{1,2}}[月時时点點시월]|[午上下凌清早未夕晚오새아저]\S{{0,2}}\s?\d)"
)
_ROUGHLY = re.compile(r"\s?(?:頃|ごろ|ころ|くらい|ぐらい|前後|左右|경|쯤)\s*")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LATEST = 24


def names_noon(line: str) -> bool:
    """Return whether a line begins with noon or midnight in words."""
    return _NOON.match(line) is not None


def has_bare_hour(line: str) -> bool:
    """Return whether a line begins with an hour such as `15h`, which is a clock only among others."""
    return _BEFORE_WORD.match(line) is not None


def usual_clock(line: str, *, bare_hours: bool = False) -> str:
    """Return a line with the clock that it begins with as `14:05`; as it is if it begins with no such.

    With `bare_hours`, `15h` is a clock before a word as well, as among lines that begin with `14h05`.
    """
    if not line.isascii() and (match := _EAST.match(line)):
        return _eastern(line, match)
    if match := _NOON.match(line):
        return f"{match[1]}{'12' if match['noon'] else '00'}:00{line[match.end() :]}"
    if match := _LIMIT.match(line):
        return f"{match[1]}~{line[match.end() :]}"
    if not _LETTERED.match(line):
        return line
    if match := _LETTER.match(line):
        digits = match[2] if not match[2].isdigit() else f"{match[2][:-2]}:{match[2][-2:]}"
        return f"{match[1]}{digits} {match[3]}m{line[match.end() :]}"
    for pattern in (_FRENCH, _UHR):
        if (match := pattern.match(line)) and int(match[2]) <= _LATEST:
            return f"{match[1]}{match[2].zfill(2)}:{match[3].zfill(2)}{line[match.end() :]}"
    for pattern in (_BARE_FRENCH, _BARE_UHR, _AFTER_LEAD, *((_BEFORE_WORD,) if bare_hours else ())):
        if (match := pattern.match(line)) and int(match[2]) <= _LATEST:
            return f"{match[1]}{match[2].zfill(2)}:00{line[match.end() :]}"
    return line


def _eastern(line: str, match: re.Match[str]) -> str:
    """Return a line of China, Japan or Korea with its day and its clock in our spelling."""
    stamp = stamp_of(line[match.end() :])
    if stamp is None or stamp.hour is None or stamp.relative is not None or stamp.hour > _LATEST:
        return line
    rest = stamp.rest
    rough = stamp.rough or match[1].endswith("約")
    if about := _ROUGHLY.match(rest):
        rest, rough = rest[about.end() :], True
    day = ""
    if stamp.day is not None:
        year = f" {stamp.day.year}" if stamp.day.year else ""
        day = f"{stamp.day.day} {_MONTHS[stamp.day.month - 1]}{year} "
    second = f":{stamp.second:02}" if stamp.second else ""
    zone = f" {stamp.zone.name}" if stamp.zone is not None else ""
    marks = match[1].rstrip("約")
    return f"{marks}{'~' if rough else ''}{day}{stamp.hour:02}:{stamp.minute:02}{second}{zone} {rest}"
