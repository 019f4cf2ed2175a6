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
    Capabilities(bce=True, csr=True),
    Capabilities(ech=True, csr=True),
    Capabilities(ich=True),
    Capabilities(bce=True, ech=True, csr=True, ich=True),
]


@pytest.fixture(autouse=True)
def _fresh_styles() -> None:
    # Rich keeps split segments, and with them styles that remember the codes of another colour system.
    Segment._split_cells.cache_clear()


@pytest.mark.parametrize("seed", range(16))
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


@pytest.mark.parametrize("seed", range(16))
def test_a_terminal_that_is_behind_gets_the_newest_screen_and_none_between(seed: int) -> None:
    rng = random.Random(seed)
    width, height = rng.choice([(80, 24), (40, 8), (5, 3)])
    screen = RandomScreen(rng, width, height)
    session = WireSession(LookTable(ColorSystem.EIGHT_BIT), CAPABILITIES[seed % len(CAPABILITIES)])
    ours = new_screen(width, height)
    update = screen.full()
    for step in range(12):
        cursor = (rng.randrange(width), rng.randrange(height)) if rng.random() < 0.5 else None
        session.take(update)
        for _ in range(rng.randrange(4)):
            if rng.random() < 0.5:
                feed(ours, session.catch_up(cursor, rng.randrange(1, 200)))
            if rng.random() < 0.1:
                session.forget()
            session.take(screen.step())
        if not session.is_shown:
            assert session.place_cursor(cursor) == "", "the cursor comes with the screen"
        while True:
            feed(ours, session.catch_up(cursor, 50))
            if session.is_shown:
                break
        theirs = new_screen(width, height)
        feed(theirs, screen.full().render_segments(console(ColorSystem.EIGHT_BIT)))
        assert cells(ours) == cells(theirs), f"step {step}"
        assert ours.cursor.hidden == (cursor is None)
        update = screen.step()


def test_a_part_is_about_as_long_as_asked_for() -> None:
    screen = RandomScreen(random.Random(1), 80, 24)
    session = WireSession(LookTable(ColorSystem.EIGHT_BIT), Capabilities())
    session.take(screen.full())
    whole = WireSession(LookTable(ColorSystem.EIGHT_BIT), Capabilities())
    most = len(whole.advance(screen.full())) // 4
    part = session.catch_up(None, most)
    assert most <= len(part) < 2 * most
    assert not session.is_shown
