"""CSV for Jira's import of issues; descriptions are Jira's wiki text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pmtui.document import Priority
from pmtui.document.safe import safe, safe_line
from pmtui.exchange.content.blocks import Block, Break, Items, Label, Link, Paragraph, Prose, Span, Strong
from pmtui.exchange.formats import Options, Source
from pmtui.exchange.writers.csv_rows import csv_text, defused_for_import
from pmtui.exchange.writers.tickets import tickets_of

_HEADS = ("Summary", "Issue Type", "Description", "Priority", "Due Date", "Labels", "Owner")
_PRIORITIES = {Priority.HIGH: "High", Priority.MEDIUM: "Medium", Priority.LOW: "Low"}
# What no backslash takes back becomes an entity: a backslash itself, which begins a line of its own; (x), :)
# and their like, which become pictures; and the full stop of `h1.`.
_ENTITY = (
    r"[\\&]|\((?=(?:[xyni/!+?*-]|on|off|\*[rgby]|flag|flagoff)\))|[:;](?=[()PD|])"
    r"|(?:(?<=^h[1-6])|(?<=^bq)|(?<=\nh[1-6])|(?<=\nbq)|(?<=\sh[1-6])|(?<=\sbq))\."
)
_BACKSLASH = r"[{}\[\]*_^~|!#]|(?<!\w)[-+]|[-+](?!\w)|\?(?=\?)|(?<=\?)\?"
_SPECIAL = re.compile(rf"(?P<entity>{_ENTITY})|{_BACKSLASH}", re.IGNORECASE)


def export(sources: Sequence[Source], options: Options) -> str:
    """Return the issues; days are written yyyy-MM-dd, which the import asks for.

    Raises:
        NothingToWrite: if no action wants a ticket.
    """
    rows = []
    for ticket in tickets_of(sources):
        action = ticket.action
        labels = ["-".join(safe_line(tag).split()) for tag in ("post-mortem", *action.tags)]
        rows.append(
            (
                ticket.title,
                "Task",
                "\n\n".join(_wiki(ticket.blocks)),
                _PRIORITIES[action.priority] if action.priority else "",
                str(action.due or ""),
                " ".join(label for label in labels if label),
                safe_line(action.owner).strip(),
            )
        )
    return csv_text(_HEADS, rows, defused_for_import)


def escaped(words: str) -> str:
    """Return a text as wiki text that shows exactly this text."""
    return _SPECIAL.sub(_literal, safe(words))


def _literal(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};" if match["entity"] else f"\\{match[0]}"


def _wiki(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        match block:
            case Paragraph(spans):
                yield "".join(map(_span, spans))
            case Prose(words):
                yield escaped(words.strip())
            case Label(words):
                yield f"*{escaped(words)}*"
            case Items(items):
                yield "\n".join(f"* {''.join(map(_span, item.spans))}" for item in items)


def _span(span: Span) -> str:
    match span:
        case Break():
            return "\n"
        case Link(title, url):
            return f"{escaped(title)} ({escaped(url)})"
        case Strong(words):
            return f"*{escaped(words)}*"
    return escaped(span.text)
