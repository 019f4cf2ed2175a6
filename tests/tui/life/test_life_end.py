"""Whatever ends the program: it is gone in time, what was typed is flushed, and the terminal is as before."""

import fcntl
import signal
import struct
import subprocess
import termios

import pytest
from life_app import SECRET
from life_pty import sample

GONE = 15.0
F2, F3, F5, F6, F7 = "\x1bOQ", "\x1bOR", "\x1b[15~", "\x1b[17~", "\x1b[18~"
F8, F9 = "\x1b[19~", "\x1b[20~"


def flushed(folder):
    return (folder / "flushed").read_text()


@pytest.fixture(params=["plain", "wire"])
def display(request):
    return request.param


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGHUP, 129), (signal.SIGINT, 130), (signal.SIGQUIT, 131), (signal.SIGTERM, 143)],
)
def test_a_signal_ends_it_in_order(tmp_path, number, code):
    with sample(tmp_path, "wire") as terminal:
        terminal.type("typed")
        terminal.until_text("typed")
        terminal.signal(number)
        assert terminal.gone(GONE) == code
        terminal.assert_left_clean()
        assert flushed(tmp_path) == "typed"


def test_a_second_signal_changes_nothing(tmp_path):
    with sample(tmp_path) as terminal:
        terminal.signal(signal.SIGTERM)
        terminal.signal(signal.SIGTERM)
        terminal.signal(signal.SIGHUP)
        assert terminal.gone(GONE) in (143, 129)
        terminal.assert_left_clean()


def test_quitting_is_quick_and_no_signal_s_business(tmp_path, display):
    with sample(tmp_path, display) as terminal:
        terminal.type("\x11")
        assert terminal.gone(GONE) == 0
        terminal.assert_left_clean()
        assert not (tmp_path / "flushed").exists()


@pytest.mark.parametrize("controlling", [True, False], ids=["with SIGHUP", "without SIGHUP"])
@pytest.mark.parametrize("options", [(), ("wire", "flood")], ids=["quiet", "drawing"])
def test_it_does_not_outlive_its_terminal(tmp_path, controlling, options):
    with sample(tmp_path, *options, controlling=controlling) as terminal:
        terminal.type("typed")
        terminal.until_text("typed")
        terminal.close()
        assert terminal.gone(GONE, reading=False) == 129
        assert flushed(tmp_path) == "typed"


def test_the_driver_alone_ends_a_program_without_a_terminal(tmp_path):
    with sample(tmp_path, "unguarded", "flood", controlling=False) as terminal:
        terminal.close()
        assert terminal.gone(GONE, reading=False) == -signal.SIGHUP


def test_input_at_its_end_ends_it(tmp_path):
    with open("/dev/null") as nothing, sample(tmp_path, keyboard=nothing) as terminal:  # noqa: PTH123
        assert terminal.gone(GONE) == 129


def test_a_terminal_that_nobody_reads_cannot_hold_it(tmp_path):
    with sample(tmp_path, "wire", "flood") as terminal:
        terminal.type("typed")
        terminal.until_text("typed")
        stalled(terminal)
        terminal.signal(signal.SIGTERM)
        assert terminal.gone(GONE, reading=False) == 143
        assert termios.tcgetattr(terminal.master) == terminal.before
        assert flushed(tmp_path) == "typed"


def stalled(terminal):
    """Read nothing until the terminal takes no more, although the program goes on drawing."""
    seen = []

    def is_full():
        seen.append(struct.unpack("i", fcntl.ioctl(terminal.master, termios.FIONREAD, bytes(4)))[0])
        return seen[-1] > 0 and len(seen) > 60 and len(set(seen[-60:])) == 1

    terminal.until(is_full, reading=False)


