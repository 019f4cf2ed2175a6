"""One linear look at TOML text that knows strings and comments from the rest."""

from __future__ import annotations

import re
from typing import NamedTuple

MAX_DEPTH = 32

# A string that does not end takes the rest of its line or of the file; the parser complains about it later.
STRING = (
    r'"""(?:[^"\\]++|\\[\s\S]|"{1,2}(?!"))*+(?:"{3,5}|\Z|\\\Z)'
    r"|'''(?:[^']++|'{1,2}(?!'))*+(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]++|\\[^\n])*+"?'
    r"|'[^'\n]*+'?"
)
# Lines in which nothing can hide, taken many at a time.
_SIMPLE = r"""(?:^(?:[\w-]+ = (?:"[^"\\\n]*+"|[\w:.+-]++)|\[[\w.-]++\]|\[\[[\w.-]++\]\])?\n)++"""
_TOKEN = re.compile(
    rf"(?P<simple>{_SIMPLE})|(?P<string>{STRING})|(?P<comment>\#[^\n]*)|(?P<sign>[\[\]{{}}])",
    re.MULTILINE | re.ASCII,
)
_HEAD = re.compile(r"(?:[ \t]*(?:#[^\n]*)?(?:\n|\Z))*")
_MANY_DOTS = re.compile(rf"(?:\.[^.\n]*+){{{MAX_DEPTH + 1}}}")
_DOTTED = re.compile(rf"{STRING}|\#[^\n]*|(?P<sign>[.=,\[{{\n])")


class Scan(NamedTuple):
    """What stands beside the data: the comments, and the first offset where the nesting is too deep."""

    head: str
    other_comments: bool
    too_deep: int | None


def scan(text: str) -> Scan:
    """Return the comment block before the first key, whether others follow, and where nesting is too deep."""
    match = _HEAD.match(text)
    end = match.end() if match else 0
    other_comments, too_deep, depth = False, _long_key(text), 0
    for token in _TOKEN.finditer(text, end):
        if token.lastgroup == "comment":
            other_comments = True
        elif token.lastgroup == "sign":
            depth = depth + 1 if token.group() in "[{" else max(0, depth - 1)
            if depth > MAX_DEPTH and too_deep is None:
                too_deep = token.start()
    return Scan(head=text[:end].strip("\n"), other_comments=other_comments, too_deep=too_deep)


def _long_key(text: str) -> int | None:
    """Return where a key of too many parts stands: the parser takes very long over some of them."""
    if not _MANY_DOTS.search(text):
        return None
    dots = 0
    for token in _DOTTED.finditer(text):
        if sign := token.group("sign"):
            dots = dots + 1 if sign == "." else 0
            if dots > MAX_DEPTH:
                return token.start()
    return None


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column of an offset, both counted from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
