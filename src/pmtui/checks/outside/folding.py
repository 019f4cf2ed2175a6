"""Text as names are compared: without case, accents, full-width letters or signs that nobody sees."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_ALIKE = {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h"}
_ALIKE |= dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɑɡ", "abcdefghijklmnoprstuvwyzag", strict=True))
_ALIKE |= dict.fromkeys("‘’‛ʹʻʼʽˈ′´＇", "'")  # whichever sign a keyboard or a word processor puts
SOUNDS = {
    **dict(zip("абвгдеёзийклмнопрстуфхыэєіїґјѕ", "abvgdeeziyklmnoprstufhyeeiigjs", strict=True)),
    **dict(zip("αβγδεζηικλμνξοπρστυφχωάέήίόύώ", "abgdeziiklmnxoprstyfhoaeiioyo", strict=True)),
    "ж": "zh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ю": "yu",
    "я": "ya",
    "ъ": "",
    "ь": "",
    "θ": "th",
    "ψ": "ps",
    "ς": "s",
}
"""Letters of Cyrillic and Greek as they sound in Latin ones."""
_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


@lru_cache(maxsize=4096)
def _bare(sign: str) -> str:
    if sign.isspace():
        return sign  # each space stays one sign, so that places can be told
    if sign in _ALIKE:
        return _ALIKE[sign]
    kept = [part for part in unicodedata.normalize("NFKD", sign) if not _is_unseen(part)]
    return "".join(_ALIKE.get(letter, letter) for letter in "".join(kept).casefold())


def _is_unseen(sign: str) -> bool:
    return unicodedata.combining(sign) != 0 or unicodedata.category(sign) == "Cf"


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as names are compared, and where each sign of it stands in the text as it was written."""

    text: str
    places: tuple[int, ...]
    """For each sign of the text its place in the written one; the end of the written one comes last."""


def fold(written: str) -> Folded:
    """Return a text as names are compared, with the places of its signs."""
    if written.isascii():
        return Folded(written.lower(), tuple(range(len(written) + 1)))
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(written):
        bare = _bare(sign)
        signs.append(bare)
        places += [place] * len(bare)
    return Folded("".join(signs), (*places, len(written)))


def bare(text: str) -> str:
    """Return a text as names are compared."""
    return text.lower() if text.isascii() else "".join(map(_bare, text))


def spellings(name: str) -> set[str]:
    """Return the ways in which a name is compared: `Müller` is `Mueller`, too, and `Юра` is `Yura`."""
    low = unicodedata.normalize("NFC", name).casefold()
    return {bare(name), bare(low.translate(_SPELT)), bare(read_as(name, SOUNDS))}


def read_as(text: str, letters: Mapping[str, str]) -> str:
    """Return a text in small letters with others in the place of some of them."""
    low = unicodedata.normalize("NFC", text).casefold()
    return "".join(letters.get(sign, sign) for sign in low)
