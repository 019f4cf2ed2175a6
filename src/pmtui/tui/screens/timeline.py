"""Timeline: what happened when, entered line by line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, ClassVar

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.message import Message

from pmtui.document import (
    Entry,
    Kind,
    Mark,
    Question,
    Section,
    get,
    insert,
    is_unreviewed,
    join,
    put,
    sort_timeline,
    unreviewed_entries,
)
from pmtui.document.times import show_clock, show_day, show_duration, show_offset
from pmtui.editing import entry_context
from pmtui.editing.lines import Draft, Unread, are_lines, read_block, read_line
from pmtui.editing.preview import preview
from pmtui.tui import chrome
from pmtui.tui.at_rest import TYPING, TYPING_ON
from pmtui.tui.collecting import uncollected
from pmtui.tui.drawing import Drawn, Span, column, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.key_names import show_key
from pmtui.tui.screens.paste import PastePreview
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.session import Session
from pmtui.tui.timeline_scale import Scale, scale_of
from pmtui.tui.widgets.fields import clean_paste
from pmtui.tui.widgets.forms import Cell
from pmtui.tui.widgets.line_input import LineInput
from pmtui.tui.widgets.outline import Group, Outline
from pmtui.tui.widgets.row_list import Item

KIND_WIDTH = 13
ROOMY = 100
"""Cells from which on a row has room for a word beside a sign."""
# A list that is read down its left side wants short words.
KIND_WORDS = {Kind.ACKNOWLEDGEMENT: "acknowledged"}
KIND_STYLES = {
    Kind.ALERT: "error",
    Kind.DETECTION: "warning",
    Kind.DECISION: "accent",
    Kind.MITIGATION: "success",
    Kind.RECOVERY: "success",
    Kind.ALL_CLEAR: "success",
}


def draw_entry(session: Session, entry: Entry, width: int, glyphs: Glyphs, *, scale: Scale) -> Drawn:
    """Return an entry as a line: time, distance from the impact start, kind, text and marks."""
    clock = ("~" if entry.approximate else " ") + show_clock(entry.at)
    offset = show_offset(entry.at - scale.start) if scale.start else ""
    right: list[Span] = []
    if entry.mark:
        right.append(Span(f" {entry.mark.value}", "accent"))
    if open_questions := sum(not question.answer.strip() for question in entry.questions):
        right.append(Span(f" ?{open_questions}", "warning"))
    if entry.unreviewed:
        word = " unreviewed" if width >= ROOMY else ""
        right.append(Span(f" {glyphs['unreviewed']}{word}", "warning"))
    right.append(Span(f" {glyphs['star']} " if entry.starred else "   ", "warning"))
    spans = [
        Span(f"{clock:<{scale.clock}} ", "strong"),
        Span(f"{offset:>{scale.offset}}  ", "muted"),
    ]
    if width >= 60:
        spans.append(
            Span(
                column(KIND_WORDS.get(entry.kind, entry.kind.value), KIND_WIDTH) + " ",
                KIND_STYLES.get(entry.kind, "muted"),
            )
        )
    text = entry.text or "(nothing written)"
    spans.append(Span(text, "" if entry.text else "muted"))
    if entry.why and cell_len(text) + 40 < width:
        spans.append(Span(f"  {glyphs['link']} {entry.why}", "muted"))
    return line(*spans, right=right)


TIMELINE = Group(
    path="timeline",
    title="Timeline",
    noun="entry",
    cells=(
        Cell("text", 12),
        Cell("at", 4),
        Cell("kind", 4),
        Cell("role", 4),
        Cell("why", 12),
        Cell("link", 12),
        Cell("mark", 3),
        Cell("starred", 3),
        Cell("public", 3),
        Cell("approximate", 3),
        Cell("source", 6),
        Cell("recorded", 6),
    ),
)


def draw_question(_: Session, question: Question, width: int, glyphs: Glyphs) -> Drawn:
    """Return a question that is pinned to an entry as a line below it."""
    sign = Span("? ", "success" if question.answer.strip() else "warning")
    to = [Span(f"{question.to}: ", "muted")] if question.to else []
    answer = [Span(f"  {question.answer}", "muted")] if question.answer else []
    return line(Span("         "), sign, *to, Span(question.text or "(nothing written)"), *answer)


QUESTIONS = Group(
    path="timeline.questions",
    title="Questions",
    noun="question",
    nested=True,
    cells=(Cell("text", 8), Cell("to", 4), Cell("answer", 12)),
    draw=draw_question,
)

EMPTY = (
    "No entries yet. Four ways to begin:",
    "  type a line below:    14:32 alert: API latency above 5 s",
    "  paste a block of such lines below, and look at it before it is taken",
    "  import a file:        ^G i   alerts, a chat, notes, a table, a whole post-mortem",
    "  run in another pane:  pmtui note FILE \"restarted the pool\"",
)  # fmt: skip


class TimelineOutline(Outline):
    """The timeline as a list: a heading a day, gaps during the impact, one line an entry."""

    _made: tuple[tuple[object, ...], tuple[Item, ...]] = ((), ())

    def items(self) -> Iterator[Item]:
        """Yield the lines of the timeline in the order of time; they are made again after a change."""
        session = self.session
        of = (session.document, self._levels, session.policy)
        if len(self._made[0]) != len(of) or any(a is not b for a, b in zip(self._made[0], of, strict=True)):
            with uncollected():
                self._made = (of, tuple(self._lines()))
        yield from self._made[1]

    def _lines(self) -> Iterator[Item]:
        session = self.session
        entries = sorted(session.document.timeline, key=lambda entry: entry.at)
        if not entries:
            yield Item("hint", "timeline", EMPTY[0])
            for text in EMPTY[1:]:
                yield Item("text", "", text)
            return
        facts = session.document.facts
        start = facts.impact_started or _marked(entries, Mark.IMPACT_START) or entries[0].at
        end = facts.impact_ended or _marked(entries, Mark.IMPACT_END)
        scale = scale_of(entries, start)
        allowed = timedelta(minutes=session.policy.gap_minutes)
        levels = self._levels
        before: datetime | None = None
        today: date | None = None
        for entry in entries:  # there may be tens of thousands
            at = entry.at
            if (day := at.date()) != today:
                today = day
                about = chrome.impact_line(session) if before is None else ""
                fresh = unreviewed_entries(session.document) if before is None else 0
                yield Item("day", "", (show_day(day), about, fresh))
            if before and at - before > allowed and _gap(before, at, start, end) > allowed:
                yield Item("gap", "", show_duration(at - before))
            path = f"timeline[{entry.id}]"
            if entry.questions:
                yield from self.row_items(path, entry, extra=scale)
            else:
                yield Item("row", path, (entry, levels.get(path), 0, scale, False))
            before = at

    def _draw_item(self, item: Item, width: int) -> Drawn:
        if item.kind == "day":
            day, about, fresh = item.value
            sign = [Span(f"   {self.glyphs['unreviewed']} {fresh} unreviewed", "warning")] if fresh else []
            return line(Span(f"{day} · UTC", "heading"), *sign, right=[Span(f"{about} ", "muted")])
        if item.kind == "gap":
            rule = self.glyphs["gap"] * 2
            return line(Span(f"            {rule} {item.value} without an entry {rule}", "muted"))
        if item.kind in ("text", "hint"):
            return line(Span(item.value, "muted"))
        entry, level, depth, scale, _ = item.value
        if depth:
            return super()._draw_item(item, width)
        drawn = draw_entry(self.session, entry, width - 2, self.glyphs, scale=scale)
        return Drawn((*self._sign(level), *drawn.left), drawn.right)


def _marked(entries: list[Entry], mark: Mark) -> datetime | None:
    return next((entry.at for entry in entries if entry.mark is mark), None)


def _gap(before: datetime, after: datetime, start: datetime, end: datetime | None) -> timedelta:
    """Return how long nothing was written between two entries while the impact lasted."""
    first = max(before, start)
    last = min(after, end) if end else after
    return max(timedelta(), last - first)


QUICK_HINTS = (
    "14:32 alert: API latency above 5 s   ·   now …   ·   +5m …   ·   paste a block",
    "14:32 alert: API latency above 5 s  ·  now …  ·  +5m …  ·  paste lines",
    "14:32 alert: API latency above 5 s  ·  now …  ·  +5m …",
    "14:32 alert: API latency above 5 s",
)


class QuickEntry(LineInput):
    """The line that takes `14:32 alert: text`, and pasted blocks of such lines."""

    def __init__(self) -> None:
        super().__init__(
            placeholder=QUICK_HINTS[0],
            id="quick",
        )

    def on_resize(self) -> None:
        """Show as much of the examples as there is room for."""
        room = self.content_size.width
        self.placeholder = next((hint for hint in QUICK_HINTS if len(hint) < room), QUICK_HINTS[-1])

    def tell_of_change(self, value: str) -> None:
        """Tell the screen at once: each queue between a letter and the screen costs as much as the letter."""
        if self.is_mounted and isinstance(screen := self.screen, TimelineScreen):
            screen.quick_changed()

    async def action_submit(self) -> None:
        """Add the entry at once, so that what is typed next begins another."""
        screen = self.screen
        assert isinstance(screen, TimelineScreen)
        screen.submit_quick()

    class Pasted(Message):
        """Several lines were pasted."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        text = clean_paste(event.text)
        if "\n" in text.strip():
            self.post_message(self.Pasted(text))
        else:
            self.replace(text.strip("\n"), *sorted(self.selection))


