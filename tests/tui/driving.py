"""The editor driven as a person drives it: keys and pasted text in, the document and the screen out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from pmtui.checks import Finding
from pmtui.document import Postmortem, get
from pmtui.library import Library, Settings
from pmtui.storage import load
from pmtui.tui.app import PmtuiApp
from rest import rest, until

NOW = datetime(2026, 7, 20, 9, 0, tzinfo=UTC)
_CHARACTERS = {"enter": "\r", "tab": "\t", "space": " ", "escape": "\x1b", "backspace": "\x7f"}
SECTIONS = {
    "summary": "f2",
    "timeline": "f3",
    "analysis": "f4",
    "impact": "f5",
    "actions": "f6",
    "lessons": "f7",
}


class Clock:
    """A clock that stands still unless it is told to go on."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **time: float) -> None:
        self.now += timedelta(**time)


class Editor:
    """A running app."""

    def __init__(self, app: PmtuiApp, pilot: Pilot[int], clock: Clock) -> None:
        self.app = app
        self.pilot = pilot
        self.clock = clock

    async def settle(self) -> None:
        """Wait until everything typed so far has done what it does, and the screen shows it."""
        await rest(self.app)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for what comes by itself."""
        await until(condition, lambda: self.text)

    async def press(self, *keys: str) -> None:
        """Press keys by their names (`f8`, `ctrl+s`, `a`), all in one go, as type-ahead does."""
        for key in keys:
            key = "enter" if key == "\n" else key
            name = _character_to_key(key) if len(key) == 1 else key
            character = key if len(key) == 1 else _CHARACTERS.get(key)
            self.app.post_message(events.Key(name, character))
        await self.settle()

    async def type(self, text: str) -> None:
        """Type text, a key a character."""
        await self.press(*text)

    async def fill(self, path: str, text: str) -> None:
        """Go to a field by the program's own way, and type in place of what it holds."""
        await self.go(path)
        await self.press("end", "ctrl+u" if "\n" not in self.value else "f7", *text)

    async def paste(self, text: str) -> None:
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def go(self, path: str) -> None:
        """Put the focus on a field as a jump from the checklist does."""
        await self.app.show_path(path)
        await self.settle()

    async def section(self, name: str) -> None:
        await self.press(SECTIONS[name])

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    @property
    def document(self) -> Postmortem:
        return self.app.session.document

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.app.session.findings

    def at(self, path: str) -> Any:
        """Return what the document holds at a path."""
        return get(self.document, path)

    @property
    def saved(self) -> Postmortem:
        """What the file holds."""
        return load(self.app.session.path).document

    @property
    def lines(self) -> list[str]:
        """What stands on the screen, line by line."""
        return ["".join(s.text for s in strip) for strip in self.app.screen._compositor.render_strips()]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def path(self) -> str:
        """The path of the field, row or list in focus."""
        path: str = getattr(self.app.screen, "focused_path", "")
        return path

    @property
    def value(self) -> str:
        """The text of the field in focus."""
        focused: Any = self.app.focused
        return focused.text if hasattr(focused, "text") else getattr(focused, "value", "")

    @property
    def current_section(self) -> str:
        section = getattr(self.app.screen, "section", None)
        return str(section.value) if section else ""

    def line_with(self, text: str) -> str:
        """Return the first line of the screen with this text.

        Raises:
            AssertionError: if there is none; the message is the screen.
        """
        found = next((line for line in self.lines if text in line), None)
        assert found is not None, f"{text!r} is not on the screen:\n{self.text}"
        return found

    def shows(self, *texts: str) -> bool:
        """Return true if all of these are on the screen, and fail with the screen if not."""
        for text in texts:
            self.line_with(text)
        return True


Start = Callable[..., Any]


@asynccontextmanager
async def editing(
    library: Path,
    path: Path | None,
    *,
    size: tuple[int, int] = (80, 24),
    section: str = "summary",
    state_dir: Path | None = None,
    **settings: Any,
) -> AsyncIterator[Editor]:
    """Run the app on a file, or on the library without one."""
    clock = Clock()
    app = PmtuiApp(
        Library(library),
        Settings(**settings),
        path=path,
        section=section,
        clock=clock,
        state_dir=state_dir,
    )
    async with app.run_test(size=size) as pilot:
        editor = Editor(app, pilot, clock)
        await editor.settle()
        # A document is judged when it has been shown, and one that takes its time is read beside the screen.
        await editor.until(
            lambda: path is None or not app.is_running or (app.has_document and app.session.is_judged)
        )
        await editor.settle()
        yield editor
