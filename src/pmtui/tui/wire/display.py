"""The mixin that lets a Textual app write only the cells that changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from rich.color import ColorSystem
from textual import events
from textual._compositor import CompositorUpdate
from textual.driver import Driver
from textual.screen import Screen

from pmtui.tui.wire.compositor import draw_by_lines
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


class Output(Protocol):
    """What a driver has as `output` that tells whether the terminal keeps up; it may have none."""

    on_written: Callable[[], None]
    """Is called when the terminal has taken everything after it was behind."""

    @property
    def waits(self) -> bool:
        """Whether the terminal has not taken everything yet."""

    @property
    def at_once(self) -> int:
        """How much to write before it is asked whether the terminal keeps up."""


class WireDisplay(_App):
    """Sends cells instead of widgets. Put it before `App` in the bases of an app class.

    While the terminal is behind, nothing is written: when it has caught up it gets what the screen is then,
    and never what it was meanwhile.

    Inline, headless and Windows apps are displayed by Textual itself, with control characters made
    visible. An app may bind a key to the action `redraw`.
    """

    show_terminal_cursor: bool = False
    """Whether the terminal's own cursor is seen at `App.cursor_position`, from the next update on.

    `sync_terminal_cursor` does it at once."""

    shown_signs: Mapping[int, str] | None = None
    """Signs that the terminal has not, each with the one character shown for it; set before the start."""

    _wire: WireSession | None = None
    _wire_write: Callable[[str], None] | None = None
    _wire_output: Output | None = None

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
        if (wire := self._wire) is not None and self._wire_draws and not self._wire_waits:
            self._wire_send(wire.place_cursor(self.terminal_cursor()))

    def _build_driver(
        self, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None
    ) -> Driver:
        driver = super()._build_driver(headless, inline, mouse, size)
        if os.name == "posix" and not driver.is_headless and not driver.is_inline:
            table = LookTable(self.console._color_system or ColorSystem.TRUECOLOR, self.shown_signs)
            self._wire = WireSession(table, Capabilities.of_terminal(os.environ.get("TERM")))
            self._wire_write = driver.write
            driver.write = self._wire_foreign_write  # type: ignore[method-assign]
            self._wire_output = getattr(driver, "output", None)
            if self._wire_output is not None:
                self._wire_output.on_written = self._wire_caught_up
        return driver

    @property
    def _wire_draws(self) -> bool:
        return self._running and not self._closed and self._driver is not None and not self._batch_count

    @property
    def _wire_waits(self) -> bool:
        return self._wire_output is not None and self._wire_output.waits

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
            self.call_after_refresh(self._wire_repair, self._wire)

    def _wire_repair(self, wire: WireSession) -> None:
        """Draw again where a resize led to no drawing, since it was taken back before anybody looked."""
        if not wire.is_shown and not self._wire_waits:
            self.refresh()

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        draw_by_lines(screen)
        if self._wire is None or not isinstance(renderable, CompositorUpdate):
            super()._display(screen, renderable if self.is_headless else safe_update(renderable))
            return
        if not self._wire_draws:
            super()._display(screen, None)
            return
        if not self._wire_shows(self._wire, renderable):
            super()._display(screen, safe_update(self._wire_full_update(renderable)))
            return
        self.post_display_hook()

    def _wire_shows(self, wire: WireSession, update: CompositorUpdate) -> bool:
        """Show an update; return whether that was possible."""
        try:
            try:
                wire.take(update)
            except NeedsFullUpdateError:
                wire.take(self._wire_full_update(update))
            self._wire_catch_up(wire)
        except Exception as error:
            self.log.warning("the screen is sent in full, since its changes cannot be told", error)
            wire.discard()
        else:
            return True
        try:
            wire.take(self._wire_full_update(update))
            self._wire_catch_up(wire)
        except Exception as error:
            self.log.warning("the screen is left to Textual", error)
            wire.discard()
            return False
        return True

    def _wire_catch_up(self, wire: WireSession) -> None:
        """Send as much of the newest frame as the terminal takes."""
        most = None if self._wire_output is None else self._wire_output.at_once
        bracketed = False
        try:
            while not self._wire_waits:
                text = wire.catch_up(self.terminal_cursor(), most)
                if not bracketed and len(text) >= _SYNCHRONIZE_FROM:
                    bracketed = True
                    self._begin_update()
                self._wire_send(text)
                if wire.is_shown:
                    break
        finally:
            if bracketed:
                self._end_update()
                self._wire_send("")

    def _wire_caught_up(self) -> None:
        """Show what the screen is, now that the terminal has taken what was sent before."""
        if self._wire is not None and self._wire_draws:
            try:
                self._wire_catch_up(self._wire)
            except Exception as error:
                self.log.warning("the screen is sent again, since its changes cannot be told", error)
                self._wire.discard()
                self.refresh()

    def _wire_full_update(self, update: CompositorUpdate) -> CompositorUpdate:
        full = self.screen._compositor.render_update(full=True, screen_stack=self._background_screens)
        return full if isinstance(full, CompositorUpdate) else update

    def _wire_send(self, text: str) -> None:
        assert self._wire_write is not None
        assert self._driver is not None
        if text:
            self._wire_write(text)
        self._driver.flush()
