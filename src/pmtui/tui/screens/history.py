"""Earlier versions of the document, each with what has changed since; one of them can come back."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from pmtui import storage
from pmtui.document import Postmortem
from pmtui.document.difference import difference
from pmtui.document.safe import safe_line
from pmtui.document.times import show_instant
from pmtui.storage import BrokenFile, Version
from pmtui.tui.drawing import Drawn, Span, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.widgets.row_list import Item, RowList

_Read = tuple[Postmortem, list[str]] | str
"""A version with what has changed since, or why it cannot be read."""


class VersionRows(RowList):
    """The versions; the keys for a page turn the pages of what stands below."""

    def action_page_down(self) -> None:
        """Show what comes below."""
        self.screen.query_one("#reading-text").scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """Show what stands above."""
        self.screen.query_one("#reading-text").scroll_page_up(animate=False)


class HistoryScreen(ModalScreen["tuple[str, Postmortem] | None"]):
    """The versions above, the latest first; below, what has changed since the one under the cursor."""

    def __init__(self, present: Postmortem, versions: Sequence[Version], glyphs: Glyphs) -> None:
        super().__init__()
        self._present, self._glyphs = present, glyphs
        self._versions = {version.path.name: version for version in versions}
        self._read: dict[str, _Read] = {}

    def compose(self) -> ComposeResult:
        """Yield the list and the text."""
        with Vertical(classes="dialog reading"):
            yield Static("Earlier versions", classes="dialog-title", markup=False)
            yield VersionRows(self._draw, id="version-rows", glyphs=self._glyphs)
            with VerticalScroll(id="reading-text", can_focus=False):
                yield Static("", id="version-changes", markup=False)
            yield Static(
                "Enter restores, PgUp PgDn scroll, Esc goes back", classes="dialog-hint", markup=False
            )

    def on_mount(self) -> None:
        """List the versions; what has changed since follows as it is read."""
        self._show()
        self.set_focus(self.query_one(VersionRows))
        self._read_all()

    @work(exclusive=True)
    async def _read_all(self) -> None:
        for name, version in self._versions.items():
            self._read[name] = await asyncio.to_thread(_compared, version, self._present)
            self._show()

    def _show(self) -> None:
        items = [Item("version", name, (name, name in self._read)) for name in self._versions]
        self.query_one(VersionRows).show(items)
        self._show_changes()

    def _draw(self, item: Item, _: int) -> Drawn:
        name, _known = item.value
        found = self._read.get(name)
        if found is None:
            return line(Span(f"{show_instant(self._versions[name].when)}  "), Span("…", "muted"))
        if isinstance(found, str):
            return line(Span(f"{show_instant(self._versions[name].when)}  "), Span("cannot be read", "error"))
        phrases = found[1]
        number = f"{len(phrases)} change{'' if len(phrases) == 1 else 's'} since" if phrases else "the same"
        first = f": {phrases[0]}" if phrases else ""
        return line(Span(f"{show_instant(self._versions[name].when)}  "), Span(number), Span(first, "muted"))

    @on(RowList.Moved)
    def _show_changes(self) -> None:
        found = self._read.get(self.query_one(VersionRows).cursor_path)
        if found is None:
            text = Content("…")
        elif isinstance(found, str):
            text = Content(safe_line(found))
        elif not found[1]:
            text = Content("It holds what stands on the screen.")
        else:
            head = Content.styled("Since then", "bold $accent")
            text = Content("\n").join([head, *(Content(f"· {safe_line(phrase)}") for phrase in found[1])])
        self.query_one("#version-changes", Static).update(text)

    @on(RowList.Chosen)
    async def _take(self) -> None:
        name = self.query_one(VersionRows).cursor_path
        if name not in self._read:  # whoever types ahead is not made to type again
            self._read[name] = await asyncio.to_thread(_compared, self._versions[name], self._present)
        found = self._read[name]
        if not isinstance(found, str):
            self.dismiss((show_instant(self._versions[name].when), found[0]))

    def key_escape(self) -> None:
        """Change nothing."""
        self.dismiss(None)


def _compared(version: Version, present: Postmortem) -> _Read:
    try:
        document = storage.loads(storage.read_version(version), "this version")
    except BrokenFile as broken:
        return str(broken)
    return document, difference(document, present)
