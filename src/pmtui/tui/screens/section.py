"""What the six section screens share: chrome, checklist, focus and the way to a field."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import Reactive
from textual.widget import Widget

from pmtui.checks import Finding
from pmtui.document import FieldKind, Section, field_at, is_unreviewed
from pmtui.tui import chrome
from pmtui.tui.at_rest import POINTING, TYPING, TYPING_ON, AtRest
from pmtui.tui.drawing import Drawn, DrawnLine, Span, line
from pmtui.tui.key_names import show_key
from pmtui.tui.screens.steady import SteadyScreen
from pmtui.tui.widgets.checklist import Checklist
from pmtui.tui.widgets.fields import ProseField, TextField
from pmtui.tui.widgets.forms import Form
from pmtui.tui.widgets.outline import Outline
from pmtui.tui.widgets.row_list import RowList
from pmtui.tui.widgets.too_small import TooSmall

if TYPE_CHECKING:
    from pmtui.tui.app import PmtuiApp
    from pmtui.tui.session import Session

WIDE = 110
"""From this width on the checklist stands beside the text."""


class SectionScreen(SteadyScreen):
    """One section of the document."""

    section: ClassVar[Section]
    # The two widgets draw themselves when the focus moves; Textual would draw the whole screen as well.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    _outline: Outline | None = None
    _own_forms: tuple[Form, ...] = ()
    _styled_with: frozenset[str] | None = None
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (20, "-short"), (30, "-tall")]

    def __init__(self) -> None:
        super().__init__()
        self._typed = AtRest(self._follow_text)
        self._pointed = AtRest(self._follow_cursor)
        self._stale = False

    def compose(self) -> ComposeResult:
        """Chrome around the section's own work area."""
        self._fit_classes()
        yield DrawnLine(id="header")
        yield DrawnLine(id="sections")
        with Horizontal(id="body"):
            with Vertical(id="work"):
                yield from self.work()
            yield Checklist(self.pm.glyphs)
        yield DrawnLine(id="message")
        yield DrawnLine(id="keys")
        yield TooSmall()

    def _fit_classes(self) -> None:
        """Take the classes for the size before there are children, which would all be styled again."""
        width, height = self.app.size
        for length, breakpoints in (
            (width, self.HORIZONTAL_BREAKPOINTS),
            (height, self.VERTICAL_BREAKPOINTS),
        ):
            self.add_class(*[name for least, name in breakpoints or () if length >= least][-1:], update=False)
        self._styled_with = frozenset(self.classes)

    def update_node_styles(self, animate: bool = True) -> None:
        """Style the whole screen, except when it is first shown: its widgets have just been styled."""
        first, self._styled_with = self._styled_with == self.classes, None
        if not first:
            super().update_node_styles(animate=animate)

    def work(self) -> ComposeResult:
        """Yield the widgets of the section."""
        raise NotImplementedError

    @property
    def pm(self) -> PmtuiApp:
        """The app."""
        return cast("PmtuiApp", self.app)

    @property
    def session(self) -> Session:
        """The open document."""
        return self.pm.session

    @property
    def outline(self) -> Outline | None:
        """The outline of the section, if it has one."""
        if self._outline is None:  # found once, since searching the screen costs more than most keys
            self._outline = next(iter(self.query(Outline)), None)
        return self._outline

    @property
    def checklist(self) -> Checklist:
        """The checklist of this screen."""
        return self.query_one(Checklist)

    def on_mount(self) -> None:
        """Show the document."""
        # An outline fills the forms of its rows itself.
        self._own_forms = tuple(form for form in self.query(Form) if not isinstance(form.parent, Outline))
        self.sync()
        self.focus_first()

    def on_screen_resume(self) -> None:
        """Show what changed while another screen was shown."""
        if self.pm.has_document:
            self.session.review.follow(self.section)
        if self.is_mounted and self.query("#header"):
            self.sync(pull=True)
            self.redraw_rows()

    def on_resize(self) -> None:
        """Fit chrome and checklist to the size."""
        for cover in self.query(TooSmall):
            cover.fit(self.size)
        self.call_after_refresh(self.sync)

    def focus_first(self) -> None:
        """Put the focus where writing begins."""
        if outline := self.outline:
            self.set_focus(outline.rows)
        elif field := next(iter(self.query(".field")), None):
            self.set_focus(field)

    def sync_at_rest(self) -> None:
        """Show the document as it stands when the keys rest; the field in focus shows it already."""
        self._stale = True
        self._typed.ask(TYPING, TYPING_ON)

    def _follow_text(self) -> None:
        if not (self.is_running and self.is_mounted):
            return
        if self._stale:
            self.sync(pull=True)
        else:
            self.show_message()

    def _follow_cursor(self) -> None:
        if self.is_running and self.is_mounted:
            if outline := self.outline:
                outline.follow()
            self.show_message()

    def follow_cursor(self) -> None:
        """Show at once what stands beside the row under the cursor."""
        self._pointed.catch_up()

    def catch_up(self) -> None:
        """Show at once what was to follow when the keys rest, so that nobody points at what is no more."""
        self._pointed.catch_up()
        self._typed.catch_up()

    def sync(self, *, pull: bool = False) -> None:
        """Show the document as it stands; `pull` also fills the fields again."""
        if pull:
            self._stale = False
            self._typed.drop()
            for form in self._own_forms:
                form.pull()
        if outline := self.outline:
            outline.sync()
        self.sync_chrome()

    def redraw_rows(self) -> None:
        """Draw the rows again, because what they show of other places may have changed: links, budgets."""
        if outline := self.outline:
            outline.rows.redraw()

    def sync_chrome(self) -> None:
        """Show title, states, checklist and the line about the field in focus."""
        # Before the first layout the screen has no size of its own.
        session, glyphs, width = self.session, self.pm.glyphs, self.size.width or self.app.size.width
        self._line("header").show(chrome.header(session, glyphs, width))
        self._line("sections").show(chrome.sections(session, self.section, glyphs, width))
        self.checklist.show_findings(session)
        self.show_message()

    def _line(self, name: str) -> DrawnLine:
        return self.query_one(f"#{name}", DrawnLine)

    @property
    def focused_path(self) -> str:
        """The path of the field, row or list in focus."""
        focused = self.focused
        if isinstance(focused, TextField | ProseField):
            return focused.path
        outline = self.outline
        return outline.rows.cursor_path if outline and focused is outline.rows else ""

    def show_message(self) -> None:
        """Show what was just done, else the finding of the field in focus, else what the field is for."""
        key_bar = chrome.keys(self.key_ids(), self.key_label, self.pm.key_of)
        width = self.size.width or self.app.size.width
        message, keys = chrome.bottom(self.pm.said or self.message_for_focus(), key_bar, width)
        self._line("message").show(message)
        self._line("keys").show(keys)

    def message_for_focus(self) -> Drawn:
        """Return the line about what has the focus."""
        path = self.focused_path
        if isinstance(self.focused, Checklist):
            return self.focused.about
        if not path:
            return line("")
        if pending := self.session.store.pending.get(path):
            return line(Span(f" {self.pm.glyphs['error']} {pending.message}", "error"))
        if isinstance(self.focused, TextField) and (offer := self.focused.offer):
            return line(Span(" → takes ", "muted"), Span(offer))
        if finding := self.finding_for(path):
            return chrome.finding_line(finding, self.pm.glyphs)
        if is_unreviewed(self.session.document, path):
            return self._about_unreviewed(path)
        if path.endswith("]"):
            return line("")
        return chrome.help_line(field_at(path))

    def _about_unreviewed(self, path: str) -> Drawn:
        """Say that nobody has looked at what was imported, and which key does."""
        keys = "v" if path.endswith("]") else f"{show_key(self.pm.key_of('go'))} v"
        words = f" Unreviewed: nobody has looked at it since the import; a change or {keys} does."
        return line(Span(f" {self.pm.glyphs['unreviewed']}", "warning"), Span(words, "muted"))

    def finding_for(self, path: str) -> Finding | None:
        """Return the worst finding of a place, for a row also of its fields."""
        if finding := self.session.finding_at(path):
            return finding
        if path.endswith("]"):
            return next((f for f in self.session.findings if f.path.startswith(path + ".")), None)
        return None

    def key_ids(self) -> tuple[str, ...]:
        """Return the actions that the key bar names."""
        if isinstance(self.focused, Checklist):
            fix = ("checklist.fix",) if self.focused.fix else ()
            return (*fix, "checklist.allow", "checklist.level", "checklist.section", "checklist", "help")
        outline = self.outline
        if outline and self.focused is outline.rows:
            return (*self._keys_of_line(outline), "save", "finding.next", "help")
        here = ("now",) if self._is_moment() else ("row.add",) if self._can_add() else ("undo",)
        return ("save", *here, "finding.next", "checklist", "go", "palette", "help")

    def _keys_of_line(self, outline: Outline) -> tuple[str, ...]:
        """Return the actions on what stands under the cursor: a row, a part of one line, or an empty list."""
        kind = outline.rows.cursor.kind if outline.rows.cursor else ""
        if kind == "row":
            return ("rows.edit", "rows.add", *self.row_keys(), "rows.delete")
        return ("rows.add",) if kind == "hint" else ("rows.edit",)

    def _is_moment(self) -> bool:
        """Whether the field in focus takes the present time."""
        focused = self.focused
        return isinstance(focused, TextField) and focused.spec.kind in (FieldKind.INSTANT, FieldKind.DAY)

    def _can_add(self) -> bool:
        """Whether the focus is in a list, or in the form of one of its rows."""
        outline = self.outline
        if outline is None or self.focused is None or outline not in self.focused.ancestors:
            return False
        group = outline.current_group
        return group is not None and not group.single

    def row_keys(self) -> tuple[str, ...]:
        """Return the actions on rows that matter most on this screen."""
        return ("rows.duplicate",)

    def key_label(self, action_id: str) -> str:
        """Return the word for an action on the key bar."""
        return chrome.default_label(action_id)

    def on_descendant_focus(self) -> None:
        """Say what the field in focus is about; what was said of the way to it stays until the next key."""
        self._typed.catch_up()
        self.call_next(self._after_focus)

    def on_mouse_down(self) -> None:
        """Take away what was said before, as a key does."""
        self.pm.say("")

    def _after_focus(self) -> None:
        if self.is_mounted and self.query("#keys"):
            self.show_message()

    @on(RowList.Moved)
    def _moved(self) -> None:
        self._pointed.ask(POINTING)

    @on(Checklist.Jump)
    async def _jump(self, event: Checklist.Jump) -> None:
        self.set_class(False, "-checklist")
        await self.pm.show_path(event.finding.path)

    async def reveal(self, path: str, *, into: bool = True) -> None:
        """Put the focus on the field of this path, or as near to it as can be; not `into` it, on its row."""
        self.set_class(False, "-checklist")
        for form in self.query(Form):
            await form.complete()
        for field in self.query(".field"):
            if isinstance(field, TextField | ProseField) and field.path == path and field.display:
                outline = self.outline
                if not (outline and outline in field.ancestors):
                    self.set_focus(field)
                    return
        if outline := self.outline:
            await outline.reveal(path, into=into)

    def toggle_checklist(self) -> None:
        """Put the focus on the checklist, showing it where there is no room beside the text; or go back."""
        checklist = self.checklist
        if self.focused is checklist:
            self.set_class(False, "-checklist")
            self._focus_back()
            return
        self._came_from = self.focused
        self.set_class(True, "-checklist")
        self.set_focus(checklist)
        self.call_after_refresh(checklist.show_findings, self.session)

    def _focus_back(self) -> None:
        came_from = getattr(self, "_came_from", None)
        if came_from is not None and came_from.is_attached:
            self.set_focus(came_from)
        else:
            self.focus_first()

    def key_escape(self, event: events.Key) -> None:
        """Step back; nothing typed is lost."""
        self.step_back()
        event.stop()

    def step_back(self) -> bool:
        """Go from the checklist to the text, or from a form to its list; return whether there was a way."""
        if self.focused is self.checklist:
            self.toggle_checklist()
            return True
        return self.outline is not None and self.outline.leave_form()

    async def action_row_edit(self) -> None:
        """Edit the row under the cursor."""
        if outline := self.outline:
            await outline.enter()

    async def action_row_add(self) -> None:
        """Add a row to the list under the cursor."""
        if (outline := self.outline) and self._can_add():
            await outline.add_row()
        else:
            self.pm.say("Rows are added to a list; put the focus on one first.")

    def action_row_duplicate(self) -> None:
        """Copy the row under the cursor."""
        if self._has_row() and (outline := self.outline):
            outline.duplicate_row()

    def action_row_delete(self) -> None:
        """Delete the row under the cursor."""
        if self._has_row() and (outline := self.outline):
            self.pm.say(outline.delete_row())

    async def action_row_undo(self) -> None:
        """Take back the last change, in whichever section it was."""
        await self.pm.action_undo()

    def action_row_move(self, by: int) -> None:
        """Move the row under the cursor."""
        if self._has_row() and (outline := self.outline):
            outline.move_row(by)

    def _has_row(self) -> bool:
        """Return whether the cursor is on a row, and say so if it is not."""
        if self.outline and self.outline.focused_row():
            return True
        self.pm.say("This is not a row of a list; Enter edits it.")
        return False

    def action_row_star(self) -> None:
        """Star the row, where rows have stars."""
        self.pm.say("Only an entry of the timeline can be starred.")

    def action_row_reviewed(self) -> None:
        """Count the imported row under the cursor as looked at, and go on to the next one."""
        if (outline := self.outline) and self.pm.look_at(outline.rows.cursor_path):
            outline.rows.step(1)

    async def action_row_why(self) -> None:
        """Answer the row's why, where rows have one."""
        self.pm.say("Only a statement of the five whys has a “why?” to answer.")

    async def action_row_within(self, name: str) -> None:
        """Add to a list of the row under the cursor, such as a question to an entry."""
        if not (self.outline and await self.outline.add_within(name)):
            self.pm.say(f"The row under the cursor has no {name}.")

    async def add_row(self) -> None:
        """Add a row from anywhere on the screen."""
        await self.action_row_add()

    async def to_action(self) -> bool:
        """Turn the row in focus into an action; return whether it is one that can be."""
        return False

    def now(self) -> bool:
        """Do what the key for the present time means here; return whether it means anything."""
        return False
