"""Tables of figures within the impact: `Users affected | 3,200` is a number and no sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from pmtui.exchange.readers.markdown.blocks import Block, Cell, Table
from pmtui.exchange.readers.markdown.labels import field_of
from pmtui.exchange.readers.markdown.outline import Fact
from pmtui.exchange.readers.markdown.tables import key

_KNOWN = ("metric", "range", "mttr")
_SPANS = ("range", "mttr")
_HEADS = re.compile(
    r"(?:(?:impact |key )?(?:metrics?|measures?|figures?|kpis?|dimension|what)|kennzahl(?:en)?"
    r"|messgröße|métrique|mesure|indicateur|métrica|medida|indicador|metrica|misura|指标|指標|지표)?"
)
_VALUES = re.compile(
    r"(?:values?|amount|numbers?|figures?|count|result|how (?:many|much)|wert|anzahl|valeur|nombre|valor"
    r"|cantidad|valore|数值|値|값)?"
)
_AMOUNT = re.compile(
    r"(?:~|≈|about |around |approx\.? |ca\.? |[$€£¥]|[<>]=? ?)?\s?\d[\d.,'’ \u00a0\u202f]{0,15}[^\d(]{0,25}",
    re.IGNORECASE,
)
_LONGEST_LABEL, _LONGEST_VALUE = 60, 40


def without_measures(
    blocks: Sequence[Block], take: Callable[[Fact], None], understood: list[str]
) -> list[Block]:
    """Return blocks without the rows of tables that are a figure each, which are given to `take`.

    The names above a table of which nothing is left are added to `understood`.
    """
    kept: list[Block] = []
    for block in blocks:
        if not isinstance(block, Table) or len(block.head) != 2:
            kept.append(block)
            continue
        headed = _HEADS.fullmatch(key(block.head[0].text)) and _VALUES.fullmatch(key(block.head[1].text))
        figures = {place for place, row in enumerate(block.rows) if _is_figure(row, headed=bool(headed))}
        if not headed or len(figures) * 2 < len(block.rows):
            kept.append(block)
            continue
        for place in sorted(figures):
            label, value = (" ".join(cell.text.split()) for cell in block.rows[place])
            name = field_of(label)
            take(Fact(name if name in _KNOWN else "metric", label, value, block.line + place + 2, 0.8))
        rest = tuple(row for place, row in enumerate(block.rows) if place not in figures)
        understood.append(" | ".join(cell.text for cell in block.head))
        if rest:
            kept.append(replace(block, rows=rest))
    return kept


def _is_figure(row: Sequence[Cell], *, headed: bool) -> bool:
    label, value = (" ".join(cell.text.split()) for cell in row)
    name = field_of(label)
    short = 0 < len(label) <= _LONGEST_LABEL and len(value) <= _LONGEST_VALUE
    if not short or not (headed or name in _KNOWN):
        return False
    return _AMOUNT.fullmatch(value) is not None or (name in _SPANS and value[:1].isdigit())
