"""Names in scripts that put no spaces between words: their parts, and how people are addressed by them."""

from __future__ import annotations

from collections.abc import Iterator

from pmtui.patterns import pattern

# Kana, ideographs, Hangul whole and in its letters, as decomposed text has it, Thai, Lao, Burmese and Khmer.
_SIGNS = (
    "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3\u1100-\u11ff"
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\U00020000-\U0003ffff"
)
UNSPACED = pattern(f"[{_SIGNS}]")
"""A sign of such a script."""
_JOINTS = pattern(r"[・･·=＝\s]+")
_HONORIFICS = ("さん", "さま", "様", "氏", "君", "くん", "ちゃん", "先生", "殿", "씨", "님", "先輩")
_LONGEST = 5
"""Signs of a name whose parts nobody has told apart."""


def is_unspaced(name: str) -> bool:
    """Return whether a name is written in such a script."""
    return UNSPACED.search(name) is not None


def wholes(name: str) -> Iterator[str]:
    """Yield a name whose parts are told apart as it stands in a sentence: without anything between them."""
    parts = [part for part in _JOINTS.split(name) if part]
    if len(parts) > 1:
        yield "".join(parts)
        yield "・".join(parts)


def parts_of(name: str) -> Iterator[str]:
    """Yield what may be the surname or the given name, each where it is more than one sign or addressed."""
    parts = [part for part in _JOINTS.split(name) if part]
    if len(parts) == 1 and len(name) <= _LONGEST:
        parts = [piece for cut in range(1, len(name)) for piece in (name[:cut], name[cut:])]
    for part in parts:
        if len(part) > 1:
            yield part
        else:
            yield from (f"{part}{honorific}" for honorific in _HONORIFICS)
