"""A compositor that draws only the lines that changed, of the widgets that are seen there."""

from __future__ import annotations

from typing import Any

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

Gap = tuple[int, int]
"""First column, and column after the last, of cells that nothing has been drawn on yet."""
Placed = tuple[Widget, Region, Region]
"""A widget, where it is, and what is seen of that."""


class LineCompositor(Compositor):
    """Answers a partial update like its base class, at the cost of the lines in it.

    Textual draws every line of each widget around a change, to throw most of them away.
    """

    _placed: tuple[object, dict[int | None, list[Placed]]] = (None, {})
    """For the widgets that are seen, found once for each layout: those on a line."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """Return what changed, or None if nothing did."""
        width, height = self.size
        regions = [region.intersection(self.size.region) for region in self._dirty_regions]
        self._dirty_regions.clear()
        spans = list(self._regions_to_spans(region for region in regions if region))
        if not spans:
            return None
        gaps: dict[int, list[Gap]] = {}
        for y, start, end in spans:
            gaps.setdefault(y, []).append((start, end))
        drawn = self._draw(gaps)
        chops: list[dict[int, Strip | None]] = [{} for _ in range(height)]
        ends = [[width] for _ in range(height)]
        for y, parts in drawn.items():
            for start, end, strip in sorted(parts, key=lambda part: part[0]):
                chops[y][start] = strip
                ends[y].insert(-1, end)
        return ChopsUpdate(chops, spans, ends)

    def _draw(self, gaps: dict[int, list[Gap]]) -> dict[int, list[tuple[int, int, Strip]]]:
        """Fill the gaps from the front to the back; return the strips of each line."""
        drawn: dict[int, list[tuple[int, int, Strip]]] = {y: [] for y in gaps}
        for widget, region, seen in self._widgets_on(next(iter(gaps)) if len(gaps) == 1 else None):
            if not gaps:
                break
            start, end = seen.column_span
            rows = [
                y
                for y in seen.line_range
                if y in gaps and any(first < end and start < last for first, last in gaps[y])
            ]
            for top, count in _runs(rows):
                crop = Region(seen.x - region.x, top - region.y, seen.width, count)
                for y, strip in enumerate(widget.render_lines(crop), top):
                    gaps[y], parts = _fill(gaps[y], start, end, strip)
                    drawn[y] += parts
                    if not gaps[y]:
                        del gaps[y]
        return drawn

    def _widgets_on(self, y: int | None) -> list[Placed]:
        """Return the widgets that are seen on a line (None: anywhere), from the front to the back."""
        known, lines = self._placed
        if known is not self.visible_widgets:
            known, lines = self._placed = self.visible_widgets, {}
        if y not in lines:
            placed = [(widget, region, region.intersection(clip)) for widget, (region, clip) in known.items()]
            lines[y] = [each for each in placed if each[2] and (y is None or y in each[2].line_range)]
        return lines[y]


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Return the first of each run of successive numbers, and how many there are."""
    runs: list[tuple[int, int]] = []
    for y in rows:
        if runs and y == sum(runs[-1]):
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((y, 1))
    return runs


def _fill(
    gaps: list[Gap], start: int, end: int, strip: Strip
) -> tuple[list[Gap], list[tuple[int, int, Strip]]]:
    """Return what a strip leaves of the gaps of a line, and the parts of it that filled them."""
    left: list[Gap] = []
    parts = []
    for first, last in gaps:
        begin, stop = max(first, start), min(last, end)
        if begin >= stop:
            left.append((first, last))
            continue
        whole = (begin, stop) == (start, end)
        parts.append((begin, stop, strip if whole else strip.crop(begin - start, stop - start)))
        if first < begin:
            left.append((first, begin))
        if stop < last:
            left.append((stop, last))
    return left, parts


def draw_by_lines(screen: Screen[Any]) -> None:
    """Let a screen draw its partial updates line by line, if it has Textual's own compositor."""
    if type(screen._compositor) is Compositor:
        screen._compositor.__class__ = LineCompositor
