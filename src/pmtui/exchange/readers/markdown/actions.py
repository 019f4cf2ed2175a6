"""Actions from tables, check boxes, lists, headings and prose, with owner, due date, status and ticket."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from pmtui.document import ActionStatus
from pmtui.exchange.readers.markdown import tables
from pmtui.exchange.readers.markdown.action_groups import NO_GROUP, Group, group_of, names_of
from pmtui.exchange.readers.markdown.action_heads import head_of
from pmtui.exchange.readers.markdown.action_pieces import is_sometime, labelled
from pmtui.exchange.readers.markdown.action_shapes import field_in, shaped, with_fields
from pmtui.exchange.readers.markdown.action_tail import Tail, all_pieces, tail_of
from pmtui.exchange.readers.markdown.action_words import Task, WordReading
from pmtui.exchange.readers.markdown.blocks import (
    Block,
    Cell,
    Code,
    Heading,
    Item,
    Listing,
    Paragraph,
    Quote,
    Table,
)
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.text import prose
from pmtui.exchange.readers.markdown.values import (
    is_nothing,
    looks_like_people,
    read_priority,
    read_status,
    read_type,
    ticket_in,
)


@dataclass
class Tasks:
    """The actions of a section, what belongs to none of them, and the text that was read into values."""

    found: list[Task] = field(default_factory=list)
    left: list[tuple[int, str]] = field(default_factory=list)
    used: list[str] = field(default_factory=list)


def read_tasks(
    blocks: Sequence[Block],
    *,
    month_first: bool = False,
    start: date | None = None,
    people: Collection[str] = (),
) -> Tasks:
    """Return the actions of a section; `start` is the day of the incident.

    `people` are names that the document holds elsewhere, in small letters.
    """
    lists = any(isinstance(block, Listing | Table) for block in blocks)
    reading = _Reading(month_first, start, people, has_lists=lists)
    for block in shaped(blocks):
        reading.take(block)
    reading.end_heading()
    return reading.tasks


class _Reading(WordReading):
    def __init__(
        self, month_first: bool, start: date | None, people: Collection[str], *, has_lists: bool
    ) -> None:
        super().__init__(month_first, start, people)
        self.tasks = Tasks()
        self._has_lists = has_lists
        self._group = NO_GROUP
        self._heading: Heading | None = None
        self._detailed: Task | None = None
        self._below: list[Block] = []

    def take(self, block: Block) -> None:
        if isinstance(block, Heading):
            self.end_heading()
            self._heading, self._below = block, []
        elif self._heading is not None:
            self._below.append(block)
        else:
            self._take(block)

    def end_heading(self) -> None:
        """Decide what a heading within the actions is: a group of them, or an action with its text below."""
        heading, below = self._heading, self._below
        self._heading, self._below = None, []
        if heading is None:
            return
        field_rows = bool(below) and self._are_fields(below[0])
        group = None if field_rows else group_of(heading.text)
        rows = not field_rows and any(isinstance(block, Listing | Table) for block in below)
        if group is None and rows and not re.match(r"\d+[.)]\s|\[?(?:TODO|DONE)\b", heading.text):
            group = Group(text=heading.text)
        if group is not None or (not below and is_nothing(heading.text)):
            self._group = group or NO_GROUP
            self.tasks.used.append(heading.text)
            if self._group == Group(text=heading.text):
                self.tasks.left.append((heading.line, heading.text))
            for block in below:
                self._take(block)
            return
        text = re.sub(r"^\d{1,3}[.)]\s+", "", heading.text)
        task = self._task(Line(text), heading.line, heading.text)
        self._attach(task, below)
        self._add(task)

    def _take(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._paragraph(block)
            case Listing() if self._detailed is not None:
                self._detailed.notes.append(prose([block]))
                self._detailed = None
            case Listing():
                self._by_name = all(self._begins_with_name(item) for item in block.items)
                for item in block.items:
                    self._item(item)
                self._by_name = False
            case Table():
                self._table(block)
            case Code():
                self._note_or_left(block.text, block.line)
            case Quote():
                for inner in block.blocks:
                    self._take(inner)
            case Heading():
                self._note_or_left(block.text, block.line)

    def _add(self, task: Task) -> None:
        group = self._group
        if group.owner and not task.owner:
            task.owner, task.owner_sure = group.owner, 0.8
        task.priority = task.priority or group.priority
        task.type = task.type or group.type
        task.status = task.status or group.status
        self.tasks.found.append(task)

    def _note_or_left(self, text: str, line: int) -> None:
        if self.tasks.found:
            self.tasks.found[-1].notes.append(text)
        else:
            self.tasks.left.append((line, text))

    def _paragraph(self, paragraph: Paragraph) -> None:
        first = paragraph.lines[0]
        if first.lead and looks_like_people(first.lead) and first.rest:
            task = self._task(Line(first.rest), paragraph.line, paragraph.text)
            task.owner = task.owner or names_of(first.lead)
            task.notes += [line.text for line in paragraph.lines[1:]]
            self._group = Group(owner=names_of(first.lead))
            self.tasks.found.append(task)
            self._detailed = task if paragraph.text.endswith((":", "：")) else None
            return
        if len(paragraph.lines) == 1 and (first.is_bold or first.text.endswith((":", "："))):
            if group := group_of(first.text):
                self._group = group
                self.tasks.used.append(first.text)
                return
            if (first.is_bold and first.text.endswith((":", "："))) or self._introduces(first.text):
                self.tasks.left.append((paragraph.line, first.text))
                self._group = NO_GROUP
                return
        if is_nothing(paragraph.text):
            self.tasks.left.append((paragraph.line, paragraph.text))
            return
        if _rows_of_tasks(paragraph.lines) or self._say_who(paragraph.lines):
            for place, line in enumerate(paragraph.lines):
                self._add(self._task(_without_bullet(line), paragraph.line + place, line.text))
            return
        self._prose(paragraph)

    def _say_who(self, lines: Sequence[Line]) -> bool:
        """Return whether most lines end with an owner, a date or a state: each is an action."""
        said = sum(tail_of(line.text, self._is_day) is not None for line in lines)
        return len(lines) > 1 and said * 2 > len(lines)

    def _introduces(self, text: str) -> bool:
        return self._has_lists and text.endswith((":", "："))

    def _prose(self, paragraph: Paragraph) -> None:
        """Take a paragraph: an action where the section has no list, else something about them all."""
        text = paragraph.text
        if self._has_lists:
            self.tasks.left.append((paragraph.line, text))
            return
        if sentences := self._promises(text):
            for sentence in sentences:
                task = self._task(Line(sentence), paragraph.line, sentence)
                task.sure = 0.5
                self._add(task)
            return
        task = self._task(Line(text.replace("\n", " ")), paragraph.line, text)
        task.sure = 0.5
        self._add(task)

    def _promises(self, text: str) -> list[str]:
        """Return the sentences of a paragraph where at least two say who will do something."""
        start = _STATE_FIRST.match(text)
        said = start[0] if start else ""
        sentences = re.split(r"(?<=[.!?。])\s+(?=[^\W_])", " ".join(text[len(said) :].split()))
        heads = [head_of(part, "", by_name=False, people=self._people) is not None for part in sentences]
        promised = [head or _PROMISE.search(part) for head, part in zip(heads, sentences, strict=True)]
        if sum(map(bool, promised)) < 2 or not (any(heads) or all(_WE.match(part) for part in sentences)):
            return []
        joined: list[str] = []
        for part, starts in zip(sentences, promised, strict=True):
            if starts or not joined:
                joined.append(f"{said}{part}")
            else:
                joined[-1] = f"{joined[-1]} {part}"
        return joined

    def _begins_with_name(self, item: Item) -> bool:
        first = item.text.split(":", 1)[0].strip().lower()
        return _NAME_FIRST.match(item.text) is not None or first in self._people or first in _SOMEBODY

    def _item(self, item: Item) -> None:
        head = item.head[0] if item.head else Line("")
        text = item.text
        if not text or is_nothing(text):
            if text or item.more:
                self.tasks.left.append((item.line, prose([Listing((item,))])))
            return
        nested = [block for block in item.more if isinstance(block, Listing | Table)]
        if nested and (group := self._group_item(item, text)) is not None:
            before, self._group = self._group, group
            self.tasks.used.append(text)
            if group == Group(text=group.text):
                self.tasks.left.append((item.line, text))
            for block in item.more:
                self._take(block)
            self._group = before
            return
        item = with_fields(item)
        text = item.text
        task = self._task(Line(text, head.lead), item.line, text)
        if item.checked is not None:
            self.tasks.used.append("[x]" if item.checked else "[ ]")
        if item.checked is not None and task.status is None:
            task.status = ActionStatus.DONE if item.checked else ActionStatus.TO_DO
            task.status_text = "[x]" if item.checked else "[ ]"
        self._attach(task, item.more)
        self._add(task)

    def _group_item(self, item: Item, text: str) -> Group | None:
        if item.checked is not None:
            return None
        if group := group_of(text):
            return group
        bare = text.rstrip(" :：")
        boxes = any(
            inner.checked is not None for b in item.more if isinstance(b, Listing) for inner in b.items
        )
        return Group(text=text) if boxes or (item.head[0].is_bold and len(bare.split()) <= 4) else None

    def _attach(self, task: Task, blocks: Iterable[Block]) -> None:
        """Put what stands below an action into its fields or its note."""
        rest: list[Block] = []
        for block in blocks:
            lines = self._field_lines(task, block)
            if lines is not None:
                self.tasks.used.append(prose([block]))
                if lines:
                    task.notes.append("\n".join(lines))
            else:
                rest.append(block)
        if rest:
            task.notes.append(prose(rest))

    def _field_lines(self, task: Task, block: Block) -> list[str] | None:
        """Read `Owner: …` and the like below an action; return the other lines, None if no field is there."""
        if isinstance(block, Paragraph):
            rows = [line.text for line in block.lines]
        elif isinstance(block, Listing) and all(len(item.blocks) == 1 for item in block.items):
            rows = [item.text for item in block.items]
        else:
            return None
        others = [row for row in rows if not self._field(task, row)]
        return others if len(others) < len(rows) else None

    def _field(self, task: Task, row: str) -> bool:
        """Take a row below an action that says something about it: one field, or several on a line."""
        several = labelled(row, self._is_day)
        if several and several[0] == 0 and len(several[1]) > 1:
            for piece in several[1]:
                self._take_piece(task, piece)
            return True
        use, value = field_in(row)
        if use and use != "title":
            self._put(task, use, value)
            return True
        if (beside := all_pieces(row, self._is_day)) and len(beside) > 1:
            return self._takes(task, Tail(0, beside))
        return False

    def _are_fields(self, block: Block) -> bool:
        """Return whether a block below a heading begins with a field of the action that the heading is."""
        if isinstance(block, Paragraph):
            row = block.lines[0].text
        elif isinstance(block, Listing) and block.items:
            row = block.items[0].text
        else:
            return False
        use, _ = field_in(row)
        several = labelled(row, self._is_day)
        return use in ("owner", "due", "status", "priority") or bool(several and several[0] == 0)

    def _put(self, task: Task, use: str, value: str) -> None:
        """Put the value of a column or a line into its field; what is no such value goes into the note."""
        value = value.strip()
        if (
            (use != "status" and is_nothing(value))
            or not value.strip("-–—? ")
            or value.lower() in ("tbd", "n/a")
        ):
            return
        understood = True
        pieces = all_pieces(value, self._is_day) if use == "owner" else ()
        if len(pieces) > 1 and len({piece.use for piece in pieces}) == len(pieces):
            self._takes(task, Tail(0, pieces))
        elif use == "owner":
            task.owner = names_of(value)
            task.owner_sure = 0.95
        elif use == "due":
            task.due_text = value
            task.due = self._day(value)
            understood = task.due is not None
            state, rest = read_status(value)
            if not understood and task.status is None and state is ActionStatus.DONE and not rest:
                task.status, task.status_text, task.due_text = state, value, ""
                understood = True
        elif use == "done_on":
            task.finished = self._day(value)
            understood = task.finished is not None
        elif use == "status":
            task.status_text = value
            task.status, rest = read_status(value)
            understood = task.status is not None and not rest
            task.ticket = task.ticket or ticket_in(value)
        elif use == "type":
            task.type = read_type(value)
            understood = task.type is not None and len(value.split()) <= 2
        elif use == "priority":
            task.priority = read_priority(value)
            understood = task.priority is not None
        elif use == "ticket":
            self._ticket(task, value)
        else:
            understood = False
        if not understood:
            task.notes.append(value if use in ("note", "other") else f"{use.capitalize()}: {value}")

    def _ticket(self, task: Task, value: str) -> None:
        """Take a ticket, and the state that some write behind it: `Bug 555 TODO`, `n/a DONE`."""
        state = re.search(r"(?:^|[\s(])(done|todo|open|closed|fixed|merged|wip|in progress)\)?$", value, re.I)
        if state and task.status is None:
            task.status, _ = read_status(state[1])
            task.status_text, value = state[1], value[: state.start()].strip()
        if value and not is_nothing(value):
            task.ticket = value

    def _task(self, line: Line, number: int, raw: str) -> Task:
        """Return the action of a line, with what the line says about owner, due date, status and ticket."""
        task = Task(title=line.text, line=number, raw=raw)
        self.tasks.used.append(raw)
        self._leading(task, line)
        self._trailing(task)
        task.ticket = task.ticket or ticket_in(task.title)
        return task

    def _table(self, table: Table) -> None:
        uses = tables.columns(table, _COLUMNS)
        if not uses or (table.bare and "title" not in uses):
            table = Table(tuple(Cell(()) for _ in table.head), (table.head, *table.rows), table.line - 1)
            uses = self._by_content(table)
        self._by_column(table, uses)
        if "title" not in uses:
            free = tables.longest(table, set(uses.values()))
            uses["title"] = free if free is not None else 0
        self.tasks.used.append(" ".join(cell.text for cell in table.head))
        for place, row in enumerate(table.rows):
            self._row(table, [cell.text for cell in row], uses, table.line + place + 2)

    def _by_column(self, table: Table, uses: dict[str, int]) -> None:
        """Say what a column named “By” holds: the day until when, or who does it."""
        for place, head in enumerate(table.head):
            if place in uses.values() or tables.key(head.text) not in _EITHER:
                continue
            texts = [cell.text for cell in tables.column(table, place) if not is_nothing(cell.text)]
            days = sum(is_sometime(text, self._is_day) for text in texts)
            use = "due" if days * 2 >= len(texts) else "owner"
            uses.setdefault(use, place)

    def _by_content(self, table: Table) -> dict[str, int]:
        """Return what the columns of a table without names are, by what most of their cells hold."""
        tests = {
            "due": lambda text: self._day(text) is not None,
            "status": lambda text: read_status(text)[0] is not None and not read_status(text)[1],
            "number": lambda text: re.fullmatch(r"[A-Z]{0,4}-?\d{1,6}\.?", text) is not None,
            "owner": lambda text: looks_like_people(text) and len(text.split()) <= 4,
        }
        found: dict[str, int] = {}
        for use, test in tests.items():
            for place in range(len(table.head)):
                texts = [cell.text for cell in tables.column(table, place) if cell.text.strip()]
                if place not in found.values() and texts and sum(map(test, texts)) * 2 > len(texts):
                    found[use] = place
                    break
        return found

    def _row(self, table: Table, cells: list[str], uses: dict[str, int], line: int) -> None:
        title = " ".join(cells[uses["title"]].split())
        raw = " | ".join(cells)
        if is_nothing(title) or not title:
            if any(cell.strip(" -–—") for cell in cells):
                self.tasks.left.append((line, raw))
            return
        task = self._task(Line(title), line, raw)
        places = {place: use for use, place in uses.items()}
        for place, cell in enumerate(cells):
            use = places.get(place, "other")
            if use in ("title", "number"):
                continue
            if use == "other" and cell.strip(" -–—") and table.head[place].text:
                cell = f"{table.head[place].text}: {cell}"
            self._put(task, use, cell)
        self._add(task)


_COLUMNS = {
    "number": tables.NUMBER,
    "owner": tables.OWNER,
    "due": tables.DUE,
    "status": tables.STATUS,
    "priority": tables.PRIORITY,
    "type": tables.TYPE,
    "ticket": tables.TICKET,
    "done_on": tables.DONE_ON,
    "title": tables.TASK,
    "note": tables.NOTE,
}


_SOMEBODY = ("someone", "somebody", "all", "everyone", "tbd", "we", "nobody", "?", "??")
_EITHER = ("by", "by when", "when", "wann", "quand", "cuándo", "quando")
_STATE_FIRST = re.compile(r"(?:Not done|Done|To ?do|Open|Planned|In progress)\s?[:：]\s?", re.IGNORECASE)
_PROMISE = re.compile(r"(?:\b|['’])(?:will|ll|shall|going to|have to|must)\s[a-z]")
_WE = re.compile(r"(?:We|I)(?:['’]ll|\swill|['’]re going to|\sare going to)\s")


def _rows_of_tasks(lines: Sequence[Line]) -> bool:
    """Return whether every line of a paragraph begins like an item, with a box or a bullet."""
    return len(lines) > 1 and all(_ROW.match(line.text) for line in lines)


_NAME_FIRST = re.compile(r"[A-Z][\w'-]{1,20}(?: [A-Z][\w.'-]{0,20}){1,2}:\s\S")
_ROW = re.compile(r"(?:\[[ xX]?\]|[•‣–☐☑✅✔⬜]|TODO\b|DONE\b)\s?")


def _without_bullet(line: Line) -> Line:
    return Line(re.sub(r"^[•‣–]\s+", "", line.text), line.lead, line.hard)
