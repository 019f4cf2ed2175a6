"""Which of the editor's keys arrive, and what to use instead of one that does not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pmtui.tui.actions import ACTIONS, Action
from pmtui.tui.key_names import show_key

_GO_LETTERS = {
    **{f"section.{name}": str(n) for n, name in enumerate(
        ("summary", "timeline", "analysis", "impact", "actions", "lessons"), start=1)},
    "finding.next": "f",
    "checklist": "c",
}  # fmt: skip
_OTHERS = {
    "field.previous": "Tab, which goes round",
    "rows.up": "K",
    "rows.down": "J",
    "rows.delete": "x",
    "go": "^P, which finds every place by its name",
    "palette": "^G, which leads to the main places",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A key that the editor listens to, what it does, and what does the same."""

    key: str
    action: Action
    instead: str

    @property
    def shown(self) -> str:
        """The key as people write it."""
        return show_key(self.key)


def wanted_keys(own: Mapping[str, str]) -> tuple[Wanted, ...]:
    """Return the keys to try: those that are no plain characters, each once, with a person's own instead.

    `own` gives keys by the id of their action, separated by commas.
    """
    found: dict[str, Wanted] = {}
    for action in ACTIONS:
        keys = own[action.id].split(",") if action.id in own else action.keys
        for key in keys:
            if len(key) > 1 and key != "slash":
                found.setdefault(key, Wanted(key, action, _instead(action, keys, key)))
    return tuple(found.values())


def _instead(action: Action, keys: Iterable[str], key: str) -> str:
    if others := [show_key(other) for other in keys if other != key]:
        return ", ".join(others)
    if letter := _GO_LETTERS.get(action.id):
        return f"^G {letter}"
    if other := _OTHERS.get(action.id):
        return other
    if action.scope in ("app", "document"):
        return f"^P {action.label}"
    return f'a key of your own: [keys] {action.id} = "…" in the settings'


def advice(missing: Iterable[Wanted]) -> list[str]:
    """Return a line for each key that did not arrive: what it is for, and what to use instead."""
    return [f"{wanted.shown:<10} {wanted.action.label}: use {wanted.instead}" for wanted in missing]
