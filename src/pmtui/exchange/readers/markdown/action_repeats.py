"""Actions that a document lists once more, to say how far they are: they are the same actions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pmtui.exchange.readers.markdown.action_words import Task

_STEM = 4
_FEWEST = 2
_ALIKE, _ALIKE_IN_PLACE = 0.6, 0.4
_MOST = 2 / 3


def _stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words of a text that say something: they outlive another ending."""
    words = re.findall(r"[^\W_]+", text.lower())
    return frozenset(word[:_STEM] for word in words if len(word) > 2 or not word.isascii())


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / (min(len(one), len(other)) or 1)


def repeats(known: Sequence[str], tasks: Sequence[Task]) -> dict[int, int]:
    """Return which of the tasks are actions that are known already, as the place of each in `known`.

    Single actions are often alike; only a list of which nearly all stand above is one that repeats them.
    """
    if len(known) < _FEWEST or len(tasks) < _FEWEST:
        return {}
    before = [_stems(title) for title in known]
    in_place = len(known) == len(tasks)
    found: dict[int, int] = {}
    for place, task in enumerate(tasks):
        stems = _stems(task.title)
        if in_place and _alike(stems, before[place]) >= _ALIKE_IN_PLACE:
            found[place] = place
            continue
        shares = [0.0 if at in found.values() else _alike(stems, other) for at, other in enumerate(before)]
        best = max(range(len(before)), key=shares.__getitem__)
        if shares[best] >= _ALIKE:
            found[place] = best
    if len(found) < max(_FEWEST, len(tasks) * _MOST):
        return {}
    if in_place and len(found) < len(tasks):
        rest = [place for place in range(len(tasks)) if place not in found]
        free = [place for place in range(len(known)) if place not in found.values()]
        found |= dict(zip(rest, free, strict=True))
    return found
