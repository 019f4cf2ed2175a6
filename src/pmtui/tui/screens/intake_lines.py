"""The lines of the preview of an import: its sources, its rows by days, and the fields that it could fill."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import groupby
from textwrap import wrap

from rich.cells import cell_len

from pmtui.document import Kind
from pmtui.document.safe import safe_line
from pmtui.document.times import show_clock, show_day
from pmtui.exchange.assemble import Row, State
from pmtui.exchange.drafting import is_sure
from pmtui.exchange.filling import EMPTY, LISTS, UNPLACED, WAITING, value_shown
from pmtui.exchange.imported import Event, Imported
from pmtui.tui.drawing import Drawn, Span, column, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.intake import (
    FIELD,
    FOLD,
    PART,
    ROW,
    Intake,
    Wanted,
    about,
    counted,
    name_of,
    note_shown,
    zone_told,
)
from pmtui.tui.screens.timeline import KIND_WIDTH, KIND_WORDS
from pmtui.tui.widgets.row_list import Item

NOTHING_IMPORTED = "Nothing was imported, and the document is as it was."
LEFT_OUT = "That is left out; f names its format and reads again, what you chose stays."
"""What stands below the sources that cannot be read: alone, and beside others that can."""
_SOURCE_WIDTH = 20
_NAME_WIDTH = 22
_ROOMY = 72
"""Cells from which on each row has its kind and its source in columns of their own."""


def intake_items(intake: Intake, rows: Sequence[Item], width: int) -> list[Item]:
    """Return the lines of the preview for a list of this width; `rows` are those that `row_items` made."""
    return [*_source_items(intake, width), *rows, *_field_items(intake, width)]


def _source_items(intake: Intake, width: int) -> Iterator[Item]:
    for item in intake.imported:
        told, zone = about(item), zone_told(item)
        apart = zone and cell_len(f"{item.source.name}: {told}, {zone}") > width - 2
        yield Item("source", "", (item.source.name, f"{told}, {zone}" if zone and not apart else told))
        if apart:
            yield from _wrapped("note", zone[0].upper() + zone[1:] + ".", width)
        for note in item.notes:
            yield from _wrapped("note", note_shown(note), width)


def row_items(intake: Intake) -> list[Item]:
    """Return the lines of the rows.

    They name a row by its number and say nothing of whether it is kept, so that keeping one changes no line.
    """
    items: list[Item] = []
    day: date | None = None
    room = max((len(_clock(row.event)) for row in intake.made), default=0) + 1
    for hidden, rows in groupby(intake.made, lambda row: intake.is_hidden(row.number)):
        if hidden:
            folded = list(rows)
            items.append(Item(FOLD, f"{FOLD} {folded[0].number}", len(folded)))
            continue
        for row in rows:
            if (at := row.event.at.date()) != day:
                day = at
                items.append(Item("day", "", f"{show_day(day)} · UTC"))
            items.append(Item(ROW, f"{ROW} {row.number}", (row.number, room)))
            items += [Item("also", "", other) for other in row.also]
            if row.there is not None and row.reworded is not None:
                items.append(Item("also", "", replace(row.reworded, source="the timeline")))
    return items


def _field_items(intake: Intake, width: int) -> Iterator[Item]:
    """Yield the fields that can be filled, the lists that can get more rows, and the text without a field."""
    last = None
    placed = sorted(intake.fields.items(), key=lambda pair: (pair[0] == UNPLACED, pair[1].filling.more))
    for path, each in placed:
        head = LISTS if each.filling.more else WAITING if path == UNPLACED else EMPTY
        if head != last:
            yield Item("day", "", head)
        last = head
        yield Item(FIELD, f"{FIELD} {path}", each)
        if path in intake.opened:
            yield from _opened(intake, path, each, width)
        if held := each.filling.held:
            told = f"Something else stands in {', '.join(held)}; what the import says waits in Unplaced."
            yield from _wrapped("note", told, width)


def _opened(intake: Intake, path: str, each: Wanted, width: int) -> Iterator[Item]:
    """Yield all that a field would get: each row of a list, which can be dropped, or the whole text."""
    is_list = isinstance(each.filling.value, tuple)
    for place, words in enumerate(intake.parts(path)):
        first, *rest = _folded(words, max(20, width - 11))
        if is_list:
            yield Item(PART, f"{PART} {path} {place}", (first, each.keeps(place)))
        else:
            yield Item("note", "", f"    – {first}")
        for more in rest:
            yield Item("note", "", f"      {more}")


@lru_cache(2_000)
def _folded(words: str, width: int) -> tuple[str, ...]:
    return tuple(wrap(safe_line(words), width)) or ("",)


def _wrapped(kind: str, text: str, width: int) -> Iterator[Item]:
    """Yield a sentence as lines, the first of which is of this kind."""
    for number, words in enumerate(wrap(safe_line(text), max(20, width - 5)) or [""]):
        yield Item("more" if number and kind == "broken" else kind, "", words)


def broken_items(imported: Iterable[Imported], width: int) -> Iterator[Item]:
    """Yield what is said about sources that could not be read to their end."""
    for item in imported:
        if item.stopped is None:
            continue
        place = f", line {item.stopped.line}" if item.stopped.line else ""
        yield from _wrapped("broken", f"{item.source.name}{place}: {note_shown(item.stopped.why)}.", width)
        if item.stopped.recognised:
            yield from _wrapped("note", f"It looks like this: {item.stopped.recognised}.", width)


def draw_intake(item: Item, width: int, glyphs: Glyphs, intake: Intake | None) -> Drawn:
    """Return a line of the preview as it is drawn; the rows are those of `intake`."""
    match item.kind:
        case "source":
            name, told = item.value
            return line(Span(name, "strong"), Span(f": {told}", "muted"))
        case "note":
            return line(Span(f"  {item.value}", "muted"))
        case "day":
            return line(Span(item.value, "heading"))
        case "broken":
            return line(Span(f"{glyphs['error']} {item.value}", "error"))
        case "more":
            return line(Span(f"  {item.value}", "error"))
        case "fold":
            rule = glyphs["gap"] * 2
            return line(
                Span(f"    {rule} {counted(item.value, 'row', 'rows')} of noise folded {rule}", "muted")
            )
        case "also":
            return _also(item.value, width, glyphs)
        case "field":
            return _field(item.value, width)
        case "part":
            words, kept = item.value
            return line(Span("    "), _box(kept), Span(words, "" if kept else "muted"))
    number, room = item.value
    return _row(intake.row(number), room, width) if intake is not None else line("")


def _row(row: Row, room: int, width: int) -> Drawn:
    event, muted = row.event, "" if row.kept else "muted"
    box = Span("[=] ", "muted") if row.state is State.KNOWN else _box(row.kept)
    spans = [box, Span(f"{_clock(event):<{room}}", muted or "strong")]
    told = "" if event.kind is Kind.OTHER else KIND_WORDS.get(event.kind, event.kind.value)
    if width >= _ROOMY:
        spans.append(Span(column(told, KIND_WIDTH) + " ", "muted"))
        told = ""
    who = event.actor if event.actor and event.actor not in event.text else ""
    spans += [Span(f"{told}: ", "muted")] * bool(told) + [Span(f"{who}: ", "muted")] * bool(who)
    spans.append(Span(" ".join(event.text.split()), muted))
    return Drawn(tuple(spans), (Span(f" {_origin(row, width)} ", "muted"),))


def _origin(row: Row, width: int) -> str:
    """Return where a row comes from, and what is special about it."""
    if row.state is State.KNOWN:
        return "there already"
    names = " + ".join(row.sources)
    if width < _ROOMY:
        return f"+{len(row.also)}" if row.also else ""
    return column(names, max(_SOURCE_WIDTH, width // 4)).rstrip()


def _box(kept: bool) -> Span:
    return Span("[x] ", "success") if kept else Span("[ ] ", "muted")


def _also(event: Event, width: int, glyphs: Glyphs) -> Drawn:
    """Return the same event in the words of another source."""
    source = [Span(f" {column(event.source, _SOURCE_WIDTH).rstrip()} ", "muted")] if width >= _ROOMY else []
    return line(
        Span(f"    {glyphs['link']} {_clock(event).strip()} {' '.join(event.text.split())}", "muted"),
        right=source,
    )


def _field(each: Wanted, width: int) -> Drawn:
    style = "" if each.kept else "muted"
    told = [] if is_sure(each.filling) else [Span(" a guess ", "warning")]
    if each.left:
        told = [Span(f" {len(each.chosen.value)} of {len(each.filling.value)} ", "muted"), *told]
    name = column(name_of(each.filling.path), min(_NAME_WIDTH, width // 3))
    words = Span(value_shown(each.chosen.value), style or "muted")
    return line(_box(each.kept), Span(name + "  ", style), words, right=told)


def _clock(event: Event) -> str:
    if event.timeless:
        return " --:--"
    return ("~" if event.approximate else " ") + show_clock(event.at)
