"""A screen over the document that has all the room: a title line, its own part, a message and its keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from textual.app import ComposeResult
from textual.screen import ModalScreen

from pmtui.tui.chrome import bottom
from pmtui.tui.drawing import Drawn, DrawnLine, Span, line
from pmtui.tui.key_names import show_key
from pmtui.tui.screens.dialogs import Reading

if TYPE_CHECKING:
    from pmtui.tui.app import PmtuiApp

Answer = TypeVar("Answer")

Keys = Iterable[tuple[str, str]]
"""Keys with the words for what they do, as the key bar shows them."""


class Sheet(ModalScreen[Answer]):
    """A whole screen for one task; Escape leaves it, F1 explains it."""

    ABOUT: ClassVar[str] = ""
    """What the help says: lines that begin with # are headings."""
    TITLE: ClassVar[str | None] = ""

    _message = Drawn(())
    _keys = Drawn(())

    def compose(self) -> ComposeResult:
        """Yield the chrome around the sheet's own part."""
        yield DrawnLine(id="sheet-title")
        yield from self.body()
        yield DrawnLine(id="sheet-message")
        yield DrawnLine(id="sheet-keys")

    def body(self) -> ComposeResult:
        """Yield the widgets of the sheet."""
        raise NotImplementedError

    @property
    def pm(self) -> PmtuiApp:
        """The app."""
        return cast("PmtuiApp", self.app)

    def show_title(self, title: str, about: str = "", *right: Span) -> None:
        """Show what the sheet is, what it is about, and how it stands."""
        self._line("sheet-title").show(
            line(Span(f" {title}  ", "heading"), Span(about, "muted"), right=[*right, Span(" ")])
        )

    def tell(self, text: str, style: str = "") -> None:
        """Show a sentence above the keys until there is another one."""
        self._message = line(Span(f" {text}", style))
        self._show_bottom()

    def show_keys(self, keys: Keys) -> None:
        """Show which keys do what."""
        spans: list[Span] = []
        for key, label in (*keys, ("f1", "help")):
            spans += [Span(" "), Span(show_key(key), "key"), Span(f" {label} ")]
        self._keys = Drawn(tuple(spans))
        self._show_bottom()

    def _show_bottom(self) -> None:
        """Show both lines; the end of a long sentence takes the place of some keys."""
        message, keys = bottom(self._message, self._keys, self.size.width, pinned=2)
        self._line("sheet-message").show(message)
        self._line("sheet-keys").show(keys)

    def _line(self, name: str) -> DrawnLine:
        return self.query_one(f"#{name}", DrawnLine)

    @property
    def message(self) -> str:
        """The sentence above the keys."""
        return "".join(span.text for span in self._message.left).strip()

    def key_escape(self) -> None:
        """Leave the sheet."""
        self.dismiss(cast(Any, None))

    def key_f1(self) -> None:
        """Explain the sheet."""
        if self.ABOUT:
            self.app.push_screen(Reading(self.TITLE or "Help", unbroken(self.ABOUT)))


def unbroken(text: str) -> str:
    """Return a text with each paragraph as one line, to be broken where the window ends.

    Headings and the lines of a list of keys, which hold two spaces in a row, stay as they are.
    """
    lines: list[str] = []
    for each in text.splitlines():
        is_prose = bool(each) and not each.startswith("#") and "  " not in each
        if is_prose and lines and lines[-1] and not lines[-1].startswith("#") and "  " not in lines[-1]:
            lines[-1] += f" {each}"
        else:
            lines.append(each)
    return "\n".join(lines)
