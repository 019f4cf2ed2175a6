"""The screen as cells: what the terminal is to show, built from the updates of Textual's compositor."""

from __future__ import annotations

from collections.abc import Iterator

from textual._compositor import ChopsUpdate, CompositorUpdate, InlineUpdate, LayoutUpdate
from textual.strip import Strip

from pmtui.tui.wire.cells import attach, is_uncertain, split_cells
from pmtui.tui.wire.looks import Look, LookTable

Part = tuple[int, int, Strip]
"""A strip on a row: first column, column after the last, strip."""


class Row:
    """One line of the screen. Rows are never changed once they are part of a frame."""

    __slots__ = ("chars", "looks", "parts", "uncertain")

    def __init__(self, chars: list[str], looks: list[Look]) -> None:
        self.chars = chars
        self.looks = looks
        self.uncertain: frozenset[int] = frozenset()
        self.parts: dict[int, tuple[int, Strip]] = {}

    def same(self, other: Row) -> bool:
        """Say whether both rows show the same."""
        return self is other or (self.chars == other.chars and self.looks == other.looks)

    def has(self, part: Part) -> bool:
        """Say whether this very strip already stands there."""
        start, end, strip = part
        known = self.parts.get(start)
        return known is not None and known[1] is strip and known[0] == end

    def with_parts(self, parts: list[Part], table: LookTable) -> Row:
        """Return a row on which the strips are laid over what stands here."""
        row = Row(self.chars.copy(), self.looks.copy())
        row.uncertain = self.uncertain
        row.parts = self.parts.copy()
        for part in parts:
            row._lay(part, table)
        return row

    def _lay(self, part: Part, table: LookTable) -> None:
        start, end, strip = part
        end = min(end, len(self.chars))
        if start < 0 or start >= end:
            return
        known = self.parts.get(start)
        if known is None or known[0] != part[1]:
            for other in [x for x, (stop, _) in self.parts.items() if x < end and stop > start]:
                del self.parts[other]
        self.parts[start] = (part[1], strip)
        chars, looks, uncertain = strip_cells(strip, end - start, table)
        if not self.chars[start]:  # the right half of a wide character goes, so the left half cannot stay
            self.chars[start - 1] = " "
        if end < len(self.chars) and not self.chars[end]:
            self.chars[end] = " "
        self.chars[start:end] = chars
        self.looks[start:end] = looks
        if uncertain or self.uncertain:
            outside = (x for x in self.uncertain if not start <= x < end and self.chars[x] != " ")
            self.uncertain = frozenset([*outside, *(start + x for x in uncertain)])


class Frame:
    """All rows of a screen. Frames share the rows that did not change.

    Args:
        rows: top to bottom, all of the same width.
        width: cells in a row.
        table: the looks that the rows are made of.
    """

    __slots__ = ("rows", "table", "width")

    def __init__(self, rows: list[Row], width: int, table: LookTable) -> None:
        self.rows = rows
        self.width = width
        self.table = table

    @classmethod
    def blank(cls, width: int, height: int, table: LookTable) -> Frame:
        """Return a frame of spaces in the terminal's own colours."""
        row = Row([" "] * width, [table.plain] * width)
        return cls([row] * height, width, table)

    @classmethod
    def unknown(cls, width: int, height: int, table: LookTable) -> Frame:
        """Return a frame of which no cell is like one that can be shown."""
        row = Row(["\0"] * width, [table.plain] * width)
        return cls([row] * height, width, table)

    def over(self, below: Frame, height: int) -> Frame:
        """Return a frame of the first rows of this one, and of the others of the one below."""
        return Frame([*self.rows[:height], *below.rows[height:]], self.width, self.table)

    @property
    def height(self) -> int:
        """Number of rows."""
        return len(self.rows)

    def updated(self, update: CompositorUpdate) -> Frame:
        """Return the frame after an update; rows that the update does not name are kept as they are.

        Raises:
            TypeError: this kind of update is not known.
        """
        rows = self.rows.copy()
        for y, parts in update_parts(update):
            if 0 <= y < len(rows):
                fresh = [part for part in parts if not rows[y].has(part)]
                if fresh:
                    rows[y] = rows[y].with_parts(fresh, self.table)
        return Frame(rows, self.width, self.table)


