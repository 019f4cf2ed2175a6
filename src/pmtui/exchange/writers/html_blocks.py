"""Blocks as elements that are HTML and XML alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pmtui.exchange.content.blocks import (
    Block,
    Code,
    Facts,
    Figures,
    Item,
    Items,
    Label,
    Listing,
    Notice,
    Paragraph,
    Picture,
    Prose,
    Section,
    Spans,
    Table,
)
from pmtui.exchange.content.prose import parse
from pmtui.exchange.writers.html_chart import figure
from pmtui.exchange.writers.html_text import escape, line, nested, spans


class Elements:
    """Writes blocks; the sections get ids that no other has."""

    direction = ' dir="auto"'
    """The attribute by which text of another script finds its direction."""

    def __init__(self) -> None:
        self.ids: set[str] = {"content", "contents"}
        self.contents: list[tuple[str, str]] = []
        """Id and title of each section of the first level."""

    def blocks(self, blocks: Sequence[Block], level: int = 2) -> Iterable[str]:
        """Yield each block; headings begin at this level."""
        for block in blocks:
            if isinstance(block, Section):
                yield self.section(block, level)
            elif written := self._block(block):
                yield written

    def section(self, block: Section, level: int) -> str:
        """Return a heading with what stands below it."""
        name = self.new_id(block.title)
        if level == 2:
            self.contents.append((name, block.title))
        below = "\n".join(self.blocks(block.blocks, min(level + 1, 6)))
        return (
            f'<section aria-labelledby="{name}">\n<h{level} id="{name}">{escape(block.title)}</h{level}>\n'
            f"{below}\n</section>"
        )

    def new_id(self, title: str) -> str:
        """Return an id made from a title that no other element has."""
        base = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "part"
        name, number = base, 2
        while name in self.ids:
            name, number = f"{base}-{number}", number + 1
        self.ids.add(name)
        return name

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(parts):
                return f"<p{self.direction}>{spans(parts)}</p>"
            case Prose(words):
                return "\n".join(self._prose(words))
            case Label(words):
                return f"<p><strong>{escape(words)}</strong></p>"
            case Notice(words):
                return self.notice(words)
            case Listing(rows):
                return nested(rows)
            case Items(items):
                return f"<ul>{''.join(map(self._item, items))}</ul>"
            case Facts(rows):
                return self.facts(rows)
            case Figures(values):
                return self.figures(values)
            case Table():
                return self.table(block)
            case Code(words):
                return self.code(words)
            case Picture():
                return self.picture(block)
        return ""

    def _prose(self, words: str) -> Iterable[str]:
        for block in parse(words):
            if isinstance(block, Listing):
                yield nested(block.rows)
            else:
                yield f"<p{self.direction}>{'<br/>'.join(line(row.strip()) for row in block.lines)}</p>"

    def _item(self, item: Item) -> str:
        below = "".join(self.blocks(item.blocks, 6))
        return f"<li{self.direction}>{spans(item.spans) or ('' if below else '–')}{below}</li>"

    def notice(self, words: str) -> str:
        """Return a sentence about the document itself."""
        return f'<p class="notice" role="note">{escape(words)}</p>'

    def facts(self, rows: Sequence[tuple[str, Spans]]) -> str:
        """Return names with their values."""
        pairs = (
            f"<div><dt>{escape(name)}</dt><dd{self.direction}>{spans(value)}</dd></div>"
            for name, value in rows
        )
        return f'<dl class="facts">\n{chr(10).join(pairs)}\n</dl>'

    def figures(self, rows: Sequence[tuple[str, str]]) -> str:
        """Return the numbers that are set large."""
        pairs = (f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in rows)
        return f'<dl class="figures">\n{chr(10).join(pairs)}\n</dl>'

    def table(self, block: Table) -> str:
        """Return a table; the roles keep it one where a narrow screen sets its cells below each other."""
        heads = "".join(
            f'<th scope="col" role="columnheader"{_right(place, block)}>{escape(name)}</th>'
            for place, name in enumerate(block.heads)
        )
        kind = f' class="{"events" if block.heads[0] == "Time" else "rows"}"'
        rows = "\n".join(f'<tr role="row">{self._cells(row, block)}</tr>' for row in block.rows)
        return (
            f'<table role="table"{kind}>\n<thead role="rowgroup"><tr role="row">{heads}</tr></thead>\n'
            f'<tbody role="rowgroup">\n{rows}\n</tbody>\n</table>'
        )

    def _cells(self, row: Sequence[Spans], block: Table) -> str:
        return "".join(
            f'<td role="cell" data-head="{escape(block.heads[place])}"{_right(place, block)}{self.direction}>'
            f"{spans(cell)}</td>"
            for place, cell in enumerate(row)
        )

    def code(self, words: str) -> str:
        """Return lines of a log; they can be reached by the keyboard, since long ones scroll."""
        body = escape(words.strip("\n"))
        return f'<pre tabindex="0" role="group" aria-label="Excerpt"><code>\n{body}</code></pre>'

    def picture(self, block: Picture) -> str:
        """Return the course of the incident as a drawing."""
        return figure(block.chart, self.new_id("course"), moments=block.numbered)


def _right(place: int, block: Table) -> str:
    return ' class="right"' if place in block.right else ""
