"""What a reader sees of a Markdown text, and which parts of it are markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tokens(markdown: str) -> Iterator[Token]:
    """Yield all tokens, those inside of paragraphs too."""
    for token in _PARSER.parse(markdown):
        yield token
        yield from token.children or ()


def kinds(markdown: str) -> Counter[str]:
    """Return how often each kind of markup occurs."""
    return Counter(token.type.removesuffix("_open") for token in tokens(markdown) if token.nesting >= 0)


def headings(markdown: str) -> list[str]:
    """Return the headings as `## Title`, in their order."""
    parsed = _PARSER.parse(markdown)
    return [
        f"{token.markup} {shown_inline(after)}"
        for token, after in pairwise(parsed)
        if token.type == "heading_open"
    ]


def shown_inline(token: Token) -> str:
    """Return the text that a reader sees of a paragraph, a heading or a cell."""
    breaks = ("softbreak", "hardbreak", "html_inline")
    return "".join("\n" if child.type in breaks else child.content for child in token.children or ())


def shown(markdown: str) -> str:
    """Return the text that a reader sees, without any markup."""
    parsed = _PARSER.parse(markdown)
    return "\n".join(
        shown_inline(token) if token.type == "inline" else token.content
        for token in parsed
        if token.type in ("inline", "fence")
    )
