"""What people wrote about the incident, and what a reviewer asks about in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple

from pmtui.checks.context import Context
from pmtui.checks.language.reader import read
from pmtui.checks.language.smells import Place, Remark, Smell
from pmtui.checks.owners import is_nobody, is_team
from pmtui.document import Entry, Meeting, Postmortem
from pmtui.patterns import pattern

PARTS = ("title", "summary", "timeline", "analysis", "impact", "actions", "lessons", "meetings")
"""The parts of a document that hold prose."""
READS = (*PARTS, "facts", "follow_up")
"""What a rule reads that calls `remarks`: the prose, and who is named in the document."""
_MOST = 3
"""Remarks of one smell about one field; a reader who mends these will have seen the point."""


_OWN = pattern(r"\b(?:we|ours?|us|ourselves|mine|wir|uns|unser\w*|nous|notre|nos)\b", re.IGNORECASE)


_OTHERS = pattern(
    r"\A\W*(?:(?:our|the|one of our|an?) )(?:\w{1,20} )?(?:suppliers?|vendors?|providers?|contractors?"
    r"|partners?|carriers?|Lieferant|Dienstleister)\b",
    re.IGNORECASE,
)
"""With these a sentence puts it on somebody else: "our supplier let us down" owns up to nothing."""
_WE = pattern(r"\b(?:we|ours|ourselves|wir|nous)\b", re.IGNORECASE)


def _owns_up(sentence: str) -> bool:
    return _OWN.search(sentence) is not None and not (_OTHERS.match(sentence) and not _WE.search(sentence))


class FieldRemark(NamedTuple):
    """A remark and the field that it is about."""

    path: str
    remark: Remark

    @property
    def smell(self) -> Smell:
        """What a reviewer asks about."""
        return self.remark.smell


def remarks(context: Context) -> list[FieldRemark]:
    """Return what is remarkable in the texts, and blame in what was said at a review; no excerpts of logs."""
    of, known = context.memory.get("remarks", (None, None))
    if of is not context:
        known = list(_remarks(context))
        context.memory["remarks"] = context, known
    found: list[FieldRemark] = known
    return found


def _remarks(context: Context) -> Iterator[FieldRemark]:
    people = names(context)
    for part in PARTS:
        value = getattr(context.document, part)
        _, known = context.memory.get(f"remarks {part}", (None, None))
        if known is None or known.value is not value or known.people != people:
            rows = known.rows if known is not None and known.people == people else {}
            known = _read(part, value, people, rows)
            context.memory[f"remarks {part}"] = value, known
        yield from known.found


class _Read(NamedTuple):
    """What was found in a part of the document, and in each row of it, as long as the names are these."""

    value: Any
    people: frozenset[str]
    rows: _Rows
    found: list[FieldRemark]


_Rows = dict[str, tuple[Any, list[FieldRemark]]]


def names(context: Context) -> frozenset[str]:
    """Return the words of the names of those whom the document names, in small letters."""
    document = context.document
    known: set[str] = set()
    for part in ("facts", "meetings", "actions", "follow_up"):
        value = getattr(document, part)
        known |= context.once(f"names {part}", value, partial(_words, document, part))
    return frozenset(known)


def _named(document: Postmortem, part: str) -> Iterator[str]:
    if part == "facts":
        facts = document.facts
        yield from (facts.owner, facts.facilitator, facts.commander, facts.oncall_primary)
        yield facts.oncall_secondary
        yield from (person.name for person in facts.people)
    elif part == "meetings":
        for meeting in document.meetings:
            yield from (meeting.facilitator, meeting.note_taker, *meeting.attendees)
    elif part == "actions":
        yield from (action.owner for action in document.actions)
    else:
        yield document.follow_up.responsible


def _words(document: Postmortem, part: str) -> frozenset[str]:
    found: set[str] = set()
    for name in _named(document, part):
        if not is_nobody(name) and not is_team(name):
            found.update(word.strip(".,;()").lower() for word in name.split() if word[:1].isupper())
    return frozenset(word for word in found if len(word) > 1)


def _read(part: str, value: Any, people: frozenset[str], known: _Rows) -> _Read:
    found: list[FieldRemark] = []
    rows: _Rows = {}
    if isinstance(value, str):
        return _Read(value, people, rows, list(_of_title(part, value, people)))
    for name in _FIELDS.get(part, ()):
        if text := getattr(value, name):
            found += _limited(f"{part}.{name}", read(text, Place.PROSE, people))
    if part == "impact" and value.apology:
        # An apology owns up: "we made an error" is meant there, and what others did is not.
        said = read(value.apology, Place.PROSE, people)
        blame = tuple(one for one in said if one.smell is Smell.BLAME and not _owns_up(one.sentence))
        found += _limited("impact.apology", blame)
    for name, fields in _ROWS.get(part, ()):
        holder, there = (f"{part}.{name}", getattr(value, name)) if name else (part, value)
        for row in there:
            before = known.get(row.id)
            if before is None or before[0] is not row:
                before = (
                    row,
                    [
                        remark
                        for field in fields
                        if (text := getattr(row, field))
                        for remark in _of_row(part, f"{holder}[{row.id}]", field, text, people)
                    ],
                )
                if part == "meetings" or (part == "timeline" and row.questions):
                    before = row, [*before[1], *_said(f"{holder}[{row.id}]", row, people)]
            rows[row.id] = before
            found += before[1]
    return _Read(value, people, rows, found)


_FAULTS = frozenset({"error", "mistake", "fault", "blunder", "negligence", "carelessness"})


def _of_title(path: str, title: str, people: frozenset[str]) -> Iterator[FieldRemark]:
    """Yield blame of somebody by name or as an error; in "Partner API refuses calls" nobody acts."""
    named = not people.isdisjoint(title.lower().split())
    for remark in read(title, Place.PROSE, people):
        if remark.smell is Smell.BLAME and (named or not _FAULTS.isdisjoint(remark.words.lower().split())):
            yield FieldRemark(path, remark)


def _said(holder: str, row: Entry | Meeting, people: frozenset[str]) -> Iterator[FieldRemark]:
    """Yield blame in what was asked, answered and decided; to ask what could have been is right there."""
    texts = []
    for question in row.questions:
        here = f"{holder}.questions[{question.id}]"
        texts += [(f"{here}.text", question.text), (f"{here}.answer", question.answer)]
    if isinstance(row, Meeting):
        texts.append((f"{holder}.notes", row.notes))
        texts += [(f"{holder}.decisions[{decision.id}].text", decision.text) for decision in row.decisions]
    for path, text in texts:
        if text:
            found = _limited(path, read(text, Place.PROSE, people))
            yield from (remark for remark in found if remark.smell is Smell.BLAME)


def _of_row(part: str, row: str, field: str, text: str, people: frozenset[str]) -> list[FieldRemark]:
    found = read(text, _PLACES.get((part, field), Place.PROSE), people)
    return _limited(f"{row}.{field}", found) if found else []


def _limited(path: str, found: tuple[Remark, ...]) -> list[FieldRemark]:
    counted: dict[Smell, int] = {}
    kept: list[FieldRemark] = []
    for remark in found:
        counted[remark.smell] = counted.get(remark.smell, 0) + 1
        if counted[remark.smell] <= _MOST:
            kept.append(FieldRemark(path, remark))
    return kept


_PLACES = {("timeline", "text"): Place.TIMELINE, ("actions", "title"): Place.ACTION}
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
    "actions": (("", ("title", "note", "reason")),),
    "lessons": (
        ("went_well", ("text",)),
        ("went_poorly", ("text",)),
        ("lucky", ("text",)),
        ("learnings", ("text",)),
    ),
    "meetings": (("", ()),),
}
