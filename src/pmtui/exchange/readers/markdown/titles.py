"""Titles: without the words that every post-mortem begins with, or made from the name of a file."""

from __future__ import annotations

import re
from pathlib import PurePath

_KIND = (
    r"(?:incident |outage |service |public |blameless |technical "
    r"|security )?(?:post[- ]?mortem|(?:incident|outage|after[- ]action"
    r"|disruption) (?:report|review)|post[- ]incident review|retro(?:spective)?|rca"
    r"|root cause analysis"
    r"|障害報告書?|ポストモーテム"
    r"|インシデントレポート|故障报告|事故报告|复盘报告|장애 보고서|포스트모템)(?: report| document| doc)?"
)
_PREFIX = re.compile(
    rf"\s*(?:[\[(【]{_KIND}[\])】]\s*[-–—:：]?\s*|{_KIND}\s*(?:[:：]|\s[-–—]+\s"
    rf"|[-–—]{{1,2}}\s)\s*(?:for |of |on |of the )?)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\s*[\[(]?((?:PM|INC|IR|PIR|RCA|INCIDENT|SEV|OPS|SRE"
    r"|POSTMORTEM)[-_ #]?\d[\w-]{0,20}|#\d{1,8})[\])]?\s*(?:[:：]|\s[-–—]+\s"
    r"|[-–—]\s)\s*",
    re.IGNORECASE,
)


def shorter_title(title: str) -> tuple[str, str]:
    """Return a title without the kind of document in front of it, and the incident's number there."""
    text, incident = " ".join(title.split()), ""
    for _ in range(3):
        if (match := _NUMBER.match(text)) and len(text) > match.end():
            incident = incident or match[1].strip()
        elif not (match := _PREFIX.match(text)) or len(text) <= match.end():
            break
        text = text[match.end() :]
    return text.strip(), incident


def title_of_name(name: str) -> str:
    """Return a title made of the name of a file, without its date."""
    stem = PurePath(name).name.split(".")[0]
    words = re.sub(r"^[\W_]*(?:\d{4}[-_.]?\d{2}[-_.]?\d{2}|\d+)[\W_]+", "", stem)
    return " ".join(re.split(r"[-_\s]+", words or stem)).strip() or "Untitled post-mortem"
