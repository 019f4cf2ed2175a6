"""The lists and tables of an export: timeline, analysis, actions, lessons, meetings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from pmtui.document import (
    Action,
    ActionStatus,
    ActionType,
    AgendaItem,
    Area,
    Decision,
    Depth,
    Entry,
    Evidence,
    EvidenceKind,
    Factor,
    FactorKind,
    Kind,
    Learning,
    Mark,
    Meeting,
    MeetingDecision,
    MeetingQuestion,
    Priority,
    Question,
    RootCause,
    Why,
)
from pmtui.exchange.content.events import UNREVIEWED
from pmtui.exchange.readers.markdown.blocks import Block, Code, Item, Listing, Paragraph, Table
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.own.words import clock, day, instant, linked, words
from pmtui.exchange.readers.markdown.text import prose

_Choice = TypeVar("_Choice", bound=StrEnum)


def entries(on: date, table: Table, gathered: Gathered) -> None:
    """Put the entries of one day into the timeline."""
    heads = [cell.text for cell in table.head]
    for place, row in enumerate(table.rows):
        cells = dict(zip(heads, (cell.text for cell in row), strict=True))
        line = table.line + 2 + place
        at = clock(on, cells.get("Time", ""))
        if at is None:
            gathered.leave(line, " | ".join(cells.values()))
            continue
        gathered.used += [*cells.values(), " ".join(cells.values())]
        gathered.add("timeline", _entry(at, cells), 1.0, line)


def _entry(at: datetime, cells: Mapping[str, str]) -> Entry:
    said, *more = cells.get("What happened", "").split("\n")
    starred = said.startswith("★ ")
    said = said.removeprefix("★ ")
    fresh = said.startswith(f"{UNREVIEWED} ")
    said = said.removeprefix(f"{UNREVIEWED} ")
    mark = next((mark for mark in Mark if said.startswith(f"{mark.value.capitalize()}: ")), None)
    source, recorded = _source(cells.get("Source", ""))
    return Entry(
        at=at,
        kind=_choice(Kind, cells.get("Kind", "")) or Kind.OTHER,
        text=said.removeprefix(f"{mark.value.capitalize()}: ") if mark else said,
        mark=mark,
        starred=starred,
        unreviewed=fresh,
        approximate=cells.get("Time", "").startswith("about "),
        role=" ".join(cells.get("Role", "").split()),
        source=source,
        recorded=recorded,
        **_details(more),
    )


def _source(text: str) -> tuple[str, datetime | None]:
    rows = text.split("\n")
    recorded = next(
        (instant(row.removeprefix("recorded ")) for row in rows if row.startswith("recorded ")), None
    )
    return " ".join(row for row in rows if not row.startswith("recorded ")), recorded


def _details(rows: Sequence[str]) -> dict[str, Any]:
    """Return why, link and questions of an entry: each begins a line, and further lines belong to it."""
    found: dict[str, Any] = {}
    questions: list[dict[str, str]] = []
    holder: dict[str, Any] = found
    name = "why"
    for row in rows:
        if row.startswith("Why: "):
            holder, name = found, "why"
            found["why"] = row.removeprefix("Why: ")
        elif match := re.fullmatch(r"Evidence \((.+)\)", row):
            found["link"] = match[1]
        elif match := re.match(r"Question(?: \(to (?P<to>[^()]*)\))?: (?P<text>.*)", row):
            questions.append({"to": match["to"] or "", "text": match["text"]})
        elif row.startswith("Answer: ") and questions:
            answer = row.removeprefix("Answer: ")
            holder, name = questions[-1], "answer"
            questions[-1]["answer"] = "" if answer == "open" else answer
        else:
            holder[name] = f"{holder[name]}\n{row}" if holder.get(name) else row
    found["questions"] = tuple(Question(**question) for question in questions)
    return found


def _choice(kind: type[_Choice], text: str) -> _Choice | None:
    plain = text.strip(" :").lower()
    return kind(plain) if plain in {member.value for member in kind} else None


def _labelled(item: Item) -> tuple[str, str]:
    """Return the bold label of an item and the text behind it."""
    head = item.head[0] if item.head else None
    return (head.lead.rstrip(":"), head.rest) if head and head.lead.endswith(":") else ("", item.text)


def factors(path: str, blocks: Sequence[Block], gathered: Gathered) -> None:
    """Put contributors, mitigators or risks into their rows; their ids are known to the actions."""
    kind: FactorKind | None = None
    for block in blocks:
        if isinstance(block, Paragraph) and block.lines[0].is_bold:
            kind = _choice(FactorKind, block.text)
            gathered.used.append(block.text)
        elif isinstance(block, Listing):
            for item in block.items:
                number = len(gathered.rows.get(path, ())) + 1
                row = Factor(id=f"{path[9:11]}{number}", kind=kind, text=item.text, note=prose(item.more))
                gathered.add(path, row, 1.0, item.line)
        else:
            gathered.leave(block.line, prose([block]))


def root_causes(blocks: Sequence[Block], gathered: Gathered) -> None:
    """Put the root-cause notes into their rows."""
    for item in _items(blocks, gathered):
        label, text = _labelled(item)
        depth = _choice(Depth, label)
        head = "\n".join([text, *(line.text for line in item.head[1:])]) if depth else prose(item.blocks)
        whole = "\n\n".join(part for part in (head, prose(item.more) if depth else "") if part)
        gathered.used.append(label)
        gathered.add("analysis.root_causes", RootCause(depth=depth, text=whole), 1.0, item.line)


def _items(blocks: Sequence[Block], gathered: Gathered) -> list[Item]:
    found: list[Item] = []
    for block in blocks:
        if isinstance(block, Listing):
            found += block.items
        else:
            gathered.leave(block.line, prose([block]))
    return found


def whys(blocks: Sequence[Block], gathered: Gathered) -> None:
    """Put the chains of answers into their rows."""
    for block in blocks:
        if isinstance(block, Listing):
            _chain(block, "", gathered)
        else:
            gathered.used.append(prose([block]))


def _chain(listing: Listing, parent: str, gathered: Gathered) -> None:
    for item in listing.items:
        row_id = f"why{len(gathered.rows.get('analysis.whys', ())) + 1}"
        gathered.add("analysis.whys", Why(id=row_id, parent=parent, text=item.text), 1.0, item.line)
        for block in item.more:
            if isinstance(block, Listing):
                _chain(block, row_id, gathered)
            else:
                gathered.leave(item.line, prose([block]))


def evidence(blocks: Sequence[Block], gathered: Gathered) -> None:
    """Put the pieces of evidence into their rows, each with the lines below it."""
    rows: list[tuple[Evidence, int]] = []
    for block in blocks:
        if isinstance(block, Code) and rows:
            row, line = rows[-1]
            rows[-1] = (row.model_copy(update={"body": block.text}), line)
        elif isinstance(block, Paragraph) and (kind := _choice(EvidenceKind, block.lines[0].lead)):
            title, url = linked(block.lines[0].rest)
            rows.append((Evidence(kind=kind, title=title, url=url), block.line))
            gathered.used.append(block.text)
        else:
            gathered.leave(block.line, prose([block]))
    for row, line in rows:
        gathered.add("impact.evidence", row, 1.0, line)


def learnings(blocks: Sequence[Block], gathered: Gathered) -> None:
    """Put what was learnt into its rows, by area."""
    for item in _items(blocks, gathered):
        label, text = _labelled(item)
        area = _choice(Area, label)
        row = Learning(area=area, text=text if area else item.text)
        gathered.used.append(label)
        gathered.add("lessons.learnings", row, 1.0, item.line)


def actions(decision: Decision, table: Table, gathered: Gathered) -> None:
    """Put the actions of one decision into their rows."""
    heads = [cell.text for cell in table.head]
    for place, cells in enumerate(table.rows):
        row = dict(zip(heads, (cell.text for cell in cells), strict=True))
        status, *more = row.get("Status", "").split("\n")
        dates = {part.rpartition(" ")[0]: part.rpartition(" ")[2] for part in more}
        action = Action(
            title=row.get("Action", ""),
            owner=row.get("Owner", ""),
            due=_date(row.get("Due", "")),
            status=_choice(ActionStatus, status) or ActionStatus.TO_DO,
            type=_choice(ActionType, row.get("Type", "")),
            priority=_choice(Priority, row.get("Priority", "")),
            ticket=row.get("Ticket", ""),
            decision=decision,
            reason=row.get("Reason", ""),
            finished=_date(dates.get("finished", "")),
            soak_until=_date(dates.get("deferred until") or dates.get("soaks until", "")),
        )
        gathered.used += [*row.values(), " ".join(row.values()), " ".join(heads)]
        gathered.add("actions", action, 1.0, table.line + 2 + place)


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def action_notes(blocks: Sequence[Block], gathered: Gathered) -> None:
    """Put the notes on the actions to the actions of these numbers."""
    known = {
        str(getattr(row, "text", "")): row.id
        for name in ("contributors", "risks", "mitigators")
        for row in gathered.rows.get(f"analysis.{name}", ())
    }
    rows = gathered.rows.get("actions", [])
    for item in _items(blocks, gathered):
        match = re.fullmatch(r"Action (\d{1,6})", item.text)
        place = int(match[1]) - 1 if match else -1
        if not 0 <= place < len(rows):
            gathered.leave(item.line, prose(item.blocks))
            continue
        gathered.used.append(prose(item.blocks))
        rows[place] = rows[place].model_copy(update=_note(item.more, known))


def _note(blocks: Sequence[Block], known: Mapping[str, str]) -> dict[str, Any]:
    *text, last = blocks or [Paragraph(())]
    fields: dict[str, Any] = {}
    if isinstance(last, Paragraph):
        for line in last.lines:
            name, _, value = line.text.partition(": ")
            if name == "Answers to":
                fields["addresses"] = _addresses(value, known)
            elif name == "Tags":
                fields["tags"] = words(value)
            elif name == "Listed":
                fields["created"] = _date(value)
    if not fields:
        text = [*text, last]
    return {**fields, "note": prose(text)}


def _addresses(value: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ids of the rows whose texts stand there with semicolons between; a text can hold some."""
    parts = value.split("; ")
    found: list[str] = []
    while parts:
        for length in range(len(parts), 0, -1):
            text = "; ".join(parts[:length])
            if text in known or length == 1:
                found.append(known.get(text, text))
                parts = parts[length:]
                break
    return tuple(found)


