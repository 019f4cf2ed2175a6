"""Numbers as people write them: `1200`, `1,200`, `1 200`, `12.5`, `3k`, `1.2M`."""

from __future__ import annotations

import re
from decimal import Decimal

_NUMBER = re.compile(r"([+\-−]?)(\d{1,400}(?:\.\d{1,400})?)(?:e([+-]?\d{1,3}))? ?(k|m|mio|million|bn|b)?")
_GROUPED = re.compile(
    r"[+\-−]?\d{1,3}(?:([, '’\u00a0\u202f_])\d{3})(?:\1\d{3}){0,100}(?:\.\d{1,400})?(?: ?[kmb])?"
)
_COMMA = re.compile(r"[+\-−]?(\d{1,400}),(\d{1,400}) ?[kmb]?")
_TIMES = {"k": 3, "m": 6, "mio": 6, "million": 6, "bn": 9, "b": 9}
_LONGEST = 900


def read_number(text: str) -> int | float:
    """Return the number; a whole number stays whole, also when it is written as `1.2M`.

    Raises:
        ValueError: if it is no number, or could be read in two ways.
    """
    plain = text.strip().lower()
    if plain.startswith(("~", "≈", "ca.", "about", "approx")):
        raise ValueError('write the number alone and set "Approximate" to yes')
    if len(plain) > _LONGEST:
        raise ValueError("this is too long for a number")
    if grouped := _GROUPED.fullmatch(plain):
        plain = plain.replace(grouped[1], "")
    elif comma := _COMMA.fullmatch(plain):
        whole, rest = comma.groups()
        point, thousands = f"{whole[-12:]}.{rest[:12]}", f"{whole[-12:]}{rest[:12]}"
        raise ValueError(f"is the comma a decimal point? write {point}, or {thousands} without it")
    match = _NUMBER.fullmatch(plain)
    if match is None:
        raise ValueError(_hint(plain))
    sign, digits, exponent, factor = match.groups()
    number = _value(digits, exponent, factor)
    return -number if sign in ("-", "−") else number


def _value(digits: str, exponent: str | None, factor: str | None) -> int | float:
    if exponent is not None and factor is None:
        return float(f"{digits}e{exponent}")
    if factor is None:
        return float(digits) if "." in digits else int(digits)
    exact = Decimal(f"{digits}e{exponent or 0}").scaleb(_TIMES[factor])
    whole = exact == exact.to_integral_value()
    return int(exact) if whole else float(exact)


def _hint(text: str) -> str:
    if text.endswith("%"):
        return "write the number alone; the % sign belongs into the unit"
    if text[:1].isdigit():
        return "expected a number alone, such as 1200, 12.5 or 3k; its unit stands beside it"
    return "expected a number, such as 1200, 12.5 or 3k"


def show_number(number: float) -> str:
    """Return the number so that `read_number` gives the very same back."""
    if isinstance(number, int):
        return str(number)
    if number and not 1e-6 <= abs(number) < 1e16:
        return repr(number)
    text = format(Decimal(repr(number)), "f")
    return text if "." in text else f"{text}.0"
