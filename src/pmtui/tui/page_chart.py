"""The course of an incident as three lines of signs: moments, the span of the impact, the clock."""

from __future__ import annotations

from collections.abc import Iterator

from pmtui.document.times import show_clock
from pmtui.exchange.content.chart import Chart, ticks
from pmtui.tui.drawing import Span
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.page_words import Words

_CLOCK = 5


def chart_lines(chart: Chart, width: int, glyphs: Glyphs) -> Iterator[Words]:
    """Yield the picture of an incident as lines of at most this width."""
    last = max(1, width - 1)
    marks = [" "] * (last + 1)
    for happening in chart.happenings:
        sign = glyphs["star"] if happening.starred else glyphs["moment"]
        place = round(chart.place(happening.at) * last)
        if marks[place] != glyphs["star"]:
            marks[place] = sign
    yield (Span("".join(marks).rstrip(), "accent"),)
    bar = [glyphs["rule"]] * (last + 1)
    if impact := chart.impact:
        first, end = (round(chart.place(at) * last) for at in (impact.start, impact.end))
        yield (
            Span("".join(bar[:first]), "muted"),
            Span(glyphs["bar"] * (end + 1 - first), "error"),
            Span("".join(bar[end + 1 :]), "muted"),
        )
    else:
        yield (Span("".join(bar), "muted"),)
    clocks = [" "] * (last + 1)
    free = 0
    for at in ticks(chart):
        place = min(round(chart.place(at) * last), last + 1 - _CLOCK)
        if place >= free:
            clocks[place : place + _CLOCK] = show_clock(at)[:_CLOCK]
            free = place + _CLOCK + 1
    yield (Span("".join(clocks).rstrip(), "muted"),)
