"""Text into sentences and a sentence into words; quotations, code and addresses are told apart."""

from __future__ import annotations

from collections.abc import Iterator
from sys import intern
from typing import NamedTuple

from pmtui.patterns import pattern

CODE = "<code>"
LINK = "<link>"
LONGEST = 120
"""Words that are read together; a sentence that goes on longer is read in pieces."""

_BREAK = pattern(
    r"[.!?…]{1,3}[\"'”’)\]*_]{0,3}\s+(?=[^\W_]|[\"'“‘(\[@`*])"
    r"|\n\s*\n|\n(?=[ \t]{0,8}(?:[-*•#|>]|\d{1,3}[.)])\s)|[。！？]"
)
_TOKEN = pattern(r"`[^`]*`|https?://\S+|@[\w-]+|[^\W_]+(?:['’.:/_-][^\W_]+)*|[^\w\s]|_")
_ABBREVIATED = frozenset(
    ["e.g", "i.e", "vs", "approx", "incl", "resp", "etc", "no", "dr", "mr", "mrs", "ms", "ca", "cf"]
)
_LOOK_BACK = 10
_MAY_CITE = pattern('["“«]')
_CITATION = pattern('"[^"\\n]{1,300}"|“[^“”\\n]{1,300}”|«[^«»\\n]{1,300}»')

_CONTRACTED = {
    **{
        f"{word}n't": (word, "not")
        for word in (
            "do",
            "does",
            "did",
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "had",
            "should",
            "could",
            "would",
            "might",
            "must",
            "need",
        )
    },
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    **{
        f"{word}'ve": (word, "have")
        for word in (
            "should",
            "could",
            "would",
            "might",
            "must",
            "i",
            "we",
            "you",
            "they",
        )
    },
    **{f"{word}'re": (word, "are") for word in ("we", "you", "they")},
    **{f"{word}'ll": (word, "will") for word in ("i", "we", "you", "they", "he", "she", "it")},
    **{f"{word}'d": (word, "had") for word in ("i", "we", "you", "they", "he", "she", "it")},
    "i'm": ("i", "am"),
    "let's": ("let", "us"),
    **{f"{word}'s": (word, "is") for word in ("it", "that", "there", "what", "who", "he", "she", "here")},
}


RUN_TOGETHER = {
    **{key.replace("'", ""): parts for key, parts in _CONTRACTED.items() if parts[1] == "not"},
    **{f"{word}{end}": (word, "have") for word in ("should", "could", "would") for end in ("a", "ve")},
}
"""What is written without its apostrophe: "didnt", "shoulda"; "wont" and "cant" are no words of a report."""


def words(text: str) -> frozenset[str]:
    """Return the words of a list that is written as running text."""
    # Most words stand in several lists: each is held once.
    return frozenset(map(intern, text.split()))


class Sentence(NamedTuple):
    """The words of a sentence in small letters, the same as written, and which stand in a quotation."""

    words: tuple[str, ...]
    written: tuple[str, ...]
    quoted: frozenset[int]
    text: str
    """What was read, so that a command can be shown with its own signs and spaces."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the text the words from one place to before another begin and end."""
        first = last = at = 0
        for place, word in enumerate(self.written[:end]):
            begin = self.text.find(word, at)
            at = begin + len(word)
            if place >= start and word:
                first, last = first if last else begin, at
        return first, last

    def show(self, start: int, end: int) -> str:
        """Return the words from one place to before another, as written, on one line."""
        first, last = self.span(start, end)
        shown = " ".join(self.text[first:last].split())
        odd = shown.count("*") % 2 or shown.count("_") % 2
        return _EMPHASIS.sub("", shown) if odd else shown


# Of "the *night crew*", the part "night crew*" would keep a sign that emphasises nothing.
_EMPHASIS = pattern(r"(?<!\w)[*_]{1,3}(?=\w)|(?<=[^\W_])[*_]{1,3}(?!\w)")


def split(text: str) -> Iterator[str]:
    """Yield the sentences of a text; the items of a list are one each."""
    start = 0
    citations = [match.span() for match in _CITATION.finditer(text)] if _MAY_CITE.search(text) else []
    citations.reverse()
    for match in _BREAK.finditer(text):
        end = match.end()
        while citations and citations[-1][1] <= match.start():
            citations.pop()
        if citations and citations[-1][0] < match.start() and end < citations[-1][1]:
            continue
        if text[match.start()] == "." and _is_abbreviated(text, start, match.start()):
            continue
        if text[start:end].strip():
            yield text[start:end].strip()
        start = end
    if rest := text[start:].strip():
        yield rest


