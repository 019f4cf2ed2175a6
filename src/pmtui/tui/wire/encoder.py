"""From one frame to the next in as few bytes as possible.

The writer skips cells that already stand there, keeps colours over writes, and takes the shortest of the
cursor movements that every terminal knows. No line feed is ever sent: it could scroll.
"""

from __future__ import annotations

from dataclasses import replace

from pmtui.tui.wire.frame import Frame, Row
from pmtui.tui.wire.looks import Look, transition
from pmtui.tui.wire.scroll import Scroll, find_scroll
from pmtui.tui.wire.shift import FEWEST, Shift, find_shift
from pmtui.tui.wire.terminal import HIDE_CURSOR, SHOW_CURSOR, STEADY_BAR, Capabilities, Pen

_ERASE_FROM = 4
"""Blanks from which on erasing to the end of the line is shorter than writing them."""
_ERASE_INSIDE = 12
"""Blanks from which on erasing and stepping over them is shorter than writing them."""


def encode(
    previous: Frame | None,
    frame: Frame,
    pen: Pen,
    capabilities: Capabilities,
    cursor: tuple[int, int] | None = None,
    most: int | None = None,
) -> tuple[str, Pen, Frame]:
    """Return what turns the one screen into the other, the terminal's state after it, and what it shows then.

    Args:
        previous: what the terminal shows, or None if that is not known; then every cell is sent.
        frame: what it is to show.
        pen: the state in which the last write left the terminal.
        capabilities: what may be relied on.
        cursor: column and row at which the terminal's cursor is to be seen, or None to hide it.
        most: characters after which the rest is left for another time; then the terminal shows a part of it,
            and not the cursor.
    """
    writer = _Writer(frame.width, pen, capabilities)
    if previous is None or (previous.width, previous.height) != (frame.width, frame.height):
        previous = Frame.unknown(frame.width, frame.height, frame.table)
    unknown = Frame.unknown(frame.width, 1, frame.table).rows[0]
    if cursor is None and pen.shown is not False:
        writer.show(False)
    if capabilities.csr and (scroll := find_scroll(previous, frame)):
        previous = scroll.applied(previous, unknown)
        writer.scroll(scroll)
    for y, (old, row) in enumerate(zip(previous.rows, frame.rows, strict=True)):
        if old is row or old.same(row):
            continue
        if most is not None and writer.size >= most:
            return "".join(writer.out), writer.pen, frame.over(previous, y)
        writer.write_row(y, old, row, unknown)
    if cursor is not None:
        writer.move(cursor[1], cursor[0])
        if pen.shown is not True:
            writer.show(True)
    return "".join(writer.out), writer.pen, frame


class _Writer:
    """Collects output and keeps track of the terminal's state."""

    def __init__(self, width: int, pen: Pen, capabilities: Capabilities) -> None:
        self.out: list[str] = []
        self.width = width
        self.pen = replace(pen)
        self.capabilities = capabilities

    @property
    def size(self) -> int:
        """Characters so far."""
        return sum(map(len, self.out))

    def show(self, shown: bool) -> None:
        if shown and self.capabilities.shapes and not self.pen.shaped:
            self.out.append(STEADY_BAR)
            self.pen.shaped = True
        self.out.append(SHOW_CURSOR if shown else HIDE_CURSOR)
        self.pen.shown = shown

    def wear(self, look: Look) -> None:
        if self.pen.look is not look:
            self.out.append(transition(self.pen.look, look))
            self.pen.look = look

    def move(self, row: int, column: int) -> None:
        if self.pen.row == row and self.pen.column == column:
            return
        self.out.append(shortest_move(self.pen.row, self.pen.column, row, column))
        self.pen.row, self.pen.column = row, column

    def scroll(self, scroll: Scroll) -> None:
        # Some terminals fill the lines that come in with the colour that is worn, others do not.
        self.out.append(scroll.sequence)
        self.pen.row = self.pen.column = None  # terminals disagree on where the cursor is after this

    def put(self, text: str, cells: int) -> None:
        self.out.append(text)
        column = self.pen.column
        # Terminals disagree on where the cursor is after the last column was written.
        self.pen.column = None if column is None or column + cells >= self.width else column + cells

    def write_row(self, y: int, old: Row, new: Row, unknown: Row) -> None:
        """Send what differs between the two rows; nothing is known of cells like that of `unknown`."""
        changed = _changed(old, new)
        if self.capabilities.ich and len(changed) >= FEWEST and (shift := find_shift(old, new, changed[0])):
            plain = self._tried()
            plain.write_cells(y, changed, new)
            moved = self._tried()
            moved.shift(y, shift)
            shown = shift.applied(old, unknown)
            moved.write_cells(y, _changed(shown, new), new)
            shorter = min(plain, moved, key=lambda writer: writer.size)
            self.out += shorter.out
            self.pen = shorter.pen
        else:
            self.write_cells(y, changed, new)

    def _tried(self) -> _Writer:
        """Return a writer that begins where this one is."""
        return _Writer(self.width, self.pen, self.capabilities)

    def shift(self, y: int, shift: Shift) -> None:
        """Let the terminal move cells; what leaves the line at its end is lost, so the order counts."""
        for column, final in ((shift.out, "P"), (shift.into, "@")):
            if column + shift.by < self.width:  # at the end of the line there is nothing to move
                self.move(y, column)
                self.out.append(_step(shift.by, final))

    def write_cells(self, y: int, changed: list[int], new: Row) -> None:
        """Send the cells of these columns."""
        erase_at = None
        tail = self._blank_tail(new)
        if tail < self.width:
            in_tail = [x for x in changed if x >= tail]
            if in_tail and in_tail[-1] - in_tail[0] + 1 >= _ERASE_FROM:
                erase_at = in_tail[0]
                changed = changed[: -len(in_tail)]
        for start, end in _spans(changed, new):
            self.write_span(y, start, end, new)
        if erase_at is not None:
            pen = self.pen
            if pen.row != y or pen.column is None or not tail <= pen.column <= erase_at:
                self.move(y, erase_at)
            self.wear(new.looks[-1])
            self.out.append("\x1b[K")

    def _erasable(self, look: Look) -> bool:
        return look.plain_blank and (self.capabilities.bce or not look.background)

    def _blank_tail(self, row: Row) -> int:
        """Return the column from which on the row is what an erasure leaves behind (the width if none)."""
        look = row.looks[-1]
        if not self._erasable(look):
            return self.width
        tail = self.width
        while tail and row.chars[tail - 1] == " " and row.looks[tail - 1] is look:
            tail -= 1
        return tail

    def write_span(self, y: int, start: int, end: int, row: Row) -> None:
        """Send the cells from `start` up to `end`, look by look."""
        chars, looks = row.chars, row.looks
        x = start
        while x < end:
            stop = x + 1
            look = looks[x]
            while stop < end and looks[stop] is look and stop not in row.uncertain and x not in row.uncertain:
                stop += 1
            while stop < end and not chars[stop]:
                stop += 1
            self.move(y, x)
            self.wear(look)
            if x in row.uncertain:
                self._put_uncertain(chars[x], stop - x, y, x)
            else:
                self._put_run(y, x, stop, row)
            x = stop

    def _put_uncertain(self, grapheme: str, cells: int, y: int, x: int) -> None:
        """Send a grapheme that the terminal may draw narrower than its cells, which are cleared first."""
        if cells > 1:
            self.put(" " * cells, cells)
            self.move(y, x)
        self.out.append(grapheme)
        self.pen.column = None

    def _put_run(self, y: int, start: int, end: int, row: Row) -> None:
        """Send cells of one look; long blanks are erased where the terminal can do that."""
        chars = row.chars
        text = "".join(chars[start:end])
        if " " * _ERASE_INSIDE not in text or not (
            self.capabilities.ech and self._erasable(row.looks[start])
        ):
            self.put(text, end - start)
            return
        x = start
        while x < end:
            blank = chars[x] == " "
            stop = x
            while stop < end and (chars[stop] == " ") == blank:
                stop += 1
            self.move(y, x)
            if blank and stop - x >= _ERASE_INSIDE:
                self.out.append(f"\x1b[{stop - x}X")
            else:
                self.put("".join(chars[x:stop]), stop - x)
            x = stop


