"""The real program takes an export in, and hands the document out to the terminal around it."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path

from pmtui.storage import load
from terminal import Terminal

TABLE = """time,event,who
2024-03-15 14:32:20,API latency above 5 s,Pager
2024-03-15 14:40:00,failover started,Ada
2024-03-15 14:50:00,failover finished,Ada
"""


def test_rows_are_kept_one_by_one_saved_and_copied_as_markdown(home: Path, document: Path) -> None:
    (home / "alerts.csv").write_text(TABLE)
    with Terminal(home, str(document), LANG="C.UTF-8").opened() as terminal:
        terminal.press("ctrl+g")
        terminal.wait_for("Import")
        terminal.press("i")
        terminal.wait_for("A file, or several")
        terminal.press("~/al")
        terminal.wait_for("alerts.csv")
        terminal.press("tab", "enter")
        terminal.wait_for("3 entries to take", "Fri 15 Mar 2024 · UTC")
        terminal.press("down", " ")
        terminal.wait_for("2 entries to take")
        terminal.press("enter")
        terminal.wait_for("Took 2 entries")
        terminal.press("ctrl+s")
        terminal.wait_for("Saved checkout.toml")
        rows = load(document).document.timeline
        assert [row.text for row in rows] == ["API latency above 5 s", "failover finished"]
        assert all(row.unreviewed for row in rows)
        terminal.press("ctrl+g")
        terminal.wait_for("Preview")
        terminal.press("p")
        terminal.wait_for("Full: everything")
        terminal.press("c")
        terminal.wait_for("not every terminal takes it")
        copied = terminal.raw.partition("\x1b]52;c;")[2].partition("\x07")[0]
        text = b64decode(copied).decode()
        assert text.startswith("# Checkout refuses logins\n")
        assert "failover finished" in text
        terminal.press("escape")
        terminal.wait_for("F3")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
