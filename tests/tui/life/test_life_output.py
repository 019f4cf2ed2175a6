"""What is written arrives whole and in order, and nothing waits for a terminal that is slow."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import threading
import tty
from collections.abc import AsyncIterator, Callable, Iterator
from typing import NamedTuple

import pytest
import pytest_asyncio

from pmtui.tui.life.answers import QUESTION
from pmtui.tui.life.output import Output

PATIENCE = 30.0
MUCH = "".join(f"{number:06}äöü\n" for number in range(20_000))


class Line(NamedTuple):
    """The two ends of a line to a terminal."""

    far: int
    near: int


@pytest.fixture(params=["terminal", "pipe"])
def line(request) -> Iterator[Line]:
    far, near = os.openpty() if request.param == "terminal" else os.pipe()
    if request.param == "terminal":
        tty.setraw(near)
    yield Line(far, near)
    for end in (far, near):
        with contextlib.suppress(OSError):  # the test took it away
            os.close(end)


@pytest_asyncio.fixture
async def output(line: Line) -> AsyncIterator[Output]:
    output = Output(line.near, "utf-8", lambda: None)
    output.start()
    yield output
    os.set_blocking(line.far, False)
    reader = threading.Thread(target=drain, args=(line.far, lambda: not output.runs))
    reader.start()
    output.stop()
    reader.join()


def drain(descriptor: int, ended: Callable[[], bool]) -> bytes:
    found = b""
    while True:
        last = ended()
        try:
            found += os.read(descriptor, 1 << 16)
        except BlockingIOError:
            if last:
                return found.replace(QUESTION, b"")


async def read(descriptor: int, size: int) -> bytes:
    """Read so many bytes while the loop goes on, and leave out what the terminal is asked."""
    found = b""
    async with asyncio.timeout(PATIENCE):
        while len(found.replace(QUESTION, b"")) < size:
            found += await asyncio.to_thread(os.read, descriptor, 1 << 16)
    return found.replace(QUESTION, b"")


async def test_text_arrives_whether_flushed_or_not(line, output):
    output.write("flushed ä ")
    output.flush()
    output.write("and not")
    assert await read(line.far, 18) == "flushed ä and not".encode()
    assert not output.waits


async def test_a_slow_terminal_holds_nobody_and_gets_everything_in_order(line, output):
    written = asyncio.Event()
    output.on_written = written.set
    for start in range(0, len(MUCH), 1000):
        output.write(MUCH[start : start + 1000])
        output.flush()
    assert output.waits
    assert not written.is_set()
    assert await read(line.far, len(MUCH.encode())) == MUCH.encode()
    async with asyncio.timeout(PATIENCE):
        await written.wait()
    assert not output.waits


async def test_what_is_drawn_when_it_has_caught_up_comes_after_the_rest(line, output):
    output.on_written = lambda: output.write("the newest")
    output.write(MUCH)
    output.flush()
    assert (await read(line.far, len(MUCH.encode()) + 10)).endswith(b"the newest")


async def test_the_end_waits_until_everything_is_written(line, output):
    output.write(MUCH)
    output.flush()
    assert output.waits
    os.set_blocking(line.far, False)
    found: list[bytes] = []
    reader = threading.Thread(target=lambda: found.append(drain(line.far, lambda: not output.runs)))
    reader.start()
    output.stop()
    await asyncio.to_thread(reader.join)
    assert found == [MUCH.encode()]
    output.write("too late")
    output.flush()
    assert not output.waits


async def test_the_terminal_stays_as_others_have_it(line, output):
    assert not fcntl.fcntl(line.near, fcntl.F_GETFL) & os.O_NONBLOCK


async def test_other_threads_may_write_as_well(line, output):
    await asyncio.to_thread(output.write, "from a thread")
    await asyncio.to_thread(output.flush)
    assert await read(line.far, 13) == b"from a thread"


async def test_a_terminal_that_is_gone_is_told_once_and_ends_nothing(line):
    told: list[str] = []
    output = Output(line.near, "utf-8", lambda: told.append("gone"))
    output.start()
    output.write(MUCH)
    output.flush()
    assert output.waits
    os.close(line.far)
    async with asyncio.timeout(PATIENCE):
        while not told:
            await asyncio.sleep(0.001)
    for _ in range(3):
        output.write("nobody reads this")
        output.flush()
    assert told == ["gone"]
    assert not output.waits
    output.stop()
