"""Words that fill a field and say nothing: n/a, none, TBD, unknown."""

from __future__ import annotations

from functools import lru_cache

from pmtui.patterns import pattern

LONGEST_FILLER = 24
"""Characters up to which a text can be a mere filler."""
_LONGEST = 60
"""A longer text says something, whatever it begins with."""
# fmt: off
_UNKNOWN = frozenset({
    "unknown", "not known", "unclear", "no idea", "dunno", "idk",
    "unbekannt", "inconnu", "desconocido", "不明",
})
_FILLERS = _UNKNOWN | {
    "", "n/a", "na", "n.a", "n/k", "none", "none yet", "nothing", "nothing yet", "nil", "null",
    "not applicable", "not available", "not yet", "no reason", "ditto", "see above",
    "tbd", "tba", "tbc", "todo", "to do", "to be defined", "to be determined", "to be decided",
    "to be done", "to be confirmed", "to be written", "fixme", "wip", "xxx", "lorem ipsum",
    "keine", "keiner", "keines", "nichts", "k.a", "keine angabe", "entfällt", "siehe oben",
    "aucun", "aucune", "néant", "ninguno", "ninguna", "nada",
    "なし", "無し", "未定", "該当なし", "无", "待定",
}
# fmt: on
_PUT_OFF = pattern(
    r"\s*(?:TODO|FIXME|TBD|TBC|TBA|XXX)\b(?! (?:app|apps|list|lists|service|page|api)\b)"
    r"|\s*[Tt]o be (?:defined|determined|decided|done|confirmed|written|filled)\b"
)
_BEGINS = frozenset("TtFX ")


def says_nothing(text: str) -> bool:
    """Return whether a text is empty or only a word that fills the field."""
    return not text or (len(text) <= LONGEST_FILLER and _folded(text) in _FILLERS) or text.isspace()


def is_put_off(text: str) -> bool:
    """Return whether a text is a note to write it later, such as "TODO ask legal"."""
    return len(text) <= _LONGEST and text[:1] in _BEGINS and _PUT_OFF.match(text) is not None


def says_unknown(text: str) -> bool:
    """Return whether a text says that nobody knows, which is an answer to a question."""
    return len(text) <= LONGEST_FILLER and _folded(text) in _UNKNOWN


@lru_cache(maxsize=1024)
def _folded(text: str) -> str:
    return " ".join(text.casefold().strip(" \t\n.,;:!?…-–—_*()[]<>\"'。").split())
