"""A mistake in the program shows nobody's text, loses none, and leaves the terminal as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from panicking import HANDLERS
from panics import panic


@pytest.mark.parametrize("name", ["a save", "drawing", "the clock"])
def test_a_mistake_in_the_program_keeps_the_text_and_shows_none(home: Path, name: str) -> None:
    assert panic(home, name) == []


def test_there_are_handlers_of_all_kinds() -> None:
    assert len(HANDLERS) >= 10
