"""The run of an app from its start to its exit code."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator

from pmtui.tui.life.app import CRASHED, OrderlyLife
from pmtui.tui.life.sentinel import Sentinel
from pmtui.tui.life.terminal import Terminal

_JOB_CONTROL = (signal.SIGTSTP, signal.SIGCONT, signal.SIGWINCH)
_RESTORE_WITHIN = 1.0


def run_app(app: OrderlyLife, *, mouse: bool = True) -> int:
    """Run an app in the terminal and return the exit code.

    It is what the app returned if that is a number, or its return code; 128 + the number of the signal that
    ended it (SIGHUP also stands for a terminal that is gone); 70 after a mistake in the program. After a
    signal the process ends within 1.5 seconds, whatever it does.
    """
    terminal = Terminal()
    sentinel = Sentinel(
        terminal,
        loop=lambda: app._loop,
        on_leave=app.leave,
        flush=lambda: app.life.flush(),
        release=app.hang_up_outside,
        deaf_to_keys=lambda: app.handed_over,
    )
    with sentinel, _job_control_kept():
        try:
            result = app.run(mouse=mouse)
            code = result if isinstance(result, int) else app.return_code or 0
        except Exception as error:
            app.report(error)
            code = CRASHED
        if terminal.disturbed:
            terminal.restore(_RESTORE_WITHIN)
        app.say_crash()
    return code if sentinel.code is None else sentinel.code


@contextlib.contextmanager
def _job_control_kept() -> Iterator[None]:
    """Put back the handlers that a driver sets, which would draw on the terminal after the end."""
    handlers = {number: signal.getsignal(number) for number in _JOB_CONTROL}
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler if handler is not None else signal.SIG_DFL)
