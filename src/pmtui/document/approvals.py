"""Approvals: which texts somebody has read and released for the public version, or keeps out of it."""

from __future__ import annotations

from pydantic import Field

from pmtui.document.base import Day, Line, Row


class Approval(Row):
    """The decision about one text; it holds for exactly the words that were read."""

    path: Line = Field(
        default="",
        title="Text",
        examples=["summary.text"],
        description="The field or row whose text was read.",
    )
    digest: Line = Field(
        default="",
        title="Digest",
        examples=["9f2c41d07be35a86c1d2e3f405162738"],
        description="A digest of the words that were read; other words need an approval of their own.",
    )
    withheld: bool = Field(
        default=False, title="Withheld", description="It was decided that this text stays inside."
    )
    by: Line = Field(default="", title="By", examples=["Ada Berg"], description="Who decided.")
    on: Day | None = Field(
        default=None, title="On", examples=["2024-03-21"], description="The day of the decision."
    )