def meeting(title: str, blocks: Sequence[Block], gathered: Gathered) -> None:
    """Put the record of one review into its row."""
    fields: dict[str, Any] = {"held": _held(title)}
    part, notes = "", list[Block]()
    for block in blocks:
        if isinstance(block, Paragraph) and block.lines[0].is_bold and block.text in _PARTS and not notes:
            part = block.text
        elif part == "Notes":
            notes.append(block)
        elif isinstance(block, Table):
            fields["agenda"] = tuple(_agenda(row) for row in _rows(block))
        elif isinstance(block, Listing) and part == "Questions":
            fields["questions"] = tuple(_question(item) for item in block.items)
        elif isinstance(block, Listing) and part == "Decisions":
            fields["decisions"] = tuple(MeetingDecision(text=item.text) for item in block.items)
        elif isinstance(block, Listing):
            for item in block.items:
                label, text = _labelled(item)
                name = label.lower().replace(" ", "_")
                fields[name] = words(text) if name == "attendees" else text
        else:
            gathered.leave(block.line, prose([block]))
    gathered.used += [title, prose(blocks)]
    gathered.add("meetings", Meeting(**fields, notes=prose(notes)), 1.0)


_PARTS = ("Questions", "Decisions", "Notes")


def _held(title: str) -> datetime | None:
    on = day(title)
    return clock(on, title) if on else None


def _rows(table: Table) -> list[list[str]]:
    heads = [cell.text for cell in table.head]
    wanted = ("Agenda", "Planned", "Spent")
    places = [heads.index(name) if name in heads else -1 for name in wanted]
    return [[row[place].text if place >= 0 else "" for place in places] for row in table.rows]


def _agenda(cells: Sequence[str]) -> AgendaItem:
    planned, spent = (_minutes(text) for text in cells[1:3])
    return AgendaItem(title=cells[0], planned=planned, spent=spent)


def _minutes(text: str) -> int | None:
    number = text.partition(" ")[0]
    return int(number) if number.isdecimal() and len(number) < _LONG else None


_LONG = 10
"""Digits that no number of minutes has."""


def _question(item: Item) -> MeetingQuestion:
    match = re.fullmatch(r"(.*?)(?: \(to ([^()]*)\))?", item.text, re.DOTALL)
    answer = prose(item.more)
    return MeetingQuestion(
        text=match[1] if match else item.text,
        to=(match[2] or "") if match else "",
        answer="" if answer == "No answer yet." else answer,
    )
