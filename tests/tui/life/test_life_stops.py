"""The program may be stopped and continued, by whatever does it, and is as before."""

import shlex
import signal
import sys

import pytest
from life_pty import APP, Pty, sample

GONE = 15.0
F4 = "\x1bOS"


def stopped(terminal):
    terminal.until(lambda: terminal.state() == "T")


def usable(terminal):
    """Check that keys arrive once each, and that the screen is drawn in full after a stop."""
    start = len(terminal.output)
    terminal.type("typed")
    terminal.until_text("typed", start)
    terminal.type("\x11")
    assert terminal.gone(GONE) == 0
    terminal.assert_left_clean()


@pytest.mark.parametrize("display", ["plain", "wire"])
@pytest.mark.parametrize(
    "numbers",
    [(signal.SIGSTOP, signal.SIGCONT), (signal.SIGCONT, signal.SIGCONT), (signal.SIGTSTP, signal.SIGCONT)],
    ids=["SIGSTOP", "SIGCONT alone", "SIGTSTP"],
)
def test_stops_leave_no_trace(tmp_path, numbers, display):
    with sample(tmp_path, display) as terminal:
        for number in numbers:
            start = len(terminal.output)
            terminal.signal(number)
            if number == signal.SIGCONT:
                terminal.until_text("ready", start)
            else:
                stopped(terminal)
        usable(terminal)


def test_a_job_control_stop_gives_the_terminal_back(tmp_path):
    with sample(tmp_path, "wire") as terminal:
        terminal.signal(signal.SIGTSTP)
        stopped(terminal)
        while terminal.read(0):
            pass
        terminal.assert_left_clean()
        terminal.signal(signal.SIGTERM)
        terminal.signal(signal.SIGCONT)
        assert terminal.gone(GONE) == 143
        terminal.assert_left_clean()


def test_a_hang_up_while_it_is_stopped_ends_it(tmp_path):
    with sample(tmp_path, "wire") as terminal:
        terminal.signal(signal.SIGTSTP)
        stopped(terminal)
        terminal.close()
        assert terminal.gone(GONE, reading=False) == 129


def test_the_action_stops_it_like_a_job_of_the_shell(tmp_path):
    with Pty("/bin/sh", "-i") as terminal:
        terminal.type(shlex.join([sys.executable, str(APP), str(tmp_path), "wire"]) + "\n")
        terminal.until_text("ready")
        start = len(terminal.output)
        terminal.type(F4)
        terminal.until_text("Stopped", start)
        assert terminal.is_echoing
        terminal.assert_left_clean(compare=False)
        start = len(terminal.output)
        terminal.type("fg\n")
        terminal.until_text("ready", start)
        terminal.type("typed\x11")
        terminal.until(lambda: not terminal.states_of_children())
        terminal.type("echo code=$?\n")
        terminal.until_text("code=0")
        terminal.assert_left_clean(compare=False)


def test_one_that_was_started_in_the_background_starts_when_it_is_brought_to_the_front(tmp_path):
    with Pty("/bin/sh", "-i") as terminal:
        terminal.type(shlex.join([sys.executable, str(APP), str(tmp_path), "wire"]) + " &\n")
        terminal.until(lambda: "T" in terminal.states_of_children())
        terminal.type("bg\n")
        terminal.type("fg\n")
        terminal.until_text("ready")
        terminal.type("\x11")
        terminal.until(lambda: not terminal.states_of_children())
        terminal.type("echo code=$?\n")
        terminal.until_text("code=0")


def test_without_a_shell_the_action_does_not_stop_it_for_ever(tmp_path):
    with sample(tmp_path) as terminal:
        terminal.type(F4)
        terminal.until_text("No shell waits")
        usable(terminal)


def test_textual_by_itself_still_takes_the_terminal_twice_when_it_is_continued(tmp_path):
    """Tells, with a later Textual, that the handling of SIGCONT may be superfluous."""
    with sample(tmp_path, "stock") as terminal:
        terminal.signal(signal.SIGCONT)
        terminal.until(lambda: terminal.output.count(b"\x1b[?1049h") == 2)
