"""A layout of rows with twelve columns, in which every widget says how many columns it takes."""

from __future__ import annotations

from fractions import Fraction

from textual.geometry import NULL_OFFSET, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

COLUMNS = 12


class ColumnsLayout(Layout):
    """Fills rows from left to right; a row is as high as its highest widget.

    Textual's grid measures a widget that spans columns at the width of one of them, which makes text
    that wraps many times too high.
    """

    name = "columns"

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        """Return where each widget stands; one that names another as `below` stands under that one's row."""
        parent.pre_layout(self)
        notes = {below: child for child in children if (below := getattr(child, "below", None))}
        placements: list[WidgetPlacement] = []
        row: list[tuple[Widget, int]] = []
        column = y = 0
        for widget in [child for child in children if child not in notes.values()]:
            span = _span(widget, size.width)
            if column + span > COLUMNS:
                y = self._place_row(parent, row, notes, y, size, placements)
                row, column = [], 0
            row.append((widget, column))
            column += span
        self._place_row(parent, row, notes, y, size, placements)
        return placements

    def _place_row(
        self,
        parent: Widget,
        row: list[tuple[Widget, int]],
        notes: dict[Widget, Widget],
        y: int,
        size: Size,
        placements: list[WidgetPlacement],
    ) -> int:
        """Place the widgets of a row with the notes below them, and return where the next row begins."""
        edges = [size.width * column // COLUMNS for column in range(COLUMNS + 1)]
        height = 0
        for widget, column in row:
            left, right = edges[column], edges[column + _span(widget, size.width)]
            placements.append(placement := _placed(parent, widget, left, y, right - left, size))
            height = max(height, placement.region.height)
        y += height
        for note in [notes[widget] for widget, _ in row if widget in notes]:
            placements.append(placement := _placed(parent, note, 0, y, size.width, size))
            y += placement.region.height
        return y


def _span(widget: Widget, width: int) -> int:
    """Return how many columns a widget gets: more than it asked for where its text would not fit."""
    span = min(COLUMNS, max(1, widget.styles.column_span))
    least: int = getattr(widget, "least_width", 0)
    wider = (columns for columns in range(span + 1, COLUMNS) if COLUMNS % columns == 0)
    return next((columns for columns in (span, *wider) if width * columns // COLUMNS >= least), COLUMNS)


def _placed(parent: Widget, widget: Widget, x: int, y: int, width: int, size: Size) -> WidgetPlacement:
    box = widget._get_box_model(
        Size(width, size.height), parent.app.viewport_size, Fraction(width), Fraction(1)
    )
    region = Region(x, y, width, int(box.height))
    return WidgetPlacement(region, NULL_OFFSET, box.margin, widget, 0, False, False, False)
