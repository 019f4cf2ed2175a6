"""Passages into the fields of a document; what fits nowhere is kept as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pmtui.document import (
    Action,
    ActionStatus,
    Area,
    Decision,
    Depth,
    Evidence,
    EvidenceKind,
    Factor,
    FactorKind,
    Learning,
    Lesson,
    Person,
    RootCause,
    Unknown,
    Why,
)
from pmtui.document.impact import Appendix
from pmtui.exchange.imported import Guess
from pmtui.exchange.readers.markdown.action_repeats import repeats
from pmtui.exchange.readers.markdown.action_told import says_none
from pmtui.exchange.readers.markdown.action_words import Task
from pmtui.exchange.readers.markdown.actions import read_tasks
from pmtui.exchange.readers.markdown.blocks import Block, Code, Heading, Listing, Paragraph, Table
from pmtui.exchange.readers.markdown.clockwork import Clockwork
from pmtui.exchange.readers.markdown.day_order import DayOrder
from pmtui.exchange.readers.markdown.detected import read_detected_by
from pmtui.exchange.readers.markdown.facts import guess_trigger, people_in
from pmtui.exchange.readers.markdown.gathering import MOST_ROWS, Gathered
from pmtui.exchange.readers.markdown.known_names import NOBODY_KNOWN
from pmtui.exchange.readers.markdown.measures import without_measures
from pmtui.exchange.readers.markdown.outline import Fact, Passage
from pmtui.exchange.readers.markdown.part_names import Name
from pmtui.exchange.readers.markdown.recognising import is_action_list
from pmtui.exchange.readers.markdown.rows import grouped, has_list, picture, split_link, whys
from pmtui.exchange.readers.markdown.text import flat, prose
from pmtui.exchange.readers.markdown.timetable import Timetable
from pmtui.exchange.readers.markdown.values import is_nothing
from pmtui.exchange.readers.markdown.vocabulary import all_names

_PROSE = {
    Name.SUMMARY: "summary.text",
    Name.BACKGROUND: "analysis.narrative",
    Name.ANALYSIS: "analysis.narrative",
    Name.IMPACT: "impact.narrative",
    Name.METRICS: "impact.narrative",
    Name.SLA: "impact.narrative",
    Name.DAMAGE_CONTROL: "impact.damage_control",
    Name.DETECTION: "summary.detection",
    Name.RESPONSE: "summary.response",
    Name.RESOLUTION: "summary.resolution",
    Name.FOLLOW_UP: "follow_up.note",
}


_LESSONS = {
    Name.WENT_WELL: "lessons.went_well",
    Name.WENT_WRONG: "lessons.went_poorly",
    Name.LUCKY: "lessons.lucky",
}


_FACTORS = {
    Name.CONTRIBUTORS: "analysis.contributors",
    Name.MITIGATORS: "analysis.mitigators",
    Name.RISKS: "analysis.risks",
}


# A part that consists of others has content where they have.
_INSIDE = {
    Name.LESSONS: (Name.WENT_WELL, Name.WENT_WRONG, Name.LUCKY, Name.LEARNINGS),
    Name.ROOT_CAUSE: (Name.WHYS,),
}


_LONGEST_NAME = 5


class Placer(Timetable):
    """Puts passages into a document; `clock` makes the clockwork for a timeline."""

    def __init__(self, gathered: Gathered, clock: Callable[[], Clockwork], *, month_first: bool) -> None:
        super().__init__(gathered, clock, month_first=month_first)
        self.people = NOBODY_KNOWN
        """The names that the document holds as key facts, in small letters."""
        self.around: list[str] = []
        """The items of all parts with actions."""
        self.measure: Callable[[Fact], None] | None = None
        """Takes a figure of the impact."""
        self.has_action_items = False
        """Whether one section is headed as the list of actions: what others propose are candidates then."""
        self.order = DayOrder()
        """The order of day and month in dates, and whether anything proves it."""

    def place(self, passage: Passage) -> None:
        """Put one passage where it belongs."""
        if passage.heading and passage.name is not None:
            self._gathered.used.append(passage.heading)
        blocks = self._without_evidence(passage)
        if passage.name is None:
            self._leave(passage, blocks)
            return
        told = prose(blocks)
        one = len(blocks) == 1 and isinstance(blocks[0], Paragraph)
        if blocks and (is_nothing(told) or (passage.name is Name.ACTIONS and one and says_none(told))):
            self._gathered.leave(passage.line, f"{passage.heading}: {told}".lstrip(": "))
            return
        if blocks or len(blocks) < len(passage.blocks):
            self._gathered.found(passage.name.value, passage.heading, passage.line, passage.sure)
            for other in (
                *all_names(passage.heading),
                *(p for p in passage.parents if passage.name in _INSIDE.get(p, ())),
            ):
                self._gathered.found(other.value, passage.heading, passage.line, passage.sure)
        self._known(passage, blocks)

    def _known(self, passage: Passage, blocks: list[Block]) -> None:
        name = passage.name
        assert name is not None
        if name in (Name.IMPACT, Name.METRICS) and self.measure is not None:
            blocks = without_measures(blocks, self.measure, self._gathered.used)
        if name in _PROSE:
            self._gathered.append(_PROSE[name], prose(blocks), passage.sure, passage.line)
            if name is Name.DETECTION and (by := read_detected_by(prose(blocks))):
                self._gathered.put("summary.detected_by", by, 0.5, passage.line)
        elif name is Name.TIMELINE:
            self.timeline(blocks)
        elif name is Name.ACTIONS:
            candidates = self.has_action_items and not is_action_list(passage)
            self._actions(blocks, candidates=candidates, heading=passage.heading)
        elif name in _LESSONS or name is Name.LESSONS or name is Name.LEARNINGS:
            self._lessons(passage, blocks)
        elif name in _FACTORS:
            self._factors(passage, blocks)
        elif name in (Name.ROOT_CAUSE, Name.TRIGGER):
            self._causes(passage, blocks)
        else:
            self._others(passage, name, blocks)

    def _others(self, passage: Passage, name: Name, blocks: list[Block]) -> None:
        if name is Name.WHYS:
            self._whys(passage, blocks)
        elif name is Name.UNKNOWNS:
            for point in grouped(blocks, lambda _: False):
                self._gathered.add(
                    "impact.unknowns", Unknown(text=point.text, note=point.note), passage.sure, point.line
                )
        elif name is Name.PEOPLE:
            self._people(passage, blocks)
        elif name in (Name.APPENDIX, Name.EVIDENCE):
            self._links(passage, name, blocks)
        elif name is not Name.CONTENTS:  # what is no heading in a table of contents is found to be missing
            self._leave(passage, blocks)

    def _leave(self, passage: Passage, blocks: Sequence[Block]) -> None:
        text = prose(blocks)
        head = passage.heading if passage.name is None else ""
        self._gathered.leave(passage.line, "\n\n".join(part for part in (head, text) if part))

    def _without_evidence(self, passage: Passage) -> list[Block]:
        """Return the blocks of a passage without pictures and lines of code, which are evidence."""
        if passage.name in (Name.TIMELINE, Name.WHYS, None):
            pictures_only = passage.name is not None
        else:
            pictures_only = False
        kept: list[Block] = []
        said = passage.heading
        for block in passage.blocks:
            pictures = picture(block) if passage.name is not None else []
            if pictures:
                for title, url in pictures:
                    shown = title or url.rsplit("/", 1)[-1]
                    row = Evidence(kind=EvidenceKind.DASHBOARD, title=shown, url=url)
                    self._gathered.add("impact.evidence", row, 0.6, passage.line)
            elif isinstance(block, Code) and block.fenced and not pictures_only and passage.name is not None:
                self._excerpt(block.text, said, block.line)
            else:
                kept.append(block)
                said = _last_words(block) or said
        return kept

    def _actions(self, blocks: Sequence[Block], *, candidates: bool, heading: str) -> None:
        day = self._clock().day
        tasks = read_tasks(
            blocks,
            month_first=self._month_first,
            start=day,
            people=self.people,
            around=self.around,
            heading=heading,
        )
        known = [] if candidates else self._gathered.rows.get("actions", [])
        again = repeats([str(getattr(row, "title", "")) for row in known], tasks.found)
        for place, task in enumerate(tasks.found):
            task.due, task.finished = (self.order.not_before(each, day) for each in (task.due, task.finished))
            if place in again:
                self._repeated(again[place], task)
            else:
                self._action(task, Decision.CANDIDATE if candidates else Decision.ACCEPTED)
        for line, text in tasks.left:
            self._gathered.leave(line, text)
        self._gathered.used += tasks.used

    def _repeated(self, place: int, task: Task) -> None:
        """Complete an action by what the document says of it again; the words stay as text."""
        rows = self._gathered.rows["actions"]
        told = {name for path, at, name, _ in self._gathered.row_guesses if (path, at) == ("actions", place)}
        more = {name: guess for name, guess in _guesses(task).items() if name not in told}
        rows[place] = rows[place].model_copy(update={name: guess.value for name, guess in more.items()})
        self._gathered.row_guesses += [("actions", place, name, guess) for name, guess in more.items()]
        self._gathered.leave(task.line, "\n\n".join([task.raw or task.title, *task.notes]))

    def _action(self, task: Task, decision: Decision) -> None:
        row = Action(
            title=task.title,
            owner=task.owner,
            due=task.due,
            status=task.status or ActionStatus.TO_DO,
            type=task.type,
            priority=task.priority,
            ticket=" ".join(task.ticket.split()),
            finished=task.finished,
            decision=decision,
            note="\n\n".join(task.notes),
        )
        self._gathered.add("actions", row, task.sure, task.line, **_guesses(task))

    def _lessons(self, passage: Passage, blocks: Sequence[Block]) -> None:
        path = _LESSONS.get(passage.name) if passage.name else None
        for point in grouped(blocks, lambda group: path is None and _area(group) is not None):
            text = f"{point.text} {' '.join(point.note.split())}".strip()
            if path is not None:
                self._gathered.add(path, Lesson(text=text), passage.sure, point.line)
            else:
                area = _area(point.group) if point.group else None
                self._gathered.add(
                    "lessons.learnings", Learning(area=area, text=text), passage.sure, point.line
                )

    def _factors(self, passage: Passage, blocks: list[Block]) -> None:
        if has_list(blocks):
            for block in [
                block for block in blocks if isinstance(block, Paragraph) and not block.lines[0].is_bold
            ]:
                blocks.remove(block)
                self._gathered.append("analysis.narrative", block.text, 0.7, block.line)
        for point in grouped(blocks, lambda group: _factor_kind(group) is not None):
            kind = _factor_kind(point.group) if point.group else None
            assert passage.name is not None
            row = Factor(kind=kind, text=point.text, note=point.note)
            self._gathered.add(_FACTORS[passage.name], row, passage.sure, point.line)

    def _causes(self, passage: Passage, blocks: list[Block]) -> None:
        if not blocks:
            return
        if passage.name is Name.TRIGGER:
            guess_trigger(self._gathered, prose(blocks), passage.line)
        depth = Depth.IMMEDIATE if passage.name is Name.TRIGGER else None
        if all(isinstance(block, Listing) for block in blocks):
            for point in grouped(blocks, lambda _: False):
                text = "\n\n".join(part for part in (point.text, point.note) if part)
                self._cause(text, depth, passage, point.line)
        else:
            self._cause(prose(blocks), depth, passage, passage.line)

    def _cause(self, text: str, depth: Depth | None, passage: Passage, line: int) -> None:
        label = re.match(
            r"(immediate|underlying|contributing|trigger|direct|root)(?: cause)?\s?[:：]\s*",
            text,
            re.IGNORECASE,
        )
        if label and depth is None:
            depth = {"immediate": Depth.IMMEDIATE, "direct": Depth.IMMEDIATE, "trigger": Depth.IMMEDIATE}.get(
                label[1].lower(),
                Depth.CONTRIBUTING if label[1].lower() == "contributing" else Depth.UNDERLYING,
            )
            self._gathered.used.append(label[0])
            text = text[label.end() :]
        self._gathered.add("analysis.root_causes", RootCause(depth=depth, text=text), passage.sure, line)

    def _whys(self, passage: Passage, blocks: Sequence[Block]) -> None:
        above: dict[int, str] = {}
        for place, (text, depth) in enumerate(whys(blocks)):
            if depth < 0:
                if above:
                    last = self._gathered.rows["analysis.whys"][-1]
                    joined = f"{getattr(last, 'text', '')} {text}"
                    self._gathered.rows["analysis.whys"][-1] = last.model_copy(update={"text": joined})
                else:
                    self._gathered.leave(passage.line, text)
                continue
            row_id = f"w{len(self._gathered.rows.get('analysis.whys', ())) + 1}"
            parent = next((above[level] for level in range(depth - 1, -1, -1) if level in above), "")
            if place >= MOST_ROWS:
                self._gathered.leave(passage.line, text)
                continue
            self._gathered.add(
                "analysis.whys", Why(id=row_id, parent=parent, text=text), passage.sure, passage.line
            )
            above = {level: known for level, known in above.items() if level < depth} | {depth: row_id}

    def _people(self, passage: Passage, blocks: Sequence[Block]) -> None:
        for block in blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    cells = [" ".join(cell.text.split()) for cell in row] + [""]
                    person = Person(name=cells[0], role=", ".join(cell for cell in cells[1:] if cell))
                    self._gathered.add("facts.people", person, 0.8, passage.line)
            elif isinstance(block, Paragraph) and len(block.text) > 300:
                self._gathered.leave(block.line, block.text)
            else:
                self._names(block, passage)

    def _names(self, block: Block, passage: Passage) -> None:
        text = prose([block])
        named = people_in(text)
        if any(len(name.split()) > _LONGEST_NAME for name, _ in named):
            self._gathered.leave(block.line, text)
            return
        self._gathered.used.append(text)
        for name, role in named:
            self._gathered.add("facts.people", Person(name=name, role=role), 0.8, passage.line)

    def _links(self, passage: Passage, name: Name, blocks: Sequence[Block]) -> None:
        rest: list[Block] = []
        for block in blocks:
            texts = (
                [item.text for item in block.items]
                if isinstance(block, Listing)
                else [line.text for line in block.lines]
                if isinstance(block, Paragraph)
                else []
            )
            pairs = [split_link(text) for text in texts]
            if (
                not pairs
                or not all(url for _, url in pairs)
                or (isinstance(block, Listing) and any(i.more for i in block.items))
            ):
                rest.append(block)
                continue
            for title, url in pairs:
                if name is Name.APPENDIX:
                    self._gathered.add(
                        "impact.appendix", Appendix(title=title, url=url), passage.sure, passage.line
                    )
                else:
                    self._gathered.add(
                        "impact.evidence", Evidence(title=title, url=url), passage.sure, passage.line
                    )
        if rest:
            self._leave(passage, [Heading(2, passage.heading), *rest] if passage.heading else rest)


def _guesses(task: Task) -> dict[str, Guess]:
    """Return what the text says of an action, by field."""
    guesses: dict[str, Guess] = {}
    if task.owner:
        guesses["owner"] = Guess(task.owner, task.owner_sure, task.line)
    if task.due:
        guesses["due"] = Guess(task.due, 0.9, task.line, task.due_text)
    if task.status is not None:
        guesses["status"] = Guess(task.status, 0.9, task.line, task.status_text)
    return guesses


def _area(group: str) -> Area | None:
    plain = group.lower()
    if re.search(r"technical|技術|技术|technisch|technique|técnic", plain):
        return Area.TECHNICAL
    if re.search(r"coordinat|process|organi[sz]|組織|communication|people|組织|プロセス", plain):
        return Area.COORDINATION
    return Area.PRODUCT if re.search(r"product|プロダクト", plain) else None


def _factor_kind(group: str) -> FactorKind | None:
    plain = group.lower()
    if re.search(r"technical|system|技術|技术", plain):
        return FactorKind.TECHNICAL
    if re.search(r"human|people|process|organi[sz]|人的|組織", plain):
        return FactorKind.HUMAN
    return FactorKind.EXTERNAL if re.search(r"external|third|外部", plain) else None


def _last_words(block: Block) -> str:
    """Return the last line of a block, as a title for what follows it."""
    rows = [
        row
        for row in flat([block] if not isinstance(block, Listing) else [Listing(block.items[-1:])]).split(
            "\n"
        )
        if row
    ]
    return rows[-1][-160:].strip(" -:：") if rows else ""
