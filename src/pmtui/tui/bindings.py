"""Textual's bindings, made from the table of actions."""

from __future__ import annotations

from textual.binding import Binding

from pmtui.tui.actions import ACTIONS


def bindings(scope: str, *, prefix: str = "") -> list[Binding]:
    """Return the bindings of a scope; those that work everywhere come before what a field does with a key."""
    everywhere = scope in ("app", "document")
    return [
        Binding(
            ",".join(action.keys),
            f"{prefix}{action.command}",
            action.label,
            show=False,
            priority=everywhere,
            id=action.id,
        )
        for action in ACTIONS
        if action.scope == scope and action.keys
    ]
