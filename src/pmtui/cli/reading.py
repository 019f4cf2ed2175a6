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
    AgendaItem,
    Decision,
    Entry,
    Evidence,
    Factor,
    Facts,
    Learning,
    Lesson,
    Meeting,
    MeetingQuestion,
    Metric,
    Postmortem,
    Question,
    Sla,
    Why,
    durations,
)
from pmtui.document.numbers import show_number
from pmtui.document.sla import budget
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
        yield from self._named(_publication(document))
        yield from self._section("Key facts", self._facts(document))
        yield from self._section("Summary", self._summary(document))
        yield from self._section("Timeline", self._timeline(document.timeline))
        yield from self._section("Analysis", self._analysis(document))
        yield from self._section("Impact", self._impact(document))
        yield from self._section("Actions", self._actions(document))
        yield from self._section("Lessons", self._lessons(document))
        yield from self._section(
            "Meetings", (line for held in document.meetings for line in self._meeting(held))
        )
        yield from self._section("Left empty on purpose", self._declared(document))
        yield from self._section("Findings that are allowed", self._allowed(document))
        yield from self._section("Imported, in no field yet", self._unplaced(document))

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
                ("Time to acknowledge", took.acknowledge),
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
        if summary.detected_by:
            yield (("Detected by: ", "strong"), str(summary.detected_by))
        yield from self._titled("Detection", summary.detection)
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
        source = f"from {entry.source}" if entry.source else ""
        if about := " · ".join(filter(None, (entry.role, entry.link, source))):
            yield (indent, (about, "faint"))
        for question in entry.questions:
            yield from self._item((indent + "? ",), _asked(question), indent + "  ")

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

    def _impact(self, document: Postmortem) -> Iterator[Pieces]:
        impact = document.impact
        if impact.narrative.strip():
            yield from self._prose(impact.narrative)
        yield from self._bullets("Affected", impact.audiences)
        yield from self._bullets("In numbers", map(_metric, impact.metrics))
        promises = (_promise(document, sla) for sla in impact.sla)
        yield from self._bullets("Service levels", promises)
        if impact.personal_data:
            yield (("Personal data affected: ", "strong"), str(impact.personal_data))
        if impact.breach_notified:
            yield (("Authority notified: ", "strong"), show_instant(impact.breach_notified))
        yield from self._titled("About the notice", impact.breach_note)
        yield from self._titled("Damage control", impact.damage_control)
        yield from self._titled("Apology", impact.apology)
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
        causes = _factor_texts(document)
        for action in document.actions:
            done = "x" if not action.status.is_open else " "
            yield from self._item((f"[{done}] ",), action.title, "    ")
            yield from self._item(("    ",), _action(action), "    ")
            answers = "; ".join(causes.get(each, each) for each in action.addresses)
            for name, text in (
                ("Answers to", answers),
                ("Tags", ", ".join(action.tags)),
                ("Note", action.note),
            ):
                if text.strip():
                    yield from self._prose(f"{name}: {text}", "    ")
        follow_up = document.follow_up
        if follow_up.date or follow_up.responsible or follow_up.held or follow_up.note.strip():
            when = show_day(follow_up.date) if follow_up.date else "no day yet"
            held = f", held on {show_day(follow_up.held)}" if follow_up.held else ""
            yield (("Follow-up: ", "strong"), f"{when}, {follow_up.responsible or 'nobody yet'}{held}")
            if follow_up.note.strip():
                yield from self._prose(follow_up.note, "  ")

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
        yield from self._bullets("Agenda", map(_point, meeting.agenda))
        yield from self._bullets("Questions", map(_asked, meeting.questions))
        yield from self._bullets("Decisions", (decision.text for decision in meeting.decisions))
        yield from self._titled("Notes", meeting.notes)

    def _declared(self, document: Postmortem) -> Iterator[Pieces]:
        yield from self._named(
            (topic.title, f"{said.state}: {said.reason}") for topic, said in document.declared.items()
        )

    def _allowed(self, document: Postmortem) -> Iterator[Pieces]:
        yield from self._named((f"{each.rule} {each.path}".strip(), each.reason) for each in document.allowed)

    def _unplaced(self, document: Postmortem) -> Iterator[Pieces]:
        for passage in document.unplaced:
            if passage.source:
                yield ((f"{passage.source}:", "strong"),)
            yield from self._prose(passage.text, "  ")


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
    about = "about " if metric.approximate else ""
    value = "?" if metric.value is None else f"{about}{show_number(metric.value)}"
    return _with_note(f"{metric.name or metric.measure}: {value} {metric.unit}".rstrip(), metric.note)


def _promise(document: Postmortem, sla: Sla) -> str:
    """Return the promise, its budget, and whether it was kept."""
    promise = f"{sla.name}: {sla.target:g} % a {sla.window}" if sla.target is not None else sla.name
    if (found := budget(document, sla)) is None:
        claimed = "" if sla.breached is None else "breached" if sla.breached else "kept"
        between = "; " if sla.target is not None else ": "
        return f"{promise}{between}{claimed}" if claimed else promise
    result = "breached by" if found.breached else "kept,"
    left = found.margin + ("" if found.breached else " left")
    if sla.breached is not None and sla.breached is not found.breached:
        left += f"; the document says {'breached' if sla.breached else 'kept'}"
    allowed, used = found.figures
    return f"{promise}; {result} {left} ({used} of {allowed} used)"


def _point(point: AgendaItem) -> str:
    spent, planned = point.spent, point.planned
    if spent is None:
        return point.title if planned is None else f"{point.title} ({planned} min planned)"
    return f"{point.title} ({spent}{f' of {planned}' if planned is not None else ''} min)"


def _asked(question: Question | MeetingQuestion) -> str:
    to = f" (to {question.to})" if question.to else ""
    return f"{question.text}{to} {question.answer or '(not answered)'}"


def _factor_texts(document: Postmortem) -> dict[str, str]:
    part = document.analysis
    return {row.id: row.text for row in (*part.contributors, *part.mitigators, *part.risks)}


def _publication(document: Postmortem) -> list[tuple[str, str]]:
    said = document.publication
    words = (show_day(said.date) if said.date else "", f"by {said.by}" if said.by else "")
    return [("Published", " ".join(filter(None, words))), ("In spite of errors", said.override)]


def _action(action: Action) -> str:
    due = f"due {action.due.isoformat()}" if action.due else "no due date"
    priority = f"{action.priority} priority" if action.priority else ""
    decision = str(action.decision) if action.decision is not Decision.ACCEPTED else ""
    days = [
        f"{name} {day.isoformat()}"
        for name, day in (
            ("listed", action.created),
            ("finished", action.finished),
            ("deferred until", action.soak_until),
        )
        if day
    ]
    parts = (
        action.owner or "no owner",
        due,
        decision,
        str(action.status),
        str(action.type or ""),
        priority,
        action.ticket,
        action.reason,
        *days,
    )
    return " · ".join(filter(None, parts))
