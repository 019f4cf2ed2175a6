"""Texts that take a letter in one go, without the queues between a key and the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

from pmtui.tui.resting import Resting

if TYPE_CHECKING:
    from textual.widget import Widget

    _Widget = Widget
else:
    _Widget = object  # Textual inherits styles and focus from the first widget among the bases


class TakesLetters(Resting, _Widget):
    """A text into which letters are typed. Put it before the widget of Textual in the bases."""

    _takes = False

    def type_letter(self, letter: str) -> None:
        """Put a letter in the place of what is selected, as the key for it does."""
        raise NotImplementedError

    def waits_for(self, event: events.Key) -> bool:
        """Return whether this key is an ordinary letter for the text as it stands."""
        return event.is_printable and event.key not in self._bindings.key_to_bindings

    def take_letter(self, letter: str) -> None:
        """Take a letter; whoever gives it draws the text, with `draws_alone`, or calls `go_on_alone`."""
        self._takes = True
        try:
            self.type_letter(letter)
        finally:
            self._takes = False

    @property
    def draws_alone(self) -> bool:
        """Whether drawing the text is all that is left to do."""
        return not (
            self._layout_required
            or self._scroll_required
            or self._recompose_required
            or self._refresh_styles_required
            or self._next_callbacks
        )

    def drawn(self) -> None:
        """Take note that the text has been drawn."""
        self._repaint_required = False

    def go_on_alone(self) -> None:
        """Do what is left to do in its own time."""
        if self._repaint_required or not self.draws_alone:
            super().check_idle()

    def check_idle(self) -> None:
        """Look for something to do when the queue is empty; whoever gives letters does that at the end."""
        if not self._takes:
            super().check_idle()
