"""Lessons: what went well, what went poorly, where luck helped, and what was learnt."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from pmtui.document import AgendaItem, Learning, Lesson, Meeting, MeetingDecision, MeetingQuestion, Section
from pmtui.document.times import show_instant
from pmtui.tui.drawing import Drawn, Span, column, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.session import Session
from pmtui.tui.widgets.forms import Cell
from pmtui.tui.widgets.outline import Group, Outline, RowDrawing


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


def draw_point(_: Session, point: AgendaItem, width: int, glyphs: Glyphs) -> Drawn:
    """Return a point of an agenda as a line with its minutes."""
    minutes = f"{point.spent if point.spent is not None else '–'} of {point.planned or '–'} min"
    return line(
        Span("agenda    ", "muted"), Span(point.title or "(nothing written)"), Span(f"  {minutes}", "muted")
    )


def draw_meeting_question(_: Session, question: MeetingQuestion, width: int, glyphs: Glyphs) -> Drawn:
    """Return a question of a meeting as a line with its answer."""
    to = [Span(f"{question.to}: ", "muted")] if question.to else []
    return line(
        Span("question  ", "muted"),
        *to,
        Span(question.text or "(nothing written)"),
        Span(f"  {question.answer}", "muted"),
    )


def draw_decision(_: Session, decision: MeetingDecision, width: int, glyphs: Glyphs) -> Drawn:
    """Return a decision of a meeting as a line."""
    return line(Span("decision  ", "muted"), Span(decision.text or "(nothing written)"))


def _within_meeting(name: str, noun: str, cells: tuple[Cell, ...], draw: RowDrawing) -> Group:
    return Group(
        path=f"meetings.{name}", title=name.capitalize(), noun=noun, nested=True, cells=cells, draw=draw
    )


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
    _list("lucky", "Got lucky", "What could just as easily have gone the other way?"),
    Group(
        path="lessons.learnings",
        title="Learnings",
        noun="learning",
        hint="What is known that was not known before: technical, coordination, product",
        cells=(Cell("text", 12), Cell("area", 4)),
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
    _within_meeting(
        "agenda", "agenda point", (Cell("title", 6), Cell("planned", 3), Cell("spent", 3)), draw_point
    ),
    _within_meeting(
        "questions", "question", (Cell("text", 8), Cell("to", 4), Cell("answer", 12)), draw_meeting_question
    ),
    _within_meeting("decisions", "decision", (Cell("text", 12),), draw_decision),
)


class LessonsScreen(SectionScreen):
    """The lists of lessons, the success questions and the meetings."""

    section = Section.LESSONS
    GROUPS: ClassVar = GROUPS

    def row_keys(self) -> tuple[str, ...]:
        """Name what can be added to a meeting while the cursor is on one."""
        group = self.outline.current_group if self.outline else None
        if group and group.path.startswith("meetings"):
            return ("rows.point", "rows.question", "rows.decision")
        return super().row_keys()

    def work(self) -> ComposeResult:
        """One outline."""
        yield Outline(self.GROUPS, self.pm.glyphs)
