"""How far a document is, and the record of every step on the way."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from pmtui.document.base import Instant, Line, Row


class Status(StrEnum):
    """How far the document is."""

    DRAFT = "draft"
    IN_REVIEW = "in review"
    PUBLISHED = "published"


class StatusStep(Row):
    """One step: the document was moved to a status."""

    status: Status = Field(
        default=Status.DRAFT, title="Status", examples=["in review"], description="What it became."
    )
    at: Instant | None = Field(
        default=None, title="When", examples=["2024-03-18 09:00Z"], description="When it was moved, in UTC."
    )
    by: Line = Field(default="", title="By", examples=["Ada Berg"], description="Who moved it.")
    reason: Line = Field(
        default="",
        title="Reason",
        examples=["the vendor's report comes in May"],
        description="Why, where errors stood or readers had it already.",
    )
