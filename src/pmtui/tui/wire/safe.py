"""Updates made safe for the ways to the terminal that do not go through cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual._compositor import ChopsUpdate, InlineUpdate, LayoutUpdate
from textual.strip import Strip

from pmtui.tui.wire.cells import safe_text

if TYPE_CHECKING:
    from rich.console import RenderableType


def safe_update(update: RenderableType | None) -> RenderableType | None:
    """Return an update of the same kind without control characters, control segments and links.

    Anything but an update of the compositor is returned as it is.
    """
    if isinstance(update, InlineUpdate):
        return InlineUpdate([safe_strip(strip) for strip in update.strips], update.clear)
    if isinstance(update, LayoutUpdate):
        return LayoutUpdate([[safe_strip(strip) for strip in line] for line in update.strips], update.region)
    if isinstance(update, ChopsUpdate):
        chops = [{x: strip and safe_strip(strip) for x, strip in line.items()} for line in update.chops]
        return ChopsUpdate(chops, update.spans, update.chop_ends)
    return update


def safe_strip(strip: Strip) -> Strip:
    """Return the strip with every character that a terminal could obey made visible, and without links."""
    segments = [
        Segment(safe_text(text), style.update_link(None) if style is not None and style.link else style)
        for text, style, control in strip
        if not control
    ]
    return Strip(segments).adjust_cell_length(strip.cell_length)
