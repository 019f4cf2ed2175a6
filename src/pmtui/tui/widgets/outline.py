"""A section as an outline: its lists of rows under their headings, and the form of the row in focus."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import AwaitMount

from pmtui.checks import Level
from pmtui.document import Entry, Row, get, has, insert, is_unreviewed, join, move, parent_of, remove
from pmtui.document.sections import has_content
from pmtui.tui.bindings import bindings
from pmtui.tui.chrome import LEVEL_STYLES
from pmtui.tui.drawing import Drawn, Span, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.session import Session
from pmtui.tui.widgets.forms import Cell, Form
from pmtui.tui.widgets.row_list import Item, RowList

AIRY = 36
"""From this many rows of the terminal on there is room for an empty line between lists."""

RowDrawing = Callable[[Session, Any, int, Glyphs], Drawn]


class Group(NamedTuple):
    """A list of rows of the document, or a single part of it, as a part of an outline."""

    path: str
    """The path of the list (without keys if within rows); for a single part, of what its line shows."""
    title: str
    cells: tuple[Cell, ...]
    """The fields of the form, by their names below a row."""
    noun: str = "row"
    """What a row is called."""
    hint: str = ""
    """What is shown while there is nothing: how to begin, and an example."""
    draw: RowDrawing | None = None
    single: bool = False
    part: str = ""
    """For a single part, what the names of the cells stand below."""
    nested: bool = False
    """Whether every row of another group has such a list: its rows are shown below the row they belong to."""
    arrange: Callable[[Sequence[Any]], Sequence[tuple[Any, int]]] | None = None
    """The order of the rows and how deep each is indented, where that is not the order of the file."""


class SectionRows(RowList):
    """The list of an outline, with the keys for its rows."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("rows", prefix="screen.row_")]


