"""The way to the terminal: it never blocks, never fails, and says when it is behind."""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import threading
from collections.abc import Callable

from pmtui.tui.life.answers import QUESTION, Answers
from pmtui.tui.life.pace import Pace

_ROOM = 256
"""Bytes that a terminal takes that says it can be written to."""


class Output:
    """Writes text to a terminal as fast as that takes it, from the event loop, without waiting for it.

    A program that waits for a slow line cannot take keys meanwhile, and one that queues its frames for it
    shows what was a minute ago. So what does not fit is kept, `waits` says so, and whoever draws can leave
    frames out until `on_written` is called. When the terminal is gone that is said once, and nothing is
    written any more.

    Args:
        descriptor: the descriptor of the terminal.
        encoding: the encoding of the terminal.
        on_gone: called when the terminal is gone.
    """

    def __init__(self, descriptor: int, encoding: str, on_gone: Callable[[], None]) -> None:
        self.on_written: Callable[[], None] = lambda: None
        """Called in the event loop when the terminal has taken everything after it was behind."""
        self._descriptor = descriptor
        self._encoding = encoding
        self._on_gone = on_gone
        self._lock = threading.RLock()
        self._texts: list[str] = []
        self._data = b""
        self._own: int | None = None
        self._gone = self._soon = self._watched = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = 0
        self._pace = Pace()
        self._answers = Answers()
        self._answered = threading.Condition(self._lock)
        self._asks = True
        self._waking: asyncio.TimerHandle | None = None

    @property
    def runs(self) -> bool:
        """Whether it was started, and not stopped since."""
        return self._loop is not None

    @property
    def waits(self) -> bool:
        """Whether the terminal has not taken everything yet."""
        return bool(self._data) or self._wait > 0

    @property
    def _wait(self) -> float:
        with self._lock:  # answers come in the thread that reads
            return max(self._pace.wait, self._answers.wait)

    @property
    def at_once(self) -> int:
        """How much to write before it is looked whether the terminal keeps up."""
        return min(self._pace.at_once, self._answers.at_once)

    def fileno(self) -> int:
        """Return the descriptor."""
        return self._descriptor

    def isatty(self) -> bool:
        """Return whether it is a terminal, which is all that it is for."""
        return True

    def start(self) -> None:
        """Begin to write, from the event loop that runs."""
        self._loop, self._thread = asyncio.get_running_loop(), threading.get_ident()
        self._own = _opened_again(self._descriptor)
        self._pace.measure(self._descriptor)
        self._answers.forget()
        self._asks = True

    def write(self, text: str) -> None:
        """Take text, from any thread; it is written at the next flush, and that is soon."""
        with self._lock:
            loop = self._loop
            if loop is None or self._gone:
                return
            self._texts.append(text)
            if self._soon:
                return
            self._soon = True
        if threading.get_ident() == self._thread:
            loop.call_soon(self._flush_soon)
        else:
            with contextlib.suppress(RuntimeError):  # the loop has ended
                loop.call_soon_threadsafe(self._flush_soon)

    def _flush_soon(self) -> None:
        self._soon = False
        self.flush()

    def flush(self) -> None:
        """Write what the terminal takes."""
        if threading.get_ident() != self._thread:
            return
        with self._lock:
            if self._texts:
                data = "".join(self._texts).encode(self._encoding, "backslashreplace")
                self._texts.clear()
                self._data += data
                if self._asks and self._answers.wrote(len(data)):
                    self._data += QUESTION
            if self._data and not self._watched:
                self._write_what_fits()
            if self._data and not self._watched and self._loop is not None:
                self._watch(self._loop)
            if not self._data and self._waking is None and self._loop is not None and (wait := self._wait):
                self._waking = self._loop.call_later(wait, self._kept_up)

    def answered(self) -> None:
        """Take note, from any thread, that the terminal has answered a question."""
        with self._lock:
            waited = self._answers.wait > 0
            self._answers.answered()
            self._answered.notify_all()
            loop = self._loop
        if waited and loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop has ended
                loop.call_soon_threadsafe(self._look_again)

    def ask_no_more(self, patience: float) -> None:
        """Wait for the answers that are to come, so that whoever has the terminal next does not get them."""
        with self._lock:
            self._asks = False
            self._answers.withdraw(self._data.count(QUESTION))
            self._data = self._data.replace(QUESTION, b"")
            if not self._gone:
                self._answered.wait_for(lambda: not self._answers.open, patience)

    def _look_again(self) -> None:
        if self._waking is not None:
            self._waking.cancel()
        self._kept_up()

    def _kept_up(self) -> None:
        self._waking = None
        if not self.waits:
            self.on_written()
        self.flush()

    def _write_what_fits(self) -> None:
        while self._data and not self._gone:
            try:
                if self._own is not None:
                    written = os.write(self._own, self._data)
                elif select.select([], [self._descriptor], [], 0)[1]:
                    written = os.write(self._descriptor, self._data[:_ROOM])
                else:
                    return
            except BlockingIOError:
                return
            except OSError:
                self._lose()
                return
            self._data = self._data[written:]
            self._pace.wrote(written)

    def _lose(self) -> None:
        self._gone, self._data = True, b""
        self._texts.clear()
        self._on_gone()

    def _watch(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            loop.add_writer(self._own if self._own is not None else self._descriptor, self._writable)
        except (OSError, NotImplementedError):  # it cannot be watched
            self._write_all()
        else:
            self._watched = True

    def _writable(self) -> None:
        with self._lock:
            self._write_what_fits()
            if self._data:
                return
            self._unwatch()
        if not self.waits:
            self.on_written()
        self.flush()

    def _unwatch(self) -> None:
        if self._watched and self._loop is not None:
            self._watched = False
            self._loop.remove_writer(self._own if self._own is not None else self._descriptor)

    def stop(self) -> None:
        """Write everything, waiting for the terminal, and write no more."""
        with self._lock:
            if self._loop is None:
                return
            self._unwatch()
            if self._waking is not None:
                self._waking.cancel()
                self._waking = None
            self._data += "".join(self._texts).encode(self._encoding, "backslashreplace")
            self._texts.clear()
            self._write_all()
            self._loop = None
            if self._own is not None:
                os.close(self._own)
                self._own = None

    def _write_all(self) -> None:
        while self._data and not self._gone:
            with contextlib.suppress(OSError, ValueError):
                select.select([], [self._own if self._own is not None else self._descriptor], [])
            self._write_what_fits()


def _opened_again(descriptor: int) -> int | None:
    """Return a descriptor of the same terminal that does not block, or None if there can be none.

    The one that the program was given is shared with the shell and others, which could not live with that.
    """
    names = []
    with contextlib.suppress(OSError):
        names.append(os.ttyname(descriptor))
    with contextlib.suppress(OSError):
        os.tcgetpgrp(descriptor)  # fails unless it is the terminal of this session
        names.append("/dev/tty")
    for name in names:
        with contextlib.suppress(OSError):
            return os.open(name, os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC)
    return None
