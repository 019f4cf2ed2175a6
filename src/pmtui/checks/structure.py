"""Rules of declarations: a topic may be left empty on purpose, with a reason."""

from __future__ import annotations

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.words import is_blank
from pmtui.document import is_written


@rule(
    "STR001",
    "declaration-without-reason",
    Level.WARNING,
    reads=("declared",),
    light=True,
    summary="A topic that is declared not applicable or unknown says why.",
    why='"Not applicable" closes a question for good, so a reader wants to know on what ground. '
    "A declaration without a reason does not count.",
    bad="Damage control: not applicable.",
    good="Damage control: not applicable; no customer noticed it, and no order was lost.",
    source="Blameless post-mortem practice",
)
def _without_reason(context: Context) -> Found:
    for topic, declaration in context.document.declared.items():
        if is_blank(declaration.reason):
            message = f"{topic.capitalize()} is declared {declaration.state} without a reason"
            yield f"declared[{topic.value}].reason", f"{message}: add why in a few words."


@rule(
    "STR002",
    "declared-but-written",
    Level.WARNING,
    reads=("declared", "summary", "timeline", "analysis", "impact", "actions", "follow_up", "lessons"),
    light=True,
    summary="A topic is either written or declared absent, not both.",
    why="A reader cannot tell which of the two is meant. "
    "Mostly the text came later, and the declaration was forgotten.",
    bad="Risks: unknown. Below it, two risks are listed.",
    good="Two risks are listed, and nothing is declared.",
    source="Consistency of the record, SOC 2 CC7",
)
def _declared_but_written(context: Context) -> Found:
    for topic, declaration in context.document.declared.items():
        if is_written(context.document, topic):
            message = (
                f"{topic.capitalize()} is declared {declaration.state}, and yet something is written there"
            )
            yield f"declared[{topic.value}].state", f"{message}: take one of the two away."
