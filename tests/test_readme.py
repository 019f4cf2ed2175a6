"""What the README shows is what the program has."""

from __future__ import annotations

from pathlib import Path

import pytest

from pmtui.tui.actions import ACTIONS, table

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"


@pytest.fixture
def readme() -> str:
    return README.read_text(encoding="utf-8")


def test_its_table_of_keys_is_the_program_s(readme):
    assert table() in readme


def test_every_action_has_an_id_of_its_own():
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


def test_its_picture_is_there_and_fetches_nothing(readme):
    assert "](.readme/pmtui.svg)" in readme
    picture = (ROOT / ".readme" / "pmtui.svg").read_text(encoding="utf-8")
    assert "Partner API refuses every call".replace(" ", "&#160;") in picture
    assert "@font-face" not in picture


def test_ci_calls_its_test_command(readme):
    assert ".venv/bin/python -m pytest -n 4\n" in readme
    assert 'bin/python" -m pytest -n 4\n' in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
