"""Rules of the impact: numbers with units, promises that were kept or broken, and what was repaired."""

from __future__ import annotations

from datetime import timedelta

from pmtui.checks.context import MILESTONES, Context
from pmtui.checks.language.amounts import find_amounts
from pmtui.checks.model import Found, Level
from pmtui.checks.numerals import digits_swapped
from pmtui.checks.registry import if_hit, rule
from pmtui.checks.words import is_blank, quote, word_count
from pmtui.document import Measure, Metric, Topic
from pmtui.document.times import show_duration


@rule(
    "IMP001",
    "missing-impact",
    Level.ERROR,
    reads=("impact.narrative", "declared"),
    needed=if_hit,
    summary="It is told what the incident was like for those whom it hit.",
    why="The impact is the reason why anybody reads on. "
    "Told from the side of the users it shows what is worth preventing.",
    bad="The impact is left empty.",
    good="Customers saw an error page at login for 47 minutes; open baskets were kept.",
    source="NIST SP 800-61r3",
)
def _missing(context: Context) -> Found:
    if is_blank(context.document.impact.narrative) and not context.declared(Topic.IMPACT):
        yield "impact.narrative", "The impact is not told: say who could not do what, and for how long."


@rule(
    "IMP002",
    "impact-without-number",
    Level.ERROR,
    reads=("impact.metrics", "declared"),
    needed=if_hit,
    summary="At least one metric of the impact has a value.",
    why="Without a number nobody can compare two incidents or decide what prevention may cost. "
    "An estimate that is marked as one is better than none.",
    bad="Users were affected.",
    good="users affected: about 1200 users",
    source="NIST SP 800-61r3",
)
def _without_number(context: Context) -> Found:
    if (
        context.near_miss
        or context.declared(Topic.METRICS)
        or any(m.value is not None for m in context.document.impact.metrics)
    ):
        return
    yield (
        "impact.metrics",
        "The impact has no number: add one with its unit, such as 1200 users, even an estimate.",
    )


@rule(
    "IMP003",
    "metric-without-value",
    Level.WARNING,
    reads=("impact.metrics",),
    light=True,
    summary="Every metric has a value.",
    why="A metric without a value announces a number and leaves the reader waiting.",
    bad="failed requests:",
    good="failed requests: 48000 requests",
    source="NIST SP 800-61r3",
)
def _without_value(context: Context) -> Found:
    for metric in context.document.impact.metrics:
        if metric.value is None:
            message = f"{_name(metric)} has no value: add the number, even an estimate, or delete the row."
            yield f"impact.metrics[{metric.id}].value", message


@rule(
    "IMP004",
    "metric-without-unit",
    Level.WARNING,
    reads=("impact.metrics",),
    light=True,
    summary="Every value has a unit.",
    why="12 may be per cent, thousand or minutes, and the reader will pick the wrong one.",
    bad="error-rate peak: 12",
    good="error-rate peak: 12 %",
    source="NIST SP 800-61r3",
)
def _without_unit(context: Context) -> Found:
    for metric in context.document.impact.metrics:
        if metric.value is not None and is_blank(metric.unit):
            message = (
                f"{_name(metric)} has no unit: say what {metric.value:g} counts, such as users, % or min."
            )
            yield f"impact.metrics[{metric.id}].unit", message


def _name(metric: Metric) -> str:
    if not is_blank(metric.name):
        return quote(metric.name)
    return "A metric" if metric.measure is Measure.OTHER else quote(metric.measure.value)


@rule(
    "IMP005",
    "vague-quantity",
    Level.WARNING,
    reads=("impact.narrative", "summary.text"),
    light=True,
    summary="Amounts in the summary and the impact are numbers.",
    why='"Some users" is three for one reader and a third of all for the next. '
    "A number, even a rough one, is the same for both.",
    bad="Some users could not log in for a while.",
    good="About 1200 users (one in eight) could not log in for 47 minutes.",
    source="Blameless post-mortem practice",
)
def _vague(context: Context) -> Found:
    for path, text in (
        ("impact.narrative", context.document.impact.narrative),
        ("summary.text", context.document.summary.text),
    ):
        amounts = [quote(amount) for amount in dict.fromkeys(find_amounts(text))]
        if amounts:
            more = f" and {len(amounts) - _SHOWN} more" if len(amounts) > _SHOWN else ""
            told = f"{', '.join(amounts[:_SHOWN])}{more}"
            yield path, f"{told} can mean anything: give a number and a unit, even an estimate."


_SHOWN = 3
"""Amounts that one message quotes."""


@rule(
    "IMP008",
    "metric-without-name",
    Level.HINT,
    reads=("impact.metrics",),
    summary='A metric of the measure "other" has a name.',
    why="A number without a name cannot be compared with anything.",
    bad="other: 14",
    good="support callbacks: 14 calls",
    source="NIST SP 800-61r3",
)
def _without_name(context: Context) -> Found:
    for metric in context.document.impact.metrics:
        if metric.measure is Measure.OTHER and is_blank(metric.name):
            message = "A metric has no name: say what it measures, such as support callbacks."
            yield f"impact.metrics[{metric.id}].name", message


@rule(
    "IMP009",
    "duration-against-times",
    Level.WARNING,
    reads=("impact.metrics", *MILESTONES),
    light=True,
    summary="A duration among the metrics agrees with the times of the incident.",
    why="Two durations in one document make a reader doubt both. "
    "The times come from logs, so the typed number is usually the wrong one.",
    bad="duration: 47 min over an impact from 14:32 to 14:52",
    good="duration: 20 min over an impact from 14:32 to 14:52",
    source="Consistency of the record, SOC 2 CC7",
)
def _duration(context: Context) -> Found:
    if (impact := context.impact) is None:
        return
    tolerance = timedelta(minutes=context.policy.tolerance_minutes)
    for metric in context.document.impact.metrics:
        # A duration with a name of its own may measure something else than the impact.
        if metric.measure is not Measure.DURATION or metric.value is None or not is_blank(metric.name):
            continue
        minutes = _MINUTES.get(metric.unit.strip().lower())
        if minutes is None or abs(metric.value) > _LONGEST:
            continue
        told = timedelta(minutes=metric.value * minutes)
        # Whoever counts minutes and calls them no estimate has counted them.
        exact = minutes <= 1 and not metric.approximate
        least = max(tolerance, impact / (20 if exact else 10))
        minute = timedelta(minutes=1)
        slip = exact and digits_swapped(told // minute, impact // minute)
        if abs(told - impact) > least or slip:
            message = f"The duration says {show_duration(told)}, but the times make {show_duration(impact)}"
            yield f"impact.metrics[{metric.id}].value", f"{message}: correct one of the two."


_LONGEST = 10**8
"""A number of minutes or days beyond which no calendar goes."""
_MINUTES = {
    **dict.fromkeys(("s", "sec", "second", "seconds"), 1 / 60),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 1),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 60),
    **dict.fromkeys(("d", "day", "days"), 1440),
}


@rule(
    "IMP010",
    "thin-impact",
    Level.WARNING,
    reads=("impact.narrative",),
    summary="The impact is told in more than a few words.",
    why="A reader who was not there should see what the users saw: which task failed, with which "
    "message, how long.",
    bad="Checkout down.",
    good="Customers saw an error page at login for 47 minutes; open baskets were kept.",
    source="Blameless post-mortem practice",
)
def _thin(context: Context) -> Found:
    text = context.document.impact.narrative
    if not is_blank(text) and word_count(text) < context.policy.narrative_words:
        yield (
            "impact.narrative",
            f"{quote(text)} is short: say who could not do what, what they saw and how long.",
        )
