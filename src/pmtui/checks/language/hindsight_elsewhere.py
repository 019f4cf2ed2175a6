"""Looking back in the languages beside English: the verb of what was not, and the form that goes with it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pmtui.checks.language.phrases import Phrasebook
from pmtui.checks.language.sentences import words
from pmtui.patterns import pattern


class _Unreal(NamedTuple):
    """The verbs with which a language tells what did not happen."""

    heads: frozenset[str]
    follows: str
    """What one of the words after them is: a participle, or the infinitive that takes its place."""
    within: int = 8


_GERMAN = (
    r"(?!bereit)(?:\w{0,6}ge\w+(?:t|en)|(?:be|ver|er|ent|zer|miss|über|unter)\w+(?:t|en)|\w+iert"
    r"|worden|gewesen)"
)
_FRENCH = (
    r"(?!clé|côté|\w*(?:al|il|iv|ar|ur|at|ic|id|in|os|iqu)ité\b)(?:\w+(?:é|ée|és|ées)"
    r"|\w*(?:pu|dû|vu|su|eu|tenu|venu|fallu|rendu|perdu|voulu|mis|pris|fait|dit|fini|suffi|reçu))"
)
_SPANISH = r"(?:\w+(?:ado|ido|ada|ida|ído)|visto|hecho|puesto|dicho|escrito|abierto|vuelto|roto|resuelto)"
_PORTUGUESE = r"(?:\w+(?:ado|ido|ada|ída|ído)|visto|feito|posto|dito|escrito|aberto|pego|ganho|pago|sido)"
_ITALIAN = (
    r"(?:\w+(?:ato|uto|ito|ata|uta|ita|ati|uti|iti)|visto|fatto|messo|detto|scritto|preso|chiuso|perso)"
)
_FAMILIES = (
    _Unreal(
        words("hätte hätten hättest hättet hätt"), rf"{_GERMAN}|müssen|sollen|können|dürfen|brauchen", 30
    ),
    _Unreal(words("wäre wären"), _GERMAN, 30),
    _Unreal(words("aurait aurions auraient aurais auriez aurait-on aurions-nous"), _FRENCH),
    _Unreal(
        words("serait seraient"),
        r"(?:arrivé|passé|tombé|resté|parti|devenu|survenu|produit|apparu|allé)(?:e|s|es)?",
    ),
    _Unreal(
        words("habría habrían habríamos habrías hubiera hubieran hubiéramos hubiese hubiesen hubiésemos"),
        rf"{_SPANISH}|haber",
    ),
    _Unreal(
        words("""
            debería deberían deberíamos podría podrían podríamos tendría tendrían tendríamos debió debimos
            debieron pudo pudimos pudieron teníamos tenía debíamos debía
        """),
        "haber|haberse|haberlo|haberla|haberle|habernos",
        5,
    ),
    _Unreal(words("teria teriam teríamos tivesse tivessem tivéssemos"), _PORTUGUESE, 5),
    _Unreal(
        words("""
            deveria deveriam deveríamos devia deviam devíamos poderia poderiam poderíamos podia podiam
            podíamos
        """),
        "ter",
        4,
    ),
    _Unreal(
        words("avrebbe avremmo avrebbero avrei avreste avessimo avesse avessero"),
        rf"{_ITALIAN}|dovuto|potuto",
    ),
    _Unreal(words("sarebbe sarebbero"), r"stat[oaie]|potuto|dovuto|bastat[oa]|accaduto|successo|servito"),
    _Unreal(words("had hadden"), "moeten|kunnen|mogen|hoeven", 30),
    _Unreal(words("zou zouden"), "hebben|zijn", 30),
    _Unreal(words("borde skulle kunde kunne burde måtte ville"), "ha|have|haft|hatt|vært|været|varit", 4),
    _Unreal(words("hade"), "kunnat|bort|behövt|varit", 8),
)
_WANT_PARTICIPLE = words("zou zouden")
_DUTCH = pattern(r"(?:\w{0,5}ge\w+(?:d|t|en)|(?:be|ver|her|ont)\w+(?:d|t|en))\Z")
_TURNS = Phrasebook(
    {
        "turn": """
            im nachhinein|nachgang|rückblick, rückblickend, hinterher betrachtet, war
            vermeidbar|vorhersehbar, avec le recul, après coup, rétrospectivement, était
            évitable|prévisible, en retrospectiva, era|fue evitable|previsible, visto en
            perspectiva, de haber _ antes, de haberlo|haberlos|haberse, em
            retrospecto|retrospectiva|retrospeto, olhando para trás, era|foi evitável|previsível,
            col senno di, a posteriori, era evitabile|prevedibile, achteraf
            gezien|bezien|beschouwd|bekeken|had|was, was vermijdbaar|voorzienbaar, te voorkomen
            geweest, i efterhand|ettertid|backspegeln|bakspejlet|bagklogskabens, var undvikbart,
            trzeba|można było, gdyby, gdybyśmy, kdyby, kdybychom, si nous avions, si on avait, si
            l'on avait, si vous aviez, si elle|il|elles|ils avait|avaient, hade
            vi|jag|man|någon|hon|han, havde vi|jeg|man|nogen, hadde vi|jeg|man|noen
        """
    }
)


@lru_cache(maxsize=1)
def _by_head() -> dict[str, tuple[_Unreal, ...]]:
    table: dict[str, tuple[_Unreal, ...]] = {}
    for family in _FAMILIES:
        for head in family.heads:
            table[head] = (*table.get(head, ()), family)
    return table


HEADS = frozenset().union(*(family.heads for family in _FAMILIES)) - {"had"}
"""Words with which what was not is told; in Dutch also one that English has."""
TRIGGERS = HEADS | _TURNS.triggers
_FORMS = {family.follows: pattern(rf"(?:{family.follows})\Z") for family in _FAMILIES}


def may_look_back(said: frozenset[str]) -> bool:
    """Return whether a text of these words can look back in another language."""
    dutch = "had" in said and not said.isdisjoint(("moeten", "kunnen", "mogen", "hoeven"))
    return dutch or not HEADS.isdisjoint(said) or _TURNS.may_hold(said)


def unreal(said: tuple[str, ...], place: int) -> bool:
    """Read "hätte gezeigt", "aurait évité", "debería haber" and their like, beginning at a place."""
    for family in _by_head().get(said[place], ()):
        rest = said[place + 1 : place + 1 + family.within]
        form = _FORMS[family.follows]
        found = any(form.match(word) for word in rest)
        if found and (said[place] not in _WANT_PARTICIPLE or any(_DUTCH.match(word) for word in rest)):
            return True
    return False


find_turns = _TURNS.find
