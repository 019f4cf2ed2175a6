"""The preview of an import as lines of text, and how far a long reading is."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from datetime import date
from types import TracebackType

from pmtui.cli.output import Printer
from pmtui.document import Postmortem, field_at
from pmtui.document.times import show_clock, show_day
from pmtui.exchange.assemble import Row, State
from pmtui.exchange.detecting import title_of
from pmtui.exchange.drafting import is_sure
from pmtui.exchange.filling import EMPTY, LISTS, UNPLACED, Filling, events_of, fillings, value_shown
from pmtui.exchange.imported import Event, Imported
from pmtui.exchange.readers.events.collecting import counted

_SIGNS = {
    State.KEPT: ("+", "good"),
    State.FOLDED: ("·", "faint"),
    State.KNOWN: ("=", "faint"),
    State.DROPPED: ("-", "warning"),
}
_PATIENCE = 0.5
_SCREEN = 15


def show_preview(
    screen: Printer, imported: Sequence[Imported], rows: Sequence[Row], document: Postmortem | None = None
) -> None:
    """Print the sources, every row with what becomes of it, the sums, and what a document's fields would get.

    Without a document a source that is a whole one is shown with its own fields and timeline.
    """
    for item in imported:
        _source(screen, item)
    for item in imported if document is None else ():
        _document(screen, item, named=len(imported) > 1)
    day = None
    for row in rows:
        day = _day(screen, row.event, day)
        _row(screen, row, several=len(imported) > 1)
    if rows:
        screen.line("")
        screen.line(sums(rows))
    if document is not None:
        _fields(screen, fillings(document, imported, rows))


def show_rows(screen: Printer, rows: Sequence[Row]) -> None:
    """Print rows that were changed, with what becomes of each, but no more than a screen has room for."""
    for row in rows[:_SCREEN]:
        _row(screen, row, several=False)
    if len(rows) > _SCREEN:
        screen.line(f"  and {len(rows) - _SCREEN:,} more")


def _fields(screen: Printer, found: Sequence[Filling]) -> None:
    """Print the values for empty fields, the rows for lists, and the guesses, which are not taken."""
    placed = [each for each in found if each.path != UNPLACED]
    names = {each.path: field_at(each.path).title for each in placed}
    width = min(max(map(len, names.values()), default=0), screen.width // 3)
    for head, more in ((EMPTY, False), (LISTS, True)):
        group = [each for each in placed if each.more is more]
        if group:
            screen.line("")
            screen.line((head, "strong"))
        for each in group:
            sure = is_sure(each)
            guess = "" if sure else "  a guess, left out"
            sign, style = _SIGNS[State.KEPT if sure else State.FOLDED]
            value = _cut(value_shown(each.value), screen.width - width - 6 - len(guess))
            painted = "" if sure else style
            screen.line(
                (f"{sign:>4} ", style), f"{names[each.path]:<{width}}  ", (value, painted), (guess, "faint")
            )
    for each in found:
        if each.path == UNPLACED and each.held:
            screen.line("")
            told = f"Something else stands in {', '.join(each.held)}; what the import says waits in Unplaced."
            screen.line((told, "warning"))


def _document(screen: Printer, item: Imported, *, named: bool) -> None:
    """Print the fields of a whole post-mortem, with the sure ones and the guesses alike, and its timeline."""
    if item.document is None:
        return
    found = [each for each in fillings(Postmortem(), (item,), ()) if each.path != UNPLACED]
    names = {each.path: field_at(each.path).title for each in found}
    width = min(max(map(len, names.values()), default=0), screen.width // 3)
    if found:
        screen.line("")
    if named:
        screen.line((item.source.name, "strong"))
    for each in found:
        value = _cut(value_shown(each.value), screen.width - width - 4)
        screen.line(f"  {names[each.path]:<{width}}  ", (value, ""))
    day = None
    for event in events_of(item).events:
        day = _day(screen, event, day)
        _event(screen, event)


def _day(screen: Printer, event: Event, day: date | None) -> date:
    """Print the day of an event if it is another one than that of the event before; return it."""
    if (found := event.at.date()) != day:
        screen.line("")
        screen.line((f"{show_day(found)} (UTC)", "strong"))
    return found


def _event(screen: Printer, event: Event) -> None:
    head = f"  {_time(event):<9} "
    screen.line(head, _cut(_told(event), screen.width - len(head)))


def sums(rows: Sequence[Row]) -> str:
    """Return `12 rows taken, 3 folded (noise), 2 joined with others.`"""
    counts = {state: sum(row.state is state for row in rows) for state in State}
    joined = sum(len(row.also) for row in rows)
    told = [f"{counted(counts[State.KEPT], 'row')} taken (+)"]
    for state, words in (
        (State.FOLDED, "folded as noise (·)"),
        (State.KNOWN, "there already (=)"),
        (State.DROPPED, "dropped (-)"),
    ):
        if counts[state]:
            told.append(f"{counts[state]} {words}")
    if joined:
        told.append(f"{counted(joined, 'duplicate')} joined (&; --no-join keeps them apart)")
    return ", ".join(told) + "."


def _source(screen: Printer, item: Imported) -> None:
    if item.document is not None:
        held = f"a document, {counted(len(item.document.timeline), 'entry').replace('entrys', 'entries')}"
        held += f", {counted(len(item.document.actions), 'action')}"
    else:
        held = counted(len(item.events), "event")
    screen.line((item.source.name, "strong"), f": {title_of(item.source.format)}; {held}")
    for note in item.notes:
        screen.line("  ", (note, "hint"))
    for piece in item.unplaced[:5]:
        place = f"line {piece.line}: " if piece.line else ""
        screen.line(("  not placed: ", "warning"), f"{place}{_cut(piece.text, screen.width - 16)}")
    if len(item.unplaced) > 5:
        screen.line(f"  and {len(item.unplaced) - 5} more that were not placed")


def _row(screen: Printer, row: Row, several: bool) -> None:
    event = row.event
    sign, style = _SIGNS[row.state]
    head = f"{row.number:>4} {sign} {_time(event):<9} "
    source = f"  [{event.source}]" if several else ""
    room = screen.width - len(head) - len(source)
    text = _told(event)
    painted = style if row.state is not State.KEPT else ""
    screen.line((head, style), (_cut(text, room), painted), (source, "faint"))
    for other in row.also:
        line = f"{' ' * 5}& {_time(other):<9} {' '.join(other.text.split())}"
        screen.line(
            (_cut(line, screen.width - len(other.source) - 4), "faint"), (f"  [{other.source}]", "faint")
        )
    if (entry := row.reworded) is not None:
        line = f"{' ' * 5}= {_time(entry):<9} {' '.join(entry.text.split())}"
        screen.line((_cut(line, screen.width), "faint"))


def _told(event: Event) -> str:
    kind = f"{event.kind}: " if event.kind != "other" else ""
    who = f"{event.actor}: " if event.actor and event.actor not in event.text else ""
    return f"{kind}{who}{' '.join(event.text.split())}"


def _time(event: Event) -> str:
    if event.timeless:
        return "--:--"
    return ("~" if event.approximate else "") + show_clock(event.at)


def _cut(text: str, room: int) -> str:
    room = max(20, room)
    return text if len(text) <= room else text[: room - 1] + "…"


class Progress:
    """One line on the terminal that says how far a reading is; nothing in a pipe, nothing for short ones."""

    def __init__(self) -> None:
        self._screen = sys.stderr
        self._began = time.monotonic()
        self._shown = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            self._screen.write("\r\x1b[K")
            self._screen.flush()

    def show(self, done: int, total: int) -> None:
        """Show how many events of how many were read. Ctrl+C ends the reading; nothing was written then."""
        if not self._screen.isatty() or time.monotonic() - self._began < _PATIENCE:
            return
        full = 30 * done // max(1, total)
        self._screen.write(
            f"\r[{'#' * full}{'.' * (30 - full)}] {done:,} of {total:,} events; Ctrl+C ends it"
        )
        self._screen.flush()
        self._shown = True
