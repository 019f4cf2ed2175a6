"""Whichever call is the last one before a crash: each command leaves its file as before or as after."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands_ended import COMMANDS, attempt

ALL_MODES = {"merge", "set"}
"""Commands that are ended in several ways, also with a file that is not plain."""


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_does_not_come_to_its_end_leaves_the_old_file_or_the_new_one(
    name: str, tmp_path: Path
) -> None:
    modes = ("kill", "torn", "power", "ENOSPC+") if name in ALL_MODES else ("kill",)
    found = attempt(name, tmp_path, modes)
    assert found.violations == []
    assert found.trials >= 5


@pytest.mark.parametrize("layout", ["link", "shared"])
def test_a_file_stays_what_it_is_to_its_readers(layout: str, tmp_path: Path) -> None:
    assert attempt("merge", tmp_path, ("kill", "short"), layout).violations == []
