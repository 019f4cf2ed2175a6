"""What an import found, and what of it somebody wants: rows, fields and passages, one by one.

It knows no Textual.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from pmtui.document import Postmortem, field_at
from pmtui.exchange.assemble import Row, State, preview, taken_apart
from pmtui.exchange.detecting import title_of
from pmtui.exchange.drafting import is_sure, take
from pmtui.exchange.filling import UNPLACED, Filling, events_of, fillings, there_already
from pmtui.exchange.imported import Imported

FOLD, ROW, FIELD = "fold", "row", "field"
"""What a line of the preview can stand for."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A filling with whether it is taken."""

    filling: Filling
    kept: bool


class _Ready(NamedTuple):
    """What an import makes of a document, with what it was made of."""

    document: Postmortem
    rows: tuple[Row, ...]
    fields: dict[str, Wanted]
    changed: Postmortem


class Intake:
    """The sources of one import as a person looks at them."""

    def __init__(self, imported: Sequence[Imported], document: Postmortem) -> None:
        """Prepare what was read for a document; every source has been read to its end."""
        self.imported = tuple(imported)
        self._for = document
        events = [events_of(item) for item in self.imported]
        self.rows: tuple[Row, ...] = preview(events, document)
        self.fields = {
            filling.path: Wanted(filling, is_sure(filling))
            for filling in fillings(document, self.imported, self.rows)
        }
        self.there = there_already(document, self.imported)
        """How many rows of lists the document has already."""
        self.unfolded: set[int] = set()
        self._ready: _Ready | None = None

    @property
    def kept(self) -> int:
        """How many rows are taken."""
        return sum(row.kept for row in self.rows)

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
            each = self.fields[name]
            self.fields[name] = replace(each, kept=not each.kept if kept is None else kept)
        elif kind == ROW:
            place = int(name) - 1
            row = self.rows[place]
            wanted = not row.kept if kept is None else kept
            state = State.KEPT if wanted else State.DROPPED
            self.rows = (*self.rows[:place], replace(row, state=state), *self.rows[place + 1 :])

    def take_apart(self, path: str) -> bool:
        """Make a row of each telling of the row under a line of the preview; False if it has but one."""
        kind, _, name = path.partition(" ")
        if kind != ROW or not self.rows[int(name) - 1].also:
            return False
        folded = {row.event for row in self.rows if row.number in self.unfolded}
        self.rows = taken_apart(self.rows, int(name))
        self.unfolded = {row.number for row in self.rows if row.event in folded}
        self.fields = {
            filling.path: Wanted(filling, self.fields[filling.path].kept)
            if filling.path in self.fields
            else Wanted(filling, is_sure(filling))
            for filling in fillings(self._for, self.imported, self.rows)
        }
        return True

    def toggle_all(self) -> None:
        """Drop every row and field that is kept; where none is, keep again all but noise and guesses."""
        drop = any(row.kept for row in self.rows) or any(each.kept for each in self.fields.values())
        self.fields = {
            path: replace(each, kept=not drop and is_sure(each.filling)) for path, each in self.fields.items()
        }
        if drop:
            self.rows = tuple(replace(row, state=State.DROPPED) if row.kept else row for row in self.rows)
        else:
            self.rows = tuple(
                replace(row, state=State.KEPT) if row.state is State.DROPPED else row for row in self.rows
            )

    def _run_at(self, number: int) -> set[int]:
        """Return the numbers of the folded rows that stand together from this one on."""
        run: set[int] = set()
        for row in self.rows[number - 1 :]:
            if row.state is not State.FOLDED:
                break
            run.add(row.number)
        return run

    def hidden(self, row: Row) -> bool:
        """Return whether a row is folded away."""
        return row.state is State.FOLDED and row.number not in self.unfolded

    @property
    def summary(self) -> str:
        """What is taken, in words: `12 entries and 5 fields to take, 3 folded, 2 duplicates joined`."""
        return ", ".join([f"{self.taken} to take", *self._counts()])

    @property
    def taken(self) -> str:
        """What is taken: `12 entries and 5 fields`."""
        parts = [counted(self.kept, "entry", "entries")]
        kept = [each.filling for path, each in self.fields.items() if each.kept and path != UNPLACED]
        if fields := sum(not each.more for each in kept):
            parts.append(counted(fields, "field", "fields"))
        for each in kept:
            if each.more:
                parts.append(f"{len(each.value)} in {name_of(each.path)}")
        if (passages := self.fields.get(UNPLACED)) and passages.kept:
            parts.append(counted(len(passages.filling.value), "passage", "passages"))
        return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]

    def _counts(self) -> Iterator[str]:
        for state, word in ((State.FOLDED, "folded"), (State.KNOWN, "there already")):
            if count := sum(row.state is state for row in self.rows):
                yield f"{count} {word}"
        if self.there:
            yield f"{counted(self.there, 'row', 'rows')} of lists there already"
        if joined := sum(len(row.also) for row in self.rows):
            yield f"{counted(joined, 'duplicate', 'duplicates')} joined"

    def apply(self, document: Postmortem) -> Postmortem:
        """Return the document with what is kept; all of it counts as unreviewed.

        For the same document and choice it is the very same one again.
        """
        ready = self._ready
        if ready and ready.document is document and ready.rows is self.rows and ready.fields == self.fields:
            return ready.changed
        rows, fields = self.rows, dict(self.fields)
        chosen = [each.filling for each in fields.values() if each.kept]
        changed = take(document, self.imported, rows, chosen)
        self._ready = _Ready(document, rows, fields, changed)
        return changed


def about(item: Imported) -> str:
    """Return what a source is: its format, what it holds, and the zone of its times where it names none."""
    if item.document is not None:
        held = counted(len(item.document.timeline), "entry", "entries")
        held += f" and {counted(len(item.document.actions), 'action', 'actions')}"
    else:
        held = counted(len(item.events), "event", "events")
    zone = item.source.zone
    return f"{title_of(item.source.format)}, {held}" + (
        f", times of {zone} shown in UTC" if zone != "UTC" else ""
    )


def note_shown(note: str) -> str:
    """Return what a reader notes, with the keys of the screen for the options of the command."""
    note = note.replace("--since and --until leave", "w leaves").replace("--channel", "w")
    note = re.sub(r"--dates (?:dmy|mdy)", "o", note)
    for option, key in (("--zone", "z"), ("--day", "d"), ("--format", "f")):
        note = note.replace(option, key)
    return note


def name_of(path: str) -> str:
    """Return what a field is called."""
    return "Text that belongs to no field" if path == UNPLACED else field_at(path).title


def counted(number: int, one: str, several: str) -> str:
    """Return `1 entry` or `12 entries`."""
    return f"{number:,} {one if number == 1 else several}"
