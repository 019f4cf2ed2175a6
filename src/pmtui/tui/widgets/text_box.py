"""A box of lines to type into, in which the terminal's own cursor stands."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import Any, cast

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.document._document import EditResult, Location
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, Selection

from pmtui.document.safe import safe_line
from pmtui.tui.styling import StylesOnDemand
from pmtui.tui.widgets.marked import Mark, segments
from pmtui.tui.widgets.takes_letters import TakesLetters

_Key = tuple[str, tuple[Mark, ...], int, Style]


class TextBox(TakesLetters, StylesOnDemand, TextArea):
    """Textual's text area without timers, colours of code, brackets and a painted cursor.

    A line that shows what it showed before is the same strip as before, so that a key costs the lines that it
    changes.
    """

    _edits = False
    # A change draws the lines that it concerns.
    selection: Reactive[Selection] = Reactive(Selection(), init=False, always_update=True, repaint=False)

    def __init__(self, *, id: str | None = None, classes: str = "") -> None:
        self._strips: dict[_Key, Strip] = {}
        super().__init__(
            id=id,
            classes=classes,
            soft_wrap=True,
            compact=True,
            show_line_numbers=False,
            tab_behavior="focus",
            highlight_cursor_line=False,
        )
        self.cursor_blink = False
        self.match_cursor_bracket = False

    @property
    def caret(self) -> Offset:
        """Where on the screen the next character is typed."""
        number, column = self.selection.end
        wrapped, region = self.wrapped_document, self.content_region
        section = bisect_right(cuts := wrapped.get_offsets(number), column)
        start = cuts[section - 1] if section else 0
        before, _ = self._shown(number, start, column, [])
        y = wrapped._line_index_to_offsets[number][section] - int(self.scroll_offset.y)
        return Offset(region.x + cell_len(before), region.y + y)

    def _on_mount(self, event: events.Mount) -> None:
        """Follow selections by mouse, without the timer of a cursor that blinks."""
        event.prevent_default()
        self.screen.text_selection_started_signal.subscribe(self, self._unselect, immediate=True)

    def _unselect(self, _: object) -> None:
        self.selection = Selection.cursor(self.cursor_location)

    def _pause_blink(self, visible: bool = True) -> None:
        """Leave the cursor alone, which is the terminal's own."""

    def _restart_blink(self) -> None:
        """Leave the cursor alone, which is the terminal's own."""

    def type_letter(self, letter: str) -> None:
        """Put a letter in the place of what is selected, as the key for it does."""
        start, (number, column) = self.selection
        if start != (number, column) or self._is_empty or self._paints:
            self._replace_via_keyboard(letter, *self.selection)
            return
        lines, before = self.document.lines, self._parts(number)
        lines[number] = f"{lines[number][:column]}{letter}{lines[number][column:]}"
        end = (number, column + len(letter))
        self._wrap_again((number, column), (number, column), end, before)
        self.set_reactive(TextBox.selection, Selection.cursor(end))
        self._follow_cursor()
        self.navigator.last_x_offset = self._cursor_offset[0]
        self.typed()

    def typed(self) -> None:
        """Take note that the text is another one now."""

    def edit(self, edit: Edit) -> EditResult:
        """Change the text; nothing is kept for undoing, which is for whoever holds the text."""
        top, bottom = edit.top, edit.bottom
        before = self._parts(top[0]) if top[0] == bottom[0] and not self._is_empty else []
        result = edit.do(self)
        self._wrap_again(top, bottom, result.end_location, before)
        self._edits = True
        try:
            edit.after(self)
        finally:
            self._edits = False
        self.typed()
        return result

    def _wrap_again(self, top: Location, bottom: Location, end: Location, before: list[str]) -> None:
        """Wrap what was changed between two places, up to where it ends now, and draw what that changes.

        `before` is what stood on the lines of the one line of text that was changed, empty if that is all.
        """
        number, height = top[0], len(self.wrapped_document._offset_to_line_info)
        self.wrapped_document.wrap_range(top, bottom, end)
        after = self._parts(number)
        if len(before) != len(after) or number != end[0] or self._is_empty or self._paints:
            self.refresh()
        else:
            first = self.wrapped_document._line_index_to_offsets[number][0] - int(self.scroll_offset.y)
            left = -self.gutter.left  # a mark without a letter at the beginning goes with what is before it
            for y, (was, shown) in enumerate(zip(before, after, strict=True), first):
                if was != shown:
                    self.refresh(Region(left, y, self.outer_size.width, 1))
        if len(self.wrapped_document._offset_to_line_info) != height:
            self._refresh_size()

    def _refresh_size(self) -> None:
        """Take the height of the text; a box that grows with it needs a scrollbar only once it cannot."""
        self.virtual_size = Size(0, len(self.wrapped_document._offset_to_line_info))
        height, most = self.styles.height, self.styles.max_height
        full = most is not None and most.is_cells and self.outer_size.height >= most.value
        if self.show_vertical_scrollbar or full or height is None or not height.is_auto:
            self._refresh_scrollbars()
        elif self.virtual_size.height > self.size.height:
            self.call_after_refresh(self._refresh_scrollbars)

    @property
    def _is_empty(self) -> bool:
        return self.document.line_count == 1 and not self.document.get_line(0)

    def _parts(self, number: int) -> list[str]:
        """Return what stands on each of the lines on which a line of the text is shown."""
        line = self.document.get_line(number)
        cuts = [0, *self.wrapped_document.get_offsets(number), len(line)]
        return [line[start:end] for start, end in pairwise(cuts)]

    def _watch_selection(self, previous_selection: Selection, selection: Selection) -> None:
        """Keep the cursor in view."""
        if not self.is_mounted:
            return
        if self.screen.selections:
            self.app.clear_selection()
        if not (previous_selection.is_empty and selection.is_empty) or self._paints:
            self.refresh()
        self._follow_cursor()
        # Where nothing is drawn, nothing else takes the terminal's cursor along.
        if self.has_focus and not self._edits:
            self.app.call_later(cast(Any, self.app).sync_terminal_cursor)

    def _follow_cursor(self) -> None:
        self._cursor_offset = self.wrapped_document.location_to_offset(self.cursor_location)
        y = self._cursor_offset[1] - self.scroll_offset.y
        if not 0 <= y < self.size.height:
            self.scroll_cursor_visible()
        if not cast(Any, self.app).has_terminal_cursor:
            self.app.cursor_position = self.cursor_screen_offset

    def find_matching_bracket(self, bracket: str, search_from: Location) -> Location | None:
        """Look for no bracket: this is prose."""
        return None

    def post_message(self, message: Message) -> bool:
        """Post a message, but none that tells of a change: it would go through many queues for nobody."""
        if isinstance(message, TextArea.Changed | TextArea.SelectionChanged):
            return False
        return super().post_message(message)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines in the styles of the stylesheet, which Textual would look up for each drawing."""
        return Widget.render_lines(self, crop)

    def render_line(self, y: int) -> Strip:
        """Draw a line of what is visible."""
        width, base = self.size.width, self.rich_style
        shown, marks = self._placeholder_line(y) if not self.text else self._text_line(y)
        key = (shown, marks, width, base)
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) > 4 * max(16, self.size.height):
                self._strips.clear()
            line = Strip([*segments(shown, base, marks), Segment(" " * width, base)])
            strip = self._strips[key] = line.crop(0, width)
        return strip

    @property
    def _paints(self) -> bool:
        """Whether the cursor has to be painted, since there is no terminal that shows its own."""
        return bool(self.has_focus and not cast(Any, self.app).has_terminal_cursor)

    def _placeholder_line(self, y: int) -> tuple[str, tuple[Mark, ...]]:
        lines = Content(safe_line(str(self.placeholder))).wrap(max(1, self.size.width))
        shown = lines[y].plain if y < len(lines) else ""
        marks = [Mark(0, len(shown), self.component_style("text-area--placeholder"))]
        if y == 0 and self._paints:
            shown = shown or " "
            marks.append(Mark(0, 1, self.component_style("text-area--cursor")))
        return shown, tuple(marks)

    def _text_line(self, y: int) -> tuple[str, tuple[Mark, ...]]:
        """Return a line as it is shown, and what is marked of it."""
        wrapped = self.wrapped_document
        top = y + int(self.scroll_offset.y)
        if top >= len(wrapped._offset_to_line_info):
            return "", ()
        number, section = wrapped._offset_to_line_info[top]
        line, cuts = self.document.get_line(number), wrapped.get_offsets(number)
        start = cuts[section - 1] if section else 0
        end = cuts[section] if section < len(cuts) else len(line)
        marks = self._selected(number, start, end)
        row, at = self.selection.end
        if self._paints and row == number and start <= at <= end and (at < end or section == len(cuts)):
            marks.append(Mark(at - start, at - start + 1, self.component_style("text-area--cursor")))
        shown, marks = self._shown(number, start, end, marks)
        return shown + " " * (max((mark.end for mark in marks), default=0) - len(shown)), tuple(marks)

    def _shown(self, number: int, start: int, end: int, marks: list[Mark]) -> tuple[str, list[Mark]]:
        """Return a part of a line as it is shown, with its marks in their places there."""
        line = self.document.get_line(number)
        shown = line[start:end]
        if "\t" in shown:
            before = line.count("\t", 0, start)
            shown, marks = _with_tabs(shown, marks, self.wrapped_document.get_tab_widths(number)[before:])
        return safe_line(shown), marks

    def _selected(self, number: int, start: int, end: int) -> list[Mark]:
        """Return what is selected of a line between two characters; an empty line shows as one blank."""
        if self.selection.is_empty:
            return []
        (first, first_column), (last, last_column) = sorted(self.selection)
        if not first <= number <= last:
            return []
        begin = max(start, first_column if number == first else 0) - start
        stop = min(end, last_column if number == last else end) - start + (start == end and number < last)
        return [Mark(begin, stop, self.component_style("text-area--selection"))] if begin < stop else []

    def notify_style_update(self) -> None:
        """Draw with other styles from now on."""
        self._strips.clear()
        super().notify_style_update()


def _with_tabs(shown: str, marks: list[Mark], widths: list[int]) -> tuple[str, list[Mark]]:
    """Return a text with its tabs as blanks, and the marks where they are then."""
    places, text, tabs = [0], "", iter(widths)
    for character in shown:
        text += " " * next(tabs, 1) if character == "\t" else character
        places.append(len(text))
    places.append(len(text) + 1)

    def place(index: int) -> int:
        return places[min(index, len(places) - 1)]

    return text, [Mark(place(mark.start), place(mark.end), mark.style) for mark in marks]
