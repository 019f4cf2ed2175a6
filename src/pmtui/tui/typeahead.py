"""Keys in the order in which they were typed, however many arrive at once.

Over a slow line several keys come in one packet. Textual hands a key to the widget in focus and takes the
next one at once, while what the first one does may still be on its way through queues: text overtakes a
cursor key, and lands in the field that is being left. Here a key is taken only when what the one before it
does is done.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from textual import events
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.app import App

    _App = App[Any]
else:
    _App = object

_PATIENCE = 0.5
"""Seconds after which a key no longer waits for the one before, so that nothing can hang."""

_QUESTIONS = 4
"""How many screens may open in a row between two keys."""


class TypeAhead(_App):
    """Takes keys one after the other. Put it before `App` in the bases of an app class."""

    _typed_into: Widget | None = None
    _typed_on: Screen[Any] | None = None
    _typed_text: bool = False

    async def on_event(self, event: events.Event) -> None:
        """Take a key or a paste when what was typed before it has arrived."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        if not self._goes_on_typing(event):
            await self._arrived()
            await self._answered()
            self.before_key(event)
        self._typed_into = self.focused or self.screen
        self._typed_text = self._is_text(event)
        if isinstance(event, events.Key) and await self._bound_key(event):
            return
        await super().on_event(event)

    def before_key(self, event: events.Key | events.Paste) -> None:
        """Do what has to be done before a key that does not go on with what was typed."""

    def _is_text(self, event: events.Key | events.Paste) -> bool:
        """Return whether the widget in focus takes the key as a character of its text."""
        focused = self.focused
        return (
            focused is not None
            and isinstance(event, events.Key)
            and focused.check_consume_key(event.key, event.character)
        )

    def _goes_on_typing(self, event: events.Key | events.Paste) -> bool:
        """Return whether the key follows others into the same text; a field keeps their order by itself."""
        return self._typed_text and self._typed_into is self.focused and self._is_text(event)

    async def _bound_key(self, event: events.Key) -> bool:
        """Do at once what a key is bound to in the field in focus, instead of after the next keys."""
        focused = self.focused
        if focused is None or focused.check_consume_key(event.key, event.character):
            return False
        if not any(event.key in bindings.key_to_bindings for _, bindings in self.screen._binding_chain):
            return False
        return await self._check_bindings(event.key, priority=True) or await self._check_bindings(event.key)

    async def _arrived(self) -> None:
        """Wait until the widget that was typed into last, and all around it, have nothing more to do."""
        target = self._typed_into
        nodes = [] if target is None or not target.is_attached else [target, *target.ancestors]
        if self.screen not in nodes:  # it was opened by the last key, and takes keys once it is there
            nodes.append(self.screen)
        for node in nodes:
            if isinstance(node, Widget) and node.is_running and not await _is_through(node):
                return

    async def _answered(self) -> None:
        """Wait until the answer to a question has led where it leads, such as to the next question."""
        for _ in range(_QUESTIONS):
            await self._flush_next_callbacks()
            if self.screen is self._typed_on:
                return
            self._typed_on = self.screen
            if not await _is_through(self.screen):
                return


async def _is_through(node: MessagePump) -> bool:
    """Wait until a node has handled what is in its queue; return whether it did in time."""
    done = asyncio.Event()
    if not node.call_later(done.set):
        return True
    try:
        await asyncio.wait_for(done.wait(), _PATIENCE)
    except TimeoutError:
        return False
    return True
