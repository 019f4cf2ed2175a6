"""The mixin that gives a Textual app an orderly end, whatever ends it."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from pmtui.tui.life.driver import SafeDriver
from pmtui.tui.life.jobs import leads_jobs
from pmtui.tui.life.report import say_at_the_end, write_report

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.app import App

    _App = App[Any]
else:
    _App = object

CRASHED = 70
"""The exit code after a mistake in the program."""

_LAST_KEYS = 0.05
"""Seconds that keys have to reach the widget that they are for."""


class Life(NamedTuple):
    """What an app wants done about its end.

    Both functions are called from any thread, and when the program is in any state.
    """

    program: str = "The program"
    """Its name and version."""
    reports: Path | None = None
    """The folder for reports of mistakes; without one none is written."""
    flush: Callable[[], None] = lambda: None
    """Brings to disk what would be lost."""
    kept: Callable[[], str] = lambda: ""
    """Returns a sentence on where the text is that was not saved."""
    stopped: Callable[[], str] = lambda: ""
    """Returns a sentence for the person who finds the shell in its place."""


class OrderlyLife(_App):
    """Leaves when told to, reports its mistakes, stops and continues. Put it before `App` in the bases."""

    life: Life = Life()
    handed_over: bool = False
    """Whether another program has the terminal just now."""
    _crash_said: str | None = None
    _outside: subprocess.Popen[bytes] | None = None

    def get_driver_class(self) -> type[Driver]:
        """Return the driver that bears what terminals do, in place of Textual's own for terminals."""
        found = super().get_driver_class()
        return SafeDriver if found is LinuxDriver else found

    async def run_async(self, **options: Any) -> Any:
        """Run the app; mistakes in tasks that nobody waits for are reported, instead of drawn over it."""
        asyncio.get_running_loop().set_exception_handler(self._report_stray)
        return await super().run_async(**options)

    # Leaving

    def leave(self, code: int) -> None:
        """End the app with an exit code, after what the keys do that were typed just before."""
        asyncio.get_running_loop().call_later(_LAST_KEYS, self.call_later, self.exit, None, code)

    # Stopping

    @contextlib.contextmanager
    def suspend(self) -> Iterator[None]:
        """Hand the terminal over to another program while the `with` block runs, and take it back after it.

        Raises:
            SuspendNotSupported: there is no terminal that could be handed over.
        """
        failed: BaseException | None = None
        with super().suspend():  # which does not take the terminal back after an exception
            self.handed_over = True
            try:
                yield
            except BaseException as error:
                failed = error
            finally:
                self.handed_over = False
        if failed is not None:
            raise failed

    def run_outside(self, command: Sequence[str]) -> int:
        """Let another program have the terminal until it ends, and return its exit code.

        Raises:
            OSError: it could not be started.
            SuspendNotSupported: there is no terminal that could be handed over.
        """
        with self.suspend():
            try:
                self._outside = subprocess.Popen(command)
                return self._outside.wait()
            finally:
                self._outside = None

    def hang_up_outside(self) -> None:
        """End the program that has the terminal just now as if it were gone: editors keep their text then."""
        outside = self._outside
        if outside is not None:
            outside.send_signal(signal.SIGHUP)

    @property
    def can_stop(self) -> bool:
        """Whether a shell waits that could continue the program after a stop."""
        return isinstance(self._driver, SafeDriver) and self._driver.can_suspend and leads_jobs()

    def action_suspend_process(self) -> None:
        """Stop like a job of the shell, if there is a shell that could continue it."""
        if isinstance(self._driver, SafeDriver) and self.can_stop:
            self._suspend_signal()
            self._driver.stop_job(self.life.stopped())
        else:
            self.tell("No shell waits for this program, so nothing could bring it back.")

    def tell(self, sentence: str) -> None:
        """Tell the person something."""
        self.notify(sentence, markup=False)

    # Mistakes in the program

    def report(self, error: BaseException | None) -> None:
        """Write a report, bring the text to safety and keep what to say about both; never fails."""
        if self._crash_said is not None:
            return
        self._crash_said = ""
        with contextlib.suppress(Exception):
            self.life.flush()
        said = [f"{self.life.program} had to stop because of a mistake in the program."]
        if self.life.reports is not None:
            try:
                path = write_report(self.life.reports, self.life.program, error)
            except Exception:
                said.append(f"Its report could not be written to {self.life.reports}.")
            else:
                said.append(f"A report without any of your text is in {path}.")
        with contextlib.suppress(Exception):
            said.append(self.life.kept())
        self._crash_said = " ".join(sentence for sentence in said if sentence)

    def say_crash(self) -> None:
        """Say once what `report` kept."""
        if self._crash_said:
            say_at_the_end(self._crash_said)
            self._crash_said = ""

    def _handle_exception(self, error: Exception) -> None:
        if self._exception is None:  # for the tests of the app, which raise it again
            self._exception = error
            self._exception_event.set()
        self._crash(error)

    def _fatal_error(self) -> None:
        self._crash(sys.exc_info()[1])

    def panic(self, *renderables: RenderableType) -> None:
        """End because of a mistake in the program; what is given to be shown may hold text, and is not."""
        shown = next((each for each in renderables if isinstance(each, BaseException)), None)
        self._crash(shown or sys.exc_info()[1])

    def _crash(self, error: BaseException | None) -> None:
        self._return_code = CRASHED
        self.report(error)
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        if self._crash_said is None:
            super()._print_error_renderables()
            return
        self._exit_renderables.clear()
        self.say_crash()

    def _report_stray(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if self.life.reports is not None and isinstance(error, BaseException):
            with contextlib.suppress(Exception):
                write_report(self.life.reports, self.life.program, error)