def _changed(old: Row, new: Row) -> list[int]:
    """Return the columns to be sent, in order."""
    pairs = zip(old.chars, new.chars, old.looks, new.looks, strict=True)
    changed = [x for x, (was, char, had, look) in enumerate(pairs) if was != char or had is not look]
    doubtful = old.uncertain | new.uncertain
    if doubtful and not doubtful.isdisjoint(changed):
        # Where such a character comes or goes, the terminal may have moved all that follows in the row.
        first = min(x for x in changed if x in doubtful)
        while first - 1 in doubtful or (first > 0 and not new.chars[first]):
            first -= 1
        changed = [x for x in changed if x < first]
        changed.extend(range(first, len(new.chars)))
    return changed


def _spans(changed: list[int], row: Row) -> list[tuple[int, int]]:
    """Join columns to spans; a gap is rewritten where that is no longer than jumping over it."""
    spans: list[tuple[int, int]] = []
    for x in changed:
        if spans:
            start, end = spans[-1]
            if x < end:
                continue
            if x == end or _cheap_gap(row, end, x):
                spans[-1] = (start, _grapheme_end(row, x))
                continue
        spans.append((x, _grapheme_end(row, x)))
    return spans


def _grapheme_end(row: Row, x: int) -> int:
    end = x + 1
    while end < len(row.chars) and not row.chars[end]:
        end += 1
    return end


def _cheap_gap(row: Row, start: int, end: int) -> bool:
    width = end - start
    if width > 4:
        return False
    look = row.looks[start - 1]
    if any(row.looks[x] is not look or x in row.uncertain for x in range(start, end)):
        return False
    if start - 1 in row.uncertain:
        return False
    return len("".join(row.chars[start:end]).encode()) <= len(_step(width, "C"))


def _step(count: int, direction: str) -> str:
    return f"\x1b[{direction}" if count == 1 else f"\x1b[{count}{direction}"


def shortest_move(row: int | None, column: int | None, to_row: int, to_column: int) -> str:
    """Return the shortest sequence that brings the cursor from one place (None: not known) to another."""
    ways = [_absolute(to_row, to_column)]
    if row == to_row:
        ways.append(_along(column, to_column))
    elif row is not None:
        distance = to_row - row
        vertical = _step(abs(distance), "B" if distance > 0 else "A")
        absolute = f"\x1b[{to_row + 1}d"
        vertical = min(vertical, absolute, key=len)
        ways.append(vertical + _along(column, to_column))
        if to_column == 0:
            ways.append(_step(abs(distance), "E" if distance > 0 else "F"))
    return min(ways, key=len)


def _absolute(row: int, column: int) -> str:
    if column == 0:
        return f"\x1b[{row + 1}H" if row else "\x1b[H"
    return f"\x1b[{row + 1};{column + 1}H"


def _along(column: int | None, to_column: int) -> str:
    """Return the shortest way to another column of the same row."""
    if column == to_column:
        return ""
    if to_column == 0:
        return "\r"
    ways = [f"\x1b[{to_column + 1}G"]
    if column is not None:
        distance = to_column - column
        if distance > 0:
            ways.append(_step(distance, "C"))
        else:
            ways.extend(("\b" * -distance, _step(-distance, "D")))
    return min(ways, key=len)
