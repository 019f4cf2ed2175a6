"""Rules of what was imported: a person has looked at it before readers take it for what the team says."""

from __future__ import annotations

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.document import Section, field_at, has, section_of
from pmtui.document.times import show_clock

_NAMED = 3
"""How many fields a finding names."""


@rule(
    "STR021",
    "unreviewed-entry",
    Level.WARNING,
    reads=("timeline",),
    light=True,
    summary="Somebody has looked at every imported entry of the timeline.",
    why="A program that reads an export takes a test alert for the first sign, and a joke in the chat for a "
    "decision. What nobody has looked at stands there as if the team had said it.",
    bad="40 entries from a chat, as they were imported.",
    good="Each entry was kept, reworded or deleted by somebody who was there.",
    source="Integrity of the record, ISO/IEC 27001:2022 A.5.28",
)
def _entries(context: Context) -> Found:
    rows = [entry for entry in context.document.timeline if entry.unreviewed]
    if rows:
        count = "1 imported entry is" if len(rows) == 1 else f"{len(rows)} imported entries are"
        first = show_clock(rows[0].at)
        message = f"{count} unreviewed: look at that of {first}, then change, keep or delete it."
        yield f"timeline[{rows[0].id}].text", message


@rule(
    "STR022",
    "unreviewed-field",
    Level.WARNING,
    reads=("unreviewed",),
    light=True,
    summary="Somebody has looked at every imported field.",
    why="An import is as sure as its source: a severity from the pager is what the monitor thought at 14:32, "
    "not what the incident was. Readers and statistics take it for the team's word.",
    bad="Severity: sev3, as the pager had it.",
    good="Severity: sev2, changed by the commander in the review.",
    source="Integrity of the record, ISO/IEC 27001:2022 A.5.28",
)
def _fields(context: Context) -> Found:
    by_section: dict[Section, list[str]] = {}
    for path in context.document.unreviewed:
        if has(context.document, path):
            by_section.setdefault(section_of(path), []).append(path)
    for paths in by_section.values():
        names = ", ".join(field_at(path).title for path in paths[:_NAMED])
        more = f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED else ""
        count = "1 imported field is" if len(paths) == 1 else f"{len(paths)} imported fields are"
        yield paths[0], f"{count} unreviewed: look at {names}{more}, then change or keep what stands there."
