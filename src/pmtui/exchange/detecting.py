"""Which reader a source is for, judged by its content."""

from __future__ import annotations

from functools import cache

from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Imported, Options, Reader, Source, stopped

ENOUGH = 0.3
"""Below this nobody can say what a source is."""


@cache
def readers() -> tuple[Reader, ...]:
    """Return every reader; where two are equally sure, the earlier one is taken."""
    from pmtui.exchange.readers import events, markdown

    return (*events.READERS, *markdown.READERS)


def reader(name: str) -> Reader:
    """Return the reader of a format.

    Raises:
        KeyError: if there is none.
    """
    return {found.format: found for found in readers()}[name]


def detect(given: Given) -> Reader | None:
    """Return the reader that is the surest of a source; None if none is sure enough."""
    best, most = None, ENOUGH
    for candidate in readers():
        try:
            sure = candidate.sniff(given)
        except Unreadable:
            continue
        if sure > most:
            best, most = candidate, sure
    return best


def read(given: Given, options: Options, name: str = "") -> Imported:
    """Return what a source holds, in the format of that name or the one that its content is of."""
    chosen = reader(name) if name else detect(given)
    if chosen is None:
        return stopped(Source(given.name, "unknown"), "nothing here is in a known format")
    try:
        return chosen.read(given, options)
    except Unreadable as error:
        return stopped(Source(given.name, chosen.format), str(error), line=error.line)
