"""Lengths of time and numbers as people of several countries write them: `1h30`, `3,5 %`, `1'200`."""

from __future__ import annotations

import re
from typing import NamedTuple

_ABOUT = (
    r"(?P<about>[~≈]|约|約|(?:about|approx(?:imately)?\.?|around|ca\.?|circa|roughly|almost|nearly|etwa|rund"
    r"|env(?:iron|\.)|unos|cerca de|circa)\s)?\s?"
)
_UNITS = (
    r"{about}(?:(?P<d>{n})\s?(?:d|days?|日間?|天|tage?|jours?|días?|dias?|giorni|giorno|dagen|dag)(?![^\W\d_])"
    r"\s?(?:,|and|und|et|y|e)?\s?)?"
    r"(?:(?P<h>{n})\s?(?:hrs?|hours?|h|時間|小时|std\.?|stunden?|heures?|horas?|ore|ora|uur|시간)"
    r"(?![^\W\d_日時分秒])\s?(?:,|and|und|et|y|e)?\s?)?"
    r"(?:(?P<m>{n})\s?(?:m|mins?\.?|minutes?|分間?|分钟|minuten|minutos|minuti|분)(?![^\W\d_])"
    r"\s?(?:,|and|und|et|y|e)?\s?)?"
    r"(?:(?P<s>\d{{1,6}})\s?(?:s|secs?\.?|seconds?|秒|sekunden|secondes?|segundos?|secondi)(?![^\W\d_]))?"
)
_LENGTH = re.compile(_UNITS.format(about=_ABOUT, n=r"\d{1,6}(?:[.,]\d{1,2})?"), re.IGNORECASE)
_HOURS = r"(?:\s?(?P<unit>h|hrs?|hours?|std\.?|stunden?|heures?|horas?|ore|uur|時間|小时)(?![^\W\d_]))?"
_DIALS = (
    # 1h30, 1 h 30, 1 h 30 min
    re.compile(_ABOUT + r"(?P<h>\d{1,4})\s?h\s?(?P<m>[0-5]\d)(?:\s?min(?:utes?)?)?(?![\w:.])", re.IGNORECASE),
    # 1:30:00 and 01:30:00 h; 1:30 and 1:30 h
    re.compile(
        _ABOUT + r"(?P<h>\d{1,4}):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?![\d:.])" + _HOURS, re.IGNORECASE
    ),
)
# 2:15 min are two minutes and a quarter.
_OF_MINUTES = re.compile(
    _ABOUT + r"(?P<m>\d{1,4}):(?P<s>[0-5]\d)\s?m(?:in(?:utes?)?)?(?![\w:])", re.IGNORECASE
)
_SIZES = {"d": 1440.0, "h": 60.0, "m": 1.0, "s": 1 / 60}


class Length(NamedTuple):
    """A length of time in minutes, whether it is an estimate, and what stands behind it."""

    minutes: float
    about: bool
    rest: str


def length_of(text: str, *, dial: bool = True) -> Length | None:
    """Return the length of time that a text begins with; None if it begins with none.

    With `dial`, one that looks like a clock is read, too: `1:30` is an hour and a half.
    """
    found = _LENGTH.match(text)
    if found is not None and not any(found[unit] for unit in _SIZES):
        found = None
    if dial:
        clocks = [_OF_MINUTES.match(text), *(pattern.match(text) for pattern in _DIALS)]
        found = next((match for match in clocks if match is not None), found)
    if found is None:
        return None
    groups = found.groupdict()
    minutes = sum(
        float(written.replace(",", ".")) * size
        for unit, size in _SIZES.items()
        if (written := groups.get(unit))
    )
    return Length(round(minutes, 2), bool(found["about"]), text[found.end() :])


class Amount(NamedTuple):
    """A number with what stands behind it, and whether it is an estimate."""

    value: float
    unit: str
    about: bool


