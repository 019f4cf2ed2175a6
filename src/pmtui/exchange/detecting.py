"""Which reader a source is for, judged by its content."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from pmtui.exchange.changed_clocks import keeping_doubtful, told
from pmtui.exchange.collecting_less import no_cycles
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Imported, Options, Reader, Source, Unplaced, stopped
from pmtui.exchange.mending import recognised
from pmtui.exchange.readers.events.collecting import counted
from pmtui.exchange.readers.events.grafana import without_time
from pmtui.exchange.readers.events.shell import is_printed, looks
from pmtui.exchange.readers.events.terminal import unframed
from pmtui.exchange.zones import UnknownZone

# A line such as `[12:05] queue grows` begins with a bracket, too.
_JSON = re.compile(r"\s*(?:\{|\[\s*(?:[\[{\"\]]|$))")
ENOUGH = 0.3
"""Below this nobody can say what a source is."""
_MOST = 5
CLEAR = 0.85
"""Above this it needs no second look."""


@cache
def readers() -> tuple[Reader, ...]:
    """Return every reader; where two are equally sure, the earlier one is taken."""
    from pmtui.exchange.readers import events, markdown, own

    return (*own.READERS, *events.READERS, *markdown.READERS)


def reader(name: str) -> Reader:
    """Return the reader of a format.

    Raises:
        KeyError: if there is none.
    """
    return {found.format: found for found in readers()}[name]


def title_of(name: str) -> str:
    """Return what a format is called; the name itself if no reader has it."""
    return next((found.title for found in readers() if name == found.format), name)


def detect(given: Given) -> Reader | None:
    """Return the reader that is the surest of a source; None if none is sure enough."""
    return _surest(given)[0]


def _surest(given: Given) -> tuple[Reader | None, float]:
    if given.data and is_printed(given):
        return None, 0.0  # a history is read only where that is asked for
    best, most = None, ENOUGH
    for candidate in readers():
        try:
            sure = candidate.sniff(given)
        except Unreadable:
            continue
        if sure > most:
            best, most = candidate, sure
    return best, most


def _bare(given: Given, chosen: Reader | None, sure: float) -> tuple[Given, Reader | None, list[Unplaced]]:
    """Return a source without the prompt and the fences it was copied with, where it is clearer so."""
    try:
        text, taken = unframed(given.text) if given.data else ("", [])
    except Unreadable:
        return given, chosen, []
    if not text or text == given.text:
        return given, chosen, []
    bare = Given(given.name, text.encode(), given.path, given.inside)
    found, surer = _surest(bare)
    if found is None or surer <= sure:
        return given, chosen, []
    return bare, found, [Unplaced(line, command) for line, command in taken]


def read(given: Given, options: Options, name: str = "") -> Imported:
    """Return what a source holds, in the format of that name or the one that its content is of.

    What cannot be read has stopped, with the line, the reason and what was recognised until then.
    """
    if options.columns and not name:
        name = "csv"  # whoever names columns means a table
    commands: list[Unplaced] = []
    if name:
        chosen: Reader | None = reader(name)
    else:
        chosen, sure = _surest(given)
        if sure < CLEAR:
            given, chosen, commands = _bare(given, chosen, sure)
    if chosen is None:
        return _unknown(given, options)
    try:
        with no_cycles(), keeping_doubtful() as doubtful:
            found = chosen.read(given, options)
        found = replace(found, notes=(*found.notes, *told(doubtful, found), *_guessed(given)))
        return replace(found, unplaced=(*commands, *found.unplaced)) if commands else found
    except Unreadable as error:
        return _broken(given, options, error, chosen)
    except UnknownZone as error:
        return stopped(Source(given.name, chosen.format), str(error))


def _guessed(given: Given) -> tuple[str, ...]:
    """Return in which encoding a text was read that is not in UTF-8."""
    if not given.data or not (name := given.guessed_encoding):
        return ()
    return (f"The text is not in UTF-8; it was read as {name}. Save it as UTF-8 if letters look wrong.",)


def _unknown(given: Given, options: Options) -> Imported:
    """Return why nothing is known of a source: it breaks off, it is no text, or it is something else."""
    try:
        text = given.text
        if _JSON.match(text):
            _ = given.json
    except Unreadable as error:
        return _broken(given, options, error, None)
    if not given.data and given.inside:
        files = [*given.inside, *given.left]
        named = ", ".join(files[:_MOST]) + (f" and {len(files) - _MOST} more" if len(files) > _MOST else "")
        why = f"only an export of Slack is read as a whole; name the files instead, which are {named}"
    elif not text.strip():
        why = "there is nothing in it"
    elif looks(given):
        why = "it looks like a shell history; --format shell reads it, with secrets masked"
    elif given.has_json:
        why = without_time(given.json) or (
            "the JSON is of no known format, and no record in it has a time and a text"
        )
    else:
        why = "no line of it begins with a time, and it is of no known format; --format names one"
    return stopped(Source(given.name, "unknown"), why)


def _broken(given: Given, options: Options, error: Unreadable, chosen: Reader | None) -> Imported:
    seems, before = recognised(given, options, detect, chosen)
    told = ""
    has_events = before is not None and bool(before.events)
    if seems is not None and (seems is not chosen or has_events or error.line):
        told = seems.title
        if before is not None and before.events:
            told += f", {counted(len(before.events), 'event')} before the break"
    source = Source(given.name, seems.format if seems is not None else "unknown")
    return stopped(source, str(error), line=error.line, recognised=told)
