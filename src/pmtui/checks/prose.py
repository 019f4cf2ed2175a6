"""What people wrote about the incident, and the words in it that a review asks about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from pmtui.checks.context import Context
from pmtui.checks.words import Phrases

PARTS = ("summary", "timeline", "analysis", "impact", "actions", "lessons")
"""The parts of a document that hold prose; a rule that calls `remarks` reads them."""

PERSON_AS_CAUSE = (
    "human error",
    "user error",
    "operator error",
    "human mistake",
    "human failure",
    "operator mistake",
    "carelessness",
    "negligence",
    "lack of attention",
)
"""Phrases that name a person's failing where a condition is asked for."""

# fmt: off
_BLAME = Phrases(
    *PERSON_AS_CAUSE, "should have known", "should've known", "careless", "carelessly", "negligent",
    "incompetent", "incompetence", "stupid", "stupidly", "someone forgot", "somebody forgot", "at fault",
    "to blame", "dropped the ball", "screwed up", "messed up", "didn't bother", "did not bother",
)
_HINDSIGHT = Phrases(
    "should have", "should've", "could have", "could've", "if only", "failed to notice", "failed to realise",
    "failed to realize",
)
_OPINION = Phrases(
    "rushed", "sloppy", "obviously", "unfortunately", "needlessly", "foolishly", "of course",
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Remark:
    """A text in which phrases were found: the first of each sort, empty where there is none."""

    path: str
    blame: str
    hindsight: str
    opinion: str


def remarks(context: Context) -> Iterator[Remark]:
    """Yield the texts that hold a phrase; not excerpts of logs and not the minutes of meetings."""
    for part in PARTS:
        value = getattr(context.document, part)
        yield from context.once(f"remarks {part}", value, partial(_read, part, value))


def _read(part: str, value: Any) -> list[Remark]:
    found = []
    for name in _FIELDS.get(part, ()):
        if phrases := _phrases(getattr(value, name)):
            found.append(Remark(f"{part}.{name}", *phrases))
    for name, fields in _ROWS.get(part, ()):
        holder, rows = (f"{part}.{name}", getattr(value, name)) if name else (part, value)
        for row in rows:
            for field in fields:
                if (text := getattr(row, field)) and (phrases := _phrases(text)):
                    found.append(Remark(f"{holder}[{row.id}].{field}", *phrases))
    return found


_SHORT = 400


def _phrases(text: str) -> tuple[str, str, str] | None:
    # A long text changes with every key, so remembering its states would only fill the memory.
    return _phrases_of_line(text) if len(text) <= _SHORT else _find(text)


@lru_cache(maxsize=2048)
def _phrases_of_line(text: str) -> tuple[str, str, str] | None:
    return _find(text)


def _find(text: str) -> tuple[str, str, str] | None:
    found = _BLAME.find(text), _HINDSIGHT.find(text), _OPINION.find(text)
    return found if any(found) else None


_FIELDS = {
    "summary": ("text", "detection", "resolution", "response"),
    "analysis": ("narrative",),
    "impact": ("narrative", "damage_control"),
    "lessons": ("improvised", "adapted", "informal_channel", "alerts"),
}
_ROWS = {
    "timeline": (("", ("text", "why")),),
    "analysis": (
        ("contributors", ("text", "note")),
        ("mitigators", ("text", "note")),
        ("risks", ("text", "note")),
        ("root_causes", ("text",)),
        ("whys", ("text",)),
    ),
    "impact": (("unknowns", ("text", "note")),),
    "actions": (("", ("title", "note")),),
    "lessons": (
        ("went_well", ("text",)),
        ("went_poorly", ("text",)),
        ("lucky", ("text",)),
        ("learnings", ("text",)),
    ),
}
