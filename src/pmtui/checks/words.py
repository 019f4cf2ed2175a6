"""Reading and quoting text: words, sentences, owners, phrases. Every function takes linear time."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from pmtui.document.fillers import is_put_off, says_nothing, says_unknown
from pmtui.document.times import show_clock, show_instant
from pmtui.patterns import pattern

__all__ = [
    "SENTENCE_END",
    "Phrases",
    "clock",
    "count",
    "is_blank",
    "is_east_asian",
    "is_unanswered",
    "named",
    "quote",
    "quote_time",
    "says_nothing",
    "sentence_count",
    "word_count",
]

SENTENCE_END = pattern(r"[.!?](?=\s|\Z)|[;\n]")
"""Where a sentence ends, or the half of one that a semicolon parts; "99.5" and "v2.1" go on."""
_QUOTE = 40
_BEGINNING = 400
"""Characters after which no text is thin; what is remembered of a document stays small."""

_WORD = pattern(r"\w+(?:['’.:/-]\w+)*")
_MAYBE_EAST_ASIAN = pattern("[぀-힯]")
_EAST_ASIAN = pattern("[぀-ヿ㐀-鿿가-힯]")
# A Chinese, Japanese or Korean sign counts as a word, since such text has no spaces.
_WORD_OR_SIGN = pattern(r"[぀-ヿ㐀-鿿가-힯]|[^\W぀-ヿ㐀-鿿가-힯]+(?:['’.:/-][^\W぀-ヿ㐀-鿿가-힯]+)*")
_CLOSERS = "\"'’”»)]}*_"
_OPENERS = "\"'‘“«([{*_"
_WIDE_ENDS = "。！？"
# fmt: off
_ABBREVIATIONS = frozenset({
    "approx.", "appr.", "avg.", "ca.", "cf.", "dept.", "dr.", "e.g.",
    "eg.", "esp.", "est.", "etc.", "fig.", "i.e.", "ie.", "incl.",
    "evtl.", "ggf.", "inkl.", "mt.", "prof.", "st.", "vgl.",
    "inc.", "max.", "min.", "mr.",
    "mrs.", "ms.", "no.", "nr.", "resp.", "sec.", "ver.", "viz.", "vs.", "z.b.", "bzw.", "d.h.", "u.a.",
})
# fmt: on
_END_TOO = frozenset({"etc.", "inc.", "min.", "sec.", "max.", "no."})
"""Abbreviations that can end a sentence; a capital letter after them says that they did."""


def quote(text: str) -> str:
    """Return the beginning of a text in quotation marks, on one line and at most 40 characters of it."""
    line = " ".join(text[: _QUOTE * 8].split())
    if len(line) > _QUOTE or len(text) > _QUOTE * 8:
        line = line[: _QUOTE - 1].rstrip() + "…"
    return f'"{line}"'


def quote_time(text: str) -> str:
    """Return a passage in quotation marks; of a long one that ends with a clock time, the end."""
    line = " ".join(text.split())
    if len(line) <= _QUOTE or not line[-1].isdigit():
        return quote(line)
    end = line[1 - _QUOTE :]
    return f'"…{end.partition(" ")[2] or end}"'


def named(title: str, instead: str) -> str:
    """Return the title in quotation marks, or what stands for a row that has none."""
    return quote(title) if title.strip() else instead


def count(number: int, noun: str) -> str:
    """Return `1 word`, `2 words`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def clock(at: datetime, beside: datetime | None = None) -> str:
    """Return `14:32`; with its day where that is not the day of the other instant."""
    return show_clock(at) if beside is not None and at.date() == beside.date() else show_instant(at)


def is_blank(text: str) -> bool:
    """Return whether nothing is written, or only filler: n/a, none, "TODO ask legal"."""
    return says_nothing(text) or is_put_off(text)


def is_unanswered(text: str) -> bool:
    """Return whether a question has no answer; that nobody knows is one."""
    return is_blank(text) and not says_unknown(text)


def word_count(text: str) -> int:
    """Return the number of words, of a long text those of its beginning; `on-call` and `3.5` are one."""
    return _words_of(text[:_BEGINNING])


@lru_cache(maxsize=1024)
def _words_of(text: str) -> int:
    return len((_WORD_OR_SIGN if is_east_asian(text) else _WORD).findall(text))


def is_east_asian(text: str) -> bool:
    """Return whether a text holds a Chinese, Japanese or Korean sign."""
    # The exact pattern takes longer to compile than all of a small document to check.
    if text.isascii() or not _MAYBE_EAST_ASIAN.search(text):
        return False
    return _EAST_ASIAN.search(text) is not None


@lru_cache(maxsize=16)
def sentence_count(text: str) -> int:
    """Return the number of sentences; abbreviations and decimals end none, list items are one each."""
    total = 0
    block: list[str] = []
    for line in [*text.split("\n"), ""]:
        tokens = line.split()
        starts_item = bool(tokens) and tokens[0] in ("-", "*", "•")
        if not tokens or starts_item:
            total += _sentences(block)
            block = []
        block += tokens[1:] if starts_item else tokens
    return total


def _sentences(tokens: list[str]) -> int:
    total = 0
    open_words = False
    for place, token in enumerate(tokens):
        wide = 0 if token.isascii() else sum(token.count(sign) for sign in _WIDE_ENDS)
        if wide:
            total += wide
            open_words = token.rstrip(_CLOSERS + "」』）")[-1:] not in _WIDE_ENDS
        elif _ends(token, tokens[place + 1] if place + 1 < len(tokens) else "", tokens[max(0, place - 1)]):
            total += 1
            open_words = False
        else:
            open_words = True
    return total + open_words


_MONTHS = (
    "jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez", "mar", "may", "oct",
    "dec",
)  # fmt: skip
_BEFORE_DAYS = frozenset({"am", "vom", "zum", "bis", "seit", "ab", "der", "den", "dem", "des", "nr."})


def _ends(token: str, following: str, before: str) -> bool:
    bare = token.rstrip(_CLOSERS)
    if not bare or bare[-1] not in ".!?…":
        return False
    if not following:
        return True
    first = following.lstrip(_OPENERS)[:1]
    if first.islower():
        return False
    if bare[-1] != ".":
        return True
    word = bare.lstrip(_OPENERS).lower()
    if word in _ABBREVIATIONS:
        return word in _END_TOO and first.isupper()
    if word[:-1].isdigit() and len(word) < 4:
        # The day of a month, as in "am 17. November".
        return not (following.lower().startswith(_MONTHS) or before.lower() in _BEFORE_DAYS)
    # An initial, as in "J. Doe", and no unit, as in "after 4 s. It …".
    return not (len(word) == 2 and word[0].isalpha()) or before.lstrip(_OPENERS + "<>~≈")[:1].isdigit()


class Phrases:
    """A set of fixed phrases that are looked for as whole words, whatever their case."""

    def __init__(self, *phrases: str) -> None:
        self._phrases = phrases

    def find(self, text: str) -> str:
        """Return the first of the phrases that the text holds, or empty text."""
        folded = text.casefold().replace("’", "'")
        for phrase in self._phrases:
            start = folded.find(phrase)
            while start >= 0:
                end = start + len(phrase)
                if not folded[start - 1 : start].isalnum() and not folded[end : end + 1].isalnum():
                    return phrase
                start = folded.find(phrase, end)
        return ""
