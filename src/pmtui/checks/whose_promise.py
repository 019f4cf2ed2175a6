"""Whose promise a text tells of: that of those who write, or that of somebody on whom they depend."""

from __future__ import annotations

import re

from pmtui.checks.context import Context
from pmtui.patterns import pattern

_END = pattern(r"[;\n]|\.(?=\s|\Z)")
_LENGTH = 200
"""Characters before and after a phrase that are looked at for the rest of its sentence."""
_TO_US = pattern(
    r"\b(?:towards|against|to|with|owes?|promis\w+|guarantee\w*|gives?|gave|offers?) us\b", re.IGNORECASE
)
_PROVIDER = r"(?:providers?|vendors?|suppliers?|carriers?|hosters?|upstream|third part(?:y|ies)"
_SOMEBODY = pattern(rf"\b{_PROVIDER}|their|his|her)\b", re.IGNORECASE)
_OF_SOMEBODY = pattern(rf"\s(?:of|with|from) (?:\w+ ){{0,2}}?{_PROVIDER})\b", re.IGNORECASE)
_OUR = pattern(r"\bour\b", re.IGNORECASE)
_WE = pattern(r"\bwe (?:\w+ ){0,2}\Z", re.IGNORECASE)
_LAST_WORD = pattern(
    r"(?P<word>[\w’'-]+),?\s+(?:(?:ha[sd]|have|is|was|also|thus|again|clearly|therefore|never|itself|even)\s+)*\Z"
)
# fmt: off
_NO_NAME = frozenset({
    "we", "this", "that", "which", "it", "the", "a", "an", "our", "all", "no", "one", "every", "each", "both",
    "these", "those", "but", "and", "so", "outage", "incident",
})
# fmt: on


def is_ours(context: Context, text: str, start: int, end: int) -> bool:
    """Return whether the promise told of between two places of a text is that of those who write it."""
    before = _END.split(text[max(0, start - _LENGTH) : start])[-1]
    told, after = text[start:end], _END.split(text[end : end + _LENGTH])[0]
    if _TO_US.search(before + told + after):
        return False
    if _OUR.search(told) or _WE.search(before):
        return True
    if _SOMEBODY.search(before + told) or _OF_SOMEBODY.match(after):
        return False
    subject = _LAST_WORD.search(before)
    return subject is None or not _is_foreign_name(context, subject["word"])


def _is_foreign_name(context: Context, word: str) -> bool:
    """Return whether a word is a name, and none of a service or promise of the document."""
    bare = re.sub(r"['’]s?\Z", "", word)
    if not bare[:1].isupper() or bare.casefold() in _NO_NAME:
        return False
    document = context.document
    own = " ".join((*document.facts.services, *(sla.name for sla in document.impact.sla), document.title))
    return bare.casefold() not in own.casefold()
