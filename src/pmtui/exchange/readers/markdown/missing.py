"""The last net: lines of the source of which the result does not hold the words."""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import Enum
from typing import Any

from pydantic import BaseModel

from pmtui.document import Postmortem
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.plain import COMMENT, TAG

_WORD = re.compile(r"[぀-ヿ一-鿿가-힣]|[^\W_぀-ヿ一-鿿가-힣]+")
_ADDRESS = re.compile(
    r"\]\[[^\[\]]{0,200}\]|\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?\)"
    r"|<[a-z]{2,8}:[^<>\s]{0,2000}>"
)
_DEFINITION = re.compile(r"\s{0,3}\[[^\]]{1,300}\]:\s+\S+\s*$")
_MARKER = re.compile(r"^\s{0,40}(?:>\s{0,4}){0,8}(?:#{1,6}|[-*+]|\d{1,9}[.)])\s(?:\s{0,4}\[[ xX]\]\s)?")
_FENCE = re.compile(r"\s{0,9}(?:`{3,}|~{3,})[\w.+{}=-]{0,40}\s*$")
_RULE = re.compile(r"[\s|:+=*_~`#>-]*$")
_ENOUGH = 0.5


def missing_lines(source: str, document: Postmortem, gathered: Gathered) -> Iterator[tuple[int, str]]:
    """Yield passages of the source that are neither in the document nor among what was kept apart.

    A line counts as kept when all of its words are there, and most of them in the same order.
    """
    pairs: set[tuple[str, ...]] = set()
    words: set[str] = set()
    for text in (*_texts(document), *gathered.used, *(kept.text for kept in gathered.unplaced)):
        found = words_of(text)
        words.update(found)
        pairs.update(itertools.pairwise(found))
    start, held = 0, list[str]()
    for number, line in enumerate(source.split("\n"), 1):
        if not _RULE.match(line) and _is_missing(line, words, pairs):
            start = start if held else number
            held.append(line)
        elif held:
            yield start, "\n".join(held)
            held = []
    if held:
        yield start, "\n".join(held)


def words_of(line: str) -> list[str]:
    """Return the words of a line of Markdown as a reader sees them, in lower case."""
    text = COMMENT.sub(" ", TAG.sub(" ", _ADDRESS.sub(" ", _MARKER.sub("", line, count=1))))
    return _WORD.findall(html.unescape(text).lower())


def _is_missing(line: str, words: set[str], pairs: set[tuple[str, ...]]) -> bool:
    if _DEFINITION.match(line) or _FENCE.match(line):
        return False
    found = words_of(line)
    if not found:
        return False
    if any(word not in words for word in found):
        return True
    together = list(itertools.pairwise(found))
    known = sum(pair in pairs for pair in together)
    return len(together) >= 3 and known < len(together) * _ENOUGH


def _texts(value: Any) -> Iterable[str]:
    """Yield all texts below a part of a document."""
    if isinstance(value, Enum):
        yield str(value.value)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, datetime | date):
        yield value.isoformat()
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from _texts(inner)
    elif value is not None:
        yield str(value)
