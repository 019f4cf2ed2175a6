"""What stands in a document is text: no screen and no command obeys it, or passes it on to be obeyed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hostile_library import LINES, USUAL, hostile_library, in_git
from on_terminal import said_on_terminal
from payloads import CLICK, EVERY_COMMAND, EVERY_MARKUP, leaks
from screens_seen import click_on, see_all_screens

from e2e.terminal import Terminal
from pmtui.cli.commands import BY_NAME


def test_no_screen_obeys_what_stands_in_a_document(home: Path) -> None:
    (library := home / "library").mkdir()
    text = f"{EVERY_MARKUP} {EVERY_COMMAND}"
    path = hostile_library(library, text)
    clicked = 0

    def click(name: str) -> None:
        nonlocal clicked
        if "two" not in name:  # where a click chooses a version
            clicked += click_on(terminal, "PRESS", 1)

    with Terminal(home, "--library", str(library), str(path), size=(120, 40)) as terminal:
        seen = see_all_screens(terminal, path, text, click, all_of_them=False)
        assert not terminal.has_ended()
    assert leaks(terminal.raw) == []
    assert "\x07" not in re.sub("\x1b]22;[a-z-]*\x07", "", terminal.raw)  # nothing rang the bell
    assert sum(CLICK in screen for screen in seen.values()) > len(seen) // 2
    assert clicked > len(seen) // 2


@pytest.mark.parametrize("name", BY_NAME)
def test_no_command_passes_a_command_on(name: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (library := home / "library").mkdir()
    monkeypatch.chdir(home)
    monkeypatch.setenv("TERM", "xterm-256color")
    hostile_library(library, EVERY_COMMAND)
    if name == "git":
        in_git(library)
    text = EVERY_COMMAND.replace("\0", "")  # which no argument can hold
    for words in LINES.get(name, USUAL):
        arguments = [word.replace("{}", str(library)).replace("{text}", text) for word in words]
        code, said = said_on_terminal("--library", str(library), name, *arguments)
        assert code in (0, 1, 2), said
        assert said or code == 0, words
        assert "Traceback" not in said
        assert leaks(said) == [], words
