"""Text in which git left a conflict: where its markers stand, and what either side wrote.

A marker within a string of TOML may just as well be a text that somebody quotes. So it counts as one only if
it bears the names of a marker that stands outside of all strings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from pmtui.storage.scan import STRING

_OURS = re.compile(r"<{7}(?: (.*))?")
_BASE = re.compile(r"\|{7}(?: .*)?")
_THEIRS = re.compile(r">{7}(?: (.*))?")
_BETWEEN = "======="

_CLOSING = {
    '"""': re.compile(r'(?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*+"{3,5}'),
    "'''": re.compile(r"(?:[^']|'{1,2}(?!'))*+'{3,5}"),
}
_TOKEN = re.compile(rf"(?P<open>\"\"\"|''')|(?P<rest>\#.*)|{STRING}|[^\"'\#]+")


class Labels(NamedTuple):
    """What git calls the two sides, such as `HEAD` and the name of a branch."""

    ours: str
    theirs: str


class Hunk(NamedTuple):
    """The lines of one conflict, counted from 0: where the markers stand."""

    start: int
    base: int | None
    """The marker before what both began with; None where git was not asked for it."""
    between: int
    end: int
    labels: Labels


class Conflicted(NamedTuple):
    """A text with its conflicts."""

    lines: tuple[str, ...]
    hunks: tuple[Hunk, ...]

    @property
    def line(self) -> int:
        """The line of the first marker, counted from 1."""
        return self.hunks[0].start + 1

    @property
    def labels(self) -> Labels:
        """What git calls the sides."""
        return self.hunks[0].labels

    def ours(self) -> str:
        """Return the text with what our side wrote in every conflict."""
        return self._with(lambda hunk: (hunk.start + 1, hunk.base or hunk.between))

    def theirs(self) -> str:
        """Return the text with what their side wrote in every conflict."""
        return self._with(lambda hunk: (hunk.between + 1, hunk.end))

    def base(self) -> str | None:
        """Return the text that both began with; None where a conflict does not tell."""
        if any(hunk.base is None for hunk in self.hunks):
            return None
        return self._with(lambda hunk: ((hunk.base or 0) + 1, hunk.between))

    def _with(self, side: Callable[[Hunk], tuple[int, int]]) -> str:
        kept: list[str] = []
        at = 0
        for hunk in self.hunks:
            first, last = side(hunk)
            kept += self.lines[at : hunk.start]
            kept += self.lines[first:last]
            at = hunk.end + 1
        return "\n".join([*kept, *self.lines[at:]])


def find_conflicts(text: str) -> Conflicted | None:
    """Return the conflicts of a text; None if none of its markers stands outside of its strings."""
    lines = tuple(text.split("\n"))
    hunks = _hunks(lines)
    if not hunks:
        return None
    outside = _outside(lines, hunks)
    names = {hunk.labels for hunk in outside}
    meant = tuple(hunk for hunk in hunks if hunk.labels in names)
    return Conflicted(lines, meant) if meant else None


def all_conflicts(text: str) -> Conflicted | None:
    """Return what looks like a conflict in a text, within strings or not; None if nothing does."""
    lines = tuple(text.split("\n"))
    hunks = tuple(_hunks(lines))
    return Conflicted(lines, hunks) if hunks else None


def _hunks(lines: Sequence[str]) -> list[Hunk]:
    """Return every complete row of markers in the order that git writes them."""
    found: list[Hunk] = []
    start = base = between = None
    label = ""
    for number, line in enumerate(lines):
        if line[:1] not in _FIRST:
            continue
        if match := _OURS.fullmatch(line):
            start, base, between, label = number, None, None, match.group(1) or ""
        elif start is not None and between is None and base is None and _BASE.fullmatch(line):
            base = number
        elif start is not None and between is None and line == _BETWEEN:
            between = number
        elif start is not None and between is not None and (match := _THEIRS.fullmatch(line)):
            found.append(Hunk(start, base, between, number, Labels(label, match.group(1) or "")))
            start = None
    return found


_FIRST = frozenset("<|=>")


def _outside(lines: Sequence[str], hunks: Sequence[Hunk]) -> list[Hunk]:
    """Return the conflicts that begin outside of strings."""
    found = []
    at, state = 0, ""
    for hunk in hunks:
        for line in lines[at : hunk.start]:
            state = _after(line, state)
        if not state:
            found.append(hunk)
        # Either side has to leave the text in the same state; ours is the one that is followed.
        for line in lines[hunk.start + 1 : hunk.base or hunk.between]:
            state = _after(line, state)
        at = hunk.end + 1
    return found


def _after(line: str, state: str) -> str:
    """Return which quotation marks a string of several lines is open with after a line; empty for none."""
    at = 0
    if not state and "'''" not in line and '"""' not in line:
        return ""
    while at < len(line):
        if state:
            closing = _CLOSING[state].match(line, at)
            if closing is None:
                return state
            at, state = closing.end(), ""
        token = _TOKEN.match(line, at)
        if token is None:
            break
        if token.lastgroup == "open":
            state, at = token.group(), token.end()
        elif token.lastgroup == "rest":
            break
        else:
            at = token.end()
    return state
