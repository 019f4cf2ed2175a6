"""A post-mortem in Markdown, whoever wrote it, as a document: every sentence has a place or is kept apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import PurePath

from pmtui.document import Entry, Passage, Postmortem, complete_ids
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Guess, Imported, Options, Source, Unplaced, stopped
from pmtui.exchange.readers.markdown.blocks import Code, Listing, Page, Paragraph, parse
from pmtui.exchange.readers.markdown.clockwork import NO_DAY, Clockwork
from pmtui.exchange.readers.markdown.days import day_in_name, day_of, first_day, has_month_first
from pmtui.exchange.readers.markdown.facts import FactReader
from pmtui.exchange.readers.markdown.front import read_front
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.headings import outline
from pmtui.exchange.readers.markdown.labels import field_of
from pmtui.exchange.readers.markdown.missing import missing_lines
from pmtui.exchange.readers.markdown.outline import COLON, Fact
from pmtui.exchange.readers.markdown.outline import Passage as Part
from pmtui.exchange.readers.markdown.own import is_own, read_own
from pmtui.exchange.readers.markdown.part_names import Name
from pmtui.exchange.readers.markdown.placing import Placer
from pmtui.exchange.readers.markdown.recognising import (
    is_action_list,
    is_remediation,
    looks_like_timeline,
    zone_of_passages,
)
from pmtui.exchange.readers.markdown.stamps import stamp_of
from pmtui.exchange.readers.markdown.status_updates import with_updates
from pmtui.exchange.readers.markdown.text import prose
from pmtui.exchange.readers.markdown.titles import is_only_kind, shorter_title, title_of_name
from pmtui.exchange.readers.markdown.vocabulary import exact, match
from pmtui.exchange.readers.markdown.zones import UNNAMED, Zone, only_zone, zone_of

MOST_CHARACTERS = 1_000_000
MOST_LINES = 10_000
LONGEST_LINE = 50_000
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
    return _Reading(given.name, text, options).imported(source)


def sniff(given: Given) -> float:
    """Return how sure it is that a source is a post-mortem in Markdown, from 0 to 1."""
    try:
        text = given.text[:100_000]
    except Unreadable:
        return 0.0
    stripped = text.lstrip()
    if not stripped or (stripped[0] in "{[<" and not stripped.startswith(("[[", "<!--", "<h"))):
        return 0.0
    heads = re.findall(
        r"(?m)^(?:#{1,6}\s+(.{1,100})|\*\*([^*\n]{1,80})\*\*:?\s*$|(.{1,80})\n(?:={3,}|-{3,})$)", text
    )
    known = {found.name for head in heads if (found := match("".join(head).strip("# ")))}
    labels = re.findall(
        r"(?m)^(?:[-*]\s)?\*{0,2}([^\W\d][^\n:：*.|]{1,40}?)\*{0,2}\s?[:：.]\*{0,2}(?:\s|$)", text
    )
    lone = re.findall(r"(?m)^([^\W\d_][^\n:：*|.]{2,40}):?$", text)
    known |= {found.name for label in {*labels, *lone} if (found := exact(label))}
    facts = {field for label in set(labels) if (field := field_of(label))}
    if len(facts) >= 2 and known:
        return 0.9
    suffix = PurePath(given.name).suffix.lower() in (".md", ".markdown", ".mdown", ".mkd", ".erb")
    if len(known) >= 2:
        return 0.95
    return min(0.9, (0.35 if suffix else 0.0) + (0.35 if heads else 0.0) + (0.25 if known else 0.0))


class _Reading:
    def __init__(self, name: str, text: str, options: Options) -> None:
        self._name = name
        self._options = options
        self._text, self._beyond = _bounded(text)
        self._front = read_front(self._text)
        body = "\n".join(self._text.split("\n")[self._front.length :])
        self._page = parse(body, self._front.length + 1)
        self._page.blocks = with_updates(self._page.blocks)
        self._month_first = has_month_first(self._text)
        self._gathered = Gathered()
        self._outline = outline(self._page, titled="title" in self._front.values)
        self._zone: Zone = UNNAMED
        self._zones: set[str] = set()
        self._day: date | None = None
        self._clock: Clockwork | None = None

    def imported(self, source: Source) -> Imported:
        """Return everything that was read."""
        self._options.progress(0, 3)
        if is_own(self._page):
            self._gathered = read_own(self._page)
            return self._finished(source)
        self._title()
        self._time_frame()
        self._front_facts()
        facts = FactReader(self._gathered, self._fact_clock, month_first=self._month_first)
        for fact in self._outline.facts:
            facts.take(fact) if fact.name else self._gathered.leave(
                fact.line, f"{fact.label}: {fact.text}".strip(": ")
            )
        self._options.progress(1, 3)
        self._passages()
        self._rest()
        self._options.progress(2, 3)
        return self._finished(source)

    def _finished(self, source: Source) -> Imported:
        """Return the document, with every line that is not in it kept apart."""
        document, guesses = self._gathered.document()
        for line, text in missing_lines(self._text, document, self._gathered):
            self._gathered.leave(line, text)
        for number, piece in self._beyond:
            self._gathered.leave(number, piece)
        unplaced = _joined(self._gathered.unplaced)
        document = self._with_unplaced(document, unplaced, guesses)
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
        )

    def _with_unplaced(
        self, document: Postmortem, unplaced: tuple[Unplaced, ...], guesses: Mapping[str, Guess]
    ) -> Postmortem:
        """Return the document with the text that has no place yet; nothing of it was seen by a person."""
        name = PurePath(self._name).name
        rows = tuple(
            Passage(text=kept.text, source=f"{name}, line {kept.line}" if kept.line else name)
            for kept in unplaced
        )
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

    def _title(self) -> None:
        gathered, found = self._gathered, self._outline
        front = self._front.values.get("title", ("", 0))
        if front[0]:
            written, line, sure = front[0], front[1], 0.95
            if found.title and found.title != front[0]:
                gathered.leave(found.title_line, found.title)
        else:
            fact = next((fact for fact in found.facts if fact.name == "title" and fact.text), None)
            written, line, sure = found.title, found.title_line, 0.9
            if fact is None and is_only_kind(written):
                fact = self._short_description() or next(
                    (
                        fact
                        for fact in found.facts
                        if fact.name == "facts.incident" and len(fact.text.split()) > _SHORTEST_TITLE
                    ),
                    None,
                )
            if fact is None and not written:
                written, line = self._first_line()
                sure = 0.6
            if fact is not None:
                found.facts = [other for other in found.facts if other is not fact]
                gathered.used += [fact.label, f"{fact.label}: {fact.text}"]
                if written:
                    gathered.leave(line, written)
                written, line, sure = fact.text, fact.line, 0.95
        title, incident = shorter_title(written)
        if incident:
            gathered.put("facts.incident", incident, 0.8, line)
        if title:
            gathered.put("title", title, sure, line, written)
        else:
            gathered.put("title", title_of_name(self._name), 0.3)
            gathered.used.append(written)

    def _first_line(self) -> tuple[str, int]:
        """Return a short line at the top that is bold, or stands above everything else as a title does."""
        for passage in self._outline.passages[:1]:
            first = passage.blocks[0] if passage.blocks and not passage.heading else None
            if not isinstance(first, Paragraph) or first.line != _line_of(self._page.blocks[0]):
                return "", 0
            head = first.lines[0]
            alone = len(first.lines) == 1 and head.text[-1:] not in ".:;,!"
            if len(head.text) > _LONGEST_TITLE or not (head.is_bold or alone) or stamp_of(head.text):
                return "", 0
            rest = first.lines[1:]
            passage.blocks[:1] = [Paragraph(rest, first.line + 1)] if rest else []
            return head.text, first.line
        return "", 0

    def _short_description(self) -> Fact | None:
        """Return the line that says what it is about, where the title is only the number of a record."""
        for passage in self._outline.passages:
            text = prose(passage.blocks[:1])
            if re.fullmatch(_SHORT, passage.heading.strip(" :").lower()) and 0 < len(text) <= 150:
                passage.blocks = passage.blocks[1:]
                self._gathered.found(Name.SUMMARY.value, passage.heading, passage.line, 0.6)
                return Fact("title", passage.heading, text, passage.line)
        return None

    def _time_frame(self) -> None:
        """Find the day of the incident and the zone of its times, before any of them is read."""
        facts, month_first = self._outline.facts, self._month_first
        zones = (zone_of(fact.text) for fact in facts if fact.name == "zone")
        zone = next((found for found in zones if found is not None), None)
        self._zone = (
            zone
            or zone_of_passages(self._outline.passages)
            or self._option_zone()
            or only_zone(self._text)
            or UNNAMED
        )
        dated = [
            fact.text
            for name in ("facts.impact_started", "facts.date", "range", "facts.detected")
            for fact in facts
            if fact.name == name
        ]
        days = (day_of(text, month_first=month_first) for text in dated)
        day = next((found for found in days if found is not None), None)
        told = [fact.text for fact in facts if fact.name == "facts.written"]
        written = (day_of(text, month_first=month_first) for text in told)
        texts = [self._outline.title, self._front.values.get("title", ("", 0))[0]]
        headed = [p.heading for p in self._outline.passages]
        timeline = [prose(p.blocks[:3])[:2000] for p in self._outline.passages if p.name is Name.TIMELINE]
        summary = [prose(p.blocks)[:3000] for p in self._outline.passages if p.name in (Name.SUMMARY, None)]
        year = self._any_year()
        self._day = (
            (None if self._options.day_is_guess else self._options.day)
            or day
            or first_day(texts, month_first=month_first, year=self._year())
            or first_day([*headed, *timeline], month_first=month_first, all_lines=False)
            or first_day(summary[:3], month_first=month_first, all_lines=False)
            or first_day(
                [*headed, *timeline, *summary[:3]], month_first=month_first, all_lines=False, year=year
            )
            or day_in_name(PurePath(self._name).name)
            or day_of(self._front.values.get("date", ("", 0))[0], month_first=month_first)
            or first_day([self._text[:50_000]], month_first=month_first)
            or next((found for found in written if found is not None), None)
            or self._options.day
        )

    def _year(self) -> int | None:
        """Return the year of the document, for days in its title that name none."""
        front = day_of(self._front.values.get("date", ("", 0))[0], month_first=self._month_first)
        known = front or day_in_name(PurePath(self._name).name)
        return known.year if known else None

    def _any_year(self) -> int | None:
        """Return a year that the text names anywhere, for days that name none."""
        known = self._year()
        if known is None and (day := first_day([self._text[:50_000]], month_first=self._month_first)):
            known = day.year
        if known is None and (named := re.search(r"(?<!\d)(20[0-4]\d)(?!\d)", self._outline.title)):
            known = int(named[1])
        return known

    def _option_zone(self) -> Zone | None:
        if not self._options.zone:
            return None
        return zone_of(self._options.zone)

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
        for line, text in self._front.left:
            self._gathered.leave(line, text)

    def _passages(self) -> None:
        passages = self._outline.passages
        placer = Placer(self._gathered, self._new_clock, month_first=self._month_first)
        if not any(passage.name is Name.TIMELINE for passage in passages):
            for passage in passages:
                if passage.name is None and looks_like_timeline(passage):
                    passage.name, passage.sure = Name.TIMELINE, 0.6
                    self._heading_first(passage)
        if not any(p.name is Name.TIMELINE and looks_like_timeline(p) for p in passages):
            for passage in passages:
                if passage.name in _NARRATIVE and looks_like_timeline(passage):
                    self._gathered.found(passage.name.value, passage.heading, passage.line, passage.sure)
                    passage.name, passage.sure = Name.TIMELINE, 0.6
                    self._heading_first(passage)
        if not any(passage.name is Name.ACTIONS for passage in passages):
            for passage in passages:
                if passage.name is Name.RESOLUTION and is_remediation(passage):
                    passage.name, passage.sure = Name.ACTIONS, 0.6
                if passage.name is None and _has_boxes(passage):
                    passage.name, passage.sure = Name.ACTIONS, 0.6
        placer.has_action_items = any(
            passage.name is Name.ACTIONS and passage.heading and is_action_list(passage)
            for passage in passages
        )
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

    def _heading_first(self, passage: Part) -> None:
        from pmtui.exchange.readers.markdown.blocks import Heading

        if passage.heading:
            passage.blocks.insert(0, Heading(9, passage.heading, passage.line))
            passage.heading = ""

    def _rest(self) -> None:
        """Fill what follows from the rest, and keep what no reader sees."""
        if self._day is not None:
            self._gathered.put("facts.date", self._day, 0.6)
        for line, comment in self._page.comments:
            self._gathered.leave(line, comment)
        self._gathered.used += self._outline.used

    def _notes(self) -> list[str]:
        notes = list(self._gathered.notes)
        entries = self._gathered.rows.get("timeline", [])
        without = any(isinstance(row, Entry) and row.at.date() == NO_DAY for row in entries)
        if self._day is None and without:
            notes.append(
                "The text names no day: its times were put on 1 Jan 2000. Say with --day which day it was."
            )
        if "" in self._zones:
            notes.append("No zone is named for all of the times; those without one were taken as UTC.")
        if self._beyond:
            notes.append(
                "The text is too long to be a post-mortem: what lies behind its beginning was not divided."
            )
        return notes


# Parts in which a timeline can stand that has no heading of its own.
_NARRATIVE = (Name.BACKGROUND, Name.ANALYSIS, Name.RESPONSE, Name.SUMMARY, Name.DETECTION, Name.RESOLUTION)
_LONGEST_TITLE = 120
_SHORTEST_TITLE = 2
_SHORT = r"short description|brief description|subject|headline|issue|problem|description|kurzbeschreibung"
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


def _line_of(block: object) -> int:
    return int(getattr(block, "line", 0))


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


def _has_boxes(passage: Part) -> bool:
    items = [item for block in passage.blocks if isinstance(block, Listing) for item in block.items]
    return bool(items) and sum(item.checked is not None for item in items) * 2 > len(items)


def _bounded(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Return as much of a text as a post-mortem can have, and the rest with the line it begins at."""
    lines = text.split("\n")
    kept: list[str] = []
    beyond: list[tuple[int, str]] = []
    size = 0
    for number, line in enumerate(lines, 1):
        if number > MOST_LINES or size > MOST_CHARACTERS:
            beyond.append((number, "\n".join(lines[number - 1 :])))
            break
        if len(line) > LONGEST_LINE:
            beyond.append((number, line))
            kept.append("")
            continue
        size += len(line) + 1
        kept.append(line)
    return "\n".join(kept), beyond