def _is_abbreviated(text: str, start: int, point: int) -> bool:
    """Return whether the full stop at a place ends an abbreviation or an initial."""
    word = text[max(start, point - _LOOK_BACK) : point].rpartition(" ")[2].lstrip("(")
    return (len(word) == 1 and word.isupper()) or word.lower() in _ABBREVIATED


# Signs and words that make more or less than one word, or a quotation; most sentences hold none.
_MARKED = pattern("[`'’\"“«‘„*_>]")
_UNPLAIN = RUN_TOGETHER.keys() | {"cannot", "w/o"}
_UNQUOTED: frozenset[int] = frozenset()


def parse(text: str) -> list[Sentence]:
    """Return one sentence as words; several pieces only where it is longer than people write."""
    if not _MARKED.search(text) and "http" not in text:
        plain = tuple(_TOKEN.findall(text))
        lowered = tuple(map(str.lower, plain))
        if 0 < len(plain) < LONGEST and _UNPLAIN.isdisjoint(lowered):
            return [Sentence(lowered, plain, _UNQUOTED, text)]
    words: list[str] = []
    written: list[str] = []
    quoted: set[int] = set()
    pieces: list[Sentence] = []
    closing = ""
    begun = 0
    cited = text.startswith(">")
    for match in _TOKEN.finditer(text):
        token = match.group()
        first = token[0]
        if closing and token == closing:
            closing = ""
        elif (
            not closing
            and first in _QUOTES
            and text.find(_QUOTES[first], match.end(), match.end() + _QUOTATION) > 0
        ):
            closing = _QUOTES[first]
        elif token in "*_":
            continue
        elif token in "'’" and _owns(text, match.start()):
            # "The engineers' mistake" is read like "the engineer's".
            if closing or cited:
                quoted.add(len(words))
            words.append("'s")
            written.append(token)
            continue
        before = len(words)
        if first == "`":
            words.append(CODE)
            written.append(token)
        elif token.startswith("http"):
            words.append(LINK)
            written.append(token)
        else:
            _add(token, words, written)
        if closing or cited:
            quoted.update(range(before, len(words)))
        if len(words) >= LONGEST:
            pieces.append(Sentence(tuple(words), tuple(written), frozenset(quoted), text[begun:]))
            words, written, quoted, begun = [], [], set(), match.end()
    if words:
        pieces.append(Sentence(tuple(words), tuple(written), frozenset(quoted), text[begun:]))
    return pieces


def _owns(text: str, at: int) -> bool:
    """Return whether the sign at a place makes of a plural its owner, and closes no quotation."""
    before, after = text[max(0, at - 2) : at], text[at + 1 : at + 3]
    if len(before) < 2 or before[1] not in "sS" or not before[0].isalnum():
        return False
    opened = text.find(" '", 0, at) >= 0 or text.startswith("'") or text.find("‘", 0, at) >= 0
    return not opened and after[:1] == " " and after[1:].isalpha()


_QUOTES = {'"': '"', "“": "”", "«": "»", "‘": "’", "„": "“"}
_QUOTATION = 300
"""Characters within which a quotation has to end; otherwise the sign was meant for an inch."""


def _add(token: str, words: list[str], written: list[str]) -> None:
    folded = token.lower()
    if "'" not in folded and "’" not in folded:
        if folded in RUN_TOGETHER:
            words += RUN_TOGETHER[folded]
            written += (token, "")
        elif folded == "w/o":
            words.append("without")
            written.append(token)
        else:
            words.append(folded)
            written.append(token)
        return
    folded = folded.replace("’", "'")
    parts = _CONTRACTED.get(folded)
    if parts is not None:
        cut = token.replace("’", "'").index("'")
        words += parts
        written += (token, "") if parts[1] == "not" else (token[:cut], token[cut:])
    elif folded.endswith("'s"):
        words += (folded[:-2], "'s")
        written += (token[:-2], token[-2:])
    else:
        words.append(folded)
        written.append(token)
