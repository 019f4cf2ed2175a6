"""Actions, follow-up, meetings and lessons as Markdown."""

from __future__ import annotations

from collections.abc import Mapping

from pmtui.document import (
    Action,
    ActionStatus,
    Area,
    Decision,
    FollowUp,
    Learning,
    Lesson,
    Lessons,
    Meeting,
    Postmortem,
)
from pmtui.document.fields import field_at
from pmtui.document.times import show_clock, show_day
from pmtui.exchange.writers.markdown_text import cell, indented, item, items, line, link, prose, table

_GROUPS = {Decision.ACCEPTED: "", Decision.CANDIDATE: "Candidates", Decision.REJECTED: "Rejected"}


def actions(document: Postmortem) -> list[str]:
    """Return the accepted actions as a table, then candidates and rejected ones, then their notes."""
    names = {
        row.id: row.text
        for rows in (document.analysis.contributors, document.analysis.risks, document.analysis.mitigators)
        for row in rows
    }
    numbers = {id(action): place for place, action in enumerate(_ordered(document), 1)}
    heads = ("#", "Action", "Owner", "Due", "Status", "Type", "Priority", "Ticket", "Reason")
    blocks: list[str] = []
    for decision, title in _GROUPS.items():
        rows = [_action(row, numbers[id(row)]) for row in _ordered(document) if row.decision is decision]
        if rows:
            blocks += [*([f"### {title}"] if title else []), table(heads, rows)]
    notes = [note for row in _ordered(document) if (note := _note(row, numbers[id(row)], names))]
    return [*blocks, *(["### Notes on the actions", items(notes)] if notes else [])]


def _ordered(document: Postmortem) -> list[Action]:
    order = list(_GROUPS)
    return sorted(document.actions, key=lambda action: order.index(action.decision))


def _action(action: Action, place: int) -> tuple[str, ...]:
    done = f"<br>finished {action.finished}" if action.finished else ""
    soak = f"<br>soaks until {action.soak_until}" if action.soak_until else ""
    return (
        str(place),
        cell(action.title),
        cell(action.owner),
        str(action.due or ""),
        f"{action.status}{done}{soak}" if _has_status(action) else "",
        str(action.type or ""),
        str(action.priority or ""),
        cell(action.ticket),
        cell(action.reason),
    )


def _has_status(action: Action) -> bool:
    return action.decision is Decision.ACCEPTED or action.status is not ActionStatus.TO_DO


def _note(action: Action, place: int, names: Mapping[str, str]) -> str:
    parts = [
        f"Answers to: {'; '.join(line(names.get(key, key)) for key in action.addresses)}"
        if action.addresses
        else "",
        f"Tags: {line(', '.join(action.tags))}" if action.tags else "",
        f"Listed: {action.created}" if action.created else "",
    ]
    head = "\\\n".join(part for part in parts if part)
    blocks = [block for block in (prose(action.note), head) if block]
    if not blocks:
        return ""
    return f"- **Action {place}**\n\n" + indented("\n\n".join(blocks))


def follow_up(part: FollowUp) -> list[str]:
    """Return when the actions are looked at again, and by whom."""
    when = show_day(part.date) if part.date else ""
    who = f"called by {line(part.responsible)}" if part.responsible.strip() else ""
    head = ", ".join(word for word in (when, who) if word)
    return [block for block in (f"{head[:1].upper()}{head[1:]}" if head else "", prose(part.note)) if block]


def meetings(document: Postmortem) -> list[str]:
    """Return one record for each review that was held."""
    blocks: list[str] = []
    for meeting in document.meetings:
        blocks += [f"### {_meeting_title(meeting)}", *_meeting(meeting)]
    return blocks


def _meeting_title(meeting: Meeting) -> str:
    if meeting.held is None:
        return "Review"
    return f"Review on {show_day(meeting.held.date())}, {show_clock(meeting.held)} UTC"


def _meeting(meeting: Meeting) -> list[str]:
    people = [
        ("Facilitator", line(meeting.facilitator)),
        ("Note taker", line(meeting.note_taker)),
        ("Attendees", line(", ".join(meeting.attendees))),
    ]
    blocks = ["\n".join(f"- **{role}:** {name}" for role, name in people if name)]
    if meeting.agenda:
        rows = [(cell(row.title), _minutes(row.planned), _minutes(row.spent)) for row in meeting.agenda]
        blocks.append(table(("Agenda", "Planned", "Spent"), rows, right=frozenset({1, 2})))
    if meeting.questions:
        blocks += ["**Questions**", items([_question(q.text, q.to, q.answer) for q in meeting.questions])]
    if meeting.decisions:
        blocks += ["**Decisions**", items([item(row.text) for row in meeting.decisions])]
    if meeting.notes.strip():
        blocks += ["**Notes**", prose(meeting.notes)]
    return blocks


def _minutes(amount: int | None) -> str:
    return "" if amount is None else f"{amount} min"


def _question(text: str, to: str, answer: str) -> str:
    asked = f" (to {line(to)})" if to.strip() else ""
    return f"{item(text)}{asked}\n\n{indented(prose(answer) or 'No answer yet.')}"


def lessons(part: Lessons) -> list[str]:
    """Return what went well, what went poorly, where luck helped, the learnings and the success questions."""
    blocks: list[str] = []
    for name, rows in (
        ("What went well", part.went_well),
        ("What went poorly", part.went_poorly),
        ("Where we got lucky", part.lucky),
    ):
        blocks += _lessons(name, rows)
    blocks += _learnings(part.learnings)
    for name in ("improvised", "adapted", "informal_channel", "alerts"):
        if text := prose(getattr(part, name)):
            blocks += [f"### {field_at(f'lessons.{name}').title}", text]
    return blocks


def _lessons(name: str, rows: tuple[Lesson, ...]) -> list[str]:
    return [f"### {name}", items([item(row.text) for row in rows])] if rows else []


def _learnings(rows: tuple[Learning, ...]) -> list[str]:
    if not rows:
        return []
    order: list[Area | None] = [*Area, None]
    ranked = sorted(rows, key=lambda row: order.index(row.area))
    return ["### What we learnt", items([_learning(row) for row in ranked])]


def _learning(row: Learning) -> str:
    return f"- **{row.area.capitalize()}:** {line(row.text)}" if row.area else item(row.text)


def appendix(document: Postmortem) -> list[str]:
    """Return the further links as a list."""
    rows = [f"- {link(row.title or row.url, row.url)}" for row in document.impact.appendix]
    return ["\n".join(rows)] if rows else []
