"""Sums that one sentence tells and that do not come out: parts of a whole, what is left, amounts in total."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pmtui.checks.numerals import NAMES, counted, named
from pmtui.checks.words import quote
from pmtui.patterns import pattern

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?![\d.,:]\d)"
_NO_NUMBER = r"(?<![\w.,:/%#€$£-])"
_DATE = (
    r"(?! (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"| ?(?:%|per ?cent|min|h\b|hours?|days?|UTC))"
)
_SENTENCE = pattern(r"[.!?](?=\s|\Z)|[\n]")
_CLAUSE = pattern(r"[.!?](?=\s|\Z)|[;:\n]")
_REACH = 240
"""Characters in which the parts of one sum stand."""
_MOST = 50
"""Sums of one text that are looked at."""


_WHOLE = pattern(r"ll (?:the |our |of the |of our )?\d")
_HINTS = (" of them", " of whom", " of which", " in total", "the other ", "the remaining ")


def may_tell_sum(text: str) -> bool:
    """Return whether a text may tell a sum: a quick answer that is never wrong in saying no."""
    return any(hint in text for hint in _HINTS) or _WHOLE.search(text) is not None


def wrong_sum(text: str) -> str:
    """Return what is wrong with a sum that a text tells; or nothing."""
    if _THEM_HINT.search(text) and (wrong := next(_more_of_them(text), "")):
        return wrong
    if _LEFT_HINT.search(text) and (wrong := next(_what_is_left(text), "")):
        return wrong
    if ("All " in text or "all " in text) and (wrong := next(_parts_of_all(text), "")):
        return wrong
    return next(_totals(text), "") if " in total" in text else ""


_THEM_HINT = pattern(r" of (?:them|whom|which)\b")
_OF_THEM = pattern(rf"{_NO_NUMBER}(?P<part>{_NUMBER}) of (?:them|whom|which)\b")
_UNITS = (
    r"(?:seconds?|sec|s|minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|years?|quarters?|per ?cent|times)\b"
)
_COUNTED = pattern(
    rf"{_NO_NUMBER}(?P<figures>{_NUMBER})(?: of (?:the|these|those|our))? (?:(?P<time>{_UNITS})|[a-z]{{3}})"
)
_WITH = pattern(
    r"\b(?:in|within|at|after|for|on|over|during|by|across|from|to|with|per|each|every|about) \Z",
    re.IGNORECASE,
)
_PLURAL = pattern(r"\b(?:(?!was\b|is\b|has\b|this\b|its\b|us\b|as\b)[a-z-]*[a-rt-z]s|people|they|them)\b")


def _more_of_them(text: str) -> Iterator[str]:
    """Yield "3,205 of them" where they are 2,940; only where one noun alone can be meant."""
    for match in islice(_OF_THEM.finditer(text), _MOST):
        before = _SENTENCE.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
        numbers = list(_COUNTED.finditer(before))
        if not numbers or any(_value(told["figures"]) >= _value(match["part"]) for told in numbers):
            continue
        told = numbers[-1]
        if told["time"] or _WITH.search(before[: told.start()]):
            continue
        others = {word.lower() for word in _PLURAL.findall(before)}
        if len(others) == 1 and not _PLURAL.search(before[: told.start()]):
            yield f"{quote(match.group())} is more than {told['figures']}: swap or correct the numbers."


_LEFT_HINT = pattern(r"\b(?:other|remaining|rest|remainder)\b")
_PER_CENT_LEFT = pattern(r"\bthe (?:other|remaining) (?P<left>\d{1,3}) ?(?:%|per ?cent\b)")
_PER_CENT = pattern(r"(?<![\d.,])(\d{1,3}) ?(?:%|per ?cent\b)")
_MEASURED = pattern(
    r"\b(?:cpu|memory|disk|load|full|capacity|rates?|threshold|below|above|by \d|error|confidence|faster"
    r"|slower|more|less|discount|sla|slo|availab\w*|budget|headroom|target)\b",
    re.IGNORECASE,
)


def _what_is_left(text: str) -> Iterator[str]:
    """Yield what is left of all and does not make it with what went before: "20 %, and the other 90 %"."""
    for match in islice(_PER_CENT_LEFT.finditer(text), _MOST):
        before = _SENTENCE.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
        shares = [int(share) for share in _PER_CENT.findall(before)]
        left = int(match["left"])
        # Of several shares, and of those of a gauge, nobody knows which is meant.
        if len(shares) == 1 and shares[0] < 100 < shares[0] + left and not _MEASURED.search(before):
            parts = quote(f"{shares[0]} % and {match.group()}")
            yield f"{parts} makes {shares[0] + left} %: correct one of the numbers."


_PARTS = pattern(
    rf"\b[Aa]ll (?:the |our |of the |of our )?(?P<all>{_NUMBER}){_DATE} (?P<tail>[^.!?;\n]{{1,200}})",
)
_PART = pattern(
    rf"{_NO_NUMBER}{_NUMBER}{_DATE}"
    r"(?= (?:of (?:them|these|those)|on|by|in|at|to|with|from|were|had|got|before|after)\b)"
)
_LAST_PART = pattern(r"(?:,| and| and the (?:other|remaining|last)|, the (?:other|remaining|last)) \Z")
_NEAR = 10
"""A sum that is off by more than this part of the whole may leave some out, or count some twice."""


def _parts_of_all(text: str) -> Iterator[str]:
    """Yield two parts that miss a whole by a little: "all 900, 600 before and 330 after"."""
    for match in islice(_PARTS.finditer(text), _MOST):
        whole, tail = _value(match["all"]), match["tail"]
        parts = list(_PART.finditer(tail))
        if len(parts) != 2 or not _joined(tail, parts):
            continue
        total = sum(_value(part.group()) for part in parts)
        if total != whole and abs(total - whole) * _NEAR <= whole:
            yield _no_sum(" and ".join(part.group() for part in parts), f"{total:,}", f"{whole:,}")


def _joined(tail: str, parts: list[re.Match[str]]) -> bool:
    """Return whether two parts stand side by side, with nothing else that is counted."""
    others = [told for told, _ in counted(tail) if told.step and told.value > _MANY]
    return len(others) <= len(parts) and _LAST_PART.search(tail[: parts[-1].start()]) is not None


_MANY = 31
"""Up to this a number may be a day or an hour."""

_AMOUNT = (
    r"(?P<{0}sign>[€$£])(?P<{0}amount>\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}})(?P<{0}cents>\.\d\d)?"
    r"(?![\d.,]\d|[kKmM]\b| ?(?:million|thousand))"
)
_TOTAL = pattern(
    _AMOUNT.format("each_") + r"(?: (?:each|in credit|as (?:a )?credit|credit|a voucher|back"
    r"|per (?:customer|user|person|member|guest|order)))?"
    r",? (?:or |and |that is |which (?:is|makes) |a total of )?" + _AMOUNT.format("all_") + r" in total\b"
)
_ROUGH = pattern(
    r"\b(?:about|around|roughly|up to|at least|almost|nearly|over|more than|some) (?=[\d€$£])"
    r"|\b(?:average|between|plus|first|another|further|also)\b",
    re.IGNORECASE,
)
_HOW_MANY = pattern(rf"\b(?P<figures>{_NUMBER}|one|{NAMES})(?= (?!{_UNITS})[a-z])", re.IGNORECASE)


def _totals(text: str) -> Iterator[str]:
    """Yield an amount for each that does not make the total: "twelve guests got $20 each, $260 in total"."""
    for match in islice(_TOTAL.finditer(text), _MOST):
        before = _CLAUSE.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
        numbers = _HOW_MANY.findall(before)
        if (
            len(numbers) != 1
            or match["each_sign"] != match["all_sign"]
            or _ROUGH.search(before + match.group())
        ):
            continue
        count = _value(numbers[0]) if numbers[0][0].isdecimal() else named(numbers[0])
        right, total = count * _amount(match, "each_"), _amount(match, "all_")
        if abs(right - total) >= 1:
            sign = match["all_sign"]
            yield _no_sum(
                f"{numbers[0]} times {sign}{_amount(match, 'each_'):,.10g}",
                f"{sign}{right:,.10g}",
                f"{sign}{total:,.10g}",
            )


def _amount(match: re.Match[str], of: str) -> float:
    return _value(match[f"{of}amount"]) + float(match[f"{of}cents"] or 0)


def _value(figures: str) -> int:
    return int(figures.replace(",", ""))


def _no_sum(parts: str, makes: str, told: str) -> str:
    return f"{quote(parts)} makes {makes}, and {told} is told: correct one of the numbers."
