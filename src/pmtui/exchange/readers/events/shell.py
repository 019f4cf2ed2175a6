"""Shell histories that keep times: bash, zsh, fish, and what `history` prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from pmtui.document import Kind
from pmtui.editing.guess import guess_kind
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, counted
from pmtui.exchange.readers.events.masking import mask
from pmtui.exchange.readers.events.terminal import is_frame
from pmtui.exchange.readers.markdown.day_order import day_order
from pmtui.exchange.stamps import read_stamp
from pmtui.exchange.zones import zone_of

_ZSH = re.compile(r"^: (\d{9,11}):\d+;(.*)$")
_BASH = re.compile(r"^#(\d{9,11})$")
_FISH = re.compile(r"^- cmd: (.*)$")
_FISH_WHEN = re.compile(r"^\s+when: (\d{9,11})$")
_PRINTED = re.compile(r"^\s*\d{1,6}\*?\s+(\S.*)$")
_NUMBERED = re.compile(r"^\s*(\d{1,6})\*?\s{2,}\S")
_GAP = 100
"""Of numbers that follow each other, where lines were taken out between them."""
_TOKENS = re.compile(r"\s+")
_MOST_WORDS = 7
"""Of which the time that `history` prints consists at most, as in `Fri 01 Aug 2025 10:00:09 AM UTC`."""
_CONTINUED = "\\ "
"""What ends a line where the command goes on: zsh writes its own backslash behind that of the command."""
_IDLE = re.compile(r"\s*(?:ls|ll|cd|pwd|clear|exit|history|man|top|htop|less|cat|vi|vim|nano|which|echo)\b")


def looks(given: Given) -> bool:
    """Say whether the text is a history with times; it is read only if that is asked for."""
    lines = given.head.decode("utf-8", "replace").split("\n")[:40]
    timed = sum(
        any(form.match(line) for form in (_ZSH, _BASH, _FISH)) or _printed(line) is not None for line in lines
    )
    return timed >= max(1, len(lines) // 4)


def is_printed(given: Given) -> bool:
    """Return whether the text is what `history` prints: numbers that go up by one, two blanks, a time."""
    lines = [line for line in given.head.decode("utf-8", "replace").split("\n")[:60] if line.strip()]
    found = [(int(match[1]), line) for line in lines if (match := _NUMBERED.match(line))]
    if len(found) < 2 or len(found) * 2 < len(lines):
        return False
    steps = [after - before for (before, _), (after, _) in pairwise(found)]
    timed = sum(_printed(line) is not None for _, line in found)
    # A list that somebody numbered begins at the margin, with 1.
    aligned = any(line[:1].isspace() or number >= _GAP for number, line in found)
    return aligned and all(0 < step < _GAP for step in steps) and timed * 2 > len(found)


def sniff(given: Given) -> float:
    """Say that this is never taken by itself: a history holds more than an incident."""
    return 0.0


def read(given: Given, options: Options) -> Imported:
    """Return the commands with their times, with what looks like a secret masked.

    Raises:
        Unreadable: if no command has a time.
    """
    found = Collector(given, options, "shell", "shell history")
    masked = 0
    commands = list(_commands(given.text.split("\n")))
    whens, numbers = [when for _, when, _ in commands], [number for number, _, _ in commands]
    order = day_order(whens, said=options.dates, numbers=numbers)
    for number, when, command in commands:
        text, secret = mask(command.strip())
        masked += secret
        if text:
            kind = guess_kind(text)
            stamp = read_stamp(when, zone_of(options.zone), day_first=order.day_first)
            found._naive |= stamp is not None and not stamp.has_zone
            found.add(
                stamp.at if stamp else when,
                text,
                Kind.ACTION if kind is Kind.OTHER else kind,
                record=text,
                line=number,
                noise=bool(_IDLE.match(text)),
            )
    if not found.events:
        raise Unreadable(
            "no command in it has a time; set HISTTIMEFORMAT (bash) or EXTENDED_HISTORY (zsh) to keep them"
        )
    if order.note:
        found.notes.append(order.note)
    if masked:
        found.notes.append(f"{counted(masked, 'secret')} masked; look through the commands all the same.")
    return found.finish()


def _commands(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """Yield line, time and text of every command that has a time."""
    place = 0
    while place < len(lines):
        line, number = lines[place], place + 1
        place += 1
        if match := _ZSH.match(line):
            command = match[2]
            while command.endswith("\\") and place < len(lines):
                command = f"{command.rstrip(_CONTINUED)} {lines[place].strip()}"
                place += 1
            yield number, match[1], command
        elif match := _BASH.match(line):
            first = place
            while place < len(lines) and not _BASH.match(lines[place]):
                place += 1  # a command of several lines has one time
            yield number, match[1], "\n".join(lines[first:place])
        elif match := _FISH.match(line):
            when = _FISH_WHEN.match(lines[place]) if place < len(lines) else None
            if when is not None:
                yield number, when[1], match[1].replace("\\n", " ")
        elif printed := _printed(line):
            first = place
            while place < len(lines) and not is_frame(lines[place]) and not _PRINTED.match(lines[place]):
                place += 1
            yield number, printed[0], "\n".join((printed[1], *lines[first:place]))


def _printed(line: str) -> tuple[str, str] | None:
    """Return time and command of a line that `history` printed, in whatever format; None if it is none."""
    match = _PRINTED.match(line)
    if match is None:
        return None
    ends = [space.start() for space in islice(_TOKENS.finditer(match[1]), _MOST_WORDS)]
    for end in reversed(ends):
        when = match[1][:end].strip("[]() ")
        stamp = read_stamp(when, day_first=True)
        if stamp is not None and stamp.has_clock:
            return when, match[1][end:].strip()
    return None


READER = Reader("shell", "shell history with times", sniff, read)
