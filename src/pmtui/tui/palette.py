"""The command palette: every action by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from textual import events
from textual.app import ComposeResult
from textual.command import CommandInput, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.widgets import LoadingIndicator

from pmtui.tui.actions import ACTIONS, BY_ID, Action
from pmtui.tui.key_names import show_key
from pmtui.tui.offers import row_actions
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.synonyms import SYNONYMS
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

    def _actions(self) -> Iterator[Action]:
        """Yield what can be done here: with the row under the cursor first, then with the rest."""
        app: Any = self.app
        screen = self.screen
        if isinstance(screen, SectionScreen):
            # These two stand in the list of every document, with a key that works in fields as well.
            yield from (each for each in row_actions(screen) if each.id not in ("rows.add", "rows.undo"))
        scopes = {"app", "document"} if app.has_document else {"app", "library"}
        for action in ACTIONS:
            if action.scope in scopes and action.id not in _LEFT_OUT:
                yield action
        if isinstance(screen, SectionScreen) and screen.checklist.display:
            yield from (BY_ID[each] for each in ("checklist.level", "checklist.section"))

    def _name(self, action: Action) -> str:
        app: Any = self.app
        key = app.key_of(action.id)
        return f"{action.label}  {show_key(key)}" if key else action.label

    async def _run(self, action: Action) -> None:
        screen = self.screen
        if isinstance(screen, SectionScreen):
            if action.id in _ON_THE_LINE and screen.outline:
                screen.set_focus(screen.outline.rows)  # the form of what is deleted or moved goes
            await self.app.run_action(_COMMANDS[action.scope].format(action.command), screen.checklist)
        else:
            await self.app.run_action(_COMMANDS[action.scope].format(action.command))

    async def discover(self) -> Hits:
        """Offer everything before a word is typed."""
        for action in self._actions():
            name = self._name(action)
            yield DiscoveryHit(Content(name), partial(self._run, action), text=name, help=action.help)

    async def search(self, query: str) -> Hits:
        """Offer what matches the words, by its name, its help or other words for it."""
        matcher = self.matcher(query)
        for action in self._actions():
            name = self._name(action)
            score = matcher.match(name) + _says(action, query)
            if score > 0:
                yield Hit(
                    score, matcher.highlight(name), partial(self._run, action), text=name, help=action.help
                )


def _says(action: Action, query: str) -> float:
    """Return 1 if every word of the query begins one of the words about the action, else 0.

    Letters that only follow each other somewhere are enough in a name; in a sentence they mean nothing.
    """
    about = f"{action.label} {action.help} {SYNONYMS.get(action.id, '')}".casefold()
    words = re.findall(r"[\w/$-]+", about)
    return float(all(any(word.startswith(each) for word in words) for each in query.casefold().split()))


_LEFT_OUT = ("palette", "field.next", "field.previous")
_ON_THE_LINE = ("rows.duplicate", "rows.delete", "rows.up", "rows.down")
_COMMANDS = {
    "app": "app.{}",
    "document": "app.{}",
    "rows": "screen.row_{}",
    "checklist": "checklist_{}",
    "library": "screen.library_{}",
}