class Outline(Vertical):
    """The lists of a section, one cursor through all of them, and the form of the row under it."""

    def __init__(self, groups: Sequence[Group], glyphs: Glyphs, *, id: str = "outline") -> None:
        super().__init__(id=id)
        self.groups = {group.path: group for group in groups}
        self.glyphs = glyphs
        self.rows = SectionRows(self._draw_item, id=f"{id}-rows", glyphs=glyphs)
        self._forms: dict[str, Form] = {}
        self._mounting: AwaitMount | None = None
        self._levels: Mapping[str, Level] = {}
        self._unreviewed: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """The list above, the form below."""
        yield self.rows

    @property
    def session(self) -> Session:
        """The open document."""
        session: Session = self.app.session  # type: ignore[attr-defined]
        return session

    def sync(self) -> None:
        """Show the document as it stands."""
        self._levels = self.session.levels
        self._unreviewed = self.session.document.unreviewed
        self.rows.show(tuple(self.items()))
        self.follow()

    def items(self) -> Iterator[Item]:
        """Yield the lines of the outline."""
        airy = self.app.size.height >= AIRY
        for number, group in enumerate(self.groups.values()):
            if group.nested:
                continue
            if airy and number:
                yield Item("blank", "")
            yield from self.group_items(group)

    def group_items(self, group: Group) -> Iterator[Item]:
        """Yield the lines of a group: its heading with its rows, or its one line."""
        session = self.session
        value = get(session.document, group.path)
        declared = session.declaration(group.path)
        if group.single:
            yield Item("single", group.path, (value, self._level_of_part(group), declared))
            return
        yield Item("heading", "", (group.title, len(value), self._levels.get(group.path)))
        if not value:
            yield Item("hint", group.path, declared or group.hint)
        arranged = group.arrange(value) if group.arrange else [(row, 0) for row in value]
        for row, depth in arranged:
            yield from self.row_items(join(group.path, key=row.id), row, depth)

    def _level_of_part(self, group: Group) -> Level | None:
        """Return the worst level among the fields of a single part."""
        paths = {group.path, *(join(group.part, cell.name) for cell in group.cells)}
        levels = [level for path in paths if (level := self._levels.get(path))]
        return min(levels, key=lambda level: level.rank, default=None)

    def row_items(self, path: str, row: Row, depth: int = 0, extra: object = None) -> Iterator[Item]:
        """Yield the line of a row, and the lines of the rows that stand within it."""
        yield self.row_item(path, row, depth, extra)
        for _, name in self._nested_in(path):
            for child in getattr(row, name):
                yield from self.row_items(join(join(path, name), key=child.id), child, depth + 1)

    def row_item(self, path: str, row: Row, depth: int = 0, extra: object = None) -> Item:
        """Return the line of a row."""
        # An entry of the timeline says it of itself, and there may be thousands of them.
        named = bool(self._unreviewed) and not isinstance(row, Entry)
        fresh = named and is_unreviewed(self.session.document, path)
        return Item("row", path, (row, self._levels.get(path), depth, extra, fresh))

    def _nested_in(self, path: str) -> list[tuple[Group, str]]:
        """Return the groups whose rows stand within the row at `path`, with the names of their lists."""
        prefix = _template(path) + "."
        found = [
            (g, g.path.removeprefix(prefix))
            for g in self.groups.values()
            if g.nested and g.path.startswith(prefix)
        ]
        return [pair for pair in found if "." not in pair[1]]

    def group_of(self, path: str) -> Group | None:
        """Return the group that a path of a row, of a list or of a field below belongs to."""
        plain = _template(path)
        best = [g for g in self.groups.values() if _is_below(plain, g.path)]
        best = best or [g for g in self.groups.values() if g.single and _holds(g, plain)]
        return max(best, key=lambda group: len(group.path), default=None)

    def _draw_item(self, item: Item, width: int) -> Drawn:
        if item.kind == "blank":
            return line("")
        if item.kind == "heading":
            title, count, level = item.value
            sign = [Span(f" {self.glyphs.level(level)}", LEVEL_STYLES[level])] if level else []
            return line(Span(title, "heading"), *sign, right=[Span(f"{count} ", "muted")] if count else [])
        if item.kind == "hint":
            return line("  ", Span(item.value, "muted"))
        group = self.group_of(item.path)
        assert group is not None
        if item.kind == "single":
            value, level, declared = item.value
            text = value if isinstance(value, str) else ""
            drawn = (
                group.draw(self.session, value, width - 2, self.glyphs)
                if group.draw and has_content(value)
                else line(Span(text or declared or group.hint, "" if text else "muted"))
            )
            return Drawn(
                (*self._sign(level), Span(f"{group.title:<16} ", "heading"), *drawn.left), drawn.right
            )
        row, level, depth, _, fresh = item.value
        assert group.draw is not None
        drawn = group.draw(self.session, row, width - 2 - 2 * depth, self.glyphs)
        indent = Span("  " * (depth - 1) + f"{self.glyphs['link']} ", "muted") if depth else Span("")
        right = (*drawn.right, Span(f" {self.glyphs['unreviewed']} ", "warning")) if fresh else drawn.right
        return Drawn((*self._sign(level), indent, *drawn.left), right)

    def _sign(self, level: Level | None) -> tuple[Span, ...]:
        if level in (Level.ERROR, Level.WARNING):
            return (Span(f"{self.glyphs.level(level)} ", LEVEL_STYLES[level]),)
        return (Span("  "),)

    @on(RowList.Chosen)
    async def _chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        await self.enter()

    def follow(self) -> None:
        """Show the form of the row under the cursor; a form is made when it is first needed."""
        item = self.rows.cursor
        group = self.group_of(item.path) if item and item.kind != "hint" else None
        for path, form in self._forms.items():
            if group is None or path != group.path:
                form.display = False
        if group is None or item is None:
            return
        part = group.part if group.single else item.path
        form_or_none = self._forms.get(group.path)
        if form_or_none is None:
            form = Form(part, group.cells, bound=True)
            self._forms[group.path] = form
            self._mounting = self.mount(form)
            return
        form_or_none.display = True
        if form_or_none.part == part:
            form_or_none.pull()
        elif form_or_none.is_mounted and form_or_none.fields:
            form_or_none.bind_part(part)

    @property
    def form(self) -> Form | None:
        """The form of the row under the cursor."""
        return next((form for form in self._forms.values() if form.display), None)

    async def enter(self) -> None:
        """Go into the form of the row, or begin the first row of an empty list."""
        self.follow()
        if self.rows.cursor and self.rows.cursor.kind == "hint":
            await self.add_row()
        else:
            await self._focus_field("")

    async def _focus_field(self, name: str) -> None:
        """Put the focus on a field of the form, on its first one without a name."""
        if self._mounting is not None:
            await self._mounting
            self._mounting = None
        if form := self.form:
            fields = form.fields
            wanted = [field for field in fields if name and field.path.rpartition(".")[2] == name]
            if target := next(iter(wanted or fields), None):
                self.screen.set_focus(target)

    def on_resize(self) -> None:
        """Keep the field in focus in sight when its form has just found its place at the end of a page."""
        focused = self.screen.focused
        if focused is not None and self in focused.ancestors:
            self.call_after_refresh(focused.scroll_visible, animate=False)

    async def reveal(self, path: str, *, into: bool = True) -> bool:
        """Put the cursor on the row of this path and the focus on its field; return whether it is here.

        Where not `into` the field, the focus goes to the list.
        """
        group = self.group_of(path)
        if group is None:
            return False
        row = group.path if group.single else _row_path(path) or group.path
        if not self.rows.select(row):
            self.sync()  # a screen that was hidden may not have heard yet of a row that was just added
        if not self.rows.select(row):
            self.rows.select(self._first_path(group))
            self.screen.set_focus(self.rows)
            return True
        self.follow()
        if into and (group.single or path != group.path):
            await self._focus_field(path.rpartition(".")[2] if path != row or group.single else "")
        else:
            self.screen.set_focus(self.rows)
        return True

    def _first_path(self, group: Group) -> str:
        return next((i.path for i in self.rows.items if i.path and self.group_of(i.path) is group), "")

    @property
    def current_group(self) -> Group | None:
        """The group under the cursor."""
        return self.group_of(self.rows.cursor_path) if self.rows.cursor_path else None

    async def add_row(self, **values: object) -> str:
        """Add a row to the list under the cursor, go into its form, and return the row's path."""
        path, group = self.rows.cursor_path, self.current_group
        if group is None or group.single:
            return ""
        holder = path if path == group.path else parent_of(path)
        return await self._add_to(holder, group, values)

    async def add_within(self, name: str) -> str:
        """Add a row to the list `name` of the row under the cursor; return its path, empty if it has none."""
        if not (found := self._within(name)):
            return ""
        path, group = found
        return await self._add_to(join(path, name), group, {})

    def has_within(self, name: str) -> bool:
        """Return whether the row under the cursor, or the one around it, has a list of this name."""
        return self._within(name) is not None

    def _within(self, name: str) -> tuple[str, Group] | None:
        path = self.focused_row()
        while path:
            for group, nested in self._nested_in(path):
                if nested == name:
                    return path, group
            path = parent_of(parent_of(path)) if "." in path else ""
        return None

    async def _add_to(self, holder: str, group: Group, values: Mapping[str, object]) -> str:
        store = self.session.store
        row = store.new_row(holder, **values)
        path = join(holder, key=row.id)
        store.apply(f"add {group.noun}", lambda document: insert(document, holder, row), path)
        await self.reveal(join(path, group.cells[0].name))
        return path

    def duplicate_row(self) -> None:
        """Add a copy of the row under the cursor below it."""
        if not (found := self._current_row()):
            return
        group, path, row = found
        store, holder = self.session.store, parent_of(path)
        copy = row.model_copy(update={"id": store.new_row(holder, **_required(row)).id})
        rows = get(self.session.document, holder)
        index = next(i for i, other in enumerate(rows) if other.id == row.id) + 1
        store.apply(f"copy {group.noun}", lambda document: insert(document, holder, copy, index), path)
        self.rows.select(join(holder, key=copy.id))

    def delete_row(self) -> str:
        """Delete the row under the cursor and return what to tell; undo brings it back."""
        if not (found := self._current_row()):
            return ""
        group, path, _ = found
        self.session.store.apply(f"delete {group.noun}", lambda document: remove(document, path), path)
        return f"Deleted the {group.noun}; undo brings it back."

    def move_row(self, by: int) -> None:
        """Move the row under the cursor by so many places."""
        if (found := self._current_row()) and found[0].arrange is None:
            group, path, _ = found
            self.session.store.apply(f"move {group.noun}", lambda document: move(document, path, by), path)
            self.rows.select(path)

    def _current_row(self) -> tuple[Group, str, Row] | None:
        group, path = self.current_group, self.rows.cursor_path
        if group is None or not path.endswith("]") or not has(self.session.document, path):
            return None
        return group, path, get(self.session.document, path)

    def focused_row(self) -> str:
        """Return the path of the row that has the focus, in the list or in its form."""
        return found[1] if (found := self._current_row()) else ""

    def leave_form(self) -> bool:
        """Go from the form back to the list; return whether the focus was in it."""
        focused = self.screen.focused
        if focused is None or self not in focused.ancestors or focused is self.rows:
            return False
        self.screen.set_focus(self.rows)
        return True


@lru_cache(maxsize=8192)
def _template(path: str) -> str:
    """Return the path without the keys of its rows: which field it is, in whichever row."""
    return _KEY.sub("", path)


_KEY = re.compile(r"\[[^\]]*\]")


def _holds(group: Group, path: str) -> bool:
    """Return whether a single part shows the field of this path, or is the part itself."""
    return path == group.part or any(_is_below(path, join(group.part, cell.name)) for cell in group.cells)


def _is_below(path: str, ancestor: str) -> bool:
    return bool(ancestor) and (path == ancestor or path.startswith(ancestor + "."))


def _row_path(path: str) -> str:
    """Return the path of the innermost row that the path leads into; empty outside of rows."""
    return path[: path.rindex("]") + 1] if "]" in path else ""


def _required(row: Row) -> dict[str, object]:
    """Return the values without which such a row cannot be made."""
    return {name: getattr(row, name) for name, info in type(row).model_fields.items() if info.is_required()}
