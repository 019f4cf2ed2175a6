"""Actions from tables, check boxes, lists, headings and prose, with owner, due date, status and ticket."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pmtui.document import ActionStatus
from pmtui.exchange.readers.markdown.action_fields import Tasks
from pmtui.exchange.readers.markdown.action_groups import (
    NO_GROUP,
    Group,
    group_of,
    group_of_part,
    names_of,
)
from pmtui.exchange.readers.markdown.action_habits import habit_of, texts_of
from pmtui.exchange.readers.markdown.action_heads import begins_task, head_of
from pmtui.exchange.readers.markdown.action_marks import keyword_of
from pmtui.exchange.readers.markdown.action_shapes import shaped, with_fields, without_number
from pmtui.exchange.readers.markdown.action_tables import TableReading
from pmtui.exchange.readers.markdown.action_tail import tail_of
from pmtui.exchange.readers.markdown.action_told import beside_table, tells_what_was
from pmtui.exchange.readers.markdown.action_words import Task
from pmtui.exchange.readers.markdown.blocks import (
    Block,
    Code,
    Heading,
    Item,
    Listing,
    Paragraph,
    Quote,
    Table,
)
from pmtui.exchange.readers.markdown.known_names import NOBODY_KNOWN, Known
from pmtui.exchange.readers.markdown.plain import Line, is_form
from pmtui.exchange.readers.markdown.text import prose
from pmtui.exchange.readers.markdown.values import (
    is_nothing,
    looks_like_people,
)


def items_of(blocks: Sequence[Block]) -> list[str]:
    """Return the texts of the items that a section with actions holds."""
    return list(texts_of(shaped(blocks)))


def read_tasks(
    blocks: Sequence[Block],
    *,
    month_first: bool = False,
    start: date | None = None,
    people: Known = NOBODY_KNOWN,
    around: Sequence[str] = (),
    heading: str = "",
) -> Tasks:
    """Return the actions of a section below its heading; `start` is the day of the incident.

    `people` are names that the document holds elsewhere, in small letters; `around` are the items of all its
    parts with actions, which tell together how it names who does them.
    """
    lists = any(isinstance(block, Listing | Table) for block in blocks)
    blocks = shaped(blocks)
    reading = _Reading(around or list(texts_of(blocks)), month_first, start, people, has_lists=lists)
    reading.begin(group_of_part(heading), has_told=beside_table(blocks))
    headings = (block.text for block in blocks if isinstance(block, Heading))
    reading.by_topics = any(looks_like_people(text) and people.is_thing(text) for text in headings)
    for block in blocks:
        reading.take(block)
    reading.end_heading()
    return reading.tasks


class _Reading(TableReading):
    def __init__(
        self,
        texts: Sequence[str],
        month_first: bool,
        start: date | None,
        people: Known,
        *,
        has_lists: bool,
    ) -> None:
        super().__init__(month_first, start, people)
        self._has_lists = has_lists
        self._habit = habit_of(texts, people, self._is_day)
        self._heading: Heading | None = None
        self._detailed: Task | None = None
        self._below: list[Block] = []
        self._tells = False
        self._remarks = False
        self.by_topics = False
        """Whether headings tell what their actions are about, so that none is a name."""

    def begin(self, group: Group, *, has_told: bool) -> None:
        """Set what holds for every action, and whether lists here only tell what was done."""
        self._group, self._tells = group, has_told

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
        group = None if field_rows else group_of(heading.text, self._people)
        if group is not None and group.owner and self.by_topics and heading.text.lower() not in self._people:
            group = None
        rows = not field_rows and any(isinstance(block, Listing | Table) for block in below)
        numbered = (
            without_number(heading.text) != heading.text
            or re.match(r"\[?(?:TODO|DONE)\b", heading.text)
            or keyword_of(heading.text)[0]
        )
        if group is None and rows and not numbered:
            group = Group(text=heading.text)
        if group is not None or (not below and is_nothing(heading.text)):
            self._group = group or NO_GROUP
            self.tasks.used.append(heading.text)
            if self._group == Group(text=heading.text):
                self.tasks.left.append((heading.line, heading.text))
            self._take_group(heading, below)
            return
        task = self._task(Line(without_number(heading.text)), heading.line, heading.text)
        self._attach(task, below)
        self._add(task)

    def _take_group(self, heading: Heading, below: Sequence[Block]) -> None:
        """Take what stands below a heading; it names no owner where actions below it have one."""
        owner, start = self._group.owner, len(self.tasks.found)
        self._group = replace(self._group, owner="")
        for block in below:
            self._take(block)
        tasks = self.tasks.found[start:]
        if owner and any(task.owner for task in tasks):
            self.tasks.left.append((heading.line, heading.text))
        elif owner:
            for task in tasks:
                task.owner, task.owner_sure = owner, 0.8

    def _take(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._paragraph(block)
            case Listing() if self._detailed is not None:
                self._detailed.notes.append(prose([block]))
                self._detailed = None
            case Listing() if self._remarks or (self._tells and tells_what_was(block)):
                self._remarks = False
                self.tasks.left.append((block.line, prose([block])))
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

    def _note_or_left(self, text: str, line: int) -> None:
        if self.tasks.found:
            self.tasks.found[-1].notes.append(text)
        else:
            self.tasks.left.append((line, text))

    def _paragraph(self, paragraph: Paragraph) -> None:
        first = paragraph.lines[0]
        if self.tasks.found and _REMARKS.fullmatch(paragraph.text):
            self._remarks = True
            self.tasks.left.append((paragraph.line, paragraph.text))
            return
        if first.lead and first.rest and _ACTION_LABEL.fullmatch(first.lead):
            self._add(self._task(Line(first.rest), paragraph.line, paragraph.text))
            self.tasks.found[-1].notes += [line.text for line in paragraph.lines[1:]]
            return
        if (
            first.lead
            and first.rest
            and looks_like_people(first.lead)
            and not self._people.is_thing(first.lead)
        ):
            task = self._task(Line(first.rest), paragraph.line, paragraph.text)
            task.owner = task.owner or names_of(first.lead)
            task.notes += [line.text for line in paragraph.lines[1:]]
            self._group = Group(owner=names_of(first.lead))
            self.tasks.found.append(task)
            self._detailed = task if paragraph.text.endswith((":", "：")) else None
            return
        if len(paragraph.lines) == 1 and (first.is_bold or first.text.endswith((":", "："))):
            if group := group_of(first.text, self._people):
                self._group = group
                self.tasks.used.append(first.text)
                return
            if (first.is_bold and first.text.endswith((":", "："))) or self._introduces(first.text):
                self.tasks.left.append((paragraph.line, first.text))
                self._group = NO_GROUP
                return
        if len(paragraph.lines) == 1 and self._has_lists and self._is_name(first.text):
            self._group = Group(owner=names_of(first.text))
            self.tasks.used.append(first.text)
            return
        if is_nothing(paragraph.text) or _CLOSING.match(paragraph.text) or _REFUSED.match(paragraph.text):
            self.tasks.left.append((paragraph.line, paragraph.text))
            return
        rows = _rows_of_tasks(paragraph.lines) or _begin_tasks(paragraph.lines)
        if rows or self._say_who(paragraph.lines):
            self._has_lists = True
            for place, line in enumerate(paragraph.lines):
                self._add(self._task(_without_bullet(line), paragraph.line + place, line.text))
            return
        if self._begin_with_names(paragraph.lines):
            self._has_lists = self._by_name = True
            for place, line in enumerate(paragraph.lines):
                self._add(self._task(line, paragraph.line + place, line.text))
            self._by_name = False
            return
        self._prose(paragraph)

    def _begin_with_names(self, lines: Sequence[Line]) -> bool:
        """Return whether most lines of a paragraph begin with who does what follows: `mika: …`."""
        names = [match[1].lower() for line in lines if (match := _BEFORE_COLON.match(line.text))]
        known = sum(name.lstrip("@") in self._people for name in names)
        return len(names) > 1 and len(names) == len(lines) and known * 2 >= len(names)

    def _is_name(self, text: str) -> bool:
        """Return whether a line by itself is who does what stands below it."""
        among = bool(self._group.owner) and looks_like_people(text) and len(text.split()) <= 2
        return text.lower() in self._people or among

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
        if not text or is_nothing(text) or (not item.more and is_form(text)):
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
        task = self._task(Line(text, head.lead, mention=head.mention), item.line, text)
        if item.checked is not None:
            self.tasks.used.append("[x]" if item.checked else "[ ]")
        if item.checked is not None and task.status is None and (item.checked or not task.struck):
            task.status = ActionStatus.DONE if item.checked else ActionStatus.TO_DO
            task.status_text = "[x]" if item.checked else "[ ]"
        self._attach(task, item.more)
        self._add(task)

    def _group_item(self, item: Item, text: str) -> Group | None:
        if item.checked is not None:
            return None
        if group := group_of(text, self._people):
            return group
        bare = text.rstrip(" :：")
        boxes = any(
            inner.checked is not None for b in item.more if isinstance(b, Listing) for inner in b.items
        )
        return Group(text=text) if boxes or (item.head[0].is_bold and len(bare.split()) <= 4) else None


_ACTION_LABEL = re.compile(r"\W*(?:action(?: item)?|follow[- ]?up|to-?do|task)s?\s?[:：]\W*", re.IGNORECASE)
# Above a list that belongs to the actions above it and holds none itself.
_REMARKS = re.compile(
    r"\**(?:notes?|remarks?|comments?|legend|key|references?|links?|see also|anmerkungen|hinweise|notas?"
    r"|remarques?|opmerkingen|merknader|備考|备注|비고)\s?[:：]\**",
    re.IGNORECASE,
)
_SOMEBODY = ("someone", "somebody", "all", "everyone", "tbd", "we", "nobody", "?", "??")
# What ends a letter or a post, and is nothing that anybody will do.
_CLOSING = re.compile(
    r"(?:(?:kind|best|warm|many)\s)?(?:regards|wishes|cheers|sincerely|yours|thanks|thank you|saludos"
    r"|cordialement|atenciosamente|mit freundlichen|viele grüße|groeten|hälsningar|questions\?|comments are)"
    r"\b(?!.{160})"
    r"|posted\s(?:on\s)?\d.{0,60}$"
    r"|(?:—|--)\s?[A-Z][\w.]{1,20}(?:\s\S{1,20}){0,2}$",
    re.IGNORECASE | re.DOTALL,
)
# What nobody will do, said in a paragraph of its own.
_REFUSED = re.compile(
    r"(?:We|I)(?:['’]re| are|['’]m| am)? (?:not going to|will not|won['’]t|(?:have )?decided not to"
    r"|do not plan to|don['’]t plan to)\s",
    re.IGNORECASE,
)
_STATE_FIRST = re.compile(r"(?:Not done|Done|To ?do|Open|Planned|In progress)\s?[:：]\s?", re.IGNORECASE)
_PROMISE = re.compile(r"(?:\b|['’])(?:will|ll|shall|going to|have to|must)\s[a-z]")
_WE = re.compile(r"(?:We|I)(?:['’]ll|\swill|['’]re going to|\sare going to)\s")


def _rows_of_tasks(lines: Sequence[Line]) -> bool:
    """Return whether every line of a paragraph begins like an item, with a box or a bullet."""
    return len(lines) > 1 and all(_ROW.match(line.text) for line in lines)


_NAME_FIRST = re.compile(r"[A-Z][\w'-]{1,20}(?: [A-Z][\w.'-]{0,20}){1,2}:\s\S")
_BEFORE_COLON = re.compile(r"(@?[^\W\d_][\w.'-]{1,20}(?:\s[\w.'-]{1,20})?):\s\S")
_ROW = re.compile(
    r"(?:\(?\d{1,2}(?:[)]|\.\))\s|\[(?:[ xX]?|TODO|DONE|WIP|OPEN|CLOSED|P[0-4])\]|[A-Z]{1,3}-?\d{1,3}[.):]\s"
    r"|[•‣–☐☑✅✔⬜]|TODO\b|DONE\b)\s?"
)


def _begin_tasks(lines: Sequence[Line]) -> bool:
    """Return whether every line of a paragraph is told to be done, and none of them goes on in the next."""
    if len(lines) < _FEWEST_LINES or not all(line.text[:1].isupper() for line in lines):
        return False
    broken = all(line.hard for line in lines[:-1])
    ended = all(line.text[-1:] in ".!;。" for line in lines[:-1])
    told = sum(begins_task(line.text) for line in lines)
    return (broken or ended or told == len(lines)) and told * 2 >= len(lines)


_FEWEST_LINES = 2


def _without_bullet(line: Line) -> Line:
    text = re.sub(r"^(?:[•‣–]|\(?\d{1,2}(?:[)]|\.\)))\s+", "", line.text)
    return line._replace(text=text, lead=line.lead if text.startswith(line.lead) else "")
