"""A message for Slack (`chat.postMessage` or an incoming webhook): what, how bad, why, what next.

Words of the document stand in elements of plain text, where Slack reads no markup and tells nobody; only our
own labels are mrkdwn. Slack's limits are kept: a message that is too long is refused whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pmtui.document.safe import safe, safe_line
from pmtui.exchange.content.blocks import (
    Block,
    Facts,
    Item,
    Items,
    Label,
    Link,
    Listing,
    Notice,
    Paragraph,
    Prose,
    Report,
    Section,
    Spans,
    Table,
)
from pmtui.exchange.formats import Options, Source
from pmtui.exchange.reporting import report
from pmtui.exchange.writers.json import dump
from pmtui.exchange.writers.tickets import shortened

_HEADER, _TEXT, _FIELD, _FIELDS, _BLOCKS = 150, 2900, 1900, 10, 48
_FORMAT = re.compile(r"[*_~`]")


def export(sources: Sequence[Source], options: Options) -> str:
    """Return the message of one document as JSON."""
    (source,) = sources
    return dump(message(report(source.document, options)))


def message(page: Report) -> dict[str, Any]:
    """Return a report as the body of a request to Slack."""
    blocks: list[dict[str, Any]] = [
        {"type": "header", "text": _plain(" ".join(safe_line(page.title).split()), _HEADER)},
        *_blocks(page.blocks),
    ]
    if len(blocks) > _BLOCKS:
        blocks = [*blocks[: _BLOCKS - 1], _words("… and more in the post-mortem itself.")]
    return {
        "text": escaped(shortened(f"{page.kind}: {safe_line(page.title)}", _TEXT)),
        "mrkdwn": False,
        "link_names": False,
        "unfurl_links": False,
        "unfurl_media": False,
        "blocks": blocks,
    }


def escaped(words: str) -> str:
    """Return a text that mrkdwn shows as it is: no link, no mention, and no bold, italic, struck or code.

    Slack knows no escape for the signs of its formats, so a joiner of no width parts each from its word.
    """
    literal = safe(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _FORMAT.sub("\u2060\\g<0>\u2060", literal)


def _plain(words: str, most: int = _TEXT) -> dict[str, Any]:
    return {"type": "plain_text", "text": shortened(words, most) or "–", "emoji": False}


def _words(words: str) -> dict[str, Any]:
    return {"type": "section", "text": _plain(safe(words))}


def _label(words: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": f"*{escaped(words)}*"}}


def _blocks(blocks: Iterable[Block]) -> Iterator[dict[str, Any]]:
    for block in blocks:
        match block:
            case Section(title, below):
                yield {"type": "divider"}
                yield _label(title)
                yield from _blocks(below)
            case Notice(words) | Label(words) | Prose(words):
                yield _words(words.strip())
            case Paragraph(parts):
                yield _words(said(parts))
            case Facts(rows):
                shown = [_plain(f"{name}\n{said(value)}", _FIELD) for name, value in rows]
                for start in range(0, len(shown), _FIELDS):
                    yield {"type": "section", "fields": shown[start : start + _FIELDS]}
            case Items(items):
                yield _rows([f"• {_item(item)}" for item in items])
            case Listing(rows):
                yield _rows([f"{'  ' * row.depth}• {' '.join(row.lines)}" for row in rows])
            case Table():
                yield _rows([f"• {_row(row)}" for row in block.rows])


def _rows(rows: Sequence[str]) -> dict[str, Any]:
    """Return rows as one text; where they are too long for Slack, whole ones, and how many more there are."""
    shown = [safe(row) for row in rows]
    if len("\n".join(shown)) <= _TEXT:
        return _words("\n".join(shown))
    kept, length = 0, len(f"… and {len(shown)} more.")
    while kept < len(shown) and length + 1 + len(shown[kept]) <= _TEXT:
        length += 1 + len(shown[kept])
        kept += 1
    return (
        _words("\n".join([*shown[:kept], f"… and {len(shown) - kept} more."])) if kept else _words(shown[0])
    )


def _item(item: Item) -> str:
    return shortened(said(item.spans), 600)


def _row(cells: Sequence[Spans]) -> str:
    first, *more = [shortened(said(cell), 600) for cell in cells]
    rest = ", ".join(cell for cell in more if cell)
    return f"{first}: {rest}" if rest else first


def said(parts: Spans) -> str:
    """Return what spans say, without any markup."""
    return "".join(
        f"{part.title} ({part.url})"
        if isinstance(part, Link) and part.title != part.url
        else part.url
        if isinstance(part, Link)
        else getattr(part, "text", " ")
        for part in parts
    )
