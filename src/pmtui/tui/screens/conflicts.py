"""Places that two people changed in different ways, with both versions, to choose from."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from pmtui.document import FieldKind, NoSuchField, Part, Postmortem, field_at
from pmtui.document.difference import named
from pmtui.document.safe import safe, safe_line
from pmtui.editing import show_value
from pmtui.storage import Conflict
from pmtui.tui.drawing import Drawn, Span, column, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.screens import dialogs
from pmtui.tui.widgets.row_list import Item, RowList

_AROUND = 2
"""How many lines are shown before and after those that differ."""

MINE, THEIRS, BOTH = "mine", "theirs", "both"


class ConflictRows(RowList):
    """The places, each with what was chosen for it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", f"screen.choose('{MINE}')", "Mine", show=False),
        Binding("t", f"screen.choose('{THEIRS}')", "Theirs", show=False),
        Binding("b", f"screen.choose('{BOTH}')", "Both", show=False),
    ]

    def action_page_down(self) -> None:
        """Show what comes below in the texts."""
        self.screen.query_one("#conflict-texts").scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """Show what stands above in the texts."""
        self.screen.query_one("#conflict-texts").scroll_page_up(animate=False)


class ConflictScreen(ModalScreen["dict[str, Any] | None"]):
    """What was typed here and what stands in the file; the answer is the values to take, by path."""

    def __init__(
        self,
        document: Postmortem,
        conflicts: tuple[Conflict, ...],
        glyphs: Glyphs,
        sides_of: Callable[[str], tuple[str, str]],
        title: str,
        *,
        sudden: bool = False,
    ) -> None:
        """Ask under a `title` what to take; `sides_of` a path are the names of its two versions.

        If it comes up suddenly, it takes no answer at first, since somebody may be writing.
        """
        super().__init__()
        self._deaf_until = monotonic() + dialogs.DEAF_FOR if sudden else 0.0
        self._sides_of, self._title = sides_of, title
        self._document = document
        self._conflicts = {conflict.path: conflict for conflict in conflicts}
        self._chosen = dict.fromkeys(self._conflicts, MINE)
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        """The places above, both versions of the one under the cursor below."""
        with Vertical(classes="dialog reading"):
            yield Static(self._title, classes="dialog-title", markup=False)
            yield ConflictRows(self._draw, id="conflict-rows", glyphs=self._glyphs)
            with VerticalScroll(id="conflict-texts", can_focus=False):
                yield Static("", id="conflict-versions", markup=False)
            yield Static(
                "m mine, t theirs, b both; PgUp PgDn scroll; Enter takes what is chosen, Esc decides later",
                classes="dialog-hint",
                markup=False,
            )

    def on_mount(self) -> None:
        """List the places."""
        self._show()
        self.set_focus(self.query_one(ConflictRows))

    def _show(self) -> None:
        rows = self.query_one(ConflictRows)
        rows.show([Item("place", path, (path, choice)) for path, choice in self._chosen.items()])
        self._show_versions()

    @on(RowList.Moved)
    def _show_versions(self) -> None:
        conflict = self._conflicts.get(self.query_one(ConflictRows).cursor_path)
        if conflict is None:
            return
        ours, theirs = self._sides_of(conflict.path)
        first, second, before = _where_they_differ(conflict)
        parts = [
            Content.styled(safe_line(ours), "bold $accent"),
            Content(first),
            Content(""),
            Content.styled(safe_line(theirs), "bold $warning"),
            Content(second),
        ]
        if conflict.base is not None:
            parts += [Content(""), Content.styled("Before", "bold"), Content(before)]
        self.query_one("#conflict-versions", Static).update(Content("\n").join(parts))

    def _draw(self, item: Item, width: int) -> Drawn:
        path, choice = item.value
        style = {MINE: "accent", THEIRS: "warning", BOTH: "success"}[choice]
        return line(Span(column(choice, 8), style), Span(named(self._document, path)))

    def action_choose(self, choice: str) -> None:
        """Choose a version for the place under the cursor; both only where texts can stand together."""
        path = self.query_one(ConflictRows).cursor_path
        if monotonic() < self._deaf_until:
            return
        if path and (choice != BOTH or _joins(self._conflicts[path])):
            self._chosen[path] = choice
            self._show()

    @on(RowList.Chosen)
    def _take(self) -> None:
        if monotonic() < self._deaf_until:
            return
        values: dict[str, Any] = {}
        for path, choice in self._chosen.items():
            conflict = self._conflicts[path]
            if choice == THEIRS:
                values[path] = conflict.theirs
            elif choice == BOTH:
                values[path] = _joined(conflict)
        self.dismiss(values)

    def key_escape(self) -> None:
        """Decide later."""
        self.dismiss(None)


def _joins(conflict: Conflict) -> bool:
    return isinstance(conflict.ours, str) and isinstance(conflict.theirs, str) and type(conflict.ours) is str


def _joined(conflict: Conflict) -> str:
    """Return both texts, ours first: as paragraphs where the field has several lines."""
    try:
        prose = field_at(conflict.path).kind is FieldKind.PROSE
    except NoSuchField:
        prose = False
    return f"{conflict.ours}{chr(10) * 2 if prose else ' / '}{conflict.theirs}"


def _where_they_differ(conflict: Conflict) -> tuple[str, str, str]:
    """Return our value, theirs and the one before in full, but without most of the lines that are alike."""
    texts = [_in_full(value).split("\n") for value in (conflict.ours, conflict.theirs, conflict.base)]
    compared = texts[: 3 if isinstance(conflict.base, str) else 2]
    shortest = min(map(len, compared))
    head = next((n for n in range(shortest) if len({text[n] for text in compared}) > 1), shortest)
    most = shortest - head
    tail = next((n for n in range(most) if len({text[-1 - n] for text in compared}) > 1), most)
    first, second, before = (
        _clipped(text, head, tail) if number < len(compared) else "\n".join(text)
        for number, text in enumerate(texts)
    )
    return first, second, before


def _clipped(text: list[str], head: int, tail: int) -> str:
    """Return the lines without those at the head and the tail that nobody needs to compare."""
    above, below = max(0, head - _AROUND), max(0, tail - _AROUND)
    if above:
        text = [f"… {above} {'line' if above == 1 else 'lines'} alike …", *text[above:]]
    if below:
        text = [*text[:-below], f"… {below} {'line' if below == 1 else 'lines'} alike …"]
    return "\n".join(text)


def _in_full(value: Any) -> str:
    """Return a value as text: a row field by field."""
    if value is None:
        return "(removed)"
    if isinstance(value, Part):
        fields = ((name, getattr(value, name)) for name in type(value).model_fields if name != "id")
        return "\n".join(f"{name}: {_in_full(each)}" for name, each in fields if each not in (None, "", ()))
    try:
        return safe(show_value(value)) or "(empty)"
    except TypeError:
        return safe(str(value))
