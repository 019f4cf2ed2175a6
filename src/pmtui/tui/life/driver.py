"""Textual's driver, made to last: what a terminal may do at any time neither ends nor blocks the program."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import sys
import termios
import threading
import tty
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from textual import constants, events
from textual._time import get_time
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.keys import Keys
from textual.message import Message

from pmtui.tui.life.answers import ANSWER
from pmtui.tui.life.output import Output
from pmtui.tui.life.paste import Pasted, PasteGate, Typed
from pmtui.tui.life.report import say_at_the_end

_READ = 4096
_LOOK_UP = 5.0
"""Seconds after which the input thread looks whether it is to end, should nobody wake it."""
_LAST_ANSWERS = 1.0
"""Seconds for which the terminal's last answers are waited for."""
_STARTS = 100
"""How often a start is tried again that was interrupted, as by `bg` in the shell."""


@lru_cache(maxsize=4096)
def plain_keys(character: str) -> tuple[events.Key, ...]:
    """Return what the parser makes of a character that belongs to no sequence; it takes its time for that."""
    found = XTermParser()._sequence_to_key_events(character)
    return tuple(key for key in found if key.key != Keys.Ignore)


class AnswerParser(XTermParser):
    """Tells of the answers of the terminal, which are no keys."""

    def __init__(self, on_answer: Callable[[], None], debug: bool = False) -> None:
        super().__init__(debug)
        self._on_answer = on_answer

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        if sequence != ANSWER:
            return super()._sequence_to_key_events(sequence, alt)
        self._on_answer()
        return (events.Key(Keys.Ignore, sequence),)


