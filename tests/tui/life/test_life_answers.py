"""A terminal that answers is never far behind, whatever takes its bytes on the way to it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import threading
import tty
from collections.abc import Iterator

import pytest

from pmtui.tui.life.answers import EVERY, LONGEST, PATIENCE, QUESTION, Answers
from pmtui.tui.life.output import Output
from pmtui.tui.life.pace import AHEAD, AT_ONCE

MUCH = 100_000_000


class Far:
    """A terminal at the end of a line that delays what goes there and back, and is slow to carry it."""

    def __init__(self, rate: float, delay: float) -> None:
        self.now = 0.0
        self.rate, self.delay = rate, delay
        self.answers = Answers(lambda: self.now)
        self.free = 0.0
        self._due: list[float] = []

    def write(self, size: int) -> None:
        asked = self.answers.wrote(size)
        self.free = max(self.free, self.now) + size / self.rate
        if asked:
            self._due.append(self.free + self.delay)

    def pass_by(self, seconds: float) -> None:
        end = self.now + seconds
        while self._due and self._due[0] <= end:
            self.now = max(self.now, self._due.pop(0))
            self.answers.answered()
        self.now = end

    def draw(self, seconds: float, size: int = MUCH) -> float:
        """Write whatever may be written for so long, and return by how much the line was behind at most."""
        worst, end = 0.0, self.now + seconds
        while self.now < end and size > 0:
            while not self.answers.wait and size > 0:
                self.write(self.answers.at_once)
                size -= self.answers.at_once
                worst = max(worst, self.free - self.now)
                if worst > 60:
                    return worst
            self.pass_by(0.01)
        return worst


@pytest.mark.parametrize("delay", [0.02, 0.3, 0.6])
@pytest.mark.parametrize("rate", [960, 5_000, 100_000])
def test_what_is_on_its_way_is_little_once_the_line_is_known(rate: float, delay: float) -> None:
    far = Far(rate, delay)
    far.write(100)
    far.pass_by(2)
    far.draw(30)
    assert far.draw(30) < LONGEST + AHEAD + 2 * EVERY / rate


@pytest.mark.parametrize("rate", [960, 100_000])
def test_the_line_is_in_use_as_long_as_there_is_something_to_draw(rate: float) -> None:
    far = Far(rate, 0.3)
    far.write(100)
    far.pass_by(2)
    far.draw(30)
    before = far.free
    far.draw(30)
    assert far.free - before > 20


def test_a_line_that_is_quick_but_long_takes_a_screen_at_once() -> None:
    far = Far(10_000_000, 0.3)
    far.write(100)
    for most in (0.5, 0.1):
        far.pass_by(2)
        start = far.now
        far.draw(10, size=8_000)
        assert far.now - start < most


def test_a_way_that_has_become_longer_is_learned() -> None:
    far = Far(10_000_000, 0.02)
    far.write(100)
    far.pass_by(2)
    far.draw(5)
    far.delay = 0.5
    far.draw(60)
    start = far.now
    far.draw(10, size=16_000)
    assert far.now - start < 1.1


def test_where_no_answer_comes_nothing_waits_and_it_is_soon_asked_no_more() -> None:
    answers = Answers(lambda: 0.0)
    assert answers.wrote(100)
    assert sum(answers.wrote(2 * EVERY) for _ in range(1000)) < 10
    assert (answers.wait, answers.open, answers.at_once) == (0, 0, AT_ONCE)


def test_how_quick_a_line_is_can_be_seen_from_the_first_screen() -> None:
    far = Far(960, 0.3)
    for _ in range(6):
        far.write(1000)
    far.pass_by(10)
    assert far.draw(3) < 3


def test_a_terminal_that_answers_no_more_is_waited_for_a_few_times_only() -> None:
    far = Far(1000, 0.1)
    far.write(100)
    far.pass_by(2)
    far.rate = 0.001
    for _ in range(3):
        far.write(MUCH)
        assert far.answers.wait == pytest.approx(PATIENCE)
        far.pass_by(PATIENCE)
        assert far.answers.wait == 0
    far.write(MUCH)
    far.write(MUCH)
    assert (far.answers.wait, far.answers.open) == (0, 0)


def test_an_answer_to_nothing_is_none() -> None:
    answers = Answers()
    answers.answered()
    answers.wrote(MUCH)
    assert (answers.wait, answers.open) == (0, 0)


@pytest.fixture
def line() -> Iterator[tuple[int, int]]:
    far, near = os.openpty()
    tty.setraw(near)
    yield far, near
    os.close(far)
    os.close(near)


async def test_who_draws_is_told_when_an_answer_comes(line: tuple[int, int]) -> None:
    far, near = line
    output = Output(near, "utf-8", lambda: None)
    told = asyncio.Event()
    output.on_written = told.set
    output.start()
    output.write("x")
    output.flush()
    output.answered()
    while not output.waits:
        output.write("x" * 1000)
        output.flush()
        await asyncio.to_thread(os.read, far, 1 << 16)
    told.clear()
    while output.waits:
        output.answered()
    await asyncio.wait_for(told.wait(), 30)
    output.stop()


async def test_the_end_waits_for_the_answers_that_are_to_come(line: tuple[int, int]) -> None:
    far, near = line
    output = Output(near, "utf-8", lambda: None)
    output.start()
    output.write("x")
    output.flush()
    output.answered()
    output.write("x" * EVERY)
    output.flush()
    ended = threading.Event()
    waiting = threading.Thread(target=lambda: (output.ask_no_more(30), ended.set()))
    waiting.start()
    assert not ended.is_set()
    output.answered()
    waiting.join(30)
    assert ended.is_set()
    await asyncio.to_thread(os.read, far, 1 << 16)
    output.stop()


async def test_the_end_waits_for_no_answer_to_what_was_not_asked(line: tuple[int, int]) -> None:
    far, near = line
    output = Output(near, "utf-8", lambda: None)
    output.start()
    output.write("x")
    output.flush()
    output.answered()
    for _ in range(100):  # more than the line takes, with the questions behind it
        output.write("x" * 100 * EVERY)
        output.flush()
    asked = b""
    output.ask_no_more(0)
    os.set_blocking(far, False)
    with contextlib.suppress(BlockingIOError):
        while data := os.read(far, 1 << 16):
            asked += data
    for _ in range(asked.count(QUESTION)):
        output.answered()
    started = threading.Thread(target=output.ask_no_more, args=(3600,), daemon=True)
    started.start()
    await asyncio.to_thread(started.join, 30)
    assert not started.is_alive()
    reader = threading.Thread(target=drained, args=(far, output))
    reader.start()
    output.stop()
    await asyncio.to_thread(reader.join)


def drained(descriptor: int, output: Output) -> None:
    """Read until the output has been stopped."""
    while output.runs:
        with contextlib.suppress(BlockingIOError):
            os.read(descriptor, 1 << 16)
