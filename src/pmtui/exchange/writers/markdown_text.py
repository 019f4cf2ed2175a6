"""Text of a document as Markdown that shows exactly this text: nothing in it becomes markup.

The exceptions are deliberate: addresses that begin with http stay clickable, and lines of prose that
stand as a list stay a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from pmtui.document.safe import safe, safe_line
from pmtui.exchange.content.blocks import Listing
from pmtui.exchange.content.prose import parse

_URL = r"https?://[^\s<>\"'|\\`{}^]+"
# Inside of a word an underscore is no emphasis, and a number sign is a heading only after a space.
_CHARACTERS = r"[\\`*{}\[\]<|~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?<!\S)#|&(?=#?[A-Za-z0-9]+;)"
# GitLab turns @name, #12, !12, %12, &12 and ^alert#12 into links and tells those who are named.
_REFERENCES = r"[@#!%&^](?=[\w\"])"
# In an issue @name tells somebody and #12 leads somewhere; GitHub looks for them behind any backslash.
_ISSUE_REFERENCES = r"[@#](?=\w)|\bGH-(?=\d)"
# Of these, what a page is not full of: in a file nobody is told, but files are pasted into issues.
_PASTED_REFERENCES = r"(?<![\w.])@(?=[A-Za-z0-9])|(?<!&)#(?=\d)|\bGH-(?=\d)"
_SPACE = re.compile(r" +")
_ENTITY = re.compile(r"&(?=#?[A-Za-z0-9]+;)")
_BLOCK_START = r"[-+](?=\s|$)|-(?=[-\s]*$)|=(?=[=\s]*$)|>|:(?=[-\s])"
_NUMBER_START = re.compile(r"([0-9]{1,9})([.)])(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Flavour:
    """What means something in one flavour of Markdown."""

    special: re.Pattern[str]
    special_or_url: re.Pattern[str]
    start: re.Pattern[str]
    """What begins a block, or is taken for a command, at the start of a line."""
    broken: re.Pattern[str] | None = None
    """References that no backslash stops; a sign of no width stands behind them instead."""


def _flavour(characters: str, start: str, broken: str = "") -> Flavour:
    every = f"{broken}|{characters}" if broken else characters
    with_url = re.compile(rf"(?P<url>{_URL})|{every}")
    return Flavour(re.compile(every), with_url, re.compile(start), re.compile(broken) if broken else None)


GITHUB = _flavour(_CHARACTERS, _BLOCK_START, _PASTED_REFERENCES)
GITHUB_ISSUE = _flavour(_CHARACTERS, _BLOCK_START, _ISSUE_REFERENCES)
# A line such as "/close" is a quick action of GitLab.
GITLAB = _flavour(f"{_CHARACTERS}|{_REFERENCES}", f"{_BLOCK_START}|/")


def line(text: str, *, links: bool = True, flavour: Flavour = GITHUB) -> str:
    """Return a text of one line for the middle of a line of Markdown."""
    flat = _SPACE.sub(" ", safe_line(text)).strip(" ")
    if not links:
        return _escaped(flat, flavour)
    return flavour.special_or_url.sub(lambda match: _literal(match, flavour), flat)


def _escaped(text: str, flavour: Flavour) -> str:
    return flavour.special.sub(lambda match: _escape(match, flavour), text)


def _escape(match: re.Match[str], flavour: Flavour) -> str:
    if flavour.broken and flavour.broken.match(match.string, match.start()):
        return f"{match[0]}&#8203;"
    return f"\\{match[0]}"


def _literal(match: re.Match[str], flavour: Flavour) -> str:
    url = match["url"]
    if url is None:
        return _escape(match, flavour)
    if _ENTITY.search(url):  # between < and > an entity would be decoded, and there is no escape
        return _escaped(url, flavour)
    address, rest = without_end_of_sentence(url)
    return f"<{address}>{_escaped(rest, flavour)}"


def without_end_of_sentence(url: str) -> tuple[str, str]:
    """Return the address, and the punctuation behind it; a bracket that was opened inside belongs to it."""
    unpaired = {")": url.count(")") - url.count("("), "]": url.count("]") - url.count("[")}
    end = len(url)
    while url[end - 1] in ".,;:!?*_~" or unpaired.get(url[end - 1], 0) > 0:
        end -= 1
        if url[end] in unpaired:
            unpaired[url[end]] -= 1
    return url[:end], url[end:]


def starting_line(text: str, flavour: Flavour = GITHUB) -> str:
    """Return a text of one line for the start of a line or list item, where `-`, `>` or `1.` mean a block."""
    return starting(line(text, flavour=flavour), flavour)


def starting(literal: str, flavour: Flavour = GITHUB) -> str:
    """Return finished Markdown for the start of a line, where it begins no block."""
    if flavour.start.match(literal):
        return f"\\{literal}"
    return _NUMBER_START.sub(r"\1\\\2", literal, count=1) if _NUMBER_START.match(literal) else literal


def table_of(heads: Sequence[str], rows: Sequence[Sequence[str]], right: frozenset[int] = frozenset()) -> str:
    """Return a table of finished cells; those of the columns in `right` have their text at the right."""
    rule = ["---:" if place in right else "---" for place in range(len(heads))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rule, *rows))


def link(title: str, url: str, flavour: Flavour = GITHUB) -> str:
    """Return a link; both texts where the address is none of the web's, or the one that there is."""
    url = url.strip()
    if not url or not title.strip():
        return line(title or url, flavour=flavour)
    if not re.fullmatch(r"https?://\S+", url):
        return f"{line(title, flavour=flavour)} ({line(url, flavour=flavour)})"
    address = _ENTITY.sub("&amp;", quote(safe(url), safe=":/?#[]@!$&'*+,;=%-._~"))
    return f"[{line(title, links=False, flavour=flavour)}]({address})"


def code(text: str, language: str = "text") -> str:
    """Return a code block whose fence is longer than every run of backticks in the text."""
    body = safe(text).strip("\n")
    longest = max((len(run) for run in re.findall(r"`+", body)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{body}\n{fence}"


def indented(block: str, by: int = 2) -> str:
    """Return the block moved to the right, as a part of the list item above it."""
    return "\n".join(" " * by + row if row else "" for row in block.split("\n"))


def prose(text: str, flavour: Flavour = GITHUB) -> str:
    """Return a text of several lines: its paragraphs, line ends and lists are kept, all else is literal."""
    return "\n\n".join(
        listing(block, flavour)
        if isinstance(block, Listing)
        else "\\\n".join(starting_line(row, flavour) for row in block.lines)
        for block in parse(text)
    )


def listing(block: Listing, flavour: Flavour = GITHUB) -> str:
    """Return a list, its items as far to the right as those above them ask for."""
    written: list[str] = []
    levels: list[tuple[int, int]] = []  # where the items of each level begin, and where their text does
    for row in block.rows:
        depth = min(row.depth, len(levels))
        column = levels[depth][0] if depth < len(levels) else levels[-1][1] if levels else 0
        marker = "-" if row.number is None else f"{row.number}."
        content = column + len(marker) + 1
        levels = [*levels[:depth], (column, content)]
        first, *more = row.lines
        written.append(f"{' ' * column}{marker} {starting_line(first, flavour) or '–'}")
        for further in more:
            written[-1] += "\\"
            written.append(" " * content + starting_line(further, flavour))
    return "\n".join(written)
