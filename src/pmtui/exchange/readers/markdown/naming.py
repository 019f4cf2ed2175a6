"""The title of a document: from its front matter, a label, a heading, the first line or the file's name."""

from __future__ import annotations

import re

from pmtui.exchange.readers.markdown.blocks import Heading, Page, Paragraph
from pmtui.exchange.readers.markdown.front import Front
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.outline import Fact, Outline
from pmtui.exchange.readers.markdown.part_names import Name
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.stamps import stamp_of
from pmtui.exchange.readers.markdown.text import prose
from pmtui.exchange.readers.markdown.titles import (
    is_named_kind,
    is_only_kind,
    is_only_time,
    names_kind,
    shorter_title,
    title_of_name,
)
from pmtui.exchange.readers.markdown.vocabulary import exact

_LONGEST_TITLE = 120
_EVENT = re.compile(
    r"(?:incident|outage|issue|problem|störung|incidente)\s?[:：]\s*(?=\S+\s\S)", re.IGNORECASE
)
_ADDRESS = re.compile(r"\((https?://[^\s()]{1,500})\)")
_SHORTEST_TITLE = 2
_MOST_HEAD_LINES = 5
_SHORT = r"short description|brief description|subject|headline|issue|problem|description|kurzbeschreibung"

# The way from the first page of a wiki to this one: `Home › Incidents › 2024`.
_TRAIL = re.compile(
    r"[^\n›»>/]{1,60}(?:\s?[›»>→]\s?[^\n›»>/]{1,60}){1,6}|[^\n/]{1,40}(?:\s/\s[^\n/]{1,40}){2,6}"
)


