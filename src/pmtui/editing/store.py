"""The store: the document as it is being changed, what cannot be read yet, and the way back.

The history holds states, a state being the document and the pending input together. So one undo takes back
whatever was typed last, whether it could be read or not, and the pending input of a removed row comes back
with the row. Documents share what did not change, so a state costs little.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic import ValidationError

from pmtui.document import (
    InvalidValue,
    NoSuchField,
    Postmortem,
    Row,
    field_at,
    get,
    has,
    ids_of,
    new_id,
    put,
    sort_timeline,
)
from pmtui.document.edits import explain
from pmtui.editing.changes import Change, Listener, Listeners, Origin, Pending, ReadOnly, Step
from pmtui.editing.context import Context, context_for, incident_day
from pmtui.editing.values import parse_value, show_value

HISTORY = 1000
PAUSE = timedelta(seconds=1)
_NOTHING: Mapping[str, Pending] = MappingProxyType({})


class _State(NamedTuple):
    document: Postmortem
    pending: Mapping[str, Pending]


class _Edit(NamedTuple):
    step: Step
    before: _State
    after: _State


class _Typing(NamedTuple):
    """The field that is being typed into; its context stays, so that the same text keeps its meaning."""

    path: str
    context: Context
    last: datetime
    in_step: bool
    held: Any
    """What the field held before it was typed into, or when it was saved last."""


class Store:
    """The one place that holds a document under change; screens send it edits and listen for changes."""

    def __init__(
        self,
        document: Postmortem,
        *,
        clock: Callable[[], datetime],
        choose: Callable[[str], str] = random.choice,
        read_only: str = "",
    ) -> None:
        """Hold the document as saved; `clock` tells aware times, `choose` picks characters of new ids.

        `read_only` is the sentence that says why nothing can be changed; empty where everything can.
        """
        self.saved = document
        self.read_only = read_only
        self._state = _State(document, _NOTHING)
        self._clock = clock
        self._choose = choose
        self._undo: deque[_Edit] = deque(maxlen=HISTORY)
        self._redo: list[_Edit] = []
        self._typing: _Typing | None = None
        self._given: set[str] = set()
        self._known: tuple[Postmortem, set[str]] | None = None
        self._listeners = Listeners()

    @property
    def document(self) -> Postmortem:
        """The document with every value that could be read."""
        return self._state.document

    @property
    def pending(self) -> Mapping[str, Pending]:
        """Input that could not be read, by field path; the document keeps what was there before it."""
        return self._state.pending

    @property
    def dirty(self) -> bool:
        """Whether the document is another one than was saved; undoing back to the saved one is clean."""
        return self.document is not self.saved

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._redo)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener after every change; return the function that stops it.

        A listener may edit: what it changes is told after everybody has heard of the change before.
        """
        return self._listeners.add(listener)

    def raw(self, path: str) -> str:
        """Return what the field shows: the input that could not be read, else the value as text.

        Raises:
            NoSuchField: if this document has no such field.
        """
        waiting = self.pending.get(path)
        return waiting.raw if waiting is not None else show_value(get(self.document, path))

    def type(self, path: str, raw: str) -> str | None:
        """Take the text of a field as it stands; return None, or the sentence why it cannot be read.

        What is typed into one field without a pause of a second is one undo step. A text that means what the
        field holds already is no edit.

        Raises:
            NoSuchField: if no post-mortem has such a field.
        """
        field = field_at(path)
        if self.read_only:
            return self.read_only
        if not has(self.document, path):
            return f"{field.title.lower()}: the row is no longer there; undo brings it back"
        now = self._clock()
        typing = self._typing_at(path, now)
        message = None
        try:
            after = self._read(path, raw, typing.context._replace(now=now))
        except ValueError as error:
            message = str(error)
            after = self._unread(typing, Pending(raw, message))
        in_step = typing.in_step and timedelta() <= now - typing.last <= PAUSE
        self._typing = typing = typing._replace(last=now, in_step=in_step)
        if after.document is not self.document or after.pending != self.pending:
            self._record_typing(typing, Step(field.title, path), after)
        return message

    def apply(self, label: str, change: Callable[[Postmortem], Postmortem], focus: str = "") -> None:
        """Make a pure edit one undo step; `focus` is the path to jump to when it is taken back.

        The timeline stays in the order of time. Pending input goes where its row is removed or its value set.

        Raises:
            ReadOnly: if nothing can be changed.
            InvalidValue, NoSuchField: whatever the change raises; then nothing has changed.
        """
        if self.read_only:
            raise ReadOnly(self.read_only)
        document = change(self.document)
        if document.timeline is not self.document.timeline:
            document = sort_timeline(document)
        self.settle()
        self._turn_to(Step(label, focus), document, Origin.APPLY)

    def rebase(
        self, change: Callable[[Postmortem], Postmortem], saved: Postmortem, *, keep: int = 40
    ) -> None:
        """Bring what somebody else changed into the document and into every state that undo leads to.

        `change` takes a state and returns it with their changes, so that undoing takes back one's own steps
        alone. Of the history the last `keep` steps stay. `saved` is what the file holds.
        """
        self.settle()
        known: dict[int, Postmortem] = {}

        def moved(state: _State) -> _State:
            key = id(state.document)
            if key not in known:
                document = change(state.document)
                known[key] = saved if document == saved else document
            return _State(known[key], self._still_pending(state, known[key]))

        before = self._state
        edits = list(self._undo)[-keep:]
        redo = self._redo[-keep:]
        self._undo = deque((_Edit(e.step, moved(e.before), moved(e.after)) for e in edits), maxlen=HISTORY)
        self._redo = [_Edit(e.step, moved(e.before), moved(e.after)) for e in redo]
        self.saved = saved
        self._state = moved(before)
        self._listeners.tell(Change(before.document, self._state.document, None, Origin.REPLACE))

    def undo(self) -> Step | None:
        """Take the last step back; return it, with the path where it happened, or None if there is none."""
        if not self._undo:
            return None
        edit = self._undo.pop()
        self._redo.append(edit)
        return self._go(edit.step, edit.before, Origin.UNDO)

    def redo(self) -> Step | None:
        """Do the step again that was taken back last; return it, or None if there is none."""
        if not self._redo:
            return None
        edit = self._redo.pop()
        self._undo.append(edit)
        return self._go(edit.step, edit.after, Origin.REDO)

    def settle(self) -> None:
        """End the undo step of the typing; what is typed next begins another one."""
        self._typing = None

    def mark_saved(self, document: Postmortem) -> None:
        """Remember which document the file holds; edits made while it was being written stay unsaved."""
        self.saved = document
        if self._typing is not None:
            typing = self._typing._replace(in_step=False)
            if typing.path not in self.pending and has(document, typing.path):
                typing = typing._replace(held=get(document, typing.path))
            self._typing = typing
        self._listeners.tell(Change(self.document, self.document, None, Origin.SAVED))

    def new_row(self, list_path: str, **values: Any) -> Row:
        """Return a row for the list at `list_path` with an id of its own; it is not inserted yet.

        An entry without a time gets the time of the last one, else the beginning of the incident.

        Raises:
            NoSuchField: if there are no rows at this path.
            InvalidValue: if a field does not take its value.
        """
        kind = field_at(list_path).row
        if kind is None:
            raise NoSuchField(list_path)
        fresh = new_id(self._ids() | self._given, self._choose)
        if list_path == "timeline" and "at" not in values:
            values["at"] = self._likely_time()
        try:
            row = kind.model_validate({**values, "id": fresh})
        except ValidationError as error:
            raise InvalidValue(explain(error)) from None
        self._given.add(fresh)
        return row

    def _ids(self) -> set[str]:
        """Return the ids of the document, collected once, since a pasted block asks for many rows."""
        if self._known is None or self._known[0] is not self.document:
            self._known = (self.document, ids_of(self.document))
        return self._known[1]

    def _likely_time(self) -> datetime:
        document, now = self.document, self._clock()
        if document.timeline:
            return max(entry.at for entry in document.timeline)
        if document.facts.impact_started is not None:
            return document.facts.impact_started
        day = incident_day(document, now)
        return (
            now.replace(microsecond=0)
            if day == now.date()
            else now.replace(
                year=day.year, month=day.month, day=day.day, hour=0, minute=0, second=0, microsecond=0
            )
        )

    def _typing_at(self, path: str, now: datetime) -> _Typing:
        if self._typing is not None and self._typing.path == path:
            return self._typing
        held = get(self.document, path)
        return _Typing(path, context_for(self.document, path, now), now, False, held)

    def _read(self, path: str, raw: str, context: Context) -> _State:
        """Return the state in which the field holds what the text means."""
        value = parse_value(path, raw, context)
        document = self.document
        current = get(document, path)
        if value != current:
            document = put(document, path, value)
            if get(document, path) == current:
                document = self.document
            elif path.startswith("timeline[") and path.endswith("].at"):
                document = sort_timeline(document)
        if path not in self.pending:
            return _State(document, self.pending)
        others = {key: item for key, item in self.pending.items() if key != path}
        return _State(document, MappingProxyType(others))

    def _unread(self, typing: _Typing, item: Pending) -> _State:
        """Return the state in which the text waits and the field holds what it held before.

        The text passed through beginnings that could be read, such as the 12 of `12k`; nobody meant those.
        """
        document, path = self.document, typing.path
        if get(document, path) != typing.held:
            document = put(document, path, typing.held)
            if path.startswith("timeline[") and path.endswith("].at"):
                document = sort_timeline(document)
        return _State(document, MappingProxyType({**self.pending, path: item}))

    def _record_typing(self, typing: _Typing, step: Step, after: _State) -> None:
        """Remember typing; while it goes on, it lengthens the step that it began."""
        before = self._undo.pop().before if typing.in_step else self._state
        if typing.in_step and self._same_text(before, after, step.path):
            # Typed and taken back by hand: the very document of before, so that it counts as unchanged.
            self._typing = typing._replace(in_step=False)
            self._enter(before, step, Origin.TYPE)
            return
        self._undo.append(_Edit(step, before, after))
        self._redo.clear()
        self._typing = typing._replace(in_step=True)
        self._enter(after, step, Origin.TYPE)

    def _same_text(self, before: _State, after: _State, path: str) -> bool:
        return before.pending == after.pending and get(before.document, path) == get(after.document, path)

    def _turn_to(self, step: Step, document: Postmortem, origin: Origin) -> None:
        before = self._state
        pending = self._still_pending(before, document)
        if document is before.document and len(pending) == len(before.pending):
            return
        after = _State(document, pending)
        self._undo.append(_Edit(step, before, after))
        self._redo.clear()
        self._enter(after, step, origin)

    def _still_pending(self, before: _State, document: Postmortem) -> Mapping[str, Pending]:
        kept = {
            path: item
            for path, item in before.pending.items()
            if has(document, path) and get(document, path) == get(before.document, path)
        }
        return before.pending if len(kept) == len(before.pending) else MappingProxyType(kept)

    def _go(self, step: Step, state: _State, origin: Origin) -> Step:
        self.settle()
        self._enter(state, step, origin)
        return step

    def _enter(self, state: _State, step: Step, origin: Origin) -> None:
        before, self._state = self._state.document, state
        self._listeners.tell(Change(before, state.document, step.path or None, origin))
