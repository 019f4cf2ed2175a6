"""A line of text with marked ranges, such as a selection, as segments to draw."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style


class Mark(NamedTuple):
    """A range of characters that is drawn in a style of its own."""

    start: int
    end: int
    style: Style


def segments(shown: str, base: Style, marks: Sequence[Mark]) -> list[Segment]:
    """Return a text as segments; later marks lie over earlier ones."""
    edges = {0, len(shown)}
    for mark in marks:
        edges.update((min(mark.start, len(shown)), min(mark.end, len(shown))))
    cuts = sorted(edges)
    found = []
    for start, end in pairwise(cuts):
        style = base
        for mark in marks:
            if mark.start <= start and end <= mark.end:
                style = style + mark.style
        found.append(Segment(shown[start:end], style))
    return found
