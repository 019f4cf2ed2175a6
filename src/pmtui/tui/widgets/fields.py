"""Fields: one widget each, that shows a place of the document and types into it.

A field sends what is typed to the session in the same call that changes its text, so nothing typed is ever on
its way in a queue while the field already shows another row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, cast

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets.input import Selection

from pmtui.document import Field, FieldKind, field_at
from pmtui.document.safe import safe
from pmtui.tui.widgets.line_input import LineInput
from pmtui.tui.widgets.text_box import TextBox

if TYPE_CHECKING:
    from pmtui.tui.glyphs import Glyphs
    from pmtui.tui.session import Session

# Characters at which Python splits lines but an editor of text must not: a field that holds one is shown, and
# left as it is.
_ODD_BREAKS = frozenset("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")


_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class HasSession(Protocol):
    """What a field needs of the app."""

    session: Session
    glyphs: Glyphs


class FieldBase:
    """What the kinds of field share."""

    class Judged(Message):
        """Something is wrong with a field that was not before, or no longer is."""

    path: str = ""
    label: str = ""
    error: str = ""
    """The sentence about what is wrong with the value."""
    fresh: bool = False
    """Whether the value was imported and nobody has looked at it."""

    @property
    def least_width(self) -> int:
        """The cells without which the value cannot be read; 0 where it may be cut."""
        return _LEAST_WIDTHS.get(self.spec.kind, 0) if self.path else 0

    def bind_path(self, path: str) -> None:
        """Show and edit another place of the document from now on."""
        if path != self.path:
            self.path = path
            self.pull(rebound=True)

    @property
    def spec(self) -> Field:
        """What is known about the field."""
        return field_at(self.path)

    @property
    def session(self) -> Session:
        """The open document."""
        return cast(HasSession, cast(Any, self).app).session

    def update_node_styles(self, animate: bool = True) -> None:
        """Take the styles that belong to the classes; before it is mounted a field needs none."""
        widget = cast(Any, self)
        if widget.parent is not None:
            cast(Any, super()).update_node_styles(animate=animate)

    def pull(self, *, rebound: bool = False) -> None:
        """Show what the document says."""
        raise NotImplementedError

    def push(self, raw: str) -> None:
        """Send what is typed to the document, and show what is wrong with it."""
        if self.path:
            self.show_error(self.session.type(self.path, raw) or "")

    def show_error(self, message: str) -> None:
        """Mark the field as wrong, or take the mark away; the form shows the sentence."""
        if message == self.error:
            return
        widget, marked = cast(Any, self), bool(self.error)
        self.error = message
        if bool(message) != marked:
            widget.set_class(bool(message), "-wrong")
            self.show_label()
        widget.post_message(FieldBase.Judged())

    @property
    def _focus_sort_key(self) -> tuple[int, int]:
        # The order of the form, since a field that has not been laid out yet would stand before the others.
        return cast(Any, self).parent.children.index(self), 0

    def show_fresh(self) -> None:
        """Show whether the value of this very field was imported and nobody has looked at it."""
        fresh = self.path in self.session.document.unreviewed
        if fresh != self.fresh:
            self.fresh = fresh
            self.show_label()

    def go_on(self) -> None:
        """Go to the next field of the form; from the last one to where the form was entered from."""
        widget = cast(Any, self)
        fields = [child for child in widget.parent.children if isinstance(child, FieldBase)]
        after = fields[fields.index(self) + 1 :]
        if after:
            widget.screen.set_focus(after[0])
        elif not widget.screen.step_back():
            widget.screen.focus_next()

    def go_vertical(self, by: int) -> None:
        """Go to the field above or below; from the first and the last one there is none."""
        screen = cast(Any, self).screen
        fields = [each for each in screen.focus_chain if isinstance(each, FieldBase)]
        place = fields.index(self) + by if self in fields else -1
        if 0 <= place < len(fields):
            screen.set_focus(fields[place])

    def tell_of_joined(self, pasted: str) -> None:
        """Say that pasted lines became one, if they were several."""
        if "\n" in clean_paste(pasted).strip():
            cast(Any, self).app.say("This field is one line, so the pasted lines were joined.")

    def show_label(self) -> None:
        """Show the field's name, with a sign where something is wrong with the value."""
        kind = "error" if self.error else "unreviewed" if self.fresh else ""
        sign = f"{cast(HasSession, cast(Any, self).app).glyphs[kind]} " if kind else ""
        cast(Any, self).border_title = Content(sign + self.name_shown)

    @property
    def name_shown(self) -> str:
        """The field's name as the form shows it."""
        return self.label or self.spec.title


