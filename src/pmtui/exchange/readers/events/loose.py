"""Loose notes: lines with times and words between them, without the headings and labels of a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pmtui.exchange.readers.markdown.vocabulary import exact

_HEADING = re.compile(r"#{1,6}\s+\S")
_BOLD_LABEL = re.compile(r"(?:[-*+]\s+)?(?:\*\*|__)[^*_\d]{2,60}(?:\*\*|__):?(?:\s|$)")
_LABEL = re.compile(r"(?:[-*+]\s+)?([^\W\d][^\n:：*.|]{1,40}?)\s?[:：](?:\s|$)")
_RULE = re.compile(r"={3,}|-{3,}|\+{3}")
_FEWEST = 2


def is_loose(lines: Sequence[str], is_timed: Callable[[str], bool]) -> bool:
    """Return whether lines are notes and no document, whatever words they begin with between the times.

    A known label below a line with a time, without an empty line between, is what somebody noted there.
    """
    timed = 0
    above = ""
    for line in map(str.strip, lines):
        if line and is_timed(line):
            timed += 1
        elif _is_heading(line) or (line and (not above or not timed) and _names_part(line)):
            return False
        above = line
    return timed >= _FEWEST


def _is_heading(line: str) -> bool:
    return bool(_HEADING.match(line) or _BOLD_LABEL.match(line) or _RULE.fullmatch(line))


def _names_part(line: str) -> bool:
    """Return whether a line is the label or the heading of a part of a document."""
    label = _LABEL.match(line)
    if label is not None:
        return exact(label[1]) is not None
    return len(line) <= 40 and exact(line) is not None
