"""Rules of language: tough on content, soft on people."""

from __future__ import annotations

from collections.abc import Iterator

from pmtui.checks.analysis import PERSON_AS_CAUSE, cause_texts
from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.words import Phrases
from pmtui.document import Postmortem

_PROSE = ("summary", "timeline", "analysis", "impact", "actions", "lessons")
_BLAME = Phrases(
    *PERSON_AS_CAUSE, "should have known", "should've known", "careless", "carelessly", "negligent",
    "incompetent",
    "incompetence", "stupid", "stupidly", "someone forgot", "somebody forgot", "at fault", "to blame",
    "dropped the ball", "screwed up", "messed up", "didn't bother", "did not bother",
)  # fmt: skip
_BLAME_IN_CAUSE = _BLAME.without(*PERSON_AS_CAUSE)
_HINDSIGHT = Phrases(
    "should have", "should've", "could have", "could've", "if only", "failed to notice", "failed to realise",
    "failed to realize",
)  # fmt: skip


@rule(
    "LAN001",
    "blame",
    Level.WARNING,
    reads=_PROSE,
    light=True,
    summary="No sentence blames: no human error, no careless, nobody who should have known.",
    why="Where people are blamed, the next report leaves out what matters. "
    "Everybody acted sensibly on what they saw; what they saw, and what let it through, can be changed.",
    bad="The engineer should have known better than to restart it.",
    good="The runbook recommends a restart and does not mention the cache.",
    source="Blameless post-mortem practice",
)
def _blame(context: Context) -> Found:
    causes = dict(cause_texts(context.document))
    for path, text in _texts(context.document):
        if phrase := (_BLAME_IN_CAUSE if path in causes else _BLAME).find(text):
            yield path, f'"{phrase}" blames: write what allowed it, such as the gap or the missing check.'


@rule(
    "LAN002",
    "hindsight",
    Level.HINT,
    reads=_PROSE,
    summary="Decisions are told with what was known then, without should have and could have.",
    why="Knowing the end, every sign looks obvious. "
    "What did not happen explains nothing; what people saw at that moment does.",
    bad="We could have rolled back at 14:40.",
    good="At 14:40 the graphs were flat, so the team looked at the network first.",
    source="Learning from incidents practice",
)
def _hindsight(context: Context) -> Found:
    for path, text in _texts(context.document):
        # Luck and risks are about what did not happen.
        if path.startswith(("lessons.lucky", "analysis.risks")):
            continue
        if (phrase := _HINDSIGHT.find(text)) and not _BLAME.find(text):
            yield path, f'"{phrase}" is hindsight: write what was known and seen at that time.'


def _texts(document: Postmortem) -> Iterator[tuple[str, str]]:
    """Yield what people wrote about the incident; not excerpts of logs and not the minutes of meetings."""
    for part, names in _FIELDS:
        values = getattr(document, part)
        for name in names:
            if text := getattr(values, name):
                yield f"{part}.{name}", text
    for holder, names in _ROWS:
        part, _, name = holder.partition(".")
        rows = getattr(getattr(document, part), name) if name else getattr(document, part)
        for row in rows:
            for field in names:
                if text := getattr(row, field):
                    yield f"{holder}[{row.id}].{field}", text


_FIELDS = (
    ("summary", ("text", "detection", "resolution", "response")),
    ("analysis", ("narrative",)),
    ("impact", ("narrative", "damage_control")),
    ("lessons", ("improvised", "adapted", "informal_channel", "alerts")),
)
_ROWS = (
    ("timeline", ("text", "why")),
    ("analysis.contributors", ("text", "note")),
    ("analysis.mitigators", ("text", "note")),
    ("analysis.risks", ("text", "note")),
    ("analysis.root_causes", ("text",)),
    ("analysis.whys", ("text",)),
    ("impact.unknowns", ("text", "note")),
    ("actions", ("title", "note")),
    ("lessons.went_well", ("text",)),
    ("lessons.went_poorly", ("text",)),
    ("lessons.lucky", ("text",)),
    ("lessons.learnings", ("text",)),
)
