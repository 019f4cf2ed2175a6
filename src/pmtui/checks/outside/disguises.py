"""What a text hides in plain sight: names and hosts with signs between them, and letters of other scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from pmtui.checks.outside.folding import SOUNDS, bare, read_as
from pmtui.patterns import pattern

# The same as they look; what looks like nothing of Latin is read as it sounds.
_LOOK = SOUNDS | dict(zip("вгерсухнтԁһѵαβεηικνορτυχω", "brepcyxhtdhvabenikvoptyxw", strict=True))
_TOKEN = pattern(r"\S{1,120}")
_SPACED = pattern(r"(?<![^\W_])(?:[^\W\d_] ){2,40}[^\W\d_](?![^\W_])")
_SEPARATORS = pattern(r"(?<=[^\W_])[-_.·•*'’`/|+~]{1,3}(?=[^\W_])")
_AS_LETTERS = tuple(str.maketrans("013457@$!|", f"o{one}eastas{one}{one}") for one in "il")
_MIXED = pattern(r"(?=\w{0,60}[a-z])(?=\w{0,60}[\u0400-\u052f])\w{2,60}", re.IGNORECASE)
_DOT = pattern(
    r"\s?[\[({<]\s?(?:\.|dot|punkt)\s?[\])}>]\s?"
    r"|(?<=[a-z0-9])(?: dot |[\u3002\uff61\u2024])(?=[a-z0-9])",
    re.IGNORECASE,
)
_AT = pattern(r"\s?[\[({<]\s?(?:@|at)\s?[\])}>]\s?", re.IGNORECASE)
_TAG = pattern(r"</?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,300})?/?>|<!--.{0,500}?-->", re.IGNORECASE | re.DOTALL)
_LINKED = pattern(r"!?\[([^\[\]\n]{1,200})\]\([^()\s]{0,500}\)")
_PER_CENT = pattern(r"(?:%[0-9a-f]{2}){1,60}", re.IGNORECASE)
_SCHEME = pattern(r"\bh(?:xx|tt|\*\*)p(s?)\s?(?:\[:\]//|://|\[://\]|:\[//\])", re.IGNORECASE)


def disguised_words(text: str) -> Iterator[tuple[str, str]]:
    """Yield each word that can be read as another one: as it is written, and as it is read."""
    for match in (*_TOKEN.finditer(text), *_SPACED.finditer(text)):
        word = match.group()
        for read in dict.fromkeys(_readings(word)):
            if read != bare(word):
                yield word, read


def _readings(word: str) -> Iterator[str]:
    whole = word.replace(" ", "") if " " in word else _SEPARATORS.sub("", word)
    if whole != word:
        yield bare(whole)
    if not whole.isascii():
        for letters in (SOUNDS, _LOOK):
            yield bare(read_as(whole, letters))
    if sum(map(str.isalpha, whole)) >= 2 and not whole.isalpha():
        for signs in _AS_LETTERS:
            yield bare(whole).translate(signs)


def mixed_scripts(text: str) -> str:
    """Return the first word in which letters of two scripts stand side by side; empty if there is none."""
    match = None if text.isascii() else _MIXED.search(text)
    return match.group() if match else ""


def unmarked(text: str) -> str:
    """Return the text as a page shows it to those who read its source as markup: `Mi<b>ka</b>` is a name."""
    shown = text
    for _ in range(3):  # what is written as `&amp;#97;` is decoded twice
        decoded = unescape(shown)
        if decoded == shown:
            break
        shown = decoded
    if "%" in shown:
        shown = _PER_CENT.sub(lambda match: unquote(match.group()), shown)
    return _LINKED.sub(r"\1", _TAG.sub("", shown))


def written_out(text: str) -> str:
    """Return the text with addresses as they work: `graf[.]acme[.]io` is where its dots lead."""
    return _SCHEME.sub(r"http\1://", _AT.sub("@", _DOT.sub(".", text)))
