"""What an import could not place: passages of the source that belong to no field, kept word for word."""

from __future__ import annotations

from pydantic import Field

from pmtui.document.base import Line, Prose, Row


class Passage(Row):
    """One passage of an imported text; it leaves the document when somebody has placed or dropped it."""

    text: Prose = Field(
        default="",
        title="Unplaced",
        examples=["Supporting information: the pool's dashboard from 14:00 to 16:00"],
        description="Imported text that belongs to no field: move it to where it belongs, or delete it.",
    )
    source: Line = Field(
        default="",
        title="Source",
        examples=["search-down.md, line 42"],
        description="Where it stood.",
    )
