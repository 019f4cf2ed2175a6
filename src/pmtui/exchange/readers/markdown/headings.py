"""The outline of a document: which passages stand under which heading, and which labels hold key facts.

Headings are those of Markdown, bold labels, labels with a colon, and items of a list named like parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pmtui.exchange.readers.markdown.action_groups import group_of
from pmtui.exchange.readers.markdown.blocks import (
    Block,
    Heading,
    Listing,
    Page,
    Paragraph,
    Quote,
    Table,
)
from pmtui.exchange.readers.markdown.label_walk import OUT_OF_ACTIONS, Open
from pmtui.exchange.readers.markdown.labels import field_of
from pmtui.exchange.readers.markdown.list_walk import ListWalk
from pmtui.exchange.readers.markdown.outline import (
    COLON,
    Outline,
    Passage,
    flat_lines,
    have_times,
)
from pmtui.exchange.readers.markdown.part_names import Name
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.stamps import stamp_of
from pmtui.exchange.readers.markdown.titles import begins_with_kind
from pmtui.exchange.readers.markdown.vocabulary import Match, exact, match


def _have_boxes(blocks: Sequence[Block]) -> bool:
    """Return whether the list right below a heading has boxes to tick."""
    first = next(iter(blocks), None)
    return isinstance(first, Listing) and any(item.checked is not None for item in first.items)


# Of what was done and of what shall be some documents tell below one heading.
_AHEAD = re.compile(
    r"\b(?:(?:medium|mid|long)[- ]?term|improvements?|future|next steps|prevent\w*)\b", re.IGNORECASE
)
_LOOSE_PARENTS = frozenset(
    {Name.LESSONS, Name.ANALYSIS, Name.FACTS, Name.RESPONSE, Name.SUMMARY, Name.BACKGROUND}
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


class _Walk(ListWalk):
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
            case Quote() if (named := self._named_quote(block)) is not None:
                self._box(block, named)
            case Quote() if self._current.name in (None, Name.FACTS) and self._is_labelled(block):
                for inner in block.blocks:
                    self.take(inner, ())
            case _:
                self._current.blocks.append(block)

    def _named_quote(self, quote: Quote) -> Name | None:
        """Return the part that the bold first line of a quotation names: a box of a page is a part, too."""
        first = quote.blocks[0] if quote.blocks else None
        if not isinstance(first, Paragraph) or self._current.name not in (None, Name.FACTS, Name.SUMMARY):
            return None
        below = len(quote.blocks) > 1 or len(first.lines) > 1
        found = exact(first.lines[0].text) if below and first.lines[0].is_bold else None
        return found.name if found is not None and found.name is not Name.TIMELINE else None

    def _box(self, quote: Quote, name: Name) -> None:
        """Take a quotation that is a part; what stands below it goes on with the part around it."""
        before, level = self._current, list(self._stack)
        first = quote.blocks[0]
        assert isinstance(first, Paragraph)
        head, *lines = first.lines
        rest = [Paragraph(tuple(lines), first.line + 1)] if lines else []
        self.result.used.append(head.text)
        self.result.passages.append(
            Passage(name, head.text, quote.line, 0.9, [*rest, *quote.blocks[1:]], self._parents())
        )
        heading = before.heading if before.name is not None else ""
        self._current = Passage(before.name, heading, quote.line, before.sure, [], before.parents)
        self._stack = level
        self.result.passages.append(self._current)

    def _is_labelled(self, quote: Quote) -> bool:
        """Return whether a quotation is a frame around key facts."""
        lines = [line for block in quote.blocks if isinstance(block, Paragraph) for line in block.lines]
        return bool(lines) and sum(self._label(line) is not None for line in lines) * 2 > len(lines)

    def _is_label(self, block: Block) -> bool:
        return isinstance(block, Paragraph) and self._label(block.lines[0]) is not None

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
        if parent is Name.RESOLUTION and "action" in text.lower() and _have_boxes(following):
            found = Match(Name.ACTIONS, 0.9)
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
            self._stack.append(Open(heading.level, None))
            self._fact(name, text, "", heading.line)
        else:
            self._open(Passage(None, text, heading.line), heading.level)

    def _is_title(self, heading: Heading) -> bool:
        if self.result.title or (self._titled and heading.level > 1):
            return False
        first = len(self.result.passages) == 1 and not self._stack
        if heading.level == 1:
            named = exact(heading.text)
            if self._ones > 1 and (self._named_ones >= 2 or self._titled):
                return named is None and first and field_of(heading.text) is None
            return named is None or (self._ones == 1 and first and not self._titled)
        is_part = match(heading.text) is not None or field_of(heading.text) is not None
        return first and self._ones == 0 and (not is_part or begins_with_kind(heading.text))

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
            # “People” below the actions divides them into those about people and others.
            return found.name in OUT_OF_ACTIONS and found.name is not Name.PEOPLE and found.sure >= 0.9
        if parent is Name.MEETINGS or (parent is Name.RESOLUTION and "fix" in text.lower()):
            return False
        if parent is Name.RESOLUTION and found.name is Name.ACTIONS and _AHEAD.search(text):
            return any(isinstance(block, Listing | Table) for block in following)
        return found.sure >= (0.6 if parent in _LOOSE_PARENTS else 0.85)

    def _inside(self, parent: Name, heading: Heading) -> None:
        """Keep a heading as a part of the passage that it divides; one that says its name again is used."""
        same = exact(heading.text)
        if parent is Name.ACTIONS:
            group = group_of(heading.text)
            if (group and group.status is not None) or self._current.name is not parent:
                same = None  # it says how far those below it are, or divides the list after another part
        if self._current.name is not parent:
            again = heading.text if same is not None and same.name is parent else ""
            self._current = Passage(parent, again, heading.line, 0.7, [], self._parents()[:-1])
            self.result.passages.append(self._current)
        if same is not None and same.name is parent:
            self.result.used.append(heading.text)
        else:
            self._current.blocks.append(heading)
        self._stack.append(Open(heading.level, None))
