"""The reading of a Markdown text into its blocks, and of the HTML and the broken tables within it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from pmtui.exchange.readers.markdown.bare_tables import in_tables
from pmtui.exchange.readers.markdown.blocks import (
    Block,
    Cell,
    Code,
    Heading,
    Item,
    Listing,
    Page,
    Paragraph,
    Quote,
    Table,
)
from pmtui.exchange.readers.markdown.marks import without_signs
from pmtui.exchange.readers.markdown.plain import COMMENT, Line, from_html, lines_of
from pmtui.exchange.readers.markdown.ragged_tables import with_first_cells

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_DEEPEST = 60


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    parser.core.ruler.disable(["inline", "text_join"])
    return parser


def parse(text: str, first_line: int = 1) -> Page:
    """Return the blocks of a text; `first_line` is the number of its first line."""
    page = Page()
    env: dict[str, Any] = {}
    tokens = _parser().parse(
        with_first_cells(_with_definitions(_FOOTNOTE.sub(r"\1\\", _UNDERLINED.sub(r"\1\\\2\3", text)))), env
    )
    page.blocks = tuple(_Reading(tokens, env, page, first_line).blocks())
    page.references = {
        str(label): str(target.get("href", "")) for label, target in env.get("references", {}).items()
    }
    return page


# A number above a line of dashes is that of a heading; to Markdown it would begin a list.
_UNDERLINED = re.compile(r"(?m)^(\d{1,2})([.)])([ \t]{1,4}\S[^\n]{0,100}\n(?:-{3,}|={3,})[ \t]*$)")
# A footnote, which Markdown itself takes for the address of a link.
_FOOTNOTE = re.compile(r"(?m)^([ \t>]{0,8})(?=\[\^[^\]\n]{1,80}\]:)")
_DEFINED = re.compile(r"(?m)^(?![\s#>|:*+-]|\d+[.)])([^\n]{1,80}[^\n:])\n(?=:[ \t]{1,8}\S)")
_DEFINES = re.compile(r"(?m)^:[ \t]{1,8}(?=\S)")


def _with_definitions(text: str) -> str:
    """Return a text whose lists of definitions are bold labels, each with its text on the next line."""
    if "\n: " not in text and "\n:\t" not in text and "\n:  " not in text:
        return text
    return _DEFINES.sub("", _DEFINED.sub(r"**\1:**\n", text))


class _Reading:
    """The walk over the tokens of a text."""

    def __init__(
        self, tokens: list[Token], env: dict[str, Any], page: Page, first_line: int, depth: int = 0
    ) -> None:
        self._tokens = tokens
        self._env = env
        self._page = page
        self._first = first_line
        self._depth = depth
        self._at = 0

    def blocks(self, end: str = "") -> list[Block]:
        """Return the blocks up to the token that ends the present one."""
        found: list[Block] = []
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token.type == end:
                break
            found += self._block(token)
        return in_tables(found)

    def _block(self, token: Token) -> list[Block]:
        line = self._line(token)
        match token.type:
            case "heading_open":
                text = " ".join(part.text for part in self._inline("heading_close")).strip()
                if (anchor := _ANCHOR.search(text)) and anchor.start():
                    self._page.anchors.append(text)
                    text = text[: anchor.start()].rstrip()
                return [Heading(int(token.tag[1]), text, line)]
            case "paragraph_open":
                parts = self._inline("paragraph_close")
                line += next((place for place, part in enumerate(parts) if part.text), 0)
                lines = tuple(part for part in parts if part.text)
                return [Paragraph(lines, line)] if lines else []
            case "bullet_list_open" | "ordered_list_open":
                return [Listing(tuple(self._items(token)), line)]
            case "blockquote_open":
                return [Quote(tuple(self.blocks("blockquote_close")), line)]
            case "table_open":
                return [self._table(line)]
            case "fence" | "code_block":
                return (
                    [Code(token.content.strip("\n"), line, token.type == "fence")]
                    if token.content.strip()
                    else []
                )
            case "html_block":
                return self._html(token.content, line)
        return []

    def _line(self, token: Token) -> int:
        return self._first + token.map[0] if token.map else 0

    def _inline(self, end: str) -> list[Line]:
        lines: list[Line] = []
        while self._tokens[self._at].type != end:
            token = self._tokens[self._at]
            if token.type == "inline":
                self._comments(token.content, self._line(token))
                lines += without_signs(lines_of(token.content, _parser(), self._env), self._page.anchors)
            self._at += 1
        self._at += 1
        return lines

    def _comments(self, text: str, line: int) -> None:
        if "<!--" in text:
            self._page.comments += [(line, found[1].strip()) for found in COMMENT.finditer(text)]

    def _items(self, opening: Token) -> list[Item]:
        closing = opening.type.replace("open", "close")
        ordered = opening.type.startswith("ordered")
        items: list[Item] = []
        while self._tokens[self._at].type != closing:
            token = self._tokens[self._at]
            self._at += 1
            blocks = self.blocks("list_item_close")
            number = int(token.info) if ordered and token.info.isdigit() else None
            checked, blocks = _checkbox(blocks)
            items.append(Item(tuple(blocks), number, checked, self._line(token)))
        self._at += 1
        return items

    def _table(self, line: int) -> Table:
        rows: list[list[Cell]] = []
        while (token := self._tokens[self._at]).type != "table_close":
            self._at += 1
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                rows[-1].append(Cell(tuple(self._inline(token.type.replace("open", "close")))))
        self._at += 1
        return Table(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]), line)

    def _html(self, html: str, line: int) -> list[Block]:
        self._comments(html, line)
        if many := len(_EMBEDS.findall(html)):
            self._page.embedded.append((line, html.strip()))
            html = _EMBEDDED.sub(" ", html) if many < _MOST_EMBEDDED else ""
        self._page.anchors += _ASIDES.findall(html)
        markdown = from_html(html)
        if self._depth or not markdown.strip():
            return [Paragraph((Line(markdown.strip()),), line)] if markdown.strip() else []
        tokens = _parser().parse(re.sub(r"(?m)^[ \t]{1,100}", "", markdown), self._env)
        return _Reading(tokens, self._env, self._page, line, self._depth + 1).blocks()


# What a page shows by a program or from another page; there are no words for it.
_EMBEDS = re.compile(
    r"<(?:script|style|iframe|video|audio|object|embed|svg|form|button|input)\b", re.IGNORECASE
)
_EMBEDDED = re.compile(
    r"<(script|style|iframe|video|audio|object|embed|svg|form|button|input)\b[^<>]{0,2000}>"
    r"(?:(?s:.){0,20000}?</\1\s?>)?",
    re.IGNORECASE,
)
_MOST_EMBEDDED = 20
_ASIDES = re.compile(r"<(aside|article|figure|figcaption)[\s>]", re.IGNORECASE)
_ANCHOR = re.compile(r"\s{0,4}\{:?\s?[#.][^{}]{0,300}\}\s{0,4}#{0,6}$")
_BOX = re.compile(r"\[([ xX✓✔]?)\]\s+|([☐☑✅✔]️?)\s+")


def _checkbox(blocks: list[Block]) -> tuple[bool | None, list[Block]]:
    """Return whether the box of an item is checked, and its blocks without the box."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not (box := _BOX.match(first.lines[0].text)):
        return None, blocks
    head = first.lines[0]
    text = head.text[box.end() :]
    lead = head.lead if head.lead and text.startswith(head.lead) else ""
    checked = (box[1] or "").strip() != "" if box[2] is None else box[2] != "☐"
    return checked, [
        Paragraph((head._replace(text=text, lead=lead), *first.lines[1:]), first.line),
        *blocks[1:],
    ]
