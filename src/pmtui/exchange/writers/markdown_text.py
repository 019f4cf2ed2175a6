"""Text of a document as Markdown that shows exactly this text: nothing in it becomes markup.

The exceptions are deliberate: addresses that begin with http stay clickable, and lines of prose that
stand as a list stay a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from pmtui.document.safe import safe, safe_line

_URL = r"https?://[^\s<>\"'|\\`{}^]+"
# Inside of a word an underscore is no emphasis, and a number sign is a heading only after a space.
_CHARACTERS = r"[\\`*{}\[\]<|~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?<!\S)#|&(?=#?[A-Za-z0-9]+;)"
_SPECIAL = re.compile(_CHARACTERS)
_SPECIAL_OR_URL = re.compile(rf"(?P<url>{_URL})|{_CHARACTERS}")
_SPACE = re.compile(r" +")
_ENTITY = re.compile(r"&(?=#?[A-Za-z0-9]+;)")
_BLOCK_START = re.compile(r"[-+](?=\s|$)|-(?=[-\s]*$)|=(?=[=\s]*$)|>|:(?=[-\s])")
_NUMBER_START = re.compile(r"([0-9]{1,9})([.)])(?=\s|$)")
_ITEM = re.compile(r"(?P<indent>\s*)(?:[-*+•]|(?P<number>[1-9][0-9]{0,8})[.)])\s+(?P<text>\S.*)")
_DEEPEST = 4


def line(text: str, *, links: bool = True) -> str:
    """Return a text of one line for the middle of a line of Markdown."""
    flat = _SPACE.sub(" ", safe_line(text)).strip(" ")
    return _SPECIAL_OR_URL.sub(_literal, flat) if links else _escaped(flat)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _literal(match: re.Match[str]) -> str:
    url = match["url"]
    if url is None:
        return f"\\{match[0]}"
    if _ENTITY.search(url):  # between < and > an entity would be decoded, and there is no escape
        return _escaped(url)
    address, rest = _without_end_of_sentence(url)
    return f"<{address}>{_escaped(rest)}"


def _without_end_of_sentence(url: str) -> tuple[str, str]:
    """Return the address, and the punctuation behind it; a bracket that was opened inside belongs to it."""
    unpaired = {")": url.count(")") - url.count("("), "]": url.count("]") - url.count("[")}
    end = len(url)
    while url[end - 1] in ".,;:!?*_~" or unpaired.get(url[end - 1], 0) > 0:
        end -= 1
        if url[end] in unpaired:
            unpaired[url[end]] -= 1
    return url[:end], url[end:]


def starting_line(text: str) -> str:
    """Return a text of one line for the start of a line or list item, where `-`, `>` or `1.` mean a block."""
    return _starting(line(text))


def _starting(literal: str) -> str:
    if _BLOCK_START.match(literal):
        return f"\\{literal}"
    return _NUMBER_START.sub(r"\1\\\2", literal, count=1) if _NUMBER_START.match(literal) else literal


def cell(text: str) -> str:
    """Return a text for a cell of a table; its line ends become `<br>`."""
    return "<br>".join(line(part) for part in text.strip().split("\n"))


def table(
    heads: tuple[str, ...],
    rows: Sequence[tuple[str, ...]],
    *,
    right: frozenset[int] = frozenset(),
    like: Sequence[tuple[str, ...]] = (),
) -> str:
    """Return a table of finished cells.

    Columns that are empty in every row, or in every row of `like` for tables of one kind, are left out;
    those in `right` have their text at the right.
    """
    used = [i for i in range(len(heads)) if any(row[i] for row in like or rows)]
    rule = ["---:" if i in right else "---" for i in used]
    lines = [[heads[i] for i in used], rule, *([row[i] for i in used] for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def link(title: str, url: str) -> str:
    """Return a link; both texts where the address is none of the web's, or the one that there is."""
    url = url.strip()
    if not url or not title.strip():
        return line(title or url)
    if not re.fullmatch(r"https?://\S+", url):
        return f"{line(title)} ({line(url)})"
    address = _ENTITY.sub("&amp;", quote(safe(url), safe=":/?#[]@!$&'*+,;=%-._~"))
    return f"[{line(title, links=False)}]({address})"


def code(text: str, language: str = "text") -> str:
    """Return a code block whose fence is longer than every run of backticks in the text."""
    body = safe(text).strip("\n")
    longest = max((len(run) for run in re.findall(r"`+", body)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{body}\n{fence}"


def indented(block: str, by: int = 2) -> str:
    """Return the block moved to the right, as a part of the list item above it."""
    return "\n".join(" " * by + row if row else "" for row in block.split("\n"))


def item(text: str, note: str = "") -> str:
    """Return an item of a list, with its note as further paragraphs."""
    head = f"- {starting_line(text) or '–'}"
    return f"{head}\n\n{indented(prose(note))}" if note.strip() else head


def items(rows: list[str]) -> str:
    """Return the items as one list; it is spaced out if one of them has several paragraphs."""
    return ("\n\n" if any("\n\n" in row for row in rows) else "\n").join(rows)


def prose(text: str) -> str:
    """Return a text of several lines: its paragraphs, line ends and lists are kept, all else is literal."""
    rows = safe(text).expandtabs(4).split("\n")
    paragraphs = [list(group) for filled, group in groupby(rows, lambda row: bool(row.strip())) if filled]
    return "\n\n".join(block for paragraph in paragraphs for block in _paragraph(paragraph))


def _paragraph(rows: list[str]) -> list[str]:
    blocks: list[str] = []
    lines: list[str] = []
    listed = _List()
    for row in rows:
        if listed.take(row):
            if lines:
                blocks.append("\\\n".join(lines))
                lines = []
            continue
        if listed.lines:
            blocks.append("\n".join(listed.lines))
            listed = _List()
        lines.append(starting_line(row))
    if listed.lines:
        blocks.append("\n".join(listed.lines))
    if lines:
        blocks.append("\\\n".join(lines))
    return blocks


@dataclass
class _Level:
    """A list that is being written: how far it stood to the right, and where its items begin and continue."""

    indent: int
    column: int
    content: int
    number: int


class _List:
    """A list that prose contains, written line by line."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._levels: list[_Level] = []

    def take(self, row: str) -> bool:
        """Write the row as an item, or as a further line of one; return whether it belongs to the list."""
        match = _ITEM.fullmatch(row)
        indent = len(row) - len(row.lstrip())
        if match is None or not self._take_item(match, indent):
            if not self._levels or indent <= self._levels[-1].indent:
                return False
            self.lines[-1] += "\\"
            self.lines.append(" " * self._levels[-1].content + starting_line(row))
        return True

    def _take_item(self, match: re.Match[str], indent: int) -> bool:
        levels = list(self._levels)
        while levels and (indent < levels[-1].indent or len(levels) > _DEEPEST):
            levels.pop()
        same = levels.pop() if levels and indent == levels[-1].indent else None
        number = int(match["number"] or -1)
        if not _continues(number, same):
            return False
        marker = "-" if number < 0 else f"{number}."
        column = same.column if same else levels[-1].content if levels else 0
        self._levels = [*levels, _Level(indent, column, column + len(marker) + 1, number)]
        self.lines.append(f"{' ' * column}{marker} {starting_line(match['text'])}")
        return True


def _continues(number: int, same: _Level | None) -> bool:
    """Return whether Markdown would show this number: a list counts on from its first item."""
    return number < 0 or number == (same.number + 1 if same and same.number > 0 else 1)
