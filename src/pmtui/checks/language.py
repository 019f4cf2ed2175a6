"""Rules of language: tough on content, soft on people."""

from __future__ import annotations

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.prose import PARTS, PERSON_AS_CAUSE, remarks
from pmtui.checks.registry import rule

_CAUSES = ("analysis.contributors[", "analysis.root_causes[", "analysis.whys[")
_WHAT_IF = ("lessons.lucky[", "analysis.risks[")


@rule(
    "LAN001",
    "blame",
    Level.WARNING,
    reads=PARTS,
    light=True,
    summary="No sentence blames: no human error, no careless, nobody who should have known.",
    why="Where people are blamed, the next report leaves out what matters. "
    "Everybody acted sensibly on what they saw; what they saw, and what let it through, can be changed.",
    bad="The engineer should have known better than to restart it.",
    good="The runbook recommends a restart and does not mention the cache.",
    source="Blameless post-mortem practice",
)
def _blame(context: Context) -> Found:
    for remark in remarks(context):
        # Where a cause is asked for, another rule says what to write instead.
        if remark.blame and not (remark.blame in PERSON_AS_CAUSE and remark.path.startswith(_CAUSES)):
            message = f'"{remark.blame}" blames: write what allowed it, such as the gap or the missing check.'
            yield remark.path, message


@rule(
    "LAN002",
    "hindsight",
    Level.HINT,
    reads=PARTS,
    summary="Decisions are told with what was known then, without should have and could have.",
    why="Knowing the end, every sign looks obvious. "
    "What did not happen explains nothing; what people saw at that moment does.",
    bad="We could have rolled back at 14:40.",
    good="At 14:40 the graphs were flat, so the team looked at the network first.",
    source="Learning from incidents practice",
)
def _hindsight(context: Context) -> Found:
    for remark in remarks(context):
        # Luck and risks are about what did not happen.
        if remark.hindsight and not remark.blame and not remark.path.startswith(_WHAT_IF):
            yield (
                remark.path,
                f'"{remark.hindsight}" is hindsight: write what was known and seen at that time.',
            )
