"""What a text tells of the budget of a service level: its size, what was used of it, and by how much it"
" was missed."""

from __future__ import annotations

import re
from datetime import timedelta

from pmtui.checks.context import Context
from pmtui.checks.numerals import NAMES, named
from pmtui.checks.promises import HALF, budgets
from pmtui.checks.whose_promise import is_ours
from pmtui.checks.words import quote
from pmtui.document.sla import Budget
from pmtui.patterns import pattern

_AMOUNT = r"(?P<amount>\d{1,5}(?:\.\d{1,2})?) ?(?P<unit>min\w*|h|hours?|hrs?)\b"
_PROMISE = r"(?:SLAs?|SLOs?|service[ -]levels?|promise|error budget|\d{2}(?:\.\d{1,5})? ?%)"
_ALLOWS = pattern(
    rf"{_PROMISE}[^.;\n]{{0,30}}? (?:allows?|permits?|grants?)(?: for| us| only| about| up to|"
    rf" just){{0,2}} {_AMOUNT}"
    r"(?:(?: of \w+)?,? (?:a|per|each|every|in a|in the|this) (?P<window>day|week|month|quarter|year))?"
    r"|\b(?:SLA|SLO|error|downtime|monthly|quarterly|yearly) budget of (?P<amount_>\d{1,5}(?:\.\d{1,2})?)"
    r" ?(?P<unit_>min\w*|h|hours?|hrs?)\b(?! (?:a|per) )",
    re.IGNORECASE,
)
_SHARES = {"half": 0.5, "a third": 1 / 3, "one third": 1 / 3, "two thirds": 2 / 3, "a quarter": 0.25,
           "three quarters": 0.75}  # fmt: skip
_SHARE = pattern(
    rf"\b(?P<share>{'|'.join(_SHARES)}|\d{{1,3}}(?:\.\d)? ?%) of (?:the |our |its |this )?"
    r"(?:(?:month|quarter|year)(?:['’]s)? |monthly |quarterly |yearly |error |SLA |SLO |downtime ){0,2}budget"
    r" (?:is|was|has been|had been)(?: now| already)? (?P<what>used|spent|gone|consumed|burnt|burned|left)\b",
    re.IGNORECASE,
)
_TIMES = pattern(
    rf"\b(?:used up|spent|exhausted|exceeded|overspent) (?P<times>\d{{1,3}}(?:\.\d)?|{NAMES}) times(?:"
    rf" over)?\b",
    re.IGNORECASE,
)
_MISSED = pattern(
    rf"(?:\b(?:SLAs?|SLOs?|service[ -]levels?|promise|error budget|budget)|\d{{2}}(?:\.\d{{1,5}})? ?%)(?:"
    rf" [\w'’]+){{0,4}}? "
    rf"(?:missed|exceeded|overrun|overshot|broken|overdrawn) by (?:about |some |almost )?{_AMOUNT}",
    re.IGNORECASE,
)
_USED_OF = pattern(
    r"\b(?:used|spent|consumed|burnt|burned)(?: up)? (?P<used>\d{1,5}(?:\.\d{1,2})?)(?: min(?:ute)?s?)?"
    r" (?:out )?of (?:the |our |its |these |those )?(?P<all>\d{1,5}(?:\.\d{1,2})?) ?min(?:ute)?s?\b",
    re.IGNORECASE,
)
_WINDOWS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}
_LEAST_SHARE, _LEAST_TIMES = 0.12, 0.6


def wrong_budget(context: Context, text: str) -> str:
    """Return what a text tells of a budget otherwise than the service levels make it; or nothing."""
    known = [used for _, _, used, _ in budgets(context)]
    if not known:
        return ""
    return _wrong_size(context, text, known) or _wrong_use(context, text, known)


def _wrong_size(context: Context, text: str, known: list[Budget]) -> str:
    spent = [timedelta(minutes=sla.spent or 0) for sla in context.document.impact.sla]
    for match in _ALLOWS.finditer(text):
        told = _length(match["amount"] or match["amount_"], match["unit"] or match["unit_"])
        sizes = [used.allowed for used in known]
        if match["amount_"]:
            sizes += [used.used for used in known]
        sizes += [used.allowed - before for used in known for before in spent]
        if match["window"]:
            days = _WINDOWS[match["window"].lower()]
            targets = [sla.target for sla in context.document.impact.sla if sla.target is not None]
            sizes += [timedelta(days=days) * (100 - target) / 100 for target in targets if target > HALF]
        near = max(timedelta(minutes=1), told * 0.06)
        if any(abs(size - told) <= near for size in sizes) or not is_ours(context, text, *match.span()):
            continue
        shown = " and ".join(dict.fromkeys(used.figures[0] for used in known))
        return f"{quote(match.group())} is told, and the promise allows {shown}"
    return ""


def _wrong_use(context: Context, text: str, known: list[Budget]) -> str:
    used_shares = [used.used / used.allowed for used in known if used.allowed]
    if match := _SHARE.search(text):
        words = match["share"].lower()
        told = _SHARES[words] if words in _SHARES else float(words.rstrip("% ")) / 100
        shares = [1 - share for share in used_shares] if match["what"].lower() == "left" else used_shares
        right = any(abs(share - told) <= _LEAST_SHARE for share in [*shares, *_of_this(context, known)])
        if not right and is_ours(context, text, *match.span()):
            return f"{quote(match.group())} is told, and {_used(known)}"
    if match := _USED_OF.search(text):
        amount, whole = (timedelta(minutes=float(match[name])) for name in ("used", "all"))
        meant = [one for one in known if abs(one.allowed - whole) <= max(timedelta(minutes=1), whole * 0.06)]
        near_amount = max(timedelta(minutes=2), amount * 0.06)
        amounts = [one.used for one in meant]
        amounts += [timedelta(minutes=sla.downtime or 0) for sla in context.document.impact.sla]
        amounts += [timedelta(minutes=sla.spent or 0) for sla in context.document.impact.sla]
        amounts += [context.impact] if context.impact is not None else []
        right = any(abs(one - amount) <= near_amount for one in amounts)
        if meant and not right and is_ours(context, text, *match.span()):
            return f"{quote(match.group())} is told, and {_used(meant)}"
    if match := _TIMES.search(text):
        times = float(match["times"]) if match["times"][0].isdigit() else named(match["times"].lower())
        near = max(_LEAST_TIMES, times / 10)
        right = any(abs(times - one) <= near for share in used_shares for one in (share, share - 1))
        if not right and _PROMISED.search(text) and is_ours(context, text, *match.span()):
            return f"{quote(match.group())} is told, and {_used(known)}"
    if match := _MISSED.search(text):
        told_length = _length(match["amount"], match["unit"])
        near_length = max(timedelta(minutes=2), told_length * 0.06)
        right = any(abs(abs(used.left) - told_length) <= near_length for used in known)
        if not right and is_ours(context, text, *match.span()):
            return f"{quote(match.group())} is told, and {_used(known)}"
    return ""


_PROMISED = pattern(r"\bSL[AO]\b|budget|promise|service[ -]level", re.IGNORECASE)


def _of_this(context: Context, known: list[Budget]) -> list[float]:
    """Return what this incident alone used, as shares of the budgets."""
    impact = context.impact
    return [impact / used.allowed for used in known if impact is not None and used.allowed]


def _used(known: list[Budget]) -> str:
    allowed, used = known[0].figures
    return f"{used} of {allowed} was used"


def _length(amount: str, unit: str) -> timedelta:
    return timedelta(minutes=float(amount) * (60 if unit[:1] in "hH" else 1))
