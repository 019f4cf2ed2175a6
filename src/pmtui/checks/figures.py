"""Rules of the figures: numbers that cannot be, or that contradict each other."""

from __future__ import annotations

import re
from datetime import timedelta

from pmtui.checks.chronology import OUTSIDE
from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.promises import HALF
from pmtui.checks.registry import rule
from pmtui.checks.told_numbers import singular
from pmtui.checks.words import is_blank, named, quote
from pmtui.document import Measure, Metric, Topic
from pmtui.patterns import pattern


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
    summary="Counts are not negative, rates do not exceed 100 %, durations have a unit of time, "
    "a promise is most of the time, and no more of it was spent than its window has minutes.",
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
        if sla.target is not None and sla.target <= HALF:
            target = f"{named(sla.name, 'A service level')} promises {sla.target:g} %"
            advice = f"is {sla.target * 100:g} meant?" if sla.target <= 1 else "correct the target."
            yield f"impact.sla[{sla.id}].target", f"{target}, which is less than half of the time: {advice}"
        longest = sla.window.length(context.began) / timedelta(minutes=1)
        if sla.spent is not None and sla.spent > longest:
            message = f"{named(sla.name, 'A service level')} had {sla.spent:,g} minutes spent before, and its"
            yield (
                f"impact.sla[{sla.id}].spent",
                f"{message} {sla.window} has {longest:,g}: correct the number.",
            )


def _counted_unit(unit: str) -> bool:
    """Return whether a unit counts people or things, so that no duration can have it."""
    return singular(unit) in _THINGS or _PER_CENT.fullmatch(unit.strip()) is not None


_THINGS = frozenset({"user", "customer", "request", "ticket", "order", "attempt", "eur", "usd", "account"})


def _name(metric: Metric) -> str:
    if not is_blank(metric.name):
        return quote(metric.name)
    return "A metric" if metric.measure is Measure.OTHER else quote(metric.measure.value)


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
