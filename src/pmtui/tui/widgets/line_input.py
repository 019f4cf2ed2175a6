"""A line to type into, in which the terminal's own cursor stands."""

from __future__ import annotations

from typing import Any, cast

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection

from pmtui.document.safe import safe_line
from pmtui.tui.styling import StylesOnDemand
from pmtui.tui.widgets.marked import Mark, segments
from pmtui.tui.widgets.takes_letters import TakesLetters

_FURTHER = 12
"""Cells by which a text that is too long for the line moves on at a time: moving it sends all of it."""


class LineInput(TakesLetters, StylesOnDemand, Input):
    """Textual's input without timers, queues and a painted cursor; a key changes one line, nothing else."""

    def __init__(
        self,
        value: str | None = None,
        *,
        placeholder: str = "",
        id: str | None = None,
        classes: str = "",
        select_on_focus: bool = False,
    ) -> None:
        self._left = 0
        self._drawn: tuple[tuple[object, ...], Strip] | None = None
        super().__init__(
            value,
            placeholder,
            id=id,
            classes=classes,
            compact=True,
            select_on_focus=select_on_focus,
            validate_on=[],
        )
        self.cursor_blink = False

    def type_letter(self, letter: str) -> None:
        """Put a letter in the place of what is selected, as the key for it does."""
        self.replace(letter, *self.selection)

    def completed(self, typed: str) -> str | None:
        """Return the text that would complete what is typed, to be shown after it."""
        return None

    @property
    def offer(self) -> str:
        """The text that the right arrow key would make of the line; empty if it does not."""
        # While a letter is taken in, the cursor is still before it.
        at_end = self.has_focus and self.cursor_position >= len(self.value) - 1
        return self._suggestion if at_end and len(self._suggestion) > len(self.value) else ""

    @property
    def caret(self) -> Offset:
        """Where on the screen the next character is typed."""
        region = self.content_region
        return Offset(region.x + self._cells(self.cursor_position) - self._first_cell(), region.y)

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where on the screen the next character is typed."""
        return self.caret

    def _on_mount(self, event: events.Mount) -> None:
        """Follow selections by mouse, without the timer of a cursor that blinks."""
        event.prevent_default()
        self.screen.text_selection_started_signal.subscribe(self, self._unselect, immediate=True)

    def _unselect(self, _: object) -> None:
        self.selection = Selection.cursor(self.cursor_position)

    def _watch_value(self, value: str) -> None:
        """Offer a completion and tell of the change; nothing around the line depends on what it holds."""
        self._suggestion = (self.completed(value) or "") if value and self.has_focus else ""
        self.tell_of_change(value)
        if self._initial_value:
            self.cursor_position = len(value)
            self._initial_value = False
        else:
            self.selection = self.selection  # which may be longer than the value

    def tell_of_change(self, value: str) -> None:
        """Tell those around the line that it holds another text."""
        self.post_message(self.Changed(self, value, None))

    def _watch_selection(self, selection: Selection) -> None:
        self.app.clear_selection()

    def refresh(
        self, *regions: Any, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Any:
        """Draw again; no change of a line moves anything else."""
        return super().refresh(*regions, repaint=repaint, layout=False, recompose=recompose)

    def _cells(self, position: int) -> int:
        """Return the cells before a character."""
        return cell_len(safe_line(self.value[:position]))

    def _first_cell(self) -> int:
        """Return the first cell of the value that is shown; the cursor is always among those shown."""
        width, cursor = max(1, self.content_size.width), self._cells(self.cursor_position)
        further = min(_FURTHER, width // 3)
        if cursor < self._left:
            self._left = max(0, cursor - further)
        elif cursor >= self._left + width:
            self._left = cursor - width + 1 + further
        if self._left:
            self._left = min(self._left, max(0, self._cells(len(self.value)) + 1 - width + further))
        return self._left

    def _cell_offset_to_index(self, offset: int) -> int:
        """Return the character at a cell of the line."""
        wanted, cells = offset + self._left, 0
        for index, character in enumerate(safe_line(self.value)):
            cells += cell_len(character)
            if wanted < cells:
                return index
        return len(self.value)

    def render_line(self, y: int) -> Strip:
        """Draw the line; what has been drawn already is the same strip as before."""
        width, base = self.size.width, self.rich_style
        if y:
            return Strip.blank(width, base)
        left, focused = self._first_cell(), self.has_focus
        paints = focused and not cast(Any, self.app).has_terminal_cursor
        what = (
            self.value or self.placeholder,
            bool(self.value),
            self._suggestion if focused else "",
            self.selection if focused else None,
            (width, left, paints, base),
        )
        if self._drawn is None or self._drawn[0] != what:
            self._drawn = (what, self._draw(width, left, paints=paints))
        return self._drawn[1]

    def _draw(self, width: int, left: int, *, paints: bool) -> Strip:
        base, value = self.rich_style, safe_line(self.value)
        marks = []
        if not value:
            shown = safe_line(self.placeholder)
            marks.append(Mark(0, len(shown), self.component_style("input--placeholder")))
        else:
            shown = value
            if self.has_focus and len(self._suggestion) > len(value):
                shown += safe_line(self._suggestion[len(value) :])
                marks.append(Mark(len(value), len(shown), self.component_style("input--suggestion")))
            if self.has_focus and not self.selection.is_empty:
                start, end = sorted(self.selection)
                marks.append(Mark(start, end, self.component_style("input--selection")))
        if paints:
            cursor = self.cursor_position
            shown += " " * (cursor >= len(shown))
            marks.append(Mark(cursor, cursor + 1, self.component_style("input--cursor")))
        line = Strip([*segments(shown, base, marks), Segment(" " * width, base)])
        return line.crop(left, left + width)

    def notify_style_update(self) -> None:
        """Draw with other styles from now on."""
        self._drawn = None
        super().notify_style_update()
