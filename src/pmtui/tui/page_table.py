"""A table as lines: columns where there is room for them, else one row below the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rich.cells import cell_len

from pmtui.document.safe import safe_line
from pmtui.exchange.content.blocks import Spans, Table
from pmtui.tui.drawing import Span
from pmtui.tui.page_words import Words, length, padded, wrapped

_BETWEEN = 2
_LEAST = 9
_WHOLE = 18
"""Cells up to which a column is as wide as its longest word."""
_READABLE = 16
"""Cells below which the column with the longest texts does not go, so that others keep their words whole."""
_SHARE = 45
"""What the column with the longest texts gets of the room, in percent, before the others wrap."""


def table_lines(table: Table, width: int, words_of: Callable[[Spans], Words]) -> Iterator[Words]:
    """Yield a table as lines of this width; `words_of` gives the spans that a cell is drawn with."""
    rows = [tuple(map(words_of, row)) for row in table.rows]
    widths = _widths(table.heads, rows, width)
    if widths is None:
        yield from _one_by_one(table.heads, rows, width)
        return
    yield tuple(
        Span(padded(head, size) + " " * _BETWEEN, "muted")
        for head, size in zip(table.heads, widths, strict=True)
    )
    for row in rows:
        cells = [list(wrapped(cell, size)) for cell, size in zip(row, widths, strict=True)]
        for number in range(max(map(len, cells), default=0)):
            yield _joined([cell[number] if number < len(cell) else () for cell in cells], widths, table.right)


def _joined(cells: Sequence[Words], widths: Sequence[int], right: frozenset[int]) -> Words:
    line: list[Span] = []
    for place, (cell, size) in enumerate(zip(cells, widths, strict=True)):
        space = Span(" " * max(0, size - length(cell)))
        line += [space, *cell] if place in right else [*cell, space]
        line.append(Span(" " * _BETWEEN))
    return tuple(line)


def _widths(heads: Sequence[str], rows: Sequence[Sequence[Words]], width: int) -> list[int] | None:
    """Return the cells of each column; None if they would be too narrow to be read."""
    wanted, least = [], []
    for place, head in enumerate(heads):
        longest = max((length(row[place]) for row in rows), default=0)
        word = max((_longest_word(row[place]) for row in rows), default=0)
        wanted.append(max(cell_len(safe_line(head)), longest, 1))
        least.append(min(wanted[-1], max(_LEAST, min(word, _WHOLE), cell_len(safe_line(head)))))
    room = width - _BETWEEN * len(heads)
    if sum(wanted) <= room:
        return wanted
    widest = max(range(len(wanted)), key=wanted.__getitem__)
    share = min(wanted[widest], room * _SHARE // 100)
    others = [place for place in range(len(wanted)) if place != widest]
    if sum(least[place] for place in others) > room - min(share, _READABLE):
        least = [min(each, _LEAST) for each in least]  # where words cannot stay whole, they are cut
    while (taken := sum(wanted[place] for place in others)) > room - share:
        largest = max(others, key=lambda place: wanted[place] - least[place], default=widest)
        if wanted[largest] > least[largest]:
            wanted[largest] -= 1
        elif share > min(wanted[widest], _READABLE):
            share -= 1
        else:
            return None
    wanted[widest] = room - taken
    return wanted if wanted[widest] >= _LEAST else None


def _longest_word(words: Words) -> int:
    return max((cell_len(word) for span in words for word in safe_line(span.text).split()), default=0)


def _one_by_one(heads: Sequence[str], rows: Sequence[Sequence[Words]], width: int) -> Iterator[Words]:
    """Yield each row as lines with the names of the columns before the values."""
    name = min(max((cell_len(safe_line(head)) for head in heads), default=0), width // 3)
    for number, row in enumerate(rows):
        if number:
            yield ()
        for head, cell in zip(heads, row, strict=True):
            if not cell:
                continue
            for count, line in enumerate(wrapped(cell, width - name - _BETWEEN)):
                yield (Span(padded("" if count else head, name + _BETWEEN), "muted"), *line)
