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
        """Return where each widget stands."""
        parent.pre_layout(self)
        viewport = parent.app.viewport_size
        edges = [size.width * column // COLUMNS for column in range(COLUMNS + 1)]
        placements: list[WidgetPlacement] = []
        column = y = height = 0
        for widget in children:
            span = min(COLUMNS, max(1, widget.styles.column_span))
            if column + span > COLUMNS:
                column, y, height = 0, y + height, 0
            left, right = edges[column], edges[column + span]
            box = widget._get_box_model(
                Size(right - left, size.height), viewport, Fraction(right - left), Fraction(1)
            )
            rows = int(box.height)
            placements.append(
                WidgetPlacement(
                    Region(left, y, right - left, rows),
                    NULL_OFFSET,
                    box.margin,
                    widget,
                    0,
                    False,
                    False,
                    False,
                )
            )
            column, height = column + span, max(height, rows)
        return placements
