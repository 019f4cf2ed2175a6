"""Marks that notebooks, wikis and trackers add to Markdown: `[[page]]`, `==text==`, `:::info`, `[!note]`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pmtui.exchange.readers.markdown.plain import Line

_CODE = r"(?P<code>`[^`\n]{1,500}`)"
_PAGE = r"(?<!!)\[\[(?P<page>[^\[\]|\n]{1,120})(?:\\?\|(?P<shown>[^\[\]|\n]{1,120}))?\]\]"
_BRIGHT = r"(?<![=\w])==(?P<bright>[^=\s](?:[^=\n]{0,300}[^=\s])?)==(?![=\w])"
_LABEL = r"(?<!\w)~\"(?P<label>[^\"\n]{1,80})\""
_SIGN = re.compile("|".join((_CODE, _PAGE, _BRIGHT, _LABEL)))
_NAMED = re.compile(r"\s\^(?P<name>[A-Za-z0-9-]{3,30})$")
_CONTAINER = re.compile(r":{3,6}\s?\{?(?P<kind>[a-zA-Z][\w-]{0,30})?\}?(?:\s+(?P<title>\S.{0,200}))?")
_CALLOUT = re.compile(r"\[!(?P<kind>[a-zA-Z][\w-]{1,30})\][+-]?(?:\s+(?P<title>\S.*))?")

_CONTENTS = re.compile(r"\[\[?_?TOC_?\]?\]", re.IGNORECASE)
# The kinds of boxes that are parts of a report by themselves.
_PARTS = ("summary", "abstract", "tldr")


def without_signs(lines: Iterable[Line], understood: list[str]) -> Iterator[Line]:
    """Yield lines without such marks; what only the marks say is added to `understood`."""
    for line in lines:
        text = line.text
        if text[:1] == ":" and (found := _CONTAINER.fullmatch(text)) is not None:
            understood.append(found["kind"] or "")
            text = found["title"] or ""
        elif text[:2] == "[!" and (found := _CALLOUT.fullmatch(text)) is not None:
            understood.append(found["kind"])
            title = found["title"] or (found["kind"].capitalize() if found["kind"].lower() in _PARTS else "")
            line = Line(title, title, hard=True)
            text = title
        elif _CONTENTS.fullmatch(text):
            understood.append(text)
            text = ""
        if "^" in text and (found := _NAMED.search(text)) is not None:
            understood.append(found["name"])
            text = text[: found.start()]
        if "[[" in text or "==" in text or '~"' in text:
            text = _SIGN.sub(_shown, text)
        if text == line.text:
            yield line
        else:
            lead = line.lead if text.startswith(line.lead) else ""
            tail = line.tail if text.endswith(line.tail) else ""
            yield line._replace(text=text, lead=lead, tail=tail)


def _shown(found: re.Match[str]) -> str:
    """Return what a page shows of a mark; a page that has another name is told beside it."""
    if found["page"]:
        page, shown = found["page"].strip(), (found["shown"] or "").strip()
        return f"{page} ({shown})" if shown and not page.endswith(shown) else page
    return found["code"] or found["bright"] or found["label"] or found[0]
