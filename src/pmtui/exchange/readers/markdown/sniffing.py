"""Whether a text is a post-mortem in Markdown."""

from __future__ import annotations

import re
from pathlib import PurePath

from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.readers.markdown.labels import field_of
from pmtui.exchange.readers.markdown.vocabulary import exact, match

# What a text in Markdown can begin with, and a page of HTML or XML does not.
_TAG_FIRST = re.compile(
    r"<(?:!--|h[1-6r]\b|details|summary|div|p\b|img|a\b|b\b|br|center|table|sub|sup|span|blockquote|ul|ol)",
    re.IGNORECASE,
)


def sniff(given: Given) -> float:
    """Return how sure it is that a source is a post-mortem in Markdown, from 0 to 1."""
    try:
        text = given.text[:100_000]
    except Unreadable:
        return 0.0
    stripped = text.lstrip()
    if not stripped or (stripped[0] in "{[" and not stripped.startswith(("[[", "[!"))):
        return 0.0
    if stripped[0] == "<" and not _TAG_FIRST.match(stripped):
        return 0.0
    heads = re.findall(
        r"(?m)^(?:#{1,6}\s+(.{1,100})|\*\*([^*\n]{1,80})\*\*:?\s*$|(.{1,80})\n(?:={3,}|-{3,})$)", text
    )
    known = {found.name for head in heads if (found := match("".join(head).strip("# ")))}
    labels = re.findall(
        r"(?m)^(?:[-*]\s)?\*{0,2}([^\W\d][^\n:：*.|]{1,40}?)\*{0,2}\s?[:：.]\*{0,2}(?:\s|$)", text
    )
    lone = re.findall(r"(?m)^([^\W\d_][^\n:：*|.]{2,40}):?$", text)
    known |= {found.name for label in {*labels, *lone} if (found := exact(label))}
    facts = {field for label in set(labels) if (field := field_of(label))}
    if len(facts) >= 2 and known:
        return 0.9
    suffix = PurePath(given.name).suffix.lower() in (".md", ".markdown", ".mdown", ".mkd", ".erb")
    if len(known) >= 2:
        return 0.95
    return min(0.9, (0.35 if suffix else 0.0) + (0.35 if heads else 0.0) + (0.25 if known else 0.0))
