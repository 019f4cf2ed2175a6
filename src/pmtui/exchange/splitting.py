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
_DAY = re.compile(
    r"^(?:incident\s+)?(?:on\s+|of\s+)?\d{4}[-/.]\d{2}[-/.]\d{2}(?:[ T]\d{1,2}[:.]\d{2})?(?:\s*(?:UTC|Z))?"
    r"\s*[-–—:|,]*\s*",
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
    the same for at least two of them.
    """
    lines = text.split("\n")
    headings = _headings(lines) if len(lines) <= _MOST_LINES else []
    ends = _ends(headings, len(lines))
    best = max((_several(lines, headings, ends, level) for level in range(4, 0, -1)), key=len)
    return _pieces(lines, headings, ends, best) if len(best) >= _FEWEST else ()


def _several(
    lines: Sequence[str], headings: Sequence[_Heading], ends: dict[_Heading, int], level: int
) -> list[_Heading]:
    """Return the headings of a level that have parts of their own, such as others of them have, too."""
    parts = {
        heading: _parts(lines[heading.line : ends[heading]]) for heading in headings if heading.level == level
    }
    times = Counter(chain.from_iterable(parts.values()))
    shared = {name for name in times if times[name] >= _FEWEST}
    return [heading for heading, found in parts.items() if len(found & shared) >= _FEWEST]


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
