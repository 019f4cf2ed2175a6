"""A walk through every screen and dialog of the real program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from e2e.terminal import Terminal
from pmtui.document import put
from pmtui.storage import load, save

PASTE = "\x1b[200~{}\x1b[201~"

ESCAPE = "\x1b[27u"
"""The key in the long form, after which nothing can follow that would make another key of it."""

# Each comes after an Escape, which closes what the one before has opened.
_STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("summary", ("f2",)),
    ("summary, further down", ("f2", "tab", "tab", "tab", "tab", "tab", "tab")),
    ("timeline", ("f3", "home")),
    ("an entry", ("f3", "home", "enter", "tab")),
    ("analysis", ("f4", "home")),
    ("a contributor", ("f4", "home", "enter", "tab")),
    ("impact", ("f5", "home")),
    ("a metric", ("f5", "home", "enter", "tab")),
    ("actions", ("f6", "home")),
    ("an action", ("f6", "home", "enter", "tab", "tab")),
    ("lessons", ("f7", "home")),
    ("a lesson", ("f7", "home", "enter", "tab")),
    ("the checklist", ("f2", "f9", "down")),
    ("a finding explained", ("f2", "f9", "down", "f1")),
    ("the next findings", ("f8", "f8")),
    ("a field explained", ("f2", "f1")),
    ("go", ("ctrl+g",)),
    ("status", ("ctrl+g", "s")),
    ("declare", ("f6", "ctrl+g", "d")),
    ("the palette", ("ctrl+p",)),
    ("a bad value", ("f2", "tab", "[/] \x9b", "tab")),
    ("undone", ("ctrl+z", "ctrl+z")),
)


_LESS = {"summary, further down", "an entry", "a contributor", "a metric", "a lesson", "undone"}


def see_all_screens(
    terminal: Terminal, path: Path, text: str, look: Callable[[str], None], *, all_of_them: bool = True
) -> dict[str, str]:
    """Go through the program, opened on a document with a journal; return the screens by name.

    Args:
        terminal: the program.
        path: the document.
        text: what is pasted, and what somebody else writes into the file.
        look: called with the name of each screen while it stands.
        all_of_them: whether also to look at what is much like another screen.
    """
    seen: dict[str, str] = {}

    def see(name: str, *keys: str) -> None:
        terminal.press(*keys)
        terminal.settle()
        assert not terminal.has_ended(), f"it ended at {name}:\n{terminal.text}"
        seen[name] = terminal.text
        look(name)

    terminal.wait_for("An earlier run")
    see("recovery")
    see("restored", "r")
    for name, keys in _STEPS:
        if all_of_them or name not in _LESS:
            see(name, ESCAPE, *keys)
    pasted = "".join(f"2024-03-15 14:{n}Z {text}\n" for n in (31, 32)).replace("\x1b", "").replace("\0", "")
    see("pasted", ESCAPE, "f3", PASTE.format(pasted))
    see("not pasted", ESCAPE, ESCAPE)
    see("typed", "f2", "end", "typed")
    loaded = load(path)
    save(put(loaded.document, "title", f"outside {text}"), path, base_digest=loaded.digest)
    see("two versions", "ctrl+s")
    see("other version", "down", "t")
    see("not chosen", ESCAPE)
    see("leave", ESCAPE, "ctrl+g", "l")
    see("library", "d")
    see("library, other rows", "down", "down", "o", "down")
    return seen


def click_on(terminal: Terminal, word: str, most: int) -> int:
    """Click on some of the places where a word stands on the screen; return on how many."""
    places = [
        (line.index(word) + 1, row)
        for row, line in enumerate(terminal.screen.display, start=1)
        if word in line
    ]
    for column, row in places[:most]:
        terminal.press(f"\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m")
    return len(places[:most])
