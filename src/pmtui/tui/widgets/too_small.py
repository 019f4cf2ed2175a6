"""A sentence in place of a screen for which the window is too small."""

from __future__ import annotations

from textual.geometry import Size
from textual.widgets import Static

SMALLEST = Size(60, 15)
"""The smallest window on which the screens can be read."""


def is_too_small(size: Size) -> bool:
    """Return whether the screens cannot be read in a window of this size."""
    return size.width < SMALLEST.width or size.height < SMALLEST.height


class TooSmall(Static):
    """Covers the screen while the window is too small; what has the focus keeps it, and typing goes on."""

    def __init__(self) -> None:
        super().__init__("", id="too-small", markup=False)
        self.display = False

    def fit(self, size: Size) -> None:
        """Cover a screen of this size, or leave it free."""
        small = is_too_small(size)
        if small:
            self.update(
                f"pmtui needs {SMALLEST.width}×{SMALLEST.height} characters; this window has "
                f"{size.width}×{size.height}. Make it larger: nothing is lost."
            )
        self.display = small
