"""Rows as CSV (RFC 4180) in which no cell is a formula for a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from pmtui.document.safe import safe

_FORMULA = frozenset("=+-@")
# What a formula needs to do more than to add numbers: a call, a program of its own, another sheet.
_REACHES = re.compile(r"[=(|!]")


def csv_text(
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    guard: Callable[[str], str] | None = None,
) -> str:
    """Return rows below their heads: every cell in quotation marks, lines that end with CR LF.

    `guard` makes a cell harmless in a spreadsheet, as `defused` does if none is given.
    """
    guard = guard or defused
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([guard(cell) for cell in row] for row in rows)
    return out.getvalue()


def defused(text: str) -> str:
    """Return a text that a spreadsheet shows; one that it would compute begins with an apostrophe.

    Spaces, signs that nobody sees and wide forms before or of the first sign do not hide a formula.
    """
    shown = safe(text)
    return f"'{shown}" if _begins_formula(shown) else shown


def defused_for_import(text: str) -> str:
    """Return a text for a program that takes the cell as it stands, and would show an apostrophe before it.

    Only what a spreadsheet could run, if somebody opens the file in one all the same, begins with one:
    "+1 replica" and "@mika" do nothing there.
    """
    shown = safe(text)
    return defused(text) if _REACHES.search(unicodedata.normalize("NFKC", shown)) else shown


def undefused(text: str) -> str:
    """Return the text of a cell that `defused` wrote."""
    return text[1:] if text[:1] == "'" and _begins_formula(text[1:]) else text


def _begins_formula(text: str) -> bool:
    for sign in text:
        if sign.isspace() or unicodedata.category(sign) in ("Cf", "Cc", "Mn"):
            continue
        return not _FORMULA.isdisjoint(unicodedata.normalize("NFKC", sign)) or sign == "−"
    return False