def test_a_blocked_loop_cannot_hold_it(tmp_path):
    with sample(tmp_path) as terminal:
        terminal.type("typed")
        terminal.until_text("typed")
        terminal.type(F2)
        terminal.until((tmp_path / "blocked").exists)
        terminal.signal(signal.SIGTERM)
        terminal.until((tmp_path / "flushed").exists, 0.6)
        assert terminal.process.poll() is None, "it was flushed only at the end"
        assert terminal.gone(GONE) == 143
        terminal.assert_left_clean()
        assert flushed(tmp_path) == "typed"


@pytest.mark.parametrize(
    ("key", "code"), [(F3, 70), (F7, 70), (F8, 70)], ids=["in a handler", "in a worker", "by itself"]
)
def test_a_mistake_is_reported_without_the_text(tmp_path, key, code):
    with sample(tmp_path, "wire") as terminal:
        terminal.type("typed")
        terminal.until_text("typed")
        terminal.type(key)
        assert terminal.gone(GONE) == code
        terminal.assert_left_clean()
        assert flushed(tmp_path) == "typed"
        (report,) = (tmp_path / "reports").iterdir()
        said = terminal.output[terminal.output.rfind(b"\x1b[?1049l") :].decode()
        assert str(report) in said
        assert "Your text is kept." in said
        assert "Traceback" not in said
        for text in (terminal.output.decode(), report.read_text()):
            assert SECRET not in text


def test_a_mistake_in_a_forgotten_task_is_reported_and_goes_on(tmp_path):
    with sample(tmp_path) as terminal:
        terminal.type(F6)
        terminal.until_text("survived")
        terminal.type("\x11")
        assert terminal.gone(GONE) == 0
        (report,) = (tmp_path / "reports").iterdir()
        assert "life_app.py" in report.read_text()
        assert SECRET not in terminal.output.decode()


def test_another_program_in_the_terminal_keeps_its_interrupts(tmp_path):
    with sample(tmp_path) as terminal:
        terminal.type(F5)
        terminal.until_text("outside")
        terminal.type("\x03")
        terminal.until_text("inside")
        terminal.type("\x11")
        assert terminal.gone(GONE) == 0
        terminal.assert_left_clean()


def test_a_hang_up_while_another_program_has_the_terminal_ends_both(tmp_path):
    with sample(tmp_path) as terminal:
        terminal.type(F5)
        terminal.until_text("outside")
        terminal.close()
        assert terminal.gone(GONE, reading=False) == 129
        terminal.until(lambda: not living(terminal.process.pid), reading=False)


def test_a_signal_ends_another_program_in_the_terminal_as_well(tmp_path):
    with sample(tmp_path, "wire") as terminal:
        terminal.type(F5)
        terminal.until_text("outside")
        terminal.signal(signal.SIGTERM)
        assert terminal.gone(GONE) == 143
        terminal.assert_left_clean()
        assert not living(terminal.process.pid)


def test_the_terminal_comes_back_if_another_program_cannot_be_started(tmp_path):
    with sample(tmp_path, "wire") as terminal:
        terminal.type(F9)
        terminal.until_text("no such program")
        terminal.type("\x11")
        assert terminal.gone(GONE) == 0
        terminal.assert_left_clean()


def living(session):
    found = subprocess.run(["ps", "-o", "stat=", "-s", str(session)], capture_output=True, text=True)
    return [state for state in found.stdout.split() if not state.startswith("Z")]


def test_textual_by_itself_still_dies_of_a_signal_with_the_terminal_raw(tmp_path):
    """Tells, with a later Textual, that the sentinel may be superfluous."""
    with sample(tmp_path, "stock") as terminal:
        terminal.signal(signal.SIGTERM)
        assert terminal.gone(GONE) == -signal.SIGTERM
        assert termios.tcgetattr(terminal.master) != terminal.before


def test_textual_by_itself_still_shows_variables_after_a_mistake(tmp_path):
    """Tells, with a later Textual, that reports of its own may be superfluous."""
    with sample(tmp_path, "stock") as terminal:
        terminal.type(F3)
        terminal.gone(GONE)
        assert SECRET.encode() in terminal.output
