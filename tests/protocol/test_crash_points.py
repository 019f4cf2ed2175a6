"""Whichever call is the last one before a crash: each command leaves its file as before or as after."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands_ended import COMMANDS, attempt


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_does_not_come_to_its_end_leaves_the_old_file_or_the_new_one(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))  # put back at the end
    found = attempt(name, tmp_path, ("kill", "torn", "power") if name == "merge" else ("kill",))
    assert found.violations == []
    assert found.trials >= 5
