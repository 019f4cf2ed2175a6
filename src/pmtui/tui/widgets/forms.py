"""Forms: fields in a grid of twelve columns, bound to a part of the document or to the row in focus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.layout import Layout
from textual.widget import AwaitMount, Widget
from textual.widgets import Static

from pmtui.document import FieldKind, field_at, join
from pmtui.document.safe import safe_line
from pmtui.editing import is_completed
from pmtui.tui.widgets.columns import COLUMNS, ColumnsLayout
from pmtui.tui.widgets.fields import FieldBase, HasSession, ProseField, TextField
from pmtui.tui.widgets.sentence import SentenceField


class Cell(NamedTuple):
    """A field of a form: its name below the form's part, and how many of the twelve columns it takes."""

    name: str
    span: int = 12
    label: str = ""


class Heading(NamedTuple):
    """A line between the fields of a form; one with an id can be given another text."""

    text: str
    id: str | None = None


def make_field(path: str, *, span: int = COLUMNS, label: str = "") -> TextField | ProseField:
    """Return the widget for the kind of field that the path names.

    A line that has more than half of the form is there for a sentence, unless it is completed from a list.
    """
    kind, classes = field_at(path).kind, f"field span-{span}"
    if kind is FieldKind.PROSE:
        return ProseField(path, label=label, classes=classes)
    if kind is FieldKind.LINE and span * 2 > COLUMNS and not is_completed(path):
        return SentenceField(path, label=label, classes=classes)
    return TextField(path, label=label, classes=classes)


class FieldError(Static):
    """The sentence about what is wrong with a field, below the fields that stand beside it."""

    def __init__(self, field: TextField | ProseField) -> None:
        super().__init__("", classes="field-error", markup=False)
        self.below = field

    def tell(self) -> None:
        """Show what is wrong with the field now, or disappear."""
        self.display = bool(self.below.error)
        if self.display:
            sign = cast(HasSession, self.app).glyphs["error"]
            self.update(f"{sign} {self.below.name_shown}: {safe_line(self.below.error)}")


class Scrolling(VerticalScroll, can_focus=False):
    """What scrolls where it is too high, and is laid out once for that where Textual does so twice."""

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        # The sizes come from a layout. Another one is called for only by a scrollbar that comes or goes.
        return super()._size_updated(size, virtual_size, container_size, layout=False)


class Form(Scrolling, can_focus=False):
    """Fields of one part of the document; `bind_part` shows those of another one."""

    def __init__(
        self,
        sample: str,
        cells: Iterable[Cell | Heading],
        *,
        id: str | None = None,
        bound: bool = False,
        at_once: int | None = None,
    ) -> None:
        """Prepare the fields; `sample` is a path of such a part, which it also shows if `bound`.

        Only the first `at_once` cells are mounted with the form, the others once the screen is shown.
        """
        super().__init__(id=id, classes="form")
        self._sample = sample
        self._cells = tuple(cells)
        self._at_once = self._cells[:at_once]
        self._later = self._cells[len(self._at_once) :]
        self._mounting: AwaitMount | None = None
        self._errors: dict[TextField | ProseField, FieldError] = {}
        self._columns = ColumnsLayout()
        self.part = sample
        self._bound = bound

    def compose(self) -> ComposeResult:
        """Make the widgets of the first cells."""
        yield from self._widgets(self._at_once)

    def on_mount(self) -> None:
        """Leave the other widgets for when the screen is shown."""
        if self._later:
            self.call_after_refresh(self.complete)

    async def complete(self) -> None:
        """Return when every field is there."""
        if self._later:
            cells, self._later = self._later, ()
            self._mounting = self.mount_all(list(self._widgets(cells)))
        if self._mounting is not None:
            await self._mounting
            self._mounting = None

    def _widgets(self, cells: Iterable[Cell | Heading]) -> Iterator[Widget]:
        for cell in cells:
            if isinstance(cell, Heading):
                yield Static(cell.text, id=cell.id, classes="form-heading", markup=False)
                continue
            field = make_field(join(self._sample, cell.name), span=cell.span, label=cell.label)
            if not self._bound:
                field.path = ""
            yield field

    def on_descendant_focus(self) -> None:
        """Show that the keys go into this form."""
        self._show_entered()

    def on_descendant_blur(self) -> None:
        """Show that the keys go elsewhere, unless they go to another field of this form."""
        self._show_entered()
        self._show_errors()

    @on(FieldBase.Judged)
    def _show_errors(self) -> None:
        """Show what is wrong with which field.

        What is half typed is seldom right, and a line for it would move all that stands below: the field in
        focus gets none that it did not have.
        """
        for field in self.fields:
            if line := self._errors.get(field):
                if not field.has_focus or line.display:
                    line.tell()
            elif field.error and not field.has_focus:
                self._errors[field] = line = FieldError(field)
                self.mount(line)
                line.tell()

    def _show_entered(self) -> None:
        # A rule with :focus-within would style every field again whenever the focus moves.
        entered = self.has_focus_within
        if entered != self.has_class("-entered"):
            self.set_class(entered, "-entered", update=False)
            self.app.stylesheet.update_nodes([self])

    @property
    def layout(self) -> Layout:
        """The layout; a stylesheet can only name those that Textual brings."""
        return self._columns

    @property
    def fields(self) -> list[TextField | ProseField]:
        """The fields in the order of the form."""
        return [child for child in self.children if isinstance(child, TextField | ProseField)]

    def bind_part(self, part: str) -> None:
        """Show and edit this part from now on."""
        self.part = part
        names = [cell.name for cell in self._cells if isinstance(cell, Cell)]
        for field, name in zip(self.fields, names, strict=True):
            field.bind_path(join(part, name))

    def pull(self) -> None:
        """Show what the document says in every field."""
        for field in self.fields:
            if field.path:
                field.pull()
