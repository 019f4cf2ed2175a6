"""The command palette: every action by its name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from textual import events
from textual.app import ComposeResult
from textual.command import CommandInput, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.widgets import LoadingIndicator

from pmtui.tui.actions import ACTIONS, Action, show_key
from pmtui.tui.widgets.line_input import LineInput


class PaletteInput(CommandInput, LineInput):
    """The line for the words to search by."""


class Palette(CommandPalette):
    """Textual's palette without a cursor that blinks and a sign that moves."""

    def compose(self) -> ComposeResult:
        """Yield the widgets of the palette, with a line of our own."""
        for widget in super().compose():
            if isinstance(widget, CommandInput):
                yield PaletteInput(placeholder=str(widget.placeholder))
            elif isinstance(widget, LoadingIndicator):
                yield Still()
            else:
                yield widget


class Still(LoadingIndicator):
    """A sign that work is under way, which does not move."""

    def _on_mount(self, event: events.Mount) -> None:
        event.prevent_default()


class ActionsProvider(Provider):
    """Offers the actions of the registry that can be done on the present screen."""

    def _offered(self) -> list[tuple[str, str, Callable[[], Any]]]:
        app: Any = self.app
        scope = {"app", "document"} if app.has_document else {"app", "library"}
        return [
            (self._name(action), action.help, partial(app.run_action, self._command(action)))
            for action in ACTIONS
            if action.scope in scope and action.id not in ("palette", "field.next", "field.previous")
        ]

    def _name(self, action: Action) -> str:
        app: Any = self.app
        key = app.key_of(action.id)
        return f"{action.label}  {show_key(key)}" if key else action.label

    @staticmethod
    def _command(action: Action) -> str:
        return f"screen.library_{action.command}" if action.scope == "library" else f"app.{action.command}"

    async def discover(self) -> Hits:
        """Offer everything before a word is typed."""
        for name, text, run in self._offered():
            yield DiscoveryHit(Content(name), run, text=name, help=text)

    async def search(self, query: str) -> Hits:
        """Offer what matches the words."""
        matcher = self.matcher(query)
        for name, text, run in self._offered():
            score = max(matcher.match(name), matcher.match(text) * 0.8)
            if score > 0:
                yield Hit(score, matcher.highlight(name), run, text=name, help=text)
