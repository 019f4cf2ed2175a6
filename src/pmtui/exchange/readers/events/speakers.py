"""Copied chats: lines that name a person and a time above what was said, as each program copies them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}"
_DATE = (
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}"
    rf"|\d{{1,2}}/{_MONTH}/\d{{2,4}}"
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
        rf"{_WHO} (?:added a comment|commented|wrote|said|schrieb)\s*[-–,:]?\s*(?:on |at |am )?{_WHEN}"
        rf"{_HOUR_WORD}(?:\s*-\s*edited)?\s*:?",
        rf"{_WHO}\s+[—–]\s+{_WHEN}{_HOUR_WORD}\s*",
        rf"(?P<who>@?[^\W\d_][^\[\]<>|:]{{0,50}}?)(?:\s+(?:APP|BOT))?(?:\s{{1,4}}|,\s|\t){_WHEN}{_HOUR_WORD}(?:,?\s+edited)?\s*",
        rf"\[{_LOOSE}\]\s*(?P<who>[^\[\]<>|:]{{1,60}}?)\s*:?",
    )
)
_BRACKET_FIRST = _FORMS[-1]
_STROKES = re.compile(rf"\b(\d{{1,2}})/({_MONTH})/(\d{{4}}|\d{{2}})\b", re.IGNORECASE)
_NO_NAME = re.compile(rf"[—–\s-]*|(?:{_DATE},?|\d{{1,2}}[./]\d{{1,2}}\.?)(?:\s(?:at|um|@))?", re.IGNORECASE)
_ALONE = re.compile(rf"[\[(]?(?P<when>{_CLOCK})[\])]?", re.IGNORECASE)
_WHEN_ALONE = re.compile(rf"(?:[—–]\s*)?{_WHEN}{_HOUR_WORD}", re.IGNORECASE)
_ENGLISH = {"heute": "today", "gestern": "yesterday", "um": "at"}
_GERMAN = re.compile(r"\b(?:heute|gestern|um)\b", re.IGNORECASE)
_BADGE = re.compile(r"APP|BOT|OP|✓|VERIFIED")
_APP = re.compile(r"^(?:APP|BOT|:[\w+-]{1,40}:|[^\w\s:\[(—–-]{1,6})\s+(?=\d)")
_PERSON = re.compile(r"[^\W\d_][^:<>|\[\]\d]{0,50}")
_HALF = re.compile(r"\d\s?([ap])\.?m", re.IGNORECASE)
_BARE = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?")
_HAS_CLOCK = re.compile(r"\d[:.]\d{2}")
_LONGEST = 110
_FEWEST = 3
# What stands before a time within a sentence, and never behind a name.
_LEADS_TO_TIME = re.compile(
    r"\b(?:at|by|from|since|until|till|to|around|about|before|after|on|in|is|was|for|of|the|and|til|again|expect(?:ed)?"
    r"|um|ab|bis|gegen|seit|von|vor|nach|circa|ca|kl|klo|vers|depuis|avant|après|desde|hasta|las|om|ore)\.?$",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    (
        "von",
        "van",
        "der",
        "den",
        "de",
        "da",
        "di",
        "do",
        "dos",
        "del",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "ten",
        "af",
        "y",
    )
)


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
    if not _HAS_CLOCK.search(line):
        return None
    for form in _FORMS:
        if match := form.fullmatch(line):
            if form is _BRACKET_FIRST and (not behind or behind[:1] == "[" or opens_with_clock(behind)):
                return None
            if _NO_NAME.fullmatch(match["who"].strip()) or _LEADS_TO_TIME.search(match["who"].strip()):
                return None
            when = _GERMAN.sub(lambda word: _ENGLISH[word[0].lower()], match["when"])
            return Speaker(match["who"].strip(" ,@"), _STROKES.sub(_spelled, when))
    return None


def _spelled(match: re.Match[str]) -> str:
    """Return a day such as 14/Aug/25 as it is said."""
    return f"{match[1]} {match[2]} {match[3] if len(match[3]) == 4 else f'20{match[3]}'}"


def half_like(above: str, when: str) -> str:
    """Return a clock with the half of the day that it leaves out because the one above it has it."""
    half, bare = _HALF.search(above), _BARE.fullmatch(when.strip())
    before = _BARE.search(above)
    if half is None or bare is None or before is None or not 1 <= int(bare[1]) <= 12:
        return when
    letter = half[1].lower()
    falls = (int(bare[1]) % 12, int(bare[2])) < (int(before[1]) % 12, int(before[2]))
    return f"{when} {('p' if letter == 'a' else 'a') if falls else letter}m"


def joined(lines: Sequence[str]) -> list[str]:
    """Return lines with each name and the time that was copied below it on one line, as Discord and Teams do.

    The other lines stay where they are; nothing is done where that is found only once.
    """
    changed, count = list(lines), 0
    place = 0
    names = _names_above_clocks(lines)
    while place < len(lines):
        name = lines[place].strip()
        behind = place + 1
        if _PERSON.fullmatch(name) and not _BADGE.fullmatch(name):
            while behind < len(lines) and behind < place + 5 and _filler(lines[behind].strip()):
                behind += 1
            match = _WHEN_ALONE.fullmatch(_badgeless(lines[behind])) if behind < len(lines) else None
            dashes = any(line.strip() in ("—", "–") for line in lines[place + 1 : behind + 1])
            if match and (
                dashes or lines[behind].strip()[:1] in "—–" or len(match["when"]) > 9 or place in names
            ):
                changed[place : behind + 1] = [f"{name} — {match['when']}", *[""] * (behind - place)]
                count += 1
                place = behind
        place += 1
    return changed if count > 1 else list(lines)


def _names_above_clocks(lines: Sequence[str]) -> set[int]:
    """Return the places of names with only a clock below; words below a clock are what was said then."""
    found: dict[int, str] = {}
    above = ""
    for place, line in enumerate(lines[:-1]):
        name, below = line.strip(), _badgeless(lines[place + 1])
        if name[:1].isupper() and looks_like_name(name) and _WHEN_ALONE.fullmatch(below) and not later(above):
            found[place] = name
        above = name or above
    times = Counter(found.values())
    certain = {place for place, name in found.items() if " " in name or times[name] > 1}
    return set(found) if len(certain) > 1 else set()


def _badgeless(line: str) -> str:
    return _APP.sub("", line.strip())


def _filler(line: str) -> bool:
    return line in ("—", "–") or bool(line and _BADGE.fullmatch(line))


def opens_with_clock(line: str) -> bool:
    """Return whether a line begins with a time, in brackets or not."""
    return re.match(rf"\[?(?:{_DATE},?\s)?{_CLOCK}\b", line, re.IGNORECASE) is not None


def later(line: str) -> str:
    """Return the time that stands alone above further words of the same person; empty if the line is none."""
    match = _ALONE.fullmatch(line)
    return match["when"] if match else ""


class Layout(NamedTuple):
    """How a copied chat is set."""

    spaced: bool = False
    """Whether a line is empty above everyone who speaks."""

    def begins(self, said: Speaker, above: str) -> bool:
        """Return whether a line that looks like a speaker is one, with this line `above` it."""
        if looks_like_name(said.who):
            return not self.spaced or not above
        return len(said.who.split()) < _FEWEST + 1 and (
            not above or (not self.spaced and above[-1:] in ".!?:…)")
        )


def layout_of(lines: Sequence[str], timed: int) -> Layout | None:
    """Return how a chat is set; None if it is no chat. `timed` of the lines begin with a time.

    In a chat most lines with a time name a person above what was said.
    """
    places = [place for place, line in enumerate(lines) if line]
    texts = [lines[place] for place in places]
    said = [speaker(*pair) for pair in zip(texts, [*texts[1:], ""], strict=True)]
    found = [place for place, one in zip(places, said, strict=True) if one is not None]
    if len(found) == 1 and _is_alone(said, texts, timed):
        return Layout()
    if len(found) < 2 or len(found) <= timed // 2:
        return None
    names = [
        (place, one.who)
        for place, one in zip(places, said, strict=True)
        if one is not None and looks_like_name(one.who)
    ]
    full = [place for place, who in names if " " in who]
    names_at = full if len(full) >= _FEWEST else [place for place, _ in names]
    apart = all(not place or not lines[place - 1] for place in names_at)
    return Layout(spaced=apart and len(names_at) >= _FEWEST)


def _is_alone(said: Sequence[Speaker | None], texts: Sequence[str], timed: int) -> bool:
    """Return whether only one person speaks: below the name all times stand alone on their lines."""
    place, one = next((place, one) for place, one in enumerate(said) if one is not None)
    if " " not in one.who or not looks_like_name(one.who) or not _HALF.search(one.when):
        return False
    return 0 < timed == sum(bool(later(text)) for text in texts[place + 1 :])


def looks_like_name(who: str) -> bool:
    """Return whether words may be a name: a single word, or words in capitals besides `von` and `de`."""
    words = who.split("(")[0].replace(",", " ").split()
    small = sum(word[:1].islower() and word.lower() not in _PARTICLES for word in words)
    return len(words) == 1 or (0 < len(words) <= 6 and small == 0)
