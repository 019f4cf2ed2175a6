"""A document as one page of HTML that needs no script, no network and no other file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from itertools import takewhile

from pmtui.exchange.content.blocks import Block, Report, Section
from pmtui.exchange.formats import EXECUTIVE, PUBLIC, Options, Source
from pmtui.exchange.reporting import report
from pmtui.exchange.writers.html_blocks import Elements
from pmtui.exchange.writers.html_style import STYLE
from pmtui.exchange.writers.html_text import escape

_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
_POLICY = (
    f"default-src 'none'; style-src 'sha256-{_HASH}'; img-src data:; base-uri 'none'; form-action 'none'"
)
_CHAPTERS = 5
"""From so many sections on a page has a table of contents."""
_HEAD = """\
<!DOCTYPE html>
<html lang="en"{size}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
{robots}<link rel="icon" href="data:,">
<title>{title}</title>
<style>{style}</style>
</head>
<body{look}>
<a class="skip" href="#content">Skip to the content</a>
"""


def export(sources: Sequence[Source], options: Options) -> str:
    """Return the page of one document."""
    (source,) = sources
    return page(
        report(source.document, options),
        indexed=options.profile == PUBLIC and not options.draft,
        brief=options.profile == EXECUTIVE,
    )


def page(shown: Report, *, indexed: bool = False, brief: bool = False) -> str:
    """Return a report as a page; a `brief` one fits on one sheet.

    Search engines are asked to stay away unless it is to be `indexed`.
    """
    elements = Elements()
    # What stands before the first heading stands before the table of contents, too.
    top = list(takewhile(lambda block: not isinstance(block, Section), shown.blocks))
    rest: list[Block] = list(shown.blocks[len(top) :])
    first = "\n".join(elements.blocks(top))
    body = "\n".join(elements.blocks(rest))
    head = _HEAD.format(
        policy=_POLICY,
        robots="" if indexed else '<meta name="robots" content="noindex">\n',
        title=escape(shown.title),
        style=STYLE,
        size=' class="brief"' if brief else "",
        look=' class="aside"' if len(elements.contents) >= _CHAPTERS else "",
    )
    parts = [
        f'<header>\n<p class="kind">{escape(shown.kind)}</p>',
        f'<h1 dir="auto">{escape(shown.title)}</h1>\n{first}\n</header>',
        _contents(elements),
        f'<main id="content">\n{body}\n</main>',
        "<footer><p>All times are UTC.</p></footer>",
        "</body>\n</html>\n",
    ]
    return head + "\n".join(part for part in parts if part)


def _contents(elements: Elements) -> str:
    if len(elements.contents) < _CHAPTERS:
        return ""
    rows = "".join(f'<li><a href="#{name}">{escape(title)}</a></li>' for name, title in elements.contents)
    return f'<nav aria-label="Contents"><ul>{rows}</ul></nav>'
