"""The outline of a document: which passages stand under which heading, and which labels hold key facts.

Headings are those of Markdown, bold labels, labels with a colon, and items of a list named like parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pmtui.exchange.readers.markdown.blocks import (
    Block,
    Heading,
    Item,
    Listing,
    Page,
    Paragraph,
    Quote,
    Table,
)
from pmtui.exchange.readers.markdown.labels import field_of
from pmtui.exchange.readers.markdown.outline import (
    COLON,
    Fact,
    Outline,
    Passage,
    flat_lines,
    have_times,
    known_items,
    knows,
    several_facts,
)
from pmtui.exchange.readers.markdown.plain import Line, without_colon
from pmtui.exchange.readers.markdown.stamps import stamp_of
from pmtui.exchange.readers.markdown.vocabulary import Match, Name, exact, match

_LABEL_LEVEL = 7
_ITEM_LEVEL = 8
_LOOSE_PARENTS = frozenset(
    {Name.LESSONS, Name.ANALYSIS, Name.FACTS, Name.RESPONSE, Name.SUMMARY, Name.BACKGROUND}
)
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
_OUT_OF_ACTIONS = frozenset(
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


def outline(page: Page, *, titled: bool = False) -> Outline:
    """Return the outline of a page; `titled` says that its title is known from elsewhere."""
    walk = _Walk(page.blocks, titled=titled)
    for place, block in enumerate(page.blocks):
        walk.take(block, page.blocks[place + 1 : place + 3])
    walk.result.passages = [
        passage
        for passage in walk.result.passages
        if passage.blocks or (passage.name is None and passage.heading and not passage.has_facts)
    ]
    return walk.result


@dataclass
class _Open:
    level: int
    name: Name | None


class _Walk:
    def __init__(self, blocks: Sequence[Block], *, titled: bool) -> None:
        self.result = Outline()
        self._titled = titled
        self._titles = {block.text.strip().lower() for block in blocks if isinstance(block, Heading)}
        self._ones = sum(isinstance(block, Heading) and block.level == 1 for block in blocks)
        self._named_ones = sum(
            isinstance(block, Heading) and block.level == 1 and exact(block.text) is not None
            for block in blocks
        )
        self._itemised = known_items(blocks) >= 3
        """Whether parts are items of a list here: then a looser wording of a bold one is enough."""
        self._stack: list[_Open] = []
        self._awaiting: Fact | None = None
        self._current = Passage(None, "")
        self.result.passages.append(self._current)

    def take(self, block: Block, following: Sequence[Block]) -> None:
        if self._awaiting is not None:
            fact, self._awaiting = self._awaiting, None
            if isinstance(block, Listing | Paragraph) and not self._is_label(block):
                fact.blocks, fact.text = [block], flat_lines(block)
                return
        match block:
            case Heading():
                self._heading(block, following)
            case Paragraph():
                self._paragraph(block)
            case Listing():
                self._listing(block)
            case Table():
                self._table(block)
            case Quote() if self._current.name in (None, Name.FACTS) and self._is_labelled(block):
                for inner in block.blocks:
                    self.take(inner, ())
            case _:
                self._current.blocks.append(block)

    def _is_labelled(self, quote: Quote) -> bool:
        """Return whether a quotation is a frame around key facts."""
        lines = [line for block in quote.blocks if isinstance(block, Paragraph) for line in block.lines]
        return bool(lines) and sum(self._label(line) is not None for line in lines) * 2 > len(lines)

    def _is_label(self, block: Block) -> bool:
        return isinstance(block, Paragraph) and self._label(block.lines[0]) is not None

    # Headings

    def _heading(self, heading: Heading, following: Sequence[Block]) -> None:
        if self._is_title(heading):
            self.result.title, self.result.title_line = heading.text, heading.line
            self._stack.clear()
            return
        text, value = heading.text, ""
        found = match(text)
        if (
            (found is None or found.sure < 0.9)
            and (colon := COLON.fullmatch(text))
            and (named := exact(colon[1]))
        ):
            found, value = named, colon[2]
        while self._stack and self._stack[-1].level >= heading.level:
            self._stack.pop()
        parent = self._parent()
        if field_of(text) == "facts.owner" and parent is None:
            found = None
        if found is not None and self._opens(found, parent, text, following):
            self._open(
                Passage(found.name, text, heading.line, found.sure, [], self._parents()), heading.level
            )
            if value:
                self._current.blocks.append(Paragraph((Line(value),), heading.line))
            elif found.sure < 0.9 or found.name is Name.TIMELINE:
                self._say(text, heading.line, found.name)
        elif parent is not None:
            self._inside(parent, heading)
        elif (name := field_of(text)) is not None:
            self._current = Passage(None, "", heading.line)
            self.result.passages.append(self._current)
            self._stack.append(_Open(heading.level, None))
            self._fact(name, text, "", heading.line)
        else:
            self._open(Passage(None, text, heading.line), heading.level)

    def _say(self, text: str, line: int, name: Name) -> None:
        """Keep what a heading says beyond the name of its part."""
        if name is Name.TIMELINE:
            self.result.used.append(text)
            self._current.blocks.insert(0, Heading(9, text, line))

    def _is_title(self, heading: Heading) -> bool:
        if self.result.title or (self._titled and heading.level > 1):
            return False
        first = len(self.result.passages) == 1 and not self._stack
        if heading.level == 1:
            named = exact(heading.text)
            if self._ones > 1 and (self._named_ones >= 2 or self._titled):
                return named is None and first and field_of(heading.text) is None
            return named is None or (self._ones == 1 and first and not self._titled)
        return first and match(heading.text) is None and field_of(heading.text) is None and self._ones == 0

    def _parent(self) -> Name | None:
        return next((opened.name for opened in reversed(self._stack) if opened.name is not None), None)

    def _parents(self) -> tuple[Name, ...]:
        return tuple(opened.name for opened in self._stack if opened.name is not None)

    def _opens(self, found: Match, parent: Name | None, text: str, following: Sequence[Block]) -> bool:
        """Return whether a heading that names a part begins it, or only divides the part around it."""
        if parent is None:
            return True
        if found.name is parent:
            return False
        if parent is Name.TIMELINE:
            timed = stamp_of(text) is not None or have_times(following)
            return not timed and found.sure >= 0.85
        if parent is Name.ACTIONS:
            return found.name in _OUT_OF_ACTIONS and found.sure >= 0.9
        if parent is Name.MEETINGS or (parent is Name.RESOLUTION and "fix" in text.lower()):
            return False
        return found.sure >= (0.6 if parent in _LOOSE_PARENTS else 0.85)

    def _open(self, passage: Passage, level: int) -> None:
        if passage.name is not None:
            self.result.used.append(passage.heading)
        self._current = passage
        self.result.passages.append(passage)
        self._stack.append(_Open(level, passage.name))

    def _inside(self, parent: Name, heading: Heading) -> None:
        """Keep a heading as a part of the passage that it divides; one that says its name again is used."""
        if self._current.name is not parent:
            self._current = Passage(parent, "", heading.line, 0.7, [], self._parents()[:-1])
            self.result.passages.append(self._current)
        same = exact(heading.text)
        if same is not None and same.name is parent:
            self.result.used.append(heading.text)
        else:
            self._current.blocks.append(heading)
        self._stack.append(_Open(heading.level, None))

    # Labels

    def _label(self, line: Line) -> tuple[str, str, Name | str] | None:
        """Return the label of a line, what stands behind it, and the part or field that it names."""
        bold = bool(line.lead) and len(line.lead) <= 80
        if bold:
            label, rest = line.lead.rstrip(" :："), without_colon(line.text[len(line.lead) :])
            separated = line.lead.endswith((":", "：", "?", "？")) or line.text[len(line.lead) :].lstrip()[
                :1
            ] in (
                ":",
                "：",
                "",
                "-",
                "–",
                "—",
            )
            if not separated:
                return None
            if (label.endswith(")") or not label) and not exact(label):
                label = label.rstrip()
        elif colon := COLON.fullmatch(line.text):
            label, rest = colon[1].strip(), colon[2].strip()
        else:
            return None
        named = exact(label)
        if (name := field_of(label)) is not None and (rest or not named):
            return label, rest, name
        if named is not None and (bold or len(label.split()) <= 4):
            return label, rest, named.name
        if bold and line.is_bold and (found := match(label)) and found.sure >= 0.85:
            return label, "", found.name
        return None

    def _paragraph(self, paragraph: Paragraph) -> None:
        kept: list[Line] = []
        for place, line in enumerate(paragraph.lines):
            if self._takes_labels(line) and (several := several_facts(line)):
                self._keep(kept, paragraph.line)
                kept = []
                for name, label, value in several:
                    self._fact(name, label, value, paragraph.line + place)
                continue
            found = self._label(line) if self._takes_labels(line) else None
            if found is None or not self._may_open(found, line):
                kept.append(line)
                continue
            self._keep(kept, paragraph.line)
            kept = []
            self._labelled(*found, paragraph.line + place)
        self._keep(kept, paragraph.line)

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
        if name in _NO_LABELS:
            return False
        if name in (Name.TIMELINE, Name.ACTIONS) and self._level() < _LABEL_LEVEL:
            return line.is_bold and stamp_of(line.text) is None
        return True

    def _level(self) -> int:
        return self._stack[-1].level if self._stack else 0

    def _may_open(self, label: tuple[str, str, Name | str], line: Line) -> bool:
        name, current = label[2], self._current.name
        if isinstance(name, Name):
            if current is Name.ACTIONS and self._level() < _LABEL_LEVEL:
                return name in _OUT_OF_ACTIONS
            if current is Name.TIMELINE and self._level() < _LABEL_LEVEL:
                return name not in _PHASES
            # A word with a colon in running text begins no part of its own.
            return name is not current and (bool(line.lead) or current in (None, Name.FACTS))
        # A fact among prose under a heading of its own would be torn out of its sentence.
        plain_label = not line.lead
        return (
            current in (None, Name.FACTS, Name.SUMMARY, Name.PEOPLE)
            and (not plain_label or current is not Name.SUMMARY)
        ) or (not plain_label and current in (Name.IMPACT, Name.DETECTION) and bool(label[1]))

    def _labelled(self, label: str, rest: str, name: Name | str, line: int) -> None:
        if isinstance(name, Name):
            while self._stack and self._stack[-1].level >= _LABEL_LEVEL:
                self._stack.pop()
            self._open(Passage(name, label, line, 0.9, [], self._parents()), _LABEL_LEVEL)
            if rest:
                self._current.blocks.append(Paragraph((Line(rest),), line))
        else:
            self._fact(name, label, rest, line)

    def _fact(self, name: str, label: str, value: str, line: int) -> None:
        self._current.has_facts = True
        fact = Fact(name, label, value.strip(), line)
        self.result.facts.append(fact)
        if not fact.text:
            self._awaiting = fact

    # Lists and tables of parts

    def _listing(self, listing: Listing) -> None:
        if self._is_contents(listing):
            self.result.used += [item.text for item in listing.items]
            return
        if not self._is_outline(listing):
            self._current.blocks.append(listing)
            return
        for item in listing.items:
            self._outline_item(item)

    def _is_contents(self, listing: Listing) -> bool:
        texts = [item.text.strip().lower() for item in listing.items]
        return len(texts) > 1 and all(text in self._titles for text in texts)

    def _is_outline(self, listing: Listing) -> bool:
        name = self._current.name
        if (
            name is not None
            and name not in (Name.FACTS, Name.SUMMARY, Name.PEOPLE)
            and self._level() < _ITEM_LEVEL
        ):
            return False
        known = [item for item in listing.items if self._item_label(item) is not None]
        parts = sum(isinstance(found[2], Name) for item in known if (found := self._item_label(item)))
        if self._itemised and known and listing.items[0].head[:1] and listing.items[0].head[0].lead:
            return True
        numbered = listing.items[0].number is not None
        if (
            numbered
            and parts >= 1
            and (len(listing.items) == 1 or parts * 2 >= len(listing.items) or parts >= 3)
        ):
            return any(item.more for item in known) or parts >= 2
        if name is Name.FACTS:
            return len(known) >= 1
        return len(known) >= 2 and len(known) * 2 >= len(listing.items)

    def _item_label(self, item: Item) -> tuple[str, str, Name | str] | None:
        head = item.head
        if not head:
            return None
        if found := self._label(head[0]):
            return found
        text = head[0].text
        if len(head) == 1 and item.more and item.number is not None and (name := field_of(text)):
            return text, "", name
        if self._itemised and head[0].lead and (loose := match(head[0].lead)) and loose.sure >= 0.6:
            return head[0].lead.rstrip(" :："), head[0].rest, loose.name
        if len(head) == 1 and (item.more or item.number is not None) and (named := match(text)):
            enough = 0.6 if item.number is not None and item.more else 0.85
            return (text, "", named.name) if named.sure >= enough and len(text.split()) <= 8 else None
        return None

    def _outline_item(self, item: Item) -> None:
        label = self._item_label(item)
        while self._stack and self._stack[-1].level >= _ITEM_LEVEL:
            self._stack.pop()
        if label is None:
            if item.number is not None and item.more and not item.head[1:]:
                self._open(Passage(None, item.text, item.line), _ITEM_LEVEL)
                self._current.blocks += item.more
                return
            self._to_facts(item.line)
            self._current.blocks.append(Listing((item,), item.line))
            return
        text, rest, name = label
        if isinstance(name, Name):
            self._open(Passage(name, text, item.line, 0.9, [], self._parents()), _ITEM_LEVEL)
            lines = ((Line(rest),) if rest else ()) + tuple(item.head[1:])
            if lines:
                self._current.blocks.append(Paragraph(lines, item.line))
            self._current.blocks += item.more
            return
        self._to_facts(item.line)
        rest = "\n".join([rest, *(line.text for line in item.head[1:])]).strip()
        fact = Fact(name, text, rest, item.line, blocks=list(item.more))
        if item.more:
            fact.text = "\n".join(
                part for part in (rest, *(flat_lines(block) for block in item.more)) if part
            )
        self.result.facts.append(fact)
        if not fact.text:
            self._awaiting = fact

    def _to_facts(self, line: int) -> None:
        """Go on among the facts: what follows does not belong to the part before."""
        if self._current.name is not Name.FACTS:
            self._current = Passage(Name.FACTS, "", line)
            self.result.passages.append(self._current)

    def _table(self, table: Table) -> None:
        name = self._current.name
        if name in (None, Name.FACTS, Name.SUMMARY) and len(table.head) == 2 and self._two_columns(table):
            return
        if name in (None, Name.FACTS, Name.SUMMARY) and len(table.rows) == 1 and len(table.head) > 2:
            pairs = [(head, cell) for head, cell in zip(table.head, table.rows[0], strict=True)]
            if sum(
                field_of(head.text) is not None or exact(head.text) is not None for head, _ in pairs
            ) * 2 > len(pairs):
                self._pairs([(head.text, cell.lines) for head, cell in pairs], table.line)
                return
        self._current.blocks.append(table)

    def _two_columns(self, table: Table) -> bool:
        rows = [(row[0].text, row[1].lines) for row in table.rows]
        head = (table.head[0].text, table.head[1].lines)
        head_known = knows(head[0])
        known = sum(knows(label) for label, _ in rows) + head_known
        if known < 2 or known * 3 < len(rows):
            return False
        generic = head_known and re.fullmatch(
            r"(?:value|details?|description|info(?:rmation)?|值|内容)", table.head[1].text.strip(), re.I
        )
        if head_known and not generic:
            rows.insert(0, head)
        else:
            self.result.used += [cell.text for cell in table.head]
        self._pairs(rows, table.line)
        return True

    def _pairs(self, rows: Sequence[tuple[str, tuple[Line, ...]]], line: int) -> None:
        before, level = self._current, list(self._stack)
        before.has_facts = True
        self.result.used += [before.heading, " ".join(label for label, _ in rows)]
        for place, (label, lines) in enumerate(rows):
            text = "\n".join(part.text for part in lines).strip()
            named, name = exact(label), field_of(label)
            if name is not None and (text or not named):
                self.result.facts.append(Fact(name, label, text, line + place + 2))
            elif named is not None:
                if text:
                    self._open(Passage(named.name, label, line + place + 2, 0.9), _LABEL_LEVEL)
                    self._current.blocks.append(Paragraph(lines, line + place + 2))
            elif text or label:
                self.result.facts.append(Fact("", label, text, line + place + 2, 0.0))
        self._current, self._stack = Passage(before.name, "", line, before.sure, [], before.parents), level
        self.result.passages.append(self._current)
