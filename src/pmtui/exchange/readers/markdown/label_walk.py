"""Labels that begin a part or hold a key fact, and what is open while a document is walked through."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pmtui.exchange.readers.markdown.blocks import (
    Block,
    Heading,
    Paragraph,
)
from pmtui.exchange.readers.markdown.labels import field_of, is_count
from pmtui.exchange.readers.markdown.outline import (
    COLON,
    Fact,
    Outline,
    Passage,
    known_items,
    several_facts,
)
from pmtui.exchange.readers.markdown.part_names import Name
from pmtui.exchange.readers.markdown.plain import Line, without_colon
from pmtui.exchange.readers.markdown.stamps import stamp_of
from pmtui.exchange.readers.markdown.vocabulary import exact, match

LABEL_LEVEL = 7


ITEM_LEVEL = 8


_PHASES = frozenset(
    {
        *(
            Name.DETECTION,
            Name.RESOLUTION,
            Name.IMPACT,
            Name.TRIGGER,
            Name.RESPONSE,
            Name.ROOT_CAUSE,
            Name.SUMMARY,
        ),
        *(
            Name.BACKGROUND,
            Name.MITIGATORS,
            Name.ANALYSIS,
            Name.ACTIONS,
            Name.PEOPLE,
            Name.METRICS,
            Name.EVIDENCE,
        ),
        *(Name.APPENDIX, Name.RISKS, Name.DAMAGE_CONTROL, Name.UNKNOWNS, Name.FACTS, Name.LEARNINGS),
    }
)


OUT_OF_ACTIONS = frozenset(
    {
        *(
            Name.LESSONS,
            Name.WENT_WELL,
            Name.WENT_WRONG,
            Name.LUCKY,
            Name.TIMELINE,
            Name.APPENDIX,
            Name.FOLLOW_UP,
        ),
        *(
            Name.ACTION_NOTES,
            Name.UNKNOWNS,
            Name.EVIDENCE,
            Name.PEOPLE,
            Name.SUMMARY,
            Name.MEETINGS,
            Name.IMPACT,
        ),
        *(Name.ROOT_CAUSE, Name.CONTRIBUTORS, Name.BACKGROUND, Name.WHYS),
    }
)


_NO_LABELS = frozenset(
    {
        Name.MEETINGS,
        Name.EVIDENCE,
        Name.ACTION_NOTES,
        Name.METRICS,
        Name.SLA,
        Name.CONTRIBUTORS,
        Name.MITIGATORS,
    }
)


_INSIDE_LESSONS = (Name.WENT_WELL, Name.WENT_WRONG, Name.LUCKY, Name.LEARNINGS)
_NUMBERED = re.compile(r"(\d{1,2})[.)]?\s+(?=[^\W\d_])")
_OF_DOCUMENT = re.compile(
    r"post[- ]?mortem|incident re(?:port|view)|retro|minutes$|protokoll$|compte[- ]rendu", re.IGNORECASE
)
_ASKED, _ASKED_AND_SHORT = 0.5, 0.75
_BARE_WORDS = 5
_SAID_BESIDE = 3
# Parts whose names nobody writes on a line of their own but as a heading.
# Parts whose bold names stand before their text; a phase may be named so within a timeline.
_BESIDE_TEXT = (
    *_INSIDE_LESSONS,
    Name.LESSONS,
    Name.ROOT_CAUSE,
    Name.WHYS,
    Name.CONTRIBUTORS,
)
# Words with which a sentence goes on that begins with bold words.
_GOES_ON = re.compile(
    r"(?:is|was|are|were|has|had|have|be|can|could|will|would|may|of|in|at|for|to|by|on|from|and|or|with|that|which|we"
    r"|found|identified|confirmed|known|unknown|established|discovered|located|suspected|analysis|according|about)\b"
    r"|[,;)]",
    re.IGNORECASE,
)
# What the author still has to write, somewhere in the text: “TODO: thank the reporter”.
_NOTE_OF_AUTHOR = re.compile(r"to-?do|fixme|tbd|xxx", re.IGNORECASE)
_SAID_ALONE = (Name.WENT_WELL, Name.WENT_WRONG, Name.LUCKY, Name.ACTIONS)


@dataclass
class Open:
    """A heading or label below which everything stands, until one of its level or above comes."""

    level: int
    name: Name | None


class LabelWalk:
    """The walk over paragraphs, with the passage that is open."""

    def __init__(self, blocks: Sequence[Block], *, titled: bool) -> None:
        self.result = Outline()
        self._titled = titled
        self._titles = {block.text.strip().lower() for block in blocks if isinstance(block, Heading)}
        self._ones = sum(isinstance(block, Heading) and block.level == 1 for block in blocks)
        self._named_ones = sum(
            isinstance(block, Heading) and block.level == 1 and exact(block.text) is not None
            for block in blocks
        )
        self._has_headings = (
            sum(isinstance(block, Heading) and exact(block.text) is not None for block in blocks) >= 2
        )
        self._itemised = known_items(blocks) >= 3
        """Whether parts are items of a list here: then a looser wording of a bold one is enough."""
        self._bold_heads = _are_bold_heads(blocks)
        self._stack: list[Open] = []
        self._awaiting: Fact | None = None
        self._numbered = ""
        """The last bold label that began a part."""
        self._current = Passage(None, "")
        self.result.passages.append(self._current)

    def _parent(self) -> Name | None:
        return next((opened.name for opened in reversed(self._stack) if opened.name is not None), None)

    def _parents(self) -> tuple[Name, ...]:
        return tuple(opened.name for opened in self._stack if opened.name is not None)

    def _open(self, passage: Passage, level: int) -> None:
        if passage.name is not None:
            self.result.used.append(passage.heading)
        self._current = passage
        if level == LABEL_LEVEL:
            self._numbered = passage.heading
        self.result.passages.append(passage)
        self._stack.append(Open(level, passage.name))

    def _label(self, line: Line) -> tuple[str, str, Name | str] | None:
        """Return the label of a line, what stands behind it, and the part or field that it names."""
        bold = bool(line.lead) and len(line.lead) <= 80
        if bold:
            label, rest = line.lead.rstrip(" :：.。"), without_colon(line.text[len(line.lead) :])
            separated = line.lead.endswith((":", "：", "?", "？", ".", "。")) or line.text[
                len(line.lead) :
            ].lstrip()[:1] in (
                ":",
                "：",
                "",
                "-",
                "–",
                "—",
            )
            clause = line.text.endswith((":", "：")) and len(line.text) < _LONGEST_CLAUSE
            if not separated and clause and (named := exact(label)):
                return label, rest.strip(" ,"), named.name
            asked = match(label) if line.lead.endswith(("?", "？")) and rest else None
            if asked and (
                (asked.name is Name.DETECTION and asked.sure >= _ASKED)
                or (asked.name in (Name.RESOLUTION, Name.IMPACT) and asked.sure >= _ASKED_AND_SHORT)
            ):
                return label, rest, asked.name
            if not separated and not re.fullmatch(r"tl;?\s?dr;?", label, re.IGNORECASE):
                return None
        elif colon := COLON.fullmatch(line.text):
            label, rest = colon[1].strip(), colon[2].strip()
            if _OF_DOCUMENT.match(label) or (
                rest and len(self._titles) > 1 and _NOTE_OF_AUTHOR.fullmatch(label)
            ):
                return None
        else:
            return None
        named = exact(label)
        if (name := field_of(label)) is not None and (rest or not named):
            return label, rest, name
        if is_count(label, rest):
            return label, rest, "metric"
        if named is not None and (bold or len(label.split()) <= 4):
            return label, rest, named.name
        enough = 0.85 if self._has_headings else 0.75
        if bold and line.is_bold and (found := match(label)) and found.sure >= enough:
            return label, "", found.name
        return None

    def _paragraph(self, paragraph: Paragraph) -> None:
        if (bare := self._bare_heading(paragraph)) is not None:
            self._labelled(paragraph.text, "", bare, paragraph.line)
            return
        if self._is_next_number(paragraph):
            while self._stack and self._stack[-1].level >= LABEL_LEVEL:
                self._stack.pop()
            self._open(Passage(None, paragraph.text, paragraph.line), LABEL_LEVEL)
            return
        if self._bold_heads and self._is_bold_head(paragraph):
            while self._stack and self._stack[-1].level >= LABEL_LEVEL:
                self._stack.pop()
            self._open(Passage(None, paragraph.text, paragraph.line), LABEL_LEVEL)
            return
        kept: list[Line] = []
        for place, line in enumerate(paragraph.lines):
            if self._takes_labels(line) and (several := several_facts(line)):
                self.result.used.append(line.text)
                self._keep(kept, paragraph.line)
                kept = []
                for name, label, value in several:
                    self._fact(name, label, value, paragraph.line + place)
                continue
            found = self._label(line) if self._takes_labels(line) else None
            alone = len(paragraph.lines) == 1
            opens = found is not None and (
                self._may_open(found, line) or (alone and self._among_labels(found))
            )
            if found is None and place == 0 and (found := self._bold_before(line)) is not None:
                opens = True
            if place == 0 and not opens and (head := self._bare_heading(Paragraph((line,)))) is not None:
                self._labelled(line.text, "", head, paragraph.line)
                continue
            if found is None or not opens:
                kept.append(line)
                continue
            self._keep(kept, paragraph.line)
            kept = []
            self._labelled(*found, paragraph.line + place)
        self._keep(kept, paragraph.line)

    def _bold_before(self, line: Line) -> tuple[str, str, Name | str] | None:
        """Return the part that bold words name before its text, without any sign between: `**Went well** …`.

        They begin a part below the entries of a timeline, and where bold words are the headings.
        """
        rest = line.text[len(line.lead) :].strip()
        if (
            not line.lead
            or not rest
            or not (self._current.name is Name.TIMELINE or self._level() == LABEL_LEVEL)
        ):
            return None
        named = exact(line.lead)
        if named is None or named.name not in _BESIDE_TEXT or named.name is self._current.name:
            return None
        told = _GOES_ON.match(rest) or stamp_of(line.text) is not None or stamp_of(rest) is not None
        return None if told else (line.lead, rest, named.name)

    def _is_next_number(self, paragraph: Paragraph) -> bool:
        """Return whether a bold line of no known name has the number behind that of the part above it."""
        first = paragraph.lines[0]
        number = _NUMBERED.match(first.text)
        if len(paragraph.lines) > 1 or not first.is_bold or number is None or self._label(first) is not None:
            return False
        above = _NUMBERED.match(self._numbered)
        return above is not None and int(number[1]) == int(above[1]) + 1

    def _is_bold_head(self, paragraph: Paragraph) -> bool:
        """Return whether a bold line of no known name begins a part, as all bold lines do here."""
        opened = len(self.result.passages) > 1 or bool(self._current.blocks)
        return (
            opened
            and _is_bold_line(paragraph)
            and self._current.name is not Name.ACTIONS
            and self._label(paragraph.lines[0]) is None
        )

    def _bare_heading(self, paragraph: Paragraph) -> Name | None:
        """Return the part that a line of its own names without any mark of a heading, as in pasted text."""
        text = paragraph.text
        if len(paragraph.lines) > 1 or self._awaiting is not None or len(text) > 60:
            return None
        found = exact(text) if text and text[-1] not in ".,;!" and len(text.split()) <= _BARE_WORDS else None
        if found is None and text.endswith((":", "：")) and not self._has_headings and text[:1].isupper():
            found = match(text) if len(text.split()) <= _BARE_WORDS else None
            found = found if found and found.sure >= _ASKED_AND_SHORT else None
        if found is None or (self._has_headings and found.name not in _SAID_ALONE):
            return None
        return found.name

    def _keep(self, lines: list[Line], line: int) -> None:
        if not lines:
            return
        if self._awaiting is not None:
            fact, self._awaiting = self._awaiting, None
            fact.text = "\n".join(part.text for part in lines)
            return
        self._current.blocks.append(Paragraph(tuple(lines), line))

    def _takes_labels(self, line: Line) -> bool:
        name = self._current.name
        if name in _NO_LABELS and not (line.lead and self._level() >= LABEL_LEVEL):
            return False
        if name in (Name.TIMELINE, Name.ACTIONS) and self._level() < LABEL_LEVEL:
            return line.is_bold and stamp_of(line.text) is None
        return True

    def _level(self) -> int:
        return self._stack[-1].level if self._stack else 0

    def _may_open(self, label: tuple[str, str, Name | str], line: Line) -> bool:
        name, current = label[2], self._current.name
        if isinstance(name, Name):
            if current is Name.ACTIONS and self._level() < LABEL_LEVEL:
                return name in OUT_OF_ACTIONS
            if current is Name.TIMELINE and self._level() < LABEL_LEVEL:
                return name not in _PHASES
            # A word with a colon in running text begins no part of its own.
            return name is not current and (bool(line.lead) or current in (None, Name.FACTS))
        # A fact among prose under a heading of its own would be torn out of its sentence.
        plain_label = not line.lead
        return (
            current in (None, Name.FACTS, Name.SUMMARY, Name.PEOPLE)
            and (not plain_label or current is not Name.SUMMARY)
        ) or (not plain_label and current in (Name.IMPACT, Name.DETECTION) and bool(label[1]))

    def _among_labels(self, label: tuple[str, str, Name | str]) -> bool:
        """Return whether a paragraph that begins with the name of a part is one, and no mere sentence.

        A summary is often a list of such paragraphs.
        """
        return (
            isinstance(label[2], Name)
            and label[2] is not self._current.name
            and exact(label[0]) is not None
            and (
                self._level() == LABEL_LEVEL
                or (
                    self._level() < LABEL_LEVEL
                    and bool(label[1])
                    and self._current.name in (Name.SUMMARY, Name.IMPACT, Name.DETECTION, Name.RESOLUTION)
                )
            )
        )

    def _say(self, text: str, line: int, name: Name) -> None:
        """Keep what a heading says beyond the name of its part."""
        if name is Name.TIMELINE:
            self.result.used.append(text)
            self._current.blocks.insert(0, Heading(9, text, line))

    def _labelled(self, label: str, rest: str, name: Name | str, line: int) -> None:
        if isinstance(name, Name):
            inside = name in _INSIDE_LESSONS and Name.LESSONS in self._parents()
            level = ITEM_LEVEL if inside else LABEL_LEVEL
            while self._stack and self._stack[-1].level >= level:
                self._stack.pop()
            self._open(Passage(name, label, line, 0.9, [], self._parents()), level)
            self._say(label, line, name)
            if rest:
                self.result.used.append(f"{label} {' '.join(rest.split()[:_SAID_BESIDE])}")
                if rest.endswith((":", "：")) and name is Name.ACTIONS:
                    self.result.used.append(f"{label} {rest}")
                    return
                self._current.blocks.append(Paragraph((Line(rest),), line))
        else:
            self._fact(name, label, rest, line)

    def _fact(self, name: str, label: str, value: str, line: int) -> None:
        self._current.has_facts = True
        fact = Fact(name, label, value.strip(), line)
        self.result.facts.append(fact)
        if not fact.text:
            self._awaiting = fact


_LONGEST_HEAD = 60
_LONGEST_CLAUSE = 100
_FEWEST_HEADS = 3


def _is_bold_line(block: Block) -> bool:
    """Return whether a block is one bold line that is short and no time."""
    if not isinstance(block, Paragraph) or len(block.lines) > 1 or not block.lines[0].is_bold:
        return False
    text = block.text
    return len(text) <= _LONGEST_HEAD and stamp_of(text) is None and text[-1:] not in ".,;"


def _are_bold_heads(blocks: Sequence[Block]) -> bool:
    """Return whether a text without headings divides itself by bold lines: most of them name a part."""
    if sum(isinstance(block, Heading) for block in blocks) > 1:
        return False
    lines = [block.text for block in blocks if isinstance(block, Paragraph) and _is_bold_line(block)]
    named = sum((found := match(line)) is not None and found.sure >= _ASKED_AND_SHORT for line in lines)
    return named >= _FEWEST_HEADS and named * 2 >= len(lines)
