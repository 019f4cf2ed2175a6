"""The names of months, whole or short, in the languages that the reader knows."""

from __future__ import annotations

import re

from pmtui.patterns import folded

_MONTHS = (
    "january januar jänner janvier enero janeiro gennaio januari tammikuu styczeń stycznia leden ocak"
    " январь января",
    "february februar février fevrier febrero fevereiro febbraio februari helmikuu luty lutego únor şubat"
    " февраль"
    " февраля",
    "march märz mars marzo março marco maart maaliskuu marzec marca březen mart март марта mrz mrt",
    "april avril abril aprile huhtikuu kwiecień kwietnia duben nisan апрель апреля avr",
    "may mai mayo maio maggio mei maj toukokuu maja květen mayıs май мая",
    "june juni juin junio junho giugno kesäkuu czerwiec czerwca červen haziran июнь июня",
    "july juli juillet julio julho luglio heinäkuu lipiec lipca červenec temmuz июль июля",
    "august août aout agosto augustus augusti elokuu sierpień sierpnia srpen ağustos август августа",
    "september septembre septiembre setembro settembre syyskuu wrzesień września září eylül сентябрь"
    " сентября",
    "october oktober octobre octubre outubro ottobre lokakuu październik października říjen ekim октябрь"
    " октября",
    "november novembre noviembre novembro marraskuu listopad listopada kasım ноябрь ноября",
    "december dezember décembre decembre diciembre dezembro dicembre joulukuu grudzień grudnia prosinec"
    " aralık"
    " декабрь декабря",
)
_SHORTEST = 3
# A beginning of a month that is another word more often than a month.
_WORDS = frozenset(
    ["lok", "lis", "mart", "marc", "led", "list", "duben", "mari", "gru", "les", "maja", "oca", "eki", "mark"]
)


def _forms(name: str) -> set[str]:
    """Return the ways to write a month: whole, or with some of its first letters."""
    return {name, *(name[:size] for size in range(_SHORTEST, min(len(name), 6)))} - _WORDS | {name}


_NAMES: dict[str, int] = {}
for _number, _names in enumerate(_MONTHS, 1):
    for _name in _names.split():
        for _form in _forms(_name):
            _NAMES.setdefault(_form, _number)
_ENGLISH = {form for names in _MONTHS for form in _forms(names.split()[0])}
_NO_MONTH = r"(?!(?:set|out|gen|ago|mar|may|mai|mei|led|maj)\s(?:of|up|to|be|the|for|per|on)\b)"


def _any_of(names: set[str] | dict[str, int]) -> str:
    alternatives = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return rf"(?:{_NO_MONTH}(?:{alternatives})(?![^\W\d_])\.?)"


MONTH = _any_of(_NAMES)
"""A pattern for the name of a month."""
MONTH_FIRST = _any_of(_ENGLISH)
"""A pattern for the months of languages that write them in front of the day."""

_FOLDED = {folded(name): number for name, number in _NAMES.items()}


def month_of(name: str) -> int:
    """Return the number of a month by its name, 1 for January."""
    return _FOLDED[folded(name).rstrip(".")]
