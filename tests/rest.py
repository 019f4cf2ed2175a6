"""Waiting until a Textual program has nothing left to do.

Textual's own pilot takes a process that uses no CPU for one at rest, which is also true of one that a busy
machine lets wait.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

from textual.app import App
from textual.message_pump import MessagePump

PATIENCE = 60.0
"""Seconds after which a program that does not come to rest is given up."""
_LOOK = 0.002


async def rest(app: App[Any]) -> None:
    """Wait until everything asked of the program is done, and the screen shows it.

    Raises:
        TimeoutError: if it does not come to rest.
    """
    async with asyncio.timeout(PATIENCE):
        quiet = 0
        # One look may fall between two steps of which the first asks for the second.
        while quiet < 3 and app.is_running:
            await asyncio.sleep(0 if quiet else _LOOK)
            quiet = quiet + 1 if _is_at_rest(app) else 0


async def until(condition: Callable[[], bool], still: Callable[[], object] = lambda: "") -> None:
    """Wait until something is so.

    Args:
        condition: what is waited for.
        still: returns what is told if it does not come.

    Raises:
        AssertionError: if it does not come.
    """
    end = asyncio.get_running_loop().time() + PATIENCE
    while not condition():
        assert asyncio.get_running_loop().time() < end, f"still waiting at this:\n{still()}"
        await asyncio.sleep(_LOOK)


def _is_at_rest(app: App[Any]) -> bool:
    screen = app.screen
    return not (
        any(node._next_callbacks or not _waits(node) for node in _nodes(app))
        or any(worker.is_running for worker in app.workers)
        or screen._callbacks
        or screen._dirty_widgets
        or screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
    )


def _nodes(app: App[Any]) -> Iterator[MessagePump]:
    yield app
    for screen in app.screen_stack:
        yield from screen.walk_children(with_self=True)


def _waits(node: MessagePump) -> bool:
    """Return true if no message is left to be handled, nor being handled."""
    queue = node._message_queue
    return queue.empty() and bool(queue.ready_event._waiters)
