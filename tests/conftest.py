"""Every test has a home of its own, and a terminal that says nothing special."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# A run that is repeated tries the same examples; HYPOTHESIS_PROFILE=search looks for others.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))

# Textual reads this once, when it is imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"

_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
_UNSET = ("PMTUI_LIBRARY", "NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_FILTERS", "COLUMNS", "LINES")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the private home folder that the test has."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in _FOLDERS:
        folder = home / name.lower()
        folder.mkdir(mode=0o700)
        monkeypatch.setenv(name, str(folder))
    for name in _UNSET:
        monkeypatch.delenv(name, raising=False)
    # Whoever runs the tests, and be it root.
    monkeypatch.setattr("pmtui.library.settings.login_name", lambda: "noor")
    return home
