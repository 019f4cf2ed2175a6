"""Lessons: what went well, what went poorly, where luck helped, and what was learnt."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from pmtui.document import Learning, Lesson, Meeting, Section
from pmtui.document.times import show_instant
from pmtui.tui.drawing import Drawn, Span, column, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.session import Session
from pmtui.tui.widgets.forms import Cell
from pmtui.tui.widgets.outline import Group, Outline


def draw_lesson(_: Session, lesson: Lesson, width: int, glyphs: Glyphs) -> Drawn:
    """Return a lesson as a line."""
    return line(Span(lesson.text or "(nothing written)", "" if lesson.text else "muted"))


def draw_learning(_: Session, learning: Learning, width: int, glyphs: Glyphs) -> Drawn:
    """Return a learning as a line with its area."""
    area = column(learning.area.value if learning.area else "", 13)
    return line(
        Span(area, "muted"), Span(learning.text or "(nothing written)", "" if learning.text else "muted")
    )


def draw_meeting(_: Session, meeting: Meeting, width: int, glyphs: Glyphs) -> Drawn:
    """Return the record of a meeting as a line."""
    when = show_instant(meeting.held) if meeting.held else "no date yet"
    return line(Span(f"{when}  "), Span(", ".join(meeting.attendees), "muted"))


def _question(name: str, title: str, hint: str) -> Group:
    return Group(
        path=f"lessons.{name}", part="lessons", single=True, title=title, hint=hint, cells=(Cell(name, 12),)
    )


def _list(name: str, title: str, hint: str) -> Group:
    return Group(
        path=f"lessons.{name}",
        title=title,
        noun="lesson",
        hint=hint,
        cells=(Cell("text", 12),),
        draw=draw_lesson,
    )


GROUPS = (
    _list("went_well", "Went well", "What worked and should be kept? Press a to add"),
    _list("went_poorly", "Went poorly", "What made it harder than it had to be?"),
    _list("lucky", "Got lucky", "What could as well have gone the other way?"),
    Group(
        path="lessons.learnings",
        title="Learnings",
        noun="learning",
        hint="What is known that was not known before: technical, coordination, product",
        cells=(Cell("text", 9), Cell("area", 3)),
        draw=draw_learning,
    ),
    _question("improvised", "Improvised", "which improvised mitigation worked better than expected?"),
    _question("adapted", "Adapted", "who could adapt, and why?"),
    _question("informal_channel", "Channel", "which informal channel proved essential?"),
    _question("alerts", "Alerts", "which alerts helped, and which were noise?"),
    Group(
        path="meetings",
        title="Meetings",
        noun="meeting",
        hint="A record of each review that was held",
        cells=(
            Cell("held", 4),
            Cell("facilitator", 4),
            Cell("note_taker", 4),
            Cell("attendees", 12),
            Cell("notes", 12),
        ),
        draw=draw_meeting,
    ),
)


class LessonsScreen(SectionScreen):
    """The lists of lessons, the success questions and the meetings."""

    section = Section.LESSONS
    GROUPS: ClassVar = GROUPS

    def work(self) -> ComposeResult:
        """One outline."""
        yield Outline(self.GROUPS, self.pm.glyphs)
