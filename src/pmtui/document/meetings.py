"""Meetings: one record for each review that was held."""

from __future__ import annotations

from pydantic import Field

from pmtui.document.base import Instant, Line, Prose, Row, Words


class AgendaItem(Row):
    """A point of the agenda with the minutes that it took."""

    title: Line = Field(
        default="", title="Point", examples=["timeline"], description="What was talked about."
    )
    planned: int | None = Field(
        default=None, title="Planned min", examples=["20"], strict=True, ge=0, description="Minutes planned."
    )
    spent: int | None = Field(
        default=None, title="Spent min", examples=["25"], strict=True, ge=0, description="Minutes spent."
    )


class MeetingQuestion(Row):
    """A question that was asked, and its answer."""

    text: Line = Field(
        default="",
        title="Question",
        examples=["What did the graph show at 14:40?"],
        description="What was asked.",
    )
    to: Line = Field(default="", title="To", examples=["Mika Laine"], description="Who was asked, by name.")
    answer: Prose = Field(
        default="",
        title="Answer",
        examples=["A flat line; the exporter had stopped."],
        description="What was answered.",
    )


class MeetingDecision(Row):
    """Something that the meeting decided."""

    text: Line = Field(
        default="",
        title="Decision",
        examples=["Freeze the pool size until the alert exists"],
        description="What was decided.",
    )


class Meeting(Row):
    """A review that was held."""

    held: Instant | None = Field(
        default=None, title="Held", examples=["2024-03-18 13:00Z"], description="When it began."
    )
    facilitator: Line = Field(
        default="", title="Facilitator", examples=["Noor Haddad"], description="Who ran it."
    )
    note_taker: Line = Field(
        default="", title="Note taker", examples=["Sol Marin"], description="Who wrote things down."
    )
    attendees: Words = Field(
        default=(),
        title="Attendees",
        examples=["Ada Berg, Mika Laine"],
        description="Who was there, separated by commas.",
    )
    agenda: tuple[AgendaItem, ...] = Field(
        default=(), title="Agenda", description="The agenda that was used, with the minutes spent."
    )
    questions: tuple[MeetingQuestion, ...] = Field(
        default=(), title="Questions", description="What was asked."
    )
    decisions: tuple[MeetingDecision, ...] = Field(
        default=(), title="Decisions", description="What was decided."
    )
    notes: Prose = Field(
        default="",
        title="Notes",
        examples=["The timeline was agreed without changes."],
        description="Everything else worth keeping.",
    )
