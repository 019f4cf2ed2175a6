"""Random screens as Textual's compositor would send them, and pyte screens to compare them on."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pyte
from rich.color import Color, ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

# Characters on whose width Rich, wcwidth and terminals agree.
NARROW = "abcxyz 0123   .,:-─│┌┘█▌éßñЖλ✗●"
WIDE = "漢字事故あいン한글"
MARKS = "\u0301\u0308\u0327"
SYSTEMS = {
    ColorSystem.STANDARD: "standard",
    ColorSystem.EIGHT_BIT: "256",
    ColorSystem.TRUECOLOR: "truecolor",
}


def console(system: ColorSystem) -> Console:
    return Console(color_system=SYSTEMS[system], force_terminal=True, legacy_windows=False)


def new_screen(width: int, height: int) -> pyte.Screen:
    screen = pyte.Screen(width, height)
    screen.reset_mode(7, private=True)  # Textual switches line wrap off
    return screen


def feed(screen: pyte.Screen, text: str) -> None:
    pyte.Stream(screen).feed(text)


def cells(screen: pyte.Screen) -> list[list[tuple[object, ...]]]:
    """Everything that pyte knows of each cell."""
    return [[tuple(screen.buffer[y][x]) for x in range(screen.columns)] for y in range(screen.lines)]


def random_style(rng: random.Random) -> Style | None:
    if rng.random() < 0.1:
        return None

    def color() -> Color | None:
        return rng.choice(
            [
                None,
                Color.default(),
                Color.from_ansi(rng.randrange(256)),
                Color.from_rgb(rng.randrange(256), rng.randrange(256), rng.randrange(256)),
            ]
        )

    flags = {
        name: True
        for name in ("bold", "italic", "underline", "reverse", "strike", "dim", "blink")
        if rng.random() < 0.15
    }
    return Style(color=color(), bgcolor=color(), **flags)


def random_text(rng: random.Random, width: int) -> str:
    text, used = "", 0
    blank = rng.random() < 0.4
    while used < width:
        if blank or rng.random() < 0.2:
            text, used = text + " ", used + 1
        elif rng.random() < 0.15 and width - used >= 2:
            text, used = text + rng.choice(WIDE), used + 2
        else:
            text, used = text + rng.choice(NARROW), used + 1
            if text[-1] in "abcxyz" and rng.random() < 0.1:
                text += rng.choice(MARKS)
    return text


def random_strip(rng: random.Random, width: int, palette: list[Style | None]) -> Strip:
    segments, used = [], 0
    while used < width:
        size = min(width - used, rng.choice([1, 2, 3, 8, 20, width]))
        segments.append(Segment(random_text(rng, size), rng.choice(palette)))
        used += size
    return Strip(segments, width)


def edited_strip(rng: random.Random, strip: Strip, palette: list[Style | None]) -> Strip:
    """Change a few cells in the middle, as typing does."""
    width = strip.cell_length
    start = rng.randrange(width)
    end = min(width, start + rng.choice([1, 1, 2, 5]))
    middle = random_strip(rng, end - start, palette)
    return Strip([*strip.crop(0, start), *middle, *strip.crop(end, width)], width)


def moved_strip(rng: random.Random, strip: Strip, palette: list[Style | None]) -> Strip:
    """Put a few cells in or take them out, as typing in the middle of a line does."""
    width = strip.cell_length
    start = rng.randrange(width)
    count = min(rng.choice([1, 1, 1, 2, 5, 9, 17]), width - start)
    some = random_strip(rng, count, palette)
    if rng.random() < 0.5:
        return Strip([*strip.crop(0, start), *some, *strip.crop(start, width - count)], width)
    return Strip([*strip.crop(0, start), *strip.crop(start + count, width), *some], width)


@dataclass
class RandomScreen:
    """A screen of side-by-side panes that changes like an app's."""

    rng: random.Random
    width: int
    height: int
    palette: list[Style | None] = field(init=False)
    cuts: list[int] = field(init=False)
    lines: list[list[Strip]] = field(init=False)

    def __post_init__(self) -> None:
        self.palette = [random_style(self.rng) for _ in range(6)]
        self.lay_out()

    def lay_out(self) -> None:
        count = self.rng.randrange(4)
        inner = sorted(self.rng.sample(range(1, self.width), min(count, self.width - 1)))
        self.cuts = [0, *inner, self.width]
        self.lines = [
            [self._strip(left, right) for left, right in zip(self.cuts, self.cuts[1:], strict=False)]
            for _ in range(self.height)
        ]

    def _strip(self, left: int, right: int) -> Strip:
        return random_strip(self.rng, right - left, self.palette)

    def full(self) -> LayoutUpdate:
        return LayoutUpdate([list(line) for line in self.lines], Region(0, 0, self.width, self.height))

    def step(self) -> LayoutUpdate | ChopsUpdate:
        """Change something and return the update that Textual would send."""
        kind = self.rng.random()
        if kind < 0.15:
            self.lay_out()
            return self.full()
        if kind < 0.3:
            return self.full()
        if kind < 0.5:
            self.scroll()
            return self.full()
        panes = len(self.cuts) - 1
        chops: list[dict[int, Strip | None]] = [dict.fromkeys(self.cuts[:-1]) for _ in range(self.height)]
        spans = []
        for y in sorted(self.rng.sample(range(self.height), self.rng.randint(1, self.height))):
            first = self.rng.randrange(panes)
            last = self.rng.randrange(first, panes)
            for pane in range(first, last + 1):
                self._change(y, pane)
                chops[y][self.cuts[pane]] = self.lines[y][pane]
            spans.append((y, self.cuts[first], self.cuts[last + 1]))
        return ChopsUpdate(chops, spans, [self.cuts[1:]] * self.height)

    def scroll(self) -> None:
        """Move some lines up or down, and show others where they come from."""
        top = self.rng.randrange(self.height)
        bottom = self.rng.randint(top, self.height - 1)
        by = self.rng.choice((-3, -2, -1, 1, 1, 2))
        first = 0 if self.rng.random() < 0.7 else self.rng.randrange(len(self.cuts) - 1)
        before = [list(line) for line in self.lines]
        for y in range(top, bottom + 1):
            for pane in range(first, len(self.cuts) - 1):
                inside = top <= y + by <= bottom
                self.lines[y][pane] = (
                    before[y + by][pane] if inside else self._strip(self.cuts[pane], self.cuts[pane + 1])
                )
            if self.rng.random() < 0.2:
                self._change(y, first)

    def _change(self, y: int, pane: int) -> None:
        kind = self.rng.random()
        left, right = self.cuts[pane], self.cuts[pane + 1]
        if kind < 0.3:
            self.lines[y][pane] = moved_strip(self.rng, self.lines[y][pane], self.palette)
        elif kind < 0.6:
            self.lines[y][pane] = edited_strip(self.rng, self.lines[y][pane], self.palette)
        elif kind < 0.8:
            self.lines[y][pane] = self._strip(left, right)
        elif kind < 0.9:
            self.lines[y][pane] = Strip([Segment(" " * (right - left), self.rng.choice(self.palette))])
