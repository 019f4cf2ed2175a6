"""Rows as CSV (RFC 4180) in which no cell is a formula for a spreadsheet."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence

from pmtui.document.safe import safe

_FORMULA = frozenset("=+-@")


def csv_text(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows below their heads: every cell in quotation marks, lines that end with CR LF."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return out.getvalue()


def defused(text: str) -> str:
    """Return a text that a spreadsheet shows; one that it would compute begins with an apostrophe.

    Spaces, signs that nobody sees and wide forms before or of the first sign do not hide a formula.
    """
    shown = safe(text)
    return f"'{shown}" if _begins_formula(shown) else shown


def _begins_formula(text: str) -> bool:
    for sign in text:
        if sign.isspace() or unicodedata.category(sign) in ("Cf", "Cc", "Mn"):
            continue
        return not _FORMULA.isdisjoint(unicodedata.normalize("NFKC", sign)) or sign == "−"
    return False
