"""Questions that stand over a screen: a choice, a line of text, the go menu, and the help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import NamedTuple, cast

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from pmtui.document.safe import safe, safe_line
from pmtui.tui.drawing import Drawn, Span, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.widgets.line_input import LineInput
from pmtui.tui.widgets.row_list import Item, RowList


class Choice(NamedTuple):
    """An answer: the key that gives it, what it says, and what it returns."""

    key: str
    label: str
    value: str


DEAF_FOR = 0.7
"""Seconds for which a sudden question takes no answer: who is writing has not read it yet."""


class Dialog(ModalScreen["str | None"]):
    """A box over the screen; Escape answers nothing."""

    def key_escape(self) -> None:
        """Go back without an answer."""
        self.dismiss(None)


class Choices(RowList):
    """The answers; the keys for a page turn the pages of the text above."""

    def action_page_down(self) -> None:
        """Show what comes below in the text."""
        for text in self.screen.query("#dialog-scroll"):
            text.scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """Show what stands above in the text."""
        for text in self.screen.query("#dialog-scroll"):
            text.scroll_page_up(animate=False)


class Ask(Dialog):
    """A question with a few answers, each on a letter; a long text scrolls, the answers stay in sight."""

    def __init__(
        self, title: str, text: str, choices: Sequence[Choice], glyphs: Glyphs, *, sudden: bool = False
    ) -> None:
        """Ask; a `sudden` question is one that comes up while one may be writing."""
        super().__init__()
        self._deaf_until = monotonic() + DEAF_FOR if sudden else 0.0
        self._title, self._text, self._choices, self._glyphs = title, text, tuple(choices), glyphs

    def compose(self) -> ComposeResult:
        """The question above, the answers below."""
        with Vertical(classes="dialog"):
            yield Static(safe(self._title), classes="dialog-title", markup=False)
            if self._text:
                with VerticalScroll(id="dialog-scroll", can_focus=False):
                    yield Static(safe(self._text), markup=False)
            yield Choices(self._draw, id="choices", glyphs=self._glyphs)

    def on_mount(self) -> None:
        """List the answers."""
        rows = self.query_one(Choices)
        rows.styles.height = len(self._choices)
        rows.show([Item("choice", choice.value, choice) for choice in self._choices])
        self.set_focus(rows)

    def on_resize(self) -> None:
        """Leave the text what room there is beside title, answers and border."""
        for text in self.query("#dialog-scroll"):
            dialog, title = self.query_one(".dialog"), self.query_one(".dialog-title")
            around = dialog.gutter.height + text.styles.margin.height
            width = max(1, min(70, self.size.width) - dialog.gutter.width)
            lines = -(-cell_len(self._title) // width) + title.styles.margin.height
            text.styles.max_height = max(1, self.size.height - around - lines - len(self._choices))

    def _draw(self, item: Item, _: int) -> Drawn:
        choice = cast(Choice, item.value)
        return line(Span(f"{choice.key.upper():<4}", "key"), Span(choice.label))

    def on_key(self, event: events.Key) -> None:
        """Answer by letter."""
        for choice in self._choices:
            if event.key == choice.key:
                event.stop()
                self._answer(choice.value)

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        self._answer(event.rows.cursor_path)

    def _answer(self, value: str) -> None:
        if monotonic() >= self._deaf_until:
            self.dismiss(value)


class Waiting(ModalScreen[None]):
    """A sentence about what takes its time; it goes away by itself."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self._sentence = sentence

    def compose(self) -> ComposeResult:
        """The sentence."""
        with Vertical(classes="dialog"):
            yield Static(safe_line(self._sentence), classes="dialog-title", markup=False)


_KEYS_OF_A_LINE = """# Keys

Enter      take the line
Esc        go back without an answer"""


class AskText(Dialog):
    """A question that a line of text answers."""

    def __init__(
        self,
        title: str,
        text: str,
        *,
        value: str = "",
        placeholder: str = "",
        take: Callable[[str], None] | None = None,
    ) -> None:
        """Ask; where `take` raises a `ValueError`, its sentence is shown and the line stays to be mended."""
        super().__init__()
        self._title, self._text, self._value = title, text, value
        self._take = take
        self._placeholder = f"e.g. {placeholder}" if placeholder else ""

    def key_f1(self) -> None:
        """Explain what an answer may be."""
        told = "\n\n".join(filter(None, (self._text, self._placeholder, _KEYS_OF_A_LINE)))
        self.app.push_screen(Reading(self._title, told))

    def compose(self) -> ComposeResult:
        """The question above, the line below."""
        with Vertical(classes="dialog"):
            yield Static(safe(self._title), classes="dialog-title", markup=False)
            yield Static(safe(self._text), classes="dialog-text", markup=False)
            yield LineInput(
                self._value, placeholder=self._placeholder, classes="dialog-input", select_on_focus=True
            )
            yield Static("Enter accepts, Esc goes back", classes="dialog-hint", markup=False)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        line = event.value.strip()
        try:
            if self._take is not None:
                self._take(line)
        except ValueError as refused:
            sentence = Content.styled(safe_line(f"{str(refused).rstrip('.')}."), "$warning")
            self.query_one(".dialog-hint", Static).update(sentence)
            return
        self.dismiss(line)


class GoMenu(Dialog):
    """Every place with the key that leads there; the next key goes."""

    def __init__(self, places: Sequence[Choice]) -> None:
        super().__init__()
        self._places = tuple(places)

    def compose(self) -> ComposeResult:
        """The places in columns at the bottom."""
        shown = [f"{place.key}  {place.label}" for place in self._places]
        width = max(map(len, shown)) + 3
        columns = max(1, (self.app.size.width - 4) // width)
        rows = [shown[i : i + columns] for i in range(0, len(shown), columns)]
        text = "\n".join("".join(item.ljust(width) for item in row) for row in rows)
        yield Static(f"Go to …\n{text}", id="go-menu", markup=False)

    def on_key(self, event: events.Key) -> None:
        """Go where the key leads."""
        event.stop()
        place = next((place for place in self._places if place.key == event.key), None)
        self.dismiss(place.value if place else None)


def _with_headings(text: str) -> Content:
    """Return the text with the lines that begin with # as headings; everything else is literal."""
    lines = []
    for text_line in safe(text).splitlines():
        plain = text_line.lstrip("#")
        is_heading = plain != text_line and plain.startswith(" ")
        lines.append(Content.styled(plain[1:], "bold $accent") if is_heading else Content(text_line))
    return Content("\n").join(lines)


class Reading(Dialog):
    """A text to read, such as the help."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title, self._text = title, text

    def compose(self) -> ComposeResult:
        """The text, scrolled by the usual keys."""
        with Vertical(classes="dialog reading"):
            yield Static(safe(self._title), classes="dialog-title", markup=False)
            with VerticalScroll(id="reading-text"):
                yield Static(_with_headings(self._text), markup=False)
            yield Static("↑↓ scroll, Esc or F1 goes back", classes="dialog-hint", markup=False)

    def on_mount(self) -> None:
        """Let the keys scroll."""
        self.set_focus(self.query_one("#reading-text"))

    def key_f1(self) -> None:
        """Close with the key that opened it."""
        self.dismiss(None)

    key_q = key_f1
