"""Text of a document as HTML or XML that shows exactly this text: nothing in it becomes markup."""

from __future__ import annotations

import re
from html import escape as _escape

from pmtui.document.safe import safe, safe_line
from pmtui.exchange.content.blocks import Break, Link, Listed, Span, Spans, Strong
from pmtui.exchange.writers.markdown_text import without_end_of_sentence

_URL = re.compile(r"https?://[^\s<>\"'|\\`{}^]+")
# Neither HTML nor XML has a place for these.
_NO_CHARACTER = re.compile(
    "[\ufdd0-\ufdef"
    + "".join(chr(plane + sign) for plane in range(0, 0x110000, 0x10000) for sign in (0xFFFE, 0xFFFF))
    + "]"
)


def visible(text: str) -> str:
    """Return a text of which every character may stand in HTML and XML; it is not escaped."""
    return _NO_CHARACTER.sub("\ufffd", safe(text))


def escape(text: str) -> str:
    """Return a text for the content of an element or the value of an attribute in quotation marks."""
    return _escape(visible(text), quote=True)


def line(text: str) -> str:
    """Return a text of one line in which addresses of the web are links."""
    flat = safe_line(text)
    parts: list[str] = []
    end = 0
    for match in _URL.finditer(flat):
        address, _ = without_end_of_sentence(match.group())
        parts += [escape(flat[end : match.start()]), anchor(address, address)]
        end = match.start() + len(address)
    return "".join([*parts, escape(flat[end:])])


def anchor(title: str, url: str) -> str:
    """Return a link; both texts where the address is none of the web's."""
    if not re.fullmatch(r"https?://\S+", url, re.IGNORECASE):
        return f"{escape(safe_line(title))} ({escape(safe_line(url))})"
    return f'<a href="{escape(safe_line(url))}" rel="noopener noreferrer">{escape(safe_line(title))}</a>'


def spans(parts: Spans) -> str:
    """Return spans as content of an element."""
    return "".join(map(_span, parts))


def _span(part: Span) -> str:
    match part:
        case Strong(words):
            return f"<strong>{escape(safe_line(words))}</strong>"
        case Link(title, url):
            return anchor(title, url)
        case Break():
            return "<br/>"
    return line(part.text)


def nested(rows: tuple[Listed, ...], depth: int = 0) -> str:
    """Return the rows of a list from this depth on as nested lists."""
    written: list[str] = []
    tag = ""
    place = 0
    while place < len(rows):
        row = rows[place]
        end = place + 1
        while end < len(rows) and rows[end].depth > depth:
            end += 1
        wanted = "ul" if row.number is None else "ol"
        if wanted != tag:
            written += [f"</{tag}>" if tag else "", f"<{wanted}>"]
            tag = wanted
        content = "<br/>".join(line(words.strip()) or "–" for words in row.lines)
        below = nested(rows[place + 1 : end], depth + 1) if end > place + 1 else ""
        written.append(f"<li>{content}{below}</li>")
        place = end
    return "".join([*written, f"</{tag}>" if tag else ""])
