"""A field for a sentence: one line of the document that is shown on several, so that none of it is hidden."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from pmtui.tui.widgets.fields import ProseField, joined


class SentenceField(ProseField):
    """A field of one line that wraps."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "next_field", "Next field", show=False)]

    def on_focus(self) -> None:
        """Begin at the end of the text."""
        self.move_cursor(self.document.end)

    def action_next_field(self) -> None:
        """Go on to the next field, since the text has no second line."""
        self.go_on()

    def action_cursor_down(self, select: bool = False) -> None:
        """Go down a line, or from the last one to the field below."""
        if not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            self.go_vertical(1)
        else:
            super().action_cursor_down(select)

    def action_cursor_up(self, select: bool = False) -> None:
        """Go up a line, or from the first one to the field above."""
        if not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            self.go_vertical(-1)
        else:
            super().action_cursor_up(select)

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        if self.read_only:
            return
        if result := self._replace_via_keyboard(joined(event.text), *self.selection):
            self.move_cursor(result.end_location)
        self.tell_of_joined(event.text)
