"""Promises and budgets that a text tells otherwise than the service levels do."""

from __future__ import annotations

import re
from datetime import timedelta

from pmtui.checks.context import MILESTONES, Context
from pmtui.checks.model import Found, Level
from pmtui.checks.promises import HALF, budgets, told_in
from pmtui.checks.registry import rule
from pmtui.checks.told_budgets import wrong_budget
from pmtui.checks.whose_promise import is_ours
from pmtui.checks.words import quote
from pmtui.document.times import show_duration
from pmtui.patterns import pattern

_PROMISE = pattern(
    r"\b(?:SLAs?|SLOs?|service[ -]levels?|promise|promised availability|availability (?:target|goal))"
    r" (?:of|is|was|at) (?P<target>\d{2}(?:\.\d{1,5})?) ?%"
    r"|(?<![\d.])(?P<named>\d{2}\.\d{1,5}) ?% (?:(?:\w+ )?availability )?"
    r"(?:SLAs?|SLOs?|service[ -]levels?|promise|target|guarantee)\b"
    r"|\bwe (?:\w+ )?(?:promised?|guaranteed?) (?:(?:our|all|each|every|them|it|to) |customers |users "
    r"|an? |availability |of |uptime ){0,6}(?P<given>\d{2}\.\d{1,5}) ?%",
    re.IGNORECASE,
)
_PER_CENT = pattern(r"(?<![\d.])(\d{2}(?:\.\d{1,5})?) ?%")
_BUDGET = pattern(
    r"\berror budget of (?P<amount>\d{1,5}(?:\.\d{1,2})?) ?(?P<unit>min\w*|h|hours?)\b"
    r"(?! (?:a|per) (?:week|day))",
    re.IGNORECASE,
)


@rule(
    "IMP027",
    "promise-against-service-levels",
    Level.WARNING,
    reads=("title", "facts.services", "impact", "summary", *MILESTONES),
    light=True,
    summary="A text that names the promised per cent, or the minutes of the budget, has those of the service "
    "levels.",
    why="99.95 % allows half of what 99.9 % allows. Who reads both does not know which one was promised.",
    bad='"We violated the SLA of 99.95 %", and a service level of 99.9 %.',
    good='"We violated the SLA of 99.9 %", and a service level of 99.9 %.',
    source="Service-level practice",
)
def _promise(context: Context) -> Found:
    levels = context.document.impact.sla
    targets = [sla.target for sla in levels if sla.target is not None and sla.target > HALF]
    if not levels or len(targets) < len(levels):
        return
    for path, text in told_in(context):
        if (
            told := _wrong_target(context, text, targets)
            or _wrong_budget(context, text)
            or wrong_budget(context, text)
        ):
            yield path, f"{told}: correct one of the two."


def _wrong_target(context: Context, text: str, targets: list[float]) -> str:
    told = [float(match[1]) for match in _PER_CENT.finditer(text)]
    for match in _PROMISE.finditer(text):
        target = match["target"] or match["named"] or match["given"]
        if float(target) > HALF and is_ours(context, text, *match.span()):
            # Where a right one stands as well, both may be meant.
            if any(abs(one - target) < _SAME for one in told for target in targets):
                return ""
            shown = " and ".join(f"{target:g} %" for target in dict.fromkeys(targets))
            return f"{quote(match.group())} is told, and {shown} is listed as promised"
    return ""


_SAME = 1e-6


def _wrong_budget(context: Context, text: str) -> str:
    if not (match := _BUDGET.search(text)) or not is_ours(context, text, *match.span()):
        return ""
    per = 60 if match["unit"][:1] in "hH" else 1
    told = timedelta(minutes=float(match["amount"]) * per)
    known = [used for _, _, used, _ in budgets(context)]
    sizes = [size for used in known for size in (used.allowed, used.used, abs(used.left))]
    spent = [timedelta(minutes=sla.spent or 0) for sla in context.document.impact.sla]
    sizes += [used.allowed - before for used in known for before in spent]
    near = max(timedelta(minutes=per), told * _ROUGHLY)
    if not known or any(abs(size - told) <= near for size in sizes):
        return ""
    shown = " and ".join(show_duration(used.allowed) for used in known)
    return f"{quote(match.group())} is told, and the promise allows {shown}"


_ROUGHLY = 0.05
