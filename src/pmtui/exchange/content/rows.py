"""Actions, follow-up, meetings and lessons of an export."""

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
    MeetingQuestion,
    Postmortem,
)
from pmtui.document.fields import field_at
from pmtui.document.times import show_clock, show_day
from pmtui.exchange.content.blocks import (
    Block,
    Item,
    Items,
    Label,
    Paragraph,
    Section,
    Spans,
    Strong,
    Text,
    joined,
    lines,
    paragraph,
    prose,
    section,
    table,
    text,
)
from pmtui.exchange.content.head import link

_GROUPS = {Decision.ACCEPTED: "", Decision.CANDIDATE: "Candidates", Decision.REJECTED: "Rejected"}


def actions(document: Postmortem) -> list[Block]:
    """Return the accepted actions as a table, then candidates and rejected ones, then their notes."""
    names = factor_names(document)
    ordered = _ordered(document)
    numbers = {id(action): place for place, action in enumerate(ordered, 1)}
    heads = ("#", "Action", "Owner", "Due", "Status", "Type", "Priority", "Ticket", "Reason")
    blocks: list[Block] = []
    for decision, title in _GROUPS.items():
        rows = [_action(row, numbers[id(row)]) for row in ordered if row.decision is decision]
        shown = table(heads, rows, key=1)
        blocks += section(title, shown) if title else shown
    notes = tuple(note for row in ordered if (note := _note(row, numbers[id(row)], names)))
    return [*blocks, *section("Notes on the actions", [Items(notes)] if notes else [])]


def factor_names(document: Postmortem) -> dict[str, str]:
    """Return what the contributors, risks and mitigators say, by their ids."""
    part = document.analysis
    return {row.id: row.text for rows in (part.contributors, part.risks, part.mitigators) for row in rows}


def _ordered(document: Postmortem) -> list[Action]:
    order = list(_GROUPS)
    return sorted(document.actions, key=lambda action: order.index(action.decision))


def _action(action: Action, place: int) -> tuple[Spans, ...]:
    status = [
        text(action.status),
        text(f"finished {action.finished}" if action.finished else ""),
        text(f"deferred until {action.soak_until}" if action.soak_until else ""),
    ]
    return (
        text(str(place)),
        lines(action.title),
        lines(action.owner),
        text(str(action.due or "")),
        joined(status) if _has_status(action) else (),
        text(action.type or ""),
        text(action.priority or ""),
        lines(action.ticket),
        lines(action.reason),
    )


def _has_status(action: Action) -> bool:
    return action.decision is Decision.ACCEPTED or action.status is not ActionStatus.TO_DO


def _note(action: Action, place: int, names: Mapping[str, str]) -> Item | None:
    answers = "; ".join(names.get(key, key) for key in action.addresses)
    about = joined(
        [
            text(f"Answers to: {answers}" if action.addresses else ""),
            text(f"Tags: {', '.join(action.tags)}" if action.tags else ""),
            text(f"Listed: {action.created}" if action.created else ""),
        ]
    )
    blocks = [*prose(action.note), *([Paragraph(about)] if about else [])]
    return Item((Strong(f"Action {place}"),), tuple(blocks)) if blocks else None


def follow_up(part: FollowUp) -> list[Block]:
    """Return when the actions are looked at again, and by whom."""
    when = show_day(part.date) if part.date else ""
    who = f"called by {part.responsible.strip()}" if part.responsible.strip() else ""
    head = ", ".join(word for word in (when, who) if word)
    return [*paragraph(f"{head[:1].upper()}{head[1:]}"), *prose(part.note)]


def meetings(document: Postmortem) -> list[Block]:
    """Return one record for each review that was held."""
    return [block for meeting in document.meetings for block in _meeting(meeting)]


def _meeting_title(meeting: Meeting) -> str:
    if meeting.held is None:
        return "Review"
    return f"Review on {show_day(meeting.held.date())}, {show_clock(meeting.held)} UTC"


def _meeting(meeting: Meeting) -> list[Block]:
    people = [
        ("Facilitator", meeting.facilitator),
        ("Note taker", meeting.note_taker),
        ("Attendees", ", ".join(meeting.attendees)),
    ]
    named = tuple(Item((Strong(f"{role}:"), Text(" "), *text(name))) for role, name in people if name.strip())
    blocks: list[Block] = [Items(named)] if named else []
    rows = [(lines(row.title), _minutes(row.planned), _minutes(row.spent)) for row in meeting.agenda]
    blocks += table(("Agenda", "Planned", "Spent"), rows, right=frozenset({1, 2}))
    if meeting.questions:
        blocks += [Label("Questions"), Items(tuple(map(_question, meeting.questions)))]
    if meeting.decisions:
        blocks += [Label("Decisions"), Items(tuple(Item(text(row.text)) for row in meeting.decisions))]
    if meeting.notes.strip():
        blocks += [Label("Notes"), *prose(meeting.notes)]
    return [Section(_meeting_title(meeting), tuple(blocks))]


def _minutes(amount: int | None) -> Spans:
    return () if amount is None else text(f"{amount} min")


def _question(row: MeetingQuestion) -> Item:
    asked = f" (to {row.to.strip()})" if row.to.strip() else ""
    return Item(text(f"{row.text.strip() or '–'}{asked}"), tuple(prose(row.answer or "No answer yet.")))


def lessons(part: Lessons) -> list[Block]:
    """Return what went well, what went poorly, where luck helped, the learnings and the success questions."""
    blocks: list[Block] = []
    for name, rows in (
        ("What went well", part.went_well),
        ("What went poorly", part.went_poorly),
        ("Where we got lucky", part.lucky),
    ):
        blocks += section(name, observations(rows))
    blocks += section("What we learnt", learnings(part.learnings))
    for field in ("improvised", "adapted", "informal_channel", "alerts"):
        blocks += section(field_at(f"lessons.{field}").title, prose(getattr(part, field)))
    return blocks


def observations(rows: tuple[Lesson, ...]) -> list[Block]:
    """Return what went well or poorly as a list."""
    return [Items(tuple(Item(text(row.text)) for row in rows))] if rows else []


def learnings(rows: tuple[Learning, ...]) -> list[Block]:
    """Return what was learnt, ordered by area."""
    order: list[Area | None] = [*Area, None]
    ranked = sorted(rows, key=lambda row: order.index(row.area))
    return [Items(tuple(map(_learning, ranked)))] if ranked else []


def _learning(row: Learning) -> Item:
    return Item(
        (Strong(f"{row.area.capitalize()}:"), Text(" "), *text(row.text)) if row.area else text(row.text)
    )


def appendix(document: Postmortem) -> list[Block]:
    """Return the further links as a list."""
    rows = tuple(Item(link(row.title, row.url)) for row in document.impact.appendix)
    return [Items(rows)] if rows else []
