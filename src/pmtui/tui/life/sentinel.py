"""A thread that ends the program when it is told to, or when its terminal is gone, whatever the program does.

The event loop may be blocked just then, and above all by the terminal: a loop that writes to a terminal which
nobody reads waits for ever. So the loop is asked to leave, but it is not relied upon.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import threading
import time
from asyncio import AbstractEventLoop
from collections.abc import Callable
from types import FrameType
from typing import Any

from pmtui.tui.life.terminal import Terminal

SIGNALS = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)
"""What ends the program; its exit code is 128 + the number."""

_ANSWER_WITHIN = 0.15
"""Seconds that the loop has before what it holds is flushed without it."""
_FLUSH_AGAIN_AFTER = 0.1
"""Seconds until a second flush: keys typed just before the end are still on their way at the first."""
_LEAVE_WITHIN = 1.0
"""Seconds that the loop has to leave."""
_GONE_AFTER = 1.4
"""Seconds until the process ends even if it is still busy with what comes after the loop."""
_RESTORE_WITHIN = 0.1
_ASK_AGAIN_AFTER = 0.01


class Sentinel:
    """Watches for signals and for the loss of the terminal; use it in a `with` block around `App.run()`.

    The block has to be entered in the main thread, since signal handlers are set.

    Args:
        terminal: the terminal to watch and to give back.
        loop: returns the event loop once it runs, None before.
        on_leave: called in the loop with the exit code; it should make the loop end.
        flush: brings to disk what would be lost. It is called from other threads, several times, perhaps at
            the same time, and may take as long as it wants: the process does not wait for it for ever.
        release: called first, from the sentinel's thread: ends another program that the loop waits for.
        deaf_to_keys: returns whether SIGINT and SIGQUIT are meant for another program, to which the terminal
            has been handed over.
    """

    def __init__(
        self,
        terminal: Terminal,
        *,
        loop: Callable[[], AbstractEventLoop | None],
        on_leave: Callable[[int], None],
        flush: Callable[[], None] = lambda: None,
        release: Callable[[], None] = lambda: None,
        deaf_to_keys: Callable[[], bool] = lambda: False,
    ) -> None:
        self.code: int | None = None
        """The exit code, as soon as something ends the program."""
        self._terminal = terminal
        self._loop = loop
        self._on_leave = on_leave
        self._flush = flush
        self._release = release
        self._deaf_to_keys = deaf_to_keys
        self._answered = threading.Event()
        self._ended = threading.Event()
        self._handlers: dict[int, Any] = {}
        self._read, self._write = os.pipe()
        os.set_blocking(self._read, False)
        os.set_blocking(self._write, False)
        self._thread = threading.Thread(target=self._run, name="sentinel", daemon=True)

    def __enter__(self) -> Sentinel:
        for number in SIGNALS:
            self._handlers[number] = signal.signal(number, self._on_signal)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Take the loop as ended. After a signal the time limit stays, for what is left to do."""
        self._ended.set()
        if self.code is None:
            for number, handler in self._handlers.items():
                signal.signal(number, handler if handler is not None else signal.SIG_DFL)
            self._wake(0)
        while self.code is None and self._thread.is_alive():
            self._thread.join(_ASK_AGAIN_AFTER)
        if self.code is not None:
            self._flush_safely()
        else:
            os.close(self._read)
            os.close(self._write)

    def _on_signal(self, number: int, _: FrameType | None) -> None:
        if number in (signal.SIGINT, signal.SIGQUIT) and self._deaf_to_keys():
            return
        self._wake(number)

    def _wake(self, number: int) -> None:
        with contextlib.suppress(OSError):  # the pipe is full: enough reasons have been given
            os.write(self._write, bytes([number]))

    def _run(self) -> None:
        number = self._reason()
        if number == 0:
            return
        began = time.monotonic()
        self.code = 128 + number
        with contextlib.suppress(Exception):
            self._release()
        self._ask(began + _ANSWER_WITHIN)
        threading.Thread(target=self._flush_twice, name="sentinel-flush", daemon=True).start()
        if self._ended.wait(began + _LEAVE_WITHIN - time.monotonic()):
            time.sleep(max(0.0, began + _GONE_AFTER - time.monotonic()))
        else:
            self._terminal.restore(_RESTORE_WITHIN)
        os._exit(self.code)

    def _reason(self) -> int:
        """Wait; return the number of the signal that came, SIGHUP if the terminal is gone, 0 at the end."""
        poll = select.poll()
        poll.register(self._read, select.POLLIN)
        poll.register(self._terminal.keyboard, 0)  # only its loss is reported; no key is taken
        while True:
            for descriptor, event in poll.poll():
                if descriptor == self._read:
                    return os.read(self._read, 1)[0]
                if event & (select.POLLHUP | select.POLLERR):
                    return signal.SIGHUP
                poll.unregister(descriptor)  # it cannot be watched here; the end of the input tells as well

    def _ask(self, deadline: float) -> None:
        """Ask the loop to leave, and wait until it has taken note, or until the deadline."""
        asked = False
        while not (self._answered.is_set() or self._ended.is_set()) and time.monotonic() < deadline:
            loop = None if asked else self._loop()
            if loop is not None:
                with contextlib.suppress(RuntimeError):  # the loop has just been closed
                    loop.call_soon_threadsafe(self._answer)
                asked = True
            self._answered.wait(_ASK_AGAIN_AFTER)

    def _answer(self) -> None:
        try:
            self._on_leave(self.code or 0)
        finally:
            self._answered.set()

    def _flush_twice(self) -> None:
        self._flush_safely()
        time.sleep(_FLUSH_AGAIN_AFTER)
        self._flush_safely()

    def _flush_safely(self) -> None:
        # Whatever goes wrong here, the process has to end all the same.
        with contextlib.suppress(Exception):
            self._flush()
