"""Lists and tables whose items or rows are parts and key facts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pmtui.exchange.readers.markdown.blocks import (
    Block,
    Item,
    Listing,
    Paragraph,
    Table,
)
from pmtui.exchange.readers.markdown.label_walk import ITEM_LEVEL, LABEL_LEVEL, LabelWalk
from pmtui.exchange.readers.markdown.labels import field_of, is_count
from pmtui.exchange.readers.markdown.outline import (
    Fact,
    Passage,
    flat_lines,
    knows,
)
from pmtui.exchange.readers.markdown.part_names import Name
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.vocabulary import exact, match


class ListWalk(LabelWalk):
    """The walk over lists and tables."""

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
            and self._level() < ITEM_LEVEL
        ):
            return name is Name.LESSONS and self._divides_lessons(listing)
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

    def _divides_lessons(self, listing: Listing) -> bool:
        """Return whether the items of a list are what went well, what did not, and where luck helped."""
        labels = [(item, self._item_label(item)) for item in listing.items]
        found = [label for item, label in labels if label is not None and (item.more or label[1])]
        parts = [label[2] for label in found]
        return len(parts) == len(listing.items) and {*parts} <= {Name.WENT_WELL, Name.WENT_WRONG, Name.LUCKY}

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
        while self._stack and self._stack[-1].level >= ITEM_LEVEL:
            self._stack.pop()
        if label is None:
            if item.number is not None and item.more and not item.head[1:]:
                self._open(Passage(None, item.text, item.line), ITEM_LEVEL)
                self._current.blocks += item.more
                return
            self._to_facts(item.line)
            self._current.blocks.append(Listing((item,), item.line))
            return
        text, rest, name = label
        if isinstance(name, Name):
            self._open(Passage(name, text, item.line, 0.9, [], self._parents()), ITEM_LEVEL)
            self.result.used.append(item.head[0].text if item.head else text)
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
        apart = name is None and self._current.heading != ""
        if (
            name in (None, Name.FACTS, Name.SUMMARY)
            and not apart
            and len(table.rows) == 1
            and len(table.head) > 2
        ):
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
        self.result.used.append(" | ".join(" ".join(part.text for part in lines) for _, lines in rows))
        for place, (label, lines) in enumerate(rows):
            text = "\n".join(part.text for part in lines).strip()
            named, name = exact(label), field_of(label)
            if name is None and is_count(label, text):
                name = "metric"
            if name is not None and (text or not named):
                self.result.facts.append(Fact(name, label, text, line + place + 2))
            elif named is not None:
                if text:
                    self._open(Passage(named.name, label, line + place + 2, 0.9), LABEL_LEVEL)
                    self._current.blocks += _in_cell(lines, line + place + 2)
            elif text or label:
                self.result.facts.append(Fact("", label, text, line + place + 2, 0.0))
        heading = before.heading if before.name is not None else ""
        again = Passage(before.name, heading, line, before.sure, [], before.parents)
        self._current, self._stack = again, level
        self.result.passages.append(self._current)


_BULLET = re.compile(r"(?:[-*•‣–]|(\d{1,2})[.)])\s+(?=\S)")
_CELL_BOX = re.compile(r"\[([ xX])\]\s+")


def _in_cell(lines: Sequence[Line], line: int) -> list[Block]:
    """Return the lines of a cell as blocks: those that begin with a bullet or a number are a list."""
    blocks: list[Block] = []
    items: list[Item] = []
    for part in lines:
        bullet = _BULLET.match(part.text)
        if bullet is None:
            items = []
            blocks.append(Paragraph((part,), line))
            continue
        text = part.text[bullet.end() :]
        box = _CELL_BOX.match(text)
        text = text[box.end() :] if box else text
        number = int(bullet[1]) if bullet[1] else None
        checked = box[1] != " " if box else None
        items.append(Item((Paragraph((Line(text),), line),), number, checked, line))
        if len(items) > 1:
            blocks.pop()
        blocks.append(Listing(tuple(items), line))
    if not any(isinstance(block, Listing) for block in blocks):
        return [Paragraph(tuple(lines), line)]
    return blocks
