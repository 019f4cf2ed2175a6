"""A file that tells of several incidents, one below another, as many files that tell of one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from pmtui.document import complete_ids
from pmtui.document.unplaced import Passage
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Imported, Unplaced
from pmtui.exchange.readers.markdown.stamps import days_in
from pmtui.exchange.readers.markdown.vocabulary import exact

_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})[^`]*")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(\S.*?)[ \t#]*")
_LABEL = re.compile(
    r"\s{0,8}(?:[-*+]\s+)?(?:#{1,6}\s+(?P<heading>.{3,60})|(?:\*\*|__)(?P<bold>.{3,60}?):?(?:\*\*|__).*)"
)
_PARTS = {
    name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for name, words in (
        ("summary", r"summary|overview|description|context|what happened|abstract"),
        ("timeline", r"time ?line|chronology|key events|log|sequence of events"),
        ("impact", r"impact|affected|consequences"),
        ("cause", r"causes?|root cause|contributing|trigger|why"),
        ("detection", r"detect(?:ion|ed)|identified|noticed"),
        ("resolution", r"resolution|resolved|mitigation|fix|recovery|repaired?|time to (?:repair|resolve)"),
        ("actions", r"actions?|action items|follow[ -]?ups?|next steps|to-?dos?|remediation"),
        ("lessons", r"lessons|learn(?:ed|ings)|went (?:well|wrong|poorly)"),
    )
}
_FEWEST = 2
_MOST_LINES = 10_000
"""Lines of a text that is split; the reader takes no more of them in, either."""
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|ene|abr|ago|dic|fév|avr|août|déc)"
    r"[^\W\d_]{0,7}\.?"
)
_DAY = re.compile(
    r"^\[?(?:incident\s+)?(?:on\s+|of\s+)?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)?\s{_MONTH},?\s\d{{4}}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}})"
    r"(?:[ T]\d{1,2}[:.]\d{2})?(?:\s*(?:UTC|Z))?\]?\s*[-–—:|,/]*\s*",
    re.IGNORECASE,
)
_TIMED = re.compile(r"\s{0,4}(?:[-*+]\s+)?[\[(*~]{0,3}\d{1,2}[:.h]\d{2}\b")
_ACTION = re.compile(r"\W{0,4}(?:actions?|follow[ -]?ups?|to-?dos?|next steps?)\b", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"\W*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*|updates?|\(?continued\)?|notes?|meeting|day \w+|\W)*",
    re.IGNORECASE,
)
# What such a heading stands above is about the file itself.
_ABOUT = re.compile(
    r"\W*(?:how (?:to|we|this)|about|using|guide|template|legend|format|read ?me|contributing|archive"
    r"|appendix|references|glossary|contents|index)\b",
    re.IGNORECASE,
)
_HASHES = re.compile("#{1,6}")


class Piece(NamedTuple):
    """One incident of a file: its heading, where it stands, its text, and what stands above it alone."""

    title: str
    line: int
    text: str
    above: tuple[Unplaced, ...]


class _Heading(NamedTuple):
    level: int
    title: str
    line: int


def incidents(text: str) -> tuple[Piece, ...]:
    """Return the incidents of a text in Markdown; none if it tells of one.

    Several stand in it if headings of one level have each a part such as a timeline and an impact of its own,
    the same for at least two of them, or if each of them names a day and what happened.
    """
    lines = text.split("\n")
    headings = _headings(lines) if len(lines) <= _MOST_LINES else []
    ends = _ends(headings, len(lines))
    best = max((_several(lines, headings, ends, level) for level in range(4, 0, -1)), key=len)
    if len(best) < _FEWEST:
        best = max((_dated(headings, level) for level in range(3, 0, -1)), key=len)
        for heading in best:
            lines[heading.line - 1] = _in_figures(heading)
            _name_timeline(lines, heading.line, ends[heading])
    return _pieces(lines, headings, ends, best) if len(best) >= _FEWEST else ()


def _several(
    lines: Sequence[str], headings: Sequence[_Heading], ends: dict[_Heading, int], level: int
) -> list[_Heading]:
    """Return the headings of a level that have parts of their own, such as others of them have, too.

    Beside headings such as Timeline and Lessons learned there is no second incident.
    """
    beside = [heading for heading in headings if heading.level == level]
    told = [heading for heading in beside if exact(heading.title) is None]
    if len(beside) - len(told) >= _FEWEST:
        return []
    parts = {heading: _parts(lines[heading.line : ends[heading]]) for heading in told}
    times = Counter(chain.from_iterable(parts.values()))
    shared = {name for name in times if times[name] >= _FEWEST}
    return [heading for heading, found in parts.items() if len(found & shared) >= _FEWEST]


def _dated(headings: Sequence[_Heading], level: int) -> list[_Heading]:
    """Return the headings of a level that each name a day and an incident; none if they are parts of one.

    Beside a heading such as Timeline, and below one, days are those of one incident.
    """
    beside = [heading for heading in headings if heading.level == level]
    dated = [heading for heading in beside if _titled(heading.title)]
    if len(dated) < _FEWEST or len({_titled(heading.title).lower() for heading in dated}) < len(dated):
        return []
    above = [heading for heading in headings if heading.level < level and heading.line > 1]
    others = [heading for heading in beside if heading not in dated]
    told = [each.title for each in (*others, *above) if not _ABOUT.match(each.title)]
    parts = sum(any(words.search(title) for words in _PARTS.values()) for title in told)
    return [] if parts else dated


def _in_figures(heading: _Heading) -> str:
    """Return the line of a heading with its day in figures, which no reader takes for another one."""
    title, written = heading.title, _DAY.match(heading.title)
    found = next(iter(days_in(heading.title)), None)
    year = re.search(r"\d{4}", written.group()) if written else None
    if found is not None and year is not None and found[0].month:
        title = f"{year.group()}-{found[0].month:02}-{found[0].day:02} {_titled(title)}"
    return f"{'#' * heading.level} {title}"


def _name_timeline(lines: list[str], first: int, end: int) -> None:
    """Put headings into the empty lines around the clocks of an incident that has none of its own."""
    if _parts(lines[first:end]):
        return
    empty = [place for place in range(first, end - 1) if not lines[place].strip()]
    timed = {place for place in empty if _TIMED.match(lines[place + 1])}
    if not timed:
        return
    begins = min(timed)
    lines[begins] = f"{'#' * 6} Timeline"
    for place in empty:
        below = lines[place + 1]
        if place > begins and place not in timed and below.strip() and not below[0].isspace():
            lines[place] = f"{'#' * 6} Actions" if _ACTION.match(below) else "---"
            return


def _titled(title: str) -> str:
    """Return what a heading says behind the day that it begins with; empty if it is a day alone, or none."""
    match = _DAY.match(title)
    rest = title[match.end() :] if match else ""
    return "" if _NO_TITLE.fullmatch(rest) else rest


def _headings(lines: Sequence[str]) -> list[_Heading]:
    found: list[_Heading] = []
    fence = ""
    for number, line in enumerate(lines, 1):
        if match := _FENCE.fullmatch(line):
            if not fence:
                fence = match[1]
            elif match[1].startswith(fence):
                fence = ""
        elif not fence and (heading := _HEADING.fullmatch(line)):
            found.append(_Heading(len(heading[1]), heading[2], number))
    return found


def _ends(headings: Sequence[_Heading], last: int) -> dict[_Heading, int]:
    """Return the last line of what stands below each heading: before the next one that is not deeper."""
    ends: dict[_Heading, int] = {}
    following = [last] * 7
    for heading in reversed(headings):
        ends[heading] = min(following[: heading.level + 1])
        following[heading.level] = heading.line - 1
    return ends


def _parts(lines: Sequence[str]) -> set[str]:
    found = set()
    for line in lines:
        if match := _LABEL.fullmatch(line[:200]):
            told = match["heading"] or match["bold"]
            found |= {name for name, words in _PARTS.items() if words.search(told)}
    return found


def _pieces(
    lines: Sequence[str],
    headings: Sequence[_Heading],
    ends: dict[_Heading, int],
    several: Sequence[_Heading],
) -> tuple[Piece, ...]:
    deeper = {heading.line: heading.level - several[0].level for heading in headings}
    pieces: list[Piece] = []
    done = 0
    for heading in several:
        above = _passages(lines[done : heading.line - 1], done + 1)
        done = ends[heading]
        # The lines keep their numbers, and the heading of the incident becomes that of a document.
        text = "\n" * (heading.line - 1) + "\n".join(
            _HASHES.sub("#" * (deeper[number] + 1), line, count=1) if number in deeper else line
            for number, line in enumerate(lines[heading.line - 1 : done], heading.line)
        )
        pieces.append(Piece(heading.title, heading.line, text, above))
    if below := _passages(lines[done:], done + 1):
        pieces[-1] = pieces[-1]._replace(above=(*pieces[-1].above, *below))
    return tuple(pieces)


def _passages(lines: Sequence[str], first: int) -> tuple[Unplaced, ...]:
    text = "\n".join(lines).strip()
    return (Unplaced(first, text),) if text else ()


def split(given: Given) -> tuple[tuple[Given, Piece], ...]:
    """Return each incident of a source as a source of its own; none where it tells of one, or is no text."""
    try:
        found = incidents(given.text)
    except Unreadable:
        return ()
    return tuple((Given(given.name, piece.text.encode()), piece) for piece in found)


def as_one_of(imported: Imported, piece: Piece) -> Imported:
    """Return what was read of one incident: with its line in its name, titled by its heading without the day.

    The text that stands above it and belongs to no incident waits in it for a place.
    """
    name = imported.source.name
    imported = replace(imported, source=replace(imported.source, name=f"{name}:{piece.line}"))
    if imported.document is None:
        return imported
    heading = (piece.line, piece.title)
    unplaced = tuple(kept for kept in imported.unplaced if (kept.line, kept.text) != heading)
    left = {kept.text for kept in unplaced}
    rows = tuple(Passage(text=kept.text, source=f"{name}, line {kept.line}") for kept in piece.above)
    document = imported.document.model_copy(
        update={
            "title": _DAY.sub("", piece.title) or piece.title,
            "unplaced": (*rows, *(row for row in imported.document.unplaced if row.text in left)),
        }
    )
    return replace(imported, document=complete_ids(document), unplaced=(*piece.above, *unplaced))
