"""What the store tells: a change, an undo step, input that could not be read; and who is told."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from pmtui.document import InvalidValue, Postmortem


class Origin(StrEnum):
    """What made a change."""

    TYPE = "type"
    APPLY = "apply"
    UNDO = "undo"
    REDO = "redo"
    REPLACE = "replace"
    SAVED = "saved"


class ReadOnly(InvalidValue):
    """Nothing can be changed; the message is the sentence that says why."""


class Pending(NamedTuple):
    """Input that could not be read: the text as it was typed, and the sentence that says why."""

    raw: str
    message: str


class Step(NamedTuple):
    """One undo step: what it did, and the path where (empty if it concerns no single place)."""

    label: str
    path: str


class Change(NamedTuple):
    """What changed: the documents before and after, and the path if it concerns a single place.

    Both documents are the same object when only pending input or the saved state changed.
    """

    before: Postmortem
    after: Postmortem
    path: str | None
    origin: Origin


Listener = Callable[[Change], None]

_MOST_IN_A_ROW = 1000


class Listeners:
    """Those who are told of changes, each change to everybody before the next one."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._waiting: deque[Change] = deque()
        self._telling = False

    def add(self, listener: Listener) -> Callable[[], None]:
        """Tell the listener from the next change on; return the function that stops it."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def tell(self, change: Change) -> None:
        """Tell everybody of the change; a change made by a listener waits for its turn.

        Raises:
            RuntimeError: if listeners go on answering each other's changes without an end.
            Exception: the first error of a listener, after everybody was told.
        """
        self._waiting.append(change)
        if self._telling:
            return
        self._telling = True
        errors: list[Exception] = []
        told = 0
        try:
            while self._waiting:
                told += 1
                if told > _MOST_IN_A_ROW:
                    raise RuntimeError("listeners of the store answer each other without an end")
                self._tell_all(self._waiting.popleft(), errors)
        finally:
            self._waiting.clear()
            self._telling = False
        if errors:
            raise errors[0]

    def _tell_all(self, change: Change, errors: list[Exception]) -> None:
        for listener in tuple(self._listeners):
            if listener not in self._listeners:
                continue
            try:
                listener(change)
            except Exception as error:
                errors.append(error)
