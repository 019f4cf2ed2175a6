"""Numbers of the impact of which a text swaps two digits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.numerals import counted, digits_swapped, scaled
from pmtui.checks.registry import rule
from pmtui.checks.texts import TEXTS, Search, search
from pmtui.checks.told_numbers import CLAIMING, nouns_of, singular, wrong_number
from pmtui.document import Metric, get
from pmtui.patterns import pattern

_LEAST = 100
_SHORTEST = 3
"""So many digits, without zeros at the end, are hardly those of something else with two of them swapped."""
_Counted = tuple[tuple[int, frozenset[str]], ...]


def _counted_in(text: str) -> _Counted:
    numbers = {
        told.start: (int(told.value), frozenset(map(singular, nouns)))
        for told, nouns in counted(text)
        if told.value >= _LEAST and told.value.is_integer()
    }
    bare = (
        (int(match["figures"].replace(",", "")), frozenset(map(singular, _words_around(text, match))))
        for match in islice(_BARE.finditer(text), _MOST)
        if match.start() not in numbers
    )
    return (*numbers.values(), *bare)


# "All seats except 412, which", "412 of them": what is counted stands elsewhere in the sentence.
_BARE = pattern(
    r"(?<![\w.,:/%#€$£-])(?<!HTTP )(?<!status )(?<!code )(?<!error )(?<!port )(?<!line )"
    r"(?<!until )(?<!since )"
    r"(?P<figures>\d{1,3}(?:,\d{3})+|\d{3}|\d{5,7})(?=[.,;:)]?(?:\s*\Z|\s(?:which|who|that|of|were|was|could|had"
    r"|have|are|is|in|on|at|and|or|but|permanently|for good)\b))(?! of \d)"
)
_SENTENCE = pattern(r"[.!?](?=\s|\Z)|\n")
_WORD = pattern(r"[^\W\d_]{3,}")
_AROUND = 160
_MOST = 50
"""Numbers of one text without a noun that are looked at."""


def _words_around(text: str, match: re.Match[str]) -> list[str]:
    before = _SENTENCE.split(text[max(0, match.start() - _AROUND) : match.start()])[-1]
    return _WORD.findall(before + _SENTENCE.split(text[match.end() : match.end() + _AROUND])[0])


@rule(
    "IMP029",
    "digits-swapped",
    Level.WARNING,
    reads=TEXTS,
    light=True,
    summary="No text tells the number of a metric with two digits swapped, however close that is.",
    why="A number that was typed from memory travels further than the one that was counted, and nobody "
    "notices two swapped digits in a text that is right in everything else.",
    bad="A lesson about 14,200 customers, and a metric of 12,400 customers.",
    good="A lesson about 12,400 customers, and a metric of 12,400 customers.",
    source="Consistency of the record, SOC 2 CC7",
)
def _swapped(context: Context) -> Found:
    metrics = context.document.impact.metrics
    known = context.once("numbers of the metrics", metrics, partial(_numbers_of, list(metrics)))
    if not known:
        return
    for path, numbers in search(context, _with_a_slip([value for value, _ in known])):
        if path.startswith("impact.metrics"):
            continue
        # A text that tells the right number as well tells the other one of something else.
        missing = [(value, of) for value, of in known if not any(told == value for told, _ in numbers)]
        for told, nouns in numbers:
            right = [
                value for value, of in missing if _is_of(told, nouns, of) and digits_swapped(told, value)
            ]
            if right and not any(told == value for value, _ in known) and not _is_told(context, path):
                message = f"{told:,} is the {right[0]:,} of the metrics with two digits swapped"
                yield path, f"{message}: correct one of the two."
                break


def _with_a_slip(values: list[int]) -> Search[_Counted]:
    """Return the search for texts in which a number stands with two digits swapped, in any spelling."""
    slips = {slip for value in values for slip in _slips_of(value)}
    forms = {f"{slip:,}".replace(",", sign) for slip in slips for sign in ("", *",.  ")}

    def narrow(text: str) -> Callable[[str], bool] | None:
        there = [form for form in forms if form in text]
        return (lambda one: any(form in one for form in there)) if there else None

    return Search("slips", _counted_in, narrow, on=values)


def _numbers_of(metrics: list[Metric]) -> list[tuple[int, frozenset[str]]]:
    return [
        (int(value), nouns_of(metric, metrics))
        for metric in metrics
        if metric.value is not None
        and (value := metric.value * scaled(metric.unit)[0]) >= _LEAST
        and float(value).is_integer()
    ]


def _slips_of(value: int) -> Iterator[int]:
    """Yield a number with each two digits swapped that stand side by side."""
    digits = str(value)
    for place in range(len(digits) - 1):
        if digits[place] != digits[place + 1]:
            yield int(digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :])


def _is_of(told: int, nouns: frozenset[str], of: frozenset[str]) -> bool:
    return bool(of & nouns) or (len(str(told).rstrip("0")) >= _SHORTEST and len(str(told)) > _SHORTEST)


def _is_told(context: Context, path: str) -> bool:
    """Return whether the text is held against the metrics as a whole, and does not hold."""
    metrics = [m for m in context.document.impact.metrics if m.value is not None and m.value > 0]
    return path in CLAIMING and wrong_number(str(get(context.document, path)), metrics) != ""
