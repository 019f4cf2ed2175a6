"""One terminal over time: what it shows, and what to send so that it shows the next update."""

from __future__ import annotations

from textual._compositor import ChopsUpdate, CompositorUpdate

from pmtui.tui.wire.encoder import encode
from pmtui.tui.wire.frame import Frame, update_size
from pmtui.tui.wire.looks import LookTable
from pmtui.tui.wire.terminal import (
    OWN_SHAPE,
    PLAIN_COLORS,
    Capabilities,
    Pen,
    cursor_shown,
    is_harmless,
    leaves_screen,
)


class NeedsFullUpdateError(Exception):
    """The update paints a part of a screen of which the rest is not known."""


class WireSession:
    """Keeps the frame of one terminal.

    Args:
        table: the looks in the terminal's colours.
        capabilities: what the terminal is known to do.
    """

    def __init__(self, table: LookTable, capabilities: Capabilities) -> None:
        self._table = table
        self._capabilities = capabilities
        self._frame: Frame | None = None
        self._shown: Frame | None = None
        self._pen = Pen()
        self._disturbances = 0
        self._colored = self._shaped = False

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height of the frame, or None before the first one."""
        return None if self._frame is None else (self._frame.width, self._frame.height)

    def forget(self) -> None:
        """Take nothing for granted of what the terminal shows: the next update sends every cell."""
        self._disturbances += 1
        self._shown = None
        self._pen = Pen()

    def discard(self) -> None:
        """Forget the frame as well: the next update has to be a full one."""
        self.forget()
        self._frame = None

    def advance(self, update: CompositorUpdate, cursor: tuple[int, int] | None = None) -> str:
        """Return what to write for an update, and take it as written.

        Args:
            update: what Textual's compositor wants shown.
            cursor: column and row at which the terminal's cursor is to be seen, or None to hide it.

        Raises:
            NeedsFullUpdateError: a part is updated, and the rest of the screen is not known.
        """
        self.take(update)
        return self.catch_up(cursor)

    def take(self, update: CompositorUpdate) -> None:
        """Take an update as what the terminal is to show, without writing anything.

        Raises:
            NeedsFullUpdateError: a part is updated, and the rest of the screen is not known.
        """
        self._frame = self._base(update).updated(update)

    @property
    def is_shown(self) -> bool:
        """Whether the terminal shows what it is to show."""
        return self._frame is None or self._shown is self._frame

    def catch_up(self, cursor: tuple[int, int] | None = None, most: int | None = None) -> str:
        """Return what to write so that the terminal shows what it is to show, and take it as written.

        Args:
            cursor: column and row at which the terminal's cursor is to be seen, or None to hide it.
            most: characters after which the rest is left for the next time.
        """
        if self._frame is None:
            return ""
        disturbances = self._disturbances
        text, pen, shown = encode(self._shown, self._frame, self._pen, self._capabilities, cursor, most)
        self._colored = self._colored or bool(text)
        if disturbances == self._disturbances:  # a signal handler may have written in between
            self._shown, self._pen = shown, pen
        self._shaped = self._shaped or pen.shaped
        return text

    def place_cursor(self, cursor: tuple[int, int] | None) -> str:
        """Return what shows the terminal's cursor at a column and row, or hides it (None).

        While the screen is in doubt, or behind, that is nothing: the next update brings the cursor with it.
        """
        if self._shown is None or not self.is_shown:
            return ""
        text, self._pen, _ = encode(self._shown, self._shown, self._pen, self._capabilities, cursor)
        self._shaped = self._shaped or self._pen.shaped
        return text

    def _base(self, update: CompositorUpdate) -> Frame:
        size = update_size(update)
        frame = self._frame
        if size is not None and size != self.size:
            self._shown = None
            self._pen = Pen(look=self._pen.look, shown=self._pen.shown)
            return Frame.blank(*size, self._table)
        if frame is None or (isinstance(update, ChopsUpdate) and _chops_size(update) != self.size):
            raise NeedsFullUpdateError
        return frame

    def foreign(self, data: str) -> str:
        """Take note of a write by somebody else, and return what has to be written before it.

        Whatever could draw, move or colour starts from the terminal's own colours, and after it the
        screen counts as unknown. Who leaves the screen gets the terminal's own cursor back.
        """
        shown = cursor_shown(data)
        if is_harmless(data):
            if shown is not None:
                self._pen.shown = shown
            return ""
        before = PLAIN_COLORS if self._colored else ""
        self._colored = False
        if self._shaped and leaves_screen(data):
            before += OWN_SHAPE
            self._shaped = False
        self.forget()
        self._pen.shown = shown
        return before


def _chops_size(update: ChopsUpdate) -> tuple[int, int]:
    return update.chop_ends[0][-1], len(update.chops)
