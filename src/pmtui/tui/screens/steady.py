"""Screens that are laid out and drawn once where Textual would do it several times."""

from __future__ import annotations

from typing import Any

from textual import events
from textual.geometry import Size
from textual.screen import Screen


class SteadyScreen(Screen[Any]):
    """Does nothing whose result is not seen: while an app starts, that is most of what a screen does."""

    _waits = False

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        """Lay the screen out; in a batch Textual would do that for nobody, over and over."""
        if self.app._batch_count:
            self._wait()
        else:
            super()._refresh_layout(size, scroll)

    def _compositor_refresh(self) -> None:
        """Draw what has changed; in a batch Textual would draw it, too, and throw it away."""
        if self.app._batch_count:
            self._wait()
        else:
            super()._compositor_refresh()

    async def _on_idle(self, event: events.Idle) -> None:
        """Leave what is to happen after the next drawing for then."""
        if self.app._batch_count:
            self._wait()
            event.prevent_default()

    def _wait(self) -> None:
        if not self._waits:
            self._waits = True
            self.app.call_later(self._go_on)

    def _go_on(self) -> None:
        """Show the screen, since a batch is over."""
        self._waits = False
        if self.app._batch_count:
            self._wait()
        elif self.is_attached and self.is_current:
            self._layout_required = False
            self._refresh_layout(self.app.size)
            self.check_idle()

    def _screen_resized(self, size: Size) -> None:
        """Lay the screen out, unless it has that size: a start tells it three times."""
        compositor = self._compositor
        if compositor.root is not self or compositor.size != size or self._layout_required:
            super()._screen_resized(size)
        elif self.stack_updates and self.is_attached and self.is_current:
            self._compositor_refresh()


class GroundScreen(SteadyScreen):
    """The screen below all others, which nobody sees."""

    def update_node_styles(self, animate: bool = True) -> None:
        """Leave the styles as they are."""
