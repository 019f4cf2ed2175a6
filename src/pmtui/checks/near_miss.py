"""Rules of a near miss, which hit nobody: what would have happened, and what stopped it."""

from __future__ import annotations

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.words import is_blank
from pmtui.document import Topic, is_without_impact


@rule(
    "ANA018",
    "near-miss-untold",
    Level.WARNING,
    reads=("declared", "analysis.mitigators", "analysis.risks", "lessons.lucky"),
    light=True,
    needed=is_without_impact,
    summary="Where the impact is declared not applicable, it is told what stopped it, as a mitigator or as "
    "luck, and what would have happened, as a risk.",
    why="A near miss has no impact to measure, and two things to teach: what held, so that nobody takes it "
    "away, and what it held back, so that the next one is taken as seriously as an outage.",
    bad="Impact: not applicable, the bad certificate was found before it went live.",
    good="The same, with the mitigator: the staging check compares the chain. And the risk: all logins "
    "would have failed at midnight.",
    source="NIST SP 800-61r3",
)
def _untold(context: Context) -> Found:
    if not context.near_miss:
        return
    analysis, lessons = context.document.analysis, context.document.lessons
    texts = [row.text for row in analysis.mitigators] + [row.text for row in lessons.lucky]
    stopped = not all(map(is_blank, texts))
    if not stopped and not context.declared(Topic.MITIGATORS):
        yield "analysis.mitigators", "Nobody was hit: say what stopped it, even if it was luck."
    if all(is_blank(row.text) for row in analysis.risks) and not context.declared(Topic.RISKS):
        yield "analysis.risks", "Nobody was hit: say what would have happened to whom, had it gone on."
