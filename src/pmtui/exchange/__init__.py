"""Documents to and from other formats."""

from __future__ import annotations

from collections.abc import Callable

from pmtui.document import Postmortem
from pmtui.exchange.writers import json, markdown

FORMATS: dict[str, Callable[[Postmortem], str]] = {"markdown": markdown.write, "json": json.write}
"""The writer of each format in which a document leaves, by the name that commands use."""

__all__ = ["FORMATS"]
