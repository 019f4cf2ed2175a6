"""What is made within a test lies where the programs look that the test starts."""

from __future__ import annotations

from pathlib import Path

import pytest

from e2e.terminal import environment


@pytest.fixture(autouse=True)
def same_places(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give this process the places that started programs have."""
    for name, value in environment(home).items():
        if name.startswith("XDG_"):
            monkeypatch.setenv(name, value)
