"""What an import found, and what of it somebody wants: rows, fields and passages, one by one.

It knows no Textual.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from typing import NamedTuple

from pmtui.document import Kind, Postmortem, field_at
from pmtui.exchange.assemble import Row, State, preview, taken_apart
from pmtui.exchange.beside import shown
from pmtui.exchange.detecting import title_of
from pmtui.exchange.drafting import is_sure, take
from pmtui.exchange.filling import UNPLACED, Filling, events_of, fillings, there_already
from pmtui.exchange.imported import Imported
from pmtui.tui.intake_choices import NOTHING, Choices, chosen_again, made_by

FOLD, ROW, FIELD, PART = "fold", "row", "field", "part"
"""What a line of the preview can stand for."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A filling with what of it is taken."""

    filling: Filling
    kept: bool
    left: frozenset[int] = frozenset()
    """Which rows or words of a list stay out, by their place."""

    @property
    def chosen(self) -> Filling:
        """The filling without what stays out."""
        if not self.left:
            return self.filling
        value = tuple(each for place, each in enumerate(self.filling.value) if place not in self.left)
        return replace(self.filling, value=value)

    def keeps(self, place: int) -> bool:
        """Return whether the row or word at a place of the list is taken."""
        return self.kept and place not in self.left


class _Ready(NamedTuple):
    """What an import makes of a document, with what it was made of."""

    document: Postmortem
    rows: tuple[Row, ...]
    fields: dict[str, Wanted]
    changed: Postmortem


