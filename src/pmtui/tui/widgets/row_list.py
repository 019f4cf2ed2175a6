"""A list that draws its own lines: rows with a cursor, between headings, gaps and hints."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any, NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from pmtui.tui.drawing import Drawing, Drawn, Span, render
from pmtui.tui.glyphs import Glyphs

STEPS = frozenset(("up", "down", "j", "k", "pageup", "pagedown", "home", "end"))
"""The keys that only move the cursor of a list."""
_LEAST, _HEAD, _MOST = 4, 10, 14
"""Cells that stand out on the line under the cursor: all of the line would have to be sent for each step."""


def _head(strip: Strip) -> int:
    """Return where the part ends that stands out: after a column or a word, where one ends there."""
    end = text_end = 0
    for segment in strip:
        text_end += segment.cell_length
        if text_end > _MOST:
            break
        end = text_end
    if end >= _LEAST:
        return end
    words = strip.crop(0, _HEAD + 1).text
    space = words.rfind(" ", _LEAST)
    return space if space > 0 and words.isascii() else _HEAD


class Item(NamedTuple):
    """A line of the list.

    `path` names what the line stands for; a line without one cannot take the cursor. `value` is what the line
    is drawn from: when path and value are the same, the line is not drawn again.
    """

    kind: str
    path: str
    value: Any = None


class RowList(Drawing, ScrollView, can_focus=True):
    """Lines with a cursor on one of them; drawing costs what is visible, not what is listed."""

    class Moved(Message):
        """The cursor stands on another line."""

        def __init__(self, rows: RowList) -> None:
            super().__init__()
            self.rows = rows

        @property
        def control(self) -> RowList:
            """The list whose cursor moved."""
            return self.rows

    class Chosen(Moved):
        """A line was entered by key or mouse."""

    def __init__(
        self,
        draw: Callable[[Item, int], Drawn],
        *,
        id: str,
        glyphs: Glyphs | None = None,
    ) -> None:
        super().__init__(id=id)
        self._draw = draw
        self._glyphs = glyphs or Glyphs()
        self.items: tuple[Item, ...] = ()
        self._cursor = -1

    @property
    def cursor(self) -> Item | None:
        """The line under the cursor."""
        return self.items[self._cursor] if 0 <= self._cursor < len(self.items) else None

    @property
    def cursor_path(self) -> str:
        """The path of the line under the cursor; empty without one."""
        return self.cursor.path if self.cursor else ""

    def show(self, items: Sequence[Item]) -> None:
        """List these lines, keeping the cursor on what it stood on, else near it."""
        before, path, place = self.items, self.cursor_path, self._cursor
        self.items = tuple(items)
        self._cursor = self._find(path) if path else -1
        if self._cursor < 0:
            self._cursor = self._nearest(max(0, place))
        self._update_size()
        self._refresh_changed(before, place)
        if self.cursor_path != path:
            self.post_message(self.Moved(self))

    def redraw(self) -> None:
        """Draw every line again, because something beside the lines changed."""
        self.refresh()

    def redraw_cursor(self) -> None:
        """Draw the line under the cursor again, because what it shows has changed and its item has not."""
        self._refresh_line(self._cursor)

    def select(self, path: str) -> bool:
        """Put the cursor on the line of this path; return whether there is one."""
        index = self._find(path)
        if index < 0:
            return False
        self._move_to(index)
        return True

    def _find(self, path: str) -> int:
        if 0 <= self._cursor < len(self.items) and self.items[self._cursor].path == path:
            return self._cursor
        for index, item in enumerate(self.items):
            if item.path == path:
                return index
        return -1

    def _nearest(self, index: int) -> int:
        """Return the line from `index` on that takes the cursor, else the last one before it."""
        count = len(self.items)
        candidates = chain(range(index, count), range(min(index, count) - 1, -1, -1))
        return next((candidate for candidate in candidates if self.items[candidate].path), -1)

    def _update_size(self) -> None:
        size = Size(self.scrollable_content_region.width, len(self.items))
        if size.height != self.virtual_size.height:
            self.virtual_size = size

    def _refresh_changed(self, before: tuple[Item, ...], place: int) -> None:
        if len(before) != len(self.items):
            self.refresh()
            return
        top = int(self.scroll_offset.y)
        for index in range(top, min(top + self.size.height, len(before))):
            a, b = before[index], self.items[index]
            if a.path != b.path or a.kind != b.kind or (a.value is not b.value and a.value != b.value):
                self._refresh_line(index)
        if place != self._cursor:
            self._refresh_line(place)
            self._refresh_line(self._cursor)

    def _refresh_line(self, index: int) -> None:
        y = index - int(self.scroll_offset.y)
        if 0 <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """Draw one visible line; the scrollbar covers none of it."""
        width = self.size.width - self.scrollbar_size_vertical
        index = y + int(self.scroll_offset.y)
        if index >= len(self.items):
            return Strip.blank(width, self.rich_style)
        drawn = self._draw(self.items[index], width - 1)
        on_cursor = index == self._cursor
        bar = Span(" ")
        if on_cursor:
            bar = (
                Span(self._glyphs["cursor"], "accent")
                if self.has_focus
                else Span(self._glyphs["place"], "muted")
            )
        strip = render(Drawn((bar, *drawn.left), drawn.right), width, self.style_of)
        if not on_cursor:
            return strip
        background = self.style_of("cursor" if self.has_focus else "cursor-blurred").background_style
        head, rest = strip.divide([min(_head(strip), width), width])
        return Strip([*Segment.apply_style(head, post_style=background), *rest], width)

    def _move_to(self, index: int) -> None:
        if index != self._cursor:
            self._refresh_line(self._cursor)
            self._cursor = index
            self._refresh_line(index)
            self.post_message(self.Moved(self))
        self._keep_visible()

    def _keep_visible(self) -> None:
        height = self.size.height
        if not height or self._cursor < 0:
            return
        top = int(self.scroll_offset.y)
        if self._cursor < height and not any(item.path for item in self.items[: self._cursor]):
            # What stands above the first row says what the rows are: it is read before the row's last line.
            if top:
                self._show_from(0)
            return
        first = self._cursor
        if first < top:
            self._show_from(first)
        elif (last := self._last_line(height)) >= top + height:
            self._show_from(last - height + 1)

    def _show_from(self, index: int) -> None:
        # Forced, since a list that has just outgrown its room does not know yet that it can scroll.
        self.scroll_to(y=index, animate=False, immediate=True, force=True)

    def _last_line(self, height: int) -> int:
        """Return the last line that belongs to the one under the cursor and fits on the screen with it."""
        below = self._cursor + 1
        while below < min(len(self.items), self._cursor + height) and not self.items[below].path:
            below += 1
        return below - 1

    def step(self, by: int) -> bool:
        """Move the cursor by so many rows; return whether it moved."""
        index, target, left = self._cursor, self._cursor, abs(by)
        direction = 1 if by > 0 else -1
        while left and 0 <= index + direction < len(self.items):
            index += direction
            if self.items[index].path:
                target, left = index, left - 1
        if target == self._cursor:
            return False
        self._move_to(target)
        return True

    def action_scroll_down(self) -> None:
        """Move down a row."""
        self.step(1)

    def action_scroll_up(self) -> None:
        """Move up a row, or show what stands above the first one."""
        if not self.step(-1):
            self._show_from(0)

    key_j, key_k = action_scroll_down, action_scroll_up

    def action_page_down(self) -> None:
        """Move down a screenful."""
        self.step(max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        """Move up a screenful."""
        self.step(-max(1, self.size.height - 1))

    def action_scroll_home(self) -> None:
        """Move to the first row."""
        self.step(-len(self.items))

    def action_scroll_end(self) -> None:
        """Move to the last row."""
        self.step(len(self.items))

    def key_enter(self, event: events.Key) -> None:
        """Enter the row; the key means nothing more to the field that a question gives way to."""
        if self.cursor:
            event.stop()
            self.post_message(self.Chosen(self))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; a second click enters the row."""
        index = event.y + int(self.scroll_offset.y)
        if 0 <= index < len(self.items) and self.items[index].path:
            self._move_to(index)
            if event.chain == 2:
                self.post_message(self.Chosen(self))

    def get_content_height(self, *_: object) -> int:
        """Return the number of lines, for a list that is as high as what it holds."""
        return len(self.items)

    def on_resize(self) -> None:
        """Keep the cursor on the screen."""
        self._update_size()
        self.call_after_refresh(self._keep_visible)

    def on_focus(self) -> None:
        """Show where the keys go."""
        self._refresh_line(self._cursor)

    def on_blur(self) -> None:
        """Show that the keys go elsewhere."""
        self._refresh_line(self._cursor)
