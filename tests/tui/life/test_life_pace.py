"""A line that says that it is slow is never far behind, whatever the system would take for it."""

from __future__ import annotations

import asyncio
import os
import termios
import tty
from collections.abc import Iterator

import pytest

from pmtui.tui.life.output import Output
from pmtui.tui.life.pace import AHEAD, AT_ONCE, Pace


@pytest.fixture
def terminal() -> Iterator[int]:
    far, near = os.openpty()
    tty.setraw(near)
    yield near
    os.close(far)
    os.close(near)


def set_speed(terminal: int, speed: int) -> None:
    settings = termios.tcgetattr(terminal)
    settings[4:6] = [speed, speed]
    termios.tcsetattr(terminal, termios.TCSANOW, settings)


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def pace_of(terminal: int, clock: Clock) -> Pace:
    pace = Pace(clock)
    pace.measure(terminal)
    return pace


def test_a_slow_line_waits_until_it_has_carried_what_was_written(terminal: int) -> None:
    set_speed(terminal, termios.B9600)
    pace = pace_of(terminal, clock := Clock())
    assert pace.at_once == 240
    assert pace.wait == 0
    pace.wrote(960)
    assert pace.wait == pytest.approx(1 - AHEAD)
    pace.wrote(960)
    clock.now += 1
    assert pace.wait == pytest.approx(1 - AHEAD)
    clock.now += 1
    assert pace.wait == 0


def test_a_line_at_rest_saves_nothing_up(terminal: int) -> None:
    set_speed(terminal, termios.B1200)
    pace = pace_of(terminal, clock := Clock())
    pace.wrote(1)
    clock.now += 1000
    pace.wrote(120)
    assert pace.wait == pytest.approx(1 - AHEAD)


@pytest.mark.parametrize("speed", [termios.B0, termios.B38400, termios.B115200])
def test_where_no_slow_line_is_told_of_nothing_waits(terminal: int, speed: int) -> None:
    set_speed(terminal, speed)
    pace = pace_of(terminal, Clock())
    pace.wrote(1_000_000)
    assert (pace.wait, pace.at_once) == (0, AT_ONCE)


def test_what_is_no_terminal_is_not_slow() -> None:
    reading, writing = os.pipe()
    pace = pace_of(writing, Clock())
    pace.wrote(1_000_000)
    assert pace.wait == 0
    os.close(reading)
    os.close(writing)


async def test_who_draws_is_told_when_a_slow_line_can_do_with_more(terminal: int) -> None:
    set_speed(terminal, termios.B9600)
    output = Output(terminal, "utf-8", lambda: None)
    told = asyncio.Event()
    output.on_written = told.set
    output.start()
    output.write("x" * 480)
    output.flush()
    assert output.waits
    await asyncio.wait_for(told.wait(), 30)
    told.clear()
    output.write("x" * 480)
    output.flush()
    output.stop()
    await asyncio.sleep(0)
    assert not told.is_set()
