"""A document as text to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby
from textwrap import wrap
from typing import Any

from pmtui.cli.output import Piece
from pmtui.document import (
    Action,
    Entry,
    Evidence,
    Factor,
    Facts,
    Impact,
    Learning,
    Lesson,
    Meeting,
    Metric,
    Postmortem,
    Why,
    durations,
)
from pmtui.document.times import show_clock, show_day, show_duration, show_instant

Pieces = tuple[Piece, ...]

# A link that is broken up cannot be opened.
_WHOLE_WORDS: Any = {"break_on_hyphens": False, "break_long_words": False}


def lines_of(document: Postmortem, width: int) -> Iterator[Pieces]:
    """Yield the lines of the document, each in pieces with their style, wrapped to so many columns."""
    return _Reader(width).document(document)


class _Reader:
    """Lays out the sections one after the other; what is empty is left out."""

    def __init__(self, width: int) -> None:
        self.width = width

    def document(self, document: Postmortem) -> Iterator[Pieces]:
        yield ((document.title or "(without a title)", "strong"),)
        severity = document.facts.severity
        words = [f"{severity} {severity.meaning}" if severity else "", document.status, document.visibility]
        yield ((" · ".join(filter(None, words)), "faint"),)
        yield from self._section("Key facts", self._facts(document))
        yield from self._section("Summary", self._summary(document))
        yield from self._section("Timeline", self._timeline(document.timeline))
        yield from self._section("Analysis", self._analysis(document))
        yield from self._section("Impact", self._impact(document.impact))
        yield from self._section("Actions", self._actions(document))
        yield from self._section("Lessons", self._lessons(document))
        yield from self._section(
            "Meetings", (line for held in document.meetings for line in self._meeting(held))
        )
        yield from self._section("Left empty on purpose", self._declared(document))

    def _section(self, title: str, lines: Iterable[Pieces]) -> Iterator[Pieces]:
        lines = list(lines)
        if lines:
            yield ("",)
            yield ((title.upper(), "strong"),)
            yield from lines

    def _prose(self, text: str, indent: str = "") -> Iterator[Pieces]:
        for line in text.strip("\n").split("\n"):
            for part in wrap(line, self.width - len(indent), **_WHOLE_WORDS) or [""]:
                yield (indent + part,) if part else ("",)

    def _titled(self, title: str, text: str) -> Iterator[Pieces]:
        if text.strip():
            yield ((title if title.endswith("?") else f"{title}:", "strong"),)
            yield from self._prose(text, "  ")

    def _item(self, lead: Pieces, text: str, indent: str) -> Iterator[Pieces]:
        """Yield a text behind a lead that is as wide as the indent of the lines that follow."""
        first, *rest = wrap(text, max(20, self.width - len(indent)), **_WHOLE_WORDS) or [""]
        yield (*lead, first)
        for line in rest:
            yield (indent + line,)

    def _bullets(self, title: str, texts: Iterable[str]) -> Iterator[Pieces]:
        if texts := [text for text in texts if text.strip()]:
            yield ((f"{title}:", "strong"),)
            for text in texts:
                yield from self._item(("  - ",), text, "    ")

    def _named(self, pairs: Iterable[tuple[str, str]]) -> Iterator[Pieces]:
        pairs = [(name, value) for name, value in pairs if value.strip()]
        indent = max((len(name) for name, _ in pairs), default=0) + 2
        for name, value in pairs:
            yield from self._item(((f"{name:<{indent}}", "faint"),), value, " " * indent)

    def _facts(self, document: Postmortem) -> Iterator[Pieces]:
        facts, took = document.facts, durations(document)
        pairs = [(title, _shown(facts, name)) for name, title in _FACTS.items()]
        pairs += [
            (title, show_duration(length))
            for title, length in (
                ("Time to detect", took.detect),
                ("Time to mitigate", took.mitigate),
                ("Time to resolve", took.resolve),
                ("Impact lasted", took.impact),
            )
            if length is not None
        ]
        people = ", ".join(
            f"{person.name} ({person.role})" if person.role else person.name for person in facts.people
        )
        yield from self._named([*pairs, ("People", people)])

    def _summary(self, document: Postmortem) -> Iterator[Pieces]:
        summary = document.summary
        if summary.text.strip():
            yield from self._prose(summary.text)
        yield from self._titled("Detection", summary.detection or str(summary.detected_by or ""))
        yield from self._titled("Resolution", summary.resolution)
        yield from self._titled("Response", summary.response)

    def _timeline(self, entries: tuple[Entry, ...]) -> Iterator[Pieces]:
        for day, of_day in groupby(entries, key=lambda entry: entry.at.date()):
            yield ((f"{show_day(day)}, UTC", "strong"),)
            for entry in of_day:
                yield from self._entry(entry)

    def _entry(self, entry: Entry) -> Iterator[Pieces]:
        star, about = "*" if entry.starred else " ", "~" if entry.approximate else " "
        lead = f"{star}{about}{show_clock(entry.at)}  "
        marks = [str(entry.mark)] if entry.mark else []
        kind = f"{entry.kind:<16}" if self.width >= 60 else f"{entry.kind} "
        indent = " " * (len(lead) + len(kind))
        yield from self._item(
            ((lead, "hint"), (kind, "faint")), entry.text + "".join(f" [{m}]" for m in marks), indent
        )
        if entry.why.strip():
            yield from self._prose(f"because: {entry.why}", indent)
        if entry.role or entry.link:
            yield (indent, (" ".join(filter(None, (entry.role, entry.link))), "faint"))
        for question in entry.questions:
            answer = question.answer or "(not answered)"
            yield from self._item((indent + "? ",), f"{question.text} {answer}", indent + "  ")

    def _analysis(self, document: Postmortem) -> Iterator[Pieces]:
        analysis = document.analysis
        if analysis.narrative.strip():
            yield from self._prose(analysis.narrative)
        yield from self._bullets("Contributors", map(_factor, analysis.contributors))
        yield from self._bullets("Mitigators", map(_factor, analysis.mitigators))
        yield from self._bullets("Risks", map(_factor, analysis.risks))
        notes = (f"{note.depth}: {note.text}" if note.depth else note.text for note in analysis.root_causes)
        yield from self._bullets("Root-cause notes", notes)
        if analysis.whys:
            yield (("Five whys:", "strong"),)
            yield from self._whys(analysis.whys)

    def _whys(self, whys: tuple[Why, ...]) -> Iterator[Pieces]:
        """Yield the chains, each answer below its question; a circle is entered where the file begins it."""
        answers: dict[str, list[Why]] = {}
        for why in whys:
            answers.setdefault(why.parent, []).append(why)
        ids = {why.id for why in whys}
        roots = [why for why in whys if why.parent not in ids]
        seen: set[str] = set()
        for root in (*roots, *whys):
            waiting = [(root, 0)]
            while waiting:
                why, depth = waiting.pop()
                if why.id not in seen:
                    seen.add(why.id)
                    indent = "  " * (1 + min(depth, 10))
                    lead = "" if depth == 0 else "why? "
                    yield from self._item((indent + lead,), why.text, indent + " " * len(lead))
                    waiting += [(answer, depth + 1) for answer in reversed(answers.get(why.id, []))]

    def _impact(self, impact: Impact) -> Iterator[Pieces]:
        if impact.narrative.strip():
            yield from self._prose(impact.narrative)
        yield from self._bullets("Affected", impact.audiences)
        yield from self._bullets("In numbers", map(_metric, impact.metrics))
        promises = (
            f"{sla.name}: {sla.target:g} % in a {sla.window}" if sla.target else sla.name
            for sla in impact.sla
        )
        yield from self._bullets("Service levels", promises)
        if impact.personal_data:
            yield (("Personal data: ", "strong"), str(impact.personal_data))
        yield from self._titled("Damage control", impact.damage_control)
        yield from self._evidence(impact.evidence)
        yield from self._bullets("Unknown", (_with_note(item.text, item.note) for item in impact.unknowns))
        yield from self._bullets("Further reading", (f"{item.title} {item.url}" for item in impact.appendix))

    def _evidence(self, evidence: tuple[Evidence, ...]) -> Iterator[Pieces]:
        if evidence:
            yield (("Evidence:", "strong"),)
        for proof in evidence:
            yield from self._item(("  - ",), f"{proof.kind}: {proof.title} {proof.url}".rstrip(), "    ")
            # Excerpts are quoted line by line: wrapping would change what they say.
            for line in proof.body.strip("\n").split("\n") if proof.body.strip() else ():
                yield (f"    | {line}",)

    def _actions(self, document: Postmortem) -> Iterator[Pieces]:
        for action in document.actions:
            done = "x" if not action.status.is_open else " "
            yield from self._item((f"[{done}] ",), action.title, "    ")
            yield from self._item(("    ",), _action(action), "    ")
        follow_up = document.follow_up
        if follow_up.date or follow_up.responsible:
            when = show_day(follow_up.date) if follow_up.date else "no day yet"
            yield (("Follow-up: ", "strong"), f"{when}, {follow_up.responsible or 'nobody yet'}")

    def _lessons(self, document: Postmortem) -> Iterator[Pieces]:
        lessons = document.lessons
        for name in ("went_well", "went_poorly", "lucky", "learnings"):
            field = type(lessons).model_fields[name]
            yield from self._bullets(field.title or name, map(_lesson, getattr(lessons, name)))
        for name in ("improvised", "adapted", "informal_channel", "alerts"):
            field = type(lessons).model_fields[name]
            yield from self._titled(field.title or name, getattr(lessons, name))

    def _meeting(self, meeting: Meeting) -> Iterator[Pieces]:
        yield ((show_instant(meeting.held) if meeting.held else "Without a date", "strong"),)
        yield from self._named(
            [
                ("Facilitator", meeting.facilitator),
                ("Note taker", meeting.note_taker),
                ("Attendees", ", ".join(meeting.attendees)),
            ]
        )
        yield from self._bullets("Questions", (f"{asked.text} {asked.answer}" for asked in meeting.questions))
        yield from self._bullets("Decisions", (decision.text for decision in meeting.decisions))
        yield from self._titled("Notes", meeting.notes)

    def _declared(self, document: Postmortem) -> Iterator[Pieces]:
        yield from self._named(
            (str(topic).capitalize(), f"{said.state}: {said.reason}")
            for topic, said in document.declared.items()
        )


_FACTS = {
    name: field.title or name
    for name, field in Facts.model_fields.items()
    if name not in ("severity", "people")
}


def _shown(facts: Facts, name: str) -> str:
    value = getattr(facts, name)
    if isinstance(value, datetime):
        return show_instant(value)
    if isinstance(value, date):
        return show_day(value)
    return ", ".join(value) if isinstance(value, tuple) else str(value or "")


def _with_note(text: str, note: str) -> str:
    return f"{text} ({' '.join(note.split())})" if note.strip() else text


def _factor(factor: Factor) -> str:
    return _with_note(f"{factor.kind}: {factor.text}" if factor.kind else factor.text, factor.note)


def _lesson(lesson: Lesson | Learning) -> str:
    area = lesson.area if isinstance(lesson, Learning) else None
    return f"{area}: {lesson.text}" if area else lesson.text


def _metric(metric: Metric) -> str:
    value = (
        "?"
        if metric.value is None
        else f"{'about ' if metric.approximate else ''}{metric.value:,}".replace(",", " ")
    )
    return _with_note(f"{metric.name or metric.measure}: {value} {metric.unit}".rstrip(), metric.note)


def _action(action: Action) -> str:
    due = f"due {action.due.isoformat()}" if action.due else "no due date"
    priority = f"{action.priority} priority" if action.priority else ""
    parts = (action.owner or "no owner", due, str(action.status), priority, action.ticket, action.reason)
    return " · ".join(filter(None, parts))