def update_parts(update: CompositorUpdate) -> Iterator[tuple[int, list[Part]]]:
    """Yield row number and strips for each line that an update sends, in the order in which it sends them.

    Raises:
        TypeError: this kind of update is not known.
    """
    if isinstance(update, ChopsUpdate):
        yield from _chops_parts(update)
    elif isinstance(update, LayoutUpdate):
        for y, line in enumerate(update.strips, update.region.y):
            yield y, _side_by_side(update.region.x, line)
    elif isinstance(update, InlineUpdate):
        for y, strip in enumerate(update.strips):
            yield y, _side_by_side(0, [strip])
    else:
        raise TypeError(f"cannot read cells from {type(update).__name__}")


def _side_by_side(x: int, strips: object) -> list[Part]:
    parts: list[Part] = []
    for strip in strips:  # type: ignore[attr-defined]
        parts.append((x, x + strip.cell_length, strip))
        x += strip.cell_length
    return parts


def _chops_parts(update: ChopsUpdate) -> Iterator[tuple[int, list[Part]]]:
    """Choose and crop strips exactly as `ChopsUpdate.render_segments` does."""
    for y, x1, x2 in update.spans:
        parts: list[Part] = []
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is None or x > x2 or end <= x1:
                continue
            if not (x1 <= x < x2 and end <= x2):
                strip = strip.crop(0, min(end, x2) - x)
            if strip.cell_length:
                parts.append((x, x + strip.cell_length, strip))
        yield y, parts


def update_size(update: CompositorUpdate) -> tuple[int, int] | None:
    """Return width and height of the screen that an update paints completely, else None."""
    if isinstance(update, LayoutUpdate) and update.region.offset == (0, 0):
        return update.region.width, update.region.height
    return None


def strip_cells(strip: Strip, width: int, table: LookTable) -> tuple[list[str], list[Look], list[int]]:
    """Return characters and looks of exactly `width` cells, and which of them have an uncertain width.

    Control segments are left out: nothing of a strip is a command to the terminal.
    """
    chars: list[str] = []
    looks: list[Look] = []
    surplus, rare = 0, False
    for text, style, control in strip:
        if control or not text:
            continue
        look = table.of(style)
        if text.isascii() and text.isprintable():
            chars.extend(text)
        else:
            cells = split_cells(text.translate(table.signs) if table.signs else text)
            if cells.lead and chars:
                attach(chars, cells.lead)
            chars.extend(cells.chars)
            surplus += cells.surplus
            rare = rare or cells.uncertain
        looks.extend([look] * (len(chars) - len(looks)))
    if surplus > 0:
        _absorb(chars, looks, surplus)
    _fit(chars, looks, width, table)
    return chars, looks, [x for x, char in enumerate(chars) if is_uncertain(char)] if rare else []


def _absorb(chars: list[str], looks: list[Look], surplus: int) -> None:
    """Take cells out of the blanks, so that visible control characters push no border out of line."""
    x = len(chars) - 1
    while surplus and x > 0:
        if chars[x] == chars[x - 1] == " " and looks[x] is looks[x - 1]:
            del chars[x], looks[x]
            surplus -= 1
        x -= 1


def _fit(chars: list[str], looks: list[Look], width: int, table: LookTable) -> None:
    if len(chars) > width:
        cut_through = not chars[width]
        del chars[width:], looks[width:]
        if cut_through and chars:
            chars[-1] = " "
    elif len(chars) < width:
        missing = width - len(chars)
        looks.extend([looks[-1] if looks else table.plain] * missing)
        chars.extend(" " * missing)