class TimelineScreen(SectionScreen):
    """The timeline with its quick entry."""

    section = Section.TIMELINE
    GROUPS: ClassVar = (TIMELINE, QUESTIONS)

    def work(self) -> ComposeResult:
        """List, form and quick entry."""
        yield TimelineOutline(self.GROUPS, self.pm.glyphs)
        yield QuickEntry()

    @property
    def quick(self) -> QuickEntry:
        """The quick entry line."""
        return self.query_one(QuickEntry)

    def focus_first(self) -> None:
        """Begin with the quick entry while there is nothing, else with the list."""
        if self.session.document.timeline:
            super().focus_first()
        else:
            self.set_focus(self.quick)

    def leave_quick(self) -> bool:
        """Go from the quick entry to the list, leaving what is typed; return whether the focus was there."""
        if self.focused is not self.quick or not (outline := self.outline):
            return False
        self.set_focus(outline.rows)
        return True

    def step_back(self) -> bool:
        """Go from the quick entry to the list, too."""
        return self.leave_quick() or super().step_back()

    def on_screen_suspend(self) -> None:
        """Leave an empty quick entry with the section, so that nothing is typed into it on return."""
        if self not in self.app.screen_stack and self.session.document.timeline and not self.quick.value:
            self.leave_quick()

    def row_keys(self) -> tuple[str, ...]:
        """Stars matter most on a timeline; a question that is pinned to an entry has none."""
        on_entry = self.focused_path.count("[") == 1
        if on_entry and is_unreviewed(self.session.document, self.focused_path):
            return ("rows.reviewed", "rows.star")
        return ("rows.star", "rows.question") if on_entry else ("rows.question",)

    def message_for_focus(self) -> Drawn:
        """Show what the quick entry will become."""
        if self.focused is self.quick:
            text = self.quick.value
            if not text.strip():
                return line(
                    Span(
                        " One line is one entry: time, kind and a colon, what happened. Enter adds it.",
                        "muted",
                    )
                )
            read = self._read(text)
            if isinstance(read, Draft):
                about = f"   “{read.no_kind}” is no kind and stays in the text" if read.no_kind else ""
                sign = Span(f" {self.pm.glyphs['link']} ", "accent")
                return line(sign, Span(preview(read)), Span(about, "warning"))
            return line(Span(f" {self.pm.glyphs['error']} {read}", "warning"))
        return super().message_for_focus()

    def key_ids(self) -> tuple[str, ...]:
        """Name the keys of the quick entry while it has the focus."""
        if self.focused is self.query_one(QuickEntry):
            return ("now", "save", "undo", "finding.next", "checklist", "palette", "help")
        return super().key_ids()

    def _read(self, text: str) -> Draft | str:
        try:
            return read_line(text, entry_context(self.session.document, self.session.clock()))
        except ValueError as error:
            return str(error)

    def quick_changed(self) -> None:
        """Say at rest what the line will become."""
        self.pm.said = None
        self._typed.ask(TYPING, TYPING_ON)

    def submit_quick(self) -> None:
        """Add what stands in the quick entry line, or say why it cannot be read."""
        text = self.quick.value
        if not text.strip():
            return
        read = self._read(text)
        if isinstance(read, Draft):
            self.quick.value = ""
            self.add_drafts([read])
            self.pm.say(f"Added {preview(read)}")
        else:
            self.pm.say(read)

    @on(QuickEntry.Pasted)
    def _pasted(self, event: QuickEntry.Pasted) -> None:
        self.look_at(event.text)

    def look_at(self, text: str) -> None:
        """Show what a pasted block becomes, to be taken or refused; an export is read as one."""
        read = read_block(text, entry_context(self.session.document, self.session.clock()))
        if are_lines(text, read):
            self.show_lines(read)
        else:
            self.pm.import_text(text, lines=lambda: self.show_lines(read))

    def show_lines(self, read: list[Draft | Unread]) -> None:
        """Show what each line of a pasted block becomes, and why some are not understood."""
        self.app.push_screen(PastePreview(read, self.pm.glyphs), self._take_pasted)

    def on_paste(self, event: events.Paste) -> None:
        """Look at a block that is pasted onto the list; a single line goes to the quick entry."""
        text = clean_paste(event.text)
        if not (outline := self.outline) or self.focused is not outline.rows or not text.strip():
            return
        if "\n" in text.strip():
            self.look_at(text)
        else:
            self.set_focus(self.quick)
            self.quick.replace(text.strip("\n"), *sorted(self.quick.selection))

    def _take_pasted(self, drafts: list[Draft] | None) -> None:
        if drafts:
            self.add_drafts(drafts)
            self.leave_quick()
            self.pm.say(
                f"Added {len(drafts)} {'entry' if len(drafts) == 1 else 'entries'};"
                f" {show_key(self.pm.key_of('undo'))} takes them back."
            )

    def add_drafts(self, drafts: list[Draft]) -> None:
        """Add entries in the order of time, as one step of undo, with the cursor on the last."""
        store = self.session.store
        if store.read_only:
            self.pm.say(store.read_only)
            return
        rows = [store.new_row("timeline", **draft.values()) for draft in drafts]
        path = join("timeline", key=rows[-1].id)

        def change(document: Any) -> Any:
            for row in rows:
                document = insert(document, "timeline", row)
            return sort_timeline(document)

        label = "add entry" if len(rows) == 1 else f"add {len(rows)} entries"
        store.apply(label, change, path)
        if outline := self.outline:
            outline.rows.select(path)

    def action_row_star(self) -> None:
        """Star the entry under the cursor, or take its star away."""
        path = self.outline.focused_row() if self.outline else ""
        if path.count("[") == 1:
            entry = get(self.session.document, path)
            starred = join(path, "starred")
            self.session.store.apply("star", lambda document: put(document, starred, not entry.starred), path)
        else:
            super().action_row_star()

    async def action_row_add(self) -> None:
        """Begin an entry in the quick entry line."""
        self.set_focus(self.quick)

    def _can_add(self) -> bool:
        return True

    def now(self) -> bool:
        """Begin an entry with the present time."""
        if self.focused is self.quick:
            self.quick.value = f"{show_clock(self.session.clock())}Z {self.quick.value.lstrip()}"
            self.quick.cursor_position = len(self.quick.value)
            return True
        if (outline := self.outline) and self.focused is outline.rows:
            self.set_focus(self.quick)
            self.quick.value = f"{show_clock(self.session.clock())}Z "
            self.quick.cursor_position = len(self.quick.value)
            return True
        return False
