"""The file format as a JSON Schema."""

from __future__ import annotations

from typing import Any

from pmtui.document import Postmortem


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the data of a file; times and days count as text."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Postmortem.model_json_schema(by_alias=True),
        "title": "Post-mortem",
        "description": "One incident post-mortem, as pmtui keeps it in a TOML file.",
    }
