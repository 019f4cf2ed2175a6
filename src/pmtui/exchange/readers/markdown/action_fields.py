"""The fields of an action, in a column or below its words: owner, due date, status and ticket."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from pmtui.document import ActionStatus
from pmtui.exchange.readers.markdown.action_groups import NO_GROUP, names_of, without_profiles
from pmtui.exchange.readers.markdown.action_pieces import labelled
from pmtui.exchange.readers.markdown.action_shapes import field_in
from pmtui.exchange.readers.markdown.action_tail import Tail, all_pieces
from pmtui.exchange.readers.markdown.action_words import DROPPED, Task, WordReading
from pmtui.exchange.readers.markdown.blocks import Block, Listing, Paragraph
from pmtui.exchange.readers.markdown.known_names import Known
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.text import prose
from pmtui.exchange.readers.markdown.values import (
    is_nothing,
    read_priority,
    read_status,
    read_type,
    ticket_in,
)

_LONGEST_STATE = 4
# What nobody takes for anything but a state, wherever it stands.
_PLAIN_STATE = re.compile(
    r"(?:already )?(?:done|completed|fixed|implemented|closed|in[ -]progress|wip|to[ -]?do"
    r"|not (?:yet )?started|not done|✅|✔️?|☑️?|☐|⬜|🚧|⏳)",
    re.IGNORECASE,
)


@dataclass
class Tasks:
    """The actions of a section, what belongs to none of them, and the text that was read into values."""

    found: list[Task] = field(default_factory=list)
    left: list[tuple[int, str]] = field(default_factory=list)
    used: list[str] = field(default_factory=list)


class FieldReading(WordReading):
    """The reading of fields into actions."""

    def __init__(self, month_first: bool, start: date | None, people: Known) -> None:
        super().__init__(month_first, start, people)
        self.tasks = Tasks()
        self._group = NO_GROUP

    def _add(self, task: Task) -> None:
        group = self._group
        if task.struck and task.status is None and group.status is None:
            task.status = ActionStatus.WONT_DO
            task.notes.append(_STRUCK_OUT)
        if _MORE_THAN_STATE.search(task.status_text) and not any(
            task.status_text in note for note in task.notes
        ):
            task.notes.append(f"Status: {task.status_text}")
        if group.owner and not task.owner:
            task.owner, task.owner_sure = group.owner, 0.8
        task.priority = task.priority or group.priority
        task.type = task.type or group.type
        task.status = task.status or group.status
        self.tasks.found.append(task)

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
        value = (without_profiles(value) if use == "owner" else value).strip()
        if (
            (use not in ("status", "ticket") and is_nothing(value))
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
        elif use == "due" and self._says_how_far(task, value):
            pass
        elif use == "due":
            now = _STRUCK.sub("", value, count=1)
            task.due_text = value
            task.due = self._day(now)
            understood = task.due is not None and now == value
            state, rest = read_status(value)
            if not understood and task.status is None and state is ActionStatus.DONE and not rest:
                task.status, task.status_text, task.due_text = state, value, ""
                understood = True
        elif use == "done_on":
            task.finished = self._day(value)
            understood = task.finished is not None
        elif use == "status":
            task.status_text = value
            task.status, rest = _state_of(value)
            if task.struck and value in DROPPED:
                task.status, rest = ActionStatus.WONT_DO, ""
            understood = task.status is not None and not rest
            if task.status is None and _may_be_state(value):
                # A state that nobody knows is one, and nothing that is done yet.
                task.status = ActionStatus.TO_DO
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
            understood = self._stands_alone(task, value)
        if not understood:
            task.notes.append(value if use in ("note", "other") else f"{use.capitalize()}: {value}")

    def _says_how_far(self, task: Task, value: str) -> bool:
        """Take a day until when that says how far it is, too: `Done 2024-03-18`, `2024-03-18 (done)`."""
        if task.status is not None or "\n" in value:
            return False
        if self._is_finished(task, value):
            return True
        parted = re.sub(r"\s?\(([^()]{2,40})\)$|\s(?=[✅☑✔]\ufe0f?$)", r", \1", value)
        pieces = all_pieces(parted, self._is_day)
        uses = {piece.use for piece in pieces}
        if "done_on" not in uses and uses != {"due", "status"}:
            return False
        return uses <= {"due", "status", "done_on"} and self._takes(task, Tail(0, pieces))

    def _stands_alone(self, task: Task, value: str) -> bool:
        """Take a state that is all that a column of remarks says."""
        if task.status is not None or not _PLAIN_STATE.fullmatch(value.strip(" .*_`")):
            return False
        task.status, _ = read_status(value)
        task.status_text = value
        return task.status is not None

    def _ticket(self, task: Task, value: str) -> None:
        """Take a ticket, and the state that some write behind it or instead: `Bug 555 TODO`, `wontfix`."""
        state = _STATE_BEHIND.search(value)
        if state and (task.status is None or state[2]):
            said = state[1] or state[2]
            if task.status is None:
                task.status, task.status_text = read_status(said)[0], said
            value = value[: state.start()].strip()
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


_STATE_BEHIND = re.compile(
    r"(?:^|[\s()\]])(done|todo|open|closed|fixed|merged|wip|in progress|won['’]?t ?(?:fix|do)|obsolete"
    r"|rejected|cancell?ed|dropped|abandoned)\)?\.?$|\s?([✅✔☑]\ufe0f?)$",
    re.IGNORECASE,
)
# States that are more than those of a document: what one waits for is worth to be known.
_MORE_THAN_STATE = re.compile(
    r"\b(?:blocked|on hold|deferred|postponed|delayed|parked|stalled|stuck|waiting|awaiting|at risk"
    r"|off track|overdue|blockiert|zurückgestellt|verschoben|bloquée?|reportée?|bloquead[oa]|aplazad[oa]"
    r"|adiad[oa]|bloccat[oa])\b|保留|보류|延期",
    re.IGNORECASE,
)
_STRUCK_OUT = "It is struck out, without a word whether it was done or given up."
_STRUCK = re.compile(r"~~[^~]{1,60}~~\s*(?:→|->)?\s*(?=\S)")


def _may_be_state(value: str) -> bool:
    """Return whether a short value of a column of states is one, although no one knows the word."""
    short = len(value.split()) <= _LONGEST_STATE and re.search(r"[^\W\d_]{2}", value) is not None
    return short and not is_nothing(value) and not ticket_in(value) and "://" not in value


# What a column named “Done?” holds where it is not.
_NOT_YET = re.compile(r"(?:no|nein|non|não|nej|nei|nee|nie|нет|いいえ|否)(?![^\W_])[\s,;:.–—-]*", re.I)


def _state_of(value: str) -> tuple[ActionStatus | None, str]:
    """Return the status that a value of a status begins with, and what it says beyond it.

    Of two states behind each other, the later one holds: “Accepted, implemented on 3 March”.
    """
    status, rest = read_status(value)
    if status is None and (no := _NOT_YET.match(value.strip(" *_`"))):
        return ActionStatus.TO_DO, value.strip(" *_`")[no.end() :]
    if status is ActionStatus.TO_DO and (then := read_status(rest.lstrip(" ,;:–—-/")))[0] is not None:
        return then[0], then[1] or rest
    return status, rest
