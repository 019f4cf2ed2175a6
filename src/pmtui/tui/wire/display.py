"""The mixin that lets a Textual app write only the cells that changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from rich.color import ColorSystem
from textual import events
from textual._compositor import CompositorUpdate
from textual.driver import Driver
from textual.screen import Screen

from pmtui.tui.wire.looks import LookTable
from pmtui.tui.wire.safe import safe_update
from pmtui.tui.wire.session import NeedsFullUpdateError, WireSession
from pmtui.tui.wire.terminal import Capabilities

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.app import App

    _App = App[Any]
else:
    _App = object

_SYNCHRONIZE_FROM = 512
"""Characters from which on a write is bracketed, so that the terminal shows it in one go."""


class WireDisplay(_App):
    """Sends cells instead of widgets. Put it before `App` in the bases of an app class.

    Inline, headless and Windows apps are displayed by Textual itself, with control characters made
    visible. An app may bind a key to the action `redraw`.
    """

    show_terminal_cursor: bool = False
    """Whether the terminal's own cursor is seen at `App.cursor_position`, from the next update on.

    `sync_terminal_cursor` does it at once."""

    _wire: WireSession | None = None
    _wire_write: Callable[[str], None] | None = None

    def redraw(self) -> None:
        """Send the whole screen again, for a terminal that was disturbed from outside."""
        if self._wire is not None:
            self._wire.forget()
        self.refresh()

    def action_redraw(self) -> None:
        """Send the whole screen again."""
        self.redraw()

    @property
    def has_terminal_cursor(self) -> bool:
        """Whether the terminal's own cursor can be shown, so that none has to be painted."""
        return self._wire is not None

    def terminal_cursor(self) -> tuple[int, int] | None:
        """Return column and row of the terminal's own cursor, or None to hide it; apps may override this."""
        position = self.screen.outer_size.clamp_offset(self.cursor_position)
        return (position.x, position.y) if self.show_terminal_cursor else None

    def sync_terminal_cursor(self) -> None:
        """Show, move or hide the terminal's cursor without waiting for an update of the screen."""
        if self._wire is not None and self._driver is not None and self._running and not self._closed:
            self._wire_send(self._driver, self._wire.place_cursor(self.terminal_cursor()))

    def _build_driver(
        self, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None
    ) -> Driver:
        driver = super()._build_driver(headless, inline, mouse, size)
        if os.name == "posix" and not driver.is_headless and not driver.is_inline:
            table = LookTable(self.console._color_system or ColorSystem.TRUECOLOR)
            self._wire = WireSession(table, Capabilities.of_terminal(os.environ.get("TERM")))
            self._wire_write = driver.write
            driver.write = self._wire_foreign_write  # type: ignore[method-assign]
        return driver

    def _wire_foreign_write(self, data: str) -> None:
        """Pass on what Textual writes by itself: modes, the bell, the clipboard."""
        assert self._wire is not None
        assert self._wire_write is not None
        self._wire_write(self._wire.foreign(data) + data)

    async def _on_resize(self, event: events.Resize) -> None:
        """Doubt the screen after every change of size, also one that was taken back at once."""
        if self._wire is not None:
            self._wire.forget()
            if self._wire.size == event.size:
                self.refresh()

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        if self._wire is None or not isinstance(renderable, CompositorUpdate):
            super()._display(screen, renderable if self.is_headless else safe_update(renderable))
            return
        if self._batch_count or not self._running or self._closed or self._driver is None:
            super()._display(screen, None)
            return
        text = self._wire_text(self._wire, renderable)
        if text is None:
            self._wire.discard()
            super()._display(screen, safe_update(self._wire_full_update(renderable)))
            return
        try:
            self._wire_send(self._driver, text)
        finally:
            self.post_display_hook()

    def _wire_text(self, wire: WireSession, update: CompositorUpdate) -> str | None:
        """Return what to write for an update, or None if it cannot be told."""
        try:
            cursor = self.terminal_cursor()
            try:
                return wire.advance(update, cursor)
            except NeedsFullUpdateError:
                return wire.advance(self._wire_full_update(update), cursor)
            except Exception as error:
                self.log.warning("the screen is sent in full, since its changes cannot be told", error)
                wire.discard()
                return wire.advance(self._wire_full_update(update), cursor)
        except Exception as error:
            self.log.warning("the screen is left to Textual", error)
            return None

    def _wire_full_update(self, update: CompositorUpdate) -> CompositorUpdate:
        full = self.screen._compositor.render_update(full=True, screen_stack=self._background_screens)
        return full if isinstance(full, CompositorUpdate) else update

    def _wire_send(self, driver: Driver, text: str) -> None:
        assert self._wire_write is not None
        if not text:
            return
        if len(text) < _SYNCHRONIZE_FROM:
            self._wire_write(text)
        else:
            self._begin_update()
            try:
                self._wire_write(text)
            finally:
                self._end_update()
        driver.flush()
