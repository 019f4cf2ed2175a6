"""Numbers of the impact of which a text swaps two digits."""

from __future__ import annotations

from collections.abc import Callable

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.numerals import Told, counted, digits_swapped, scaled
from pmtui.checks.registry import rule
from pmtui.checks.texts import Search, search
from pmtui.checks.told_numbers import nouns_of, singular
from pmtui.patterns import pattern

_ELSEWHERE = ("timeline", "analysis", "actions", "lessons")
"""Parts whose numbers are mostly those of something else; the others are held against the metrics whole."""
_FIGURES = pattern(r"\d{3}|\d[,. ]\d{3}")
_LEAST = 100
_Counted = tuple[tuple[Told, frozenset[str]], ...]


def _look(text: str) -> _Counted | None:
    return (
        tuple(
            (told, frozenset(map(singular, nouns)))
            for told, nouns in counted(text)
            if told.value >= _LEAST and told.value.is_integer()
        )
        or None
    )


def _narrow(text: str) -> Callable[[str], bool] | None:
    return _may_count if _may_count(text) else None


def _may_count(text: str) -> bool:
    return _FIGURES.search(text) is not None


_NUMBERS = Search("numbers counted", _look, _narrow, _ELSEWHERE)


@rule(
    "IMP029",
    "digits-swapped",
    Level.WARNING,
    reads=("impact.metrics", *_ELSEWHERE),
    light=True,
    summary="No entry, factor, action or lesson tells the number of a metric with two digits swapped.",
    why="A number that was typed from memory travels further than the one that was counted, and nobody "
    "notices two swapped digits in a text that is right in everything else.",
    bad="A lesson about 14,200 customers, and a metric of 12,400 customers.",
    good="A lesson about 12,400 customers, and a metric of 12,400 customers.",
    source="Consistency of the record, SOC 2 CC7",
)
def _swapped(context: Context) -> Found:
    metrics = list(context.document.impact.metrics)
    known = [
        (int(value), nouns_of(metric, metrics))
        for metric in metrics
        if metric.value is not None
        and (value := metric.value * scaled(metric.unit)[0]) >= _LEAST
        and float(value).is_integer()
    ]
    if not known:
        return
    for path, numbers in search(context, _NUMBERS):
        for told, nouns in numbers:
            right = [value for value, of in known if of & nouns and digits_swapped(int(told.value), value)]
            if right and not any(told.value == value for value, _ in known):
                message = f"{told.value:,.0f} is the {right[0]:,} of the metrics with two digits swapped"
                yield path, f"{message}: correct one of the two."
                break
