"""The checklist beside the text: what is missing or weak, by section, errors first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.binding import BindingType
from textual.message import Message

from pmtui.checks import Finding
from pmtui.document import Allowed
from pmtui.tui.bindings import bindings
from pmtui.tui.drawing import Drawn, Span, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.review import countdown
from pmtui.tui.session import Session
from pmtui.tui.widgets.checklist_lines import ALLOWED, checklist_lines, draw
from pmtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from pmtui.checks import Fix
    from pmtui.tui.screens.section import SectionScreen


class Checklist(RowList):
    """The findings of the document; entering one jumps to its field."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("checklist", prefix="checklist_")]

    class Jump(Message):
        """A finding was chosen."""

        def __init__(self, finding: Finding) -> None:
            super().__init__()
            self.finding = finding

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(lambda item, _: draw(item, glyphs), id="checklist", glyphs=glyphs)
        self._shown: tuple[object, ...] = ()

    def show_findings(self, session: Session) -> None:
        """List the findings of the session's document as it stands."""
        width = self.size.width - 1
        if width < 8 or not session.is_judged:
            return
        review = session.review
        shown = (
            session.findings,
            review.allowed,
            review.changes,
            review.filter,
            tuple(map(countdown, review.deadlines)),
            width,
        )
        if self._shown != shown:
            self._shown = shown
            self.show(checklist_lines(session, review, width))

    @property
    def finding(self) -> Finding | None:
        """The finding under the cursor."""
        return self.cursor.value[0] if self.cursor else None

    @property
    def allowance(self) -> Allowed | None:
        """The allowance under the cursor."""
        return self.cursor.value[3] if self.cursor and self.cursor.kind == ALLOWED else None

    @property
    def fix(self) -> Fix | None:
        """The fix of the finding under the cursor."""
        if self.finding is None or self.allowance:
            return None
        return cast("SectionScreen", self.screen).session.review.fix(self.finding)

    @property
    def about(self) -> Drawn:
        """What the keys do with the line under the cursor."""
        if self.allowance:
            return line(Span(" Enter goes to the field, a takes the allowance back", "muted"))
        if fix := self.fix:
            return line(Span(" f ", "key"), Span(fix.label))
        return line(Span(" Enter goes to the field, F1 explains the finding", "muted"))

    def key_enter(self, event: events.Key | None = None) -> None:
        """Jump to the field of the finding."""
        if self.finding:
            if event is not None:
                event.stop()
            self.post_message(self.Jump(self.finding))

    def on_row_list_chosen(self) -> None:
        """Jump on a double click too."""
        self.key_enter()

    def on_blur(self) -> None:
        """Take what was listed as seen."""
        super().on_blur()
        screen = cast("SectionScreen", self.screen)
        if screen.pm.has_document:  # it goes before its screens do
            screen.session.review.looked()
            self.show_findings(screen.session)

    def action_checklist_level(self) -> None:
        """Filter by level."""
        screen = cast("SectionScreen", self.screen)
        screen.session.review.next_level()
        self._filtered(screen.session)

    def action_checklist_section(self) -> None:
        """Filter by the section that is shown."""
        screen = cast("SectionScreen", self.screen)
        screen.session.review.toggle_section(screen.section)
        self._filtered(screen.session)

    def _filtered(self, session: Session) -> None:
        self.show_findings(session)
        # It is another list: it is read from its beginning, where it says what it shows.
        self.action_scroll_home()
        self.action_scroll_up()

    async def action_checklist_fix(self) -> None:
        """Fix the finding under the cursor."""
        await self.app.run_action("fix_finding")

    async def action_checklist_allow(self) -> None:
        """Allow the finding under the cursor, or no longer."""
        await self.app.run_action("allow_finding")