class SafeDriver(LinuxDriver):
    """Reads keys and draws like its base class, but

    * bytes that are no UTF-8 become U+FFFD, and sequences that cannot be understood are left out;
    * a paste without an end mark ends by itself, and one that contains an end mark does not end there;
    * a terminal that is slow to read blocks nothing: see `output`;
    * when the terminal is gone the process gets SIGHUP, also where the system sends none;
    * the process may be stopped and continued by any signal, any number of times;
    * signal handlers do nothing but ask the event loop, since they may interrupt it anywhere.
    """

    def __init__(self, app: Any, **options: Any) -> None:
        super().__init__(app, **options)
        display = sys.__stderr__
        assert display is not None
        self.output = Output(display.fileno(), display.encoding, self._hang_up)
        """What writes to the terminal, in place of a thread."""
        self._hung_up = False
        self._found: list[Message] = []
        self._parser = self._fresh_parser()
        self._wake_read, self._wake_write = os.pipe()
        os.set_blocking(self._wake_read, False)

    def _fresh_parser(self) -> XTermParser:
        return AnswerParser(self.output.answered, self._debug)

    # The life of the process

    def start_application_mode(self) -> None:
        """Set the terminal up, as soon as the program is in the foreground."""
        for _ in range(_STARTS):
            super().start_application_mode()  # type: ignore[no-untyped-call]
            if self.output.runs:  # it returns early when it was stopped in the background
                return
        self._hang_up()

    @property  # type: ignore[override]
    def _writer_thread(self) -> Output | None:
        """What the base class writes to."""
        return self.output

    @_writer_thread.setter
    def _writer_thread(self, _: object) -> None:
        """Leave aside the thread that the base class would write with."""

    def write(self, data: str) -> None:
        """Write to the terminal, as soon as it takes that."""
        self.output.write(data)

    def flush(self) -> None:
        """Write what the terminal takes."""
        self.output.flush()

    def _hang_up(self) -> None:
        """Do what happens when a terminal goes away."""
        if not self._hung_up:
            self._hung_up = True
            os.kill(os.getpid(), signal.SIGHUP)

    def _sigtstp_application(self, *_: Any) -> None:
        if self._auto_restart and self._reading:
            self._soon(self._stop)
        else:
            os.kill(os.getpid(), signal.SIGSTOP)

    def _sigcont_application(self, *_: Any) -> None:
        self._soon(self._continue)

    def _soon(self, do: Callable[[], None]) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(do)

    @property
    def _reading(self) -> bool:
        return self._key_thread is not None and self._key_thread.is_alive()

    def _stop(self) -> None:
        """Give the terminal back and stop, like a job of the shell."""
        if self._auto_restart and self._reading:
            self.suspend_application_mode()
            self._must_signal_resume = True
        os.kill(os.getpid(), signal.SIGSTOP)

    def stop_job(self, sentence: str) -> None:
        """Give the terminal back with a sentence on it, and stop the whole job, as terminals do for a key."""
        if self._auto_restart and self._reading:
            self.suspend_application_mode()
            say_at_the_end(sentence)
            self._must_signal_resume = True
            os.killpg(0, signal.SIGSTOP)

    def _continue(self) -> None:
        """Take the terminal again after a stop of which the driver may not have known."""
        if not self._auto_restart:
            return
        if self._must_signal_resume:
            self.resume_application_mode()
        elif self._reading:
            self._claim()

    def _claim(self) -> None:
        """Set the terminal up without taking what is set for what was found."""
        with contextlib.suppress(termios.error):
            attributes = termios.tcgetattr(self.fileno)
            attributes[tty.LFLAG] = self._patch_lflag(attributes[tty.LFLAG])
            attributes[tty.IFLAG] = self._patch_iflag(attributes[tty.IFLAG])
            attributes[tty.CC][termios.VMIN] = 1
            termios.tcsetattr(self.fileno, termios.TCSANOW, attributes)
        self._enable_mouse_support()
        self._enable_bracketed_paste()
        self._disable_line_wrap()
        self.write("\x1b[?25l\x1b[?1004h")
        self.flush()
        size = Size(*self._get_terminal_size())
        self._app.post_message(events.Resize(size, size))
        self._app.post_message(self.SignalResume())
        self._app.refresh(layout=True)

    # Input

    def disable_input(self) -> None:
        """Disable further input."""
        if self._reading:
            self.output.ask_no_more(_LAST_ANSWERS)
            os.write(self._wake_write, b"\0")
        super().disable_input()

    def stop_application_mode(self) -> None:
        """Stop application mode, restore state."""
        if self._mouse_pixels:
            self.write("\x1b[?1016l")
        super().stop_application_mode()

    def _run_input_thread(self) -> None:
        try:
            self.run_input_thread()
        except Exception as error:
            self._app.call_later(self._app._handle_exception, error)

    def run_input_thread(self) -> None:
        """Wait for input and dispatch events, until told to end or until the terminal is gone."""
        decode = getincrementaldecoder("utf-8")("replace").decode
        gate = PasteGate(constants.ESCAPE_DELAY)
        self._parser = self._fresh_parser()
        self._forget_waking()
        while not self.exit_event.is_set():
            wait = min(
                self._parser_patience(), _LOOK_UP if (patience := gate.patience()) is None else patience
            )
            ready, _, _ = select.select([self.fileno, self._wake_read], [], [], wait)
            if self._wake_read in ready:
                return
            if self.fileno in ready:
                data = self._read()
                if not data:
                    self._hang_up()
                    return
                self._dispatch(gate.feed(decode(data)))
            self._dispatch(gate.tick())
            self._process(self._parser.tick())
            self._pass_on()

    def _forget_waking(self) -> None:
        with contextlib.suppress(BlockingIOError):
            os.read(self._wake_read, _READ)

    def _parser_patience(self) -> float:
        until = self._parser._timeout_time
        return _LOOK_UP if until is None else max(0.0, until - get_time())

    def _read(self) -> bytes:
        """Return what there is to read; nothing if there never will be anything again."""
        try:
            return os.read(self.fileno, _READ)
        except OSError:
            return b""

    def _dispatch(self, pieces: list[Typed | Pasted]) -> None:
        for piece in pieces:
            if isinstance(piece, Pasted):
                self.process_message(events.Paste(piece.text.replace("\x00", "")))
                continue
            for character in piece.text:  # so that what follows a sequence that fails is not lost
                if character.isprintable() and self._parser._awaiting.timeout is None:
                    for key in plain_keys(character):
                        self.process_message(key.copy())
                else:
                    self._process(self._parser.feed(character))
            if piece.whole and self._parser._timeout_time is not None:
                self._parser._timeout_time = 0.0
                self._process(self._parser.tick())

    def send_message(self, message: Message) -> None:
        """Send a message to the app, with all others that come of what was read at once."""
        if threading.current_thread() is self._key_thread:
            self._found.append(message)
        else:
            self._wake([message])

    def _pass_on(self) -> None:
        """Wake the app for what was found, once for all of it."""
        if self._found:
            found, self._found = self._found, []
            self._wake(found)

    def _wake(self, messages: list[Message]) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(self._post, messages)

    def _post(self, messages: list[Message]) -> None:
        for message in messages:
            self._app.post_message(message)

    def _process(self, messages: Iterable[Message]) -> None:
        """Pass on what the parser finds; it starts afresh where it fails, as over absurd numbers."""
        found = iter(messages)
        while True:
            try:
                message = next(found, None)
            except Exception:
                self._parser = self._fresh_parser()
                return
            if message is None:
                return
            self.process_message(message)
