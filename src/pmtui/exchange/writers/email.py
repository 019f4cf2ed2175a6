"""A draft of a mail to customers (RFC 5322), made from the public version and nothing else."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from pmtui.document.safe import safe, safe_line
from pmtui.exchange.content.blocks import (
    Block,
    Facts,
    Items,
    Listing,
    Notice,
    Paragraph,
    Prose,
    Report,
    Section,
    Table,
)
from pmtui.exchange.content.prose import parse
from pmtui.exchange.formats import Options, Source
from pmtui.exchange.reporting import report
from pmtui.exchange.writers.slack import said
from pmtui.exchange.writers.tickets import shortened

_WIDTH = 72
_SUBJECT = 200
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def export(sources: Sequence[Source], options: Options) -> str:
    """Return the draft, its lines ended by CR LF; sender and receivers are left to whoever sends it.

    Raises:
        NotReady: if the public version may not leave.
    """
    (source,) = sources
    page = report(source.document, options)
    mail = EmailMessage(policy=SMTP)
    draft = "[draft] " if options.draft else ""
    mail["Subject"] = shortened(f"{draft}{' '.join(safe_line(page.title).split())}", _SUBJECT)
    # A mail must name a sender; nothing is delivered from or to this one.
    mail["From"] = Address("Write your name here", "sender", "example.invalid")
    mail["To"] = "undisclosed-recipients:;"
    mail["Date"] = format_datetime(options.now or _LONG_AGO)
    mail["X-Unsent"] = "1"  # mail programs open it for editing
    mail.set_content(f"{body(page)}\n", subtype="plain", charset="utf-8", cte="quoted-printable")
    return mail.as_bytes().decode("ascii")


def body(page: Report) -> str:
    """Return the text of the mail."""
    return "\n\n".join(["Hello,", *_written(page.blocks), "Kind regards,\nWrite your name here"])


def _written(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Section(title, below):
                yield "\n\n".join([f"{safe_line(title)}\n{'-' * len(title)}", *_written(below)])
            case Notice(words):
                yield _filled(f"*** {words} ***")
            case Prose(words):
                yield "\n\n".join(_prose(words))
            case Paragraph(parts):
                yield _filled(said(parts))
            case Facts(rows):
                yield "\n".join(_filled(f"{name}: {said(value)}", "  ") for name, value in rows)
            case Items(items):
                yield "\n".join(_filled(f"- {said(item.spans)}", "  ") for item in items)
            case Table():
                yield "\n".join(
                    _filled(f"- {_row([said(cell) for cell in row])}", "  ") for row in block.rows
                )


def _row(cells: Sequence[str]) -> str:
    first, *more = [cell for cell in cells if cell] or ["–"]
    return f"{first}: {', '.join(more)}" if more else first


def _prose(words: str) -> Iterator[str]:
    for block in parse(words):
        if isinstance(block, Listing):
            rows = block.rows
            yield "\n".join(
                _filled(
                    f"{'  ' * row.depth}{_marker(row.number)} {' '.join(row.lines)}", "  " * (row.depth + 1)
                )
                for row in rows
            )
        else:
            yield "\n".join(_filled(line.strip()) for line in block.lines)


def _marker(number: int | None) -> str:
    return "-" if number is None else f"{number}."


def _filled(words: str, indent: str = "") -> str:
    """Return a text wrapped to the width of a mail; addresses are not broken."""
    return textwrap.fill(
        safe(words).replace("\n", " "),
        _WIDTH,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
