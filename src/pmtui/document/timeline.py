"""Timeline: what happened when, with the decisions and their reasons."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from pmtui.document.base import Instant, Line, Prose, Row


class Kind(StrEnum):
    """What sort of event an entry records."""

    ALERT = "alert"
    DETECTION = "detection"
    ACKNOWLEDGEMENT = "acknowledgement"
    DECLARATION = "declaration"
    ESCALATION = "escalation"
    DECISION = "decision"
    ACTION = "action"
    COMMUNICATION = "communication"
    CHANGE = "change"
    MITIGATION = "mitigation"
    RECOVERY = "recovery"
    ALL_CLEAR = "all-clear"
    OTHER = "other"


class Mark(StrEnum):
    """A boundary of the impact that an entry stands for."""

    IMPACT_START = "impact start"
    IMPACT_END = "impact end"


class Question(Row):
    """A question pinned to an entry during the review."""

    text: Line = Field(
        default="",
        title="Question",
        examples=["What told us that it was the pool?"],
        description="What the review wants to know.",
    )
    to: Line = Field(default="", title="To", examples=["Mika Laine"], description="The person who is asked.")
    answer: Prose = Field(
        default="",
        title="Answer",
        examples=["The wait count on the pool dashboard."],
        description="What was answered.",
    )


class Entry(Row):
    """One event of the timeline."""

    at: Instant = Field(title="When", examples=["14:32"], description="When it happened, in UTC.")
    kind: Kind = Field(
        default=Kind.OTHER,
        title="Kind",
        examples=["decision"],
        description="What sort of event it was; detection and recovery times are taken from this.",
    )
    text: Line = Field(
        default="",
        title="What",
        examples=["error rate on login above 5 %"],
        description="The fact as it was seen at that time, without judgement.",
    )
    why: Prose = Field(
        default="",
        title="Why",
        examples=["scaling needs 20 minutes, a restart needs one"],
        description="For a decision: the reason it was taken, as it looked then.",
    )
    role: Line = Field(
        default="",
        title="Role",
        examples=["incident commander"],
        description="The role that acted; roles read better than names.",
    )
    link: Line = Field(
        default="",
        title="Link",
        examples=["https://graphs.example/pool?from=1432"],
        description="Evidence: a graph, a log query, a message.",
    )
    mark: Mark | None = Field(
        default=None,
        title="Marks",
        examples=["impact start"],
        description="Whether the impact began or ended with this entry.",
    )
    approximate: bool = Field(default=False, title="Approximate", description="The time is an estimate.")
    starred: bool = Field(
        default=False, title="Star", description="It matters: starred entries go into short exports."
    )
    public: bool = Field(
        default=False, title="Public", description="Customers saw it: it may appear in the public version."
    )
    recorded: Instant | None = Field(
        default=None,
        title="Recorded",
        examples=["2024-03-15 14:40Z"],
        description="When it was written down, if that is not when it happened.",
    )
    source: Line = Field(
        default="", title="Source", examples=["pager export"], description="Where this entry comes from."
    )
    unreviewed: bool = Field(
        default=False,
        title="Unreviewed",
        description="It was imported, and no person has touched it yet.",
    )
    questions: tuple[Question, ...] = Field(
        default=(), title="Questions", description="Questions that the review pinned to this entry."
    )
