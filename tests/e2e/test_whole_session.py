"""A post-mortem from the first key to the last, with keys only, in a real terminal of 80×24."""

from __future__ import annotations

from pathlib import Path

from terminal import Terminal, run


def answer(terminal: Terminal, code: str, *keys: str) -> None:
    """Go to the field of the next finding, wait for its code at the bottom, and type."""
    terminal.press("f8")
    terminal.wait_for(code)
    terminal.press(*keys)


def write_summary(terminal: Terminal) -> None:
    answer(terminal, "SUM003", "sev2")
    answer(terminal, "SUM004", "2024-03-15 14:32Z")
    answer(terminal, "SUM005", "15:19")
    answer(terminal, "SUM010", "Ida Brandt")
    answer(terminal, "SUM020", "Logins failed for 47 minutes. ", "A larger pool fixed it.")
    terminal.wait_for("A larger pool fixed it.")


def write_timeline(terminal: Terminal) -> None:
    terminal.press("f3")
    terminal.wait_for("No entries yet")
    terminal.press("14:32 alert: latency above 5 s", "enter")
    terminal.press("+3m detection: on-call sees failed logins", "enter")
    terminal.press("15:10 mitigation: the pool is doubled", "enter")
    terminal.press("15:19 recovery: all monitors green")
    terminal.wait_for("15 Mar 15:19 UTC · recovery")
    terminal.press("enter")
    terminal.wait_for("+0:47", "15:10", "Fri 15 Mar 2024")


def write_the_rest(terminal: Terminal) -> None:
    terminal.press("f4")
    terminal.wait_for("Contributors")
    answer(terminal, "ANA001", "a", "The pool of connections had no alert", "escape")
    terminal.press("f5")
    terminal.wait_for("Metrics", "IMP001")
    terminal.press("enter", "Customers could not log in to the checkout for 47 minutes.")
    answer(terminal, "IMP002", "a", "users", "tab", "1200", "tab", "users", "escape")
    terminal.wait_for("1,200 users")
    terminal.press("f6")
    terminal.wait_for("Follow-up", "ACT014")
    terminal.press("a", "Alert when the pool passes 80 %", "tab", "Ravi Kone", "tab", "+2w")
    terminal.press("escape")
    terminal.wait_for("Ravi Kone")
    terminal.press("f7")
    terminal.wait_for("Went well", "LES001")
    terminal.press("a", "The page came within two minutes", "escape")


def test_a_post_mortem_is_begun_written_saved_checked_and_exported(home: Path) -> None:
    with Terminal(home, "new", "Checkout refuses logins") as terminal:
        terminal.wait_for("[y/n]")
        terminal.press("ctrl+d")
        # The verdict of the questions is the first thing on the screen.
        terminal.wait_for("Severity", "Checkout refuses logins", "draft", "post-mortem")
        write_summary(terminal)
        write_timeline(terminal)
        write_the_rest(terminal)
        terminal.wait_for("unsaved")
        terminal.press("ctrl+s")
        terminal.wait_for("Saved")
        terminal.until(lambda: "unsaved" not in terminal.text)
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    checked = run(home, "check")
    assert checked.returncode == 0, checked.stdout
    (listed,) = home.rglob("postmortems/*.toml")
    exported = run(home, "export", listed.stem, "--format", "markdown").stdout
    for text in (
        "Checkout refuses logins",
        "A larger pool fixed it.",
        "on-call sees failed logins",
        "The pool of connections had no alert",
        "1200",
        "Alert when the pool passes 80 %",
        "Ravi Kone",
        "The page came within two minutes",
    ):
        assert text in exported.replace("\\", "").replace("1,200", "1200"), text
