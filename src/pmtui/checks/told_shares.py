"""Shares that a text tells and that cannot be: more of something than there is."""

from __future__ import annotations

import re
from collections.abc import Callable

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.texts import TEXTS, Search, search
from pmtui.checks.told_sums import may_tell_sum, wrong_sum
from pmtui.checks.words import quote
from pmtui.patterns import pattern

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?![\d.,]\d)"
_WHOSE = r"(?:the |our |all |its |these |those ){0,2}"
_NOUN = r"[a-z][a-z-]{2,20}s\b"
_PART_OF = pattern(
    rf"(?<![\w.,:/%#€$£-])(?P<part>{_NUMBER}) (?:out of|of) (?:"
    rf"{_WHOSE}(?P<whole>{_NUMBER}) (?:(?!of\b|in\b|to\b|and\b|or\b)[a-z][\w-]* ){{0,2}}?{_NOUN}"
    rf"|(?P<all_up>{_NUMBER}) (?:[Rr]eady|[Hh]ealthy|[Uu]p|[Gg]reen|[Pp]assed|[Ff]ailed|[Dd]one|[Rr]unning)\b"
    rf"|(?:the|our|these|those) (?P<whole_>{_NUMBER})"
    r"(?=[,;.)]? ?(?:\Z|\n|for\b|(?:to|in|at|on|by|were|was|had|could|did|failed|got)\b)|[;.,] ))"
    rf"|(?:(?:\A|(?<=\n))Of|(?<=[.!?;,] )[Oo]f) {_WHOSE}(?P<all>{_NUMBER}) {_NOUN},? (?P<some>{_NUMBER})"
    r" (?:were|was|could|had|got|saw|failed|did)\b"
)
_NUMBERED = pattern(
    r"\b(?:step|part|phase|release|version|build|page|chapter|batch|week|day|attempt|level|item|ticket|no\.?"
    r"|number|port|code|HTTP|error|status|line|row|shard|node|layer|tier|zone|January|February|March|April|May"
    r"|June|July|August|September|October|November|December) \Z",
    re.IGNORECASE,
)
"""Before a number this makes it the name of one thing."""
_YEAR = pattern(r"\b(?:in|since|by|from|until|during|of) (?=(?:19|20)\d\d\Z)", re.IGNORECASE)
_OVER = r"(?<![\d.,+])(?:1(?!00)\d\d|[2-9]\d\d)(?:\.\d+)? ?(?:%|per ?cent)"
_THINGS = (
    r"(?:customers|users|guests|members|patients|passengers|clients|subscribers|requests|logins|orders"
    r"|payments|messages|calls|stations|shops|stores|stops|devices)"
)
_MORE_THAN_ALL = pattern(
    rf"{_OVER} of (?:(?:the|our|all|its)(?: \w+)? {_THINGS}\b(?! of\b)"
    rf"|{_THINGS} (?:failed|timed out|were (?:refused|rejected|lost|affected)))"
    r"|\b(?:(?:error|failure|success|loss|delivery)[ -](?:rate|ratio)s?|errors(?= down )|availability|uptime)"
    rf" (?:(?:was|were|is|went|rose|fell|sank|peaked|down|up|back) ){{0,2}}(?:at|to|of) {_OVER}(?! of\b)",
    re.IGNORECASE,
)
_COMPARED = pattern(
    r"\b(?:usual\w*|normal\w*|average|compared|than|forecast|expected|planned|more|rose|grew|growth|increase\w*"
    r"|traffic|capacity|load|peak|last|before|previous\w*|typical\w*|baseline|day|week|month|year|twice)\b",
    re.IGNORECASE,
)
_SENTENCE = pattern(r"[.!?](?=\s|\Z)|[;\n]|, (?:which|because|so|since|but)\b")


def _look(text: str) -> str | None:
    for match in _PART_OF.finditer(text):
        part = match["part"] or match["some"]
        whole = match["whole"] or match["all_up"] or match["whole_"] or match["all"]
        before = text[max(0, match.start() - 12) : match.start()]
        if _value(part) > _value(whole) and not _NUMBERED.search(before) and not _YEAR.search(before + part):
            return f"{quote(match.group())} is {_MORE}"
    if "%" in text or "cent" in text:
        for sentence in _SENTENCE.split(text):
            if (match_ := _MORE_THAN_ALL.search(sentence)) and not _COMPARED.search(sentence):
                return f"{quote(match_.group())} is {_MORE}"
    return wrong_sum(text) or None


_MORE = "more than there can be: swap or correct the numbers."


def _value(figures: str) -> int:
    return int(figures.replace(",", ""))


_LIKELY = pattern(r" of (?:the |our |all |its |these |those ){0,2}\d")
"""Begins with letters that a search finds at once: a whole document is looked through for it."""
_RATE_OVER = pattern(r"[1-9]\d\d(?:\.\d+)? ?(?:%|per ?cent)")


def _narrow(text: str) -> Callable[[str], bool] | None:
    return _may_tell if _may_tell(text) else None


def _may_tell(text: str) -> bool:
    if "% of" in text or "cent of" in text or "Of " in text or _LIKELY.search(text) is not None:
        return True
    return may_tell_sum(text) or (("%" in text or "cent" in text) and _RATE_OVER.search(text) is not None)


_SHARES = Search("impossible shares", _look, _narrow)


@rule(
    "IMP028",
    "more-than-all",
    Level.WARNING,
    reads=TEXTS,
    light=True,
    summary="No text tells more of something than there is of it, or more than 100 % of all there were, and "
    "the parts that a sentence tells make its whole.",
    why="Two numbers that cannot stand together make a reader doubt both. Mostly they are swapped, or one of "
    "them was corrected.",
    bad="310 of 88 stations were without power.",
    good="88 of 310 stations were without power.",
    source="Consistency of the record, SOC 2 CC7",
)
def _more_than_all(context: Context) -> Found:
    yield from search(context, _SHARES)
