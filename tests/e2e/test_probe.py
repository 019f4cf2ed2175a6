"""`pmtui keys --probe` in a real terminal."""

from __future__ import annotations

from pathlib import Path

from terminal import Terminal, run


def test_keys_are_shown_as_they_arrive_and_the_others_get_advice(home: Path) -> None:
    with Terminal(home, "keys", "--probe", size=(100, 60)) as terminal:
        before = terminal.modes()
        terminal.until(lambda: "\x1b[c" in terminal.raw)
        terminal.press("\x1bP>|testterm 1\x1b\\\x1b[?62;52c")
        terminal.wait_for("testterm 1", "reaches the clipboard", "Press each of these keys")
        terminal.press("f2")
        terminal.wait_for("^[OQ", "Summary")
        terminal.press("ctrl+s")
        terminal.wait_for("ctrl+s", "Save")
        terminal.press("ctrl+c")
        terminal.wait_for("did not arrive or were not tried", "F5", "use ^G 4")
        assert "F2         Summary: use" not in terminal.text
        assert terminal.wait_for_end() == 0
        assert terminal.modes() == before


def test_without_a_terminal_it_says_what_it_needs(home: Path) -> None:
    ended = run(home, "keys", "--probe")
    assert ended.returncode == 2
    assert "terminal" in ended.stderr
