"""What a terminal says of itself is understood, whatever else comes between."""

from __future__ import annotations

import pytest

from pmtui.tui.probe.answers import Answers, questions, read_answers, report

FULL = (
    "\x1bP>|kitty(0.42)\x1b\\\x1b[?2026;2$y\x1b[?2004;2$y\x1b[?0u\x1bP1$r2 q\x1b\\"
    "\x1bP1$r0;48:2::1:2:3m\x1b\\\x1b[?62;22;52c"
)


def test_a_terminal_that_can_everything_is_believed() -> None:
    assert read_answers(FULL) == Answers(
        name="kitty(0.42)",
        synchronized=True,
        bracketed_paste=True,
        keyboard=True,
        cursor_shapes=True,
        colours=True,
        clipboard=True,
        complete=True,
    )


def test_keys_typed_meanwhile_are_passed_over() -> None:
    pieces = FULL.replace("\x1b[?2026", "abc\x1b[A\x1b[?2026")
    assert read_answers(pieces) == read_answers(FULL)


def test_a_terminal_that_knows_little_says_no_or_nothing() -> None:
    said = read_answers("\x1b[?2026;0$y\x1bP0$r\x1b\\\x1bP1$r48;5;1m\x1b\\\x1b[?1;2c")
    assert said == Answers(synchronized=False, colours=False, complete=True)


@pytest.mark.parametrize("cut", range(0, len(FULL), 7))
def test_half_an_answer_is_none_yet(cut: int) -> None:
    assert not read_answers(FULL[:cut]).complete


@pytest.mark.parametrize("term", ["linux", "vt100"])
def test_a_terminal_that_would_print_questions_gets_only_the_one_all_know(term: str) -> None:
    assert questions(term) == "\x1b[c"
    assert questions("xterm-256color").endswith("\x1b[c")


@pytest.mark.parametrize(
    ("environ", "colours"),
    [
        ({"TERM": "xterm-256color"}, "256, because TERM is xterm-256color"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "16 million, because COLORTERM says so"),
        ({"TERM": "linux"}, "16, because TERM is linux"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "none, because NO_COLOR is set"),
    ],
)
def test_the_colours_in_use_are_named_with_their_reason(environ: dict[str, str], colours: str) -> None:
    assert ("colours", colours) in report(Answers(), environ)


def test_more_colours_than_are_used_are_offered() -> None:
    lines = report(Answers(colours=True), {"TERM": "xterm-256color"})
    assert any("COLORTERM=truecolor" in value for _, value in lines)


def test_within_tmux_it_is_said_who_answers() -> None:
    lines = dict(report(Answers(name="tmux 3.4"), {"TERM": "tmux-256color", "TMUX": "/tmp/x"}))
    assert "within tmux" in lines["TERM"]
    assert "set-clipboard on" in lines["clipboard"]
