"""Actions from tables, check boxes, lists, headings and prose, with owner, due date, status and ticket."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from pmtui.document import ActionStatus, ActionType, Priority
from pmtui.exchange.readers.markdown import tables
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
from pmtui.exchange.readers.markdown.plain import Line, without_colon
from pmtui.exchange.readers.markdown.stamps import stamp_of
from pmtui.exchange.readers.markdown.text import prose
from pmtui.exchange.readers.markdown.values import (
    is_nothing,
    looks_like_people,
    read_priority,
    read_status,
    read_type,
    ticket_in,
)

_LONGEST_TITLE = 1000


@dataclass
class Task:
    """An action as it stands in the text; empty where the text says nothing."""

    title: str
    line: int = 0
    owner: str = ""
    due: date | None = None
    due_text: str = ""
    status: ActionStatus | None = None
    status_text: str = ""
    type: ActionType | None = None
    priority: Priority | None = None
    ticket: str = ""
    finished: date | None = None
    notes: list[str] = field(default_factory=list)
    sure: float = 0.9
    owner_sure: float = 0.9
    raw: str = ""


@dataclass
class Tasks:
    """The actions of a section, what belongs to none of them, and the text that was read into values."""

    found: list[Task] = field(default_factory=list)
    left: list[tuple[int, str]] = field(default_factory=list)
    used: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Group:
    """What a heading or label above some actions says about all of them."""

    owner: str = ""
    priority: Priority | None = None
    type: ActionType | None = None
    status: ActionStatus | None = None
    text: str = ""


_NO_GROUP = _Group()


def read_tasks(blocks: Sequence[Block], *, month_first: bool = False, year: int | None = None) -> Tasks:
    """Return the actions of a section; `year` is that of due days which name none."""
    reading = _Reading(month_first, year, has_lists=any(isinstance(b, Listing | Table) for b in blocks))
    for block in blocks:
        reading.take(block)
    reading.end_heading()
    return reading.tasks


class _Reading:
    def __init__(self, month_first: bool, year: int | None, *, has_lists: bool) -> None:
        self.tasks = Tasks()
        self._month_first = month_first
        self._year = year
        self._has_lists = has_lists
        self._group = _NO_GROUP
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
        group = _group_of(heading.text)
        rows = any(isinstance(block, Listing | Table) for block in below)
        if group is None and rows and not re.match(r"\d+[.)]\s|\[?(?:TODO|DONE)\b", heading.text):
            group = _Group(text=heading.text)
        if group is not None or (not below and is_nothing(heading.text)):
            self._group = group or _NO_GROUP
            self.tasks.used.append(heading.text)
            if self._group == _Group(text=heading.text):
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
                for item in block.items:
                    self._item(item)
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
            task.owner = task.owner or _names(first.lead)
            task.notes += [line.text for line in paragraph.lines[1:]]
            self._group = _Group(owner=_names(first.lead))
            self.tasks.found.append(task)
            self._detailed = task if paragraph.text.endswith((":", "：")) else None
            return
        if len(paragraph.lines) == 1 and (first.is_bold or first.text.endswith((":", "："))):
            if group := _group_of(first.text):
                self._group = group
                self.tasks.used.append(first.text)
                return
            if (first.is_bold and first.text.endswith((":", "："))) or self._introduces(first.text):
                self.tasks.left.append((paragraph.line, first.text))
                self._group = _NO_GROUP
                return
        if is_nothing(paragraph.text):
            self.tasks.left.append((paragraph.line, paragraph.text))
            return
        if _rows_of_tasks(paragraph.lines):
            for place, line in enumerate(paragraph.lines):
                self._add(self._task(_without_bullet(line), paragraph.line + place, line.text))
            return
        self._prose(paragraph)

    def _introduces(self, text: str) -> bool:
        return self._has_lists and text.endswith((":", "："))

    def _prose(self, paragraph: Paragraph) -> None:
        """Take a paragraph: an action where the section has no list, else something about them all."""
        text = paragraph.text
        if self._has_lists:
            self.tasks.left.append((paragraph.line, text))
            return
        task = self._task(Line(text.replace("\n", " ")), paragraph.line, text)
        task.sure = 0.5
        self._add(task)

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
            if group == _Group(text=group.text):
                self.tasks.left.append((item.line, text))
            for block in item.more:
                self._take(block)
            self._group = before
            return
        task = self._task(Line(text, head.lead), item.line, text)
        if item.checked is not None and task.status is None:
            task.status = ActionStatus.DONE if item.checked else ActionStatus.TO_DO
            task.status_text = "[x]" if item.checked else "[ ]"
        self._attach(task, item.more)
        self._add(task)

    def _group_item(self, item: Item, text: str) -> _Group | None:
        if item.checked is not None:
            return None
        if group := _group_of(text):
            return group
        bare = text.rstrip(" :：")
        boxes = any(
            inner.checked is not None for b in item.more if isinstance(b, Listing) for inner in b.items
        )
        return _Group(text=text) if boxes or (item.head[0].is_bold and len(bare.split()) <= 4) else None

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
        match = re.match(r"([^:：]{1,30})[:：]\s*(.{0,300})$", row)
        if not match:
            return False
        name, value = tables.key(match[1]), match[2].strip()
        for use, pattern in _FIELDS.items():
            if re.fullmatch(pattern, name):
                self._put(task, use, value)
                return True
        return False

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
        if use == "owner":
            task.owner = _names(value)
            task.owner_sure = 0.95
        elif use == "due":
            task.due_text = value
            task.due = self._day(value)
            understood = task.due is not None
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
            task.ticket = value
        else:
            understood = False
        if not understood:
            task.notes.append(value if use in ("note", "other") else f"{use.capitalize()}: {value}")

    def _day(self, text: str) -> date | None:
        stamp = stamp_of(text, month_first=self._month_first)
        if stamp is None or stamp.day is None or (stamp.day.year is None and self._year is None):
            return None
        return stamp.day.date(self._year or 0)

    def _task(self, line: Line, number: int, raw: str) -> Task:
        """Return the action of a line, with what the line says about owner, due date, status and ticket."""
        task = Task(title=line.text, line=number, raw=raw)
        self.tasks.used.append(raw)
        self._leading(task, line)
        self._trailing(task)
        task.ticket = task.ticket or ticket_in(task.title)
        return task

    def _leading(self, task: Task, line: Line) -> None:
        if sign := _SIGN.match(task.title):
            task.status = _SIGNS[sign[1]]
            task.status_text = sign[1]
            task.title = task.title[sign.end() :]
        if (key := _KEY_FIRST.match(task.title)) and len(task.title) > key.end():
            task.ticket, task.title = key[1], task.title[key.end() :]
        if word := _FIRST_WORD.match(task.title):
            status, _ = read_status(word[1])
            if status is not None:
                task.status, task.status_text = status, word[1]
                task.title = task.title[word.end() :]
        if word := _PRIORITY_FIRST.match(task.title):
            task.priority = read_priority(word[1] or word[2])
            task.title = task.title[word.end() :] if task.priority else task.title
        if struck := re.fullmatch(r"~~(.{1,900}?)~~\s*(.{0,300})", task.title):
            task.status = task.status or ActionStatus.DONE
            task.status_text = task.status_text or "~~"
            task.title = f"{struck[1]} {struck[2]}".strip()
        if (match := _OWNER_FIRST.match(task.title)) and looks_like_people(match[1]):
            rest = task.title[match.end() :]
            if rest and (line.lead.rstrip(" :：") == match[1] or match[1].startswith(("@", "["))):
                task.owner, task.owner_sure = _names(match[1]), 0.85
                task.title = rest
        if not task.owner and (match := _WILL.match(task.title)):
            task.owner, task.owner_sure = match[1], 0.7
            task.title = task.title[match.end(1) :].strip()

    def _trailing(self, task: Task) -> None:
        for _ in range(6):
            if not self._one_trailing(task):
                return

    def _one_trailing(self, task: Task) -> bool:
        title = task.title.rstrip(" .。")
        plain = title.translate(_NARROW)
        for pattern, use in _TRAILING:
            match = pattern.search(plain[-400:])
            if not match:
                continue
            value = next(group for group in match.groups() if group)
            start = max(0, len(title) - 400) + match.start()
            if not title[:start].strip(" -–—(") or not self._accept(task, use, value):
                continue
            task.title = title[:start].rstrip(" -–—,;:(")
            return True
        return False

    def _accept(self, task: Task, use: str, value: str) -> bool:
        if use == "owner":
            if task.owner or not looks_like_people(value):
                return False
            task.owner, task.owner_sure = _names(value), 0.85
            return True
        if use == "due":
            stamp = stamp_of(value, month_first=self._month_first)
            found = self._day(value) if stamp is not None and not stamp.rest else None
            if found is None or task.due is not None:
                return False
            task.due, task.due_text = found, value
            return True
        if use == "ticket":
            task.ticket = task.ticket or value
            return task.ticket == value
        if use == "priority":
            found_priority = read_priority(value)
            task.priority = task.priority or found_priority
            return found_priority is not None
        if use == "type":
            found_type = read_type(value)
            task.type = task.type or found_type
            return found_type is not None
        status, rest = read_status(value)
        if status is None or task.status is not None or (use == "state" and rest):
            return False
        task.status, task.status_text = status, value
        if rest:
            task.notes.append(value)
        return True

    def _table(self, table: Table) -> None:
        uses = tables.columns(table, _COLUMNS)
        if not uses or (table.bare and "title" not in uses):
            table = Table(tuple(Cell(()) for _ in table.head), (table.head, *table.rows), table.line - 1)
            uses = self._by_content(table)
        if "title" not in uses:
            free = tables.longest(table, set(uses.values()))
            uses["title"] = free if free is not None else 0
        self.tasks.used.append(" ".join(cell.text for cell in table.head))
        for place, row in enumerate(table.rows):
            self._row(table, [cell.text for cell in row], uses, table.line + place + 2)

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
_FIELDS = {
    use: _COLUMNS[use] for use in ("owner", "due", "status", "priority", "type", "ticket", "done_on", "note")
}

_SIGNS = {
    **dict.fromkeys(("✅", "✔", "✔️", "☑", "☑️", "🟢"), ActionStatus.DONE),
    **dict.fromkeys(("🔄", "🚧", "⏳", "🟡", "🏗️"), ActionStatus.IN_PROGRESS),
    **dict.fromkeys(("⬜", "☐", "🔲", "❌", "🔴", "⭕", "📋"), ActionStatus.TO_DO),
}
_SIGN = re.compile(rf"({'|'.join(sorted(_SIGNS, key=len, reverse=True))})\s*")
_FIRST_WORD = re.compile(
    r"[\[(]?(TODO|TO DO|To do|To-do|DONE|Done|WIP|IN PROGRESS|In progress|Completed"
    r"|COMPLETED|Complete|WONTFIX|完了|未着手|対応中|対応済み?"
    r"|進行中)[\])]?(?:\s?[:：–—-]\s?|(?<=[\])])\s?|\s(?=[A-Z]))"
)
_KEY_FIRST = re.compile(r"[\[(]?([A-Z][A-Z0-9]{1,9}-\d{1,6}|#\d{1,6})[\])]?\s?(?:[:：]|[–—-](?=\s))\s?")
_PRIORITY_FIRST = re.compile(
    r"(?:[\[(](P[0-4]|high|medium|low|critical|urgent)[\])]|(P[0-4])(?=\s?[:：–—-]))\s?[:：–—-]?\s?",
    re.IGNORECASE,
)
_OWNER_FIRST = re.compile(
    r"((?:\[[^\[\]]{2,40}\]|@[\w.-]{2,39}(?:\s?(?:,|/|&|and)\s?@[\w.-]{2,39}){0,4}"
    r"|[^:：\s][^:：]{1,40}?))\s?(?:[:：–—-]\s?|(?<=\])\s|(?<=\w)\s(?=to\s))"
)
_WILL = re.compile(
    r"((?:[A-Z][\w.'-]{0,20}\.?\s){1,2}[A-Z][\w'-]{1,20}|@[\w.-]{2,39})\s(?=(?:will|to|should)\s[a-z])"
)
# Signs of East Asian writing as their narrow forms, each as long as before.
_NARROW = str.maketrans("（）：，；【】", "():,;[]")
_WHO = r"([^()\[\]:：]{2,60}?)"
_OWNERS = (
    r"(?:owner|owned by|assignee|assigned to|assigned|responsible|who|dri|担当|担当者"
    r"|負責人|负责人|verantwortlich|responsable)"
)
_DUES = (
    r"(?:due|due date|due by|by|deadline|eta|target|until|期限|截止|frist|bis|échéance"
    r"|plazo|prazo|fecha|data|datum|fällig)"
)
_STATUSES = r"(?:status|state|状態|状态|ステータス|stand|statut|estado)"
_DAYLIKE = r"([^()\[\]:：,;]{3,40}?)"
_TRAILING: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"[\s(\[]((?!(?:UTF|SHA|ISO|RFC|CVE|HTTP|TLS|SEV)-)[A-Z][A-Z0-9]{1,9}-\d{1,6})[)\]]?$"),
        "ticket",
    ),
    (re.compile(rf"[(\[,;–—-]\s?{_OWNERS}\s?(?:[:：]|-(?=\s))\s?{_WHO}[)\]]?$", re.IGNORECASE), "owner"),
    (re.compile(rf"[(\[,;–—-]\s?{_DUES}\s?[:：]?\s?{_DAYLIKE}[)\]]?$", re.IGNORECASE), "due"),
    (
        re.compile(rf"[(\[,;–—-]\s?{_STATUSES}\s?[:：]\s?([^()\[\],;]{{2,40}}?)[)\]]?$", re.IGNORECASE),
        "status",
    ),
    (re.compile(r"\(([^()]{2,40})\)$"), "status"),
    (re.compile(r"\[([^\[\]]{2,40})\]$"), "status"),
    (
        re.compile(
            r"\s(?:[–—]|-{1,2}|->|→)\s?((?:already )?(?:done|completed?|in progress|wip"
            r"|not started|pending|todo|resolved|fixed|完了)\b.{0,200})$",
            re.IGNORECASE,
        ),
        "status",
    ),
    (re.compile(r"\s(?:[–—]|-{1,2}|->|→)\s?([^()\[\]:,;]{2,30})$"), "state"),
    (re.compile(r"\s(\d{4}-\d{2}-\d{2})$"), "due"),
    (re.compile(r"[.!]?\s?(✅|✔️|✔|☑️|☑)$"), "status"),
    (re.compile(r"\s(DONE|TODO|WIP)$"), "status"),
    (re.compile(r"\(([^()]{2,40})\)$"), "priority"),
    (re.compile(r"[\[(]([^\[\]()]{4,20})[\])]$"), "type"),
    (re.compile(r"[(\[](@[^()\[\]]{2,60})[)\]]$"), "owner"),
    (re.compile(r"(?:^|\s)`?(@[\w.-]{2,39}(?:(?:,|/|&|\sand)?\s?@[\w.-]{2,39}){0,4})`?$"), "owner"),
    (re.compile(r"\s[–—-]{1,2}\s?([A-Z][\w.'-]{1,20}(?:\s[A-Z][\w.'-]{1,20}){0,2})$"), "owner"),
    (re.compile(r"\(([A-Z][\w.'-]{1,20}(?:[\s,/&]{1,3}[A-Z][\w.'-]{0,20}){0,3})\)$"), "owner"),
    (re.compile(r"[(\[]([^()\[\]]{6,30})[)\]]$"), "due"),
    (re.compile(r"\s(?:by|until|before)\s([^()\[\]:：,;]{5,30})$", re.IGNORECASE), "due"),
)
_TERM = re.compile(
    r"(?:(?:immediate|short|medium|mid|long|near)[- ]?(?:term|time)?|now|soon|later"
    r"|quick wins?|next sprint|backlog|for (?:sprint )?planning|other"
    r"|misc(?:ellaneous)?|general)"
    r"(?:\s(?:actions?|fix(?:es)?|measures?|items?|steps|goals?|improvements?|tasks?"
    r"|plans?))?(?:\s?[(（].{0,40}[)）])?",
    re.IGNORECASE,
)


def _group_of(text: str) -> _Group | None:
    """Return what a label says about the actions below it; None if it is no such label."""
    bare = text.strip().strip("*").rstrip(" :：").strip()
    plain = re.sub(r"\s?[(（][^()（）]{0,40}[)）]$", "", bare)
    if not plain or len(plain) > 60:
        return None
    if _TERM.fullmatch(bare):
        kind = ActionType.IMMEDIATE_FIX if bare.lower().startswith("immediate") else None
        return _Group(type=kind, text=text)
    words = re.sub(r"\s(?:priority|items?|actions?|tasks?)$", "", plain, flags=re.IGNORECASE)
    status, rest = read_status(words)
    if status is not None and not rest:
        return _Group(status=status)
    if (priority := read_priority(words)) is not None:
        return _Group(priority=priority)
    if len(plain.split()) <= 2 and (kind := read_type(plain)) is not None:
        return _Group(type=kind, text=text)
    if looks_like_people(plain) and (
        len(plain) <= 5 or "@" in plain or "/" in plain or _PERSON.fullmatch(plain)
    ):
        return _Group(owner=_names(plain))
    return None


_PERSON = re.compile(
    r"[A-Z][\w.'-]{1,20}(?:\s[A-Z][\w.'-]{0,20}){0,2}(?:\s?(?:,|/|&"
    r"|and)\s?[A-Z][\w.'-]{1,20}(?:\s[A-Z][\w.'-]{0,20}){0,2}){0,3}"
)


def _names(text: str) -> str:
    """Return the names of owners without signs around them."""
    return " ".join(without_colon(text).strip(" []()*:：`").replace("`", "").split())


def _rows_of_tasks(lines: Sequence[Line]) -> bool:
    """Return whether every line of a paragraph begins like an item, with a box or a bullet."""
    return len(lines) > 1 and all(_ROW.match(line.text) for line in lines)


_ROW = re.compile(r"(?:\[[ xX]?\]|[•‣–☐☑✅✔⬜]|TODO\b|DONE\b)\s?")


def _without_bullet(line: Line) -> Line:
    return Line(re.sub(r"^[•‣–]\s+", "", line.text), line.lead, line.hard)
