"""What has been read so far: values by field path, rows, how sure each is, and what belongs nowhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from pmtui.document import Postmortem, Row, complete_ids
from pmtui.document.postmortem import Declaration, Topic
from pmtui.exchange.imported import Found, Guess, Unplaced

MOST_ROWS = 5000
"""More rows of one kind than this are no post-mortem; the rest stays unplaced."""


@dataclass
class Gathered:
    """The parts of a document that is being put together."""

    values: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, list[Row]] = field(default_factory=dict)
    guesses: dict[str, Guess] = field(default_factory=dict)
    row_guesses: list[tuple[str, int, str, Guess]] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    sections: list[Found] = field(default_factory=list)
    used: list[str] = field(default_factory=list)
    """Pieces of the source that were understood as values, headings or labels."""
    notes: list[str] = field(default_factory=list)
    record: str = ""
    """What an export of our own adds for programs."""
    most_rows: int = MOST_ROWS

    def put(self, path: str, value: Any, sure: float, line: int = 0, raw: str = "") -> bool:
        """Set a field that is still empty; return whether it was."""
        if path in self.values or value is None or value == "":
            return False
        self.values[path] = value
        self.guesses[path] = Guess(value, sure, line, raw)
        if raw:
            self.used.append(raw)
        return True

    def append(self, path: str, text: str, sure: float, line: int = 0) -> None:
        """Add paragraphs to a prose field."""
        if not text.strip():
            return
        before = self.values.get(path, "")
        self.values[path] = f"{before}\n\n{text}" if before else text
        known = self.guesses.get(path)
        self.guesses[path] = Guess(
            self.values[path], min(sure, known.sure) if known else sure, known.line if known else line
        )

    def add(self, path: str, row: Row, sure: float, line: int = 0, **fields: Guess) -> None:
        """Add a row; `fields` are guesses of its own for some of its fields."""
        rows = self.rows.setdefault(path, [])
        if len(rows) >= self.most_rows:
            self.leave(
                line, " ".join(str(value) for value in row.model_dump(exclude={"id"}).values() if value)
            )
            return
        self.row_guesses.append((path, len(rows), "", Guess(None, sure, line)))
        self.row_guesses += [(path, len(rows), name, guess) for name, guess in fields.items()]
        rows.append(row)

    def leave(self, line: int, text: str) -> None:
        """Keep text that belongs to no field."""
        if text.strip():
            self.unplaced.append(Unplaced(line, text.strip()))

    def unplaced_list(self, events: Iterable[Any]) -> None:
        """Keep entries of which nobody can say when they were."""
        for event in events:
            self.leave(event.line, event.whole)

    def found(self, name: str, heading: str, line: int, sure: float) -> None:
        """Record that a part was found under a heading."""
        if heading and not any(known.name == name and known.line == line for known in self.sections):
            self.sections.append(Found(name, heading, line, sure))

    def document(self) -> tuple[Postmortem, dict[str, Guess]]:
        """Return the document with ids in its rows, and the guesses by field path."""
        data: dict[str, Any] = {}
        for path, value in [*self.values.items(), *((path, tuple(rows)) for path, rows in self.rows.items())]:
            *parents, name = path.split(".")
            target = data
            for parent in parents:
                target = target.setdefault(parent, {})
            target[name] = value
        document = complete_ids(self._validated(data))
        return document, {**self.guesses, **dict(self._by_id(document))}

    def _validated(self, data: dict[str, Any]) -> Postmortem:
        """Return the document; a value that its field does not take is left out and kept as text."""
        for _ in range(len(self.values) + 1):
            try:
                return Postmortem.model_validate(data)
            except ValidationError as error:
                path = [str(part) for part in error.errors(include_url=False)[0]["loc"]]
                value = _take_out(data, path)
                self.leave(0, f"{' '.join(path)}: {value}")
        return Postmortem(title=str(self.values.get("title", "")))

    def _by_id(self, document: Postmortem) -> Iterable[tuple[str, Guess]]:
        for path, place, name, guess in self.row_guesses:
            rows: Any = document
            for part in path.split("."):
                rows = getattr(rows, part)
            row = rows[place]
            value = getattr(row, name) if name else None
            key = f"{path}[{row.id}]" + (f".{name}" if name else "")
            yield key, Guess(value, guess.sure, guess.line, guess.raw)

    def declare(self, topic: Topic, declaration: Declaration) -> None:
        """Declare a topic absent."""
        self.values.setdefault("declared", {})[topic] = declaration


def _take_out(data: dict[str, Any], path: list[str]) -> Any:
    target: Any = data
    for place, part in enumerate(path):
        inner = target.get(part) if isinstance(target, dict) else None
        if not isinstance(inner, dict) or place == len(path) - 1:
            return target.pop(part, "") if isinstance(target, dict) else ""
        target = inner
    return ""
