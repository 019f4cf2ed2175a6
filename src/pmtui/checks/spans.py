"""Spans of the clock and single clock times that a text tells of an incident."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmtui.checks.durations import Claim, length_beside
from pmtui.patterns import pattern

_PLACE = r"(?-i:[^\W\d_a-z][\w.'’-]*)(?: (?-i:[^\W\d_a-z][\w.'’-]*)){0,2}"
IN_UTC = (
    r"(?! ?[(\[]?(?-i:(?!UTC\b|GMT\b)[A-Z]{2,5})\b)(?! ?[ap]\.?m\b)"
    r"(?! ?[(\[]?(?:(?:UTC|GMT) ?)?[+−-] ?\d)"
    r"(?!,? ?[(\[]?(?:(?:at|in) )?(?:the )?(?:local\b|Ortszeit\b))"
    rf"(?!,? ?[(\[]?(?:{_PLACE},? )(?:local )?time\b)(?! ?[(\[]?(?:over )?(?:in|at) (?:the )?{_PLACE})"
    rf"(?! ?[(\[](?!UTC\b|GMT\b|Z\b){_PLACE}[)\]])"
)
"""Behind a clock time: nothing says that it is that of another zone, "14:25 (UTC-3)", "14:25 in Lima"."""
_RANGE = pattern(
    r"\b(?:from|between) ([01]?\d|2[0-3]):([0-5]\d)(?: ?(?:UTC|Z))?"
    rf" (?:to|until|till|and) ([01]?\d|2[0-3]):([0-5]\d)\b{IN_UTC}",
    re.IGNORECASE,
)


def ranges(text: str) -> Iterator[tuple[re.Match[str], int, int]]:
    """Yield what is told from one clock time to another, with both as minutes of the day."""
    for match in _RANGE.finditer(text):
        hours = [int(number) for number in match.groups()]
        yield match, hours[0] * 60 + hours[1], hours[2] * 60 + hours[3]


def lengths_of_ranges(text: str) -> Iterator[Claim]:
    """Yield the durations in brackets after a range of the clock: "14:32 to 15:19 UTC (47 min)"."""
    for match in _RANGE.finditer(text):
        if beside := length_beside(text, match.start(), match.end()):
            yield beside


_CLOCK = rf"([01]?\d|2[0-3]):([0-5]\d)\b{IN_UTC}"
"""A clock time that is in UTC, as far as it says."""
_ABOUT = r"(?:about |around |roughly )?"
_END = pattern(
    r"\b(?:last(?:ed|ing)|down|unavailable|unreachable|offline|continued|persisted|went on|failed)"
    rf" (?:from [^.;\n]{{1,30}} )?(?:until|till|up to) {_ABOUT}{_CLOCK}",
    re.IGNORECASE,
)
_DEED = pattern(
    r"\b(?:roll(?:ed|ing)? ?back|rollback|revert\w*|restor\w+|recover\w*|resolv\w+|mitigat\w+|fix(?:ed|ing)"
    rf"|ended|back to normal|restart\w*|failed over|failover|(?:minutes|hours?|h|min)"
    rf" later,?)\b[^.;:\n]{{0,80}}? at {_ABOUT}{_CLOCK}",
    re.IGNORECASE,
)
_ALARM = pattern(
    r"\b(?:alerts?|alarms?|page|pager|monitor\w*)\b[^.;:\n]{0,60}?(?<!have )(?<!not )"
    rf"\b(?:fired|went off|rang|triggered|came) at {_ABOUT}{_CLOCK}",
    re.IGNORECASE,
)


def ends(text: str) -> Iterator[tuple[str, int]]:
    """Yield what is told to have lasted until a clock time, which is given as a minute of the day."""
    return _at_clocks(_END, text)


def deeds(text: str) -> Iterator[tuple[str, int]]:
    """Yield what is told to have ended the incident at a clock time, given as a minute of the day."""
    return _at_clocks(_DEED, text)


def alarms(text: str) -> Iterator[tuple[str, int]]:
    """Yield what is told of an alarm with its clock time, which is given as a minute of the day."""
    return _at_clocks(_ALARM, text)


_STOP = pattern(r"[.!?](?=\s)|[;\n]")
_SENTENCE = 200
_OTHER_CLOCK = pattern(
    rf"\b(?:[Ll]ocal|{_PLACE} time)\b|(?:\A|[,;(] ?|\b[Ii]n )\s*(?<![a-z] )[Ii]n (?:the )?{_PLACE}[ ,]"
)
_ALL_LOCAL = pattern(
    r"\btimes? (?:are |is )?(?:given |told |written |shown )?(?:local|(?:in|of) (?:local|(?!UTC|GMT)[A-Z]))"
)


def _at_clocks(told: re.Pattern[str], text: str) -> Iterator[tuple[str, int]]:
    for match in told.finditer(text):
        before = _STOP.split(text[max(0, match.start() - _SENTENCE) : match.end()])[-1]
        if _OTHER_CLOCK.search(before) or _ALL_LOCAL.search(text):
            continue
        yield match.group(), int(match[1]) * 60 + int(match[2])
