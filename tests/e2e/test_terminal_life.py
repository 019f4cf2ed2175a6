"""The program as a guest of the terminal: type-ahead, size, silence, other programs, and a clean end."""

from __future__ import annotations

import termios
from pathlib import Path

from pmtui.storage import load
from terminal import ALT_SCREEN, MAIN_SCREEN, Terminal, run


def test_many_keys_in_one_write_land_where_they_were_meant(home: Path, document: Path) -> None:
    with Terminal(home, str(document)) as terminal:
        terminal.wait_for("Severity")
        terminal.press(
            *("end", " agaim", "backspace", "n", "tab", "sev2", "tab", "2024-03-15", "tab", "checkout, lox"),
            *("backspace", "gin", "f3", "14:32 alert: latency", "enter", "+3m detection: seen", "enter"),
            *("f6", "a", "Alert at 80 %", "tab", "Ida Brandt", "tab", "2024-04-01", "escape", "f2"),
            *("ctrl+g", "6", "a", "It held", "ctrl+s"),
        )
        terminal.wait_for("Saved", "It held")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    written = load(document).document
    assert written.title == "Checkout refuses logins again"
    assert (written.facts.severity, str(written.facts.date)) == ("sev2", "2024-03-15")
    assert written.facts.services == ("checkout", "login")
    assert [(entry.kind, entry.text) for entry in written.timeline] == [
        ("alert", "latency"),
        ("detection", "seen"),
    ]
    (action,) = written.actions
    assert (action.title, action.owner, str(action.due)) == ("Alert at 80 %", "Ida Brandt", "2024-04-01")
    assert [lesson.text for lesson in written.lessons.went_well] == ["It held"]


def test_nothing_is_sent_while_nothing_happens(home: Path, document: Path) -> None:
    with Terminal(home, str(document)) as terminal:
        terminal.opened()
        assert not terminal.read(2.0), terminal.raw[-200:]


def test_the_window_may_change_its_size(home: Path, document: Path) -> None:
    with Terminal(home, str(document)) as terminal:
        terminal.wait_for("Severity")
        assert "Checklist" not in terminal.text
        terminal.resize(120, 40)
        terminal.wait_for("Checklist", "F1")
        terminal.press("f6")
        terminal.wait_for("Follow-up")
        terminal.resize(40, 10)
        terminal.wait_for("pmtui needs 60×15")
        terminal.resize(80, 24)
        terminal.wait_for("Follow-up", "F1")
        assert "needs 60×15" not in terminal.text


def test_the_terminal_is_given_back_as_it_was(home: Path, document: Path) -> None:
    with Terminal(home, str(document)) as terminal:
        terminal.wait_for("Severity")
        assert ALT_SCREEN in terminal.raw
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
        end = terminal.raw[terminal.raw.rindex(ALT_SCREEN) :]
        for sequence in (MAIN_SCREEN, "\x1b[?25h", "\x1b[?1000l", "\x1b[?2004l"):
            assert sequence in end
        assert end.rindex("\x1b[?25h") > end.rfind("\x1b[?25l")
        *_, local = terminal.modes()
        assert local & termios.ECHO
        assert local & termios.ICANON


def test_text_goes_through_the_editor_of_ones_own(home: Path, document: Path) -> None:
    script = home / "editor"
    script.write_text('#!/bin/sh\nprintf "It was \\342\\200\\236fixed\\342\\200\\234.\\nTwice.\\n" >> "$1"\n')
    script.chmod(0o755)
    with Terminal(home, str(document), EDITOR=str(script)) as terminal:
        terminal.wait_for("Severity")
        terminal.press("f8", "f8", "f8", "f8", "f8")
        terminal.wait_for("SUM020")
        terminal.press("Logins failed. ", "ctrl+o")
        terminal.wait_for("Twice.", "unsaved")
        terminal.press(" Really.", "ctrl+s")
        terminal.wait_for("Saved")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    text = load(document).document.summary.text
    assert "It was „fixed“.\nTwice." in text
    assert "Logins failed." in text
    assert "Really." in text
    assert not list((home / "tmp").iterdir())


def everything_in(home: Path) -> list[str]:
    return sorted(str(path.relative_to(home)) for path in home.rglob("*"))


def test_the_demo_leaves_nothing_behind(home: Path) -> None:
    (home / "tmp").mkdir()
    before = everything_in(home)
    with Terminal(home, "demo") as terminal:
        terminal.wait_for("4 of 4")
        terminal.press("enter")
        terminal.wait_for("Severity")
        terminal.press("x", "ctrl+s")
        terminal.wait_for("Saved")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
        assert "has been removed" in terminal.raw[terminal.raw.rindex(MAIN_SCREEN) :]
    assert everything_in(home) == before


def test_a_pipe_is_no_terminal_and_a_sentence_says_so(home: Path, document: Path) -> None:
    done = run(home, str(document))
    assert done.returncode == 2
    assert "needs a terminal" in done.stderr
    assert done.stdout == ""
