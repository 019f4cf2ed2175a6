"""Sources that say of one incident when it began or was over, or how severe it was, in different ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from pmtui.document import Kind, Postmortem
from pmtui.document.times import show_instant
from pmtui.exchange.imported import Imported
from pmtui.exchange.moments import STARTS

_RESOLVED, _SEVERITY = "facts.resolved", "facts.severity"
_NEAR = timedelta(minutes=10)
"""What people round, and what passes between the end and its announcement."""
_TELLS = 0.75
_SAME_NIGHT = timedelta(days=2)
"""Farther apart two ends are those of two incidents."""
_ONE_NIGHT = timedelta(hours=12)
"""Farther before its beginning an alert is not of this incident."""


def told_of_differences(imported: Sequence[Imported], document: Postmortem | None) -> tuple[Imported, ...]:
    """Return the sources, with a note on each of what it says and another contradicts."""
    noted = list(imported)
    for path, name in ((_RESOLVED, "it was resolved at"), (_SEVERITY, "its severity is")):
        said = [(place, value) for place, item in enumerate(imported) for value in _said(item, path)]
        known = getattr(document.facts, path.removeprefix("facts.")) if document is not None else None
        places = {place for place, _ in said}
        if known is None and len(places) < 2:
            continue
        for place, value in said:
            others = [(known, "the post-mortem")] if known is not None else []
            others += [(other, imported[at].source.name) for at, other in said if at != place]
            if differing := next((pair for pair in others if _differ(value, pair[0])), None):
                note = f"It says that {name} {_shown(value)}; {differing[1]} says {_shown(differing[0])}."
                noted[place] = replace(noted[place], notes=(*noted[place].notes, note))
    return tuple(_begun_before(noted))


def _begun_before(imported: Sequence[Imported]) -> Iterator[Imported]:
    """Yield the sources, with a note on those that let the impact begin behind the first alert of another."""
    first = [min(_alerts(item), default=None) for item in imported]
    for place, item in enumerate(imported):
        said = item.facts.get(STARTS) if item.document is None else None
        others = [
            (at, imported[there].source.name) for there, at in enumerate(first) if at and there != place
        ]
        earlier = [pair for pair in others if said and _NEAR < said.value - pair[0] < _ONE_NIGHT]
        if said is None or not earlier:
            yield item
            continue
        at, name = min(earlier)
        note = f"It says that the impact began at {_shown(said.value)}; {name} has an alert of {_shown(at)}."
        yield replace(item, notes=(*item.notes, note))


def _alerts(item: Imported) -> Iterator[datetime]:
    return (
        event.at
        for event in item.events
        if event.kind is Kind.ALERT and not (event.timeless or event.approximate or event.noise)
    )


def _said(item: Imported, path: str) -> Iterator[Any]:
    """Yield what a source says for a field in so many words, at the most once."""
    if item.document is not None:
        value = getattr(item.document.facts, path.removeprefix("facts."))
    elif path in item.facts:
        guess = item.facts[path]
        # The severity of an alert is not that of the incident.
        value = guess.value if guess.sure >= _TELLS or path == _RESOLVED else None
    else:
        ends = [event.at for event in item.events if event.kind is Kind.ALL_CLEAR and not event.timeless]
        value = max(ends) if ends and path == _RESOLVED else None
    if value is not None:
        yield value


def _differ(one: Any, other: Any) -> bool:
    if isinstance(one, datetime) and isinstance(other, datetime):
        return _NEAR < abs(one - other) < _SAME_NIGHT
    return bool(one != other)


def _shown(value: Any) -> str:
    return show_instant(value, seconds=False) if isinstance(value, datetime) else str(value)
