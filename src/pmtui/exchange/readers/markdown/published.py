"""Lines that say when a text was published, which is not when the incident was."""

from __future__ import annotations

import re

from pmtui.exchange.readers.markdown.blocks import Paragraph
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.outline import Fact, Outline
from pmtui.exchange.readers.markdown.stamps import days_in

_PUBLISHED = re.compile(
    r"[\s*_(\[]{0,4}(?P<label>(?:originally |first )?(?:posted|published)|last (?:updated|edited|modified)"
    r"|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|publicerad)"
    r"(?P<text>(?:\s(?:on|by|at|in|le|am|el|em|il|op|den))?\s.{3,90})",
    re.IGNORECASE | re.DOTALL,
)
_FIRST = 3
_LONGEST = 120


def take_published(outline: Outline, gathered: Gathered, *, month_first: bool) -> None:
    """Make a fact of a line at the head that says when the text was published: “Posted on 3 March 2022”."""
    for passage in outline.passages[:1]:
        for block in passage.blocks[:_FIRST]:
            text = block.text if isinstance(block, Paragraph) else ""
            match = _PUBLISHED.match(text) if len(text) <= _LONGEST else None
            days = days_in(match["text"], month_first=month_first, limit=2) if match else []
            if match is None or len(days) != 1 or days[0][0].year is None:
                continue
            passage.blocks = [other for other in passage.blocks if other is not block]
            gathered.used.append(text)
            behind = match["text"].strip(" *_)]")
            outline.facts.append(Fact("facts.written", match["label"], behind, block.line, 0.9))
            return
