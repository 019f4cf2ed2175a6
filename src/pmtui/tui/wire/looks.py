"""Styles as the terminal knows them: attributes, foreground and background codes, and the way between two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from rich.color import Color, ColorSystem
from rich.style import Style

# One code per attribute bit of a Rich style, as Textual sends them.
_ON = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "21", "51", "52", "53")
# What switches attributes off, and which bits each code takes with it. The last three attributes are so
# rare, and their codes so badly supported, that only a reset is trusted with them.
_OFF = (
    ("22", 0b11),
    ("23", 0b100),
    ("24", 0b1000001000),
    ("25", 0b110000),
    ("27", 1 << 6),
    ("28", 1 << 7),
    ("29", 1 << 8),
)
_RESET_ONLY = 0b1110000000000
# Attributes that change what a blank looks like: all but bold, dim, italic and conceal.
_MARKS_BLANKS = 0b1111101111000
_MEMORY = 8192
_LOOKS = 65536
"""Looks that are kept; a lost one only means that cells which did not change are sent once more."""


class Look:
    """What a cell looks like apart from its character. Equal looks of one table are the same object."""

    __slots__ = ("background", "bits", "foreground", "plain_blank")

    def __init__(self, bits: int, foreground: str, background: str) -> None:
        self.bits = bits
        self.foreground = foreground
        self.background = background
        self.plain_blank = not bits & _MARKS_BLANKS

    def __repr__(self) -> str:
        return f"Look({self.bits:#b}, {self.foreground!r}, {self.background!r})"

    @property
    def codes(self) -> list[str]:
        """The SGR codes that make this look out of a reset terminal."""
        return [*_attribute_codes(self.bits), *filter(None, (self.foreground, self.background))]


def _attribute_codes(bits: int) -> Iterable[str]:
    return (code for bit, code in enumerate(_ON) if bits >> bit & 1)


class LookTable:
    """Turns Rich styles into looks for one colour system.

    Args:
        color_system: what the console sends; colours are reduced to it exactly as Rich does.
        signs: signs that the terminal has not, each with the one character that is shown for it.
    """

    def __init__(self, color_system: ColorSystem, signs: Mapping[int, str] | None = None) -> None:
        self.color_system = color_system
        self.signs = signs
        self._looks: dict[tuple[int, str, str], Look] = {}
        self._by_style: dict[Style, Look] = {}
        self.plain = self._intern(0, "", "")

    def of(self, style: Style | None) -> Look:
        """Return the look of a style; links and metadata are not part of it."""
        if style is None:
            return self.plain
        look = self._by_style.get(style)
        if look is None:
            if len(self._by_style) >= _MEMORY:
                self._by_style.clear()
            look = self._by_style[style] = self._intern(
                style._attributes & style._set_attributes,
                self._codes(style.color, foreground=True),
                self._codes(style.bgcolor, foreground=False),
            )
        return look

    def _codes(self, color: Color | None, *, foreground: bool) -> str:
        if color is None or color.is_default:
            return ""
        return ";".join(color.downgrade(self.color_system).get_ansi_codes(foreground))

    def _intern(self, bits: int, foreground: str, background: str) -> Look:
        key = (bits, foreground, background)
        look = self._looks.get(key)
        if look is None:
            if len(self._looks) >= _LOOKS:
                self._looks = {(0, "", ""): self.plain}
            look = self._looks[key] = Look(*key)
        return look


@lru_cache(maxsize=_MEMORY)
def transition(current: Look | None, wanted: Look) -> str:
    """Return the shortest escape sequence from one look to another (from anything if `current` is None)."""
    if current is wanted:
        return ""
    reset = ["0", *wanted.codes] if wanted.codes else [""]
    codes = reset if current is None else min(_change(current, wanted) or reset, reset, key=_length)
    return f"\x1b[{';'.join(codes)}m"


def _length(codes: list[str]) -> int:
    return len(";".join(codes))


def _change(current: Look, wanted: Look) -> list[str]:
    """Return the codes that turn one look into the other without a reset, or none if that is not safe."""
    bits = current.bits
    if bits & ~wanted.bits & _RESET_ONLY:
        return []
    codes = []
    for code, mask in _OFF:
        if bits & ~wanted.bits & mask:
            codes.append(code)
            bits &= ~mask
    codes.extend(_attribute_codes(wanted.bits & ~bits))
    if current.foreground != wanted.foreground:
        codes.append(wanted.foreground or "39")
    if current.background != wanted.background:
        codes.append(wanted.background or "49")
    return codes
