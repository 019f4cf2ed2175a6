"""Whatever changes on the screen, the terminal shows what Textual's own output would show."""

from __future__ import annotations

import random

import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from wire_screens import RandomScreen, cells, console, feed, new_screen

from pmtui.tui.wire.looks import LookTable
from pmtui.tui.wire.session import WireSession
from pmtui.tui.wire.terminal import Capabilities

CAPABILITIES = [
    Capabilities(),
    Capabilities(bce=True),
    Capabilities(bce=True, ech=True),
    Capabilities(ech=True),
]


@pytest.fixture(autouse=True)
def _fresh_styles() -> None:
    # Rich keeps split segments, and with them styles that remember the codes of another colour system.
    Segment._split_cells.cache_clear()


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("system", [ColorSystem.STANDARD, ColorSystem.EIGHT_BIT, ColorSystem.TRUECOLOR])
def test_every_step_shows_what_textual_would_send(seed: int, system: ColorSystem) -> None:
    rng = random.Random(seed)
    width, height = rng.choice([(80, 24), (17, 5), (40, 8), (2, 2)])
    screen = RandomScreen(rng, width, height)
    session = WireSession(LookTable(system), CAPABILITIES[seed % len(CAPABILITIES)])
    ours = new_screen(width, height)
    update = screen.full()
    for step in range(12):
        cursor = (rng.randrange(width), rng.randrange(height)) if rng.random() < 0.5 else None
        if rng.random() < 0.1:
            session.forget()
        feed(ours, session.advance(update, cursor))
        theirs = new_screen(width, height)
        feed(theirs, screen.full().render_segments(console(system)))
        assert cells(ours) == cells(theirs), f"step {step}"
        assert ours.cursor.hidden == (cursor is None)
        if cursor is not None:
            assert (ours.cursor.x, ours.cursor.y) == cursor
        update = screen.step()
