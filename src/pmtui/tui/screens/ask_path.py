"""The question for a file, with the names of the files as one types; a pasted text is an answer, too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from pmtui.document.safe import safe, safe_line
from pmtui.tui.paths import completed
from pmtui.tui.screens.dialogs import Dialog, Reading
from pmtui.tui.widgets.fields import clean_paste

_HELP = """# What to type

The name of a file or of a folder; several names are divided by spaces.
A pasted text of several lines is taken as it is.

# Keys

Tab        complete the name
Enter      take it
Esc        go back without an answer
"""


class PathInput(Input):
    """A line for a name; several pasted lines are no name but a text of their own."""

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        text = clean_paste(event.text)
        if "\n" in text.strip():
            dialog = self.screen
            assert isinstance(dialog, AskPath)
            dialog.dismiss(text)
        else:
            self.replace(text.strip("\n"), *sorted(self.selection))


class AskPath(Dialog):
    """Asks for one file or several; the answer is what was typed, or a pasted text with its line ends."""

    def __init__(
        self,
        title: str,
        text: str,
        *,
        value: str = "",
        placeholder: str = "",
        check: Callable[[str], str] = lambda _: "",
    ) -> None:
        """Prepare the question; `check` returns a sentence about a name that cannot be the answer."""
        super().__init__()
        self._check = check
        self._title, self._text, self._value = title, text, value
        self._placeholder = f"e.g. {placeholder}" if placeholder else ""

    def compose(self) -> ComposeResult:
        """The question above, the line and the names that fit below."""
        with Vertical(classes="dialog"):
            yield Static(safe(self._title), classes="dialog-title", markup=False)
            yield Static(safe(self._text), classes="dialog-text", markup=False)
            field = PathInput(
                self._value, placeholder=self._placeholder, compact=True, classes="dialog-input"
            )
            field.cursor_blink = False
            yield field
            yield Static("", id="path-names", markup=False)
            yield Static("Tab completes, Enter accepts, Esc goes back", classes="dialog-hint", markup=False)

    def key_f1(self) -> None:
        """Explain what an answer may be."""
        self.app.push_screen(Reading(self._title, _HELP))

    @property
    def _field(self) -> PathInput:
        return self.query_one(PathInput)

    def focus_next(self, selector: Any = "*") -> Widget | None:
        """Complete the name: the key for the next field has no other field to go to here."""
        self._field.value, names = completed(self._field.value)
        self._field.cursor_position = len(self._field.value)
        self._show(names)
        return self._field

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        self._show(completed(event.value)[1] if event.value else ())

    def _show(self, names: tuple[str, ...]) -> None:
        room = max(20, self._field.size.width)
        shown = ""
        for number, name in enumerate(names):
            if len(shown) + len(name) + 12 > room:
                shown += f"and {len(names) - number} more"
                break
            shown += f"{safe_line(name)}  "
        self.query_one("#path-names", Static).update(shown)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        name = event.value.strip()
        if name and (wrong := self._check(name)):
            self.query_one("#path-names", Static).update(safe(wrong))
            return
        self.dismiss(name)
