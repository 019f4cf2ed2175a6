"""Events of several sources that tell of one thing: which of them are the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from pmtui.document import Kind
from pmtui.exchange.imported import Event
from pmtui.exchange.nearby import ENOUGH, NEAR, TELLING, Nearby

_SOON = timedelta(seconds=60)
_AT_ONCE = timedelta(seconds=5)
_WORD = re.compile(r"[^\W_]+(?:[.-][^\W_]+)*")
_DIGITS = re.compile(r"\d+")
_EMPTY = frozenset(
    (
        *("a", "an", "and", "are", "at", "by", "for", "from", "has", "have", "in", "is", "it", "its", "of"),
        *("on", "or", "s", "that", "the", "this", "to", "via", "was", "we", "were", "with", "through"),
        *("incident", "alert", "alerts", "update"),
    )
)
# Words of which each system has its own.
_SAME = {
    **dict.fromkeys(("acks", "acked", "ack", "acknowledges", "acknowledged"), "ack"),
    **dict.fromkeys(("resolved", "resolve", "closed", "recovered", "recovery"), "resolved"),
    **dict.fromkeys(("triggered", "fires", "fired", "firing", "created"), "fires"),
    **dict.fromkeys(("escalated", "escalates", "escalation"), "escalated"),
    **dict.fromkeys(("rollback", "rolled", "rolling", "reverted"), "rollback"),
    **dict.fromkeys(("deploy", "deployed", "deployment", "deploys", "release"), "deploy"),
}
_VERBS = frozenset(_SAME.values())


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text that tell something, in one spelling."""
    found = (word.lower() for word in _WORD.findall(text[:400]))
    return frozenset(_SAME.get(word, word) for word in found) - _EMPTY


def alike(
    first: Event, second: Event, one: frozenset[str] | None = None, two: frozenset[str] | None = None
) -> bool:
    """Return whether two events of different sources tell of the same thing.

    `one` and `two` are what `words_of` says of their texts, where that is known.
    """
    apart = abs(first.at - second.at)
    if apart > NEAR or first.timeless or second.timeless:
        return False
    one = words_of(first.text) if one is None else one
    return _alike(first, second, apart, one, words_of(second.text) if two is None else two)


def _alike(first: Event, second: Event, apart: timedelta, one: frozenset[str], two: frozenset[str]) -> bool:
    shared, fewer = len(one & two), min(len(one), len(two))
    if not shared:
        return False
    if one != two and _numbered(one - two) & _numbered(two - one):
        return False
    if one == two or (shared >= 2 and shared >= ENOUGH * fewer):
        return True
    if apart <= _SOON and shared == fewer and (one & two) & _VERBS:
        return True  # "resolved" of the notes is what the pager says at greater length
    if first.kind is not second.kind or first.kind not in TELLING:
        return False
    # Two alerts in one moment are rather two; two acknowledgements are one.
    needed = 1 if apart <= _AT_ONCE and first.kind is not Kind.ALERT else min(2, fewer)
    return apart <= _SOON and shared >= needed


def _numbered(words: frozenset[str]) -> frozenset[str]:
    """Return what names have besides their number: `relay-2` and `relay-7` are two machines, not one."""
    return frozenset(
        name for word in words if _DIGITS.search(word) and (name := _DIGITS.sub("", word)).strip("-.")
    )


def groups(sources: Sequence[Iterable[Event]]) -> list[list[Event]]:
    """Return the events of all sources by their time, those that are the same together.

    Within one source only events with the same key are one; a source that says a thing twice means it twice.
    """
    tagged = sorted(
        ((event, place) for place, events in enumerate(sources) for event in events),
        key=lambda pair: pair[0].at,
    )
    found: list[list[Event]] = []
    origins: list[set[int]] = []
    vocabulary: list[frozenset[str]] = []
    keyed: dict[str, int] = {}
    nearby = Nearby()
    several = len(sources) > 1
    for event, source in tagged:
        if event.key and event.key in keyed:
            at = keyed[event.key]
            found[at].append(event)
            origins[at].add(source)
            continue
        words = words_of(event.text) if several else frozenset()
        at = -1
        if several and not event.timeless:
            places = nearby.candidates(event, words)
            at = _nearest(event, source, words, found, origins, vocabulary, places)
        if at < 0:
            at = len(found)
            found.append([])
            origins.append(set())
            vocabulary.append(words)
            nearby.add(event, words)
        found[at].append(event)
        origins[at].add(source)
        if event.key:
            keyed[event.key] = at
    return found


def joined(best: Event, others: Sequence[Event]) -> Event:
    """Return one event with the facts of several that are the same, also what only one of them says.

    The best one has the first word; what others say beyond it follows, and they give what it leaves open.
    """
    meant = [other for other in others if not other.noise]
    acting = [other for other in meant if other.kind is not Kind.ALERT]
    return replace(
        best,
        text=_together(best, meant),
        kind=next((each.kind for each in (best, *meant) if each.kind is not Kind.OTHER), Kind.OTHER),
        actor=best.actor or next((other.actor for other in acting if other.actor), ""),
        link=best.link or next((other.link for other in others if other.link), ""),
        public=best.public or any(other.public for other in meant),
        until=best.until or next((other.until for other in meant if other.until), None),
    )


def _together(best: Event, others: Sequence[Event]) -> str:
    """Return the text of the best one, followed by that of each other source that says something else."""
    text, told = best.text, words_of(f"{best.text} {best.actor}")
    for other in others:
        said = words_of(other.text)
        fresh = said - told - words_of(other.actor) - _VERBS
        measured = {word for word in fresh if _DIGITS.search(word)}
        differs = measured or len(fresh) >= _TELLS
        if differs and other.source != best.source:
            text = f"{text.rstrip().rstrip('.;')}; {other.text}"
            told |= said
    return text


_TELLS = 2
"""New words from which on a text says something else; a number or a version does so alone."""


def _nearest(
    event: Event,
    source: int,
    words: frozenset[str],
    found: list[list[Event]],
    origins: list[set[int]],
    vocabulary: list[frozenset[str]],
    places: Sequence[int],
) -> int:
    """Return the latest group, of those at these places, that the event belongs to; -1 if there is none."""
    for place in reversed(places):
        first = found[place][0]
        apart = abs(event.at - first.at)
        if source in origins[place] or first.timeless or apart > NEAR:
            continue
        if _alike(first, event, apart, vocabulary[place], words):
            return place
    return -1