class Intake:
    """The sources of one import as a person looks at them.

    There may be tens of thousands of rows, and what a key does looks at few of them, but where it says so.
    """

    def __init__(self, imported: Sequence[Imported], document: Postmortem) -> None:
        """Prepare what was read for a document; every source has been read to its end."""
        self.imported = tuple(imported)
        self._for = document
        events = [events_of(item) for item in self.imported]
        self._said: dict[str, bool] = {}
        """Which fields somebody has kept or dropped."""
        self._left: dict[str, frozenset[str]] = {}
        """Which rows and words of lists somebody has dropped, by what they say."""
        self._choices = NOTHING
        """What somebody has chosen of rows that are not among these."""
        self._set_rows(preview(events, document))
        self._set_fields()
        self.there = there_already(document, self.imported)
        """How many rows of lists the document has already."""
        self.unfolded: set[int] = set()
        self.opened: set[str] = set()
        """The fields that are shown with each of their rows."""
        self._ready: _Ready | None = None

    def _set_rows(self, rows: tuple[Row, ...]) -> None:
        self.made = rows
        """The rows as they were made, whatever was kept or dropped of them since."""
        self._states = [row.state for row in rows]
        self._count = Counter(self._states)
        self._joined = sum(len(row.also) for row in rows)
        self._rows: tuple[Row, ...] | None = rows

    def _set_fields(self) -> None:
        self._parts: dict[str, tuple[str, ...]] = {}
        self.fields = {
            each.path: self._wanted(each) for each in fillings(self._for, self.imported, self.rows)
        }

    def _wanted(self, filling: Filling) -> Wanted:
        kept = self._said.get(filling.path, is_sure(filling))
        if not (said := self._left.get(filling.path)):
            return Wanted(filling, kept)
        parts = (" ".join(shown(part).split()) for part in filling.value)
        left = frozenset(place for place, words in enumerate(parts) if words in said)
        return Wanted(filling, kept and len(left) < len(filling.value), left)

    def parts(self, path: str) -> tuple[str, ...]:
        """Return all that a field would get in words: each row of a list, or the whole text."""
        if path not in self._parts:
            value = self.fields[path].filling.value
            each = value if isinstance(value, tuple) else (value,)
            self._parts[path] = tuple(" ".join(shown(part).split()) for part in each)
        return self._parts[path]

    @property
    def choices(self) -> Choices:
        """What somebody has chosen of the rows; it looks at all of them."""
        return made_by(self.rows, self._choices)

    def choose_as(self, before: Intake) -> None:
        """Keep and drop what somebody has kept and dropped of an earlier reading of these sources.

        It looks at all rows.
        """
        self._choices = before.choices
        self._said, self._left = dict(before._said), dict(before._left)
        self._set_rows(chosen_again(self.rows, self._choices))
        self._set_fields()

    def follow(self) -> None:
        """Make the fields again of the rows that are kept; it looks at all rows."""
        self._set_fields()

    def decides(self, path: str) -> bool:
        """Return whether a field can follow from the row under a line of the preview."""
        kind, _, name = path.partition(" ")
        if kind != ROW:
            return False
        row = self.made[int(name) - 1]
        event = row.event
        return event.kind is not Kind.OTHER or bool(event.until or event.key or row.there)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they are kept or dropped; made again for all of them when something has changed."""
        if self._rows is None:
            self._rows = tuple(
                row if row.state is state else replace(row, state=state)
                for row, state in zip(self.made, self._states, strict=True)
            )
        return self._rows

    @rows.setter
    def rows(self, rows: tuple[Row, ...]) -> None:
        self._set_rows(rows)

    def row(self, number: int) -> Row:
        """Return the row of a number, as it is kept or dropped."""
        row, state = self.made[number - 1], self._states[number - 1]
        return row if row.state is state else replace(row, state=state)

    @property
    def kept(self) -> int:
        """How many rows are taken."""
        return self._count[State.KEPT]

    @property
    def filled(self) -> int:
        """How many fields are taken."""
        return sum(each.kept for each in self.fields.values())

    @property
    def paths(self) -> list[str]:
        """The fields that are taken."""
        return [path for path, each in self.fields.items() if each.kept]

    def toggle(self, path: str, kept: bool | None = None) -> None:
        """Keep or drop what a line of the preview stands for, or unfold it; `kept` says which of the two."""
        kind, _, name = path.partition(" ")
        if kind == FOLD:
            self.unfolded |= self._run_at(int(name))
        elif kind == FIELD:
            self._keep_field(name, not self.fields[name].kept if kept is None else kept)
        elif kind == PART:
            field, _, part = name.rpartition(" ")
            self._keep_part(field, int(part), kept)
        elif kind == ROW:
            place = int(name) - 1
            before = self._states[place]
            wanted = before is not State.KEPT if kept is None else kept
            self._states[place] = State.KEPT if wanted else State.DROPPED
            self._count[before] -= 1
            self._count[self._states[place]] += 1
            self._rows = None

    def _keep_field(self, name: str, kept: bool, left: frozenset[int] = frozenset()) -> None:
        self.fields[name], self._said[name] = replace(self.fields[name], kept=kept, left=left), kept
        self._left[name] = frozenset(self.parts(name)[place] for place in left)

    def _keep_part(self, name: str, place: int, kept: bool | None) -> None:
        """Keep or drop a row of a list; a list of which all is dropped is dropped itself."""
        each, every = self.fields[name], frozenset(range(len(self.parts(name))))
        wanted = not each.keeps(place) if kept is None else kept
        left = (each.left if each.kept else every) ^ ({place} if wanted != each.keeps(place) else frozenset())
        self._keep_field(name, left != every, frozenset() if left == every else left)

    def is_joined(self, path: str) -> bool:
        """Return whether several sources tell of the row under a line of the preview."""
        kind, _, name = path.partition(" ")
        return kind == ROW and bool(self.made[int(name) - 1].also)

    def taken_apart(self, path: str) -> Intake:
        """Return the same with a row for each telling of the row under a line of the preview.

        It looks at all rows, so that it takes a while where there are many.
        """
        apart = copy(self)
        apart._said, apart._left = dict(self._said), dict(self._left)
        apart._choices = self._choices.with_split(self.made[int(path.partition(" ")[2]) - 1])
        folded = {self.made[number - 1].event for number in self.unfolded}
        apart._set_rows(taken_apart(self.rows, int(path.partition(" ")[2])))
        apart.unfolded = {row.number for row in apart.made if row.event in folded} if folded else set()
        apart._set_fields()
        return apart

    def toggle_all(self) -> None:
        """Drop every row and field that is kept; where none is, keep again all but noise and guesses."""
        drop = bool(self.kept) or any(each.kept for each in self.fields.values())
        self._said = dict.fromkeys(self.fields, False) if drop else {}
        self._left = {}
        before, after = (State.KEPT, State.DROPPED) if drop else (State.DROPPED, State.KEPT)
        self._states = [after if state is before else state for state in self._states]
        self._count = Counter(self._states)
        self._rows = None
        self._set_fields()

    def _run_at(self, number: int) -> set[int]:
        """Return the numbers of the folded rows that stand together from this one on."""
        run: set[int] = set()
        for place in range(number - 1, len(self._states)):
            if self._states[place] is not State.FOLDED:
                break
            run.add(place + 1)
        return run

    def is_hidden(self, number: int) -> bool:
        """Return whether the row of a number is folded away."""
        return self._states[number - 1] is State.FOLDED and number not in self.unfolded

    @property
    def summary(self) -> str:
        """What is taken, in words: `12 entries and 5 fields to take, 3 folded, 2 duplicates joined`."""
        return ", ".join([f"{self.taken} to take", *self._counts()])

    @property
    def taken(self) -> str:
        """What is taken: `12 entries and 5 fields`."""
        parts = [counted(self.kept, "entry", "entries")]
        kept = [each.chosen for path, each in self.fields.items() if each.kept and path != UNPLACED]
        if fields := sum(not each.more for each in kept):
            parts.append(counted(fields, "field", "fields"))
        for each in kept:
            if each.more:
                parts.append(f"{len(each.value)} in {name_of(each.path)}")
        if (passages := self.fields.get(UNPLACED)) and passages.kept:
            parts.append(counted(len(passages.chosen.value), "passage", "passages"))
        return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]

    def _counts(self) -> Iterator[str]:
        for state, word in ((State.FOLDED, "folded"), (State.KNOWN, "there already")):
            if count := self._count[state]:
                yield f"{count} {word}"
        if self.there:
            yield f"{counted(self.there, 'row', 'rows')} of lists there already"
        if self._joined:
            yield f"{counted(self._joined, 'duplicate', 'duplicates')} joined"

    def apply(self, document: Postmortem) -> Postmortem:
        """Return the document with what is kept; all of it counts as unreviewed.

        For the same document and choice it is the very same one again.
        """
        ready = self._ready
        if ready and ready.document is document and ready.rows is self.rows and ready.fields == self.fields:
            return ready.changed
        rows, fields = self.rows, dict(self.fields)
        chosen = [each.chosen for each in fields.values() if each.kept]
        changed = take(document, self.imported, rows, chosen)
        self._ready = _Ready(document, rows, fields, changed)
        return changed


def about(item: Imported) -> str:
    """Return what a source is: its format and what it holds."""
    if item.document is not None:
        held = counted(len(item.document.timeline), "entry", "entries")
        held += f" and {counted(len(item.document.actions), 'action', 'actions')}"
    else:
        held = counted(len(item.events), "event", "events")
    return f"{title_of(item.source.format)}, {held}"


def zone_told(item: Imported) -> str:
    """Return in which zone the times of a source were read, where that is not UTC; empty otherwise."""
    return f"times of {item.source.zone} shown in UTC" if item.source.zone != "UTC" else ""


def note_shown(note: str) -> str:
    """Return what a reader notes, with the keys of the screen for the options of the command."""
    note = note.replace("--since and --until leave", "w leaves").replace("--channel", "w")
    note = re.sub(r"--dates (?:dmy|mdy)", "o", note)
    note = re.sub(r"\b([Ss])ay (?=--|o\b)", lambda said: "Press " if said[1] == "S" else "press ", note)
    for option, key in (("--zone", "z"), ("--day", "d"), ("--format", "f")):
        note = re.sub(rf"{option}(?= [A-Z])", f"{key} for", note).replace(option, key)
    return note


def name_of(path: str) -> str:
    """Return what a field is called."""
    return "Text that belongs to no field" if path == UNPLACED else field_at(path).title


def counted(number: int, one: str, several: str) -> str:
    """Return `1 entry` or `12 entries`."""
    return f"{number:,} {one if number == 1 else several}"
