"""The whole document."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from pmtui.document.actions import Action, FollowUp
from pmtui.document.allowed import Allowed
from pmtui.document.analysis import Analysis
from pmtui.document.approvals import Approval
from pmtui.document.base import Day, Line, Part, Words
from pmtui.document.facts import Facts
from pmtui.document.impact import Impact
from pmtui.document.lessons import Lessons
from pmtui.document.meetings import Meeting
from pmtui.document.status import Status, StatusStep
from pmtui.document.summary import Summary
from pmtui.document.timeline import Entry
from pmtui.document.unplaced import Passage

SCHEMA_VERSION = 1


class Visibility(StrEnum):
    """Who may read the document."""

    INTERNAL = "internal"
    PUBLIC = "public"


class Profile(StrEnum):
    """How much the document covers: everything, or what a small incident needs."""

    FULL = "full"
    LIGHT = "light"


class Absence(StrEnum):
    """Why a part of the document is left empty on purpose."""

    NOT_APPLICABLE = "not applicable"
    UNKNOWN = "unknown"


class Topic(StrEnum):
    """A part of the document that can be written or be declared absent."""

    SUMMARY = "summary"
    DETECTION = "detection"
    RESOLUTION = "resolution"
    RESPONSE = "response"
    TIMELINE = "timeline"
    CONTRIBUTORS = "contributors"
    MITIGATORS = "mitigators"
    RISKS = "risks"
    ROOT_CAUSES = "root causes"
    IMPACT = "impact"
    METRICS = "metrics"
    SLA = "service levels"
    DAMAGE_CONTROL = "damage control"
    EVIDENCE = "evidence"
    UNKNOWNS = "unknowns"
    ACTIONS = "actions"
    FOLLOW_UP = "follow-up"
    LESSONS = "lessons"

    @property
    def title(self) -> str:  # type: ignore[override]
        """The name of the part as its screen has it."""
        return "Root-cause notes" if self is Topic.ROOT_CAUSES else self.value.capitalize()


class Declaration(Part):
    """The statement that a topic does not apply or is unknown, with the reason."""

    state: Absence = Field(
        default=Absence.NOT_APPLICABLE,
        title="State",
        examples=["not applicable"],
        description="Not applicable, or unknown.",
    )
    reason: Line = Field(
        default="",
        title="Reason",
        examples=["internal tool, no customer could see it"],
        description="Why; a declaration without a reason does not count.",
    )


class Publication(Part):
    """When the document was published, and why, if errors stood."""

    date: Day | None = Field(
        default=None, title="Published on", examples=["2024-03-21"], description="The day of publication."
    )
    by: Line = Field(default="", title="Published by", examples=["Ada Berg"], description="Who published it.")
    override: Line = Field(
        default="",
        title="Override",
        examples=["the vendor's report comes in May"],
        description="Why it was published although the checklist had errors.",
    )
    shared_with: Words = Field(
        default=(),
        title="Shared with",
        examples=["engineering, support, leadership"],
        description="Who got it: engineering, product, support, leadership, customers.",
    )


def _known_schema(value: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError("expected the version of the file format, a whole number such as 1")
    return value


class Postmortem(Part):
    """A post-mortem document."""

    # Empty parts are made without a check, which would have to build a validator for each of them.

    schema_version: Annotated[int, BeforeValidator(_known_schema)] = Field(
        default=SCHEMA_VERSION, alias="schema", title="Schema", description="The version of the file format."
    )
    title: Line = Field(
        default="",
        title="Title",
        examples=["Checkout refuses logins"],
        description="What happened, in a few words that one finds again: the symptom, not the cause.",
    )
    status: Status = Field(
        default=Status.DRAFT, title="Status", examples=["draft"], description="Draft, in review or published."
    )
    visibility: Visibility = Field(
        default=Visibility.INTERNAL,
        title="Visibility",
        examples=["internal"],
        description="Internal or public.",
    )
    profile: Profile = Field(
        default=Profile.FULL,
        title="Profile",
        examples=["full"],
        description="Full, or light for a small incident.",
    )
    facts: Facts = Field(
        default=Facts.model_construct(),
        title="Key facts",
        description="What it was, when, how bad, and who took part.",
    )
    summary: Summary = Field(
        default=Summary.model_construct(),
        title="Summary",
        description="Summary, detection, resolution and response.",
    )
    timeline: tuple[Entry, ...] = Field(default=(), title="Timeline", description="What happened when.")
    analysis: Analysis = Field(
        default=Analysis.model_construct(),
        title="Analysis",
        description="Contributors, mitigators and risks.",
    )
    impact: Impact = Field(
        default=Impact.model_construct(),
        title="Impact",
        description="Who was hurt and how much, with the evidence.",
    )
    actions: tuple[Action, ...] = Field(default=(), title="Actions", description="What will be done.")
    follow_up: FollowUp = Field(
        default=FollowUp.model_construct(),
        title="Follow-up review",
        description="The review at which the actions are looked at again.",
    )
    lessons: Lessons = Field(
        default=Lessons.model_construct(), title="Lessons", description="What was learnt."
    )
    meetings: tuple[Meeting, ...] = Field(
        default=(), title="Meetings", description="The reviews that were held."
    )
    declared: dict[Topic, Declaration] = Field(
        default={}, title="Declared", description="Topics that are left empty on purpose."
    )
    allowed: tuple[Allowed, ...] = Field(
        default=(), title="Allowed", description="Findings that this document lives with, with the reasons."
    )
    unreviewed: Words = Field(
        default=(),
        title="Unreviewed",
        examples=["facts.severity"],
        description="The fields that were imported and that no person has touched yet.",
    )
    unplaced: tuple[Passage, ...] = Field(
        default=(), title="Unplaced", description="Passages of imported text that belong to no field yet."
    )
    publication: Publication = Field(
        default=Publication.model_construct(),
        title="Publication",
        description="The record of the publication.",
    )
    approvals: tuple[Approval, ...] = Field(
        default=(), title="Approvals", description="The texts that were read for the public version."
    )
    steps: tuple[StatusStep, ...] = Field(
        default=(), title="Steps", description="When the status changed, who changed it, and why."
    )
