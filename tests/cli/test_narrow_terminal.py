"""Tables of commands fit a terminal of 80 columns, and are whole in a pipe."""

from __future__ import annotations

import sys

import pytest
from rich.cells import cell_len


@pytest.fixture
def terminal(monkeypatch):
    """Let the output be a terminal of 80 columns."""

    def on():
        monkeypatch.setenv("COLUMNS", "80")
        monkeypatch.setenv("LINES", "24")
        monkeypatch.setenv("NO_COLOR", "1")
        monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True)

    return on


LONG = "2024-03-15-checkout-refuses-logins-of-all"


def test_the_titles_of_a_list_are_cut_to_the_terminal(library, terminal, pmtui):
    title = "Checkout refuses the logins of all customers in all shops for an hour"
    (library / f"{LONG}.toml").write_text(f'schema = 1\ntitle = "{title}"\n[facts]\ndate = 2024-03-15\n')
    assert title in pmtui("list", "--library", library).out, "a pipe gets all of it"
    terminal()
    lines = pmtui("list", "--library", library).out.splitlines()
    assert max(map(cell_len, lines)) <= 80
    assert any("Checkout refuses" in line and LONG in line for line in lines)


def test_the_help_of_the_keys_is_wrapped_below_itself(home, terminal, pmtui):
    terminal()
    lines = pmtui("keys").out.splitlines()
    assert max(map(cell_len, lines)) <= 80
    assert any(line.startswith(" " * 30) for line in lines)
