"""Signs that stand beside words, each with a form for terminals that only have ASCII."""

from __future__ import annotations

from pmtui.checks import Level

_SIGNS = {
    "error": ("✗", "x"),
    "warning": ("▲", "!"),
    "hint": ("·", "-"),
    "complete": ("✓", "+"),
    "empty": ("○", "o"),
    "unsaved": ("●", "*"),
    "star": ("★", "*"),
    "unreviewed": ("◇", "?"),
    "cursor": ("▌", ">"),
    "place": ("▏", ":"),
    "rule": ("─", "-"),
    "gap": ("┄", "-"),
    "prompt": ("›", ">"),
    "link": ("↳", "->"),
    "ellipsis": ("…", "~"),
    "divider": ("│", "|"),
    "dot": ("·", "-"),
    "moment": ("•", "*"),
    "bar": ("█", "#"),
}


_PUNCTUATION = {
    "~": "…",
    "-": "–—‐‑−·‧─━┄┅┈┉╌╍═",
    '"': "“”„‟«»",
    "'": "‘’‚‛′",
    ">": "→›▶",
    "<": "←‹◀",
    "^": "↑",
    "v": "↓",
    "|": "│┃┆┇┊┋╎╏║▏▎▍▌▐▕",
    "+": "✓✔√┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬",
    "*": "•★☆●",
    "x": "×✗✘",
    "#": "█▀▄▇▆▅▃▂▁▔■",
    " ": "\u00a0\u2007\u2009\u202f",
}
IN_ASCII = {ord(sign): plain for plain, signs in _PUNCTUATION.items() for sign in signs}
"""What a terminal without signs outside of ASCII shows for punctuation and lines; letters stay."""


class Glyphs:
    """The signs in use; `ascii_only` chooses the plain form of all of them."""

    def __init__(self, *, ascii_only: bool = False) -> None:
        self._form = 1 if ascii_only else 0

    def __getitem__(self, name: str) -> str:
        return _SIGNS[name][self._form]

    def level(self, level: Level) -> str:
        """Return the sign of a finding's level."""
        return self[level.value]
