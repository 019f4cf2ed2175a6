"""What stands in a document reaches the terminal as text: no screen and no command passes a command on."""

from __future__ import annotations

import os
import pty
import select
import subprocess
from pathlib import Path

import pytest
from documents_filled import document_of

from e2e.terminal import Terminal, command, environment
from pmtui.storage import create

PAYLOADS = {
    "title": "\x1b]2;PWNED\x07",
    "icon": "\x1b]0;PWNED\x1b\\",
    "link": "\x1b]8;;http://PWNED\x1b\\x\x1b]8;;\x1b\\",
    "clipboard": "\x1b]52;c;UFdORUQ=\x07",
    "erase": "\x1b[2J\x1b[6n",
    "reset": "\x1bc",
    "device": "\x1bPPWNED\x1b\\",
    "program": "\x1b_PWNED\x1b\\",
    "C1": "\x9b31m\x9d2;PWNED\x9c\x90q\x9c",
    "NUL": "a\x00b",
    "DEL": "a\x7fb",
    "BEL": "a\x07b",
    "CR": "a\rb",
    "bidi": "\u202eevil\u2066",
}
ALL = "§".join(PAYLOADS.values())
FORBIDDEN = (
    *("]2;PWNED", "]0;PWNED", "]8;;http", "]52;c;UF", "[2J\x1b[6n", "PPWNED", "_PWNED"),
    *("a\x00b", "a\x7fb", "a\x07b", "a\rb"),
)


def leaks(raw: str) -> list[str]:
    """Return what a terminal would have obeyed."""
    found = [text for text in FORBIDDEN if (f"\x1b{text}" if text[0] in "][P_" else text) in raw]
    return found + [
        f"U+{ord(c):04X}" for c in sorted(set(raw)) if 0x80 <= ord(c) < 0xA0 or c in "\u202e\u2066"
    ]


@pytest.fixture
def document(home: Path) -> Path:
    path = home / "a.toml"
    create(document_of(ALL), path)
    return path


def test_no_screen_passes_a_command_on(home: Path, document: Path) -> None:
    with Terminal(home, str(document), size=(120, 40)) as terminal:
        terminal.wait_for("F1")
        for key in ("f2", "f3", "f4", "f5", "f6", "f7"):
            terminal.press(key)
            terminal.settle(0.1)
            terminal.press("enter")
            terminal.settle(0.1)
            terminal.press("tab", "tab", "escape")
            terminal.settle(0.05)
        for key in ("f9", "f8", "f8", "ctrl+p"):
            terminal.press(key)
            terminal.settle(0.15)
        terminal.press("escape", "ctrl+s")
        terminal.settle(0.3)
    assert len(terminal.raw) > 10_000
    assert leaks(terminal.raw) == []


@pytest.mark.parametrize(
    "words",
    [
        ("show", "{}"),
        ("check", "{}"),
        ("export", "{}"),
        ("set", "{}", "title", "x" + PAYLOADS["title"] + PAYLOADS["C1"]),
        ("note", "{}", "2024-03-15 14:32Z " + PAYLOADS["erase"] + PAYLOADS["C1"]),
    ],
    ids=lambda words: words[0],
)
def test_no_command_passes_a_command_on(home: Path, document: Path, words: tuple[str, ...]) -> None:
    (home / "tmp").mkdir()
    arguments = ["--library", str(home), *(word.replace("{}", str(document)) for word in words)]
    master, slave = pty.openpty()
    child = subprocess.Popen(
        command(*arguments), env=environment(home), cwd=home, stdin=slave, stdout=slave, stderr=slave
    )
    os.close(slave)
    raw = b""
    while select.select([master], [], [], 20)[0]:
        try:
            raw += os.read(master, 1 << 16)
        except OSError:
            break
    os.close(master)
    assert child.wait(20) in (0, 1, 2)
    # What the terminal itself makes of an end of line is not the program's.
    text = raw.decode(errors="replace").replace("\r\n", "\n")
    assert text
    assert leaks(text) == []
    assert "Traceback" not in text
