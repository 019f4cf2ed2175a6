"""The course of an incident as a drawing (SVG).

Places along the time are per cent and everything else is pixels, so that the drawing fills any width while
its letters keep their size.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pmtui.document.times import show_clock, show_day, show_duration
from pmtui.exchange.content.chart import Chart, Happening, Stretch, ticks
from pmtui.exchange.writers.html_text import escape, line

_MOST = 12
"""Moments that get a number; a picture with more is read by nobody."""
_APART = 0.062
"""How near two numbers may stand in one lane: on a telephone this is the width of one."""
_LABEL = 0.13
"""The share of the width that a name within a bar takes on a wide screen; on a telephone twice as much."""
_IMPACT, _PHASES, _RAIL, _LANES = 24, 46, 94, 122
_LANE = 24


@dataclass(frozen=True, slots=True)
class _Numbered:
    number: int
    lane: int
    happening: Happening


def figure(chart: Chart, name: str, *, moments: bool = True) -> str:
    """Return the drawing with its legend and the moments that carry a number; `name` begins its ids."""
    numbered = _numbered(chart) if moments else []
    lanes = 1 + max((row.lane for row in numbered), default=-1)
    height = _LANES + lanes * _LANE + 20
    parts = [
        f'<svg role="img" aria-labelledby="{name}-title {name}-words" width="100%" height="{height}" '
        'xmlns="http://www.w3.org/2000/svg">',
        f'<title id="{name}-title">The course of the incident</title>',
        f'<desc id="{name}-words">{escape(chart.describe())}</desc>',
        *_axis(chart, height),
        *_impact(chart),
        *(_phase(chart, phase) for phase in chart.phases),
        *_rail(chart, name),
        *(_badge(chart, row) for row in numbered),
        "</svg>",
    ]
    return "\n".join(['<figure class="course">', *parts, *_caption(chart, numbered), "</figure>"])


def _per_cent(share: float) -> str:
    return f"{share * 100:.2f}%"


def _rectangle(chart: Chart, part: Stretch, y: int, height: int, look: str) -> str:
    x, end = chart.place(part.start), chart.place(part.end)
    width = _per_cent(max(end - x, 0.003))
    return (
        f'<rect class="{look}" x="{_per_cent(x)}" y="{y}" width="{width}" height="{height}" rx="3">'
        f"<title>{escape(_named(part))}</title></rect>"
    )


def _named(part: Stretch) -> str:
    return (
        f"{part.name}: {show_duration(part.length)}, {show_clock(part.start)} to {show_clock(part.end)} UTC"
    )


def _axis(chart: Chart, height: int) -> Iterable[str]:
    marks = ticks(chart)
    long = chart.end - chart.begin > timedelta(days=4)
    for at in marks:
        x = _per_cent(chart.place(at))
        yield f'<line class="tick" x1="{x}" x2="{x}" y1="8" y2="{height - 20}"/>'
        words = _tick(at, marks, long)
        yield f'<text class="when" x="{x}" y="{height - 4}" text-anchor="middle">{words}</text>'


def _tick(at: datetime, marks: Sequence[datetime], long: bool) -> str:
    day = " ".join(show_day(at.date()).split()[1:3])
    return day if long or (at.hour == at.minute == 0 and at != marks[0]) else show_clock(at)


def _impact(chart: Chart) -> Iterable[str]:
    if chart.impact is None:
        return
    start, end = chart.place(chart.impact.start), chart.place(chart.impact.end)
    x, anchor = (_per_cent(start), "start") if start <= 0.5 else (_per_cent(end), "end")
    words = f"Impact {show_duration(chart.impact.length)}"
    yield f'<text class="name" x="{x}" y="{_IMPACT - 8}" text-anchor="{anchor}">{words}</text>'
    yield _rectangle(chart, chart.impact, _IMPACT, 10, "impact")


def _phase(chart: Chart, phase: Stretch) -> str:
    x, end = chart.place(phase.start), chart.place(phase.end)
    drawn = _rectangle(chart, phase, _PHASES, 26, f"phase {phase.name.lower()}")
    if end - x < _LABEL:
        return drawn  # the legend names it
    narrow = "" if end - x >= 2 * _LABEL else " wide"
    middle = _per_cent((x + end) / 2)
    return (
        f'{drawn}\n<text class="inside {phase.name.lower()}{narrow}" x="{middle}" y="{_PHASES + 17}" '
        f'text-anchor="middle">{phase.name}</text>'
    )


def _rail(chart: Chart, name: str) -> Iterable[str]:
    yield (
        f'<pattern id="{name}-gap" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><line class="hatch" x1="0" x2="0" y1="0" y2="6"/></pattern>'
    )
    for gap in chart.gaps:
        x, width = chart.place(gap.start), chart.place(gap.end) - chart.place(gap.start)
        yield (
            f'<rect class="gap" x="{_per_cent(x)}" y="{_RAIL - 10}" width="{_per_cent(width)}" height="20" '
            f'fill="url(#{name}-gap)"><title>{escape(_named(gap))}</title></rect>'
        )
    yield f'<line class="rail" x1="0" x2="100%" y1="{_RAIL}" y2="{_RAIL}"/>'
    for row in sorted(chart.happenings, key=lambda row: row.starred):  # the stars lie above
        look = "dot starred" if row.starred else "dot"
        radius = 5 if row.starred else 4
        kind = f"{row.kind}: " if row.kind else ""
        yield (
            f'<circle class="{look}" cx="{_per_cent(chart.place(row.at))}" cy="{_RAIL}" r="{radius}">'
            f"<title>{escape(f'{show_clock(row.at)} UTC {kind}{_short(row.words)}')}</title></circle>"
        )


def _short(words: str, most: int = 200) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= most else f"{flat[: most - 1]}…"


def _numbered(chart: Chart) -> list[_Numbered]:
    """Return the moments that matter most with their numbers, each in the first lane that has room."""
    chosen = [row for row in chart.happenings if row.starred][:_MOST]
    if not chosen and len(chart.happenings) <= _MOST:
        chosen = list(chart.happenings)
    last: list[float] = []
    placed = []
    for number, row in enumerate(chosen, 1):
        x = chart.place(row.at)
        lane = next((place for place, at in enumerate(last) if x - at >= _APART), len(last))
        last[lane : lane + 1] = [x]
        placed.append(_Numbered(number, lane, row))
    return placed


def _badge(chart: Chart, row: _Numbered) -> str:
    x, y = _per_cent(chart.place(row.happening.at)), _LANES + row.lane * _LANE
    return (
        f'<line class="stem" x1="{x}" x2="{x}" y1="{_RAIL + 5}" y2="{y - 10}"/>'
        f'<circle class="badge" cx="{x}" cy="{y}" r="10"/>'
        f'<text class="number" x="{x}" y="{y + 4}" text-anchor="middle">{row.number}</text>'
    )


def _caption(chart: Chart, numbered: Sequence[_Numbered]) -> Iterable[str]:
    keys = [
        f'<span class="key {phase.name.lower()}">{phase.name} {show_duration(phase.length)}</span>'
        for phase in chart.phases
    ]
    if chart.gaps:
        longest = max(gap.length for gap in chart.gaps)
        most = "up to " if len(chart.gaps) > 1 else ""
        keys.append(f'<span class="key gap">No entry for {most}{show_duration(longest)}</span>')
    outside = [
        f"{count} {'entry' if count == 1 else 'entries'} {where}"
        for count, where in ((chart.before, "before"), (chart.after, "after"))
        if count
    ]
    if outside:
        keys.append(f'<span class="outside">Not drawn: {", ".join(outside)}</span>')
    yield "<figcaption>"
    if keys:
        yield f'<p class="keys">{" ".join(keys)}</p>'
    if numbered:
        yield '<ol class="moments">'
        for row in numbered:
            clock = f"{show_clock(row.happening.at)} UTC"
            yield f'<li dir="auto"><b>{clock}</b> {line(_short(row.happening.words))}</li>'
        yield "</ol>"
    yield "</figcaption>"
