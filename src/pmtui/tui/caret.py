"""The terminal's own cursor, where text is typed: input methods, magnifiers and screen readers go by it."""

from __future__ import annotations

from textual.errors import NoWidget
from textual.geometry import Offset

from pmtui.tui.wire import WireDisplay


class Caret(WireDisplay):
    """Shows the terminal's cursor in the field in focus, nowhere else. Put it before `App` in the bases."""

    def terminal_cursor(self) -> tuple[int, int] | None:
        """Return where the next character is typed; None where no text is, or something lies over it."""
        screen = self.screen
        focused = screen.focused
        place: Offset | None = getattr(focused, "caret", None)
        if focused is None or place is None:
            return None
        try:
            on_top, _ = screen.get_widget_at(*place)
        except NoWidget:
            return None
        return (place.x, place.y) if on_top is focused else None
