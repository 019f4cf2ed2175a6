"""What the words of an action say about its owner, due date, status and ticket."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from pmtui.document import ActionStatus, ActionType, Priority
from pmtui.exchange.readers.markdown.action_endings import TRAILING
from pmtui.exchange.readers.markdown.action_groups import names_of
from pmtui.exchange.readers.markdown.action_habits import Habit, bare_first, end_of, first_of
from pmtui.exchange.readers.markdown.action_heads import head_of, mentioned
from pmtui.exchange.readers.markdown.action_marks import keyword_of, tagged, without_weekday
from pmtui.exchange.readers.markdown.action_pieces import Piece, piece_of
from pmtui.exchange.readers.markdown.action_tail import Tail, tail_of
from pmtui.exchange.readers.markdown.known_names import Known
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.stamps import stamp_of
from pmtui.exchange.readers.markdown.values import (
    is_nothing,
    looks_like_people,
    read_priority,
    read_status,
    read_type,
    ticket_in,
)


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
    struck: bool = False
    """Whether its words are struck out."""
    raw: str = ""


_SIGNS = {
    **dict.fromkeys(("✅", "✔", "✔️", "☑", "☑️", "🟢", "✓"), ActionStatus.DONE),
    **dict.fromkeys(("🔄", "🚧", "⏳", "🟡", "🟠", "🔵", "🏗️", "[/]"), ActionStatus.IN_PROGRESS),
    **dict.fromkeys(("⬜", "☐", "🔲", "❌", "🔴", "⭕", "📋", "⚪", "⚫", "◻️"), ActionStatus.TO_DO),
    **dict.fromkeys(("🚫", "⛔", "[-]"), ActionStatus.WONT_DO),
}


_ANY_SIGN = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_SIGN = re.compile(rf"({_ANY_SIGN}|:[a-z][a-z_]{{0,30}}:)\s*")


_FIRST_WORD = re.compile(
    r"[\[(]?(Not going to do|Won['’]t do|Will not do|Rejected|TODO|TO DO|To do|To-do|NOT DONE|Not done|OPEN"
    r"|Open|CLOSED|Closed|Still open|Planned"
    r"|DONE|Done|BLOCKED|DEFERRED|POSTPONED|ON HOLD|PARKED|CANCELL?ED|WIP|IN PROGRESS|In progress|Completed"
    r"|COMPLETED|Complete|WONTFIX|完了|未着手|対応中|対応済み?"
    r"|進行中|(?:Implemented|Suggested|Suggestion|Proposed|Proposal|Recommended|Deployed|Shipped|Finished|Ongoing"
    r"|Pending|Not started)(?=\s?[:：]))[\])]?(?:\s?[:：–—-]\s?|(?<=[\])])\s?|\s(?=[A-Z]))"
)


_STATE_IN_BRACKETS = re.compile(r"\[(?P<state>[^\W\d_][^\[\]]{2,24})\]\s?[:：–—-]?\s?(?=\S)")


_STATE_AT_LINK = re.compile(
    r"(?:(?P<key>[\w#/.-]{2,30})\s?\()?(?P<state>Done|Closed|Completed|Fixed|Open|WIP|In progress|To do)"
    r"(?(key)\))\s\((?P<url>https?://[^\s()]{1,300})\)\s?[:：–—-]\s+(?=\S)",
    re.IGNORECASE,
)


# Beside words that are struck out, a cross says that nobody will do it.
DROPPED = ("❌", "✗", "✘", "✖", "✖️", "🚫", "x", "X", ":x:")
_KEY_FIRST = re.compile(r"[\[(]?([A-Z][A-Z0-9]{1,9}-\d{1,6}|#\d{1,6})[\])]?\s?(?:[:：]|[–—-](?=\s))\s?")


_PRIORITY_FIRST = re.compile(
    r"(?:[\[(](P[0-4]|high|medium|low|critical|urgent)[\])]|(P[0-4])(?=\s?[:：–—-]"
    r"|\s(?-i:[A-Z@])))\s?[:：–—-]?\s?",
    re.IGNORECASE,
)


# Signs of East Asian writing as their narrow forms, each as long as before.
_NARROW = str.maketrans("（）：，；【】", "():,;[]")


# What stands between the words and the day until when, and says nothing without it.
_UNTIL = re.compile(
    r"[\s,;(]+(?:(?:due |ready |done |finished )?(?:by|before|until|till)|due|bis|vor|avant|antes del?|até"
    r"|vóór)$",
    re.IGNORECASE,
)
_SOON = timedelta(days=60)
_MONTH_END = re.compile(
    r"(?:(?:by|before|until|till|bis|due)\s)?(?:the\s)?"
    r"(?:end of|ende|fin de?|finales de|fim de|eind|slutet av|fine di?)\s"
    r"([^\W\d_]{3,10}\.?)(?:,?\s(?:de\s)?(20\d\d))?",
    re.IGNORECASE,
)
_ON = re.compile(r"(?:on|am|le|el|il|den|op|em|at)\s", re.IGNORECASE)
_BY_WHOM = re.compile(r"(?:by|von|par|por|da)\s(\S.{1,40})")


_BESIDE_OWNERS = ("due", "done_on", "status", "ticket", "priority")
_BEFORE = " -–—,;:([{|·•*_，（、；：【"


class WordReading:
    """The reading of the words of actions."""

    def __init__(self, month_first: bool, start: date | None, people: Known) -> None:
        self._month_first = month_first
        self._start = start
        self._people = people
        self._habit = Habit()
        self._by_name = False
        """Whether every item of the list begins with a name and a colon."""
        self._owner_beside = False
        """Whether the owner stands in a cell of its own, so that the words begin with none."""
        self._due_beside = False
        """Whether the due date does, so that a day among the words is a part of them."""

    def _day(self, text: str) -> date | None:
        text = without_weekday(text)
        stamp = stamp_of(text, month_first=self._month_first)
        if stamp is None:
            return self._last_of_month(text)
        if stamp.day is None or (stamp.day.year is None and self._start is None):
            return None
        found = stamp.day.date(self._start.year if self._start else 0)
        if stamp.day.year is None and found and self._start and found < self._start - _SOON:
            found = stamp.day.date(self._start.year + 1)
        return found

    def _last_of_month(self, text: str) -> date | None:
        """Return the last day of the month at the end of which something is due."""
        match = _MONTH_END.fullmatch(text.strip())
        day = stamp_of(f"1 {match[1]} {match[2] or 2000}") if match else None
        if match is None or day is None or day.day is None or not (match[2] or self._start):
            return None
        year = int(match[2]) if match[2] else self._start.year if self._start else 0
        last = date(year, day.day.month, monthrange(year, day.day.month)[1])
        if not match[2] and self._start and last < self._start:
            last = last.replace(year=year + 1, day=monthrange(year + 1, last.month)[1])
        return last

    def _leading(self, task: Task, line: Line) -> None:
        if struck := re.fullmatch(r"~~(.{1,900}?)~~[\s–—:-]*(.{0,300})", task.title):
            self._struck(task, struck[1], struck[2])
        if sign := _SIGN.match(task.title):
            said, _ = read_status(sign[1])
            task.status = _SIGNS.get(sign[1], said)
            task.status_text = sign[1]
            task.title = task.title[sign.end() :] if task.status else task.title
        if state := _STATE_AT_LINK.match(task.title):
            task.status, task.status_text = read_status(state["state"])[0], state["state"]
            task.ticket = state["url"]
            named = f"{state['key']} ({state['url']}): " if state["key"] else ""
            task.title = named + task.title[state.end() :]
        if (key := _KEY_FIRST.match(task.title)) and len(task.title) > key.end():
            task.ticket, task.title = key[1], task.title[key.end() :]
        marked = keyword_of(task.title)
        if marked[0] is not None:
            task.status, task.status_text, task.title = marked
            task.owner, task.title = tagged(task.title)
        elif word := _FIRST_WORD.match(task.title):
            status, _ = read_status(word[1])
            if status is not None:
                task.status, task.status_text = status, word[1]
                task.title = task.title[word.end() :]
        elif (word := _STATE_IN_BRACKETS.match(task.title)) and task.status is None:
            status, rest = read_status(word["state"])
            if status is not None and not rest:
                task.status, task.status_text = status, word["state"]
                task.title = task.title[word.end() :]
        if word := _PRIORITY_FIRST.match(task.title):
            task.priority = read_priority(word[1] or word[2])
            task.title = task.title[word.end() :] if task.priority else task.title
        if task.owner or self._owner_beside:
            return
        if person := mentioned(task.title, line.mention):
            task.owner, task.title, task.owner_sure = person
        elif self._habit.begins and (first := first_of(task.title)):
            task.owner, task.title, task.owner_sure = *first, 0.85
        elif head := head_of(task.title, line.lead, by_name=self._by_name, people=self._people):
            task.owner, task.title, task.owner_sure = head
        elif (bare := bare_first(task.title, self._habit, self._people)) is not None:
            task.owner, task.title, task.owner_sure = *bare, 0.75

    def _struck(self, task: Task, title: str, behind: str) -> None:
        """Take a title that is struck out, and what stands behind it: how it ended, and who had it."""
        tail = tail_of(behind, self._is_day)
        if tail is not None and tail.pieces[0].labelled and self._takes(task, tail):
            behind = behind[: tail.start].rstrip(_BEFORE)
        task.struck = True
        said, rest = (ActionStatus.WONT_DO, "") if behind.strip() in DROPPED else read_status(behind)
        task.status, task.status_text = said, behind if said else "~~"
        if said and rest:
            task.notes.append(behind)
        task.title = (title if said else f"{title} {behind}").strip()

    def _trailing(self, task: Task) -> None:
        if not task.owner:
            self._by_habit(task)
        for _ in range(6):
            if not self._one_trailing(task):
                return

    def _one_trailing(self, task: Task) -> bool:
        title = task.title.rstrip(" .。")
        plain = title.translate(_NARROW)
        if (tail := tail_of(title.translate(_NARROW), self._is_day)) and self._takes(task, tail):
            task.title = title[: tail.start].rstrip(_BEFORE).removesuffix(" .")
            return True
        for pattern, use in TRAILING:
            match = pattern.search(plain[-400:])
            if not match:
                continue
            value = next(group for group in match.groups() if group)
            start = max(0, len(title) - 400) + match.start()
            if not title[:start].strip(" -–—(") or not self._accept(task, use, value):
                continue
            task.title = title[:start].rstrip(_BEFORE)
            if use == "due":
                task.title = _UNTIL.sub("", task.title, count=1)
            return True
        return False

    def _by_habit(self, task: Task) -> None:
        """Take the end of an action that begins with its owner, where the items around end so, too."""
        title = task.title.rstrip()
        tail = tail_of(title.rstrip(" .。").translate(_NARROW), self._is_day)
        if tail is not None and any(piece.use == "owner" for piece in tail.pieces):
            return
        end = end_of(title, self._habit, self._is_day)
        if end is None or self._people.is_program(end.owner):
            return
        task.owner, task.owner_sure = names_of(end.owner), 0.7
        task.title = title[: end.start].rstrip(_BEFORE)
        for part in _whole_days(end.parts):
            self._take_part(task, part)

    def _take_part(self, task: Task, part: str) -> None:
        """Take what stands behind the owner at the end of an action; what is no field goes into its note."""
        part += ")" * (part.count("(") - part.count(")"))
        piece = piece_of(part, self._is_day, names=True)
        taken = piece is not None and piece.use == "due" and bool(task.due or task.due_text)
        if piece is not None and piece.use in _BESIDE_OWNERS and not taken:
            self._take_piece(task, piece)
            return
        status, rest = read_status(part)
        if status is not None and task.status is None:
            task.status, task.status_text = status, part
        task.ticket = task.ticket or ticket_in(part)
        if status is None or rest:
            task.notes.append(part)

    def _is_day(self, text: str) -> bool:
        stamp = stamp_of(without_weekday(text), month_first=self._month_first)
        return stamp is not None and stamp.is_day and not stamp.rest.strip(" .") and not stamp.rough

    def _takes(self, task: Task, tail: Tail) -> bool:
        """Put what the end of an action says into its fields; return whether all of it was free to take."""
        taken = {
            "owner": bool(task.owner),
            "due": bool(task.due or task.due_text or self._due_beside),
            "status": task.status is not None,
        }
        for piece in tail.pieces:
            if piece.use == "status" and read_status(piece.value)[0] is task.status:
                taken["status"] = False
        if any(taken.get(piece.use) for piece in tail.pieces):
            return False
        owners = [piece for piece in tail.pieces if piece.use == "owner" and not piece.labelled]
        if any(self._people.is_program(piece.value) for piece in owners):
            return False
        for piece in tail.pieces:
            self._take_piece(task, piece)
        return True

    def _take_piece(self, task: Task, piece: Piece) -> None:
        value = piece.value
        if piece.use == "owner":
            if is_nothing(value):
                return
            task.owner, task.owner_sure = _whole(task, value), 0.95 if piece.labelled else 0.85
        elif piece.use == "due" and not is_nothing(value) and value.strip("?"):
            if self._is_finished(task, value):
                return
            whole = self._is_day(value) or self._last_of_month(value) is not None
            task.due, task.due_text = self._day(value) if whole else None, value
            if task.due is None:
                task.notes.append(f"Due: {value}")
        elif piece.use == "done_on":
            task.finished, task.status = self._day(re.sub(r"^\D{0,20}(?=\d)", "", value)), ActionStatus.DONE
            task.status_text = value
        elif piece.use == "status":
            task.status, rest = read_status(value)
            task.status_text = value
            if (by := _BY_WHOM.fullmatch(rest)) and not task.owner and looks_like_people(by[1]):
                task.owner = names_of(by[1])
            elif rest:
                task.notes.append(value)
        elif piece.use == "priority":
            task.priority = task.priority or read_priority(value)
        elif piece.use == "ticket":
            task.ticket = task.ticket or value
        elif (kind := read_type(value)) is not None:
            task.type = task.type or kind
        else:
            task.notes.append(value)

    def _is_finished(self, task: Task, value: str) -> bool:
        """Take a day until when that says instead when it was done: `Done 2024-03-18`."""
        state, rest = read_status(value)
        day = _ON.sub("", rest.strip(" ,;:–—-()"), count=1)
        if state is not ActionStatus.DONE or not day or not self._is_day(day):
            return False
        task.status, task.status_text, task.finished = state, value, self._day(day)
        return True

    def _accept(self, task: Task, use: str, value: str) -> bool:
        if use == "owner":
            if task.owner or not looks_like_people(value) or self._people.is_program(value):
                return False
            task.owner, task.owner_sure = _whole(task, value), 0.85
            return True
        if use == "due":
            stamp = stamp_of(value, month_first=self._month_first)
            found = self._day(value) if stamp is not None and not stamp.rest else self._last_of_month(value)
            if found is None or task.due is not None or self._due_beside:
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


def _whole_days(parts: Sequence[str]) -> list[str]:
    """Return the parts of an end with the year, which a comma divides from its day, behind that day."""
    found: list[str] = []
    for part in parts:
        if found and re.fullmatch(r"20\d\d", part) and re.search(r"\d$", found[-1]):
            found[-1] = f"{found[-1]}, {part}"
        else:
            found.append(part)
    return found


def _whole(task: Task, value: str) -> str:
    """Return the name of an owner with the stop behind its last letter, where that is an initial."""
    name = names_of(value)
    return f"{name}." if re.search(r"\s[A-Z]$", name) and f"{name}." in task.raw else name
