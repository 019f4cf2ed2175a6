"""Lines of styled text, cut and padded to a width: the one door by which text of a document is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from pmtui.document.safe import safe_line
from pmtui.tui.styling import StylesOnDemand


class Span(NamedTuple):
    """A piece of text with the name of its style; an empty name is the widget's own style."""

    text: str
    style: str = ""


class Drawn(NamedTuple):
    """A line: what stands at its left, and what at its right."""

    left: tuple[Span, ...]
    right: tuple[Span, ...] = ()


def line(*spans: Span | str, right: Iterable[Span | str] = ()) -> Drawn:
    """Return a line of spans; plain text takes the widget's own style."""
    return Drawn(tuple(map(_span, spans)), tuple(map(_span, right)))


def _span(item: Span | str) -> Span:
    return Span(item) if isinstance(item, str) else item


def column(text: str, width: int) -> str:
    """Return the text as one safe line of exactly so many cells, with an ellipsis where it was cut."""
    return set_cell_size(fit(safe_line(text), width), width) if width > 0 else ""


def fit(text: str, width: int) -> str:
    """Return the text cut to so many cells, with an ellipsis where something is missing."""
    if len(text) * 2 <= width or cell_len(text) <= width:
        return text
    return set_cell_size(text[: width + 1], width - 1).rstrip() + "…" if width > 0 else ""


def text_width(drawn: Drawn) -> int:
    """Return the cells that a line wants, with the space between its two parts."""
    left, right = (sum(cell_len(safe_line(span.text)) for span in part) for part in drawn)
    return left + bool(right) + right


def spill(drawn: Drawn, width: int) -> tuple[Drawn, Drawn | None]:
    """Return the line, and a second one for the words that do not fit on the first; None where all do."""
    pieces = [Span(safe_line(span.text), span.style) for span in drawn.left]
    if text_width(drawn) <= width:
        return drawn, None
    first, room = [], width
    for number, (text, style) in enumerate(pieces):
        if cell_len(text) <= room:
            first.append(Span(text, style))
            room -= cell_len(text)
            continue
        cut = text[:room]
        while cell_len(cut) > room:
            cut = cut[:-1]
        head = cut if text[len(cut)].isspace() else cut[: cut.rfind(" ") + 1] or cut
        rest = [Span(text[len(head) :].lstrip(), style), *pieces[number + 1 :]]
        return Drawn((*first, Span(head.rstrip(), style))), Drawn((Span("   "), *rest), drawn.right)
    return Drawn(tuple(first)), Drawn((), drawn.right)


def render(drawn: Drawn, width: int, style_of: Callable[[str], Style]) -> Strip:
    """Return the line as a strip of exactly `width` cells; the right part keeps its place."""
    base = style_of("")
    right = [Segment(safe_line(span.text), style_of(span.style)) for span in drawn.right]
    # A space stays between what is at the left and what is at the right, however long both are.
    taken = min(width, sum(cell_len(segment.text) for segment in right) + bool(right))
    room = width - taken
    segments: list[Segment] = []
    for span in drawn.left:
        if room <= 0:
            break
        text = fit(safe_line(span.text), room)
        segments.append(Segment(text, style_of(span.style)))
        room -= cell_len(text)
    segments.append(Segment(" " * max(0, room), base))
    gap = [Segment(" ", base)] if right else []
    return Strip([*segments, *gap, *right]).adjust_cell_length(width, base)


class Drawing(StylesOnDemand, Widget):
    """A widget that draws its lines itself, with styles by name from its stylesheet."""

    def style_of(self, name: str) -> Style:
        """Return the style of a name such as `muted`; the widget's own for an empty one."""
        return self.component_style(f"draw--{name}" if name else "")


class DrawnLine(Drawing):
    """One line that is only drawn again when it changes."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._drawn = Drawn(())

    def show(self, drawn: Drawn) -> None:
        """Draw this line from now on."""
        if drawn != self._drawn:
            self._drawn = drawn
            self.refresh()

    @property
    def text(self) -> str:
        """What stands on the line."""
        return "".join(span.text for span in (*self._drawn.left, *self._drawn.right))

    def render_line(self, y: int) -> Strip:
        """Draw the line; everything below its first row stays empty."""
        drawn = self._drawn if y == 0 else Drawn(())
        return render(drawn, self.size.width, self.style_of)

    def get_content_height(self, *_: object) -> int:
        """Return the one row that it takes."""
        return 1
