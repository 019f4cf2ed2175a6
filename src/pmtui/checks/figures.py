"""Rules of the figures: numbers that cannot be, that contradict each other, and promises told wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from pmtui.checks.chronology import OUTSIDE
from pmtui.checks.context import MILESTONES, Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.words import is_blank, named, quote
from pmtui.document import Measure, Metric, Sla, Topic, Window
from pmtui.document.sla import Budget, budget
from pmtui.document.times import show_duration
from pmtui.patterns import pattern

_LONGEST = 10**8
"""A number of minutes beyond which no calendar goes."""


@rule(
    "IMP012",
    "users-not-counted",
    Level.HINT,
    reads=("impact.audiences", "impact.metrics", "declared"),
    summary="Where people outside were affected, a metric says how many.",
    why="How many were hit is the first question of everybody who was not there. "
    "Requests and error rates do not answer it: one patient user makes a hundred requests.",
    bad="Affected: customers. Metrics: failed requests.",
    good="Affected: customers. Metrics: users affected, about 1200.",
    source="NIST SP 800-61r3",
)
def _not_counted(context: Context) -> Found:
    impact = context.document.impact
    hit = next((name for name in impact.audiences if OUTSIDE.search(name)), "")
    if not hit or not impact.metrics or context.near_miss or context.declared(Topic.METRICS):
        return
    if not any(metric.measure is Measure.USERS for metric in impact.metrics):
        message = f"{quote(hit)} were affected, and no metric says how many: add users affected"
        yield "impact.metrics", f"{message}, even an estimate."


_PER_CENT = pattern(r"%|per ?cent|pct", re.IGNORECASE)


@rule(
    "IMP019",
    "impossible-number",
    Level.WARNING,
    reads=("impact.metrics", "impact.sla"),
    light=True,
    summary="Counts are not negative, rates do not exceed 100 %, durations have a unit of time, and "
    "a promise is most of the time.",
    why="One number that cannot be makes a reader doubt those that could. "
    "Mostly a sign or a unit slipped in.",
    bad="error-rate peak: 140 %",
    good="error-rate peak: 14 %",
    source="Consistency of the record, SOC 2 CC7",
)
def _impossible(context: Context) -> Found:
    for metric in context.document.impact.metrics:
        if metric.value is None:
            continue
        path = f"impact.metrics[{metric.id}].value"
        if metric.value < 0 and metric.measure not in (Measure.OTHER, Measure.REVENUE):
            yield path, f"{_name(metric)} is negative: write the amount as it was lost or affected."
        elif metric.measure is Measure.ERROR_RATE and metric.value > 100 and _PER_CENT.search(metric.unit):
            yield path, f"{_name(metric)} is above 100 %: correct the number or the unit."
        elif metric.measure is Measure.DURATION and _counted_unit(metric.unit):
            message = f"{_name(metric)} is counted in {quote(metric.unit.strip())}"
            yield (
                f"impact.metrics[{metric.id}].unit",
                f"{message}: choose a unit of time, or another measure.",
            )
    for sla in context.document.impact.sla:
        if sla.target is not None and sla.target <= _HALF:
            target = f"{named(sla.name, 'A service level')} promises {sla.target:g} %"
            advice = f"is {sla.target * 100:g} meant?" if sla.target <= 1 else "correct the target."
            yield f"impact.sla[{sla.id}].target", f"{target}, which is less than half of the time: {advice}"


_HALF = 50


def _counted_unit(unit: str) -> bool:
    """Return whether a unit counts people or things, so that no duration can have it."""
    return _singular(unit) in _THINGS or _PER_CENT.fullmatch(unit.strip()) is not None


_THINGS = frozenset({"user", "customer", "request", "ticket", "order", "attempt", "eur", "usd", "account"})


def _name(metric: Metric) -> str:
    if not is_blank(metric.name):
        return quote(metric.name)
    return "A metric" if metric.measure is Measure.OTHER else metric.measure.value.capitalize()


@rule(
    "IMP020",
    "doubled-metric",
    Level.WARNING,
    reads=("impact.metrics",),
    light=True,
    summary="No measure stands twice with different values under the same name.",
    why="A reader takes the first of two numbers, a report the last. "
    "If both are right, their names have to say what each of them counts.",
    bad="users affected: 1200; users affected: 1900",
    good="users affected, login: 1200; users affected, search: 1900",
    source="Consistency of the record, SOC 2 CC7",
)
def _doubled(context: Context) -> Found:
    seen: dict[tuple[str, ...], Metric] = {}
    for metric in context.document.impact.metrics:
        if metric.value is None or (metric.measure is Measure.OTHER and is_blank(metric.name)):
            continue
        key = metric.measure.value, _folded(metric.name), _folded(metric.unit)
        first = seen.setdefault(key, metric)
        if first is not metric and first.value is not None and first.value != metric.value:
            message = f"{_name(metric)} stands twice, with {first.value:g} and {metric.value:g}"
            yield (
                f"impact.metrics[{metric.id}].value",
                f"{message}: keep one, or give each a name of its own.",
            )


def _folded(text: str) -> str:
    return text.strip().casefold()


# What a number counts, in the words of a text and of a unit.
_NOUN = r"[a-z][a-z-]{2,20}"
_COUNTED = pattern(
    rf"(?<![\d.,/-])(\d{{1,3}}(?:[, \u00a0\u202f]\d{{3}}){{1,4}}|\d{{1,9}}) ({_NOUN}(?: {_NOUN})?)",
    re.IGNORECASE,
)
_COMPARED = (Measure.USERS, Measure.FAILED_REQUESTS, Measure.TICKETS)


@rule(
    "IMP021",
    "number-against-summary",
    Level.WARNING,
    reads=("impact.metrics", "summary.text", "impact.narrative"),
    light=True,
    summary="Users, requests and tickets in the summary and the narrative are those of the metrics.",
    why="The summary is quoted, the metrics are counted; two numbers for one thing end up in two reports. "
    "Mostly the metric was corrected later and the text was not.",
    bad='"About 900 customers", and a metric of 1200 customers.',
    good='"About 1,200 customers", and a metric of 1200 customers.',
    source="Consistency of the record, SOC 2 CC7",
)
def _against_summary(context: Context) -> Found:
    document = context.document
    metrics = [m for m in document.impact.metrics if m.measure in _COMPARED and m.value and m.value > 0]
    if not metrics:
        return
    for path, text in _told_in(context):
        told = _told(text)
        for metric in metrics:
            claims = [n for n in told.get(_singular(metric.unit), ()) if _may_be_meant(n, metric)]
            if claims and not any(_agrees(claim, metrics, metric) for claim in claims):
                message = f"The text says {claims[0]:,} {metric.unit.strip()}, the metric {metric.value:,g}"
                yield path, f"{message}: correct one of the two."
                break


def _told(text: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for match in _COUNTED.finditer(text):
        number = int(re.sub(r"\D", "", match[1]))
        for noun in match[2].split():
            found.setdefault(_singular(noun), []).append(number)
    return found


def _singular(noun: str) -> str:
    return _folded(noun).removesuffix("s")


def _agrees(claim: int, metrics: list[Metric], metric: Metric) -> bool:
    """Return whether a number is one of the metrics of this unit, give or take what people round."""
    unit = _singular(metric.unit)
    same = [m.value for m in metrics if m.value is not None and _singular(m.unit) == unit]
    return any(abs(claim - value) <= value / 10 for value in same)


def _may_be_meant(claim: int, metric: Metric) -> bool:
    """Return whether a number can be about the same thing; "3 customers wrote" is not about all 1200."""
    return metric.value is not None and metric.value / _APART <= claim <= metric.value * _APART


_APART = 10


@rule(
    "IMP022",
    "downtime-longer-than-impact",
    Level.WARNING,
    reads=("impact.sla", *MILESTONES),
    light=True,
    summary="The downtime of a service level is not longer than the impact.",
    why="What counts against a promise is a part of the impact. "
    "A longer downtime means that the impact began earlier, or that hours were typed as minutes.",
    bad="Impact of 47 minutes, downtime 90.",
    good="Impact of 47 minutes, downtime 32: the first 15 were slow, but within the promise.",
    source="Service-level practice",
)
def _too_long(context: Context) -> Found:
    if context.impact is None:
        return
    most = context.impact * 1.1 + timedelta(minutes=context.policy.tolerance_minutes)
    for sla in context.document.impact.sla:
        if sla.downtime is not None and sla.downtime < _LONGEST and timedelta(minutes=sla.downtime) > most:
            length = show_duration(timedelta(minutes=sla.downtime))
            message = f"{named(sla.name, 'A service level')} counts {length} of downtime"
            yield (
                f"impact.sla[{sla.id}].downtime",
                f"{message}, and the impact lasted {show_duration(context.impact)}: correct one of the two.",
            )


def _budgets(context: Context) -> Iterator[tuple[str, str, Budget, bool | None]]:
    """Yield id, name, budget and claim of each service level whose budget is known."""
    for sla in context.document.impact.sla:
        if max(sla.downtime or 0, sla.spent or 0) > _LONGEST:
            continue
        known = sla
        if sla.downtime is None and context.impact is not None:
            known = sla.model_copy(update={"downtime": context.impact.total_seconds() / 60})
        if known.downtime is not None and (used := budget(context.document, known)) is not None:
            yield sla.id, named(sla.name, "A service level"), used, sla.breached


@rule(
    "IMP023",
    "service-level-without-claim",
    Level.HINT,
    reads=("impact.sla", *MILESTONES),
    summary="A service level says whether it was kept.",
    why="Readers of a contract look for one word. "
    "The budget is reckoned here, but the document is where somebody stands by the result.",
    bad="login: 99.9 % a month, 32 minutes used.",
    good="login: 99.9 % a month, 32 minutes used, not breached.",
    source="Service-level practice",
)
def _without_claim(context: Context) -> Found:
    for row, name, used, claim in _budgets(context):
        if claim is None:
            figures = f"{show_duration(used.used)} of {show_duration(used.allowed)} were used"
            answer = "yes" if used.breached else "no"
            message = f"{name} does not say whether it was kept: {figures}, so breached is {answer}."
            yield f"impact.sla[{row}].breached", message


_BREACH = pattern(
    r"\b(?:breach\w*|violat\w*|miss(?:ed|ing)|broke|exceeded|blew)\s(?:\w+\s){0,3}?"
    r"(?:SLAs?|SLOs?|service[ -]levels?(?: agreement)?|error budget)\b"
    r"|\b(?:SLAs?|SLOs?|service[ -]levels?)(?: (?:was|were|has been|is|got))?"
    r" (?:breached|violated|missed|broken)\b",
    re.IGNORECASE,
)
_NEGATED = pattern(
    r"\b(?:no|not|never|nor|without|nearly|almost|would|could|avoid\w*|risk\w*)\W|n['’]t\W", re.IGNORECASE
)
_SENTENCE = 200
"""Characters before a phrase in which a negation is looked for."""


@rule(
    "IMP024",
    "breach-told-against-budget",
    Level.WARNING,
    reads=("impact.sla", "summary.text", "impact.narrative", *MILESTONES),
    light=True,
    summary="A text calls a service level breached only if its budget was used up.",
    why="99.9 % over 30 days allows 43 minutes, so an outage of 32 minutes alone breaches nothing. "
    "A breach that was none is paid for in credits and in trust.",
    bad='"We breached our SLA", with 32 of 43 minutes used.',
    good='"32 of the 43 minutes that the SLA allows in a month are used."',
    source="Service-level practice",
)
def _told_breached(context: Context) -> Found:
    levels = list(_budgets(context))
    if any(used.breached for _, _, used, _ in levels):
        return
    for path, text in _told_in(context):
        for match in _BREACH.finditer(text):
            before = text[max(0, match.start() - _SENTENCE) : match.end()]
            if _NEGATED.search(_END.split(before)[-1]):
                continue
            if not levels:
                if promise := _promised(context, text, match.start()):
                    yield path, f"{quote(match.group())} is told, but {promise}."
                    break
                continue
            _, name, used, _ = max(levels, key=lambda level: level[2].used / max(level[2].allowed, _SMALL))
            figures = f"{show_duration(used.used)} of {show_duration(used.allowed)} were used"
            message = f"{quote(match.group())} is told, but of {name} {figures}"
            yield path, f"{message}: correct the text or the budget."
            break


_END = pattern(r"[;\n]|\.(?=\s|\Z)")
_PROMISE = pattern(r"(?<![\d.])(\d{2}(?:\.\d{1,5})?) ?%")


def _promised(context: Context, text: str, place: int) -> str:
    """Return how the promise that stands in the sentence itself was kept; empty if it was not, or is none."""
    before, after = text[max(0, place - _SENTENCE) : place], text[place : place + _SENTENCE]
    sentence = _END.split(before)[-1] + _END.split(after)[0]
    match = _PROMISE.search(sentence)
    if match is None or context.impact is None or float(match[1]) <= _HALF:
        return ""
    folded = sentence.casefold()
    window = next((window for window in Window if window.value in folded), Window.MONTH)
    minutes = context.impact.total_seconds() / 60
    used = budget(context.document, Sla(id="", target=float(match[1]), window=window, downtime=minutes))
    if used is None or used.breached:
        return ""
    allowed = f"{match[1]} % a {window} allows {show_duration(used.allowed)}"
    lasted = f"the impact lasted {show_duration(used.used)}"
    return f"{allowed}, and {lasted}: correct the text, or add the service level with what was used before"


def _told_in(context: Context) -> tuple[tuple[str, str], ...]:
    document = context.document
    return ("summary.text", document.summary.text), ("impact.narrative", document.impact.narrative)


_SMALL = timedelta(seconds=1)
