"""How keys are written for people."""

from __future__ import annotations

_KEY_NAMES = {
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "slash": "/",
    "underscore": "_",
    "enter": "Enter",
    "escape": "Esc",
    "space": "Space",
    "tab": "Tab",
    "delete": "Del",
    "up": "↑",
    "down": "↓",
}


def show_key(key: str) -> str:
    """Return a key as people write it: `^S`, `F8`, `Shift+Tab`, `Alt+↑`."""
    *modifiers, name = key.split("+")
    shown = _KEY_NAMES.get(name, name.upper() if name[0] == "f" and name[1:].isdigit() else name)
    if modifiers and len(shown) == 1:
        shown = shown.upper()
    if modifiers == ["ctrl"]:
        return f"^{shown}"
    return "+".join([*(modifier.capitalize() for modifier in modifiers), shown])
