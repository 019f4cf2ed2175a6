"""What a document allows: findings of the checklist that do not hold here, each with its reason."""

from __future__ import annotations

from pydantic import Field

from pmtui.document.base import Line, Row


class Allowed(Row):
    """One finding, or all findings of one rule, that this document lives with on purpose."""

    rule: Line = Field(
        default="",
        title="Rule",
        examples=["too-many-actions"],
        description="The code or the name of the rule whose findings are allowed.",
    )
    path: Line = Field(
        default="",
        title="Where",
        examples=["actions[a7f3].owner"],
        description="The field, row or list where it is allowed; empty: in the whole document.",
    )
    reason: Line = Field(
        default="",
        title="Reason",
        examples=["the vendor's contract names eleven measures"],
        description="Why it is right here; an allowance without a reason does not count.",
    )
