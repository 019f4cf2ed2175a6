"""The many names under which post-mortems hold the same part, in the languages that the reader knows.

A name that stands here as it is written is sure; one that only contains the words of a part is a guess.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category, normalize

from pmtui.exchange.readers.markdown.cyrillic_names import CYRILLIC
from pmtui.exchange.readers.markdown.eastern_names import EASTERN, WRITTEN_SIMPLY
from pmtui.exchange.readers.markdown.european_names import EUROPEAN
from pmtui.exchange.readers.markdown.exact_names import EXACT
from pmtui.exchange.readers.markdown.nordic_names import NORDIC
from pmtui.exchange.readers.markdown.part_names import CONTAINED, Name
from pmtui.exchange.readers.markdown.spoken_names import SPOKEN
from pmtui.exchange.readers.markdown.told_names import TOLD


class Match(NamedTuple):
    """The part that a heading names, and how sure that is."""

    name: Name
    sure: float


NAMES: dict[str, Name] = {
    name: part
    for known in (CYRILLIC, EASTERN, EUROPEAN, NORDIC, SPOKEN, EXACT)
    for part, names in known.items()
    for name in names.split("|")
}
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae"}) | WRITTEN_SIMPLY


def _folded(name: str) -> str:
    """Return a name without accents, and in the simple form of Chinese signs, as many type it."""
    bare = normalize("NFC", "".join(c for c in normalize("NFD", name) if category(c) != "Mn" or c > "\u0370"))
    return bare.translate(_LETTERS)


_FOLDED: dict[str, Name] = {_folded(name): part for name, part in NAMES.items()}


def named(name: str) -> Name | None:
    """Return the part that a name in small letters is the name of, however its accents are typed."""
    return NAMES.get(name) or _FOLDED.get(_folded(name))


_PATTERNS = tuple((part, re.compile(pattern)) for part, pattern in (*CONTAINED, *TOLD))
_NUMBER = re.compile(
    r"^(?:(?:section|part|step|teil"
    r"|§)\s{0,2})?(?:q\d{1,2}\s?[.):、：-]|\d{1,2}(?:\.\d{1,2}){0,3}\s?[.):、：-]?|[ivx]{1,4}[.)]|[a-h][.)]"
    r"|第[一二三四五六七八九十]{1,2}[章节]"
    r"|[一二三四五六七八九十]{1,2}[、.])\s{0,4}(?=\D)"
)
_BRACKETS = re.compile(r"[(（\[【][^()（）\[\]【】]{0,200}[)）\]】]")
_AND = re.compile(r"\s(?:and|und|et|y|e|en|och|i|и|or)\s|[/:：|,–—]|\s-\s|と|及|和(?=\S)|与")
_LONGEST = 120
# A heading that begins with one of these words is about it, whatever follows.
_LINKS = frozenset(["of", "for", "on", "in", "and", "to", "&", "from", "during", "at", "by", "-", "–", "—"])
_FIRST_WORDS = frozenset(
    [
        "timeline",
        "summary",
        "overview",
        "impact",
        "trigger",
        "background",
        "resolution",
        "detection",
        "chronology",
        "mitigation",
        "recovery",
    ]
)


def plain(heading: str) -> str:
    """Return a heading in lower case without its number, its signs and what it says in brackets."""
    text = heading.lower().replace("’", "'").replace("`", "").replace("*", "")
    text = _BRACKETS.sub(" ", text)
    text = re.sub(r"^[^\w]+|[\s:：?？!.。_#*-]+$", "", text)
    text = _NUMBER.sub("", text, count=1)
    text = re.sub(r"^[^\w]+", "", text)
    text = (
        text.removeprefix("the ")
        .removeprefix("details of ")
        .removeprefix("the ")
        .replace(" & ", " and ")
        .replace(" / ", "/")
    )
    return " ".join(text.split()).rstrip(" :：?？!.。,-–—")


_IN_BRACKETS = re.compile(r"([^()（）]{2,60}?)\s?[(（]([^()（）]{3,60})[)）]")


def in_two_languages(text: str) -> list[str]:
    """Return the two halves of “Ursache / Cause” and “Ursache (Cause)”; nothing where there are none."""
    if bracketed := _IN_BRACKETS.fullmatch(text.strip()):
        return [bracketed[1], bracketed[2]]
    parts = re.split(r"\s[/|]\s", text)
    return parts if len(parts) == 2 and all(part.strip() for part in parts) else []


@lru_cache(maxsize=2048)
def exact(heading: str) -> Match | None:
    """Return the part that a heading names in these very words."""
    if len(heading) > _LONGEST:
        return None
    if name := named(plain(heading)):
        return Match(name, 0.95)
    both = in_two_languages(heading)
    names = {name for part in both if (name := named(plain(part)))}
    return Match(names.pop(), 0.95) if len(names) == 1 else None


@lru_cache(maxsize=2048)
def all_names(heading: str) -> tuple[Name, ...]:
    """Return every part that a heading names in its very words: “Root causes and trigger” names two."""
    if len(heading) > _LONGEST or exact(heading):
        return ()
    parts = (" ".join(part.split()) for part in _AND.split(plain(heading)))
    return tuple(name for part in parts if (name := named(part)))


@lru_cache(maxsize=2048)
def match(heading: str) -> Match | None:
    """Return the part that a heading names, also in a longer wording."""
    if len(heading) > _LONGEST:
        return None
    if found := exact(heading):
        return found
    first, _, second = heading.replace("？", "?").partition("? ")
    if second.strip() and (found := match(f"{first}?")):
        return Match(found.name, min(found.sure, 0.85))
    text = plain(heading)
    for part in _AND.split(text):
        if name := named(" ".join(part.split())):
            return Match(name, 0.85)
    words = text.split()
    for length in range(min(4, len(words) - 1), 0, -1):
        if name := named(" ".join(words[:length]).rstrip(":,-–—")):
            goes_on = words[length] in _LINKS or not words[length][0].isalpha()
            if (length > 1 and goes_on) or words[0] in _FIRST_WORDS:
                return Match(name, 0.85)
    hits = [
        (hit.start(), place, name)
        for place, (name, pattern) in enumerate(_PATTERNS)
        if (hit := pattern.search(text))
    ]
    if not hits:
        return None
    return Match(min(hits, key=lambda hit: hit[1])[2], 0.75 if len(words) <= 6 else 0.5)
