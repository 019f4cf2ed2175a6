"""Letters, taken and shown at once.

A key costs Textual a dozen messages through the queues of app, screen and widget, most of which find nothing
to do. A letter that goes on with a text that is being typed concerns that text alone, so it is put there and
drawn in one go, as long as nothing else is under way; all that come at once are drawn together.
"""

from __future__ import annotations

import asyncio

from textual import events
from textual.message import Message
from textual.screen import Screen

from pmtui.tui.resting import Resting
from pmtui.tui.typeahead import TypeAhead
from pmtui.tui.widgets.takes_letters import TakesLetters


class Letters(Resting, TypeAhead):
    """Takes letters without a queue. Put it before `App` in the bases of an app class."""

    _to_draw: TakesLetters | None = None

    def before_letter(self) -> None:
        """Do what every key does, whatever it is."""

    def post_message(self, message: Message) -> bool:
        """Take a letter at once where that can be; leave everything else to the queue."""
        if type(message) is events.Key and (field := self._field_for(message)) and message.character:
            try:
                self._take(field, message.character)
            except Exception as error:
                self._handle_exception(error)
            return True
        return super().post_message(message)

    def _field_for(self, key: events.Key) -> TakesLetters | None:
        """Return the text into which the key is to be put at once, if it is a letter that goes on there."""
        field = self._typed_into
        at_once = (
            isinstance(field, TakesLetters)
            and self.app_focus
            and self.rests
            and field.rests
            and self._goes_on_typing(key)
            and field.waits_for(key)
            and not self._is_taken_first(key.key)
        )
        return field if at_once and isinstance(field, TakesLetters) else None

    def _is_taken_first(self, key: str) -> bool:
        """Return whether a key does something else before it could be a letter."""
        return any(
            binding.priority
            for node in (self, self.screen)
            for binding in node._bindings.key_to_bindings.get(key, ())
        )

    def _take(self, field: TakesLetters, letter: str) -> None:
        if self._to_draw is None:  # before anything that the letter leads to could look for what to draw
            asyncio.get_running_loop().call_soon(self._draw)
        elif self._to_draw is not field:
            self._to_draw.go_on_alone()
        self._to_draw = field
        with self._context(), field._context():
            self.before_letter()
            field.take_letter(letter)

    def _draw(self) -> None:
        """Draw the text that letters came into."""
        field, self._to_draw = self._to_draw, None
        if field is None or not field.is_running or not field.is_attached:
            return
        try:
            with self._context():
                screen = field.screen
                if field.draws_alone and self._can_draw(screen):
                    screen._compositor.update_widgets({field})
                    field.drawn()
                    screen._compositor_refresh()
                field.go_on_alone()
        except Exception as error:
            self._handle_exception(error)

    def _can_draw(self, screen: Screen[object]) -> bool:
        """Return whether a part of the screen can be drawn, and will be where it is."""
        return (
            screen is self.screen
            and not self._batch_count
            and not screen._layout_required
            and not screen._scroll_required
            and not screen._repaint_required
        )
