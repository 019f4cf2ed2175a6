"""Library: the post-mortems of a folder, with what each still lacks."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from pmtui.checks import Level
from pmtui.document import Postmortem
from pmtui.library import Broken, Library
from pmtui.storage import Presence, editing
from pmtui.tui import chrome
from pmtui.tui.at_rest import POINTING, AtRest
from pmtui.tui.bindings import bindings
from pmtui.tui.drawing import Drawn, DrawnLine, Span, column, line
from pmtui.tui.screens.steady import SteadyScreen
from pmtui.tui.widgets.line_input import LineInput
from pmtui.tui.widgets.row_list import Item, RowList
from pmtui.tui.widgets.too_small import TooSmall

if TYPE_CHECKING:
    from pmtui.tui.app import PmtuiApp

_LOOK_EVERY = 2.0
SORTS = ("date", "severity", "status", "findings", "title")


class Row(NamedTuple):
    """A post-mortem in the list."""

    id: str
    document: Postmortem
    errors: int
    warnings: int
    open_actions: int
    present: tuple[Presence, ...] = ()
    """Who edits it."""


def read_rows(library: Library, today: date) -> list[Row | Broken]:
    """Return every post-mortem of the library with its counts; an unreadable one comes with its error."""
    from pmtui.checks import check

    rows: list[Row | Broken] = []
    for entry in library.entries():
        if isinstance(entry, Broken):
            rows.append(entry)
            continue
        levels = [finding.level for finding in check(entry.document, today, library.policy)]
        still_open = sum(action.status.is_open for action in entry.document.actions)
        rows.append(
            Row(entry.id, entry.document, levels.count(Level.ERROR), levels.count(Level.WARNING), still_open)
        )
    return rows


def sorted_rows(rows: list[Row | Broken], sort: str) -> list[Row | Broken]:
    """Return the rows in an order: newest, worst or least finished first; unreadable ones at the top."""

    def order(row: Row | Broken) -> tuple[Any, ...]:
        if isinstance(row, Broken):
            return (0,)
        facts = row.document.facts
        newest = -(facts.date or date.min).toordinal()
        first: Any = {
            "date": newest,
            "severity": facts.severity or "sev9",
            "status": row.document.status.value,
            "findings": (-row.errors, -row.warnings),
            "title": row.document.title.lower(),
        }[sort]
        return (1, first, newest, row.id)

    return sorted(rows, key=order)


def matches(row: Row | Broken, words: str) -> bool:
    """Return whether every word stands in the title, id, services, tags, people or summary."""
    if isinstance(row, Broken):
        text = f"{row.id} {row.message}"
    else:
        d = row.document
        text = " ".join(
            (
                row.id,
                d.title,
                d.status,
                d.facts.severity or "",
                *d.facts.services,
                *d.facts.tags,
                d.facts.owner,
                d.summary.text,
            )
        )
    return all(word in text.lower() for word in words.lower().split())


class LibraryRows(RowList):
    """The list of post-mortems with its keys."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("library", prefix="screen.library_")]


