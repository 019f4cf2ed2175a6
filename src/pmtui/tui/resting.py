"""Whether an app or a widget has anything to do: what comes then need not wait in its queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from textual.message_pump import MessagePump

    _Pump = MessagePump
else:
    _Pump = object  # Textual inherits styles and focus from the first widget among the bases


class Resting(_Pump):
    """Knows whether it is at work. Put it before the class of Textual in the bases."""

    _at_work = 0

    @property
    def rests(self) -> bool:
        """Whether nothing waits in its queue, and nothing that came from there is still being done."""
        return not (
            self._at_work
            or self._next_callbacks
            or self._pending_message is not None
            or not self._message_queue.empty()
        )

    async def _dispatch_message(self, message: Message) -> None:
        self._at_work += 1
        try:
            await super()._dispatch_message(message)
        finally:
            self._at_work -= 1

    async def _flush_next_callbacks(self) -> None:
        if not self._next_callbacks:
            return
        self._at_work += 1
        try:
            await super()._flush_next_callbacks()
        finally:
            self._at_work -= 1
