"""The program with a mistake in one of its functions, from the moment at which a file is there.

panicking.py NAME FILE ARGUMENT…
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

CANARY = "a text that nobody may see"

HANDLERS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "a key": ("pmtui.tui.session:Session", "type", ("x",)),
    "a change": ("pmtui.tui.opening:Opening", "_changed", ("x",)),
    "a save": ("pmtui.tui.keeping:Keeper", "save", ("ctrl+s",)),
    "undo": ("pmtui.editing:Store", "undo", ("ctrl+z",)),
    "the checklist": ("pmtui.checks:Checker", "check", ("x",)),
    "the chrome": ("pmtui.tui.screens.section:SectionScreen", "sync_chrome", ("x",)),
    "another section": ("pmtui.tui.going:Going", "action_section", ("f3",)),
    "drawing": ("pmtui.tui.drawing:DrawnLine", "render_line", ("x",)),
    "help": ("pmtui.tui.going:Going", "action_help", ("f1",)),
    "the clock": ("pmtui.tui.outside:Watch", "look", ()),
    "the next finding": ("pmtui.tui.going:Going", "action_next_finding", ("f8",)),
}
"""By what it is: the class, the function that fails, and the keys that lead to it."""


def install(name: str, armed: Path) -> None:
    place, function, _ = HANDLERS[name]
    module, _, owner = place.partition(":")
    kind = getattr(import_module(module), owner)
    setattr(kind, function, _failing(getattr(kind, function), armed))


def _failing(real: Callable[..., Any], armed: Path) -> Callable[..., Any]:
    def call(*arguments: Any, **options: Any) -> Any:
        if armed.exists():
            local = CANARY.upper()
            raise ValueError(f"{CANARY}: {local}")
        return real(*arguments, **options)

    return call


if __name__ == "__main__":
    install(sys.argv[1], Path(sys.argv[2]))
    from pmtui.__main__ import main

    sys.exit(main(sys.argv[3:]))
