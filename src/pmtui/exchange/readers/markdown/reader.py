"""A post-mortem in Markdown, whoever wrote it, as a document: every sentence has a place or is kept apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import PurePath
from typing import NamedTuple

from pmtui.document import Entry, Passage, Postmortem, complete_ids
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Guess, Imported, Options, Source, Unplaced, stopped
from pmtui.exchange.readers.markdown.actions import items_of
from pmtui.exchange.readers.markdown.blocks import Code, Page, Paragraph
from pmtui.exchange.readers.markdown.clockwork import NO_DAY, Clockwork
from pmtui.exchange.readers.markdown.day_order import day_order
from pmtui.exchange.readers.markdown.days import day_in_name
from pmtui.exchange.readers.markdown.facts import FactReader
from pmtui.exchange.readers.markdown.front_forms import front_of, settle_title
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.guidance import take_guidance
from pmtui.exchange.readers.markdown.headings import outline
from pmtui.exchange.readers.markdown.labels import field_of
from pmtui.exchange.readers.markdown.missing import missing_lines
from pmtui.exchange.readers.markdown.names import names_in
from pmtui.exchange.readers.markdown.naming import Naming
from pmtui.exchange.readers.markdown.outline import COLON, Fact
from pmtui.exchange.readers.markdown.outline import Passage as Part
from pmtui.exchange.readers.markdown.own import is_own, own_page, read_own
from pmtui.exchange.readers.markdown.parsing import parse
from pmtui.exchange.readers.markdown.part_names import Name
from pmtui.exchange.readers.markdown.placing import Placer
from pmtui.exchange.readers.markdown.published import take_published
from pmtui.exchange.readers.markdown.recognising import is_action_list, name_parts
from pmtui.exchange.readers.markdown.spoken_stamps import told_stamp
from pmtui.exchange.readers.markdown.stamps import forget_stamps
from pmtui.exchange.readers.markdown.text import prose
from pmtui.exchange.readers.markdown.timeframe import TimeFrame
from pmtui.exchange.readers.markdown.zones import UNNAMED, Zone
from pmtui.exchange.record import with_record
from pmtui.exchange.zone_doubts import zone_doubts

FORMAT = "markdown"


def read(given: Given, options: Options) -> Imported:
    """Return the document of a Markdown text; it stops only where there is no text at all."""
    source = Source(given.name, FORMAT, options.zone or "UTC")
    try:
        text = given.text
    except Unreadable as error:
        return stopped(source, str(error), line=error.line)
    if not text.strip():
        return stopped(source, "there is nothing but white space in it")
    folder = given.path.resolve().parent.name if given.path is not None else ""
    try:
        return _Reading(given.name, text, options, folder).imported(source)
    finally:
        forget_stamps()
        told_stamp.cache_clear()


class _Reading:
    def __init__(self, name: str, text: str, options: Options, folder: str = "") -> None:
        self._name = name
        self._options = options
        self._text, self._beyond = _bounded(text)
        self._front = front_of(self._text)
        body = "\n".join(self._text.split("\n")[self._front.length :])
        self._page = own_page(body, self._front.length + 1)
        settle_title(self._front, self._page)
        near = (options.day, day_in_name(PurePath(name).name), day_in_name(folder))
        self._order = day_order(self._text.split("\n"), said=options.dates, near=near)
        self._month_first = self._order.month_first
        self._gathered = Gathered()
        self._outline = outline(self._page, titled="title" in self._front.values)
        self._own = is_own(self._page)
        self._zone: Zone = UNNAMED
        self._zones: set[str] = set()
        self._day: date | None = None
        self._frame: TimeFrame | None = None
        self._clock: Clockwork | None = None

    def imported(self, source: Source) -> Imported:
        """Return everything that was read."""
        self._options.progress(0, 3)
        if self._own:
            self._gathered = read_own(self._page)
            return self._finished(source)
        take_published(self._outline, self._gathered, month_first=self._month_first)
        Naming(self._name, self._page, self._front, self._outline, self._gathered).title()
        frame = TimeFrame(
            self._name, self._text, self._front, self._outline, self._options, month_first=self._month_first
        )
        self._zone, self._day = frame.zone(), frame.day()
        self._frame = frame
        self._front_facts()
        facts = FactReader(self._gathered, self._fact_clock, month_first=self._month_first)
        for fact in self._outline.facts:
            facts.take(fact) if fact.name else self._gathered.leave(
                fact.line, f"{fact.label}: {fact.text}".strip(": ")
            )
        self._options.progress(1, 3)
        self._passages(facts)
        self._rest()
        self._options.progress(2, 3)
        return self._finished(source)

    def _finished(self, source: Source) -> Imported:
        """Return the document, with every line that is not in it kept apart."""
        document, guesses = self._gathered.document()
        guesses = {path: self._weighed(guess) for path, guess in guesses.items()}
        whole = with_record(document, self._gathered.record) if self._gathered.record else None
        for line, text in missing_lines(self._text, document, self._gathered, own=self._own):
            self._gathered.leave(line, text)
        for number, piece in self._beyond:
            self._gathered.leave(number, piece)
        unplaced = _joined(self._gathered.unplaced)
        if whole is not None:
            document, known = whole
            guesses = {_named(path, known): guess for path, guess in guesses.items()}
            guesses = {path: guess for path, guess in guesses.items() if not _is_empty(document, path)}
        document = self._with_unplaced(document, unplaced, guesses, seen=whole is not None)
        self._options.progress(3, 3)
        zone = self._zones.copy().pop() if len(self._zones) == 1 else self._zone.name
        return Imported(
            Source(source.name, source.format, zone or source.zone),
            document=document,
            facts=guesses,
            unplaced=unplaced,
            sections=tuple(self._gathered.sections),
            understood=tuple(dict.fromkeys(text for text in self._gathered.used if text.strip())),
            notes=tuple(self._notes()),
            recorded=whole is not None,
        )

    def _weighed(self, guess: Guess) -> Guess:
        """Return a guess, less sure where it is a date whose day and month could be exchanged."""
        day = guess.value.date() if isinstance(guess.value, datetime) else guess.value
        if not isinstance(day, date) or self._own or not self._order.depends(day):
            return guess
        return replace(guess, sure=min(guess.sure, self._order.sure))

    def _with_unplaced(
        self,
        document: Postmortem,
        unplaced: tuple[Unplaced, ...],
        guesses: Mapping[str, Guess],
        *,
        seen: bool = False,
    ) -> Postmortem:
        """Return the document with the text that has no place yet; nobody has seen it but what was `seen`."""
        name = PurePath(self._name).name
        rows = tuple(
            Passage(text=kept.text, source=f"{name}, line {kept.line}" if kept.line else name)
            for kept in unplaced
        )
        if seen:
            return complete_ids(document.model_copy(update={"unplaced": (*document.unplaced, *rows)}))
        lists = dict.fromkeys(path.split("[")[0] for path in guesses if "[" in path)
        fields = [path for path in guesses if "[" not in path]
        timeline = tuple(entry.model_copy(update={"unreviewed": True}) for entry in document.timeline)
        return complete_ids(
            document.model_copy(
                update={
                    "unplaced": (*document.unplaced, *rows),
                    "timeline": timeline,
                    "unreviewed": (*fields, *(path for path in lists if path != "timeline")),
                }
            )
        )

    def _new_clock(self) -> Clockwork:
        return Clockwork(zone=self._zone, day=self._day)

    def _fact_clock(self) -> Clockwork:
        if self._clock is None:
            self._clock = self._new_clock()
        return self._clock

    def _front_facts(self) -> None:
        """Put the front matter into facts; its date is that of the document, unless nothing else has one."""
        for key, (value, line) in self._front.values.items():
            name = field_of(key.replace("_", " "))
            self._gathered.used.append(key)
            if key == "title" or not value:
                continue
            if key == "date":
                name = "facts.written"
            if key in ("description", "summary", "excerpt"):
                self._outline.passages.insert(
                    0, Part(Name.SUMMARY, "", line, 0.6, list(parse(value, line).blocks))
                )
            elif name in (
                "facts.owner",
                "facts.severity",
                "facts.tags",
                "facts.services",
                "facts.written",
                "facts.incident",
                "facts.impact_started",
                "facts.impact_ended",
                "facts.detected",
                "facts.acknowledged",
                "facts.mitigated",
                "facts.resolved",
                "facts.closed",
                "facts.commander",
                "range",
                "zone",
            ):
                self._outline.facts.append(Fact(name, key, _plain(value), line, 0.9))
            elif key in _IGNORED:
                self._gathered.used.append(f"{key}: {value}")
            else:
                self._gathered.leave(line, f"{key}: {value}")
        self._gathered.used += self._front.used
        for line, text in self._front.left:
            self._gathered.leave(line, text)

    def _passages(self, facts: FactReader) -> None:
        passages = self._outline.passages
        for line, text in take_guidance(passages):
            self._gathered.leave(line, text)
        placer = Placer(self._gathered, self._new_clock, month_first=self._month_first)
        placer.order, placer.measure = self._order, facts.take
        placer.people = names_in(self._text, self._outline, self._front)
        name_parts(passages, self._gathered)
        placer.has_action_items = any(
            # A promise behind a label and what was done at once make no other list one of mere proposals.
            passage.name is Name.ACTIONS
            and passage.heading
            and is_action_list(passage)
            and Name.RESOLUTION not in passage.parents
            and any(not isinstance(block, Paragraph) for block in passage.blocks)
            for passage in passages
        )
        placer.around = [
            text for passage in passages if passage.name is Name.ACTIONS for text in items_of(passage.blocks)
        ]
        has_summary = any(passage.name is Name.SUMMARY and passage.heading for passage in passages)
        for passage in passages:
            if passage.name is None and not passage.heading:
                code = [block for block in passage.blocks if isinstance(block, Code)]
                passage.blocks = [block for block in passage.blocks if block not in code]
                for block in code:
                    self._gathered.leave(block.line, block.text)
                self._without_labels(passage)
                passage.name, passage.sure = Name.SUMMARY, 0.4 if has_summary else 0.6
            placer.place(passage)
        placer.finish()
        if self._day is not None and placer.midnights:
            self._day -= timedelta(days=placer.midnights)
        self._zones = placer.zones

    def _without_labels(self, passage: Part) -> None:
        """Keep lines apart that are labels with values which nobody knows: they are no summary."""
        for block in [block for block in passage.blocks if isinstance(block, Paragraph)]:
            if all(
                (found := COLON.fullmatch(line.text)) and len(line.text) < 120 and len(found[1].split()) < 6
                for line in block.lines
            ):
                passage.blocks.remove(block)
                self._gathered.leave(block.line, "\n".join(line.text for line in block.lines))

    def _rest(self) -> None:
        """Fill what follows from the rest, and keep what no reader sees."""
        if self._day is not None:
            self._gathered.put("facts.date", self._day, 0.6)
        for line, comment in (*self._page.comments, *self._page.embedded):
            self._gathered.leave(line, comment)
        self._gathered.used += [*self._outline.used, *self._page.anchors]

    def _notes(self) -> list[str]:
        notes = list(self._gathered.notes)
        if self._order.note and not self._own:
            notes.append(self._order.note)
        entries = self._gathered.rows.get("timeline", [])
        without = any(isinstance(row, Entry) and row.at.date() == NO_DAY for row in entries)
        if self._day is None and without:
            notes.append(
                "The text names no day: its times were put on 1 Jan 2000. Say with --day which day it was."
            )
        if self._frame is not None:
            notes += self._frame.notes(timed=bool(entries))
        if "" in self._zones:
            notes.append("No zone is named for all of the times; those without one were taken as UTC.")
        days = [row.at.date() for row in entries if isinstance(row, Entry) and row.at.date() != NO_DAY]
        notes += zone_doubts(sorted(self._zones), days)
        if self._beyond:
            notes.append(
                "The text is too long to be a post-mortem: what lies behind its beginning was not divided."
            )
        return notes


_IGNORED = frozenset(
    {
        "layout",
        "draft",
        "linktitle",
        "type",
        "slug",
        "weight",
        "permalink",
        "path",
        "aliases",
        "url",
        "template",
    }
)


def _joined(pieces: list[Unplaced]) -> tuple[Unplaced, ...]:
    """Return what was kept apart in the order of the source; lines that follow each other are one passage."""
    result: list[Unplaced] = []
    end = -1
    for piece in sorted(pieces, key=lambda kept: kept.line):
        if piece.line and piece.line in (end, end + 1) and result[-1].line:
            result[-1] = Unplaced(result[-1].line, f"{result[-1].text}\n{piece.text}")
        else:
            result.append(piece)
        end = piece.line + piece.text.count("\n")
    return tuple(result)


def _plain(value: str) -> str:
    page: Page = parse(value)
    return prose(page.blocks) if page.blocks else value


class _Bounds(NamedTuple):
    characters: int
    lines: int
    line: int


_FOREIGN = _Bounds(1_000_000, 10_000, 50_000)
_OWN = _Bounds(40_000_000, 400_000, 20_000_000)  # whatever fits into a file comes back
_OWN_HEAD = re.compile(r"^\| (?:Key fact|About|At a glance) \| Value \|$", re.MULTILINE)
_HEAD = 20_000


def _bounded(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Return as much of a text as a post-mortem can have, and the rest with the line it begins at."""
    bounds = _OWN if _OWN_HEAD.search(text[:_HEAD]) else _FOREIGN
    lines = text.split("\n")
    kept: list[str] = []
    beyond: list[tuple[int, str]] = []
    size = 0
    for number, line in enumerate(lines, 1):
        if number > bounds.lines or size > bounds.characters:
            beyond.append((number, "\n".join(lines[number - 1 :])))
            break
        if len(line) > bounds.line:
            beyond.append((number, line))
            kept.append("")
            continue
        size += len(line) + 1
        kept.append(line)
    return "\n".join(kept), beyond


def _is_empty(document: Postmortem, path: str) -> bool:
    """Return whether the record of a document left a field empty of which the words show a value."""
    value: object = document
    for name in path.split("."):
        value = getattr(value, name, path)
    return value is None


def _named(path: str, known: Mapping[str, str]) -> str:
    """Return the path of a guess about a row by the id that the row has got."""
    head, bracket, rest = path.partition("[")
    key, _, end = rest.partition("]")
    return f"{head}[{known.get(key, key)}]{end}" if bracket else path
