"""Tables that are none to Markdown: without the row of dashes, with it elsewhere, with wrapped rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pmtui.exchange.readers.markdown.blocks import Block, Cell, Paragraph, Table
from pmtui.exchange.readers.markdown.plain import Line

_DASHES = re.compile(r"(?=.*(?:--|—|==))[|\s:+=—-]{3,}")
_BAR = re.compile(r"(?<!\\)\|")
_FEWEST_BARS = 2
_FEWEST_ROWS = 2


def in_tables(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks with the tables among their paragraphs, each with the rows behind an empty line."""
    result: list[Block] = []
    for block in blocks:
        pieces = list(_pieces(block)) if isinstance(block, Paragraph) else [block]
        for piece in pieces:
            above = result[-1] if result else None
            if isinstance(above, Table) and (rows := _rows_below(piece, len(above.head))):
                result[-1] = Table(above.head, (*above.rows, *rows), above.line, above.bare)
            elif isinstance(above, Paragraph) and (table := _of_single_rows(above, piece)) is not None:
                result[-1] = table
            else:
                result.append(piece)
    return result


def _pieces(paragraph: Paragraph) -> Iterator[Block]:
    """Yield a paragraph as what it holds: the lines above a table, that table, the lines below it."""
    lines = paragraph.lines
    if (table := _without_outer_bars(lines, paragraph.line)) is not None:
        yield table
        return
    start = next((place for place, line in enumerate(lines) if _is_row(line)), len(lines))
    rows, end = _rows_of(lines, start)
    if len(rows) < _FEWEST_ROWS:
        yield paragraph
        return
    if start:
        yield Paragraph(lines[:start], paragraph.line)
    yield Table(rows[0], tuple(rows[1:]), paragraph.line + start, bare=True)
    if end < len(lines):
        yield Paragraph(lines[end:], paragraph.line + end)


def _without_outer_bars(lines: Sequence[Line], line: int) -> Table | None:
    """Return lines that all have as many bars between as a table; None if they have not."""
    if any(_is_row(part) for part in lines):
        return None
    told = [part for part in lines if not _DASHES.fullmatch(part.text)]
    counts = {part.text.strip("| ").count(" | ") for part in told}
    if len(told) < _FEWEST_ROWS or len(counts) != 1 or min(counts) < _FEWEST_BARS:
        return None
    rows = [
        tuple(Cell((Line(cell.strip()),)) for cell in part.text.strip("| ").split(" | ")) for part in told
    ]
    return Table(rows[0], tuple(rows[1:]), line, bare=True)


def _is_row(line: Line) -> bool:
    return line.text.startswith("|") or (
        line.text.startswith("+-") and _DASHES.fullmatch(line.text) is not None
    )


def _rows_of(lines: Sequence[Line], start: int) -> tuple[list[tuple[Cell, ...]], int]:
    """Return the rows from a line on, and where they end; a row goes on until it has all of its bars."""
    rows: list[tuple[Cell, ...]] = []
    bars, held, end = 0, "", start
    for place in range(start, len(lines)):
        text = lines[place].text
        if not held and (_DASHES.fullmatch(text) or not text.strip()):
            end = place + 1
            continue
        if not held and not text.startswith("|"):
            break
        joined = f"{held} {text}".strip()
        count = len(_BAR.findall(joined))
        bars = bars or count
        if bars < _FEWEST_BARS + 1 or count > bars:
            break
        held = joined if count < bars else ""
        if count == bars:
            rows.append(_cells(joined))
            end = place + 1
    return (_even(rows), end) if not held else ([], len(lines))


def _even(rows: list[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """Return rows of one width: as many bars make a cell more where none stands at the end."""
    width = max(map(len, rows), default=0)
    return [row + (_cell(""),) * (width - len(row)) for row in rows]


def _cells(text: str) -> tuple[Cell, ...]:
    inner = text.strip().removeprefix("|").removesuffix("|")
    return tuple(map(_cell, _BAR.split(inner)))


def _cell(text: str) -> Cell:
    return Cell((Line(text.strip().replace("\\|", "|")),))


def _rows_below(block: Block, width: int) -> list[tuple[Cell, ...]]:
    """Return the rows that stand below a table behind an empty line; none if they are not of its width."""
    if isinstance(block, Table) and block.bare and len(block.head) == width:
        return [block.head, *block.rows]
    if not isinstance(block, Paragraph) or not all(_is_row(line) for line in block.lines):
        return []
    rows = [_cells(line.text) for line in block.lines if not _DASHES.fullmatch(line.text)]
    return rows if all(len(row) == width for row in rows) else []


def _of_single_rows(above: Paragraph, block: Block) -> Table | None:
    """Return two rows that each stand by themselves, with an empty line between, as the first of a table."""
    if not isinstance(block, Paragraph) or len(above.lines) > 1 or len(block.lines) > 1:
        return None
    texts = [above.text, block.text]
    if not all(text.startswith("|") and text.endswith("|") for text in texts):
        return None
    head, row = map(_cells, texts)
    if _DASHES.fullmatch(block.text) or len(head) != len(row) or len(head) < _FEWEST_BARS:
        return None
    return Table(head, (row,), above.line, bare=True)