# A moment such as 2024-03-15 14:32Z between the bar and the next field.
_LEAST_WIDTHS = {FieldKind.INSTANT: 19, FieldKind.DAY: 13}


def _placeholder(spec: Field) -> str:
    """Return the example; its lead tells it from a value where there is no colour."""
    return f"e.g. {spec.example}" if spec.example else ""


class TextField(FieldBase, LineInput):
    """A field of one line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "vertical(-1)", "Up", show=False),
        Binding("down", "vertical(1)", "Down", show=False),
    ]

    def __init__(self, path: str = "", *, label: str = "", id: str | None = None, classes: str = "") -> None:
        super().__init__(id=id, classes=classes)
        self.label = label
        self.path = path
        self._pulling = False
        self._typed = ("", "")

    def on_mount(self) -> None:
        """Show the value."""
        if self.path:
            self.pull(rebound=True)

    def push(self, raw: str) -> None:
        """Send what is typed to the document; remember it with the form in which the document shows it."""
        self._pulling = True  # the document tells of the change before the form is known
        try:
            super().push(raw)
        finally:
            self._pulling = False
        self._typed = (raw, self.session.shown(self.path)[0] if self.path else raw)

    def pull(self, *, rebound: bool = False) -> None:
        """Show what the document says; text that is being typed stays as it is until the field is left."""
        raw, message = self.session.shown(self.path)
        self.show_fresh()
        if rebound:
            self.show_label()
            self.placeholder = _placeholder(self.spec)
        if self._pulling or (self.has_focus and not rebound and self._typed == (self.value, raw)):
            self.show_error(message)
            return
        if raw != self.value:
            self._pulling = True
            try:
                self.value = raw
                if rebound or not self.has_focus:
                    self.cursor_position = len(raw) if self.has_focus else 0
            finally:
                self._pulling = False
        self.show_error(message)

    def watch_value(self, value: str) -> None:
        """Send each change to the document at once."""
        if not self._pulling and self.is_mounted and self.path:
            self.push(value)

    def tell_of_change(self, value: str) -> None:
        """Tell nobody: the document is what tells of changes."""

    def completed(self, typed: str) -> str | None:
        """Return a choice, or a name that the document holds, that begins with what is typed."""
        if not typed or self.spec.kind is FieldKind.CHOICE:
            return next((c for c in self.spec.choices if typed and c.startswith(typed.lower())), None)
        return self.session.completion(self.path, typed)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(joined(event.text), *sorted(self.selection))
        self.tell_of_joined(event.text)

    async def action_submit(self) -> None:
        """Go on to the next field."""
        self.go_on()

    def action_vertical(self, by: int) -> None:
        """Go to the field above or below."""
        self.go_vertical(by)

    def waits_for(self, event: events.Key) -> bool:
        """Return whether this key is an ordinary letter for the text as it stands."""
        return super().waits_for(event) and not self._chooses(event)

    def _chooses(self, event: events.Key) -> bool:
        """Return whether the key takes the next choice."""
        choice = event.key == "space" and self.spec.kind in (FieldKind.CHOICE, FieldKind.FLAG)
        return choice and sorted(self.selection) == [0, len(self.value)]

    async def _on_key(self, event: events.Key) -> None:
        if self._chooses(event):
            event.stop()
            event.prevent_default()
            self._choose_next()
            return
        await super()._on_key(event)

    def _choose_next(self) -> None:
        """Take the next choice, and let the key after it replace or choose again."""
        self.push(self.session.next_choice(self.path, 1))
        refused = self.error
        self.pull()
        self.selection = Selection(0, len(self.value))
        if refused:  # the field shows what it holds again, so the reason stands elsewhere
            cast(Any, self).app.say(refused)

    def on_focus(self) -> None:
        """Begin at the end of a text; a date, a number or a choice is replaced by what is typed."""
        whole = self.path and self.spec.kind not in (FieldKind.LINE, FieldKind.WORDS)
        end = len(self.value)
        # The cursor stands at the beginning, since at the end it would push out the first character.
        self.selection = Selection(end, 0) if whole else Selection.cursor(end)

    def on_blur(self) -> None:
        """Show the value in its usual form once the field is left."""
        self._typed = ("", "")
        if self.path and self.is_mounted:
            self.pull()
            self.cursor_position = 0  # a value that is too long for its field is read from its beginning


MOST_SHOWN, BEGINNING = 200_000, 300
"""Characters of a text that can be written here, and how many are shown of a longer one: wrapping is slow."""


class ProseField(FieldBase, TextBox):
    """A field of several lines."""

    def __init__(self, path: str = "", *, label: str = "", id: str | None = None, classes: str = "") -> None:
        super().__init__(id=id, classes=classes)
        self.label = label
        self.path = path
        self._pulling = False

    def on_mount(self) -> None:
        """Show the value."""
        if self.path:
            self.pull(rebound=True)

    def pull(self, *, rebound: bool = False) -> None:
        """Show what the document says, touching only the part that differs."""
        raw, message = self.session.shown(self.path)
        odd = not _ODD_BREAKS.isdisjoint(raw)
        size = len(raw)
        self.show_fresh()
        if rebound:
            self.show_label()
            self.placeholder = _placeholder(self.spec)
        self.read_only = odd or size > MOST_SHOWN or bool(self.session.store.read_only)
        if size > MOST_SHOWN:
            raw, message = (
                safe(raw[:BEGINNING]) + "…",
                f"the beginning of {size:,} characters; ^O opens all of it",
            )
        elif odd:
            raw, message = safe(raw), "holds an unusual line break; change it with your $EDITOR"
        if raw != self.text:
            self._pulling = True
            try:
                if rebound:
                    self.load_text(raw)
                else:
                    self._replace_difference(raw)
            finally:
                self._pulling = False
        self.show_error(message)

    def _replace_difference(self, raw: str) -> None:
        """Change only what differs, so that the cursor and the view stay where they are."""
        shown = self.text
        start = next(
            (i for i, (a, b) in enumerate(zip(shown, raw, strict=False)) if a != b), min(len(shown), len(raw))
        )
        end = 0
        while end < min(len(shown), len(raw)) - start and shown[-1 - end] == raw[-1 - end]:
            end += 1
        self.replace(
            raw[start : len(raw) - end],
            _location(shown, start),
            _location(shown, len(shown) - end),
            maintain_selection_offset=True,
        )

    def typed(self) -> None:
        """Send the text to the document at once."""
        if not self._pulling and self.path:
            self.push(self.text)

    def _follow_cursor(self) -> None:
        """Keep the cursor in view also when the field is higher than the form's window onto it."""
        super()._follow_cursor()
        if self.has_focus and any(self._beyond(window) for window in self._windows()):
            self.call_after_refresh(self._show_cursor)

    def _windows(self) -> Iterator[Widget]:
        """Yield what scrolls around the field, up to the first that has anything to scroll."""
        node: Any = self.parent
        while isinstance(node, Widget):
            if node.is_scrollable:
                yield node
                if node.allow_vertical_scroll:
                    return
            node = node.parent

    def _beyond(self, window: Widget) -> int:
        """Return by how many lines the cursor is below what a window shows; above it they are negative."""
        y, seen = self.cursor_screen_offset.y, window.content_region
        # With a line above it, so that one sees what one continues.
        return max(0, y + 1 - seen.bottom) or min(0, y - 1 - seen.y)

    def _show_cursor(self) -> None:
        for window in self._windows() if self.is_attached else ():
            if window.allow_vertical_scroll and (by := self._beyond(window)):
                window.scroll_relative(y=by, animate=False, immediate=True)

    def undo(self) -> None:
        """Leave undoing to the document, which has one history."""

    def redo(self) -> None:
        """Leave redoing to the document."""

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        if not self.read_only and (
            result := self._replace_via_keyboard(clean_paste(event.text), *self.selection)
        ):
            self.move_cursor(result.end_location)


def _location(text: str, index: int) -> tuple[int, int]:
    """Return the row and column of a place in a text."""
    return text.count("\n", 0, index), index - (text.rfind("\n", 0, index) + 1)


def clean_paste(text: str) -> str:
    """Return pasted text with LF line ends and without control characters, which no person types."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub("", text)


def joined(pasted: str) -> str:
    """Return pasted text as one line."""
    return " ".join(filter(None, (part.strip() for part in clean_paste(pasted).split("\n"))))
