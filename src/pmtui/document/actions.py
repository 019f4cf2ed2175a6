"""Actions: what will be done so that it does not happen again, and the review that looks at them."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from pmtui.document.base import Day, Line, Part, Prose, Row, Words


class ActionStatus(StrEnum):
    """How far an action is."""

    TO_DO = "to do"
    IN_PROGRESS = "in progress"
    DONE = "done"
    WONT_DO = "won't do"

    @property
    def is_open(self) -> bool:
        """Whether work is still owed."""
        return self in (ActionStatus.TO_DO, ActionStatus.IN_PROGRESS)


class ActionType(StrEnum):
    """What an action changes."""

    IMMEDIATE_FIX = "immediate fix"
    PROCESS_CHANGE = "process change"
    TOOL_IMPROVEMENT = "tool improvement"
    ARCHITECTURE_CHANGE = "architecture change"


class Priority(StrEnum):
    """How urgent an action is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Decision(StrEnum):
    """Whether an action was decided: listing is no commitment, accepting is."""

    CANDIDATE = "candidate"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Action(Row):
    """One thing that somebody will do."""

    title: Line = Field(
        default="",
        title="Action",
        examples=["Alert when the pool is over 80 % for 5 min"],
        description="A verb, an object and an end that one can measure.",
    )
    owner: Line = Field(
        default="",
        title="Owner",
        examples=["Mika Laine"],
        description="One accountable person; a team cannot be asked.",
    )
    due: Day | None = Field(
        default=None,
        title="Due",
        examples=["2024-03-29"],
        description="The day by which it is done.",
    )
    status: ActionStatus = Field(
        default=ActionStatus.TO_DO,
        title="Status",
        examples=["to do"],
        description="To do, in progress, done or won't do.",
    )
    type: ActionType | None = Field(
        default=None,
        title="Type",
        examples=["tool improvement"],
        description="What it changes: immediate fix, process, tool or architecture.",
    )
    priority: Priority | None = Field(
        default=None, title="Priority", examples=["high"], description="High, medium or low."
    )
    ticket: Line = Field(
        default="", title="Ticket", examples=["OPS-311"], description="Where the work is tracked."
    )
    decision: Decision = Field(
        default=Decision.ACCEPTED,
        title="Decision",
        examples=["accepted"],
        description="Candidate, accepted or rejected.",
    )
    reason: Line = Field(
        default="",
        title="Reason",
        examples=["costs more than the outage did"],
        description="Why it was rejected or will not be done.",
    )
    soak_until: Day | None = Field(
        default=None,
        title="Deferred until",
        examples=["2024-04-15"],
        description="Until this day it is neither overdue nor counted.",
    )
    created: Day | None = Field(
        default=None,
        title="Listed",
        examples=["2024-03-17"],
        description="When it was listed; its age counts from here.",
    )
    finished: Day | None = Field(
        default=None, title="Finished", examples=["2024-03-28"], description="When it was done."
    )
    addresses: Words = Field(
        default=(),
        title="Addresses",
        examples=["b7x2, k3p9"],
        description="The ids of the contributors and risks that it answers to.",
    )
    tags: Words = Field(
        default=(), title="Tags", examples=["alerting"], description="Themes, separated by commas."
    )
    note: Prose = Field(
        default="",
        title="Note",
        examples=["The graph exists; only the alert is missing."],
        description="What the owner needs to know.",
    )


class FollowUp(Part):
    """The review at which the actions are looked at again."""

    date: Day | None = Field(
        default=None,
        title="Follow-up",
        examples=["2024-04-12"],
        description="The day on which the actions are looked at again.",
    )
    responsible: Line = Field(
        default="",
        title="Responsible",
        examples=["Noor Haddad"],
        description="The person who calls this review.",
    )
    held: Day | None = Field(
        default=None,
        title="Held on",
        examples=["2024-04-12"],
        description="The day on which it took place.",
    )
    note: Prose = Field(
        default="",
        title="Note",
        examples=["Look at the pool graph of four weeks."],
        description="What to look at then.",
    )