class LibraryScreen(SteadyScreen):
    """The home of the program."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row | Broken] = []
        self._present: dict[str, tuple[Presence, ...]] = {}
        self._sort = "date"
        self._wanted = ""
        self._asked = AtRest(self.sync)

    @property
    def pm(self) -> PmtuiApp:
        """The app."""
        return cast("PmtuiApp", self.app)

    def compose(self) -> ComposeResult:
        """Title, filter, list, message and keys."""
        yield DrawnLine(id="header")
        yield LineInput(placeholder="filter: words of title, service, tag, owner", id="filter")
        yield DrawnLine(id="columns")
        yield LibraryRows(self._draw, id="library-rows", glyphs=self.pm.glyphs)
        yield DrawnLine(id="message")
        yield DrawnLine(id="keys")
        yield TooSmall()

    async def on_mount(self) -> None:
        """Read the library."""
        self.set_focus(self.query_one(LibraryRows))
        await self.reload()
        self.set_interval(_LOOK_EVERY, self.look_around)

    async def on_screen_resume(self) -> None:
        """Read the library again, since a document may have changed."""
        if self._rows:
            await self.reload()

    def on_resize(self) -> None:
        """Fit the lines to the size."""
        for cover in self.query(TooSmall):
            cover.fit(self.size)
        self.sync()

    async def reload(self) -> None:
        """Read the library without holding up the keys."""
        today = self.pm.clock().date()
        self._rows = await asyncio.to_thread(read_rows, self.pm.library, today)
        self._present = await asyncio.to_thread(self._editors)
        self.sync()

    async def look_around(self) -> None:
        """Show who edits what, if that is not what is shown."""
        if self.is_current and (present := await asyncio.to_thread(self._editors)) != self._present:
            self._present = present
            self.sync()

    def _editors(self) -> dict[str, tuple[Presence, ...]]:
        """Return who edits which post-mortem, by its id."""
        names = {f"{row.id}.toml": row.id for row in self._rows}
        return {names[name]: who for name, who in editing(self.pm.library.path, tuple(names)).items()}

    def sync(self) -> None:
        """Show the rows that match the filter, in the chosen order."""
        if not self.is_mounted or not self.query("#keys"):
            return
        shown = [
            row._replace(present=self._present.get(row.id, ())) if isinstance(row, Row) else row
            for row in sorted_rows(self._rows, self._sort)
            if matches(row, self._wanted)
        ]
        items = [Item("row", row.id, row) for row in shown]
        if not self._rows:
            items = [Item("text", "", text) for text in _EMPTY]
        elif not shown:
            items = [Item("text", "", "Nothing matches the filter; Esc clears it.")]
        self.query_one(LibraryRows).show(items)
        self._line("header").show(
            line(
                Span(" Post-mortems", "strong"),
                Span(f"  {self.pm.library.path}", "muted"),
                right=[Span(f"{len(shown)} of {len(self._rows)} · by {self._sort} ", "muted")],
            )
        )
        self._line("columns").show(self._columns())
        self.show_message()

    def show_message(self) -> None:
        """Show what was just done, and the keys."""
        row = self.current
        about = line("")
        if isinstance(row, Broken):
            about = line(Span(f" {self.pm.glyphs['error']} ", "error"), Span(row.message))
        elif row:
            who = "".join(f"  {present.said}." for present in row.present)
            about = line(Span(f" {row.id}", "muted"), Span(who))
        key_bar = chrome.keys(_KEY_BAR, chrome.default_label, self.pm.key_of)
        message, keys = chrome.bottom(self.pm.said or about, key_bar, self.size.width)
        self._line("message").show(message)
        self._line("keys").show(keys)

    def sync_chrome(self) -> None:
        """Show what was just done."""
        self.show_message()

    def _line(self, name: str) -> DrawnLine:
        return self.query_one(f"#{name}", DrawnLine)

    def _columns(self) -> Drawn:
        return line(
            Span(f"   {'sev':<6}{'date':<12}title", "muted"),
            right=[Span(" status    findings  actions", "muted")],
        )

    def _draw(self, item: Item, width: int) -> Drawn:
        if item.kind == "text":
            return line(Span(item.value, "muted"))
        row, glyphs = item.value, self.pm.glyphs
        if isinstance(row, Broken):
            return line(
                Span(f"{glyphs['error']} ", "error"),
                Span(column(row.id, 30)),
                Span(f"  {row.message}", "error"),
            )
        document = row.document
        severity = document.facts.severity
        serious = severity is not None and severity in ("sev1", "sev2")
        day = document.facts.date.isoformat() if document.facts.date else ""
        right = [
            *(Span(f" with {each.user}", "accent") for each in row.present[:2]),
            Span(f" {column(document.status.value, 9)}", "success" if document.status == "published" else ""),
            Span(f" {glyphs['error']}{row.errors:>2}", "error") if row.errors else Span("    "),
            Span(f" {glyphs['warning']}{row.warnings:>2}", "warning") if row.warnings else Span("    "),
            Span(f" {row.open_actions:>3} open", "" if row.open_actions else "muted"),
        ]
        return line(
            Span("  "),
            Span(f"{(severity.upper() if severity else '–'):<6}", "error" if serious else "muted"),
            Span(f"{day:<12}", "muted"),
            Span(document.title or "(no title)"),
            right=right,
        )

    @property
    def current(self) -> Row | Broken | None:
        """The post-mortem under the cursor."""
        item = self.query_one(LibraryRows).cursor
        return item.value if item and item.kind == "row" else None

    @on(RowList.Moved)
    def _moved(self) -> None:
        self._asked.ask(POINTING)

    def follow_cursor(self) -> None:
        """Show at once what the filter leaves, and what stands beside the row under the cursor."""
        self._asked.catch_up()

    catch_up = follow_cursor

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        self.action_library_open()

    @on(Input.Changed, "#filter")
    def _filtered(self, event: Input.Changed) -> None:
        self._wanted = event.value
        self._asked.ask(POINTING)

    @on(Input.Submitted, "#filter")
    def _filter_done(self) -> None:
        self.set_focus(self.query_one(LibraryRows))

    def key_escape(self) -> None:
        """Clear the filter and go back to the list."""
        self.query_one("#filter", Input).value = ""
        self.set_focus(self.query_one(LibraryRows))

    def action_library_open(self) -> None:
        """Open the post-mortem under the cursor."""
        if row := self.current:
            self.pm.open_path(self.pm.library.path_of(row.id))

    def action_library_new(self) -> None:
        """Begin a post-mortem."""
        self.pm.begin_new()

    @property
    def current_id(self) -> str:
        """The id under the cursor."""
        return self.current.id if self.current else ""

    async def action_library_duplicate(self) -> None:
        """Copy the post-mortem under the cursor."""
        if self.current_id:
            copied = self.pm.library.duplicate(self.current_id, today=self.pm.clock().date())
            self.pm.say(f"Copied to {copied}.")
            await self.reload()
            self.query_one(LibraryRows).select(copied)

    async def action_library_trash(self) -> None:
        """Move the post-mortem under the cursor to the trash."""
        if name := self.current_id:
            self.pm.library.trash(name, now=self.pm.clock())
            self.pm.say("Moved to the trash; u brings it back.")
            await self.reload()

    async def action_library_restore(self) -> None:
        """Bring back what was moved to the trash last."""
        if not (trashed := self.pm.library.trashed()):
            self.pm.say("The trash is empty.")
            return
        restored = self.pm.library.restore(trashed[0])
        self.pm.say(f"Brought back {restored}.")
        await self.reload()
        self.query_one(LibraryRows).select(restored)

    def action_library_filter(self) -> None:
        """Type words to filter by."""
        self.set_focus(self.query_one("#filter", Input))

    def action_library_sort(self) -> None:
        """Sort by the next order."""
        self._sort = SORTS[(SORTS.index(self._sort) + 1) % len(SORTS)]
        self.sync()


_KEY_BAR = (
    "library.open",
    "library.new",
    "library.filter",
    "library.sort",
    "library.duplicate",
    "library.trash",
    "quit",
    "palette",
    "help",
)


_EMPTY = (
    "No post-mortems here yet.",
    "",
    "  n            begin one: a title is enough",
    "  pmtui demo   look at four finished and unfinished examples first",
)
