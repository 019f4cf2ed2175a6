"""Input that breaks off: what was recognised before the place, so that a person knows what to look for."""

from __future__ import annotations

import re
from collections.abc import Callable

from pmtui.exchange.given import Given, Unreadable, parse_json
from pmtui.exchange.imported import Imported, Options, Reader

_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_TRIES = 6


def readable_part(given: Given) -> Given | None:
    """Return the beginning of broken JSON with its brackets closed; None if there is none to speak of."""
    try:
        text = given.text
    except Unreadable:
        return None
    if text.lstrip()[:1] not in ("{", "["):
        return None
    for place, closers in reversed(_ends(text)[-_TRIES:]):
        part = text[:place] + closers
        try:
            value = parse_json(part)
        except Unreadable:
            continue
        if value:
            return Given(given.name, part.encode(), given.path, given.inside)
    return None


def _ends(text: str) -> list[tuple[int, str]]:
    """Return where an object ends within the text, each with the brackets that are open there."""
    stack: list[str] = []
    found: list[tuple[int, str]] = []
    place = 0
    while place < len(text):
        sign = text[place]
        if sign == '"':
            match = _STRING.match(text, place)
            if match is None:
                break
            place = match.end()
            continue
        if sign in "{[":
            stack.append("}" if sign == "{" else "]")
        elif sign in "}]":
            if not stack or stack.pop() != sign:
                break
            if sign == "}":
                found.append((place + 1, "".join(reversed(stack))))
        place += 1
    return found


def recognised(
    given: Given, options: Options, detect: Callable[[Given], Reader | None], named: Reader | None
) -> tuple[Reader | None, Imported | None]:
    """Return the reader that a broken source seems to be for, and what it finds in the sound beginning."""
    part = readable_part(given)
    if part is None:
        return named, None
    reader = named or detect(part)
    if reader is None:
        return None, None
    try:
        return reader, reader.read(part, options)
    except Unreadable:
        return reader, None
