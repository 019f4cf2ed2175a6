"""Numbers that a text tells, in figures and in words, with what they count and how exactly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pmtui.patterns import folded, pattern

_SCALES = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9,
    "hundred": 100, "dozen": 12,
}  # fmt: skip
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ROUND = frozenset(_TENS.split("|"))
_SMALL = {
    **{name: number for number, name in enumerate(_UNITS.split())},
    **{name: 10 * number for number, name in enumerate(_TENS.split("|"), 2)},
}
NAMES = rf"(?:{_TENS})[- ](?:one|two|three|four|five|six|seven|eight|nine)|" + "|".join(
    sorted((name for name in _SMALL if name not in ("zero", "one")), key=len, reverse=True)
)
"""A pattern of the numbers from two to ninety-nine in words."""
_WORD = rf"(?:{NAMES}|an?|one|half)"
_WORDS = rf"{_WORD}(?:[ -](?:and )?(?:{_WORD}|hundred|dozen|thousand|million|billion)\b){{0,8}}"
_FIGURES = (
    r"\d{1,3}(?:[, \u00a0\u202f]\d{3}){1,4}(?!\d)|[1-9]\d{0,2}(?:\.\d{3}){2,3}(?!\d)|\d{1,9}(?:\.\d{1,3})?"
)
_NUMBER = (
    rf"(?:(?P<figures>{_FIGURES})"
    r"(?:[ \u00a0]?(?P<scale>k|K|M|mn|bn)\b|[ -](?P<scale_>thousand|million|billion)\b)?"
    rf"|\b(?P<words>{_WORDS})\b)"
)
_ABOUT = pattern(
    r"(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|over|under|circa|ca\.|more than"
    r"|less than|up to|at least|at most|an estimated|close to|[~≈<>+]) ?\Z",
    re.IGNORECASE,
)
_NOUN = r"[a-z][a-z-]{2,20}"
_COUNTED = pattern(rf"(?<![\d.,/€$£-]){_NUMBER} (?P<noun>{_NOUN}(?: {_NOUN})?)", re.IGNORECASE)
_BEFORE_UNIT = _NUMBER.replace("(?P<", "(?P<after_")
_DOTTED = pattern(r"[1-9]\d{0,2}(?:\.\d{3}){1,3}")
_SHARE = pattern(r"\b(?:one|a|two|three|\d{1,3}) (?:in|out of|of) (?:every )?\Z", re.IGNORECASE)
"""Before a number this makes it the whole of a share: "one in two hundred requests"."""
_MEASURES = frozenset(
    {"seconds", "minutes", "hours", "days", "weeks", "percent", "points", "degrees", "metres", "meters"}
    | {"kilometres", "kilometers", "miles", "volts"}
)
_MONEY = pattern(
    rf"(?P<sign>€|\$|£|\b(?:EUR|USD|GBP|CHF)) ?{_NUMBER}|(?<![\d.,/€$£-]){_BEFORE_UNIT}"
    r" ?(?P<unit>€|£|\b(?:EUR|euros?|USD|(?:US )?dollars|GBP|pounds|CHF|francs)\b)"
)
_RATE = pattern(r"(?<![\d.,])(?P<figures>\d{1,3}(?:\.\d{1,3})?) ?(?:%|per ?cent\b)", re.IGNORECASE)
_CURRENCIES = {
    "€": "eur", "euro": "eur", "euros": "eur", "$": "usd", "dollars": "usd", "us dollars": "usd",
    "£": "gbp", "pounds": "gbp", "francs": "chf",
}  # fmt: skip


class Told(NamedTuple):
    """A number of a text."""

    value: float
    step: float
    """What the last digit that was written stands for: 100 for "1,200", 1 for "1,204", 1000 for "14k"."""
    about: bool
    """Whether the text itself says that it is rough."""
    words: str
    start: int


def named(word: str) -> int:
    """Return the number of a word that `NAMES` matches, or of "one"."""
    return sum(_SMALL[part] for part in folded(word).replace("-", " ").split())


def digits_swapped(told: int, value: int) -> bool:
    """Return whether two digits that stand side by side are swapped, and nothing else is."""
    one, other = str(told), str(value)
    apart = [place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    first, second = apart
    return one[first] == other[second] and one[second] == other[first]


def counted(text: str) -> Iterator[tuple[Told, list[str]]]:
    """Yield the numbers of a text that count something, each with the one or two words behind it."""
    for match in _COUNTED.finditer(text):
        nouns = match["noun"].lower().split()
        figures = match["figures"] or ""
        if _SHARE.search(text[max(0, match.start() - 20) : match.start()]):
            continue
        if _DOTTED.fullmatch(figures) and not (match["scale"] or match["scale_"] or _MEASURES & {*nouns}):
            # Nobody counts thousandths of a customer: this point parts the thousands.
            plain = figures.replace(".", "")
            yield _exact(plain, 1, _is_about(text, match.start()), match.group(), match.start()), nouns
        elif told := _told(text, match, ""):
            yield told, nouns


_LOW = pattern(rf"(?<![\d.,:/€$£-])(?:between |from )?{_NUMBER} ?(?:and|to|or|[-–—]) ?\Z", re.IGNORECASE)
_SHARE_OF = pattern(
    rf"(?<![\d.,/€$£-]){_NUMBER} (?:out of|of|among)"
    r" (?:all |the |our |its |these |those |about |some |a total of )*\Z",
    re.IGNORECASE,
)
_REACH = 60


def low_end(text: str, told: Told) -> Told | None:
    """Return the lower end of a range whose upper end is a number of the text: "2,000 to 3,000"."""
    return _before(_LOW, text, told)


def part_of(text: str, told: Told) -> Told | None:
    """Return the part of which a number of the text is the whole: "1.2 million of 2.4 million"."""
    return _before(_SHARE_OF, text, told)


def _before(form: re.Pattern[str], text: str, told: Told) -> Told | None:
    start = max(0, told.start - _REACH)
    match = form.search(text[start : told.start])
    if match is None or (found := _told(text[start:], match, "")) is None:
        return None
    value = found.value
    if not (match["scale"] or match["scale_"]):
        # "Between 2 and 3 million": what is said of the last is meant of the first.
        value = max(low for low in (value, value * 1e3, value * 1e6) if low <= max(value, told.value))
        value = value if told.value / max(value, 1) < _REACH else found.value
    return found._replace(value=value, start=start + found.start)


def money(text: str) -> Iterator[tuple[Told, str]]:
    """Yield the amounts of money of a text, each with its currency, such as `eur`."""
    for match in _MONEY.finditer(text):
        prefix = "" if match["sign"] else "after_"
        if told := _told(text, match, prefix):
            yield told, currency(match["sign"] or match["unit"])


def rates(text: str) -> Iterator[Told]:
    """Yield the percentages of a text."""
    for match in _RATE.finditer(text):
        yield _exact(match["figures"], 1, _is_about(text, match.start()), match.group(), match.start())


def currency(unit: str) -> str:
    """Return the letters of a currency by the sign or word for it, in small letters."""
    folded = unit.strip().casefold()
    return _CURRENCIES.get(folded, folded)


def scaled(unit: str) -> tuple[float, str]:
    """Return the factor of the values of a unit, and what is left of it, as of `kEUR`."""
    first, _, rest = unit.strip().partition(" ")
    if rest and first.casefold() in _SCALES and first.casefold() != "m":
        return _SCALES[first.casefold()], rest
    if unit.strip()[:1] in ("k", "K") and currency(unit.strip()[1:]) in ("eur", "usd", "gbp", "chf"):
        return 1e3, unit.strip()[1:]
    return 1, unit.strip()


def agree(told: Told, value: float, *, rough: bool) -> bool:
    """Return whether a number is another one, give or take what people round."""
    distance = abs(told.value - value)
    if told.about or rough or told.value < _FEW or told.value / told.step < _DIGITS:
        return distance <= max(value, 1) / 10
    # Two exact numbers are one if either is the other one with fewer digits.
    return distance <= max(told.step, _step(f"{value:.0f}")) * 0.5 or distance < 1


_FEW, _DIGITS = 100, 100
"""Numbers below this are near each other by few; so many steps make a number of three digits."""


def _told(text: str, match: re.Match[str], prefix: str) -> Told | None:
    scale = folded(match[f"{prefix}scale"] or match[f"{prefix}scale_"] or "")
    factor = _SCALES.get(scale, 1.0)
    about = _is_about(text, match.start())
    if figures := match[f"{prefix}figures"]:
        return _exact(figures, factor, about, match.group(), match.start())
    value, step = _in_words(folded(match[f"{prefix}words"]))
    return Told(value, step, about, match.group(), match.start()) if step else None


def _in_words(text: str) -> tuple[float, float]:
    """Return the number that words tell, and what its last word stands for; zeros where it is none.

    "A" and "one" alone are no numbers: "one user" is told of whomever a sentence is about.
    """
    total = part = step = 0.0
    found = text.replace("-", " ").split()
    for word in found:
        if word in ("and", "a", "an"):
            continue
        if word == "half":
            part, step = part + 0.5, 0.5
        elif word in _SCALES:
            part, step = (part or 1) * _SCALES[word], (step if step == 0.5 else 1) * _SCALES[word]
            if _SCALES[word] >= 1e3:
                total, part = total + part, 0.0
        else:
            part, step = part + _SMALL[word], 10.0 if word in _ROUND else 1.0
    return (total + part, step) if set(found) - {"a", "an", "one", "and"} else (0.0, 0.0)


def _exact(figures: str, factor: float, about: bool, words: str, start: int) -> Told:
    plain = re.sub(r"[^\d.]", "", figures)
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    decimals = len(plain.partition(".")[2])
    step = 10.0**-decimals if decimals else _step(plain)
    return Told(float(plain) * factor, step * factor, about, words, start)


def _step(digits: str) -> float:
    return 10.0 ** (len(digits) - len(digits.rstrip("0"))) if digits.strip("0") else 1.0


def _is_about(text: str, start: int) -> bool:
    return _ABOUT.search(text[max(0, start - 20) : start]) is not None
