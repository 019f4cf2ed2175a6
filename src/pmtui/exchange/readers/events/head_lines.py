"""Lines at the head of notes that say one thing of the incident, as `Severity: SEV-2` does."""

from __future__ import annotations

import re
from datetime import tzinfo

from pmtui.exchange.imported import Guess
from pmtui.exchange.readers.events.columns import named
from pmtui.exchange.readers.events.people import severity_of
from pmtui.exchange.stamps import read_stamp
from pmtui.patterns import pattern

_LABELLED = pattern(r"[\s>*_-]{0,6}([A-Za-z][A-Za-z /-]{1,30}?)[*_]{0,2}\s?:[*_]{0,2}\s+(\S.{0,200})")
_SAYS = 0.8
_PATHS = {
    **dict.fromkeys(("severity", "sev", "priority", "incident severity"), "facts.severity"),
    **dict.fromkeys(("started", "start", "began", "start time", "impact start"), "facts.impact_started"),
    **dict.fromkeys(("impact started", "impact began", "incident start"), "facts.impact_started"),
    **dict.fromkeys(("detected", "detected at", "detection", "time detected"), "facts.detected"),
    **dict.fromkeys(("acknowledged", "acknowledged at"), "facts.acknowledged"),
    **dict.fromkeys(("mitigated", "mitigated at"), "facts.mitigated"),
    **dict.fromkeys(("impact end", "impact ended"), "facts.impact_ended"),
    **dict.fromkeys(("resolved", "resolved at", "time resolved"), "facts.resolved"),
    **dict.fromkeys(("title", "incident title"), "title"),
}
_OTHERS = {
    *("status", "state", "date", "day", "time", "times", "time zone", "timezone", "zone", "duration", "end"),
    *("ended", "owner", "author", "authors", "lead", "commander", "incident commander", "ic", "scribe"),
    *("participants", "attendees", "responders", "on call", "on-call", "team", "teams", "channel", "link"),
    *("service", "services", "affected services", "ticket", "impact", "reported by", "updated", "created"),
}


_LABELS = frozenset({*_PATHS, *_OTHERS})


def is_labelled(line: str) -> bool:
    """Return whether a line gives a value to a label of an incident's head, so that it is no title."""
    match = _LABELLED.match(line)
    return match is not None and named(match[1]) in _LABELS


def told_in(line: str, zone: tzinfo, number: int) -> tuple[str, Guess] | None:
    """Return the field that a line gives a value, with it; None if it gives none that can be read."""
    match = _LABELLED.match(line)
    path = _PATHS.get(named(match[1])) if match else None
    if match is None or path is None:
        return None
    said = match[2].strip(" *_`.")
    if path == "title":
        return path, Guess(said, _SAYS, number, line)
    if path == "facts.severity":
        severity = severity_of(said) if len(said) <= _SHORT else None
        return (path, Guess(severity, _SAYS, number, line)) if severity is not None else None
    stamp = read_stamp(said, zone) if _WHOLE_DAY.match(said) else None
    if stamp is None or not stamp.has_clock:
        return None
    return path, Guess(stamp.at, _SAYS, number, line)


_SHORT = 20
_WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
"""Another spelling of a day may be read in two orders, and a clock alone may be of another day."""
