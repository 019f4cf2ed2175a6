"""A person's own keys, checked against the table of actions. It is plain, so that commands can use it too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pmtui.tui.actions import BY_ID

# Keys by which a text field works; an action that is meant to work everywhere must not take them.
TYPING_KEYS = frozenset(
    {"backspace", "delete", "left", "right", "up", "down", "home", "end", "enter", "space"}
)
# Names of one key: a terminal cannot tell them apart.
UNREACHABLE = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+j": "enter"}


def check_keys(wanted: Mapping[str, Sequence[str]]) -> tuple[dict[str, str], list[str]]:
    """Return the usable part of a table of keys by action, and a sentence for each unusable entry."""
    keymap: dict[str, str] = {}
    complaints: list[str] = []
    taken: dict[tuple[str, str], str] = {}
    for action_id, keys in wanted.items():
        if action_id not in BY_ID:
            complaints.append(f"keys: there is no action {action_id!r}; `pmtui keys` lists them")
            continue
        found = {key: _complaint(action_id, key) for key in keys}
        complaints += [complaint for complaint in found.values() if complaint]
        good = [key for key, complaint in found.items() if not complaint]
        for key in good:
            scope = BY_ID[action_id].scope
            if other := taken.get((scope, key)):
                complaints.append(f"keys: {key} is given to {other} and to {action_id}; {action_id} has it")
            taken[(scope, key)] = action_id
        if good:
            keymap[action_id] = ",".join(good)
    return keymap, complaints


def _complaint(action_id: str, key: str) -> str:
    if key in UNREACHABLE:
        return f"keys: a terminal cannot tell {key} from {UNREACHABLE[key]}; {action_id} keeps its own key"
    everywhere = BY_ID[action_id].scope in ("app", "document")
    if everywhere and (len(key) == 1 or key in TYPING_KEYS or (key.startswith("shift+") and len(key) == 7)):
        return f"keys: {key} is needed for typing, so {action_id} keeps its own key"
    return ""


def key_of(action_id: str, keymap: Mapping[str, str]) -> str:
    """Return the first key of an action, with the user's own table before the program's."""
    if own := keymap.get(action_id):
        return own.split(",")[0]
    return next(iter(BY_ID[action_id].keys), "")
