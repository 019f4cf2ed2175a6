"""The command palette: every action by its name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from pmtui.tui.actions import ACTIONS, Action, show_key


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
