"""The last net: lines of the source of which the result does not hold the words."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import Enum
from typing import Any, NamedTuple

from pydantic import BaseModel

from pmtui.document import Postmortem
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.plain import COMMENT, TAG

_WORD = re.compile(r"[぀-ヿ一-鿿가-힣]|[^\W_぀-ヿ一-鿿가-힣]+")
_ADDRESS = re.compile(
    r"\]\[[^\[\]]{0,200}\]|\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?\)"
    r"|<[a-z]{2,8}:[^<>\s]{0,2000}>"
)
_DEFINITION = re.compile(r"\s{0,3}\[(?!\^)[^\]]{1,300}\]:\s+\S+\s*$")
_MARKER = re.compile(
    r"^\s{0,40}(?:>\s{0,4}){0,8}(?:#{1,6}|[-*+]|\d{1,9}[.)]|\(?[a-z]\))\s(?:\s{0,4}\[[ xX]\]\s)?"
)
_FENCE = re.compile(r"\s{0,9}(?:`{3,}|~{3,})[\w.+{}=-]{0,40}\s*$")
_RULE = re.compile(r"[\s|:+=*_~`#>-]*$")


class _Rule(NamedTuple):
    """How many words make a run, how many runs a sentence must have, and which share is enough."""

    size: int
    fewest: int
    enough: float

    def runs(self, found: list[str]) -> Iterable[tuple[str, ...]]:
        return zip(*(found[start:] for start in range(self.size)), strict=False)


_FOREIGN = _Rule(3, 4, 0.75)
_OWN = _Rule(2, 3, 0.5)
_SHOWN_ADDRESS = re.compile(
    r"\s?[(<](?:mailto:|https?://|/|\.{1,2}/)[^\s()<>]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,500})?[)>]"
    r"|https?://[^\s<>|]{1,2000}|mailto:[^\s<>]{1,200}"
)
_SENTENCE = re.compile(r"(?<=[.!?。])\s+")


def missing_lines(
    source: str, document: Postmortem, gathered: Gathered, *, own: bool = False
) -> Iterator[tuple[int, str]]:
    """Yield passages of the source that are neither in the document nor among what was kept apart.

    A line is kept when all words of each of its sentences are there, most of them in the same order. What
    this program wrote itself (`own`) may be divided further: of it, most pairs of words are enough.
    """
    rule = _OWN if own else _FOREIGN
    runs: set[tuple[str, ...]] = set()
    words: set[str] = set()
    for text in (*_texts(document), *gathered.used, *(kept.text for kept in gathered.unplaced)):
        found = _WORD.findall(html.unescape(_SHOWN_ADDRESS.sub(" ", text)).lower())
        words.update(words_of(text))
        words.update(found)
        if "http" in text:  # what stands within an address is there as well: https://x.example|here
            words.update(_WORD.findall(text.lower()))
        runs.update(rule.runs(found))
    start, held = 0, list[str]()
    for number, line in enumerate(source.split("\n"), 1):
        if not _RULE.match(line) and _is_missing(line, words, runs, rule):
            start = start if held else number
            held.append(line)
            gathered.used.append(" ".join(words_of(_SHOWN_ADDRESS.sub(" ", line))))
        elif held:
            yield start, "\n".join(held)
            held = []
    if held:
        yield start, "\n".join(held)


def words_of(line: str) -> list[str]:
    """Return the words of a line of Markdown as a reader sees them, in lower case."""
    text = COMMENT.sub(" ", TAG.sub(" ", _ADDRESS.sub(" ", _MARKER.sub("", line, count=1))))
    return _WORD.findall(html.unescape(text).lower())


def _is_missing(line: str, words: set[str], runs: set[tuple[str, ...]], rule: _Rule) -> bool:
    if _DEFINITION.match(line) or _FENCE.match(line):
        return False
    if any(word not in words for word in words_of(line)):
        return True
    bare = _SHOWN_ADDRESS.sub(" ", _ADDRESS.sub(" ", _MARKER.sub("", line, count=1)))
    return any(_is_torn(words_of(sentence), runs, rule) for sentence in _SENTENCE.split(bare))


def _is_torn(found: list[str], runs: set[tuple[str, ...]], rule: _Rule) -> bool:
    """Return whether the words of a sentence stand nowhere in this order."""
    together = list(rule.runs(found))
    known = sum(run in runs for run in together)
    return len(together) >= rule.fewest and known < len(together) * rule.enough


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
