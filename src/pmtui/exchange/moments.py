"""The moments of an incident as its rows suggest them, each with how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from pmtui.document import Kind, Postmortem
from pmtui.exchange.assemble import Row
from pmtui.exchange.imported import ALERT_ENDS, ALERT_FIRES, Event, Guess

SURE = 0.7
"""Below this a value for a field is a guess."""
_LIKELY = 0.4
_KNOWN = 2.0
_SAME_NIGHT = timedelta(hours=12)
"""An alert farther before the beginning that a source tells is of something else."""
STARTS, _ENDED = "facts.impact_started", "facts.impact_ended"
_DETECTED, _ACKNOWLEDGED = "facts.detected", "facts.acknowledged"
_MITIGATED, _RESOLVED = "facts.mitigated", "facts.resolved"
_ORDER = (
    (STARTS, _DETECTED),
    (STARTS, _ACKNOWLEDGED),
    (STARTS, _MITIGATED),
    (STARTS, _ENDED),
    (STARTS, _RESOLVED),
    (_DETECTED, _ACKNOWLEDGED),
    (_MITIGATED, _RESOLVED),
    (_ENDED, _RESOLVED),
)
"""Of each pair the first is never the later one."""
_UNDER_WAY = re.compile(
    r"\b(?:start(?:s|ed|ing)?|begins?|began|begun|beginning|kicked off|initiated|trigger(?:s|ed|ing)|rolling"
    r"|reverting|restarting|failing over|in progress|under ?way|ongoing|proceeding|running|continues?)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:done|complete[ds]?|finished|finishes|succeeded|successful(?:ly)?|worked|works|helped|live|mitigated"
    r"|rolled back|reverted|failed over|normal|recovered|restored|effective|in effect)\b",
    re.IGNORECASE,
)


def moments_of(rows: Iterable[Row]) -> dict[str, Guess]:
    """Return the moments that the kinds of the rows suggest.

    What only begins is no moment of its end: a rollback that has started has mitigated nothing yet.
    """
    kept = [row for row in rows if row.kept and not row.event.timeless]
    events = [row.event for row in kept]
    found: dict[str, Guess] = {}
    seen = [event for event in events if event.kind in (Kind.ALERT, Kind.DETECTION)]
    if seen:
        first = min(seen, key=lambda event: event.at)
        found[STARTS] = _at(first, SURE if first.kind is Kind.ALERT else _LIKELY)
        found[_DETECTED] = _at(first, SURE)
    if taken := [event for event in events if event.kind is Kind.ACKNOWLEDGEMENT]:
        found[_ACKNOWLEDGED] = _at(min(taken, key=lambda event: event.at), SURE)
    if eased := list(_eased(kept)):
        sure, event = min(eased, key=lambda pair: (-pair[0], pair[1].at))
        found[_MITIGATED] = _at(event, sure)
    found |= _ends(events)
    return found


def _eased(rows: Iterable[Row]) -> Iterator[tuple[float, Event]]:
    """Yield the mitigations that have done something, with how sure that is."""
    for row in rows:
        if row.event.kind is not Kind.MITIGATION:
            continue
        if _DONE.search(row.event.text):
            yield SURE, row.event
        elif not _UNDER_WAY.search(row.event.text):
            yield _LIKELY, row.event


def _ends(events: Sequence[Event]) -> dict[str, Guess]:
    if _still_fires(events):
        # That one alert ended says nothing while another of them fires.
        events = [event for event in events if ALERT_ENDS not in event.key]
    told = [(event.until, SURE) for event in events if event.until is not None]
    back = [(event.at, SURE) for event in events if event.kind is Kind.RECOVERY and event.until is None]
    clear = [(event.at, SURE) for event in events if event.kind is Kind.ALL_CLEAR]
    found: dict[str, Guess] = {}
    if ends := told + back:
        found[_ENDED] = _guess(*max(ends))
    if last := clear or ends:
        found[_RESOLVED] = _guess(*max(last))
    if clear and ends and found[_ENDED].value > found[_RESOLVED].value:
        # What came back after the all-clear was something else, or a second time.
        before = [pair for pair in ends if pair[0] <= max(clear)[0]]
        if before:
            found[_ENDED] = _guess(*max(before))
        else:
            del found[_ENDED]
    return found


def _still_fires(events: Sequence[Event]) -> bool:
    """Return whether an alert began of which no end is told."""
    begun = {event.key.partition(ALERT_FIRES)[0] for event in events if ALERT_FIRES in event.key}
    return bool(begun - {event.key.partition(ALERT_ENDS)[0] for event in events if ALERT_ENDS in event.key})


def _at(event: Event, sure: float) -> Guess:
    return _guess(event.at, _LIKELY if event.approximate else sure)


def _guess(at: datetime, sure: float) -> Guess:
    return Guess(at.replace(microsecond=0), sure)


def in_order(found: dict[str, Guess], document: Postmortem | None) -> dict[str, Guess]:
    """Return the suggestions without the moments that cannot be, since an incident runs the other way.

    Of two that contradict each other the surer one stays; what the document says is not in doubt.
    """
    kept = dict(found)
    for first, second in _ORDER:
        early, late = (_known(path, document) or kept.get(path) for path in (first, second))
        if early is None or late is None or early.value <= late.value:
            continue
        # The end of the impact follows from what resolved it, the rest from when it began.
        weak = (
            first if early.sure < late.sure or (early.sure == late.sure and second == _RESOLVED) else second
        )
        kept.pop(weak, None)
    return kept


def begins_before(alert: Guess, said: Guess) -> bool:
    """Return whether an alert shows that the impact was there before a source lets it begin.

    A status page knows when it was opened; who says with more certainty when the impact began is believed.
    """
    earlier = timedelta() < said.value - alert.value < _SAME_NIGHT
    return earlier and alert.sure >= SURE >= said.sure


def _known(path: str, document: Postmortem | None) -> Guess | None:
    value = getattr(document.facts, path.removeprefix("facts.")) if document is not None else None
    return Guess(value, _KNOWN) if value is not None else None
