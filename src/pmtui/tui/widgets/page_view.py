"""Lines to read: they scroll, and a word can be found in them."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from pmtui.tui.drawing import Drawing, Drawn, render


class PageView(Drawing, ScrollView, can_focus=True):
    """A page that draws its own lines; drawing costs what is visible."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._lines: tuple[Drawn, ...] = ()
        self._found = -1

    @property
    def texts(self) -> list[str]:
        """The lines without their styles."""
        return ["".join(span.text for span in (*line.left, *line.right)) for line in self._lines]

    def show(self, lines: Sequence[Drawn]) -> None:
        """Show these lines; the page stays where it stands."""
        self._lines, self._found = tuple(lines), -1
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._lines))
        self.refresh()

    def begin(self) -> None:
        """Go to the beginning of the page."""
        self.scroll_to(y=0, animate=False, immediate=True)

    def find(self, words: str, by: int = 1) -> bool:
        """Go to the next line (or the one before) with these words; return whether there is one."""
        wanted, texts = words.casefold(), self.texts
        start = self._found if self._found >= 0 else int(self.scroll_offset.y) - (1 if by > 0 else 0)
        for step in range(1, len(texts) + 1):
            place = (start + by * step) % len(texts)
            if wanted in texts[place].casefold():
                self._found = place
                self.scroll_to(y=max(0, place - self.size.height // 3), animate=False, immediate=True)
                self.refresh()
                return True
        return False

    def render_line(self, y: int) -> Strip:
        """Draw one visible line."""
        width = self.size.width - self.scrollbar_size_vertical
        place = y + int(self.scroll_offset.y)
        if place >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        strip = render(self._lines[place], width, self.style_of)
        if place != self._found:
            return strip
        background = self.style_of("cursor").background_style
        return Strip(Segment.apply_style(strip, post_style=background), width)

    def key_j(self) -> None:
        """Scroll down a line."""
        self.scroll_down(animate=False)

    def key_k(self) -> None:
        """Scroll up a line."""
        self.scroll_up(animate=False)

    def key_space(self) -> None:
        """Scroll down a page."""
        self.scroll_page_down(animate=False)