class Naming:
    """Finds the title of a document and takes it out of its outline."""

    def __init__(self, name: str, page: Page, front: Front, outline: Outline, gathered: Gathered) -> None:
        self._name = name
        self._page = page
        self._front = front
        self._outline = outline
        self._gathered = gathered

    def title(self) -> None:
        """Put the title, and the number of the incident where it stands in it."""
        gathered, found = self._gathered, self._outline
        front = self._front.values.get("title", ("", 0))
        if front[0] and self._is_headed():
            if found.title != front[0]:
                gathered.leave(front[1], front[0])
            written, line, sure = found.title, found.title_line, 0.9
        elif front[0]:
            written, line, sure = front[0], front[1], 0.95
            if found.title:
                gathered.leave(found.title_line, found.title)
        else:
            fact = next((fact for fact in found.facts if fact.name == "title" and fact.text), None)
            written, line, sure = found.title, found.title_line, 0.9
            if fact is None and not written:
                written, line = self._kind_line()
            if fact is None and is_only_kind(written):
                fact = self._short_description() or next(
                    (
                        fact
                        for fact in found.facts
                        if fact.name == "facts.incident"
                        and len(fact.text.split()) > _SHORTEST_TITLE
                        and not is_only_time(fact.text)
                    ),
                    None,
                )
            if fact is None and (
                below := (self._line_below() or self._heading_below())
                if is_only_kind(written)
                else (self._subtitle() if is_named_kind(written) else None)
            ):
                gathered.leave(line, written)
                written, line = below
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
        for address in _ADDRESS.findall(written):
            if address not in title:
                gathered.leave(line, address)
        if incident:
            gathered.put("facts.incident", incident, 0.8, line)
        if title:
            gathered.put("title", title, sure, line, written)
        else:
            gathered.put("title", title_of_name(self._name), 0.3)
            gathered.used.append(written)

    def _is_headed(self) -> bool:
        """Return whether the one heading above all others says what happened: readers see that one."""
        ones = [block for block in self._page.blocks if isinstance(block, Heading) and block.level == 1]
        title = self._outline.title
        says = bool(title) and not is_only_kind(title) and not is_only_time(title)
        return says and [block.line for block in ones] == [self._outline.title_line]

    def _kind_line(self) -> tuple[str, int]:
        """Return one of the first lines that says which kind of record it is, and then of what.

        The name of an organisation may stand above it; such lines are kept apart.
        """
        passage = next(iter(self._outline.passages), None)
        first = passage.blocks[0] if passage and passage.blocks and not passage.heading else None
        if not isinstance(first, Paragraph) or passage is None or len(first.lines) > _MOST_HEAD_LINES:
            return "", 0
        place = next((n for n, line in enumerate(first.lines) if names_kind(line.text)), None)
        if place is None and len(first.lines) > 1 and is_only_kind(first.lines[0].text):
            place = 1
        if place is None or any(len(line.text) > _LONGEST_TITLE for line in first.lines):
            return "", 0
        above = [line.text for line in first.lines[:place]]
        if any(text[-1:] in ".:;,!" for text in above):
            return "", 0
        self._gathered.leave(first.line, "\n".join(above))
        rest = first.lines[place + 1 :]
        passage.blocks[:1] = [Paragraph(rest, first.line + place + 1)] if rest else []
        return first.lines[place].text, first.line + place

    def _heading_below(self) -> tuple[str, int] | None:
        """Return the heading right below one that says only which kind of record it is."""
        passage = next((other for other in self._outline.passages if other.heading), None)
        if passage is None or len(passage.heading) > _LONGEST_TITLE * 2:
            return None
        if passage.name is not None and not _EVENT.match(passage.heading):
            return None
        if re.match(r"\d", passage.heading) or not self._is_next(passage.line):
            return None
        heading, passage.heading, passage.name = _EVENT.sub("", passage.heading), "", None
        return heading, passage.line

    def _subtitle(self) -> tuple[str, int] | None:
        """Return the heading that follows the title without anything between, and names no part."""
        blocks = self._page.blocks
        title = next((n for n, block in enumerate(blocks) if block.line == self._outline.title_line), -1)
        below = blocks[title + 1] if 0 <= title < len(blocks) - 1 else None
        if not isinstance(below, Heading) or len(below.text.split()) < _SHORTEST_TITLE or exact(below.text):
            return None
        for passage in self._outline.passages:
            if passage.line == below.line:
                passage.heading, passage.name = "", None
        return below.text, below.line

    def _line_below(self) -> tuple[str, int] | None:
        """Return the line by itself right below a heading that says only which kind of record it is."""
        blocks = self._page.blocks
        place = next(
            (n for n, block in enumerate(blocks) if block.line == self._outline.title_line), len(blocks)
        )
        below = blocks[place + 1] if place + 1 < len(blocks) else None
        if not isinstance(below, Paragraph) or len(below.lines) > 1:
            return None
        text = below.text
        if len(text) > _LONGEST_TITLE or text[-1:] in ".:;,!" or stamp_of(text) or ":" in text:
            return None
        passage = next((other for other in self._outline.passages if below in other.blocks), None)
        if passage is None or passage.heading or len(text.split()) < _SHORTEST_TITLE:
            return None
        passage.blocks = [block for block in passage.blocks if block is not below]
        return text, below.line

    def _is_next(self, line: int) -> bool:
        """Return whether a heading is the next one behind the title."""
        heads = [block.line for block in self._page.blocks if isinstance(block, Heading)]
        above = [place for place in heads if place < line]
        return bool(above) and above[-1] == self._outline.title_line

    def _first_line(self) -> tuple[str, int]:
        """Return a short line at the top that is bold, or stands above everything else as a title does."""
        for passage in self._outline.passages[:1]:
            first = passage.blocks[0] if passage.blocks and not passage.heading else None
            if not isinstance(first, Paragraph) or first.line != _line_of(self._page.blocks[0]):
                return "", 0
            if _TRAIL.fullmatch(first.text) and len(passage.blocks) > 1:
                self._gathered.leave(first.line, first.text)
                passage.blocks = passage.blocks[1:]
                first = passage.blocks[0]
                if not isinstance(first, Paragraph):
                    return "", 0
            head = first.lines[0]
            if head.lead and re.fullmatch(r"\s?\([^()]{4,40}\)", head.text[len(head.lead) :]):
                rest = (Line(head.text[len(head.lead) :].strip()), *first.lines[1:])
                passage.blocks[:1] = [Paragraph(rest, first.line)]
                return head.lead, first.line
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


def _line_of(block: object) -> int:
    return int(getattr(block, "line", 0))
