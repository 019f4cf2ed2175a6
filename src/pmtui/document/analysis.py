"""Analysis: contributors, mitigators and risks, root-cause notes and the five whys."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from pmtui.document.base import Line, Part, Prose, Row


class FactorKind(StrEnum):
    """Where a contributor, mitigator or risk comes from."""

    TECHNICAL = "technical"
    HUMAN = "human"
    EXTERNAL = "external"


class Depth(StrEnum):
    """How deep a root-cause note lies."""

    IMMEDIATE = "immediate"
    UNDERLYING = "underlying"
    CONTRIBUTING = "contributing"


class Factor(Row):
    """A contributor, a mitigator or a risk."""

    kind: FactorKind | None = Field(
        default=None, title="Kind", examples=["technical"], description="Technical, human or external."
    )
    text: Line = Field(
        default="",
        title="What",
        examples=["The pool had no alert on its wait queue"],
        description="The condition in one sentence; ask what allowed it, never who.",
    )
    note: Prose = Field(
        default="",
        title="Note",
        examples=["Its limit dates from before the move."],
        description="What a reader needs to follow it: evidence, background, how it was found.",
    )


class RootCause(Row):
    """A root-cause note, for failures that are simple and linear."""

    depth: Depth | None = Field(
        default=None,
        title="Depth",
        examples=["underlying"],
        description="Immediate, underlying or contributing.",
    )
    text: Prose = Field(
        default="",
        title="Cause",
        examples=["The release held connections over retries."],
        description="The cause as a condition of the system, not as a person.",
    )


class Why(Row):
    """A node of the five whys: a problem where it has no parent, else the answer to its parent."""

    parent: Line = Field(
        default="",
        title="Answers",
        examples=["b7x2"],
        description='The id of the statement whose "why?" this answers; empty where a chain starts.',
    )
    text: Line = Field(
        default="",
        title="Because",
        examples=["the pool ran out of connections"],
        description="The answer; it becomes the next question. One statement may have several answers.",
    )


class Analysis(Part):
    """Why it happened, what limited it and what could still make it worse."""

    narrative: Prose = Field(
        default="",
        title="Analysis",
        examples=["Three things had to meet: the leaking release, the small pool, the missing alert."],
        description="How the parts below worked together; complex failures have no single root cause.",
    )
    contributors: tuple[Factor, ...] = Field(
        default=(), title="Contributors", description="What made the incident likelier or worse."
    )
    mitigators: tuple[Factor, ...] = Field(
        default=(), title="Mitigators", description="What limited the damage."
    )
    risks: tuple[Factor, ...] = Field(
        default=(), title="Risks", description="What could still make it worse or bring it back."
    )
    root_causes: tuple[RootCause, ...] = Field(
        default=(),
        title="Root-cause notes",
        description="For simple linear failures only; complex ones are told by their contributors.",
    )
    whys: tuple[Why, ...] = Field(
        default=(),
        title="Five whys",
        description="Chains of answers; not for failures with many independent contributors.",
    )
