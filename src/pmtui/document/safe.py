"""Text of a document made safe to show: a terminal must never obey what somebody wrote into a field."""

from __future__ import annotations

_REPLACEMENT = "\ufffd"

# C0 and DEL have visible pictures of their own. C1 is obeyed by some terminals as ESC with a letter; the
# directional overrides and line separators reorder or break what stands around them; half a character
# (a surrogate) cannot be encoded at all.
_TABLE: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)},
    0x7F: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT),
    **dict.fromkeys((*range(0x2028, 0x202F), *range(0x2066, 0x206A)), _REPLACEMENT),
    **dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT),
}
_LINE_TABLE: dict[int, str] = {**_TABLE, 0x09: " ", 0x0A: " "}


def safe(text: str) -> str:
    """Return the text with every character that a terminal could obey made visible.

    Line feeds and tabs stay. C0 controls become their pictures (␛), DEL becomes ␡, and C1 controls,
    directional overrides, line separators and lone surrogates become �. The number of characters stays.
    """
    # No character of the table counts as printable, and asking is several times cheaper than translating.
    return text if text.isprintable() else text.translate(_TABLE)


def safe_line(text: str) -> str:
    """Return the text as `safe` does, on one line: line feeds and tabs become spaces."""
    return text if text.isprintable() else text.translate(_LINE_TABLE)
