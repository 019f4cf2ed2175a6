"""Marks that outlines of tasks leave in Markdown: words in capitals, tags, days in brackets."""

from __future__ import annotations

import re

from pmtui.document import ActionStatus
from pmtui.exchange.readers.markdown.spoken_times import SHORT_WEEKDAYS, WEEKDAYS
from pmtui.exchange.readers.markdown.values import read_priority, read_status, read_type

_KEYWORD = re.compile(
    r"(TODO|DONE|WIP|WAITING|WAIT|CANCELL?ED|NEXT|STARTED|HOLD|BLOCKED|SOMEDAY|MAYBE|DOING|FIXED|DROPPED"
    r"|KILLED"
    r"|IN[- ]?PROGRESS|OPEN|CLOSED|PENDING|DEFERRED|PARKED|REJECTED|WONTFIX|WONT-?DO|DELEGATED)"
    r"(?=\s\S)\s+(?:\[#(?P<priority>[A-C])\]\s+)?"
)
_MEANT = {
    **dict.fromkeys(("NEXT", "SOMEDAY", "MAYBE", "HOLD", "WAIT", "DELEGATED"), ActionStatus.TO_DO),
    **dict.fromkeys(("KILLED", "WONT-DO", "WONTDO"), ActionStatus.WONT_DO),
    "IN PROGRESS": ActionStatus.IN_PROGRESS,
}
_TAGS = re.compile(r"\s{1,20}:([\w@%-]{1,30}(?::[\w@%-]{1,30}){0,4}):$")
_WEEKDAY = "|".join(map(re.escape, sorted({*WEEKDAYS, *SHORT_WEEKDAYS}, key=len, reverse=True)))
_BEHIND = re.compile(rf"(?<=\d)\.?,?\s?[(]?(?:{_WEEKDAY})\.?[)]?(?:\s\d\d?:\d\d)?$", re.IGNORECASE)


def keyword_of(text: str) -> tuple[ActionStatus | None, str, str]:
    """Return the state that a word in capitals in front of a task is, that word, and the text behind it."""
    match = _KEYWORD.match(text)
    if match is None:
        return None, "", text
    state = _MEANT.get(match[1]) or read_status(match[1].replace("-", " "))[0]
    return state, match[1], text[match.end() :] if state else text


def tagged(text: str) -> tuple[str, str]:
    """Return who the tags behind a task name, and the text in front of them: `new cable :mara:`."""
    match = _TAGS.search(text)
    if match is None or not text[: match.start()].strip():
        return "", text
    names = [tag for tag in match[1].split(":") if read_type(tag) is None and read_priority(tag) is None]
    return " ".join(names).strip(), text[: match.start()]


def without_weekday(text: str) -> str:
    """Return a day without the brackets around it and the weekday behind it: `<2024-11-16 Sat>`."""
    plain = text.strip()
    if plain[:1] + plain[-1:] in ("<>", "[]", "()"):
        plain = plain[1:-1].strip()
    return _BEHIND.sub("", plain)
