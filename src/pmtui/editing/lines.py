"""Quick entry of the timeline: `14:32 alert: API latency above 5 s`, one line or a pasted block.

A line begins with its time, in a bullet, brackets, bold or backticks if it likes; `~14:20` is an estimate. A
`!` or `★` after the time stars the entry. A word with a colon is its kind if it names one, and a role may
stand with it: `14:40 decision (incident commander): fail over`. Every other colon belongs to the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from pmtui.document import Kind
from pmtui.editing.choices import find_choice
from pmtui.editing.context import Context
from pmtui.editing.days import dates_of
from pmtui.editing.guess import guess_kind
from pmtui.editing.heads import Head, day_heading, find_head
from pmtui.editing.times import read_time

_KIND = re.compile(
    r"[*_`\[]{0,3}([a-z][a-z -]{0,24}?)[*_`\]]{0,3}\s?(?:\(([^()]{1,80})\)\s?)?"
    r"[*_`\]]{0,3}:[*_`]{0,3}(?=\s|$|\w)\s*",
    re.IGNORECASE,
)
_WORD = re.compile(r"([a-z]{3,14}):(?=\s)", re.IGNORECASE)
_STAR = re.compile(r"[!★]\s*")
_KINDS = tuple(kind.value for kind in Kind)


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry as it was read; `guessed` says that its kind was taken from the words of the text.

    `untimed` says that nothing tells its time, nor that it is an entry; it has the time of the one above.
    `lines` are the numbers (from 1) of the input lines that went into it.
    """

    at: datetime
    text: str
    kind: Kind = Kind.OTHER
    guessed: bool = False
    role: str = ""
    approximate: bool = False
    starred: bool = False
    untimed: bool = False
    lines: tuple[int, ...] = (1,)

    @property
    def no_kind(self) -> str:
        """The short word before a colon that stands where a kind may, and names none; empty without one."""
        said = _WORD.match(self.text) if self.kind is Kind.OTHER or self.guessed else None
        return said[1] if said else ""

    def values(self, *, with_guess: bool = True) -> dict[str, Any]:
        """Return the fields of the entry, as `Store.new_row("timeline", …)` takes them."""
        kind = self.kind if with_guess or not self.guessed else Kind.OTHER
        return {
            "at": self.at,
            "kind": kind,
            "text": self.text,
            "role": self.role,
            "approximate": self.approximate,
            "starred": self.starred,
        }


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that could not be read, with the sentence why."""

    line_number: int
    text: str
    reason: str


def read_line(text: str, context: Context) -> Draft:
    """Return the entry that one line means.

    Raises:
        ValueError: with a sentence, if the line has no time or no text, or its time cannot be read.
    """
    line = re.sub(r"[\r\n]+", " ", text)
    head = find_head(line)
    if head is None:
        raise ValueError("begin with the time: 14:32, now or +5m, then what happened")
    draft = _draft(head, context, 1)
    if not draft.text:
        raise ValueError("write what happened after the time")
    return draft


def read_words(text: str, at: datetime) -> Draft:
    """Return the entry of what stands behind a time, which `at` is; the text begins with a letter.

    Raises:
        ValueError: if it holds no text beside a kind.
    """
    kind, role, rest = _kind_and_role(re.sub(r"[\r\n]+", " ", text).strip())
    if not rest:
        raise ValueError("write what happened after the time")
    draft = Draft(at=at, text=rest, kind=kind or Kind.OTHER, role=role)
    return draft if kind is not None else _guessed(draft)


def read_block(text: str, context: Context) -> list[Draft | Unread]:
    """Return the entries of a pasted text, in its order; no line that is not blank gets lost.

    A line that names only a day (`2024-03-15`, `## 15 March 2024`) sets the day of the lines below it and
    counts among the lines of the next entry. A line without a time continues the entry above it; behind a
    blank line it is an untimed draft of its own, unless the entry above has no text yet. Where the clock
    falls back by more than six hours below a line of the same day, a midnight has passed. The first line is
    read on the context's day, however late the last entry of the timeline is.
    """
    block = _Block(context)
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if line.strip():
            block.take(number, line.strip())
        else:
            block.pause()
    return block.finish()


_OF_A_FORMAT = ("{", "[", "|", "<", "#", "---", "BEGIN:", "\x1e")


def are_lines(text: str, read: Sequence[Draft | Unread]) -> bool:
    """Return whether a pasted text seems to be lines of a timeline, rather than an export or a document."""
    if text.lstrip().startswith(_OF_A_FORMAT):
        return False
    timed = sum(isinstance(item, Draft) and not item.untimed for item in read)
    return bool(read) and timed * 2 > len(read) and not any(isinstance(item, Unread) for item in read)


def _draft(head: Head, context: Context, number: int) -> Draft:
    at = read_time(head.time, context)
    rest, starred = head.rest, False
    if star := _STAR.match(rest):
        rest, starred = rest[star.end() :], True
    kind, role, rest = _kind_and_role(rest)
    draft = Draft(
        at=at,
        text=rest,
        kind=kind or Kind.OTHER,
        role=role,
        approximate=head.approximate,
        starred=starred,
        lines=(number,),
    )
    return draft if kind is not None else _guessed(draft)


def _guessed(draft: Draft) -> Draft:
    kind = guess_kind(draft.text)
    return draft if kind is Kind.OTHER else replace(draft, kind=kind, guessed=True)


def _kind_and_role(text: str) -> tuple[Kind | None, str, str]:
    match = _KIND.match(text)
    name = _kind_named(match[1]) if match else None
    if match is None or name is None:
        return None, "", text
    return Kind(name), " ".join((match[2] or "").split()), text[match.end() :]


@lru_cache(maxsize=1024)
def _kind_named(word: str) -> str | None:
    return find_choice(word, _KINDS)


def _first_line(item: Draft | Unread) -> int:
    return item.lines[0] if isinstance(item, Draft) else item.line_number


class _Block:
    """The reading of a block: the day and the moment that the next line refers to, and what was read."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._last = context.previous
        self._new_day = True
        self._paused = False
        self._unclear_day = 0
        self._headings: list[tuple[int, str]] = []
        self._found: list[Draft | Unread] = []
        self._more: list[tuple[int, str]] = []

    def pause(self) -> None:
        """Take a blank line, which ends the entry above it."""
        self._paused = True

    def take(self, number: int, line: str) -> None:
        """Read one line that is not blank."""
        paused, self._paused = self._paused, False
        try:
            if self._is_heading(number, line):
                return
            head = find_head(line)
            if head is not None:
                self._entry(number, line, head)
                return
        except ValueError as error:
            self._unread(number, line, str(error))
            return
        self._continuation(number, line, paused=paused)

    def finish(self) -> list[Draft | Unread]:
        """Return everything that was read."""
        self._close()
        for number, line in self._headings:
            self._found.append(Unread(number, line, "no entry stands below this day"))
        return sorted(self._found, key=_first_line)

    def _is_heading(self, number: int, line: str) -> bool:
        try:
            named = day_heading(line)
            if named is None:
                return False
            anchor = self._context.day
            years = range(max(1, anchor.year - 8), min(9999, anchor.year + 8) + 1)
            day = min(dates_of(named, years), key=lambda day: abs(day - anchor))
        except ValueError:
            self._unclear_day = number
            raise
        self._close()
        self._context = self._context._replace(day=day)
        self._new_day, self._unclear_day = True, 0
        self._headings.append((number, line))
        return True

    def _entry(self, number: int, line: str, head: Head) -> None:
        if self._unclear_day and head.is_bare:
            raise ValueError(f"line {self._unclear_day} above it leaves the day or the zone open")
        bare_on_new_day = self._new_day and head.is_bare
        draft = _draft(head, self._context._replace(previous=None if bare_on_new_day else self._last), number)
        self._close()
        lines = tuple(place for place, _ in self._headings) + draft.lines
        self._found.append(replace(draft, lines=lines))
        self._headings.clear()
        self._last = draft.at
        self._new_day = False
        if not head.is_bare:
            self._context = self._context._replace(day=draft.at.date())
            self._unclear_day = 0

    def _continuation(self, number: int, line: str, *, paused: bool) -> None:
        above = self._found[-1] if self._found else None
        if self._headings or above is None or (paused and isinstance(above, Unread)):
            self._unread(number, line, "it has no time, and no entry stands above it")
        elif isinstance(above, Unread):
            self._unread(number, line, f"it belongs to line {above.line_number}, which could not be read")
        elif paused and (above.text or self._more):
            self._close()
            self._found.append(Draft(at=above.at, text=line, approximate=True, untimed=True, lines=(number,)))
        else:
            self._more.append((number, line))

    def _unread(self, number: int, line: str, reason: str) -> None:
        self._close()
        self._found.append(Unread(number, line, reason))

    def _close(self) -> None:
        """Put the continuation lines into the entry that they belong to."""
        if not self._more:
            return
        draft = self._found[-1]
        assert isinstance(draft, Draft)
        text = " ".join([draft.text, *(line for _, line in self._more)]).strip()
        numbers = (*draft.lines, *(number for number, _ in self._more))
        whole = replace(draft, text=text, lines=numbers)
        self._found[-1] = whole if draft.text or draft.kind is not Kind.OTHER else _guessed(whole)
        self._more.clear()
