"""Output is coloured on a terminal only, and no document commands a terminal."""

import io

import pytest

from pmtui.cli.output import Printer


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def _xterm(monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")


def written(stream):
    printer = Printer(stream)
    printer.line(("error\x1b[0m", "error"), " a\nb\x07")
    printer.text("prose\n\x1b]2;title\x07\n")
    return stream.getvalue()


def test_a_terminal_gets_colours_of_the_program_and_none_of_the_document():
    assert written(Terminal()) == "\x1b[31merror␛[0m\x1b[0m a b␇\nprose\n␛]2;title␇\n"


def test_a_pipe_gets_data_as_it_is_and_lines_without_controls():
    assert written(io.StringIO()) == "error␛[0m a b␇\nprose\n\x1b]2;title\x07\n"


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_colour_where_none_is_wanted(monkeypatch, name, value):
    monkeypatch.setenv(name, value)

    assert written(Terminal()) == "error␛[0m a b␇\nprose\n␛]2;title␇\n"


def test_a_file_name_that_is_no_utf_8_leaves_through_a_pipe_as_it_came():
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="utf-8")
    Printer(stream).text("caf\udce9")
    stream.flush()

    assert raw.getvalue() == b"caf\xe9\n"


def test_a_terminal_of_another_encoding_is_no_error():
    class Latin(io.TextIOWrapper):
        def isatty(self):
            return True

    raw = io.BytesIO()
    stream = Latin(raw, encoding="latin-1")
    Printer(stream).text("5 % → ü")
    stream.flush()

    assert raw.getvalue() == "5 % \\u2192 ü\n".encode("latin-1")
