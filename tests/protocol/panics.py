"""What must hold after a mistake in one function of the program."""

from __future__ import annotations

import sys
import termios
from pathlib import Path

from panicking import CANARY, HANDLERS
from panicking import __file__ as PANICKING
from what_is_kept import journals, kept

from e2e.terminal import MAIN_SCREEN, Terminal

TITLE = 'schema = 1\ntitle = ""\n'
CRASHED = 70


def panic(home: Path, name: str) -> list[str]:
    """Let one function fail while there is unsaved text; return what did not hold."""
    path, armed = home / "a.toml", home / "armed"
    path.write_text(TITLE)
    *_, keys = HANDLERS[name]
    with Terminal(home, str(path), by=[sys.executable, PANICKING, name, str(armed)]) as terminal:
        terminal.opened().press("MARKER")
        terminal.wait_for("MARKER")
        terminal.until(lambda: "MARKER" in journals(home / "state"))
        armed.touch()
        terminal.press(*keys)
        code = terminal.wait_for_end()
        said = terminal.raw[terminal.raw.rfind(MAIN_SCREEN) :]
        echoes = terminal.modes()[2] & termios.ECHO
    reports = list((home / "state").rglob("crash-*.txt"))
    written = "".join(report.read_text() for report in reports)
    shown = terminal.raw + written
    return [
        what
        for what, is_wrong in {
            f"exit {code}": code != CRASHED,
            "its local variables were shown": CANARY in shown or CANARY.upper() in shown,
            "the text is in the report": "MARKER" in written or "MARKER" in said,
            f"{len(reports)} reports": len(reports) != 1,
            "the terminal is not as it was": not echoes,
            f"it did not say what to do: {said!r}": "mistake" not in said or "recover" not in said,
            "the file was changed": path.read_text() != TITLE,
            "the text is lost": "MARKER" not in kept(home, path),
            "a report that others can read": any(report.stat().st_mode & 0o077 for report in reports),
        }.items()
        if is_wrong
    ]
