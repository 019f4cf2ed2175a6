"""Lessons: what went well, what went poorly, where luck helped, and what was learnt."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from pmtui.document.base import Line, Part, Prose, Row


class Area(StrEnum):
    """What a learning is about."""

    TECHNICAL = "technical"
    COORDINATION = "coordination"
    PRODUCT = "product"


class Lesson(Row):
    """One thing that went well, went poorly or was luck."""

    text: Line = Field(
        default="",
        title="Lesson",
        examples=["The rollback took 90 seconds from decision to done"],
        description="One observation, concrete enough to act on.",
    )


class Learning(Row):
    """Something that is known now and was not before."""

    area: Area | None = Field(
        default=None, title="Area", examples=["technical"], description="Technical, coordination or product."
    )
    text: Line = Field(
        default="",
        title="Learning",
        examples=["Retries keep their connection until they give up"],
        description="What was learnt.",
    )


class Lessons(Part):
    """What remains when the incident is over."""

    went_well: tuple[Lesson, ...] = Field(
        default=(), title="Went well", description="What worked and should be kept."
    )
    went_poorly: tuple[Lesson, ...] = Field(
        default=(), title="Went poorly", description="What made it harder than it had to be."
    )
    lucky: tuple[Lesson, ...] = Field(
        default=(), title="Got lucky", description="What could as well have gone the other way."
    )
    learnings: tuple[Learning, ...] = Field(
        default=(), title="Learnings", description="What is understood better, by area."
    )
    improvised: Prose = Field(
        default="",
        title="Which improvised mitigation worked better than expected?",
        examples=["Serving the cached price list kept the shop readable."],
        description="An improvisation that worked is a design waiting to be built.",
    )
    adapted: Prose = Field(
        default="",
        title="Who could adapt, and why?",
        examples=["Support knew the status page password and posted within 4 minutes."],
        description="What let people adapt: access, knowledge, trust, time.",
    )
    informal_channel: Prose = Field(
        default="",
        title="Which informal channel proved essential?",
        examples=["A call to the network provider's engineer whom one of us knew."],
        description="A channel that nobody planned for, without which it would have taken longer.",
    )
    alerts: Prose = Field(
        default="",
        title="Which alerts helped, and which were noise?",
        examples=["The latency alert led straight to it; 31 disk alerts hid it."],
        description="Alerts to keep and alerts to mend.",
    )
