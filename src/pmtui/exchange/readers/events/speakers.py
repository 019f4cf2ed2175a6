"""Copied chats: lines that name a person and a time above what was said, as each program copies them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}"
_DATE = (
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}"
    rf"|(?:{_WEEKDAY},? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\.? {_MONTH})(?:,? \d{{4}})?"
    rf"|today|yesterday|heute|gestern|{_WEEKDAY})"
)
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?"
_HOUR_WORD = r"(?:\s?uhr)?"
_WHEN = rf"(?P<when>(?:{_DATE},?\s(?:at\s|um\s|@\s)?)?{_CLOCK})"
_LOOSE = r"(?P<when>(?:[^\[\]]{0,24}[ ,])?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)"
_WHO = r"(?P<who>[^\[\]<>|:]{1,60}?)"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:>\s*)?{_WHO}\s*\[{_LOOSE}\]\s*",
        rf"{_WHO}\s+[—–]\s+{_WHEN}{_HOUR_WORD}\s*",
        rf"(?P<who>[^\W\d_][^\[\]<>|:]{{0,50}}?)(?:\s+(?:APP|BOT))?(?:\s{{1,4}}|,\s|\t){_WHEN}{_HOUR_WORD}(?:\s+edited)?\s*",
        rf"\[{_LOOSE}\]\s*(?P<who>[^\[\]<>|:]{{1,60}}?)\s*:?",
    )
)
_BRACKET_FIRST = _FORMS[3]
_NO_NAME = re.compile(rf"[—–\s-]*|(?:{_DATE},?|\d{{1,2}}[./]\d{{1,2}}\.?)(?:\s(?:at|um|@))?", re.IGNORECASE)
_ALONE = re.compile(rf"[\[(]?(?P<when>{_CLOCK})[\])]?", re.IGNORECASE)
_WHEN_ALONE = re.compile(rf"(?:[—–]\s*)?{_WHEN}{_HOUR_WORD}", re.IGNORECASE)
_ENGLISH = {"heute": "today", "gestern": "yesterday", "um": "at"}
_GERMAN = re.compile(r"\b(?:heute|gestern|um)\b", re.IGNORECASE)
_BADGE = re.compile(r"APP|BOT|OP|✓|VERIFIED")
_PERSON = re.compile(r"[^\W\d_][^:<>|\[\]\d]{0,50}")
_LONGEST = 110


class Speaker(NamedTuple):
    """Who speaks below a line, and when, as it is written."""

    who: str
    when: str


def speaker(line: str, behind: str = "…") -> Speaker | None:
    """Return who speaks below a line; None if it is no line of that sort.

    `behind` is the next line with text. Where the time stands first, the words behind it are a person only if
    something is said below.
    """
    if not 4 < len(line) <= _LONGEST or not (line[-1].isalnum() or line[-1] in "]).:"):
        return None
    for form in _FORMS:
        if match := form.fullmatch(line):
            if form is _BRACKET_FIRST and (not behind or behind[:1] == "[" or opens_with_clock(behind)):
                return None
            if _NO_NAME.fullmatch(match["who"].strip()):
                return None
            return Speaker(
                match["who"].strip(), _GERMAN.sub(lambda word: _ENGLISH[word[0].lower()], match["when"])
            )
    return None


def joined(lines: Sequence[str]) -> list[str]:
    """Return lines with each name and the time that was copied below it on one line, as Discord and Teams do.

    The other lines stay where they are; nothing is done where that is found only once.
    """
    changed, count = list(lines), 0
    place = 0
    while place < len(lines):
        name = lines[place].strip()
        behind = place + 1
        if _PERSON.fullmatch(name) and not _BADGE.fullmatch(name):
            while behind < len(lines) and behind < place + 5 and _filler(lines[behind].strip()):
                behind += 1
            match = _WHEN_ALONE.fullmatch(lines[behind].strip()) if behind < len(lines) else None
            dashes = any(line.strip() in ("—", "–") for line in lines[place + 1 : behind + 1])
            if match and (dashes or lines[behind].strip()[:1] in "—–" or len(match["when"]) > 9):
                changed[place : behind + 1] = [f"{name} — {match['when']}", *[""] * (behind - place)]
                count += 1
                place = behind
        place += 1
    return changed if count > 1 else list(lines)


def _filler(line: str) -> bool:
    return line in ("—", "–") or bool(line and _BADGE.fullmatch(line))


def opens_with_clock(line: str) -> bool:
    """Return whether a line begins with a time, in brackets or not."""
    return re.match(rf"\[?(?:{_DATE},?\s)?{_CLOCK}\b", line, re.IGNORECASE) is not None


def later(line: str) -> str:
    """Return the time that stands alone above further words of the same person; empty if the line is none."""
    match = _ALONE.fullmatch(line)
    return match["when"] if match else ""


def is_chat(lines: Sequence[str], timed: int) -> bool:
    """Return whether most lines with a time name a person above what was said; `timed` begin with a time."""
    texts = [line for line in lines if line]
    found = sum(
        speaker(line, behind) is not None for line, behind in zip(texts, [*texts[1:], ""], strict=True)
    )
    return found >= 2 and found > timed // 2
