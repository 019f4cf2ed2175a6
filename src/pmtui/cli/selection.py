"""Which rules a command line selects."""

from __future__ import annotations

from pmtui.checks import UnknownRule, rules
from pmtui.cli.failure import Misuse


def selected_codes(select: str, ignore: str) -> frozenset[str]:
    """Return the codes of the rules that are selected and not ignored.

    Both texts list codes, beginnings of codes (`ACT`) or names, separated by commas; an empty selection
    selects everything.

    Raises:
        Misuse: if a part of them fits no rule.
    """
    chosen = _codes(select) if select else {rule.code for rule in rules()}
    return frozenset(chosen - _codes(ignore))


def _codes(text: str) -> set[str]:
    found: set[str] = set()
    for part in filter(None, (part.strip() for part in text.split(","))):
        fitting = {
            rule.code for rule in rules() if rule.code.startswith(part.upper()) or rule.name == part.lower()
        }
        if not fitting:
            raise Misuse(str(UnknownRule(part)))
        found |= fitting
    return found