_GAP = "[ \u00a0\u2009\u202f]"
_AMOUNT = re.compile(
    rf"{_ABOUT}(?P<number>\d{{1,3}}(?:{_GAP}\d{{3}})+(?!\d)(?:[.,]\d{{1,4}}(?!\d))?"
    r"|\d{1,3}(?:['’]\d{3})+(?!\d)(?:[.,]\d{1,4}(?!\d))?"
    r"|\d{1,15}(?:[.,]\d{1,15}){0,6})(?P<unit>.{0,40})$",
    re.IGNORECASE,
)
_NO_UNIT = re.compile(r"[.,:'’/\d]|\s?[-–—~]\s?\d|e\d|\s?/\s?\d|\s\d", re.IGNORECASE)
# "3 500 errors" can be three answers with the status 500 as well.
_STATUS = re.compile(rf"\d{{1,3}}{_GAP}[45]0\d$")
_CURRENCY = re.compile(
    r"\s?(?:[€$£¥₹₽₩]|(?:eur(?:os?)?|usd|gbp|chf|sek|nok|dkk|pln|czk|brl|euros?|dollars?|francs?|kr|zł)\b)",
    re.IGNORECASE,
)
# What is counted comes in whole numbers, and money has no tenths of a cent.
_WHOLE = re.compile(
    r"users?\b|customers?\b|requests?\b|orders?\b|tickets?\b|people\b|accounts?\b|sessions?\b|transactions?\b"
    r"|payments?\b|messages?\b|calls?\b|revenue|costs?\b|loss in (?:eur|usd)|kunden|nutzer|benutzer|anfragen"
    r"|bestellungen|umsatz|kosten|clients?\b|utilisateurs|requêtes|commandes|coûts?\b|chiffre d|clientes"
    r"|usuarios"
    r"|peticiones|pedidos|ingresos|utenti|clienti|richieste|gebruikers|klanten|användare|kunder|ユーザー|顧客"
    r"|用户|客户|请求",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\s?(?:%|‰|per ?cent|prozent|pour ?cent)", re.IGNORECASE)
_HUNDRED = 100


def amount_of(text: str, label: str) -> Amount | None:
    """Return the number that a value is; None where it is none, or where nobody can say which number it is.

    `label` is what the value stands behind: `12.500` of customers are many, of seconds perhaps a few.
    """
    match = _AMOUNT.match(text)
    if match is None or _NO_UNIT.match(match["unit"]):
        return None
    number, unit = match["number"], match["unit"].strip()
    if _STATUS.match(number) and re.match(r"(?:error|status|response|s\b)", unit, re.IGNORECASE):
        return None
    value = _value(number, unit, label)
    return Amount(value, unit, bool(match["about"])) if value is not None else None


def _value(number: str, unit: str, label: str) -> float | None:
    """Return a written number, whichever sign parts its thousands and its fraction."""
    bare = re.sub(rf"{_GAP}|['’]", "", number)
    if bare != number:
        return float(bare.replace(",", "."))
    dots, commas = bare.count("."), bare.count(",")
    if dots and commas:
        last = "." if bare.rindex(".") > bare.rindex(",") else ","
        whole, _, part = bare.rpartition(last)
        other = "," if last == "." else "."
        return float(f"{whole.replace(other, '')}.{part}") if last not in whole and _grouped(whole) else None
    sign = "." if dots else ","
    if dots + commas > 1:
        return float(bare.replace(sign, "")) if _grouped(bare) else None
    whole, _, part = bare.partition(sign)
    if not part or len(part) != 3 or len(whole) > 3 or whole.startswith("0"):
        return float(f"{whole}.{part or 0}")
    return _in_doubt(whole, part, sign, unit, label)


def _in_doubt(whole: str, part: str, sign: str, unit: str, label: str) -> float | None:
    """Return a number with three digits behind its only sign, which may part thousands or a fraction."""
    grouped, fraction = float(whole + part), float(f"{whole}.{part}")
    if _SHARE.match(unit):
        return fraction if sign == "." or re.search(r"rate|availab|quote|taux|tasa", label, re.I) else None
    if re.search(r"availab|verfügbar|disponib", label, re.IGNORECASE) and grouped > _HUNDRED:
        return fraction
    if sign == "," or _CURRENCY.match(unit) or _WHOLE.search(label) or _WHOLE.match(unit):
        return grouped
    return None


def _grouped(number: str) -> bool:
    """Return whether a number is parted into thousands."""
    return re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", number) is not None
