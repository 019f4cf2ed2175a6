"""Screens that are laid out and drawn once where Textual would do it several times."""

from __future__ import annotations

from typing import Any

from textual import events
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget


class SteadyScreen(Screen[Any]):
    """Does nothing whose result is not seen: while an app starts, that is most of what a screen does."""

    _waits = False
    _tells_itself = False
    """Whether the screen is about to be told the size for which it has just been laid out."""

    def show_message(self) -> None:
        """Show what was said last, where the screen has a line for it."""

    def set_focus(
        self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False
    ) -> None:
        """Give a widget the focus, and bring it into view."""
        is_there = widget is self.focused
        super().set_focus(widget, scroll_visible=False, from_app_focus=from_app_focus)
        if scroll_visible and widget is not None and not is_there:
            # Where it is seen is known when what was typed before has been laid out.
            self.call_after_refresh(self._bring_into_view, widget)

    def _bring_into_view(self, widget: Widget, *, again: bool = True) -> None:
        if self.focused is not widget:
            return
        if not self.can_view_entire(widget):
            self.scroll_to_center(widget, animate=False)
        elif again:
            # A page that was scrolled a moment ago tells the screen only after its own turn.
            self.call_after_refresh(self._bring_into_view, widget, again=False)

    @property
    def _is_early(self) -> bool:
        """Whether the app is still starting, so that Textual would lay out and draw for nobody."""
        return self.app._batch_count > 0 and not self.app._dom_ready

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        """Lay the screen out."""
        if self._is_early:
            self._wait()
            return
        if self._compositor.root is not self:
            self._tells_itself = True
        super()._refresh_layout(size, scroll)

    def _compositor_refresh(self) -> None:
        """Draw what has changed."""
        if not self._is_early:
            super()._compositor_refresh()

    async def _on_idle(self, event: events.Idle) -> None:
        """Leave what is to happen after the first drawing for then."""
        if self._is_early:
            self._wait()
            event.prevent_default()

    def _wait(self) -> None:
        if not self._waits:
            self._waits = True
            self.app.call_later(self._begin)  # which handles no message before it has started

    def _begin(self) -> None:
        """Show the screen for the first time."""
        self._waits = False
        if self.is_attached and self.is_current:
            self._layout_required = False
            self._refresh_layout(self.app.size)
            self.check_idle()

    def _screen_resized(self, size: Size) -> None:
        """Lay the screen out, unless it is told so by itself."""
        told, self._tells_itself = self._tells_itself, False
        if not told or self._compositor.size != size or self._layout_required:
            super()._screen_resized(size)


class GroundScreen(SteadyScreen):
    """The screen below all others, which nobody sees."""

    def update_node_styles(self, animate: bool = True) -> None:
        """Leave the styles as they are."""
